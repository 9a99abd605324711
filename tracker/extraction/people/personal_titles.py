"""A title or an office before a person's name."""

from __future__ import annotations

import re
from functools import cache

from tracker.knowledge.expressions import any_of
from tracker.knowledge.library import shapes
from tracker.model import Language

# How far before a two-syllable name, or a name after a long office, a title still speaks for it.
TITLE_REACH = 60


@cache
def _title_before(language: Language) -> re.Pattern[str]:
    titles = sorted(shapes()["titles"][language], key=len, reverse=True)
    flags = re.IGNORECASE if language == "vi" else 0
    return re.compile(r"(?<!\w)(?:" + any_of(titles) + ")", flags)


@cache
def title_beside(language: Language) -> re.Pattern[str]:
    """A title right before a name, as rare surnames and the names of places need it."""
    titles = sorted(shapes()["titles"][language], key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + any_of(titles) + ") $", re.IGNORECASE)


def titled(text: str, start: int, language: Language, reach: int = TITLE_REACH) -> bool:
    """Whether a title or office stands before the name in its clause."""
    before = text[max(0, start - reach) : start]
    if language == "en" and _near_title().search(before):
        return True
    clause = re.split(r"[;!?\n]|(?<!TP)(?<!TX)\.", before)[-1]
    return bool(_title_before(language).search(clause))


@cache
def _near_title() -> re.Pattern[str]:
    """An abbreviated title right before a name, whose full stop ends no clause."""
    return re.compile(rf"\b(?:{'|'.join(shapes()['people']['en_near_titles'])})\.? $")
