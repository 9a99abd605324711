"""When something happened, as precisely as a text says it: EDTF dates (ISO 8601-2) with their first and last day."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

import msgspec

Precision = Literal["day", "month", "season", "year", "interval", "partial", "undated"]
Span = tuple[date | None, date | None]

# One EDTF point: a year (or XXXX where the text gives none), a month or season (21 spring … 24 winter), a day, and a
# qualifier (~ about, ? uncertain, % both).
_POINT = re.compile(
    r"(?P<year>\d{4}|XXXX)(?:-(?P<month>0[1-9]|1[0-2]|2[1-4])(?:-(?P<day>0[1-9]|[12]\d|3[01]))?)?(?P<mark>[~?%]?)",
    re.ASCII,
)
# First month of each season of the northern hemisphere; winter runs into the next year.
_SEASON_START = {21: 3, 22: 6, 23: 9, 24: 12}


class EventDate(msgspec.Struct, frozen=True):
    """A date at the precision that is known; compare two with `agrees_with`, sort them by `sort_key`."""

    edtf: str = ""
    """`2025-05-29`, `2024-12-12/2024-12-14`, `2024-08`, `2025`, `2024-21`, `2025-04~`, `XXXX-05-29`, `2024-05/..` or
    empty for undated."""

    def __post_init__(self) -> None:
        """Raise ValueError for text that is none of the forms above."""
        _span(self.edtf)

    @property
    def earliest(self) -> date | None:
        """First day that the date allows; None when it is undated, has no year or is open at the start."""
        return _span(self.edtf)[0]

    @property
    def latest(self) -> date | None:
        """Last day that the date allows; None when it is undated, has no year or is open at the end."""
        return _span(self.edtf)[1]

    @property
    def approximate(self) -> bool:
        """Whether the text says "about"."""
        return any(mark in self.edtf for mark in "~?%")

    @property
    def precision(self) -> Precision:
        """The finest unit that is known."""
        return _precision(self.edtf)

    @property
    def days(self) -> int | None:
        """How many days the date spans; None when one end is unknown."""
        first, last = _span(self.edtf)
        return (last - first).days + 1 if first and last else None

    @property
    def sort_key(self) -> tuple[bool, date, int, str]:
        """Orders by first day, the more exact date first; dates without a year come last."""
        first, last = _span(self.edtf)
        start = first or last
        return (start is None, start or date.max, self.days or 0, self.edtf)

    def agrees_with(self, other: EventDate) -> bool:
        """Whether both can be the date of one event: their days overlap, or month and day of a yearless one fit.

        An undated date agrees with every date.
        """
        if not self.edtf or not other.edtf:
            return True
        if "X" in self.edtf or "X" in other.edtf:
            return _month_days(self.edtf).isdisjoint(_month_days(other.edtf)) is False
        mine, theirs = _span(self.edtf), _span(other.edtf)
        return (mine[0] or date.min) <= (theirs[1] or date.max) and (theirs[0] or date.min) <= (mine[1] or date.max)

    def __str__(self) -> str:
        return self.edtf


def day(value: date) -> EventDate:
    """A single day."""
    return EventDate(value.isoformat())


def interval(first: str, last: str) -> EventDate:
    """The EDTF interval from one point to another; a single point when both are the same."""
    return EventDate(first if first == last else f"{first}/{last}")


def is_edtf(text: str) -> bool:
    """Whether a text is one of the dates that `EventDate` takes."""
    try:
        _span(text)
    except ValueError:
        return False
    return True


@lru_cache(maxsize=65536)
def _span(edtf: str) -> Span:
    """First and last day of an EDTF text; raises ValueError when it is not EDTF."""
    if not edtf:
        return (None, None)
    start, slash, end = edtf.partition("/")
    first = (None, None) if start in ("..", "") else _point(start)
    if not slash:
        if start == "..":
            raise ValueError(f"not an EDTF date: {edtf!r}")
        return first
    last = (None, None) if end in ("..", "") else _point(end)
    if first[0] and last[1] and first[0] > last[1]:
        raise ValueError(f"an interval that ends before it starts: {edtf!r}")
    return (first[0], last[1])


@lru_cache(maxsize=4096)
def _precision(edtf: str) -> Precision:
    if not edtf:
        return "undated"
    if "XXXX" in edtf:
        return "partial"
    if "/" in edtf:
        return "interval"
    parts = edtf.rstrip("~?%").split("-")
    if len(parts) == 3:
        return "day"
    if len(parts) == 1:
        return "year"
    return "season" if int(parts[1]) > 12 else "month"


def _point(text: str) -> Span:
    match = _POINT.fullmatch(text)
    if not match:
        raise ValueError(f"not an EDTF date: {text!r}")
    if match["year"] == "XXXX":
        if match["day"]:
            date(2000, int(match["month"]), int(match["day"]))  # 29 February is allowed, 31 April is not
        return (None, None)
    year = int(match["year"])
    if not match["month"]:
        return (date(year, 1, 1), date(year, 12, 31))
    month = int(match["month"])
    if match["day"]:
        exact = date(year, month, int(match["day"]))
        return (exact, exact)
    if month in _SEASON_START:
        first = date(year, _SEASON_START[month], 1)
        return (first, _month_end(first.year + (month == 24), (first.month + 1) % 12 + 1))
    return (date(year, month, 1), _month_end(year, month))


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


@lru_cache(maxsize=4096)
def _month_days(edtf: str) -> frozenset[tuple[int, int]]:
    """The (month, day) pairs that a date allows, whatever its year."""
    plain = edtf.replace("XXXX", "2000") if "XXXX" in edtf else edtf
    try:
        first, last = _span(plain)
    except ValueError:  # a yearless interval across the new year
        first, last = _span(plain.split("/")[0])
    if first is None or last is None:
        return frozenset()
    count = min((last - first).days, 366)
    return frozenset(((first + timedelta(n)).month, (first + timedelta(n)).day) for n in range(count + 1))


UNDATED = EventDate()
