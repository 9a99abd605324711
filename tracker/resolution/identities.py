"""Who is who across languages: people whom no file knows, spelled in characters, pinyin or Sino-Vietnamese."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import cache, lru_cache
from typing import TypeVar

import msgspec

from tracker.knowledge import fold, load
from tracker.knowledge.readings import name_keys, same_name
from tracker.model import Country, Named, Organisation, Person, Place

UNKNOWN = "p-"
"""How the id of a person begins whom no knowledge file has; the folded name follows."""
Noun = TypeVar("Noun", Organisation, Place)
# Pinyin may be heard in hundreds of ways; such a name looks the others up instead of lying under all its keys.
_FEW_KEYS = 4


class Keys(msgspec.Struct, frozen=True):
    """Under which keys a person lies, and under which it looks for others that may be the same."""

    stored: tuple[str, ...]
    asked: tuple[str, ...]


@cache
def person_keys(identity: str) -> Keys:
    """The keys of one id; two ids of one name meet in a stored key of the one that the other asks for."""
    if not identity.startswith(UNKNOWN):
        return Keys((identity,), (identity,))
    keys = tuple(sorted(name_keys(_spelled(identity))))
    if 0 < len(keys) <= _FEW_KEYS:
        return Keys(keys, keys)
    return Keys((identity,), (identity, *keys))


@lru_cache(maxsize=1 << 16)
def same_person(one: str, other: str) -> bool:
    """Whether two ids can stand for one person: the same id, or unknown people whose names are spellings of one."""
    if one == other:
        return True
    if not (one.startswith(UNKNOWN) and other.startswith(UNKNOWN)):
        return False
    mine, theirs = person_keys(one), person_keys(other)
    meet = not set(mine.stored).isdisjoint(theirs.asked) or not set(theirs.stored).isdisjoint(mine.asked)
    return meet and same_name(_spelled(one), _spelled(other))


def _spelled(identity: str) -> str:
    return identity.removeprefix(UNKNOWN).replace("-", " ")


@cache
def side(identity: str) -> Country:
    """The country of a known body or person; empty for others."""
    knowledge = load()
    entry = knowledge.people.get(identity) or knowledge.body(identity)
    return entry.country if entry else ""


def counterparts(bodies: frozenset[str], others: frozenset[str]) -> bool:
    """Whether some of the bodies are counterparts of the others, like the two ministries of one field."""
    other = load().counterparts.other
    return any(other.get(body) in others for body in bodies) or any(other.get(body) in bodies for body in others)


@cache
def wholes(place: str) -> frozenset[str]:
    """The ids of all places in which a place lies."""
    places = load().places
    found: list[str] = []
    while (entry := places.get(place)) and entry.within and entry.within not in found:
        place = entry.within
        found.append(place)
    return frozenset(found)


def unified(groups: Iterable[Sequence[str]]) -> dict[str, str]:
    """For each id of the people of some reports of one event the id that stands for all spellings of the name.

    Chinese characters say most exactly who it is, so they go first; the result does not depend on any order.
    """
    ids = sorted({identity for group in groups for identity in group}, key=_exactness)
    chosen: dict[str, str] = {}
    for identity in ids:
        chosen[identity] = next((known for known in chosen.values() if same_person(known, identity)), identity)
    return chosen


def _exactness(identity: str) -> tuple[bool, bool, str]:
    return (identity.startswith(UNKNOWN), identity.isascii(), identity)


def merged_noun(one: Noun, other: Noun) -> Noun:
    """One body or place with the names of two records, the same whichever comes first.

    Articles add to the names of a body or place what they call it themselves.
    """
    if one == other:
        return one
    names = other.names if other.known else _names_of_both(one, other)
    aliases = {*one.names.values(), *one.aliases, *other.names.values(), *other.aliases} - set(names.values())
    country, kind = max(one.country, other.country), max(one.type, other.type)
    return msgspec.structs.replace(other, names=names, aliases=tuple(sorted(aliases)), country=country, type=kind)


def _names_of_both(one: Named, other: Named) -> dict[str, str]:
    """Of two names in one language the first in order, not in capitals where there is a choice."""
    names = dict(one.names)
    for language, name in other.names.items():
        names[language] = min(names.get(language, name), name, key=lambda text: (text.isupper(), text))
    return {language: names[language] for language in sorted(names)}


def merged_person(one: Person, other: Person) -> Person:
    """One person with the names of two records, the same whichever comes first."""
    if one.known or other.known:
        # both as the knowledge files have them: the later reading of the files
        return other if other.known else one
    spelled = {*one.names.values(), *one.aliases, *other.names.values(), *other.aliases}
    names = _names_of_both(one, other)
    country = max(one.country, other.country)
    aliases = tuple(sorted(spelled - set(names.values())))
    return Person(min(one.id, other.id, key=_exactness), names, aliases, country, known=False)


def without_spellings(person: Person, gone: Collection[str]) -> Person:
    """An unknown person without the names that only some ids, which are no more, had brought along."""

    def stays(name: str) -> bool:
        return UNKNOWN + fold(name).replace(" ", "-") not in gone

    if person.known:
        return person
    names = {language: name for language, name in person.names.items() if stays(name)}
    return msgspec.structs.replace(person, names=names or person.names, aliases=tuple(filter(stays, person.aliases)))
