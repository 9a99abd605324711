"""Bodies that no file knows, found by the shape of their names: "… University", "Sở … tỉnh …", "…集团"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from tracker.extraction.chinese_bodies import border_posts, chinese_bodies, country_before, linked_before, says_nothing
from tracker.extraction.fuller_names import cut_short, named_in_full
from tracker.extraction.letters import LOWER, UPPER, begins
from tracker.extraction.names import NameMention
from tracker.extraction.spans import Spans
from tracker.extraction.vietnamese_bodies import is_leaders_unit, small_bodies
from tracker.knowledge import fold, lower
from tracker.knowledge.library import shapes
from tracker.model import Language

# Small words inside an English name.
_LINK = r"(?:of|and|for|the|&|on)"
# No word is longer; without an end, a row of hyphenated letters is read again from each of them.
_REST = r"[\w’'&-]{0,40}"
_DAY = (
    "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|April|June|July|August|(?:Sept|Nov|Dec)ember|October"
)
_ENGLISH_WORD = rf"(?:(?!{_DAY}){UPPER}{_REST}|{_LINK})"
# A name after a dash is the tail of a longer one ("Vietnam–China SME Alliance").
_DASHES = ("-", "–", "—")
# "Bệnh viện Quân y 175"
_NUMBER = r"(?:(?<=[Qq]uân y) \d{1,3}[A-Z]?\b)?"
_POSSESSIVE = re.compile("(?:(?<=am)|(?<=China))['’]s ")
# An office is of a place.
_OF_A_PLACE = re.compile("Sở |Chi cục ")
# The form of a company, which a text gives once and leaves out later.
_LEGAL = r"Co\b|Ltd|JSC|Inc\b|Corp\b|Limited|Joint"
# What is taught there, or done: "… University of Traditional Medicine".
_LEARNED = (
    rf" (?:of|for) (?!Vi[eệ]t|China){UPPER}{_REST}(?: {UPPER}{_REST}){{0,3}}(?: and {UPPER}{_REST}(?! {UPPER}| of))?"
)
_FIELD = re.compile(_LEARNED)
# "các trường ĐH miền Trung"
_SCHOOLS = ("các trường ", "các Trường ", "nhiều trường ")
# "Đoàn nghệ thuật tỉnh Vân Nam" is the one "Đoàn nghệ thuật Vân Nam".
_LEVEL = re.compile(rf" (?:tỉnh|thành phố|TP\.?) (?={UPPER})")
_SCHOOL = re.compile("^(?:Trường (?:Đại học|ĐH)|ĐH) ")
_NEWSROOM = re.compile(
    "^(?:Báo|Tạp chí|Nhật báo|Đài) |(?:Newspaper|Daily|Television|Radio|日报社|报社|杂志社|电视台|广播电台|融媒体中心)$"
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
_ITS_HOSPITAL = re.compile(r"(?<!\w)(?:Bệnh viện|BV) $")
# "Tiểu đoàn BĐBP Nam Khê": of a force's unit the place may be too small for any list.
_ITS_UNIT = re.compile(r"(?<!\w)(?:Tiểu đoàn|Đại đội|Trung đoàn|Lữ đoàn|Trạm|Đồn) $", re.IGNORECASE)
_UNITS_PLACE = re.compile(rf"(?: {UPPER}{LOWER}+){{1,3}}")
_LONGEST_HEAD = 12
# "Son Vi Border Guard Station", "Fu Ning border guard unit"
_BORDER_POST = (
    r"(?:[Bb]order|[Ff]rontier|[Ee]ntry[ -][Ee]xit|[Ii]mmigration)(?: (?:[Gg]uard|[Dd]efen[cs]e|[Pp]olice|[Pp]atrol"
    r"|[Mm]anagement|[Ii]nspection|[Cc]ontrol|[Aa]nd|[Ff]rontier)){0,3} "
    r"(?:[Ss]tation|[Uu]nit|[Cc]ompany|[Pp]ost|[Bb]rigade|[Rr]egiment|[Bb]attalion|[Tt]eam|[Dd]etachment)\b"
)
# Known sites that are named like bodies, and what stands before them where they are meant as sites.
_HOUSES = {"venue", "station", "border-gate", "port", "airport"}
_STANDS = re.compile(
    r"(?:^|[^\w])(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]f|[Vv]isited|[Tt]oured|[Tt]o|[Ff]rom|[Rr]eached|[Ll]eft)(?: the)? $"
)
_AT = re.compile(r"(?<!\w)(?:[Ii]n|[Aa]t)(?: the)? $")
_STAGES = ("Theatre", "Theater", "Opera House")
_GOES_ON = re.compile(rf" {UPPER}")
# A department with its body behind it: "… of Personnel Organisation and Training at the Voice of Vietnam".
_UNIT = re.compile("(?:Department|Office|Division|Bureau|Centre|Center) of ")
_OF_ANOTHER = re.compile(rf"(?: (?:and )?{UPPER}[\w-]*)*,? (?:at|under|within) (?:the )?{UPPER}")
# A tail by itself ("People's Committee", "University") names no body.
_SHORTEST = 18
_SHORT_VIETNAMESE = re.compile(
    r"Quận đoàn \d+"
    r"|(?:Cục|Vụ|Sở|Báo|Hãng hàng không|(?:Tập đoàn|Đại học|ĐH|BV|Học viện)(?! Việt Nam| Trung Quốc)) \w+ \w+"
)
# "Power Company 1", "Hanoi Pedagogical University 2": a number that ends a name, and none that counts what follows.
_ENGLISH_NUMBER = (
    r"(?: (?:No\.? ?)?\d{1,2}(?=[,;)’']|\.\s|\.?$| (?:and|in|of|from|with|to|at|has|was|is|signed|held|visited|met) ))?"
)


@cache
def _vietnamese() -> re.Pattern[str]:
    heads = "|".join(map(re.escape, sorted(shapes()["bodies"]["vi_heads"], key=len, reverse=True)))
    # The first syllable of each word is a capital; up to two small ones may follow it, but not a verb or a link.
    several = "|".join(map(re.escape, sorted(shapes()["bodies"]["vi_words"], key=len, reverse=True)))
    link = "tỉnh|thành phố|huyện|thị|thị xã|châu|[-–](?! (?:Công ty|Tổng [Cc]ông ty|Tập đoàn|CTCP))"
    word = rf"(?:(?:{several})\b|TP\.? ?{UPPER}{LOWER}+|{UPPER}[\w&]*(?:-{UPPER}[\w&]*)*|(?:{link}) {UPPER}\w*"
    word = rf"{word}|(?:và|&) (?i:{several})\b"
    word = rf"{word}|(?:và|&) (?!(?:{heads}|Phó|Hiệu trưởng|Giám đốc|Chủ tịch|Viện trưởng)\b){UPPER}\w*)"
    links = (
        "đã|và|với|tại|là|có|cho|về|do|ở|từ|cùng|trong|khi|sẽ|được|ký|của|tổ|các|để|vào|đến|trên"
        "|làm|nhận|dẫn|thăm|tiếp|gặp|tặng|trao|gửi|mời|dự|nhằm|theo|sau|trước|như|này|nói|sang"
    )
    small = rf"(?: (?!(?:{links})\b){LOWER}+){{0,3}}"
    no_body = "|".join(map(re.escape, shapes()["bodies"]["vi_no_bodies"]))
    named = rf"(?:{heads})(?:{small} {word})+{_NUMBER}(?: (?:quốc gia|thế giới)\b)?|Quận đoàn \d{{1,2}}"
    opens = begins((*shapes()["bodies"]["vi_heads"], "Quận"))
    return re.compile(rf"{opens}(?<!\w)(?!(?:{no_body})\b)(?:{named})")


@cache
def _english() -> re.Pattern[str]:
    tails = "|".join(map(re.escape, sorted(shapes()["bodies"]["en_tails"], key=len, reverse=True)))
    last = "|".join(map(re.escape, shapes()["bodies"]["en_last_tails"]))
    heads = "|".join(map(re.escape, sorted(shapes()["bodies"]["en_heads"], key=len, reverse=True)))
    field = rf" of(?: the)? (?!Viet|China){UPPER}{_REST}(?:(?:,| and|, and) {UPPER}{_REST}){{0,3}}(?: Affairs)?"
    end = (
        rf"(?:(?:Department|Bureau|Office|Division){field}|(?:{tails})(?!\w)(?: (?!{_LEGAL})(?:{tails})(?!\w)){{0,2}}"
        rf"|(?:{last})(?!\w)(?! (?:and |& |of )?{UPPER}))"
    )
    field_for = r"(?:(?<=Association)|(?<=Society)|(?<=Council)|(?<=Committee)|(?<=Foundation)|(?<=Fund))"
    field_for = rf"{field_for} for (?:the )?{UPPER}{_REST}(?: (?:{UPPER}{_REST}|(?:of|and|with) {UPPER}{_REST})){{0,5}}"
    learned = rf"(?:(?<=University)|(?<=Institute)|(?<=Academy)|(?<=College)|(?<=Museum)|(?<=Library)){_LEARNED}"
    with_tail = rf"{UPPER}{_REST}(?: {_ENGLISH_WORD}){{0,6}}? {end}(?:{learned}|{field_for})?"
    with_head = rf"(?:{heads})(?: {_ENGLISH_WORD}){{0,5}} (?!{_DAY}){UPPER}[\w’'-]*"
    world = "|".join(map(re.escape, shapes()["bodies"]["en_world"]))
    post = rf"(?:{UPPER}\w+ ){{1,3}}{_BORDER_POST}"
    post = rf"{post}|(?!Chin|Viet){UPPER}\w+ (?:District|County|Prefecture|Town|Township) (?:People[’']s )?Government\b"
    preposition = r"(?!(?:At|In|On|From|By|With|For|After|Under) )"
    choices = rf"{post}|(?:(?:{world}) ){{1,2}}{with_head}|{with_tail}{_ENGLISH_NUMBER}|{with_head}"
    return re.compile(rf"(?={UPPER})(?<!\w){preposition}(?:{choices})")


def find_bodies(text: str, language: Language, taken: Sequence[NameMention]) -> list[NameMention]:
    """Unknown bodies in a text; one may hold the name of a place, but not of another body or a person."""
    occupied = Spans((mention.start, mention.end) for mention in taken if mention.type != "place")
    spans = (
        sorted([*chinese_bodies(text), *border_posts(text)])
        if language == "zh"
        else _matches(_english(), text, _short_english())
        if language == "en"
        else sorted(
            {*_matches(_vietnamese(), text, _SHORT_VIETNAMESE), *small_bodies(text)}, key=lambda s: (s[0], -s[1])
        )
    )
    places = {place.end: place.start for place in taken if place.type == "place"}
    begun = {start: end for end, start in places.items()}
    ends = sorted(places)
    known = [mention for mention in taken if mention.type == "organisation"]
    spots = Spans((start, end) for end, start in places.items())
    found = [longer for body in known if (longer := _longer(text, language, body, spots))]
    further = Spans((body.start, body.end) for body in found)
    houses = {place.start: place.end for place in taken if place.type == "place" and place.kind in _HOUSES}
    for start, end in spans:
        if further.overlap(start, end):
            continue
        # 同 is a word before bodies, and begins 同奈
        inside = ends[bisect_right(ends, start) : bisect_right(ends, end)]
        start = next((places[last] for last in inside if places[last] < start), start)
        if language == "en":
            # "China's Lotus Airlines"
            start = next((m.end() for last in inside if (m := _POSSESSIVE.match(text, last)) and last < end), start)
        if language == "zh":
            start = country_before(text, start, end, [places[last] for last in inside])
            start = linked_before(text, start, places, ends, occupied)
        if houses.get(start, 0) >= end and (language != "en" or _STANDS.search(text[max(0, start - 24) : start])):
            continue
        if language == "en" and not inside:
            end = _with_place(text, end, begun)
        name = text[start:end]
        if language == "en" and name.endswith(_STAGES) and _AT.search(text[max(0, start - 8) : start]):
            continue
        past = any(past in lower(name) for past in shapes()["bodies"]["past"])
        if occupied.overlap(start, end) or past or _is_no_body(text, start, end, language, placed=bool(inside)):
            continue
        if language == "zh" and any(_BRANCH_OF.fullmatch(text, last, end) for last in inside if places[last] == start):
            continue
        body = _body(text, start, end)
        if language == "zh" and end not in places and _is_scene(text, start, end, places):
            town = last if (last := begun.get(start, end)) < end - 4 else start
            body = _body(text, town + (text[town] in "省市县區区縣"), end)
            body = msgspec.structs.replace(body, type="place", id=body.id.replace("o-", "at-", 1), kind="venue")
        found.append(body)
    if language == "vi":
        return cut_short(found, known)
    if language != "zh":
        return found
    # 中南集团（Trung Nam Group）: the known one whose name follows in brackets
    bracketed = {body.start - 1: body.id for body in known if text[body.start - 1 : body.start] in ("(", "（")}
    glosses = {body.text: bracketed[body.end] for body in found if body.end in bracketed}
    found = [msgspec.structs.replace(body, id=glosses.get(body.text, body.id)) for body in found]
    whole = named_in_full(found, known)
    return [full for full, body in zip(whole, found, strict=True) if full is not body or not _TOWNLESS.match(body.text)]


def _with_place(text: str, end: int, begun: dict[int, int]) -> int:
    """The end of a body's name with the place of which it is: "Foreign Affairs Committee of Hanoi City"."""
    for link in (" of ", " of the "):
        last = begun.get(end + len(link)) if text.startswith(link, end) else None
        if last is not None and not _GOES_ON.match(text, last):
            return last
    return end


