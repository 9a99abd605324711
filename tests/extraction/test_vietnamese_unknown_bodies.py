"""Where the names of Vietnamese bodies end that no file knows, and which of them are only named."""

from __future__ import annotations

import pytest

from tests.extraction.articles import analysed, names
from tracker.extraction.bodies.body_shapes import vietnamese_bodies
from tracker.extraction.who.participants import participants_in


def shaped(text: str) -> list[str]:
    """What has the shape of a body in a text."""
    return [text[start:end] for start, end in vietnamese_bodies(text)]


def acting(sentence: str) -> set[str]:
    """The ids of the bodies that a sentence tells to take part."""
    analysis = analysed("Hai nước Việt Nam - Trung Quốc", sentence, language="vi")
    took_part, _ = participants_in(analysis, analysis.sentences[-1])
    return {name.id for name in took_part if name.type == "organisation"}


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("Công ty TNHH MTV Thoát nước đô thị đã ký.", ["Công ty TNHH MTV Thoát nước đô thị"]),
        ("Cục Nghệ thuật biểu diễn đã phối hợp.", ["Cục Nghệ thuật biểu diễn"]),
        ("Học viện Khoa học Xã hội tiếp đoàn.", ["Học viện Khoa học Xã hội"]),
        (
            "Viện Nghiên cứu và Phát triển cây trồng gặp Viện Khoa học Công nghệ hiện đại.",
            ["Viện Nghiên cứu và Phát triển cây trồng", "Viện Khoa học Công nghệ hiện đại"],
        ),
        ("Cục Điều tra hình sự, Bộ Công an dự họp.", ["Cục Điều tra hình sự"]),
        ("Tổng công ty Quản lý dự án hạ tầng Núi Xanh ký.", ["Tổng công ty Quản lý dự án hạ tầng Núi Xanh"]),
        (
            "Công ty liên doanh xây dựng khai thác hạ tầng Núi Xanh đón đoàn.",
            ["Công ty liên doanh xây dựng khai thác hạ tầng Núi Xanh"],
        ),
        (
            "Trung tâm Hợp tác Nhà trường – Doanh nghiệp cùng dự.",
            ["Trung tâm Hợp tác Nhà trường – Doanh nghiệp"],
        ),
        ("Ban Quản lý Dự án Điện 2 trực tiếp ký.", ["Ban Quản lý Dự án Điện 2"]),
        ("Ban Quản lý Dự án Điện 2/9 năm nay ký.", ["Ban Quản lý Dự án Điện"]),
        ("Hiệp hội cà phê Núi Xanh dự họp.", ["Hiệp hội cà phê Núi Xanh"]),
        (
            "Bảo tàng Núi Xanh gặp Công ty Á Đông và Tập đoàn ABC.",
            ["Bảo tàng Núi Xanh", "Công ty Á Đông", "Tập đoàn ABC"],
        ),
        ("Công ty Trung Quốc gặp Công ty TNHH MTV và Công ty Việt Nam.", []),
    ],
)
def test_a_name_ends_where_its_words_end(text: str, bodies: list[str]) -> None:
    """A word of several syllables stays whole, what a body does takes along what it does it to, a date stays out."""
    assert shaped(text) == bodies


