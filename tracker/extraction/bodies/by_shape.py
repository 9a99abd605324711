"""Bodies that no file knows, found by the shape of their names: "… University", "Sở … tỉnh …", "…集团"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import groupby
from operator import itemgetter

import msgspec

from tracker.extraction.bodies.body_shapes import LEARNED, english_bodies, vietnamese_bodies
from tracker.extraction.bodies.chinese_bodies import (
    border_posts,
    chinese_bodies,
    country_before,
    joins,
    linked_before,
    says_nothing,
)
from tracker.extraction.bodies.english_parts import by_itself, firms_country, names_only_a_town
from tracker.extraction.bodies.fuller_names import cut_short, named_in_full
from tracker.extraction.bodies.offices import holder_follows
from tracker.extraction.bodies.vietnamese_bodies import (
    before_person,
    ends_of_firms,
    is_no_vietnamese_body,
    small_bodies,
)
from tracker.extraction.text.known_names import NameMention
from tracker.extraction.text.letters import LOWER, UPPER
from tracker.extraction.text.spans import Spans
from tracker.knowledge import fold, lower
from tracker.knowledge.expressions import any_of
from tracker.knowledge.library import shapes
from tracker.model import Country, Language

_POSSESSIVE = re.compile("(?:(?<=am)|(?<=China))['’]s ")
_FIELD = re.compile(LEARNED)
# "Đoàn nghệ thuật tỉnh Vân Nam" is the one "Đoàn nghệ thuật Vân Nam".
_LEVEL = re.compile(rf" (?:tỉnh|thành phố|TP\.?) (?={UPPER})")
# The one city that the press writes in many ways.
_SAIGON = re.compile(r"(?<!\w)(?:TP\.? ?HCM|Thành phố Hồ Chí Minh)(?!\w)")
_SCHOOL = re.compile(r"(?<!\w)(?:Trường (?:Đại học|ĐH)|ĐH) ")
_NEWSROOM = re.compile(
    "^(?:Báo|Tạp chí|Nhật báo|Đài) |(?:Newspaper|Daily|Television|Radio|日报社|报社|杂志社|通讯社"
    "|电视台|广播电台|广播公司|融媒体中心)$"
)
_HOSPITAL = re.compile(
    "第?[一二三四五六七八九十]?附[属屬][^，。、的]{0,4}[医醫]院|[^，。、的与與和及同暨]{2,3}[医醫]院"
)
# 市人民医院 is of the town that the text tells elsewhere.
_TOWNLESS = re.compile("[省市县縣](?=人民|中心|总|總|第)")
# A group of companies is one with and without the form in which it is registered.
_LEGAL_FORM = re.compile("(?<=集[团團])(?:控股|股份)?有限(?:[责責]任)?公司$")
# 广西分公司 is a part of the company whose name stands before it.
_BRANCH_OF = re.compile("[省市区區]?(?:分公司|分行|支行|分局|分社|分院|办事处|辦事處)")
_INSTITUTE = re.compile("[^，。、的和与及]{1,6}研究(?:所|院)")
# What an authority's office is of that no file knows: 云南省人民政府新闻办公室.
_OFFICE = re.compile("(?:新[闻聞]|[侨僑][务務]|港澳事[务務]|口岸|法制|[参參]事)[办辦]公室")
_PRESS_OFFICE = re.compile(r"(?<!\w)Văn phòng (?:Báo chí|Thông tin|Tin tức) (?:của )?$")
_LONGEST_OFFICE = 32
_ITS_HOSPITAL = re.compile(r"(?<!\w)(?:Bệnh viện|BV) $")
# "Tiểu đoàn BĐBP Nam Khê": of a force's unit the place may be too small for any list.
_ITS_UNIT = re.compile(r"(?<!\w)(?:Tiểu đoàn|Đại đội|Trung đoàn|Lữ đoàn|Trạm|Đồn) $", re.IGNORECASE)
_UNITS_PLACE = re.compile(rf"(?: {UPPER}{LOWER}+){{1,3}}")
_LONGEST_HEAD = 12
# Known sites that are named like bodies, and what stands before them where they are meant as sites.
_HOUSES = {"venue", "station", "border-gate", "port", "airport"}
_STANDS = re.compile(
    r"(?:^|[^\w])(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]f|[Vv]isited|[Tt]oured|[Tt]o|[Ff]rom|[Rr]eached|[Ll]eft)(?: the)? $"
)
_AT = re.compile(r"(?<!\w)(?:[Ii]n|[Aa]t)(?: the)? $")
# "Chinese Bridge Competition for … High School" is no school.
_CONTESTS = frozenset(("Competition", "Contest", "Tournament", "Olympiad"))
_STAGES = ("Theatre", "Theater", "Opera House")
_GOES_ON = re.compile(rf" {UPPER}")
# A department with its body behind it: "… of Personnel Organisation and Training at the Voice of Vietnam".
_UNIT = re.compile("(?:Department|Office|Division|Bureau|Centre|Center) of ")
_OF_ANOTHER = re.compile(rf"(?: (?:and )?{UPPER}[\w-]*)*,? (?:at|under|within) (?:the )?{UPPER}")

# Who is of one country and at home in a town of the other: "Hội lưu học sinh Việt Nam tại Quế Lâm".
_OF_COMPATRIOTS = {
    "en": re.compile(
        r"(?:Vietnam|Viet Nam|China|Chinese)[\w’']* (?:[A-Z][\w’'-]* ){0,3}"
        r"(?:Association|Union|Club|Council|Chamber of Commerce|Community)"
    ),
    "vi": re.compile(r"(?:Hội|Hiệp hội|Chi hội|Phân hội|Câu lạc bộ|Ban liên lạc) [^.,;]{3,48} (?:Việt Nam|Trung Quốc)"),
    "zh": re.compile("(?!)"),  # 越南驻…, which holds the place
}


def find_bodies(text: str, language: Language, taken: Sequence[NameMention]) -> list[NameMention]:
    """Unknown bodies in a text; one may hold the name of a place, but not of another body or a person."""
    endings = ends_of_firms(text, taken) if language == "vi" else frozenset()
    whole = [
        mention
        for mention in taken
        if mention.type != "place" and mention.start not in endings and not (language == "zh" and joins(text, mention))
    ]
    occupied = Spans((mention.start, mention.end) for mention in whole)
    towns = _Towns(taken)
    known = [mention for mention in taken if mention.type == "organisation" and mention.start not in endings]
    found = [longer for body in known if (longer := _longer(text, language, body, towns.spans))]
    further = Spans((body.start, body.end) for body in found)
    begun = sorted((body.start, body.end) for body in known)
    for start, end in _spans(text, language):
        if further.overlap(start, end):
            continue
        inside = towns.ending_in(start, end)
        start = _start_of(text, language, (start, end), towns, occupied)
        if towns.houses.get(start, 0) >= end and (language != "en" or _STANDS.search(text[max(0, start - 24) : start])):
            continue
        if language == "vi" or text.startswith(tuple(shapes()["bodies"]["en_heads"]), start):
            end = towns.before_holder(text, start, end, language)
        if language == "en":
            start, end = by_itself(text, start, end, [(towns.starts_by_end[last], last) for last in inside], begun)
            if names_only_a_town(text, start, end, towns.ends_by_start):
                continue
        whose = firms_country(text, start, end, towns.countries) if language == "en" else ""
        if language == "en" and not inside and not whose:
            end = _with_place(text, end, towns.ends_by_start, (" of ", " of the "))
        if _OF_COMPATRIOTS[language].fullmatch(text, start, end):
            end = _with_place(text, end, towns.ends_by_start, (" in ", " tại ", " ở "))
        name = text[start:end]
        if language == "en" and name.endswith(_STAGES) and _AT.search(text[max(0, start - 8) : start]):
            continue
        past = any(past in lower(name) for past in shapes()["bodies"]["past"])
        if occupied.overlap(start, end) or past or _is_no_body(text, start, end, language, placed=bool(inside)):
            continue
        starts = towns.starts_by_end
        if language == "zh" and any(_BRANCH_OF.fullmatch(text, last, end) for last in inside if starts[last] == start):
            continue
        scene = language == "zh" and end not in starts and _is_scene(text, start, end, starts)
        found.append(_venue(text, start, end, towns) if scene else _body(text, start, end, whose))
    if language == "vi":
        return cut_short(found, known)
    return _named_again(text, found, known) if language == "zh" else found


class _Towns:
    """The places of a text, by where they start and where they end."""

    def __init__(self, taken: Sequence[NameMention]) -> None:
        places = [mention for mention in taken if mention.type == "place"]
        self.starts_by_end = {place.end: place.start for place in places}
        self.ends_by_start = {start: end for end, start in self.starts_by_end.items()}
        self.ends = sorted(self.starts_by_end)
        # a firm's country is no part of its name
        self.countries = {place.start: place.country for place in places if place.kind == "country"}
        self.spans = Spans((start, end) for end, start in self.starts_by_end.items())
        self._people = sorted(mention.start for mention in taken if mention.type == "person")
        self.houses = {place.start: place.end for place in places if place.kind in _HOUSES}

    def ending_in(self, start: int, end: int) -> list[int]:
        """Where the places end that end inside a span."""
        return self.ends[bisect_right(self.ends, start) : bisect_right(self.ends, end)]

    def before_holder(self, text: str, start: int, end: int, language: Language) -> int:
        """Where a name ends behind which, without a comma, the name of who heads the body stands."""
        person = before_person(text, start, end, self._people)
        if person < end:
            return person
        last = max(self.ending_in(start, end), default=end)
        # "Viện Nghiên cứu Nghệ thuật thành phố Nam Ninh Lý Minh": behind the town the director's name
        return last if last < end and language == "vi" and holder_follows(text, last) else end


def _spans(text: str, language: Language) -> Iterable[tuple[int, int]]:
    """What has the shape of a body."""
    if language == "zh":
        spans = sorted([*chinese_bodies(text), *border_posts(text)], key=lambda span: (span[0], -span[1]))
        return [next(alike) for _, alike in groupby(spans, key=itemgetter(0))]
    if language == "en":
        return english_bodies(text)
    return sorted({*vietnamese_bodies(text), *small_bodies(text)}, key=lambda span: (span[0], -span[1]))


def _start_of(text: str, language: Language, shaped: tuple[int, int], towns: _Towns, occupied: Spans) -> int:
    """Where a body begins by the places that its shape holds: with a town's name, behind a country's."""
    start, end = shaped
    inside = towns.ending_in(start, end)
    starts = towns.starts_by_end
    # 同 is a word before bodies, and begins 同奈
    start = next((starts[last] for last in inside if starts[last] < start), start)
    if language == "en":
        # "China's Lotus Airlines"
        start = next((m.end() for last in inside if (m := _POSSESSIVE.match(text, last)) and m.end() < end), start)
    if language == "zh":
        start = country_before(text, start, end, [starts[last] for last in inside])
        start = linked_before(text, start, starts, towns.ends, occupied)
        if text.startswith(("国际", "國際", "口岸"), start):  # 老街省[国际口岸边防屯]
            start = starts.get(start, start)
    return start


def _venue(text: str, start: int, end: int, towns: _Towns) -> NameMention:
    """A site that is named like a body, without the town that it stands in."""
    town = last if (last := towns.ends_by_start.get(start, end)) < end - 4 else start
    body = _body(text, town + (text[town] in "省市县區区縣"), end)
    return msgspec.structs.replace(body, type="place", id=body.id.replace("o-", "at-", 1), kind="venue")


def _named_again(text: str, found: list[NameMention], known: Sequence[NameMention]) -> list[NameMention]:
    """Chinese bodies with the identity of the known or fuller name that they are another name of."""
    # 中南集团（Trung Nam Group）: the known one whose name follows in brackets
    bracketed = {body.start - 1: body.id for body in known if text[body.start - 1 : body.start] in ("(", "（")}
    glosses = {body.text: bracketed[body.end] for body in found if body.end in bracketed}
    found = [msgspec.structs.replace(body, id=glosses.get(body.text, body.id)) for body in found]
    whole = named_in_full(found, known)
    return [full for full, body in zip(whole, found, strict=True) if full is not body or not _TOWNLESS.match(body.text)]


def _with_place(text: str, end: int, begun: dict[int, int], links: Sequence[str]) -> int:
    """The end of a body's name with the place of which it is: "Foreign Affairs Committee of Hanoi City"."""
    for link in links:
        last = begun.get(end + len(link)) if text.startswith(link, end) else None
        if last is not None and not _GOES_ON.match(text, last):
            return last
    return end


