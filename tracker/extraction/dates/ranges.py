"""Gives ranges their place on the calendar: both ends, the one completed by what the other tells."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from tracker.extraction.dates.context import Context
from tracker.extraction.dates.nearest import (
    NO_YEAR,
    days_around,
    days_nearest,
    edtf_day,
    first_from,
    start_of_days,
)
from tracker.extraction.dates.points import Point

_WEEK = timedelta(7)


class Ranges:
    """Resolves the ranges of one text."""

    def __init__(
        self, context: Context, published: date | None, point: Callable[[Point], tuple[str, date | None]]
    ) -> None:
        """`point` resolves one end."""
        self.context = context
        self.published = published
        self.point = point

    def resolve(self, first: Point, last: Point) -> tuple[str, date | None, bool]:
        """The EDTF text, a day to continue from, and whether the day of publication was what told its year."""
        if first.day_shift is not None:
            return *self._from_today(first.day_shift, last), True
        if now := self._days_now(first, last):
            return f"{now[0].isoformat()}/{now[1].isoformat()}", now[1], True
        return *self._range(first, last), False

    def _range(self, first: Point, last: Point) -> tuple[str, date | None]:
        if first.weekday is not None:
            return self._weekdays(first, last)
        if last.year is None and last.year_shift is None and (first.year or first.year_shift is not None):
            last = replace(last, year=first.year, year_shift=first.year_shift)
        elif (
            first.year is None
            and first.year_shift is None
            and first.month
            and (last.year or last.year_shift is not None)
        ):
            first = replace(first, year=last.year, year_shift=last.year_shift)
        if self.published is not None and first.is_bare_day and last.is_bare_day:
            return self._days_from(first, last)
        end, day = self.point(last)
        if first.year is None and first.year_shift is None and day is not None and first.month and last.month:
            back = first.month > last.month
            first = replace(first, year=None if day.year == NO_YEAR else day.year - back)
            if day.year == NO_YEAR and first.month:
                start = edtf_day(None, first.month, first.day)
                return f"{start}/{end}", day
        if day is not None and first.level == "day" and first.month is None and first.month_shift is None:
            return f"{start_of_days(first, day)}/{end}", day
        start, start_day = self.point(first)
        if start_day and day and start_day > day:
            if day.year == NO_YEAR or first.year != last.year:
                return "", None
            earlier = replace(first, year=first.year - 1) if first.year and self._shared_year(first, last) else None
            if earlier is None:
                return "", None
            start, _ = self.point(earlier)
        if not start or not end:
            return "", None
        start, end = start.split("/")[0], end.split("/")[-1]
        return (start if start == end else f"{start}/{end}"), day

    def _days_from(self, first: Point, last: Point) -> tuple[str, date | None]:
        """ "7日至12日": the first day tells the month; a visit that is reported while it lasts ends later."""
        start, day = self.point(first)
        if day is None or last.day is None:
            return "", None
        end = day.replace(day=last.day)
        year = None if day.year == NO_YEAR else end.year
        return f"{start}/{edtf_day(year, end.month, end.day)}", end

    def _days_now(self, first: Point, last: Point) -> tuple[date, date] | None:
        """The days of a range without a year that lasts while it is told, unless its sentence has another year."""
        if self.published is None or first.year_shift is not None or last.year_shift is not None:
            return None
        named = any(one.candidate.first.year and self.context.same_sentence(one) for one in self.context.done[-1:])
        return None if named else days_around(self.published, first, last)

    def _from_today(self, shift: int, last: Point) -> tuple[str, date | None]:
        """ "From today to 15 June": the last day is the first such one from then on."""
        if self.published is None:
            return "", None
        start = self.published + timedelta(shift)
        end = first_from(start, last)
        return (f"{start.isoformat()}/{end.isoformat()}", end) if end else ("", None)

    @staticmethod
    def _shared_year(first: Point, last: Point) -> bool:
        """Whether both ends have one year and the first lies later in it: the range began in the year before."""
        return bool(first.month and last.month and first.month > last.month)

    def _weekdays(self, first: Point, last: Point) -> tuple[str, date | None]:
        _, day = self.point(last)
        if day is None or first.weekday is None or last.weekday is None:
            return "", None
        start = day - timedelta((last.weekday - first.weekday) % 7)
        if self.published and self.context.sentence_is_future():
            start, day = days_nearest(self.published, start, day)
        elif self.published and start + _WEEK <= self.published <= day + _WEEK:
            start, day = start + _WEEK, day + _WEEK  # they last while they are told
        return f"{start.isoformat()}/{day.isoformat()}", day
