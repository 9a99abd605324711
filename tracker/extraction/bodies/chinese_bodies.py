"""Unknown bodies in Chinese text: where their names begin and end, which hold no spaces or capitals to tell it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

import ahocorasick_rs

from tracker.extraction.text.known_names import NameMention
from tracker.extraction.text.spans import Spans
from tracker.knowledge import lower
from tracker.knowledge.expressions import any_of
from tracker.knowledge.library import shapes

_LONGEST = 18
# The registered name of a company says its place, its own name, its trade and its form.
_LONGEST_COMPANY = 26
_REGISTERED = ("有限公司", "责任公司", "集团公司", "股份公司", "分公司")
# A name in Latin letters before the Chinese word for what it is: "Helio Power公司".
_LONGEST_LATIN = 40
_LATIN_END = re.compile(r"[A-Z][A-Za-z&.-]*(?: [A-Z&][A-Za-z&.-]*){0,4} ?$")
_LATIN_BEFORE = re.compile(r"[A-Z][A-Za-z&.-]*(?: [A-Z][A-Za-z&.-]*){0,3} (?=[A-Z]$)")
# Countries whose own company a short form alone is: 越南WTO公司.
_SHORT_FORM = re.compile("[A-Z]{2,6} ?")
_LATIN_COUNTRIES = ("越南", "中国", "中國")
# 四省党委 are of several provinces.
_SEVERAL = re.compile("(?<!第)[两二三四五六七八各][省市县区]")
# A day, or the count of bodies, before which a name has not begun: "12月24日对…", 此次….
_BEFORE_NAME = re.compile(
    "[0-9一二三四五六七八九十]+[日月年]|[当今昨][日天年]|[此本这該该][次家所]|该[校院市省区]|[0-9一二三四五六七八九十百数]+[多余几]?[名位]"
    # 电视总台联合国家消防局推出…
    "|联合(?=国家|中国|越南|[\u4e00-\u9fff]{2,3}[省市县州])"
    # 总理对海诚公司…, 代表团随教育局…
    "|(?<=[理席长书记使事生表团方们员])[对随](?![州县])|(?<=[。，；、,;])[\u4e00-\u9fff]对"
)
# 到桂林市人民医院, 据…公司: somebody went there, or says so.
_TO = re.compile("[到赴据]|对(?!外)|就(?!业)")
# 前台北商业大学校长: whoever headed it once.
_FORMER = re.compile("前(?![进沿海锋程江哨卫线山])")
# How many there are of a kind of body: 7家电视台.
_COUNTED = re.compile("[0-9一二两三四五六七八九十几]+[余多]?[家所]")
# How things stand, or who is in power, rather than a bureau: 政局, 当局; but 邮政局 and 民政局.
_NO_BUREAU = "(?<![时当结格布大战开僵新变]局)(?<![国南内外]政局)"
# 阮友协 is somebody's name.
_NO_ASSOCIATION = "(?<![阮黎陈范武黄裴吴]友协)"
# The place of a name in brackets: 中国（广西）….
_BRACKETED = re.compile("[\u4e00-\u9fff]{2}[（(][\u4e00-\u9fff]{2,4}[）)]$")
# One dash joins two parts of a name (越-匈, 中国—东盟), two part a sentence.
_JOINED = re.compile("(?:[\u4e00-\u9fff]-|(?:中国|越南|东盟)[—–－])$")
_DASHES = ("-", "—", "–", "－")
_OF_UNION = ("广西", "廣西", "南宁", "南寧", "云南", "雲南", "昆明", "中国", "中國")
# What names begin with in quotation marks: “一带一路”国际中医药交流协会.
_QUOTED = re.compile("“(?:一带一路|丝绸之路|两廊一圈|海上丝绸之路|丝路)[^“”]{0,4}”$")
_LONGEST_QUOTED = 12
# 等 is a word behind lists, and in what schools are called: 高等专科学校.
_LEARNED = re.compile("[高中初]等$")
_LINKS = ("与", "和", "及", "與")
_SHORTEST_PIECE = 2
_HAN_BEFORE = re.compile("[\u4e00-\u9fff]+$")
# Posts, acts and kinds of place, which show that what stands before "and" is another one.
_PEOPLE = re.compile(
    "[长長员員席记記师師授使官团團生人者军軍省市县縣州区區方]|代表|部门|企业|会见|访问|举行|政府|部$|领事"
)
_COUNTRIES = ("越南", "中国", "中華", "中华")
# What the registered names of large groups' companies begin with: [中车]株洲电力机车有限公司.
_BUILDER = re.compile(
    "(?:中[车铁交建冶核航粮煤化石材船电能]|国[电投家能]|华[电能润为]|大唐|三峡|上汽|东风)[\u4e00-\u9fff]{0,2}"
)
# What is a body's branch in a country rather than a body of that country: 华为越南公司.
_BRANCH = re.compile("..(?:分?公司|子公司|代表处|办事处|分行|分社|总部|中心|学院|大?使馆|总?领事馆)")


def chinese_bodies(text: str) -> Iterator[tuple[int, int]]:
    """The spans of words that end as bodies' names do."""
    stops = set(shapes()["bodies"]["zh_stops"])
    written, text = text, lower(text)  # in simplified characters, as the tails are
    tails = list(_tail().finditer(text))
    acts = _acts_in(text) if tails else ([], [])
    for match in tails:
        start = match.start()
        latin = _LATIN_END.search(written, max(0, start - _LONGEST_LATIN), start)
        start = latin.start() if latin else start
        longest = _LONGEST_COMPANY if text.endswith(_REGISTERED, 0, match.end()) else _LONGEST
        while not latin and start > 0 and match.end() - start < longest:
            if text[start - 1] not in stops:
                start -= 1
            elif joined := _inner_mark(text, start):
                start -= joined
            else:
                break
        others = [other.end() for other in _BEFORE_NAME.finditer(text, start, match.start())]
        cut = max(_end_of_act(acts, start, match.start()), *others, 0)
        opens = bool(latin) or cut > start or start == 0 or text[start - 1] in stops
        start = max(start, cut)
        if not opens and (country := max(text.rfind(word, start, match.start()) for word in _COUNTRIES)) >= 0:
            opens, start = True, country
        if latin and _SHORT_FORM.fullmatch(latin[0]) and written.endswith(_LATIN_COUNTRIES, 0, start):
            start -= len("越南")
        if not latin and (named := _LATIN_BEFORE.search(written[: start + 1], max(0, start - _LONGEST_LATIN))):
            start = named.start()  # "Helio Power资本管理公司"
        start += bool(_TO.match(text, start))
        start += bool(_FORMER.match(text, start))
        name = text[start : match.end()]
        if match.start() - start >= 2 and opens and not name.startswith("限") and not _SEVERAL.search(name):
            yield start, match.end()


