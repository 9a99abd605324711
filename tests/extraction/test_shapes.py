"""People and bodies whom no file knows, found by the shape of their names."""

from __future__ import annotations

import pytest

from tests.extraction.articles import names
from tracker.model import Language


@pytest.mark.parametrize(
    ("language", "sentence", "spelling"),
    [
        ("vi", "Ông Trần Quốc Khải phát biểu.", "Trần Quốc Khải"),
        ("vi", "Phó Giám đốc Sở Công Thương Nguyễn Thị Thảo Vy cho biết.", "Nguyễn Thị Thảo Vy"),
        ("vi", "Đồng chí Lư Khải đã dự.", "Lư Khải"),
        ("en", "Director Nguyen Van Thuong attended the ceremony.", "Nguyen Van Thuong"),
        ("en", "Wei Guoming, vice chairman of the board, attended.", "Wei Guoming"),
        ("en", "Mr. Zhou Xiaolong thanked them.", "Zhou Xiaolong"),
        ("zh", "部长陈晓峰表示欢迎。", "陈晓峰"),
        ("zh", "会见由周小龙主任主持。", "周小龙"),
    ],
)
def test_people(language: Language, sentence: str, spelling: str) -> None:
    """A surname behind a title, before an apposition or in a full Vietnamese name is a person."""
    name = names("Headline", sentence, language=language)[spelling]
    assert (name.type, name.known) == ("person", False)
    assert name.id.startswith("p-")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("vi", "Đoàn Thanh niên và Đoàn Đại biểu Quốc hội gặp mặt."),
        ("en", "The Golden Dragon Hotel stands in Central Park Road."),
        ("zh", "部长会议今天举行。"),
        ("vi", "Hai bên hợp tác."),
    ],
)
def test_nobody(language: Language, sentence: str) -> None:
    """Groups, hotels and meetings are no people."""
    assert not [name for name in names("Headline", sentence, language=language).values() if name.type == "person"]


@pytest.mark.parametrize(
    ("language", "sentence", "spelling"),
    [
        ("en", "Guests from Red River Polytechnic University came.", "Red River Polytechnic University"),
        ("en", "A deal with Golden Lotus Trading Co., Ltd was made.", "Golden Lotus Trading Co., Ltd"),
        ("vi", "Lãnh đạo Công ty Cổ phần Sông Mây đã dự.", "Công ty Cổ phần Sông Mây"),
        ("vi", "Đoàn của Trường Đại học Núi Xanh đã đến.", "Trường Đại học Núi Xanh"),
        ("vi", "Sở Ngoại vụ tỉnh Lạng Sơn tổ chức hội nghị.", "Sở Ngoại vụ tỉnh Lạng Sơn"),
        ("zh", "代表团参观了星河集团。", "星河集团"),
        ("zh", "会上，蓝山大学介绍了情况。", "蓝山大学"),
        ("zh", "合同由藍山電力集團簽訂。", "藍山電力集團"),
        ("zh", "同越南Blue Lotus公司签约。", "Blue Lotus公司"),
        ("zh", "同奈省蓝山大学代表团来访。", "同奈省蓝山大学"),
        ("vi", "Cục Thủy văn tiếp đoàn.", "Cục Thủy văn"),
        ("en", "The Conference of the Blue Mountain Committee opened.", "Blue Mountain Committee"),
    ],
)
def test_bodies(language: Language, sentence: str, spelling: str) -> None:
    """A name that ends or begins as names of bodies do is a body, from its first capital to its last word."""
    assert names("Headline", sentence, language=language)[spelling].type == "organisation"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The university and the company agreed."),
        ("vi", "Các công ty và trường đại học đã dự."),
        ("zh", "大学和公司的代表参加。"),
        ("vi", "Ban Bí thư Trung ương họp."),
    ],
)
def test_no_body(language: Language, sentence: str) -> None:
    """The common noun alone is no body of its own."""
    unknown = [name for name in names("Headline", sentence, language=language).values() if not name.known]
    assert not [name for name in unknown if name.type == "organisation"]


def test_joins_across_articles() -> None:
    """One unknown body has one identity, whatever the letter case and marks of its name."""
    marked = names("Tiêu đề", "Đoàn của Trường Đại học Núi Xanh đã đến.", language="vi")
    again = names("Tiêu đề", "Ông làm việc tại Trường Đại học Núi Xanh.", language="vi")
    assert marked["Trường Đại học Núi Xanh"].id == again["Trường Đại học Núi Xanh"].id