@pytest.mark.parametrize(
    ("sentence", "there", "absent"),
    [
        ("Đại học Huế ký hợp đồng về Dự án Nhà máy Điện Núi Xanh.", "hue-university", "o-nha-may-dien-nui-xanh"),
        ("Đại học Huế gặp lãnh đạo Nhà máy Điện Núi Xanh.", "o-nha-may-dien-nui-xanh", ""),
        (
            "Đại học Huế ký thỏa thuận xây dựng “Trung tâm Đào tạo Núi Xanh”.",
            "hue-university",
            "o-trung-tam-dao-tao-nui-xanh",
        ),
        (
            "Công an thành phố Móng Cái bàn giao Lý Văn Sơn, bị Cục Công an huyện Núi Xanh, tỉnh Giang Tô truy nã.",
            "mong-cai-police",
            "o-cuc-cong-an-huyen-nui-xanh",
        ),
        (
            "Công an tỉnh Quảng Ninh phối hợp với Công an cơ sở, Bộ đội Biên phòng, Hải quan, Cảnh sát biển bàn giao.",
            "quang-ninh-police",
            "vietnam-coast-guard",
        ),
        (
            "Báo Thế giới và Việt Nam, cơ quan truyền thông của Bộ Ngoại giao, làm việc với Nhật báo Quảng Tây.",
            "guangxi-daily-group",
            "mofa-vn",
        ),
        (
            "Sở Giao thông Vận tải tỉnh Vân Nam sẽ báo cáo Chính phủ nhân dân tỉnh Vân Nam xem xét.",
            "yunnan-transport",
            "yunnan-government",
        ),
        (
            "Tại Chương trình Giao lưu hữu nghị Quốc phòng biên giới Việt Nam - Trung Quốc, Đại học Huế tiếp đoàn.",
            "hue-university",
            "border-defence-friendship-exchange",
        ),
        (
            "Trường Đại học Khoa học Xã hội và Nhân văn, ĐHQGHN hội đàm với Học viện Hồng Hà.",
            "ussh-hanoi",
            "vnu-hanoi",
        ),
        (
            "Trường Đại học Cao Nguyên, Đại học Quốc gia Hà Nội hội đàm với Học viện Hồng Hà.",
            "o-dai-hoc-cao-nguyen",
            "vnu-hanoi",
        ),
        ("Đại học Huế dự Diễn đàn các Trường Đại học Núi Xanh.", "hue-university", "o-dai-hoc-nui-xanh"),
        (
            "Đại học Huế khảo sát vùng trồng na của Hợp tác xã Nông sản Núi Xanh.",
            "hue-university",
            "o-hop-tac-xa-nong-san-nui-xanh",
        ),
        (
            "Đại học Huế tiếp đoàn, có lãnh đạo Khoa Du lịch, Trung tâm Ngoại ngữ Núi Xanh.",
            "hue-university",
            "o-trung-tam-ngoai-ngu-nui-xanh",
        ),
        ("Chi cục Kiểm dịch thực vật vùng VII gặp đoàn.", "o-chi-cuc-kiem-dich-thuc-vat-vung-vii", ""),
        (
            "Đại học Huế chúc nhân dân bạn, dưới sự lãnh đạo của Đảng Cộng sản Trung Quốc, thành công.",
            "hue-university",
            "communist-party-of-china",
        ),
        (
            "Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh, Trưởng Đoàn đại biểu Quốc hội tỉnh Bắc Ninh tiếp Đại học Huế.",
            "hue-university",
            "bac-ninh-national-assembly-delegation",
        ),
        ("Đại diện Đại sứ quán CHND Trung Hoa dự lễ.", "embassy-cn-in-vn", ""),
        (
            "Nhận lời mời của Đại học Vân Nam, đoàn Đại học Huế đã có mặt tại Côn Minh.",
            "yunnan-university",
            "",
        ),
        (
            "Đại học Huế gặp đại diện Công ty CP Đầu tư Núi Xanh VRG.",
            "o-cong-ty-cp-dau-tu-nui-xanh-vrg",
            "vietnam-rubber-group",
        ),
        ("BĐBP - Ngày 27/6, Đại học Huế tiếp đoàn.", "hue-university", "border-guard-vn"),
        ("Thương hội Thanh niên châu Hồng Hà gặp Liên hội Núi Xanh Đỏ.", "o-thuong-hoi-thanh-nien-chau-hong-ha", ""),
        ("Tàu của cảnh sát biển Việt Nam và cảnh sát biển Trung Quốc tuần tra chung.", "china-coast-guard", ""),
        ("Cục Cảnh sát biển Quảng Tây cử tàu tuần tra.", "guangxi-coast-guard", "china-coast-guard"),
        ("Trạm Hội ngộ hội đàm khu vực Kim Bình đón đoàn.", "jinping-border-talks-station", ""),
        ("Hội đàm giữa 2 đồn biên phòng: Tả Gia Khâu, Si Ma Cai với phía bạn.", "ta-gia-khau-border-station", ""),
        (
            "Văn phòng Báo chí Chính quyền nhân dân tỉnh Vân Nam tổ chức hội thảo.",
            "o-van-phong-bao-chi-chinh-quyen-nhan-dan-van-nam",
            "yunnan-government",
        ),
        ("Đại diện Báo và Đài Phát thanh - Truyền hình Lào Cai dự họp.", "lao-cai-radio-television", ""),
        ("Liên đoàn LĐ tỉnh Quảng Ninh và Tổng Công hội Quảng Tây tọa đàm.", "quang-ninh-trade-union", ""),
        ("Đoàn giao lưu với Trường ĐH Sư phạm TPHCM và ĐHQG TP. HCM.", "hcmue", "o-dai-hoc-su-pham-ho-chi-minh"),
        ("Đoàn giao lưu với Trường ĐH Kinh tế TPHCM và ĐHQG TP. HCM.", "vnu-hcmc", ""),
        (
            "Ông Lê Hùng Sơn, Ủy viên BCH Trung ương Đoàn, Bí thư Tỉnh đoàn Quảng Ninh, dẫn đầu đoàn thăm Quảng Tây.",
            "quang-ninh-youth-union",
            "hcm-youth-union",
        ),
        (
            "Ông Đặng Đức Thành, Ủy viên Ban chấp hành Liên đoàn Thương mại và Công nghiệp Việt Nam, Chủ tịch Câu lạc "
            "bộ Doanh nhân, tiếp đoàn Quảng Tây.",
            "vcci",
            "",
        ),
        ("Chính ủy BĐBP tỉnh Lai Châu tiếp đoàn.", "lai-chau-border-guard", "border-guard-vn"),
        (
            "Viện Kinh tế Núi Xanh trực thuộc Viện Hàn lâm Khoa học xã hội Việt Nam tiếp đoàn.",
            "o-vien-kinh-te-nui-xanh",
            "vass",
        ),
        ("Liên minh HTX Việt Nam và Tổng Xã Hợp tác Cung tiêu Trung Quốc ký kết.", "all-china-supply-marketing", ""),
        ("Liên minh HTX Việt Nam và Tổng Xã Núi Xanh ký kết.", "vietnam-cooperative-alliance", ""),
        ("Ban Giám đốc Bệnh viện Núi Xanh Đỏ tiếp đoàn.", "o-benh-vien-nui-xanh-do", "o-ban-giam-doc"),
        ("Ban CHQS huyện Mường Khương gặp Phân khu Quân sự Văn Sơn.", "muong-khuong-military-command", ""),
        ("Đại học Huế dự lễ ra mắt Trung tâm Núi Xanh Đỏ.", "hue-university", "o-trung-tam-nui-xanh-do"),
    ],
)
def test_only_who_acts_takes_part(sentence: str, there: str, absent: str) -> None:
    """What is built, who looks for somebody, whoever keeps order, an owner and who hears a report act in nothing."""
    found = acting(sentence)
    assert there in found
    assert absent not in found