def _acts_in(text: str) -> tuple[list[int], list[int]]:
    """Where words stand before which a name has not begun, by start and by end, in order of the ends."""
    found = _acts().find_matches_as_indexes(text, overlapping=True)
    return [start for _, start, _ in found], [end for _, _, end in found]


def _end_of_act(acts: tuple[list[int], list[int]], start: int, end: int) -> int:
    """Where the last such word within a span ends; 0 where none lies in it."""
    starts, ends = acts
    last = bisect_right(ends, end)
    first = bisect_right(ends, start, 0, last)
    return next((ends[number] for number in range(last - 1, first - 1, -1) if starts[number] >= start), 0)


@cache
def _acts() -> ahocorasick_rs.AhoCorasick:
    return ahocorasick_rs.AhoCorasick(shapes()["bodies"]["zh_before"])


# A border post bears its hamlet's name, and stands behind the force or province it is of: 奠边省边防部队莲上边防屯.
_POST = re.compile(
    "(?:部队|支队|指挥部|总站|分区|[省州市县]|(?<![\u4e00-\u9fff])|[与和同及的由])"
    "(?P<name>(?![^，。]{0,3}[省州市县部与和同及])[\u4e00-\u9fff]{2,6}?(?:国际)?(?:口岸)?"
    "(?:边防[屯连]|边防哨所|边防派出所|边境派出所|边境管理大队|边境检查站|(?:出入境)?边防检查站|边检站))"
)


def border_posts(text: str) -> Iterator[tuple[int, int]]:
    """The spans of border posts' names."""
    plain = lower(text)
    told = "边防" in plain or "边境" in plain
    return (match.span("name") for match in _POST.finditer(plain)) if told else iter(())


