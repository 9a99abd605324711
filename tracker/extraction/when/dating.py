"""The day on which a sentence without a date of its own goes on telling: that of a sentence before it."""

from __future__ import annotations

import re
from datetime import date

import msgspec

from tracker.edtf import EventDate
from tracker.extraction.analysis import Analysis
from tracker.extraction.dates import DateMention
from tracker.extraction.dates.date_spans import EXACT, is_day_of, is_day_or_few
from tracker.extraction.speech import is_recalled, is_spoken
from tracker.extraction.text.cues import CueHit
from tracker.extraction.text.once import once
from tracker.extraction.text.sentences import Sentence
from tracker.extraction.when.background_dates import is_of_no_event
from tracker.extraction.when.returns import tells_return
from tracker.extraction.where.datelines import head

# Kinds of events that take place on one day of a visit.
OF_ONE_DAY = ("meeting", "agreement")
# Characters at a sentence's beginning in which "the same day", "after the talks" says that it goes on.
_OPENING = 24
# Characters before a date with which a sentence begins.
_AT_HEAD = {"en": 14, "vi": 14, "zh": 1}
# Sentences of a story among which the first with a day tells about when it was.
_FIRST_DATED = 4
# How a Chinese item goes on with more news of the day that its lead tells: 〔又讯〕….
_FURTHER_NEWS = re.compile("[〔【（(\\[]?(?:又|另)[讯訊][〕】）)\\]：:，,]")
# Sentences over which a day is remembered.
_MEMORY = 14


def date_before(analysis: Analysis, sentence: Sentence, trigger: CueHit) -> DateMention | None:
    """The day on which a sentence without a date goes on telling.

    Talks and signings that are told of after the days of a visit were on one of these: on the lead's, when it is one.
    """
    found = _told_before(analysis, sentence, trigger)
    if found is None or trigger.value not in OF_ONE_DAY:
        return found
    lead = _day_of_lead(analysis, sentence)
    return lead if lead is not None and is_day_of(lead, found) else found


def _told_before(analysis: Analysis, sentence: Sentence, trigger: CueHit) -> DateMention | None:
    """The day that the sentences before one are at.

    It is the last one that a sentence of the same paragraph began with, else named; or, when the sentence opens with
    "after the talks", "buổi chiều", 随后, the last one that a sentence before it began with, else the lead's. What was
    at the end of talks, or after them, goes on from the last sentence that tells of a meeting. On the day on which
    guests were back nobody met them or signed; nor is the report at a day of which somebody only spoke.
    """
    if analysis.cues.within(sentence.start, sentence.start + _OPENING, "earlier", "total"):
        return None
    continues = bool(analysis.cues.within(sentence.start, sentence.start + _OPENING, "next"))
    said = is_spoken(analysis, trigger.start, sentence)
    # how the talks ended is told after what was said in them, other days among it
    talks = not _opens_after_talks(analysis, sentence)
    named: DateMention | None = None
    for before in reversed(analysis.before(sentence, _MEMORY)):
        if before.role == "title" or (before.paragraph != sentence.paragraph and not continues):
            break
        talks = talks or any(hit.value == "meeting" for hit in analysis.cues_in(before, "act"))
        if not talks:
            continue
        if trigger.value in OF_ONE_DAY and tells_return(analysis, before):
            continue
        told_from = head(analysis, before) if analysis.article.language == "en" else before.start
        dates = [d for d in analysis.dates_in(told_from, before.end) if not is_of_no_event(analysis, d)]
        dates = [d for d in dates if said or not is_recalled(analysis, d, before)]
        days = [d for d in dates if is_day_or_few(EventDate(d.edtf))]
        days = days if said else _behind_announcement(analysis, days)
        if days and days[0].start - head(analysis, before) <= _AT_HEAD[analysis.article.language]:
            return resumed(analysis, before, days[0])
        if before.paragraph == sentence.paragraph:
            named = named or (days[-1] if days else None)
    return named or (_day_of_lead(analysis, sentence) if continues else None)


