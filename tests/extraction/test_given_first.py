"""People of Chinese descent whom English names by their given name first."""

from __future__ import annotations

import pytest

from tests.extraction.articles import analysed, names
from tracker.extraction.people.given_first import is_given_first

TITLE = "Vietnam and China cooperate"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Yonghua Song", "Yonghua Song, rector of the University of Macau, led a delegation to Vietnam."),
        ("Zhengjun Zhang", "Vice President of Huawei Asia Pacific Zhengjun Zhang was received in Hanoi."),
        ("Agnes Chan", "The memorandum was signed by chamber Chairman Agnes Chan in Hanoi."),
        ("John Lee Ka-chiu", "Chief Executive of the region John Lee Ka-chiu came to Hanoi."),
    ],
)
def test_the_surname_may_stand_behind(name: str, text: str) -> None:
    """A given name of two syllables, or an English one, before a Chinese surname is somebody's beside a post."""
    found = {one.text: one for one in names(TITLE, text).values() if one.type == "person"}
    assert any(name.startswith(text) or text == name for text in found)


@pytest.mark.parametrize(
    "text",
    [
        "The hotel is on Grace Tang near Ben Thanh market in Vietnam.",
        "Mr. Nguyen Van Long met guests of Guangxi Song Company from China.",
    ],
)
def test_without_a_post_it_is_nobody(text: str) -> None:
    """Two such words that nothing introduces are nobody's name, nor is the beginning of a company's."""
    assert not {one.text for one in names(TITLE, text).values() if one.type == "person"} - {"Nguyen Van Long"}


def test_called_by_the_surname_again() -> None:
    """English calls somebody again by the surname, wherever it stood in the whole name."""
    told = (
        "Vice President of Huawei Asia Pacific Zhengjun Zhang was received in Hanoi.",
        "Zhang said Huawei would help Vietnam.",
    )
    assert [name.text for name in analysed(TITLE, *told).names if name.id == "p-zhengjun-zhang"] == [
        "Zhengjun Zhang",
        "Zhang",
    ]


@pytest.mark.parametrize(("name", "expected"), [("Zhengjun Zhang", True), ("Zhang Zhengjun", False), ("Li Na", False)])
def test_a_surname_in_front_stays_there(name: str, expected: bool) -> None:
    """A name that begins with a surname is read from the front."""
    assert is_given_first(name) is expected


def test_any_word_before_a_sure_surname() -> None:
    """Before a surname that is no other word any name is a given one, where the post and its body follow."""
    text = "Elva Wang, head of Trina Solar for the region, signed with a Vietnamese group."
    assert names(TITLE, text)["Elva Wang"].type == "person"
