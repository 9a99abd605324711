"""Which pairs of mentions are worth weighing: those that share a name and about a date, found without trying all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache

from tracker.resolution.dating import REPORTED_WITHIN
from tracker.resolution.matching import near, same_circumstances
from tracker.resolution.profiles import LEAP_YEAR, VAGUE, Profile, When, in_leap_year

Pair = tuple[int, int]
# The finest dates lie in the blocks first; each coarser one then asks for all finer ones that it may mean.
_ORDER = {"day": 0, "about": 1, "month": 2, "coarse": 3, "none": 4}


def near_pairs(profiles: Sequence[Profile]) -> Iterator[Pair]:
    """All pairs of positions, smaller first, for which `near` holds."""
    blocks = _Blocks(profiles)
    order = sorted(
        range(len(profiles)), key=lambda at: (_ORDER[profiles[at].when.grain], profiles[at].when.yearless, at)
    )
    for at in order:
        profile = profiles[at]
        for other in blocks.earlier(profile):
            if near(profile, profiles[other]):
                yield (at, other) if at < other else (other, at)
        blocks.put(at, profile)
    yield from _spelled_otherwise(profiles, blocks)


def _spelled_otherwise(profiles: Sequence[Profile], blocks: _Blocks) -> Iterator[Pair]:
    """Near pairs that share nothing but a person whom one of the two spells in a way that can be heard in many."""
    met: set[Pair] = set()
    for at, profile in enumerate(profiles):
        if not profile.unknown_people or profile.when.grain in VAGUE:
            continue
        for other in blocks.under(profile, profile.asked - profile.stored):
            theirs, pair = profiles[other], (min(at, other), max(at, other))
            if pair not in met and theirs.stored.isdisjoint(profile.stored) and not same_circumstances(profile, theirs):
                met.add(pair)
                if near(profile, theirs):
                    yield pair


class _Blocks:
    """Positions of mentions by day or month and name, by rare pairs of names, and by circumstances."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self._days: defaultdict[int, defaultdict[str, list[int]]] = defaultdict(_lists)
        self._months: defaultdict[str, defaultdict[str, list[int]]] = defaultdict(_lists)
        self._alike: defaultdict[Hashable, list[int]] = defaultdict(list)
        self._names: set[str] = set()
        self._yearless = any(p.when.yearless for p in profiles)
        self._years = sorted({date.fromordinal(p.when.first).year for p in profiles if p.when.first} - {LEAP_YEAR})

    def put(self, at: int, profile: Profile) -> None:
        """Let a mention be found by those that come later."""
        moment = profile.when
        self._names |= profile.stored
        for pair in profile.rare_pairs:
            self._alike[pair].append(at)
        if moment.grain in VAGUE:
            return
        if profile.circumstances:
            self._alike[profile.circumstances].append(at)
        blocks = (
            [self._months[month] for month in _months(moment)]
            if moment.grain == "month"
            else [self._days[day] for day in range(moment.first, moment.last + 1)]
        )
        for block in blocks:
            for name in profile.stored:
                block[name].append(at)

    def earlier(self, profile: Profile) -> set[int]:
        """Positions already put of all mentions that may be near."""
        found: set[int] = set()
        if profile.when.grain in VAGUE:
            for pair in profile.rare_pairs:
                found.update(self._alike.get(pair, ()))
            return found
        if profile.circumstances:
            found.update(self._alike.get(profile.circumstances, ()))
        by_day = profile.when.grain == "day"
        # of two days the one with a year comes first
        moments = self._moments(profile.when, yearless=not by_day)
        self._collect(found, moments, profile.stored, 1 if by_day else REPORTED_WITHIN)
        return found

    def under(self, profile: Profile, names: Iterable[str]) -> set[int]:
        """Positions of all mentions about the same time with one of some names."""
        found: set[int] = set()
        if known := self._names.intersection(names):
            self._collect(found, self._moments(profile.when, yearless=True), known, REPORTED_WITHIN)
        return found

    def _collect(self, found: set[int], moments: Iterable[When], names: Iterable[str], margin: int) -> None:
        for moment in moments:
            days = range(moment.first - margin, moment.last + margin + 1)
            blocks = [block for day in days if (block := self._days.get(day))]
            # days lie in no month's block before the months ask
            blocks += [block for month in _months(moment, margin) if (block := self._months.get(month))]
            for block in blocks:
                for name in names:
                    if name in block:
                        found.update(block[name])

    def _moments(self, moment: When, *, yearless: bool) -> Iterator[When]:
        """The date; for one without a year the same in every year that is known, else without a year if wanted."""
        yield moment
        if not moment.yearless:
            if yearless and self._yearless:
                start = in_leap_year(moment.first)
                yield When(moment.grain, start, start + moment.last - moment.first)
            return
        first, length = date.fromordinal(moment.first), moment.last - moment.first
        for year in self._years:
            leap_day = (first.month, first.day) == (2, 29)
            start = first.replace(year=year, day=28 if leap_day else first.day).toordinal()
            yield When(moment.grain, start, start + length)


def _lists() -> defaultdict[str, list[int]]:
    return defaultdict(list)


def _months(moment: When, margin: int = 0) -> set[str]:
    ends = (moment.first, moment.last)
    return {_month(day + beside) for day in ends for beside in (-margin, 0, margin)}


@lru_cache(maxsize=1 << 14)
def _month(day: int) -> str:
    return f"{date.fromordinal(day):%Y-%m}"
