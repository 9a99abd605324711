"""How English newsrooms tell an event, and what they tell with the same words that is none."""

from __future__ import annotations

import pytest

from tests.extraction.articles import events, told

TOLD = [
    (
        "exchange",
        "2024-08-19",
        "Fugitive sent to China",
        "Vietnamese police on August 19 returned a Chinese fugitive to Chinese authorities. The man was born in 1996.",
    ),
    (
        "exchange",
        "2024-08-12/2024-08-14",
        "Vietnam and China patrol together",
        "Two Vietnamese ships docked in Hai Phong, Vietnam, ending a joint patrol with China. "
        "The patrol took place from August 12 to 14.",
    ),
    (
        "exchange",
        "2024-08-22/2024-08-24",
        "Ships leave for patrol",
        "Two vessels of the Vietnam Coast Guard on August 19 left Hai Phong for a joint patrol with the China Coast "
        "Guard. The patrol will take place from August 22 to 24.",
    ),
    (
        "project",
        "",
        "BYD to raise its investment in Vietnam",
        "Chinese carmaker BYD said on August 19 it plans to raise its investment in Phu Tho province.",
    ),
    (
        "exchange",
        "2024-08-19",
        "Police of two countries work together",
        "Vietnamese police handed over two suspects to their Chinese counterparts in Pingxiang, China, on August 19.",
    ),
    (
        "aid",
        "2024-08-19",
        "Chinese scholarships for students",
        "The Chinese Embassy in Vietnam on August 19 awarded 39 Vietnamese students the government's scholarship.",
    ),
    (
        "visit",
        "2024-08-19",
        "Yunnan traders in the Mekong Delta",
        "Vietnam's Long An province on August 19 played host to trade officials from China's Honghe prefecture.",
    ),
    (
        "visit",
        "2024-08-19",
        "Chinese training ship drops anchor in Da Nang",
        "The Chinese naval ship Zheng He berthed at Tien Sa Port in Da Nang, Vietnam, on August 19.",
    ),
    (
        "visit",
        "2024-08-12/2024-08-16",
        "Hanoi looks at Shenzhen transit",
        "A group of officials from Hanoi, Vietnam, was in Shenzhen, China, from August 12 to 16.",
    ),
    (
        "visit",
        "2024-08-15",
        "Yunnan traders see orchards",
        "Traders from China’s Yunnan Province toured orchards in Vietnam’s Bac Giang on August 15.",
    ),
    (
        "meeting",
        "2024-08-20",
        "Border guards of two sides gather",
        "Border guards from Vietnam’s Ha Giang and China’s Yunnan gathered at a border gate on August 20.",
    ),
    (
        "meeting",
        "2024-08-20",
        "Chinese guests in Hanoi",
        "A Chinese delegation was greeted by leaders of the Vietnam General Confederation of Labour on August 20.",
    ),
    (
        "meeting",
        "2024-08-19",
        "Customs chiefs compare notes",
        "The heads of customs of Vietnam and China compared notes in Nanning on August 19.",
    ),
    (
        "exchange",
        "2024-08-17",
        "River restocked",
        "A million fry were let go into the Ka Long River by officials from Vietnam and China on August 17.",
    ),
    (
        "exchange",
        "2024-08-17",
        "Coast guards at sea",
        "Ships of the Vietnamese and Chinese coast guards patrolled the Gulf of Tonkin together on August 17.",
    ),
    (
        "project",
        "2024-08-15",
        "Line carries power",
        "A power line between Yunnan, China, and Lao Cai, Vietnam, went live on August 15.",
    ),
    (
        "project",
        "2024-08-15",
        "QR payments cross the border",
        "A service with which Vietnamese tourists pay in China was rolled out on August 15.",
    ),
    (
        "project",
        "2024-08-15",
        "Metro for Hanoi",
        "A metro line built by a Chinese contractor was turned over to Hanoi, Vietnam, on August 15.",
    ),
    (
        "aid",
        "2024-08-14",
        "Yunnan sends rice",
        "Flood victims in Vietnam’s Lai Chau were given 20 tonnes of rice by China’s Yunnan on August 14.",
    ),
    (
        "agreement",
        "2024-08-13",
        "Banks team up",
        "Vietcombank of Vietnam and the Bank of China put pen to paper on a pact on August 13.",
    ),
    (
        "proposal",
        "2024-08-12",
        "Note over pomelo",
        "In a note to China’s customs on August 12, Vietnam’s farm ministry requested that the market be opened.",
    ),
    (
        "milestone",
        "2024-08-12",
        "Trade passes a mark",
        "Trade between Vietnam and China crossed the 100-billion-dollar mark on August 12.",
    ),
]
NONE = [
    (
        "Trucks wait",
        "Trucks were stranded at a gate of Vietnam and China on August 18 as clearance was resumed and suspended.",
    ),
    (
        "Mekong ministers",
        "Ministers of the Mekong–Lancang countries, Vietnam and China among them, convened on August 18.",
    ),
    ("APEC leaders", "Leaders of 21 economies, with those of Vietnam and China, gathered in Lima on August 18."),
    (
        "Drill starts",
        "A military drill of China off Vietnam’s coast started on August 18, and Hanoi called it illegal.",
    ),
    ("Solar case", "The United States launched an investigation on August 18 into panels from Vietnam and China."),
    ("Protest", "Vietnam asked China to stop its activities in the Paracels on August 18."),
    ("Loan signed", "Vietnam and Japan signed a loan in Hanoi on August 18 as a counterweight to China."),
    ("Plant abroad", "China’s BYD opened a plant in Thailand on August 18 and sells cars in Vietnam as well."),
    ("Envoy in Hanoi", "The US secretary of state met Vietnamese leaders in Hanoi on August 18 to discuss China."),
    ("Fair opens", "A fair with companies from China, Japan and Korea opened in Hanoi, Vietnam, on August 18."),
    ("Beyond China", "Vietnam plans to restart a mine on August 20 to end the reliance on China."),
    ("New year", "People in China and Vietnam celebrate the new year on February 10 with fireworks."),
    (
        "A student’s tale",
        "I came from Vietnam to Wuhan, China, in 2019 and took part in a singing contest on August 1.",
    ),
    ("Index up", "Vietnam’s benchmark index gained on August 19 after China launched a stimulus package."),
    ("Workers fined", "Ten Chinese visitors were fined in Nha Trang, Vietnam, on August 18 as they opened a shop."),
]


