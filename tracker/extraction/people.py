"""People whom no file knows, found by the shape of their names: a surname after a title or an office."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

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
_ENGLISH_NAME = re.compile(rf"{UPPER}(?<![\w-].)(?:{LOWER}|['’-])+(?: {UPPER}(?:{LOWER}|['’-])*){{1,7}}(?!\w)")
# How far before a two-syllable name, or a name after a long office, a title still speaks for it.
_TITLE_REACH = 60
# How far before two syllables the name of a body may begin.
_BODY_REACH = 32
# Words that begin with 一 behind a name, which does not end with it.
_TOGETHER = frozenset(("一同", "一起", "一道", "一并", "一行"))
# Letters that two parts of a Chinese given name have at most when they stand apart ("Xian Ling").
_PARTED = 10
_BRACKETS = ("(", "（")
_SPACES = (" ", "\u3000")
# What parts the names of a Chinese list, of which only the first has its title.
_LISTING = ("、", "和", "与")
_LIST = re.compile(r",? (?:and )?")
_LIST_GAP = 6


@cache
def _surnames(kind: str) -> frozenset[str]:
    words = shapes()["surnames"][kind]
    return frozenset(words) if kind.startswith("zh") else frozenset(words.split())


@cache
def _title_before(language: Language) -> re.Pattern[str]:
    weak = shapes()["titles"]["zh_weak"] if language == "zh" else []
    titles = sorted((*shapes()["titles"][language], *weak), key=len, reverse=True)
    boundary = "(?:常务|第一)?副?" if language == "zh" else r"(?<!\w)"
    flags = re.IGNORECASE if language == "vi" else 0
    return re.compile(boundary + "(?:" + "|".join(map(re.escape, titles)) + ")", flags)


def find_people(text: str, language: Language, taken: Sequence[NameMention]) -> Iterator[NameMention]:
    """Unknown people in a text, outside the spans of names already found."""
    occupied = Spans((mention.start, mention.end) for mention in taken)
    firm = Spans((mention.start, mention.end) for mention in taken if mention.type != "place")
    plain = _simplified(text) if language == "zh" else text
    people = {mention.start: mention for mention in taken if mention.type == "person"}
    if language == "zh":
        found = _chinese_people(plain, occupied, {start: person.end for start, person in people.items()})
    else:
        found = {"vi": _vietnamese_people, "en": _english_people}[language](plain, occupied)
    last = 0
    for start, end, country in sorted({*found, *_addressed_people(plain, language, occupied)}):
        whole = not occupied.overlap(start, end) or _holds_a_place(text, start, end, language, occupied)
        if start >= last and whole and not firm.overlap(start, end) and not occupied.hold(start):
            last = end
            gloss = people.get(end + 1) if text[end : end + 1] in _BRACKETS else None
            name = text[start:end]
            identity = gloss.id if gloss else shape_id(name)
            yield NameMention(start, end, name, "person", identity, gloss.country if gloss else country, known=False)


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
        return given and not text.startswith(_after_name(), start)
    first = text[start:end].split(" ")[0]
    named = _titled(text, start, language) or (language == "en" and _introduced(text, end))
    return named and first not in shapes()["people"]["vi_words"]


def _addressed_people(text: str, language: Language, occupied: Spans) -> Iterator[tuple[int, int, Country]]:
    """Names of any shape behind "Mr" or "ông", and Latin ones behind a title in Chinese ("总裁Hoang The Anh")."""
    for match in _addressed(language).finditer(text):
        words = match["name"].split(" ")
        start = match.start("name")
        while len(words) > 1 and occupied.hold(start + len(" ".join(words)) - 1):
            words = words[:-1]
        if len(words) > 1 and words[0] not in shapes()["people"]["vi_posts"]:
            yield start, start + len(" ".join(words)), ""


@cache
def _addressed(language: Language) -> re.Pattern[str]:
    words = shapes()["people"]["addressed"]
    before = "|".join(map(re.escape, words.get(language, shapes()["titles"][language])))
    space = "" if language == "zh" else r"\.? "
    edge = "" if language == "zh" else r"(?<!\w)"
    return re.compile(rf"{edge}(?:{before}){space}(?P<name>{UPPER}{LOWER}+(?: {UPPER}{LOWER}+){{1,3}})(?!{LOWER})")


def shape_id(name: str) -> str:
    """The identity of a person whom only the name tells: one however it is spelled."""
    return "p-" + fold(name).replace(" ", "-")


def _vietnamese_people(text: str, occupied: Spans) -> Iterator[tuple[int, int, Country]]:
    for match in _VIETNAMESE_NAME.finditer(text):
        start, words = match.start(), match[0].split(" ")
        while words and (words[0] not in _surnames("vi") or occupied.hold(start)):
            start += len(words[0]) + 1
            words = words[1:]
        first = match[0][: start - match.start()].split()[-1:]
        if first and first[0] in shapes()["people"]["vi_compound"]:  # "Âu Dương Vệ Dân"
            start, words = start - len(first[0]) - 1, [*first, *words]
        while len(words) > 3 and occupied.hold(start + len(" ".join(words)) - 1):
            words = words[:-1]
        if " ".join(words[:2]) in shapes()["people"]["vi_no_people"]:
            continue
        if len(words) in (3, 4) or (len(words) == 2 and _titled(text, start, "vi") and not _named_body(text, start)):
            yield start, start + len(" ".join(words)), ""


def _named_body(text: str, start: int) -> bool:
    """Whether the name of a company or district begins before two syllables that look like a name."""
    clause = re.split(r"[,.;:()\n]", text[max(0, start - _BODY_REACH) : start])[-1]
    return bool(_body_head().search(clause))


@cache
def _body_head() -> re.Pattern[str]:
    words = "|".join(map(re.escape, shapes()["people"]["vi_body_heads"]))
    return re.compile(rf"(?<!\w)(?:{words})(?: {UPPER}\w*(?: {LOWER}+)?){{0,2}} $")


def _english_people(text: str, occupied: Spans) -> Iterator[tuple[int, int, Country]]:
    last = -_LIST_GAP
    for match in _ENGLISH_NAME.finditer(text):
        start, words = match.start(), match[0].split(" ")
        while words and (not (_english_surname(words) or words[1:2] == ["Thi"]) or occupied.hold(start)):
            start += len(words[0]) + 1
            words = words[1:]
        if len(words) < 2:
            continue
        chinese = _is_pinyin_name(words[0], words[1])
        if chinese and words[0] not in _surnames("vi_plain"):
            parted = len(words) > 2 and len(words[1]) + len(words[2]) <= _PARTED and _PINYIN.fullmatch(words[2])
            words = words[: 3 if parted else 2]
        words = words[:4]
        end = start + len(" ".join(words))
        if words[-1].endswith(("'s", "’s")):
            end -= 2
        in_list = 0 <= start - last <= _LIST_GAP and bool(_LIST.fullmatch(text[last:start]))
        if words[1:2] == ["Thi"] or in_list or _titled(text, start, "en") or _introduced(text, end):
            last = end
            yield start, end, "CN" if chinese else "VN"


def _english_surname(words: Sequence[str]) -> bool:
    plain = fold(words[0]).capitalize()
    return len(words) > 1 and (plain in _surnames("vi_plain") or _is_pinyin_name(words[0], words[1]))


_PINYIN = re.compile(
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ue|ui|er|a|o|e|i|u|v)){1,3}",
    re.IGNORECASE,
)


def _is_pinyin_name(surname: str, given: str) -> bool:
    given = given.removesuffix("'s").removesuffix("’s").replace("-", "").replace("'", "")
    return surname in _surnames("pinyin") and bool(_PINYIN.fullmatch(given))


def _introduced(text: str, end: int) -> bool:
    """Whether an apposition or a verb of saying follows: "Wang Xi, Vice Chairwoman of …"."""
    return bool(_introduction().match(text, end))


@cache
def _introduction() -> re.Pattern[str]:
    words = shapes()["people"]
    return re.compile(
        rf"(?:, (?:{LOWER}+ ){{0,2}}(?:{'|'.join(words['en_apposition'])})| (?:{'|'.join(words['en_verbs'])})\b)",
        re.IGNORECASE,
    )


def _chinese_people(text: str, occupied: Spans, known: Mapping[int, int]) -> Iterator[tuple[int, int, Country]]:
    """Names of a surname and one to three more characters, behind a title, in a list behind one, or before one."""
    before = shapes()["people"]["zh_before"]
    for title in _title_before("zh").finditer(text):
        parted = text[title.end() : title.end() + 1] in _SPACES
        start = title.end() + parted
        office = title[0].endswith(tuple(shapes()["titles"]["zh"]))
        firm = office and not parted
        end = known.get(start) or _end_of_chinese_name(text, start, occupied, firm=firm)
        while end:
            yield start, end, ""
            start = end + 1
            end = _end_of_chinese_name(text, start, occupied) if text[end : end + 1] in _LISTING else 0
        for length in (3, 2, 4) if office else ():
            start = title.start() - length
            opens = start == 0 or (start > 0 and text[start - 1] in before)
            if opens and text[start] in _surnames("zh") and _may_be_chinese_name(text[start : title.start()]):
                yield start, title.start(), ""
                break


def _end_of_chinese_name(text: str, start: int, occupied: Spans, *, firm: bool = False) -> int:
    """Where the name that begins at a position ends; 0 where none does.

    A word that follows names tells the end; behind a firm title a common surname has two characters more without one.
    """
    common = text[start : start + 1] in _surnames("zh")
    firm = firm and not text.startswith(_after_name(), start)
    if not (common or text[start : start + 1] in _surnames("zh_rare")) or occupied.hold(start):
        return 0
    # a woman's name with 氏 has four characters, others rarely
    usual, lengths = (4, (4, 3)) if text.startswith("氏", start + 1) else (3, (3, 2, 4))
    fitting = [length for length in lengths if _may_be_chinese_name(text[start : start + length])]
    length = next((n for n in fitting if _ends_name(text, start + n)), usual if firm and common else 0)
    return start + length if length in fitting else 0


def _may_be_chinese_name(name: str) -> bool:
    """Whether characters may be a surname and a given name: none of them is hardly ever a name's."""
    tails, words, never = _no_names()
    listed = name in words or name[:2] in words
    return not listed and not name.endswith(tails) and all(map(is_chinese, name)) and never.isdisjoint(name[1:])


