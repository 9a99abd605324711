"""When an article was published and by whom: byline, dateline, address and metadata, never a site's clock."""

from datetime import date

import pytest

from tests.reading.pages import BODY, LEAD, TITLE, page
from tracker.reading import read_text


def test_byline_outranks_the_clock_of_the_site() -> None:
    """The date below the headline is taken, not the one in the menu."""
    article = page("Trang chủ", "Thứ hai, ngày 24/11/2025 10:25 GMT+7", TITLE, "15/10/2024 08:12", LEAD, BODY)
    assert article.published == date(2024, 10, 15)


def test_stamp_that_fits_the_dateline_outranks_a_copys_own() -> None:
    """Of two stamps below the headline the one of the dateline's day tells when the story was published."""
    lead = "HANOI, Sept. 21 (Xinhua) -- An evening of traditional Chinese art was held in Hanoi on Wednesday."
    article = page("Mid-Autumn art in Hanoi", "2024-05-08 21:07:33", "(Xinhua) 14:24, September 21, 2023", lead, lead)
    assert article.published == date(2023, 9, 21)


def test_newsroom_of_many_words_beside_the_day() -> None:
    """A name in capitals of any length, with the day behind it, is a byline below a headline."""
    article = page(
        "Hanoi and Nanning open a freight service", "Department of Research, Studies and News 24-06-2025", LEAD, BODY
    )
    assert article.published == date(2025, 6, 24)
    story = "The first freight train of the year left Nanning on 24-06-2025"
    assert page("Hanoi and Nanning open a service", story, LEAD).published is None


def test_dateline_of_two_parts() -> None:
    """A dateline that a wire puts before the newsroom's own is not taken for a headline that was glued to it."""
    lead = "VIETNAM, February 27 - HÀ NỘI — The Deputy Prime Minister received the head of PowerChina on Tuesday."
    article = page("Deputy PM receives head of PowerChina", lead, BODY)
    assert lead in article.text
    assert page(lead, BODY).title == "The Deputy Prime Minister received the head of PowerChina on Tuesday."


def test_traditional_byline() -> None:
    """A byline in traditional characters gives the day, beside the name of a long source."""
    article = page(
        "中鐵六局簽署河內輕軌合同",
        "文章來源：中國鐵路工程總公司　　發佈時間：2010-06-04",
        "中鐵六局與越南鐵路局5月22日在河內簽署合同，項目由中方提供優惠貸款。這項工程是河內的一條主幹線。",
    )
    assert article.published == date(2010, 6, 4)


def test_byline_behind_an_address_and_before_a_counter() -> None:
    """A date behind the page's address, or before what counts its readers, is the day of publication."""
    lead = "当地时间11月27日零时，由中国能建总承包的越南永新燃煤电厂一期全面投入商业运营，比合同早了六个半月。"
    for byline in (
        "http://news.example.cn 2018年11月28日 來源：中國新聞網",
        "发布时间：2018-11-28  浏览次数：1043  字体：【大 中 小】",
    ):
        article = page("越南永新一期两台机组全面投入商业运营", byline, lead)
        assert article.published == date(2018, 11, 28)
        assert byline not in article.text


def test_byline_below_the_first_copy_of_the_headline() -> None:
    """A gallery prints the headline over each picture, and the day below the first."""
    title = "EVN delegation visits a builder of power stations in China"
    lead = "A delegation of Electricity of Vietnam was received by a Chinese builder of power stations on March 26."
    article = page(title, "Updated: 2014-03-28", title, "Scene of the talks", title, lead)
    assert article.published == date(2014, 3, 28)


def test_month_first_as_the_lead_shows() -> None:
    """Of a stamp that may be read in two orders, the one that lies shortly behind the day of an English lead."""
    lead = "Officials of Lang Son and Guangxi, China, held talks on May 10 in Lang Son on the work at border gates."
    assert page("Lang Son and Guangxi officials hold talks", "05/11/2024 08:00", lead).published == date(2024, 5, 11)
    autumn = lead.replace("May 10", "November 4")
    assert page("Lang Son and Guangxi officials hold talks", "05/11/2024 08:00", autumn).published == date(2024, 11, 5)


