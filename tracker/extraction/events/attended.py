"""English reports of a meeting that no sentence tells: a headline on cooperation, and who sat or spoke there."""

from __future__ import annotations

import re

import msgspec

from tracker.extraction.analysis import Analysis
from tracker.extraction.events.candidates import Candidate

# "those present were …", "On the university's side were …", "X was represented by …"
_LISTED = re.compile(
    r"\b(?:those present (?:were|included)|[Pp]resent (?:were|at)|(?:was|were) represented by"
    r"|[Rr]epresenting (?!the \d)[^,.;]{3,80} (?:was|were)|[Aa]ttending (?:the|on) [^,.;]{3,60} (?:was|were)"
    r"|[Oo]n the (?:side|part) of [^,.;]{3,60} (?:was|were|there)|side,? (?:was|were|there (?:was|were)))\b"
)
# "told the event", "speaking at the meeting"
_GATHERING = re.compile(
    r"\b(?:at|told|addressing|during) the (?:[\w-]+ )?(?:event|meeting|ceremony|session|reception|function)\b",
    re.IGNORECASE,
)
# Points of such a meeting: enough for the main event.
_SURE = 6.0


def find_attended(analysis: Analysis) -> list[Candidate]:
    """A meeting whose headline speaks of cooperation, where headline or lead name both sides; empty without one.

    Two lists must tell who attended, or known people of both sides must speak at what is called the event.
    """
    title = analysis.sentences[0] if analysis.sentences else None
    if analysis.article.language != "en" or title is None or title.role != "title":
        return []
    if {"VN", "CN"} - analysis.opening_sides or analysis.third_countries(title.start, title.end):
        return []
    cooperation = analysis.cues_in(title, "cooperate")
    if not cooperation or analysis.cues_in(title, "hostile", "total", "planned", "topic"):
        return []
    if not (_speak_for_both(analysis) or _lists_of_two(analysis)):
        return []
    trigger = msgspec.structs.replace(cooperation[0], group="act", value="meeting", weight=_SURE)
    reasons = (("people of both sides attended", _SURE),)
    return [Candidate(title, "meeting", trigger, "occurred", None, None, _SURE, reasons)]


def _lists_of_two(analysis: Analysis) -> bool:
    """Whether people are listed in two sentences, of which the other country's stand in one."""
    listed = [s for s in analysis.sentences if s.role in ("lead", "body") and _LISTED.search(s.text)]
    names = [analysis.names_in(s.start, s.end) for s in listed]
    sides = [{n.country for n in found if n.country} for found in names if any(n.type == "person" for n in found)]
    return len(sides) > 1 and any(sides) and sides[0] != sides[1]


def _speak_for_both(analysis: Analysis) -> bool:
    """Whether "the event" is told of, at which people of both countries are given the word."""
    if not any(_GATHERING.search(s.text) for s in analysis.sentences if s.role != "title"):
        return False
    speaking = [s for s in analysis.sentences if s.role in ("lead", "body") and analysis.cues_in(s, "speaker")]
    names = (name for s in speaking for name in analysis.names_in(s.start, s.end))
    return {"VN", "CN"} <= {name.country for name in names if name.type == "person" and name.known}
