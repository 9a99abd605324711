"""People whom no file knows in Chinese text: a surname and a given name behind a title, in a list or before a title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from tracker.extraction.text.occurrences import occurrences
from tracker.extraction.text.spans import Spans
from tracker.knowledge.expressions import any_of, begins
from tracker.knowledge.library import shapes
from tracker.knowledge.phrases import is_chinese
from tracker.model import Country

_LINKS = "和与同及向由"
# Two characters, which may be a word, and then must stand apart.
_SHORT_NAME = 2
_SPACES = (" ", "\u3000", "）", ")")
# What parts the names of a Chinese list, of which only the first has its title.
_LISTING = ("、", "和", "与")
# What parts the names of a foreigner: 宋迪·隆迪.
_FOREIGN = ("·", "•")
# Characters of the sentence that end some names as well, and what then stands behind them.
_DOUBLE = "于任为更"
_ADDRESSES = ("先生", "女士", "同志", "教授", "博士", "及", "和", "与", "等", "时")


@cache
def _surnames(kind: str) -> frozenset[str]:
    return frozenset(shapes()["surnames"][kind])


@cache
def _titles() -> re.Pattern[str]:
    titles = shapes()["titles"]
    words = sorted((*titles["zh"], *titles["zh_weak"]), key=len, reverse=True)
    return re.compile(f"{begins((*words, *'常第副'))}(?:常务|第一)?副?(?:{any_of(words)})")


def chinese_people(text: str, occupied: Spans, known: Mapping[int, int]) -> Iterator[tuple[int, int, Country]]:
    """Names beside titles, and the same names wherever else they stand: after the first time they have no title."""
    found = list(_titled_people(text, occupied, known))
    yield from found
    for name, starts in occurrences(text, [text[start:end] for start, end, _ in found]).items():
        for start in starts:
            end = start + len(name)
            apart = _ends_name(text, end) and (text[start - 1] in _LINKS or not is_chinese(text[start - 1]))
            if len(name) > _SHORT_NAME or apart:
                yield start, end, ""


def _titled_people(text: str, occupied: Spans, known: Mapping[int, int]) -> Iterator[tuple[int, int, Country]]:
    """Names of a surname and one to three more characters, behind a title, in a list behind one, or before one."""
    before = shapes()["people"]["zh_before"]
    for title in _titles().finditer(text):
        parted = text[title.end() : title.end() + 1] in _SPACES
        start = title.end() + parted
        office = title[0].endswith(_offices())
        firm = office and not parted
        end = known.get(start) or _end_of_chinese_name(text, start, occupied, firm=firm)
        while end:
            yield start, end, ""
            start = end + 1
            end = _end_of_chinese_name(text, start, occupied) if text[end : end + 1] in _LISTING else 0
        for length in (3, 2, 4) if office else (3,) if title[0] in _LEARNED else ():
            start = title.start() - length
            opens = start == 0 or (start > 0 and text[start - 1] in before)
            long = length == 4 and not (text.startswith("氏", start + 1) or text.startswith(_compounds(), start))
            linked = length == _SHORT_NAME and text[start] in _LINKS and text[start + 1] in _surnames("zh")
            if linked:
                break  # 向阮局长通报: to Director Ruan, not Director Xiang Ruan
            if opens and not long and text[start] in _surnames("zh") and _fits(text, start, length):
                yield start, title.start(), ""
                break


def _end_of_chinese_name(text: str, start: int, occupied: Spans, *, firm: bool = False) -> int:
    """Where the name that begins at a position ends; 0 where none does.

    A word that follows names tells the end; behind a firm title a common surname has two characters more without one.
    """
    if text.startswith(_MONKS, start + _SHORT_NAME) and not occupied.hold(start):
        # a name in religion has no surname, and is hardly given without what it is called by: 界隆法师
        return start + _SHORT_NAME + len("法师") * text.startswith(("法师", "法師"), start + _SHORT_NAME)
    common = text[start : start + 1] in _surnames("zh")
    firm = firm and not text.startswith(after_name(), start)
    if not (common or text[start : start + 1] in _surnames("zh_rare")) or occupied.hold(start):
        return 0
    # a woman's name with 氏 has four characters, others rarely
    usual, lengths = (4, (4, 3)) if text.startswith("氏", start + 1) else (3, (3, 2, 4))
    fitting = [length for length in lengths if _fits(text, start, length)]
    length = next((n for n in fitting if _ends_name(text, start + n)), usual if firm and common else 0)
    if text[start + length : start + length + 1] in _FOREIGN:
        return 0
    if length > _SHORT_NAME and _tells_when(text, start, start + length):
        length -= 1
    return start + length if length in fitting else 0


# 在会见董事长王成时，…: the last character is that of the clause.
_WHEN = re.compile("(?:在|当|於)(?:[^，。；]{0,12}的?)?(?:会见|会晤|接见|接受|拜会|拜访|与|同|和)[^，。；]{0,60}$")
_WHEN_WITHIN = 80


def _tells_when(text: str, start: int, end: int) -> bool:
    """Whether what reads like a name ends with the word for "when" of the clause in which it stands."""
    if text[end - 1 : end] != "时" or text[end : end + 1] not in ("，", ","):
        return False
    return bool(_WHEN.search(text, max(0, start - _WHEN_WITHIN), start))


def is_cut_short(text: str, start: int, end: int) -> bool:
    """Whether a name of two characters behind a title goes on, or began before: 王毅刚 is not 王毅, 范洪亮 not 洪亮."""
    if end - start == _SHORT_NAME and text[start - 1 : start] in _surnames("zh"):
        return text.endswith(_offices(), 0, start - 1)
    if (
        end - start != _SHORT_NAME
        or _ends_name(text, end)
        or not _fits(text, start, 3)
        or not _ends_name(text, start + 3)
    ):
        return False
    return text.endswith(_offices(), 0, start)


def is_called_like_a_town(text: str, start: int, end: int) -> bool:
    """Whether a town's name is somebody's: behind an office and before a word that follows names, 总领事徐州出席."""
    named = end - start == _SHORT_NAME and text[start] in _surnames("zh")
    return named and text.endswith(_offices(), 0, start) and text.startswith(after_name(), end)


@cache
def _offices() -> tuple[str, ...]:
    return tuple(shapes()["titles"]["zh"])


@cache
def _compounds() -> tuple[str, ...]:
    return tuple(shapes()["surnames"]["zh_compound"])


# What a monk or nun is called behind the name.
_MONKS = ("法师", "法師", "大和尚", "长老", "長老", "比丘", "禅师", "禪師")


def _fits(text: str, start: int, length: int) -> bool:
    """Whether characters may be a surname and a given name: none of them is hardly ever a name's."""
    tails, words, never = _no_names()
    name = text[start : start + length]
    if name in words or name[:2] in words or name.endswith(tails) or not all(map(is_chinese, name)):
        return False
    if name.endswith("大") and text.startswith(_SCHOOL_POSTS, start + length):
        return False
    given = name[1:-1] if length > 2 and name[-1] in _DOUBLE and _ends_surely(text, start + length) else name[1:]
    return never.isdisjoint(given.replace("日", "") if _SUN.search(given) else given)


