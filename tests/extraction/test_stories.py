"""Items of a digest are read one by one: what the page or a neighbour tells is nothing to an item."""

from __future__ import annotations

import pytest

from tracker.extraction import extract
from tracker.extraction.explain import explain
from tracker.model import Article, EventMention
from tracker.reading import read_text


def digest(*lines: str) -> Article:
    """The article on such a page."""
    return read_text("\n\n".join(lines), "digest.txt")


def found(*lines: str) -> list[EventMention]:
    """The events on such a page."""
    return list(extract(digest(*lines)).mentions)


@pytest.mark.parametrize(
    "lines",
    [
        (
            "Vietnam - China news in brief, May 13, 2024",
            "* The People's Committee of Ha Giang on May 12 signed a contract with a local builder in Hanoi.",
            "* Yunnan University opened a new library in Kunming on May 11.",
        ),
        (
            "Tin vắn Việt Nam - Trung Quốc ngày 13/5/2024",
            "* Ngày 12/5, UBND tỉnh Hà Giang ký hợp đồng với một công ty xây dựng trong nước về tuyến đường mới.",
            "* Ngày 11/5, Đại học Vân Nam khánh thành thư viện mới tại thành phố Côn Minh.",
        ),
        (
            "越中要闻速览（2024年5月13日）",
            "● 5月12日，河江省人民委员会与当地一家建筑公司签署公路项目合同。",
            "● 5月11日，云南大学新图书馆在昆明举行启用仪式。",
        ),
    ],
    ids=["en", "vi", "zh"],
)
def test_the_other_side_comes_from_the_item(lines: tuple[str, ...]) -> None:
    """Neither the page's headline nor another item makes one side's act an event of both."""
    assert not found(*lines)


def test_date_and_title_come_from_the_item() -> None:
    """An item under a headline of its own bears that, and its own day; quotes stand where the whole text has them."""
    article = digest(
        "Tin tức trong tuần: hội chợ, giao lưu, thời tiết",
        "Lạng Sơn khai mạc hội chợ nông sản",
        "Ngày 6/5/2024, UBND tỉnh Lạng Sơn khai mạc hội chợ nông sản tại thành phố Lạng Sơn với 120 gian hàng.",
        "Thanh niên Quảng Tây giao lưu tại Cao Bằng",
        "Ngày 9/5/2024, thanh niên Quảng Tây (Trung Quốc) giao lưu với Tỉnh đoàn Cao Bằng.",
    )
    (mention,) = extract(article).mentions
    assert mention.title == "Thanh niên Quảng Tây giao lưu tại Cao Bằng"
    assert mention.date.edtf == "2024-05-09"
    assert all(article.text[quote.start : quote.end] == quote.text for quote in mention.quotes)


def test_an_item_without_headline_is_told_by_its_sentence() -> None:
    """The page's headline is no title of an event that one of its items tells."""
    (mention,) = found(
        "News in brief, May 13, 2024",
        "* The city of Da Nang opened a flower market on May 12.",
        "* Vietnam and China signed a customs agreement in Hanoi on May 11. The document takes effect in July.",
    )
    assert mention.title == "Vietnam and China signed a customs agreement in Hanoi on May 11"
    assert mention.date.edtf == "2024-05-11"


def test_mentions_are_numbered_through() -> None:
    """Events of several items have ids of their own within the article."""
    mentions = found(
        "News in brief, May 13, 2024",
        "* Vietnam and China signed a customs agreement in Hanoi on May 11.",
        "* Guangxi and Lang Son, Vietnam, on May 12 held a joint forest fire drill at Huu Nghi border gate.",
    )
    assert [mention.id.rpartition("-")[2] for mention in mentions] == ["0", "1"]


def test_explanation_covers_all_items() -> None:
    """The explanation tells of a digest that it is one, with the sentences of every item."""
    explanation = explain(
        digest(
            "News in brief, May 13, 2024",
            "* The city of Da Nang signed a contract for a flower market on May 12.",
            "* Vietnam and China signed a customs agreement in Hanoi on May 11.",
        )
    )
    assert explanation.verdict.startswith("a digest of 2 items")
    assert [sentence.outcome for sentence in explanation.sentences] == [
        "the text does not speak of both countries",
        "event 1",
    ]


def test_a_first_sentence_lends_its_sides_where_it_tells_an_act() -> None:
    """In a story without headline, whom the first sentence names in passing takes no part in what follows."""
    assert not found("Vietnam's exports to China grew by a tenth. The city of Hue signed a contract on May 11, 2024.")


@pytest.mark.parametrize(
    "lines",
    [
        (
            "Tin vắn đối ngoại ngày 14/5/2024",
            "* Sáng 13/5/2024, Thủ tướng tiếp Đại sứ Cu-ba tại Hà Nội.",
            "* Cùng ngày, tại Lạng Sơn, Sở Công Thương tỉnh Lạng Sơn hội đàm với Sở Thương mại Quảng Tây (Trung Quốc).",
        ),
        (
            "越南要闻速览（5月14日）",
            "● 2024年5月13日，越南总理在河内会见古巴大使。",
            "● 同日，谅山省工贸厅与中国广西商务厅在谅山举行会谈。",
        ),
    ],
    ids=["vi", "zh"],
)
def test_the_same_day_is_that_of_the_item_before(lines: tuple[str, ...]) -> None:
    """Of the items before it an item takes nothing but their day, where it says that it was the same."""
    (mention,) = found(*lines)
    assert mention.date.edtf == "2024-05-13"


def test_a_headline_in_the_item_line() -> None:
    """A few words before the first sentence of an item are its headline, which need not name both sides."""
    (mention,) = found(
        "Business round-up, May 13, 2024",
        "1. Fruit. The city of Can Tho opened a fruit market on May 10.",
        "2. Rail link. Vietnam Railways and China Railway Nanning Group on May 12 opened a new train.",
    )
    assert mention.date.edtf == "2024-05-12"
