"""What holds for every page: no error, captions inside the text, and the same article twice."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading.pages import BODY, LEAD, MORE, TITLE
from tracker.reading import read_text


@given(st.text(alphabet=st.characters(categories=None), max_size=300))
def test_no_text_raises(raw: str) -> None:
    """Any characters give an article whose captions lie inside its text."""
    article = read_text(raw, "a.txt")
    assert all(0 <= start < end <= len(article.text) for start, end in article.captions)


LINES = (
    TITLE,
    LEAD,
    BODY,
    MORE,
    "Tin liên quan",
    "Xem thêm",
    "Bình luận (0)",
    "Ảnh: TTXVN",
    "x.jpg",
    "14/10/2024 06:45",
    "./.",
    "(GLO)- ",
    "",
    "（完）",
)


@settings(max_examples=60)
@given(st.lists(st.sampled_from(LINES), max_size=20), st.sampled_from(["\n", "\n\n", "  ", " ", ""]))
def test_no_page_raises(lines: list[str], separator: str) -> None:
    """Any order of a page's parts gives an article, and reading it twice the same one."""
    text = separator.join(lines)
    assert read_text(text, "a.txt") == read_text(text, "a.txt")
