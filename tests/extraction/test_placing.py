"""Where an event took place when its own sentence does not say so: the host's country, a tour's stops, waters."""

from __future__ import annotations

import pytest

from tests.extraction.articles import analysed, events
from tracker.extraction.where.hosts import host_country
from tracker.extraction.where.patrols import waters_in
from tracker.extraction.where.routes import ends_of_line
from tracker.model import Language


def places(*paragraphs: str, language: Language = "en") -> set[str]:
    """All places of the events of an article."""
    return {place for event in events(*paragraphs, language=language) for place in event.places}


@pytest.mark.parametrize(
    ("language", "lead", "country"),
    [
        ("en", "The Party Secretary of Hanoi paid an official visit to China.", "CN"),
        ("en", "The governor of Yunnan is visiting Vietnam.", "VN"),
        ("en", "Vietnam and China held talks.", ""),
        ("vi", "Đoàn đại biểu Quốc hội sang thăm chính thức Trung Quốc.", "CN"),
        ("vi", "Chủ tịch tỉnh Vân Nam thăm và làm việc tại Việt Nam.", "VN"),
        ("zh", "越共中央总书记阮富仲率团访问中国。", "CN"),
        ("zh", "广西代表团应邀访越。", "VN"),
        ("en", "It is the first official visit that the Vietnamese minister made to China.", "CN"),
        ("zh", "越南谅山省卫生代表团赴南溪山医院参观。", "CN"),
        ("vi", "Đoàn đại biểu Quảng Tây (Trung Quốc) đến chào xã giao lãnh đạo tỉnh.", "VN"),
    ],
)
def test_the_country_that_somebody_went_to(language: Language, lead: str, country: str) -> None:
    """Headline or lead tell who visits whom; where neither does, no country is the host's."""
    assert host_country(analysed("Headline", lead, language=language)) == country


def test_two_cities_sign_at_the_one_that_is_visited() -> None:
    """On a visit to China, the Chinese city's government is at home when the two cities sign."""
    lead = (
        "On a visit to China, officials of the Hanoi People's Committee signed a memorandum of understanding with the"
    )
    assert places("Two cities sign", f"{lead} Guangzhou Municipal Government on May 6, 2024.") == {"guangzhou"}


def test_a_visit_has_the_stops_of_its_tour() -> None:
    """Where the guests went next is part of the visit; what they saw on the way is not."""
    found = places(
        "Vietnamese delegation visits Guangxi",
        "A delegation of Vietnam's Ministry of Finance paid a working visit to China's Guangxi region on May 6, 2024.",
        "The delegation went on to Liuzhou city, where it called at a Chinese factory.",
    )
    assert found == {"guangxi", "liuzhou"}


def test_a_body_is_visited_in_the_town_of_its_name() -> None:
    """A hospital, institute or university that is named after its town stands there."""
    lead = "Ngày 6/5/2024, đoàn Viện Quy hoạch Thủy lợi Việt Nam đã đến thăm, làm việc với Viện Thực vật học Côn Minh."
    assert places("Viện Quy hoạch Thủy lợi thăm Trung Quốc", lead, language="vi") == {"kunming"}


@pytest.mark.parametrize(
    ("language", "headline", "lead", "town"),
    [
        (
            "en",
            "Vietnamese guests at GXU",
            "On August 4, 2024, Guangxi Minzu University received a delegation of Vietnam's Hai Phong University.",
            "nanning",
        ),
        (
            "vi",
            "Tiếp đoàn Trung Quốc",
            "Ngày 24/5/2023, Trường Đại học Cần Thơ tiếp và làm việc với đoàn Trường Đại học Vân Nam (Trung Quốc).",
            "can-tho",
        ),
        (
            "zh",
            "越南客人来我院交流",
            "2019年11月22日，广西农科院迎来越南农业科学院专家一行，双方开展学术交流。",
            "nanning",
        ),
        ("zh", "越南客人到访", "2024年5月6日，越南最高人民检察院检察长阮辉进一行到访最高法。", "beijing"),
        (
            "zh",
            "中越学术交流会",
            "2024年5月6日，在上海外国语大学，中越两国学者举行座谈，河内大学的学者参加。",
            "shanghai",
        ),
    ],
)
def test_a_school_receives_where_it_stands(language: Language, headline: str, lead: str, town: str) -> None:
    """Who comes to a university, academy or court comes to the town of its house, named or known."""
    assert places(headline, lead, language=language) == {town}


