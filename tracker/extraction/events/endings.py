"""Sentences that only tell until when something lasts: "the programme comes to an end on …", 论坛将持续至…."""

from __future__ import annotations

from tracker.edtf import EventDate
from tracker.extraction.analysis import Analysis
from tracker.extraction.dates import DateMention
from tracker.extraction.events.candidates import Candidate

# Days that a programme, fair or journey of which news tells lasts at most.
_LONGEST = 60


def last_day(analysis: Analysis, candidate: Candidate) -> DateMention | None:
    """The day on which what a candidate names is over, where its clause tells no more than that."""
    mention, sentence = candidate.date, candidate.sentence
    if mention is None or EventDate(mention.edtf).precision not in ("day", "partial"):
        return None
    start, end = analysis.clause(sentence, candidate.trigger.start)
    told = start <= mention.start < end and analysis.cues.within(start, end, "lasting")
    return mention if told else None


def ends_later(first: DateMention, last: DateMention) -> bool:
    """Whether a last day follows a first one closely enough to be of one event."""
    if first.earliest is None or last.latest is None:
        return first.edtf[:5] == last.edtf[:5] == "XXXX-" and first.edtf < last.edtf
    return 0 < (last.latest - first.earliest).days <= _LONGEST