def _opens_after_talks(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a sentence opens with the end of a gathering, or with "after the talks"."""
    start, end = sentence.start, sentence.start + _OPENING
    if analysis.cues.within(start, end, "closing"):
        return True
    talks = [hit for hit in analysis.cues.within(start, end, "act") if hit.value == "meeting"]
    return any(
        after.start < hit.end and hit.start < after.end
        for after in analysis.cues.within(start, end, "next")
        for hit in talks
    )


@once
def _day_of_lead(analysis: Analysis, sentence: Sentence) -> DateMention | None:
    """The first day that the lead names, for a sentence after it."""
    for lead in analysis.sentences:
        if lead.start >= sentence.start:
            break
        if lead.role == "lead" and not tells_return(analysis, lead):
            days = [d for d in analysis.dates_in(lead.start, lead.end) if EventDate(d.edtf).precision in EXACT]
            days = [d for d in days if not is_of_no_event(analysis, d) and not is_recalled(analysis, d, lead)]
            if days:
                return _behind_announcement(analysis, days)[0]
    return None


def _behind_announcement(analysis: Analysis, days: list[DateMention]) -> list[DateMention]:
    """The days of a Chinese sentence without that of its announcement: 9月8日，总站介绍，9月7日…举行会晤."""
    if len(days) < 2 or analysis.article.language != "zh":
        return days
    return days[1:] if analysis.cues.within(days[0].end, days[1].start, "speaker") else days


@once
def day_of_telling(analysis: Analysis) -> date | None:
    """The day of publication; where it is not known, the latest day that the first dated sentence of the story names.

    Such a sentence is one of the lead, or else the first one behind.
    """
    if analysis.article.published is not None:
        return analysis.article.published
    story = [s for s in analysis.sentences if s.role in ("lead", "body")][:_FIRST_DATED]
    for sentence in story:
        found = analysis.dates_in(sentence.start, sentence.end)
        days = [d.latest for d in found if d.latest is not None and EventDate(d.edtf).precision in EXACT]
        if days:
            return max(days)
    return None


def resumed(analysis: Analysis, sentence: Sentence, mention: DateMention) -> DateMention:
    """A date; "the same day" at the head of a sentence as the day that the story is at.

    That is the last day that a sentence began with, where the date just before is only named in passing further up.
    """
    language = analysis.article.language
    if mention.rule == "echo" and _FURTHER_NEWS.match(analysis.text, sentence.start):
        lead = _day_of_lead(analysis, sentence)
        return msgspec.structs.replace(mention, edtf=lead.edtf) if lead is not None and _is_a_day(lead) else mention
    if mention.rule != "echo" or mention.start - head(analysis, sentence) > _AT_HEAD[language]:
        return mention
    named = next((d for d in reversed(analysis.dates_in(0, mention.start)) if _is_a_day(d)), None)
    last = analysis.before(sentence)
    if named is None or named.edtf != mention.edtf or not last or named.start >= last[0].start:
        return mention
    if lead := _day_of_talks(analysis, sentence, named):
        return msgspec.structs.replace(mention, edtf=lead.edtf)
    for before in reversed(analysis.before(sentence, _MEMORY)):
        days = [d for d in analysis.dates_in(before.start, before.end) if _is_a_day(d)]
        days = [d for d in days if not is_of_no_event(analysis, d)]
        if days and days[0].start - head(analysis, before) <= _AT_HEAD[language]:
            return msgspec.structs.replace(mention, edtf=days[0].edtf)
    return mention


# "He thanked China for sending a delegation on 2 September": what a guest says, and verbs that tell no journey.
_POLITE = re.compile(
    r"\b(?:thanked|appreciated|congratulated|praised|hailed|welcomed)\b"
    r"|(?<!\w)(?:cảm ơn|chúc mừng|hoan nghênh|đánh giá)(?!\w)"
)


def _day_of_talks(analysis: Analysis, sentence: Sentence, named: DateMention) -> DateMention | None:
    """The lead's day, where the day before "the same day" stands in what somebody gave thanks or praise for."""
    told = next((s for s in analysis.before(sentence, _MEMORY) if s.start <= named.start < s.end), None)
    if told is None or not _POLITE.search(analysis.text, told.start, named.start):
        return None
    lead = _day_of_lead(analysis, sentence)
    return lead if lead is not None and _is_a_day(lead) else None


def _is_a_day(mention: DateMention) -> bool:
    return EventDate(mention.edtf).precision == "day"