def test_an_embassy_receives_in_the_capital() -> None:
    """What takes place at an embassy takes place there and in the town where it stands."""
    lead = "Ngày 6/12/2019, tại Đại sứ quán Trung Quốc tại Việt Nam, Đại sứ Hùng Ba trao học bổng cho 40 học sinh."
    assert places("Trao học bổng", lead, language="vi") == {"at-embassy-cn-in-vn", "hanoi"}


def test_an_organiser_is_at_home() -> None:
    """Of a meeting in a hall without a name, the local body that holds it tells the place."""
    lead = (
        "Chiều 21/3/2023, tại Trung tâm Hội nghị thành phố, Thành đoàn Lào Cai tổ chức giao lưu với Đoàn thanh niên "
        "huyện Hà Khẩu, tỉnh Vân Nam (Trung Quốc)."
    )
    assert places("Thanh niên hai nước giao lưu", lead, language="vi") == {"lao-cai"}


def test_a_host_outranks_what_the_guests_toured() -> None:
    """Where a local leader received somebody is not where these were taken afterwards, nor what stands elsewhere."""
    toured = "During its stay the delegation toured {}."
    lead = "The Hai Phong Party Committee's Secretary received a delegation of China's Chongqing on May 6, 2024."
    (meeting,) = [
        one
        for one in events("Chongqing guests in Vietnam", lead, toured.format("Lach Huyen port"))
        if one.kind == "meeting"
    ]
    assert meeting.places == ("hai-phong",)


def test_what_is_still_to_be_held_places_nothing_else() -> None:
    """Where the next meeting is to be is not where this one was: the dateline tells that."""
    told = (
        "越通社北京——越南祖国阵线中央委员会主席陈青敏2018年11月27日同中国全国政协主席汪洋举行会谈。",
        "双方同意办好两国边境省份的交流活动，首次活动定于2019年在越南谅山省举行。",
    )
    (talks,) = [
        one for one in events("越南祖国阵线主席与中国政协主席会谈", *told, language="zh") if one.kind == "meeting"
    ]
    assert talks.places == ("beijing",)


def test_how_things_stand_is_no_place_of_what_happened() -> None:
    """A sentence on what there is at present tells of no place, although it goes on about the host."""
    told = (
        "2021年7月9日，茶荣省人委会主席黎文罕接见中国驻胡志明市总领事吴骏一行。",
        "目前，最大的中国企业在沿海县的电厂项目。",
    )
    assert places("茶荣省接见中国总领事", *told, language="zh") == {"tra-vinh"}


def test_a_meeting_in_a_room_and_online_has_a_place() -> None:
    """Talks that some follow from afar take place where the others sit; talks from afar only are nowhere."""
    lead = "2022年9月27日，中越农业学术交流会{}进行，上海市农业科学院接待了越南驻上海总领事馆一行。"
    assert places("越南客人来我院交流", lead.format("线上线下同步"), language="zh") == {"shanghai"}
    assert places("越南客人来我院交流", lead.format("线上"), language="zh") == set()


