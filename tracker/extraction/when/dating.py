"""Which date belongs to what a sentence tells: by its place in the sentence, by closeness, by the sentence before."""

from __future__ import annotations

import re
from datetime import date

import msgspec

from tracker.edtf import EventDate
from tracker.extraction.analysis import Analysis
from tracker.extraction.dates import DateMention
from tracker.extraction.dates.date_spans import EXACT, is_day_of, is_day_or_few, spans_months
from tracker.extraction.text.cues import CueHit
from tracker.extraction.text.once import once
from tracker.extraction.text.sentences import Sentence
from tracker.extraction.when.background_dates import is_background, is_of_purpose
from tracker.extraction.where.datelines import head

# Kinds of events that take place on one day of a visit.
OF_ONE_DAY = ("meeting", "agreement")
# Characters at a sentence's beginning in which "the same day", "after the talks" says that it goes on.
_OPENING = 24
# Characters before a date with which a sentence begins.
_AT_HEAD = {"en": 14, "vi": 14, "zh": 1}
# What a month or year must be nearer than a day, unless it stands beside the word: it may be a plan's or a name's.
_VAGUE = 400
_ADJACENT = 4
# Characters between an event's name and "to be held on".
_NAMED = 24
# Characters at a sentence's beginning in which a date, also behind a short subject, holds for all that follows.
_SUBJECT = {"en": 24, "vi": 24, "zh": 14}
# Sentences over which a day is remembered.
_MEMORY = 14
# Points of a word that tells a declared year.
_DECLARED = 3
_BRACKETED = re.compile(r"\((?:được |đã )?$")
_SINCE_WHEN = re.compile(r"(?<!\w)(?:since|kể từ|từ khi)(?!\w)")
# "the programme of the agreement signed in 2017": the year is the agreement's
_SIGNED = re.compile(r"(?:(?<!\w)(?:ký|ký kết)(?: vào)?|\b(?:signed|concluded|inked|reached) in) $")
_SIGNED_WITHIN = 14
_NOT_SIGNED = ("exchange", "project", "aid")
_RELATIVE = re.compile(
    r"\b(?:that|which|who) \w+|\bsince (?:being|he|she|they|it|taking|becoming)\b|(?<!\w)(?:mà|vốn|kể từ khi) \w+"
)
# "left the port of A for a joint patrol"
_LEFT_FOR = re.compile(
    r"\b(?:left|departed|sailed|set (?:off|out|sail))\b[^.;,]{0,80}"
    r" (?:for|to (?:join|attend|take part in))(?: [\w-]+){0,3} $"
)
# "Ngày 14.12, Công an tỉnh A cho biết đã bàn giao …"
_HAD_BEEN = re.compile(r" (?:rằng |là )?(?:đơn vị |cơ quan này )?(?:đã|vừa) ")
_MADE_IN = re.compile(r"[^，。；,;]{0,16}?(?:达成|達成|签署|簽署|签订|簽訂|发表|發表|通过|通過|制定|建立|确定|確定)的")


def date_before(analysis: Analysis, sentence: Sentence, trigger: CueHit) -> DateMention | None:
    """The day on which a sentence without a date goes on telling.

    Talks and signings that are told of after the days of a visit were on one of these: on the lead's, when it is one.
    """
    found = _told_before(analysis, sentence)
    if found is None or trigger.value not in OF_ONE_DAY:
        return found
    lead = _day_of_lead(analysis, sentence)
    return lead if lead is not None and is_day_of(lead, found) else found


def _told_before(analysis: Analysis, sentence: Sentence) -> DateMention | None:
    """The day that the sentences before one are at.

    It is the last one that a sentence of the same paragraph began with, else named; or, when the sentence opens with
    "after the talks", "buổi chiều", 随后, the last one that a sentence before it began with, else the lead's. The end
    of talks goes on from the last sentence that tells of a meeting.
    """
    if analysis.cues.within(sentence.start, sentence.start + _OPENING, "earlier", "total"):
        return None
    continues = bool(analysis.cues.within(sentence.start, sentence.start + _OPENING, "next"))
    # how the talks ended is told after what was said in them, other days among it
    talks = not analysis.cues.within(sentence.start, sentence.start + _OPENING, "closing")
    named: DateMention | None = None
    for before in reversed(analysis.before(sentence, _MEMORY)):
        if before.role == "title" or (before.paragraph != sentence.paragraph and not continues):
            break
        talks = talks or any(hit.value == "meeting" for hit in analysis.cues_in(before, "act"))
        if not talks:
            continue
        told_from = head(analysis, before) if analysis.article.language == "en" else before.start
        dates = [d for d in analysis.dates_in(told_from, before.end) if not is_background(analysis, d)]
        days = [d for d in dates if is_day_or_few(EventDate(d.edtf))]
        if days and days[0].start - head(analysis, before) <= _AT_HEAD[analysis.article.language]:
            return resumed(analysis, before, days[0])
        if before.paragraph == sentence.paragraph:
            named = named or (days[-1] if days else None)
    return named or (_day_of_lead(analysis, sentence) if continues else None)


