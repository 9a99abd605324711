"""Texts that name both countries and an act, and yet tell of nothing that the two did together."""

from __future__ import annotations

import pytest

from tests.extraction.articles import analysed, events
from tracker.extraction.events.relevance import judge
from tracker.model import Language

NEAR_MISSES: dict[str, list[tuple[Language, tuple[str, ...]]]] = {
    "a crime that one side's police told of": [
        (
            "vi",
            (
                "Phát hiện nhóm người Trung Quốc lừa đảo qua mạng",
                "Ngày 11/8, Công an Đà Nẵng làm rõ nhóm người Trung Quốc câu kết với một số người Việt Nam. Nhóm "
                "ký hợp đồng thuê nhà, tổ chức gặp gỡ tại khách sạn. Công an đã bàn giao hồ sơ cho Cơ quan điều tra.",
            ),
        ),
    ],
    "a war and what came after": [
        (
            "vi",
            (
                "Chiến tranh biên giới nhìn lại",
                "Ngày 17/2/1979, quân Trung Quốc tấn công phía Bắc Việt Nam. Ngày 5/3, Trung Quốc tuyên bố rút quân. "
                "Tháng 4/1979 hai bên đàm phán tại Hà Nội nhưng không đạt kết quả. Năm 1991 hai nước bình thường hóa.",
            ),
        ),
        ("zh", ("老兵的回忆", "1965年4月，越南代表团访问中国，双方签署援助协定。")),
    ],
    "a life": [
        ("en", ("Teacher of Chinese dies in Hanoi", "He studied in China and on May 4, 1993 visited Beijing.")),
        ("zh", ("阮氏金银", "阮氏金银，1954年生，越南人。2019年7月访问中国，会见习近平。")),
    ],
    "prices": [
        ("vi", ("Giá sầu riêng giảm mạnh", "Ngày 11/7/2022, Việt Nam và Trung Quốc đã ký nghị định thư sầu riêng.")),
    ],
    "a guide": [
        (
            "zh",
            (
                "赴越南旅游注意事项",
                "中国公民入境越南须办理签证。根据1992年3月15日中越关于互免签证的协定，持公务护照者免办签证。",
            ),
        ),
    ],
    "a page that sells": [
        (
            "en",
            (
                "Redmi 13C, official Vietnam version",
                "Redmi 13C, made in China, brought to Vietnam by Digiworld. Launch on 10 November 2023. Xiaomi and FPT "
                "Shop cooperate to offer instalment of 0%. Add to cart.",
            ),
        ),
    ],
    "a question that nobody's act answers": [
        ("zh", ("越南能否成为下一个世界工厂？", "我走访工业园，与中国老板座谈。越南会不会取代中国？")),
    ],
    "a meeting of a body of many": [
        (
            "vi",
            (
                "Thủ tướng dự Hội nghị Cấp cao ASEAN - Trung Quốc",
                "Ngày 28/10/2025, Thủ tướng Phạm Minh Chính cùng Thủ tướng Trung Quốc Lý Cường dự Hội nghị Cấp cao "
                "ASEAN - Trung Quốc lần thứ 28.",
            ),
        ),
    ],
    "what goes to many": [
        (
            "vi",
            (
                "Trung Quốc chia sẻ dữ liệu nước với vùng Mekong",
                "Dữ liệu sẽ được cấp cho Ủy hội sông Mekong và 5 nước hạ nguồn, trong đó có Việt Nam.",
                "Từ ngày 1/11, thông tin về mực nước tại hai trạm thủy văn được Trung Quốc cung cấp, thông cáo của đại "
                "sứ quán Trung Quốc tại Việt Nam cho biết. Hai nước cùng hợp tác. Việt Nam cùng hợp tác.",
            ),
        ),
    ],
    "a province beside the other country": [
        (
            "en",
            (
                "Quang Ninh holds conference on rural roads",
                "Quang Ninh, which borders China's Guangxi, held a conference on May 12 and signed a pledge.",
            ),
        ),
        (
            "en",
            (
                "Guangxi opens schools",
                "In Chongzuo, near the border with Vietnam, a hospital was put into operation on January 28.",
            ),
        ),
        ("vi", ("Khánh thành sân bay Hồng Hà", "Ngày 30/9, Trung Quốc khánh thành sân bay, cách Lào Cai 80 km.")),
    ],
    "another country's guest": [
        (
            "vi",
            (
                "Sơn La và Hủa Phăn ký biên bản",
                "Sáng 14/9/2023, đoàn tỉnh Hủa Phăn (Lào) làm việc với tỉnh Sơn La.",
                "Hai bên ký biên bản ghi nhớ, trong đó có hàng hóa đi qua Việt Nam sang Trung Quốc.",
            ),
        ),
        ("zh", ("泰国榴莲经越南运抵广西", "4月20日，一批泰国榴莲运抵昆明，另有20车经越南河内、友谊关口岸入境。")),
    ],
    "workers and their employer": [
        (
            "vi",
            (
                "Công nhân công ty Trung Quốc đình công",
                "Sáng 10/1, công nhân Công ty Fuhong (Trung Quốc) tại Bắc Giang ngừng việc. Liên đoàn Lao động tỉnh đã "
                "đối thoại với lãnh đạo công ty. Hai bên thống nhất mức thưởng.",
            ),
        ),
    ],
    "a condition": [
        (
            "en",
            (
                "China increases investment in Vietnam",
                "If the partnership is signed, Vietnamese garments will enjoy lower taxes than those of China.",
            ),
        ),
    ],
    "an embassy at home": [
        ("zh", ("中国驻越南大使馆庆祝节日", "7月1日，中国驻越南大使馆举行庆祝活动，驻越中资企业代表参加。")),
    ],
    "a guest from a third country": [
        (
            "en",
            ("Cambodia's leader visits China, then Vietnam", "He arrived in Hanoi from Beijing on August 18, 2024."),
        ),
        (
            "en",
            ("US envoy in Hanoi to talk about China", "He met Vietnam's president on August 18 and spoke of China."),
        ),
    ],
    "a triangle with a far country": [
        (
            "vi",
            (
                "Quan hệ Mỹ - Việt - Trung: Những biến số mới",
                "Ngày 18/8/2024, Chủ tịch Tập Cận Bình hội đàm với Chủ tịch nước Tô Lâm tại Bắc Kinh.",
            ),
        ),
    ],
    "what somebody thinks, as the headline says behind its colon": [
        ("vi", ("Láng giềng: Góc nhìn học giả", "Ngày 18/8, học giả Việt Nam và Trung Quốc hội thảo tại Hà Nội.")),
    ],
    "a meeting of many that both attend": [
        (
            "en",
            (
                "ASEAN defence ministers discuss code of conduct",
                "Defence ministers of ASEAN met in Vientiane on August 18 and held an informal meeting with China's "
                "Dong Jun. Vietnam's Phan Van Giang attended.",
            ),
        ),
    ],
    "a treaty recalled where a drill is told": [
        (
            "en",
            (
                "PLA holds live-fire drill in Gulf of Tonkin",
                "China will hold a drill in the Gulf of Tonkin, its maritime agency said. Vietnam's spokesperson "
                "follows it closely. The two countries signed a delimitation agreement in 2000.",
            ),
        ),
    ],
    "somebody's own life": [
        ("zh", ("从渔村到口岸", "我1992年来到东兴，那年我二十岁。2019年中越北仑河二桥开通，我已经五十岁了。")),
    ],
    "a sentence in court": [
        (
            "vi",
            (
                "Ba cựu lãnh đạo công ty chia nhau 27 năm tù",
                "Ngày 15/8, tòa tuyên án ba bị cáo. Một người lấy tên công ty Trung Quốc ký kết hợp đồng với công ty "
                "mía đường ở Tây Ninh, Việt Nam.",
            ),
        ),
    ],
    "a treaty of long ago": [
        (
            "vi",
            (
                "Cột mốc vẫn nguyên trạng",
                "Hai cột mốc được dựng theo Hiệp định Biên giới ký ngày 31/12/1999 giữa hai nước Việt Nam - Trung "
                "Quốc. Ảnh lan trên mạng đã bị sửa.",
            ),
        ),
    ],
    "who is to speak of exchanges at a forum": [
        (
            "vi",
            (
                "Khai mạc diễn đàn tại Bắc Kinh",
                "Ngày 14/8, diễn đàn của 29 nước khai mạc tại Bắc Kinh, Trung Quốc.",
                "Chủ tịch Hội hữu nghị Việt - Trung sẽ dự phiên thảo luận về giao lưu nhân dân.",
            ),
        ),
    ],
    "a day that nothing tells, far down": [
        (
            "vi",
            (
                "Những dự án kém hiệu quả",
                "Nhiều dự án của ngành công thương thua lỗ. Nhà thầu Trung Quốc chậm bàn giao ở Việt Nam.",
                "Bộ đang xem xét.",
                "Một nhà máy ở Ninh Bình do Trung Quốc xây đã đi vào hoạt động.",
            ),
        ),
    ],
    "a word that takes its beginning from a name": [
        (
            "vi",
            (
                "Bộ Ngoại giao báo tin",
                "Bộ Ngoại giao thương tiếc báo tin: nguyên Đại sứ Việt Nam tại Trung Quốc từ trần ngày 26/12/2019.",
            ),
        ),
    ],
}


