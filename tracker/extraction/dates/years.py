"""The year of a date without one: from the publication date, the dates before it or the event's name."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from tracker.extraction.dates.context import BOUNDARY, MEMORY, Context, Resolved, is_day
from tracker.extraction.dates.nearest import NEWS_SINCE, NO_YEAR, last_possible, with_year, yearless
from tracker.extraction.dates.points import Point

AHEAD = 7
"""Days after publication that a date without a year may lie in without any word of the future: a paper announces."""
_FAR_AHEAD = 270
"""How far ahead "will meet on 5 March" can lie."""
_ANNOUNCED = 60
"""How far ahead a day of which the hour is told can lie, without any word of the future."""
_HOUR = re.compile(r"(?:\d{1,2}[hg:]\d{0,2}|\d{1,2} giờ(?: \d{1,2})?(?: phút)?),? $")
_HOUR_REACH = 16
_RECENT = 45
"""A yearless date at most so many days before publication is taken as it is, whatever other dates the text has."""
_TOLD_AT_ONCE = 3
"""A yearless date at most so many days before publication is never anything else."""
_CARRY = (-31, 62)
"""How far, in days, a yearless date may lie from the dated one before it to share its year."""
_TIGHT = (-3, 3)
"""The same, inside one sentence and against a publication date that is close as well."""
_LATE = 10
"""Years by which a page may carry the day of its last change instead of that of publication."""
_BESIDE = 8
"""Characters between "last year, on", "this year, from" and its day."""
_YEAR_BEFORE_BRACKET = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)年? ?[(（]$")
_BRACKET_REACH = 8
_NEAR = 10
"""Days within which two dates of different paragraphs are of one story."""
YEAR_RULES = ("year", "years", "year-in-name", "horizon", "year-word")


class Years:
    """Tells the years of one text's dates."""

    def __init__(self, context: Context, published: date | None) -> None:
        self.context = context
        self.published = published
        self.told: date | None = None
        """The latest whole day at the text's beginning, for "last month" where nothing tells its publication."""
        self.first: Point | None = None
        """The first day that the text tells: the story's own, where it has no year."""

    def of_bracket(self, point: Point) -> int | None:
        """The year right before the brackets in which a day stands: "ngày đầu năm mới 2017 (1/1)"."""
        start = self.context.current.start
        told = _YEAR_BEFORE_BRACKET.search(self.context.text, max(0, start - _BRACKET_REACH), start)
        return int(told["year"]) if told and point.day else None

    def nearest(self, point: Point) -> int | None:
        """The year of a month or day as seen from publication."""
        published = self.published
        if published is None or point.month is None:
            return None
        if point.last_month and point.last_month != point.month:
            return self._year_of_period(point, published)
        if (whole := self.context.whole_dates.get((point.month, point.day or 0))) and abs(whole - published.year) <= 1:
            return whole
        if (named := self._year_right_before()) is not None:
            return named
        past, coming = yearless(point, published)
        ahead, behind = (coming - published).days, (published - past).days
        if ahead <= _ANNOUNCED and self._has_hour():
            return coming.year
        if point.lean:
            return coming.year if point.lean > 0 else past.year
        if (
            ahead <= AHEAD
            or (ahead <= _FAR_AHEAD and self.context.clause_is_future())
            or (ahead < behind and self.context.sentence_is_future())
        ):
            return coming.year
        if behind > _RECENT and (named := self.context.year_of_name()) in range(published.year - _LATE, past.year):
            return named
        if behind > _TOLD_AT_ONCE:
            carried = self.carried(point, anywhere=False, tight=behind <= _RECENT)
            if carried is not None:
                return carried
        return past.year

    def _has_hour(self) -> bool:
        """Whether an hour stands right before the day, as announcements give it: "lúc 20h00 ngày 3/8"."""
        start = self.context.current.start
        return bool(_HOUR.search(self.context.text, max(0, start - _HOUR_REACH), start))

    def _year_right_before(self) -> int | None:
        """The year of "last year, on 23 August": one named on its own right before the day."""
        previous = self.context.done[-1] if self.context.done else None
        if previous is None or previous.day is None or previous.candidate.rule not in ("year", "year-word"):
            return None
        gap = self.context.text[previous.candidate.end : self.context.current.start]
        return previous.day.year if len(gap) <= _BESIDE and not BOUNDARY.search(gap) else None

    def _year_of_period(self, point: Point, published: date) -> int:
        """A quarter once it has begun or where it is to come, a half of this year.

        "Eleven months" told in January are of last year.
        """
        first, last = point.month or 1, point.last_month or 12
        if last - first == 2:
            if point.lean > 0 or self.context.clause_is_future() or self.context.opens_future():
                return published.year + (published.month > last)
            return published.year - (published.month < first)
        return published.year - (published.month <= 2 and last >= 9 and first == 1)

    def carried(self, point: Point, *, anywhere: bool, tight: bool = False) -> int | None:
        """The year of a date before, when this one lies close to it."""
        low, high = _TIGHT if tight else _CARRY
        for previous in reversed(self.context.done[-MEMORY:]):
            day = previous.day
            if day is None or day.year == NO_YEAR:
                continue
            near = self.context.same_sentence(previous) if tight else self.context.same_paragraph(previous)
            if previous.candidate.rule in YEAR_RULES:
                gap = self.context.text[previous.candidate.end : self.context.current.start]
                reach = 60 if previous.candidate.rule == "year-in-name" else 6
                if anywhere and len(gap) <= reach and not BOUNDARY.search(gap):
                    return day.year
                continue
            if not near and not anywhere:
                return None
            for year in (day.year, day.year + 1, day.year - 1):
                distance = (last_possible(year, point.month or 1, point.day or day.day) - day).days
                if low <= distance <= (high if near else 31):
                    return year
        return None

    def now(self) -> date | None:
        """The day from which "this year" is seen: of publication, else the latest at the text's beginning.

        One that is told behind a day without a year, far from it, is a memory beside the story.
        """
        if self.published is not None or self.told is None or self.first is None or self.first.year is not None:
            return self.published or self.told
        month, day = self.first.month or 1, self.first.day or 1
        years = (self.told.year, self.told.year - 1, self.told.year + 1)
        near = any(abs((last_possible(year, month, day) - self.told).days) <= _CARRY[1] for year in years)
        return self.told if near else None

    def of_story(self, point: Point) -> int | None:
        """The year in which a day lies close to that of the text's beginning, unless its own sentence tells one."""
        if self.told is None or point.month is None or point.day is None:
            return None
        if self.carried(point, anywhere=False, tight=True) is not None:
            return None
        for year in (self.told.year, self.told.year - 1, self.told.year + 1):
            if abs((last_possible(year, point.month, point.day) - self.told).days) <= _NEAR:
                return year
        return None

    def with_year_behind(self, one: Resolved, index: int) -> Resolved:
        """A day without a year in that of the next whole day behind it, where the two lie close together."""
        if one.day is None or not one.edtf.startswith("XXXX") or not is_day(one):
            return one
        for other in self.context.done[index + 1 : index + 1 + MEMORY]:
            if is_day(other) and other.day is not None and other.day.year >= NEWS_SINCE:
                far = "\n" in self.context.text[one.candidate.end : other.candidate.start]
                return replace(one, edtf=with_year(one.edtf, one.day, other.day, (-_NEAR, _NEAR) if far else _CARRY))
        return one
