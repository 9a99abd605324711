"""Bodies and people that Vietnamese papers write in their own ways: formal, shortened, or like a town or a word."""

from __future__ import annotations

import pytest

from tests.extraction.articles import names

TITLE = "Hai nước Việt Nam - Trung Quốc"


def found_in(sentence: str) -> dict[str, str]:
    """The ids of the bodies and people of a sentence, by their spelling."""
    found = names(TITLE, sentence, language="vi").values()
    return {name.text: name.id for name in found if name.type != "place"}


@pytest.mark.parametrize(
    ("written", "identity"),
    [
        ("Tổng Lãnh sự quán nước Cộng hòa Nhân dân Trung Hoa tại TP. Hồ Chí Minh", "consulate-cn-in-hcmc"),
        ("Đại sứ quán nước CHND Trung Hoa tại Việt Nam", "embassy-cn-in-vn"),
        ("Trường ĐH SP Quảng Tây", "guangxi-normal"),
    ],
)
def test_formal_and_short_names(written: str, identity: str) -> None:
    """A country is written out in an embassy's name, and words are shortened in a university's."""
    assert found_in(f"Ngày 18/8, đoàn của {written} đến thăm.")[written] == identity


@pytest.mark.parametrize(
    "name",
    [
        "Công ty cổ phần dịch vụ du lịch Hòn Gai",
        "Công ty TNHH thương mại và xuất nhập khẩu Thiên Phúc",
        "Tập đoàn LuThai",
        "CLB Lữ hành Sông Hồng",
    ],
)
def test_firms(name: str) -> None:
    """A firm's name goes on behind what it does, and may have a capital within."""
    assert name in found_in(f"Ngày 18/8, {name} ký hợp đồng với đối tác Trung Quốc.")


@pytest.mark.parametrize(
    ("sentence", "person"),
    [
        ("Phát biểu tại buổi lễ, ông Từ Châu – Phó Tổng Lãnh sự Trung Quốc cho rằng hợp tác tốt.", "Từ Châu"),
        ("Bộ trưởng Bộ Nông nghiệp và Phát triển nông thôn Lê Minh Hoan dự lễ.", "Lê Minh Hoan"),
        ("Tham tán Đại sứ quán Trung Quốc tại Việt Nam Hình Cửu Cường nêu rõ.", "Hình Cửu Cường"),
        ("Tiễn đoàn có Nhà văn Nguyễn Trí Huân- Phó Chủ tịch Hội.", "Nguyễn Trí Huân"),
        ("Thủ tướng tiếp Chủ tịch Tập đoàn Trường Thành Cheng Jinkui.", "Cheng Jinkui"),
        ("Thủ tướng tiếp Chủ tịch UBND TP.Hoài Bắc - Dai Qi Yuan.", "Dai Qi Yuan"),
        ("Phó Chủ tịch UBND tỉnh Đắk Lắk Y Giang Gry Niê Knơng cho biết.", "Y Giang Gry Niê Knơng"),
    ],
)
def test_people(sentence: str, person: str) -> None:
    """Somebody may be called like a town, stand behind a word like one for a village, or have a rare surname."""
    assert person in found_in(sentence)


def test_firm_before_its_chairman() -> None:
    """A firm's name ends before the name of its chairman."""
    assert "Tập đoàn Trường Thành" in found_in("Thủ tướng tiếp Chủ tịch Tập đoàn Trường Thành Cheng Jinkui.")


def test_name_in_brackets() -> None:
    """Who is called by one name, and by another in brackets, is one person under both."""
    found = found_in("Trưởng đoàn là ông Dai Qiyuan (Đới Khải Nguyên). Ông Đới Khải Nguyên phát biểu.")
    assert found["Đới Khải Nguyên"] == found["Dai Qiyuan"]


def test_town_is_no_person() -> None:
    """A town that nobody is addressed by stays one."""
    assert "Từ Châu" not in found_in("Đoàn đến thành phố Từ Châu, tỉnh Giang Tô (Trung Quốc).")


def test_consulate_without_its_town() -> None:
    """A consulate general that is named without its town is the one in the town told of."""
    sentence = "Trường Đại học Lạc Hồng tiếp Tổng lãnh sự quán Trung Quốc ở TP.HCM."
    assert found_in(sentence)["Tổng lãnh sự quán Trung Quốc"] == "consulate-cn-in-hcmc"


@pytest.mark.parametrize(
    ("sentence", "body", "person"),
    [
        ("Giám đốc Nhà hát Kịch Núi Xanh Lưu Đăng Sơn dự.", "Nhà hát Kịch Núi Xanh", "Lưu Đăng Sơn"),
        (
            "Đến dự có Giám đốc Viện Nghiên cứu Nghệ thuật và Văn hóa Dân tộc thành phố Nam Ninh Phương Minh.",
            "Viện Nghiên cứu Nghệ thuật và Văn hóa Dân tộc thành phố Nam Ninh",
            "Phương Minh",
        ),
        ("Ông Lý Văn Sơn, Cục Xuất bản, In và Phát hành dự.", "Cục Xuất bản, In và Phát hành", "Lý Văn Sơn"),
    ],
)
def test_who_heads_a_body_is_none_of_its_name(sentence: str, body: str, person: str) -> None:
    """A body's name ends before that of who heads it, and holds all the fields that it lists."""
    assert {body, person} <= found_in(sentence).keys()


def test_body_before_a_working_group() -> None:
    """A body's name ends before "và" and the group that it works with."""
    text = "Văn phòng Thường trực Ủy ban điều phối Cao Bằng và Tổ công tác liên ngành Quảng Tây hội đàm."
    assert "Văn phòng Thường trực Ủy ban điều phối Cao Bằng" in names("Hội đàm", text, language="vi")
