"""Paragraphs in a table over the story."""

from __future__ import annotations

from tracker.reading import read_text

HEADLINE = "Bắc Giang và Nam Ninh (Trung Quốc) ký Ý định thư thiết lập quan hệ hữu nghị"
STORY = (
    "Đồng chủ trì Hội nghị là Chủ tịch UBND thành phố Bắc Giang và Thị trưởng thành phố Nam Ninh, cùng lãnh đạo các sở "
    "ngành chủ chốt của hai thành phố."
)


def test_blurbs_of_other_stories() -> None:
    """The blurbs in cells between headline and story are cut, with the headline right over them."""
    article = read_text(
        f"Hợp tác\n\n{HEADLINE}\n\nBình Phước tăng cường hợp tác với tỉnh Champasak\n"
        "Lãnh đạo tỉnh Bình Phước ngày 22/8 làm việc với đoàn tỉnh Champasak (Lào), ký kết biên bản hợp tác. |\n\n"
        f"{STORY}\n",
        "page.txt",
    )
    assert article.title == HEADLINE
    assert "Champasak" not in article.text


def test_legend_in_a_cell() -> None:
    """A sentence in a cell over the story that tells of the same things is the legend of its photo."""
    legend = (
        "Chủ tịch UBND thành phố Bắc Giang và Thị trưởng thành phố Nam Ninh cùng lãnh đạo các sở ngành hai thành phố."
    )
    article = read_text(f"{HEADLINE}\n\n{legend} |\n\n{STORY}\n", "page.txt")
    assert [article.text[start:end] for start, end in article.captions] == [legend]
