"""Bodies of the headline: those of a side of which the text names none, and places that stand for a body of theirs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tracker.extraction.analysis import Analysis
from tracker.extraction.text.known_names import NameMention
from tracker.extraction.who.participants import participants_in


def bodies_of_headline(analysis: Analysis, bodies: Sequence[NameMention]) -> list[NameMention]:
    """The bodies of an English headline that are of a side of which no other body is told."""
    first = analysis.sentences[0]
    if analysis.article.language != "en" or first.role != "title":
        return []
    sides = {body.country for body in bodies}
    acting, _ = participants_in(analysis, first)
    return [name for name in acting if name.type == "organisation" and name.country and name.country not in sides]


_SENT = re.compile(r"(?: province| city)? delegation\b")


def _is_sent(analysis: Analysis, place: NameMention) -> bool:
    """Whether an English place stands right before its delegation."""
    return _SENT.match(analysis.text, place.end) is not None


def without_stand_ins(analysis: Analysis, names: list[NameMention]) -> list[NameMention]:
    """The names without the authority of a place of the headline whose office or school the text then names.

    "Guangxi signs a memo with Vietnam" says of the Guangxi Tourism Bureau what it did, and nothing of the government;
    nor does "the Guangxi delegation".
    """
    title = analysis.sentences[0]
    if title.role != "title":
        return names
    places = {name.start for name in analysis.names if name.type == "place"}
    told = [name for name in names if name.type == "organisation" and name.start >= title.end]
    acting = {name.id for name in told if name.start not in places or not _is_sent(analysis, name)}
    own = [name for name in told if name.start not in places]
    homes = {home.id for name in own if (home := analysis.seat_of(name) or analysis.town_of(name))}

    def stands_in(name: NameMention) -> bool:
        if name.type != "organisation" or name.start not in places or name.id in acting:
            return False
        seat = analysis.seat_of(name)
        return seat is not None and seat.id in homes

    return [name for name in names if not stands_in(name)]
