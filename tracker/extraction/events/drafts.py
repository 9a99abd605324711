"""An event in the making: the candidates that tell of one thing."""

from __future__ import annotations

from dataclasses import dataclass, field

from tracker.edtf import UNDATED, EventDate
from tracker.extraction.analysis import Analysis
from tracker.extraction.dates import DateMention
from tracker.extraction.dates.date_spans import is_day_of, is_quarter, spans_months, tells_days
from tracker.extraction.events.candidates import Candidate
from tracker.extraction.events.endings import last_day
from tracker.extraction.when.dating import OF_ONE_DAY
from tracker.extraction.when.returns import is_last_day
from tracker.model import Kind, Status

_EXACTLY = 2
# Kinds of events that may last several days.
OF_DAYS = ("visit", "exchange")
FURTHER = "further event"
"""The rule of an event beside the main one."""


@dataclass
class Draft:
    """An event in the making: its candidates, the surest first; they join through `add`."""

    kind: Kind
    rule: str = ""
    setting: Draft | None = None
    """The event within which it happened: its date and place hold for this one too."""

    around: Draft | None = None
    """An event that took place during this one: a visit without a date of its own lasted about then."""

    candidates: list[Candidate] = field(default_factory=list)
    sentences: dict[int, int] = field(default_factory=dict)
    """Where the sentences of its candidates begin, and where in each the word stands that tells it."""
    words: set[str] = field(default_factory=set)
    """The words that tell it."""
    people: set[str] = field(default_factory=set)
    """Ids of all people in its sentences."""
    apart: frozenset[str] = frozenset()
    """Ids of the other hosts whom the same sentence names, and of their bodies: each had a meeting of their own."""
    told_as_done: bool = False
    """Whether a headline tells it as done."""
    untold: bool = False
    """Whether one of its sentences says "yesterday", and nothing tells when the text was published."""
    phrase: tuple[int, int] | None = None
    """Where its sentence, which tells of another event, names this one: of that sentence only who stands there took
    part in it."""
    date_mention: DateMention | None = None
    """The most exact date that its candidates give, the surest candidate's first."""
    last: DateMention | None = None
    """The day until which it lasts, where a sentence of its own tells that."""
    date: EventDate = UNDATED
    """What the date mention says, undated without one."""

    def add(self, analysis: Analysis, candidate: Candidate) -> None:
        """Take a candidate in; what is asked of all candidates is kept up, since an event may have very many."""
        sentence = candidate.sentence
        self.candidates.append(candidate)
        self.told_as_done = self.told_as_done or (sentence.role == "title" and candidate.status == "occurred")
        if not (
            self.candidates[1:] and candidate.framed
        ):  # "after the exchange the two sides held talks" tells the talks
            self.sentences.setdefault(sentence.start, candidate.trigger.start)
        self.words.add(word_of(analysis, candidate))
        self.people |= people_in(analysis, sentence.start, sentence.end)
        self.untold = self.untold or candidate.untold
        last = last_day(analysis, candidate)
        if last is not None and (self.date_mention is not None or last is not candidate.date):
            self.last = last
        if self.date_mention is not None and last is not None:
            return
        if (
            candidate.date is not None
            and not (self.candidates[1:] and _is_in_passing(candidate))
            and (
                self.date_mention is None
                or exactness(candidate.date) > exactness(self.date_mention)
                or (self.kind in OF_ONE_DAY and is_day_of(candidate.date, self.date_mention))
                or (self.kind in OF_DAYS and self._dated_by_its_end(analysis, candidate.date))
                or (self.kind == "visit" and _begins_on(candidate.date, self.date_mention))
                or (
                    self.kind == "visit"
                    and analysis.article.language == "en"
                    and not candidate.framed
                    and is_day_of(self.date_mention, candidate.date)
                )
            )
        ):
            self.date_mention = candidate.date
            self.date = EventDate(candidate.date.edtf)

    def _dated_by_its_end(self, analysis: Analysis, span: DateMention) -> bool:
        """Whether the date is the last day of a span, told by who was back on it: "Ngày 29/9, đoàn về tới Hà Nội"."""
        day = self.date_mention
        dated = (one.sentence for one in self.candidates if day is not None and one.date is day)
        return day is not None and any(is_last_day(analysis, sentence, day, span) for sentence in dated)

    @property
    def main(self) -> Candidate:
        """The candidate that the event was made from."""
        return self.candidates[0]

    @property
    def told_date(self) -> DateMention | None:
        """Its date; "yesterday" is no month that the text recalls."""
        found = self.date_mention
        return None if found is not None and self.untold and exactness(found) < _EXACTLY else found

    @property
    def status(self) -> Status:
        """The status of the surest candidate; a headline that tells an undated thing as done outranks a plan.

        One that only names what the lead tells to be planned for a day does not.
        """
        if self.main.sentence.role == "title" and self.main.date is None:
            dated = next((one for one in self.candidates if one.date is not None and one.sentence.role == "lead"), None)
            return dated.status if dated is not None else self.main.status
        told = self.told_as_done and self.main.status == "planned" and self.date_mention is None
        return "occurred" if told else self.main.status


def _is_in_passing(candidate: Candidate) -> bool:
    """Whether a candidate's year or month is a wish's or a frame's, or the time over which what was done is counted."""
    told = candidate.counted or candidate.framed
    return told and candidate.date is not None and exactness(candidate.date) < _EXACTLY


def _begins_on(span: DateMention, day: DateMention) -> bool:
    """Whether the first of several days is a day told before: a visit is told of as it begins."""
    return is_day_of(day, span) and span.earliest == day.earliest


def exactness(mention: DateMention) -> int:
    """How exact a date is: a day or days, a month or quarter, a year."""
    date = EventDate(mention.edtf)
    if spans_months(date):
        return 1 if is_quarter(date) else 0
    return _EXACTLY if tells_days(date) else 1 if date.precision in ("month", "partial") else 0


def word_of(analysis: Analysis, candidate: Candidate) -> str:
    """The word by which a candidate tells its event."""
    return analysis.text[candidate.trigger.start : candidate.trigger.end].casefold()


def people_in(analysis: Analysis, start: int, end: int) -> set[str]:
    """Ids of the people whom a span names."""
    return {name.id for name in analysis.people_in(start, end)}
