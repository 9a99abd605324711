"""The fields of an event: titles, sectors, who took part, where, and the words behind each."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extraction.articles import events, report
from tracker.extraction import extract
from tracker.model import Language

TALKS = ("Vietnam, China hold talks in Hanoi", "On August 19, 2024, Vietnam and China held talks in Hanoi.")


@pytest.mark.parametrize(
    ("language", "paragraphs", "sector"),
    [
        (
            "en",
            (
                "Vietnam, China sign railway agreement",
                "Vietnam and China signed a railway agreement on August 19, 2024.",
            ),
            "transport-infrastructure",
        ),
        (
            "en",
            ("Vietnam, China open art festival", "Vietnam and China held an art festival in Hanoi on August 19, 2024."),
            "culture-people",
        ),
        (
            "vi",
            (
                "Việt Nam và Trung Quốc ký nghị định thư xuất khẩu sầu riêng",
                "Ngày 19/8/2024, Việt Nam và Trung Quốc ký nghị định thư về sầu riêng, nông sản.",
            ),
            "agriculture-food",
        ),
        (
            "vi",
            (
                "Việt Nam - Trung Quốc hội đàm quốc phòng",
                "Ngày 19/8/2024, quân đội Việt Nam và Trung Quốc hội đàm về hợp tác quốc phòng.",
            ),
            "defence-security",
        ),
        ("zh", ("中越签署电力合作协议", "2024年8月19日，中越两国在河内签署电力合作协议，共同发展清洁能源。"), "energy"),
        ("zh", ("中越举行旅游推介会", "2024年8月19日，中越旅游推介会在河内举行，吸引众多游客和旅行社。"), "tourism"),
    ],
)
def test_sectors(language: Language, paragraphs: tuple[str, ...], sector: str) -> None:
    """The words of an event's own sentences tell its sector."""
    assert sector in events(*paragraphs, language=language)[0].sectors


def test_sector_of_own_sentences() -> None:
    """Words of another part of the page do not decide an event's sector."""
    far = "Durian, rice, shrimp and vegetable exports have grown, farmers said."
    (mention,) = events(
        "Vietnam, China sign railway agreement",
        "Vietnam and China signed a railway deal on August 19, 2024.",
        "Other news followed.",
        "It rained.",
        far,
    )
    assert "agriculture-food" not in mention.sectors
    assert len(mention.sectors) <= 3


def test_main_title() -> None:
    """The article's headline is its main event's title, quoted whole."""
    (mention,) = events(*TALKS)
    assert mention.title == TALKS[0]
    assert [quote.text for quote in mention.quotes if quote.field == "title"] == [TALKS[0]]


@pytest.mark.parametrize(
    ("sentence", "begins", "without"),
    [
        (
            "Hanoi (VNA) – Chinese President Xi Jinping paid a state visit to Vietnam on December 12, 2023.",
            "Chinese President",
            "VNA",
        ),
        (
            "Xi Jinping, general secretary of the party and president of China, paid a state visit to "
            "Vietnam on December 12, 2023.",
            "Xi Jinping paid",
            "general secretary",
        ),
    ],
)
def test_further_title(sentence: str, begins: str, without: str) -> None:
    """A further event is called by its sentence without dateline and without what a person is."""
    titles = {one.kind: one.title for one in events(*TALKS, sentence)}
    assert titles["visit"].startswith(begins)
    assert without not in titles["visit"]
    assert not titles["visit"].endswith(".")


@pytest.mark.parametrize(
    ("language", "sentence", "title"),
    [
        (
            "en",
            "On December 12, 2023, on a tour, Chinese President Xi Jinping paid a state visit to Hanoi, Vietnam.",
            "Chinese President Xi Jinping paid a state visit to Hanoi, Vietnam",
        ),
        (
            "en",
            "In recent years, he said, Xi Jinping of China has paid visits to Vietnam, the last on December 12, 2023.",
            "Xi Jinping of China has paid visits to Vietnam, the last on December 12, 2023",
        ),
        (
            "en",
            "On December 12, 2023 Xi Jinping, president of China, paid a state visit to Vietnam.",
            "On December 12, 2023 Xi Jinping paid a state visit to Vietnam",
        ),
        (
            "vi",
            "Trong chuyến thăm, ngày 12/12/2023, tại Hà Nội, Chủ tịch Tập Cận Bình đã hội đàm với Tổng Bí thư Tô Lâm.",
            "Chủ tịch Tập Cận Bình đã hội đàm với Tổng Bí thư Tô Lâm",
        ),
        ("zh", "访问期间，2023年12月12日，习近平同苏林举行会谈。", "习近平同苏林举行会谈"),
    ],
)
def test_title_from_the_subject(language: Language, sentence: str, title: str) -> None:
    """A further event's title begins with who acted: the date has a field of its own, and so has who says it."""
    opening = {
        "en": ("Vietnam and China sign railway deal", "Vietnam and China signed a railway deal on August 19, 2024."),
        "vi": ("Việt Nam, Trung Quốc ký thỏa thuận", "Việt Nam và Trung Quốc ký thỏa thuận đường sắt ngày 19/8/2024."),
        "zh": ("越中签署铁路协议", "越南和中国2024年8月19日签署铁路合作协议。"),
    }
    assert title in [one.title for one in events(*opening[language], sentence, language=language)]


def test_caption_title() -> None:
    """A caption's credit is left out of the title."""
    caption = "The Ministry of Industry and Trade of Vietnam and CCPIT of China sign a memorandum. (Photo: VNA)"
    titles = {one.kind: one.title for one in events(*TALKS, caption, captions=[caption])}
    assert "Photo" not in titles["agreement"]


def test_long_title() -> None:
    """A long sentence is cut at a word."""
    sentence = (
        "Chinese President Xi Jinping paid a state visit to Vietnam on December 12, 2023 "
        + "and met many people " * 12
        + "there."
    )
    title = {one.kind: one.title for one in events(*TALKS, sentence)}["visit"]
    assert len(title) <= 141
    assert title.endswith("…")
    assert title[:-1].split()[-1] in sentence.split()


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


def test_no_sector_from_a_name() -> None:
    """Whoever is called like a word of a sector ("điện" is power) says nothing of it."""
    (mention,) = events(
        "Phật giáo hai nước Việt Nam - Trung Quốc gặp gỡ",
        "Ngày 19/8/2024, Thượng tọa Thích Thanh Điện hội đàm với đoàn Phật giáo Trung Quốc tại Hà Nội.",
        language="vi",
    )
    assert mention.sectors == ("culture-people",)
