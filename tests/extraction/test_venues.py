"""Where an event took place: words of location, hosts, waters, gates; and what only looks like a venue."""

from __future__ import annotations

import pytest

from tests.extraction.articles import analysed, events
from tracker.extraction.where.hosts import place_of_host
from tracker.extraction.where.venues import places_in
from tracker.model import Language


def venues(sentence: str, language: Language) -> set[str]:
    """The places at which a sentence says that something took place."""
    analysis = analysed("Headline", sentence, language=language)
    return {name.id for one in analysis.sentences for name in places_in(analysis, one)}


@pytest.mark.parametrize(
    ("language", "sentence", "places"),
    [
        ("en", "In Da Nang on May 4, the two mayors met.", {"da-nang"}),
        ("en", "The gala began in China's border city of Jingxi.", {"jingxi"}),
        ("en", "A fair opened in southern China's Guangxi Zhuang Autonomous Region.", {"guangxi"}),
        ("en", "The ceremony was held in Hai Phong's Cat Bi International Airport.", {"hai-phong", "cat-bi"}),
        ("en", "The guests travelled to the northern province of Cao Bang.", {"cao-bang"}),
        ("en", "Fish were released on the Beilun River.", {"ka-long-river"}),
        ("en", "Nanning and Guilin will host the festival in June.", {"nanning", "guilin"}),
        ("en", "Huu Nghi border gate was the scene of a ceremony.", {"huu-nghi"}),
        ("vi", "Tại Km số 0 cửa khẩu quốc tế Hữu Nghị, hai đoàn hội đàm.", {"huu-nghi"}),
        ("vi", "Tàu huấn luyện cập cảng Hải Phòng.", {"hai-phong-port"}),
        ("vi", "Ga Đồng Đăng (Lạng Sơn) là nơi hai bên đón đoàn tàu.", {"dong-dang-station", "lang-son"}),
        ("vi", "Nam Ninh và Quế Lâm sẽ đăng cai liên hoan.", {"nanning", "guilin"}),
        ("vi", "Giao lưu tại huyện Hà Quảng (Việt Nam) và huyện Long Châu (Trung Quốc).", {"ha-quang", "longzhou"}),
        ("vi", "Thanh niên hát đối trên sông Bắc Luân.", {"ka-long-river"}),
        ("en", "The embassy gave a school in Hong Thu commune, Sin Ho district.", {"at-hong-thu-commune", "sin-ho"}),
        ("vi", "Hai đoàn trồng cây tại Trung tâm Hoạt động thanh - thiếu niên tỉnh Lào Cai.", {"lao-cai"}),
        ("vi", "Hội chợ khai mạc tại Quảng trường Trung tâm dịch vụ (P.Móng Cái 1, tỉnh Quảng Ninh).", {"mong-cai"}),
        ("vi", "Hai đoàn di chuyển về Nhà thi đấu (phường Nậm Cường) để giao lưu.", {"at-phuong-nam-cuong"}),
        ("zh", "奠基仪式在越南海阳省京门县举行。", {"hai-duong", "at-京门县"}),
        ("zh", "两国海军16日执行北部湾联合巡逻任务。", {"gulf-of-tonkin"}),
        ("zh", "双方在南宁、桂林举行活动。", {"nanning", "guilin"}),
        ("zh", "在中越边境口岸城市凭祥,两家银行签约。", {"pingxiang"}),
        ("zh", "在高平省驮隆友谊中心,两县举行活动。", {"cao-bang", "at-驮隆友谊中心"}),
        ("en", "The minister met Chinese Ambassador He Wei in Hanoi.", {"hanoi"}),
        ("en", "Talks were held in Nanning, the capital of China's Guangxi region.", {"nanning"}),
        ("vi", "Hội đàm tại TP Móng Cái, tỉnh Quảng Ninh (Việt Nam).", {"mong-cai"}),
        ("vi", "Tại vạch phân định biên giới, Cửa khẩu quốc tế Lào Cai, hai bên gặp mặt.", {"lao-cai-gate"}),
        ("vi", "Tại thành phố Thượng Hải, tỉnh Bắc Ninh tổ chức tọa đàm.", {"shanghai"}),
        ("zh", "交易会在越南老街省老街市金城展览中心开幕。", {"kim-thanh-trade-fair-center"}),
        ("zh", "论坛在云南省红河州首府蒙自开幕。", {"mengzi"}),
        ("en", "A gala was held in Hekou County, Honghe Prefecture.", {"hekou"}),
        ("zh", "双方在河内签署越南首都河内吉灵-河东轻轨合同。", {"hanoi"}),
    ],
)
def test_where_it_took_place(language: Language, sentence: str, places: set[str]) -> None:
    """A word of location, a host's verb or what happens on waters shows the place; a list of places goes on."""
    assert venues(sentence, language) == places


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("zh", "双方将把这一做法推广到广西与广宁省接壤的其他口岸。"),
        ("zh", "越南企业在广西各县投资。"),
        ("en", "Gifts went to workers in the provinces of Ha Giang and Cao Bang."),
        ("vi", "Lễ hội do Trạm Hội ngộ hội đàm khu vực Phú Ninh tổ chức."),
        ("vi", "Công an bắt người trú tại Bản Nhàn (xã Hùng Việt, huyện Tràng Định, tỉnh Lạng Sơn)."),
        ("en", "Trade between Cao Bang and Guangxi grew."),
        ("en", "The visit is to strengthen ties with Guangxi."),
        ("en", "They welcomed the development of Lang Son."),
        ("vi", "Hai bên mong mở các cặp cửa khẩu Trà Lĩnh - Long Bang."),
        ("vi", "Hai bên ký thỏa thuận về tuần tra chung trong vịnh Bắc Bộ."),
        ("en", "It was organised by authorities in Vietnam and south China's Guangxi region."),
        ("zh", "中国越南（深圳-海防）经济贸易合作区开工。"),
        ("en", "The first flight from Lijang in China's Yunnan province landed."),
        ("en", "He led a delegation to the Yunnan Radio Station."),
        ("en", "Officials from Mong Cai city in Quang Ninh province talked by phone."),
        ("vi", "Phía Quảng Tây mời đoàn sang Trung Quốc."),
        ("zh", "在省级层面与老街省签约是第一次。"),
        ("zh", "国际在线广西频道消息"),
        ("zh", "2月23日至24日,广西四市书记会晤。"),
        ("zh", "他8岁时在广西读过书。"),
    ],
)
def test_what_is_no_venue(language: Language, sentence: str) -> None:
    """Sides, what is wished for, what a paper is about, and words that only look like words of location."""
    assert venues(sentence, language) == set()


