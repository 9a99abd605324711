"""How well the dates of two reports fit one event: partial, spanning, about the day of publication, a day apart."""

from __future__ import annotations

from tracker.resolution.profiles import When, in_leap_year

_NEVER = -100.0
# News tells of the day of publication or of the few days before it; what is told later is told with a date.
REPORTED_WITHIN = 3
_ABOUT_POINTS = (4.5, 4.5, 3.0, 2.0)
_BOTH_ABOUT_POINTS = (4.0, 3.0, 2.0, 1.0)
# A day in common tells more than a month, by the number of days that a month or year has: 6 bits less about 5 and 8.
_SAME_DAY, _DAYS_SHARED, _SAME_THIRD, _SAME_MONTH, _SAME_YEAR, _UNDATED = 6.0, 4.5, 2.7, 1.0, -2.0, -4.0
_YEAR_UNKNOWN = -2.5
# Newsrooms do mistake the day; but talks on two days in a row are commoner.
_DAY_APART = -5.0


def dates_near(one: When, other: When) -> bool:
    """Whether two dates can be those of one event at all."""
    return dates_apart(one, other)[1] > _NEVER


def dates_apart(one: When, other: When) -> tuple[str, float]:
    """How two dates compare, and the bits that this speaks for one event; -100 when it cannot be one."""
    if one.grain == "none" or other.grain == "none":
        return ("no date to compare", _UNDATED)
    if one.yearless != other.yearless:
        return _without_year(*_compare(_yearless(one), _yearless(other)), "one")
    if one.yearless:
        return _without_year(*_compare(one, other), "both")
    return _compare(one, other)


def _without_year(told: str, points: float, which: str) -> tuple[str, float]:
    """A year that is not known is a doubt of its own: a day apart is then another date."""
    if points <= _DAY_APART:
        return ("other dates", _NEVER)
    return (f"{told}, {which} without a year", points + _YEAR_UNKNOWN)


def _yearless(moment: When) -> When:
    if moment.yearless:
        return moment
    if moment.grain == "coarse":
        return When("none")
    first = in_leap_year(moment.first)
    return When(moment.grain, first, first + moment.last - moment.first, yearless=True, third=moment.third)


def _compare(one: When, other: When) -> tuple[str, float]:
    grains = {one.grain, other.grain}
    if "none" in grains:
        return ("no date to compare", _UNDATED)
    overlap = one.first <= other.last and other.first <= one.last
    if "coarse" in grains:
        return ("dates that allow each other", _SAME_YEAR) if overlap else ("other dates", _NEVER)
    if "about" in grains:
        return _about(one, other)
    if "month" in grains:
        return ("same month", _SAME_MONTH) if overlap else ("other dates", _NEVER)
    if overlap and (one.third or other.third):
        return ("same third of a month", _SAME_THIRD)
    if overlap:
        return ("same date", _SAME_DAY) if one == other else ("days in common", _DAYS_SHARED)
    gap = max(one.first - other.last, other.first - one.last)
    return ("a day apart", _DAY_APART) if gap == 1 else ("other dates", _NEVER)


def _about(one: When, other: When) -> tuple[str, float]:
    """Dates of which at least one is only that of a publication."""
    if one.grain == other.grain:
        gap = abs(one.first - other.first)
        if gap <= REPORTED_WITHIN:
            return ("published about the same day", _BOTH_ABOUT_POINTS[gap])
        return ("other dates", _NEVER)
    about, exact = (one, other) if one.grain == "about" else (other, one)
    if exact.grain == "month":
        fits = exact.first <= about.first <= exact.last + REPORTED_WITHIN
        return ("published in that month", _SAME_MONTH) if fits else ("other dates", _NEVER)
    gap = about.first - min(exact.last, about.first)
    if exact.first > about.first or gap > REPORTED_WITHIN:
        return ("other dates", _NEVER)
    return ("published on that day or soon after", _ABOUT_POINTS[gap])