def test_a_school_is_one_however_short_it_is_written() -> None:
    """A hospital's university may be written in full or by its letters."""
    lines = "Bệnh viện Trường Đại học Y Núi Xanh ký kết. Bệnh viện Trường ĐH Y Núi Xanh đã dự."
    analysis = analysed("Hai nước Việt Nam - Trung Quốc", lines, language="vi")
    assert len({name.id for name in analysis.names if name.text.startswith("Bệnh viện")}) == 1


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Trung tá Lăng Thanh, Trạm trưởng khu vực Kim Bình, dẫn đầu đoàn.", ["Lăng Thanh"]),
        ("Tàu huấn luyện Thích Kế Quang do Thiếu tướng Tô Dần Sinh dẫn đầu.", ["Tô Dần Sinh"]),
        ("Công ty phân bón Kim Chính Đại tiếp ông Vạn Liên Bộ.", ["Vạn Liên Bộ"]),
        ("Giám đốc Công ty Công nghệ Tân Đông Phương Côn Minh dự lễ.", []),
        ("Tổng giám đốc Tiến Nông Nguyễn Hồng Phong ký kết.", ["Nguyễn Hồng Phong"]),
        (
            "Phó Thủ tướng tiếp Phó Chủ nhiệm Ủy ban Dân tộc Nhà nước Trung Quốc Biên Ba Trát Tây đang thăm.",
            ["Biên Ba Trát Tây"],
        ),
    ],
)
def test_who_is_a_person(line: str, people: list[str]) -> None:
    """A region, a ship or a firm is nobody, and a Chinese of another people bears no surname that a list has."""
    found = names("Hai nước Việt Nam - Trung Quốc", line, language="vi")
    assert [name for name, mention in found.items() if mention.type == "person"] == people