def _body(text: str, start: int, end: int) -> NameMention:
    name = text[start:end]
    plain = _LEVEL.sub(" ", _SCHOOL.sub("Đại học ", _LEGAL_FORM.sub("", name)))
    identity = "o-" + re.sub(r"\W+", "-", fold(plain))
    kind = "media" if _NEWSROOM.search(name) else ""
    return NameMention(start, end, name, "organisation", identity, "", known=False, kind=kind)


def _is_scene(text: str, start: int, end: int, places: dict[int, int]) -> bool:
    """Whether a centre is where something took place: 在高平省…友谊中心，…."""
    start = places.get(start, start)
    goes_on = text.startswith(("，", ",", "举行", "舉行", "召开", "开幕", "開幕", "举办", "舉辦", "落幕"), end)
    return text[start - 1 : start] == "在" and goes_on and text.endswith("中心", 0, end)


def _longer(text: str, language: Language, body: NameMention, places: Spans) -> NameMention | None:
    """The body whose name begins with a known university's: its hospital, or another one ("… of Civil Engineering")."""
    if language == "vi" and body.kind == "military":
        before = _ITS_UNIT.search(text, max(0, body.start - _LONGEST_HEAD), body.start)
        after = _UNITS_PLACE.match(text, body.end)
        return _body(text, before.start(), after.end()) if before and after else None
    if language == "zh" and body.kind in ("academy", "research") and (institute := _INSTITUTE.match(text, body.end)):
        longer = _body(text, body.start, institute.end())
        return msgspec.structs.replace(longer, id=f"o-{body.id}-{fold(institute[0])}", country=body.country)
    if body.kind != "university":
        return None
    if language == "vi":
        before = _ITS_HOSPITAL.search(text, max(0, body.start - _LONGEST_HEAD), body.start)
        return _body(text, before.start(), body.end) if before else None
    match = {"zh": _HOSPITAL, "en": _FIELD}[language].match(text, body.end)
    if match is None or places.overlap(match.start(), match.end()):
        return None
    return _body(text, body.start, match.end())


