"""The governments of Hong Kong and Macau behind their chief executives: 行政长官李家超 acts for Hong Kong."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tracker.extraction.text.known_names import NameMention
from tracker.extraction.text.spans import Spans
from tracker.knowledge import Knowledge, lower
from tracker.knowledge.library import shapes
from tracker.model import Article

_OFFICE = re.compile("(?:特区|特首)?行政长官|特首")


def with_chief_executives(article: Article, names: Sequence[NameMention], knowledge: Knowledge) -> list[NameMention]:
    """The names with the government at each office of a chief executive who is named behind it."""
    plain, chiefs = lower(article.text), shapes()["chief_executives"]
    if "行政长官" not in plain and "特首" not in plain:
        return list(names)
    taken = Spans((name.start, name.end) for name in names if name.type != "place")
    found = []
    for office in _OFFICE.finditer(plain):
        place = next((place for place, named in chiefs.items() if plain.startswith(tuple(named), office.end())), None)
        entry = knowledge.local_bodies.authority(knowledge.places[place]) if place else None
        if entry is not None and not taken.overlap(*office.span()):
            written = article.text[office.start() : office.end()]
            found.append(NameMention(*office.span(), written, "organisation", entry.id, entry.country, kind=entry.type))
    return sorted([*names, *found], key=lambda name: name.start) if found else list(names)
