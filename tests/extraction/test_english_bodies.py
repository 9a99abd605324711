"""Bodies in English reports: where their names begin and end, which country's they are, whom people act for."""

from __future__ import annotations

import pytest

from tests.extraction.articles import events, names, report
from tracker.extraction import extract
from tracker.model import Organisation

TITLE = "Vietnam and China cooperate"


def events_bodies(text: str) -> list[Organisation]:
    """The bodies of the first event that a text tells of."""
    found = extract(report(TITLE, text))
    return [found.organisations[one] for one in found.mentions[0].organisations]


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


def test_namesake_by_the_university_behind() -> None:
    """Of two schools with one name the one is meant whose university follows, which takes no part itself."""
    signed = (
        "On August 19, the University of Social Sciences and Humanities, Vietnam National University, Ho Chi Minh City "
        "signed an agreement with Yunnan University of China."
    )
    assert set(events(TITLE, signed)[0].organisations) == {"ussh-hcmc", "yunnan-university"}


def test_a_list_ends_a_name_before_a_known_one() -> None:
    """A body that begins with what it is ends before "and" and a known body, and a company begins behind them."""
    text = "The Institute of Letters and Yunnan University met Shanghai Boxi and Beijing Cosmos Travel Co., Ltd."
    found = {name.text for name in names(TITLE, text).values() if name.type == "organisation"}
    assert found == {"Institute of Letters", "Yunnan University", "Beijing Cosmos Travel Co., Ltd."}


def test_office_of_the_headlines_place() -> None:
    """A place of the headline stands for its office of which the text tells, and not for its government."""
    found = events(
        "Guangxi signs tourism memo with Vietnam",
        "On April 30, the Guangxi Tourism Bureau signed a memo with the Department of Tourism of Lang Son, Vietnam.",
    )
    assert "guangxi-government" not in found[0].organisations


def test_two_offices_of_a_secretary() -> None:
    """The central committee of whose secretariat somebody is takes no part, however far behind the name stands."""
    met = (
        "On June 3, Chief Justice Le Minh Tri of Vietnam called on Secretary of the Communist Party of China (CPC) "
        "Central Committee, and Secretary of the Commission for Political and Legal Affairs Chen Wenqing in Beijing."
    )
    assert not {"communist-party-of-china", "cpc-central-committee"} & set(events(TITLE, met)[0].organisations)


def test_administration_of_a_city() -> None:
    """The administration of a Chinese city is its government."""
    met = "The administration of Fangchenggang city and the People's Committee of Quang Ninh held talks on August 19."
    assert "fangchenggang-government" in events(TITLE, met)[0].organisations


def test_maker_of_a_vaccine() -> None:
    """Whose vaccine is given takes no part."""
    given = (
        "On August 19, Guangxi of China handed over 800,000 doses of the vaccine of Sinopharm to Vietnam in Nanning."
    )
    assert "sinopharm" not in events(TITLE, given)[0].organisations


def test_a_firm_that_is_told_in_small_letters() -> None:
    """A name of several words before what a company does is the firm's, but a town's is none."""
    text = "It is run by the Jinlai Shunfa international logistics company, no Ho Chi Minh City logistics company."
    found = [name.text for name in names(TITLE, text).values() if name.type == "organisation"]
    assert found == ["Jinlai Shunfa international logistics company"]


def test_office_of_a_government() -> None:
    """An office that is told to be of a city's government is the city's office."""
    signed = (
        "On September 14, the Ho Chi Minh City Department of Foreign Affairs and the Foreign Affairs Office of the "
        "Shanghai Municipal People's Government signed a memorandum of understanding."
    )
    orgs = set(
        events("HCM City, Shanghai cooperate", signed, "The Shanghai delegation is in Vietnam.")[0].organisations
    )
    assert orgs == {"ho-chi-minh-city-foreign-affairs", "shanghai-foreign-affairs-office"}


def test_party_secretary_of_a_province() -> None:
    """Who is called the Party Secretary of a province acts for its committee, and the two parties take no part."""
    met = (
        "On May 18, Shanghai Party Secretary Chen Jining talked with Nguyen Van Nen, member of the Political Bureau of "
        "the Communist Party of Vietnam and secretary of the Ho Chi Minh City Party Committee, in Shanghai."
    )
    expected = {"shanghai-cpc-committee", "ho-chi-minh-city-party-committee"}
    assert set(events(TITLE, met)[0].organisations) == expected


def test_short_name_of_a_party_behind_its_committee() -> None:
    """The party's short name in brackets behind its committee tells the rank as the committee does."""
    met = (
        "On June 27, Wei Jianxing, member of the Political Bureau of the Central Committee of the Communist Party of "
        "China (CPC), met Cu Thi Hau, president of the Vietnam General Confederation of Labour."
    )
    assert "communist-party-of-china" not in events(TITLE, met)[0].organisations


