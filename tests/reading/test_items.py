"""Digests: where their items begin, and stories that only look like digests."""

from __future__ import annotations

import pytest

from tracker.model import Article
from tracker.reading import read_text

FAIR = "Ngày 12/5, UBND tỉnh Lạng Sơn khai mạc hội chợ thương mại biên giới tại thị trấn Đồng Đăng với 120 gian hàng."
ROAD = "Sáng 11/5, Sở Xây dựng Quảng Ninh nghiệm thu đoạn đường ven biển dài bốn kilômét qua thành phố Hạ Long."
FLOOD = "Chiều 13/5, mưa lớn làm ngập nhiều tuyến phố ở Đà Nẵng, giao thông bị gián đoạn trong khoảng ba giờ liền."


def items(*lines: str) -> list[str]:
    """The first lines of the items of such a page."""
    article = read_text("\n\n".join(lines), "page.txt")
    return [first_line(article, start, end) for start, end in article.items]


def first_line(article: Article, start: int, end: int) -> str:
    """The first line of a part of an article's text."""
    return article.text[start:end].split("\n")[0]


@pytest.mark.parametrize(
    "marks",
    [("* ", "* ", "* "), ("1. ", "2. ", "3. "), ("- ", "- ", "- "), ("• ", "• ", "• ")],
    ids=lambda marks: marks[0],
)
def test_marked_items(marks: tuple[str, str, str]) -> None:
    """Bullets and numbers part the items of a digest, and do not belong to them."""
    stories = (FAIR, ROAD, FLOOD)
    marked = [mark + story for mark, story in zip(marks, stories, strict=True)]
    assert items("Tin vắn địa phương ngày 13/5", *marked) == list(stories)


def test_numbered_headlines() -> None:
    """In a weekly review each number stands before a headline; the summary above them belongs to no item."""
    found = items(
        "一周要闻回顾（5月6日至12日）",
        "国会开幕、河内举行书展、芽庄迎来游轮等是过去一周的主要新闻，本社为您整理如下。",
        "一、越南国会本届会议在河内开幕",
        "国会会议于5月6日上午在河内开幕，预计持续二十天，会议将审议十一项法律草案并讨论预算执行情况。",
        "二、河内图书展吸引三万名读者",
        "图书展5月8日开幕，六十家出版单位参展，三天内吸引三万余名读者前来参观和购书，规模为历年之最。",
    )
    assert found == ["越南国会本届会议在河内开幕", "河内图书展吸引三万名读者"]


def test_headlines_amid_a_digest() -> None:
    """Short lines between the paragraphs of a digest are headlines of its items."""
    found = items(
        "News in brief, May 13",
        "Fair opens in Lang Son",
        "Lang Son province on May 12 opened a border trade fair in Dong Dang with 120 booths of local producers.",
        "The fair will last five days and sell farm produce, farm machines and household goods to visitors.",
        "Coastal road accepted in Ha Long",
        "The construction department of Quang Ninh accepted four kilometres of the coastal road on May 11.",
    )
    assert found == ["Fair opens in Lang Son", "Coastal road accepted in Ha Long"]


def test_paragraphs_of_a_digest() -> None:
    """Without marks or headlines an item is a paragraph that opens like a story, with those that go on with it."""
    going_on = "Hội chợ kéo dài năm ngày, bày bán nông sản, máy nông nghiệp và hàng tiêu dùng của các hợp tác xã."
    found = items("Điểm tin ngày 13/5", FAIR, "Phát biểu tại lễ khai mạc, lãnh đạo tỉnh nêu kế hoạch năm.", ROAD, FLOOD)
    assert found == [FAIR, ROAD, FLOOD]
    assert items("Điểm tin ngày 13/5", FAIR, f"Tại hội chợ, {going_on}", ROAD) == [FAIR, ROAD]


def test_stories_under_another_headline() -> None:
    """Headlines over dated stories that share nothing with those above part items; the page's own is the first."""
    found = items(
        "Lạng Sơn khai mạc hội chợ thương mại biên giới",
        FAIR,
        "Quảng Ninh nghiệm thu đường ven biển",
        ROAD,
        "Đà Nẵng: nhiều tuyến phố ngập sâu",
        FLOOD,
    )
    assert found == [
        "Lạng Sơn khai mạc hội chợ thương mại biên giới",
        "Quảng Ninh nghiệm thu đường ven biển",
        "Đà Nẵng: nhiều tuyến phố ngập sâu",
    ]


def test_sections_of_one_story() -> None:
    """Headings over the parts of one long report make no digest of it."""
    assert not items(
        "Ba ngày làm việc của đoàn đại biểu tỉnh Lạng Sơn tại Nam Ninh",
        "Từ ngày 12 đến 14/5, đoàn đại biểu tỉnh Lạng Sơn làm việc tại thành phố Nam Ninh, Quảng Tây, Trung Quốc.",
        "Thảo luận về cửa khẩu",
        "Ngày 12/5, đoàn đại biểu tỉnh Lạng Sơn làm việc với Sở Thương mại Quảng Tây về cửa khẩu Hữu Nghị.",
        "Thăm doanh nghiệp tại Nam Ninh",
        "Ngày 13/5, đoàn đại biểu tỉnh Lạng Sơn thăm ba doanh nghiệp lớn của Quảng Tây tại thành phố Nam Ninh.",
    )


def test_listed_contents_of_one_story() -> None:
    """What a colon announces is a list within a story."""
    assert not items(
        "Bản tin ký kết: hai tỉnh thống nhất ba nội dung hợp tác",
        "Tại buổi ký kết ngày 12/5, đại diện hai tỉnh thống nhất ba nội dung hợp tác trong năm tới như sau:",
        "- Tổ chức hội chợ thương mại biên giới luân phiên hằng năm tại hai địa phương.",
        "- Trao đổi đoàn giáo viên và học sinh của các trường trung học phổ thông hai bên.",
        "- Phối hợp phòng chống dịch bệnh trên cây trồng và vật nuôi ở khu vực biên giới.",
    )


def test_chronicle() -> None:
    """The dated entries of a chronicle tell one story."""
    assert not items(
        "Timeline: milestones in news briefs",
        "* On January 18, 1950 the two countries set up diplomatic relations.",
        "* On November 5, 1991 the two sides issued a joint communique.",
        "* On December 30, 1999 the treaty on the land border was signed.",
    )


def test_the_first_item_keeps_its_headline() -> None:
    """The headline of a digest is its title, even where that of the first item stands right over a story."""
    article = read_text(
        "\n\n".join(
            [
                "Vietnam news in brief on May 13",
                "Mon, May 13, 2024 | 18:03 GMT+7",
                "Leader returns from Laos",
                "The president returned to Hanoi on May 12 from Vientiane, where he met the leaders of Laos.",
                "Fair opens in Lang Son",
                "Lang Son province on May 12 opened a border trade fair in Dong Dang with 120 booths.",
            ]
        ),
        "page.txt",
    )
    assert article.title == "Vietnam news in brief on May 13"
    assert [first_line(article, start, end) for start, end in article.items] == [
        "Leader returns from Laos",
        "Fair opens in Lang Son",
    ]


def test_a_bulletin_that_opens_with_its_headlines() -> None:
    """A list that names the stories told in full behind it is no item."""
    named = ("- Lạng Sơn khai mạc hội chợ thương mại biên giới.", "- Đà Nẵng ngập sau mưa lớn kéo dài ba giờ.")
    assert items("Bản tin thời sự trưa ngày 13/5", *named, FAIR, FLOOD) == [FAIR, FLOOD]
