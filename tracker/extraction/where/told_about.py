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


def is_told_about(analysis: Analysis, sentence: Sentence, name: NameMention) -> bool:
    """Whether a place stands in what the talks that a sentence tells of were about, or in what came before them."""
    return _told_about(analysis, sentence).overlap(name.start, name.end) and not _held_there().match(
        analysis.text, name.end
    )


@once
def _told_about(analysis: Analysis, sentence: Sentence) -> Spans:
    subjects = _subjects(analysis.article.language)
    spans = (match.span() for match in subjects.finditer(sentence.text)) if subjects else ()
    return Spans((sentence.start + start, sentence.start + end) for start, end in spans)


@cache
def _subjects(language: Language) -> re.Pattern[str] | None:
    words = shapes()["places"]["subjects"].get(language)
    return re.compile("|".join(words)) if words else None


@cache
def _held_there() -> re.Pattern[str]:
    """What follows a place at which something is held, whatever it is about."""
    return re.compile(shapes()["places"]["subjects"]["held"])
