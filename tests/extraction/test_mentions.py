"""Who took part in an event and where it was, and the words behind each."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extraction.articles import TALKS, events, report
from tracker.extraction import extract
from tracker.model import Language


@pytest.mark.parametrize(
    ("language", "paragraphs", "people", "places"),
    [
        (
            "en",
            (
                "Wang Yi visits Vietnam",
                "On August 19, 2024, Wang Yi of China met with Bui Thanh Son of Vietnam in Hanoi.",
            ),
            {"wang-yi", "bui-thanh-son"},
            {"hanoi"},
        ),
        (
            "vi",
            (
                "Vương Nghị hội đàm với Bùi Thanh Sơn",
                "Ngày 19/8/2024, tại Hà Nội, ông Vương Nghị (Trung Quốc) hội đàm với ông Bùi Thanh Sơn (Việt Nam).",
            ),
            {"wang-yi", "bui-thanh-son"},
            {"hanoi"},
        ),
        (
            "zh",
            ("王毅同裴青山举行会谈", "2024年8月19日，中国外长王毅在河内同越南外长裴青山举行会谈。"),
            {"wang-yi", "bui-thanh-son"},
            {"hanoi"},
        ),
    ],
)
def test_who_and_where(language: Language, paragraphs: tuple[str, ...], people: set[str], places: set[str]) -> None:
    """Those who meet took part, and the place behind a word of location is where."""
    mention = next(one for one in events(*paragraphs, language=language) if one.kind == "meeting")
    assert set(mention.people) == people
    assert set(mention.places) == places


def test_named_only() -> None:
    """Who is greeted, and the news agency that reports, took no part but are kept as named."""
    sentence = (
        "At the talks in Hanoi on August 19, 2024, China's Wang Yi conveyed to To Lam the greetings of Xi Jinping, "
        "according to Xinhua News Agency."
    )
    (mention, *_) = events("Vietnam, China hold talks", f"Vietnam and China held talks. {sentence}")
    assert "xinhua-agency" not in mention.organisations


def test_countries_are_no_places() -> None:
    """Countries are sides, not places."""
    assert not {"vietnam", "china"} & {place for one in events(*TALKS) for place in one.places}


def test_nouns() -> None:
    """The extraction holds a body, person or place for every id, unknown ones with the name in the text."""
    text = (
        "Vietnamese and Chinese universities sign agreement",
        "On August 19, 2024, Red River Polytechnic University of Vietnam and Green Hill Normal University of China "
        "signed an agreement in Hanoi.",
    )
    extraction = extract(report(*text))
    (mention,) = extraction.mentions
    unknown = [
        extraction.organisations[one] for one in mention.organisations if not extraction.organisations[one].known
    ]
    assert "Red River Polytechnic University" in {one.name() for one in unknown}
    assert all(extraction.places[one].known for one in mention.places)
    assert mention.places == ("hanoi",)


def test_no_event() -> None:
    """An article without an event gives no mentions and no names."""
    extraction = extract(report("Rain in Hanoi", "It rained in Hanoi on August 19."))
    assert (extraction.mentions, extraction.organisations, extraction.people, extraction.places) == ((), {}, {}, {})


def test_ends_of_a_railway_are_no_places() -> None:
    """A line's name tells where it runs, not where one met; nor does its first town make a dateline."""
    (mention,) = events(
        "裴青山会见中国大使何炜",
        "11月17日，越南政府副总理裴青山会见中国驻越南大使何炜。",
        "裴青山希望老街—河内—海防铁路项目按期开工。",
        language="zh",
        published=date(2025, 11, 18),
    )
    assert mention.places == ()


