"""Which date belongs to what a sentence tells."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extraction.articles import events
from tracker.model import Language


def main_date(*paragraphs: str, language: Language = "en") -> str:
    """The date of the article's main event."""
    return events(*paragraphs, language=language)[0].date.edtf


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


def test_day_within_a_visit() -> None:
    """Talks told of after the span of a visit were on the lead's day of it."""
    found = events(
        "Bộ trưởng Nông nghiệp ký Nghị định thư với Hải quan Trung Quốc",
        "Ngày 27/11/2025, tại Bắc Kinh, Bộ Nông nghiệp và Môi trường và Tổng cục Hải quan Trung Quốc ký Nghị định thư.",
        "Việc ký kết diễn ra trong chuyến công tác tại Trung Quốc từ 26 đến 28/11/2025 của Bộ trưởng Trần Đức Thắng. "
        "Trước lễ ký, Bộ trưởng Trần Đức Thắng đã có buổi làm việc với ông Triệu Tăng Liên.",
        language="vi",
    )
    assert {(event.kind, event.date.edtf) for event in found} == {
        ("agreement", "2025-11-27"),
        ("visit", "2025-11-26/2025-11-28"),
        ("meeting", "2025-11-27"),
    }


@pytest.mark.parametrize(
    ("language", "headline", "first", "last"),
    [
        (
            "en",
            "Vietnamese and Chinese officers hold exchange",
            "A friendship exchange of Vietnamese and Chinese officers opened in Nanning on August 19.",
            "The friendship exchange comes to an end on August 24.",
        ),
        (
            "vi",
            "Khai mạc hội chợ Việt - Trung",
            "Hội chợ thương mại Việt Nam - Trung Quốc khai mạc tại Lào Cai ngày 19/8.",
            "Hội chợ kéo dài đến 24/8.",
        ),
        ("zh", "越中青年论坛开幕", "越中青年论坛8月19日在河内开幕，两国代表与会。", "论坛将持续至24日。"),
    ],
)
def test_lasts_until(language: Language, headline: str, first: str, last: str) -> None:
    """A sentence that tells only until when an event lasts gives its last day, and is no event of its own."""
    (found,) = events(headline, first, last, language=language)
    assert found.date.edtf == "2024-08-19/2024-08-24"


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


def test_signing_after_the_talks() -> None:
    """What was signed "after the talks" was signed on their day, not on another that is told between."""
    found = events(
        "苏林访华",
        "中国国家主席习近平19日在北京同越南领导人苏林举行会谈。苏林18日抵达广州。会谈后，双方签署了合作文件。",
        language="zh",
    )
    assert {mention.kind: mention.date.edtf for mention in found}["agreement"] == "2024-08-19"


def test_last_day_of_an_exhibition() -> None:
    """Until when an exhibition is open is its last day, and no event of its own."""
    found = events(
        "Triển lãm ảnh Việt - Trung",
        "Sáng 19/8, tại Hà Nội, khai mạc triển lãm ảnh hữu nghị Việt Nam - Trung Quốc.",
        "Triển lãm mở cửa đến hết ngày 30/8.",
        language="vi",
    )
    assert [mention.date.edtf for mention in found] == ["2024-08-19/2024-08-30"]
    opens = "越中国际商贸旅游博览会将于8月22日在芒街市开幕，持续至8月28日。"
    assert events("越中博览会开幕", opens, language="zh")[0].date.edtf.startswith("2024-08-22")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "en",
            "The ministries of trade of Vietnam and China reviewed in Hanoi on August 19 the memorandum signed during "
            "General Secretary Nguyen Phu Trong's visit to China in October 2022.",
        ),
        (
            "vi",
            "Ngày 19/8, tại Hà Nội, Bộ Công Thương Việt Nam và Bộ Thương mại Trung Quốc rà soát Bản ghi nhớ được ký "
            "trong chuyến thăm Trung Quốc của Tổng Bí thư Nguyễn Phú Trọng tháng 10/2022.",
        ),
        (
            "zh",
            "8月19日，越南工贸部与中国商务部在河内举行会谈，检查2022年10月阮富仲总书记访华期间签署的谅解备忘录的落实情况。",
        ),
    ],
)
def test_month_of_a_visit_as_setting(language: Language, sentence: str) -> None:
    """A visit during which something was signed takes the month in its own phrase, not the day of the sentence."""
    visits = [found for found in events("Hội đàm 会谈 Talks", sentence, language=language) if found.kind == "visit"]
    assert {visit.date.edtf for visit in visits} == {"2022-10"}


