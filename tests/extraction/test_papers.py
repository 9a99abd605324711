"""Signed papers that an article lists behind the signing."""

from __future__ import annotations

import pytest

from tests.extraction.articles import events

LEAD = "Ministries of Vietnam and China signed ten documents in Beijing on August 19."


@pytest.mark.parametrize(
    "listed",
    [
        "1. Memorandum of understanding between the Ministry of Health of Vietnam and the National Health Commission.",
        "The documents include a plan of the Ministry of Health of Vietnam and the National Health Commission.",
        "An MoU on healthcare between the Ministry of Health of Vietnam and the National Health Commission of China.",
    ],
)
def test_bodies_of_listed_papers_signed(listed: str) -> None:
    """The bodies between which a listed paper is took part in the signing."""
    signing = events("Vietnam, China sign ten documents", LEAD, listed)[0]
    assert {"moh-vn", "nhc"} <= set(signing.organisations)


def test_bodies_of_plans_did_not_sign() -> None:
    """A paper that is only wished for adds nobody to the signing."""
    wish = "A memorandum between the Ministry of Health of Vietnam and its partners is expected to be signed next year."
    talk = "The leaders spoke of trade, tourism and the weather."
    signing = events("Vietnam, China sign ten documents", LEAD, talk, talk, talk, wish)[0]
    assert "moh-vn" not in signing.organisations
