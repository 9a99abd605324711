"""People whom no file knows in English text: a Vietnamese or a pinyin name beside a title or in a list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from tracker.extraction.people.introductions import introduced, names_a_firm, names_a_thing, weakly_introduced
from tracker.extraction.people.latin_names import has_surname, is_pinyin, is_pinyin_name, surnames
from tracker.extraction.people.personal_titles import TITLE_REACH, titled
from tracker.extraction.text.letters import LOWER, UPPER
from tracker.extraction.text.spans import Spans
from tracker.knowledge.expressions import any_of
from tracker.knowledge.library import shapes
from tracker.model import Country

_WORDS = rf"(?:{LOWER}|['’-])+(?: {UPPER}(?:{LOWER}|['’-])*){{1,10}}"
# In capitals throughout as well: "TRUONG THANH HANG".
# Or the surname alone: "WANG Yongjie".
_GIVEN = rf"{UPPER}{{1,6}}(?: {UPPER}(?:{LOWER}|['’-])+){{1,10}}"
_ENGLISH_NAME = re.compile(rf"{UPPER}(?<![\w-].)(?:{_WORDS}|{_GIVEN}|{UPPER}+(?: {UPPER}+){{2,3}})(?![\w]|-[A-Za-z])")
# Newspapers that are called by two syllables.
_PAPERS = (["Nhan", "Dan"], ["Lao", "Dong"], ["Dan", "Tri"], ["Tien", "Phong"], ["Ha", "Noi"])
# "300 Kim Mã Street"
_STREETS = {"Street", "Road", "Avenue", "Boulevard", "Ward", "Commune", "District"}
# A warship, by the letters before its name or by what it is: "the frigates CNS Hai Yang and CNS Chang Zhou".
_SHIP = re.compile(
    r"\b(?:CNS|HMAS|HMS|USS|INS|RSS|(?:[Ww]ar|[Tt]raining |[Hh]ospital )?[Ss]hips?|[Ff]rigates?|[Dd]estroyers?"
    r"|[Vv]essels?)"
    rf" ({UPPER}{LOWER}+ {UPPER}{LOWER}+)\b"
)
# Characters of the longest post of a firm with the words that lead on to its name.
_LONGEST_POST = 48
# How far a title speaks for a name where the name of a body stands right before it, whose office it is.
_OFFICE_REACH = 130
PARTED = 10
"""Letters that two parts of a Chinese given name have at most when they stand apart ("Xian Ling")."""
_LIST = re.compile(r",? (?:and )?")
_LIST_GAP = 6


def english_people(text: str, occupied: Spans, known: frozenset[int]) -> Iterator[tuple[int, int, Country]]:
    """Where names start and end, and the country whose names look so; `known` is where known people's names end."""
    last = -_LIST_GAP
    for match in _ENGLISH_NAME.finditer(text):
        start, words = _from_surname(match.start(), match[0].split(" "), occupied)
        if len(words) < 2:
            continue
        chinese = is_pinyin_name(words[0].capitalize(), words[1])
        if chinese and words[0] not in surnames("vi_plain"):
            parted = len(words) > 2 and len(words[1]) + len(words[2]) <= PARTED and is_pinyin(words[2])
            words = words[: 3 if parted else 2]
        words = _without_posts(words[:4])
        if any(word in shapes()["people"]["en_no_given"] for word in words[1:]):
            continue
        if len(words) < 2:
            continue
        end = start + len(" ".join(words))
        if words[-1].endswith(("'s", "’s")):
            end -= 2
        sure = chinese or len(words) > 2
        before = next((start - gap for gap in range(_LIST_GAP + 1) if sure and start - gap in known), last)
        in_list = 0 <= start - before <= _LIST_GAP and bool(_LIST.fullmatch(text[before:start]))
        if names_a_thing(text, end) or words[:2] in _PAPERS or words[-1] in _STREETS or _is_headed(text, start):
            continue
        if names_a_firm(text, end):
            continue
        is_introduced = introduced(text, end) or (sure and weakly_introduced(text, end))
        beside = occupied.hold(start - (3 if text.startswith(")", start - 2) else 2))
        reach = _OFFICE_REACH if sure and beside else TITLE_REACH
        told = words[1:2] == ["Thi"] or in_list or is_introduced or titled(text, start, "en", reach)
        if told and text[start:end] not in _named_things(text):
            last = end
            yield start, end, "CN" if chinese else "VN"


def _from_surname(start: int, words: list[str], occupied: Spans) -> tuple[int, list[str]]:
    """Capitalised words from the first surname on, behind what is the name of a body; empty without one."""
    body = max((number for number, word in enumerate(words, 1) if word in _tails()), default=0)
    if body:
        start, words = start + len(" ".join(words[:body])) + 1, words[body:]
    while words and (not (has_surname(words) or words[1:2] == ["Thi"]) or occupied.hold(start)):
        start += len(words[0]) + 1
        words = words[1:]
    return start, words


def _without_posts(words: list[str]) -> list[str]:
    """The words of a name before one that begins a post, and up to one with a genitive: "Hu Jintao's Footsteps"."""
    for number, word in enumerate(words):
        if word in _posts():
            return words[:number]
        if word.endswith(("'s", "’s")):
            return words[: number + 1]
    return words


def _is_headed(text: str, start: int) -> bool:
    """Whether what looks like a name is told to be what somebody heads: "general director of Hoa Mai"."""
    return bool(_heads().search(text, max(0, start - _LONGEST_POST), start))


@cache
def _heads() -> re.Pattern[str]:
    posts = any_of(shapes()["bodies"]["en_firm_posts"])
    return re.compile(rf"\b(?:{posts}) of (?:the )?$")


@lru_cache(maxsize=2)
def _named_things(text: str) -> frozenset[str]:
    """Two words each that a park, street or warship bears somewhere in the text: nobody's name anywhere in it."""
    return frozenset(found[1] for pattern in (_thing(), _SHIP) for found in pattern.finditer(text))


@cache
def _thing() -> re.Pattern[str]:
    things = "|".join(shapes()["people"]["en_things"])
    return re.compile(rf"(?={UPPER})\b({UPPER}{LOWER}+ {UPPER}{LOWER}+) (?:{things})\b")


@cache
def _tails() -> frozenset[str]:
    """Words that end the names of bodies: "Hong Ngoc Company" is nobody."""
    return frozenset(shapes()["bodies"]["en_tails"])


@cache
def _posts() -> frozenset[str]:
    return frozenset(("Deputy", "Vice", "Prime", "Party", *shapes()["titles"]["en"]))
