"""The shapes of the knowledge files, and how they are read and merged with the user's own."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Literal, TypeVar

import msgspec

from tracker.errors import KnowledgeError
from tracker.model import Country, Language

Section = Literal["organisation", "place", "person", "publisher"]


class Office(msgspec.Struct, frozen=True):
    """A post that a person held; years are inclusive, None when unknown or not over."""

    title: str
    body: str = ""
    since: int | None = None
    until: int | None = None


class NameEntry(msgspec.Struct, frozen=True, kw_only=True):
    """What all named things have in common; the first name of each language is the preferred one."""

    id: str
    country: Country = ""
    en: tuple[str, ...] = ()
    vi: tuple[str, ...] = ()
    zh: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    """Matched in this letter case only."""
    shared: tuple[str, ...] = ()
    """Names that another entry uses too; the text around decides."""
    common: tuple[str, ...] = ()
    """Names that are everyday words or another thing's name too: they count only in a longer form."""
    everyday: tuple[str, ...] = ()
    """Names that are everyday words too: they count only in a text that speaks of the entry's country (老街)."""
    not_before: tuple[str, ...] = ()
    """What right after a name shows that it is another word's beginning (太平 in 太平洋)."""
    not_after: tuple[str, ...] = ()
    """What right before a name shows that it is another word's end (海防 in 边海防)."""
    type: str = ""
    within: str = ""

    def all_names(self) -> Iterator[str]:
        """Every name in every language."""
        yield from self.en
        yield from self.vi
        yield from self.zh
        yield from self.acronyms
        yield from self.shared


class OrganisationEntry(NameEntry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An `[[organisation]]`."""

    merged_into: str = ""
    """Id of the body that took this one in."""
    governs: str = ""
    """Id of the place whose authority it is."""
    seat: str = ""
    """Id of the place where its house stands, for who is visited there."""


class PlaceEntry(NameEntry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A `[[place]]`."""

    merged_into: str = ""
    """Id of the province that took this one in."""
    ambiguous: bool = False
    """The names are common words too: they count only with the kind of place beside them."""
    sure_in: tuple[Language, ...] = ()
    """Languages in which the names of an ambiguous place are no other words."""


class PersonEntry(NameEntry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A `[[person]]`."""

    offices: tuple[Office, ...] = ()
    historical: bool = False
    """Died before 2000: named in news, but no participant."""


class PublisherEntry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A `[[publisher]]`: a newsroom, its language, hosts, and the spellings of its name in bylines."""

    id: str
    name: str
    language: str = ""
    country: Country = ""
    hosts: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


Entry = TypeVar("Entry", OrganisationEntry, PlaceEntry, PersonEntry, PublisherEntry)

TYPES: dict[type[NameEntry], frozenset[str]] = {
    OrganisationEntry: frozenset(
        [
            "party",
            "party-body",
            "government",
            "ministry",
            "agency",
            "parliament",
            "front",
            "court",
            "procuracy",
            "military",
            "police",
            "customs",
            "bank",
            "media",
            "university",
            "academy",
            "research",
            "chamber",
            "association",
            "company",
            "local-government",
            "local-party",
            "embassy",
            "bilateral",
            "multilateral",
            "expo",
            "union",
            "hospital",
            "museum",
        ]
    ),
    PlaceEntry: frozenset(
        [
            "country",
            "province",
            "city",
            "prefecture",
            "district",
            "county",
            "commune",
            "border-gate",
            "port",
            "airport",
            "station",
            "island",
            "river",
            "sea",
            "venue",
            "zone",
            "region",
        ]
    ),
    PersonEntry: frozenset([""]),
}
"""The types that an entry of each shape may have."""

FILES: dict[Section, str] = {
    "organisation": "organisations.toml",
    "place": "places.toml",
    "person": "people.toml",
    "publisher": "publishers.toml",
}


def read_entries(path: Path, section: Section, shape: type[Entry]) -> list[Entry]:
    """The entries of one file; raises KnowledgeError that names the file and what is wrong in it."""
    try:
        table: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        return msgspec.convert(table.get(section, []), list[shape])  # type: ignore[valid-type]
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise KnowledgeError(f"{path} is not a well-formed file of [[{section}]] entries: {error}") from error


def merge(own: Sequence[Entry], users: Sequence[Entry]) -> list[Entry]:
    """Our entries with the user's in place of those of the same id, and the user's others after them."""
    merged = {entry.id: entry for entry in own}
    merged.update((entry.id, entry) for entry in users)
    return list(merged.values())
