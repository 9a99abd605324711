"""Which of the candidates is an article's main event: the surest that took place, and what the headline tells."""

from __future__ import annotations

import re
from itertools import islice

from tracker.edtf import EventDate
from tracker.extraction.analysis import Analysis
from tracker.extraction.dates.date_spans import EXACT
from tracker.extraction.events.candidates import Candidate
from tracker.extraction.events.encounters import is_met_near

SURE_ENOUGH = 5.0
"""Points a candidate needs to be the article's main event."""
# What it needs more where it stands below the lead without a date.
_UNDATED_NEEDS = 1.0
# Sentences with the headline in which a story of something long ago says so; one more where it gives the day, since a
# page may have its site's name before the headline.
_FIRST = 2
# Kinds of which a number in a year is no event.
_COUNTED = ("project", "meeting")
# The same where headline and lead do not speak of both sides.
_SURE_BELOW = 8.0
# Points that a date long before the report takes from a candidate for the main event.
_MEMORY_LOSS = 2.0
# The same for what somebody will do besides, and how Chinese says so.
_LATER_LOSS = 3.0
_BESIDES = re.compile("[还還][会會]?[将將]|[将將][会會]?[还還]|之[后後][^，。]{0,8}[将將]")
# Points that the headline gains for what it calls the story by.
_HEADLINE_GAIN = 3.0
# The same for one of some month of a year, where the lead tells of another as recent.
_NEWS_LOSS = 3.0


def main_of(analysis: Analysis, candidates: list[Candidate], order: list[int], *, clear: bool) -> int | None:
    """Which candidate is an article's main event: the surest, a setting or proposal only when nothing else is there.

    Where headline and lead do not speak of both sides, as `clear` tells, a sentence further down must be surer.
    """
    new = [bool(analysis.cues_in(candidate.sentence, "recent")) for candidate in candidates]
    told_as_new = any(candidates[i].date is None and candidates[i].sentence.role == "lead" and new[i] for i in order)

    def sureness(index: int) -> float:
        before = _NEWS_LOSS * (told_as_new and not new[index] and _is_of_a_month(candidates[index]))
        later = _LATER_LOSS * _comes_later(analysis, candidates[index])
        return candidates[index].score - max(before, later, _MEMORY_LOSS * candidates[index].remembered)

    fit = [
        i
        for i in sorted(order, key=lambda index: -sureness(index))
        if sureness(i) >= (_sure_enough(candidates[i]) if clear else _SURE_BELOW)
        and candidates[i].clearly_bilateral
        and not (candidates[i].counted and candidates[i].kind in _COUNTED and not has_a_day(candidates[i]))
        and candidates[i].sentence.role != "caption"
        and is_met_near(analysis, candidates[i].sentence)
        and not (candidates[i].remembered and (candidates[i].framed or not _opens(analysis, candidates[i])))
        and not (candidates[i].wished and candidates[i].kind != "proposal" and not _has_own_date(candidates[i]))
    ]
    only_years = _only_years(candidates, fit)
    acts = [i for i in fit if candidates[i].kind != "proposal" and i not in only_years]
    plain = [i for i in acts if not candidates[i].framed]
    settings = [i for i in acts if not candidates[i].wished]
    news = [i for i in plain if not candidates[i].recounted]
    plain = news or [i for i in settings if not candidates[i].recounted] or plain
    done = _done_before(candidates, plain, settings) or _headlined(candidates, plain)
    done = done or _called_by_headline(candidates, plain)
    return next(iter(done or plain or settings or fit), None)


def _sure_enough(candidate: Candidate) -> float:
    """Points that a candidate needs: more where it stands below the lead and no day or month is told."""
    undated = candidate.sentence.role == "body" and candidate.date is None
    return SURE_ENOUGH + (_UNDATED_NEEDS if undated else 0.0)


