"""Sentences that list several meetings give as many events."""

from __future__ import annotations

import pytest

from tracker.extraction import extract
from tracker.reading import read_text

ENGLISH = (
    "Vietnam's transport minister visits China\n\n"
    "Transport Minister Nguyen Hong Minh was on a working visit to China from June 3 to 7, 2025.\n\n"
    "During the stay, the Vietnamese guests called on Vice Premier Zhang Guoqing; held talks with Minister Liu Wei "
    "of China; and had a working session with Ambassador Pham Thanh Binh."
)
VIETNAMESE = (
    "Phó Thủ tướng thăm Trung Quốc\n\n"
    "Ngày 12/5/2024, tại Bắc Kinh, Phó Thủ tướng Trần Hồng Hà đã hội đàm với Phó Thủ tướng Trung Quốc Đinh Tiết "
    "Tường, chào xã giao Thủ tướng Lý Cường và hội kiến Chủ nhiệm Triệu Lạc Tế."
)
CHINESE = (
    "越南公安部长访华\n\n"
    "2024年5月11日，越南公安部部长梁三光在北京同中国公安部部长王小洪举行会谈，会见中央政法委书记陈文清。"
)


@pytest.mark.parametrize(("text", "count"), [(ENGLISH, 3), (VIETNAMESE, 3), (CHINESE, 2)])
def test_meetings_listed_in_one_sentence_are_as_many_events(text: str, count: int) -> None:
    """Each host of one guest has a meeting of its own on the day of the sentence, and no other host in it."""
    meetings = [m for m in extract(read_text(text, "a.txt")).mentions if m.kind == "meeting"]
    assert len(meetings) == count
    hosts = [set(m.people) for m in meetings]
    shared = set.intersection(*hosts)
    assert len({frozenset(people - shared) for people in hosts}) == count


def test_one_meeting_told_by_two_verbs_stays_one() -> None:
    """The verb for welcoming and the one for talks, with one guest behind both, tell of one meeting."""
    text = (
        "Hội đàm Việt Nam - Trung Quốc\n\n"
        "Sáng 12/5/2024, tại Hà Nội, Thủ tướng Phạm Minh Chính đã đón, hội đàm với Thủ tướng Trung Quốc Lý Cường."
    )
    assert [m.kind for m in extract(read_text(text, "a.txt")).mentions] == ["meeting"]


@pytest.mark.parametrize(
    "text",
    [
        "越南大使访问广西和云南\n\n2024年4月10日至14日，越南驻中国大使范清平赴华南访问，"
        "分别会见了广西壮族自治区主席蓝天立和云南省省长王予波。",
        "Đại sứ thăm Quảng Tây\n\nNgày 10/4/2024, Đại sứ Việt Nam tại Trung Quốc Phạm Thanh Bình đã lần lượt hội kiến "
        "Chủ tịch Quảng Tây Lam Thiên Lập và Tỉnh trưởng Vân Nam Vương Dư Ba.",
        "Chinese party secretary visits Hanoi\n\nOn April 10, 2024, in Hanoi, Guangxi party secretary Liu Ning was met "
        "separately by Prime Minister Pham Minh Chinh and President Vo Van Thuong of Vietnam.",
    ],
)
def test_one_verb_spread_over_several_hosts_tells_as_many_meetings(text: str) -> None:
    """Where a word spreads the verb each host has a meeting of their own with the guest."""
    meetings = [m for m in extract(read_text(text, "a.txt")).mentions if m.kind == "meeting"]
    assert len(meetings) == 2
    first, second = (set(m.people) for m in meetings)
    assert len(first - second) == len(second - first) == 1
    assert first & second
