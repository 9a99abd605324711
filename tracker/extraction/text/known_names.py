"""Known bodies, places and people in a text, each under its one identity."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from typing import Literal

import msgspec

from tracker.extraction.text.short_countries import short_countries
from tracker.knowledge import Knowledge, fold_with_offsets
from tracker.knowledge.entries import NameEntry, OrganisationEntry, PersonEntry, PlaceEntry
from tracker.knowledge.folding import spelling
from tracker.knowledge.library import Foreign, Name
from tracker.knowledge.phrases import is_chinese, stands_alone
from tracker.model import Country, Language

EntityType = Literal["organisation", "place", "person"]


class NameMention(msgspec.Struct, frozen=True, cache_hash=True):
    """A name in the text and the thing that it names."""

    start: int
    end: int
    text: str
    type: EntityType
    id: str
    country: Country
    known: bool = True
    """False for one that was found by its shape."""
    kind: str = ""
    """The entry's type: ministry, province, border-gate …"""
    office: bool = False
    """A body that is named through the post of somebody ("Minister of …")."""


class Candidates(msgspec.Struct, frozen=True):
    """A span of the text that is the name of one or several known things."""

    start: int
    end: int
    names: tuple[Name, ...]


# Kinds of place that carry the word for it in their names.
_SITES = {"border-gate", "port", "airport", "station", "river", "sea", "island", "venue", "zone"}
# Kinds of body that meet each year, and the year behind the name of a meeting.
_OCCASIONS = {"expo", "multilateral", "bilateral"}
_YEAR = re.compile(r" 20\d\d\b")
# Kinds of body whose acronym stands before the Chinese word for a company.
_FIRMS = {"company", "bank"}
_FIRM = re.compile("公司|集[团團]")
# Kinds of body that are called by a common word and their country's name.
_FORCES = {"military", "police", "customs"}
_COUNTRIES = (" Việt Nam", " Trung Quốc")
# What a Vietnamese city's name begins with, which texts write small.
_CITY = "Thành phố "
# Characters beside a body in which an adjective of another country fits.
_PEOPLE = 24

# Kinds of Chinese place that no "xã Linh Sơn", "phường …" is, whatever it is called.
_NO_VILLAGE = {"province", "prefecture", "city", "county", "district"}
_VILLAGE = re.compile(r"(?<!thị )(?:xã|phường|thôn|ấp) $")
_VILLAGE_REACH = 8

Chooser = Callable[[int, int, Sequence[NameEntry]], NameEntry | None]


def find_candidates(text: str, language: Language, knowledge: Knowledge) -> list[Candidates]:
    """The longest known names in a text, in order and without overlap; names of several things are left open."""
    folded = fold_with_offsets(text)
    spans: dict[tuple[int, int], list[Name]] = {}
    for first, last, names in knowledge.names.find(folded.text):
        start, end = folded.origin(first, last)
        if not stands_alone(text, start, end):
            continue
        surface = text[start:end]
        fitting = [
            name for name in names if _written_so(name, surface, language) and not _guarded(name, text, start, end)
        ]
        if fitting:
            spans.setdefault((start, end), []).extend(fitting)
    chosen: list[Candidates] = []
    for (start, end), names in sorted(spans.items(), key=lambda item: (item[0][0], -item[0][1])):
        if chosen and start < chosen[-1].end:
            if end - start > chosen[-1].end - chosen[-1].start and start == chosen[-1].start:
                chosen.pop()
            else:
                continue
        chosen.append(Candidates(start, end, tuple(names)))
    short = {start for start, _, _ in short_countries(text)} if language == "vi" else set()
    return [
        found
        for number, found in enumerate(chosen)
        if not _is_third_countrys(number, chosen, text, knowledge.foreign, short)
    ]


def _guarded(name: Name, text: str, start: int, end: int) -> bool:
    """Whether what stands beside the name shows that it is part of another word."""
    entry = name.entry
    meets = isinstance(entry, OrganisationEntry) and entry.type not in _OCCASIONS
    if name.exact_case and meets and _YEAR.match(text, end):
        return True  # "SBV 2026" is a meeting
    if name.exact_case and isinstance(entry, OrganisationEntry) and entry.type not in _FIRMS and _FIRM.match(text, end):
        return True  # "WTO公司" is a company
    if (
        isinstance(entry, PlaceEntry)
        and entry.country == "CN"
        and entry.type in _NO_VILLAGE
        and _in_village(text, start)
    ):
        return True
    return text.startswith(name.not_before, end) or (bool(name.not_after) and text.endswith(name.not_after, 0, start))


def _in_village(text: str, start: int) -> bool:
    """Whether a Vietnamese word for a village or ward stands right before a name."""
    return bool(_VILLAGE.search(text, max(0, start - _VILLAGE_REACH), start))


