"""Whether an article tells of the two countries' cooperation at all."""

from __future__ import annotations

import pytest

from tests.extraction.articles import analysed, events
from tracker.extraction.events.relevance import judge
from tracker.model import Language

COOPERATION: list[tuple[Language, tuple[str, ...]]] = [
    ("en", ("Vietnam, China sign customs agreement", "Vietnam and China signed it in Hanoi on August 19, 2024.")),
    ("en", ("Lang Son, Guangxi hold talks", "Lang Son and Guangxi held talks in Nanning on August 19, 2024.")),
    ("vi", ("Việt Nam và Trung Quốc ký kết", "Ngày 19/8/2024, Việt Nam và Trung Quốc đã ký kết thỏa thuận hải quan.")),
    ("vi", ("Lạng Sơn và Quảng Tây hội đàm", "Sáng 19/8, lãnh đạo Lạng Sơn và Quảng Tây đã hội đàm tại Nam Ninh.")),
    (
        "vi",
        (
            "Tuần tra song phương trên biên giới Việt Nam - Trung Quốc",
            "Ngày 19/8, Đồn Biên phòng Hải Hòa và phía Trung Quốc tuần tra song phương từ mốc 1376 đến mốc 1373.",
        ),
    ),
    (
        "en",
        (
            "Chinese police hand wanted man over to Lao Cai",
            "The police of Lao Cai on August 19 took over a man wanted for illegal gambling from the police of Hekou "
            "county in China's Yunnan province.",
        ),
    ),
    (
        "en",
        (
            "Vietnam and China Customs join hands against smuggling",
            "The 14th conference on anti-smuggling cooperation between Vietnam Customs and China Customs was held "
            "online on August 19 to fight drug trafficking.",
        ),
    ),
    (
        "vi",
        (
            "Quảng Ninh trao trả 2 người Trung Quốc bị truy nã",
            "Ngày 8/6, Công an tỉnh Quảng Ninh bàn giao cho Công an Trung Quốc 2 người bị truy nã trốn ở Móng Cái.",
        ),
    ),
    (
        "en",
        (
            "Vietnam: work starts on coastal port",
            "Work on a port with an oil wharf of 1000 tonnage was launched by China and Vietnam on August 19, 2024.",
        ),
    ),
    ("zh", ("中越签署海关协议", "8月19日，中越两国在河内签署海关合作协议。")),
    ("zh", ("谅山与广西举行会谈", "8月19日，越南谅山省与中国广西在南宁举行会谈。")),
]
NONE: dict[str, list[tuple[Language, tuple[str, ...]]]] = {
    "dispute": [
        (
            "en",
            (
                "Vietnam protests against China's oil rig",
                "Vietnam protested against China over the oil rig on August 19.",
            ),
        ),
        (
            "vi",
            ("Việt Nam phản đối Trung Quốc", "Việt Nam phản đối Trung Quốc vi phạm chủ quyền tại quần đảo Hoàng Sa."),
        ),
        ("zh", ("越南抗议中国", "越南就岛礁问题向中国提出强烈谴责和抗议。")),
    ],
    "trade remedy": [
        (
            "en",
            (
                "Vietnam levies anti-dumping duty on Chinese steel",
                "The anti-dumping duty on steel from China took effect on August 19.",
            ),
        ),
        (
            "vi",
            ("Áp thuế chống bán phá giá thép Trung Quốc", "Việt Nam áp thuế chống bán phá giá với thép Trung Quốc."),
        ),
        ("zh", ("越南对中国钢铁征收反倾销税", "越南对中国钢铁作出反倾销裁定。")),
    ],
    "history": [
        ("en", ("The Qing court and Vietnam", "In 1885 China and France signed a treaty on Vietnam.")),
    ],
    "third country": [
        ("en", ("Vietnam, Japan sign agreement", "Vietnam and Japan signed an agreement in Tokyo on August 19.")),
        ("vi", ("Việt Nam và Nhật Bản ký kết", "Việt Nam và Nhật Bản đã ký kết thỏa thuận ngày 19/8.")),
        ("zh", ("中国与柬埔寨签署协议", "8月19日，中国与柬埔寨在金边签署协议。")),
        (
            "zh",
            (
                "越南广治省与老挝沙湾拿吉省会谈",
                "越南广治省和老挝沙湾拿吉省8月19日举行会谈，并签署合作备忘录。",
                "会谈中，两省就经口岸销往中国和泰国的农产品交换意见。",
            ),
        ),
    ],
    "another country's union": [
        (
            "vi",
            (
                "Thúc đẩy hợp tác Công đoàn hai nước Việt Nam - Mông Cổ",
                "Sáng 18/11, Tổng Liên đoàn Lao động Việt Nam hội đàm với Đoàn đại biểu Tổng Công đoàn Mông Cổ.",
                "Chuyến thăm góp phần làm sâu sắc quan hệ giữa hai tổ chức Công đoàn và nhân dân hai nước.",
            ),
        ),
    ],
    "a lecture": [
        (
            "vi",
            (
                "Thông tin khoa học về Đại hội Đảng Cộng sản Trung Quốc",
                'Học viện Báo chí sáng 24/5 tổ chức thông tin khoa học: "Đại hội của Đảng Cộng sản Trung Quốc".',
                "Diễn giả nói về hợp tác Việt Nam - Trung Quốc và quan hệ hai nước.",
            ),
        ),
    ],
    "compatriots abroad": [
        (
            "vi",
            (
                "Kiều bào tại Quảng Châu (Trung Quốc) ủng hộ đồng bào vùng lũ",
                "Sáng 19/8, đại diện Sở Ngoại vụ Đà Nẵng trao quà quyên góp của kiều bào tại Quảng Châu (Trung Quốc).",
            ),
        ),
        (
            "en",
            (
                "Overseas Vietnamese in China donate to flood victims",
                "On August 19, Da Nang received gifts donated by the Vietnamese community in Guangzhou.",
            ),
        ),
    ],
    "a summit of many": [
        (
            "vi",
            (
                "Thủ tướng Phạm Minh Chính dự Hội nghị Cấp cao ASEAN+3",
                "Ngày 6/9, tại Jakarta, Thủ tướng Phạm Minh Chính dự Hội nghị Cấp cao với Thủ tướng Trung Quốc Lý Cường"
                ", Thủ tướng Nhật Bản và Tổng thống Hàn Quốc.",
            ),
        ),
    ],
    "a meeting of one side": [
        (
            "en",
            (
                "Seminar looks at Chinese studies as institute turns 30",
                "Chinese studies were the topic of a seminar which the Vietnam Academy of Social Sciences held in "
                "Hanoi on September 12, as its institute marked its 30th anniversary.",
                "Speaking at the seminar, its Vice President said that the institute must go on analysing China.",
            ),
        ),
        (
            "vi",
            (
                "Họp bàn cách gỡ khó cho sầu riêng",
                "Chiều 24/5, tại Đắk Lắk, Bộ Nông nghiệp và Môi trường họp với các tỉnh về xuất khẩu sang Trung Quốc.",
                "Thứ trưởng Phùng Đức Tiến chủ trì cuộc họp, giao chuẩn bị nội dung làm việc với phía Trung Quốc.",
            ),
        ),
    ],
    "one side": [
        ("en", ("Hanoi opens metro line", "Vietnam opened a metro line in Hanoi on August 19.")),
        ("vi", ("Hà Nội khai trương tuyến metro", "Ngày 19/8, Hà Nội khai trương tuyến metro mới.")),
        ("zh", ("北京召开科技会议", "8月19日，中国在北京召开科技会议。")),
        ("zh", ("黄河内蒙古段举行会议", "8月19日，黄河内蒙古段举行会议，中国各省签署协议。")),
    ],
}


