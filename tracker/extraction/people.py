"""People whom no file knows, found by the shape of their names: a surname after a title or an office."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from tracker.extraction.borne import is_borne, is_house
from tracker.extraction.chinese_people import after_name, chinese_people, is_called_like_a_town, is_cut_short
from tracker.extraction.introductions import introduced, names_a_thing, weakly_introduced
from tracker.extraction.latin_names import has_surname, is_pinyin, is_pinyin_name, surnames
from tracker.extraction.letters import LOWER, UPPER
from tracker.extraction.names import NameMention
from tracker.extraction.spans import Spans
from tracker.knowledge import fold, lower
from tracker.knowledge.library import shapes
from tracker.knowledge.phrases import is_chinese
from tracker.model import Country, Language

_SYLLABLE = f"{UPPER}{LOWER}*"
# What stands before a name is asked behind its capital: capitals are found faster than places between words.
_VIETNAMESE_NAME = re.compile(rf"{UPPER}(?<![\w-].){LOWER}*(?: {_SYLLABLE}){{1,7}}(?![\w-])")
_WORDS = rf"(?:{LOWER}|['’-])+(?: {UPPER}(?:{LOWER}|['’-])*){{1,10}}"
# In capitals throughout as well: "TRUONG THANH HANG".
_ENGLISH_NAME = re.compile(rf"{UPPER}(?<![\w-].)(?:{_WORDS}|{UPPER}+(?: {UPPER}+){{2,3}})(?![\w]|-[A-Za-z])")
_NEXT_SYLLABLE = re.compile(rf" ({UPPER}{LOWER}+)(?![\w-])(?! {UPPER})")
# Newspapers that are called by two syllables.
# An office right behind a name, without a comma.
_OFFICE_BEHIND = re.compile(
    " (?:Ủy viên|Uỷ viên|Phó [A-ZĐa-z]|Bí thư|Giám đốc|Chánh [a-zA-Z]|Chủ tịch|Chủ nhiệm|Trưởng [a-z]|Thứ trưởng)"
)
_PAPERS = (["Nhan", "Dan"], ["Lao", "Dong"], ["Dan", "Tri"], ["Tien", "Phong"], ["Ha", "Noi"])
# "300 Kim Mã Street"
_STREETS = {"Street", "Road", "Avenue", "Boulevard", "Ward", "Commune", "District"}
# A last syllable of a Vietnamese given name as English writes it, and no word of a sentence.
_GIVEN = re.compile(
    r"(?!On$|In$|At$|To$|He$|As$|An$|Who$|So$|Vice$|The$|Chair|Long$)"
    r"(?:Ngh|Ng|Nh|Ch|Gi|Kh|Ph|Qu|Th|Tr|[BCDGHKLMNPQRSTVX])?[aeiouy]{1,3}(?:ch|nh|ng|[cmnpt])?"
)
# How far before a two-syllable name, or a name after a long office, a title still speaks for it.
_TITLE_REACH = 60
# The same where the name of a body stands right before it, whose office it is.
_OFFICE_REACH = 130
# How far before two syllables the name of a body may begin.
_BODY_REACH = 32
# Letters that two parts of a Chinese given name have at most when they stand apart ("Xian Ling").
_PARTED = 10
_BRACKETS = ("(", "（")
_CLOSING = (")", "）")
_LIST = re.compile(r",? (?:and )?")
_LIST_GAP = 6


@cache
def _title_before(language: Language) -> re.Pattern[str]:
    titles = sorted(shapes()["titles"][language], key=len, reverse=True)
    flags = re.IGNORECASE if language == "vi" else 0
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, titles)) + ")", flags)


def find_people(text: str, language: Language, taken: Sequence[NameMention]) -> Iterator[NameMention]:
    """Unknown people in a text, outside the spans of names already found."""
    plain = _simplified(text) if language == "zh" else text
    taken = [mention for mention in taken if mention.type != "person" or not _is_cut_short(plain, mention, language)]
    if language == "zh":
        for town in taken:
            if town.type == "place" and is_called_like_a_town(plain, town.start, town.end):
                yield NameMention(town.start, town.end, town.text, "person", shape_id(town.text), "", known=False)
    occupied = Spans((mention.start, mention.end) for mention in taken)
    firm = Spans((mention.start, mention.end) for mention in taken if mention.type != "place")
    people = {mention.start: mention for mention in taken if mention.type == "person"}
    if language == "zh":
        found = chinese_people(plain, occupied, {start: person.end for start, person in people.items()})
    else:
        find = {"vi": _vietnamese_people, "en": _english_people}[language]
        found = find(plain, occupied, frozenset(person.end for person in people.values()))
    last, last_id = 0, ""
    for start, end, country in sorted({*found, *_addressed_people(plain, language, occupied)}):
        whole = not occupied.overlap(start, end) or _holds_a_place(text, start, end, language, occupied)
        if start >= last and whole and not firm.overlap(start, end) and not occupied.hold(start):
            again = (
                last_id
                if text[last:start].strip() in _BRACKETS and text[end : end + 2].lstrip()[:1] in _CLOSING
                else ""
            )
            last = end
            gloss = people.get(end + 1) if text[end : end + 1] in _BRACKETS else None
            name = text[start:end]
            identity = last_id = gloss.id if gloss else again or shape_id(name)
            yield NameMention(start, end, name, "person", identity, gloss.country if gloss else country, known=False)


def _is_cut_short(text: str, known: NameMention, language: Language) -> bool:
    """Whether a known name of two syllables is only the beginning of somebody else's: Đổng Quân, Đổng Quân Long."""
    if language == "zh":
        return is_cut_short(text, known.start, known.end)
    if language == "en":
        longer = _NEXT_SYLLABLE.match(text, known.end)
        return known.country == "VN" and known.text.count(" ") > 1 and bool(longer and _GIVEN.fullmatch(longer[1]))
    if known.text.count(" ") != 1:
        return False
    last = _NEXT_SYLLABLE.match(text, known.end)
    return last is not None and last[1] not in shapes()["people"]["vi_posts"]


