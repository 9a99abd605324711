"""Bodies in English reports: where their names begin and end, which country's they are, whom people act for."""

from __future__ import annotations

import pytest

from tests.extraction.articles import events, names

TITLE = "Vietnam and China cooperate"


@pytest.mark.parametrize(
    ("text", "identity"),
    [
        (
            "Dong Biyou, Consul General of the People's Republic of China to Da Nang city, came.",
            "consulate-cn-in-da-nang",
        ),
        ("The Guangxi Border Guard Region sent a delegation.", "guangxi-border-defence"),
        ("They met leaders of the National People's Congress of Zhejiang Province.", "zhejiang-peoples-congress"),
        ("They met leaders of the National People's Congress of China.", "npc"),
        ("It is a subsidiary, China Huadian Engineering Co., Ltd., that came.", "o-china-huadian-engineering-co-ltd"),
        ("It is the group, China Huadian Corporation Ltd., that came.", "huadian"),
    ],
)
def test_forms_of_a_name(text: str, identity: str) -> None:
    """A body is one in the forms that newsrooms give its name, and a company of a group is not the group."""
    assert identity in {name.id for name in names(TITLE, text).values()}


def test_country_parts_two_bodies() -> None:
    """Behind a bank "of China", another country with its genitive begins another name."""
    signed = "The loan was signed by the Bank of China and Vietnam's An Phu Cement Joint-Stock Company in Hanoi."
    found = {name.id for name in names(TITLE, signed).values() if name.type == "organisation"}
    assert found == {"bank-of-china", "o-an-phu-cement-joint-stock-company"}


def test_whose_ministry_by_the_name_behind() -> None:
    """A ministry is of the country of whoever bears the office right before the name, not of whom he met."""
    met = "On August 19, Deputy Minister of Foreign Affairs Nguyen Thi Lan met Wang Yi in Beijing."
    assert names(TITLE, met)["Minister of Foreign Affairs"].id == "mofa-vn"


def test_pupil_of_a_numbered_school() -> None:
    """Who is told to be "of the No 1 Middle School" is somebody."""
    read = "A poem was read by Liu Sijin of the No 1 Middle School of Pingxiang city."
    assert names(TITLE, read)["Liu Sijin"].type == "person"


def test_business_delegation_is_not_the_government() -> None:
    """Companies of a city that sign do not sign for its government."""
    signed = "The Lotus Group signed an agreement with a business delegation from Shanghai in Hanoi on August 19."
    assert "shanghai-government" not in events(TITLE, signed)[0].organisations


def test_body_behind_the_name_of_its_head() -> None:
    """Who is met brings the body that the text names behind the name, where no other body of that side is told."""
    lead = "On August 19, Prime Minister Pham Minh Chinh of Vietnam received Chinese guests in Hanoi."
    said = "Peng Gang, Chairman of China Huadian Corporation, said the group would stay in Vietnam."
    assert "huadian" in events("Vietnam, China boost ties", lead, said)[0].organisations


def test_a_country_begins_no_company() -> None:
    """ "T&T Group of Vietnam and Lotus Group of Singapore" are two companies, neither of which is called Vietnam."""
    owners = "T&T Group of Vietnam and Lotus Group of Singapore"
    text = f"It is a joint venture by {owners} with China Railway 16th Bureau Group."
    found = {name.id: name.text for name in names(TITLE, text).values() if name.type == "organisation"}
    assert {"tt-group", "crcc-16"} <= set(found)
    assert "Vietnam and Lotus Group" not in found.values()
