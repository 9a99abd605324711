"""The visit around an event, and the talks that a sentence names beside what it tells."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extraction.articles import events
from tracker.model import EventMention, Language


def of_kind(kind: str, *paragraphs: str, language: Language = "en") -> list[EventMention]:
    """The events of one kind in an article of 15 April 2025."""
    found = events(*paragraphs, language=language, published=date(2025, 4, 15))
    return [mention for mention in found if mention.kind == kind]


@pytest.mark.parametrize(
    ("language", "headline", "lead"),
    [
        (
            "en",
            "Railway papers signed with China",
            "Vietnam and China signed seven railway documents on April 14 during the state visit of Xi Jinping.",
        ),
        (
            "vi",
            "Việt Nam, Trung Quốc ký văn kiện đường sắt",
            "Ngày 14/4, Việt Nam và Trung Quốc đã ký kết văn kiện đường sắt, trong chuyến thăm cấp Nhà nước của "
            "Tổng Bí thư Tập Cận Bình.",
        ),
        ("zh", "中越签署铁路文件", "4月14日，中越两国签署铁路文件，正值习近平对越南进行国事访问期间。"),
    ],
)
def test_visit_around(language: Language, headline: str, lead: str) -> None:
    """A visit during which something was signed is an event about then, of the one who came."""
    (visit,) = of_kind("visit", headline, lead, language=language)
    assert visit.date.edtf[:7] == "2025-04"
    assert visit.people == ("xi-jinping",)


def test_recalled_visit_has_its_visitor() -> None:
    """A visit since which ties have grown is an event of its month, of the one whose visit the sentence says it was."""
    (visit,) = of_kind(
        "visit",
        "Việt Nam, Tứ Xuyên kết nối giao thương",
        "Hội nghị kết nối giao thương Việt Nam - Trung Quốc diễn ra chiều 5/4 tại Hà Nội.",
        "Quan hệ càng phát triển sau chuyến thăm Trung Quốc của Tổng Bí thư Nguyễn Phú Trọng hồi tháng 10/2022.",
        language="vi",
    )
    assert (visit.date.edtf, visit.people) == ("2022-10", ("nguyen-phu-trong",))


def test_others_in_the_sentence() -> None:
    """Who signed during a visit is no visitor."""
    (visit,) = of_kind(
        "visit",
        "Vietnam and China sign railway papers",
        "Vietnam and China signed seven railway documents in Hanoi on April 14.",
        "Minister Tran Hong Minh signed for Vietnam on April 14, and Pham Minh Chinh signed another document of the "
        "two countries during the state visit of Chinese leader Xi Jinping.",
    )
    assert visit.people == ("xi-jinping",)


@pytest.mark.parametrize(
    "sentence",
    [
        "The two sides signed papers on April 14 to implement the common perceptions reached during the visit of Xi "
        "Jinping.",
        "The two sides signed papers in Hanoi on April 14 after the visit of a delegation.",
    ],
)
def test_only_recalled(sentence: str) -> None:
    """A visit of which only the outcome is named, or nobody, is none."""
    assert not of_kind("visit", "Vietnam and China sign papers", sentence)


def test_nearer_event() -> None:
    """Of two events in a sentence the one beside the visit took place during it."""
    found = of_kind(
        "visit",
        "Việt Nam, Trung Quốc thả cá giống",
        "Ngày 1/4/2025, Việt Nam và Trung Quốc tổ chức lễ thả cá giống.",
        "Hoạt động này thực hiện Bản ghi nhớ được Bộ trưởng hai nước ký kết năm 2017 trong chuyến thăm Trung Quốc của "
        "Tổng Bí thư Nguyễn Phú Trọng.",
        language="vi",
    )
    assert {mention.date.edtf for mention in found} <= {"2017"}


def test_date_of_what_followed() -> None:
    """The day on which something followed a visit is not the visit's."""
    lead = "访问过后不久，4月8日，复旦大学与越南外交学院举行中越智库对话。"
    assert not of_kind("visit", "中越智库对话举行", lead, language="zh")


def test_talks_on_the_day() -> None:
    """Talks of two leaders that took place "on the day" are an event of that day."""
    (talks,) = of_kind(
        "meeting",
        "Vietnam, China central banks sign memorandum",
        "Vietnam and China signed a memorandum in Beijing on Monday.",
        "The paper is one of several that both countries signed on the day, when To Lam held talks with Xi Jinping.",
    )
    assert talks.date.edtf == "2025-04-14"
    assert set(talks.people) == {"to-lam", "xi-jinping"}


def test_day_on_which() -> None:
    """ "On the day of" something tells no day."""
    found = of_kind("meeting", "Vietnam, China hold talks", "Vietnam and China held talks on the day of the fair.")
    assert {mention.date.edtf for mention in found} == {"2025-04-15~"}


def test_held_on() -> None:
    """A programme is dated by when it is to be held, what belongs to it by its own days."""
    found = of_kind(
        "exchange",
        "Free checkups in Lang Son",
        "The checkups on April 12-13 by doctors of Vietnam and China belong to the 9th Vietnam–China Border Defence "
        "Friendship Exchange, to be held on April 16-17.",
    )
    assert {mention.date.edtf for mention in found} == {"2025-04-12/2025-04-13", "2025-04-16/2025-04-17"}


@pytest.mark.parametrize(
    ("language", "headline", "sentence"),
    [
        (
            "vi",
            "Đồng Đăng - Bằng Tường sơ kết kết nghĩa",
            "Hội nghị thuộc Chương trình Giao lưu hữu nghị quốc phòng biên giới Việt Nam - Trung Quốc lần thứ 9, dự "
            "kiến tháng 5/2025 tại Lạng Sơn và Quảng Tây.",
        ),
        (
            "en",
            "Dong Dang, Pingxiang review twinning",
            "The meeting is part of the 9th Vietnam–China border defence friendship exchange programme, scheduled for "
            "May 2025 in Lang Son and Guangxi.",
        ),
    ],
)
def test_planned_whole(language: Language, headline: str, sentence: str) -> None:
    """A plan's month is that of the programme which a meeting is part of, not the meeting's."""
    found = events(headline, sentence, language=language, published=date(2025, 4, 15))
    assert {mention.kind for mention in found if mention.date.edtf == "2025-05"} == {"exchange"}


def test_visit_elsewhere() -> None:
    """Days spent in a third country are not those of the visit that the headline tells of."""
    found = of_kind(
        "visit",
        "胡锦涛缩短访越行程",
        "4月14日，胡锦涛在河内同越共中央总书记农德孟举行会谈。",
        "胡锦涛此前于4月10日至12日访问了朝鲜。",
        language="zh",
    )
    assert all("2025-04-10" not in mention.date.edtf for mention in found)


def test_chinese_visit_by_which_somebody_is_told() -> None:
    """Who comes on a visit, or during one, met on a day that is the meeting's; a day beside the visit is its own."""
    headline = "黎怀忠会见韦韬"
    for lead in (
        "越南外交部长黎怀忠11月26日在河内与率团访越的中国广西壮族自治区主席韦韬举行会谈。",
        "访问越南期间，中国广西壮族自治区主席韦韬11月26日在河内与越南外交部长黎怀忠举行会谈。",
    ):
        assert not of_kind("visit", headline, lead, language="zh")
    own = "11月26日到访越南的中国广西壮族自治区主席韦韬与越南外交部长黎怀忠举行会谈。"
    assert of_kind("visit", headline, own, language="zh")
