"""What the reports of one event agree on, by independent sources, and the conflicts where they do not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations

from tracker.edtf import UNDATED, EventDate
from tracker.model import Conflict
from tracker.resolution.dating import dates_apart
from tracker.resolution.identities import side, wholes
from tracker.resolution.numbers import documents
from tracker.resolution.profiles import Profile, when

# Dates that compare worse than this do not allow each other: a day apart, or more. Without a year none is so near.
_ALLOWED = -4.6
_GRAINS = {"day": 0, "about": 1, "month": 2, "coarse": 3, "none": 4}
# An event of these kinds has one place; visits, fairs and projects have many.
_IN_ONE_PLACE = ("meeting", "agreement", "aid")
_LASTING = ("visit", "exchange")
Sources = Mapping[str, int]


def agreed_date(profiles: Sequence[Profile], sources: Sources) -> tuple[EventDate, Conflict | None]:
    """The most exact date that most sources support, and the dates that others hold against it."""
    said = _said(profiles)
    if not said:
        return UNDATED, None
    values: list[str] = []
    articles: list[tuple[str, ...]] = []
    while said:
        best = min(said, key=lambda edtf: _rank(edtf, said, sources))
        allowing = [edtf for edtf in said if _allow(best, edtf)]
        values.append(best)
        articles.append(tuple(sorted({profile.article for edtf in allowing for profile in said.pop(edtf)})))
    conflict = Conflict("date", tuple(values), tuple(articles)) if len(values) > 1 else None
    return EventDate(values[0]), conflict


def _said(profiles: Sequence[Profile]) -> dict[str, list[Profile]]:
    """Which reports say which date; those without a year have one when all others agree on it."""
    years = {edtf[:4] for p in profiles if (edtf := p.mention.date.edtf) and "X" not in edtf and edtf[:4].isdecimal()}
    said: dict[str, list[Profile]] = defaultdict(list)
    for profile in sorted(profiles, key=lambda profile: profile.id):
        edtf = profile.mention.date.edtf
        if "XXXX" in edtf and len(years) == 1:
            edtf = _with_year(edtf, min(years))
        if edtf:
            said[edtf].append(profile)
    return dict(said)


def _with_year(edtf: str, year: str) -> str:
    """A date without a year in that year, unless the year has no such day."""
    completed = edtf.replace("XXXX", year)
    try:
        EventDate(completed)
    except ValueError:
        return edtf
    return completed


def _rank(edtf: str, said: Mapping[str, Sequence[Profile]], sources: Sources) -> tuple[bool, int, bool, int, int, str]:
    moment = when(edtf)
    support = {sources[p.id] for other, by in said.items() if _allow(edtf, other) for p in by}
    length = moment.last - moment.first
    # a report of one day of a visit tells less than one that says how long it lasts
    lasts = all(profile.kind in _LASTING for by in said.values() for profile in by)
    return (moment.yearless, _GRAINS[moment.grain], moment.third, -len(support), -length if lasts else length, edtf)


def _allow(one: str, other: str) -> bool:
    return one == other or dates_apart(when(one), when(other))[1] > _ALLOWED


def ranked(values: Iterable[tuple[str, int]]) -> tuple[str, ...]:
    """Values, each with the source that gives it: those that most sources give come first."""
    by_value: dict[str, set[int]] = defaultdict(set)
    for value, source in values:
        by_value[value].add(source)
    return tuple(sorted(by_value, key=lambda value: (-len(by_value[value]), value)))


def other_conflicts(profiles: Sequence[Profile], sources: Sources) -> list[Conflict]:
    """Where the reports name other places, other people of one side, or another number of documents."""
    found: list[Conflict | None] = []
    if profiles[0].kind in _IN_ONE_PLACE:
        found.append(_conflict("place", profiles, [list(p.places) for p in profiles], sources, _one_place))
    for country in ("VN", "CN"):
        people = [[one for one in p.people if side(one) == country] for p in profiles]
        found.append(_conflict("person", profiles, people, sources, _same))
    counts = [[] if (count := documents(p.mention)) is None else [str(count)] for p in profiles]
    found.append(_conflict("documents", profiles, counts, sources, _same))
    return [conflict for conflict in found if conflict]


def _same(one: str, other: str) -> bool:
    return one == other


def _one_place(one: str, other: str) -> bool:
    return one == other or one in wholes(other) or other in wholes(one)


def _conflict(
    field: str,
    profiles: Sequence[Profile],
    values: Sequence[Sequence[str]],
    sources: Sources,
    fits: Callable[[str, str], bool],
) -> Conflict | None:
    """The conflict between groups of reports that have no value in common, each told by its most given value."""
    group = {at: at for at, given in enumerate(values) if given}
    for one, other in combinations(group, 2):
        if group[one] != group[other] and any(fits(a, b) for a in values[one] for b in values[other]):
            kept, gone = sorted((group[one], group[other]))
            group = {at: kept if now == gone else now for at, now in group.items()}
    camps = [[at for at in group if group[at] == camp] for camp in sorted(set(group.values()))]
    if len(camps) < 2:
        return None
    told = [
        (
            -len({sources[profiles[at].id] for at in camp}),
            ranked((value, sources[profiles[at].id]) for at in camp for value in values[at])[0],
            tuple(sorted({profiles[at].article for at in camp})),
        )
        for camp in camps
    ]
    told.sort()
    return Conflict(field, tuple(value for _, value, _ in told), tuple(articles for _, _, articles in told))