@pytest.mark.parametrize(("language", "paragraphs"), COOPERATION)
def test_cooperation(language: Language, paragraphs: tuple[str, ...]) -> None:
    """Countries, provinces, adjectives and double words stand for the two sides."""
    assert judge(analysed(*paragraphs, language=language)).relevant
    assert events(*paragraphs, language=language)


@pytest.mark.parametrize(
    ("language", "paragraphs"), [case for cases in NONE.values() for case in cases], ids=lambda case: str(case)[:24]
)
def test_none(language: Language, paragraphs: tuple[str, ...]) -> None:
    """Disputes, trade remedies, history, other countries and one side alone give no event."""
    assert events(*paragraphs, language=language) == []


@pytest.mark.parametrize("cause", ["dispute", "trade remedy", "history", "one side"])
def test_reason(cause: str) -> None:
    """The verdict says why: what the article opens with, or which side is missing."""
    words = {"dispute": "dispute", "trade remedy": "trade case", "history": "history", "one side": "both countries"}
    for language, paragraphs in NONE[cause]:
        verdict = judge(analysed(*paragraphs, language=language))
        assert not verdict.relevant
        assert words[cause] in verdict.reason


def test_below_the_lead() -> None:
    """A text whose second half alone names the other country is not about the two."""
    filler = [f"Hanoi built its road number {number} for the city's people and its traffic." for number in range(30)]
    paragraphs = (
        "Hanoi builds roads",
        *filler,
        "A firm from China signed an agreement with Vietnam on August 19, 2024.",
    )
    assert not judge(analysed(*paragraphs)).relevant