@once
def _day_of_lead(analysis: Analysis, sentence: Sentence) -> DateMention | None:
    """The first day that the lead names, for a sentence after it."""
    for lead in analysis.sentences:
        if lead.start >= sentence.start:
            break
        if lead.role == "lead":
            for found in analysis.dates_in(lead.start, lead.end):
                if EventDate(found.edtf).precision in EXACT and not is_background(analysis, found):
                    return found
    return None


@once
def day_of_telling(analysis: Analysis) -> date | None:
    """The day of publication; where it is not known, the latest day that the first sentence of the lead names."""
    if analysis.article.published is not None:
        return analysis.article.published
    lead = next((s for s in analysis.sentences if s.role == "lead"), None)
    found = analysis.dates_in(lead.start, lead.end) if lead is not None else []
    days = [d.latest for d in found if d.latest is not None and EventDate(d.edtf).precision in EXACT]
    return max(days, default=None)


def nearest_date(analysis: Analysis, sentence: Sentence, trigger: CueHit) -> DateMention | None:
    """The date that a trigger takes: the one at the head of its sentence, else the nearest in it."""
    dates = [
        d
        for d in analysis.dates_in(sentence.start, sentence.end)
        if not is_background(analysis, d)
        and not _of_another(analysis, trigger, d)
        and not _is_day_of_announcement(analysis, d, trigger)
        and not _is_in_what_was_said(analysis, d, trigger)
        and not _is_of_the_whole(analysis, d, trigger)
        and not is_of_purpose(analysis, sentence, d, trigger.start)
    ]
    if analysis.article.language == "en":
        opening = head(analysis, sentence)  # "BEIJING, Aug. 13 (Xinhua) --" is the report's day
        dates = [d for d in dates if d.start >= opening] or dates
    dates = [d for d in dates if not spans_months(EventDate(d.edtf))] or dates
    dates = [d for d in dates if _in_brackets_of(analysis, trigger, d)] or dates
    if not dates:
        return None
    commas = ",;，；、"
    others = [hit for hit in analysis.cues_in(sentence, "act") if hit.value != trigger.value]
    own = analysis.clause(sentence, trigger.start)
    opening = head(analysis, sentence)

    def at_head(mention: DateMention) -> bool:
        return mention.start - opening < _SUBJECT[analysis.article.language]

    def claimed(mention: DateMention) -> float:
        """What a date is farther for being another act's."""
        steps = 0.0
        between = any(trigger.end <= hit.start < mention.start for hit in others)
        if between or (not at_head(mention) and any(mention.end <= hit.start < trigger.start for hit in others)):
            steps += 120  # another act stands between
        clause = analysis.clause(sentence, mention.start)
        if clause != own and not at_head(mention) and any(clause[0] <= hit.start < clause[1] for hit in others):
            steps += 150  # the date of what that clause tells
        return steps

    def distance(mention: DateMention) -> float:
        gap = analysis.text[min(mention.end, trigger.end) : max(mention.start, trigger.start)]
        steps: float = len(gap) + 25 * sum(gap.count(mark) for mark in commas)
        if is_when_held(analysis, trigger, mention):
            return 0.0
        precision = EventDate(mention.edtf).precision
        if precision == "interval" and trigger.value == "visit":
            steps *= 0.3  # a visit lasts
        vague = 0 if precision in EXACT or len(gap) <= _ADJACENT else _VAGUE
        return (steps + claimed(mention)) * (0.5 if at_head(mention) else 1.0) + vague

    days = [d for d in dates if is_day_or_few(EventDate(d.edtf))]
    if any(not claimed(d) for d in days):
        dates = days  # a year or quarter beside the word is its name's
    nearest = min(dates, key=distance)
    if trigger.value == "visit":  # "arrived on Thursday for a visit from December 5 to 9"
        nearest = next((d for d in dates if is_day_of(nearest, d) and not claimed(d)), nearest)
    return resumed(analysis, sentence, nearest)


