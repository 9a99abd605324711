"""The day of an event whose own sentence gives none: what headline or lead name, else when it was told."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from functools import cache

from tracker.edtf import EventDate
from tracker.extraction.analysis import Analysis
from tracker.extraction.dates import DateMention
from tracker.extraction.dates.date_spans import is_day_or_few, tells_days
from tracker.extraction.events.drafts import Draft
from tracker.extraction.speech import is_recalled
from tracker.extraction.text.sentences import Sentence
from tracker.extraction.when.background_dates import is_of_no_event
from tracker.extraction.when.years_told import is_old_picture
from tracker.extraction.where.datelines import head
from tracker.knowledge.library import shapes
from tracker.model import Language

_SAID_ON = re.compile(r"(?:said|announced|reported)(?: in a statement)? (?:on )?$")
_REACH = 32
# Characters before a day in which stands that something is planned for it.
_PLANNED = 24
# Characters at a sentence's beginning in which "the same day" begins.
_AT_HEAD = 3
# Kinds of which each has hosts of its own.
_WITH_HOSTS = ("visit", "meeting")
# Characters at a sentence's beginning in which the day of what it tells stands.
_HEAD = 24
# Days by which what is recalled lies before the event.
_MONTH = 31
# Days by which the report may come later.
_LATE = 7


def told_on(analysis: Analysis, sentence: Sentence) -> DateMention | None:
    """The day shortly before publication on which an English sentence says that it was told."""
    published = analysis.article.published
    if analysis.article.language != "en" or published is None:
        return None
    for mention in analysis.dates_in(sentence.start, sentence.end):
        day = mention.earliest
        said = _SAID_ON.search(analysis.text, max(sentence.start, mention.start - _REACH), mention.start)
        if said and day is not None and day == mention.latest and 0 <= (published - day).days <= _LATE:
            return mention
    return None


def day_of_opening(
    analysis: Analysis, opening: Iterable[Sentence], passed: Collection[int], *, done: bool
) -> DateMention | None:
    """The first day that headline or lead name, in English that of a dateline last; none that starts at `passed`.

    For what is `done` none that something else is planned for, for a plan none of a sentence that tells no plan.
    """
    of_dateline: DateMention | None = None
    for sentence in opening:
        behind = head(analysis, sentence) if analysis.article.language == "en" else sentence.start
        for found in analysis.dates_in(sentence.start, sentence.end):
            if found.start in passed or not is_day_or_few(EventDate(found.edtf)) or is_of_no_event(analysis, found):
                continue
            if is_recalled(analysis, found, sentence):
                continue
            start = max(sentence.start, found.start - _PLANNED) if done else sentence.start
            end = found.start if done else sentence.end
            if done == bool(analysis.cues.within(start, end, "planned")):
                continue
            if found.start >= behind:
                return found
            of_dateline = of_dateline or found
    return of_dateline


def day_of_legends(analysis: Analysis) -> DateMention | None:
    """The one day that the legends of pictures tell, none of a picture of old: "The fair opens in Hanoi on June 12"."""
    days: dict[str, DateMention] = {}
    for sentence in analysis.sentences:
        if sentence.role == "caption" and not is_old_picture(sentence):
            found = analysis.dates_in(sentence.start, sentence.end)
            days |= {d.edtf: d for d in found if EventDate(d.edtf).precision in ("day", "partial")}
    only = next(iter(days.values())) if len(days) == 1 else None
    return only if only is not None and is_day_or_few(EventDate(only.edtf)) and _is_of_news(analysis, only) else None


def _is_of_news(analysis: Analysis, day: DateMention) -> bool:
    """Whether a day lies shortly before publication, where that is known."""
    published, told = analysis.article.published, day.earliest
    return published is None or told is None or 0 <= (published - told).days <= _LATE


def of_others(analysis: Analysis, drafts: Sequence[Draft]) -> set[int]:
    """Where what tells of an event of another kind, or of one remembered, starts: who attended was there."""
    further = [draft for draft in drafts[1:] if draft.kind in _WITH_HOSTS]
    found = {draft.main.sentence.start for draft in further if _has_own_guests(drafts[0], draft)}
    for draft in drafts[1:]:
        found |= {one.start for one in sentences_behind(analysis, drafts, draft)}
    for draft in drafts[1:]:
        shown = (one.sentence for one in draft.candidates if draft.kind != drafts[0].kind)
        found |= {sentence.start for sentence in shown if sentence.role == "caption"}
        another_day = draft.date_mention is not None and (draft.main.remembered or drafts[0].date_mention is None)
        if draft.main.sentence.role == "body" and another_day:
            found.add(draft.main.sentence.start)
    return found


def _has_own_guests(main: Draft, draft: Draft) -> bool:
    """Whether the sentence of a visit or meeting tells nothing of who took part in the main event."""
    sentence = draft.main.sentence
    others = draft.kind == main.kind == "visit" and bool(draft.people) and draft.people.isdisjoint(main.people)
    return sentence.guest is not None or sentence.role == "body" or others


def sentences_behind(analysis: Analysis, drafts: Sequence[Draft], draft: Draft) -> list[Sentence]:
    """The sentences of a paragraph that goes on with another event of the day, who came to it: 当天晚上，…."""
    main, told = drafts[0], draft.main.sentence
    if told.role != "body" or told.paragraph == main.main.sentence.paragraph or draft.setting is not None:
        return []
    others = [other.main.sentence.start for other in drafts if other is not draft]
    if told.start in others:
        return []  # to which of two is not told
    if not analysis.cues.within(told.start, min(told.start + _AT_HEAD, draft.main.trigger.start), "next"):
        return []
    same = (one for one in analysis.sentences if one.paragraph == told.paragraph and one.start >= told.start)
    return [sentence for sentence in same if sentence.start not in main.sentences and sentence.start not in others]


def year_of_name(analysis: Analysis, sentence: Sentence) -> DateMention | None:
    """The year in the name of what a sentence tells ("their 2023 spring meeting"), where it is the only one."""
    named = [found for found in analysis.dates_in(sentence.start, sentence.end) if found.rule == "year-in-name"]
    return named[0] if len({found.edtf for found in named}) == 1 else None


@cache
def arrived(language: Language) -> re.Pattern[str]:
    """How a sentence opens that tells of the first day of a journey."""
    return re.compile(shapes()["dates"]["arrived"][language])


def told_of_other_days(drafts: Sequence[Draft]) -> set[int]:
    """Where sentences start that recall another event than the main one: they do not tell where that took place."""
    if not drafts or drafts[0].main.remembered:
        return set()
    return {draft.main.sentence.start for draft in drafts[1:] if draft.main.remembered}


def is_of_another_day(analysis: Analysis, draft: Draft, sentence: Sentence) -> bool:
    """Whether an English sentence begins with another day than the event's: who speaks there spoke then."""
    mention = draft.date_mention
    if analysis.article.language != "en" or mention is None or sentence.role != "body" or not tells_days(draft.date):
        return False
    told = analysis.dates_in(sentence.start, sentence.start + _HEAD)
    days = [EventDate(date.edtf) for date in told if tells_days(EventDate(date.edtf))]
    return bool(days) and not any(draft.date.agrees_with(day) for day in days)


def is_long_before(analysis: Analysis, draft: Draft, sentence: Sentence) -> bool:
    """Whether all dates of a sentence below the lead lie a month or more before the event: who came, came then."""
    first = draft.date.earliest if draft.date_mention is not None else None
    if first is None or sentence.role != "body":
        return False
    days = [date.latest for date in analysis.dates_in(sentence.start, sentence.end)]
    return bool(days) and all(day is not None and (first - day).days > _MONTH for day in days)