@pytest.mark.parametrize(
    ("language", "paragraphs"),
    [case for cases in NEAR_MISSES.values() for case in cases],
    ids=lambda one: str(one)[:24],
)
def test_near_miss(language: Language, paragraphs: tuple[str, ...]) -> None:
    """Naming both sides beside an act is not enough: the two must do it, together, as news."""
    assert events(*paragraphs, language=language) == []


def test_crime_that_both_fight() -> None:
    """A headline by which the two act together against a crime is of no crime, however often the text names it."""
    paragraphs = (
        "中越边境贩毒猖獗 双方携手打击",
        "6月26日，730公斤毒品在广西东兴被焚毁。广西禁毒部门联合越南广宁省禁毒机构打击毒品犯罪，毒品、毒品、毒品。",
    )
    assert judge(analysed(*paragraphs, language="zh")).relevant


def test_visitor_beside_another_country() -> None:
    """Who goes visiting is one of ours, though a third country stands before the verb with them."""
    found = events(
        "Tô Lâm thăm Trung Quốc", "Sau chuyến thăm Lào, ngày 19/8, Tổng Bí thư Tô Lâm thăm Trung Quốc.", language="vi"
    )
    assert "visit" in {one.kind for one in found}


def test_relief_after_a_storm() -> None:
    """A gift to the other side is aid, though the storm that it relieves is told beside it."""
    found = events(
        "Chinese aid for typhoon victims reaches Hanoi",
        "China handed over relief goods to Vietnam at Noi Bai airport on August 19 after Typhoon Yagi made landfall.",
    )
    assert [one.kind for one in found] == ["aid"]


