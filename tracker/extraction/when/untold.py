"""What a text without a publication day leaves open: it says "yesterday"."""

from __future__ import annotations

from tracker.extraction.analysis import Analysis
from tracker.extraction.dates import find_open_days
from tracker.extraction.text.once import once
from tracker.extraction.text.sentences import Sentence


@once
def untold_days(analysis: Analysis) -> tuple[int, ...]:
    """Where the text says "yesterday" or "on Tuesday", which only the day of publication would tell, in order."""
    article = analysis.article
    return () if article.published else find_open_days(article.text, article.language)


def untold_day(analysis: Analysis, sentence: Sentence) -> int | None:
    """Where a sentence says its day in such words, None when it does not."""
    return next((start for start in untold_days(analysis) if sentence.start <= start < sentence.end), None)
