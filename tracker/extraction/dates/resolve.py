"""Gives date phrases their place on the calendar: from the publication date, the dates before them and the sentence."""

from __future__ import annotations

import calendar
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

from tracker.extraction.dates.context import MEMORY, WIRED, Context, Resolved, is_day
from tracker.extraction.dates.distance import before as distance_before
from tracker.extraction.dates.frames import YearFrame
from tracker.extraction.dates.grammar import Grammar
from tracker.extraction.dates.nearest import (
    NO_YEAR,
    day_near,
    day_shortly_before,
    edtf_day,
    latest_day,
    spans_months,
    year_of_season,
    yearless,
)
from tracker.extraction.dates.points import SAME, Candidate, Point
from tracker.extraction.dates.ranges import Ranges
from tracker.extraction.dates.years import AHEAD, YEAR_RULES, Years

# Characters at a text's beginning in which it tells when its story was.
_OPENING = 800


class Resolver:
    """Resolves the phrases of one text in order."""

    def __init__(self, text: str, grammar: Grammar, published: date | None, same_day: date | None = None) -> None:
        self.text = text
        self.grammar = grammar
        self.published = published
        self.context = Context(text, grammar, same_day)
        self.years = Years(self.context, published)
        self.frame = YearFrame(self.context)
        self.ranges = Ranges(self.context, published, self._point)
        self.relative = False

    def resolve(self, found: list[Candidate]) -> list[Resolved]:
        """Every phrase in turn; those after it are looked at only for the year of a list."""
        self.context.opening = found[:MEMORY]
        self.context.names = [one for one in found if one.rule == "year-in-name"]
        self.context.whole_dates = _whole_dates(found)
        self.years.told = latest_day(one.first for one in found if one.start < _OPENING)
        self.years.first = next((one.first for one in found if one.first.level == "day" and one.first.month), None)
        for one in self._with_list_years(found):
            self.context.current, self.relative = one, False
            self.context.done.append(self._one(one))
            self.frame.note(self.context.done[-1])
        if self.published is None:
            done = self.context.done
            done[:] = [self.years.with_year_behind(one, index) for index, one in enumerate(done)]
        return self.context.done

    def _with_list_years(self, found: list[Candidate]) -> list[Candidate]:
        """ "On 5 May, 12 May and 2 June 2019": the year of the last goes to those before it."""
        shared = list(found)
        for index in range(len(found) - 2, -1, -1):
            one, following = shared[index], shared[index + 1]
            if one.first.year or one.first.level not in ("day", "month") or not following.first.year:
                continue
            gap = self.text[one.end : following.start]
            same_level = one.first.level == following.first.level
            if one.first.year_shift is None and same_level and len(gap) < 24 and self.grammar.list_join.fullmatch(gap):
                year = following.first.year
                last = replace(one.last, year=year) if one.last else None
                shared[index] = replace(one, first=replace(one.first, year=year), last=last)
        return shared

    def _one(self, one: Candidate) -> Resolved:
        try:
            if one.last is None:
                edtf, day = self._point(one.first)
            else:
                edtf, day, now = self.ranges.resolve(one.first, one.last)
                self.relative = self.relative or now
        except (ValueError, OverflowError):  # 29 February of a common year, a distance beyond the calendar
            return Resolved(one, "", False)
        return Resolved(one, edtf, self.relative, day)

    def _point(self, point: Point) -> tuple[str, date | None]:
        """The EDTF text of one point, and a day to continue from."""
        if point.level == "relative-day":
            return self._relative_day(point)
        if point.level == "distance":
            return self._distance(point)
        if point.level == "day":
            return self._day(point)
        year = self._year(point)
        if point.season and point.lean < 0 and self.published:
            year, self.relative = year_of_season(self.published, point.season), True
        if point.level == "month":
            return self._month(point, year)
        if year is None:
            return "", None
        if point.season:
            return f"{year}-{point.season}", date(year, point.season * 3 - 60, 1)
        if point.last_year:
            return f"{point.year}/{point.last_year}", None
        return f"{year:04}", date(year, 1, 1)

    def _relative_day(self, point: Point) -> tuple[str, date | None]:
        if point.echo is not None:
            if not point.echo and (days := self.context.days_before()) is not None:
                self.relative = days.relative
                return days.edtf, days.day  # on which of them is not told
            last, self.relative = self.context.day_before()
            if last is None:
                return "", None
            day = last + timedelta(point.echo)
            return (edtf_day(None, day.month, day.day) if day.year <= NO_YEAR else day.isoformat()), day
        if self.published is None:
            return self._of_report(point)
        self.relative = True
        if point.day_shift is not None:
            day = self.published + timedelta(point.day_shift)
        else:
            day = self._weekday(point, self.published)
        return day.isoformat(), day

    def _of_report(self, point: Point) -> tuple[str, date | None]:
        """ "Today" of a story whose dateline gives the day."""
        report = self.context.day_of_report() if point.day_shift is not None else None
        if report is None or point.day_shift is None:
            return "", None
        day = report + timedelta(point.day_shift)
        return edtf_day(day.year, day.month, day.day), day

    def _weekday(self, point: Point, published: date) -> date:
        weekday = point.weekday or 0
        if point.week_shift is not None:
            monday = published - timedelta(published.weekday()) + timedelta(7 * point.week_shift)
            return monday + timedelta(weekday)
        back = (published.weekday() - weekday) % 7
        if point.lean < 0:
            return published - timedelta(back or 7)
        if point.lean > 0 or self.context.clause_is_future() or self.context.opens_future():
            return published + timedelta((-back) % 7 or (7 if point.lean > 0 else 0))
        return published - timedelta(back)

    def _distance(self, point: Point) -> tuple[str, date | None]:
        if self.published is None:
            return "", None
        self.relative = True
        if point.ago:
            return distance_before(self.published, point.ago, point.phrase), None
        monday = self.published - timedelta(self.published.weekday()) + timedelta(7 * (point.week_shift or 0))
        start = monday + timedelta(5) if point.weekend else monday
        return f"{start.isoformat()}/{(monday + timedelta(6)).isoformat()}", None

    def _month(self, point: Point, year: int | None) -> tuple[str, date | None]:
        month = point.month
        if point.month_shift is not None:
            base = self._base_month(point.month_shift)
            if base is None:
                return "", None
            year, month = base
        if month is None:
            return "", None
        start, day = edtf_day(year, month, None), date(year or NO_YEAR, month, 1)
        if point.last_month and point.last_month != month:
            return f"{start}/{edtf_day(year, point.last_month, None)}", day
        return start, day

    def _base_month(self, shift: int) -> tuple[int, int] | None:
        """The month that "this month", "last month" or "of the same month" speaks of."""
        base = self.context.anchor() if shift == SAME else self.years.now() or self.context.day_of_report()
        if base is None:
            return None
        self.relative = self.relative or shift != SAME
        count = base.year * 12 + base.month - 1 + (0 if shift == SAME else shift)
        return NO_YEAR if base.year == NO_YEAR else count // 12, count % 12 + 1

    def _day(self, point: Point) -> tuple[str, date | None]:
        month, year = point.month, None
        if point.month_shift is not None:
            base = self._base_month(point.month_shift)
            if base is None:
                return "", None
            year, month = base
        elif month is None:
            near = self._day_alone(point.day or 1, point.lean)
            if near is None:
                return "", None
            year, month = (None if near.year == NO_YEAR else near.year), near.month
        else:
            year = self._year(point)
        day = point.day or 1
        known = date(year or NO_YEAR, month, day)
        start = edtf_day(year, month, day)
        if point.last_day:
            last = min(point.last_day, calendar.monthrange(known.year, month)[1])
            return f"{start}/{edtf_day(year, month, last)}", known
        return start, known

    def _day_alone(self, day: int, lean: int) -> date | None:
        """The month of "19日": that of the date before it when the story goes on, else the last 19th to publication."""
        carried = self._carried_day(day)
        if self.published is None:
            report = self.context.day_of_report()
            return carried or (day_shortly_before(report, day) if report else None)
        past = day_near(self.published, day, -1)
        coming = day_near(self.published, day, 1)
        self.relative = True
        if lean:
            return coming if lean > 0 else past
        previous = self._dated_before()
        told = previous is not None and carried is not None and carried.year != NO_YEAR
        if previous and told and carried not in (past, coming):
            goes_on = self.context.same_sentence(previous) or (past and (self.published - past).days > AHEAD)
            if goes_on:
                self.relative = previous.relative
                return carried
        if coming is None or past is None:
            return past
        ahead, behind = (coming - self.published).days, (self.published - past).days
        return coming if ahead <= behind and (ahead <= 2 or self.context.sentence_is_future()) else past

    def _dated_before(self) -> Resolved | None:
        """The date just before that has a month: a year in an event's name between the two says nothing.

        Nor does a plan's or a statistic's term of many months, nor a month in brackets, that of what came before.
        """
        before = reversed(self.context.done[-MEMORY:])
        dated = (one for one in before if one.candidate.rule not in YEAR_RULES and not spans_months(one.edtf))
        return next((one for one in dated if is_day(one) or not self._is_bracketed(one)), None)

    def _is_bracketed(self, one: Resolved) -> bool:
        start = one.candidate.start
        return self.text[max(0, start - 1) : start] in ("(", "（")

    def _carried_day(self, day: int) -> date | None:
        """This day in the month of the date just before, when it lies on or shortly after it."""
        previous = self._dated_before()
        if previous is None or previous.day is None:
            return None
        base = previous.day
        first = previous.candidate.first.day or base.day  # of a range all days may follow
        goes_on = self.context.same_paragraph(previous)
        if self.context.text.startswith(WIRED, previous.candidate.end):
            goes_on = False  # a dateline's is the day of the report
        low, high = (0, 15) if goes_on else (-3, 3)
        if not low <= day - first <= high and (is_day(previous) or low < 0):
            return None
        try:
            return base.replace(day=day)
        except ValueError:
            return None

    def _year(self, point: Point) -> int | None:
        """The year of a point, None when nothing tells."""
        if point.year is not None:
            return point.year
        if point.year_shift == SAME:
            anchor = self.context.anchor()
            return anchor.year if anchor and anchor.year != NO_YEAR else None
        if point.year_shift is not None:
            self.relative = True
            now = self.years.now()
            return now.year + point.year_shift if now else None
        if point.month is None:
            return None
        if (told := self.years.of_bracket(point)) is not None:
            return told
        if (framed := self.frame.year_of(point, self.published, self.years.told)) is not None:
            return framed
        if self.published is None:
            if point.lean < 0 and point.day is None and (now := self.years.now()) is not None:  # "last October"
                return yearless(point, now)[0].year
            return self.years.of_story(point) or self.years.carried(point, anywhere=True)
        self.relative = True
        return self.years.nearest(point)


def _whole_dates(found: list[Candidate]) -> dict[tuple[int, int], int]:
    """By month and day the year of the days given in full; none where a day is given with several."""
    days = {
        (point.year, point.month, point.day)
        for one in found
        for point in (one.first, one.last)
        if point is not None and point.year and point.month and point.day
    }
    alike = Counter(day[1:] for day in days)
    return {(month, day): year for year, month, day in days if alike[month, day] == 1}
