"""Hosts who do not say of which country they are, on the pages of schools, hospitals and towns."""

from __future__ import annotations

import pytest

from tests.extraction.articles import events, told
from tracker.model import Language

GUESTS: list[tuple[Language, str, str]] = [
    (
        "vi",
        "Nhà trường tiếp đoàn công tác Học viện nghề Liễu Châu",
        "Sáng 19/8, Nhà trường đã đón tiếp đoàn công tác của Học viện nghề Liễu Châu (Trung Quốc) tại cơ sở 1.",
    ),
    (
        "zh",
        "校领导会见海防大学代表团",
        "8月19日，副校长李文会见了越南海防大学校长阮春海一行，双方就学生交换交换意见。",
    ),
    (
        "en",
        "University receives guests of Guangxi University (China)",
        "On August 19, the university received a delegation of Guangxi University (China).",
    ),
]


@pytest.mark.parametrize(("language", "title", "lead"), GUESTS)
def test_host_at_home(language: Language, title: str, lead: str) -> None:
    """Who receives a delegation of the other country and names none himself is of the paper's own."""
    assert told(events(title, lead, language=language)) == {("meeting", "2024-08-19", "occurred")}


OWN: list[tuple[Language, str, str]] = [
    (
        "vi",
        "Hội đàm giữa Tòa án nhân dân tỉnh và Tòa án khu tự trị Choang Quảng Tây (Trung Quốc)",
        "Sáng 19/8, Tòa án nhân dân tỉnh hội đàm với Tòa án nhân dân cấp cao Quảng Tây (Trung Quốc).",
    ),
    ("zh", "总领事拜会主席", "8月19日，驻胡志明市总领事陈明拜会了市友好组织联合会主席黎国。"),
    ("zh", "海防茶叶研究院到访", "8月19日，越南海防茶叶研究院院长率团访问我所，双方进行了交流。"),
]


@pytest.mark.parametrize(("language", "title", "lead"), OWN)
def test_own_institute_and_province(language: Language, title: str, lead: str) -> None:
    """Whoever calls a body his own or the province's, or is "the city" of a consul, has the side that nobody names."""
    assert [one.date.edtf for one in events(title, lead, language=language)] == ["2024-08-19"]


@pytest.mark.parametrize(
    ("language", "lead"),
    [
        ("vi", "Ngày 19/8, Trường Đại học Quốc gia Lào tiếp đoàn công tác của Đại học Quảng Tây (Trung Quốc)."),
        ("vi", "Ngày 19/8, Nhà trường đã đón 200 sinh viên Trung Quốc."),
        ("zh", "8月19日，校长李文会见了来访的江苏大学代表团一行。"),
        ("zh", "8月19日，日本驻胡志明市总领事拜会了市友好组织联合会主席黎国。"),
        ("en", "On August 19, the Lao university received a delegation of Guangxi University (China)."),
    ],
)
def test_nobody_of_both(language: Language, lead: str) -> None:
    """A host of another country, guests in no delegation and guests from home bring no two sides together."""
    assert not events("Nhà trường", lead, language=language)