# Titles that stand behind whole names without any office: 水稻研究所王威豪研究员.
_LEARNED = ("研究员", "院士", "律师", "老师")
# Behind a school's short name: 云财大副校长.
_SCHOOL_POSTS = ("校长", "副校长", "党委", "常务副校长")
# 日 is in many Vietnamese names (Nhật), and tells a day behind a number or "this": 黄春日, but 主任周五日前.
_SUN = re.compile("(?<![一二三四五六七八九十今昨当同近明翌次每节生])日(?!前|内|益|常|程)")


def _ends_surely(text: str, position: int) -> bool:
    """Whether punctuation, "and" or an address follows, so that the character before it is none of the sentence's."""
    return not is_chinese(text[position : position + 1] or "。") or text.startswith(_ADDRESSES, position)


@cache
def _no_names() -> tuple[tuple[str, ...], frozenset[str], frozenset[str]]:
    """What ends bodies' names or addresses, words that are no names, and characters hardly ever in a given name."""
    words = shapes()["people"]
    no_names = frozenset((*words["zh_ends"], *words["zh_words"].split()))
    tails = (*shapes()["bodies"]["zh_tails"], *words["zh_addresses"])
    return tails, no_names, frozenset(words["zh_never"])


def _ends_name(text: str, position: int) -> bool:
    """Whether a Chinese name may end at a position: no character follows, or a word that follows names."""
    if position >= len(text) or not is_chinese(text[position]):
        return position <= len(text) and text[position : position + 1] not in _FOREIGN
    if text[position - 1 : position + 1] in _words_after():
        return False
    return text.startswith(after_name(), position)


@cache
def _words_after() -> frozenset[str]:
    """Words of two characters behind a name, which does not end with their first: 徐晓|共同, 沈浩|少将."""
    words = (*shapes()["people"]["zh_ends"], *shapes()["titles"]["zh"])
    return frozenset(word for word in words if len(word) == len("共同"))


@cache
def after_name() -> tuple[str, ...]:
    titles = shapes()["titles"]
    return (*shapes()["people"]["zh_ends"], *titles["zh"], *titles["zh_weak"])
