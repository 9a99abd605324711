"""Names in Vietnamese news: who acts, who is only spoken of, and what looks like a name and is none."""

from __future__ import annotations

import pytest

from tests.extraction.articles import analysed, events, names
from tracker.extraction.who.participants import participants_in


def acting(sentence: str) -> list[str]:
    """The ids of those whom a sentence tells to take part, in order of the text."""
    analysis = analysed("Hai nước Việt Nam - Trung Quốc", sentence, language="vi")
    return [name.id for name in participants_in(analysis, analysis.sentences[-1])[0]]


@pytest.mark.parametrize(
    ("sentence", "there", "absent"),
    [
        (
            "Đồn Biên phòng Pha Long tuần tra với Tiểu đoàn BĐBP Núi Xanh.",
            "o-tieu-doan-bdbp-nui-xanh",
            "border-guard-vn",
        ),
        ("BĐBP Lào Cai gặp Bộ đội Biên phòng khu Mông Tự.", "mengzi-border-defence", "border-guard-vn"),
        ("Đồn Công an biên giới Núi Xanh cùng tuần tra.", "o-don-cong-an-bien-gioi-nui-xanh", ""),
        ("Trạm kiểm soát Biên phòng xuất, nhập cảnh Thiên Bảo cùng tuần tra.", "tianbao-border-inspection", ""),
        (
            "Sau Đại hội lần thứ XX Đảng Cộng sản Trung Quốc, đoàn thăm Đại học Huế.",
            "hue-university",
            "communist-party-of-china",
        ),
        ("Đại học Huế làm việc với nhiều đối tác, như Đại học Vân Nam.", "hue-university", "yunnan-university"),
        (
            "Đại học Huế dự tọa đàm với chủ đề “Kinh nghiệm đào tạo của Đảng Cộng sản Trung Quốc”.",
            "hue-university",
            "communist-party-of-china",
        ),
        (
            "Bà Lý Thị Lan tiếp ông Lê Văn Sơn, Bí thư Ủy ban Chính pháp Trung ương Đảng Cộng sản Trung Quốc.",
            "p-ly-thi-lan",
            "communist-party-of-china",
        ),
        (
            "Đại sứ Lý Minh Hải chuyển lời chúc mừng của Bộ trưởng Lê Văn Sơn tới bà Lý Thị Lan.",
            "p-ly-thi-lan",
            "p-le-van-son",
        ),
        ("Bà Lý Thị Lan hát bài của nhạc sĩ Lê Văn Sơn.", "p-ly-thi-lan", "p-le-van-son"),
        ("Đoàn thăm VKSND tỉnh Hà Nam, Trung Quốc.", "henan-procuratorate", "ha-nam-procuracy"),
        ("Đoàn làm việc tại Học viện Núi Xanh quốc gia.", "o-hoc-vien-nui-xanh-quoc-gia", ""),
        ("Đoàn nghệ thuật tỉnh Vân Nam biểu diễn tại Huế.", "o-doan-nghe-thuat-van-nam", ""),
        (
            "Liên danh Tổng công ty Núi Xanh - Công ty Cổ phần Sông Đỏ ký hợp đồng.",
            "o-cong-ty-co-phan-song-do",
            "o-tong-cong-ty-nui-xanh-cong-ty-co-phan-song-do",
        ),
        ("Theo thông tin từ Công ty Núi Xanh Đỏ, Đại học Huế tiếp đoàn.", "hue-university", "o-cong-ty-nui-xanh-do"),
        ("Đại học Huế tiếp sinh viên các trường ĐH miền Trung.", "hue-university", "o-dh-mien-trung"),
        ("Công an Hà Giang giao đối tượng truy nã Lý Văn Sơn.", "ha-giang-police", "p-ly-van-son"),
        ("Nhấn mạnh vai trò của ông Lê Văn Sơn, bà Lý Thị Lan cho biết đoàn đã đến.", "p-ly-thi-lan", "p-le-van-son"),
        (
            "Ông Lê Văn Sơn đề nghị ông Lý Minh Hải chuyển tới Tổng Bí thư, Chủ tịch nước Tập Cận Bình lời thăm hỏi.",
            "p-le-van-son",
            "xi-jinping",
        ),
        (
            "Đoàn đại biểu tỉnh Quảng Ninh do ông Lê Văn Sơn, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh dẫn đầu sang thăm.",
            "quang-ninh-peoples-committee",
            "quang-ninh-peoples-council",
        ),
    ],
)
def test_acting(sentence: str, there: str, absent: str) -> None:
    """Units act under their own names; the whole force, an example, a suspect and who is spoken of do not."""
    found = acting(sentence)
    assert there in found
    assert absent not in found


