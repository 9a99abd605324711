"""The lines of the facet pane: which values, in which order, with which counts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal
from weakref import WeakKeyDictionary

import msgspec

from tracker.timeline import Facet, Timeline
from tracker.ui.filters import Filters, Sign
from tracker.ui.names import full_name

CAPS: dict[Facet, int] = {"sector": 8, "organisation": 6, "kind": 8, "status": 3}
_CAP = 5


class FacetLine(msgspec.Struct, frozen=True):
    """One line of the facet pane."""

    what: Literal["heading", "value", "more", "blank"]
    facet: Facet
    value: str = ""
    count: int = 0
    """Events of a value, or values that are not shown."""
    sign: Sign | None = None


# by timeline, facet and language, all values: hundreds are put in order at each change of the filters
_by_name: WeakKeyDictionary[Timeline, dict[tuple[Facet, str], list[str]]] = WeakKeyDictionary()


class FacetOptions(msgspec.Struct, frozen=True):
    """How the user wants the facets."""

    narrow: str = ""
    """Only values with a name that has a word of this start."""
    expanded: frozenset[Facet] = frozenset()
    """Facets that show all their values."""
    by_name: bool = False
    """Sorted by name instead of by count."""
    language: str = "en"


def facet_lines(
    timeline: Timeline, facets: tuple[Facet, ...], filters: Filters, options: FacetOptions
) -> list[FacetLine]:
    """The lines for some facets; one whose values are all gone is left out."""
    lines: list[FacetLine] = []
    for facet in facets:
        counts = timeline.counts(facet, filters.query)
        values = _ordered(timeline, facet, counts, filters, options)
        if not values:
            continue
        lines += [FacetLine("blank", facet)] if lines else []
        lines.append(FacetLine("heading", facet, count=len(values)))
        cap = len(values) if facet in options.expanded or options.narrow else CAPS.get(facet, _CAP)
        if len(values) == cap + 1:
            cap += 1
        lines += [FacetLine("value", facet, v, counts.get(v, 0), filters.sign(facet, v)) for v in values[:cap]]
        if len(values) > cap:
            lines.append(FacetLine("more", facet, count=len(values) - cap))
    return lines


def _ordered(
    timeline: Timeline, facet: Facet, counts: Mapping[str, int], filters: Filters, options: FacetOptions
) -> list[str]:
    """The values to show: the chosen ones on top, then by count (or name)."""
    query = filters.query
    chosen = {*query.values(facet), *(value for one, value in query.excluded if one == facet)}
    values = [value for value in _named_order(timeline, facet, options.language) if value in counts or value in chosen]
    if options.narrow:
        matching = timeline.names(facet).matching(options.narrow)
        values = [value for value in values if value in matching]
    if not options.by_name:
        get = counts.get
        values.sort(key=lambda value: get(value, 0), reverse=True)  # those of one count stay in the order of names
    return (
        [*(one for one in values if one in chosen), *(one for one in values if one not in chosen)] if chosen else values
    )


def _named_order(timeline: Timeline, facet: Facet, language: str) -> list[str]:
    """All values of a facet by name."""
    known = _by_name.setdefault(timeline, {})
    if (facet, language) not in known:
        names = {one: full_name(timeline.chronicle, facet, one, language).casefold() for one in timeline.values(facet)}
        known[facet, language] = sorted(names, key=names.__getitem__)
    return known[facet, language]
