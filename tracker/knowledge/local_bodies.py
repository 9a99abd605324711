"""Offices that every province, city or county has: their names follow from the office's and the place's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

from tracker.knowledge.entries import OrganisationEntry, PlaceEntry
from tracker.knowledge.folding import fold
from tracker.knowledge.phrases import PhraseFinder
from tracker.model import LANGUAGES, Country, Language

# So many of an office's names are put beside a place's; the rest are found in texts but not shown. The first ones
# stand beside more of the place's names.
_SHOWN_OFFICES = 8
_FIRST_OFFICES = 3
_SHOWN_PLACES = 3
# The end of an authority's id, before which the place stands that all its offices are called after.
_AUTHORITIES = ("peoples-committee", "government")
_AUTHORITY_ENDS = tuple(f"-{kind}" for kind in _AUTHORITIES)
# Words that get an s where an office is named for several places.
_COUNTABLE = re.compile(
    r"\b(?:Committee|Department|Office|Association|Hospital|Union|Commission|Council|Government|Command|Federation|Court"
    r"|Society|Board|Station|Bureau|Centre|Center|School)(?= of | for |$)"
)


class LocalKind(msgspec.Struct, frozen=True):
    """A `[[kind]]` of office."""

    id: str
    country: Country
    type: str
    levels: tuple[str, ...]
    en: tuple[str, ...]
    vi: tuple[str, ...]
    zh: tuple[str, ...]
    alone: bool = False
    """The name can be no national body's, so that it counts without a place beside it."""


class Head(msgspec.Struct, frozen=True, array_like=True):
    """One way to write an office's name without the place."""

    written: str
    language: Language
    kind: int
    plural: bool = False
    """It names the offices of several places."""


def head_rows(table: Mapping[str, Any]) -> dict[str, list[Head]]:
    """The names of all kinds of office by folded name."""
    rows: dict[str, list[Head]] = {}
    for number, kind in enumerate(local_kinds(table)):
        for language in LANGUAGES:
            written_so = getattr(kind, language)
            two_words = [name.replace("Vietnam", "Viet Nam") for name in written_so if "Vietnam" in name]
            for written in (*written_so, *(two_words if language == "en" else ())):
                rows.setdefault(fold(written), []).append(Head(written, language, number))
                several, found = _COUNTABLE.subn(lambda word: f"{word[0]}s", written, count=1)
                if language == "en" and found:
                    rows.setdefault(fold(several), []).append(Head(several, language, number, plural=True))
    return rows


def local_kinds(table: Mapping[str, Any]) -> tuple[LocalKind, ...]:
    """The kinds of office in the order of `Head.kind`."""
    return tuple(msgspec.convert(table["kind"], list[LocalKind]))