def test_talks_at_which_something_was_agreed_are_told_as_held() -> None:
    """ "agreed to … at their talks" reports the talks; an expo that one side was attending is only the occasion."""
    (mention,) = events(
        "Vice premiers meet in Nanning",
        "Nanning (VNA) – Vietnamese Deputy Prime Minister Vuong Dinh Hue and Chinese Vice Premier Han Zheng agreed to "
        "deepen trust at their talks in Nanning on September 11.",
        "The talks took place while Hue was attending the 15th China-ASEAN Expo.",
        published=date(2018, 9, 12),
    )
    assert (mention.kind, mention.date.edtf, mention.places) == ("meeting", "2018-09-11", ("nanning",))


def test_a_station_is_a_place_though_a_train_stands_before_it() -> None:
    """One place behind the word for a train is where one met it; two with a dash are a line's ends."""
    (mention,) = events(
        "Việt Nam và Trung Quốc đón đoàn tàu liên vận",
        "Ngày 19/8/2024, Việt Nam và Trung Quốc tổ chức lễ đón đoàn tàu tại Lạng Sơn.",
        "Hai bên bàn về tuyến đường sắt Lào Cai - Hà Nội.",
        language="vi",
    )
    assert mention.places == ("lang-son",)


def test_speakers_at_a_conference_that_the_lead_names() -> None:
    """Who speaks brings a body along where the lead names the forum beside another word for the meeting."""
    (mention,) = extract(
        report(
            "Vietnamese and Chinese doctors meet",
            "Vietnamese and Chinese doctors came together in Hanoi on August 19 for a Friendship Forum.",
            "Wu Ming, deputy director of the Green Hill Hospital Association, said cooperation was close.",
        )
    ).mentions
    assert "o-green-hill-hospital-association" in mention.organisations


@pytest.mark.parametrize(
    "sentence",
    [
        "2024年8月19日，中国外长王毅在河内同越南外长裴青山举行会谈，落实习近平总书记的指示。",
        "2024年8月19日，受习近平总书记委托，中国外长王毅在河内同越南外长裴青山举行会谈。",
        "2024年8月19日，中国外长王毅在河内同越南外长裴青山举行会谈，邀请中国国务院总理李强访问河内。",
    ],
)
def test_who_only_guides_or_is_invited(sentence: str) -> None:
    """Who gave the instruction or the mandate, and who is invited with the office before the name, took no part."""
    (mention, *_) = events("王毅同裴青山举行会谈", sentence, language="zh")
    assert set(mention.people) == {"wang-yi", "bui-thanh-son"}


def test_speaker_whom_only_a_legend_names() -> None:
    """Who speaks at the talks in a photo's legend took part in them, also the head of a city's committee."""
    legend = "Bà Trương Thị Vân Anh, Bí thư Thành đoàn Lào Cai, phát biểu tại tọa đàm."
    found = extract(
        report(
            "Thanh niên Lào Cai và Hà Khẩu tọa đàm",
            "Ngày 19/8/2024, tại Lào Cai, Thành đoàn Lào Cai (Việt Nam) và thanh niên Hà Khẩu (Trung Quốc) tọa đàm. "
            "Phó chủ tịch UBND thành phố Hoàng Minh Cường tham dự.",
            legend,
            language="vi",
            captions=[legend],
        )
    )
    names = {found.people[person].name("vi") for person in found.mentions[0].people}
    assert names == {"Trương Thị Vân Anh", "Hoàng Minh Cường"}


def test_an_office_as_the_article_writes_it() -> None:
    """A place's office is also found by the name that the article gives it, which no file has."""
    article = report("河口与老街会谈", "8月19日，河口县教育局与越南老街市代表团在河口举行会谈。", language="zh")
    bodies = extract(article).organisations
    assert "河口县教育局" in bodies["hekou-education"].aliases


def test_who_meets_by_appointment() -> None:
    """Whoever somebody met by appointment took part, unlike one who only invited."""
    text = "3月27日，深圳市外办主任曹赛先应约同越南海防市外事厅厅长阮氏碧蓉出席线上会议。"
    [event, *_] = events("深圳市外办与越南海防市外事厅召开线上会议", text, language="zh")
    assert {"p-曹赛先", "p-阮氏碧蓉"} <= set(event.people)
