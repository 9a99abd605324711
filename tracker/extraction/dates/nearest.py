"""The days of the calendar that lie nearest to a publication date, and how an EDTF day is written."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from contextlib import suppress
from datetime import date, timedelta

from tracker.extraction.dates.points import Point
from tracker.extraction.dates.reading import FIRST_YEAR, LAST_YEAR

NO_YEAR = 4
"""A leap year before all real ones: it stands for XXXX."""

NEWS_SINCE = 1990
"""History, told beside the news, lends no day its year."""

# Days; a wire report is of what just happened.
_SHORTLY = 10

# Days that a range lasts at most which is told of before it ends, and days before it begins on which it is.
_LASTS = 45
_BEGINS = 7


def edtf_day(year: int | None, month: int, day: int | None) -> str:
    start = f"{'XXXX' if year is None or year == NO_YEAR else f'{year:04}'}-{month:02}"
    return start if day is None else f"{start}-{day:02}"


def last_possible(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))


def day_near(published: date, day: int, direction: int) -> date | None:
    """The nearest month, from publication backward or forward, that has this day."""
    count = published.year * 12 + published.month - 1
    for step in range(4):
        year, month = divmod(count + step * direction, 12)
        if FIRST_YEAR <= year <= LAST_YEAR and day <= calendar.monthrange(year, month + 1)[1]:
            found = date(year, month + 1, day)
            if (found <= published) if direction < 0 else (found > published):
                return found
    return None


def day_shortly_before(report: date, day: int) -> date | None:
    """This day in the month of a report, when it lies at most ten days before it."""
    return report.replace(day=day) if 0 <= report.day - day <= _SHORTLY else None


def days_nearest(published: date, first: date, last: date) -> tuple[date, date]:
    """The days of a week before publication, or the same of the next where these begin sooner than those are past."""
    week = timedelta(7)
    if last < published and (first + week - published) < (published - last):
        return first + week, last + week
    return first, last


def yearless(point: Point, published: date) -> tuple[date, date]:
    """The last and the next such day (the month's first for a month) as seen from publication."""
    month, day = point.month or 1, point.day
    if day is None:
        past = date(published.year - (month > published.month), month, 1)
        return past, date(past.year + 1, month, 1)
    leap = 8 if (month, day) == (2, 29) else 1
    fits = [
        date(year, month, day)
        for year in range(published.year - leap, published.year + leap + 1)
        if (month, day) != (2, 29) or calendar.isleap(year)
    ]
    return max(one for one in fits if one <= published), min(one for one in fits if one > published)


def latest_day(points: Iterable[Point]) -> date | None:
    """The latest of the days that are given in full, none of history."""
    days = []
    for point in points:
        if point.year and point.year >= NEWS_SINCE and point.month and point.day:
            with suppress(ValueError):  # 31 June
                days.append(date(point.year, point.month, point.day))
    return max(days, default=None)


def spans_months(edtf: str) -> bool:
    """Whether a range of days or months with their years is longer than an event lasts."""
    first, slash, last = edtf.partition("/")
    if not slash or "X" in edtf or len(last) < len("2011-01"):
        return False
    months = (int(last[:4]) - int(first[:4])) * 12 + int(last[5:7]) - int(first[5:7])
    return months > 1


def with_year(edtf: str, day: date, known: date, reach: tuple[int, int]) -> str:
    """Days without a year, `day` the last of them, in the year in which they lie so many days from a known one."""
    for year in (known.year, known.year + 1, known.year - 1):
        if reach[0] <= (last_possible(year, day.month, day.day) - known).days <= reach[1]:
            first, slash, last = edtf.partition("/")
            over_new_year = bool(slash) and first > last
            return first.replace("XXXX", str(year - over_new_year)) + slash + last.replace("XXXX", str(year))
    return edtf


def start_of_days(first: Point, last: date) -> str:
    """The first end of "28日至6月2日": in the month of the last, or in the one before it."""
    if (first.day or 0) <= last.day:
        return edtf_day(last.year, last.month, first.day)
    earlier = last.replace(day=1) - timedelta(1)
    return edtf_day(NO_YEAR if last.year == NO_YEAR else earlier.year, earlier.month, first.day)


def days_around(published: date, first: Point, last: Point) -> tuple[date, date] | None:
    """The days of a range without a year that has begun by publication, or soon will, and has not ended."""
    if first.year or last.year or not (first.month and first.day and last.month and last.day):
        return None
    over_new_year = (last.month, last.day) < (first.month, first.day)
    for year in (published.year, published.year - 1, published.year + 1):
        try:
            start, end = date(year, first.month, first.day), date(year + over_new_year, last.month, last.day)
        except ValueError:  # 29 February of a common year
            continue
        if start - timedelta(_BEGINS) <= published <= end and (end - start).days <= _LASTS:
            return start, end
    return None


def first_from(start: date, last: Point) -> date | None:
    """The first day from another on that a date without a year can mean; the day itself, where it has its year."""
    month, year = last.month, last.year
    for step in range(13):
        count = start.year * 12 + start.month - 1 + step
        if (month and count % 12 + 1 != month) or (year and count // 12 != year):
            continue
        try:
            found = date(count // 12, count % 12 + 1, last.day or 1)
        except ValueError:
            continue
        if found > start:
            return found
    return None


def year_of_season(published: date, season: int) -> int:
    """The year of the last season of a name that was over by publication: 21 spring … 24 winter."""
    return published.year - (published.month <= (season - 21) * 3 + 5)
