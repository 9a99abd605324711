"""Which events an article reports: one a thing that happened."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extraction.articles import events, told
from tracker.model import Language


@pytest.mark.parametrize(
    ("language", "paragraphs"),
    [
        (
            "en",
            (
                "To Lam pays state visit to China",
                "General Secretary To Lam paid a state visit to China from August 18 to 20, 2024.",
                "On August 19, 2024, To Lam held talks with Xi Jinping in Beijing.",
                "After the talks, Vietnam and China signed 14 cooperation documents.",
            ),
        ),
        (
            "vi",
            (
                "Tổng Bí thư Tô Lâm thăm cấp nhà nước Trung Quốc",
                "Từ ngày 18 đến 20/8/2024, Tổng Bí thư Tô Lâm thăm cấp nhà nước tới Trung Quốc.",
                "Ngày 19/8/2024, Tổng Bí thư Tô Lâm hội đàm với Tổng Bí thư Tập Cận Bình tại Bắc Kinh.",
                "Sau hội đàm, Việt Nam và Trung Quốc đã ký kết 14 văn kiện hợp tác.",
            ),
        ),
        (
            "zh",
            (
                "越共中央总书记苏林对中国进行国事访问",
                "2024年8月18日至20日，越共中央总书记苏林对中国进行国事访问。",
                "8月19日，习近平在北京同越共中央总书记苏林举行会谈。",
                "会谈后，中越双方签署14份合作文件。",
            ),
        ),
    ],
)
def test_visit_talks_signing(language: Language, paragraphs: tuple[str, ...]) -> None:
    """A visit, its talks and the signing after them are three events, the undated signing on the day of the talks."""
    found = told(events(*paragraphs, language=language))
    assert ("visit", "2024-08-18/2024-08-20", "occurred") in found
    assert ("meeting", "2024-08-19", "occurred") in found
    assert {kind for kind, _, _ in found} == {"visit", "meeting", "agreement"}
    assert len(found) == 3


@pytest.mark.parametrize(
    ("language", "paragraphs"),
    [
        (
            "en",
            (
                "Wang Yi meets Vietnamese leaders in Hanoi",
                "On August 19, 2024, Foreign Minister Wang Yi of China met with PM Pham Minh Chinh in Hanoi.",
                "On August 19, 2024, Foreign Minister Wang Yi of China held talks with Bui Thanh Son of Vietnam.",
            ),
        ),
        (
            "zh",
            (
                "王毅在河内会见越南领导人",
                "2024年8月19日，中国外长王毅在河内会见越南总理范明政。",
                "2024年8月19日，中国外长王毅同越南外长裴青山举行会谈。",
            ),
        ),
    ],
)
def test_two_hosts(language: Language, paragraphs: tuple[str, ...]) -> None:
    """Meetings of one guest with two hosts on one day are two events."""
    meetings = [one for one in events(*paragraphs, language=language) if one.kind == "meeting"]
    assert len(meetings) == 2
    assert {one.date.edtf for one in meetings} == {"2024-08-19"}
    assert meetings[0].people != meetings[1].people


def test_same_event_twice() -> None:
    """What headline, lead and body tell again is one event, with the exact date though the headline has none."""
    found = events(
        "Vietnam, China sign customs agreement",
        "Vietnam and China signed a customs agreement in Hanoi on August 19, 2024.",
        "The agreement was signed by the two countries' customs heads on August 19.",
    )
    assert told(found) == {("agreement", "2024-08-19", "occurred")}
    assert len(found) == 1


def test_caption_signing() -> None:
    """A caption that shows two bodies signing tells a signing that the body leaves out; any other caption none."""
    body = (
        "Vietnam, China hold trade forum",
        "Vietnam and China held a trade forum in Hanoi on August 19, 2024, the two sides said.",
    )
    signing = "The Ministry of Industry and Trade of Vietnam and CCPIT of China sign a memorandum of understanding."
    view = "A visit by Chinese and Vietnamese guests to a factory."
    shown = [one for one in events(*body, signing, captions=[signing]) if one.kind == "agreement"]
    assert len(shown) == 1
    assert "visit" not in {one.kind for one in events(*body, view, captions=[view])}


def test_caption_is_not_main() -> None:
    """A caption alone does not make an article's main event."""
    caption = "Vietnam and China signed an agreement in Hanoi on August 19, 2024."
    assert events("Vietnam and China", caption, captions=[caption]) == []


def test_digest_item() -> None:
    """An item of a digest is read by itself: the item before it lends it no second country."""
    found = events(
        "Vietnam, China in brief",
        "* Vietnam and China signed a customs agreement in Hanoi on August 19, 2024.",
        "* The president received the ambassador of Cuba on August 19, 2024.",
    )
    assert {one.kind for one in found} == {"agreement"}


