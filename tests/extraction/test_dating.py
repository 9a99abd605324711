"""Which date belongs to what a sentence tells."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extraction.articles import events, main_date
from tracker.model import Language


@pytest.mark.parametrize(
    ("language", "headline", "sentence"),
    [
        (
            "en",
            "Vietnam, China hold talks in Hanoi",
            "On August 19, 2024, Vietnam and China held talks in Hanoi on a plan that runs until December 2026.",
        ),
        (
            "vi",
            "Việt Nam và Trung Quốc hội đàm",
            "Ngày 19/8/2024, Việt Nam và Trung Quốc đã hội đàm tại Hà Nội về kế hoạch đến tháng 12/2026.",
        ),
        ("zh", "中越两国在河内举行会谈", "2024年8月19日，中越两国在河内举行会谈，讨论到2026年12月的计划。"),
    ],
)
def test_head(language: Language, headline: str, sentence: str) -> None:
    """The date at the head of a sentence is the event's, not a later plan's."""
    assert main_date(headline, sentence, language=language) == "2024-08-19"


@pytest.mark.parametrize(
    ("language", "headline", "sentence"),
    [
        (
            "en",
            "Vietnam, China sign rail agreement",
            "Vietnam and China, partners since May 2015, signed the agreement in Hanoi on August 19, 2024.",
        ),
        (
            "vi",
            "Việt Nam và Trung Quốc ký kết thỏa thuận đường sắt",
            "Việt Nam và Trung Quốc, vốn bàn về tuyến này từ năm 2015, đã ký kết thỏa thuận tại Hà Nội ngày 19/8/2024.",
        ),
    ],
)
def test_nearest(language: Language, headline: str, sentence: str) -> None:
    """The date nearest to the word that tells the event is its own; a date since when is background."""
    assert main_date(headline, sentence, language=language) == "2024-08-19"


@pytest.mark.parametrize(
    ("language", "paragraphs", "expected"),
    [
        (
            "en",
            (
                "Vietnam, China hold talks",
                "On August 19, 2024, a Chinese delegation came to Hanoi. Vietnam and China then signed an agreement.",
            ),
            "2024-08-19",
        ),
        (
            "vi",
            (
                "Việt Nam và Trung Quốc hội đàm",
                "Ngày 19/8/2024, đoàn Trung Quốc đến Hà Nội. Việt Nam và Trung Quốc đã ký kết thỏa thuận hải quan.",
            ),
            "2024-08-19",
        ),
        (
            "zh",
            ("中越两国举行会谈", "2024年8月19日，中国代表团抵达河内。随后中越双方签署海关合作协议。"),
            "2024-08-19",
        ),
    ],
)
def test_carried(language: Language, paragraphs: tuple[str, ...], expected: str) -> None:
    """A sentence without a date goes on telling of the day with which the one before it began."""
    dates = {mention.kind: mention.date.edtf for mention in events(*paragraphs, language=language)}
    assert dates["agreement"] == expected


def test_undated_main() -> None:
    """A main event without any date is dated about the day of publication; without that it stays undated."""
    text = ("Vietnam, China sign railway agreement", "Vietnam and China have signed an agreement on a railway.")
    (mention,) = events(*text)
    assert mention.date.edtf == "2024-08-21~"
    (quote,) = [quote for quote in mention.quotes if quote.field == "date"]
    assert quote.value == "2024-08-21~"
    (undated,) = events(*text, published=None)
    assert undated.date.edtf == ""


def test_completed() -> None:
    """Without a publication day a date without a year takes the one year that the headline gives."""
    (mention, *_) = events(
        "Vietnam, China hold trade forum in 2023",
        "On August 19, Vietnam and China held the forum in Hanoi.",
        published=None,
    )
    assert mention.date.edtf == "2023-08-19"


def test_recent() -> None:
    """A main event that happened "recently" is dated about the month of publication."""
    text = ("Vietnam, China sign railway agreement", "Vietnam and China recently signed an agreement on a railway.")
    assert events(*text)[0].date.edtf == "2024-08~"


def test_same_day() -> None:
    """ "The same day" goes on from the day with which the story's sentences begin, not from one named in passing."""
    told = events(
        "习近平同苏林举行会谈",
        "8月19日上午，习近平在北京同苏林会谈。苏林18日抵达中国，开始对中国进行国事访问。",
        "会谈结束后，两国领导人出席合作文件的签字仪式。",
        "当天下午，国务院总理李强会见了苏林。",
        language="zh",
    )
    assert "2024-08-19" in {mention.date.edtf for mention in told if "李强" in mention.title}


