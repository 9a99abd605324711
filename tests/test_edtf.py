"""Dates at the precision that a text gives: EDTF in and out, days, order, agreement and completion."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.edtf import UNDATED, EventDate, Precision, day, interval

years = st.integers(1900, 2100)
marks = st.sampled_from(["", "", "", "~", "?", "%"])
days = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@st.composite
def points(draw: st.DrawFn) -> str:
    """A day, month, season or year, perhaps marked as uncertain."""
    when = draw(days)
    month_or_season = draw(st.integers(1, 12) | st.integers(21, 24))
    form = draw(st.sampled_from([f"{when}", f"{when.year}-{month_or_season:02}", f"{when.year}"]))
    return form + draw(marks)


@st.composite
def intervals(draw: st.DrawFn) -> str:
    """Two days or months in order, or one with an open end."""
    first, last = sorted((draw(days), draw(days)))
    closed = [f"{first}/{last}", f"{first:%Y-%m}/{last:%Y-%m}", f"{first.year}/{last}"]
    return draw(st.sampled_from([*closed, f"{first}/..", f"../{last}", f"{first:%Y-%m}/.."]))


yearless = days.map(lambda when: f"XXXX-{when:%m-%d}") | st.integers(1, 12).map("XXXX-{:02}".format)
dates = (points() | intervals() | yearless | st.just("")).map(EventDate)


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest", "precision"),
    [
        ("2025-05-29", date(2025, 5, 29), date(2025, 5, 29), "day"),
        ("2024-12-12/2024-12-14", date(2024, 12, 12), date(2024, 12, 14), "interval"),
        ("2024-08", date(2024, 8, 1), date(2024, 8, 31), "month"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "month"),
        ("2025", date(2025, 1, 1), date(2025, 12, 31), "year"),
        ("2025-04~", date(2025, 4, 1), date(2025, 4, 30), "month"),
        ("2025-04-03?", date(2025, 4, 3), date(2025, 4, 3), "day"),
        ("2024-21", date(2024, 3, 1), date(2024, 5, 31), "season"),
        ("2024-22", date(2024, 6, 1), date(2024, 8, 31), "season"),
        ("2024-23", date(2024, 9, 1), date(2024, 11, 30), "season"),
        ("2023-24", date(2023, 12, 1), date(2024, 2, 29), "season"),
        ("2024-01/2024-03", date(2024, 1, 1), date(2024, 3, 31), "interval"),
        ("2024-05/..", date(2024, 5, 1), None, "interval"),
        ("../2024-05", None, date(2024, 5, 31), "interval"),
        ("XXXX-05-29", None, None, "partial"),
        ("XXXX-02-29", None, None, "partial"),
        ("XXXX-05", None, None, "partial"),
        ("", None, None, "undated"),
    ],
)
def test_days_and_precision(edtf: str, earliest: date | None, latest: date | None, precision: Precision) -> None:
    """Each form has the first and last day that it allows, and the finest unit that it tells."""
    when = EventDate(edtf)
    assert (when.earliest, when.latest, when.precision) == (earliest, latest, precision)
    assert str(when) == edtf


@pytest.mark.parametrize(
    "text",
    [
        "2025-13",
        "2025-02-29",
        "2025-00-01",
        "29/05/2025",
        "2025-5-29",
        "XXXX-04-31",
        "2025-05-29/2025-05-28",
        "2025-25",
        "2024-21-03",
        "..",
        "May 2025",
        "0000",
        "2025-05-29 ",
        "２０２５",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    """Neither impossible days nor other spellings pass as EDTF."""
    with pytest.raises(ValueError, match=r"."):
        EventDate(text)


@given(st.text("0123456789X-/.~?% ", max_size=24))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    """Whatever is given, there is a date whose days are in order, or a ValueError."""
    try:
        when = EventDate(text)
    except ValueError:
        return
    assert when.earliest is None or when.latest is None or when.earliest <= when.latest
    assert when.days is None or when.days > 0
    assert when.precision
    assert when.sort_key


@given(days)
def test_day_is_itself(value: date) -> None:
    """A day goes in and comes out as one day."""
    when = day(value)
    assert (when.earliest, when.latest, when.days, when.precision) == (value, value, 1, "day")


@given(days, days)
def test_interval_spans_both_ends(one: date, other: date) -> None:
    """An interval runs from its first to its last day; from a day to itself it is that day."""
    first, last = sorted((one, other))
    when = interval(first.isoformat(), last.isoformat())
    assert (when.earliest, when.latest) == (first, last)
    assert when.days == (last - first).days + 1
    assert (when.precision == "day") is (first == last)


@given(points())
def test_marks_change_no_day(edtf: str) -> None:
    """About and uncertain are told, and leave the days as they are."""
    marked, plain = EventDate(edtf), EventDate(edtf.rstrip("~?%"))
    assert marked.approximate is (edtf[-1] in "~?%")
    assert (marked.earliest, marked.latest, marked.precision) == (plain.earliest, plain.latest, plain.precision)


@given(years, st.integers(1, 12))
def test_units_contain_each_other(year: int, month: int) -> None:
    """A month lies within its year, and is followed by the next without a gap."""
    whole, part = EventDate(f"{year}"), EventDate(f"{year}-{month:02}")
    following = EventDate(f"{year + month // 12}-{month % 12 + 1:02}")
    assert whole.earliest
    assert whole.latest
    assert part.earliest
    assert part.latest
    assert following.earliest
    assert whole.earliest <= part.earliest <= part.latest <= whole.latest
    assert (following.earliest - part.latest).days == 1


@given(st.lists(dates, max_size=8))
def test_order_is_by_first_day(many: list[EventDate]) -> None:
    """Sorted dates ascend by first day, of one first day the most exact first, and those without a year come last."""
    ordered = sorted(many, key=lambda when: when.sort_key)
    starts = [when.earliest or when.latest for when in ordered]
    known = [start for start in starts if start]
    assert known == sorted(known)
    assert starts[len(known) :] == [None] * (len(starts) - len(known))
    for before, after in pairwise(ordered):
        if before.earliest and before.earliest == after.earliest and before.days and after.days:
            assert before.days <= after.days


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("2025-05-29", "2025-05-29", True),
        ("2025-05-29", "2025-05-30", False),
        ("2025-05-29", "2025-05", True),
        ("2025-05-29", "2025-06", False),
        ("2025-05-29", "2025-21", True),
        ("2025-05-29", "2025-05-28/2025-05-30", True),
        ("2025-05-29", "2025-05-30/..", False),
        ("2025-06-29", "2025-05-30/..", True),
        ("2025-05-29", "../2025-05-29", True),
        ("XXXX-05-29", "2025-05-29", True),
        ("XXXX-05-29", "1999-05-29", True),
        ("XXXX-05-29", "2025-05-30", False),
        ("XXXX-05-29", "2025-05", True),
        ("XXXX-05", "2025-05-29", True),
        ("XXXX-05-29", "XXXX-05", True),
        ("XXXX-05-29", "XXXX-06", False),
        ("XXXX-05-29", "2025", True),
        ("2025", "2024", False),
        ("", "2025-05-29", True),
    ],
)
def test_agreement(one: str, other: str, agree: bool) -> None:
    """Two dates agree when some day is both, whatever the year of one without."""
    assert EventDate(one).agrees_with(EventDate(other)) is agree


@given(dates, dates)
def test_agreement_goes_both_ways(one: EventDate, other: EventDate) -> None:
    """Each date agrees with itself and with undated, and agreement does not depend on who is asked."""
    assert one.agrees_with(one)
    assert one.agrees_with(UNDATED)
    assert one.agrees_with(other) == other.agrees_with(one)


@given(days, days)
def test_days_agree_only_with_themselves(one: date, other: date) -> None:
    """Two days agree when they are the same; without their years, when month and day are."""
    assert day(one).agrees_with(day(other)) is (one == other)
    same = (one.month, one.day) == (other.month, other.day)
    assert EventDate(f"XXXX-{one:%m-%d}").agrees_with(day(other)) is same
