"""A mention prepared for being weighed against others: its days as numbers, its names as keys, its words as sets."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import Literal

import msgspec

from tracker.edtf import EventDate
from tracker.knowledge import fold
from tracker.model import EventMention, Kind, Language
from tracker.resolution.identities import UNKNOWN, person_keys
from tracker.resolution.numbers import amounts, ordinal
from tracker.resolution.rarity import bits

Grain = Literal["day", "about", "month", "coarse", "none"]
VAGUE: tuple[Grain, ...] = ("coarse", "none")
"""Grains that say neither a day nor a month."""
# Up to so many days a span says when it happened; beyond that it says in which month or year.
_SHORT = 10
_MONTH = 45
# The rarest names of a mention, among which a pair must agree where no date helps; and how rare the pair must be.
_RAREST = 8
_RARE_PAIR = 9.0
_THIRDS, _LAST_THIRD = ((1, 10), (11, 20)), 21
_NOT_READ = -1
_WORD = re.compile(r"[^\W_]{3,}")


class When(msgspec.Struct, frozen=True):
    """A date for comparing: day numbers, and how fine it is."""

    grain: Grain
    first: int = 0
    last: int = 0
    yearless: bool = False
    """Day numbers of the leap year 2000 stand for those of an unknown year."""
    third: bool = False
    """Whether it is the beginning, the middle or the end of a month: 中旬."""

    @property
    def is_exact(self) -> bool:
        """Whether it says the very days, of a known year."""
        return self.grain == "day" and not self.yearless and not self.third


UNKNOWN_DATE = When("none")
LEAP_YEAR = 2000


@lru_cache(maxsize=1 << 16)
def when(edtf: str) -> When:
    """The date of a mention; one whose ends are not both known is none."""
    yearless = "XXXX" in edtf
    try:
        moment = EventDate(edtf.replace("XXXX", str(LEAP_YEAR)) if yearless else edtf)
    except ValueError:  # a yearless span across the new year
        return UNKNOWN_DATE
    if moment.earliest is None or moment.latest is None:
        return UNKNOWN_DATE
    first, last = moment.earliest.toordinal(), moment.latest.toordinal()
    length = last - first + 1
    if length == 1 and moment.approximate:
        return When("about", first, last, yearless)
    grain: Grain = "day" if length <= _SHORT else "month" if length <= _MONTH else "coarse"
    return When(grain, first, last, yearless, length > 1 and _is_third(moment.earliest, moment.latest))


def _is_third(first: date, last: date) -> bool:
    if (first.day, last.day) in _THIRDS:
        return first.month == last.month
    return first.day == _LAST_THIRD and (last + timedelta(days=1)).day == 1 and first.month == last.month


@lru_cache(maxsize=1 << 14)
def written(day: int) -> str:
    """A day number as its EDTF date."""
    return date.fromordinal(day).isoformat()


@lru_cache(maxsize=1 << 14)
def in_leap_year(day: int) -> int:
    """The same month and day in the year that stands for an unknown one."""
    return date.fromordinal(day).replace(year=LEAP_YEAR).toordinal()


def rare_pairs_of(names: Iterable[str]) -> frozenset[tuple[str, str]]:
    """Pairs of the rarest names that hardly any two reports share by chance; each pair in alphabetical order."""
    weighed = sorted((name, bits(name)) for name in names)
    if len(weighed) > _RAREST:
        weighed = sorted(sorted(weighed, key=lambda item: (-item[1], item[0]))[:_RAREST])
    return frozenset(
        (one, other)
        for at, (one, mine) in enumerate(weighed)
        for other, theirs in weighed[at + 1 :]
        if mine + theirs >= _RARE_PAIR
    )


Circumstances = tuple[When, Kind] | tuple[When, Kind, Language]


def circumstances(moment: When, mention: EventMention) -> Circumstances | None:
    """What reports of one event have in common whoever took part; none without a day."""
    if moment.is_exact and mention.kind != "meeting":
        return (moment, mention.kind)
    return (moment, mention.kind, mention.language) if moment.grain in ("day", "about") else None


class Profile:
    """A mention and what is derived from it for matching; what few pairs need is computed on demand."""

    # functools.cached_property takes a lock for each value: here that would be a tenth of all time
    __slots__ = (
        "_amounts", "_ordinal", "_rare_pairs", "_words", "article", "asked", "bodies", "circumstances", "exact", "id",
        "kind", "language", "lasts", "mention", "names", "people", "places", "stored", "unknown_people", "when",
    )  # fmt: skip

    def __init__(self, mention: EventMention) -> None:
        self.mention = mention
        self.id = mention.id
        self.article = mention.article
        self.language = mention.language
        self.kind = mention.kind
        self.when = when(mention.date.edtf)
        self.exact = self.when.is_exact
        self.lasts = self.kind == "visit" and self.when.grain == "day" and self.when.first < self.when.last
        """Whether it is a visit of several days."""
        self.people = mention.people
        self.bodies = frozenset(mention.organisations)
        self.places = frozenset(mention.places)
        self.unknown_people = any(identity.startswith(UNKNOWN) for identity in self.people)
        """Whether another report may spell one of the people otherwise."""
        self.names = names = frozenset((*mention.organisations, *mention.places, *mention.people))
        self.stored = names
        """Keys of all that the mention names as taking part."""
        self.asked = names
        """Keys under which others that name the same may lie."""
        if self.unknown_people:
            keys = [person_keys(identity) for identity in self.people]
            self.stored = self.bodies.union(self.places, *(key.stored for key in keys))
            self.asked = self.bodies.union(self.places, *(key.asked for key in keys))
        self.circumstances = circumstances(self.when, mention)
        self._rare_pairs: frozenset[tuple[str, str]] | None = None
        self._words: frozenset[str] | None = None
        self._ordinal: int | None = _NOT_READ
        self._amounts: frozenset[str] | None = None

    @property
    def rare_pairs(self) -> frozenset[tuple[str, str]]:
        """Pairs of names so rare together that they speak for one event even without a date.

        People whom no file knows are left out: another report, and so the event, may spell them otherwise.
        """
        if self._rare_pairs is None:
            known = (person for person in self.people if not person.startswith(UNKNOWN))
            self._rare_pairs = rare_pairs_of(self.bodies.union(self.places, known))
        return self._rare_pairs

    @property
    def words(self) -> frozenset[str]:
        """Words of title and summary; pairs of characters in Chinese."""
        if self._words is None:
            self._words = _words(f"{self.mention.title} {self.mention.summary}", self.language)
        return self._words

    @property
    def ordinal(self) -> int | None:
        """Which of a series the event was."""
        if self._ordinal == _NOT_READ:
            self._ordinal = ordinal(self.mention)
        return self._ordinal

    @property
    def amounts(self) -> frozenset[str]:
        """Numbers that the title and the summary name."""
        if self._amounts is None:
            self._amounts = amounts(self.mention)
        return self._amounts


def _words(text: str, language: Language) -> frozenset[str]:
    if language == "zh":
        plain = fold(text)
        return frozenset(map("".join, pairwise(plain)))
    return frozenset(_WORD.findall(text.casefold()))
