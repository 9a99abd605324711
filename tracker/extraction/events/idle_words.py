"""Words that tell an event by themselves, and none where they stand: a document's name, a holiday, a field listed."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from tracker.extraction.analysis import Analysis
from tracker.extraction.text.cues import CueHit
from tracker.extraction.text.sentences import Sentence
from tracker.knowledge.library import shapes
from tracker.model import Kind, Language

# Characters before and behind a word in which stands what makes it idle.
_BEFORE = 160
_BEHIND = 150


class _Idle(msgspec.Struct, frozen=True):
    """Which words of some kinds are idle, and what must stand before and behind them, as patterns."""

    kinds: tuple[Kind, ...]
    word: re.Pattern[str]
    before: re.Pattern[str] | None
    behind: re.Pattern[str] | None


def is_idle(analysis: Analysis, sentence: Sentence, hit: CueHit) -> bool:
    """Whether a word that may tell an event tells none by what stands before or behind it."""
    text = analysis.text
    for idle in _idle(analysis.article.language):
        if hit.value not in idle.kinds or not idle.word.fullmatch(text, hit.start, hit.end):
            continue
        start, end = max(sentence.start, hit.start - _BEFORE), min(sentence.end, hit.end + _BEHIND)
        if idle.before and not idle.before.search(text, start, hit.start):
            continue
        if idle.behind and not idle.behind.match(text, hit.end, end):
            continue
        return True
    return False


@cache
def _idle(language: Language) -> tuple[_Idle, ...]:
    def pattern(rule: dict[str, str], part: str, ending: str = "") -> re.Pattern[str] | None:
        return re.compile(f"(?:{rule[part]}){ending}") if part in rule else None

    return tuple(
        _Idle(
            tuple(rule["kinds"].split()),
            re.compile(rule["word"], re.IGNORECASE),
            pattern(rule, "before", "$"),
            pattern(rule, "behind"),
        )
        for rule in shapes()["idle"].get(language, ())
    )
