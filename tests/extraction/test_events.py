"""Which events an article reports: one a thing that happened, each with its kind, date and status."""

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


@pytest.mark.parametrize(
    ("language", "paragraphs", "status"),
    [
        (
            "en",
            (
                "Vietnam, China to hold forum",
                "Vietnam and China will hold a trade forum in Hanoi on September 19, 2024.",
            ),
            "planned",
        ),
        (
            "en",
            ("Vietnam, China hold forum", "Vietnam and China held a trade forum in Hanoi on August 19, 2024."),
            "occurred",
        ),
        (
            "vi",
            (
                "Sắp diễn ra diễn đàn Việt Nam - Trung Quốc",
                "Diễn đàn thương mại Việt Nam - Trung Quốc sẽ diễn ra tại Hà Nội ngày 19/9/2024.",
            ),
            "planned",
        ),
        (
            "vi",
            (
                "Diễn đàn Việt Nam - Trung Quốc",
                "Diễn đàn thương mại Việt Nam - Trung Quốc đã diễn ra tại Hà Nội ngày 19/8/2024.",
            ),
            "occurred",
        ),
        ("zh", ("中越将举行论坛", "中越贸易论坛将于2024年9月19日在河内举行。"), "planned"),
        ("zh", ("中越举行论坛", "中越贸易论坛2024年8月19日在河内举行。"), "occurred"),
    ],
)
def test_status(language: Language, paragraphs: tuple[str, ...], status: str) -> None:
    """What lies ahead of the report is planned, what lies behind it occurred."""
    (mention, *_) = events(*paragraphs, language=language)
    assert (mention.kind, mention.status) == ("meeting", status)


@pytest.mark.parametrize(
    ("language", "paragraphs"),
    [
        (
            "en",
            (
                "Vietnam proposes rail link with China",
                "On August 19, 2024, Vietnam proposed that China build a rail link with it.",
            ),
        ),
        (
            "vi",
            (
                "Việt Nam đề xuất tuyến đường sắt với Trung Quốc",
                "Ngày 19/8/2024, Việt Nam đề xuất Trung Quốc cùng xây dựng tuyến đường sắt.",
            ),
        ),
        ("zh", ("越南提议与中国建设铁路", "2024年8月19日，越南提议与中国共同建设铁路。")),
    ],
)
def test_proposal(language: Language, paragraphs: tuple[str, ...]) -> None:
    """What one side only puts forward is proposed, by whatever word."""
    found = events(*paragraphs, language=language)
    assert found == [] or {one.status for one in found} == {"proposed"}
    assert {one.kind for one in found} <= {"proposal"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Vietnam and China hope to sign an agreement on railways.",
        "The two sides should sign more agreements, he said.",
        "Vietnam and China need to sign an agreement soon, the chairman stressed.",
    ],
)
def test_wishes(sentence: str) -> None:
    """What is hoped for, or asked for is no further event."""
    first = ("Vietnam, China hold talks", "Vietnam and China held talks in Hanoi on August 19, 2024.")
    assert "agreement" not in {one.kind for one in events(*first, sentence)}


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


def test_recalled_visit() -> None:
    """An earlier visit that is recalled with its date is an event of its own date."""
    found = told(
        events(
            "Vietnam, China hold talks",
            "Vietnam and China held talks in Hanoi on August 19, 2024.",
            "Chinese President Xi Jinping paid a state visit to Vietnam on December 12, 2023.",
        )
    )
    assert ("meeting", "2024-08-19", "occurred") in found
    assert ("visit", "2023-12-12", "occurred") in found


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


def test_asked_for_is_not_done() -> None:
    """What somebody proposes is no event; who will build something does not make a meeting a plan."""
    opening = (
        "Vietnam, China trade committee meets",
        "The ministers of Vietnam and China met in Hanoi on August 19, 2024.",
    )
    asked = "He also proposed that trade offices of Vietnam be set up in the Chinese cities."
    assert [event.kind for event in events(*opening, asked)] == ["meeting"]
    workers = "After the ceremony on August 20, Li Qiang met Chinese and Vietnamese workers who will build the plant."
    assert all(event.status == "occurred" for event in events(*opening, workers))


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


@pytest.mark.parametrize(
    ("language", "headline", "lead"),
    [
        (
            "en",
            "Cross-border train turns three",
            "On August 19, Vietnam and China marked the third anniversary of the opening of a train.",
        ),
        (
            "vi",
            "Cầu Bắc Luân II tròn 3 năm",
            "Ngày 19/8, Việt Nam và Trung Quốc tổ chức lễ kỷ niệm 3 năm thông xe cầu Bắc Luân II.",
        ),
        ("zh", "中越班列三周年", "8月19日，中越跨境班列迎来开通运营3周年。"),
    ],
)
def test_anniversary_of_opening(language: Language, headline: str, lead: str) -> None:
    """The anniversary of an opening is no opening."""
    assert [mention.kind for mention in events(headline, lead, language=language)] == ["milestone"]


def test_story_without_headline() -> None:
    """Where a page begins with its story, talks in the first sentence are not told in a headline only."""
    lead = "4月25日至28日，彭清华率广西代表团对越南进行友好访问，与越南高平省委书记阮皇英举行会谈。"
    assert {"visit", "meeting"} <= {mention.kind for mention in events(lead, language="zh", published=None)}


def test_rank_is_no_plan() -> None:
    """The last character of a general's rank does not make his acts planned."""
    lead = "8月19日，越南国防部副部长黄春战上将与中国驻越南大使熊波在河内举行会谈。"
    assert events("越中举行会谈", lead, language="zh", published=None)[0].status == "occurred"
