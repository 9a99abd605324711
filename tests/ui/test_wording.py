"""Dates in words, in three languages, for the column of the timeline and for the event."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.edtf import EventDate
from tracker.ui.wording import long_date, short_date, span_chip


@pytest.mark.parametrize(
    ("edtf", "language", "short", "long"),
    [
        ("2025-05-29", "en", "29 May", "29 May 2025"),
        ("2025-05-29", "vi", "29 Th5", "29 tháng 5 năm 2025"),
        ("2025-05-29", "zh", "5月29日", "2025年5月29日"),
        ("2026-02-02/2026-02-03", "en", "2–3 Feb", "2–3 February 2026"),
        ("2026-02-02/2026-02-03", "vi", "2–3 Th2", "2–3 tháng 2 năm 2026"),
        ("2026-02-02/2026-02-03", "zh", "2月2–3日", "2026年2月2–3日"),
        ("2025-07-30/2025-08-02", "en", "30 Jul–2 Aug", "30 July – 2 August 2025"),
        ("2025-07-30/2025-08-02", "vi", "30 Th7–2 Th8", "30 tháng 7 – 2 tháng 8 năm 2025"),
        ("2025-12-30~", "vi", "~30 Th12", "khoảng 30 tháng 12 năm 2025"),
        ("XXXX-05-29", "zh", "5月29日 ?", "5月29日（年份不详）"),
        ("2025", "vi", "2025", "2025"),
        ("2025", "zh", "2025年", "2025年"),
    ],
)
def test_dates_in_words(edtf: str, language: str, short: str, long: str) -> None:
    """Days of one month share its name, the year stands once, and what is not known is not said."""
    assert (short_date(EventDate(edtf), language), long_date(EventDate(edtf), language)) == (short, long)


@pytest.mark.parametrize(
    ("since", "until", "words"),
    [
        ("2025-01-01", "2025-12-31", "2025"),
        ("2024-01-01", "2025-12-31", "2024 – 2025"),
        ("2025-05-01", "2025-05-31", "May 2025"),
        ("2025-01-01", "2025-04-30", "Jan 2025 – Apr 2025"),
        ("2025-09-01", "2025-12-31", "Sep 2025 – Dec 2025"),
        ("2025-01-01", "2025-01-10", "1–10 Jan 2025"),
        ("2025-05-29", "2025-05-29", "29 May 2025"),
        ("2025-05-01", "2025-05-01", "1 May 2025"),
        ("2025-01-01", None, "since 2025"),
        (None, "2025-12-31", "until 2025"),
    ],
)
def test_spans_in_a_chip(since: str | None, until: str | None, words: str) -> None:
    """As short as can be, but a year stands only for the whole of it."""
    first, last = (date.fromisoformat(day) if day else None for day in (since, until))
    assert span_chip(first, last) == words