def _is_no_body(text: str, start: int, end: int, language: Language, *, placed: bool) -> bool:
    """Whether words shaped like a body only tell a rank, a kind of body, or a part of another one."""
    words, name = shapes()["bodies"], text[start:end]
    if language == "zh":
        return says_nothing(name, placed=placed)
    if language == "vi":
        return (
            (not placed and bool(_OF_A_PLACE.match(name)))
            or name.endswith(" Khu")
            or text.endswith(_SCHOOLS, 0, start)
            or is_leaders_unit(text, start, name)
        )
    if name.endswith(tuple(words["en_no_bodies"])) or (_UNIT.match(name) and _OF_ANOTHER.match(text, end)):
        return True
    partial = name.startswith(tuple(words["en_unit_heads"])) or name.endswith(tuple(words["en_units"]))
    national = name.startswith(tuple(words["en_world"])) or any(word in name.split() for word in words["en_national"])
    return partial and not placed and not national


def _matches(pattern: re.Pattern[str], text: str, short: re.Pattern[str] | None = None) -> Iterator[tuple[int, int]]:
    for match in pattern.finditer(text):
        start = match.start()
        post = _post_of().match(match[0])
        if post:
            start += post.end()
        start = max([start, *(other.end() for other in _another_before().finditer(text, start, match.end()))])
        named = match.end() - start > _SHORTEST or bool(short and short.match(text, start, match.end()))
        if text[start - 1 : start] not in _DASHES and named:
            yield start, match.end()


