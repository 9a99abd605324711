"""Offices in a text, with the places that they are of, and what tells one office or place from another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from tracker.extraction.bodies.local_links import longer_name
from tracker.extraction.text.letters import LOWER, UPPER
from tracker.knowledge import fold_with_offsets
from tracker.knowledge.entries import PlaceEntry
from tracker.knowledge.folding import spelling
from tracker.knowledge.library import shapes
from tracker.knowledge.local_bodies import Head, LocalBodies
from tracker.knowledge.phrases import is_chinese, stands_alone
from tracker.model import Language

# Cities that rank with provinces stand directly in their country.
_COUNTRIES = ("vietnam", "china")
# "Ủy ban ngoại sự" is no "Ban Ngoại sự", "General Administration of Customs" no town's customs.
_COMMITTEE = ("Ủy ", "Uỷ ", "ủy ", "uỷ ", "Administration of ")
# "Chính ủy BĐBP tỉnh": whose commissar somebody is.
_COMMISSAR = ("Chính ủy ", "Chính uỷ ", "chính ủy ")
# What shows that a kind of place is not told alone: "UBND tỉnh Hà Giang".
_CAPITAL = re.compile(" [A-ZĐÀ-Ỹ]")

# An office that English names with a small letter too, beside its place: "Hekou county police".
_WRITTEN_SMALL = "police"


class Office(msgspec.Struct, frozen=True):
    """The name of an office in the text, without its place."""

    start: int
    end: int
    heads: tuple[Head, ...]

    @property
    def kinds(self) -> list[int]:
        return [head.kind for head in self.heads]

    def needs_place(self, text: str) -> bool:
        """Whether it is an office only with its place beside it."""
        return text.startswith(_WRITTEN_SMALL, self.start)

    @property
    def plural(self) -> bool:
        return all(head.plural for head in self.heads)


class Found(msgspec.Struct, frozen=True):
    """An office with the places that it is of."""

    office: Office
    start: int
    end: int
    places: tuple[PlaceEntry, ...]


def alike(one: PlaceEntry, other: PlaceEntry) -> bool:
    """Whether two places of one country are of one kind, or both stand directly in it."""
    kinds = {"province" if ranks_with_provinces(place) else place.type for place in (one, other)}
    return len(kinds) == 1 and one.country == other.country


def ranks_with_provinces(place: PlaceEntry) -> bool:
    """Whether a city stands directly in its country."""
    return place.type == "city" and place.within in _COUNTRIES


@cache
def _holder() -> re.Pattern[str]:
    surnames = "|".join(shapes()["surnames"]["vi"].split())
    return re.compile(rf" (?:{surnames})(?: {UPPER}{LOWER}+){{1,3}}(?!\w)")


def holder_follows(text: str, position: int) -> bool:
    """Whether the name of who holds an office begins here: "Chủ tịch UBND tỉnh[ Nguyễn Văn An]" (Vietnamese)."""
    return bool(_holder().match(text, position))


def written_so(head: Head, surface: str) -> bool:
    """Whether the text writes the office as it is written: its own diacritics, a capital where it is short."""
    if is_chinese(surface[0]):
        return True
    if head.written.isupper():
        return surface.isupper()
    if head.language == "en":
        # "Court" is an office, "court" a word
        return surface[0].isupper() or " " in head.written or surface == _WRITTEN_SMALL
    return spelling(surface) == spelling(head.written)


def offices_in(text: str, language: Language, bodies: LocalBodies) -> Iterator[Office]:
    """The longest names of offices, as they are written in this language."""
    folded = fold_with_offsets(text)
    spans: dict[tuple[int, int], list[Head]] = {}
    for first, last, heads in bodies.heads.find(folded.text):
        start, end = folded.origin(first, last)
        commissars = text.endswith(_COMMISSAR, 0, start)
        if text.endswith(_COMMITTEE, 0, start) and not commissars:
            continue
        if stands_alone(text, start, end) and not longer_name(language).match(text, end):
            surface = text[start:end]
            fitting = [h for h in heads if h.language == language and written_so(h, surface)]
            if fitting:
                spans[start, end] = fitting
    last_end = 0
    for (start, end), heads in sorted(spans.items(), key=lambda item: (item[0][0], -item[0][1])):
        if start >= last_end:
            last_end = end
            yield Office(start, end, tuple(heads))


def level_beside(text: str, language: Language, office: Office) -> tuple[int, int, str]:
    """The span with the bare word for a kind of place beside an office, and that kind: "UBND tỉnh"."""
    words = shapes()["local"][language]
    own = text[office.start : office.end]
    for level, beginnings in words["own"].items():
        if own.startswith(tuple(beginnings)):
            return office.start, office.end, level
    for level, word in words["levels"].items():
        if language == "vi":
            # the short name may stand in brackets between: "Hội Liên hiệp Phụ nữ (LHPN) huyện"
            match = re.compile(rf"(?: \([A-ZĐ]{{2,8}}\))? (?:{word})(?![\w.])").match(text, office.end)
            if match and (holder_follows(text, match.end()) or not _CAPITAL.match(text, match.end())):
                return office.start, match.end(), level
        else:
            match = re.compile(rf"(?:{word})\s?$").search(text, max(0, office.start - 24), office.start)
            if match:
                return match.start(), office.end, level
    return office.start, office.end, ""
