"""Bodies named beside what happened: they are not among those who took part."""

from __future__ import annotations

import pytest

from tests.extraction.articles import analysed, events
from tracker.extraction.who.participants import participants_in
from tracker.model import Language


@pytest.mark.parametrize(
    ("language", "sentence", "body"),
    [
        ("en", "Minister To Lam met Wang Xiaohong, a spokesperson for the Ministry of Foreign Affairs said.", "mofa"),
        ("en", "They met, according to the website of the Ministry of Justice.", "moj"),
        ("en", "Cai Qi, member of the CPC Central Committee, received them.", "cpc-central-committee"),
        ("vi", "Người phát ngôn Bộ Ngoại giao cho biết hai bên đã gặp nhau.", "mofa-vn"),
        ("zh", "外交部发言人宣布两国领导人会晤。", "mofa-cn"),
        ("zh", "79名学生获得中国政府奖学金。", "government-of-china"),
        ("zh", "王沪宁会见越共中央总书记。", "cpv-central-committee"),
        ("zh", "苏林在习近平陪同下检阅中国人民解放军仪仗队。", "pla"),
    ],
)
def test_named_only(language: Language, sentence: str, body: str) -> None:
    """Spokespeople, websites, scholarships and membership name a body that took no part."""
    analysis = analysed("Headline", sentence, language=language)
    took_part, named = participants_in(analysis, analysis.sentences[-1])
    assert not [name for name in took_part if name.id.startswith(body)]
    assert [name for name in named if name.id.startswith(body)]


@pytest.mark.parametrize(
    ("language", "sentence", "absent", "there"),
    [
        (
            "en",
            "Chinese Ambassador Hong Xiaoyong and Malaysian Ambassador to Vietnam Wang Lifen met Lao Power Company.",
            {"p-wang-lifen", "o-lao-power-company"},
            {"hong-xiaoyong"},
        ),
        (
            "vi",
            "Đại sứ Trung Quốc Hồng Tiểu Dũng và Đại sứ Lào tại Việt Nam Bùi Văn Khăm dự lễ.",
            {"p-bui-van-kham"},
            {"hong-xiaoyong"},
        ),
        ("zh", "中国驻越南大使洪小勇、马来西亚驻越南大使王立芬出席。", {"p-王立芬"}, {"hong-xiaoyong"}),
        ("en", "Deputy Minister Le Van Son met the guests. Tran Thi Lan, 50, said.", {"p-tran-thi-lan"}, set()),
        ("vi", "Hội đàm nhằm củng cố quan hệ giữa Bộ Tư pháp Việt Nam và hai nước.", set(), {"moj-vn"}),
        ("zh", "应邀来访的越南公安部代表团抵达。", set(), {"mps-vn"}),
    ],
)
def test_neither_side(language: Language, sentence: str, absent: set[str], there: set[str]) -> None:
    """Envoys and firms of other countries and spectators take no part; words that look like a greeting greet nobody."""
    analysis = analysed("Headline", sentence, language=language)
    took_part, named = participants_in(analysis, analysis.sentences[-1])
    assert absent <= {name.id for name in named}
    assert there <= {name.id for name in took_part}


def test_organisers_all_take_part() -> None:
    """A body's sentence beside the lead names further organisers of a side that already has a body."""
    lead = "The Vietnam Women's Union and guests from China opened a festival in Hanoi on August 19."
    body = "Co-organisers of the festival are the Vietnam Red Cross and the China Red Cross Society."
    assert {"vietnam-red-cross", "china-red-cross"} <= set(
        events("A festival of friendship", lead, body)[0].organisations
    )


def test_who_acts_takes_part() -> None:
    """The same body as the subject of the sentence took part."""
    analysis = analysed("Headline", "The Ministry of Justice of Vietnam signed a memorandum.")
    took_part, _ = participants_in(analysis, analysis.sentences[-1])
    assert [name.id for name in took_part] == ["moj-vn"]


@pytest.mark.parametrize(
    ("language", "sentence", "acting"),
    [
        (
            "vi",
            "Bà Lê Thị Lan, Bí thư Thành ủy Đà Nẵng tiếp đoàn đại biểu Tỉnh ủy Vân Nam do ông Lý Minh, "
            "Chủ tịch Hội Hữu nghị tỉnh Vân Nam dẫn đầu.",
            {"da-nang-party-committee", "yunnan-cpc-committee"},
        ),
        (
            "en",
            "A delegation of Guangxi University, led by Wang Ming, Director of the Yunnan Education Department, "
            "visited Hanoi University.",
            {"guangxi-university", "hanu"},
        ),
        ("en", "They toured the headquarters of Guangxi Daily.", {"guangxi-daily-group"}),
        ("zh", "越南代表团访问广西人民广播电台。", {"guangxi-radio-tv"}),
        ("zh", "兩校就共建孔子學院交換意見。", set()),
    ],
)
def test_offices_and_delegations(language: Language, sentence: str, acting: set[str]) -> None:
    """A party secretary acts for the committee, and a delegation for who sent it rather than its leader's offices."""
    analysis = analysed("Headline", sentence, language=language)
    took_part, _ = participants_in(analysis, analysis.sentences[-1])
    assert {name.id for name in took_part if name.type == "organisation"} == acting