def _body(text: str, start: int, end: int, country: Country = "") -> NameMention:
    name = text[start:end]
    plain = _SAIGON.sub("TP Hồ Chí Minh", _SCHOOL.sub("Đại học ", _LEGAL_FORM.sub("", name)))
    plain = _LEVEL.sub(" ", plain)
    identity = "o-" + re.sub(r"\W+", "-", fold(plain)).strip("-")
    kind = "media" if _NEWSROOM.search(name) else ""
    return NameMention(start, end, name, "organisation", identity, country, known=False, kind=kind)


_SCENES = ("中心", "剧院", "劇院")


def _is_scene(text: str, start: int, end: int, places: dict[int, int]) -> bool:
    """Whether a centre or theatre is where something took place: 在高平省…友谊中心，…."""
    start = places.get(start, start)
    goes_on = text.startswith(("，", ",", "举行", "舉行", "召开", "开幕", "開幕", "举办", "舉辦", "落幕"), end)
    return text[start - 1 : start] == "在" and goes_on and text.endswith(_SCENES, 0, end)


def _longer(text: str, language: Language, body: NameMention, places: Spans) -> NameMention | None:
    """The body whose name begins with a known university's: its hospital, or another one ("… of Civil Engineering")."""
    if language == "vi" and body.kind == "military":
        before = _ITS_UNIT.search(text, max(0, body.start - _LONGEST_HEAD), body.start)
        after = _UNITS_PLACE.match(text, body.end)
        return _body(text, before.start(), after.end()) if before and after else None
    if language == "zh" and body.kind in ("academy", "research") and (institute := _INSTITUTE.match(text, body.end)):
        longer = _body(text, body.start, institute.end())
        return msgspec.structs.replace(longer, id=f"o-{body.id}-{fold(institute[0])}", country=body.country)
    if language == "vi" and body.kind == "local-government":
        before = _PRESS_OFFICE.search(text, max(0, body.start - _LONGEST_OFFICE), body.start)
        return msgspec.structs.replace(_body(text, before.start(), body.end), country=body.country) if before else None
    if language == "zh" and body.kind == "local-government" and (office := _OFFICE.match(text, body.end)):
        return msgspec.structs.replace(_body(text, body.start, office.end()), country=body.country)
    if language == "en" and body.kind == "company" and (trade := _daughter().match(text, body.end)):
        return msgspec.structs.replace(_body(text, body.start, trade.end()), country=body.country, kind=body.kind)
    if body.kind != "university":
        return None
    if language == "vi":
        before = _ITS_HOSPITAL.search(text, max(0, body.start - _LONGEST_HEAD), body.start)
        return _body(text, before.start(), body.end) if before else None
    match = {"zh": _HOSPITAL, "en": _FIELD}[language].match(text, body.end)
    if match is None or places.overlap(match.start(), match.end()):
        return None
    return _body(text, body.start, match.end())


