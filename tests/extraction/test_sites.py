"""Sites that no file knows, and bodies at whose house something took place."""

from __future__ import annotations

import pytest

from tests.extraction.articles import analysed, events, report
from tracker.extraction import extract
from tracker.extraction.names.sites import HOUSE
from tracker.model import Language


def sites(sentence: str, language: Language) -> set[str]:
    """The unknown sites and the houses in a sentence, as they are spelled there."""
    names = analysed("Headline", sentence, language=language).names
    return {name.text for name in names if name.type == "place" and name.id.startswith(HOUSE)}


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "The ship arrived at Bach Dang Wharf.", {"Bach Dang Wharf"}),
        ("en", "A ceremony was held at the Viet Nam-Cuba Friendship Hospital.", {"Viet Nam-Cuba Friendship Hospital"}),
        ("vi", "Lễ ký diễn ra tại khách sạn Hoa Sen.", {"khách sạn Hoa Sen"}),
        ("vi", "Hai bên gặp mặt tại Bệnh viện Nhân dân huyện Hà Khẩu.", {"Bệnh viện Nhân dân huyện Hà Khẩu"}),
        ("zh", "签约仪式在青秀山酒店举行。", {"青秀山酒店"}),
        ("zh", "双方在越南外贸大学举行会谈。", {"越南外贸大学"}),
        ("en", "They study at the Viet Nam-Cuba Friendship University.", set()),
        ("vi", "Sinh viên đang học tại Trường Đại học Hạ Long.", set()),
        ("zh", "他在越南外贸大学任教。", set()),
    ],
)
def test_sites_are_where_something_took_place(language: Language, sentence: str, expected: set[str]) -> None:
    """A word of location before the name makes the site; somebody's place of work or study is none."""
    assert sites(sentence, language) == expected


def test_a_house_has_its_bodys_names_and_its_town() -> None:
    """The house of a known body is the same in every language, in the town of its name or else that of its seat."""
    text = "On August 19, 2024, delegations of Vietnam and China held talks at Tsinghua University."
    extraction = extract(report("Vietnam, China hold talks", text))
    assert extraction.places[f"{HOUSE}tsinghua"].names["zh"] == "清华大学"
    assert set(extraction.places) == {f"{HOUSE}tsinghua", "beijing"}
    (mention,) = events(
        "Y tế Việt Nam - Trung Quốc hội đàm",
        "Ngày 19/8/2024, ngành y tế Việt Nam và Trung Quốc hội đàm tại Bệnh viện Nhân dân huyện Hà Khẩu.",
        language="vi",
    )
    assert "hekou" in mention.places


def test_town_in_the_name_of_a_known_house() -> None:
    """What took place at a known university took place in the town that its name begins with."""
    lead = "Artists from Vietnam and China sang together at Hanoi University of Culture on August 19."
    assert "hanoi" in events("Vietnam and China sing together", lead)[0].places


@pytest.mark.parametrize(
    ("language", "sentence", "bare"),
    [
        ("vi", "Ngày 6/5/2024, thanh niên Việt Nam và Trung Quốc giao lưu tại xã Nậm Chắc.", "Nậm Chắc"),
        ("en", "On May 6, 2024, young people of Vietnam and China held an exchange in Hong Thu commune.", "Hong Thu"),
        ("zh", "2024年5月6日，中越青年在海阳省京门县举行交流活动。", "京门"),
    ],
)
def test_an_unknown_commune_is_found_without_the_word_for_its_kind(
    language: Language, sentence: str, bare: str
) -> None:
    """Who searches for a commune or county by its bare name finds it."""
    found = extract(report("Vietnam - China", sentence, language=language)).places.values()
    assert bare in {alias for place in found for alias in place.aliases}


def test_a_towns_airport_names_the_town() -> None:
    """An airport called with its town's name before its own tells of both."""
    told = "2020年2月9日，越南赠予中国的医疗物资交接仪式在河内内排国际机场举行。"
    (aid,) = extract(report("越南向中国援助医疗物资", told, language="zh")).mentions
    assert set(aid.places) == {"noi-bai", "hanoi"}
