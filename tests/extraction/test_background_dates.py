"""Dates in or beside an event's sentence that are of something else."""

from __future__ import annotations

import pytest

from tests.extraction.articles import analysed, events
from tracker.extraction.when.background_dates import is_background, is_of_no_event
from tracker.model import Language


@pytest.mark.parametrize(
    ("language", "sentence", "stated"),
    [
        ("en", "The university, founded in 1956, signed it.", []),
        ("en", "They have cooperated since 2015.", []),
        ("vi", "Hai bên hợp tác kể từ năm 2015.", []),
        ("vi", "Mưa lũ xảy ra từ đầu tháng 6-2024.", []),
        ("zh", "据新华社8月20日报道，双方举行会谈。", []),
        ("en", "The treaty of 1887 was remembered.", []),
        ("vi", "Hai nước kỷ niệm 75 năm quan hệ (18/1/1950 - 18/1/2025).", ["2025-01-18"]),
        ("zh", "两国庆祝建交75周年（1950年1月18日—2025年1月18日）。", ["2025-01-18"]),
        ("en", "They signed it on August 19, 2024.", ["2024-08-19"]),
        ("zh", "双方2024年8月19日签署协议。", ["2024-08-19"]),
    ],
)
def test_background(language: Language, sentence: str, stated: list[str]) -> None:
    """Years of founding, of beginning and of old treaties, and the report's own day, are no event's date."""
    analysis = analysed("Headline", sentence, language=language)
    assert [mention.edtf for mention in analysis.dates if not is_background(analysis, mention)] == stated


@pytest.mark.parametrize("days", ["18.1.1950 - 18.1.2025", "18/1/1950 – 18/1/2025"])
def test_jubilee(days: str) -> None:
    """The day of a jubilee is not that of what takes place for it."""
    analysis = analysed("Triển lãm", f"Hai bên mở triển lãm, mừng 75 năm quan hệ ({days}), ngày 19/8.", language="vi")
    assert [one.edtf for one in analysis.dates if not is_of_no_event(analysis, one)] == ["2024-08-19"]


def test_first_of_its_kind() -> None:
    """When an event was first organised is not when the last one of the name took place."""
    told = events(
        "Vietnamese delegation leaves for China",
        "On August 19 a delegation of Lang Son province left for a visit to Guangxi, China.",
        "The friendship exchange between Vietnam and China was first organized in 2015; the previous one took place in "
        "Dongxing in December 2023.",
    )
    assert {mention.date.edtf for mention in told} == {"2024-08-19", "2023-12"}


def test_relative_clause() -> None:
    """A month in a relative clause is that of what the clause tells."""
    told = events(
        "China resumes power sales to Vietnam",
        "On August 19, China and Vietnam signed a deal on power sales in Hanoi.",
        "With the deal, China and Vietnam resume the power trade after a halt that began in March 2016.",
    )
    assert "2016-03" not in {mention.date.edtf for mention in told}


def test_year_of_the_name() -> None:
    """A year beside the noun of a meeting is its name's, and completes its day wherever it stands."""
    told = events(
        "Bí thư các tỉnh Việt Nam và Quảng Tây (Trung Quốc) gặp gỡ đầu xuân",
        "Chương trình Gặp gỡ đầu xuân năm 2023 giữa các tỉnh Việt Nam và Quảng Tây (Trung Quốc) tổ chức ngày 22/2.",
        "Năm 2022, kim ngạch giữa Việt Nam và Trung Quốc tăng mạnh.",
        "Cũng trong sáng 22/2, Việt Nam và Trung Quốc tổ chức Hội nghị lần thứ 14 Ủy ban Công tác liên hợp.",
        language="vi",
        published=None,
    )
    assert {mention.date.edtf for mention in told} == {"2023-02-22"}


