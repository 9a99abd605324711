"""The year of a text that tells how many years something well known, or dated in brackets, counts in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tracker.extraction.analysis import Analysis
from tracker.extraction.dates import DateMention, number
from tracker.extraction.text.once import once
from tracker.knowledge.library import shapes
from tracker.model import Language

# Characters before a jubilee in which stands that it is still to come, or another country's.
_BEFORE = 80
# Fewer years than these are those of two towns or schools: the relations of the two countries are older than any text.
_LEAST = 40
# "(1930-2023)", "(18/1/1950 - 18/1/2025)": the years that a jubilee counts from and to.
_COUNTED = re.compile(
    r"[(（](?:\d{1,2}[/.-]){0,2}(?P<first>1[89]\d\d|20\d\d)\s?[-–—]\s?(?:\d{1,2}[/.-]){0,2}(?P<last>20\d\d)[)）]"
)
# Characters before the brackets in which stands how many years they are.
_COUNT_WITHIN = 120


@once
def jubilee_told(analysis: Analysis) -> DateMention | None:
    """The words of the first jubilee as a date: "the 75th anniversary of diplomatic relations" tells 2025."""
    text = analysis.text
    for start, end, year in sorted((*_of_the_known(analysis), *_in_brackets(text))):
        if not _pattern("ahead").search(text[max(0, start - _BEFORE) : start]):
            return DateMention(str(year), start, end, text[start:end], "jubilee")
    return None


def _of_the_known(analysis: Analysis) -> Iterator[tuple[int, int, int]]:
    """Jubilees of the two countries' relations, and of parties, armies and states of known age, with their years."""
    text, language = analysis.text, analysis.article.language
    for found in _pattern(language).finditer(text):
        years = number(found["years"], {})
        if years is not None and years >= _LEAST and not _pattern("other").search(text[: found.start()][-_BEFORE:]):
            yield *found.span(), shapes()["dates"]["jubilee"]["since"] + years
    for since, pattern in _foundings(language):
        yield from ((*found.span(), since + int(found["years"])) for found in pattern.finditer(text))


def _in_brackets(text: str) -> Iterator[tuple[int, int, int]]:
    """Jubilees that give the first and the last year, where the text tells too how many these are."""
    for found in _COUNTED.finditer(text):
        years = int(found["last"]) - int(found["first"])
        before = text[max(0, found.start() - _COUNT_WITHIN) : found.start()]
        if years and re.search(rf"(?<!\d){years}(?: năm|(?:st|nd|rd|th)\b|[周週]年)", before):
            yield *found.span(), int(found["last"])


@cache
def _foundings(language: Language) -> tuple[tuple[int, re.Pattern[str]], ...]:
    jubilee = shapes()["dates"]["jubilee"]
    frame = jubilee["founding"][language]
    return tuple((one["since"], re.compile(frame.replace("NAME", one[language]))) for one in jubilee["foundings"])


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(shapes()["dates"]["jubilee"][name], re.IGNORECASE)