@pytest.mark.parametrize(
    ("language", "sentence", "kind", "expected"),
    [
        ("en", "In Hanoi, the two sides met.", "meeting", {"hanoi"}),
        ("en", "The gala began in China's border city of Jingxi.", "exchange", {"jingxi"}),
        ("en", "Vietnam works in cooperation with Guangxi.", "meeting", set()),
        (
            "en",
            "Chengdu, Chongqing and Shenzhen in China will host the fair.",
            "exchange",
            {"chengdu", "chongqing", "shenzhen"},
        ),
        ("en", "They were met by Vietnam's Consul General in Nanning.", "meeting", set()),
        ("vi", "Lễ đón tàu diễn ra tại ga Đồng Đăng.", "project", {"dong-dang-station"}),
        (
            "vi",
            "Hai bên gặp nhau tại cửa khẩu Hữu Nghị (Lạng Sơn) - Hữu Nghị Quan.",
            "meeting",
            {"huu-nghi", "lang-son", "friendship-pass"},
        ),
        ("vi", "Tổng Bí thư rời thủ đô Bắc Kinh, đi thăm tỉnh Vân Nam.", "visit", {"yunnan"}),
        ("vi", "Nguyễn Thị Hường, Tổng Lãnh sự Việt Nam tại Nam Ninh, cùng dự.", "meeting", set()),
        ("vi", "Hai bên trao đổi về vận chuyển qua cửa khẩu Cốc Nam.", "meeting", set()),
        ("zh", "中国东兴—越南芒街口岸北仑河二桥开通。", "project", {"dongxing", "mong-cai-gate", "bac-luan-ii-bridge"}),
        ("zh", "双方于南宁举行会谈。", "meeting", {"nanning"}),
        ("zh", "两国海军北部湾联合巡逻。", "exchange", {"gulf-of-tonkin"}),
        ("zh", "双方讨论了北部湾联合巡逻。", "meeting", set()),
        ("zh", "2月23日至24日,广西代表团来访。", "visit", set()),
    ],
)
def test_venue_of_kind(language: Language, sentence: str, kind: str, expected: set[str]) -> None:
    """What an event is tells which places fit: gates for an opening, none for what was only talked of."""
    analysis = analysed("Headline", sentence, language=language)
    found = {name.id for one in analysis.sentences[1:] for name in places_in(analysis, one, kind)}
    assert found == expected


