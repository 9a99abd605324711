"""People whom no file knows in Vietnamese text: a surname and the syllables of a given name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from tracker.extraction.people.borne import is_borne, is_house
from tracker.extraction.people.latin_names import is_pinyin, surnames
from tracker.extraction.people.personal_titles import TITLE_REACH, title_beside, titled
from tracker.extraction.text.letters import LOWER, UPPER, begins
from tracker.extraction.text.spans import Spans
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
# How far a title speaks for a name right behind the town of a long office.
_OFFICE_REACH = 130
# How far before two syllables the name of a body may begin.
_BODY_REACH = 32


def vietnamese_people(text: str, occupied: Spans, known: frozenset[int]) -> Iterator[tuple[int, int, Country]]:
    """Where names start and end; the shape tells no country."""
    del known  # lists of names need no help: each of them has its shape
    yield from _pinyin_people(text, occupied)
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
        if first and len(words) > 3 and words[1] in surnames("vi") and words[2] in shapes()["people"]["middle"]:
            start, words = start + len(words[0]) + 1, words[1:]  # "Công ty Thăng Long Nguyễn Văn Hưng"
        if (
            not 2 <= len(words) <= 4 + (words[0] == "Y")
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


@cache
def _pinyin_name() -> re.Pattern[str]:
    names = sorted(surnames("pinyin"))
    return re.compile(rf"{begins(names)}(?<![\w-])(?:{'|'.join(names)})(?: [A-Z][a-z]+){{1,2}}(?!\w|-\w| [A-Z])")


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


@cache
def _body_head() -> re.Pattern[str]:
    words = "|".join(map(re.escape, shapes()["people"]["vi_body_heads"]))
    return re.compile(rf"(?<!\w)(?:{words})(?: {UPPER}\w*(?: {LOWER}+)?){{0,2}} $")
