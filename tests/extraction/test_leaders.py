"""“The two leaders” stand for host and guest where a sentence names nobody."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extraction.articles import events
from tracker.model import Language


def test_the_two_leaders_are_host_and_guest() -> None:
    """Talks told in a sentence without names have the people of headline and lead."""
    mentions = events(
        "Xi Jinping pays state visit to Vietnam",
        "Chinese President Xi Jinping arrived in Hanoi on August 19 for a state visit to Vietnam at the invitation of "
        "General Secretary To Lam.",
        "After the welcome ceremony on August 19, the two leaders held talks.",
        language="en",
        published=date(2024, 8, 21),
    )
    talks = [mention for mention in mentions if mention.kind == "meeting"]
    assert [set(mention.people) for mention in talks] == [{"xi-jinping", "to-lam"}]


def test_people_who_are_named_stand_before_the_two_leaders() -> None:
    """A sentence that names who met says so itself."""
    mentions = events(
        "Xi Jinping pays state visit to Vietnam",
        "Chinese President Xi Jinping arrived in Hanoi on August 19 for a state visit to Vietnam at the invitation of "
        "General Secretary To Lam.",
        "On August 20, Prime Minister Pham Minh Chinh met Xi Jinping, and the two leaders discussed trade.",
    )
    met = [mention for mention in mentions if mention.kind == "meeting"]
    assert [set(mention.people) for mention in met] == [{"pham-minh-chinh", "xi-jinping"}]


def test_the_two_of_an_earlier_meeting() -> None:
    """ "The two" who had met before are those whom the lead names, and where they met then tells nothing of now."""
    now, before = events(
        "中越公安部长视频通话",
        "公安部长王小洪19日与越南公安部长梁三光视频通话。两人去年8月曾在北京会面。",
        language="zh",
        published=date(2025, 8, 20),
    )
    assert set(before.people) == set(now.people) == {"wang-xiaohong", "luong-tam-quang"}
    assert (before.date.edtf, before.places, now.places) == ("2024-08", ("beijing",), ())


def test_leaders_called_by_an_office_that_they_do_not_hold() -> None:
    """ "The two prime ministers" of an earlier year are not the ambassador and the chairman whom the lead names."""
    found = events(
        "中越友谊宫交接",
        "8月19日，越南友好组织联合会主席阮芳娥与中国驻越南大使熊波在河内签署友谊宫交接备忘录。",
        "2004年10月9日，两国总理为友谊宫奠基。",
        language="zh",
        published=date(2024, 8, 21),
    )
    [laid] = [event for event in found if event.date.edtf == "2004-10-09"]
    assert not laid.people


@pytest.mark.parametrize(
    ("language", "headline", "lead"),
    [
        ("zh", "习近平向越南新任国家主席苏林致贺电", "8月20日，国家主席习近平致电苏林，祝贺他当选越南国家主席。"),
        (
            "vi",
            "Trung Quốc gửi điện mừng tân Chủ tịch nước Việt Nam",
            "Ngày 20/8, Chủ tịch Trung Quốc Tập Cận Bình gửi điện chúc mừng Chủ tịch nước Lương Cường.",
        ),
        (
            "en",
            "Chinese leader congratulates Vietnamese President",
            "Chinese President Xi Jinping on August 20 sent a message of congratulations to Vietnam's Luong Cuong.",
        ),
    ],
)
def test_message_of_congratulations(language: Language, headline: str, lead: str) -> None:
    """Leaders who congratulate each other on an election exchange a message; they neither meet nor mark a jubilee."""
    assert [one.kind for one in events(headline, lead, language=language)] == ["exchange"]
