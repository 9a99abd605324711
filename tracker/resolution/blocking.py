"""Which pairs of mentions are worth weighing: those that share a name and about a date, found without trying all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from datetime import date

from tracker.resolution.dating import REPORTED_WITHIN
from tracker.resolution.matching import near
from tracker.resolution.profiles import LEAP_YEAR, Profile, When

Pair = tuple[int, int]
# The finest dates lie in the blocks first; each coarser one then asks for all finer ones that it may mean.
_ORDER = {"day": 0, "about": 1, "month": 2, "coarse": 3, "none": 4}
_VAGUE = ("coarse", "none")


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
        if not profile.unknown_people or profile.when.grain in _VAGUE:
            continue
        for other in blocks.all_under(profile, profile.asked - profile.stored):
            theirs, pair = profiles[other], (min(at, other), max(at, other))
            if pair not in met and theirs.stored.isdisjoint(profile.stored) and near(profile, theirs):
                met.add(pair)
                if not _same_block(profile, theirs):
                    yield pair


def _same_block(one: Profile, other: Profile) -> bool:
    return one.language == other.language and one.kind == other.kind and one.when == other.when


class _Blocks:
    """Positions of mentions by date and name."""

    def __init__(self, profiles: Iterable[Profile]) -> None:
        self._at: defaultdict[Hashable, list[int]] = defaultdict(list)
        self._years = sorted({date.fromordinal(p.when.first).year for p in profiles if p.when.first})

    def put(self, at: int, profile: Profile) -> None:
        for key in self._own_keys(profile):
            self._at[key].append(at)

    def earlier(self, profile: Profile) -> set[int]:
        """Positions already put of all mentions that may be near."""
        found: set[int] = set()
        for key in self._asked_keys(profile):
            if (members := self._at.get(key)) is not None:
                found.update(members)
        return found

    def all_under(self, profile: Profile, names: Iterable[str]) -> set[int]:
        """Positions of all mentions about the same time with one of some names."""
        found: set[int] = set()
        days = [day for moment in self._moments(profile.when) for day in _days(moment, REPORTED_WITHIN)]
        months = dict.fromkeys(_month(day) for day in days)
        for name in names:
            for day in (*days, *months):
                found.update(self._at.get((day, name), ()))
        return found

    def _own_keys(self, profile: Profile) -> Iterator[Hashable]:
        moment = profile.when
        yield from profile.rare_pairs
        yield ("title", profile.language, profile.mention.title)
        if moment.grain in _VAGUE:
            return
        if moment.grain == "month":
            yield from ((month, name) for month in _months(moment) for name in profile.stored)
            return
        yield from ((day, name) for day in _days(moment) for name in profile.stored)
        yield (moment, profile.kind, profile.language)

    def _asked_keys(self, profile: Profile) -> Iterator[Hashable]:
        if profile.when.grain in _VAGUE:
            yield from profile.rare_pairs
            yield ("title", profile.language, profile.mention.title)
            return
        if profile.when.grain == "day":
            yield (profile.when, profile.kind, profile.language)
        for moment in self._moments(profile.when):
            margin = {"day": 1, "about": REPORTED_WITHIN, "month": REPORTED_WITHIN}[profile.when.grain]
            for name in profile.stored:
                yield from ((day, name) for day in _days(moment, margin))
                if profile.when.grain == "month":
                    yield from ((month, name) for month in _months(moment))

    def _moments(self, moment: When) -> Iterator[When]:
        """The date, and for one without a year the same in every year that is known."""
        yield moment
        if not moment.yearless:
            return
        first, length = date.fromordinal(moment.first), moment.last - moment.first
        for year in self._years:
            if year == LEAP_YEAR:
                continue
            start = first.replace(year=year, day=min(first.day, 28 if first.month == 2 else first.day)).toordinal()
            yield When(moment.grain, start, start + length)


def _days(moment: When, margin: int = 0) -> range:
    return range(moment.first - margin, moment.last + margin + 1)


def _months(moment: When) -> Iterator[str]:
    return iter(dict.fromkeys(_month(day) for day in (moment.first, moment.last)))


def _month(day: int) -> str:
    return f"{date.fromordinal(day):%Y-%m}"
