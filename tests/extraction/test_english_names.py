"""Who and where in English reports: bodies, people and places told from what only looks like one."""

from __future__ import annotations

import pytest

from tests.extraction.articles import first, names

TITLE = "Vietnam and China cooperate"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Zhou Jiayi", "Zhou Jiayi, PowerChina's Asia-Pacific President, met the Vietnamese minister on August 19."),
        ("Pham Lan Dung", "The meeting with China was led by Dr. Pham Lan Dung - DAV Acting President on August 19."),
        ("Hoang Van Dong", "Hoang Van Dong, political commissar of the force, left for China on August 19."),
    ],
)
def test_a_post_behind_a_name_tells_a_person(name: str, text: str) -> None:
    """A post behind a name introduces somebody, also with the body before it."""
    assert names(TITLE, text)[name].type == "person"


@pytest.mark.parametrize("name", ["Kim Anh", "Xuan Mai", "Vat Lai"])
def test_communes_are_nobody(name: str) -> None:
    """Syllables that look like a name are a commune's in a list of communes."""
    text = "The Chinese Ambassador gave gifts to pupils from Kim Anh, Vat Lai and Xuan Mai Communes on August 19."
    assert name not in names(TITLE, text)


def test_a_border_post_is_a_body_and_whom_it_is_under_is_none() -> None:
    """A border post takes part by its own name, and the force that it belongs to does not."""
    event = first(
        "The Lung Cu border guard station under the Border Guard Command of Ha Giang held a joint patrol on August 19 "
        "with the Fu Ning border guard unit under the Chinese People's Liberation Army."
    )
    assert set(event.organisations) == {"lung-cu-border-station", "o-fu-ning-border-guard-unit"}


def test_the_provincial_committee_is_no_citys() -> None:
    """Words for a province's office mean the province that the report names, and no city run by the centre."""
    event = first(
        "On August 19, the Vice Chairman of the Provincial People's Committee received Ms. Dong Bich Du, Consul "
        "General of China in Da Nang City, on her visit to Binh Dinh, Vietnam."
    )
    assert "binh-dinh-peoples-committee" in event.organisations
    assert "da-nang-peoples-committee" not in event.organisations


def test_who_sent_an_invitation_or_greetings_is_elsewhere() -> None:
    """Whoever is named for an invitation or greetings took no part, behind whatever titles."""
    event = first(
        "Vietnamese President To Lam arrived in Beijing on August 19 at the invitation of Chinese Party General "
        "Secretary and President Xi Jinping."
    )
    assert event.people == ("to-lam",)


def test_several_posts_before_a_body_are_none_of_its_name() -> None:
    """Posts joined by "and" are no part of the body's name behind them."""
    text = "The Chinese guest is Vice President and Director of Chinese History Research Institute, in Hanoi, Vietnam."
    assert "Chinese History Research Institute" in names(TITLE, text)


def test_leaders_of_a_list_of_provinces_act_for_each() -> None:
    """Leaders from several provinces stand for the authorities of all of them."""
    event = first(
        "Leaders from the northern border provinces of Lang Son, Cao Bang and Ha Giang and China's Guangxi Zhuang "
        "Autonomous Region had a meeting in Lang Son on August 19."
    )
    assert {"lang-son-peoples-committee", "ha-giang-peoples-committee", "guangxi-government"} <= set(
        event.organisations
    )


def test_of_whose_visit_somebody_speaks_is_absent() -> None:
    """A leader is no participant of talks at which somebody speaks of that leader's visit."""
    event = first(
        "Vietnamese Minister To Lam held talks with Chinese Minister of Justice He Rong in Hanoi on August 19.",
        "Lam underlined the significance of the State visit to Vietnam by Chinese President Xi Jinping last year.",
    )
    assert "xi-jinping" not in event.people


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "Du Liming",
            "Vice Chairman of the Standing Committee of Chongqing Municipal People's Congress Du Liming came.",
        ),
        (
            "Chen Xiāngtán",
            "The minister received the Vice Secretary of China's Guangzhou City, Chen Xiāngtán, in Hanoi.",
        ),
        (
            "Nguyen Thi Thanh Hoa",
            "The host was Nguyen Thi Thanh Hoa, President of the Vietnam Women's Union, in Hanoi.",
        ),
        ("Nguyen Van Dung", "Vice Chairman of the Ho Chi Minh City People's Council Nguyen Van Dung went to China."),
    ],
)
def test_names_behind_long_offices_are_whole(name: str, text: str) -> None:
    """A name is found in full behind a long office, with tone marks, and where a known name begins it."""
    assert names(TITLE, text)[name].type == "person"


