"""The places that "the four provinces" are: those of a list of so many that the text names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from tracker.extraction.bodies.local_links import linked, list_gap
from tracker.extraction.text.known_names import NameMention
from tracker.knowledge.entries import PlaceEntry
from tracker.model import Language

_ZH_NUMBERS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8}
_VI_NUMBERS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8}
_BEFORE = re.compile(f"([{''.join(_ZH_NUMBERS)}2-8])个?省$")
_BEFORE_WITHIN = 3
_AFTER = re.compile(rf" (\d|{'|'.join(_VI_NUMBERS)}) tỉnh(?! [A-ZĐÀ-Ỹ])(?=[ ,.;)])")


class PlaceLists:
    """The lists of provinces in one text."""

    def __init__(self, text: str, language: Language, places: Sequence[tuple[NameMention, PlaceEntry]]) -> None:
        self._text, self._language, self._places = text, language, places

    def of(self, start: int, end: int) -> tuple[tuple[int, int], list[PlaceEntry]]:
        """The span of an office with the number beside it, and its places; none where the text lists not so many."""
        number = 0
        if self._language == "zh" and (before := _BEFORE.search(self._text, max(0, start - _BEFORE_WITHIN), start)):
            number = int(before[1]) if before[1].isdigit() else _ZH_NUMBERS[before[1]]
            start = before.start()
        elif self._language == "vi" and (after := _AFTER.match(self._text, end)):
            number, end = int(after[1]) if after[1].isdigit() else _VI_NUMBERS[after[1]], after.end()
        return (start, end), self._by_length.get(number, []) if number > 1 else []

    @cached_property
    def _by_length(self) -> dict[int, list[PlaceEntry]]:
        """The first row of provinces of one country of each length."""
        rows: list[list[PlaceEntry]] = []
        last: NameMention | None = None
        for name, place in self._places:
            if place.type not in ("province", "city"):
                continue
            row = rows[-1] if rows else []
            near = last is not None and linked(list_gap, self._language, self._text[last.end : name.start])
            if near and row and row[-1].country == place.country and place not in row:
                row.append(place)
            else:
                rows.append([place])
            last = name
        return {len(row): row for row in reversed(rows)}