@cache
def _another_before() -> re.Pattern[str]:
    """The end of another body and "and", which the pattern takes for one name: "… Port and Lotus Shipping"."""
    tails = "|".join(map(re.escape, (*shapes()["bodies"]["en_short_tails"], *shapes()["bodies"]["en_ports"])))
    return re.compile(rf"(?<=[\w)] )(?:(?:{tails}) and (?:the )?|{UPPER}\w+ and the )(?=[A-Z][\w-]+ [A-Z])")


@cache
def _short_english() -> re.Pattern[str]:
    """One word or two of a body's own before what it is, of which none only tells of what kind it is."""
    kinds, tails = ("|".join(map(re.escape, shapes()["bodies"][key])) for key in ("en_kinds", "en_short_tails"))
    return re.compile(rf"(?!(?:{kinds})\b)[\w’'&-]{{3,}}(?: [\w’'&-]+)? (?:{tails})$")


@cache
def _post_of() -> re.Pattern[str]:
    """The article, posts or occasion before a body's name: "The", "President and Director of"."""
    titles = "|".join(map(re.escape, (*shapes()["titles"]["en"], *shapes()["bodies"]["en_occasions"])))
    post = rf"(?:{UPPER}\w+ )*(?:{titles})"
    return re.compile(rf"(?:The )?(?:{post}(?: (?:and|cum) {post})* of (?:the )?)?")
