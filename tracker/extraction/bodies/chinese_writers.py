"""Whose page a Chinese text stands on: the school or company it calls 我校 or 公司, and the town of 市外办.

The name stands in the head or foot of the page, which the reading cut: "同济大学国际合作与交流处", "版权所有：…".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

import msgspec

from tracker.extraction.text.known_names import NameMention
from tracker.extraction.text.spans import Spans
from tracker.knowledge import Knowledge, fold, lower
from tracker.knowledge.entries import OrganisationEntry, PlaceEntry
from tracker.knowledge.names import Name
from tracker.model import Article

# A line of the head or foot is short, and what stands in it before the name.
_LONGEST_LINE = 120
_LABEL = re.compile("(?:.{0,24}(?:版权所有|主办(?:单位)?|来源|信息来源|文章来源|发布机构)[:： ©]*)?[( （]?")
_SCHOOL = re.compile("[一-鿿]{2,10}?(?:大学|学院|学校|中学)(?![一-鿿]{0,8}(?:协会|学会))")
_INSTITUTE = re.compile("[一-鿿]{2,20}(?:医院|研究院|研究所|科学院|设计院|法院|检察院|学院)")
_COMPANY = re.compile(
    "(?!关于|走进|联系|旗下|本公司|更多|推荐)[一-鿿（）()]{2,24}?(?:集团(?:股份)?(?:有限)?(?:公司)?|公司)(?![一-鿿])"
)
# A faculty by its subject, of which nobody could tell whose it is.
_FACULTY = re.compile(
    "(?:外国语|外语|国际|文学|法|商|经济|管理|工商|马克思|护理|艺术|音乐|美术|体育|传媒|新闻|信息|计算机|机械|电气|土木"
    "|建筑|环境|海洋|旅游|东方|汉语|对外汉语|公共|继续|东南亚|民族|历史|数学|物理|化学|生命|材料|能源|交通)"
    "[一-鿿]{0,6}学院"
)
# What stands for whose page it is; 我院 is the hospital or the faculty.
_OURS = {"我校": _SCHOOL, "本校": _SCHOOL, "我院": _INSTITUTE, "本院": _INSTITUTE, "我所": _INSTITUTE}
_OURS |= {"学校": _SCHOOL, "校": _SCHOOL}
_OUR = re.compile("[我本][校院](?![区领])|我所(?![以在有说知])|(?<=[来到])(?:学校|校)(?=访问|考察|交流|洽谈|参观)")
# An officer without a house, at the beginning of a sentence: 12月19日，副校长冯尚申….
_SCHOOL_OFFICE = r"(?:党委(?:常务)?副?书记|(?:常务)?副?[校院]长|副?校长)"
_OPENING = r"(?:^|[\n。]\s*)(?:[^，,。\n]{0,14}[日午晚][，,]?\s*)?(?:应[^，。\n]{4,40}邀请[，,])?(?:以|由)?"
# 公司副总经理, 由集团公司副总经理: whoever leads the company
_LEADS = r"(?:党委)?(?:常务|执行)?(?:副?书记|副?董事长|副?总经理|副?总裁|总工程师|总会计师|工会主席)"
_OFFICE = rf"(?:{_SCHOOL_OFFICE}|(?:集团)?公司(?:{_LEADS}、?){{1,3}})"
# Without one of these a text has no such office, which is found out fast.
_OFFICES = ("书记", "校长", "院长", "公司")
_OFFICER = re.compile(f"{_OPENING}(?P<office>{_OFFICE})(?=[一-鿿]{{2,3}})")
_OFFICER_BEHIND = re.compile(f"{_OPENING}(?P<name>[一-鿿]{{2,3}})(?P<office>{_OFFICE})")
# 市委常委、副市长何翔 without a town, of the town of the page
_TOWN_OFFICER = re.compile("(?:^|[\n。，,、日午晚])(?P<office>(?:常务)?副?(?P<level>[省市县州])长)(?=[一-鿿]{2,3})")
_TOWN_OFFICES = ("省长", "市长", "州长", "县长")
_LEVELS = {"省": ("province",), "市": ("city",), "州": ("prefecture",), "县": ("county", "district")}
_ANOTHER = 24
_ENDS = re.compile("[\\n。]|[后後][，,]")
# What a school founded in the other country has behind its name: 某某工匠学院（越南）.
_BRANCH = ("(越南", "（越南")
_ABROAD = ("越南", "河内", "胡志明", "岘港", "海防")
_LONGEST_PLACE = 8
_TOWNS = ("province", "city", "prefecture", "county", "district")


def own_bodies(
    article: Article, names: Sequence[NameMention], knowledge: Knowledge, town: Callable[[], PlaceEntry | None]
) -> list[NameMention]:
    """The names with each 我校 and 我院, and officers who are named without a house, as the body whose page it is.

    `town` tells the one that the page is of, whose mayors need not be named with it.
    """
    plain = lower(article.text)
    if any(office in plain for office in _TOWN_OFFICES) and (place := town()) is not None:
        names = _town_officers(plain, names, knowledge, place)
    spans = [(match.start(), match.end(), _OURS[match[0]]) for match in _OUR.finditer(plain)]
    spans += [(*office.span("office"), _house_of(office["office"])) for office in _officers(plain, names)]
    if not spans:
        return list(names)
    lines = list(_edge_lines(article))
    told = [name for name in names if not article.text.startswith(_BRANCH, name.end)]
    houses = {kind: _house(lines, kind, told, knowledge) for kind in {kind for _, _, kind in spans}}
    taken = Spans((name.start, name.end) for name in names)
    own = [
        msgspec.structs.replace(house, start=start, end=end)
        for start, end, kind in spans
        if (house := houses[kind]) is not None and not taken.overlap(start, end)
    ]
    return sorted([*names, *own], key=lambda name: name.start)


def _officers(text: str, names: Sequence[NameMention]) -> list[re.Match[str]]:
    """Where sentences begin with somebody and an office without a house."""
    if not any(office in text for office in _OFFICES):
        return []
    people = {name.start: name.end for name in names if name.type == "person"}
    before = [office for office in _OFFICER.finditer(text) if office.end() in people]
    behind = _OFFICER_BEHIND.finditer(text)
    return before + [office for office in behind if people.get(office.start("name")) == office.start("office")]


def _house_of(office: str) -> re.Pattern[str]:
    """What kind of house an officer leads who is named without it."""
    return _SCHOOL if "校" in office else _COMPANY if "公司" in office else _INSTITUTE


def _town_officers(
    plain: str, names: Sequence[NameMention], knowledge: Knowledge, town: PlaceEntry
) -> list[NameMention]:
    """The names with the mayors and governors who are named without a town as those of the page's town."""
    authority = knowledge.local_bodies.authority(town)
    people = {name.start for name in names if name.type == "person"}
    others = sorted(name.end for name in names if name.type != "person" and name.country != town.country)
    if authority is None:
        return list(names)
    own = [
        NameMention(
            *match.span("office"), match["office"], "organisation", authority.id, town.country, kind=authority.type
        )
        for match in _TOWN_OFFICER.finditer(plain)
        if match.end() in people and town.type in _LEVELS[match["level"]]
        if not _is_anothers(plain, match.start(), others)
    ]
    return sorted([*names, *own], key=lambda name: name.start)


