"""Dates that only their context completes: publication, the dates before them, the sentence."""

from __future__ import annotations

from datetime import date

import pytest

from tracker.extraction.dates import find_dates
from tracker.model import Language

NEVER_PUBLISHED = None

CASES: list[tuple[Language, str, date | None, str]] = [
    # nothing tells the year
    ("en", "The forum was held on May 29.", None, "XXXX-05-29"),
    ("vi", "Hội nghị diễn ra chiều 29/5.", None, "XXXX-05-29"),
    ("zh", "5月29日在河内举行。", None, "XXXX-05-29"),
    ("en", "from December 30 to January 2", None, "XXXX-12-30/XXXX-01-02"),
    ("zh", "12月30日至1月2日", None, "XXXX-12-30/XXXX-01-02"),
    ("en", "in the first quarter", None, "XXXX-01/XXXX-03"),
    ("zh", "去年12月", None, "XXXX-12"),
    # a year named on its own right before the day
    ("en", "It takes place this year, from December 21 to 27", date(2018, 11, 9), "2018 2018-12-21/2018-12-27"),
    # a bare day in characters, told with what was done on it; so many days are none
    ("zh", "何厚铧十日抵达岘港，二十六日上午离开", date(2006, 10, 27), "2006-10-10 2006-10-26"),
    ("zh", "为期十日的访问，三日游，十日内答复", date(2006, 10, 27), ""),
    # years of a series lend no day their year
    ("zh", "2017年至2020年连续举办。1月18日开幕", None, "2017/2020 XXXX-01-18"),
    # a jubilee's days are not what "the same day" points to
    (
        "zh",
        "1月16日庆祝建交75周年（1950年1月18日—2025年1月18日）。当天晚上举行晚会",
        None,
        "2025-01-16 1950-01-18 2025-01-18 2025-01-16",
    ),
    # the end of the year and "within the year" told of a plan
    ("en", "The second patrol is planned for the end of the year.", date(2006, 4, 28), "2006"),
    ("zh", "计划于年底举行，年内签署，三年内完成", date(2006, 4, 28), "2006 2006"),
    # weekdays of a timetable
    ("vi", "mỗi tuần hai chuyến vào thứ Năm và Chủ nhật", date(2025, 12, 10), ""),
    # old pages write a year's noughts with digits or letters
    ("zh", "二00五年十月签署，二OO六年四月二十七日举行", None, "2005-10 2006-04-27"),
    # a day with its hour, in a summary that stands before the dateline
    (
        "zh",
        "核心提示：一日十六时启航。\n\n中新社三亚12月1日电 一日十六时，编队启航。",
        None,
        "XXXX-12-01 XXXX-12-01 XXXX-12-01",
    ),
    ("zh", "来访时间：2003年10月28日-----11月2日", None, "2003-10-28/2003-11-02"),
    # this year as seen from a story whose own day has no year, and not from what it recalls
    ("zh", "12月1日编队启航。今年六月曾到访。2006年4月27日首次巡逻。", None, "XXXX-12-01 XXXX-06 2006-04-27"),
    # words that mean nothing without a publication date
    ("en", "yesterday, on Sunday, last month, two days ago", None, ""),
    ("vi", "hôm nay, tuần trước, năm ngoái, 3 ngày trước", None, ""),
    ("zh", "昨天，周三，上个月，去年，19日", None, ""),
    # last month and last October, as seen from the whole day at the beginning
    (
        "en",
        "He returned on April 7, 2024. Last October they met, and again last month.",
        None,
        "2024-04-07 2023-10 2024-03",
    ),
    ("zh", "2024年4月7日，双方会谈。上个月签署协议。", None, "2024-04-07 2024-03"),
    # the year of the story rather than of what it recalls
    (
        "en",
        "They met on May 8, 2023. A pact ended on June 5, 2020. He stays from May 7 to 10.",
        None,
        "2023-05-08 2020-06-05 2023-05-07/2023-05-10",
    ),
    # a term of several years
    ("zh", "协议自2011年1月1日起,到2015年12月31日止", None, "2011-01-01/2015-12-31"),
    ("vi", "18/1/1950 - 18/1/2025", None, "1950-01-18 2025-01-18"),
    # a bare day goes on from the days of the story, not from a month in brackets or a plan's term
    (
        "zh",
        "2009年5月12日至15日召开年会，回顾上届（2008年4月）以来情况，决定2009年7月1日至2010年6月30日规模，15日签署纪要",
        None,
        "2009-05-12/2009-05-15 2008-04 2009-07-01/2010-06-30 2009-05-15",
    ),
    # the year of the next whole day, when it is near; history lends none
    ("en", "They opened it on January 7. On December 29, 2021 they had written.", None, "2022-01-07 2021-12-29"),
    (
        "en",
        "From December 30 to January 2 they met; on January 5, 2024 they left.",
        None,
        "2023-12-30/2024-01-02 2024-01-05",
    ),
    ("en", "They opened it on January 7.\nOn December 9, 2021 they had written.", None, "XXXX-01-07 2021-12-09"),
    (
        "vi",
        "Ông sẽ thăm từ 12/1-15/1, dịp 67 năm lập quan hệ ngày 18/1/1950.",
        None,
        "XXXX-01-12/XXXX-01-15 1950-01-18",
    ),
    # the year of a date before
    ("en", "Xi arrived on December 12, 2023. Talks were held on December 13.", None, "2023-12-12 2023-12-13"),
    ("en", "Xi arrived on December 12, 2023. He left on January 2.", None, "2023-12-12 2024-01-02"),
    ("en", "To Lam visited in August 2024. On August 19 they signed.", None, "2024-08 2024-08-19"),
    ("vi", "Chuyến thăm từ 18 đến 20/8/2024, chiều 19/8 hai bên ký", None, "2024-08-18/2024-08-20 2024-08-19"),
    ("zh", "2024年8月18日至20日，苏林访华。19日签署文件。", None, "2024-08-18/2024-08-20 2024-08-19"),
    ("zh", "2024年8月18日至20日，苏林访华。19日签署文件。", date(2025, 1, 10), "2024-08-18/2024-08-20 2024-08-19"),
    ("vi", "Hội nghị Việt Nam - Trung Quốc 2025 diễn ra chiều 29/5", None, "2025 2025-05-29"),
    # a visit that is reported while it lasts, the day before a dateline's, a day in Chinese numerals
    ("zh", "王廷惠7日至12日访问中国", date(2024, 4, 8), "2024-04-07/2024-04-12"),
    ("zh", "新华社河内2月9日电（记者陶军）疫苗8日晚运抵河内", None, "XXXX-02-09 XXXX-02-08"),
    ("zh", "何厚铧十日抵达岘港，停留十日", date(2006, 10, 11), "2006-10-10"),
    # a date before that has nothing to do with it
    ("en", "A law of 5 January 2019 was discussed on May 29.", None, "2019-01-05 XXXX-05-29"),
    ("en", "A law of 5 May 2019 was discussed on May 12.", date(2025, 5, 13), "2019-05-05 2025-05-12"),
    ("en", "In 2024, trade hit a record, officials said on May 29.", None, "2024 XXXX-05-29"),
    # nearest past, but what is announced lies ahead
    ("en", "They signed it on December 20.", date(2025, 1, 5), "2024-12-20"),
    ("en", "They met on January 5.", date(2025, 1, 5), "2025-01-05"),
    ("en", "The leader will visit Hanoi on March 3.", date(2025, 2, 20), "2025-03-03"),
    ("vi", "Hội chợ dự kiến khai mạc ngày 3/1", date(2025, 12, 1), "2026-01-03"),
    ("zh", "论坛将于29日举行", date(2025, 5, 27), "2025-05-29"),
    ("zh", "29日电", date(2025, 3, 2), "2025-01-29"),
    ("vi", "ngày 31, Bộ trưởng", date(2025, 5, 2), "2025-03-31"),
    ("en", "on February 29", date(2025, 6, 1), "2024-02-29"),
    ("en", "The decision takes effect from July 1.", date(2025, 5, 20), "2025-07-01"),
    ("en", "The fair runs until June 30.", date(2025, 5, 20), "2025-06-30"),
    ("vi", "Thông tư có hiệu lực từ 1/7.", date(2025, 5, 20), "2025-07-01"),
    ("zh", "协议自7月1日起生效。", date(2025, 5, 20), "2025-07-01"),
    ("en", "The visit from Thursday to Saturday will boost ties.", date(2025, 6, 10), "2025-06-12/2025-06-14"),
    ("en", "The visit from Thursday to Saturday will boost ties.", date(2025, 6, 15), "2025-06-12/2025-06-14"),
    ("en", "The talks were held as scheduled on Friday.", date(2025, 6, 10), "2025-06-06"),
    # quarters and halves
    ("vi", "Dự kiến khởi công trong quý III.", date(2025, 5, 20), "2025-07/2025-09"),
    ("zh", "预计第三季度开通。", date(2025, 5, 20), "2025-07/2025-09"),
    ("en", "From late 2023 to December 2024, six papers were signed.", date(2025, 1, 4), "2023/2024-12"),
    ("en", "in the first 11 months of the year", date(2025, 1, 4), "2024-01/2024-11"),
    ("vi", "trong 11 tháng đầu năm", date(2025, 1, 4), "2024-01/2024-11"),
    ("vi", "quý IV", date(2025, 2, 1), "2024-10/2024-12"),
    # a dispatch that goes on with days alone
    ("zh", "新华社河内11月7日电 仪式7日举行。\n\n7日上午入境。", None, "XXXX-11-07 XXXX-11-07 XXXX-11-07"),
    ("zh", "11月9日闭幕。\n\n活动于7日启动", date(2016, 11, 10), "2016-11-09 2016-11-07"),
    ("vi", "từ ngày 12 đến ngày 14/10/2024. Tối 12/10, tại", None, "2024-10-12/2024-10-14 2024-10-12"),
    # a day that the text gives in full elsewhere
    ("en", "Flights from August 1st. They start on August 1, 2025.", date(2025, 6, 8), "2025-08-01 2025-08-01"),
    ("vi", "Khai trương 1/8. Trước đó, 1/8/1995, ký.", date(2025, 6, 8), "2024-08-01 1995-08-01"),
    # without publication: the day of the dateline, the year of the lead
    ("zh", "中广网龙州1月9日消息 今天上午揭牌。昨天抵达。", None, "XXXX-01-09 XXXX-01-09 XXXX-01-08"),
    ("vi", "Hà Nội, 19/3 (TTXVN) - Hôm nay, hai bên ký.", None, "XXXX-03-19 XXXX-03-19"),
    ("en", "On April 9, 2025 they met, after a visit last year.", None, "2025-04-09 2024"),
    ("en", "Today they met.", None, ""),
    # echoes
    (
        "vi",
        "Ngày 29/12, ký. Hôm sau, đoàn về. Tối cùng ngày, tiệc.",
        date(2025, 1, 4),
        "2024-12-29 2024-12-30 2024-12-30",
    ),
    ("zh", "12月31日签约，次日通车。", date(2025, 1, 4), "2024-12-31 2025-01-01"),
    ("en", "On the same day they signed.", date(2025, 1, 4), ""),
]


