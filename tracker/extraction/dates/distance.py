"""How long ago: "two days ago", "3 tháng trước", 五年前, counted back from the publication date."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any

from tracker.extraction.dates.points import Unit

_SETTINGS: dict[str, Any] = {
    "DATE_ORDER": "DMY",
    "PREFER_DATES_FROM": "past",
    "TIMEZONE": "UTC",
    "RETURN_AS_TIMEZONE_AWARE": False,
}


def before(published: date, ago: tuple[int, Unit], phrase: str) -> str:
    """The EDTF date that lies a count of units before a day: days are exact, longer units are "about".

    `phrase` is handed to dateparser when it is not empty. Empty for what lies outside the calendar.
    """
    count, unit = ago
    day = _by_dateparser(phrase, published) if phrase else _back(published, count, unit)
    if day is None or day.year < 1900:
        return ""
    if unit == "day":
        return day.isoformat()
    if unit == "week":
        return f"{day.isoformat()}~"
    return f"{day.year:04}-{day.month:02}~" if unit == "month" else f"{day.year:04}~"


def _back(published: date, count: int, unit: Unit) -> date | None:
    if unit in ("day", "week"):
        return published - timedelta(count * (7 if unit == "week" else 1))
    year, month = divmod(published.year * 12 + published.month - 1 - count * (12 if unit == "year" else 1), 12)
    return date(year, month + 1, 1) if year > 0 else None


@lru_cache(maxsize=1024)
def _by_dateparser(phrase: str, published: date) -> date | None:
    # a fifth of a second to import, and most texts do without
    import dateparser

    base = datetime(published.year, published.month, published.day)  # noqa: DTZ001 - a day has no time zone
    found: datetime | None = dateparser.parse(phrase, languages=["en"], settings={**_SETTINGS, "RELATIVE_BASE": base})
    return found.date() if found else None
