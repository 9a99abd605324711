"""Who is named in Chinese sentences, where a name begins and ends, and what is nobody."""

from __future__ import annotations

import pytest

from tests.extraction.articles import analysed, events, names


@pytest.mark.parametrize(
    ("sentence", "spelling"),
    [
        ("在会见董事长李自学时，双方交谈。", "李自学"),
        ("在会见董事长张天任时，双方交谈。", "张天任"),
        ("裴光与书记徐晓共同出席。", "徐晓"),
        ("大使夫人王敏出席。", "王敏"),
        ("首席财务执行官Dinh Hong Quang出席。", "Dinh Hong Quang"),
        ("董事长缪宁率考察团来访。", "缪宁"),
        ("广西领导刘慧晏、刘洪建参加会见。", "刘慧晏"),
        ("由园艺所罗瑞鸿所长带队。", "罗瑞鸿"),
        ("联合会副主席午维晓率领代表团。", "午维晓"),
        ("代总领事徐州出席比赛。", "徐州"),
        ("副司令沈浩少将率团。", "沈浩"),
        ("局长许正宇亦有出席。", "许正宇"),
        ("代表团拜访阮春旺局长。", "阮春旺"),
        ("报道引述官员阮氏春红的话。", "阮氏春红"),
        ("常务副主席艮越英出席。", "艮越英"),
        ("在会见首席运营官王成时，双方交谈。", "王成"),
        ("接待的有所党总支书记裴红罗、副所长郑洪建。", "裴红罗"),
        ("政府副秘书长范洪亮致辞。", "范洪亮"),
        ("巡逻队由政治员陆光明为队长。", "陆光明"),
        ("一行在何洪生团长的带领下来访。", "何洪生"),
        ("干部组织司司长增玉俊同志出席。", "增玉俊"),
        ("教育局总督学林钟出席。", "林钟"),
        ("国际合作处副处长黄春日参加。", "黄春日"),
        ("水稻研究所王威豪研究员一行赴越南。", "王威豪"),
    ],
)
def test_people(sentence: str, spelling: str) -> None:
    """A name ends before the word that goes on with the sentence, even where both share a character."""
    assert names("新闻", sentence, language="zh")[spelling].type == "person"


@pytest.mark.parametrize(
    ("sentence", "spelling"),
    [
        ("所党总支书记裴红罗接待来宾。", "党总"),
        ("代表团向阮局长通报情况。", "向阮"),
        ("大学访华团团长为武俊勇。", "华团"),
        ("主席王今日参加会谈。", "王今日"),
        ("处长周俊、云财大副校长钟昌标出席。", "云财大"),
        ("阵线副主席、文联主席杜红军出席。", "文联"),
    ],
)
def test_no_people(sentence: str, spelling: str) -> None:
    """The end of an office, a preposition before a surname and a delegation are no names before a title."""
    assert spelling not in names("新闻", sentence, language="zh")


def test_the_office_before_its_holder() -> None:
    """A court that both countries have is that of whoever is named right behind it, not of the host before."""
    sentence = "越南国家主席陈大光在河内会见首席大法官、最高人民法院院长周强。"
    assert names("陈大光会见周强", sentence, language="zh")["最高人民法院"].id == "spc-cn"


def test_a_name_without_its_title() -> None:
    """Somebody whom the text names with a title is found where it names them without."""
    found = [
        name
        for name in analysed("新闻", "书记李建明会见来宾。", "会后，李建明签署协议。", language="zh").names
        if name.text == "李建明"
    ]
    assert [name.type for name in found] == ["person", "person"]


def test_a_surname_that_means_once() -> None:
    """Somebody whose surname is the word for "once" is no sign that a sentence looks back."""
    [event, *_] = events(
        "中秋沙龙在河内举行",
        "8月20日，中越中秋沙龙在河内举行。",
        "云南省委宣传部部长曾艳致辞。",
        language="zh",
    )
    assert "p-曾艳" in event.people


def test_names_in_religion() -> None:
    """A monk has no surname."""
    assert "界隆法师" in names("越南佛教代表团参访", "湖州市佛教协会会长界隆法师表示欢迎越南代表团。", language="zh")


def test_text_that_breaks_off_in_a_name() -> None:
    """A text cut off within a president's name is read to its end."""
    text = "習近平今在河內晤越南領導人。正訪問越南的國家副主席習近"
    assert [name.id for name in analysed(text, language="zh").names if name.type == "person"] == ["xi-jinping"]
