"""How long an event lasted: "began a three-day visit on 18 August" tells its last day too."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

import msgspec

from tracker.knowledge.library import shapes
from tracker.model import Language

_PATTERNS: dict[Language, str] = {
    "en": r"(?<![\w-])({numbers}|\d{{1,2}})[- ]day(?![\w-])",
    "vi": r"(?<!\w)(?:kéo dài|trong|diễn ra|chuyến \w+)(?: vòng)? ({numbers}|\d{{1,2}}) ngày(?! \d)",
    "zh": (
        r"(?:(?:为期|為期)|(?<![第\d])(?=(?:{numbers}|\d{{1,2}})天的?[^，。；]{{0,8}}(?:访问|訪問|行程|之行)))"
        r"({numbers}|\d{{1,2}})[天日]"
    ),
}


class Lasting(msgspec.Struct, frozen=True):
    """A duration at its place in the text."""

    start: int
    end: int
    days: int
    """Two or more."""
    closing: bool
    """Whether the text around it tells that the event ended."""

    def span(self, day: date) -> tuple[date, date] | None:
        """First and last day of what began, or where it ended, on a day; None when one is beyond the calendar."""
        length = timedelta(days=self.days - 1)
        try:
            return (day - length, day) if self.closing else (day, day + length)
        except OverflowError:
            return None


def find_duration(text: str, start: int, end: int, language: Language) -> Lasting | None:
    """The first duration of two days or more in a span of a text."""
    found = _pattern(language).search(text, start, end)
    if found is None:
        return None
    days = _days(found[1], language)
    told = text[start:end].lower()
    words = shapes()["durations"]
    closing = any(sign in told for sign in (*words["closing"], *words["over"]))
    return Lasting(found.start(), found.end(), days, closing) if days >= 2 else None


def find_duration_behind(text: str, start: int, end: int, language: Language, kind: str) -> Lasting | None:
    """How many days what opened before lasts, where a span of a text tells that of it: "the five-day event"."""
    found = _behind(kind, language).search(text, start, end)
    if found is None:
        return None
    days = _days(next(filter(None, found.groups())), language)
    return Lasting(found.start(), found.end(), days, closing=False) if days >= 2 else None


def tells_opening(text: str) -> bool:
    """Whether a sentence tells of a beginning."""
    told = text.lower()
    return any(sign in told for sign in shapes()["durations"]["opening"])


def _days(word: str, language: Language) -> int:
    numbers: list[str] = shapes()["durations"][language]
    return int(word) if word.isdigit() else numbers.index(word.lower().replace("兩", "两")) + 2


@cache
def _behind(kind: str, language: Language) -> re.Pattern[str]:
    days = "|".join((*shapes()["durations"][language], "兩", r"\d{1,2}"))
    return re.compile(shapes()["durations"]["behind"][kind][language].replace("DAYS", days))


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    numbers = "|".join((*shapes()["durations"][language], "兩"))
    return re.compile(_PATTERNS[language].format(numbers=numbers), re.IGNORECASE)
