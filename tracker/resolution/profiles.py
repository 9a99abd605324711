"""A mention prepared for being weighed against others: its days as numbers, its names as keys, its words as sets."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import cached_property, lru_cache
from itertools import combinations
from typing import Literal

import msgspec

from tracker.edtf import EventDate
from tracker.knowledge import fold
from tracker.model import EventMention
from tracker.resolution.identities import person_keys
from tracker.resolution.numbers import amounts, documents, ordinal
from tracker.resolution.rarity import bits

Grain = Literal["day", "about", "month", "coarse", "none"]
# Up to so many days a span says when it happened; beyond that it says in which month or year.
_SHORT = 10
_MONTH = 45
# The rarest names of a mention, among which a pair must agree where no date helps; and how rare the pair must be.
_RAREST = 8
_RARE_PAIR = 9.0
_WORD = re.compile(r"[^\W_]{3,}")


class When(msgspec.Struct, frozen=True):
    """A date for comparing: day numbers, and how fine it is."""

    grain: Grain
    first: int = 0
    last: int = 0
    yearless: bool = False
    """Day numbers of the leap year 2000 stand for those of an unknown year."""


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
    return When(grain, first, last, yearless)


@lru_cache(maxsize=1 << 14)
def in_leap_year(day: int) -> int:
    """The same month and day in the year that stands for an unknown one."""
    return date.fromordinal(day).replace(year=LEAP_YEAR).toordinal()


def rare_pairs_of(names: Iterable[str]) -> frozenset[tuple[str, str]]:
    """Pairs of the rarest names that hardly any two reports share by chance; each pair in alphabetical order."""
    rarest = sorted(names, key=lambda name: (-bits(name), name))[:_RAREST]
    return frozenset(
        (one, other) for one, other in combinations(sorted(rarest), 2) if bits(one) + bits(other) >= _RARE_PAIR
    )


class Profile:
    """A mention and what is derived from it for matching; what few pairs need is computed on demand."""

    def __init__(self, mention: EventMention) -> None:
        self.mention = mention
        self.id = mention.id
        self.article = mention.article
        self.language = mention.language
        self.kind = mention.kind
        self.when = when(mention.date.edtf)
        self.people = mention.people
        self.bodies = frozenset(mention.organisations)
        self.places = frozenset(mention.places)

    @cached_property
    def unknown_people(self) -> tuple[str, ...]:
        """People whom another report may spell otherwise."""
        return tuple(identity for identity in self.people if identity.startswith("p-"))

    @cached_property
    def stored(self) -> frozenset[str]:
        """Keys of all that the mention names as taking part."""
        keys = [key for identity in self.people for key in person_keys(identity).stored]
        return frozenset((*keys, *self.bodies, *self.places))

    @cached_property
    def asked(self) -> frozenset[str]:
        """Keys under which others that name the same may lie."""
        if not self.unknown_people:
            return self.stored
        keys = [key for identity in self.people for key in person_keys(identity).asked]
        return frozenset((*keys, *self.bodies, *self.places))

    @cached_property
    def rare_pairs(self) -> frozenset[tuple[str, str]]:
        """Pairs of names so rare together that they speak for one event even without a date."""
        return rare_pairs_of(self.stored)

    @cached_property
    def words(self) -> frozenset[str]:
        """Words of title and summary; pairs of characters in Chinese."""
        text = f"{self.mention.title} {self.mention.summary}"
        if self.language == "zh":
            plain = fold(text)
            return frozenset(plain[at : at + 2] for at in range(len(plain) - 1))
        return frozenset(_WORD.findall(text.casefold()))

    @cached_property
    def ordinal(self) -> int | None:
        """Which of a series the event was."""
        return ordinal(self.mention)

    @cached_property
    def documents(self) -> int | None:
        """How many documents were signed."""
        return documents(self.mention)

    @cached_property
    def amounts(self) -> frozenset[str]:
        """Numbers that the title and the summary name."""
        return amounts(self.mention)
