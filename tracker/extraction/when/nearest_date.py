"""The date that an event takes among those of its sentence: by place, by closeness, by what stands between."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from tracker.edtf import EventDate
from tracker.extraction.analysis import Analysis
from tracker.extraction.dates import DateMention
from tracker.extraction.dates.date_spans import EXACT, is_day_of, is_day_or_few, spans_months
from tracker.extraction.speech import is_recalled, is_spoken
from tracker.extraction.text.cues import CueHit
from tracker.extraction.text.sentences import Sentence
from tracker.extraction.when.background_dates import is_in_force_from, is_of_purpose
from tracker.extraction.when.dating import resumed
from tracker.extraction.when.returns import is_of_closing
from tracker.extraction.when.whose_date import is_of_another
from tracker.extraction.where.datelines import head
from tracker.model import Language

# What a month or year must be nearer than a day, unless it stands beside the word: it may be a plan's or a name's.
_VAGUE = 400
_ADJACENT = 4
# Characters between an event's name and "to be held on".
_NAMED = 24
# Characters at a sentence's beginning in which a date, also behind a short subject, holds for all that follows.
_SUBJECT = {"en": 24, "vi": 24, "zh": 14}
_COMMAS = ",;，；、"
# Characters by which a date is farther when another act stands between, and when it is of what another clause tells.
_BEHIND_ANOTHER = 120
_IN_ANOTHERS_CLAUSE = 150
# Characters by which one is farther for each comma between.
_PER_COMMA = 25
# Characters between a visit and its month in one phrase, and before it in which the phrase begins.
_PHRASE = 70
_SETTING_REACH = 60
_PHRASE_ENDS = re.compile(r"[,;.:，；。：、()（）]")
_SETTING: dict[Language, tuple[re.Pattern[str], re.Pattern[str]]] = {
    "en": (re.compile(r"\b(?:during|in|on|after|since|recall(?:ed|s|ing))\b[^,;.]*$"), re.compile("")),
    "vi": (
        re.compile(
            r"(?<!\w)(?:trong|sau|kể từ|từ|nhân|nhắc lại|nhớ lại|kết quả|thành công của)"
            r" (?:chuyến|khi|dịp)(?!\w)[^,;.]*$"
        ),
        re.compile(""),
    ),
    "zh": (
        re.compile("[年月][^，。；,]{0,20}$"),
        re.compile("[^，。；,]{0,8}?(?:期间|期間|时|時|之际|之際|以来|以來|后|後)"),
    ),
}
_BRACKETED = re.compile(r"\((?:được |đã )?$")
# What the way to a date counts that stands at the sentence's head, and to one of several days of a visit.
_AT_HEAD = 0.5
_LASTS = 0.3


def nearest_date(analysis: Analysis, sentence: Sentence, trigger: CueHit) -> DateMention | None:
    """The date that a trigger takes: the one at the head of its sentence, else the nearest in it."""
    said = is_spoken(analysis, trigger.start, sentence)
    told = [
        d
        for d in analysis.dates_in(sentence.start, sentence.end)
        if said or not is_recalled(analysis, d, sentence)
        if not is_of_another(analysis, trigger, d) and not is_of_purpose(analysis, sentence, d, trigger.start)
    ]
    dates = _likelier(analysis, sentence, trigger, told) if len(told) > 1 else told
    if not dates:
        return None
    if trigger.value == "visit" and (own := _month_of_visit(analysis, trigger, dates)) is not None:
        return own
    nearest = dates[0] if len(dates) == 1 else _nearest(analysis, sentence, trigger, dates)
    return resumed(analysis, sentence, nearest)


def _likelier(analysis: Analysis, sentence: Sentence, trigger: CueHit, told: list[DateMention]) -> list[DateMention]:
    """Several dates without those that speak against themselves, where others are left."""
    if analysis.article.language == "en":
        opening = head(analysis, sentence)  # "BEIJING, Aug. 13 (Xinhua) --" is the report's day
        told = [d for d in told if d.start >= opening] or told
    dates = [d for d in told if not spans_months(EventDate(d.edtf))] or told
    dates = [d for d in dates if not is_in_force_from(analysis, d)] or dates
    dates = [d for d in dates if not is_of_closing(analysis, d)] or dates
    dates = [d for d in dates if _in_half_of(analysis, sentence, trigger, d)] or dates
    return [d for d in dates if _in_brackets_of(analysis, trigger, d)] or dates


def _nearest(analysis: Analysis, sentence: Sentence, trigger: CueHit, dates: list[DateMention]) -> DateMention:
    """The one of several dates to which the way is shortest."""
    ways = _Ways(analysis, sentence, trigger)
    days = [d for d in dates if is_day_or_few(EventDate(d.edtf))]
    if any(not ways.claimed(d) for d in days):
        dates = days  # a year or quarter beside the word is its name's
    nearest = min(dates, key=ways.to)
    if trigger.value == "visit":  # "arrived on Thursday for a visit from December 5 to 9"
        nearest = next((d for d in dates if is_day_of(nearest, d) and not ways.claimed(d)), nearest)
    return nearest


def _in_half_of(analysis: Analysis, sentence: Sentence, trigger: CueHit, mention: DateMention) -> bool:
    """Whether no half stop parts a trigger from a date: "today they met; he recalled the visit in April"."""
    first, last = sorted((trigger.start, mention.start))
    return ";" not in analysis.text[max(first, sentence.start) : last]


def _in_brackets_of(analysis: Analysis, trigger: CueHit, mention: DateMention) -> bool:
    """Whether a date stands in the brackets in which the trigger is told: "the minutes (signed in June 2023)"."""
    first, last = sorted(((trigger.start, trigger.end), (mention.start, mention.end)))
    opened = _BRACKETED.search(analysis.text, max(0, first[0] - _ADJACENT), first[0])
    return bool(opened) and ")" not in analysis.text[first[0] : last[0]]


def _month_of_visit(analysis: Analysis, trigger: CueHit, dates: Sequence[DateMention]) -> DateMention | None:
    """The month or year of a visit that is only a setting: "signed during his visit to China in May 2022"."""
    before, behind = _SETTING[analysis.article.language]
    text = analysis.text
    if not (
        before.search(text, max(0, trigger.start - _SETTING_REACH), trigger.start) and behind.match(text, trigger.end)
    ):
        return None
    for mention in dates:
        gap = text[min(mention.end, trigger.end) : max(mention.start, trigger.start)]
        if EventDate(mention.edtf).precision not in ("year", "month") or len(gap) > _PHRASE:
            continue
        follows = mention.start >= trigger.end
        if follows != (analysis.article.language == "zh") and not _PHRASE_ENDS.search(gap):
            return mention
    return None


class _Ways:
    """How far the dates of a sentence are from a trigger in it, in characters."""

    def __init__(self, analysis: Analysis, sentence: Sentence, trigger: CueHit) -> None:
        self.analysis = analysis
        self.sentence = sentence
        self.trigger = trigger

    @cached_property
    def _others(self) -> list[CueHit]:
        """The words of the sentence that tell events of other kinds."""
        acts = self.analysis.cues_in(self.sentence, "act")
        return [hit for hit in acts if hit.value != self.trigger.value]

    @cached_property
    def _clause(self) -> tuple[int, int]:
        return self.analysis.clause(self.sentence, self.trigger.start)

    @cached_property
    def _opening(self) -> int:
        return head(self.analysis, self.sentence)

    def to(self, mention: DateMention) -> float:
        """How far a date is."""
        trigger = self.trigger
        if is_when_held(self.analysis, trigger, mention):
            return 0.0
        gap = self.analysis.text[min(mention.end, trigger.end) : max(mention.start, trigger.start)]
        steps: float = len(gap) + _PER_COMMA * sum(gap.count(mark) for mark in _COMMAS)
        precision = EventDate(mention.edtf).precision
        if precision == "interval" and trigger.value == "visit":
            steps *= _LASTS
        vague = 0 if precision in EXACT or len(gap) <= _ADJACENT else _VAGUE
        return (steps + self.claimed(mention)) * (_AT_HEAD if self._is_at_head(mention) else 1.0) + vague

    def claimed(self, mention: DateMention) -> float:
        """What a date is farther for being another act's."""
        trigger, others, at_head = self.trigger, self._others, self._is_at_head(mention)
        steps = 0.0
        between = any(trigger.end <= hit.start < mention.start for hit in others)
        if between or (not at_head and any(mention.end <= hit.start < trigger.start for hit in others)):
            steps += _BEHIND_ANOTHER
        clause = self.analysis.clause(self.sentence, mention.start)
        if clause != self._clause and not at_head and any(clause[0] <= hit.start < clause[1] for hit in others):
            steps += _IN_ANOTHERS_CLAUSE
        return steps

    def _is_at_head(self, mention: DateMention) -> bool:
        return mention.start - self._opening < _SUBJECT[self.analysis.article.language]


def is_when_held(analysis: Analysis, trigger: CueHit, mention: DateMention) -> bool:
    """Whether "held on" binds a date to the event named before it: "the fair, to be held on 5 May"."""
    held = analysis.cues.within(trigger.end, mention.start, "occurrence")
    if not held or mention.start - held[-1].end > _ADJACENT or held[0].start - trigger.end > _NAMED:
        return False
    return not analysis.cues.within(trigger.end, mention.start, "act", "lasting")