class LocalBodies:
    """The offices of all places, made when they are asked for: there are many, and an article names few."""

    def __init__(
        self,
        table: Mapping[str, Any],
        heads: PhraseFinder[Head],
        organisations: Mapping[str, OrganisationEntry],
        places: Mapping[str, PlaceEntry],
    ) -> None:
        self.heads = heads
        self.kinds = local_kinds(table)
        self.places = places
        self._levels: dict[str, dict[str, list[str]]] = table["level"]
        self._organisations = organisations
        self._bases = {
            entry.governs: entry.id.removesuffix(end)
            for entry in organisations.values()
            for end in _AUTHORITY_ENDS
            if entry.governs and entry.id.endswith(end)
        }
        self._places_by_base = {base: place for place, base in self._bases.items()}
        self._ends = tuple(f"-{kind.id}" for kind in self.kinds)
        # the answers so far: articles speak of the same offices again and again
        self._apart: dict[str, tuple[LocalKind, PlaceEntry]] = {}
        self._entries: dict[str, OrganisationEntry] = {}

    def of(self, head_kinds: Sequence[int], place: PlaceEntry) -> LocalKind | None:
        """Which of some kinds of office a place has."""
        kinds = [self.kinds[number] for number in head_kinds]
        return next((k for k in kinds if k.country == place.country and place.type in k.levels), None)

    def identity(self, kind: LocalKind, place: PlaceEntry) -> str:
        """The id of a place's office."""
        return f"{self._bases.get(place.id, place.id)}-{kind.id}"

    def authority(self, place: PlaceEntry) -> OrganisationEntry | None:
        """The government of a province, city or county."""
        kinds = (kind for kind in self.kinds if kind.id in _AUTHORITIES and place.type in kind.levels)
        kind = next((kind for kind in kinds if kind.country == place.country), None)
        return self.entry(self.identity(kind, place)) if kind else None

    def entry(self, identity: str) -> OrganisationEntry | None:
        """A place's office by its id, with the names that an entry of the files lists before those made by rule."""
        if identity in self._entries:
            return self._entries[identity]
        listed = self._organisations.get(identity)
        found = self.taken_apart(identity)
        if found is None or (listed is not None and listed.governs):
            return listed
        kind, place = found
        entry = listed or OrganisationEntry(id=identity, country=place.country, type=kind.type)
        names = {
            language: tuple(dict.fromkeys((*getattr(entry, language), *self._names(kind, place, language))))
            for language in LANGUAGES
        }
        self._entries[identity] = msgspec.structs.replace(entry, **names)
        return self._entries[identity]

    def seat(self, identity: str) -> PlaceEntry | None:
        """The province, city or county whose office or authority a body is."""
        listed = self._organisations.get(identity)
        if listed is not None and listed.governs:
            return self.places.get(listed.governs)
        found = self.taken_apart(identity)
        return found[1] if found else None

    def taken_apart(self, identity: str) -> tuple[LocalKind, PlaceEntry] | None:
        """The kind of office and the place of an id; None for that of any other body."""
        if identity in self._apart or not identity.endswith(self._ends):
            return self._apart.get(identity)
        for kind, end in zip(self.kinds, self._ends, strict=True):
            if not identity.endswith(end):
                continue
            base = identity.removesuffix(end)
            place = self.places.get(self._places_by_base.get(base, base))
            if place is not None and place.country == kind.country and place.type in kind.levels:
                self._apart[identity] = (kind, place)
                return kind, place
        return None

    def _names(self, kind: LocalKind, place: PlaceEntry, language: Language) -> Iterator[str]:
        """An office's names, the kind of place beside the place's name where no name of it says the kind."""
        words = self._levels[place.type][language]
        names = [name for name in getattr(place, language) if "(" not in name]
        says_kind = [name for name in names if _says_kind(name, words, language)]
        shown = [*names[:1], *(name for name in says_kind if name != names[0])][:_SHOWN_PLACES]
        for number, office in enumerate(_offices_at(kind, place, language)[:_SHOWN_OFFICES]):
            for name in shown if number < _FIRST_OFFICES else shown[:1]:
                typed = not says_kind and not _holds_kind(office, words, language)
                yield from _joined(office, name, words if typed else [], language)


# What the offices of Chinese provinces are called that towns call otherwise: 广西司法厅 and 南宁市司法局.
_OF_PROVINCES, _OF_TOWNS = ("厅", "高级人民法院"), ("局", "人民法院")


def _offices_at(kind: LocalKind, place: PlaceEntry, language: Language) -> Sequence[str]:
    """An office's names as a place has it: those that no town's office bears come last for a Chinese town."""
    names: tuple[str, ...] = getattr(kind, language)
    if language != "zh" or kind.country != "CN" or place.type == "province":
        return names
    of_towns = any(name.endswith(_OF_TOWNS) and not name.endswith(_OF_PROVINCES) for name in names)
    return sorted(names, key=lambda name: of_towns and name.endswith(_OF_PROVINCES))


def _says_kind(name: str, words: Sequence[str], language: Language) -> bool:
    if language == "vi":  # "Quản Bạ" is no quận
        return name.lower().startswith(tuple(f"{word} " for word in words))
    return fold(name).endswith(tuple(fold(word) for word in words))


def _holds_kind(office: str, words: Sequence[str], language: Language) -> bool:
    """Whether an office's own name says the kind of place: "Tỉnh ủy", 省委."""
    if language == "vi":
        return any(fold(word) in fold(office).split() for word in words)
    return language == "zh" and office.startswith(tuple(words))


def _joined(office: str, place: str, words: Sequence[str], language: Language) -> Iterator[str]:
    if language == "zh":
        if words:
            yield place + words[0] + office
        yield place + office
    elif language == "vi":
        if words:
            yield f"{office} {words[0]} {place}"
        yield f"{office} {place}"
    else:
        yield f"{place} {office}"
        yield f"{office} of {place}"
        if words:
            yield f"{place} {words[0].capitalize()} {office}"
            yield f"{office} of {place} {words[1] if len(words) > 1 else words[0]}"
