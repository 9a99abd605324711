"""Bodies of the two countries that have one name, or that news names together: "the two coast guards"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from tracker.knowledge.entries import OrganisationEntry
from tracker.knowledge.folding import lower
from tracker.knowledge.phrases import is_chinese
from tracker.model import LANGUAGES, Language

# Bodies of these types act together; parties and governments are named in pairs wherever relations are spoken of.
_ACTING = frozenset(("ministry", "agency", "court", "procuracy", "customs", "police"))
_ONE = re.compile(r"^ministry(?= of )|(?:ministry|court|procuracy|procuratorate)$")


class Pair(msgspec.Struct, frozen=True):
    """The Vietnamese and the Chinese body of a kind, as one name stands for both."""

    vietnamese: str
    chinese: str
    several: bool
    """The name is a plural, or of a language without one."""


class Counterparts:
    """The pairs of bodies, by their common names and by each other."""

    def __init__(self, table: Mapping[str, Any], organisations: Mapping[str, OrganisationEntry]) -> None:
        self.names: dict[Language, dict[str, Pair]] = {language: {} for language in LANGUAGES}
        self.other: dict[str, str] = {}
        for entries, names in _sharing(organisations):
            for language, name, several in names:
                self.names[language].setdefault(name, Pair(*entries, several=several))
            self._join(*entries)
        for pair in table["pair"]:
            vietnamese, chinese = pair["bodies"]
            self._join(vietnamese, chinese)
            for language in LANGUAGES:
                self.names[language].update((name, Pair(vietnamese, chinese, several=True)) for name in pair[language])
        self.both: dict[Language, dict[str, str]] = table["both"]
        self.bare: dict[Language, str] = table["bare"]
        self.counterpart: dict[Language, str] = table["counterpart"]
        self.telling: dict[str, list[str]] = table["telling"]

    def _join(self, vietnamese: str, chinese: str) -> None:
        self.other[vietnamese], self.other[chinese] = chinese, vietnamese


_Names = list[tuple[Language, str, bool]]


def _sharing(organisations: Mapping[str, OrganisationEntry]) -> Iterator[tuple[tuple[str, str], _Names]]:
    """The pairs of acting bodies that share names, with these."""
    owners: dict[str, dict[str, str]] = {}
    for entry in organisations.values():
        if entry.type in _ACTING:
            for name in entry.shared:
                owners.setdefault(lower(name), {})[entry.country] = entry.id
    for name, bodies in owners.items():
        if bodies.keys() == {"VN", "CN"} and (" " in name or is_chinese(name[0])):
            yield (bodies["VN"], bodies["CN"]), list(_written(name))


def _written(name: str) -> Iterator[tuple[Language, str, bool]]:
    if is_chinese(name[0]):
        yield "zh", name, True
    elif not name.isascii():
        yield "vi", name, True
    else:
        yield "en", name, False
        several, found = _ONE.subn(lambda word: re.sub("y$", "ie", word[0]) + "s", name)
        if found:
            yield "en", several, True
