"""Bodies that the people of an event act for, when the event's own sentences name nobody but these people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tracker.extraction.analysis import Analysis
from tracker.extraction.text.known_names import NameMention

# Bodies whose heads are received and visited as such: who sits in a party's or country's bodies brings none of them.
_HEADED = {
    *("ministry", "agency", "court", "procuracy", "customs", "bank", "university", "academy", "research", "chamber"),
    *("association", "company", "hospital", "museum", "union", "police", "military", "local-government"),
}
# Characters between a body and the name of who heads it, which hold the words for the post and the title.
_REACH = 40
_CLAUSE_ENDS = ",.;:，。；：、(（\n"


def brought_bodies(
    analysis: Analysis, people: Sequence[NameMention], bodies: Sequence[NameMention]
) -> list[NameMention]:
    """The bodies that the text names beside people of a side of which no body is told yet."""
    sides = {body.country for body in bodies} - {""}
    told = {person.id for person in people if person.country not in sides}
    return [body for body in _beside(analysis, told) if body.country and body.country not in sides]


def _beside(analysis: Analysis, people: set[str]) -> Iterator[NameMention]:
    """The body right before a name of each person: "Minister of … X", "Giám đốc Sở … X"."""
    names = analysis.names
    for body, person in pairwise(names):
        if person.type != "person" or person.id not in people or body.type != "organisation":
            continue
        gap = analysis.text[body.end : person.start]
        if body.kind in _HEADED and len(gap) <= _REACH and not any(mark in gap for mark in _CLAUSE_ENDS):
            yield body
