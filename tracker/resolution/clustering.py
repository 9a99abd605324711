"""Profiles into groups of one event each; which group depends only on the mentions near, not on any order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tracker.resolution.blocking import Pair, near_pairs
from tracker.resolution.dating import dates_apart
from tracker.resolution.matching import ENOUGH, NEVER, weigh
from tracker.resolution.profiles import Profile

# On average the pairs of two groups must reach this part of what joins a single pair: one report may be vague.
_AVERAGE = ENOUGH / 2
# Reports of one day of it do not say that it was no other day.
_LASTING = "visit"


def cluster(profiles: Iterable[Profile]) -> list[list[Profile]]:
    """Groups of mentions that tell of one event each, each sorted by id: average linkage from the surest pair on.

    First come the mentions that say the day. Those that do not join the group that fits them best and never two of
    them, or one vague report would make one event of several, and a far one depend on it.
    """
    ordered = sorted(profiles, key=lambda profile: profile.id)
    edges = {pair: points for pair in near_pairs(ordered) if (points := _points(ordered, pair)) >= ENOUGH}
    groups = _Groups(ordered, edges)
    surest = sorted(edges, key=lambda pair: (not _exact(ordered, pair), -edges[pair], _unlike(ordered, pair), pair))
    for one, other in surest:
        groups.join(one, other)
    return [[ordered[at] for at in sorted(members)] for members in groups.members.values()]


def _points(profiles: Sequence[Profile], pair: Pair) -> float:
    return weigh(profiles[pair[0]], profiles[pair[1]]).points


def _unlike(profiles: Sequence[Profile], pair: Pair) -> float:
    """The share of the names of two mentions that only one has: of two events as sure the more alike is meant."""
    one, other = profiles[pair[0]].names, profiles[pair[1]].names
    return len(one ^ other) / (len(one | other) or 1)


def _exact(profiles: Sequence[Profile], pair: Pair) -> bool:
    return profiles[pair[0]].exact and profiles[pair[1]].exact


class _Groups:
    """Groups that grow; each is known by its first member."""

    def __init__(self, profiles: Sequence[Profile], points: dict[Pair, float]) -> None:
        self._profiles = profiles
        self._weighed = dict(points)
        self._group = list(range(len(profiles)))
        self.members = {at: [at] for at in self._group}
        # Groups only grow, so their sizes tell whether a refusal still stands.
        self._refused: dict[Pair, Pair] = {}

    def join(self, one: int, other: int) -> None:
        """Make one group of two, unless their members do not fit."""
        pair = self._group[one], self._group[other]
        if pair[0] == pair[1]:
            return
        mine, theirs = self.members[pair[0]], self.members[pair[1]]
        sizes = len(mine), len(theirs)
        if self._refused.get(pair) == sizes:
            return
        if not self._fit(mine, theirs, by_day=_exact(self._profiles, (one, other))):
            self._refused[pair] = sizes
            return
        mine += self.members.pop(pair[1])
        for at in mine:
            self._group[at] = pair[0]

    def _fit(self, mine: list[int], theirs: list[int], *, by_day: bool) -> bool:
        """Whether two groups agree on average, and no pair of them excludes the other.

        Of a group that has them only the members that say the day are asked. Two days are no contradiction where a
        report of the groups tells of a visit that lasted over both.
        """
        articles = {self._profiles[at].article for at in mine}
        if any(self._profiles[at].article in articles for at in theirs):
            return False
        my_days, their_days = self._exact_of(mine), self._exact_of(theirs)
        if my_days and their_days and not by_day:
            return False
        total, pairs = 0.0, 0
        for one in my_days or mine:
            for other in their_days or theirs:
                points = self._weigh(one, other)
                if points > NEVER / 2:
                    total, pairs = total + points, pairs + 1
                elif not self._lasted_over(one, other, (*mine, *theirs)):
                    return False
        return total >= pairs * (ENOUGH if pairs == 1 else _AVERAGE)

    def _lasted_over(self, one: int, other: int, members: Iterable[int]) -> bool:
        """Whether two members each tell of a day of what another of the members says to have lasted longer."""
        mine, theirs = self._profiles[one], self._profiles[other]
        if not mine.kind == theirs.kind == _LASTING:
            return False
        spans = (p for at in members if (p := self._profiles[at]).kind == _LASTING and p.exact)
        return any(
            dates_apart(span.when, mine.when)[1] > 0 and dates_apart(span.when, theirs.when)[1] > 0 for span in spans
        )

    def _exact_of(self, members: list[int]) -> list[int]:
        return [at for at in members if self._profiles[at].exact]

    def _weigh(self, one: int, other: int) -> float:
        pair = (one, other) if one < other else (other, one)
        points = self._weighed.get(pair)
        if points is None:
            points = self._weighed[pair] = _points(self._profiles, pair)
        return points
