"""The knowledge files prepared for use: everything that takes long to make, in a form that a cache file can hold."""

from __future__ import annotations

import tomllib
from array import array
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from tracker.errors import KnowledgeError
from tracker.knowledge.cues import cue_rows
from tracker.knowledge.entries import (
    FILES,
    Entry,
    OrganisationEntry,
    PersonEntry,
    PlaceEntry,
    PublisherEntry,
    Section,
    merge,
    read_entries,
)
from tracker.knowledge.local_bodies import head_rows
from tracker.knowledge.names import as_authority, name_rows
from tracker.knowledge.phrases import PhraseFinder, PhraseTable, phrase_table
from tracker.model import Language

HERE = Path(__file__).parent
TABLES = ("cues", "counterparts", "countries", "guards", "local-bodies", "sectors", "shapes")
"""Files of words rather than of entries; the user's add to ours."""

Payload = TypeVar("Payload")


class CompiledPhrases(msgspec.Struct, frozen=True, array_like=True):
    """Phrases, and what each stands for as it was encoded: most are never met, and so never decoded."""

    table: PhraseTable
    ends: bytes
    """Where the payload of each phrase ends; an array of C ints."""
    payloads: bytes


class Compiled(msgspec.Struct, frozen=True):
    """The parts, each encoded for itself, since few commands need all of them."""

    organisations: msgspec.Raw
    places: msgspec.Raw
    people: msgspec.Raw
    publishers: msgspec.Raw
    names: msgspec.Raw
    local_heads: msgspec.Raw
    cues: dict[Language, msgspec.Raw]
    tables: dict[str, msgspec.Raw]


encode = msgspec.msgpack.Encoder().encode


def compile_knowledge(users: Path | None) -> Compiled:
    """Our files with the user's folder laid over them; raises KnowledgeError for a file that is not well formed."""
    places = entries("place", PlaceEntry, users)
    by_id = {place.id: place for place in places}
    organisations = [
        as_authority(entry, by_id[entry.governs]) if entry.governs in by_id else entry
        for entry in entries("organisation", OrganisationEntry, users)
    ]
    people = entries("person", PersonEntry, users)
    tables = {name: word_table(f"{name}.toml", users) for name in TABLES}
    try:
        cues = cue_rows(tables["cues"], tables["countries"], tables["sectors"])
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise KnowledgeError(f"A file of cues, countries or sectors in {users} is not well formed: {error}") from error
    return Compiled(
        organisations=_raw(organisations),
        places=_raw(places),
        people=_raw(people),
        publishers=_raw(entries("publisher", PublisherEntry, users)),
        names=_phrases(name_rows([*organisations, *places, *people], tables["guards"]["not_before"])),
        local_heads=_phrases(head_rows(tables["local-bodies"])),
        cues={language: _phrases(rows) for language, rows in cues.items()},
        tables={name: _raw(table) for name, table in tables.items()},
    )


def entries(section: Section, shape: type[Entry], users: Path | None) -> list[Entry]:
    """The entries of our file of a section with the user's laid over them."""
    theirs = users / FILES[section] if users else None
    added = read_entries(theirs, section, shape) if theirs and theirs.exists() else []
    return merge(_own_entries(section, shape), added)


@cache
def _own_entries(section: Section, shape: type[Entry]) -> list[Entry]:
    """Our entries of a section; our files do not change while a program runs."""
    return read_entries(HERE / FILES[section], section, shape)


def word_table(name: str, users: Path | None) -> dict[str, Any]:
    """A file of words, with what the user's file of that name adds."""
    table = tomllib.loads((HERE / name).read_text(encoding="utf-8"))
    theirs = users / name if users else None
    if theirs is None or not theirs.exists():
        return table
    try:
        return _joined(table, tomllib.loads(theirs.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise KnowledgeError(f"{theirs} is not a well-formed file of words: {error}") from error


def _joined(own: dict[str, Any], added: dict[str, Any]) -> dict[str, Any]:
    """Tables joined key by key and lists end to end; of two other values the added one."""
    joined = dict(own)
    for key, value in added.items():
        present = own.get(key)
        if isinstance(present, dict) and isinstance(value, dict):
            joined[key] = _joined(present, value)
        else:
            joined[key] = present + value if isinstance(present, list) and isinstance(value, list) else value
    return joined


def _raw(value: object) -> msgspec.Raw:
    return msgspec.Raw(encode(value))


def _phrases(payloads: Mapping[str, Sequence[object]]) -> msgspec.Raw:
    table = phrase_table(payloads)
    encoded = [encode(payloads[phrase]) for phrase in table.phrases]
    ends = array("i", accumulate(map(len, encoded)))
    return _raw(CompiledPhrases(table, ends.tobytes(), b"".join(encoded)))


def finder(encoded: msgspec.Raw, shape: type[list[Payload]]) -> PhraseFinder[Payload]:
    """The finder of compiled phrases; what one stands for is decoded when the phrase is first met."""
    compiled = msgspec.msgpack.decode(encoded, type=CompiledPhrases)
    decoder = msgspec.msgpack.Decoder(shape)
    ends = memoryview(compiled.ends).cast("i")

    @cache
    def payloads(number: int) -> list[Payload]:
        return decoder.decode(compiled.payloads[ends[number - 1] if number else 0 : ends[number]])

    return PhraseFinder(compiled.table, payloads)
