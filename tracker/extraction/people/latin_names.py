"""Whose names words in Latin letters are: a Vietnamese surname and its syllables, or a pinyin one and a given name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from tracker.extraction.text.letters import UPPER
from tracker.knowledge import fold
from tracker.knowledge.library import shapes
from tracker.model import Country

_PINYIN = re.compile(
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ue|ui|er|a|o|e|i|u|v)){1,3}",
    re.IGNORECASE,
)
_NAME = r"(?P<name>[^\W\d_]+(?: [^\W\d_]+){1,3})"
_BEHIND = re.compile(f" {_NAME}")
# "Nguyen Minh Hang, Deputy Minister of …"
_BEFORE = re.compile(rf"(?P<name>{UPPER}\w+(?: {UPPER}\w+){{1,4}}), (?:[\w’'-]+ ){{1,5}}$")
_REACH = 80


@cache
def surnames(kind: str) -> frozenset[str]:
    """Surnames of one list of `shapes.toml`."""
    return frozenset(shapes()["surnames"][kind].split())


def has_surname(words: Sequence[str]) -> bool:
    """Whether words begin with a surname that either people spells so."""
    plain = fold(words[0]).capitalize()
    surname = words[0].capitalize() if words[0].isupper() else words[0]
    return len(words) > 1 and (plain in surnames("vi_plain") or is_pinyin_name(surname, words[1]))


def is_pinyin(word: str) -> bool:
    """Whether a word is one to three syllables of pinyin."""
    return bool(_PINYIN.fullmatch(word))


def is_pinyin_name(surname: str, given: str) -> bool:
    """Whether two words are a surname and a given name in pinyin."""
    given = fold(given.removesuffix("'s").removesuffix("’s").replace("-", "").replace("'", ""))
    return surname in surnames("pinyin") and is_pinyin(given)


def bearer_country(text: str, start: int, end: int) -> Country:
    """Whose name stands right behind an office, or before it and a comma; empty where none does, or either's may."""
    behind = _BEHIND.match(text, end, end + _REACH)
    before = _BEFORE.search(text, max(0, start - _REACH), start)
    if behind and (country := _country(behind["name"].split(" "))):
        return country
    words = before["name"].split(" ") if before else []
    # "Deputy Director Li Minghua, …"
    return next((country for first in range(len(words) - 1) if (country := _country(words[first:]))), "")


def _country(words: Sequence[str]) -> Country:
    lower_case = next((number for number, word in enumerate(words) if not word[0].isupper()), len(words))
    words = words[:lower_case]
    if len(words) < 2:
        return ""
    vietnamese = fold(words[0]).capitalize() in surnames("vi_plain")
    chinese = is_pinyin_name(words[0], words[1])
    if vietnamese and (not chinese or len(words) > 2):
        return "VN"
    return "CN" if chinese and not vietnamese else ""
