"""What the names of unknown bodies look like in English and Vietnamese: from "Ministry of" or up to "University"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tracker.extraction.text.letters import LOWER, UPPER
from tracker.knowledge.expressions import any_of, begins
from tracker.knowledge.library import shapes

# Small words inside an English name.
_LINK = r"(?:of|and|for|the|&|on)"
# No word is longer; without an end, a row of hyphenated letters is read again from each of them.
_REST = r"[\w’'&-]{0,40}"
_DAY = (
    "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|April|June|July|August|(?:Sept|Nov|Dec)ember|October"
)
# "Bank of China and Vietnam's Lotus Company": behind the country another name begins
# A number within a name, and no day of a month: "Vinh Tan 1 Power Company"
_MONTHS = "".join(
    rf"(?<!{month} )" for month in ("May", "March", "Jan", "Feb", "Apr", "Jun", "Jul", "Aug", "Oct", "Nov")
)
_PLANT = rf"{_MONTHS}(?<!Dec )(?<!Sep )(?<!Sept )(?<=[a-z] )\d{{1,2}}(?= [A-Z])"
_ENGLISH_WORD = rf"(?:(?!{_DAY}|(?:Vi[eệ]t ?[Nn]am|China)['’]s ){UPPER}{_REST}|{_LINK}|{_PLANT})"
# A name after a dash is the tail of a longer one ("Vietnam–China SME Alliance").
_DASHES = ("-", "–", "—")
# "Bệnh viện Quân y 175"; "Ban Quản lý Dự án Điện 2" where no more of a date or an amount follows.
_NUMBER = (
    r"(?:(?<=[Qq]uân y) \d{1,3}[A-Z]?\b"
    r"| \d{1,2}(?=[,;:)”]|\.(?:\s|$)| [(–-]|\n|$| (?:và|với|đã|tại|của|cùng|là|do|có|ký|tiếp|trực) ))?"
)
# The form of a company, which a text gives once and leaves out later.
_LEGAL = r"Co\b|Ltd|JSC|Inc\b|Corp\b|Limited|Joint"
# What is taught there, or done: "… University of Traditional Medicine".
LEARNED = (
    rf" (?:of|for) (?!Vi[eệ]t|China){UPPER}{_REST}(?: {UPPER}{_REST}){{0,3}}(?: and {UPPER}{_REST}(?! {UPPER}| of))?"
)
# "Son Vi Border Guard Station", "Fu Ning border guard unit"
_BORDER_POST = (
    r"(?:[Bb]order|[Ff]rontier|[Ee]ntry[ -][Ee]xit|[Ii]mmigration)(?: (?:[Gg]uard|[Dd]efen[cs]e|[Pp]olice|[Pp]atrol"
    r"|[Mm]anagement|[Ii]nspection|[Cc]ontrol|[Aa]nd|[Ff]rontier)){0,3} "
    r"(?:[Cc]heckpoint|[Cc]heck-point|[Ss]ub-?[Ss]tation|[Ss]tation|[Uu]nit|[Cc]ompany|[Pp]ost|[Bb]rigade|[Rr]egiment"
    r"|[Bb]attalion|[Tt]eam|[Dd]etachment)\b"
)
# A tail by itself ("People's Committee", "University") names no body.
_SHORTEST = 18
# What a company is by law, which alone is no name of it.
_FORM = r"(?! Việt Nam| Trung Quốc| TNHH| CP| MTV| XNK| SX)"
# "Tập đoàn Crystal": a word of two syllables is no Vietnamese word, and so the firm's name.
_SHORT_VIETNAMESE = re.compile(
    r"Quận đoàn \d+"
    rf"|(?:Công ty|Tổng [Cc]ông ty|Bảo tàng|Nhà hát|Bệnh viện|Ngân hàng){_FORM} {UPPER}\w* {UPPER}\w+$"
    rf"|(?:Công ty|Tổng [Cc]ông ty|Tập đoàn){_FORM} [A-Z][A-Z&]{{2,}}$"
    r"|(?:Tập đoàn|Công ty|Tổng [Cc]ông ty|Hãng) [A-Z][a-z]*[aeiouy][b-df-hj-np-tv-xz]+[aeiouy][A-Za-z]*$"
    r"|(?:Tập đoàn|Công ty|Tổng [Cc]ông ty|Hãng) [A-Z][a-z]+[A-Z][A-Za-z]+$"
    r"|(?:NVH|Nhà [Vv]ăn hóa) \w+"
    r"|(?:Cục|Vụ|Sở|Báo|Hãng hàng không|(?:Tập đoàn|Đại học|ĐH|BV|Học viện)(?! Việt Nam| Trung Quốc)) \w+ \w+"
)
# "Sports Authority of Vietnam"
_OF_COUNTRY = re.compile(r" of (?:Viet ?[Nn]am|Việt Nam|China)\b(?!['’])")
# "Power Company 1", "Hanoi Pedagogical University 2": a number that ends a name, and none that counts what follows.
_ENGLISH_NUMBER = (
    r"(?: (?:No\.? ?)?\d{1,2}(?=[,;)’']|\.\s|\.?$| (?:and|in|of|from|with|to|at|has|was|is|signed|held|visited|met) ))?"
)


def english_bodies(text: str) -> Iterator[tuple[int, int]]:
    """What has the shape of a body in English text."""
    return _matches(_english(), text, _short_english())


def vietnamese_bodies(text: str) -> Iterator[tuple[int, int]]:
    """What has the shape of a body in Vietnamese text, but for small ones."""
    return _matches(_vietnamese(), text, _SHORT_VIETNAMESE)


@cache
def _vietnamese() -> re.Pattern[str]:
    heads = any_of(shapes()["bodies"]["vi_heads"])
    # The first syllable of each word is a capital; up to two small ones may follow it, but not a verb or a link.
    words = shapes()["bodies"]["vi_words"]
    several, capital = (any_of(chosen) for chosen in (words, (*words, *shapes()["bodies"]["vi_fields"])))
    link = "tỉnh|thành phố|huyện|thị|thị xã|châu|[-–](?! (?:Công ty|Tổng [Cc]ông ty|Tập đoàn|CTCP))"
    town = rf"TP\.? ?(?:HCM\b|{UPPER}{LOWER}+)|Khu tự trị(?: dân tộc)? {UPPER}\w*"
    numbered = r"số \d{1,3}\b|(?:và|&) Phòng (?:ngừa|chống)\b"
    # "Văn hóa, Thể thao và Du lịch"
    fields = rf"(?:{several})(?:, (?:{several})){{1,4}} (?:và|&) (?i:{several})\b"
    proper = rf"(?:{capital})\b|{UPPER}"
    word = rf"(?:{fields}|{numbered}|(?:{capital})\b|{town}|{UPPER}[\w&]*(?:-{UPPER}[\w&]*)*|(?:{link}) (?:{proper}\w*)"
    word = rf"{word}|(?:và|&) (?:{capital}|(?i:{several}))\b"
    others = f"{heads}|ĐHQG|Tổng (?!hợp|kết)\\w+|Tổ|Đoàn|Nhóm|Đội|Phó|Hiệu trưởng|Giám đốc|Chủ tịch|Viện trưởng"
    word = rf"{word}|(?:và|&) (?!(?:{others})\b){UPPER}\w*)"
    links = (
        "(?<!cà )phê|cũng|lần|gồm|bao|đẩy|yêu|khẳng|nêu|thảo|(?<!trực )thuộc|"
        "đã|và|với|tại|là|có|cho|về|do|ở|từ|cùng|trong|khi|sẽ|được|ký|của|tổ|các|để|vào|đến|trên"
        "|làm|nhận|dẫn|thăm|tiếp|gặp|tặng|trao|gửi|mời|dự|nhằm|theo|sau|trước|như|này|nói|sang"
    )
    trades = any_of(shapes()["bodies"]["vi_trades"])
    small = rf"(?: (?:và )?(?:{trades})(?!\w)){{0,6}}(?: (?!(?:{links})\b){LOWER}+){{0,3}}"
    # "Bệnh viện trực thuộc số 1", but "Viện Kinh tế | trực thuộc Viện Hàn lâm".
    later = rf"(?! trực thuộc (?:{heads})\b){small}"
    no_body = any_of(shapes()["bodies"]["vi_no_bodies"])
    name = rf"(?:{heads})(?:{small} {word})(?:{later} {word})*"
    named = rf"{name}{_objects()}{_NUMBER}(?: (?:quốc gia|thế giới)\b)?|Quận đoàn \d{{1,2}}"
    opens = begins((*shapes()["bodies"]["vi_heads"], "Quận"))
    return re.compile(rf"{opens}(?<!\w)(?<!Hải )(?<!Quảng trường )(?!(?:{no_body})\b)(?:{named})")


def _objects() -> str:
    """What a Vietnamese name goes on with in small letters: "Viện Nghiên cứu và Phát triển [cây trồng]"."""
    words = shapes()["bodies"]
    acts = "|".join(rf"(?<= {re.escape(act)})" for act in words["vi_acts"])
    objects = any_of(words["vi_objects"])
    return rf"(?:(?:{acts})(?: (?:và )?(?:{objects})(?!\w)){{1,3}})?"


@cache
def _english() -> re.Pattern[str]:
    tails = any_of(shapes()["bodies"]["en_tails"])
    last = any_of(shapes()["bodies"]["en_last_tails"])
    heads = any_of(shapes()["bodies"]["en_heads"])
    field = rf" of(?: the)? (?!Viet|China){UPPER}{_REST}(?:(?:,| and|, and) {UPPER}{_REST}){{0,3}}(?: Affairs)?"
    end = (
        rf"(?={UPPER})(?:(?:Department|Bureau|Office|Division){field}"
        rf"|(?:{tails})(?!\w)(?: (?!{_LEGAL})(?:{tails})(?!\w)){{0,2}}"
        rf"|(?:{last})(?!\w)(?! (?:and |& |of )?{UPPER}))"
    )
    field_for = r"(?:(?<=Association)|(?<=Society)|(?<=Council)|(?<=Committee)|(?<=Foundation)|(?<=Fund))"
    field_for = rf"{field_for} for (?:the )?{UPPER}{_REST}(?: (?:{UPPER}{_REST}|(?:of|and|with) {UPPER}{_REST})){{0,5}}"
    learned = rf"(?:(?<=University)|(?<=Institute)|(?<=Academy)|(?<=College)|(?<=Museum)|(?<=Library)){LEARNED}"
    # "Officials of Vietnam and Lotus Group": a country is no part of a company's name
    side = "(?:Vi[eệ]t ?[Nn]am|China)"
    with_tail = rf"(?!{side} and (?!{side})){UPPER}{_REST}(?: {_ENGLISH_WORD}){{0,6}}? {end}(?:{learned}|{field_for})?"
    with_head = rf"(?:{heads})(?: {_ENGLISH_WORD}){{0,5}} (?!{_DAY}){UPPER}[\w’'-]*"
    world = any_of(shapes()["bodies"]["en_world"])
    post = rf"(?:{UPPER}\w+ ){{1,3}}{_BORDER_POST}"
    post = rf"{post}|(?!Chin|Viet){UPPER}\w+ (?:District|County|Prefecture|Town|Township) (?:People[’']s )?Government\b"
    preposition = r"(?!(?:At|In|On|From|By|With|For|After|Under) )"
    kinds, trades = (any_of(shapes()["bodies"][key]) for key in ("en_kinds", "en_trades"))
    # "the Lotus River international logistics company"
    small = rf"(?!(?:{kinds})\b){UPPER}\w{{1,40}}(?: {UPPER}[\w&-]{{1,40}}){{1,3}}(?: (?:{trades})){{1,3}}"
    post = rf"{post}|{small} (?:company|group|corporation)\b"
    choices = rf"{post}|(?:(?:{world}) ){{1,2}}{with_head}|{with_tail}{_ENGLISH_NUMBER}|{with_head}"
    return re.compile(rf"(?={UPPER})(?<!\w){preposition}(?:{choices})")


def _matches(pattern: re.Pattern[str], text: str, short: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    for match in pattern.finditer(text):
        start = match.start()
        post = _post_of().match(match[0])
        if post:
            start += post.end()
        for before in (_another_before(), _holder_before()):
            start = max([start, *(other.end() for other in before.finditer(text, start, match.end()))])
        named = match.end() - start > _SHORTEST or bool(short.match(text, start, match.end()))
        named = named or (" " in text[start : match.end()] and bool(_OF_COUNTRY.match(text, match.end())))
        if text[start - 1 : start] not in _DASHES and named:
            yield start, match.end()


@cache
def _another_before() -> re.Pattern[str]:
    """The end of another body and "and", which the pattern takes for one name: "… Port and Lotus Shipping"."""
    tails = any_of((*shapes()["bodies"]["en_short_tails"], *shapes()["bodies"]["en_ports"]))
    return re.compile(rf"(?<=[\w)] )(?:(?:{tails}) and (?:the )?|{UPPER}\w+ and the )(?=[A-Z][\w-]+ [A-Z])")


@cache
def _holder_before() -> re.Pattern[str]:
    """Somebody's name and "and" with the post of the next one: "… Lan and Deputy Director of [Green Hill Company]"."""
    titles = any_of(shapes()["titles"]["en"])
    return re.compile(rf" and (?:{UPPER}\w+ ){{0,3}}(?:{titles}) of (?:the )?(?={UPPER})")


@cache
def _short_english() -> re.Pattern[str]:
    """One word or two of a body's own before what it is, of which none only tells of what kind it is."""
    kinds, tails = (any_of(shapes()["bodies"][key]) for key in ("en_kinds", "en_short_tails"))
    return re.compile(rf"(?!(?:{kinds})\b)[\w’'&-]{{3,}}(?: [\w’'&-]+)? (?:{tails})$|(?:\w+ ){{2,3}}[Bb]order \w+$")


@cache
def _post_of() -> re.Pattern[str]:
    """The article, posts or occasion before a body's name: "The", "President and Director of"."""
    titles = any_of((*shapes()["titles"]["en"], *shapes()["bodies"]["en_occasions"]))
    post = rf"(?:{UPPER}\w+ )*(?:{titles})"
    return re.compile(rf"(?:The )?(?:{post}(?: (?:and|cum) {post})* of (?:the )?)?")
