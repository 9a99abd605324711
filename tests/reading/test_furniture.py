"""What is told apart from the story at the top of a page."""

from __future__ import annotations

import pytest

from tests.reading.pages import BODY, LEAD, TITLE, page
from tracker.reading import read_text
from tracker.reading.furniture import is_label


@pytest.mark.parametrize("line", ["Chính trị", "Chính trị Đối ngoại", "Thế giới  Kinh tế"])
def test_sections_names_are_labels_also_in_a_row(line: str) -> None:
    """A breadcrumb without arrows is no headline."""
    assert is_label(line)


@pytest.mark.parametrize("line", ["", "Chính trị và kinh tế hai nước", "Hai nước hợp tác kinh tế"])
def test_headlines_are_no_labels(line: str) -> None:
    """One word that is no section's name makes it a headline."""
    assert not is_label(line)


def test_breadcrumb_from_a_host() -> None:
    """A breadcrumb may begin with the site's host name."""
    article = read_text(f"PLO.VN » Thời sự » Chính trị\n\n{TITLE}\n\n{LEAD}", "a.txt")
    assert article.title == TITLE
    assert "PLO.VN » Thời sự » Chính trị" in article.cut


def test_lines_that_mirrors_leave_go() -> None:
    """A word for a photo, a form whose date was left out, an escaped tag and a site's notice are none of the story."""
    story = "5月12日，广西壮族自治区商务厅与越南谅山省工贸厅在南宁举行会谈，双方就口岸通关便利化交换了意见。"
    article = read_text(
        f"(相关资料图)\n\n时间: 来源:澳门新闻局 访问量:\n\n\\u003cp\\u003e{story}\\u003c/p\\u003e\n\n"
        "1.本网(某市新闻网)稿件下标注为本网的，版权均属本网所有，任何媒体未经协议授权，不得转载。",
        "page.txt",
    )
    assert article.text == story


def test_name_of_a_photo() -> None:
    """The name of a photo's file, printed for the photo, is neither headline nor text."""
    article = page(TITLE, "photo title_fororder_8841903_grx_1755157378870_b".replace(" ", ""), LEAD, BODY)
    assert article.text == "\n\n".join([TITLE, LEAD, BODY])


def test_a_headline_with_a_dot() -> None:
    """A Chinese headline that opens with a region and its town, parted by a dot, is no menu."""
    story = "2023年广西·凭祥中越边关旅游节将于6月26日—29日举办，由崇左市人民政府与越南谅山省人民委员会主办。"
    headline = "广西·凭祥中越边关旅游节6月底举行"
    article = read_text(f"{headline}\n\n时间:2023-06-16 17:26    来源:中国新闻网\n\n{story}", "page.txt")
    assert article.title == headline


def test_pinyin_without_tones() -> None:
    """Pinyin without tones goes where a page is full of it; a word in Latin letters behind a name stays."""
    glossed = "由中(zhong)方承(cheng)建的旅游城工(gong)程(cheng)，12月(yue)13日在胡(hu)志明(ming)市举行开(kai)工典礼。"
    assert "胡志明市举行开工典礼" in read_text(glossed, "page.txt").text
    assert "(vinfast)" in read_text("越南汽车公司(vinfast)在河内同中国公司签署合作协议。", "page.txt").text


def test_pinyin_in_square_brackets() -> None:
    """The pinyin that a scraper put behind a character goes, in whatever brackets it stands."""
    article = read_text(
        "项目在现【xiàn】场开工，进入【rù】建设阶段，中国公司【sī】承建，缓解越南用电紧张。", "page.txt"
    )
    assert article.text == "项目在现场开工，进入建设阶段，中国公司承建，缓解越南用电紧张。"