def test_day_outranks_the_quarter_in_a_name() -> None:
    """Quarterly talks are held on the day that their sentence begins with, not over the quarter that names them."""
    found = events(
        "Biên phòng hai nước hội đàm",
        "Ngày 29/7/2024, tại Cao Bằng, đồn biên phòng Việt Nam và chi đội biên giới Quảng Tây (Trung Quốc) tiến hành "
        "hội đàm định kỳ quý 2/2024.",
        language="vi",
    )
    assert [one.date.edtf for one in found] == ["2024-07-29"]


@pytest.mark.parametrize(
    ("language", "headline", "sentence"),
    [
        ("en", "Vietnam, China hold talks in Hanoi", "At the talks, Vietnam and China noted that in 2022 trade rose."),
        (
            "vi",
            "Việt Nam và Trung Quốc hội đàm",
            "Tại hội đàm, Việt Nam và Trung Quốc cho biết năm 2022 thương mại tăng.",
        ),
        ("zh", "中越两国举行会谈", "双方在会谈中表示，2022年中越贸易增长。"),
    ],
)
def test_said(language: Language, headline: str, sentence: str) -> None:
    """A year that somebody spoke about at a meeting is not when the meeting was."""
    assert "2022" not in {mention.date.edtf for mention in events(headline, sentence, language=language)}


@pytest.mark.parametrize(
    "since",
    [
        "自2009年以来，双方合作不断深化。",
        "该会议于2014年首次举行。",
        "2023年，双方组织了边界联合巡查。",
        "部长表示，2018年贸易额增长。",
    ],
)
def test_year_looked_back_to(since: str) -> None:
    """A year from which something is counted does not complete the day of the event."""
    told = events("中越两国举行会谈", f"4月25日，中越两国在河内举行会谈。{since}", language="zh", published=None)
    assert told[0].date.edtf == "XXXX-04-25"


def test_name_with_total() -> None:
    """The years in the name of a plan are not when it was signed, where the sentence says when."""
    lead = "代表团10月29日访问中国。该活动属于中越两国2015年11月签署的《2016-2020年合作计划》。"
    told = events("越南干部代表团访华", lead, language="zh", published=None)
    assert {mention.date.edtf for mention in told if mention.kind == "agreement"} <= {"2015-11"}


def test_stamp_in_brackets() -> None:
    """A date in brackets before the headline is the page's stamp."""
    lead = "2020年10月10日，中国TCL集团在越南平阳省举行新基地动工仪式。"
    (mention,) = events("(2020-10-12)中国TCL越南新基地动工仪式举行", lead, language="zh", published=None)
    assert mention.date.edtf == "2020-10-10"


def test_day_of_learning() -> None:
    """The day on which a reporter learned of it, and the day in an agency's dateline, are not the event's."""
    chinese = (
        "广西边检总站与越南四省边防指挥部举行视频会晤",
        "记者8日从广西边检总站获悉，该总站7日与越南谅山、广宁省边防指挥部举行视频会晤。",
    )
    assert [event.date.edtf for event in events(*chinese, language="zh")] == ["2024-08-07"]
    english = (
        "China gives aid to Vietnam",
        "HANOI, Aug. 21 (Some Point News - 21st Aug, 2024 ) : Humanitarian aid was offered to Vietnam on Tuesday by "
        "the Red Cross Society of China.",
    )
    assert [event.date.edtf for event in events(*english)] == ["2024-08-20"]


def test_since_something_else_happened() -> None:
    """A month behind "since being …" is when that was, not when somebody came."""
    paragraphs = (
        "Xi arrives in Hanoi",
        "Chinese President Xi Jinping has landed in Hanoi on his first state visit to Vietnam since being re-elected "
        "as Party chief last month.",
    )
    assert all(event.date.edtf != "2024-07" for event in events(*paragraphs))


def test_wire_dateline() -> None:
    """The day in a release's dateline is not the event's."""
    lead = "CHENGDU, China, Aug. 20, 2024 /PRNewswire/ -- A train to Hanoi, Vietnam, was seen off on August 18."
    (found,) = events("First train from Chengdu departs for Hanoi, Vietnam", lead)
    assert found.date.edtf == "2024-08-18"