def test_crime_beside_a_joint_patrol() -> None:
    """What a patrol of both coast guards is to keep off the sea makes no crime's report of it."""
    found = events(
        "Cảnh sát biển hai nước Việt Nam - Trung Quốc tuần tra chung",
        "Ngày 19/8, Cảnh sát biển Việt Nam và Cảnh sát biển Trung Quốc tuần tra chung. Khu vực này là nơi các đối "
        "tượng lợi dụng để buôn lậu, vượt biên, nhập cảnh trái phép giữa Việt Nam và Trung Quốc.",
        language="vi",
    )
    assert [one.kind for one in found] == ["exchange"]


BUILDERS: list[tuple[Language, tuple[str, ...]]] = [
    ("zh", ("越南富安光伏项目开工", "9月21日，越南富安光伏项目开工仪式举行。", "项目由中国能建山西院总承包。")),
    (
        "vi",
        (
            "Xây nhà máy dệt ở Bình Dương",
            "Dự án do Tập đoàn Haputex (Hong Kong, Trung Quốc) và Công ty Việt Hương hợp tác thực hiện.",
            "Lễ khởi công diễn ra sáng 6/8 tại Bình Dương.",
        ),
    ),
]


@pytest.mark.parametrize(("language", "paragraphs"), BUILDERS)
def test_builders(language: Language, paragraphs: tuple[str, ...]) -> None:
    """A project of one side's is one of both where the lead tells that the other side's firm builds it."""
    assert [one.kind for one in events(*paragraphs, language=language)] == ["project"]


def test_told_of_two_behind() -> None:
    """A day's doings in no word of ours count where the sentence behind speaks of the two countries."""
    found = events(
        "First cash shipment between Vietnamese and Chinese banks",
        "A vehicle with 5 billion dong drove from Vietnam into the border port of Dongxing in Guangxi on August 12. "
        "Never before had banks of the two countries carried cash over the border.",
        "The share of Guangxi in the trade is 21.5 percent.",
    )
    assert [one.date.edtf for one in found] == ["2024-08-12"]


def test_photographer() -> None:
    """Who took a picture, as the credit of its legend tells, took no part in what it shows."""
    legend = "Biểu diễn nghệ thuật tại Đà Nẵng. (Ảnh: Trần Lê Lâm/TTXVN)"
    show = "Ngày 18/8, tại Đà Nẵng (Việt Nam), nghệ sĩ Quảng Tây (Trung Quốc) biểu diễn giao lưu nghệ thuật."
    found = events("Giao lưu nghệ thuật Việt - Trung", legend, show, language="vi", captions=[legend])
    assert all("p-tran-le-lam" not in one.people for one in found)
