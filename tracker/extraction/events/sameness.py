"""Whether a candidate tells of an event that is drafted already: one kind, dates that agree, no other host or guest."""

from __future__ import annotations

import re

from tracker.edtf import EventDate
from tracker.extraction.analysis import Analysis
from tracker.extraction.events.candidates import Candidate, is_inside
from tracker.extraction.events.drafts import FURTHER, Draft, word_of
from tracker.extraction.events.endings import ends_later, last_day
from tracker.extraction.events.main_event import has_a_day
from tracker.extraction.events.same_parties import names_same_people, other_people, same_people
from tracker.extraction.events.visits import is_next_stop, is_visit_told, is_year_beside_day
from tracker.extraction.when.untold import is_story_of_open_day
from tracker.extraction.where.venues import places_in

# Characters at a sentence's head before a meeting that was told of already.
_AT_HEAD = 2
# "A seminar, he said, had also opened in the city that day": none of what was told before.
_ALSO_HELD = re.compile(
    r"\balso (?:been )?(?:opened|held|taken place|took place|kicked off|organi[sz]ed|convened|hosted)\b"
    r"(?! (?:a|an|the)\b)"
)
# "A framework agreement was also inked between the youth unions": a second one.
_ALSO_SIGNED = re.compile(r"\b(?:was|were) also (?:signed|inked|concluded|sealed) (?:by|between)\b")


def is_same(analysis: Analysis, draft: Draft, candidate: Candidate) -> bool:
    """Whether a candidate tells of an event already drafted: one kind, dates that agree, no other host or guest."""
    if draft.kind != candidate.kind or _other_item(analysis, draft, candidate):
        return False
    if candidate.date is not None and candidate.elsewhere and not has_a_day(draft.main):
        return False  # "before that he had visited Laos from 5 to 7 May"
    if candidate.kind == "meeting" and _is_the_one_before(analysis, candidate):
        return True
    if candidate.kind in ("visit", "meeting") and other_people(analysis, draft, candidate):
        return False
    if is_next_stop(analysis, draft, candidate):
        return False
    if _told_as_another(analysis, draft, candidate) or _one_goes_on(analysis, draft, candidate):
        return False
    if draft.date_mention is not None and (last := last_day(analysis, candidate)) is not None:
        return ends_later(draft.date_mention, last)
    if candidate.recounted and is_visit_told(draft, candidate):
        return True
    if draft.date_mention is None and candidate.recounted and not draft.main.recounted:
        return False  # the day that somebody spoke of is no day of the news
    told_now, told = (draft.date_mention, candidate) if candidate.date else (candidate.date, draft.main)
    if told_now is None and _is_paper_of_then(analysis, told):
        return False  # 两国于2017年签署的共同文件 is none that is signed now
    if draft.date_mention is None and candidate.remembered:
        return False  # what came long before has a day of its own; the news has none
    if candidate.date is None and (
        _is_memory_elsewhere(draft, candidate) or _is_on_the_day(analysis, draft, candidate)
    ):
        return False
    if candidate.date is None or draft.date_mention is None:
        if _elsewhere(analysis, draft, candidate) or _is_recent_beside_history(analysis, draft, candidate):
            return False
        if _is_past_beside_yesterday(analysis, draft, candidate):
            return False
        return candidate.status == draft.status or candidate.date is None or _announces(draft, candidate)
    titled = "title" in (candidate.sentence.role, draft.main.sentence.role)  # "… Congress 2024" in a headline
    if candidate.kind == "visit" and not titled and is_year_beside_day(draft.date_mention.edtf, candidate.date.edtf):
        return False
    return draft.date.agrees_with(EventDate(candidate.date.edtf))


# Characters between a year and the word for the signing of what it dates.
_SIGNED_THEN = 4


def _is_paper_of_then(analysis: Analysis, candidate: Candidate) -> bool:
    """Whether Chinese only tells when a paper that it speaks of was signed: 2017年签署的《…》."""
    if analysis.article.language != "zh" or candidate.kind != "agreement" or candidate.date is None:
        return False
    gap = candidate.trigger.start - candidate.date.end
    of_then = EventDate(candidate.date.edtf).precision in ("year", "month") and 0 <= gap <= _SIGNED_THEN
    return of_then and analysis.text.startswith("的", candidate.trigger.end)


def _is_the_one_before(analysis: Analysis, candidate: Candidate) -> bool:
    """Whether a Chinese sentence begins behind talks told of before: 会面后，双方签署…."""
    opens = candidate.trigger.start - candidate.sentence.start <= _AT_HEAD
    return opens and analysis.text.startswith(("后，", "後，", "结束后，", "結束後，"), candidate.trigger.end)


def _other_item(analysis: Analysis, draft: Draft, candidate: Candidate) -> bool:
    """Whether a candidate stands in another item of a digest than the event."""
    paragraph = draft.main.sentence.paragraph
    return candidate.sentence.paragraph != paragraph and analysis.is_item(candidate.sentence)


def _announces(draft: Draft, candidate: Candidate) -> bool:
    """Whether a lead tells for when that is planned which the headline only names."""
    return draft.main.sentence.role == "title" and candidate.sentence.role == "lead" and draft.date_mention is None