@pytest.mark.parametrize(("language", "text", "published", "dates"), CASES)
def test_context(language: Language, text: str, published: date | None, dates: str) -> None:
    """The context gives the part that the words leave open, or it stays open."""
    assert [one.edtf for one in find_dates(text, language, published)] == dates.split()


def test_year_of_name() -> None:
    """A page that carries a much later day does not move an event away from the year in its name."""
    text = "The 2023 Spring Meeting of the four provinces was held on the morning of February 22."
    assert [one.edtf for one in find_dates(text, "en", date(2024, 9, 20))] == ["2023", "2023-02-22"]
    assert [one.edtf for one in find_dates(text, "en", date(2024, 2, 24))] == ["2023", "2024-02-22"]


def test_coming_weekday() -> None:
    """A weekday with which a sentence on the future begins is the next one; one of saying is the last."""
    published = date(2015, 11, 5)  # a Thursday
    assert find_dates("On Friday the guest is to meet the President.", "en", published)[0].edtf == "2015-11-06"
    assert find_dates("On Friday the ministry said it will meet.", "en", published)[0].edtf == "2015-10-30"


def test_day_shortly_before_the_report() -> None:
    """A day without a month is of the month of the dateline's day, where that comes at most ten days after it."""
    text = "中新网广州9月27日电 市外办27日发布消息称，两市于26日签署备忘录。"
    assert [found.edtf for found in find_dates(text, "zh", NEVER_PUBLISHED)][-1] == "XXXX-09-26"
    far = "中新网广州9月7日电 两市于26日签署备忘录。"
    assert [found.edtf for found in find_dates(far, "zh", NEVER_PUBLISHED)] == ["XXXX-09-07"]


