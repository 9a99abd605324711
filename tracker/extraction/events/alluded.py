"""What a sentence beside the main event only alludes to: an agreement's subject, topics, who attended, what goes on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import msgspec

from tracker.edtf import EventDate
from tracker.extraction.analysis import Analysis
from tracker.extraction.dates.date_spans import tells_days
from tracker.extraction.events.candidates import Candidate
from tracker.extraction.events.drafts import Draft
from tracker.knowledge.library import shapes
from tracker.model import Kind, Language

# Characters before and behind the word that tells an event in which stands what makes it an allusion.
_BEFORE = 130
_BEHIND = 130
# Characters of a Chinese clause "自…以来" around its date.
_SINCE = 40
_SINCE_DAY = re.compile(r"(?:\bsince|(?<!\w)(?:kể|tính) từ)(?: (?:ngày|on))? $", re.IGNORECASE)
_UP_TO_NOW = re.compile("[^，。；,;]{0,40}?(?:以来|以來)")
# Kinds of which a day "since" which they go on is no day of their own.
_GATHERINGS = ("meeting", "exchange", "agreement", "project")
_LASTING = ("project", "exchange", "aid")


class _Allusion(msgspec.Struct, frozen=True):
    """How a language alludes to events of some kinds: what must stand where, as patterns."""

    why: str
    kinds: tuple[Kind, ...]
    word: re.Pattern[str] | None
    """The word itself, where the rule is of some words only."""
    opening: re.Pattern[str] | None
    """What the sentence begins with."""
    within_opening: bool | None
    """Whether the word stands in what the sentence begins with, or behind it; None where it may stand in either."""
    before: re.Pattern[str] | None
    behind: re.Pattern[str] | None
    of_drafted: bool
    """Whether it holds only beside a gathering that is drafted already."""
    any_date: bool
    """Whether it holds for a sentence that gives a day too."""


def why_alluded_to(analysis: Analysis, drafts: Sequence[Draft], candidate: Candidate) -> str:
    """Why a sentence only alludes to what its word names; empty when it tells it."""
    if candidate.kind in _LASTING and _is_since(analysis, candidate):
        return "it tells what has come since that day"
    sentence, trigger, text = candidate.sentence, candidate.trigger, analysis.text
    dates = analysis.dates_in(sentence.start, sentence.end)
    has_day = any(tells_days(EventDate(mention.edtf)) for mention in dates)
    for allusion in _allusions(analysis.article.language):
        if candidate.kind not in allusion.kinds or (has_day and not allusion.any_date):
            continue
        if allusion.of_drafted and not any(draft.kind in _GATHERINGS for draft in drafts):
            continue
        if allusion.word and not allusion.word.fullmatch(text, trigger.start, trigger.end):
            continue
        if allusion.opening:
            opening = allusion.opening.match(text, sentence.start, sentence.end)
            if not opening or allusion.within_opening not in (None, trigger.start < opening.end()):
                continue
        start = max(sentence.start, trigger.start - _BEFORE)
        if allusion.before and not allusion.before.search(text, start, trigger.start):
            continue
        end = min(sentence.end, trigger.end + _BEHIND)
        if allusion.behind and not allusion.behind.match(text, trigger.end, end):
            continue
        return allusion.why
    return ""


def _is_since(analysis: Analysis, candidate: Candidate) -> bool:
    """Whether the date of a candidate is that since which something has come: "since January 8", 今年4月…以来."""
    mention, text = candidate.date, analysis.text
    if mention is None or not candidate.sentence.start <= mention.start < candidate.sentence.end:
        return False
    if analysis.article.language == "zh":
        return bool(_UP_TO_NOW.match(text, mention.end))
    return bool(_SINCE_DAY.search(text, max(0, mention.start - _SINCE), mention.start))


@cache
def _allusions(language: Language) -> tuple[_Allusion, ...]:
    def pattern(rule: dict[str, str], part: str, ending: str = "") -> re.Pattern[str] | None:
        return re.compile(f"(?:{rule[part]}){ending}") if part in rule else None

    return tuple(
        _Allusion(
            rule["why"],
            tuple(rule["kinds"].split()),
            pattern(rule, "word"),
            pattern(rule, "opening"),
            {"yes": True, "no": False}.get(rule.get("within_opening", "")),
            pattern(rule, "before", "$"),
            pattern(rule, "behind"),
            rule.get("of_drafted") == "yes",
            rule.get("any_date") == "yes",
        )
        for rule in shapes()["alluded"][language]
    )
