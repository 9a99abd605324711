"""What a sentence tells as a part of the main event: its programme, its welcome, gifts of courtesy."""

from __future__ import annotations

import re

from tracker.edtf import EventDate
from tracker.extraction.analysis import Analysis
from tracker.extraction.candidates import Candidate
from tracker.extraction.drafts import Draft

_GIFTS = re.compile(r"(?:present|gave|give)\w* gifts")
# Who is given what they need, and is no host or guest.
_NEEDY = re.compile(
    r"\b(?:schools?|pupils?|students?|children|households?|famil(?:y|ies)|poor|needy|disadvantaged|residents|villagers"
    r"|soldiers|hospitals?|patients|victims|workers|orphans)\b"
)
_WELCOME = re.compile("welcome ceremony|official welcome")


def why_part_of_main(analysis: Analysis, main: Draft, candidate: Candidate) -> str:
    """Why a candidate is a part of the main event rather than one beside it; empty when it is none."""
    if _is_in_programme(analysis, main, candidate):
        return "a part of what is planned"
    word = analysis.text[candidate.trigger.start : candidate.trigger.end].casefold()
    if candidate.kind == "visit" and candidate.date is None and main.kind in ("exchange", "project"):
        return "the welcome at the main event" if _WELCOME.fullmatch(word) else ""
    if candidate.kind == "aid" and main.kind in ("visit", "meeting") and _GIFTS.match(word):
        needed = _NEEDY.search(candidate.sentence.text) or analysis.cues_in(candidate.sentence, "amount")
        return "" if needed else "gifts of courtesy"
    return ""


def _is_in_programme(analysis: Analysis, main: Draft, candidate: Candidate) -> bool:
    """Whether an exchange of some days is announced, of whose programme a ceremony or talks are a part."""
    ahead = analysis.cues.within(candidate.sentence.start, candidate.trigger.start, "planned")
    if main.kind != "exchange" or candidate.kind not in ("visit", "meeting", "project") or not ahead:
        return False
    return candidate.date is None or main.date.agrees_with(EventDate(candidate.date.edtf))
