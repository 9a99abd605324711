"""Towns and offices that English calls without their names."""

from __future__ import annotations

import pytest

from tests.extraction.articles import events, names

TITLE = "Vietnam and China cooperate"


@pytest.mark.parametrize(
    ("capital", "place"),
    [("in the Vietnamese capital on August 19", "hanoi"), ("in the Chinese capital city on August 19", "beijing")],
)
def test_a_countrys_capital_is_a_place(capital: str, place: str) -> None:
    """Talks in "the Chinese capital" were in Beijing."""
    assert events(TITLE, f"The two youth unions of Vietnam and China held talks {capital}.")[0].places == (place,)


def test_capital_that_flows_is_no_town() -> None:
    """Money of a country is no place."""
    text = "Chinese capital flowed into the Vietnamese capital market on August 19."
    assert not {"hanoi", "beijing"} & {name.id for name in names(TITLE, text).values()}


@pytest.mark.parametrize(
    "text",
    [
        "In Nanning the delegation met the Vietnamese Consulate General on August 19.",
        "The Vietnamese Consulate General received them on August 19. They stayed in Nanning.",
    ],
)
def test_a_consulate_is_that_of_the_town_told_of(text: str) -> None:
    """A consulate general without a town is the one in the nearest town that has one."""
    assert names(TITLE, text)["Vietnamese Consulate General"].id == "consulate-vn-in-nanning"


@pytest.mark.parametrize(
    ("text", "identity"),
    [
        ("Tổng lãnh sự quán Trung Quốc tặng quà cho sinh viên Huế.", "consulate-cn-in-hcmc"),
        ("Tại Đà Nẵng, Tổng Lãnh sự quán Trung Quốc tổ chức lễ.", "consulate-cn-in-da-nang"),
        ("Tổng Lãnh sự quán Việt Nam tại Quảng Tây dự lễ.", "consulate-vn-in-nanning"),
    ],
)
def test_a_consulate_in_vietnamese(text: str, identity: str) -> None:
    """China's consulate is that of Ho Chi Minh City unless another town is told of; a province's is its capital's."""
    assert identity in {name.id for name in names("Việt Nam - Trung Quốc", text, language="vi").values()}
