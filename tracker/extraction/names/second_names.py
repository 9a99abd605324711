"""People whom English names in full once and then by one word: "Hằng said", "Mr. Hung", "Xi and Lam"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from tracker.extraction.people.given_first import is_given_first, surname_behind
from tracker.extraction.text.known_names import NameMention
from tracker.extraction.text.letters import UPPER
from tracker.extraction.text.occurrences import occurrences
from tracker.extraction.text.spans import Spans
from tracker.knowledge import fold
from tracker.knowledge.expressions import any_of
from tracker.knowledge.library import shapes

# Words that open sentences and are names as well: there they are names behind a title only.
_WORDS = re.compile(
    "an|as|be|can|do|he|her|in|is|it|long|man|may|me|my|no|of|on|or|she|so|song|sun|the|to|we|who|yes|you"
)
_OPENING = re.compile(r"(?:^|[^\w\s,)]\s*|\n)$")
_WORD = re.compile(rf"{UPPER}(?<![\w’'-].)\w+(?![\w-])")
# Capitals before and behind it, which make it a part of another name.
_OTHER_NAME = re.compile(rf"{UPPER}[\w’'-]*[ -]$")
_GOES_ON = re.compile(rf"[ -]{UPPER}")
_BEFORE = 24
# Letters of a name that calls somebody again; one is an initial.
_SHORTEST = 2


def find_again(text: str, names: Sequence[NameMention]) -> Iterator[NameMention]:
    """The further mentions of people by their surname (Chinese) or given name (Vietnamese) alone."""
    first: dict[str, NameMention] = {}
    bearers: dict[str, set[str]] = defaultdict(set)
    for name in names:
        if name.type == "person" and (short := _short(name)):
            bearers[short].add(name.id)
            first.setdefault(name.id, name)
    single = {short: first[next(iter(ids))] for short, ids in bearers.items() if len(ids) == 1}
    if not single:
        return
    occupied = Spans((name.start, name.end) for name in names)
    for short, starts in occurrences(text, single).items():
        person = single[short]
        for start in starts[bisect_right(starts, person.end) :]:
            end = start + len(short)
            word = _WORD.match(text, start)
            if word and word.end() == end and not occupied.overlap(start, end) and _is_name(text, start, end):
                yield NameMention(start, end, short, "person", person.id, person.country, known=person.known)


def _short(name: NameMention) -> str:
    """The word by which English calls somebody again; empty where it is not known which one."""
    words = name.text.split(" ")
    if len(words) < 2 or not name.text.isprintable() or not name.text[0].isupper():
        return ""
    if name.country != "VN" and not name.known and is_given_first(name.text):
        return surname_behind(name.text)
    short = words[-1] if name.country == "VN" else words[0] if name.country == "CN" else ""
    return short if len(short) >= _SHORTEST and short[0].isupper() else ""


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether a word is somebody's name there and no part of another name, nor a word that opens a sentence."""
    before = text[max(0, start - _BEFORE) : start]
    if _title().search(before):
        return not _GOES_ON.match(text, end)
    if _OPENING.search(before) and _WORDS.fullmatch(fold(text[start:end])):
        return False
    return not (_OTHER_NAME.search(before) or _GOES_ON.match(text, end))


@cache
def _title() -> re.Pattern[str]:
    titles = sorted((*shapes()["titles"]["en"], "Mr", "Ms", "Mrs", "Dr", "Prof"), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{any_of(titles)})\.? $")