@cache
def _daughter() -> re.Pattern[str]:
    """What makes a group's name that of a company of its own: "Lotus Group [Engineering Co., Ltd]"."""
    trades = any_of(shapes()["bodies"]["en_daughters"])
    return re.compile(
        rf"(?: (?:{trades})){{1,2}}(?: (?:Group|Holdings))?"
        r" (?:Co\.?,? ?Ltd\.?|Company(?: Limited)?|Corporation|JSC|Joint[ -][Ss]tock Company|Limited)(?!\w)"
    )


def _is_no_body(text: str, start: int, end: int, language: Language, *, placed: bool) -> bool:
    """Whether words shaped like a body only tell a rank, a kind of body, or a part of another one."""
    words, name = shapes()["bodies"], text[start:end]
    if language == "zh":
        return says_nothing(name, placed=placed)
    if language == "vi":
        return is_no_vietnamese_body(text, start, name, placed=placed)
    if (
        not _CONTESTS.isdisjoint(name.split())
        or name.split(" of ")[0].endswith(tuple(words["en_no_bodies"]))
        or name.endswith(tuple(words["en_no_bodies"]))
        or (_UNIT.match(name) and _OF_ANOTHER.match(text, end))
    ):
        return True
    partial = name.startswith(tuple(words["en_unit_heads"])) or name.endswith(tuple(words["en_units"]))
    national = name.startswith(tuple(words["en_world"])) or any(word in name.split() for word in words["en_national"])
    return partial and not placed and not national
