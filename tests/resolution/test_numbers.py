"""Numbers that tell events apart: which of a series it was, how many documents were signed."""

from __future__ import annotations

import pytest

from tests.builders import build_mention
from tracker.model import Language
from tracker.resolution.numbers import amounts, documents, ordinal


@pytest.mark.parametrize(
    ("language", "title", "which"),
    [
        ("en", "The 16th meeting of the committee", 16),
        ("vi", "Phiên họp lần thứ 9 của Ủy ban", 9),
        ("zh", "双边合作指导委员会第十六次会议", 16),
        ("zh", "第20届博览会开幕", 20),
        ("zh", "第二十一次会议", 21),
        ("en", "Ties grow in the 21st century", None),
    ],
)
def test_which_of_a_series(language: Language, title: str, which: int | None) -> None:
    """An ordinal is read in digits and in Chinese numerals; a century is none."""
    assert ordinal(build_mention(title=title, language=language)) == which


@pytest.mark.parametrize(
    ("language", "title", "count"),
    [
        ("en", "The two sides signed 14 cooperation documents", 14),
        ("vi", "Trao 45 văn kiện hợp tác", 45),
        ("zh", "双方签署36项合作文件", 36),
        ("zh", "签署十四份合作协议", 14),
        ("en", "The two sides met", None),
    ],
)
def test_how_many_documents(language: Language, title: str, count: int | None) -> None:
    """The number of documents is read where it stands before their word."""
    assert documents(build_mention(title=title, language=language)) == count


def test_amounts_leave_out_years_and_days() -> None:
    """Thousands are read in either grouping; years and dates are no amounts."""
    assert amounts(build_mention(title="300,000 doses in 2022", date="2022-02-08")) == {"300000"}
    assert amounts(build_mention(title="Trao 300.000 liều ngày 8/2", date="")) == {"300000"}
