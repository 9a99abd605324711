"""Where words that only one text makes known stand in it: found in one pass, since a long text has thousands."""

from __future__ import annotations

from collections.abc import Collection

import ahocorasick_rs


def occurrences(text: str, words: Collection[str]) -> dict[str, list[int]]:
    """Where each of some words begins in a text, in their order; those of one word do not overlap each other."""
    ordered = tuple(dict.fromkeys(words))
    found: dict[str, list[int]] = {word: [] for word in ordered}
    if not ordered:
        return found
    for number, start, _ in ahocorasick_rs.AhoCorasick(ordered).find_matches_as_indexes(text, overlapping=True):
        word = ordered[number]
        starts = found[word]
        if not starts or start >= starts[-1] + len(word):
            starts.append(start)
    return found
