"""Bodies that the people of an event act for, when the event's own sentences name nobody but these people."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from tracker.extraction.analysis import Analysis
from tracker.extraction.text.known_names import NameMention
from tracker.knowledge.expressions import any_of
from tracker.knowledge.library import shapes

# Bodies whose heads are received and visited as such: who sits in a party's or country's bodies brings none of them,
# but the secretary of a province's committee is its head.
_HEADED = {
    *("ministry", "agency", "court", "procuracy", "customs", "bank", "university", "academy", "research", "chamber"),
    *("association", "company", "hospital", "museum", "union", "police", "military", "local-government"),
}
# Who is of a body without heading it.
_MEMBERS = ("Professor", "Spokesperson", "Spokesman", "Spokeswoman", "Representative")
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
    """The body beside a name of each person: "Minister of … X", "Giám đốc Sở … X", in English "X, Rector of …"."""
    for first, second in pairwise(analysis.names):
        gap = analysis.text[first.end : second.start]
        if len(gap) > _REACH:
            continue
        before = second.type == "person" and second.id in people and first.type == "organisation"
        if before and first.kind in _HEADED and not any(mark in gap for mark in _CLAUSE_ENDS):
            yield first
        behind = first.type == "person" and first.id in people and second.type == "organisation"
        if behind and second.kind in (*_HEADED, "local-party") and _heads().fullmatch(gap):
            yield second


@cache
def _heads() -> re.Pattern[str]:
    """What stands in English between somebody and the body of which he is the head: ", deputy director of the "."""
    posts = any_of([post for post in shapes()["titles"]["en"] if post not in _MEMBERS])
    return re.compile(
        rf"(?:,| [-–])? (?:an? |the )?(?:[a-z][\w-]+ ){{0,3}}(?:{posts}) (?:of|at|for) (?:the )?", re.IGNORECASE
    )
