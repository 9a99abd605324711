"""Other stories on the page, and what of the body stands among them."""

from __future__ import annotations

from tests.reading.pages import BODY, LEAD, MORE, TITLE, page
from tracker.reading import read_text


def test_strange_headlines_above_the_lead_go() -> None:
    """Headlines below the date that share no word with the story are another's."""
    article = page(
        TITLE,
        "Cập nhật: 27/05/2022",
        'Vì sao người trẻ "ngại" vay mua nhà?',
        "Sân bay Phú Quốc sẽ đón hai mươi triệu khách mỗi năm",
        f"(VOV5) - {LEAD}",
        BODY,
    )
    assert "vay mua nhà" not in article.text
    assert "Phú Quốc" not in article.text


def test_blurbs_below_an_agencys_name_go() -> None:
    """What stands below the sentence that the agency signs is of other stories, also without headlines."""
    article = read_text(
        "Vietnam and China open freight route\n\n"
        "Lang Son (VNA) – The two countries opened a freight route at the border gate in Lang Son on September 11.\n\n"
        "The talks took place in a friendly atmosphere.-VNA\n\n"
        "Tourism in border areas has been thriving in recent months thanks to prices, authorities in Dongxing said.\n\n"
        "A discussion on a new opportunity for cooperation took place in Hanoi on August 25 with eighty delegates.",
        "page.txt",
    )
    assert article.text.endswith("atmosphere.-VNA")


def test_paragraph_between_two_boxes_of_teasers_stays() -> None:
    """The body may be cut up by headings over other stories' headlines."""
    article = page(
        TITLE,
        LEAD,
        "TIN LIÊN QUAN",
        "lang son va quang tay ban cach thong quan nhanh hon Cao Bằng khai trương chợ hoa xuân",
        MORE,
        "Tin liên quan",
        "Huế đón khách quốc tế trở lại Huế đón khách quốc tế trở lại",
        BODY,
    )
    assert article.text.endswith(BODY)
    assert MORE in article.text
    assert "Huế" not in article.text


def test_two_headlines_in_one_line_amid_the_body_go() -> None:
    """Chinese pages set two other headlines behind the first paragraph."""
    article = read_text(
        "越南总理会见中国铁路企业\n\n10:00 | 25/06/2025\n\n6月24日，越南政府总理在天津会见了中国铁路集团的领导人。\n"
        "越南老街省和中国云南省企业签署四份合同 政府总理启程赴中国天津出席世界经济论坛年会\n"
        "参加会见的有两国铁路部门的负责人。\n\n随后，各集团领导人与越南建设部部长举行了工作会谈，讨论三条连接两国的铁路线。",
        "page.txt",
    )
    assert "四份合同" not in article.text
    assert "工作会谈" in article.text


def test_paragraph_behind_an_image_without_legend_is_no_legend() -> None:
    """An image in a table's cell has its legend in the next cell; a paragraph below the table is the body's."""
    article = read_text(f"{TITLE}\n\n{LEAD}\n![]() |\n{BODY}\n\n{MORE}", "page.txt")
    assert BODY in article.text
    assert not article.captions


def test_an_agencys_archive_photo_and_its_notes_go() -> None:
    """What an agency tells editors beside an old photo is no part of the story."""
    article = read_text(
        "China’s top diplomat to visit Vietnam\n\n(FILES) This handout picture taken on July 19, 2023 shows Wang Yi in "
        "Beijing. (Photo by Handout / AFP) / -----EDITORS NOTE --- RESTRICTED TO EDITORIAL USE /\n\n"
        "China's top diplomat Wang Yi will visit Vietnam from Thursday for talks, the ministry in Hanoi said.",
        "page.txt",
    )
    assert "handout" not in article.text


def test_box_of_teasers_amid_the_story() -> None:
    """The cells of a box with a heading over other stories go with it."""
    article = page(TITLE, LEAD, "| TIN LIÊN QUAN |\n| Đại sứ Hùng Ba: hợp tác vaccine rộng mở |", BODY, MORE)
    assert "Hùng Ba" not in article.text
    assert BODY in article.text


def test_list_of_dated_stories() -> None:
    """Headlines below "related news" that each give their day are no paragraphs of the story."""
    item = "- Phó Chủ tịch UBND TPHCM Trần Văn An tiếp đoàn đại biểu Hội Hữu nghị Đối ngoại Nhân dân Trung Quốc."
    article = page(TITLE, LEAD, BODY, "Các tin liên quan:", f"{item} (25-01-2008)", f"{item} (22-01-2008)")
    assert "25-01-2008" not in article.text


def test_link_in_brackets_amid_a_paragraph() -> None:
    """The headline of another story in square brackets goes; the paragraph in which it stands stays."""
    link = "[Hội chợ thương mại Việt Nam-Trung Quốc thành công tốt đẹp]"
    article = page(TITLE, LEAD, f"{link} {BODY}", f"{MORE} {link}", link)
    assert "Hội chợ" not in article.text
    assert link in article.cut
    assert {LEAD, BODY, MORE} <= set(article.text.split("\n\n"))
    assert "[sic]" in page(TITLE, LEAD, f"{BODY} [sic] {MORE}").text


def test_headlines_behind_the_text_of_a_picture() -> None:
    """Headlines of other stories that stand behind one and the same plain text go, with their cut blurbs."""
    alt = "viet nam trung quoc giao luu huu nghi ky niem"
    first = f"{alt} Hội hữu nghị Việt - Trung chuẩn bị kỷ niệm 70 năm ngày thiết lập quan hệ"
    second = f"{alt} Đại sứ quán trao hơn 70 phần quà trung thu"
    article = page(TITLE, LEAD, first, "Mới đây, tại Lào Cai, Hội Hữu nghị cùng Liên hiệp ...", BODY, second, MORE)
    assert "phần quà" not in article.text
    assert "Mới đây" not in article.text
    assert BODY in article.text