def _opens(analysis: Analysis, candidate: Candidate) -> bool:
    """Whether a candidate opens the story, or the headline is of the two sides or of what the candidate tells."""
    told = (sentence for sentence in analysis.sentences if sentence.role != "caption")
    if candidate.sentence in islice(told, _FIRST + has_a_day(candidate)):
        return True
    title = analysis.sentences[0]
    if title.role != "title":
        return True
    acts = {hit.value for hit in analysis.cues_in(title, "act")}
    return candidate.kind in acts or bool(analysis.cues_in(title, "together"))


def _has_own_date(candidate: Candidate) -> bool:
    """Whether its own sentence dates it."""
    return candidate.date is not None and not candidate.carried


def _comes_later(analysis: Analysis, candidate: Candidate) -> bool:
    """Whether a Chinese sentence tells what somebody will do besides, behind what was done: 代表团还将赴…."""
    if candidate.status != "planned":
        return False
    return bool(_BESIDES.search(analysis.text, candidate.sentence.start, candidate.trigger.start))


def _headlined(candidates: list[Candidate], plain: list[int]) -> list[int]:
    """What the headline tells as done, as the lead gives its day, where the surest is only planned beside it."""
    if not plain or candidates[plain[0]].status != "planned":
        return []
    titles = [candidates[i] for i in plain if candidates[i].sentence.role == "title"]
    kinds = {one.kind for one in titles if one.status == "occurred"}
    if any(one.status == "planned" for one in titles) or candidates[plain[0]].kind in kinds:
        return []
    told = [i for i in plain if candidates[i].status == "occurred" and candidates[i].sentence.role == "lead"]
    return [i for i in told if candidates[i].kind in kinds and has_a_day(candidates[i])]


def _called_by_headline(candidates: list[Candidate], plain: list[int]) -> list[int]:
    """What the lead tells, as the headline does, with its day, where the surest is another thing of another day."""
    surest = candidates[plain[0]] if plain else None
    if surest is None or surest.date is None or surest.status != "occurred":
        return []
    kinds = {candidates[i].kind for i in plain if candidates[i].sentence.role == "title"}
    if not kinds or surest.kind in kinds:
        return []
    told = [i for i in plain if candidates[i].kind in kinds and candidates[i].sentence.role == "lead"]
    near = [i for i in told if candidates[i].score >= surest.score - _HEADLINE_GAIN]
    days = ((i, candidates[i].date) for i in near if has_a_day(candidates[i]))
    return [i for i, day in days if day is not None and day.edtf != surest.date.edtf]


def _is_of_a_month(candidate: Candidate) -> bool:
    """Whether all that is told of a candidate's day is the month of a year, which says no month of this one."""
    mention = candidate.date
    return mention is not None and not mention.relative and EventDate(mention.edtf).precision in ("year", "month")


def _done_before(candidates: list[Candidate], plain: list[int], settings: list[int]) -> list[int]:
    """The surest talks or visit at which something was agreed, where all else that is told is only planned by then."""
    if not plain or any(candidates[i].status != "planned" for i in plain):
        return []
    return [i for i in settings if candidates[i].status == "occurred" and has_a_day(candidates[i])]


def has_a_day(candidate: Candidate) -> bool:
    """Whether it is told on which day or days a candidate was."""
    return candidate.date is not None and EventDate(candidate.date.edtf).precision in EXACT


def _only_years(candidates: list[Candidate], fit: list[int]) -> set[int]:
    """Of some candidates the declared years ("Năm Giao lưu nhân văn") whose sentence as surely tells of more."""
    surest: dict[int, float] = {}
    for one in (candidates[i] for i in fit):
        if one.kind not in ("milestone", "proposal"):
            surest[one.sentence.start] = max(one.score, surest.get(one.sentence.start, one.score))
    years = (i for i in fit if candidates[i].kind == "milestone" and candidates[i].sentence.start in surest)
    return {i for i in years if surest[candidates[i].sentence.start] >= candidates[i].score}