@pytest.mark.parametrize(
    "sentence",
    [
        "Đoàn gặp nhau trên đường Võ Nguyên Giáp.",
        "Họ gặp nhau tại Trung tâm hội nghị quốc tế Lệ Viên Sơn Trang.",
        "Đồn trưởng bắt tay Trạm trưởng Trạm Hội ngộ.",
    ],
)
def test_nobody(sentence: str) -> None:
    """A street, a hotel and a station are nobody."""
    assert not [name for name in names("Tin", sentence, language="vi").values() if name.type == "person"]


def test_guests_are_no_hosts() -> None:
    """Who works with a delegation is at home, not those who sent it."""
    found = events(
        "Việt Nam và Trung Quốc",
        "Ngày 18/8, Sở Ngoại vụ Lào Cai làm việc với đoàn của Sở Ngoại vụ tỉnh Vân Nam, Trung Quốc.",
        language="vi",
    )
    assert found[0].places == ("lao-cai",)


def test_short_name_of_the_writers_body() -> None:
    """A bare "Học viện" whose delegation travels is the one academy of the text."""
    analysis = analysed(
        "Đoàn cán bộ Học viện thăm Trung Quốc",
        "Đoàn cán bộ Học viện thăm Trung Quốc theo thỏa thuận của Học viện Núi Xanh Hà Nội.",
        language="vi",
    )
    short = [name.id for name in analysis.names if name.text == "Học viện"]
    assert set(short) == {"o-hoc-vien-nui-xanh-ha-noi"}


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Trung tâm dịch vụ và hỗ trợ doanh nghiệp (ESSC) tổ chức.", "Trung tâm dịch vụ và hỗ trợ doanh nghiệp"),
        ("Sàn giao dịch công nghệ Hà Nội (HanoTEX) tổ chức.", "Sàn giao dịch công nghệ Hà Nội"),
        ("Viện Triết học Việt Nam tổ chức.", "Viện Triết học Việt Nam"),
    ],
)
def test_bodies_in_small_letters(sentence: str, name: str) -> None:
    """An acronym in brackets shows a body that capitals do not show."""
    assert names("Tin", sentence, language="vi")[name].type == "organisation"


def test_the_same_person_in_brackets() -> None:
    """A name in brackets behind a name is the same person's."""
    found = names("Tin", "Ông Lý Minh Hải (Li Minghai) và bà Lưu Thị Hoa (Trần Mậu Ba) đến thăm.", language="vi")
    assert found["Trần Mậu Ba"].id == found["Lưu Thị Hoa"].id


def test_meeting_of_a_year() -> None:
    """An acronym with a year behind it is a meeting, not the bank of that name."""
    assert "SBV" not in names("Tin", "Các doanh nghiệp dự SBV 2026 tại Hà Nội.", language="vi")


def test_hall_takes_no_part() -> None:
    """A centre where something is held is no party to it."""
    assert acting("Hội chợ do UBND tỉnh Lào Cai tổ chức khai mạc tại Trung tâm Núi Xanh, quận Hà Đông.") == [
        "lao-cai-peoples-committee"
    ]
    assert acting("UBND tỉnh Lào Cai khai mạc hội chợ tại Trung tâm Hội chợ Núi Xanh.") == ["lao-cai-peoples-committee"]


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        ("Thượng tọa Thích Núi Xanh cùng Hòa thượng Diễn Giác đến thăm.", {"Thích Núi Xanh", "Diễn Giác"}),
        ("Phó Chủ tịch tiếp Bí thư Đoàn TNCS Trung Quốc Lô Ung Chính.", {"Lô Ung Chính"}),
        ("Đoàn lễ Phật tại chùa Nhân Vương Hộ Quốc.", set()),
        ("Đoàn xem lễ hội Hoa Phượng Đỏ.", set()),
        ("Dự diễn đàn có GS. WANG Linggui cùng các học giả.", {"WANG Linggui"}),
        ("Anh Lê Phi Long Ủy viên Ban Thường vụ đón đoàn.", {"Lê Phi Long"}),
        ("Ông Lý Minh Hải đóng vai Tôn Ngộ Không.", {"Lý Minh Hải"}),
        ("Đoàn do Phó Thị trưởng thành phố Nam Ninh Trần Hồng dẫn đầu.", {"Trần Hồng"}),
        ("Dự lễ có Chủ tịch Công ty Núi Long Nguyễn Văn Hưng.", {"Nguyễn Văn Hưng"}),
        ("Ông Lý Minh Hải phụ trách khu vực châu Á - Thái Bình Dương.", {"Lý Minh Hải"}),
    ],
)
def test_people(sentence: str, people: set[str]) -> None:
    """Monks are people; temples, oceans and the ends of companies' names are none of anybody's name."""
    assert {text for text, name in names("Tin", sentence, language="vi").items() if name.type == "person"} == people


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        ("Ông Lê Văn Sơn, Tỉnh ủy viên, Hiệu trưởng Đại học Huế tiếp đoàn.", ["hue-university"]),
        ("Đoàn Viện kiểm sát nhân dân (VKSND) tỉnh Lạng Sơn sang thăm.", ["lang-son-procuracy"]),
        ("Đoàn hội đàm với T.Ư Đoàn TNCS Trung Quốc.", ["cyl-cn"]),
        ("Hiệp hội Phật giáo TP.Hồ Châu tiếp đoàn.", ["o-hiep-hoi-phat-giao-tp-ho-chau"]),
        ("Chi hội Sông Xanh TP.HCM tiếp đoàn.", ["o-chi-hoi-song-xanh-ho-chi-minh"]),
        ("Hội lưu học sinh Việt Nam tại Quế Lâm dự.", ["o-hoi-luu-hoc-sinh-viet-nam-tai-que-lam"]),
        ("Đại học Huế tiếp lãnh đạo Cục Núi Xanh, Cục Sông Hồng Xanh.", ["hue-university"]),
        (
            "Trung tâm Truyền thông tỉnh Núi Xanh ký biên bản. Giám đốc Trung tâm Truyền thông dự.",
            ["o-trung-tam-truyen-thong-nui-xanh"],
        ),
    ],
)
def test_bodies(sentence: str, bodies: list[str]) -> None:
    """A member's rank and departments' leaders are no bodies; brackets, "TP." and a cut-short name still tell one."""
    found = names("Tin", sentence, language="vi").values()
    assert sorted({name.id for name in found if name.type == "organisation"}) == bodies


