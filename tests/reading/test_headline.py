"""Which line of a page is its headline."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reading.pages import BODY, LEAD, TITLE, page
from tracker.reading import read_text


def test_masthead_and_row_of_headlines_are_no_headline() -> None:
    """The paper's name and the day's headlines in one row above the story are cut; the story's headline is found."""
    article = read_text(
        "南方日报\n河内举行国际书展开幕式 防城港新码头投入使用 昆明至海防货运列车增加班次\n"
        "广西向高平省捐赠医疗设备\n2023-05-11\n"
        "5月10日，广西壮族自治区卫生健康委员会向越南高平省卫生厅捐赠一批医疗设备，双方代表出席交接仪式。",
        "page.txt",
    )
    assert article.title == "广西向高平省捐赠医疗设备"
    assert "昆明至海防" not in article.text


def test_question_may_be_a_headline() -> None:
    """A headline that asks is no paragraph."""
    article = read_text(
        "中越货运列车为什么越跑越快？\n\n1月15日，今年首趟中越货运列车从南宁国际铁路港开出，载着水果和电子产品驶往河内，"
        "全程约二十四小时，铁路部门说班次还会增加。",
        "page.txt",
    )
    assert article.title == "中越货运列车为什么越跑越快？"


def test_an_authoritys_slogan_is_no_headline() -> None:
    """What an authority puts over every page gives way to the headline, however long that is."""
    headline = (
        "Đoàn đại biểu tỉnh Lạng Sơn hội đàm với Đoàn đại biểu Khu tự trị dân tộc Choang Quảng Tây bàn thông quan"
    )
    article = page("Quyết tâm thực hiện thắng lợi Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVI", headline, LEAD, BODY)
    assert article.title == headline


def test_author_and_affiliation_are_no_headline() -> None:
    """Who wrote it, and where they work, may stand between headline and date."""
    article = page(TITLE, "Nguyễn Thị Lan", "Đại học Nhân dân Lạng Sơn", "16:33, ngày 25-12-2022", LEAD, BODY)
    assert article.title == TITLE


def test_way_from_the_home_page_and_buttons_are_no_headline() -> None:
    """A breadcrumb that ends in the headline and rows of buttons are cut."""
    article = read_text(
        "首页华新视点 → 外国市长为什么爱去昆明?他们看什么?\n\n外国市长为什么爱去昆明?他们看什么?\n\n"
        "2025年06月03日 10:03\n\n分享 Line分享分享 複製連結\n\n"
        "国际友好城市论坛5月28日至30日在昆明举行，来自越南老街等二十个城市的市长出席，讨论边境城市的往来。",
        "page.txt",
    )
    assert article.title == "外国市长为什么爱去昆明?他们看什么?"
    assert "分享" not in article.text


def test_a_headline_in_three_parts() -> None:
    """A headline in three parts is the story's, as Hong Kong's papers write them, and no row of several."""
    headline = "越美达成关税协议 转运货物征百分之四十 中国商务部作出回应"
    page = (
        f"{headline}\n\n新华社河内7月3日电 越南总理7月2日会见中国商务部代表团，双方就贸易合作交换意见。双方还签署协议。"
    )
    assert read_text(page, "page.txt").title == headline


def test_english_byline_is_no_headline() -> None:
    """Who wrote a story in English, and for which paper, is not its headline."""
    article = read_text(
        "Chamber of Commerce\n\nVietnam, China sign power pact\n\nBy Wang Xi | China Daily\n\nApril 3, 2025\n\n"
        "An agreement on power was signed in Hanoi on April 1 between two companies of China and Vietnam, which want "
        "to work together on grids, green hydrogen and other fields over the next ten years.",
        "page.txt",
    )
    assert article.title == "Vietnam, China sign power pact"


def test_newsroom_that_a_headline_begins_with() -> None:
    """A headline that begins with an agency's name keeps it, though its first words are a section's label elsewhere."""
    lead = (
        "Beijing (VNA) – The General Director of the agency met the head of Xinhua in Beijing on the morning of April "
        "26, as part of his trip, and spoke of the exchange of reporters and of photos between both agencies."
    )
    article = read_text(f"Vietnam News Agency leader active in China\n\n{lead}", "page.txt")
    assert article.title == "Vietnam News Agency leader active in China"


def test_masthead_in_capitals_is_no_headline() -> None:
    """A body's name in capitals over its page gives way to a headline in small letters."""
    article = read_text(
        "VIET NAM UNION OF FRIENDSHIP ORGANISATIONS\nHome  About us  News  Foreign NGOs  Contact\n"
        "Friendship gathering helps Viet Nam and China cooperate\nAn art performance (Photo: VNA)\n"
        "At the gathering, held by the city's chapter of the Viet Nam Union of Friendship Organisations together with "
        "the Chinese consulate, the vice chairman of the city stressed how ties of Viet Nam and China have developed.",
        "page.txt",
    )
    assert article.title == "Friendship gathering helps Viet Nam and China cooperate"


