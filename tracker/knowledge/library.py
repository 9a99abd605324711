"""All knowledge files together: read once, merged with the user's own, compiled for finding."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Literal

import msgspec

from tracker.knowledge.entries import (
    FILES,
    Entry,
    NameEntry,
    OrganisationEntry,
    PersonEntry,
    PlaceEntry,
    PublisherEntry,
    Section,
    merge,
    read_entries,
)
from tracker.knowledge.folding import fold, lower
from tracker.knowledge.phrases import PhraseFinder, expand
from tracker.knowledge.variants import offices, variants
from tracker.model import LANGUAGES, Language, Organisation, Person, Place

HERE = Path(__file__).parent

Group = Literal[
    "act", "noun", "occurrence", "planned", "proposed", "wish", "recall", "ended", "together", "hostile", "none"
]


class Cue(msgspec.Struct, frozen=True):
    """What a phrase tells: its group, the kind or side or sector it speaks for, and how strongly."""

    group: str
    value: str = ""
    weight: float = 1.0
    needs: str = ""
    """Group of which another cue must stand in the same sentence."""


class Name(msgspec.Struct, frozen=True):
    """One way to write the name of a known thing."""

    entry: NameEntry
    written: str
    exact_case: bool = False
    """An acronym: other letter case is another word."""
    shared: bool = False
    """Another entry goes by this name too."""
    office: bool = False
    """The post of whoever leads the body, which stands for it: "Minister of …"."""


class Knowledge:
    """The files of one folder with the user's laid over them."""

    def __init__(self, users: Path | None = None) -> None:
        self._users = users
        self.organisations = self._entries("organisation", OrganisationEntry)
        self.places = self._entries("place", PlaceEntry)
        self.people = self._entries("person", PersonEntry)

    def _entries(self, section: Section, shape: type[Entry]) -> dict[str, Entry]:
        ours = HERE / FILES[section]
        own = read_entries(ours, section, shape) if ours.exists() else []
        override = self._users / FILES[section] if self._users else None
        users = read_entries(override, section, shape) if override and override.exists() else []
        return {entry.id: entry for entry in merge(own, users)}

    @cached_property
    def publishers(self) -> dict[str, PublisherEntry]:
        """Newsrooms by id."""
        return self._entries("publisher", PublisherEntry)

    @cached_property
    def names(self) -> PhraseFinder[Name]:
        """Finds the folded names of all bodies, places and people."""
        return PhraseFinder((fold(name.written), name) for name in self._all_names())

    def _all_names(self) -> Iterator[Name]:
        for entries in (self.organisations, self.places, self.people):
            for entry in entries.values():
                if isinstance(entry, PersonEntry) and entry.historical:
                    continue
                shared = {fold(name) for name in entry.shared}
                common = isinstance(entry, PlaceEntry) and entry.ambiguous
                for written in (
                    variants(entry) if common else {*entry.en, *entry.vi, *entry.zh, *entry.shared, *variants(entry)}
                ):
                    yield Name(entry, written, shared=fold(written) in shared)
                for written in offices(entry):
                    yield Name(entry, written, office=True)
                for written in entry.acronyms:
                    yield Name(entry, written, exact_case=True, shared=fold(written) in shared)

    @cached_property
    def local_governments(self) -> dict[str, OrganisationEntry]:
        """The authority of each province, city and district that has one in the files, by the place's id."""
        authorities = [e for e in self.organisations.values() if e.type == "local-government" and e.en]
        found: dict[str, OrganisationEntry] = {}
        for entry in authorities:
            name = fold(entry.en[0])
            if "council" in name:
                continue
            place = max(
                (
                    p
                    for p in self.places.values()
                    if p.country == entry.country and p.en and name.startswith(fold(p.en[0]) + " ")
                ),
                key=lambda p: len(p.en[0]),
                default=None,
            )
            if place is not None:
                found.setdefault(place.id, entry)
        return found

    @cached_property
    def cues(self) -> dict[Language, PhraseFinder[Cue]]:
        """Finds the cue words of a language in text made by `lower`: acts, stances, sides and sectors in one pass."""
        phrases: dict[Language, list[tuple[str, Cue]]] = {language: [] for language in LANGUAGES}
        for table in _toml("cues.toml")["cue"]:
            cue = Cue(table["group"], table.get("value", ""), float(table.get("weight", 1)), table.get("needs", ""))
            _add(phrases, table, cue)
        for side, words in _toml("countries.toml").items():
            group = "third" if side == "third" else "side"
            _add(phrases, words, Cue(group, "" if side == "none" else side))
        for slug, table in self.sectors.items():
            _add(phrases, table["strong"], Cue("sector", slug, 2))
            _add(phrases, table["weak"], Cue("sector", slug, 1))
        return {language: PhraseFinder(found) for language, found in phrases.items()}

    @cached_property
    def sectors(self) -> dict[str, Any]:
        """The tables of `sectors.toml` by slug."""
        return _toml("sectors.toml")

    def sector_name(self, slug: str, language: str = "en") -> str:
        """A sector's name for people."""
        table = self.sectors.get(slug)
        return str(table["name"].get(language) or table["name"]["en"]) if table else slug


def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads((HERE / name).read_text(encoding="utf-8"))


def _add(phrases: dict[Language, list[tuple[str, Cue]]], table: dict[str, Any], cue: Cue) -> None:
    for language in LANGUAGES:
        for phrase in table.get(language, []):
            phrases[language].extend((lower(form), cue) for form in expand(phrase) if form.strip())


def described(entry: NameEntry) -> Organisation | Person | Place:
    """The noun that a knowledge entry tells of."""
    names: dict[str, str] = {language: written[0] for language in LANGUAGES if (written := getattr(entry, language))}
    preferred = set(names.values())
    aliases = tuple(dict.fromkeys(name for name in (*entry.all_names(), *variants(entry)) if name not in preferred))
    if isinstance(entry, PersonEntry):
        return Person(entry.id, names, aliases, entry.country)
    if isinstance(entry, PlaceEntry):
        return Place(entry.id, names, aliases, entry.country, type=entry.type, within=entry.within)
    return Organisation(entry.id, names, aliases, entry.country, type=entry.type)


@cache
def shapes() -> dict[str, Any]:
    """The tables of `shapes.toml`: surnames, titles, and the words that begin and end names of bodies."""
    return _toml("shapes.toml")


@cache
def load() -> Knowledge:
    """Our knowledge with the user's own files (`knowledge/*.toml` in their config folder) laid over it."""
    import platformdirs

    return Knowledge(Path(platformdirs.user_config_path("vnc-tracker")) / "knowledge")
