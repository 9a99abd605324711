"""People whom no file knows: who is found, under which name, and what only looks like one."""

from __future__ import annotations

import pytest

from tests.extraction.articles import names
from tracker.model import Language


def people(sentence: str, language: Language) -> list[str]:
    """The people of a sentence as it writes them, in order."""
    found = names("Headline", sentence, language=language).values()
    return [name.text for name in sorted(found, key=lambda name: name.start) if name.type == "person"]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("友谊关站站长黄晓雄、副关长覃春明到场。", ["黄晓雄", "覃春明"]),
        ("副市长李晓国、王雪莲参加了活动。", ["李晓国", "王雪莲"]),
        ("演练总指挥 温振国:演练顺利。", ["温振国"]),
        ("当天,顾晓林副校长会见了客人。", ["顾晓林"]),
        ("外事局局长王闻以及随行人员到场。", ["王闻"]),
        ("党委书记邓毅说，合作很好。", ["邓毅"]),
        ("教师高枫带领学生到场。", ["高枫"]),
        ("副局长陈青海表示，贸易增长。", ["陈青海"]),
        ("澳大校長宋曉華率團訪問。", ["宋曉華"]),
        ("秘书长张茂于,部长王维强参加。", ["张茂于", "王维强"]),
        ("董事长张天任及高层领导参加。", ["张天任"]),
        ("以李传奇副校长为团长的代表团来访。", ["李传奇"]),
        ("副市长王毅刚出席，外长王毅飞抵河内。", ["王毅刚", "王毅"]),
        ("公使郗晓慧、县长普文雪等陪同。", ["郗晓慧", "普文雪"]),
        ("所党总支书记裴红雪陪同。", ["裴红雪"]),
    ],
)
def test_chinese_people(sentence: str, found: list[str]) -> None:
    """Names follow titles of all ranks, spaces and other names of a list, and end before the verb."""
    assert people(sentence, "zh") == found


@pytest.mark.parametrize(
    "sentence",
    [
        "党组成员、项目经理到场。",
        "专家高度评价这次演练。",
        "政府官员和商界代表到场。",
        "大校任指挥员。",
        "代表团一行抵达。",
        "主任于河内会见客人。",
        "学者们讨论了成果。",
        "公安部边防局局长到场。",
        "庄严智库理事长到场。",
        "财政部长宋迪·隆迪到场。",
        "总经理卢先生到场，并向阮局长介绍。",
        "两党总书记会晤。",
    ],
)
def test_no_chinese_people(sentence: str) -> None:
    """Common words that begin like a surname, and prepositions, are nobody behind or before a title."""
    assert people(sentence, "zh") == []


def test_gloss() -> None:
    """A known name in brackets tells who somebody is whose own name no file knows."""
    found = names("Headline", "副主席阮氏秋湖（Nguyen Thi Thu Ha）到场。", language="zh")
    assert found["阮氏秋湖"].id == found["Nguyen Thi Thu Ha"].id == "nguyen-thi-thu-ha"


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Đoàn do đồng chí Lô Ung Chính dẫn đầu.", ["Lô Ung Chính"]),
        ("Ông Phó Tất Long tặng hoa.", ["Phó Tất Long"]),
        ("Bà H'Yim Kđoh phát biểu.", ["H'Yim Kđoh"]),
        ("Trạm trưởng Trạm kiểm soát Núi Xanh Trương Kiện dự.", ["Trương Kiện"]),
        ("Nhà thơ Cát Địch Mã Vân đọc thơ.", ["Cát Địch Mã Vân"]),
        ("Ông Phó Chủ tịch Hội dự.", []),
        ("Đại tá Đổng Quân Long dự.", ["Đổng Quân Long"]),
        ("Từ Bạch Đằng, đoàn đi tiếp.", []),
        ("Đoàn Ban Tuyên truyền đến thăm.", []),
        ("Hai bên đi dọc phố Trần Hưng Đạo.", []),
        ("Ảnh của phóng viên Hồng Nhung.", []),
    ],
)
def test_vietnamese_people(sentence: str, found: list[str]) -> None:
    """Rare surnames stand right behind a title; posts, groups, streets and reporters are nobody."""
    assert people(sentence, "vi") == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Ninh Khac Bang, head of the department, attended.", ["Ninh Khac Bang"]),
        ("For the guests, TRUONG THANH VAN thanked the hosts.", ["TRUONG THANH VAN"]),
        ("Captain Wang Binghe and singer Le Cat Trong Vy came.", ["Wang Binghe", "Le Cat Trong Vy"]),
        ("Wang Yi, Zhai Minghui and Giang A Thanh came.", ["Wang Yi", "Zhai Minghui", "Giang A Thanh"]),
        ("There was Dang Van Xoa – vice rector of the school.", ["Dang Van Xoa"]),
        ("The Thai Deputy Prime Minister, a guest, spoke.", []),
        ("Director of Hong Ngoc Company Vu Tuyet Chinh spoke.", ["Vu Tuyet Chinh"]),
        ("Dinh Vu and its port lie in the east.", []),
        ("Xi Jinping, Dinh Vu port and the city", ["Xi Jinping"]),
        ("Deputy Minister Chen Zhou Qun met Wang Yi on Monday.", ["Chen Zhou Qun", "Wang Yi"]),
        ("He met General Manager of the Power Construction Corporation of China (PowerChina) Wang Bin.", ["Wang Bin"]),
    ],
)
def test_people_in_english(sentence: str, found: list[str]) -> None:
    """Capitals, small titles and lists tell people; two syllables before "and" may be a place."""
    assert people(sentence, "en") == found