def _in_brackets_of(analysis: Analysis, trigger: CueHit, mention: DateMention) -> bool:
    """Whether a date stands in the brackets in which the trigger is told: "the minutes (signed in June 2023)"."""
    first, last = sorted(((trigger.start, trigger.end), (mention.start, mention.end)))
    opened = _BRACKETED.search(analysis.text, max(0, first[0] - _ADJACENT), first[0])
    return bool(opened) and ")" not in analysis.text[first[0] : last[0]]


def resumed(analysis: Analysis, sentence: Sentence, mention: DateMention) -> DateMention:
    """A date; "the same day" at the head of a sentence as the day that the story is at.

    That is the last day that a sentence began with, where the date just before is only named in passing further up.
    """
    language = analysis.article.language
    if mention.rule != "echo" or mention.start - head(analysis, sentence) > _AT_HEAD[language]:
        return mention
    named = next((d for d in reversed(analysis.dates_in(0, mention.start)) if _is_a_day(d)), None)
    last = analysis.before(sentence)
    if named is None or named.edtf != mention.edtf or not last or named.start >= last[0].start:
        return mention
    for before in reversed(analysis.before(sentence, _MEMORY)):
        days = [d for d in analysis.dates_in(before.start, before.end) if _is_a_day(d)]
        days = [d for d in days if not is_background(analysis, d)]
        if days and days[0].start - head(analysis, before) <= _AT_HEAD[language]:
            return msgspec.structs.replace(mention, edtf=days[0].edtf)
    return mention


def _is_a_day(mention: DateMention) -> bool:
    return EventDate(mention.edtf).precision == "day"


def _of_another(analysis: Analysis, trigger: CueHit, mention: DateMention) -> bool:
    """Whether a date belongs to what a relative clause tells ("… that began in March 2016", 2023年签署的协议).

    That of a departure is not the day of what somebody left for: "on April 25 left for a joint patrol".
    """
    text = analysis.text
    if analysis.article.language == "zh":
        modifier = _MADE_IN.match(text, mention.end)
        return bool(modifier and not mention.start <= trigger.start < modifier.end())
    if mention.end <= trigger.start and _LEFT_FOR.search(text, mention.end, trigger.start):
        return True
    if EventDate(mention.edtf).precision not in ("year", "month"):
        return False
    if trigger.value in _NOT_SIGNED and _SIGNED.search(
        text, max(trigger.end, mention.start - _SIGNED_WITHIN), mention.start
    ):
        return True
    end = max(trigger.end, mention.start)
    return bool(_RELATIVE.search(text, trigger.end, end) or _SINCE_WHEN.search(text, trigger.end, end))


def _is_day_of_announcement(analysis: Analysis, mention: DateMention, trigger: CueHit) -> bool:
    """Whether somebody said on that day what will be or had been: "on 10 September the spokesman announced that …"."""
    said = analysis.cues.within(mention.end, trigger.start, "speaker")
    if said and _HAD_BEEN.match(analysis.text, said[0].end):
        return True
    if said and trigger.value == "milestone" and trigger.weight >= _DECLARED:
        return True  # "speaking on Sunday he noted that 2025 is the year of exchanges"
    return bool(said) and bool(analysis.cues.within(said[0].end, trigger.start, "planned"))


def _is_in_what_was_said(analysis: Analysis, mention: DateMention, trigger: CueHit) -> bool:
    """Whether a year or month stands in what somebody said there: "at the meeting he noted that in 2022 ties …"."""
    vague = EventDate(mention.edtf).precision in ("year", "month")
    return vague and bool(analysis.cues.within(trigger.end, mention.start, "speaker"))


# What binds an event to the programme that stands behind it, and characters before a date in which it is planned.
_PART_OF = re.compile(r"\s(?:(?:này )?(?:nằm trong|thuộc)|(?:is|was|are|were) (?:a )?part of|belongs? to)\b")
_PLANNED_WITHIN = 16


def _is_of_the_whole(analysis: Analysis, mention: DateMention, trigger: CueHit) -> bool:
    """Whether a date is a plan's that the event is part of: "the meeting is part of the exchange due in April"."""
    if mention.start < trigger.end or not _PART_OF.match(analysis.text, trigger.end):
        return False
    return bool(analysis.cues.within(max(trigger.end, mention.start - _PLANNED_WITHIN), mention.start, "planned"))


def is_when_held(analysis: Analysis, trigger: CueHit, mention: DateMention) -> bool:
    """Whether "held on" binds a date to the event named before it: "the fair, to be held on 5 May"."""
    held = analysis.cues.within(trigger.end, mention.start, "occurrence")
    if not held or mention.start - held[-1].end > _ADJACENT or held[0].start - trigger.end > _NAMED:
        return False
    return not analysis.cues.within(trigger.end, mention.start, "act")
