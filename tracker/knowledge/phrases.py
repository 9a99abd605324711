"""Phrases of all kinds found in one pass over a text, in time that does not grow with their number."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Generic, TypeVar

import ahocorasick_rs
import msgspec

Payload = TypeVar("Payload")
Changed = TypeVar("Changed")

_BRACES = re.compile(r"\{([^{}]*)\}")
# The automaton looks for the beginnings of phrases only, since building it costs time for every character: long
# enough that few are found in vain, short enough that many phrases share one.
_HEAD = 14
_CHINESE_HEAD = 4
# So many phrases of one beginning are tried faster one by one than looked up.
_FEW = 6


def expand(phrase: str) -> list[str]:
    """All forms of a phrase: `sign{,s,ed}` is sign, signs, signed."""
    match = _BRACES.search(phrase)
    if not match:
        return [" ".join(phrase.split())]
    return [
        form
        for choice in match[1].split(",")
        for form in expand(phrase[: match.start()] + choice + phrase[match.end() :])
    ]


def is_chinese(character: str) -> bool:
    """Whether a character is written without spaces around its words."""
    return "\u3400" <= character <= "\u9fff"


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a span is bounded as a word is: Chinese needs no boundary, other scripts no letter or digit beside it.

    A capital after a small letter is a boundary too, since pages glue words ("TTXVNChủ tịch", "Namngày" not).
    """
    # nearly every span has a space, a mark or a Chinese character on both sides
    if start > 0:
        left = text[start - 1]
        if left.isalnum() and not "\u3400" <= left <= "\u9fff" and _same_word(left, text[start]):
            return False
    if end >= len(text):
        return True
    right = text[end]
    return not (right.isalnum() and not "\u3400" <= right <= "\u9fff" and _same_word(text[end - 1], right))


def _same_word(left: str, right: str) -> bool:
    if is_chinese(left) or is_chinese(right):
        return False
    if not (left.isalnum() and right.isalnum()):
        return False
    if left.isdigit() != right.isdigit():
        return left.isalpha() and not right.isdigit() and left.islower()
    return not (left.islower() and right.isupper())


class PhraseTable(msgspec.Struct, frozen=True, array_like=True):
    """A set of phrases prepared for finding, in a form that a file can hold."""

    phrases: tuple[str, ...] = ()
    """All of them, sorted."""
    shorter: bytes = b""
    """For each the number of the longest other phrase that it begins with, -1 for none; an array of C ints."""
    heads: tuple[str, ...] = ()
    """Beginnings of all phrases, a short phrase being its own; sorted."""
    firsts: bytes = b""
    """For each head the number of the first phrase that begins with it, and last the number of phrases; C ints."""
    longest: int = 0
    """Characters of the longest phrase."""


def phrase_table(phrases: Iterable[str]) -> PhraseTable:
    """Prepare distinct phrases for a PhraseFinder."""
    ordered = sorted(phrases)
    heads: list[str] = []
    shorter = array("i")
    firsts = array("i")
    # the phrases that the present one begins with, the longest last
    outer: list[int] = []
    for number, phrase in enumerate(ordered):
        while outer and not phrase.startswith(ordered[outer[-1]]):
            outer.pop()
        shorter.append(outer[-1] if outer else -1)
        outer.append(number)
        head = phrase[: _CHINESE_HEAD if is_chinese(phrase[0]) else _HEAD]
        if not (heads and head == heads[-1]):
            heads.append(head)
            firsts.append(number)
    firsts.append(len(ordered))
    longest = max(map(len, ordered), default=0)
    return PhraseTable(tuple(ordered), shorter.tobytes(), tuple(heads), firsts.tobytes(), longest)


class PhraseFinder(Generic[Payload]):
    """Finds every phrase of a fixed set in a text that was normalised as the phrases were.

    An automaton finds where phrases may begin; which ones do is looked up in their sorted list: whatever the text
    begins with there comes before it in the alphabet, and begins with the next shorter one.
    """

    def __init__(self, table: PhraseTable, payloads: Callable[[int], list[Payload]]) -> None:
        """`payloads` gives what the phrase of a number stands for."""
        self._table = table
        self._payloads = payloads
        self._shorter = memoryview(table.shorter).cast("i")
        self._firsts = memoryview(table.firsts).cast("i").tolist()
        self._automaton = ahocorasick_rs.AhoCorasick(table.heads, store_patterns=False) if table.heads else None

    def __len__(self) -> int:
        return len(self._table.phrases)

    @property
    def phrases(self) -> tuple[str, ...]:
        """All phrases, sorted."""
        return self._table.phrases

    def payload(self, number: int) -> list[Payload]:
        """What the phrase of a number stands for."""
        return self._payloads(number)

    def find(self, text: str) -> Iterator[tuple[int, int, list[Payload]]]:
        """All occurrences as (start, end, payloads), overlapping ones and those inside words too."""
        if self._automaton is None:
            return
        phrases, shorter, firsts, longest = self._table.phrases, self._shorter, self._firsts, self._table.longest
        payloads = self._payloads
        for head, start, _ in self._automaton.find_matches_as_indexes(text, overlapping=True):
            first, last = firsts[head], firsts[head + 1]
            if last - first <= _FEW:
                for number in range(first, last):
                    phrase = phrases[number]
                    if text.startswith(phrase, start):
                        yield start, start + len(phrase), payloads(number)
                continue
            number = bisect_right(phrases, text[start : start + longest], first, last) - 1
            while number >= first:
                phrase = phrases[number]
                if text.startswith(phrase, start):
                    yield start, start + len(phrase), payloads(number)
                number = shorter[number]

    def map(self, change: Callable[[Payload], Changed]) -> PhraseFinder[Changed]:
        """A finder of the same phrases that gives something else for each; changed once, when first met."""
        return PhraseFinder(self._table, cache(lambda number: [change(one) for one in self._payloads(number)]))
