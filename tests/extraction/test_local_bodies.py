"""Offices of provinces, cities and counties: with their place, with several, and without one."""

from __future__ import annotations

import pytest

from tests.extraction.articles import analysed
from tracker.model import Language


def bodies(text: str, language: Language) -> list[tuple[str, str]]:
    """The bodies of a text as (surface, id)."""
    found = analysed(text, language=language).names
    return [(name.text, name.id) for name in found if name.type == "organisation"]


@pytest.mark.parametrize(
    ("language", "text", "identity"),
    [
        ("vi", "Sở Ngoại vụ tỉnh Cao Bằng tiếp đoàn.", "cao-bang-foreign-affairs"),
        ("en", "The Cao Bang Provincial Department of Foreign Affairs received them.", "cao-bang-foreign-affairs"),
        ("en", "The Foreign Affairs Department of northern Cao Bang province met them.", "cao-bang-foreign-affairs"),
        ("zh", "高平省外事厅接待了代表团。", "cao-bang-foreign-affairs"),
        ("vi", "Hội Liên hiệp Phụ nữ tỉnh Lai Châu trao quà.", "lai-chau-womens-union"),
        ("zh", "东兴市妇联代表团来访。", "dongxing-womens-federation"),
        ("zh", "应共青团广西区委的邀请来访。", "guangxi-youth-league"),
        ("zh", "由中国共青团广西壮族自治区委员会承办。", "guangxi-youth-league"),
        ("zh", "团云南省委代表来访。", "yunnan-youth-league"),
        ("zh", "云南省委宣传部代表来访。", "yunnan-publicity"),
        ("vi", "Ban Tuyên truyền Tỉnh ủy Vân Nam tiếp đoàn.", "yunnan-publicity"),
        ("vi", "Ban Tuyên giáo Tỉnh ủy Lạng Sơn tiếp đoàn.", "lang-son-party-propaganda"),
        ("vi", "Đồn Biên phòng cửa khẩu quốc tế Hữu Nghị tiếp đoàn.", "huu-nghi-border-station"),
        ("vi", "Trạm kiểm soát biên phòng Hà Khẩu tiếp đoàn.", "hekou-border-inspection"),
        ("vi", "Huyện đoàn Hà Khẩu cử đoàn sang dự.", "hekou-youth-league"),
        ("vi", "Đồn Biên phòng Mường Khương tiếp đoàn.", "muong-khuong-border-station"),
        ("vi", "Tại Hải Phòng, Phó Chủ tịch UBND thành phố Trần Văn Nam tiếp đoàn.", "hai-phong-peoples-committee"),
    ],
)
def test_an_office_beside_its_place_is_one_in_three_languages(language: Language, text: str, identity: str) -> None:
    """The three languages name one office by one id."""
    assert [found for _, found in bodies(text, language)] == [identity]


@pytest.mark.parametrize(
    ("language", "text", "identities"),
    [
        (
            "vi",
            "UBND các tỉnh Lạng Sơn, Cao Bằng và Hà Giang ký biên bản.",
            ["lang-son-peoples-committee", "cao-bang-peoples-committee", "ha-giang-peoples-committee"],
        ),
        (
            "en",
            "The People's Committees of Lao Cai and Ha Giang provinces signed it.",
            ["lao-cai-peoples-committee", "ha-giang-peoples-committee"],
        ),
        ("zh", "云南省和广西壮族自治区政府共同主办。", ["yunnan-government", "guangxi-government"]),
        (
            "en",
            "Secretaries of the Party Committees of the 2 border provinces of Lang Son and Ha Giang came.",
            ["lang-son-party-committee", "ha-giang-party-committee"],
        ),
        (
            "vi",
            "Bí thư Tỉnh ủy các tỉnh Lạng Sơn, Cao Bằng (Việt Nam) và Khu tự trị dân tộc Choang Quảng Tây gặp gỡ.",
            ["lang-son-party-committee", "cao-bang-party-committee", "guangxi-cpc-committee"],
        ),
        (
            "vi",
            "Hai Cục Hải quan các tỉnh, thành phố của Việt Nam (Hà Giang và Hải Phòng) dự hội đàm.",
            ["ha-giang-customs", "hai-phong-customs"],
        ),
        (
            "vi",
            "Đoàn của 2 Đồn Biên phòng Pha Long, Mường Khương dự hội đàm.",
            ["pha-long-border-station", "muong-khuong-border-station"],
        ),
        (
            "vi",
            "Liên hiệp các tổ chức hữu nghị và Hội Hữu nghị Việt Nam - Trung Quốc thành phố Cần Thơ họp mặt.",
            ["can-tho-friendship-union", "can-tho-friendship-association"],
        ),
    ],
)
def test_a_list_of_places_shares_its_office(language: Language, text: str, identities: list[str]) -> None:
    """Each place of the list has the office, and none of them stays a place where something happens."""
    assert sorted(found for _, found in bodies(text, language)) == sorted(identities)


def test_an_office_without_place_is_of_the_place_whose_office_was_named() -> None:
    """A second mention joins the first, though another province stands in its sentence."""
    text = "Sở Ngoại vụ tỉnh Lạng Sơn họp với Quảng Tây.\n\nTừ Cao Bằng, Giám đốc Sở Ngoại vụ cảm ơn."
    assert {found for _, found in bodies(text, "vi")} == {"lang-son-foreign-affairs"}


