"""Unrelated paragraphs on a page that does not part them borrow no side from each other."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.extraction import extract
from tracker.reading import read_text

DAY = date(2024, 8, 21)
STORIES = {
    "vi": (
        "Ngày 19/8/2024, Tỉnh đoàn Lạng Sơn và Đoàn Thanh niên Quảng Tây (Trung Quốc) tổ chức giao lưu tại Bằng Tường.",
        "Sáng 20/8, Sở Y tế Cà Mau ký hợp đồng thuê kho thuốc mới với Công ty Cổ phần Dược Hậu Giang.",
    ),
    "zh": (
        "2024年8月19日，谅山省青年团与中国广西青年团在凭祥举行交流活动。",
        "8月20日上午，金瓯省卫生厅就新药库租赁签署合同。",
    ),
}


@pytest.mark.parametrize("language", STORIES)
def test_an_unrelated_paragraph_stays_one_sided(language: str) -> None:
    """Without any headline, a paragraph that shares nothing with the one before tells of its own side alone."""
    mentions = extract(read_text("\n\n".join(STORIES[language]), "page.txt", published=DAY)).mentions
    assert {mention.date.edtf for mention in mentions} == {"2024-08-19"}


def test_another_dateline_begins_another_story() -> None:
    """Below a headline, a paragraph that shares nothing and has its own dateline is another story's."""
    mentions = extract(
        read_text(
            "\n\n".join(
                [
                    "Vietnam, China customs chiefs hold talks",
                    "HANOI (VNA) - Customs chiefs of Vietnam and China held talks in Hanoi on August 19, 2024.",
                    "The talks took three hours.",
                    "CA MAU (VNA) - The health department on Tuesday signed a lease of a store for drugs and bandages.",
                ]
            ),
            "page.txt",
            published=DAY,
        )
    ).mentions
    assert [mention.kind for mention in mentions] == ["meeting"]


def test_a_paragraph_that_goes_on() -> None:
    """A paragraph with names of the one before it belongs to its story and borrows the other side."""
    story = (
        "Ngày 19/8/2024, Tỉnh đoàn Lạng Sơn và Đoàn Thanh niên Quảng Tây (Trung Quốc) hội đàm tại Bằng Tường.",
        "Ngày 20/8/2024, Tỉnh đoàn Lạng Sơn ký thỏa thuận hợp tác về đào tạo cán bộ trẻ tại Bằng Tường.",
    )
    mentions = extract(read_text("\n\n".join(story), "page.txt", published=DAY)).mentions
    assert "agreement" in {mention.kind for mention in mentions}