def test_year_before_the_brackets_of_a_day() -> None:
    """A year right before the brackets in which a day stands is the day's."""
    found = find_dates("Ngay ngày đầu năm mới 2017 (1/1), hai bên tuần tra chung.", "vi", NEVER_PUBLISHED)
    assert [one.edtf for one in found] == ["2017-01-01"]


def test_count_since_a_day() -> None:
    """Behind a comma "to 10 October" ends what is counted since a day, and no range, unless "from" opens one."""
    text = "Từ khi vận hành thí điểm ngày 15/9/2023, đến ngày 10/10, khu vực đã đón khách."
    assert [one.edtf for one in find_dates(text, "vi", date(2023, 10, 16))] == ["2023-09-15", "2023-10-10"]
    opened = "Từ ngày 15/9, đến ngày 10/10, hai bên tổ chức hội chợ."
    assert [one.edtf for one in find_dates(opened, "vi", date(2023, 10, 16))] == ["2023-09-15/2023-10-10"]


@pytest.mark.parametrize(
    ("language", "text", "dates"),
    [
        (
            "vi",
            "Trong 2 ngày 25.6 và 26.6, đoàn thăm huyện. Buổi tối cùng ngày có giao lưu.",
            "06-25/06-26 06-25/06-26",
        ),
        ("zh", "中新社香港五月十日电 阮明哲将于本月十五日至十八日访华。", "05-10 05-15/05-18"),
        ("zh", "中新社香港一月十日电 代表团上月五日访华。", "01-10 12-05"),
        ("vi", "dự lễ Quốc khánh Việt Nam 2/9", ""),
    ],
)
def test_without_a_year(language: Language, text: str, dates: str) -> None:
    """The same day as several is these, this month is the dateline's, and a holiday named by its day is no date."""
    found = [mention.edtf.replace("XXXX-", "") for mention in find_dates(text, language, NEVER_PUBLISHED)]
    assert " ".join(found) == dates


