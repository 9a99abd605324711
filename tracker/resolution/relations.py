"""Which events belong together without being one: a visit and its talks, a fair's forum, a plan and its outcome."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import combinations

import msgspec

from tracker.model import Event
from tracker.resolution.profiles import When, rare_pairs_of, when
from tracker.resolution.rarity import bits

# Kinds that frame others: what happens on their days with their people belongs to them.
_FRAMES = ("visit", "exchange")
# A fair's visitors have little in common but a body or a place rarer than the capitals.
_RARE = 4.0
ABOUT = 3
"""Days by which what a report dates by its own publication may have been earlier or later."""
# A plan is fulfilled within so many days, or the outcome is another plan's.
_SOON = 5 * 366


class Outline:
    """An event and what is derived from it for finding those related to it."""

    def __init__(self, event: Event) -> None:
        self.event = event
        self.id = event.id
        self.when = when(event.date.edtf)
        # as the reports spell them: who is who may change with other events
        self.people = frozenset(identity for mention in event.mentions for identity in mention.people)
        self.names = self.people.union(event.organisations, event.places)
        self.is_plan = is_plan(event)

    @cached_property
    def articles(self) -> frozenset[str]:
        """Ids of the articles that report the event."""
        return frozenset(mention.article for mention in self.event.mentions)

    @cached_property
    def rare_pairs(self) -> frozenset[tuple[str, str]]:
        """Pairs of names that are rare together."""
        return rare_pairs_of(self.names)


def is_plan(event: Event) -> bool:
    """Whether an event is a plan or a proposal, which another may fulfil."""
    return event.kind == "proposal" or event.status != "occurred"


def related(one: Outline, other: Outline) -> bool:
    """Whether two different events belong together."""
    return _in_one_report(one, other) or _framed(one, other) or _fulfilled(one, other) or _fulfilled(other, one)


def _in_one_report(one: Outline, other: Outline) -> bool:
    """One article tells both, of the same days, or one without a day, with somebody or something in common."""
    if one.articles.isdisjoint(other.articles) or not _share(one, other):
        return False
    undated = "none" in (one.when.grain, other.when.grain)
    return _overlap(one.when, other.when) or (undated and (one.is_plan or other.is_plan))


def _share(one: Outline, other: Outline) -> bool:
    return not one.names.isdisjoint(other.names)


def _framed(one: Outline, other: Outline) -> bool:
    """One is a visit or a fair, on whose days the other happens with the same people or at the same place."""
    if one.event.kind == other.event.kind or not _overlap(one.when, other.when):
        return False
    if "visit" in (one.event.kind, other.event.kind):
        return not one.people.isdisjoint(other.people)
    return "exchange" in (one.event.kind, other.event.kind) and _share_rarely(one, other)


def _share_rarely(one: Outline, other: Outline) -> bool:
    return any(bits(name) >= _RARE for name in one.names & other.names)


def _fulfilled(plan: Outline, outcome: Outline) -> bool:
    """The first is a plan, and the second what may have come of it: rare names in common, one sector, and later."""
    if not plan.is_plan or outcome.is_plan or plan.rare_pairs.isdisjoint(outcome.rare_pairs):
        return False
    if not set(plan.event.sectors) & set(outcome.event.sectors):
        return False
    if "none" in (plan.when.grain, outcome.when.grain) or plan.when.yearless or outcome.when.yearless:
        return True
    return plan.when.first <= outcome.when.last and outcome.when.first - plan.when.last <= _SOON


def _overlap(one: When, other: When) -> bool:
    """Whether two dates share a day, both known to a few days; a publication's date is close enough."""
    if not {one.grain, other.grain} <= {"day", "about"} or one.yearless != other.yearless:
        return False
    slack = ABOUT if "about" in (one.grain, other.grain) else 0
    return one.first <= other.last + slack and other.first <= one.last + slack


def with_relations(events: Iterable[Event]) -> list[Event]:
    """Events with the ids of those related to them, found among all."""
    outlines = [Outline(event) for event in events]
    links: defaultdict[str, set[str]] = defaultdict(set)
    for one, other in _candidates(outlines):
        if one.id not in links[other.id] and related(one, other):
            links[one.id].add(other.id)
            links[other.id].add(one.id)
    return [linked(outline.event, links.get(outline.id, ())) for outline in outlines]


def linked(event: Event, ids: Iterable[str]) -> Event:
    """The event with these relations, itself when it has them already."""
    wanted = tuple(sorted(ids))
    return event if event.related == wanted else msgspec.structs.replace(event, related=wanted)


def _candidates(outlines: Sequence[Outline]) -> Iterator[tuple[Outline, Outline]]:
    """Pairs that one article reports, that share a day and one is a frame, or a plan and what shares a rare pair."""
    by_article: defaultdict[str, list[Outline]] = defaultdict(list)
    frames: defaultdict[tuple[int, str], list[Outline]] = defaultdict(list)
    plans: defaultdict[tuple[str, str], list[Outline]] = defaultdict(list)
    for outline in outlines:
        for article in outline.articles:
            by_article[article].append(outline)
        if outline.event.kind in _FRAMES:
            for key in _days_and_names(outline):
                frames[key].append(outline)
        if outline.is_plan:
            for pair in outline.rare_pairs:
                plans[pair].append(outline)
    for told in by_article.values():
        yield from combinations(told, 2)
    for outline in outlines:
        for key in _days_and_names(outline):
            yield from ((frame, outline) for frame in frames.get(key, ()) if frame.event.kind != outline.event.kind)
        if not outline.is_plan:
            yield from ((plan, outline) for pair in outline.rare_pairs for plan in plans.get(pair, ()))


def _days_and_names(outline: Outline) -> Iterator[tuple[int, str]]:
    """Days and names under which an event meets the visit or fair that frames it."""
    for day in days_of(outline.when):
        for name in outline.names:
            yield day, name


def days_of(moment: When) -> range:
    """The days of a date that may overlap others; none for a vague one."""
    slack = ABOUT if moment.grain == "about" else 0
    if moment.grain not in ("day", "about"):
        return range(0)
    return range(moment.first - slack, moment.last + slack + 1)
