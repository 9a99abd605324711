"""Whose work a project is by a sentence of its own, and a firm that is told of again without its name."""

from __future__ import annotations

from tests.extraction.articles import events, first

BROKEN = "Ground was broken for a Vietnam-China cement plant on August 19."
FILLER = ("The weather was fine.", "Many people came to see it.", "There was music.")
ROUTE = "A direct air route between Hanoi and Nanchang of China was launched on September 17."


def test_who_runs_it() -> None:
    """A sentence further on tells whose the route is that was opened."""
    run = "The flight, which is run by Lucky Air, takes three hours."
    assert "lucky-air" in events("Hanoi, China's Nanchang linked by new direct air route", ROUTE, run)[0].organisations


def test_two_who_build_it() -> None:
    """All builders of a row take part."""
    mention = first(
        BROKEN,
        *FILLER,
        "The plant is jointly built by Vinaconex and PowerChina of China.",
    )
    assert {"vinaconex", "powerchina"} <= set(mention.organisations)


def test_what_others_built_before() -> None:
    """What was built at another time is none of the event's."""
    mention = first(BROKEN, *FILLER, "A plant nearby was built by PowerChina.")
    assert "powerchina" not in mention.organisations


def test_the_company_signed() -> None:
    """A company without its name that signs is the one of which the sentence before tells first."""
    found = events(
        "Vietnam, China cooperate on railways",
        "A terminal is planned near Hanoi, said Li An, CEO of Lotus SuperPort, which T&T Group of Vietnam founded.",
        "On August 19, the company and China Railway 16th Bureau Group signed a memorandum of understanding.",
    )
    signed = next(mention for mention in found if mention.kind == "agreement")
    assert {"o-lotus-superport", "crcc-16"} <= set(signed.organisations)
