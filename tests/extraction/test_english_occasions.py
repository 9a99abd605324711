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


def test_forum_around_an_announcement() -> None:
    """A forum told with its day is an event, though it only frames what the sentence tells."""
    found = events(
        "Vietnamese airline signs papers in China",
        "The Vietnamese airline signed memoranda with Chinese partners during a visit to China from August 12 to 17.",
        "Within the framework of a forum on trade between Vietnam and China, which was held in Shanghai on August 14, "
        "the airline announced new planes.",
    )
    assert ("meeting", "2024-08-14", "occurred") in told(found)


def test_what_led_to_the_meeting() -> None:
    """The month of a visit whose results a meeting carries out is not the meeting's."""
    found = events(
        "Vietnam, China hold talks",
        "Officials of Vietnam and China held talks in Beijing on August 19.",
        "The two sides should act on the consensus reached during Nguyen Phu Trong's visit to China in October, and "
        "handle differences through consultation.",
    )
    assert [one.date.edtf for one in found if one.kind == "meeting"] == ["2024-08-19"]


def test_came_to_pay_a_visit() -> None:
    """What somebody has come for took place."""
    lead = "On August 19 two Vietnamese ships put in at Zhanjiang, China, to pay a courtesy visit to the fleet."
    assert {found.status for found in events("Vietnamese ships in China", lead)} == {"occurred"}


def test_greeted_leaders() -> None:
    """Leaders to whom wishes are sent take no part, nor do the bodies that they lead."""
    found = events(
        "Vietnamese prime minister hosts Chinese ambassador",
        "Prime Minister Pham Minh Chinh received Chinese Ambassador He Wei in Hanoi, Vietnam, on August 19.",
        "He extended warm greetings and best wishes to General Secretary of the Communist Party of China Xi Jinping, "
        "Chairman of the Standing Committee of the National People's Congress Zhao Leji, and other senior leaders.",
    )
    assert {person for one in found for person in one.people} == {"pham-minh-chinh", "he-wei"}
    assert not {"communist-party-of-china", "npc"} & {body for one in found for body in one.organisations}


def test_press_conference() -> None:
    """Words to the press are no event of the two countries."""
    lead = "China's embassy told a press conference in Hanoi on August 19 that friendship with Vietnam was growing."
    assert not events("Chinese embassy: ties with Vietnam grow", lead, "Cooperation with Vietnam goes well.")


def test_who_else_signed() -> None:
    """A further paper's signatories belong to the signing that the lead tells of."""
    found = events(
        "Vietnamese airline signs papers in China",
        "Vietnam Airlines signed memoranda with Chinese partners in Beijing on August 19.",
        "They are worth a lot.",
        "Another memorandum was signed by the Vietnamese carrier with China's Lotus Aviation Service Co., Ltd.",
    )
    assert any("lotus" in body for one in found for body in one.organisations)


def test_programme_of_what_is_announced() -> None:
    """Gifts in the programme of an exchange that is announced are a part of it."""
    found = events(
        "Vietnam, China to hold border exchange",
        "The border defence friendship exchange between Vietnam and China will take place on September 7-8, 2024.",
        "On September 7, activities will be held in Vietnam, including presentation of gifts to a school and talks.",
    )
    assert [one.kind for one in found] == ["exchange"]


def test_goods_that_are_sold() -> None:
    """Fruit that producers send to the other side is trade, and no gift."""
    found = events(
        "First Vietnamese durians en route to China",
        "The first batch of durians from Vietnam set off for China on August 19.",
        "Five producers sent 100 tonnes of the fruit from Vietnam to China.",
        "The shipment follows the signing of the protocol between the Vietnamese and the Chinese ministry.",
    )
    assert [one.kind for one in found] == ["project"]


def test_imported_goods_and_talks_before() -> None:
    """Goods that were imported, and the talks of both sides which they followed, are two events."""
    found = events(
        "Vietnamese fruit cleared for China",
        "On May 30, 2024, a shipment of Vietnamese fruit was imported into China.",
        "It was the first under the protocol, following a meeting between Do Duc Duy and Ms. Sun Meijun, Commissioner "
        "of the General Administration of Customs of China, on May 28, 2024.",
    )
    assert {("project", "2024-05-30", "occurred"), ("meeting", "2024-05-28", "occurred")} <= told(found)


def test_what_a_speaker_hails() -> None:
    """What somebody hails in passing is no event of the report."""
    found = events(
        "Chinese chief justice welcomed in Hanoi",
        "Chief Justice Zhou Qiang of China was received in Hanoi by Truong Hoa Binh of Vietnam on August 19.",
        "Hailing cooperation, including the signing of a memorandum between the Vietnamese and the Chinese court, Binh "
        "was glad at high-level visits between Vietnam and China.",
    )
    assert [one.kind for one in found] == ["meeting"]


def test_part_of_a_sentence_as_title() -> None:
    """A title made of a part of a sentence does not end in what links the next part."""
    found = events(
        "Vietnamese delegation in China",
        "The delegation paid a courtesy call to Chen Wenqing in Beijing, China, on August 19; held talks with Zhang "
        "Jun; and met with Ying Yong.",
    )
    assert len(found) > 1
    assert not any(one.title.endswith((";", "and")) for one in found)


def test_invitation_is_no_visit() -> None:
    """A visit to which somebody is only invited is no event."""
    found = events(
        "Vietnam, China hold talks",
        "Prime Minister Phan Van Khai of Vietnam met President Jiang Zemin of China in Shanghai on August 19.",
        "He conveyed an invitation for the Chinese leader to visit Vietnam.",
    )
    assert "visit" not in {one.kind for one in found}


def test_visit_told_of_again() -> None:
    """A sentence on how the visit came about tells of no second one."""
    found = events(
        "Hong Kong chief executive to visit Vietnam",
        "Chief Executive Lee Ka-chiu of China's Hong Kong will pay a working visit to Vietnam from August 28 to 30.",
        "The visit is made at the invitation of Vietnamese Deputy Prime Minister Tran Luu Quang, the ministry said on "
        "August 19.",
    )
    assert told(found) == {("visit", "2024-08-28/2024-08-30", "planned")}


def test_whose_visit_is_spoken_of() -> None:
    """A visit that a speaker recalls is of whom it names, not of the speaker."""
    found = events(
        "Hanoi delegation visits Guangdong",
        "Dinh Tien Dung of Hanoi met Huang Kunming in Guangdong, China, on August 19.",
        "Dung said ties had grown since the official visit to China by General Secretary Nguyen Phu Trong in October "
        "2022.",
    )
    recalled = [one for one in found if one.date.edtf == "2022-10"]
    assert [one.people for one in recalled] == [("nguyen-phu-trong",)]
