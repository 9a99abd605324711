"""Offices in a text, with the places that they are of, and what tells one office or place from another."""

from __future__ import annotations

import msgspec

from tracker.knowledge.entries import PlaceEntry
from tracker.knowledge.folding import spelling
from tracker.knowledge.local_bodies import Head
from tracker.knowledge.phrases import is_chinese

# Cities that rank with provinces stand directly in their country.
_COUNTRIES = ("vietnam", "china")


class Office(msgspec.Struct, frozen=True):
    """The name of an office in the text, without its place."""

    start: int
    end: int
    heads: tuple[Head, ...]

    @property
    def kinds(self) -> list[int]:
        return [head.kind for head in self.heads]

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
    """Whether two places are of one kind and country."""
    return one.type == other.type and one.country == other.country


def ranks_with_provinces(place: PlaceEntry) -> bool:
    """Whether a city stands directly in its country."""
    return place.type == "city" and place.within in _COUNTRIES


def written_so(head: Head, surface: str) -> bool:
    """Whether the text writes the office as it is written: its own diacritics, a capital where it is short."""
    if is_chinese(surface[0]):
        return True
    if head.written.isupper():
        return surface.isupper()
    if head.language == "en":
        return surface[0].isupper() or " " in head.written  # "Court" is an office, "court" a word
    return spelling(surface) == spelling(head.written)
