"""Sentences that only tell until when something lasts: "the programme comes to an end on …", 论坛将持续至…."""

from __future__ import annotations

from tracker.edtf import EventDate
from tracker.extraction.analysis import Analysis
from tracker.extraction.dates import DateMention
from tracker.extraction.dates.date_spans import tells_days
from tracker.extraction.events.candidates import Candidate
from tracker.extraction.speech import is_recalled
from tracker.extraction.text.sentences import Sentence
from tracker.extraction.when.returns import is_of_closing, tells_return

# Days that a programme, fair or journey of which news tells lasts at most.
_LONGEST = 60


# Characters between "lasts until" and the day.
_BESIDE = 12
# Sentences within which the end of a fair or festival is told.
_SENTENCES = 8


def last_day(analysis: Analysis, candidate: Candidate) -> DateMention | None:
    """The day on which what a candidate names is over, where its clause tells no more than that."""
    sentence = candidate.sentence
    start, end = analysis.clause(sentence, candidate.trigger.start)
    closing = (d for d in analysis.dates_in(sentence.start, sentence.end) if is_of_closing(analysis, d))
    return _day_in(analysis, start, end) or next(closing, None)


def _day_in(analysis: Analysis, start: int, end: int) -> DateMention | None:
    """The day in a span behind words that say until when something lasts."""
    for lasting in analysis.cues.within(start, end, "lasting"):
        found = next(iter(analysis.dates_in(lasting.start, end)), None)
        beside = found is not None and found.start - lasting.end <= _BESIDE
        if found is not None and beside and EventDate(found.edtf).precision in ("day", "partial"):
            return found
    return None


def last_day_behind(analysis: Analysis, sentence: Sentence, kind: str, first: DateMention) -> DateMention | None:
    """The same, told a few sentences further down of nothing that is named again: "The event runs through …"."""
    if kind != "exchange":
        return None
    for after in analysis.behind(sentence, _SENTENCES):
        if after.role in ("lead", "body") and not analysis.cues_in(after, "act"):
            last = _day_in(analysis, after.start, after.end)
            if last is not None and ends_later(first, last):
                return last
    return None


def day_of_return(analysis: Analysis, sentence: Sentence, first: DateMention) -> DateMention | None:
    """The day on which guests whose arrival a sentence tells left again, as a later one says: 代表团于14日离开."""
    for after in analysis.behind(sentence, _SENTENCES):
        days = analysis.dates_in(after.start, after.end)
        if after.role in ("lead", "body") and len(days) == 1 and tells_return(analysis, after):
            day = days[0]
            told = EventDate(day.edtf).precision in ("day", "partial") and not is_recalled(analysis, day, after)
            return day if told and tells_days(EventDate(day.edtf)) and ends_later(first, day) else None
    return None


def ends_later(first: DateMention, last: DateMention) -> bool:
    """Whether a last day follows a first one closely enough to be of one event."""
    if first.earliest is None or last.latest is None:
        return first.edtf[:5] == last.edtf[:5] == "XXXX-" and first.edtf < last.edtf
    return 0 < (last.latest - first.earliest).days <= _LONGEST