def _is_third_countrys(
    number: int, chosen: Sequence[Candidates], text: str, foreign: Foreign, short: Collection[int]
) -> bool:
    """Whether a body that does not say whose it is has another country beside it: "Quốc hội Lào", 日本外交部."""
    found = chosen[number]
    if not all(name.countryless for name in found.names):
        return False
    following = chosen[number + 1] if number + 1 < len(chosen) else None
    if following and _is_third_country(following) and text[found.end : following.start] in foreign.after:
        return True
    if any(found.end + len(between) in short and text.startswith(between, found.end) for between in foreign.after):
        return True
    before = chosen[number - 1] if number else None
    if before and _is_third_country(before) and text[before.end : found.start] in foreign.before:
        return True
    if f" {text[max(0, found.start - _PEOPLE) : found.start].lower()}".endswith(foreign.peoples_before):
        return True
    after = text[found.end : found.end + _PEOPLE].lower()
    people = next((word for word in foreign.peoples_after if after.startswith(word)), "")
    begins_name = following is not None and following.start <= found.end + len(people)
    return bool(people) and not begins_name and not after[len(people) : len(people) + 1].isalnum()


def _is_third_country(found: Candidates) -> bool:
    return all(name.entry.type == "country" and not name.entry.country for name in found.names)


def _written_so(name: Name, surface: str, language: Language) -> bool:
    """Whether the text writes the name as names are written: capitals, its own diacritics or none at all."""
    if is_chinese(surface[0]):
        return True
    if name.exact_case:
        return surface == name.written
    minister = language == "en" and name.office and surface.startswith("minister of ")
    if surface[0].islower() and not minister and not _is_typed(name, surface) and not _is_force(name, surface):
        return False
    # English writes Vietnamese names with their marks, or without, or some ("Hà Nội People's Committee")
    if language == "en":
        return True
    if surface == name.written or surface.isascii() or spelling(surface) == spelling(name.written):
        return True
    return not any(c.isalpha() and not c.isascii() for c in surface)


def _is_force(name: Name, surface: str) -> bool:
    """Whether this is what Vietnamese calls a country's force in small letters: "cảnh sát biển Trung Quốc"."""
    return isinstance(name.entry, OrganisationEntry) and name.entry.type in _FORCES and surface.endswith(_COUNTRIES)


def _is_typed(name: Name, surface: str) -> bool:
    """Whether this is a place's name with the small word for its kind, where it needs one: "châu Hồng Hà", "ga …"."""
    entry = name.entry
    site = entry.type in _SITES and " " in surface
    if name.written.startswith(_CITY) and surface.startswith(_CITY.lower()):  # "thành phố Hồ Chí Minh"
        return surface.split()[-1][0].isupper()
    needed = isinstance(entry, PlaceEntry) and (
        entry.type == "commune"
        or entry.ambiguous
        or bool(entry.shared)
        or bool(entry.common)
        or name.written in entry.vi
    )
    last = surface.split()[-1][0]
    return (site or (needed and name.written[0].islower())) and (last.isupper() or last.isdigit())


def mention_of(entry: NameEntry, start: int, end: int, text: str, *, office: bool = False) -> NameMention:
    """A mention of a known entry."""
    kind: EntityType = "organisation"
    if isinstance(entry, PlaceEntry):
        kind = "place"
    elif isinstance(entry, PersonEntry):
        kind = "person"
    return NameMention(start, end, text, kind, entry.id, entry.country, kind=entry.type, office=office)


def choose(candidates: Sequence[Candidates], text: str, chooser: Chooser) -> list[NameMention]:
    """One mention a span, the chooser deciding between namesakes; undecided bodies are kept without a country."""
    mentions = []
    undecided: list[tuple[Candidates, list[NameEntry]]] = []
    for found in candidates:
        surface = text[found.start : found.end]
        if len(found.names) == 1:
            only = found.names[0]
            mentions.append(mention_of(only.entry, found.start, found.end, surface, office=only.office))
            continue
        entries = list({name.entry.id: name.entry for name in found.names}.values())
        office = all(name.office for name in found.names)
        entry = entries[0] if len(entries) == 1 else chooser(found.start, found.end, entries)
        if entry is not None:
            mentions.append(mention_of(entry, found.start, found.end, surface, office=office))
        elif all(isinstance(e, OrganisationEntry) for e in entries):
            undecided.append((found, entries))
    decided = Counter(mention.id for mention in mentions)
    for found, entries in undecided:
        surface = text[found.start : found.end]
        told = [entry for entry in entries if decided[entry.id]]
        if len(told) == 1:  # the one that the text names clearly elsewhere
            mentions.append(mention_of(told[0], found.start, found.end, surface))
            continue
        identity = "-".join(Counter(entry.id.removesuffix("-vn").removesuffix("-cn") for entry in entries))
        mentions.append(NameMention(found.start, found.end, surface, "organisation", identity, "", known=False))
    return mentions
