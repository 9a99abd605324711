"""Two events that one Chinese sentence tells: an opening held with a meeting (暨), a visit to a named exchange."""

from __future__ import annotations

import re

from tracker.extraction.analysis import Analysis
from tracker.extraction.events.candidates import Candidate
from tracker.extraction.text.cues import CueHit

_WITH = "暨"
# 出席“…第二次友好交流活动”
_ATTENDED = re.compile("(?:出席|参加|參加)[^，。；]{0,48}第[一二三四五六七八九十0-9]{1,3}[次届屆][^，。；]{0,12}$")
_REACH = 72


def are_told_apart(analysis: Analysis, trigger: CueHit, candidate: Candidate) -> bool:
    """Whether a candidate in the sentence of another event, which a trigger tells, is an event of its own."""
    if analysis.article.language != "zh":
        return False
    text, other = analysis.text, candidate.trigger
    between = text[min(trigger.end, other.end) : max(trigger.start, other.start)]
    if _WITH in between and {trigger.value, other.value} == {"project", "meeting"}:
        return True
    if {trigger.value, other.value} != {"visit", "exchange"}:
        return False
    named = other if other.value == "exchange" else trigger
    return bool(_ATTENDED.search(text, max(candidate.sentence.start, named.start - _REACH), named.start))
