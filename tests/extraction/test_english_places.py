"""Where English reports say that something was, and which towns they name for another reason."""

from __future__ import annotations

import pytest

from tests.extraction.articles import first, names

TITLE = "Vietnam and China cooperate"


@pytest.mark.parametrize("name", ["Hai Duong", "Hoa Binh", "Thai Binh", "Changde"])
def test_a_place_that_is_a_word_elsewhere_is_a_place_in_english(name: str) -> None:
    """Names that are everyday words in Vietnamese or Chinese are places in English without a word for their kind."""
    assert names(TITLE, f"A Chinese delegation went to {name} on August 19.")[name].type == "place"


def test_delegates_in_a_town_are_met_there() -> None:
    """A delegation that is received in a town is received there, whoever leads it."""
    event = first("On August 19 Vietnam's minister received Rector Qiu Yong of Tsinghua and his delegation in Hanoi.")
    assert event.places == ("hanoi",)


def test_a_dateline_of_a_press_release_tells_the_place() -> None:
    """The city before country, day and wire is where a meeting took place that tells of no other place."""
    event = first(
        "HANOI, Vietnam, August 20, 2024 /PRNewswire/ -- Vietnamese Prime Minister Pham Minh Chinh hosted a reception "
        "for leaders of Chinese enterprises on August 19."
    )
    assert event.places == ("hanoi",)


def test_where_a_fair_is_held_each_year_is_no_place_of_its_presentation() -> None:
    """A town in which something has been held for years is no place of today's event."""
    event = first(
        "VCCI and the China Foreign Trade Centre of China held a conference in Ho Chi Minh City, Vietnam, on August 19 "
        "to introduce the Canton Fair. The fair has been held in Guangzhou since 1957."
    )
    assert event.places == ("ho-chi-minh-city",)


def test_the_office_of_a_provinces_town_is_the_towns() -> None:
    """Behind an office the town counts and not the province before it, which is no place either."""
    event = first(
        "The secretary of the Party Committee of the northern province of Quang Ninh's Mong Cai city Hoang Ba Nam held "
        "talks with Peng Shaoguan, secretary of the Party Committee of Dongxing city in China's Guangxi on August 19."
    )
    assert set(event.organisations) == {"mong-cai-party-committee", "dongxing-cpc-committee"}
    assert event.places == ()


def test_a_meeting_in_a_town_is_there_whoever_stands_before_it() -> None:
    """Businesses before "at their meeting in" are not at home there, and Can Tho is no verb."""
    event = first(
        "Leaders of Can Tho city of Vietnam and a Chinese delegation sought ways to link businesses at their meeting "
        "in Can Tho on August 19."
    )
    assert event.places == ("can-tho",)


def test_an_envoy_to_a_town_tells_no_place() -> None:
    """Where a consul general serves is not where a meeting took place."""
    event = first(
        "The Vice Chairman of Thua Thien Hue province of Vietnam had a meeting on August 19 with the Consul General of "
        "the People's Republic of China to Da Nang city Dong Bich Du."
    )
    assert "da-nang" not in event.places


def test_guards_stationed_in_a_town_tell_no_place() -> None:
    """Where somebody is stationed is not where an event took place."""
    event = first(
        "Border guards stationed in Vietnam's Ha Giang and officers of a border checkpoint in China's Yunnan held a "
        "joint patrol on August 19."
    )
    assert "yunnan" not in event.places


def test_park_named_like_somebody() -> None:
    """Two syllables that an industrial park bears are nobody's name anywhere in the text."""
    park = "Factories of Chinese firms opened at the Yun Zhong industrial park near Hanoi, Vietnam, on August 19."
    assert "Yun Zhong" not in names(TITLE, park, "Among the firms in Yun Zhong, eight are Chinese, said Yao Ziran.")