@pytest.mark.parametrize(("kind", "day", "headline", "lead"), TOLD, ids=[row[2] for row in TOLD])
def test_told(kind: str, day: str, headline: str, lead: str) -> None:
    """Passives, phrasal verbs and set phrases tell an event of their kind on its day."""
    assert (kind, day) in [found[:2] for found in told(events(headline, lead))]


@pytest.mark.parametrize(("headline", "lead"), NONE, ids=[row[0] for row in NONE])
def test_none(headline: str, lead: str) -> None:
    """Jams at gates, meetings of many countries, third countries' partners and trade cases are no event of the two."""
    assert events(headline, lead) == []


def test_other_words() -> None:
    """A story without any cue is told by the sentence of its lead that speaks of the two sides and of when."""
    headline, first = "Vietnam and China care for the gulf", "The gulf lies between Vietnam and China."
    second = "On Monday, divers of the two sides cleaned the seabed near the islands for the marine environment."
    assert told(events(headline, first, second))
    assert events(headline, first, second.replace("of the two sides ", "")) == []


def test_friendly_text() -> None:
    """Words for an event that no list holds are taken for one in a text that speaks of cooperation throughout."""
    headline = "Hospitals on both banks"
    lead = "Doctors from China’s Yunnan mended the hearts of 20 children in Lai Chau, Vietnam, on August 16."
    friendly = "The hospitals have cooperated for years.", "Their friendship helps the two countries, doctors believe."
    cool = "The hospitals are large.", "Patients need 12 percent more beds, doctors believe."
    assert [one.date.edtf for one in events(headline, lead, *friendly)] == ["2024-08-16"]
    assert events(headline, lead, *cool) == []