def joins(text: str, mention: NameMention) -> bool:
    """Whether a union of countries stands in a name behind one of its members or neighbours: 中国-[东盟]…研究中心."""
    return mention.kind == "multilateral" and text.endswith((*_DASHES, *_OF_UNION), 0, mention.start)


def _inner_mark(text: str, start: int) -> int:
    """How many characters a mark within a name takes, with the bracketed place before it; none where it ends one."""
    if _JOINED.search(text, max(0, start - 3), start):
        return 1
    if _LEARNED.search(text, max(0, start - 2), start):
        return 2
    if quoted := _QUOTED.search(text, max(0, start - _LONGEST_QUOTED), start):
        return start - quoted.start()
    bracketed = _BRACKETED.search(text, max(0, start - 8), start)
    return start - bracketed.start() if bracketed else 0


def country_before(text: str, start: int, end: int, places: Sequence[int]) -> int:
    """Where a name begins that has a country in it: there, unless what stands before it is the name's own.

    The registered name of a company begins with the first place in it.
    """
    if text.endswith(_REGISTERED, 0, end) and places:
        if _BUILDER.fullmatch(lower(text[start : min(places)])):
            return start
        return max(start, min(places)) if text[min(places) - 1] not in "驻駐（(司" else start
    for place in places:
        country = text.startswith(_COUNTRIES, place)
        own = _BRANCH.fullmatch(lower(text[place:end])) or text[place - 1] in "驻駐" or start in places  # 香港越南商会
        if place > start and country and not own:
            return place
    return start


def linked_before(text: str, start: int, places: dict[int, int], ends: Sequence[int], occupied: Spans) -> int:
    """Where a name begins that has "and" in it: at the place before two things done there, 越南职业教育与培训协会.

    `places` gives where each place begins by where it ends; `ends` has their ends in order.
    """
    if text[start - 1 : start] not in _LINKS:
        return start
    stretch = _HAN_BEFORE.search(text, max(0, start - _LONGEST), start)
    first = stretch.start() if stretch else start
    for end in reversed(ends[bisect_left(ends, first) : bisect_left(ends, start)]):
        piece = text[end : start - 1]
        whole = len(piece) >= _SHORTEST_PIECE and not _tail().search(lower(piece)) and not _PEOPLE.search(piece)
        return places[end] if whole and not occupied.overlap(places[end], start) else start
    return start


def says_nothing(name: str, *, placed: bool) -> bool:
    """Whether a name only tells a kind of body, or, without a place in it, names a part of another body."""
    words, plain = shapes()["bodies"], lower(name)
    partial = not placed and plain.endswith(tuple(words["zh_placed"]))
    return (
        bool(_generic().fullmatch(plain))
        or any(part in plain for part in words["zh_no_parts"])
        or bool(_COUNTED.search(plain))
        or (partial and not any(word in plain for word in words["zh_national"]))
    )


@cache
def _tail() -> re.Pattern[str]:
    tails = any_of(shapes()["bodies"]["zh_tails"])
    # 局长 is a post, 贵宾厅 a hall, 大学生 a student; 集团 goes on in 集团公司
    no_end = "[长场]|(?<=中心)站|纪念|(?<=大学)(?:[生城]|(?:校长)?论坛)|(?<=党委)副?书记"
    no_end += "|(?<=集团)军"
    no_end += "|(?<=学会)[议谈见晤了说用包做]"
    no_end += "|(?<=集团)(?:控股|股份)?(?:有限)?(?:责任)?公司"
    no_end += "|(?<=[局院心])(?:集团)?(?:股份)?有限(?:责任)?公司"
    return re.compile(f"(?:{tails})(?!{no_end})(?<![宾会议大展乐餐客]厅)(?<!市中心){_NO_BUREAU}{_NO_ASSOCIATION}")


@cache
def _generic() -> re.Pattern[str]:
    """A Chinese name that says no more than what a body is and where it is at home: 中国公司, 经济中心."""
    words, tails = (any_of(shapes()["bodies"][key]) for key in ("zh_generic", "zh_tails"))
    return re.compile(f"(?:{words})+(?:{tails})")