def test_who_gives_figures_took_no_part() -> None:
    """A customs office according to which something is so is merely named, and a company speaks for itself."""
    analysis = analysed("Headline", "According to the General Department of Vietnam Customs, trade with China rose.")
    assert [name.type for name in participants_in(analysis, analysis.sentences[-1])[0]] == []


def test_a_second_post_brings_no_second_body() -> None:
    """What somebody also is only tells the rank."""
    analysis = analysed(
        "Headline", "Wang Zhaoguo, also Vice Chairman of the National People's Congress, received Vietnamese guests."
    )
    assert [n.id for n in participants_in(analysis, analysis.sentences[-1])[0] if n.type == "organisation"] == []


@pytest.mark.parametrize(
    ("language", "sentence", "acting"),
    [
        (
            "vi",
            "Tỉnh đoàn Quảng Ninh sang thăm Quảng Tây, cụ thể hóa thỏa thuận hợp tác giữa Tỉnh ủy Quảng Ninh và "
            "Đoàn TNCS Trung Quốc.",
            {"quang-ninh-youth-union"},
        ),
        (
            "en",
            "Hanoi University met guests under the agreement signed between Guangxi University and Vinh University.",
            {"hanu"},
        ),
        ("zh", "根据广西大学与河内大学签署的协议，云南大学接待了来宾。", {"yunnan-university"}),
    ],
)
def test_who_concluded_what_is_carried_out_took_no_part(language: Language, sentence: str, acting: set[str]) -> None:
    """The parties to an agreement of another time are merely named in the report of what follows from it."""
    analysis = analysed("Headline", sentence, language=language)
    took_part, _ = participants_in(analysis, analysis.sentences[-1])
    assert {name.id for name in took_part if name.type == "organisation"} == acting


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "China's foreign ministry spokesman Guo Jiakun said that Vietnam and China had held talks."),
        ("vi", "Người phát ngôn Bộ Ngoại giao Lê Thị Thu Hằng cho biết Việt Nam và Trung Quốc đã hội đàm."),
        ("zh", "中國外交部發言人郭嘉昆表示，中越雙方舉行了會談。"),
    ],
)
def test_a_spokesperson_took_no_part(language: Language, sentence: str) -> None:
    """Who answers the press tells of what others did."""
    analysis = analysed("Headline", sentence, language=language)
    took_part, named = participants_in(analysis, analysis.sentences[-1])
    assert [name for name in took_part if name.type == "person"] == []
    assert [name.type for name in named].count("person") == 1


def test_the_purpose_of_a_visit() -> None:
    """Who agreed what a Chinese visit carries out takes no part in it."""
    lead = "为贯彻落实云南省委与越南老街省委会晤结果，8月19日，越南老街省农业厅代表团到访云南农业大学。"
    found = events("越南代表团到访云南农业大学", lead, language="zh")
    bodies = {identity for one in found for identity in one.organisations}
    assert "yunnan-agricultural" in bodies
    assert not any("committee" in identity for identity in bodies)


def test_contents_of_minutes() -> None:
    """A body that the contents of what was signed name, behind a colon, signed nothing."""
    found = events(
        "Hội nghị phòng chống ma túy Việt - Trung",
        "Ngày 18/8, Bộ Công an Việt Nam và Bộ Công an Trung Quốc họp tại Hà Nội.",
        "Cùng ngày, hai bên ký biên bản với các nội dung: mở văn phòng liên lạc; tập huấn cho Bộ Tư pháp Việt Nam.",
        language="vi",
    )
    assert all("moj-vn" not in one.organisations for one in found)


def test_whose_site_opens_a_report() -> None:
    """The short name of whose site it is stands before a dash at a paragraph's beginning and takes no part."""
    found = events(
        "Vietnamese and Chinese police cooperate",
        "MPS - A delegation of the Lang Son police and the Guangxi police of China held talks on April 25.",
    )
    assert not {"mps-vn", "mps-cn"} & set(found[0].organisations)


def test_whose_statistics_are_given() -> None:
    """Whose statistics a report gives takes no part in what it tells."""
    found = events(
        "Vietnam and China hold trade conference",
        "On July 9, a conference of Vietnam and Zhejiang of China was held by the Vietnam Trade Promotion Agency. "
        "The statistics of Vietnam Customs show that trade was over 100 billion USD.",
    )
    assert "vietnam-customs" not in found[0].organisations