@pytest.mark.parametrize(
    ("sentence", "there", "absent"),
    [
        ("Hai thôn gặp nhau tại xã Ma Ngán Tý, huyện Kim Bình, tỉnh Vân Nam.", "jinping", "p-ma-ngan-ty"),
        ("Bí thư Đảng ủy xã Lò Văn An dự lễ.", "p-lo-van-an", ""),
        ("Thứ trưởng Bộ Tài nguyên và Môi trường Nguyễn Văn Đức tiếp đoàn.", "p-nguyen-van-duc", ""),
        ("Lễ dâng hương diễn ra ở xã Linh Sơn, thành phố Thái Nguyên.", "thai-nguyen-city", "lingshan"),
        ("Đại sứ Trung Quốc tại Thái Nguyên dự lễ.", "thai-nguyen", "taiyuan"),
        ("Sầu riêng được đưa đến Trùng Khánh.", "chongqing", "trung-khanh"),
        ("Đoàn đến huyện Trùng Khánh, tỉnh Cao Bằng.", "trung-khanh", "chongqing"),
        ("Sở Giáo dục 3 tỉnh Cao Bằng, Lạng Sơn, Hà Giang dự họp.", "cao-bang-education", ""),
        (
            "Tại Hà Nội, đoàn Quảng Tây do ông Lý Văn Sơn, Giám đốc Sở Ngoại vụ, dẫn đầu đến thăm Đại học Huế.",
            "guangxi-foreign-affairs-office",
            "ha-noi-foreign-affairs",
        ),
        ("Pháp sư Viên Từ tiếp đoàn.", "p-vien-tu", ""),
        ("Đoàn thăm Tổng Lãnh sự quán Việt Nam tại TP Quảng Châu.", "consulate-vn-in-guangzhou", ""),
        ("Đoàn gặp Cục Xúc tiến thương mại TP Quảng Châu.", "o-cuc-xuc-tien-thuong-mai-quang-chau", "vietrade"),
        ("Tuyến Hà Nội - Hải Phòng dùng vốn vay Trung Quốc.", "hai-phong", "o-hai-phong-dung-von-vay-trung-quoc"),
    ],
)
def test_towns_and_offices(sentence: str, there: str, absent: str) -> None:
    """Villages bear no people, districts no great city's bare name, and a delegation's leader its own office."""
    found = {name.id for name in names("Hai nước Việt Nam - Trung Quốc", sentence, language="vi").values()}
    assert there in found
    assert absent not in found


def test_head_of_department() -> None:
    """Who heads a party's department brings it along, who is a member of the Politburo does not."""
    sentence = "Phó trưởng Ban Tuyên giáo Trung ương Đảng Cộng sản Việt Nam Lý Văn Sơn phát biểu tại hội nghị."
    assert acting(sentence)[0] == "cpv-propaganda"


def test_firm_of_one_word() -> None:
    """A single word that no Vietnamese syllable is like names a firm behind the word for one."""
    found = names("Hai nước Việt Nam - Trung Quốc", "Tập đoàn Lumisol ký hợp đồng với Công ty Xanh.", language="vi")
    assert [name.id for name in found.values() if name.type == "organisation"] == ["o-tap-doan-lumisol"]


def test_two_syllables_in_a_list() -> None:
    """A name of two syllables between the stops of a list is a person's where an office follows it."""
    listed = "Các đồng chí: Vũ Huy Hòa - Trưởng Ban Quản lý; Ngô Tiến - Phó Huyện trưởng huyện Kim Bình đồng chủ trì."
    assert names("Hội đàm Việt - Trung", listed, language="vi")["Ngô Tiến"].type == "person"
