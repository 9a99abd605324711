"""Whose page a Chinese text stands on, and the words by which it means itself."""

from __future__ import annotations

import msgspec
import pytest

from tests.extraction.articles import report
from tracker.extraction import extract

VISIT = ("越南蓝河大学代表团访问我校", "8月19日，蓝河大学校长黎文兰率团访问我校，双方签署合作协议。")


def bodies(*paragraphs: str, cut: tuple[str, ...]) -> set[str]:
    """The ids of the bodies of the main event on a page with such lines above and below the text."""
    article = msgspec.structs.replace(report(*paragraphs, language="zh"), cut=cut)
    return {identity for mention in extract(article).mentions[:1] for identity in mention.organisations}


@pytest.mark.parametrize(
    ("cut", "identity"),
    [
        (("同济大学国际合作与交流处", "首页"), "tongji"),
        (("首页", "版权所有：蓝原学院 地址：蓝原路1号"), "o-蓝原学院"),
    ],
)
def test_our_school(cut: tuple[str, ...], identity: str) -> None:
    """我校 is the school in whose name a line of the page's head or foot begins."""
    assert identity in bodies(*VISIT, cut=cut)


def test_a_page_that_does_not_tell() -> None:
    """Without such a line 我校 is no body; an institute that is to be founded is none either."""
    found = bodies(VISIT[0], VISIT[1] + "两校将共建孔子学院。", cut=("首页",))
    assert not any("孔子" in identity or "confucius" in identity for identity in found)


def test_an_officer_without_a_house() -> None:
    """An officer who opens a sentence without a house is of the one whose page it is."""
    lead = "应越南蓝河大学邀请，副校长冯尚文于8月12日至14日对该校进行友好访问。"
    assert "o-蓝原学院" in bodies("副校长冯尚文访问越南蓝河大学", lead, cut=("蓝原学院",))


def test_the_town_of_a_page() -> None:
    """市政府外办 is of the town of the page rather than of one that the text names."""
    lead = "8月19日，市政府外办主任曹文先会见越南驻广州总领事阮越勇一行。"
    found = bodies("曹文先会见越南驻广州总领事", lead, cut=("深圳市人民政府外事办公室",))
    assert any("shenzhen" in identity for identity in found)
    assert not any("guangzhou" in identity and "consulate" not in identity for identity in found)


def test_the_mayor_of_a_page() -> None:
    """A mayor who is named without a town is of the town of the page, unless another side's town stands before."""
    cut = ("2024-08-21 来源:桂林日报",)
    lead = "8月19日，副市长何文翔会见了越南外交部部长助理苏英勇一行。"
    assert "guilin-government" in bodies("市领导会见越南外交部代表团", lead, cut=cut)
    lead = "8月19日，越南下龙市委副书记、市长阮文兰到桂林，李大勇在榕湖饭店会见来宾。"
    assert "guilin-government" not in bodies("越南下龙市代表团到桂林访问", lead, cut=cut)


def test_an_institute_named_below_the_headline() -> None:
    """我所 is the one Chinese institute that the text names."""
    lead = "8月19日，越南蓝河农林科学院院长阮文兰率团访问我所，双方座谈。"
    found = bodies("越南蓝河农林科学院代表团访问我所", "中国农业科学院茶叶研究所科技处消息。", lead, cut=())
    assert "o-caas-茶叶研究所" in found


def test_a_school_founded_abroad() -> None:
    """A school that is opened in the other country is not the one that tells of it; "come to the school" is."""
    lead = "8月19日，蓝山工匠学院（越南）揭牌。越南蓝河学院院长阮文兰来校考察。"
    assert "o-蓝山工匠学院" not in bodies("我校在越南办学", lead, cut=())
    assert "o-蓝原大学" in bodies("越南蓝河学院来校考察", lead, cut=("蓝原大学国际交流处",))


def test_our_company() -> None:
    """A manager without a company is of the one whose page it is, be it the group or a company."""
    lead = "8月12日至14日，公司副总经理吴文山赴越南调研，与越南蓝河电力公司举行会谈。"
    for name in ("华南蓝原电力有限公司", "蓝原集团"):
        assert f"o-{name}" in bodies("吴文山赴越南调研", lead, cut=(f"来源：{name} 2024-08-20",))


def test_mayor_on_a_countys_page() -> None:
    """A county's head without the county is of the one whose account the page gives, whoever was named before."""
    lead = "8月13日下午，在中国河口与越南封土等六县例会结束后，县长田红文与越南封土县人民委员会主席陈保忠举行会谈。"
    assert "hekou-government" in bodies("田红文与陈保忠举行会谈", lead, cut=("来源：魅力河口",))