def _is_memory_elsewhere(draft: Draft, candidate: Candidate) -> bool:
    """Whether another paragraph than a candidate's recalls an event of long before beside the main one."""
    apart = candidate.sentence.paragraph != draft.main.sentence.paragraph
    return apart and draft.main.remembered and draft.rule == FURTHER


# "A pact was signed on the occasion": that of the main event.
_ON_OCCASION = re.compile(
    r"\b[Oo]n (?:the|this|that) occasion\b(?! of)|\b[Aa]t the (?:event|ceremony|meeting|same event)\b"
)


def _is_on_the_day(analysis: Analysis, draft: Draft, candidate: Candidate) -> bool:
    """Whether English tells of a signing or gift at the main event, and another paragraph of one with its own day."""
    if analysis.article.language != "en" or draft.rule != FURTHER or candidate.kind not in ("agreement", "aid"):
        return False
    apart = candidate.sentence.paragraph != draft.main.sentence.paragraph and draft.date_mention is not None
    return apart and bool(_ON_OCCASION.search(candidate.sentence.text))


def _elsewhere(analysis: Analysis, draft: Draft, candidate: Candidate) -> bool:
    """Whether a candidate with a day of its own, or an event with one, is told of another province."""
    if (candidate.date is None) == (draft.date_mention is None):
        return False
    mine = _provinces(analysis, draft.main)
    theirs = _provinces(analysis, candidate) if mine else mine
    return bool(theirs) and mine.isdisjoint(theirs)


def _is_recent_beside_history(analysis: Analysis, draft: Draft, candidate: Candidate) -> bool:
    """Whether one is told of as recent, without a day, and the other is of the past.

    That is told in Chinese with a year and at most its month, in other languages as the setting of something else.
    """
    if candidate.date is not None and candidate.framed and analysis.article.language != "zh":
        return bool(analysis.cues_in(draft.main.sentence, "recent"))
    dated, recent = (candidate.date, draft.main) if candidate.date else (draft.date_mention, candidate)
    if dated is None or analysis.article.language != "zh" or "年" not in dated.text:
        return False
    published = analysis.article.published
    now = published is not None and dated.edtf in published.isoformat()
    vague = EventDate(dated.edtf).precision in ("year", "month", "partial") and not now
    return vague and bool(analysis.cues_in(recent.sentence, "recent"))


def _is_past_beside_yesterday(analysis: Analysis, draft: Draft, candidate: Candidate) -> bool:
    """Whether one has a year or month and the other no date, where the story opens with "yesterday" of an open day."""
    dated = candidate.date or draft.date_mention
    opens = is_story_of_open_day(analysis)
    return opens and dated is not None and EventDate(dated.edtf).precision in ("year", "month")


def _provinces(analysis: Analysis, candidate: Candidate) -> set[str]:
    return {place.id for place in places_in(analysis, candidate.sentence) if place.kind == "province"}


def _told_as_another(analysis: Analysis, draft: Draft, candidate: Candidate) -> bool:
    """Whether the sentence opens with "the same day", "afterwards" and tells of a thing by another word."""
    opening = candidate.sentence.start
    follows = analysis.cues.within(opening, min(opening + 24, candidate.trigger.start), "next", "earlier")
    other_word = word_of(analysis, candidate) not in draft.words
    if analysis.cues_in(candidate.sentence, "beside"):
        return other_word and not candidate.framed
    if candidate.date is not None and any(hit.group == "earlier" for hit in follows):
        return opening > draft.main.sentence.start and not candidate.framed
    if is_inside(analysis, candidate.sentence, candidate.trigger):
        return False  # "Also at the meeting were …"
    if candidate.kind == "agreement" and _ALSO_SIGNED.search(analysis.text, opening, candidate.sentence.end):
        return opening > draft.main.sentence.start and not candidate.framed
    if other_word and not candidate.framed and _had_also_been_held(analysis, candidate):
        return True
    if follows and same_people(analysis, draft, candidate):
        return False  # 17日上午，A到访，B会见了客人: the caption above told of it by another form of the verb
    words = {analysis.text[hit.start : hit.end].casefold() for hit in follows}
    names = analysis.names_in(opening, candidate.sentence.end)
    if words == {"also"} and all(name.type == "place" for name in names):
        return False  # "host and guest also talked about trade": at the meeting told before
    after = candidate.sentence.start > draft.main.sentence.start
    return bool(follows) and other_word and after and not candidate.framed and candidate.kind == "meeting"


def _had_also_been_held(analysis: Analysis, candidate: Candidate) -> bool:
    """Whether the word for a gathering is the subject of what "had also opened"."""
    end = candidate.sentence.end
    return candidate.kind in ("meeting", "exchange") and bool(
        _ALSO_HELD.search(analysis.text, candidate.trigger.end, end)
    )


def _one_goes_on(analysis: Analysis, draft: Draft, candidate: Candidate) -> bool:
    """Whether of two that are dated and undated the latter goes on with what was told before the former's sentence."""
    if candidate.kind not in ("agreement", "aid") or (candidate.date is None) == (draft.date_mention is None):
        return False
    undated, dated = (candidate, draft.main) if candidate.date is None else (draft.main, candidate)
    opening = undated.sentence.start
    goes_on = analysis.cues.within(opening, min(opening + 24, undated.trigger.start), "next")
    goes_first = bool(goes_on) and opening < dated.sentence.start
    return goes_first and not names_same_people(analysis, draft, candidate)
