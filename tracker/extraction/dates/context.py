"""What stands around a date phrase: the dates before it, and whether its sentence speaks of what is to come."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from tracker.extraction.dates.grammar import Grammar
from tracker.extraction.dates.nearest import NO_YEAR
from tracker.extraction.dates.points import Candidate

_SENTENCE_REACH = 240
_NAME_REACH = 480
"""Characters between an event's name and its day: the name of a meeting lists who meets."""
_OPENS = 5
"""Characters before a phrase that opens a sentence: "On", "Vào"."""
MEMORY = 8
"""How many dates back a phrase may point."""
WIRED = ("电", "電", "讯", "訊", "消息")
"""What stands behind the day of a Chinese dateline."""
_AGENCY = re.compile(r"\s?\([A-ZĐ][\w.+]{1,11}\)\s?(?:--?|[–—])")
"""The same in English and Vietnamese: the agency in brackets and a dash."""
BOUNDARY = re.compile(r"[。！？；\n]|[.!?;]\s(?=\W{0,3}[A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ])")
_DASHES = ("-", "–", "—", "至", "－", "~")
_CLAUSE = re.compile(r"[,;:，；：。\n“”\"(（]")


@dataclass(frozen=True, slots=True)
class Resolved:
    """A phrase with its date; `edtf` is empty when the context does not tell."""

    candidate: Candidate
    edtf: str
    relative: bool
    day: date | None = None
    """Where a following "the same day" or "19日" continues from; year 4 stands for an unknown one."""


class Context:
    """The text around the phrase that is being resolved, and what was resolved before it."""

    def __init__(self, text: str, grammar: Grammar, same_day: date | None = None) -> None:
        self.text = text
        self.grammar = grammar
        self.same_day = same_day
        """What "the same day" means where no day stands before it."""
        self.done: list[Resolved] = []
        self.opening: Sequence[Candidate] = ()
        """The first phrases of the text, among which that of a dateline is looked for."""
        self.names: list[Candidate] = []
        self.whole_dates: dict[tuple[int, int], int] = {}
        """By month and day the year of the days that the text gives in full, where it is one for each."""
        self.current: Candidate

    def anchor(self) -> date | None:
        """The last date of this text before the phrase."""
        return next((one.day for one in self.anchors()), None)

    def anchors(self) -> Iterator[Resolved]:
        """The dates before the phrase, the last one first, without a jubilee's: (1950年1月18日—2025年1月18日)."""
        told = self.done[-MEMORY:]
        counted = {id(one) for pair in pairwise(told) if self._are_jubilee(*pair) for one in pair}
        return (one for one in reversed(told) if one.day and id(one) not in counted)

    def _are_jubilee(self, first: Resolved, second: Resolved) -> bool:
        """Whether an anniversary counts its years from one date to the other: one day of two years, with a dash."""
        if not (first.day and second.day) or first.day.year == second.day.year:
            return False
        same = (first.day.month, first.day.day) == (second.day.month, second.day.day)
        return same and self.text[first.candidate.end : second.candidate.start].strip() in _DASHES

    def day_before(self) -> tuple[date | None, bool]:
        """The last single day or days before the phrase, and whether the publication date was needed for them."""
        last = next(filter(is_day, self.anchors()), None)
        return (last.day, last.relative) if last else (self.same_day, False)

    def days_before(self) -> Resolved | None:
        """The last day or days before the phrase, where these are several."""
        last = next(filter(is_day, self.anchors()), None)
        return last if last is not None and "/" in last.edtf else None

    def day_of_report(self) -> date | None:
        """The day of a dateline ("新华社河内9月27日电", "BEIJING, Sept. 27 (Xinhua) --"), where one was read.

        It may stand behind the phrase that is being resolved: a summary can be printed before it.
        """
        told = next((one.day for one in self.done[:MEMORY] if one.day and self._is_wired(one.candidate)), None)
        if told is not None:
            return told
        point = next((one.first for one in self.opening if self._is_wired(one)), None)
        if point is None or not (point.month and point.day):
            return None
        return date(point.year or NO_YEAR, point.month, point.day)

    def _is_wired(self, one: Candidate) -> bool:
        return self.text.startswith(WIRED, one.end) or bool(_AGENCY.match(self.text, one.end))

    def same_paragraph(self, previous: Resolved) -> bool:
        """Whether no line ends between a phrase before and this one."""
        return "\n" not in self.text[previous.candidate.end : self.current.start]

    def same_sentence(self, previous: Resolved) -> bool:
        """Whether no sentence ends between a phrase before and this one."""
        return not BOUNDARY.search(self.text, previous.candidate.end, self.current.start + 1)

    def sentence_is_future(self) -> bool:
        """Whether the sentence around the phrase speaks of what is to come."""
        start, end = self.current.start, self.current.end
        before = BOUNDARY.split(self.text[max(0, start - _SENTENCE_REACH) : start])[-1]
        after = BOUNDARY.split(self.text[end : end + _SENTENCE_REACH], maxsplit=1)[0]
        return bool(self.grammar.future.search(before) or self.grammar.future.search(after))

    def clause_is_future(self) -> bool:
        """Whether the words before the phrase, in its own clause, speak of what is to come."""
        before = self.text[max(0, self.current.start - _SENTENCE_REACH) : self.current.start]
        clause = _CLAUSE.split(before)[-1]
        cue = self.grammar.future.search(clause)
        return bool(cue and not self.grammar.reporting.search(clause, cue.end()))

    def opens_future(self) -> bool:
        """Whether the phrase opens a sentence whose verb speaks of what is to come: "On Friday he is to meet …"."""
        start, end = self.current.start, self.current.end
        before = BOUNDARY.split(self.text[max(0, start - _SENTENCE_REACH) : start])[-1]
        after = BOUNDARY.split(self.text[end : end + _SENTENCE_REACH], maxsplit=1)[0]
        cue = self.grammar.future.search(after)
        return len(before.strip()) <= _OPENS and bool(cue and not self.grammar.reporting.search(after, 0, cue.start()))

    def year_of_name(self) -> int | None:
        """The year in an event's name that stands in the phrase's sentence ("the 2023 Spring Meeting")."""
        here = self.current
        for name in self.names:
            start, end = min(name.end, here.end), max(name.start, here.start)
            if end - start <= _NAME_REACH and not BOUNDARY.search(self.text, start, end + 1):
                return name.first.year
        return None


def is_day(one: Resolved) -> bool:
    """Whether a phrase tells a single day or days, not a month or a year."""
    point = one.candidate.last or one.candidate.first
    return point.level in ("day", "relative-day") and point.last_day is None
