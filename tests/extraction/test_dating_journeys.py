"""Which days a visit, a fair or talks take where their first, their last or the day of return is told."""

from __future__ import annotations

import pytest

from tests.extraction.articles import events, main_date
from tracker.model import Language


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


@pytest.mark.parametrize(
    ("language", "headline", "lead"),
    [
        (
            "en",
            "Chinese delegation visits Vietnam",
            "A Chinese delegation arrived in Hanoi on August 12 to begin a visit to Vietnam. "
            "The delegation returned home on August 16.",
        ),
        (
            "zh",
            "越共代表团访问广东",
            "8月12日，越共中央委员率团抵达广州，开始对广东进行访问。代表团于16日离开广州回国。",
        ),
    ],
)
def test_from_arrival_to_departure(language: Language, headline: str, lead: str) -> None:
    """A visit lasts from the day of arrival to that on which a later sentence tells the guests left."""
    assert main_date(headline, lead, language=language) == "2024-08-12/2024-08-16"


def test_return_of_others_before() -> None:
    """The return of another delegation before is no end of the visit that began after it."""
    lead = "A Chinese delegation arrived in Hanoi on August 12 to begin a visit to Vietnam. "
    before = "Earlier, a Vietnamese delegation had returned home on August 2."
    assert main_date("Chinese delegation visits Vietnam", lead + before) == "2024-08-12"