@pytest.mark.parametrize(
    ("language", "sentence", "place"),
    [
        ("vi", "Chủ tịch UBND tỉnh Lạng Sơn Hồ Tiến Thiệu tiếp đoàn Quảng Tây.", "lang-son"),
        ("vi", "Đoàn Quảng Tây đến chào xã giao UBND tỉnh Cao Bằng.", "cao-bang"),
        ("en", "The People's Committee of Lao Cai province received a delegation from Yunnan.", "lao-cai"),
        ("zh", "代表团一行获茶荣省人民委员会主席接见。", "tra-vinh"),
    ],
)
def test_a_local_host_is_at_home(language: Language, sentence: str, place: str) -> None:
    """Whom a province's authority receives, or who calls on it, is in the province."""
    analysis = analysed("Headline", sentence, language=language)
    found = [name for one in analysis.sentences if (name := place_of_host(analysis, one))]
    assert [name.id for name in found] == [place]


def test_a_national_host_tells_no_place() -> None:
    """Where a ministry receives somebody is not said by its name."""
    analysis = analysed("Headline", "Vietnam's Ministry of Foreign Affairs received a delegation.")
    assert not any(place_of_host(analysis, one) for one in analysis.sentences)


def test_talks_at_a_distance_are_not_where_the_report_was_sent_from() -> None:
    """The dateline stands in for a venue, but not for talks held online."""
    held = "HANOI (VNA) – Vietnam and China held talks on trade {}on August 19, 2024."
    assert [one.places for one in events("Vietnam, China hold talks", held.format(""))] == [("hanoi",)]
    assert [one.places for one in events("Vietnam, China hold talks", held.format("online "))] == [()]


@pytest.mark.parametrize(
    ("language", "sentence", "places"),
    [
        (
            "en",
            "They held in Hanoi a round of talks on an agreement on tourism in the Ban Gioc Waterfall area.",
            {"hanoi"},
        ),
        ("en", "Party Committees in China's Guangxi province held talks in Cao Bang City.", {"cao-bang-city"}),
        ("vi", "Hội chợ được luân phiên tổ chức tại Lào Cai và Hà Khẩu.", set()),
        ("zh", "第五次会议在莱州举行，会上强调提高平均水平。", {"lai-chau"}),
    ],
)
def test_places_of_other_things(language: Language, sentence: str, places: set[str]) -> None:
    """What a paper is about, where a body sits and where something is held by turns are not where this took place."""
    analysis = analysed("Headline", sentence, language=language)
    assert {name.id for one in analysis.sentences for name in places_in(analysis, one, "meeting")} == places


def test_who_is_named_after_received_by_is_the_host() -> None:
    """An English passive names the host last."""
    sentence = (
        "Delegates of Napo county's Party Committee were received by the People's Committee of Cao Bang province."
    )
    analysis = analysed("Headline", sentence)
    assert [name.id for one in analysis.sentences if (name := place_of_host(analysis, one))] == ["cao-bang"]


def test_a_bodys_branch_is_elsewhere() -> None:
    """Once the place is told, a place right behind a body's name says where that body has its branch."""
    sentence = "Tại Nam Ninh có lãnh đạo Học viện Hành chính Quốc gia tại Quảng Tây dự lễ."
    assert venues(sentence, "vi") == {"nanning"}


def test_the_dateline_may_give_the_day() -> None:
    """The city of "HANOI, Aug. 20 (Xinhua) --" is where talks "held here" took place."""
    (mention,) = events(
        "Unions of Vietnam and China vow closer ties",
        "HANOI, Aug. 20 (Xinhua) -- Youth unions of Vietnam and China held talks here on Tuesday.",
    )
    assert mention.places == ("hanoi",)


def test_what_is_talked_about() -> None:
    """A site at which a project is proposed is not where it was talked about."""
    analysis = analysed(
        "Hai nước",
        "Tập đoàn Lumisol làm việc với tỉnh Nam Định để đề xuất nhà máy tại Lạng Sơn.",
        language="vi",
    )
    assert places_in(analysis, analysis.sentences[-1], "meeting") == []


def test_house_in_brackets() -> None:
    """The town of the house that brackets name behind an office is where something was held."""
    analysis = analysed(
        "Hai nước",
        "Phái đoàn được tiếp tại trụ sở Trung ương Giáo hội (chùa Quán Sứ, Hà Nội).",
        language="vi",
    )
    assert [place.id for place in places_in(analysis, analysis.sentences[-1], "meeting")] == ["hanoi"]
