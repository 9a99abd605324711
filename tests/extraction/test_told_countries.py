"""Of which country bodies and people are that only the shape of their names tells."""

from __future__ import annotations

import pytest

from tests.extraction.articles import analysed, events, names, told
from tracker.model import Language


@pytest.mark.parametrize(
    ("language", "text", "body", "country"),
    [
        (
            "vi",
            "Ngày 19/8, đoàn Đại học Sư phạm Thủy Tùng (Trung Quốc) đến làm việc.",
            "Đại học Sư phạm Thủy Tùng",
            "CN",
        ),
        ("vi", "Học viện Nghệ thuật Thủy Tùng, Trung Quốc cử giảng viên.", "Học viện Nghệ thuật Thủy Tùng", "CN"),
        ("vi", "Đoàn của Học viện Thủy Tùng (tỉnh Vân Nam) đã đến.", "Học viện Thủy Tùng", "CN"),
        ("en", "The Institute of Green Lakes (China) sent a delegation.", "Institute of Green Lakes", "CN"),
        ("en", "Guests came from Thuy Tung Academy, Vietnam.", "Thuy Tung Academy", "VN"),
        ("zh", "8月19日，绿湖大学（越南）代表团到访。", "绿湖大学", "VN"),
    ],
)
def test_country_beside(language: Language, text: str, body: str, country: str) -> None:
    """A body is of the country that stands in brackets or behind a comma with it."""
    assert names("Headline", text, language=language)[body].country == country


def test_country_of_all_mentions() -> None:
    """What is told of a body once holds wherever the text names it."""
    lead = "Ngày 19/8, đoàn Đại học Thủy Tùng (Trung Quốc) đến thăm."
    assert names("Đại học Thủy Tùng thăm trường", lead, language="vi")["Đại học Thủy Tùng"].country == "CN"


def test_school_at_home() -> None:
    """Who receives a body with its country in brackets is at home in a Vietnamese text, so that both sides are told."""
    title = "Trường Đại học Thành Tùng hợp tác với Đại học Thủy Dương"
    lead = "Ngày 19/8, Trường Đại học Thành Tùng tiếp đoàn công tác của Đại học Thủy Dương (Trung Quốc)."
    assert told(events(title, lead, language="vi")) == {("meeting", "2024-08-19", "occurred")}


def test_bodies_in_one_row() -> None:
    """The brackets behind the last of a row may be meant for all of it."""
    lead = "Đại học Thành Tùng và Đại học Thủy Dương (Trung Quốc) tham dự."
    assert names("Hội thảo", lead, language="vi")["Đại học Thành Tùng"].country == ""


def test_people_with_a_title() -> None:
    """A title before a name leaves it of the country whose names look so."""
    lead = "The guests, Dr. Pham Nhu Sang and Associate Professor. Dr. Liu Zhifei, were received on August 19."
    found = names("Working session", lead)
    assert (found["Pham Nhu Sang"].country, found["Liu Zhifei"].country) == ("VN", "CN")


def test_other_country_in_a_name() -> None:
    """A syllable of somebody's name, or of a street's, speaks of no other country."""
    analysis = analysed("Talks", "Mr. Nguyen Thai Son met the guests from China at 1 Pham Ngu Lao Street.")
    assert not analysis.third_countries(0, len(analysis.text))
