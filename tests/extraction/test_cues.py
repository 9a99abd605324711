"""Cue words: the longest wins, shields hide what they hold, some need another beside them."""

from __future__ import annotations

import pytest

from tests.extraction.articles import analysed, events
from tracker.extraction.text.cues import find_cues
from tracker.extraction.text.spans import Spans
from tracker.knowledge import load
from tracker.model import Language


def cues(text: str, language: Language, *groups: str) -> list[tuple[str, str]]:
    """The words and values of some groups."""
    return [(text[hit.start : hit.end], hit.value) for hit in find_cues(text, language, load()).all(*groups)]


def test_longest() -> None:
    """Of overlapping cues the longest stands: a state visit is one cue, not a state visit and a visit."""
    found = cues("He paid a state visit to China.", "en", "act")
    assert [value for _, value in found] == ["visit"] * len(found)
    assert "visit" not in [word for word, _ in found]


@pytest.mark.parametrize(
    ("language", "text", "hidden"),
    [
        ("vi", "Tổng thư ký đăng ký dự họp bằng chữ ký của mình", "agreement"),
        ("zh", "记者采访后办理签证", "agreement"),
        ("en", "They met in a spirit of goodwill as a sign of trust", "agreement"),
    ],
)
def test_shields(language: Language, text: str, hidden: str) -> None:
    """A longer word that holds a cue by accident hides it."""
    assert hidden not in [value for _, value in cues(text, language, "act")]


@pytest.mark.parametrize(
    ("language", "text", "sides"),
    [
        ("en", "Vietnam News Agency reports from the South China Sea", []),
        ("en", "Vietnamese and Chinese officials", ["VN", "CN"]),
        ("vi", "quan hệ Việt - Trung", ["CN", "VN"]),
        ("vi", "theo Thông tấn xã Việt Nam", []),
        ("zh", "中越友好", ["CN", "VN"]),
        ("zh", "越方欢迎中方代表团", ["VN", "CN"]),
    ],
)
def test_sides(language: Language, text: str, sides: list[str]) -> None:
    """Names, peoples and double words tell which side is meant; newsrooms and seas do not."""
    assert sorted(value for _, value in cues(text, language, "side")) == sorted(sides)


@pytest.mark.parametrize(
    ("language", "text"), [("en", "the assigned signeds"), ("vi", "khôngký kếtđâu"), ("en", "remeeting withins")]
)
def test_words(language: Language, text: str) -> None:
    """A cue inside another word is none."""
    assert cues(text, language, "act") == []


def test_needs() -> None:
    """A cue that needs another group beside it counts only in a sentence that holds one."""
    needing = [
        (phrase, cue)
        for phrase in ("handed over", "presented", "donated", "exchanged")
        for _, _, found in load().cues["en"].find(phrase)
        for cue in found
        if cue.needs
    ]
    assert all(cue.needs != cue.group for _, cue in needing)
    gift = (
        "China gives Vietnam vaccines",
        "China on August 20, 2024 handed over 200,000 vaccine doses to Vietnam in Hanoi.",
    )
    floor = ("China hosts Vietnam", "China on August 20, 2024 handed over the floor to Vietnam in Hanoi.")
    assert "aid" in [one.kind for one in events(*gift)]
    assert "aid" not in [one.kind for one in events(*floor)]


def test_third_countries() -> None:
    """Other countries are known by their name and by the word for their people."""
    analysis = analysed("Vietnam and Japan meet", "Japanese officials met Vietnamese ones.")
    first, second = analysis.sentences
    assert analysis.third_countries(first.start, first.end)
    assert analysis.third_countries(second.start, second.end)


def test_spans() -> None:
    """Spans know what overlaps them, at their edges too."""
    spans = Spans([(10, 20), (2, 5)])
    assert spans.overlap(4, 6)
    assert spans.overlap(0, 100)
    assert not spans.overlap(5, 10)
    assert spans.hold(19)
    assert not spans.hold(20)
    assert not Spans([]).hold(0)


def test_words_inside_words() -> None:
    """重要, 主要 and 应邀 wish for nothing, though 要 and 应 in front of a verb do."""
    told = cues("应邀访问越南的主要领导会见了重要客人。双方要加强合作，应共同努力。", "zh", "wish")
    assert [word for word, _ in told] == ["双方要", "加强", "应共同"]
