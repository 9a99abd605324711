"""Text folded for matching: letter case, diacritics and traditional characters taken away, offsets kept."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import Any

import msgspec


class Folded(msgspec.Struct, frozen=True):
    """A folded text that knows where each of its characters stood in the original."""

    text: str
    offsets: tuple[int, ...] | None = None
    """Offset in the original of each folded character and of the end; None when both texts are equally long."""

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original that a span of the folded text was made from."""
        if self.offsets is None:
            return start, end
        return self.offsets[start], self.offsets[end - 1] + 1 if end > start else self.offsets[start]


class _CharacterTable(dict[int, str]):
    """Folds characters for `str.translate`, each computed once."""

    def __init__(self, *, marks: bool) -> None:
        super().__init__()
        self.keep_marks = marks

    def __missing__(self, code: int) -> str:
        folded = self._fold(chr(code))
        self[code] = folded
        return folded

    def _fold(self, character: str) -> str:
        if "\u3400" <= character <= "\u9fff":
            return _simplified(character)
        width = unicodedata.normalize("NFKC", character) if "\uff01" <= character <= "\uff5e" else character
        folded = width.casefold()
        if self.keep_marks:
            return folded if len(folded) == 1 else character
        bare = "".join(c for c in unicodedata.normalize("NFD", folded) if not unicodedata.combining(c))
        return bare.replace("đ", "d").replace("\u2019", "'").replace("\u2018", "'").translate(_DASHES)


_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")


@cache
def _converter() -> Any:
    """OpenCC's traditional-to-simplified converter, loaded when the first Chinese character is met."""
    import opencc

    return opencc.OpenCC("t2s")


def _simplified(character: str) -> str:
    converted: str = _converter().convert(character)
    return converted if len(converted) == 1 else character


_BARE = _CharacterTable(marks=False)
_LOWER = _CharacterTable(marks=True)
# A longer text is an article's: what is kept of it takes room, and only the same article asks for it again.
_NAME = 200
# Characters that `lower` changes otherwise than by their letter case.
_NOT_BY_CASE = re.compile("[\u3400-\u9fff\uff01-\uff5e]")


@lru_cache(maxsize=4096)
def _bare_name(text: str) -> str:
    return _bare(text)


def _bare(text: str) -> str:
    return unicodedata.normalize("NFC", text).translate(_BARE)


def fold(text: str) -> str:
    """Text for comparison: no letter case, no diacritics, đ as d, simplified characters, plain dashes and quotes."""
    return _bare_name(text) if len(text) <= _NAME else _bare(text)


def lower(text: str) -> str:
    """Text without letter case and in simplified characters, diacritics kept; always as long as the original."""
    if len(text) > _NAME:
        return _lower_text(text)
    return text.lower() if text.isascii() else text.translate(_LOWER)


@lru_cache(maxsize=2)
def _lower_text(text: str) -> str:
    if not _NOT_BY_CASE.search(text):
        folded = text.casefold()
        if len(folded) == len(text):  # no character became several
            return folded
    return text.translate(_LOWER)


@lru_cache(maxsize=2)
def fold_with_offsets(text: str) -> Folded:
    """The folded text with the way back into the original; several parts of the reading ask for that of one article."""
    folded = text.translate(_BARE)
    if len(folded) == len(text):
        return Folded(folded)
    longer = {character: len(character.translate(_BARE)) for character in set(text)}
    changed = "".join(map(re.escape, (character for character, length in longer.items() if length != 1)))
    offsets: list[int] = []
    position = 0
    for match in re.finditer(f"[{changed}]", text):
        offsets += [*range(position, match.start()), *[match.start()] * longer[match[0]]]
        position = match.end()
    return Folded(folded, (*offsets, *range(position, len(text) + 1)))


@lru_cache(maxsize=4096)
def spelling(text: str) -> tuple[tuple[str, ...], ...]:
    """A key under which two ways to place a Vietnamese tone mark (hoà, hòa) are one, but other diacritics differ."""
    plain = text.casefold().translate(_DASHES).replace("-", " ").replace("\u2019", "'")
    words = unicodedata.normalize("NFD", plain).split()
    return tuple(tuple(sorted(word)) for word in words)
