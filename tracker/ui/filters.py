"""The filters that are on, in the order in which they were put on, and the way back through earlier ones."""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

from tracker.timeline import FACETS, Facet, Query

Sign = Literal["include", "exclude"]


class ValueFilter(msgspec.Struct, frozen=True):
    """A facet value that events must have, or must not."""

    facet: Facet
    value: str
    sign: Sign = "include"


class DateFilter(msgspec.Struct, frozen=True):
    """A range of days; a missing end is open."""

    since: date | None
    until: date | None


class TextFilter(msgspec.Struct, frozen=True):
    """Words of the search line."""

    text: str


Filter = ValueFilter | DateFilter | TextFilter


class Filters(msgspec.Struct, frozen=True):
    """All filters, the latest last; every change makes a new value."""

    items: tuple[Filter, ...] = ()
    every: tuple[Facet, ...] = ()
    """Facets of which all chosen values must hold."""

    @property
    def query(self) -> Query:
        """The filters as one question to the timeline."""
        query = Query(every=self.every)
        for item in self.items:
            match item:
                case DateFilter(since=since, until=until):
                    query = msgspec.structs.replace(query, since=since, until=until)
                case TextFilter(text=text):
                    query = msgspec.structs.replace(query, text=text)
                case ValueFilter(facet=facet, value=value, sign="include"):
                    query = query.with_values(facet, (*query.values(facet), value))
                case ValueFilter(facet=facet, value=value):
                    query = msgspec.structs.replace(query, excluded=(*query.excluded, (facet, value)))
        return query

    def sign(self, facet: Facet, value: str) -> Sign | None:
        """Whether a value is included, excluded or neither."""
        for item in self.items:
            if isinstance(item, ValueFilter) and (item.facet, item.value) == (facet, value):
                return item.sign
        return None

    def toggled(self, facet: Facet, value: str, sign: Sign = "include") -> Filters:
        """With a value included or excluded, or freed when it already is."""
        kept = tuple(
            item
            for item in self.items
            if not (isinstance(item, ValueFilter) and (item.facet, item.value) == (facet, value))
        )
        if self.sign(facet, value) == sign:
            return msgspec.structs.replace(self, items=kept)
        return msgspec.structs.replace(self, items=(*kept, ValueFilter(facet, value, sign)))

    def with_dates(self, since: date | None, until: date | None) -> Filters:
        """With another range of days; none when both ends are open."""
        return self._with(DateFilter(since, until) if since or until else None, DateFilter)

    def with_text(self, text: str) -> Filters:
        """With other search words; none when there are none."""
        return self._with(TextFilter(text) if text.strip() else None, TextFilter)

    def with_every(self, facet: Facet) -> Filters:
        """With the other of "any of the chosen values" and "all of them" for a facet."""
        every = tuple(one for one in self.every if one != facet)
        return msgspec.structs.replace(self, every=every if facet in self.every else (*every, facet))

    def without(self, item: Filter) -> Filters:
        """With one filter taken off."""
        return msgspec.structs.replace(self, items=tuple(one for one in self.items if one != item))

    def peeled(self) -> Filters:
        """With the latest filter taken off."""
        return msgspec.structs.replace(self, items=self.items[:-1])

    def _with(self, item: Filter | None, kind: type[Filter]) -> Filters:
        kept = tuple(one for one in self.items if not isinstance(one, kind))
        return msgspec.structs.replace(self, items=(*kept, item) if item else kept)


def filters_of(query: Query) -> Filters:
    """The filters that make up a query, as when the command line opens the app with some."""
    filters = Filters(every=query.every).with_dates(query.since, query.until).with_text(query.text)
    for facet in FACETS:
        for value in query.values(facet):
            filters = filters.toggled(facet, value)
    for facet, value in query.excluded:
        filters = filters.toggled(facet, value, "exclude")
    return filters


class History:
    """Filters that were on before, to step back and forward through."""

    def __init__(self, filters: Filters) -> None:
        self._past: list[Filters] = []
        self._future: list[Filters] = []
        self.current = filters

    def go(self, filters: Filters) -> None:
        """Make a change that can be undone."""
        if filters != self.current:
            self._past.append(self.current)
            self._future.clear()
            self.current = filters

    def replace(self, filters: Filters) -> None:
        """Make a change that is part of the last one, as while typing."""
        self.current = filters

    def back(self) -> bool:
        """Step to the filters before; false when there are none."""
        return self._step(self._past, self._future)

    def forward(self) -> bool:
        """Step to the filters that were stepped back from."""
        return self._step(self._future, self._past)

    def _step(self, source: list[Filters], target: list[Filters]) -> bool:
        if not source:
            return False
        target.append(self.current)
        self.current = source.pop()
        return True
