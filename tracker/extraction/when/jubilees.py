"""The year of a text that tells how many years the diplomatic relations of the two countries count in it."""

from __future__ import annotations

import re
from functools import cache

from tracker.extraction.analysis import Analysis
from tracker.extraction.dates import DateMention, number
from tracker.extraction.text.once import once
from tracker.knowledge.library import shapes

# Characters before a jubilee in which stands that it is still to come, or another country's.
_BEFORE = 80
# Fewer years than these are those of two towns or schools: the relations of the two countries are older than any text.
_LEAST = 40


@once
def jubilee_told(analysis: Analysis) -> DateMention | None:
    """The words of the first jubilee as a date: "the 75th anniversary of diplomatic relations" tells 2025."""
    text = analysis.text
    for found in _pattern(analysis.article.language).finditer(text):
        before = text[max(0, found.start() - _BEFORE) : found.start()]
        years = number(found["years"], {})
        ours = years is not None and years >= _LEAST and not _pattern("other").search(before)
        if ours and not _pattern("ahead").search(before):
            year = shapes()["dates"]["jubilee"]["since"] + years
            return DateMention(str(year), *found.span(), found[0], "jubilee")
    return None


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(shapes()["dates"]["jubilee"][name], re.IGNORECASE)
