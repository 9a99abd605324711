"""Publication dates in bylines, URLs and metadata."""

from datetime import date

import pytest

from tracker.reading.bylines import is_stamp
from tracker.reading.stamps import crawler_stamp, find_stamps, month_in_url, parse_published, published_in_url


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("PUBLISHED : 16 Aug 2024 at 15:53", date(2024, 8, 16)),
        ("Thứ Hai, 14/10/2024 06:45", date(2024, 10, 14)),
        ("16:20 | 18/11/2025", date(2025, 11, 18)),
        ("14/04/2025 14:14Hôm nay", date(2025, 4, 14)),
        ("April, 15/2025 - 15:40", date(2025, 4, 15)),
        ("Việt NamViệt Nam19/08/2024", date(2024, 8, 19)),
        ("2024-12-12 10:15 来源：新华网", date(2024, 12, 12)),
        ("15:07, December 30, 2021", date(2021, 12, 30)),
        ("23:10 - 02/05/2017", date(2017, 5, 2)),
        ("30 Tháng 12 2021", date(2021, 12, 30)),
        ("2025 年 06 月 23 日星期一", date(2025, 6, 23)),
        ("19:52', 24/1/ 2008 (GMT+7)", date(2008, 1, 24)),
        ("By Staff writers   November 12, 2017 | 11:29 am GMT+7", date(2017, 11, 12)),
        ("2025/11/03 21:52 編譯王小明／綜合報導", date(2025, 11, 3)),
        ("13 Tháng Ba, 2026", date(2026, 3, 13)),
        ("Tháng Mười Hai 5, 2025", date(2025, 12, 5)),
        ("13 三月, 2026", date(2026, 3, 13)),
        ("Post by: Phòng Đối ngoại | 13/03/2026 | 120 reads", date(2026, 3, 13)),
        ("发表于 2026年3月13日 由 admin", date(2026, 3, 13)),
        ("二〇二六年三月十三日", date(2026, 3, 13)),
        ("二零二六年三月十三日 星期五 人民日报", date(2026, 3, 13)),
        ("13/03/26", date(2026, 3, 13)),
        ("11-May-2024 08:00", date(2024, 5, 11)),
        ("11 Th5 2024", date(2024, 5, 11)),
        ("Thứ sáu, 13/03/26 | 10:22", date(2026, 3, 13)),
        ("10:22 13-03-26", date(2026, 3, 13)),
        ("某某政府门户网站 www.example.gov.cn 2026年03月13日 13时58分 来源:外事办", date(2026, 3, 13)),
        ("某某門戶網站 2026年03月13日 來源:外事辦", date(2026, 3, 13)),
        ("20260313王小明/綜合報導", date(2026, 3, 13)),
        ("某報/ 記者王小明/即時報導 2026-03-13", date(2026, 3, 13)),
        ("【某報訊】記者王小明報道 2026-03-13", date(2026, 3, 13)),
        ("稿件来源：某日报  2026年03月13日 版次：A3", date(2026, 3, 13)),
    ],
)
def test_byline_stamps(line: str, day: date) -> None:
    """Each shape of byline is a stamp and gives its day."""
    assert is_stamp(line)
    assert find_stamps(line)[0].day == day


@pytest.mark.parametrize(
    "line",
    [
        "Lễ ký diễn ra tại Hà Nội ngày 12/12/2024.",
        "The agreement was signed in Beijing on August 19, 2024.",
        "Hội nghị xúc tiến thương mại Việt Nam - Trung Quốc năm 2025",
        "31/02/2024",
        "99/99/2024 10:10",
        "2 来访时间：2003年10月28日",
        "Time of the visit: 28 October 2003",
    ],
)
def test_sentences_and_false_dates_are_no_stamps(line: str) -> None:
    """A sentence with a full date is not a byline, and days that do not exist are none."""
    assert not is_stamp(line)


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://a.gov.vn/tin-197250918124502167.htm", date(2025, 9, 18)),
        ("https://a.vn/tin-20250125180134252.htm", date(2025, 1, 25)),
        ("https://a.cn/2024-11/20/content_429.html", date(2024, 11, 20)),
        ("https://a.com/2023/09/15/story", date(2023, 9, 15)),
        ("https://a.cn/n1/2024/1210/c1-2.html", date(2024, 12, 10)),
        ("https://a.vn/tin-2024-10-13.html", date(2024, 10, 13)),
        ("https://a.vn/post-284208.vnp", None),
        ("https://a.vn/197259918124502167.htm", None),
    ],
)
def test_url_stamps(url: str, day: date | None) -> None:
    """A URL tells the day by its path or by the number of the article; other numbers tell none."""
    assert published_in_url(url) == day


def test_month_alone() -> None:
    """A URL or a collection's first words may tell only the month."""
    assert month_in_url("https://a.vn/202408/story") == "2024-08"
    assert crawler_stamp(" date 2024-08 Lead") == (None, "2024-08", 14)
    assert crawler_stamp(" date 2024-08-05 Lead") == (date(2024, 8, 5), "", 17)
    assert crawler_stamp("Lead") == (None, "", 0)


@pytest.mark.parametrize("value", ["2024-12-12T10:15:00+07:00", "2024-12-12 10:15:00", "20241212", "12 Dec 2024"])
def test_metadata_values(value: str) -> None:
    """Metadata is read in the forms that scrapers write."""
    assert parse_published(value) == date(2024, 12, 12)


def test_a_sites_address_before_the_date_makes_a_byline() -> None:
    """The day behind it is that of publication."""
    assert is_stamp("Print E-mail Example.org.cn, November 7, 2016")
    assert not is_stamp("They opened the portal on example.org.cn")


def test_weekday_tells_the_month() -> None:
    """Of a date in numbers that could be read in two orders, the one that falls on the weekday named before it."""
    assert find_stamps("Submitted by editor on Fri, 07/01/2011 - 18:05")[0].day == date(2011, 7, 1)
    assert find_stamps("Friday, 07/01/2011 18:05")[0].day == date(2011, 1, 7)
    assert find_stamps("Friday, 07/10/2011 18:05")[0].day == date(2011, 10, 7)
    assert find_stamps("07/01/2011 18:05")[0].day == date(2011, 1, 7)


@pytest.mark.parametrize("line", ["發布日期：1051022", "發佈時間：民國105年10月22日 點閱數：33", "日期：105/10/22"])
def test_calendar_of_the_republic(line: str) -> None:
    """Offices and schools in Taiwan count the years from 1912 on."""
    assert [stamp.day for stamp in find_stamps(line)] == [date(2016, 10, 22)]


@pytest.mark.parametrize(
    "line", ["Ngày 13/3/26, hai bên ký thỏa thuận", "Tỉ số 13/03/26", "192.10.11.26.5", "32/03/26"]
)
def test_years_of_two_digits_stand_alone(line: str) -> None:
    """Three short numbers are a stamp only in a line of their own that a calendar has."""
    assert not is_stamp(line)


def test_a_first_sentence_that_begins_with_a_day_is_no_byline() -> None:
    """A short sentence of a story is kept, though a date of publication may open alike."""
    assert not is_stamp("On January 16, 2024, the university met the Embassy of China.")
    assert is_stamp("On January 16, 2024, by Nguyen An")
