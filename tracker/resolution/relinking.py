"""The relations of some events found anew, when these have changed and all others have not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from tracker.model import Event
from tracker.resolution.index import Index
from tracker.resolution.neighbourhood import Neighbourhood
from tracker.resolution.relations import Outline, days_of, is_plan, linked, related


def relinked(changed: Sequence[Event], former: Mapping[str, Event], around: Neighbourhood) -> dict[str, Event]:
    """The changed events, and those that are or were related to them, with their relations as they are now.

    `former` are the events that the changed ones replace, and `around` knows all events as they were.
    """
    outlines = [Outline(event) for event in changed]
    neighbours = {one for event in former.values() for one in event.related if one not in former}
    unchanged = {one: event for one in neighbours if (event := around.event(one))}
    links: defaultdict[str, set[str]] = defaultdict(set)
    for outline, other in _candidates(outlines, former, around):
        if related(outline, other):
            links[outline.id].add(other.id)
            links[other.id].add(outline.id)
            unchanged[other.id] = other.event
    own = {event.id for event in changed}
    found = {event.id: linked(event, links[event.id]) for event in changed}
    for identity in unchanged.keys() - own:
        kept = {one for one in unchanged[identity].related if one not in former and one not in own}
        found[identity] = linked(unchanged[identity], kept | links[identity])
    return found


def _candidates(
    outlines: Sequence[Outline], former: Mapping[str, Event], around: Neighbourhood
) -> Iterator[tuple[Outline, Outline]]:
    """Pairs of a changed event and another changed or unchanged one that may be related: they name the same thing."""
    yield from ((one, other) for one, other in combinations(outlines, 2) if not one.names.isdisjoint(other.names))
    for outline in outlines:
        for event in _distinct((*_beside(outline, around.index), *around.index.told_by(outline.articles))):
            if event.id not in former and not (other := Outline(event)).names.isdisjoint(outline.names):
                yield outline, other


def _beside(outline: Outline, index: Index) -> Iterator[Event]:
    """Events of the same days, or with rare names in common where one of both is a plan."""
    yield from index.agreed_on(days_of(outline.when))
    named = index.naming_both(outline.rare_pairs)
    yield from (event for event in named if outline.is_plan or is_plan(event))


def _distinct(events: Iterable[Event]) -> Iterable[Event]:
    return {event.id: event for event in events}.values()
