"""English sentences that name several things: what happened, and what is only planned, part or occasion."""

from __future__ import annotations

from tests.extraction.articles import events, told


def test_earlier_gift() -> None:
    """A gift of the year before is another one than a gift that has no day."""
    found = events(
        "China gives Vietnam masks",
        "China’s defence ministry has given its Vietnamese counterpart 300,000 masks and 20 tonnes of medicine.",
        "On August 23 last year, the Chinese ministry handed 200,000 doses to the Vietnamese ministry.",
    )
    assert [one.kind for one in found] == ["aid", "aid"]


def test_asked_for() -> None:
    """What the headline asks for is an event beside what led to it."""
    found = events(
        "Vietnam’s farm ministry asks for protocol on crabs",
        "In a diplomatic note to China’s customs on August 15, Vietnam’s farm ministry called for a protocol on crabs.",
        "The ministry sent a delegation to Guangxi, China, from August 1 to 4.",
    )
    assert {("proposal", "2024-08-15", "proposed"), ("visit", "2024-08-01/2024-08-04", "occurred")} <= told(found)


def test_two_words_for_a_meeting() -> None:
    """Two words for one meeting part the sentence once: each host has a meeting."""
    found = events(
        "Wang Yi in Hanoi",
        "Chinese minister Wang Yi on August 19 called on To Lam in Hanoi; sat down to talks with Bui Thanh Son; "
        "and met with Pham Minh Chinh.",
    )
    assert [one.kind for one in found].count("meeting") == 3


def test_said_at_the_end() -> None:
    """What somebody says has happened, without a day of its own, is none of the report's events; a plan may be."""
    headline = "Vietnamese deputy minister receives Chinese ambassador"
    lead = "The deputy minister received the Chinese ambassador in Hanoi on August 20."
    said = "The two papers which Vietnam and China have signed on railways will bring the two sides closer, he noted."
    assert {found.kind for found in events(headline, lead, said)} == {"meeting"}
    planned = "Vietnam and China will sign a railway agreement in Hanoi, he noted."
    assert {found.kind for found in events(headline, lead, planned)} == {"meeting", "agreement"}


def test_symbol_of_a_share_announces_nothing() -> None:
    """A colon within brackets or a time of day opens no list of what papers contain."""
    lead = "Vietnamese fruit processor Nam Phong Group (HoSE: NPG) at 14:02 inked a contract with China's COFCO."
    assert [found.kind for found in events("Fruit for China", lead)] == ["agreement"]


def test_talks_before_plans() -> None:
    """What was agreed at talks with a day is the main event before what is only planned by then."""
    found = events(
        "Vietnamese and Chinese firms look to the wind",
        "Petrovietnam and China Energy agreed on August 19 to work more closely during a meeting in Hanoi, Vietnam.",
        "The two firms will set up a working group, and may sign a framework agreement before the end of 2024.",
    )
    assert (found[0].kind, found[0].date.edtf) == ("meeting", "2024-08-19")
    assert {one.status for one in found[1:]} <= {"planned"}


def test_programme_of_a_planned_exchange_is_no_further_event() -> None:
    """What will be done on the days of an announced exchange belongs to it, and it is planned."""
    found = events(
        "Vietnam, China to hold border exchange",
        "The eighth border defence friendship exchange of Vietnam and China is set for September 7 - 8 in Lao Cai.",
        "On September 7, there will be a welcome ceremony for the Chinese guests and the talks between the two sides.",
    )
    assert [(event.kind, event.status) for event in found] == [("exchange", "planned")]


def test_occasion_and_name_of_a_programme_are_no_events() -> None:
    """Neither the anniversary that a ceremony marks nor a programme's name in quotation marks is an event."""
    found = events(
        "Culture programme opens in Nanning",
        'Marking the 75th anniversary of China-Vietnam ties, the opening ceremony of the "2024 Zhuang Culture Tour of '
        'China", held by Nanning University with Hanoi University, took place in Nanning on August 14.',
    )
    assert len(found) == 1


def test_gifts_of_courtesy_are_part_of_the_visit() -> None:
    """Gifts that guests bring are no aid; what pupils are given is."""
    title, lead = "Dongxing guests in Mong Cai", "A delegation from China's Dongxing visited Mong Cai on August 20."
    courtesy = "Secretary Peng Shaoguan presented gifts to the Party organisation of Vietnam's Mong Cai."
    needed = "The Chinese guests presented gifts to pupils of a school in Vietnam's Mong Cai."
    assert [one.kind for one in events(title, lead, courtesy)] == ["visit"]
    assert [one.kind for one in events(title, lead, needed)] == ["visit", "aid"]


def test_verbs_of_a_row_are_all_planned() -> None:
    """ "Is scheduled to call at, hold talks, and tour" plans each of them."""
    lead = "A Chinese delegation is scheduled to visit Vietnam's academy, hold talks with officers, and tour a school."
    assert {one.status for one in events("Chinese officers to visit Vietnam", lead)} == {"planned"}