@pytest.mark.parametrize(
    ("language", "sentence", "ends"),
    [
        ("en", "The first train to link Hanoi with the Chinese city of Nanning left.", {"hanoi", "nanning"}),
        ("zh", "云南河口至越南老街110千伏线路正式送电。", {"hekou", "lao-cai"}),
        ("vi", "Đường bay Thành Đô (Trung Quốc) - Phú Quốc (Việt Nam) được khai trương.", {"chengdu", "phu-quoc"}),
        ("en", "The Lao Cai–Hanoi railway was surveyed.", set()),
        ("en", "Hanoi and Nanning signed an agreement.", set()),
    ],
)
def test_a_line_between_the_countries_has_two_ends(language: Language, sentence: str, ends: set[str]) -> None:
    """A train, flight or power line opens at both ends; towns of one country or without a line are none."""
    analysis = analysed("Headline", sentence, language=language)
    assert {name.id for one in analysis.sentences for name in ends_of_line(analysis, one)} == ends


@pytest.mark.parametrize(
    ("language", "sentence", "waters"),
    [
        ("vi", "Cảnh sát biển hai nước kiểm tra liên hợp nghề cá Vịnh Bắc Bộ.", {"gulf-of-tonkin"}),
        ("en", "The two coast guards' 25th joint patrol in waters of the Gulf of Tonkin ended.", {"gulf-of-tonkin"}),
        ("en", "They discussed the patrol under the agreement on fishing in the Gulf of Tonkin.", set()),
        ("en", "Fish of the Gulf of Tonkin is sold in both countries.", set()),
    ],
)
def test_a_patrol_is_on_the_waters_named(language: Language, sentence: str, waters: set[str]) -> None:
    """Joint work on waters is told with their name alone, which a paper's name holds as well."""
    analysis = analysed("Headline", sentence, language=language)
    assert {name.id for one in analysis.sentences for name in waters_in(analysis, one)} == waters


def test_a_visit_is_placed_by_a_dateline_of_the_hosts_country_only() -> None:
    """A visit is reported from home or from where it took place: the country that was visited tells which."""
    lead = (
        "{} (VNA) – A Chinese delegation led by the minister of commerce began an official visit to Vietnam on May 6."
    )
    assert places("Chinese minister visits Vietnam", lead.format("HANOI")) == {"hanoi"}
    assert places("Chinese minister visits Vietnam", lead.format("BEIJING")) == set()


def test_site_of_a_photo() -> None:
    """Where a photo was taken, as its legend says, is no place of the event that the text tells."""
    legend = "Singers of both countries at Beishan Square in Kunming before the talks."
    told = ("Vietnam, China hold talks", "Vietnam and China held talks in Hanoi on August 19, 2024.", legend)
    assert [mention.places for mention in events(*told, captions=[legend])] == [("hanoi",)]


def test_a_recalled_event_was_not_where_it_was_recalled() -> None:
    """Where the leaders talk is no place of the visit of which one of them then reminds the other."""
    found = events(
        "Tổng Bí thư Nguyễn Phú Trọng hội đàm với ông Tập Cận Bình",
        "Chiều 12-12-2023, Tổng Bí thư Nguyễn Phú Trọng hội đàm với Tổng Bí thư, Chủ tịch Trung Quốc Tập Cận Bình.",
        "Hai Tổng Bí thư hội đàm tại Trụ sở Trung ương Đảng. Tổng Bí thư Nguyễn Phú Trọng nhắc lại chuyến thăm Trung "
        "Quốc của mình cuối tháng 10-2022.",
        language="vi",
    )
    (visit,) = [mention for mention in found if mention.kind == "visit"]
    assert (visit.date.edtf, visit.places) == ("2022-10", ())


def test_a_visit_is_not_on_the_waters_that_it_is_about() -> None:
    """What the visitor's side wants to do at sea, told in the same breath as the visit, places no visit."""
    told = "Premier Li Qiang paid an official visit to Vietnam in August 2024, welcoming patrols of the Gulf of Tonkin."
    (visit,) = [one for one in events("Li Qiang visits Vietnam", told) if one.kind == "visit"]
    assert "gulf-of-tonkin" not in visit.places
