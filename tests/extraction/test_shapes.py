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
        ("zh", "昆明医科大学第二附属医院接待来宾。", "昆明医科大学第二附属医院"),
        (
            "en",
            "The Hanoi National University of Civil Engineering came.",
            "Hanoi National University of Civil Engineering",
        ),
        ("en", "Guests from the World Association of Chinese Cuisine came.", "World Association of Chinese Cuisine"),
        ("vi", "Bệnh viện Quân y 7A tiếp đoàn.", "Bệnh viện Quân y 7A"),
        ("vi", "Lãnh đạo Tập đoàn Núi Xanh gửi thư.", "Tập đoàn Núi Xanh"),
        ("en", "Leaders of the Green Hill Hospital Association came.", "Green Hill Hospital Association"),
        ("en", "The Conference of the Blue Mountain Committee opened.", "Blue Mountain Committee"),
        ("en", "A deal with Sunwah Group was made.", "Sunwah Group"),
        ("en", "A flight of China’s Green Hill Airlines came.", "Green Hill Airlines"),
        ("en", "The route of Blue Air opened.", "Blue Air"),
        ("en", "A deal of Green Hill Port and Blue Lotus Shipping was made.", "Blue Lotus Shipping"),
        ("en", "Guests from the Green Hill Museum of History came.", "Green Hill Museum of History"),
        ("en", "Asian Science and Technology Exchange Center came.", "Asian Science and Technology Exchange Center"),
        ("vi", "Hãng hàng không Núi Xanh khai thác.", "Hãng hàng không Núi Xanh"),
        ("vi", "Đoàn giao lưu với Quận đoàn 5.", "Quận đoàn 5"),
        ("vi", "Lãnh đạo Báo Núi Xanh đã đến.", "Báo Núi Xanh"),
        ("en", "The Blue Hill University on Tuesday received them.", "Blue Hill University"),
        ("zh", "此次越南蓝山医院来访。", "越南蓝山医院"),
        ("zh", "副团长为越南蓝山大学代表。", "越南蓝山大学"),
        ("zh", "会见越南蓝-星工业大学代表。", "越南蓝-星工业大学"),
        ("zh", "由中国（广西）蓝山交流学院承办。", "中国（广西）蓝山交流学院"),
        ("zh", "越南蓝山职业教育与培训及社会工作协会来访。", "越南蓝山职业教育与培训及社会工作协会"),
        ("vi", "Lãnh đạo BV Núi Xanh đã đến.", "BV Núi Xanh"),
        ("zh", "与中国水利水电蓝山水工机械有限公司签约。", "中国水利水电蓝山水工机械有限公司"),
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
        ("vi", "Giám đốc Học viện dẫn đầu Đoàn đã đến."),
        ("vi", "Sở Công Thương 4 tỉnh dự."),
        ("vi", "Sinh viên Đại học Trung Quốc đã đến."),
        ("zh", "中国公司与越南公司签约。"),
        ("zh", "这里是越南的金融中心。"),
        ("zh", "来宾参观了急诊中心。"),
        ("zh", "其中既有大学，也有多家公司。"),
        ("zh", "来宾参观了越南学校纪念馆。"),
        ("zh", "这两所大学和东方语学院参加。"),
        ("zh", "代表团与国际合作局座谈。"),
        ("zh", "向大使汇报商会工作，联合工作委员会举行会议。"),
        ("vi", "Ông đọc Báo cáo của Chính phủ."),
        ("en", "The Student Activity Center and the Office of Planning were opened."),
        ("en", "They met the State Bank and the Working Group."),
        ("en", "He sits in the Party Central Committee and leads the Standing Committee."),
    ],
)
def test_no_body(language: Language, sentence: str) -> None:
    """The common noun alone is no body of its own."""
    unknown = [name for name in names("Headline", sentence, language=language).values() if not name.known]
    assert not [name for name in unknown if name.type == "organisation"]


def test_a_department_of_a_named_body_is_none_of_its_own() -> None:
    """The department of which somebody is head at a named body is not cut out of its longer name."""
    found = names("Headline", "Le Thu, Head of the Department of Planning and Finance at the Voice of Vietnam, came.")
    assert {name.id for name in found.values() if name.type == "organisation"} == {"vov"}


def test_the_end_of_a_full_name_is_the_same_body() -> None:
    """A Chinese text that goes on with the end of a body's name means the same body."""
    found = names("标题", "越南蓝山综合医院来访。蓝山综合医院代表团参观展览。", language="zh")
    assert found["蓝山综合医院"].id == found["越南蓝山综合医院"].id


def test_a_name_before_together() -> None:
    """The first character of 一同 behind a Chinese name is not the name's last."""
    assert "武海山" in names("标题", "台长武海山一同参加。", language="zh")


def test_joins_across_articles() -> None:
    """One unknown body has one identity, whatever the letter case and marks of its name."""
    marked = names("Tiêu đề", "Đoàn của Trường Đại học Núi Xanh đã đến.", language="vi")
    again = names("Tiêu đề", "Ông làm việc tại Trường Đại học Núi Xanh.", language="vi")
    assert marked["Trường Đại học Núi Xanh"].id == again["Trường Đại học Núi Xanh"].id