def test_the_day_of_return() -> None:
    """Who is back on the last day of a journey was away on all its days, and met nobody on that one."""
    found = events(
        "Đoàn đại biểu Hà Nội kết thúc chuyến thăm Trung Quốc",
        "Ngày 20/8, đoàn đại biểu Hà Nội do Bí thư Thành ủy dẫn đầu đã về tới Hà Nội, kết thúc chuyến thăm Trung Quốc. "
        "Trong chuyến thăm, đoàn đã hội đàm với lãnh đạo Bắc Kinh.",
        "Chuyến thăm diễn ra từ ngày 16 đến 20/8.",
        language="vi",
    )
    assert {(one.kind, one.date.edtf) for one in found} == {
        ("visit", "2024-08-16/2024-08-20"),
        ("meeting", "2024-08-16/2024-08-20"),
    }


def test_an_agency_between_strokes() -> None:
    """The day of such a dateline is the report's, where the lead names another."""
    date = main_date(
        "Haikou and Ho Chi Minh City get direct air link",
        "HAIKOU, August 21. /TASS/. Direct flights have been launched between Haikou, China, and Ho Chi Minh City in "
        "Vietnam. The first plane from Ho Chi Minh City landed in Haikou on August 18.",
    )
    assert date == "2024-08-18"


def test_the_first_day_of_a_visit() -> None:
    """A visit told on the day on which the guests left lasts as long as its programme says."""
    found = events(
        "Thường trực HĐND tỉnh Lạng Sơn thăm, làm việc tại Quảng Tây",
        "Sáng 19/8, đoàn công tác tỉnh Lạng Sơn đã sang thăm, làm việc tại Quảng Tây, Trung Quốc.",
        "Theo lịch trình, đoàn thăm và làm việc tại Quảng Tây từ ngày 19/8 đến ngày 23/8.",
        language="vi",
    )
    assert found[0].date.edtf == "2024-08-19/2024-08-23"


def test_what_came_before_the_return() -> None:
    """Of talks told by a report of the guests' return no more is known than the month."""
    found = events(
        "Đoàn Hồng Hà về nước",
        "Tối 20/8, đoàn đại biểu châu Hồng Hà, Trung Quốc đã xuất cảnh về nước, kết thúc chuyến thăm tỉnh Lào Cai.",
        "Trong chuyến thăm, đoàn đã hội đàm với lãnh đạo tỉnh Lào Cai.",
        language="vi",
    )
    assert {(one.kind, one.date.edtf) for one in found} == {("visit", "2024-08-20"), ("meeting", "2024-08")}


def test_a_pilot_that_took_effect() -> None:
    """The day from which a paper is in force is not that of what is done under it."""
    date = main_date(
        "Vietnam's first passion fruit shipment heads to China",
        "The first shipment of passion fruit exported to China under the protocol that took effect on July 1 crossed "
        "Huu Nghi border gate on Monday.",
    )
    assert date == "2024-08-19"


def test_a_visit_that_followed_something() -> None:
    """The day of what a visit followed is not the visit's."""
    found = events(
        "Vietnam, China navies complete joint patrol",
        "Ships of the Vietnam People's Navy docked in Zhanjiang, China on August 18, starting a four-day visit. The "
        "visit followed the 37th joint patrol in the Gulf of Tonkin, which the two navies held on August 15-16.",
    )
    assert {one.date.edtf for one in found if one.kind == "visit"} == {"2024-08-18/2024-08-21"}


def test_talks_that_ended() -> None:
    """Talks that ended after three days have them all."""
    lead = "为期三天的中越两军第五次边境高层会晤21日在越南高平圆满落幕，双方就边防合作交换意见。"
    assert main_date("中越两军边境高层会晤落幕", lead, language="zh") == "2024-08-19/2024-08-21"


def test_the_first_day_of_a_fair() -> None:
    """What is signed on a fair's opening day is signed on the first of its days, at its close on the last."""
    fair = "The Vietnam-China trade fair is taking place in Lao Cai city from August 13-19."
    for opening, day in (("On the opening day", "2024-08-13"), ("At the close of the fair", "2024-08-19")):
        found = events(
            "Lao Cai, Yunnan hold trade fair",
            f"{fair} {opening}, Lao Cai and China's Honghe prefecture signed ten deals.",
        )
        assert [one.date.edtf for one in found if one.kind == "agreement"] == [day]


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