@cache
def _no_names() -> tuple[tuple[str, ...], frozenset[str], frozenset[str]]:
    """The ends of bodies' names, words that are no names, and characters that hardly ever stand in a given name."""
    words = shapes()["people"]
    no_names = frozenset((*words["zh_ends"], *words["zh_words"].split()))
    return tuple(shapes()["bodies"]["zh_tails"]), no_names, frozenset(words["zh_never"])


def _ends_name(text: str, position: int) -> bool:
    """Whether a Chinese name may end at a position: no character follows, or a word that follows names."""
    if position >= len(text) or not is_chinese(text[position]):
        return position <= len(text)
    if text[position - 1 : position + 1] in _TOGETHER:
        return False
    return text.startswith(_after_name(), position)


@cache
def _after_name() -> tuple[str, ...]:
    titles = shapes()["titles"]
    return (*shapes()["people"]["zh_ends"], *titles["zh"], *titles["zh_weak"])


def _titled(text: str, start: int, language: Language) -> bool:
    """Whether a title or office stands before the name in its clause."""
    before = text[max(0, start - _TITLE_REACH) : start]
    if language == "en" and _near_title().search(before):
        return True
    clause = re.split(r"[.;!?\n]", before)[-1]
    return bool(_title_before(language).search(clause))


@cache
def _near_title() -> re.Pattern[str]:
    """An abbreviated title right before a name, whose full stop ends no clause."""
    return re.compile(rf"\b(?:{'|'.join(shapes()['people']['en_near_titles'])})\.? $")