def test_other_province() -> None:
    """A visit with its own date in another province is another visit than the one without a date."""
    told = events(
        "Đại sứ Trung Quốc thăm Bình Định",
        "Đại sứ Trung Quốc Hùng Ba vừa thăm, làm việc tại tỉnh Bình Định.",
        "Tháng 7 vừa qua, Đại sứ Hùng Ba thăm Nghệ An.",
        language="vi",
    )
    assert {mention.date.edtf for mention in told if mention.kind == "visit"} == {"2024-08~", "2024-07"}


def test_day_of_reprint() -> None:
    """A date of the day of publication stays although the lead is dated the day before; only "today" moves."""
    told = events(
        "Phụ nữ Việt Nam - Trung Quốc gặp gỡ",
        "Ngày 20/8, đoàn phụ nữ Quảng Tây (Trung Quốc) đến thăm và làm việc tại tỉnh Cao Bằng (Việt Nam).",
        "Ngày 21/8, đoàn phụ nữ Quảng Tây (Trung Quốc) tới thăm tỉnh Lạng Sơn (Việt Nam).",
        language="vi",
    )
    assert {mention.date.edtf for mention in told} == {"2024-08-20", "2024-08-21"}


def test_quarter_of_a_patrol() -> None:
    """A patrol of which the lead tells the quarter alone is dated by it, not by a year that is looked back on."""
    found = events(
        "Tuần tra song phương Việt Nam - Trung Quốc",
        "Bộ đội Biên phòng Hà Giang (Việt Nam) và lực lượng biên giới Vân Nam (Trung Quốc) vừa phối hợp tuần tra quý "
        "II/2024.",
        "Trong năm 2023, hai bên Việt Nam và Trung Quốc đã tuần tra song phương hàng chục lượt.",
        language="vi",
    )
    assert [mention.date.edtf for mention in found] == ["2024-04/2024-06"]


def test_headline_of_a_plan() -> None:
    """A headline that only names what the lead announces is one event with it, and planned."""
    (found,) = events(
        "Hội nghị xúc tiến thương mại Việt - Trung",
        "Bộ Công Thương Việt Nam và Bộ Thương mại Trung Quốc sẽ tổ chức Hội nghị xúc tiến thương mại quý IV/2024.",
        language="vi",
    )
    assert (found.date.edtf, found.status) == ("2024-10/2024-12", "planned")


def test_memory_takes_no_news() -> None:
    """What is signed at the end of a patrol is no part of papers signed years before."""
    found = events(
        "Biên phòng hai nước tuần tra",
        "Ngày 19/8, biên phòng Việt Nam và biên phòng Trung Quốc tuần tra chung.",
        "Hai bên Việt Nam - Trung Quốc chấp hành ba văn kiện về biên giới ký ngày 18/11/2009 tại Bắc Kinh.",
        "Kết thúc tuần tra, hai bên Việt Nam và Trung Quốc ký biên bản ghi nhận kết quả.",
        language="vi",
    )
    assert ("agreement", "2024-08-19") in {(mention.kind, mention.date.edtf) for mention in found}


def test_an_agency_between_strokes() -> None:
    """The day of such a dateline is the report's, where the lead names another."""
    date = main_date(
        "Haikou and Ho Chi Minh City get direct air link",
        "HAIKOU, August 21. /TASS/. Direct flights have been launched between Haikou, China, and Ho Chi Minh City in "
        "Vietnam. The first plane from Ho Chi Minh City landed in Haikou on August 18.",
    )
    assert date == "2024-08-18"


def test_a_pilot_that_took_effect() -> None:
    """The day from which a paper is in force is not that of what is done under it."""
    date = main_date(
        "Vietnam's first passion fruit shipment heads to China",
        "The first shipment of passion fruit exported to China under the protocol that took effect on July 1 crossed "
        "Huu Nghi border gate on Monday.",
    )
    assert date == "2024-08-19"


def test_days_in_brackets() -> None:
    """Where a review names the month, the days in brackets behind the event are its own."""
    found = events(
        "Quan hệ Việt Nam - Trung Quốc: Những dấu mốc năm 2023",
        "- Tháng 6: Thủ tướng Phạm Minh Chính thăm chính thức Trung Quốc (25-28/6).",
        language="vi",
        published=None,
    )
    assert found[0].date.edtf == "2023-06-25/2023-06-28"


def test_day_of_an_announcement() -> None:
    """A body's announcement is of a later day than the talks that it tells of, and what came of them of theirs."""
    found = events(
        "广西边检总站与越南边防部队会晤",
        "9月8日，广西出入境边防检查总站介绍，9月7日，该总站与越南谅山省边防部队指挥部举行视频会晤。此次会晤是中越双方首次视频会晤。",
        language="zh",
        published=date(2022, 9, 9),
    )
    assert {one.date.edtf for one in found} == {"2022-09-07"}