def test_a_newspaper_of_two_syllables_is_nobody() -> None:
    """A newspaper's name is nobody's, also behind an editor's title."""
    text = "Editor-in-Chief of Nhan Dan (People) newspaper Thuan Huu received guests from China in Hanoi."
    found = names(TITLE, text)
    assert found["Nhan Dan (People) newspaper"].id == "nhan-dan-newspaper"
    assert found["Thuan Huu"].type == "person"


@pytest.mark.parametrize(
    "name",
    [
        "Foreign Affairs Committee of Hanoi City",
        "Shijingshan District Government",
        "Cua Dat Hydropower Joint Stock Co",
        "Vietnam Youth Theatre",
    ],
)
def test_bodies_are_named_in_full(name: str) -> None:
    """A body's name holds its place or legal form behind it, and a theatre is one that acts."""
    assert (
        names(TITLE, f"A Chinese delegation met with the {name} and others on August 19.")[name].type == "organisation"
    )


def test_further_posts_of_a_host_bring_no_bodies() -> None:
    """What somebody is besides takes no part, however many posts are told."""
    event = first(
        "Wang Zhaoguo, who is also Politburo member of the Communist Party of China Central Committee and Vice "
        "Chairman of the National People's Congress received the leaders of the Vietnam General "
        "Confederation of Labour in Beijing on August 19."
    )
    assert event.organisations == ("vgcl",)


def test_who_joins_a_reception_attends_it() -> None:
    """People who also joined took part like those who attended."""
    event = first(
        "A Chinese Navy training ship began a two-day visit to Da Nang, Vietnam, on August 19.",
        "Its commander was welcomed by leaders of the city.",
        "The port lies on a bay.",
        "Consul General of China Dong Biyou and embassy representative Xin Hui also joined the reception.",
    )
    assert "p-xin-hui" in event.people


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Northern Power Company 1", "China's Yunnan Grid signed a contract with the Northern Power Company 1."),
        ("Lotus Pedagogical University 2", "A Chinese delegation visited Lotus Pedagogical University 2 in Hanoi."),
        ("Lotus Training University", "At the Lotus Training University, Vietnam and China signed a paper."),
    ],
)
def test_where_a_body_begins_and_ends(name: str, text: str) -> None:
    """A number may end a body's name, and a preposition with a capital does not begin it."""
    assert names(TITLE, text)[name].type == "organisation"


@pytest.mark.parametrize(
    ("name", "identity"),
    [
        ("Việt Nam Academy of Social Sciences", "vass"),
        ("Embassy of China in Việt Nam", "embassy-cn-in-vn"),
        ("Women's Union of Guangxi", "guangxi-womens-federation"),
    ],
)
def test_bodies_are_known_by_their_other_spellings(name: str, identity: str) -> None:
    """The country's name as two words, and a women's federation called a union as in Vietnam, name the same bodies."""
    assert identity in {found.id for found in names(TITLE, f"The {name} held talks on August 19.").values()}


@pytest.mark.parametrize("text", ["handed over Chen Wei, who was wanted in China,", "handed over the suspect Chen Wei"])
def test_a_wanted_man_takes_no_part(text: str) -> None:
    """Who was handed over by the police of one side to the other's acts for neither."""
    event = first(f"Vietnamese police {text} to police in Hekou county of China on August 19.")
    assert event.people == ()
    assert "hekou-public-security" in event.organisations


def test_a_surname_in_capitals_is_one() -> None:
    """Chinese pages in English print surnames in capitals."""
    event = first("WANG Yongjie, Vice President of the institute, met a delegation of Vietnam on August 19.")
    assert event.people == ("p-wang-yongjie",)


def test_a_vietnamese_name_holds_no_chinese_one() -> None:
    """Syllables behind a Vietnamese surname are that name's, though a known Chinese is called so in Vietnamese."""
    event = first("Nguyen Van Cuong, director of the museum, met a Chinese delegation on August 19.")
    assert event.people == ("p-nguyen-van-cuong",)


