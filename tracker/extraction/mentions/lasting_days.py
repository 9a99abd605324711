"""All days of an event of which a text tells one day, and when it ended or how many days it lasted."""

from __future__ import annotations

from datetime import date

from tracker.edtf import EventDate, is_edtf
from tracker.extraction.analysis import Analysis
from tracker.extraction.dates import DateMention
from tracker.extraction.dates.date_spans import tells_days
from tracker.extraction.events.drafts import Draft
from tracker.extraction.events.endings import day_of_return, ends_later, last_day_behind
from tracker.extraction.text.sentences import Sentence
from tracker.extraction.when.durations import Lasting, find_duration, find_duration_behind, tells_opening

# Kinds of which a report gives the first day and how many there were.
_LASTING = ("visit", "exchange")
# Sentences behind the one that tells of a beginning in which its duration may stand.
_SENTENCES = 8
# A leap year in which days without a year are counted.
_STAND_IN = 2000


def days_of(analysis: Analysis, draft: Draft, mention: DateMention) -> tuple[str, tuple[int, int] | None]:
    """The EDTF date of a draft that a day dates, all its days where these are told, and where words tell them."""
    if "/" in mention.edtf or not tells_days(EventDate(mention.edtf)):
        return mention.edtf, None
    sentence = next((one.sentence for one in draft.candidates if one.date is mention), None)
    last = draft.last
    if last is None and sentence is not None:
        last = last_day_behind(analysis, sentence, draft.kind, mention)
    if last is None and sentence is not None and draft.kind == "visit" and tells_opening(sentence.text):
        last = day_of_return(analysis, sentence, mention)
    if last is not None and last.edtf[:4] == mention.edtf[:4] and ends_later(mention, last):
        return f"{mention.edtf}/{last.edtf}", (last.start, last.end)
    if sentence is None or draft.kind not in (*_LASTING, "meeting"):
        return mention.edtf, None
    lasting = _lasting(analysis, draft, sentence)
    days = _span(lasting, mention.edtf) if lasting else ""
    return (days, (lasting.start, lasting.end)) if lasting and days else (mention.edtf, None)


def _lasting(analysis: Analysis, draft: Draft, sentence: Sentence) -> Lasting | None:
    """The duration that the event's own sentence tells, else a later one, where it tells of the beginning."""
    language = analysis.article.language
    lasting = find_duration(analysis.text, sentence.start, sentence.end, language)
    if draft.kind == "meeting":  # days of the visit around it
        return lasting if lasting and lasting.closing else None
    if lasting is not None or not tells_opening(sentence.text):
        return lasting
    for after in analysis.behind(sentence, _SENTENCES):
        if after.role not in ("lead", "body"):
            return None
        if not analysis.dates_in(after.start, after.end):
            lasting = find_duration_behind(analysis.text, after.start, after.end, language, draft.kind)
            if lasting is not None:
                return lasting
    return None


def _span(lasting: Lasting, day: str) -> str:
    """First and last day as EDTF; empty where they lie beyond the calendar, or in two years of which none is told."""
    year = day[:4]
    open_year = year == "XXXX"
    text = f"{_STAND_IN}{day[4:]}" if open_year else day
    days = lasting.span(date.fromisoformat(text)) if len(text) == len("2000-01-01") and is_edtf(text) else None
    if days is None or (open_year and days[0].year != days[1].year):
        return ""
    first, last = (one.isoformat() for one in days)
    return f"{year}{first[4:]}/{year}{last[4:]}" if open_year else f"{first}/{last}"
