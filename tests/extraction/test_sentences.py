"""Where sentences end in three languages, and where they stand in the article."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.extraction.articles import report
from tracker.extraction.text.sentences import split_sentences
from tracker.model import Language


def sentences(*paragraphs: str, language: Language = "en") -> list[str]:
    """The sentences after the headline."""
    return [one.text for one in split_sentences(report("Headline", *paragraphs, language=language))][1:]


@pytest.mark.parametrize(
    ("language", "pieces"),
    [
        ("en", ["The ministers met in Hanoi.", "They signed two papers."]),
        ("en", ["Mr. Tran met Prof. Wang of the Assoc. of Engineers.", "Both agreed."]),
        ("en", ["PhD. Dang Xuan Thanh and Capt. Le Minh met the guests.", "They thanked Ph.D. Gao Xiang."]),
        ("en", ["Associate Professor. Dr. Pham Hai Yen met the guests.", "They thanked the Professor."]),
        ("en", ["The visit begins on Aug. 19 at No. 5 Tran Phu Street.", "It ends a day later."]),
        ("en", ["“We are glad.”", "The guests left at noon."]),
        ("en", ["The group of J. Smith Co. Ltd. grew by 3.5 per cent.", "In 2024 it grew faster."]),
        ("vi", ["Đoàn đã đến TP. Hồ Chí Minh và gặp PGS. TS. Trần Văn Nam.", "Hai bên ký kết."]),
        ("vi", ["Lễ ký diễn ra ngày 5.8.2024 tại Hà Nội.", "Ông Vương cảm ơn."]),
        ("vi", ["Hội nghị diễn ra năm 2010.", "Đoàn đã về nước.", "Ủy ban cảm ơn.", "Ấn tượng còn mãi."]),
        ("zh", ["双方举行会谈。", "会谈后签署两份文件！", "代表团21日离开河内。"]),
        ("zh", ["他说：“我们愿意合作。”", "双方签字；", "会议结束。"]),
    ],
)
def test_ends(language: Language, pieces: list[str]) -> None:
    """Sentences end at full stops that are not those of abbreviations, initials, numbers and titles."""
    assert sentences(("" if language == "zh" else " ").join(pieces), language=language) == pieces


def test_glued() -> None:
    """Sentences that a page glued together without a space are two."""
    assert sentences("They signed the agreement.The guests then left.") == [
        "They signed the agreement.",
        "The guests then left.",
    ]


def test_offsets_and_roles() -> None:
    """Each sentence stands at its offsets, knows its paragraph, and headline, lead, caption and body differ."""
    caption = "The two ministers shake hands."
    article = report("Talks held", "First. Second one.", caption, "Third one.", "Fourth one.", captions=[caption])
    found = split_sentences(article)
    assert all(article.text[one.start : one.end] == one.text for one in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert [(one.role, one.paragraph) for one in found] == [
        ("title", 0),
        ("lead", 1),
        ("lead", 1),
        ("caption", 2),
        ("lead", 3),
        ("body", 4),
    ]


@pytest.mark.parametrize(
    ("language", "word"), [("en", "cooperation "), ("vi", "hợp tác, "), ("zh", "合作，"), ("zh", "合")]
)
def test_endless(language: Language, word: str) -> None:
    """A text without any full stop is read in pieces, of which none is cut inside a word, and nothing is lost."""
    pieces = sentences(word * 3000, language=language)
    assert len(pieces) > 3
    assert max(map(len, pieces)) <= 1500
    assert "".join("".join(pieces).split()) == "".join((word * 3000).split())
    if word.endswith((" ", "，")):
        assert all(piece.startswith(word.strip()) for piece in pieces)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("en", "The committee met again. "), ("vi", "Ủy ban họp lần nữa. "), ("zh", "委员会再次开会。")],
)
def test_lead_of_a_page_in_one_paragraph(language: Language, sentence: str) -> None:
    """Where a page runs its story into one paragraph, what stands far down in it is no lead."""
    roles = [one.role for one in split_sentences(report("Headline", sentence * 60, language=language))]
    assert roles[:2] == ["title", "lead"]
    assert roles[-1] == "body"
    assert roles == sorted(roles, key=("title", "lead", "body").index)


def test_name_that_is_a_short_month_too() -> None:
    """A month is shortened before its day; a man called so may end a sentence."""
    assert sentences("They met Dong Jun. Vietnam thanked him. The visit is on Jun. 5.") == [
        "They met Dong Jun.",
        "Vietnam thanked him.",
        "The visit is on Jun. 5.",
    ]