def test_a_border_post_is_nobody() -> None:
    """A place whose last word is a surname makes nobody of its border post, which is a body."""
    found = names(TITLE, "The Chinese guests met Major Nguyen Cong Son, Commanding Officer of Son Vi Border Post.")
    assert found["Son Vi Border Post"].type == "organisation"
    assert {name for name, one in found.items() if one.type == "person"} == {"Nguyen Cong Son"}


def test_working_group_of_a_province() -> None:
    """A province's working group only tells somebody's rank, like one without a province."""
    text = "Pham Duc Toan, Head of the Joint Working Group of Dien Bien province, met guests from China."
    assert not [one for one in names(TITLE, text).values() if one.type == "organisation"]


def test_a_firms_country_behind_its_name() -> None:
    """The country behind a firm's name is whose it is, and no part of the name."""
    firm = names(TITLE, "TPBank and Tianhe Payment Co., Ltd. of China have signed.")["Tianhe Payment Co., Ltd."]
    assert firm.country == "CN"


def test_consulate_that_is_based_in_a_town() -> None:
    """A consulate general is the one of the town in which it is told to be based."""
    text = "A delegation of the HCM City-based Consulate General of the People's Republic of China came to Binh Dinh."
    assert "consulate-cn-in-hcmc" in {one.id for one in names(TITLE, text).values()}


def test_speakers_bring_the_bodies_of_a_round_of_meetings() -> None:
    """Of leaders of several companies who are met each brings the own company along."""
    told = (
        "On August 31, Prime Minister Pham Minh Chinh held working sessions with leaders of leading Chinese groups.",
        "He met Huawei first.",
        "The weather was fine.",
        "Wang Binghua, vice president of PowerChina, said the firm is ready to build railways.",
    )
    assert "powerchina" in events("Vietnamese PM meets Chinese groups", *told)[0].organisations


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("Vinh Tan 1 Power Company", "It was signed by the banks and Vinh Tan 1 Power Company."),
        ("Beiqi Tianhe Motor Co.", "Thaco and China's Beiqi Tianhe Motor Co. signed an agreement."),
        ("Hoa Sen Cement JSC", "Huawei and Hoa Sen Cement JSC signed an agreement."),
        ("Sports Authority of Vietnam", "It was signed by the Sports Authority of Vietnam."),
        ("Son Vi Border Post", "It was signed by Son Vi Border Post."),
    ],
)
def test_where_unknown_names_begin_and_end(body: str, text: str) -> None:
    """Numbers, short forms of a company, "and" behind a known one and "of Vietnam" leave a name whole."""
    assert names(TITLE, text)[body].type == "organisation"


def test_whom_a_hospital_bears() -> None:
    """The first words of a known hospital's name are nobody, though a post follows."""
    found = names(TITLE, "Bach Mai Hospital of Vietnam signed. For Bach Mai, Director Dao Xuan Co put his name to it.")
    assert {name for name, one in found.items() if one.type == "person"} == {"Dao Xuan Co"}


def test_a_house_that_invites() -> None:
    """An association at whose invitation guests came is their host; who invites in a country's name is none."""
    came = (
        "At the invitation of the Guangdong People's Association for Friendship with Foreign Countries, a delegation "
        "of the Vietnam Union of Friendship Organisations visited Guangzhou from March 3 to 7."
    )
    assert {name.country for name in events_bodies(came)} == {"VN", "CN"}


def test_a_province_that_only_tells_where_a_town_lies() -> None:
    """Behind a town whose delegation it is its province does not act."""
    came = "On August 25, a delegation of Fangchenggang, Guangxi, headed by Rong Yi Hong, visited Binh Lieu, Vietnam."
    bodies = events(TITLE, came)[0].organisations
    assert "fangchenggang-government" in bodies
    assert "guangxi-government" not in bodies


def test_a_party_whose_birthday_it_is() -> None:
    """A party whose anniversary guests came for and which they congratulate takes no part; its committees do."""
    found = events(
        "Dongxing delegation visits Mong Cai for CPV anniversary",
        "On February 2, a delegation of the Dongxing CPC Committee of China came to Mong Cai city in Vietnam for the "
        "93rd founding anniversary of the Communist Party of Vietnam (CPV).",
        "Peng Shaoguan, Secretary of the Dongxing CPC Committee, congratulated the CPV.",
        "Hoang Ba Nam, Secretary of the CPV Committee of Mong Cai city, underlined friendship with China.",
    )
    assert "communist-party-of-vietnam" not in found[0].organisations
    assert "mong-cai-party-committee" in found[0].organisations