def test_day_behind_the_headline() -> None:
    """A day that the template sets behind the headline is that of publication, and no part of the headline."""
    for day in ("(13/03/2026)", "(13/03/2026 09:15)", "- 13/03/2026"):
        article = page(f"{TITLE} {day}", LEAD, BODY)
        assert (article.title, article.published) == (TITLE, date(2026, 3, 13))
    jubilee = "Kỷ niệm ngày thiết lập quan hệ ngoại giao Việt Nam - Trung Quốc (18/01/1950)"
    assert page(jubilee, LEAD, BODY).title == jubilee


def test_dateline_of_a_release() -> None:
    """Companies and embassies write the whole date behind the town."""
    story = "Officials of Guangxi and Quang Ninh held talks on border gates in Mong Cai, a day after they had met."
    for start in (
        "NANNING, China, March 13, 2026 /PRNewswire/ -- ",
        "Hanoi, 13 March 2026 - ",
        "Beijing (13 March 2026): ",
    ):
        assert read_text(start + story, "a.txt").published == date(2026, 3, 13)


def test_clock_apart_from_the_headline_tells_nothing() -> None:
    """A date amid the menu, with other lines below it, dates no article."""
    article = page(
        "Thứ hai, ngày 24/11/2025 10:25 GMT+7", "Trang chủ", "Thời sự", "Kinh tế", "Văn hóa", TITLE, LEAD, BODY
    )
    assert article.published is None


def test_dates_of_last_resort() -> None:
    """The source line's URL, a lone date at the end, and a dateline in a month that is known tell the day."""
    assert page(TITLE, LEAD, BODY, "Nguồn: https://a.gov.vn/tin-197250918124502167.htm").published == date(2025, 9, 18)
    assert page(TITLE, LEAD, BODY, "02/04/2009").published == date(2009, 4, 2)
    dateline = "新华社河内12月10日电 中国和越南代表团当天在河内举行会谈，双方就加快口岸互联互通达成多项共识。"
    assert read_text(dateline, "https://a.cn/202412/story.html").published == date(2024, 12, 10)
    assert read_text(dateline, "a.txt").published is None


def test_month_of_a_collection() -> None:
    """A month before the text is kept as a month, not made a day."""
    article = read_text(f" date 2024-08 {LEAD}\n\n{BODY}", "a.txt")
    assert (article.published, article.published_month) == (None, "2024-08")
    assert article.text.startswith(LEAD)


def test_metadata_outranks_the_text() -> None:
    """What the file tells is kept."""
    given = read_text(f"{LEAD}\n\n01/01/2020", "a.txt", publisher="Báo A", published=date(2024, 1, 2), language="en")
    assert (given.publisher, given.published, given.language) == ("Báo A", date(2024, 1, 2), "en")


def test_publisher_of_the_sign_off_outranks_the_mirror() -> None:
    """The agency that signs is the publisher, not the host that copied the story."""
    text = f"{TITLE}\n\n{LEAD}\n\n{BODY}\n\nTheo Minh Anh (TTXVN)"
    assert read_text(text, "https://vnexpress.net/a.html").publisher == "TTXVN"
    assert read_text(f"{TITLE}\n\n{LEAD}\n\n{BODY}", "https://vnexpress.net/a.html").publisher == "VnExpress"


def test_editions_of_one_agency_are_told_by_language() -> None:
    """An agency that signs all its editions alike is named as in the article's language."""
    body = "officers of both countries met on April 14 to discuss smart border gates in the mountains of the north."
    assert read_text(f"Hanoi (VNA) – Customs {body}", "a.txt").publisher == "VNA"


def test_sites_clock_over_the_headline() -> None:
    """A weekday and date over everything is when the page was saved; the story's own today tells its day."""
    clock = "Thứ hai,  14/06/2021"
    assert page(clock, TITLE, f"Ngày 16/7, {LEAD}", BODY).published is None
    assert page(clock, TITLE, f"Ngày 5/6, {LEAD}", BODY).published == date(2021, 6, 14)
    assert page(clock, TITLE, f"– Sáng nay (6/6), {LEAD}", BODY).published == date(2021, 6, 6)
    assert page(clock, TITLE, f"Hôm nay (6/9), {LEAD}", BODY).published == date(2020, 9, 6)