def test_general_customs_in_a_town() -> None:
    """The general administration of customs is not the customs of the town named behind it."""
    signed = "The protocol was signed on August 19 by China's General Administration of Customs in Beijing."
    assert "beijing-customs" not in {name.id for name in names(TITLE, signed).values()}


def test_two_bodies_of_one_country() -> None:
    """The country behind the second of two bodies is the first one's too."""
    gave = "The Central Military Commission and Ministry of National Defense of China gave vaccines to Vietnam."
    assert names(TITLE, gave, publisher="VNA")["Central Military Commission"].id == "cmc"


def test_contest_is_no_school() -> None:
    """A contest that names a kind of school is no school."""
    held = "The Chinese Bridge Proficiency Competition for Foreign High School Students was held in Hanoi on August 19."
    assert not [name for name in names(TITLE, held).values() if name.type == "organisation"]


@pytest.mark.parametrize(
    ("text", "bodies", "people"),
    [
        (
            "Director of the Institute of Border Studies Li Ming came.",
            ["o-institute-of-border-studies"],
            ["p-li-ming"],
        ),
        (
            "Rector Tran Thi Lan and Deputy Director of Blue Lotus Company Wang Lifen came.",
            ["o-blue-lotus-company"],
            ["p-tran-thi-lan", "p-wang-lifen"],
        ),
        ("They met Tran Thi Lan, Political Commissar of the High Command.", [], ["p-tran-thi-lan"]),
        ("The Confucius Institute and Wu Jiehua of the College of Border Studies came.", [], ["p-wu-jiehua"]),
    ],
)
def test_who_heads_a_body_is_none_of_its_name(text: str, bodies: list[str], people: list[str]) -> None:
    """A body's name ends before that of who heads it, and begins behind the post and those named before."""
    found = {name.id for name in names("Vietnam and China hold talks", text).values()}
    assert {*bodies, *people} <= found
    assert not [one for one in found if one.startswith("o-") and one not in bodies]


def test_consul_general_brings_the_consulate() -> None:
    """Who heads a consulate acts for it."""
    lead = "Ms. Dong Biyou, Consul General of China in Da Nang City, held talks in Vietnam on August 19."
    assert "consulate-cn-in-da-nang" in first(lead).organisations


def test_congress_of_a_party() -> None:
    """A party's congress that somebody speaks about makes the party no participant, by its short name neither."""
    event = first(
        "Yu Xinrong and Le Quoc Doanh of Vietnam held talks in Hanoi on August 19.",
        "Yu Xinrong told of the 19th National Congress of the Communist Party of China (CPC) and of farming.",
    )
    assert "communist-party-of-china" not in event.organisations


def test_warships_are_nobody() -> None:
    """What a warship is called is nobody's name anywhere in the text."""
    visit = "The frigates CNS Yi Yang and CNS Chang Zhou of China called at Ho Chi Minh City, Vietnam, on August 19."
    found = names(TITLE, visit, "Yi Yang, the larger one, said the navy, is led by Rear Admiral Zhou Ximing.")
    assert {name.text for name in found.values() if name.type == "person"} == {"Zhou Ximing"}


def test_given_name_like_a_town() -> None:
    """Behind a middle name stands a given name, though a town is called so too."""
    came = "Dr. Pham Van Hue - Deputy Head of the Training Department met guests from China on August 19."
    assert names(TITLE, came)["Pham Van Hue"].type == "person"


def test_a_given_name_that_is_a_province() -> None:
    """Behind a middle name a Vietnamese name goes on, though Thanh Hai is a province as well."""
    text = "Ms. Thai Thi Thanh Hai, Vice President of Vingroup, thanked the Chinese firm."
    assert names(TITLE, text)["Thai Thi Thanh Hai"].type == "person"


def test_a_reading_that_is_no_pinyin_behind_a_surname() -> None:
    """What reads like a known Chinese name in Vietnamese only is a given name behind a surname: no Wan Gang here."""
    found = names(TITLE, "The school was built with Chinese aid, said Lo Van Cuong, who heads the office.")
    assert found["Lo Van Cuong"].id == "p-lo-van-cuong"
