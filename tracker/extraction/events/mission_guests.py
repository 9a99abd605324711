"""Who comes to what an embassy or consulate holds: the guests are told in the sentences behind, and make it of both."""

from __future__ import annotations

from tracker.extraction.analysis import Analysis
from tracker.extraction.text.sentences import Sentence

# Sentences behind the one that tells what is held in which those stand who came.
_BEHIND = 2


def has_guests_of_host(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a mission of one side holds something, and people or bodies of the other are then told to attend."""
    missions = {n.country for n in analysis.names_in(sentence.start, sentence.end) if n.kind == "embassy"}
    if len(missions) != 1 or not missions <= {"VN", "CN"}:
        return False
    for other in analysis.behind(sentence, _BEHIND):
        if analysis.third_countries(other.start, other.end):
            return False
        names = analysis.names_in(other.start, other.end)
        guests = {name.country for name in names if name.type != "place" and name.country} - missions
        if guests and analysis.cues_in(other, "attend", "occurrence"):
            return True
    return False
