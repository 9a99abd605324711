"""Who takes part in what a sentence tells: both countries, a third one, or one of them about the other."""

from __future__ import annotations

import pytest

from tests.extraction.articles import analysed, events, told
from tracker.extraction.events.relevance import judge
from tracker.model import Language

OTHER_PARTNERS: list[tuple[Language, tuple[str, ...]]] = [
    ("zh", ("泰国与中国签署铁路协议", "8月19日，泰国与中国签署铁路协议，专家认为线路将与越南的高铁竞争。")),
    ("zh", ("缅甸国防部长会见中国大使", "8月19日，缅甸国防部长在内比都会见中国大使，此前他刚到过越南。")),
    (
        "en",
        ("Thailand and China sign rail deal", "On August 19 Thailand and China signed a deal, which worries Vietnam."),
    ),
]


@pytest.mark.parametrize(("language", "paragraphs"), OTHER_PARTNERS)
def test_partner_is_another(language: Language, paragraphs: tuple[str, ...]) -> None:
    """What one of the two does with a third country is no event of theirs, though the sentence names the other."""
    assert not events(*paragraphs, language=language)


def test_third_country_in_name() -> None:
    """A third country is seen in the name of its body, and a ministry that both have proves no side."""
    paragraphs = (
        "越南人民军副总参谋长会见老挝国防学院院长",
        "8月19日，越南人民军副总参谋长在国防部会见老挝凯山国防学院院长。",
    )
    analysis = analysed(*paragraphs, language="zh")
    assert analysis.third_countries(0, len(analysis.text))
    assert not judge(analysis).relevant


@pytest.mark.parametrize(
    "lead",
    [
        "8月19日，谅山省人民委员会召开会议，研究加快对中国出口农产品的措施。",
        "8月19日，广西召开抗旱工作会议，中越边境的靖西、那坡等县受灾严重。",
    ],
)
def test_topic(lead: str) -> None:
    """A meeting of one side is none of both for having been about the other."""
    assert not events("口岸工作部署", lead, language="zh")


def test_topic_of_both() -> None:
    """A meeting of both sides may be about exports of one."""
    found = events(
        "谅山与崇左商谈出口", "8月19日，越南谅山省与中国崇左市举行会谈，讨论对中国出口农产品。", language="zh"
    )
    assert [one.kind for one in found] == ["meeting"]


def test_police_of_both() -> None:
    """Suspects handed over are cooperation, a gang caught by one side's police is crime."""
    together = ("越南警方向中方移交嫌疑人", "8月19日，越南警方在友谊关口岸把9名犯罪嫌疑人移交给中方。")
    alone = ("越南警方捣毁电诈窝点", "8月19日，越南老街省公安拘捕12名中国籍嫌疑人，他们涉嫌诈骗。")
    assert events(*together, language="zh")
    assert not events(*alone, language="zh")


def test_visit_beside_a_forum() -> None:
    """A visit that its own words tell counts, though the guest also attends a meeting of many countries."""
    found = events(
        "越南副总理胡德福抵达天津",
        "8月19日，越南副总理胡德福抵达天津，出席夏季达沃斯论坛并对中国进行工作访问。",
        language="zh",
    )
    assert "visit" in {one.kind for one in found}


def test_name_over_a_word_break() -> None:
    """同塔吉克斯坦 is "with Tajikistan", not the province 同塔."""
    assert not events("胡锦涛同塔吉克斯坦总统会谈", "8月19日，胡锦涛同塔吉克斯坦总统会谈。", language="zh")


def test_tour() -> None:
    """A delegation's visit to several countries, the other one among them, is a visit; to others alone it is none."""
    tour = ("云南省长率团访问三国", "云南省政府代表团于5月26日至6月4日先后对老挝、越南和缅甸进行了访问。")
    assert [event.kind for event in events(*tour, language="zh")] == ["visit"]
    other = ("云南省长率团访问", "云南省政府代表团于5月26日至6月4日先后对老挝和缅甸进行了访问。", "云南与越南接壤。")
    assert not events(*other, language="zh")


def test_the_two_sides_are_others() -> None:
    """The two sides are those that met in the sentence before, be one of them a third country."""
    paragraphs = (
        "Tập Cận Bình gặp Vladimir Putin tại Bắc Kinh",
        "Ngày 16/5, tại Bắc Kinh, Chủ tịch Trung Quốc Tập Cận Bình đã hội đàm với Tổng thống Nga Vladimir Putin. "
        "Hai bên ký tuyên bố chung. Báo chí Việt Nam đưa tin đậm.",
    )
    assert not events(*paragraphs, language="vi")


def test_guests_of_a_consulate() -> None:
    """What a mission holds is of both sides where people of the host country are told to have come."""
    title, held = "中国驻胡志明市总领馆举办奖学金获得者交流会", "8月19日，中国驻胡志明市总领馆举办奖学金获得者交流会。"
    came = "胡志明市国家大学校长刘文及12所越南高校的师生参加。"
    assert [one.date.edtf for one in events(title, held + came, language="zh")] == ["2024-08-19"]
    assert not events(title, held + "越南有许多高校。", language="zh")


def test_meeting_on_the_occasion_of_a_summit() -> None:
    """Where both only were for a meeting of many countries, what the two of them held there is theirs."""
    lead = (
        "Leaders of Chinese corporations sat down with Prime Minister Pham Minh Chinh in Tianjin on August 19, while he"
        " was there to attend the Shanghai Cooperation Organisation Summit."
    )
    assert ("meeting", "2024-08-19", "occurred") in told(events("Vietnamese leader in Tianjin", lead))
