"""All that the tracker knows, in one value: read from the compiled files, each part when it is first asked for."""

from __future__ import annotations

from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from tracker.knowledge.cache import compiled_knowledge
from tracker.knowledge.compiled import HERE, finder
from tracker.knowledge.counterparts import Counterparts
from tracker.knowledge.cues import Cue
from tracker.knowledge.entries import NameEntry, OrganisationEntry, PersonEntry, PlaceEntry, PublisherEntry
from tracker.knowledge.folding import fold
from tracker.knowledge.local_bodies import Head, LocalBodies
from tracker.knowledge.names import Name, NameRow
from tracker.knowledge.phrases import PhraseFinder
from tracker.knowledge.variants import variants
from tracker.model import LANGUAGES, Language, Organisation, Person, Place

__all__ = ["HERE", "Cue", "Knowledge", "Name", "described", "load", "shapes"]

Shape = TypeVar("Shape", OrganisationEntry, PlaceEntry, PersonEntry, PublisherEntry)


class Foreign(msgspec.Struct, frozen=True):
    """Words beside a national body's name that make it a third country's."""

    after: tuple[str, ...]
    """What may stand between the body and a country after it."""
    before: tuple[str, ...]
    """What may stand between a country and the body after it."""
    peoples_before: tuple[str, ...]
    """Adjectives before the body in small letters, spaces around them: " lao "."""
    peoples_after: tuple[str, ...]
    """Adjectives after the body in small letters, a space before them: " lào"."""


class Knowledge:
    """Our files with the user's laid over them; raises KnowledgeError when made from files that are not well formed."""

    def __init__(self, users: Path | None = None, cache_folder: Path | None = None) -> None:
        """`users` is a folder of files like ours; `cache_folder` keeps what was compiled from both."""
        self._compiled = compiled_knowledge(users, cache_folder)

    @cached_property
    def organisations(self) -> dict[str, OrganisationEntry]:
        """Bodies by id."""
        return _by_id(self._compiled.organisations, OrganisationEntry)

    @cached_property
    def places(self) -> dict[str, PlaceEntry]:
        """Places by id."""
        return _by_id(self._compiled.places, PlaceEntry)

    @cached_property
    def people(self) -> dict[str, PersonEntry]:
        """People by id."""
        return _by_id(self._compiled.people, PersonEntry)

    @cached_property
    def publishers(self) -> dict[str, PublisherEntry]:
        """Newsrooms by id."""
        return _by_id(self._compiled.publishers, PublisherEntry)

    @cached_property
    def names(self) -> PhraseFinder[Name]:
        """Finds the folded names of all bodies, places and people."""
        rows = finder(self._compiled.names, list[NameRow])
        return rows.map(self._name)

    def _name(self, row: NameRow) -> Name:
        entries: dict[str, Any] = (self.organisations, self.places, self.people)[row.section]
        return Name(
            entries[row.id],
            row.written,
            row.exact_case,
            row.shared,
            row.office,
            row.countryless,
            row.everyday,
            row.not_before,
            row.not_after,
        )

    def called(self, name: str) -> list[NameEntry]:
        """All entries that go by a name or acronym, in any letter case, with or without diacritics; or of that id."""
        wanted = _plain(name)
        found = {
            known.entry.id: known.entry
            for start, end, names in self.names.find(fold(name.strip()))
            if start == 0 and end == len(fold(name.strip()))
            for known in names
        }
        everything = (*self.organisations.values(), *self.places.values(), *self.people.values())
        # names that a text alone does not tell (of places called like words, of people of the past) are told here
        for entry in everything:
            if entry.id not in found and (
                entry.id == name or wanted in map(_plain, (*entry.all_names(), *entry.common))
            ):
                found[entry.id] = entry
        return list(found.values())

    @cached_property
    def local_governments(self) -> dict[str, OrganisationEntry]:
        """The authority of each province, city and district that has one in the files, by the place's id."""
        return {entry.governs: entry for entry in self.organisations.values() if entry.governs}

    @cached_property
    def governed(self) -> dict[str, PlaceEntry]:
        """The place of each such authority, by the authority's id."""
        return {entry.id: self.places[place] for place, entry in self.local_governments.items()}

    @cached_property
    def local_bodies(self) -> LocalBodies:
        """The offices of provinces, cities and counties, most of which no file lists."""
        heads = finder(self._compiled.local_heads, list[Head])
        return LocalBodies(self.table("local-bodies"), heads, self.organisations, self.places)

    @cached_property
    def counterparts(self) -> Counterparts:
        """Which body of the one country does what a body of the other does."""
        return Counterparts(self.table("counterparts"), self.organisations)

    def body(self, identity: str) -> OrganisationEntry | None:
        """A body of the files, or a place's office, by its id."""
        return self.local_bodies.entry(identity)

    @cached_property
    def cues(self) -> dict[Language, PhraseFinder[Cue]]:
        """Finds the cue words of a language in text made by `lower`: acts, stances, sides and sectors in one pass."""
        return {language: finder(encoded, list[Cue]) for language, encoded in self._compiled.cues.items()}

    @cached_property
    def foreign(self) -> Foreign:
        """What beside a national body's name shows that it is a third country's."""
        words = self.table("guards")["foreign"]
        third = self.table("countries")["third"]
        return Foreign(
            tuple(words["after"]),
            tuple(words["before"]),
            peoples_before=tuple(f" {word} " for word in third["en"]),
            peoples_after=tuple(f" {word}" for word in third["vi"]),
        )

    @cached_property
    def sectors(self) -> dict[str, Any]:
        """The tables of `sectors.toml` by slug."""
        return self.table("sectors")

    def table(self, name: str) -> dict[str, Any]:
        """A file of words: `cues`, `countries`, `sectors` or `shapes`."""
        return msgspec.msgpack.decode(self._compiled.tables[name], type=dict[str, Any])


def _by_id(encoded: msgspec.Raw, shape: type[Shape]) -> dict[str, Shape]:
    found: list[Shape] = msgspec.msgpack.decode(encoded, type=list[shape])  # type: ignore[valid-type]
    return {entry.id: entry for entry in found}


def _plain(name: str) -> str:
    return " ".join(fold(name).replace("-", " ").split())


@lru_cache(maxsize=2048)
def described(entry: NameEntry) -> Organisation | Person | Place:
    """The noun that a knowledge entry tells of."""
    names: dict[str, str] = {language: written[0] for language in LANGUAGES if (written := getattr(entry, language))}
    preferred = {name.casefold() for name in names.values()}
    others = {name.casefold(): name for name in reversed([*entry.all_names(), *entry.common, *variants(entry)])}
    aliases = tuple(name for folded, name in reversed(others.items()) if folded not in preferred)
    if isinstance(entry, PersonEntry):
        return Person(entry.id, names, aliases, entry.country)
    if isinstance(entry, PlaceEntry):
        return Place(entry.id, names, aliases, entry.country, type=entry.type, within=entry.within)
    return Organisation(entry.id, names, aliases, entry.country, type=entry.type)


@cache
def shapes() -> dict[str, Any]:
    """The tables of `shapes.toml`: surnames, titles, and the words that begin and end names of bodies."""
    return load().table("shapes")


def users_folder() -> Path:
    """Where the user's own knowledge files lie."""
    import platformdirs

    return Path(platformdirs.user_config_path("vnc-tracker")) / "knowledge"


@cache
def load() -> Knowledge:
    """Our knowledge with the user's own files (`knowledge/*.toml` in their config folder) laid over it."""
    import platformdirs

    return Knowledge(users_folder(), Path(platformdirs.user_cache_path("vnc-tracker")))
