"""People of Chinese descent whom English names by their given name first: "Zhengjun Zhang", "Agnes Chan"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tracker.extraction.people.introductions import headed, introduced
from tracker.extraction.people.latin_names import is_pinyin, surnames
from tracker.extraction.people.personal_titles import titled
from tracker.extraction.text.letters import UPPER
from tracker.extraction.text.spans import Spans
from tracker.knowledge.expressions import any_of
from tracker.knowledge.library import shapes
from tracker.model import Country

# Letters of the shortest given name of two syllables.
_TWO_SYLLABLES = 5


def given_first(text: str, occupied: Spans) -> Iterator[tuple[int, int, Country]]:
    """Where such names start and end beside a title or an apposition; whose country they are of does not show."""
    for match in _given_first().finditer(text):
        start, end = match.span("name")
        if occupied.overlap(start, end):
            continue
        given, surname = match["given"], match["surname"]
        if not _is_given(given, surname):
            if _may_be_given(given, surname) and headed(text, end):
                yield start, end, ""
            continue
        if introduced(text, end) or titled(text, start, "en"):
            yield start, end, "CN" if is_pinyin_given(match["given"]) else ""


def is_given_first(name: str) -> bool:
    """Whether a name of an English text has its surname behind the given name."""
    match = _given_first().match(name)
    return match is not None and match.end("name") == len(name) and _is_given(match["given"], match["surname"])


def surname_behind(name: str) -> str:
    """The surname of a name that begins with the given one."""
    match = _given_first().match(name)
    return match["surname"] if match else ""


def is_pinyin_given(word: str) -> bool:
    """Whether a word is two syllables of pinyin that are no surname."""
    joined = word.replace("-", "")
    return len(joined) >= _TWO_SYLLABLES and is_pinyin(joined) and word not in surnames("pinyin")


def _may_be_given(given: str, surname: str) -> bool:
    """Whether a word that no list has may be an English given name before a surname that is no other word."""
    posts = (*shapes()["titles"]["en"], *shapes()["bodies"]["en_kinds"], *shapes()["people"]["en_no_given"])
    known = surnames("pinyin") | surnames("vi_plain") | surnames("cantonese")
    return given not in posts and given not in known and surname in shapes()["people"]["en_sure_surnames"]


def _is_given(given: str, surname: str) -> bool:
    if given in _given_names():
        return surname in surnames("cantonese") or surname in surnames("pinyin")
    plain = given not in surnames("vi_plain") and given not in surnames("cantonese")
    return plain and is_pinyin_given(given) and surname in surnames("pinyin")


@cache
def _given_names() -> frozenset[str]:
    return frozenset(shapes()["people"]["en_given"].split())


@cache
def _given_first() -> re.Pattern[str]:
    """A given name, an initial or two, a surname, and a Chinese given name behind it: "Jonathan K S Choi Koon-shum"."""
    called = any_of(sorted(surnames("pinyin") | surnames("cantonese")))
    given = r"(?P<given>[A-Z][a-z]{1,12}(?:-[A-Za-z][a-z]{1,8})?)(?: (?:[A-Z]\.? ?){1,2})?"
    behind = r"(?: [A-Z][a-z]{1,8}-[a-z]{1,8})?"
    ends = r"(?![\w-])(?!['’]s? [A-Z])(?! [A-Z][a-z])"
    return re.compile(rf"(?={UPPER})(?<![\w’'-])(?P<name>{given} (?P<surname>{called}){behind}){ends}")
