"""Phrases of all kinds found in one pass over a text, in time that does not grow with their number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

import ahocorasick_rs

Payload = TypeVar("Payload")

_BRACES = re.compile(r"\{([^{}]*)\}")


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
    if start > 0 and _same_word(text[start - 1], text[start]):
        return False
    return not (end < len(text) and _same_word(text[end - 1], text[end]))


def _same_word(left: str, right: str) -> bool:
    if is_chinese(left) or is_chinese(right):
        return False
    if not (left.isalnum() and right.isalnum()):
        return False
    if left.isdigit() != right.isdigit():
        return left.isalpha() and not right.isdigit() and left.islower()
    return not (left.islower() and right.isupper())


class PhraseFinder(Generic[Payload]):
    """Finds every phrase of a fixed set in a text that was normalised as the phrases were."""

    def __init__(self, phrases: Iterable[tuple[str, Payload]]) -> None:
        grouped: dict[str, list[Payload]] = {}
        for phrase, payload in phrases:
            grouped.setdefault(phrase, []).append(payload)
        self._payloads = list(grouped.values())
        self._automaton = ahocorasick_rs.AhoCorasick(list(grouped)) if grouped else None

    def find(self, text: str) -> Iterator[tuple[int, int, list[Payload]]]:
        """All occurrences as (start, end, payloads), overlapping ones and those inside words too."""
        if self._automaton is None:
            return
        for pattern, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
            yield start, end, self._payloads[pattern]
