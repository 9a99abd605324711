"""The names by which users call bodies, people, places, sectors and newsrooms."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping

from tracker.errors import QueryError
from tracker.knowledge.folding import fold
from tracker.model import Named
from tracker.timeline.labels import labels

# so many values of a facet are told to who knows none of them
_FEW = 10


class NameIndex:
    """All names of the values of one facet, found in any spelling; immutable once built."""

    def __init__(self, facet: str, values: Iterable[str], things: Mapping[str, Named]) -> None:
        """`values` are the ids or slugs of the facet; `things` gives those that have names of their own."""
        self._facet = facet
        self._names: dict[str, tuple[str, ...]] = {}
        self._spellings: dict[str, str] = {}
        for value in values:
            thing = things.get(value)
            own = (*thing.names.values(), *thing.aliases) if thing else labels(facet, value)
            self._names[value] = tuple(dict.fromkeys((*own, value)))
            self._spellings[value] = _key(*self._names[value])

    def spellings(self, value: str) -> tuple[str, ...]:
        """All names of a value, its own id last."""
        return self._names.get(value, (value,))

    def matching(self, text: str) -> set[str]:
        """The values with a word that starts as the text does; Chinese characters match anywhere in a name."""
        wanted = _plain(text)
        if wanted and not "\u3400" <= wanted[0] <= "\u9fff":
            wanted = f" {wanted}"
        return {value for value, spelling in self._spellings.items() if wanted in spelling}

    def goes_on(self, value: str, text: str) -> bool:
        """Whether some name of the value has the text and then another word: a space after it belongs to the name."""
        spelling, wanted = self._spellings.get(value, ""), _plain(text)
        return f"\n {wanted}\n" not in spelling and f" {wanted} " in spelling

    def resolve(self, text: str) -> tuple[str, ...]:
        """The values that are called so: one, or several for a name that both countries use.

        Raises QueryError, naming the nearest names, when none is.
        """
        wanted = _key(text)
        found = tuple(value for value, spelling in self._spellings.items() if wanted in spelling)
        if found:
            return found
        raise QueryError(self._unknown(text))

    def nearest(self, text: str) -> list[str]:
        """Up to three names that a name that is not there may be a slip of, the nearest first."""
        by_spelling: dict[str, str] = {}
        for names in self._names.values():
            for name in names:
                by_spelling.setdefault(fold(name), name)
        by_word = {word: name for spelling, name in reversed(by_spelling.items()) for word in spelling.split()}
        known = by_word | by_spelling
        near = difflib.get_close_matches(fold(text), known, n=3, cutoff=0.5)
        inside = [name for spelling, name in by_spelling.items() if fold(text) in spelling]
        return list(dict.fromkeys([*(known[spelling] for spelling in near), *inside]))[:3]

    def _unknown(self, text: str) -> str:
        suggestions = self.nearest(text)
        if suggestions:
            are = "is" if len(suggestions) == 1 else "are"
            near_ones = ", ".join(suggestions)
            return f"No {self._facet} in this timeline is called {text!r}; the nearest {are} {near_ones}."
        if 0 < len(self._names) <= _FEW:
            there = ", ".join(names[0] for names in self._names.values())
            are = "is" if len(self._names) == 1 else "are"
            return f"No {self._facet} in this timeline is called {text!r}; there {are} {there}."
        return f"No {self._facet} in this timeline is called {text!r}; try a shorter or another spelling."


def _plain(name: str) -> str:
    return " ".join(fold(name).replace("-", " ").split())


def _key(*names: str) -> str:
    """Folded names, each between line feeds and after a space: one search tells a whole name or the start of a word."""
    return "".join(f"\n {_plain(name)}" for name in names) + "\n"
