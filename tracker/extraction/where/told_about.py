"""What a sentence only talks about: places of a subject, of what something is meant for, of an event before it."""

from __future__ import annotations

import re
from functools import cache

from tracker.extraction.analysis import Analysis
from tracker.extraction.text.known_names import NameMention
from tracker.extraction.text.once import once
from tracker.extraction.text.sentences import Sentence
from tracker.extraction.text.spans import Spans
from tracker.knowledge.library import shapes
from tracker.model import Language


def is_told_about(analysis: Analysis, sentence: Sentence, name: NameMention, *, talks: bool) -> bool:
    """Whether a place stands in what a sentence's talks were about or agreed on, or in what came before them."""
    if talks and _spans(analysis, sentence, "agreed_on").overlap(name.start, name.end):
        return True
    told_about = _spans(analysis, sentence, "subjects").overlap(name.start, name.end)
    return told_about and not _held_there().match(analysis.text, name.end)


@once
def _spans(analysis: Analysis, sentence: Sentence, group: str) -> Spans:
    spans = (match.span() for match in _patterns(group, analysis.article.language).finditer(sentence.text))
    return Spans((sentence.start + start, sentence.start + end) for start, end in spans)


@cache
def _patterns(group: str, language: Language) -> re.Pattern[str]:
    return re.compile("|".join(shapes()["places"][group][language]))


@cache
def _held_there() -> re.Pattern[str]:
    """What follows a place at which something is held, whatever it is about."""
    return re.compile(shapes()["places"]["subjects_held"])
