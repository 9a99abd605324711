"""The small language of the search line: words, "exact phrases", -not, and fields such as who: where: kind:."""

from __future__ import annotations

import re
from typing import Literal, get_args

import msgspec

from tracker.errors import QueryError
from tracker.timeline.query import Facet

FIELDS: dict[str, tuple[Facet, ...]] = {
    "who": ("organisation", "person"),
    "body": ("organisation",),
    "person": ("person",),
    "where": ("place",),
    "kind": ("kind",),
    "status": ("status",),
    "sector": ("sector",),
    "side": ("country",),
    "lang": ("language",),
    "source": ("publisher",),
}
"""Field names of the search line and the facets whose names they look in."""

Place = Literal["title", "name", "summary", "quote"]
PLACES: tuple[Place, ...] = get_args(Place)
"""Where a search can hit, the best place first."""

_TERM = re.compile(r'(?P<no>-)?(?:(?P<field>[^\W\d]+):)?(?:"(?P<exact>[^"]*)"?|(?P<word>[^\s"]+))')
_BEGUN = re.compile(r"-?([^\W\d]+):")


class Term(msgspec.Struct, frozen=True):
    """One condition of a search."""

    text: str
    field: str = ""
    """One of FIELDS; empty for text and names alike."""
    exact: bool = False
    """Words in this order, whole."""
    negated: bool = False


def parse_search(text: str) -> tuple[Term, ...]:
    """The conditions of a search line; raises QueryError for a field that there is not."""
    terms = []
    for match in _TERM.finditer(text):
        word = match["exact"] if match["exact"] is not None else match["word"]
        field = (match["field"] or "").lower()
        begun = _BEGUN.fullmatch(match[0])
        if begun and begun[1].lower() in FIELDS:  # what it asks for is not typed yet
            continue
        if field and field not in FIELDS:
            if word.startswith("//"):  # an address
                word, field = f"{match['field']}:{word}", ""
            else:
                known = ", ".join(f"{one}:" for one in FIELDS)
                raise QueryError('There is no search field "{field}"; there are {known}.', field=field, known=known)
        if word.strip("-"):
            terms.append(Term(word, field, match["exact"] is not None, bool(match["no"])))
    return tuple(terms)
