"""People whom no file knows in Vietnamese text: a surname and the syllables of a given name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from tracker.extraction.people.borne import is_borne, is_house
from tracker.extraction.people.latin_names import is_pinyin, surnames
from tracker.extraction.people.personal_titles import TITLE_REACH, title_beside, titled
from tracker.extraction.text.letters import LOWER, UPPER
from tracker.extraction.text.spans import Spans
from tracker.knowledge.expressions import any_of, begins
from tracker.knowledge.library import shapes
from tracker.model import Country

_SYLLABLE = f"{UPPER}{LOWER}*"
# What stands before a name is asked behind its capital: capitals are found faster than places between words.
_VIETNAMESE_NAME = re.compile(rf"{UPPER}(?<![\w-].){LOWER}*(?: {_SYLLABLE}){{1,7}}(?!\w|-\w)")
# An office right behind a name, without a comma.
_OFFICE_BEHIND = re.compile(
    " (?:Ủy viên|Uỷ viên|Phó [A-ZĐa-z]|Bí thư|Giám đốc|Chánh [a-zA-Z]|Chủ tịch|Chủ nhiệm|Trưởng [a-z]|Thứ trưởng)"
)
# The same behind a name in a list: "…; Ngô Tiến - Phó Huyện trưởng …".
_LISTED_OFFICE = re.compile(
    "(?: ?[-–] |, )(?:nguyên )?(?:Ủy viên|Uỷ viên|Phó [A-ZĐa-z]|Bí thư|Giám đốc|Chánh [a-zA-Z]|Chủ tịch|Chủ nhiệm"
    "|Trưởng [a-zA-Z]|Thứ trưởng|(?:Huyện|Thị|Châu|Tỉnh|Cục|Vụ|Viện|Hiệu|Đồn|Trạm) trưởng|Đại sứ|Tổng Lãnh sự)"
)
_LISTED_BEHIND = (": ", "; ", ":", ";")
# A syllable as Vietnamese may spell one without diacritics.
_VIETNAMESE_SYLLABLE = re.compile(
    "(?:ngh|ng|nh|ch|gi|gh|kh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ch|nh|ng|[cmnpt])?", re.IGNORECASE
)
# Where a Chinese office ends behind which a name may follow: "Tham tán Đại sứ quán Trung Quốc tại Việt Nam Hình …".
_POSTED = ("Trung Quốc ", "tại Việt Nam ", "tại Hà Nội ", "tại Đà Nẵng ", "Hồ Chí Minh ", "Quảng Tây ", "Vân Nam ")
# What stands for the name of a victim or suspect: "Giàng Thị C.".
_INITIALS = frozenset("ABCDĐEGHIKLMNOPQRSTUVX")
# Surnames that nobody bears behind another one, where a firm's or village's name runs into somebody's.
_COMMONEST = {"Nguyễn", "Trần", "Phạm", "Hoàng", "Đặng", "Bùi", "Đỗ", "Võ", "Vũ", "Ngô"}
# How far a title speaks for a name right behind the town of a long office.
_OFFICE_REACH = 130
# "Công ty phân bón Kim Chính Đại"
_FIRM = re.compile(rf"(?<!\w)(?:[Cc]ông ty|[Tt]ập đoàn|[Nn]hà máy|[Hh]ợp tác xã)(?: {LOWER}+){{0,4}} $")
# How far before two syllables the name of a body may begin.
_BODY_REACH = 32


def vietnamese_people(text: str, occupied: Spans, known: frozenset[int]) -> Iterator[tuple[int, int, Country]]:
    """Where names start and end; the shape tells no country."""
    del known  # lists of names need no help: each of them has its shape
    yield from _pinyin_people(text, occupied)
    yield from _posted_people(text, occupied)
    no_people = shapes()["people"]["vi_no_people"]
    for match in _VIETNAMESE_NAME.finditer(text):
        start, words = match.start(), match[0].split(" ")
        while words and (occupied.hold(start) or not _is_surname(text, start, words[0], opens=start == match.start())):
            start += len(words[0]) + 1
            words = words[1:]
        first = match[0][: start - match.start()].split()[-1:]
        if first and first[0] in shapes()["people"]["vi_compound"]:  # "Âu Dương Vệ Dân", "Y Giang Gry Niê Knơng"
            start, words = start - len(first[0]) - 1, [*first, *words]
        while len(words) > 3 and occupied.hold(start + len(" ".join(words)) - 1):
            words = words[:-1]
        words = before_office(text, start, words)
        double = len(words) > 3 and words[1] in surnames("vi")
        if first and double and (words[2] in shapes()["people"]["middle"] or words[1] in _COMMONEST):
            start, words = start + len(words[0]) + 1, words[1:]  # "Công ty Thăng Long Nguyễn Văn Hưng"
        # "Công ty Tân Đông Phương Côn Minh": what a firm is called, and its town
        firm = first and not occupied.hold(start - 2) and occupied.hold(start + len(" ".join(words)) - 1)
        if (
            firm
            or not 2 <= len(words) <= 4 + (words[0] == "Y")
            or " ".join(words[:2]) in no_people
            or " ".join(words[:3]) in no_people
            or words[-1] in _INITIALS
        ):
            continue
        if len(words) == 2:
            reach = _OFFICE_REACH if occupied.hold(start - 2) else TITLE_REACH
            is_name = titled(text, start, "vi", reach) and not _named_body(text, start, occupied)
            is_name = is_name or _is_listed(text, start, start + len(" ".join(words)))
        else:
            named_after = is_borne(text, start) or bool(first and is_house(text, match.start()))
            named_after = named_after or (words[1] not in shapes()["people"]["middle"] and _is_firms(text, start))
            is_name = not named_after and (not _rather_words(words) or titled(text, start, "vi"))
        if is_name:
            yield start, start + len(" ".join(words)), ""


def _pinyin_people(text: str, occupied: Spans) -> Iterator[tuple[int, int, Country]]:
    """Chinese names in pinyin behind an office, of which a word is no Vietnamese syllable: "Tao Long Zhong"."""
    for match in _pinyin_name().finditer(text):
        words = match[0].split(" ")
        foreign = any(not _VIETNAMESE_SYLLABLE.fullmatch(word) for word in words)
        named = foreign and all(map(is_pinyin, words[1:])) and not occupied.hold(match.start())
        if named and titled(text, match.start(), "vi"):
            yield match.start(), match.end(), "CN"


# Three syllables or more right behind a Chinese office, whatever the first is: of a Tibetan it is no surname.
_POSTED_NAME = re.compile(
    rf"(?:{'|'.join(word.strip() for word in _POSTED)}) (?P<name>{_SYLLABLE}(?: {_SYLLABLE}){{2,4}})"
    rf"(?= {LOWER}|[,.;)\n])"
)


def _posted_people(text: str, occupied: Spans) -> Iterator[tuple[int, int, Country]]:
    """Names of Chinese of other peoples: "Phó Chủ nhiệm Ủy ban Dân tộc Trung Quốc Biên Ba Trát Tây"."""
    posts = shapes()["people"]["vi_posts"]
    for match in _POSTED_NAME.finditer(text):
        start, end = match.span("name")
        words = match["name"].split(" ")
        known = occupied.overlap(start, end) or any(word in posts for word in words)
        if not known and words[0] not in surnames("vi") and titled(text, start, "vi"):
            yield start, end, "CN"


@cache
def _pinyin_name() -> re.Pattern[str]:
    names = sorted(surnames("pinyin"))
    return re.compile(rf"{begins(names)}(?<![\w-]){any_of(names)}(?: [A-Z][a-z]+){{1,2}}(?!\w|-\w| [A-Z])")


def before_office(text: str, start: int, words: list[str]) -> list[str]:
    """The words of a name up to an office that follows it without a comma: "Nguyễn Phi Long Ủy viên"."""
    ends = (
        number for number in range(2, len(words)) if _OFFICE_BEHIND.match(text, start + len(" ".join(words[:number])))
    )
    return words[: next(ends, len(words))]


def _is_surname(text: str, start: int, word: str, *, opens: bool) -> bool:
    """Whether a word is a surname: a rare one needs a title before it, or, within capitals, a Chinese office."""
    if word not in surnames("vi_rare") or word in surnames("vi"):
        return word in surnames("vi")
    if opens:
        return bool(title_beside("vi").search(text, max(0, start - TITLE_REACH), start))
    return text.endswith(_POSTED, 0, start) and titled(text, start, "vi")


def _rather_words(words: Sequence[str]) -> bool:
    """Whether a name may well be a word and a place: "Từ Bạch Đằng" (from Bạch Đằng)."""
    return words[0] in shapes()["people"]["vi_prepositions"] and words[1] not in shapes()["people"]["middle"]


def _is_listed(text: str, start: int, end: int) -> bool:
    """Whether two syllables are an item of a list of people with their offices."""
    return text.endswith(_LISTED_BEHIND, 0, start) and bool(_LISTED_OFFICE.match(text, end))


def _named_body(text: str, start: int, occupied: Spans) -> bool:
    """Whether the name of a company or district begins before two syllables that look like a name."""
    if occupied.hold(start - 2):  # "thành phố Nam Ninh" is known to end there
        return False
    clause = re.split(r"[,.;:()\n]", text[max(0, start - _BODY_REACH) : start])[-1]
    return bool(_body_head().search(clause))


def _is_firms(text: str, start: int) -> bool:
    """Whether a firm's word and what it does stand right before a name that nobody with a title bears."""
    return bool(_FIRM.search(text, max(0, start - _BODY_REACH), start)) and not titled(text, start, "vi")


@cache
def _body_head() -> re.Pattern[str]:
    words = any_of(shapes()["people"]["vi_body_heads"])
    return re.compile(rf"(?<!\w)(?:{words})(?: {UPPER}\w*(?: {LOWER}+)?){{0,2}} $")