def test_trade_statistics_are_no_event() -> None:
    """A sum over eleven months is not dated by them, though both countries and cooperation stand beside it."""
    assert not events(
        "Trade between Vietnam and China exceeds 185 billion USD",
        "From January to November 2023, trade between Vietnam and China under their cooperation agreements reached 185 "
        "billion USD, customs data show, with transport by rail growing fast.",
        published=date(2023, 12, 8),
    )


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("vi", "Kết thúc hội đàm, hai bên trao quà lưu niệm."),
        ("en", "After the talks the two sides exchanged souvenirs."),
        ("zh", "会谈结束后，双方互赠纪念品。"),
    ],
)
def test_souvenirs_are_no_aid(language: Language, sentence: str) -> None:
    """Souvenirs that hosts and guests give each other make no event of their own."""
    opening = {
        "vi": ("Lạng Sơn và Quảng Tây hội đàm", "Sáng 19/8, lãnh đạo Lạng Sơn và Quảng Tây đã hội đàm tại Nam Ninh."),
        "en": ("Lang Son, Guangxi hold talks", "Lang Son and Guangxi held talks in Nanning on August 19, 2024."),
        "zh": ("谅山与广西举行会谈", "8月19日，越南谅山省与中国广西在南宁举行会谈。"),
    }[language]
    assert [event.kind for event in events(*opening, sentence, language=language)] == ["meeting"]


def test_friendship_talk() -> None:
    """A friendship talk that is one activity of a longer meeting is an event of its own."""
    found = events(
        "Hanoi hosts Vietnam-China youth friendship meeting",
        "The youth unions of Vietnam and China held a friendship talk in Hanoi on August 19, 2024.",
        "It was part of the 16th Vietnam - China Youth Friendship Meeting, which runs from August 18-22.",
    )
    assert {(event.kind, event.date.edtf) for event in found} == {
        ("meeting", "2024-08-19"),
        ("exchange", "2024-08-18/2024-08-22"),
    }


def test_other_days_in_one_sentence() -> None:
    """Two signings in one sentence, each in a clause with its own date, are two events."""
    mentions = events(
        "China, Vietnam extend oil agreement",
        "Vietnam and China signed the agreement in Hanoi on November 2, 2005, and they signed "
        "an extension of it in Beijing on June 19, 2013.",
    )
    assert {mention.date.edtf for mention in mentions if mention.kind == "agreement"} == {"2005-11-02", "2013-06-19"}


def test_story_without_headline() -> None:
    """Where a page begins with its story, talks in the first sentence are not told in a headline only."""
    lead = "4月25日至28日，彭清华率广西代表团对越南进行友好访问，与越南高平省委书记阮皇英举行会谈。"
    assert {"visit", "meeting"} <= {mention.kind for mention in events(lead, language="zh", published=None)}


def test_what_came_a_day_before() -> None:
    """What an event came one day after took place the day before, and is told beside it."""
    found = events(
        "Vietnam and China hold seminar",
        "Courts of China and Vietnam held a seminar on August 19 in Nanning. The seminar came one day after the two "
        "chief justices Zhang Jun and Nguyen Hoa Binh held talks in the city.",
    )
    assert {event.date.edtf for event in found} == {"2024-08-18", "2024-08-19"}


def test_the_day_of_telling_is_about_that_of_the_event() -> None:
    """What a bank said on Tuesday to have been signed was signed about then."""
    sentence = (
        "A loan agreement for Vietnam has been signed by the Export-Import Bank of China, the bank said on Monday."
    )
    assert events("China offers Vietnam loan", sentence)[0].date.edtf == "2024-08-19~"


def test_who_else_sat_at_the_meeting() -> None:
    """A sentence on who was "at the meeting" tells of the one told before."""
    found = events(
        "Vietnamese minister in China",
        "Minister Bui Thanh Son met Chinese Foreign Minister Wang Yi in Beijing on August 19.",
        "Also at the meeting was Vietnamese Ambassador Pham Sao Mai.",
    )
    assert [event.kind for event in found] == ["meeting"]


def test_a_day_behind_a_dateline_is_that_of_the_event() -> None:
    """Where the headline alone names a festival, the weekday of the lead dates it and not the dateline."""
    lead = "BEIJING, Aug 20 (VNA) - A promotion of Vietnamese lychees opened on Sunday at a market in China."
    assert events("Vietnam's lychee festival opens in Beijing", lead)[0].date.edtf == "2024-08-18"


def test_where_a_deal_was_signed_before_is_no_place_of_an_opening() -> None:
    """A lead's sentence on another day tells nothing of where the main event took place."""
    found = events(
        "Chinese Geely opens showroom in Hanoi",
        "The Chinese brand Geely opened its first showroom in Vietnam on August 19. A deal on a plant was signed with "
        "its Vietnamese partner in Thai Binh in September 2023.",
    )
    assert found[0].places == ("hanoi",)


def test_what_the_headline_calls_the_story_by() -> None:
    """The event of the headline leads, though another one of the day before is told with more people."""
    wreath, tea = events(
        "习近平向胡志明陵敬献花圈",
        "8月20日上午，习近平在河内胡志明陵敬献花圈。",
        "8月19日下午，彭丽媛在河内同越共中央总书记苏林夫人吴芳璃举行茶叙。",
        language="zh",
    )
    assert (wreath.kind, wreath.date.edtf, tea.kind, tea.date.edtf) == (
        "exchange",
        "2024-08-20",
        "meeting",
        "2024-08-19",
    )


def test_whom_a_leader_meets_at_home() -> None:
    """A tour at home behind a visit is no event of both sides, nor is whom the leader met on it."""
    found = events(
        "习近平在广西考察",
        "8月19日，习近平结束对越南的国事访问回到国内，随后在广西考察。",
        "广西的企业介绍了生产情况。",
        "8月20日，习近平在南宁接见当地干部。习近平对大家说，我昨天结束对越南的国事访问。",
        language="zh",
    )
    assert told(found) == {("visit", "2024-08-19", "occurred")}
