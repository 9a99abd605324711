"""What a user asks of the timeline, as one frozen value that the app, the command line and saved views share."""

from __future__ import annotations

from datetime import date
from typing import Literal, get_args

import msgspec

Facet = Literal["sector", "organisation", "kind", "status", "place", "person", "country", "language", "publisher"]
FACETS: tuple[Facet, ...] = get_args(Facet)
Order = Literal["oldest", "newest", "hits"]
ORDERS: tuple[Order, ...] = get_args(Order)

_FIELDS: dict[Facet, str] = {
    "sector": "sectors",
    "organisation": "organisations",
    "kind": "kinds",
    "status": "statuses",
    "place": "places",
    "person": "people",
    "country": "countries",
    "language": "languages",
    "publisher": "publishers",
}


class Query(msgspec.Struct, frozen=True):
    """Filters of the timeline: values of one facet mean "or", different filters mean "and"."""

    since: date | None = None
    """First day wanted: keeps events whose latest possible day is not before it."""
    until: date | None = None
    """Last day wanted: keeps events whose earliest possible day is not after it."""
    sectors: tuple[str, ...] = ()
    """Slugs, as in `tracker.model.SECTORS`."""
    organisations: tuple[str, ...] = ()
    """Ids of bodies that took part."""
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    """Ids of people who took part."""
    places: tuple[str, ...] = ()
    """Ids of places; a province also finds what lies in it."""
    countries: tuple[str, ...] = ()
    """Sides (`VN`, `CN`) that a body, a person or the place of the event belongs to."""
    languages: tuple[str, ...] = ()
    """Languages of the reports."""
    publishers: tuple[str, ...] = ()
    """Newsrooms of the reports."""
    excluded: tuple[tuple[Facet, str], ...] = ()
    """Facet values that an event must not have."""
    every: tuple[Facet, ...] = ()
    """Facets of which an event must have all chosen values instead of any."""
    text: str = ""
    """Words that titles, summaries, names and quotes must all contain, in any spelling."""

    def values(self, facet: Facet) -> tuple[str, ...]:
        """The chosen values of a facet."""
        chosen: tuple[str, ...] = getattr(self, _FIELDS[facet])
        return chosen

    def with_values(self, facet: Facet, values: tuple[str, ...]) -> Query:
        """The same query with other chosen values of a facet."""
        return msgspec.structs.replace(self, **{_FIELDS[facet]: values})

    def without(self, facet: Facet) -> Query:
        """The same query without what it says of a facet, neither chosen nor excluded."""
        kept = tuple(pair for pair in self.excluded if pair[0] != facet)
        return msgspec.structs.replace(self, excluded=kept, **{_FIELDS[facet]: ()})


def parse_date_range(text: str, today: date) -> tuple[date | None, date | None]:
    """The first and last day that a user's words for a time mean; None for an open end.

    `today` is what "last 6 months" counts from. Raises QueryError, saying what would be right.
    """
    from tracker.timeline.daterange import parse_date_range as parse

    return parse(text, today)