def _is_anothers(text: str, position: int, ends: Sequence[int]) -> bool:
    """Whether a body or place of another side stands shortly before an officer in the same sentence."""
    index = bisect_right(ends, position) - 1
    return index >= 0 and position - ends[index] < _ANOTHER and not _ENDS.search(text, ends[index], position + 1)


# What a town's account is called by: 多彩金平.
_ACCOUNT = re.compile("^(?:多彩|七彩|魅力|美丽|大美|活力|幸福|平安|微|看|云上|今日|网信)")


def town_of_page(article: Article, knowledge: Knowledge) -> PlaceEntry | None:
    """The town or province with whose name a line of the page's head or foot begins."""
    for line in _edge_lines(article):
        places = [
            (end, known.entry)
            for _, end, names in _known(_ACCOUNT.sub("", line)[:_LONGEST_PLACE], knowledge)
            for known in names
            if isinstance(known.entry, PlaceEntry) and known.entry.type in _TOWNS and known.entry.country
        ]
        if places:
            return max(places, key=lambda one: one[0])[1]
    return None


def _known(text: str, knowledge: Knowledge) -> list[tuple[int, int, list[Name]]]:
    """The known names with which a text begins."""
    return [found for found in knowledge.names.find(fold(text)) if found[0] == 0]


def _edge_lines(article: Article) -> Iterator[str]:
    """The short lines above and below the text from where a name may begin in them, and the newsroom."""
    for line in (*article.cut, article.publisher):
        if len(line) <= _LONGEST_LINE:
            plain = lower(line).strip()
            yield plain[_label_end(plain) :]


def _label_end(line: str) -> int:
    label = _LABEL.match(line)
    return label.end() if label and label.end() < len(line) else 0  # "…大学版权所有" begins with the name


def _house(
    lines: Sequence[str], kind: re.Pattern[str], names: Sequence[NameMention], knowledge: Knowledge
) -> NameMention | None:
    """The body of a kind whose name begins a line; else the one Chinese body of the kind that the text names."""
    for line in lines:
        match = kind.match(line)
        if match and not match[0].startswith(_ABROAD) and not _FACULTY.match(match[0]):
            return _mention(match[0], knowledge)
    told = {name.id: name for name in names if name.type == "organisation" and name.country == "CN"}
    fitting = [name for name in told.values() if kind.fullmatch(lower(name.text)) and "孔子" not in name.text]
    return fitting[0] if len(fitting) == 1 else None


def _mention(name: str, knowledge: Knowledge) -> NameMention:
    entries = [known.entry for first, last, names in _known(name, knowledge) for known in names if last == len(name)]
    entry = next((entry for entry in entries if isinstance(entry, OrganisationEntry)), None)
    if entry is not None:
        return NameMention(0, 0, name, "organisation", entry.id, entry.country, kind=entry.type)
    return NameMention(0, 0, name, "organisation", f"o-{fold(name)}", "CN", known=False)
