"""English words that a page lost the space between."""

from __future__ import annotations

import pytest

from tracker.reading.glued import parted


@pytest.mark.parametrize(
    ("glued", "whole"),
    [
        ("at ameeting inHanoi with FirstSecretary Qin", "at a meeting in Hanoi with First Secretary Qin"),
        ("he affirmedthat the People'sCommittee", "he affirmed that the People's Committee"),
        ("President Quang madethe suggestion", "President Quang made the suggestion"),
    ],
)
def test_parted(glued: str, whole: str) -> None:
    """Small words, offices and verbs are parted from the word behind them."""
    assert parted(glued) == whole


@pytest.mark.parametrize(
    "text", ["VietJet and PowerChina", "iPhone, eBay", "to breathe amid thousands", "Tỉnh Thái Bình"]
)
def test_whole(text: str) -> None:
    """Names with a capital inside and words that only look glued stay whole."""
    assert parted(text) == text
