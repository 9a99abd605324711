"""What a text without a publication day leaves open: it says "yesterday"."""

from __future__ import annotations

from tracker.edtf import EventDate
from tracker.extraction.analysis import Analysis
from tracker.extraction.dates import find_open_days
from tracker.extraction.dates.date_spans import is_day_or_few
from tracker.extraction.text.once import once
from tracker.extraction.text.sentences import Sentence

# Characters at a text's beginning in which the story tells its own day.
_OPENING = 400


@once
def untold_days(analysis: Analysis) -> tuple[int, ...]:
    """Where the text says "yesterday" or "on Tuesday", which only the day of publication would tell, in order."""
    article = analysis.article
    return () if article.published else find_open_days(article.text, article.language)


def untold_day(analysis: Analysis, sentence: Sentence) -> int | None:
    """Where a sentence says its day in such words, None when it does not."""
    return next((start for start in untold_days(analysis) if sentence.start <= start < sentence.end), None)


@once
def is_story_of_open_day(analysis: Analysis) -> bool:
    """Whether the text's first day is such a one: what it tells of earlier years is no date of its news."""
    first = next(iter(untold_days(analysis)), None)
    told = next((d.start for d in analysis.dates if is_day_or_few(EventDate(d.edtf))), None)
    return first is not None and first <= _OPENING and (told is None or first < told)