def test_why() -> None:
    """A headline that asks why over a lead without a day announces an opinion; over one with a day it is news."""
    headline = "Why Vietnam and China sign more deals"
    assert events(headline, "Vietnam and China signed business deals just now, and the talk is of trust.") == []
    assert events(headline, "Vietnam and China signed a deal in Hanoi on August 19.")


@pytest.mark.parametrize(
    "dateline",
    ["NANNING, Aug. 18 -- ", "HANOI, Aug. 18 (Xinhua) -- ", "VIETNAM, August 18 - HÀ NỘI — ", "Beijing, Aug 18 — "],
)
def test_dateline(dateline: str) -> None:
    """The day of a dateline is the report's: a day that the sentence names is the event's."""
    lead = "The Vietnamese minister met his Chinese counterpart in Beijing on August 15."
    assert [one.date.edtf for one in events("Ministers meet", dateline + lead)] == ["2024-08-15"]


def test_ship() -> None:
    """A ship is a guest: it was in a port, and that is a visit."""
    lead = "The Chinese training ship Qi Jiguang was in Da Nang, Vietnam, from August 12 to 14."
    assert ("visit", "2024-08-12/2024-08-14", "occurred") in told(events("Training ship in Da Nang", lead))


def test_papers_handed_over() -> None:
    """Handing over papers is an agreement, as handing over a building is none."""
    lead = "Ministers of Vietnam and China handed over {} in Hanoi on August 20."
    kinds = [events("Ministers in Hanoi", lead.format(what))[0].kind for what in ("ten signed documents", "a school")]
    assert kinds == ["agreement", "project"]


def test_pronoun() -> None:
    """Who "he" is at a sentence's beginning took part in what the sentence tells."""
    found = events(
        "PM receives guest from Guangxi",
        "The region will do its best, Liu Ning has said.",
        "He was speaking at a meeting with Prime Minister Pham Minh Chinh in Hanoi, Vietnam, on August 20.",
    )
    assert set(found[0].people) == {"liu-ning", "pham-minh-chinh"}


def test_what_is_in_brackets_behind_an_anniversary_dates_nothing() -> None:
    """The day from which an anniversary counts is no day of what was done on it."""
    lead = (
        "A Chinese delegation in Mong Cai, Vietnam, on August 20 attended a gathering for the 94th anniversary of the "
        "Party of Vietnam (February 3, 1930 - 2024)."
    )
    assert {one.date.edtf for one in events("Chinese guests in Mong Cai", lead)} == {"2024-08-20"}


def test_welcome_of_a_ship_is_its_visit() -> None:
    """Who welcomes a ship at the port takes part in its visit."""
    lead = "A Chinese naval ship began a two-day visit to Da Nang, Vietnam, on August 20."
    welcome = "The ship was welcomed by Vietnam's Naval Region 3 at the Tien Sa Port."
    assert [one.kind for one in events("Chinese ship in Da Nang", lead, welcome)] == ["visit"]


def test_greetings_bring_nobody_along() -> None:
    """Neither who sends greetings nor who receives them took part, also in a longer list."""
    lead = "Prime Minister Pham Minh Chinh held talks with Chinese Premier Li Qiang in Kuala Lumpur on August 20."
    greeting = (
        "PM Chinh conveyed greetings from Party General Secretary To Lam and State President Luong Cuong to Party "
        "General Secretary and President of China Xi Jinping."
    )
    talks = events("Vietnamese, Chinese leaders meet", lead, greeting)[0]
    assert set(talks.people) == {"pham-minh-chinh", "li-qiang"}


def test_day_until_which_something_is_open_does_not_date_it() -> None:
    """The last day tells nothing of the first; without another the report's day is about it."""
    lead = "China's Guangxi Culture Week has opened to the public in Hanoi, Vietnam, and will run until August 28."
    assert [one.date.edtf for one in events("Guangxi culture week opens in Hanoi", lead)] == ["2024-08-21~"]


def test_way_of_a_train_is_no_visit() -> None:
    """A freight train that arrives opens a route and visits nobody."""
    lead = "The first freight train from China's Xi'an reached Pingxiang and arrived in Vietnam on August 20."
    assert [one.kind for one in events("Freight train from Xi'an to Vietnam", lead)] == ["project"]
