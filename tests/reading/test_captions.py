"""Photo captions: found, kept apart from the running text, and parted from what they are glued to."""

from tests.reading.pages import BODY, LEAD, MORE, TITLE, page
from tracker.model import Article
from tracker.reading import read_text


def captions(article: Article) -> list[str]:
    """The words of the captions."""
    return [article.text[start:end] for start, end in article.captions]


def test_captions_are_kept_apart_and_once() -> None:
    """A legend printed twice stands once, as a caption; the image's file name goes."""
    legend = "Quang cảnh hội nghị tại Lạng Sơn. Ảnh: Minh Anh/TTXVN"
    article = page(TITLE, LEAD, "hoi-nghi (1).jpg", legend, legend, BODY)
    assert captions(article) == [legend]
    assert article.text == "\n\n".join([TITLE, LEAD, legend, BODY])


def test_numbered_photos_give_their_legend() -> None:
    """ "Headline - Ảnh 1." is a photo's number; the legend behind it is a caption."""
    article = page(
        TITLE,
        LEAD,
        f"{TITLE}- Ảnh 1.",
        "Đại biểu hai bên tại hội nghị.",
        BODY,
        f"{TITLE} - ảnh 2Ký biên bản ghi nhớ.",
        MORE,
    )
    assert captions(article) == ["Đại biểu hai bên tại hội nghị.", "Ký biên bản ghi nhớ."]


def test_credit_glued_to_the_next_word_is_parted() -> None:
    """A credit without a space behind it ends the caption."""
    article = page(TITLE, LEAD, f"Lễ ký kết tại cửa khẩu. Ảnh: Lâm Khánh/TTXVN{BODY}")
    assert captions(article) == ["Lễ ký kết tại cửa khẩu. Ảnh: Lâm Khánh/TTXVN"]
    assert article.text.endswith(BODY)


def test_legend_glued_to_the_headline() -> None:
    """A first photo's legend that a template glued to the headline is parted from it."""
    article = page(
        "Politics", "Prosecutors of both sides gather in Nanning hinh anh 1Heads of the procuracies", LEAD, BODY
    )
    assert article.title == "Prosecutors of both sides gather in Nanning"


def test_cells_of_tables_hold_photos_and_teasers() -> None:
    """What a bar ends amid the story is a photo's legend, or goes when it holds headlines of other stories."""
    article = read_text(
        "广西代表团访问河内\n越中两省合作植树造林活动开幕 河内与昆明之间的直达航班恢复 |\n"
        "5月12日，广西代表团在河内同工贸部举行会谈，双方同意扩大农产品贸易，并就口岸通关交换了意见。\n座谈会现场 |\n"
        "会后，双方签署了关于加强农产品贸易与口岸合作的谅解备忘录，并同意每年举行一次工作会议。",
        "page.txt",
    )
    assert captions(article) == ["座谈会现场"]
    assert "植树造林" not in article.text


def test_newsroom_behind_the_last_sentence_is_no_credit() -> None:
    """A paragraph signed by its agency is running text."""
    signed = "The two sides agreed to meet again next year in Nanning and to open the second gate by March. — VNS"
    article = page(
        "Provinces meet on border gates", "Leaders of the two provinces met on 5 May 2024 in Lang Son.", signed
    )
    assert captions(article) == []
    assert signed in article.text


def test_credit_in_initials() -> None:
    """A photographer may be known by initials with stops between."""
    legend = "Sở Y tế Đà Nẵng tiếp đoàn công tác tỉnh Vân Nam (Trung Quốc).   Ảnh: P.T"
    article = page("Sở Y tế Đà Nẵng tiếp khách Vân Nam", legend, "Sáng 29-5-2019, Sở Y tế Đà Nẵng tiếp đoàn Vân Nam.")
    assert captions(article) == [" ".join(legend.split())]


def test_lead_with_the_words_of_the_headline() -> None:
    """A first paragraph that begins in a bracket and repeats the headline is no name of its photo."""
    headline = "Giao thương doanh nghiệp Việt Nam - Trung Quốc"
    lead = f"(VOH) - Sáng nay, tại TPHCM, Bộ Công Thương tổ chức hội thảo {headline.lower()} lần thứ năm."
    article = page(headline, lead, "Hội thảo thu hút hơn 200 doanh nghiệp của hai nước đến tìm hiểu cơ hội hợp tác.")
    assert lead in article.text


def test_author_above_the_story() -> None:
    """A line with nothing but the name of whoever took the photos is the author's, no part of the story."""
    lead = "Tối 24/9, tại Đà Nẵng, Tổng Lãnh sự quán Trung Quốc tổ chức chương trình nghệ thuật mừng Tết Trung thu."
    article = page(
        "Chương trình nghệ thuật tại Đà Nẵng",
        "Chương trình nhằm thắt chặt tình hữu nghị Việt Nam - Trung Quốc, kỷ niệm 75 năm quan hệ hai nước.",
        "Trần Lê Lâm",
        "Biểu diễn nghệ thuật tại chương trình. (Ảnh: Trần Lê Lâm/TTXVN)",
        lead,
    )
    assert "\nTrần Lê Lâm\n" not in article.text
    assert lead in article.text


def test_sentence_in_a_cell_is_a_legend() -> None:
    """One sentence in a table's cell is a photo's legend though it ends in a full stop."""
    legend = "Chairman Nguyen Van An receives a gift from the leaders of Zhejiang Province of China after the meeting."
    english = "The two sides met on Monday and agreed that more students of both provinces would be sent each year."
    article = read_text(
        f"Two provinces meet\n\n{english}\n\n{legend} |\n\n{english.replace('Monday', 'Friday')}", "a.txt"
    )
    assert captions(article) == [legend]


def test_paragraph_behind_a_photo_number() -> None:
    """An English paragraph told in the past is none, though it stands behind a photo's number and is short."""
    told = "The minutes of the meeting were signed by leaders of the two border guards in the evening of that day."
    lead = "A delegation of China paid a visit to the border guards of Vietnam on December 16, and held talks there."
    title = "Border guards of Vietnam and China meet"
    article = read_text(f"{title}\n\n{lead}\n\n{title} - Ảnh 3.\n\n{told}", "a.txt")
    assert captions(article) == []


def test_numbered_photo_of_a_headline_that_begins_with_a_number() -> None:
    """A legend behind the photo's number stays, also where the headline begins with a number."""
    title = "19th trade fair of the two provinces opens in Lao Cai"
    legend = "The trade fair opens in Lao Cai City on November 12, 2019."
    assert captions(page(title, LEAD, f"{title} - ảnh 1{legend}", BODY)) == [legend]


def test_legend_of_an_archive_photo() -> None:
    """A Chinese line that ends with the day on which a photo was taken describes the photo."""
    legend = "满载货物的中越班列驶出南宁国际铁路港(2024年3月2日摄)。(新华社)"
    lead = "3月25日，越南建设部部长在河内会见中国交通运输部部长，双方讨论了铁路和公路合作，同意加快项目进度。"
    assert captions(read_text(f"越中部长会晤\n\n{lead}\n\n{legend}", "a.txt")) == [legend]
