"""Firms whose names have no shape, found by what is told of them."""

from __future__ import annotations

import pytest

from tests.extraction.articles import analysed, names

TITLE = "Vietnam and China cooperate"


@pytest.mark.parametrize(
    ("firm", "text"),
    [
        ("Lotus SuperPort", "Nguyen Van Hung, CEO of Lotus SuperPort, signed it."),
        ("Kunlong Vietnam", "Kunlong Vietnam general manager Li Wei signed it."),
        ("Hoa Mai Steel Works", "Wang Fei, deputy general director of Hoa Mai Steel Works, signed it."),
        ("Kunlong", "An MoU was signed by the Chinese battery maker Kunlong and its partner."),
        ("Hoa Mai", "It was signed by Hoa Mai, a Vietnamese carmaker, in Hanoi."),
    ],
)
def test_a_post_of_firms_tells_a_firm(firm: str, text: str) -> None:
    """What has a CEO, or is told to be a maker, is a firm, whatever it is called, and nobody's name."""
    found = names(TITLE, text)
    assert (found[firm].type, found[firm].kind) == ("organisation", "company")


def test_it_is_found_again() -> None:
    """A firm that one sentence makes known is found wherever the text names it."""
    told = ("Lotus SuperPort will build it.", "Nguyen Van Hung, CEO of Lotus SuperPort, thanked China.")
    assert [name.text for name in analysed(TITLE, *told).names].count("Lotus SuperPort") == 2


@pytest.mark.parametrize(
    "text",
    [
        "He is general director of the Company, and of the Vietnamese Group.",
        "He is general director of Hanoi.",
        "The Vietnam general manager spoke.",
        "The Chinese company Chairman Li Wei spoke, and Tran Lan, a company director.",
    ],
)
def test_kinds_and_places_are_no_firms(text: str) -> None:
    """What only tells of what kind it is, a place, and what nobody heads are no firms' names."""
    assert not [name for name in analysed(TITLE, text).names if name.kind == "company"]


def test_short_for_a_longer_name() -> None:
    """Whose CEO is told by the first words of a group's name is that group."""
    told = ("Vu Phong Energy Group of Vietnam signed.", "Pham Nam Phong, CEO of Vu Phong, thanked China.")
    found = [name for name in analysed(TITLE, *told).names if name.text.startswith("Vu Phong")]
    assert len({name.id for name in found}) == 1