REVIEW = "In 2013, ties grew. In March they spoke by telephone. In October Li came, from October 13 to 15."


@pytest.mark.parametrize(
    ("language", "text", "published", "dates"),
    [
        ("en", REVIEW, date(2021, 4, 2), "2013 2013-03 2013-10 2013-10-13/2013-10-15"),
        ("en", REVIEW, NEVER_PUBLISHED, "2013 2013-03 2013-10 2013-10-13/2013-10-15"),
        (
            "en",
            "Also in 2013, Li visited Vietnam from October 13-15.",
            date(2023, 12, 10),
            "2013 2013-10-13/2013-10-15",
        ),
        ("en", "In 2006, Manh came in August, Hu in November.", date(2009, 1, 5), "2006 2006-08 2006-11"),
        ("zh", "2013年，关系发展。\n\n3月，两国领导人通电话。10月访问。", date(2021, 4, 2), "2013 2013-03 2013-10"),
        ("vi", "Năm 2013, quan hệ phát triển. Tháng 6, Chủ tịch nước sang thăm.", date(2021, 4, 2), "2013 2013-06"),
        # the news' own day, whatever year its sentence begins with; a later whole date ends the frame
        ("en", "In 2013, trade grew, he said on March 30.", date(2021, 4, 2), "2013 2021-03-30"),
        (
            "en",
            "In 2013, ties grew. On May 5, 2015 Li came. In June they met.",
            date(2021, 4, 2),
            "2013 2015-05-05 2015-06",
        ),
    ],
)
def test_year_that_opened_a_sentence(language: Language, text: str, published: date | None, dates: str) -> None:
    """A year at a sentence's head holds for the months told behind it, and for the days of its own sentence."""
    assert " ".join(mention.edtf for mention in find_dates(text, language, published)) == dates