def _simplified(text: str) -> str:
    """A text with simplified characters in the places of traditional ones; Latin letters keep their case."""
    plain = lower(text)
    if plain == text.lower():
        return text
    pairs = set(zip(text, plain, strict=True))
    changed = {ord(old): new for old, new in pairs if old != new and is_chinese(new)}
    return text.translate(changed) if changed else text


def _holds_a_place(text: str, start: int, end: int, language: Language, occupied: Spans) -> bool:
    """Whether a person is called like a place: "Chairman Trần Thanh Hải" holds Qinghai; "Từ Quảng Châu" is no name."""
    if language == "zh":
        given = all(map(occupied.hold, range(start + 1, end))) and not occupied.hold(end)
        return given and not text.startswith(after_name(), start)
    first = text[start:end].split(" ")[0]
    if language == "en" and all(map(occupied.hold, range(start, end))):
        return bool(_title_beside("en").search(text, max(0, start - _TITLE_REACH), start))
    named = _titled(text, start, language) or (language == "en" and introduced(text, end))
    return named and first not in shapes()["people"]["vi_words"]


def _addressed_people(text: str, language: Language, occupied: Spans) -> Iterator[tuple[int, int, Country]]:
    """Names of any shape behind "Mr" or "ông", and Latin ones behind a title in Chinese ("总裁Hoang The Anh")."""
    for match in _addressed(language).finditer(text):
        words = match["name"].split(" ")
        start = match.start("name")
        while len(words) > 1 and occupied.hold(start + len(" ".join(words)) - 1):
            words = words[:-1]
        words = _before_office(text, start, words) if language == "vi" else words
        if len(words) > 1 and not _begins_post(words):
            yield start, start + len(" ".join(words)), ""


def _begins_post(words: Sequence[str]) -> bool:
    """Whether capitals behind "ông" are those of a post; 傅 is a surname and reads like "vice"."""
    posts = shapes()["people"]["vi_posts"]
    return words[0] in posts and (words[0] != "Phó" or words[1] in posts)


@cache
def _addressed(language: Language) -> re.Pattern[str]:
    words = shapes()["people"]["addressed"]
    before = "|".join(map(re.escape, words.get(language, shapes()["titles"][language])))
    space = "" if language == "zh" else r"\.? "
    edge = "" if language == "zh" else r"(?<!\w)"
    first = f"{UPPER}(?:['’]{UPPER})?{LOWER}{'*' if language == 'vi' else '+'}"  # "H'Yim Kđoh", "Y Thanh Hà"
    if language == "vi":  # "GS. WANG Linggui"
        first = f"(?:[A-Z]{{2,7}}|{first})"
    return re.compile(rf"{edge}(?:{before}){space}(?P<name>{first}(?: {UPPER}{LOWER}+){{1,3}})(?!{LOWER})")


def shape_id(name: str) -> str:
    """The identity of a person whom only the name tells: one however it is spelled."""
    return "p-" + fold(name).replace(" ", "-")


