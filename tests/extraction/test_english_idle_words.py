"""English words that tell an event elsewhere, and none where they stand."""

from __future__ import annotations

import pytest

from tests.extraction.articles import events, told

TITLE = "Vietnam and China cooperate"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Cao Bang of Vietnam on August 6 played host to the fifth meeting of the committee with China.", "visit"),
        ("The first meeting minutes were signed by the coast guards of Vietnam and China on August 6.", "meeting"),
        (
            "Vietnam and China held talks on August 6 on cooperation in key areas, such as trade, border management, "
            "and cultural exchange.",
            "exchange",
        ),
        ("On August 6, an agreement on the establishment of a twin market was signed by Vietnam and China.", "project"),
        ("Students of Vietnam and China toured the ship of the Chinese navy on August 6.", "visit"),
        ("People of Vietnam and China gathered at the border on August 6 for the Long Tong Festival.", "meeting"),
        ("Mr. Tran said on August 6 that ties between Hanoi and Beijing were set up in 1994.", "project"),
        ("Vietnam and China signed on August 6 a statement, which launched the project of two deltas.", "project"),
        ("An airline of Vietnam opened round-trip flights to China on August 6.", "visit"),
        ("The Chinese maker launched three new smartphones in Vietnam on August 6.", "project"),
        ("A publisher of Vietnam launched a new edition of a novel of China on August 6.", "project"),
        ("Visa centres of China in Vietnam reopen on August 6.", "project"),
        ("The embassy of Vietnam in China worked with local authorities on August 6.", "meeting"),
        ("The Chinese maker told a job fair in Vietnam on August 6 of its plans.", "exchange"),
        ("The Chinese singer on August 6 signed with a Vietnam agency.", "agreement"),
        ("The company of Vietnam on August 6 denied that it had signed an agreement with China.", "agreement"),
        ("As sister cities, Shanghai of China and Hanoi of Vietnam signed a pact on August 6.", "exchange"),
        ("The tour groups of China were greeted in Lang Son of Vietnam on August 6 with songs.", "meeting"),
        ("There were 4 million Chinese nationals visiting Vietnam in 2023.", "visit"),
        ("The preparation of the 5th Forum of Rectors of Vietnam and China was discussed on August 6.", "meeting"),
    ],
)
def test_word_that_tells_nothing(text: str, kind: str) -> None:
    """A document, a shop, a host, a denial or a subject is no event of the kind that its word names."""
    assert kind not in {mention.kind for mention in events(TITLE, text)}


def test_holiday_only_tells_when() -> None:
    """A day of the New Year festival is the day of what the sentence tells, and no festival."""
    lead = "During the Lunar New Year festival, Vietnam and China signed a trade agreement in Hanoi on August 6."
    assert told(events(TITLE, lead)) == {("agreement", "2024-08-06", "occurred")}


def test_handover_of_a_gift() -> None:
    """Where the headline tells of a gift, its handover ceremony is the giving and no further project."""
    lead = "The handover ceremony of the masks took place in Hanoi on August 6 with the Chinese ambassador."
    assert {mention.kind for mention in events("Vietnam donates masks to China", lead)} == {"aid"}


def test_contracts_in_all() -> None:
    """What the contracts of a year come to is a total, and no signing beside the one that is told."""
    lead = "On August 6 the Chinese group Green Lake signed a contract with Vietnam."
    total = "In 2023, the contracts that the group signed overseas totaled 7 billion yuan."
    assert told(events("Chinese group signs contract in Vietnam", lead, total)) == {
        ("agreement", "2024-08-06", "occurred")
    }


def test_counted_tourists_visit_nobody() -> None:
    """How many groups of tourists came is no visit."""
    lead = "The waterfall between Vietnam and China was officially opened on August 6."
    counted = "From September 15 last year a total of 939 tourist groups went to the falls of Vietnam and China."
    assert {mention.kind for mention in events(TITLE, lead, counted)} == {"project"}