def test_newsroom_in_traditional_characters() -> None:
    """A paper of Taiwan that signs in its own script is known by its name in simplified characters."""
    story = "中越兩國十九日在越南老街省舉行鐵路項目的開工儀式，按規畫這條鐵路將連結越南北部與中國雲南省。"
    article = read_text(f"中越再蓋跨境鐵路\n\n聯合報／ 記者王小明／綜合報導\n\n{story}\n\n{story[:40]}。", "a.txt")
    assert article.publisher == "联合报"


def test_labelled_stamp_far_above() -> None:
    """A date that says that the story was published on it is taken from above menus too, a bare one there is not."""
    menu = ("DAILY TIMES", "HOME  CHINA  OP-ED  SOURCE  WORLD  METRO", "OP-ED / EDITORIAL", TITLE, LEAD, BODY)
    assert page("Source:Daily Times Published: 2016/7/6 0:38:01", *menu).published == date(2016, 7, 6)
    assert page("Wednesday, 2016/7/6 0:38:01", *menu).published is None


def test_stamp_beside_a_host() -> None:
    """The host that a story came from and the words of buttons stand beside a date as a byline's words do."""
    lead = "Courts of both sides of the border held a seminar on June 30 in Nanning to deepen their cooperation."
    found = page(
        "The Supreme People's Court", "(example.com.cn)   Updated : 2023-07-02    Print   Share -", "Seminar held", lead
    )
    assert found.published == date(2023, 7, 2)


@pytest.mark.parametrize(
    ("told", "published"), [("7月11日上午", date(2022, 7, 12)), ("12月6日上午", date(2022, 12, 7))]
)
def test_month_first_in_numbers(told: str, published: date) -> None:
    """Of a stamp that may be read month first, a Chinese lead tells by its day which of the two orders is meant."""
    lead = f"越通社谅山——{told}，越南谅山省海关局与中国南宁海关在友谊关口岸举行会谈，双方就通关便利化交换意见。"
    assert read_text(f"越中海关在友谊关举行会谈\n07/12/2022\n{lead}\n", "page.txt").published == published


def test_list_of_other_stories() -> None:
    """The day behind another story's headline in a list below the body is not the article's."""
    other = "- Liên hiệp các Tổ chức hữu nghị tổ chức họp mặt kỷ niệm 57 năm Quốc khánh (29-09-2006)"
    article = page("Tổng Lãnh sự quán Trung Quốc quyên góp cứu trợ vùng lũ", BODY, "Các tin liên quan:", other, other)
    assert article.published is None


@pytest.mark.parametrize(
    "byline", ["2026-03-14 09:29 VGP-", "2026-03-14 来源:某日报 ", "2026年03月14日09:29 ", "发布时间:2026-03-14 "]
)
def test_byline_on_the_line_of_a_chinese_lead(byline: str) -> None:
    """The byline's day is that of publication, and the lead behind it with a day of its own is kept."""
    article = page(
        "越中开展边境联合巡逻", f"{byline}3月13日,双方边防部队开展边境联合巡逻。", "双方表示愿意继续加强合作。" * 3
    )
    assert article.published == date(2026, 3, 14)
    assert "3月13日,双方边防部队开展边境联合巡逻。" in article.text


def test_first_day_of_several_is_no_byline() -> None:
    """A lead whose whole first day another follows is kept as it stands."""
    lead = "2026年3月13日至 15日,双方边防部队在边境开展联合巡逻。"
    assert lead in page("越中开展边境联合巡逻", lead, "双方表示愿意继续加强合作。" * 3).text


def test_day_with_which_an_agency_signs_in_a_copy() -> None:
    """The day of the Republic's calendar behind a story is its own where a copy puts the agency behind it."""
    article = page("中越海軍交流", "海軍編隊今天抵達越南金蘭港，展開五天的訪問。雙方官兵互相參觀艦艇。1051022(中央社)")
    assert article.published == date(2016, 10, 22)