def test_hour_and_day_behind_a_headline() -> None:
    """The hour of publication that a template sets behind the headline is no part of it."""
    article = read_text(
        "Thứ trưởng Trần Văn An tiếp Đại sứ Trung Quốc tại Hà Nội 16/01/2026 17:58 GMT+7\n\n"
        "Sáng 16-1, tại Hà Nội, Thứ trưởng Trần Văn An đã tiếp Đại sứ Trung Quốc, trao đổi về hợp tác hai bên.",
        "page.txt",
    )
    assert article.title == "Thứ trưởng Trần Văn An tiếp Đại sứ Trung Quốc tại Hà Nội"
    assert article.published == date(2026, 1, 16)


def test_schools_name_over_the_headline() -> None:
    """A school's name over its page is no headline where one stands below."""
    title = "Promoting cooperation between the university and Yunnan Normal University"
    lead = (
        "Professor Nguyen Van An said at the meeting that many students would be sent to Kunming in the coming years."
    )
    text = f"University of Border Studies, VNU Hanoi\n\n{title}\n\n{lead}"
    assert read_text(text, "a.txt").title == title


def test_signature_before_a_town_in_capitals() -> None:
    """Who signs a wire's story on its dateline's line gives it no headline."""
    lead = (
        "Rail links will be at the heart of talks next week between the leaders of the two countries, officials said."
    )
    article = read_text(f"By Lan Nguyen and Marco Bianchi HANOI (Reuters) – {lead}\n\n{lead}", "a.txt")
    assert article.title.startswith("Rail links")


def test_vietnamese_masthead_is_no_headline() -> None:
    """The names of an institute and its unit in capitals over their page give way to a headline in small letters."""
    article = read_text(
        "HỌC VIỆN NÔNG NGHIỆP VIỆT NAM\nVIỆN NGHIÊN CỨU CÂY TRỒNG\n\nHội thảo hợp tác Việt Trung về nông nghiệp\n\n"
        "Ngày 25 tháng 11 năm 2021, đoàn công tác của Viện nghiên cứu cây trồng, Học viện Nông nghiệp Việt Nam đã tham "
        "dự Hội thảo hợp tác Việt Trung.",
        "page.txt",
    )
    assert article.title == "Hội thảo hợp tác Việt Trung về nông nghiệp"


def test_second_line_of_a_headline() -> None:
    """The line behind dashes under a headline belongs to the story and does not take the headline's place."""
    lead = "1月4日，农行云南省分行与越南农业与农村发展银行老街省分行办理首笔越南盾现钞跨境调运业务。"
    article = read_text(f"农行泛亚业务中心建设新突破\n——首笔越南盾现钞调运成功办理\n2016-01-06\n{lead}", "page.txt")
    assert article.title == "农行泛亚业务中心建设新突破"


def test_company_form_ends_no_headline() -> None:
    """A title made from the first sentence goes on behind "Co."."""
    told = "HANOI, May 8 (Reuters) – Chinese automaker BYD Co. wants to build a plant in Vietnam next year, it said."
    assert (
        read_text(told, "a.txt").title
        == "Chinese automaker BYD Co. wants to build a plant in Vietnam next year, it said."
    )


@pytest.mark.parametrize("mark", ["* ", "# ", "■ ", "## "])
def test_mark_before_a_headline_is_the_pages(mark: str) -> None:
    """A list's or heading's mark before the headline is no part of it, in the text nor in the title."""
    article = page(mark + TITLE, "12/10/2024", LEAD, BODY)
    assert article.title == TITLE
    assert article.text.startswith(TITLE)


def test_another_story_with_a_byline_below_the_story() -> None:
    """Of two stories under each other, each with headline and byline, the first is the page's."""
    article = page(
        "中越文化交流",
        "南宁剧团走进越南古都顺化演出三天",
        "新华网· 2025-07-05 09:52",
        "6月29日至7月2日，广西南宁一家剧团在越南顺化市和胡志明市演出多部传统剧目，当地观众反响热烈，剧团还同当地演员座谈交流。",
        "越南大使登上武汉黄鹤楼",
        "长江日报· 2025-05-07 16:26",
        "5月7日上午，越南驻华大使携夫人登上武汉黄鹤楼，用汉语吟出课本里的古诗，并向工作人员询问楼的历史和修缮经过。",
    )
    assert article.title == "南宁剧团走进越南古都顺化演出三天"
    assert article.published == date(2025, 7, 5)


@pytest.mark.parametrize("masthead", ["南方口岸信息港 nfkaxxg.com", "Border Trade Portal (www.bordertrade.com.vn)"])
def test_a_site_with_its_host_is_no_headline(masthead: str) -> None:
    """A site's name with the address behind it gives way to the headline below."""
    title = "越南某省代表团在南宁会见自治区领导"
    lead = (
        "越南某省代表团26日在南宁会见自治区领导一行，双方围绕深化口岸互联互通合作深入交换意见，并就下一步工作达成共识。"
    )
    assert read_text(f"{masthead}\n首页 | 资讯 | 越南\n\n{title}\n\n{lead}", "a.txt").title == title
    assert read_text(f"{title}_南方口岸信息港 nfkaxxg.com\n\n{lead}", "a.txt").title == title
