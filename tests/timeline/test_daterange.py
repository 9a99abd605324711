"""What a user may type into the date filter, and what they are told when it is none of it."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import QueryError
from tracker.timeline.daterange import parse_date_range

TODAY = date(2025, 6, 10)

UNDERSTOOD = [
    ("", None, None),
    ("   ", None, None),
    ("2025", "2025-01-01", "2025-12-31"),
    ("2024-08", "2024-08-01", "2024-08-31"),
    ("2024/08", "2024-08-01", "2024-08-31"),
    ("2024-08-15", "2024-08-15", "2024-08-15"),
    ("15/8/2024", "2024-08-15", "2024-08-15"),
    ("15 Aug 2024", "2024-08-15", "2024-08-15"),
    ("Aug", "2024-08-01", "2024-08-31"),
    ("in 2024", "2024-01-01", "2024-12-31"),
    ("on 15 Aug 2024", "2024-08-15", "2024-08-15"),
    ("Aug 2024..Sep 2025", "2024-08-01", "2025-09-30"),
    ("2024-08..", "2024-08-01", None),
    ("..2025", None, "2025-12-31"),
    ("2024-08-15 .. 2024-08-20", "2024-08-15", "2024-08-20"),
    ("since May 2025", "2025-05-01", None),
    ("since yesterday", "2025-06-09", None),
    ("before 2024", None, "2023-12-31"),
    ("after 2024", "2025-01-01", None),
    ("until June 2025", None, "2025-06-30"),
    ("from May 2024 to June 2025", "2024-05-01", "2025-06-30"),
    ("2024-05 - 2025-06", "2024-05-01", "2025-06-30"),
    ("2023-2025", "2023-01-01", "2025-12-31"),
    ("may 2025", "2025-05-01", "2025-05-31"),
    ("MARCH 2025", "2025-03-01", "2025-03-31"),
    ("15 aug 2024", "2024-08-15", "2024-08-15"),
    ("since may 2024", "2024-05-01", None),
    ("may..sep 2024", "2024-05-01", "2024-09-30"),
    ("29 May..3 June 2024", "2024-05-29", "2024-06-03"),
    ("Nov..Feb 2025", "2024-11-01", "2025-02-28"),
    ("từ tháng 5 đến tháng 9/2024", "2024-05-01", "2024-09-30"),
    ("between 2023 and 2024", "2023-01-01", "2024-12-31"),
    ("last 6 months", "2024-12-10", "2025-06-10"),
    ("the last three months", "2025-03-10", "2025-06-10"),
    ("past 30 days", "2025-05-11", "2025-06-10"),
    ("this year", "2025-01-01", "2025-12-31"),
    ("last year", "2024-01-01", "2024-12-31"),
    ("last month", "2025-05-01", "2025-05-31"),
    ("this week", "2025-06-09", "2025-06-15"),
    ("today", "2025-06-10", "2025-06-10"),
    ("yesterday", "2025-06-09", "2025-06-09"),
    ("Q3 2025", "2025-07-01", "2025-09-30"),
    ("2025Q3", "2025-07-01", "2025-09-30"),
    ("H1 2025", "2025-01-01", "2025-06-30"),
    ("spring 2024", "2024-03-01", "2024-05-31"),
    ("around 15 Aug 2024", "2024-08-08", "2024-08-22"),
    ("around Aug 2024", "2024-07-01", "2024-09-30"),
    ("around 2024", "2023-01-01", "2025-12-31"),
    ("8/2024", "2024-08-01", "2024-08-31"),
    ("tháng 8/2024", "2024-08-01", "2024-08-31"),
    ("từ tháng 5/2025", "2025-05-01", None),
    ("từ 5/2024 đến 6/2025", "2024-05-01", "2025-06-30"),
    ("trước 2024", None, "2023-12-31"),
    ("sau 2024", "2025-01-01", None),
    ("đến 6/2025", None, "2025-06-30"),
    ("quý 3/2025", "2025-07-01", "2025-09-30"),
    ("6 tháng qua", "2024-12-10", "2025-06-10"),
    ("ba tháng qua", "2025-03-10", "2025-06-10"),
    ("khoảng 8/2024", "2024-07-01", "2024-09-30"),
    ("hôm qua", "2025-06-09", "2025-06-09"),
    ("năm nay", "2025-01-01", "2025-12-31"),
    ("năm ngoái", "2024-01-01", "2024-12-31"),
    ("2024年8月", "2024-08-01", "2024-08-31"),
    ("2024年8月15日", "2024-08-15", "2024-08-15"),
    ("2025年以来", "2025-01-01", None),
    ("2024年以前", None, "2023-12-31"),
    ("2024年左右", "2023-01-01", "2025-12-31"),
    ("去年", "2024-01-01", "2024-12-31"),
    ("过去6个月", "2024-12-10", "2025-06-10"),
    ("最近三个月", "2025-03-10", "2025-06-10"),
    ("2023年至2025年", "2023-01-01", "2025-12-31"),
    ("early 2025", "2025-01-01", "2025-04-30"),
    ("mid-2024", "2024-05-01", "2024-08-31"),
    ("the end of 2024", "2024-09-01", "2024-12-31"),
    ("early August", "2024-08-01", "2024-08-10"),
    ("mid-Aug 2024", "2024-08-11", "2024-08-20"),
    ("late Feb 2024", "2024-02-21", "2024-02-29"),
    ("early Q3 2024", "2024-07-01", "2024-07-31"),
    ("second half of 2024", "2024-07-01", "2024-12-31"),
    ("first half of Aug 2024", "2024-08-01", "2024-08-15"),
    ("end of the month", "2025-06-21", "2025-06-30"),
    ("since early 2025", "2025-01-01", None),
    ("before the end of 2024", None, "2024-12-31"),
    ("mid-May to mid-June 2024", "2024-05-11", "2024-06-20"),
    ("last quarter", "2025-01-01", "2025-03-31"),
    ("quý 3", "2024-07-01", "2024-09-30"),
    ("quý trước", "2025-01-01", "2025-03-31"),
    ("đầu năm 2025", "2025-01-01", "2025-04-30"),
    ("giữa 2024", "2024-05-01", "2024-08-31"),
    ("cuối năm ngoái", "2024-09-01", "2024-12-31"),
    ("đầu tháng 8/2024", "2024-08-01", "2024-08-10"),
    ("trung tuần tháng 8", "2024-08-11", "2024-08-20"),
    ("nửa đầu tháng 8/2024", "2024-08-01", "2024-08-15"),
    ("nửa cuối năm 2024", "2024-07-01", "2024-12-31"),
    ("từ đầu năm", "2025-01-01", None),
    ("khoảng tháng 8/2024", "2024-07-01", "2024-09-30"),
    ("giữa 2023 và 2024", "2023-01-01", "2024-12-31"),
    ("年初", "2025-01-01", "2025-04-30"),
    ("2024年年中", "2024-05-01", "2024-08-31"),
    ("去年底", "2024-09-01", "2024-12-31"),
    ("2024年8月上旬", "2024-08-01", "2024-08-10"),
    ("8月中旬", "2024-08-11", "2024-08-20"),
    ("8月底", "2024-08-21", "2024-08-31"),
    ("2024年下半年", "2024-07-01", "2024-12-31"),
    ("2024年底前", None, "2024-12-31"),
    ("上个季度", "2025-01-01", "2025-03-31"),
]


@pytest.mark.parametrize(("text", "start", "end"), UNDERSTOOD)
def test_understood(text: str, start: str | None, end: str | None) -> None:
    """Dates, spans and open ends are read alike in the three languages."""
    expected = (date.fromisoformat(start) if start else None, date.fromisoformat(end) if end else None)
    assert parse_date_range(text, TODAY) == expected


@pytest.mark.parametrize(
    "text",
    ["rubbish", "2024-13", "2024-02-30", "..", "last 0 days", "trade in 2024 and more", "8", "đến", "之前", "x" * 500],
)
def test_not_understood(text: str) -> None:
    """Anything else is refused in one sentence that shows what would be right."""
    with pytest.raises(QueryError, match=r"write \"2025\""):
        parse_date_range(text, TODAY)


@pytest.mark.parametrize("text", ["2025..2024", "from 2025 to 2024", "từ 6/2025 đến 5/2024"])
def test_backward(text: str) -> None:
    """A span that ends before it starts is refused, and the message says so."""
    with pytest.raises(QueryError, match="run backward"):
        parse_date_range(text, TODAY)


@given(
    st.text()
    | st.from_regex(r"(from|since|last|từ|自)? ?[0-9/.-]{1,12} ?(to|\.\.|đến|至)? ?[0-9/.-]{0,12}", fullmatch=True)
)
def test_any_text(text: str) -> None:
    """Whatever is typed, the answer is a span in order or a QueryError."""
    try:
        start, end = parse_date_range(text, TODAY)
    except QueryError:
        return
    assert start is None or end is None or start <= end


def test_light_import() -> None:
    """The filter neither pays for Textual nor for dateparser."""
    code = (
        "import sys, datetime; from tracker.timeline.daterange import parse_date_range as read;"
        "read('Aug 2024..', datetime.date(2025, 6, 10)); sys.exit(bool({'textual', 'dateparser'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