def _vietnamese_people(text: str, occupied: Spans, known: frozenset[int]) -> Iterator[tuple[int, int, Country]]:
    del known  # lists of names need no help: each of them has its shape
    no_people = shapes()["people"]["vi_no_people"]
    for match in _VIETNAMESE_NAME.finditer(text):
        start, words = match.start(), match[0].split(" ")
        while words and (occupied.hold(start) or not _is_surname(text, start, words[0], opens=start == match.start())):
            start += len(words[0]) + 1
            words = words[1:]
        first = match[0][: start - match.start()].split()[-1:]
        if first and first[0] in shapes()["people"]["vi_compound"]:  # "Âu Dương Vệ Dân"
            start, words = start - len(first[0]) - 1, [*first, *words]
        while len(words) > 3 and occupied.hold(start + len(" ".join(words)) - 1):
            words = words[:-1]
        words = _before_office(text, start, words)
        if first and len(words) > 3 and words[1] in surnames("vi") and words[2] in shapes()["people"]["middle"]:
            start, words = start + len(words[0]) + 1, words[1:]  # "Công ty Thăng Long Nguyễn Văn Hưng"
        if len(words) not in (2, 3, 4) or " ".join(words[:2]) in no_people or " ".join(words[:3]) in no_people:
            continue
        if len(words) == 2:
            is_name = _titled(text, start, "vi") and not _named_body(text, start, occupied)
        else:
            named_after = is_borne(text, start) or bool(first and is_house(text, match.start()))
            is_name = not named_after and (not _rather_words(words) or _titled(text, start, "vi"))
        if is_name:
            yield start, start + len(" ".join(words)), ""


def _before_office(text: str, start: int, words: list[str]) -> list[str]:
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
        return bool(_title_beside("vi").search(text, max(0, start - _TITLE_REACH), start))
    return text.endswith("Trung Quốc ", 0, start) and _titled(text, start, "vi")


def _rather_words(words: Sequence[str]) -> bool:
    """Whether a name may well be a word and a place: "Từ Bạch Đằng" (from Bạch Đằng)."""
    return words[0] in shapes()["people"]["vi_prepositions"] and words[1] not in shapes()["people"]["middle"]


@cache
def _title_beside(language: Language) -> re.Pattern[str]:
    """A title right before a name, as rare surnames and the names of places need it."""
    titles = sorted(shapes()["titles"][language], key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, titles)) + ") $", re.IGNORECASE)


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


def _english_people(text: str, occupied: Spans, known: frozenset[int]) -> Iterator[tuple[int, int, Country]]:
    last = -_LIST_GAP
    for match in _ENGLISH_NAME.finditer(text):
        start, words = match.start(), match[0].split(" ")
        body = max((number for number, word in enumerate(words, 1) if word in _tails()), default=0)
        if body:
            start, words = start + len(" ".join(words[:body])) + 1, words[body:]
        while words and (not (has_surname(words) or words[1:2] == ["Thi"]) or occupied.hold(start)):
            start += len(words[0]) + 1
            words = words[1:]
        if len(words) < 2:
            continue
        chinese = is_pinyin_name(words[0], words[1])
        if chinese and words[0] not in surnames("vi_plain"):
            parted = len(words) > 2 and len(words[1]) + len(words[2]) <= _PARTED and is_pinyin(words[2])
            words = words[: 3 if parted else 2]
        words = _without_posts(words[:4])
        if len(words) < 2:
            continue
        end = start + len(" ".join(words))
        if words[-1].endswith(("'s", "’s")):
            end -= 2
        sure = chinese or len(words) > 2
        before = next((start - gap for gap in range(_LIST_GAP + 1) if sure and start - gap in known), last)
        in_list = 0 <= start - before <= _LIST_GAP and bool(_LIST.fullmatch(text[before:start]))
        if names_a_thing(text, end) or words[:2] in _PAPERS or words[-1] in _STREETS:
            continue
        is_introduced = introduced(text, end) or (sure and weakly_introduced(text, end))
        beside = occupied.hold(start - (3 if text.startswith(")", start - 2) else 2))
        reach = _OFFICE_REACH if sure and beside else _TITLE_REACH
        if words[1:2] == ["Thi"] or in_list or is_introduced or _titled(text, start, "en", reach):
            last = end
            yield start, end, "CN" if chinese else "VN"


def _without_posts(words: list[str]) -> list[str]:
    """The words of a name before one that begins a post, and up to one with a genitive: "Hu Jintao's Footsteps"."""
    for number, word in enumerate(words):
        if word in _posts():
            return words[:number]
        if word.endswith(("'s", "’s")):
            return words[: number + 1]
    return words


@cache
def _tails() -> frozenset[str]:
    """Words that end the names of bodies: "Hong Ngoc Company" is nobody."""
    return frozenset(shapes()["bodies"]["en_tails"])


@cache
def _posts() -> frozenset[str]:
    return frozenset(("Deputy", "Vice", "Prime", "Party", *shapes()["titles"]["en"]))


def _titled(text: str, start: int, language: Language, reach: int = _TITLE_REACH) -> bool:
    """Whether a title or office stands before the name in its clause."""
    before = text[max(0, start - reach) : start]
    if language == "en" and _near_title().search(before):
        return True
    clause = re.split(r"[.;!?\n]", before)[-1]
    return bool(_title_before(language).search(clause))


@cache
def _near_title() -> re.Pattern[str]:
    """An abbreviated title right before a name, whose full stop ends no clause."""
    return re.compile(rf"\b(?:{'|'.join(shapes()['people']['en_near_titles'])})\.? $")
