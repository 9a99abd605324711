"""Places that a sentence only talks about, and those beside which it tells their province."""

from __future__ import annotations

import pytest

from tests.extraction.articles import analysed, events
from tracker.extraction.where.venues import places_in
from tracker.model import Language


def places(*paragraphs: str, language: Language = "en") -> set[str]:
    """All places of the events of an article."""
    return {place for event in events(*paragraphs, language=language) for place in event.places}


@pytest.mark.parametrize(
    ("language", "sentence", "found"),
    [
        ("zh", "双方就为边民在芒街和东兴经商创造条件进行了讨论。", set()),
        ("zh", "双方就边境贸易在芒街举行会谈。", {"mong-cai"}),
        ("zh", "此行是继今年六月越南海军舰艇访问湛江之后的又一次访问。", set()),
        ("zh", "有意前往广西深造的青年很多。", set()),
        ("zh", "编队驶往越南岘港市访问。", {"da-nang"}),
        ("vi", "Hai bên trao đổi về tiềm năng đầu tư tại Hải Phòng.", set()),
        ("en", "The two sides discussed ways to open a consulate in Hai Phong.", set()),
        ("en", "The group signed no contracts outside Shanxi province.", set()),
        ("en", "The two sides agreed to hold a trade fair in Wenshan next year.", set()),
        ("zh", "双方商定明年在文山举行边境贸易会。", set()),
        ("vi", "Hai bên nhất trí mở lối thông quan tại Lạng Sơn.", set()),
        ("vi", "Hai bên thống nhất ký biên bản tại Lạng Sơn.", {"lang-son"}),
        ("vi", "Đoàn tham quan Vịnh Hạ Long.", {"ha-long-bay"}),
        ("vi", "Hai bên gặp nhau tại vạch phân định đường biên giới cửa khẩu Mường Khương.", {"muong-khuong-gate"}),
    ],
)
def test_what_talks_are_about_is_no_scene(language: Language, sentence: str, found: set[str]) -> None:
    """Subjects, purposes and earlier events name places at which nothing took place now."""
    analysis = analysed("Headline", sentence, language=language)
    assert {name.id for one in analysis.sentences for name in places_in(analysis, one, "meeting")} == found


@pytest.mark.parametrize(
    ("language", "sentence", "found"),
    [
        ("zh", "2024年5月6日，中越青年在广宁省芒街市举行交流活动。", {"mong-cai", "quang-ninh"}),
        (
            "vi",
            "Ngày 6/5/2024, thanh niên Việt Nam, Trung Quốc giao lưu tại Móng Cái, Quảng Ninh.",
            {"mong-cai", "quang-ninh"},
        ),
        ("en", "Young Vietnamese and Chinese held an exchange in Mong Cai, Quang Ninh, on May 6, 2024.", {"mong-cai"}),
        ("zh", "2024年5月6日，中越青年在芒街举行交流活动，广宁省领导出席。", {"mong-cai"}),
    ],
)
def test_a_town_is_told_with_its_province(language: Language, sentence: str, found: set[str]) -> None:
    """Chinese and Vietnamese reports write a province beside its town for one place; English ones as an address."""
    assert places("Vietnam - China", sentence, language=language) == found


def test_guests_tell_whose_host_is_at_home() -> None:
    """Who has "his Chinese guest", receives a delegation or has somebody as a guest is where that one came to."""
    guest = (
        "Do Anh Tuan of the Hanoi Party Committee met Sun Lidong of the Beijing Federation of Trade Unions on May 6."
    )
    assert places("Vietnam, China unions cooperate", guest, "He told his Chinese guest of the city.") == {"hanoi"}
    met = "Hu Henghua, Mayor of the Chongqing Municipal People's Government, had a meeting with her on April 27, 2024."
    assert places("Hu Henghua meets Vietnamese Party delegation led by Truong Thi Mai", met) == {"chongqing"}
    was = "Cui Wei, an official from China's Jiangsu, was the guest of the Ho Chi Minh City People's Committee at a"
    assert places("Vietnam, China meet", f"{was} reception on May 6, 2024.") == {"ho-chi-minh-city"}


def test_who_holds_a_gathering_is_named_behind_by() -> None:
    """A gathering that a city's chapter holds is in the city, though only the lead below the headline names it."""
    lead = (
        "At the gathering, held by the Can Tho city chapter of the Union of Friendship Organisations, songs were sung."
    )
    assert places("Friendship gathering helps Viet Nam – China cooperation", lead) == {"can-tho"}


def test_what_guests_are_still_to_do_places_nothing() -> None:
    """A city to which the guests will go on is no place of the talks that they had."""
    talks = "5月6日，越南最高人民检察院检察长黎明智与中国最高人民检察院检察长举行会谈。"
    rest = "按照日程，代表团还将赴上海同当地检察机关座谈。"
    assert places("越中检察长举行会谈", talks, rest, language="zh") == set()
