"""People whom a report names and who take no part: the arrested, spectators, commentators, who sent an envoy."""

from __future__ import annotations

import pytest

from tests.extraction.articles import events

HANDED_OVER = (
    "Chinese police hand drug trafficker over to Vietnam",
    "On August 19 Chinese police handed a wanted man over to Vietnamese police in Lang Son.",
)
PERFORMANCE = (
    "Chinese troupe performs in Hanoi",
    "On August 19 a Chinese art troupe staged an art performance in Hanoi, Vietnam.",
)


def people(*paragraphs: str) -> set[str]:
    """Everybody who took part in some event of a report."""
    return {person for found in events(*paragraphs) for person in found.people}


@pytest.mark.parametrize(
    "sentence",
    [
        "Nguyen Van Khoi, who plotted the case, said that he had fled to China.",
        "Drug trafficker Nguyen Van Khoi said that he had fled to China.",
        "Nguyen Van Khoi was transferred to Vietnamese police at the border gate, China said.",
    ],
)
def test_arrested(sentence: str) -> None:
    """Who was arrested or handed over takes no part, however the report calls him later."""
    assert not people(*HANDED_OVER, sentence, "Khoi said that he was sorry for it.")


@pytest.mark.parametrize(
    ("sentence", "there"),
    [
        ("Nguyen Thi Minh, 50, said that she had liked it.", False),
        ("Bui Thu Thuy, an analyst at a Hanoi bank, said that trade would grow.", False),
        ("Bui Thu Thuy, a professor of economics at Hanoi University, said that trade would grow.", False),
        ("Bui Thu Thuy, deputy director of the department, said that friendship would grow.", True),
    ],
)
def test_who_comments(sentence: str, there: bool) -> None:
    """A spectator, whose age is told, an analyst and a scholar comment on an event; an official was there."""
    assert bool(people(*PERFORMANCE, "Many came to see it.", sentence)) == there


def test_envoy() -> None:
    """Who sends an envoy stays at home."""
    lead = "Liu Haixing, special envoy of General Secretary Xi Jinping, met To Lam in Hanoi on August 19."
    assert people("Chinese envoy visits Vietnam", lead) == {"liu-haixing", "to-lam"}


def test_all_of_a_list_whose_age_is_given() -> None:
    """Every one of "two five-year-olds, A and B" is a passer-by."""
    found = events(
        "Chinese firm gives heaters to Vietnamese school",
        "On August 19, the Chinese embassy handed over heaters to a school in Lao Cai, Vietnam.",
        "Two five-year-olds, Nguyen Anh Tuyet and Doan Minh Quan, said they were glad.",
    )
    assert not {"p-nguyen-anh-tuyet", "p-doan-minh-quan"} & set(found[0].people)
