"""How much time a date tells: a day, a few days, or a span of months that no event lasts."""

from __future__ import annotations

from tracker.edtf import EventDate
from tracker.extraction.dates import DateMention

# Precisions of a date that tell on which day or days something was.
EXACT = ("day", "interval", "partial")
# Days; a festival or campaign lasts a month at most.
_LONGEST_EVENT = 31


def is_day_of(day: DateMention, span: DateMention) -> bool:
    """Whether a date is one of the days of a span of days; both may leave their year open."""
    first, _, last = span.edtf.partition("/")
    if first.startswith("XXXX-") and last.startswith("XXXX-") and day.edtf.startswith("XXXX-"):
        return len(day.edtf) == len(last) == len(first) and first <= day.edtf <= last
    if EventDate(day.edtf).precision != "day" or EventDate(span.edtf).precision != "interval":
        return False
    if day.earliest is None or span.earliest is None or span.latest is None:
        return False
    return bool(span.earliest <= day.earliest <= span.latest)


def is_day_or_few(date: EventDate) -> bool:
    """Whether a date is that of an event; longer spans are those of statistics ("in the first eleven months")."""
    return tells_days(date) and not spans_months(date)


def tells_days(date: EventDate) -> bool:
    """Whether a date gives a day or days, be it without the year, and not only a month."""
    return date.precision in EXACT and len(date.edtf) > len("XXXX-10")


def spans_months(date: EventDate) -> bool:
    """Whether a date spans more days than an event lasts: those of statistics and plans."""
    first, _, last = date.edtf.partition("/")
    if "X" in date.edtf:
        return bool(last) and len(first) == len("XXXX-01")
    return date.precision == "interval" and (date.days or 0) > _LONGEST_EVENT


def is_quarter(date: EventDate) -> bool:
    """Whether a date is a quarter of a known year: patrols and talks of each are told of so."""
    first, _, last = date.edtf.partition("/")
    whole = len(first) == len(last) == len("2024-01") and first[:4] == last[:4] and "X" not in first
    return whole and int(first[5:]) % 3 == 1 and int(last[5:]) == int(first[5:]) + 2
