"""Lists of who attended for one side: "Về phía Trung Quốc có …", "On the Chinese side were …", 中方出席的有…."""

from __future__ import annotations

import re
from bisect import bisect_right

from tracker.model import Country, Language

_OPENINGS: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"(?=[FORTfort])\b(?:(?:[Oo]n|[Ff]rom|[Ff]or|[Rr]epresenting) (?:the )?"
        r"(?:(?P<CN>Chin(?:ese|a['’]s))|Vietnam(?:ese|['’]s)) side\b"
        r"|[Tt]he (?:(?P<CN2>Chinese)|Vietnamese) (?:side|delegation) "
        r"(?:was represented by|included|includes|comprised|consisted of)\b)"
    ),
    "vi": re.compile(
        r"[Pp](?<!\w.)hía (?:đoàn |nước )?(?:(?P<CN>Trung Quốc)|Việt Nam),? ?"
        r"(?:có|còn có|gồm|gồm có|là|tham dự|dự|:)(?!\w)"
    ),
    "zh": re.compile(
        "(?:(?P<CN>中方|中国方面)|越方|越南方面)"
        "(?:(?:出席|参加|陪同)[^，。；、\\n]{0,8}的?[^，。；、\\n]{0,6}(?:有|包括)|[^，。；、\\n]{0,4}(?:嘉宾|人员|领导)(?:有|包括))"
    ),
}
# Without one of these a text has no such list, which is found out fast.
_SIGNS = (
    "Chinese side",
    "Vietnamese side",
    "s side",
    "Chinese delegation",
    "Vietnamese delegation",
    "hía ",
    "有",
    "包括",
)
_ENDS: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r"\n|\.(?= [A-Z])"),
    "vi": re.compile(r"\n|\.(?= [A-ZĐÀ-Ỹ])"),
    "zh": re.compile("[。；\\n]"),
}


class ListedSides:
    """Of which country those are who stand in such a list."""

    def __init__(self, text: str, language: Language) -> None:
        may_be = any(sign in text for sign in _SIGNS)
        opened = list(_OPENINGS[language].finditer(text)) if may_be else []
        self._starts = [opening.end() for opening in opened]
        self._lists: list[tuple[int, Country]] = []
        for number, opening in enumerate(opened, 1):
            limit = opened[number].start() if number < len(opened) else len(text)
            end = _ENDS[language].search(text, opening.end(), limit)
            chinese = any(opening.groupdict().values())
            self._lists.append((end.start() if end else limit, "CN" if chinese else "VN"))

    def of(self, position: int) -> Country:
        """The country in whose list a position lies; empty outside of all."""
        index = bisect_right(self._starts, position) - 1
        if index < 0 or position >= self._lists[index][0]:
            return ""
        return self._lists[index][1]
