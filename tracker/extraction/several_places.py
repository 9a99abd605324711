"""The places that "the four provinces" are: those of a list of so many that the text names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tracker.extraction.local_links import linked, list_gap
from tracker.extraction.names import NameMention
from tracker.knowledge.entries import PlaceEntry
from tracker.model import Language

_ZH_NUMBERS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8}
_VI_NUMBERS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8}
_BEFORE = re.compile(f"([{''.join(_ZH_NUMBERS)}])省$")
_AFTER = re.compile(rf" (\d|{'|'.join(_VI_NUMBERS)}) tỉnh(?! [A-ZĐÀ-Ỹ])(?=[ ,.;)])")


def several_places(
    text: str, language: Language, office: tuple[int, int], places: Sequence[tuple[NameMention, PlaceEntry]]
) -> tuple[tuple[int, int], list[PlaceEntry]]:
    """The span of an office with the number beside it, and the places; none where the text lists not so many."""
    start, end = office
    number = 0
    if language == "zh" and (before := _BEFORE.search(text, max(0, start - 2), start)):
        number, start = _ZH_NUMBERS[before[1]], before.start()
    elif language == "vi" and (after := _AFTER.match(text, end)):
        number, end = int(after[1]) if after[1].isdigit() else _VI_NUMBERS[after[1]], after.end()
    listed = next((found for found in _lists(text, language, places) if len(found) == number), []) if number > 1 else []
    return (start, end), listed


def _lists(text: str, language: Language, places: Sequence[tuple[NameMention, PlaceEntry]]) -> list[list[PlaceEntry]]:
    """The rows of provinces of one country, in order of the text."""
    rows: list[list[PlaceEntry]] = []
    last: NameMention | None = None
    for name, place in places:
        if place.type not in ("province", "city"):
            continue
        row = rows[-1] if rows else []
        near = last is not None and linked(list_gap, language, text[last.end : name.start])
        if near and row and row[-1].country == place.country and place not in row:
            row.append(place)
        else:
            rows.append([place])
        last = name
    return rows