@pytest.mark.parametrize(
    ("language", "lead"),
    [
        (
            "en",
            "According to a statement by the ministry issued on August 18, Zhao Leji of China will visit Vietnam. "
            "The visit takes place from August 31 to September 2.",
        ),
        (
            "vi",
            "Theo Thông cáo của Bộ Ngoại giao ngày 18/8, ông Triệu Lạc Tế dẫn đầu đoàn Trung Quốc thăm Việt Nam. "
            "Chuyến thăm diễn ra từ ngày 31/8 đến ngày 2/9.",
        ),
        ("zh", "据8月18日发布的公告，中国委员长赵乐际将对越南进行访问。访问时间为8月31日至9月2日。"),
    ],
)
def test_day_of_the_source(language: Language, lead: str) -> None:
    """The day of the announcement on which a report draws is not that of what it announces."""
    headline = {"en": "Zhao Leji to visit Vietnam", "vi": "Ông Triệu Lạc Tế thăm Việt Nam", "zh": "赵乐际将访问越南"}
    assert events(headline[language], lead, language=language)[0].date.edtf == "2024-08-31/2024-09-02"


def test_the_middle_of_the_year() -> None:
    """A visit in the middle of the year is not of the month in which somebody speaks of it."""
    found = events(
        "Kỷ niệm Quốc khánh Trung Quốc tại Hà Nội",
        "Tối 19/8, tại Hà Nội, Đại sứ Trung Quốc mở tiệc chiêu đãi mừng Quốc khánh Trung Quốc.",
        "Đại sứ điểm lại các sự kiện. Giữa năm 2024, Chủ tịch nước thăm Trung Quốc.",
        language="vi",
    )
    assert [mention.date.edtf for mention in found if mention.kind == "visit"] == ["2024"]


def test_day_of_a_paper_named_last() -> None:
    """The day on which a paper told it is not that of the visit, of which the next sentence tells the days."""
    found = events(
        "Vietnamese defence minister's visit to China to boost ties",
        "The Vietnamese defence minister leads a group on a visit to China, according to a newspaper on Wednesday.",
        "The visit, scheduled for August 20-22, aims at strengthening the ties of the two armies.",
    )
    assert [mention.date.edtf for mention in found] == ["2024-08-20/2024-08-22"]


def test_talks_of_a_journey_that_is_over() -> None:
    """Talks of which a report of the guests' return tells are not of the day on which they flew home."""
    found = events(
        "胡锦涛结束访越 中越关系进入新的里程",
        "尽管由于天气原因，国家主席胡锦涛今天上午直接搭乘专机回国，此行成为中越关系的里程碑。",
        "两天时间里，胡锦涛与越共中央总书记农德孟举行会谈。",
        language="zh",
    )
    assert {mention.kind: mention.date.edtf for mention in found} == {"meeting": ""}


def test_when_a_series_was_first_held() -> None:
    """The year in which an annual meeting was first held is no meeting's that the report tells of."""
    found = events(
        "Hanoi hosts Vietnam-China youth friendship meeting",
        "Vietnamese and Chinese youth unions held a friendship talk in Hanoi on August 19.",
        "First organised in China in 2000, the annual meeting educates the youth of the two countries.",
    )
    assert {mention.date.edtf for mention in found} == {"2024-08-19"}


def test_further_news_of_the_day() -> None:
    """The same day of 〔又讯〕 is that of the lead, whatever day the paragraph before it tells."""
    found = events(
        "波兰、中国向越南援助疫苗",
        "波兰政府援助的疫苗昨（20）日上午已由越南卫生部接收。",
        "上述疫苗本月17日运抵河内机场。",
        "〔又讯〕越南国防部副部长与中国驻越南大使同日上午在河内共同主持交接仪式，接收中国国防部援助越南国防部的20万剂疫苗。",
        language="zh",
    )
    assert {mention.date.edtf for mention in found if mention.kind == "aid"} == {"2024-08-20"}
