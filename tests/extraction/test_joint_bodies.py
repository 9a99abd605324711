"""One phrase for both countries' bodies: each of the two is found."""

from __future__ import annotations

import pytest

from tests.extraction.articles import analysed
from tracker.model import Language


def bodies(text: str, language: Language) -> list[str]:
    """The ids of a text's bodies, in order."""
    return [name.id for name in analysed(text, language=language).names if name.type == "organisation"]


@pytest.mark.parametrize(
    ("language", "text", "both"),
    [
        ("en", "The Vietnamese and Chinese coast guards held a patrol.", {"vietnam-coast-guard", "china-coast-guard"}),
        ("en", "The coast guards of Viet Nam and China met.", {"vietnam-coast-guard", "china-coast-guard"}),
        ("en", "The two ministries of public security signed it.", {"mps-vn", "mps-cn"}),
        ("en", "The Ministry of Justice of the two countries signed it.", {"moj-vn", "moj-cn"}),
        ("vi", "Hội nghị giữa hai Bộ Công an khai mạc.", {"mps-vn", "mps-cn"}),
        ("vi", "Lực lượng cảnh sát biển hai nước tuần tra.", {"vietnam-coast-guard", "china-coast-guard"}),
        ("vi", "Bộ Quốc phòng Việt Nam và Trung Quốc ký kết.", {"mond-vn", "mond-cn"}),
        ("zh", "越中公安部举行会议。", {"mps-vn", "mps-cn"}),
        ("zh", "两国海军联合巡逻。", {"vietnam-navy", "pla-navy"}),
    ],
)
def test_a_phrase_for_both(language: Language, text: str, both: set[str]) -> None:
    """The phrase stands for the Vietnamese and the Chinese body, once each."""
    assert sorted(bodies(text, language)) == sorted(both)


def test_the_two_ministries_are_those_named_before() -> None:
    """A phrase without the field means the ministries that the text told of."""
    text = "Bộ Tư pháp Việt Nam tiếp đoàn. Hai Bộ ký Bản ghi nhớ."
    assert bodies(text, "vi") == ["moj-vn", "moj-vn", "moj-cn"]


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 6/2 Bộ Tư pháp ra công văn.",
        "Bộ Công Thương họp với Bộ Tư pháp, hai Bộ sẽ trình Chính phủ.",
        "Hai cảnh sát bị thương.",
        "Bộ Tư lệnh Vùng 2 Hải quân chúc Tết.",
    ],
)
def test_two_of_one_side(text: str) -> None:
    """A date's number, a region's number, two officers and two ministries of one government are not both countries'."""
    countries = {name.country for name in analysed(text, language="vi").names if name.type == "organisation"}
    assert countries <= {"VN"}


def test_a_counterpart_is_the_other_countrys_body() -> None:
    """The country word must be that of the other body; one's own people are no counterpart."""
    found = "Vietnam's Ministry of Finance and its {} counterpart met."
    assert bodies(found.format("Chinese"), "en") == ["mof-vn", "mof-cn"]
    assert bodies(found.format("Vietnamese"), "en") == ["mof-vn"]


def test_two_of_one_country_are_not_both() -> None:
    """Without a word for both countries a name stays one country's."""
    assert bodies("Bộ trưởng Bộ Công an tiếp đoàn.", "vi") == ["mps-vn"]


def test_unions_of_towns_are_not_the_countries() -> None:
    """ "The two trade unions" are both countries' only where one of these is named."""
    towns = (
        "The Lotus Federation of Trade Unions met the Hanoi Labor Federation, and the two trade unions shared views."
    )
    countries = "The Vietnam General Confederation of Labour met its guests, and the two trade unions shared views."
    assert "acftu" not in bodies(towns, "en")
    assert {"vgcl", "acftu"} <= set(bodies(countries, "en"))