def test_an_office_without_place_is_of_the_province_that_the_text_is_about() -> None:
    """The bare word for province beside it leads to the province named most, at home."""
    text = "Tỉnh Lào Cai đón đoàn tỉnh Vân Nam. Tại Lào Cai, Chủ tịch UBND tỉnh tiếp đoàn."
    assert ("UBND tỉnh", "lao-cai-peoples-committee") in bodies(text, "vi")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("vi", "Bộ Công an Việt Nam hội đàm tại Hà Nội."),
        ("zh", "柳州市红十字会医院的医生完成手术。"),
        ("en", "The Department of Foreign Affairs of the Ministry of National Defence attended in Hai Phong."),
    ],
)
def test_a_longer_name_of_another_body_is_no_local_office(language: Language, text: str) -> None:
    """A ministry, or a hospital with an office's name in it, stays what it is."""
    local = ("-police", "-red-cross", "-foreign-affairs")
    known = [found for _, found in bodies(text, language) if not found.startswith("o-")]
    assert not [found for found in known if found.endswith(local)]


def test_offices_in_a_row_share_the_place_of_the_last() -> None:
    """Party, council and government of one province, named once; across the border those of the other side."""
    row = bodies("Tỉnh ủy, HĐND, UBND tỉnh Cao Bằng tiếp đoàn.", "vi")
    assert [found for _, found in row] == [
        "cao-bang-party-committee",
        "cao-bang-peoples-council",
        "cao-bang-peoples-committee",
    ]
    across = bodies("Đoàn tỉnh Cao Bằng gặp Huyện ủy, Chính quyền nhân dân huyện Đại Tân.", "vi")
    assert ("Huyện ủy", "daxin-cpc-committee") in across


def test_the_court_of_a_region_and_those_of_provinces() -> None:
    """One court and the courts of several provinces are found in one sentence; a tennis court is none."""
    text = (
        "The Court of the Guangxi Zhuang Autonomous Region and the People's Courts of Việt Nam's Cao Bằng and Hà Giang "
        "provinces signed it beside a tennis court in Guangxi."
    )
    assert [identity for _, identity in bodies(text, "en")] == ["guangxi-court", "cao-bang-court", "ha-giang-court"]


def test_the_writers_own_committee_is_not_that_of_another_town() -> None:
    """我市市委 and a hospital of a town abroad do not become those of the town that the text names."""
    assert bodies("芒街市领导参加。我市市委常委出席。", "zh") == []
    assert "ha-long-traditional-medicine-hospital" not in dict(bodies("北海市中医院与下龙市医院签约。", "zh")).values()


def test_an_office_behind_the_towns_committee() -> None:
    """A government named behind a town's party committee is that town's, not that of the city named before."""
    text = "百色市外事办公室主任黄兰爱，靖西市委常委、市人民政府副市长刘雄陪同越南代表团考察。"
    assert "jingxi-government" in {identity for _, identity in bodies(text, "zh")}


def test_offices_of_the_county() -> None:
    """An office that is only called the county's is of the county that leads them, and of no province named before."""
    text = "云南省麻栗坡县委书记王云波率县外事办、县商务局赴越南渭川县会晤。"
    found = {identity for _, identity in bodies(text, "zh")}
    assert {"malipo-foreign-affairs-office", "malipo-commerce"} <= found
    assert "yunnan-foreign-affairs-office" not in found


def test_offices_of_so_many_provinces_in_figures() -> None:
    """A figure before the word for provinces counts those of the list like a word."""
    text = "由越南高平、广宁、谅山3省团委书记组成的代表团抵达崇左。"
    assert [identity for _, identity in bodies(text, "zh")] == [
        "cao-bang-youth-union",
        "quang-ninh-youth-union",
        "lang-son-youth-union",
    ]


def test_two_posts_in_a_row_share_the_place_of_the_last() -> None:
    """A secretary who is chairman as well holds both posts in one province."""
    text = "The Secretary of the Party Committee and Chairman of the People's Council of Cao Bang province met them."
    assert [identity for _, identity in bodies(text, "en")] == ["cao-bang-party-committee", "cao-bang-peoples-council"]


def test_the_provincial_office_is_that_of_the_province_that_the_sentence_tells() -> None:
    """A province before the office outranks the office of another place that the text names later."""
    text = (
        "BEIJING - A delegation from Hung Yen province led by the Secretary of the provincial Party Committee came. "
        "They met leaders of the Beijing municipal Party Committee."
    )
    assert {"hung-yen-party-committee"} < {found for _, found in bodies(text, "en")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "越南谅山、广宁、高平与中国广西举行会议。越南三省人民委员会副主席出席。"),
        ("vi", "Ba tỉnh Lạng Sơn, Quảng Ninh, Cao Bằng họp với Quảng Tây. Lãnh đạo UBND 3 tỉnh, đã dự."),
    ],
)
def test_the_offices_of_so_many_provinces_are_those_of_the_list(language: Language, text: str) -> None:
    """ "The three provinces" are the three that the text lists, each with its own office."""
    expected = {f"{place}-peoples-committee" for place in ("lang-son", "quang-ninh", "cao-bang")}
    assert {found for _, found in bodies(text, language)} == expected
