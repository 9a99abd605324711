"""All events in date order, filtered and counted with bitsets."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property, lru_cache

from tracker.model import Chronicle, Event, Named
from tracker.timeline import bitsets, dates
from tracker.timeline.facets import FacetIndex
from tracker.timeline.labels import slugs
from tracker.timeline.names import NameIndex
from tracker.timeline.query import FACETS, Facet, Order, Query
from tracker.timeline.search import FIELDS, PLACES, Place, Term, parse_search
from tracker.timeline.text import TextIndex

_NO_THINGS: dict[str, Named] = {}


class Timeline:
    """The events of a chronicle; answers which of them a query keeps and how many have each facet value.

    Positions are indices into `events`, the oldest event first, those without a year last; `runs` are the neighbours
    of the same date.
    """

    def __init__(self, chronicle: Chronicle) -> None:
        self.chronicle = chronicle
        self.events, self.runs = dates.in_order(chronicle.events.values())
        self._size = len(self.events)
        self._dates = dates.DateIndex(self.runs)
        self._facets: dict[Facet, FacetIndex] = {}
        self._names: dict[Facet, NameIndex] = {}
        self._cached_bits = lru_cache(maxsize=64)(self._bits)
        self._cached_places = lru_cache(maxsize=16)(self._term_places)

    def select(self, query: Query) -> list[Event]:
        """The events that a query keeps, in date order; raises QueryError for a search that cannot be read."""
        return [self.events[position] for position in self.positions(query)]

    def positions(self, query: Query) -> list[int]:
        """The positions of the events that a query keeps, ascending."""
        return bitsets.positions(self._cached_bits(query), self._size)

    def ranked(self, query: Query) -> list[tuple[Place, list[int]]]:
        """What a query with a search keeps by the best place in which all its words are found, the best place first.

        An event of which one word stands in the title and another in a quote counts as found in a quote; the positions
        of a place ascend. Without a search all events count as found in the title.
        """
        left = self._cached_bits(query)
        terms = [self._cached_places(term) for term in parse_search(query.text) if not term.negated]
        ranked: list[tuple[Place, list[int]]] = []
        for place, name in enumerate(PLACES):
            here = left
            for places in terms:
                here &= _joined(places[: place + 1], every=False)
            left &= ~here
            if here:
                ranked.append((name, bitsets.positions(here, self._size)))
        return ranked

    def arranged(self, query: Query, order: Order) -> list[Event]:
        """The events that a query keeps: oldest or newest first, or the best hits of a search and of those the newest.

        Those without a year stand last in any order of dates.
        """
        if order == "oldest":
            return self.select(query)
        groups = [positions for _, positions in self.ranked(query)] if order == "hits" else [self.positions(query)]
        return [self.events[position] for group in groups for position in self.newest_first(group)]

    def newest_first(self, positions: Sequence[int]) -> list[int]:
        """Ascending positions turned round, but for those of events without a year, which stay last."""
        dated = bisect_left(positions, self._dates.dated.bit_length())
        return [*reversed(positions[:dated]), *positions[dated:]]

    def count(self, query: Query) -> int:
        """How many events a query keeps."""
        return self._cached_bits(query).bit_count()

    def counts(self, facet: Facet, query: Query) -> Mapping[str, int]:
        """How many events have each value of a facet, under all other filters of the query.

        A facet of which all chosen values must hold also applies itself: its counts say what one more would leave.
        """
        others = query if facet in query.every else query.without(facet)
        return self._index(facet).counts(self._cached_bits(others))

    def values(self, facet: Facet) -> list[str]:
        """All values of a facet that any event has."""
        return self._index(facet).values

    def names(self, facet: Facet) -> NameIndex:
        """The names of a facet's values."""
        if facet not in self._names:
            fixed = slugs(facet)
            values = fixed or self._index(facet).values
            self._names[facet] = NameIndex(facet, values, self._things(facet))
        return self._names[facet]

    def resolve_name(self, facet: Facet, text: str) -> tuple[str, ...]:
        """The values of a facet that are called so, in any language, letter case and with or without diacritics.

        Raises QueryError, naming the nearest names, when nothing in this timeline is.
        """
        return self.names(facet).resolve(text)

    def unknown_name(self, text: str) -> tuple[Term, list[str]] | None:
        """The first term of a search that asks a field for what nothing is called, and the nearest names."""
        for term in parse_search(text):
            indexes = [self.names(facet) for facet in FIELDS.get(term.field, ())]
            if indexes and not any(index.matching(term.text) for index in indexes):
                return term, [name for index in indexes for name in index.nearest(term.text)]
        return None

    def is_prepared(self, facet: Facet) -> bool:
        """Whether the events were sorted by the values of a facet already, so that they are counted at once."""
        return facet in self._facets

    def prepare(self, facet: Facet) -> None:
        """Sort the events by the values of a facet now (half a second for 100,000), say in a thread."""
        self._index(facet)

    @property
    def is_search_prepared(self) -> bool:
        """Whether the text index is built (seconds for 100,000 events), so that a search takes milliseconds."""
        return "_text" in self.__dict__

    @cached_property
    def _text(self) -> TextIndex:
        return TextIndex(self.events)

    def _things(self, facet: Facet) -> Mapping[str, Named]:
        if facet == "organisation":
            return self.chronicle.organisations
        if facet == "person":
            return self.chronicle.people
        return self.chronicle.places if facet == "place" else _NO_THINGS

    def _index(self, facet: Facet) -> FacetIndex:
        """The events by value of a facet; made when it is first asked for, which for a list is never."""
        if facet not in self._facets:
            self._facets[facet] = FacetIndex(self._values(facet), self._size)
        return self._facets[facet]

    def _values(self, facet: Facet) -> Iterable[tuple[str, ...]]:
        """The values that each event has, in timeline order."""
        match facet:
            case "sector":
                return [event.sectors for event in self.events]
            case "organisation":
                return [event.organisations for event in self.events]
            case "person":
                return [event.people for event in self.events]
            case "kind":
                return [(event.kind,) for event in self.events]
            case "status":
                return [(event.status,) for event in self.events]
            case "place":
                within = cache(self._with_surroundings)
                return [within(event.places) for event in self.events]
            case "country":
                return self._sides()
            case "language":
                return [_distinct([mention.language for mention in event.mentions]) for event in self.events]
        published = {article.id: article.publisher for article in self.chronicle.articles.values()}
        said = [[published.get(mention.article, "") for mention in event.mentions] for event in self.events]
        return [_distinct([name for name in names if name]) for names in said]

    def _sides(self) -> list[tuple[str, ...]]:
        """The countries of each event's bodies, people and places, in timeline order."""
        chronicle = self.chronicle
        bodies, people, places = (
            {thing.id: thing.country for thing in things.values()}
            for things in (chronicle.organisations, chronicle.people, chronicle.places)
        )
        sides: list[tuple[str, ...]] = []
        for event in self.events:
            found = {bodies.get(one, "") for one in event.organisations}
            found.update([people.get(one, "") for one in event.people], [places.get(one, "") for one in event.places])
            found.discard("")
            sides.append(tuple(sorted(found)))
        return sides

    def values_of(self, event: Event, facet: Facet) -> tuple[str, ...]:
        """The values of a facet that an event has; for places also the provinces that they lie in."""
        match facet:
            case "sector":
                return event.sectors
            case "organisation":
                return event.organisations
            case "kind":
                return (event.kind,)
            case "status":
                return (event.status,)
            case "place":
                return self._with_surroundings(event.places)
            case "person":
                return event.people
            case "country":
                return tuple(sorted(set(self._countries(event))))
            case "language":
                return tuple(dict.fromkeys(mention.language for mention in event.mentions))
            case "publisher":
                articles = (self.chronicle.articles.get(mention.article) for mention in event.mentions)
                return tuple(dict.fromkeys(a.publisher for a in articles if a and a.publisher))

    def _with_surroundings(self, places: tuple[str, ...]) -> tuple[str, ...]:
        """Places and what they lie in."""
        return tuple(dict.fromkeys(place for own in places for place in self._lies_in(own)))

    def _lies_in(self, place: str) -> Iterator[str]:
        seen: set[str] = set()
        while place and place not in seen:
            yield place
            seen.add(place)
            known = self.chronicle.places.get(place)
            place = known.within if known else ""
            if place and place not in self.chronicle.places:
                return

    def _countries(self, event: Event) -> Iterator[str]:
        for ids, things in (
            (event.organisations, self.chronicle.organisations),
            (event.people, self.chronicle.people),
            (event.places, self.chronicle.places),
        ):
            for one in ids:
                thing = things.get(one)
                if thing and thing.country:
                    yield thing.country

    def _bits(self, query: Query) -> int:
        bits = bitsets.everything(self._size)
        if query.since or query.until:
            bits &= self._dates.between(query.since, query.until)
        for facet in FACETS:
            if chosen := query.values(facet):
                index = self._index(facet)
                bits &= _joined(map(index.bits, chosen), every=facet in query.every)
        for facet, value in query.excluded:
            bits &= ~self._index(facet).bits(value)
        if query.text.strip():
            bits &= self._search(query.text)
        return bits

    def _search(self, text: str) -> int:
        bits = bitsets.everything(self._size)
        for term in parse_search(text):
            found = self._term_bits(term)
            bits &= ~found if term.negated else found
        return bits

    def _term_bits(self, term: Term) -> int:
        return _joined(self._cached_places(term), every=False)

    def _term_places(self, term: Term) -> tuple[int, int, int, int]:
        """The events in which a term is found, by PLACES; one may stand in several."""
        facets: tuple[Facet, ...] = FIELDS[term.field] if term.field else ("organisation", "person", "place")
        title, summary, quote = (0, 0, 0) if term.field else self._text.places(term.text, whole=term.exact)
        name = 0
        for facet in facets:
            index = self._index(facet)
            matching = self.names(facet).matching(term.text)
            name |= _joined((index.bits(value) for value in index.values if value in matching), every=False)
        return title, name, summary, quote


def _distinct(values: Sequence[str]) -> tuple[str, ...]:
    return (values[0],) if len(values) == 1 else tuple(dict.fromkeys(values))


def _joined(sets: Iterable[int], *, every: bool) -> int:
    """The events in any, or in every, of some sets."""
    bits = -1 if every else 0
    for one in sets:
        bits = bits & one if every else bits | one
    return bits
