"""The days that the next sentence gives what a sentence tells: "this is the first patrol … It lasts from 11 to 13"."""

from __future__ import annotations

import re
from functools import cache

from tracker.edtf import EventDate
from tracker.extraction.analysis import Analysis
from tracker.extraction.dates import DateMention
from tracker.extraction.dates.date_spans import is_day_or_few
from tracker.extraction.text.once import once
from tracker.extraction.text.sentences import Sentence
from tracker.extraction.when.background_dates import is_of_no_event
from tracker.knowledge.library import shapes
from tracker.model import Language


@once
def days_behind(analysis: Analysis, sentence: Sentence, kind: str) -> DateMention | None:
    """The days of an event, where the next sentence says how long it lasts, and tells of no other."""
    after = next(iter(analysis.behind(sentence)), None)
    if after is None or after.paragraph > sentence.paragraph + 1 or after.role not in ("lead", "body"):
        return None
    for mention in analysis.dates_in(after.start, after.end):
        date = EventDate(mention.edtf)
        if "/" not in mention.edtf or not is_day_or_few(date) or is_of_no_event(analysis, mention):
            continue
        lasts = _lasts(analysis.article.language).fullmatch(analysis.text, after.start, mention.start)
        acts = analysis.cues.within(after.start, mention.start, "act")
        return mention if lasts and all(hit.value == kind for hit in acts) else None
    return None


@cache
def _lasts(language: Language) -> re.Pattern[str]:
    return re.compile(f"(?:[^,，.;。；]{{0,60}}[,，] ?)?(?:{shapes()['dates']['lasts'][language]})")