def test_embassy_alone() -> None:
    """An embassy at home with its own people acts for one side, whatever country its name tells it to be in."""
    own = (
        "Lãnh sự quán Việt Nam tại Nam Ninh đón Tết",
        "Tối 19/8, Tổng Lãnh sự quán Việt Nam tại Nam Ninh tổ chức gặp mặt cộng đồng người Việt.",
    )
    assert not events(*own, language="vi")


def test_seminar_of_one_side() -> None:
    """A seminar about the other country is cooperation only where somebody came from there."""
    title = "Hội thảo “Kinh tế biên giới Lào Cai (Việt Nam) – Vân Nam (Trung Quốc)”"
    alone = "Ngày 18/4/2017, tại Hà Nội, Viện Nghiên cứu Trung Quốc tổ chức hội thảo khoa học."
    guests = "Ngày 18/4/2017, tại Hà Nội, Viện Nghiên cứu Trung Quốc và Đại học Vân Nam tổ chức hội thảo khoa học."
    told = [judge(analysed(title, lead, language="vi")).relevant for lead in (alone, guests)]
    assert told == [False, True]


def test_a_shares_number_is_no_year() -> None:
    """What a stock exchange calls a company opens no essay on history."""
    paragraphs = (
        "中国中车与越南铁路总公司签署合作备忘录",
        "中国中车(1766.HK)公告称，8月19日与越南铁路总公司在河内签署合作备忘录。",
    )
    assert judge(analysed(*paragraphs, language="zh")).relevant


def test_figures_of_trade() -> None:
    """A report of figures tells of nothing that was done, whatever an analyst names as their cause."""
    lead = "Data from the statistics office showed that exports from Vietnam to China grew by 20 percent year on year."
    cause = "The reopening of China's borders to Vietnam on January 8, 2024 had helped, analysts said."
    assert not events("Vietnam's exports to China up 20%", lead, cause)
    assert events("Vietnam, China reopen border gates", "Vietnam and China reopened a border gate on August 19.")


def test_message_of_several_sentences() -> None:
    """The "I" of a leader's message is nobody's own story, in whichever of its sentences it stands."""
    assert events(
        "Chủ tịch nước kết thúc chuyến thăm Trung Quốc",
        "Tối 18/8/2024, Chủ tịch nước Tô Lâm về đến Hà Nội, kết thúc chuyến thăm cấp Nhà nước tới Trung Quốc. Ông gửi "
        "điện cảm ơn: “Xin cảm ơn các đồng chí. Tôi tin quan hệ hai nước sẽ phát triển. Mong sớm gặp lại.”",
        language="vi",
    )


@pytest.mark.parametrize(
    ("language", "paragraphs"),
    [
        (
            "vi",
            (
                "Nâng tầm quan hệ Việt - Trung",
                "Chủ tịch nước nêu lập trường giải quyết tranh chấp trên biển bằng biện pháp hòa bình.",
                "Ngày 18/8/2024, tại Bắc Kinh, Chủ tịch nước Tô Lâm hội đàm với Chủ tịch Trung Quốc Tập Cận Bình.",
            ),
        ),
        (
            "vi",
            (
                "Tàu Trung Quốc gây hấn",
                "Việt Nam đề nghị giải quyết tranh chấp, phản đối tàu Trung Quốc xâm phạm vùng biển ngày 18/8/2024.",
            ),
        ),
    ],
)
def test_dispute_that_is_to_be_settled(language: Language, paragraphs: tuple[str, ...]) -> None:
    """Leaders' wish to settle a dispute is none where the headline tells of the two countries, and only there."""
    assert judge(analysed(*paragraphs, language=language)).relevant == ("Việt - Trung" in paragraphs[0])


def test_number_of_a_flight_is_no_year() -> None:
    """The number of a flight makes no history of its report."""
    lead = "Flight VU1418 of a Vietnamese airline left Hanoi on August 19 and landed in Sanya, China."
    assert events("Vietnamese airline operates first flight to China", lead)
