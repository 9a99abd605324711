"""Bodies that the people of an event act for."""

from __future__ import annotations

from tests.extraction.articles import report
from tracker.extraction.extract import extract


def test_who_is_met_later_brings_the_body_that_was_named_with_the_name() -> None:
    """Talks with somebody are talks with the court that the text told before to be headed by that person."""
    lead = (
        "On May 3, a delegation of the Supreme People's Court of Vietnam led by Nguyen Hoa Binh visited Beijing at the "
        "invitation of President of the Supreme People's Court of China Zhang Jun. They held talks with Zhang Jun."
    )
    found = extract(report("Courts of Vietnam and China hold talks", lead)).mentions
    assert any({"spc-vn", "spc-cn"} <= set(mention.organisations) for mention in found)


def test_who_sits_in_a_party_brings_no_party() -> None:
    """A body that only tells somebody's rank is none that the person acts for."""
    lead = (
        "On May 3, Minister of Justice of Vietnam Le Thanh Long held talks in Hanoi with member of the Politburo of "
        "the Communist Party of China Chen Wenqing."
    )
    found = extract(report("Vietnam and China hold talks", lead)).mentions
    assert found
    assert not any("communist-party-of-china" in mention.organisations for mention in found)


def test_a_provincial_secretary_brings_the_committee() -> None:
    """Who is told to head a province's party committee acts for it where the event names no other body of that side."""
    told = (
        "At the reception in Hanoi on May 3, Deputy Prime Minister Trinh Dinh Dung congratulated China's Yunnan.",
        "Li Ji Heng, Secretary of the Yunnan provincial Party Committee, said China would go on.",
    )
    found = extract(report("Vietnam, China cooperate", *told)).mentions
    assert "yunnan-cpc-committee" in found[0].organisations


def test_the_newsroom_is_no_other_body_of_a_side() -> None:
    """A party secretary who is the only host acts for the committee, whoever reports it."""
    lead = (
        "Lao Cai (VNA) – A delegation of the Chinese Embassy in Vietnam was received in Lao Cai city on April 10 by "
        "Dang Xuan Phong, Secretary of the Lao Cai provincial Party Committee."
    )
    found = extract(report("Vietnam, China cooperate", lead)).mentions
    assert "lao-cai-party-committee" in found[0].organisations


def test_a_post_in_small_letters() -> None:
    """Who is told in small letters to be the head of a body brings it along as well."""
    told = (
        "A photo exhibition on Vietnam and China opened in Hanoi on April 18.",
        "The weather was fine.",
        "There was music.",
        "Luo Jun, a principal of the Confucius Institute at Hanoi University, said young people are the future.",
    )
    found = extract(report("Vietnam, China photo exhibition opens in Hanoi", *told)).mentions
    assert any("Confucius Institute" in quote.text for quote in found[0].quotes if quote.field == "organisation")
