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
