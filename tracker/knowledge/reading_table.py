"""How Chinese characters are read in Mandarin and Sino-Vietnamese: the table of `readings.tsv`, unpacked as needed."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from pathlib import Path

import msgspec

from tracker.knowledge.folding import fold
from tracker.knowledge.phrases import is_chinese

ACCENTS = frozenset("\u0300\u0301\u0303\u0309\u0323")
"""The combining marks of the Vietnamese tones."""
_BARE = {**dict.fromkeys(map(ord, (*ACCENTS, "\u0302", "\u0306", "\u0308", "\u031b"))), ord("đ"): "d"}


class Reading(msgspec.Struct, frozen=True):
    """How a character is read, the most likely first."""

    mandarin: tuple[str, ...] = ()
    """Syllables without tones."""
    vietnamese: tuple[str, ...] = ()
    """Sino-Vietnamese syllables with their marks."""
    plain: frozenset[str] = frozenset()
    """The Sino-Vietnamese syllables without marks, as `plain` makes them."""


class Table(msgspec.Struct, frozen=True):
    """The rows of `readings.tsv`, taken apart only where they are asked for."""

    rows: str
    """The rows of single characters as they stand in the file: a character is looked up by searching for it."""
    surnames: dict[str, Reading]
    """Characters that are read otherwise when they are a surname."""
    heard: dict[str, list[str]]
    """Mandarin syllable → the Sino-Vietnamese syllables of all characters that are read so, in words."""
    syllables: frozenset[str]
    """All Sino-Vietnamese syllables, as `plain` makes them."""
    names: dict[str, tuple[str, ...]]
    """Names in characters that are not read character by character, with their other forms."""
    characters: dict[str, tuple[str, ...]]
    """The other way round: folded form → names in characters."""


@cache
def table() -> Table:
    """The table, read when first asked for."""
    text = (Path(__file__).parent / "readings.tsv").read_text(encoding="utf-8")
    start, end = text.index("\nc\t"), text.index("\ns\t")
    new = Table(text[start : end + 1], {}, {}, frozenset(text[text.index("\nv\t") + 3 :].split()), {}, {})
    for row in text[start + 1 : text.index("\nv\t")].split("\n"):
        kind, spoken, sino, characters = row.split("\t")
        if kind == "n":
            new.names[characters] = tuple(sino.split(", "))
            continue
        for sound in spoken.split():
            new.heard.setdefault(sound, []).append(sino)
        if kind == "s":
            new.surnames[characters] = _unpacked(spoken, sino)
    for name, forms in new.names.items():
        for form in map(fold, forms):
            new.characters[form] = (*new.characters.get(form, ()), name)
    return new


def _unpacked(spoken: str, sino: str) -> Reading:
    words = tuple(sino.split())
    return Reading(tuple(spoken.split()), words, frozenset(map(plain, words)))


@cache
def reading(character: str) -> Reading:
    """How one character is read, as a surname too; nothing is known of one outside the table."""
    rows, surname = table().rows, table().surnames.get(character, Reading())
    at = rows.find(character)
    if at < 0:
        return surname
    _, spoken, sino, _ = rows[rows.rindex("\n", 0, at) + 1 : rows.index("\n", at)].split("\t")
    usual = _unpacked(spoken, sino)
    return Reading(
        tuple(dict.fromkeys((*usual.mandarin, *surname.mandarin))),
        tuple(dict.fromkeys((*usual.vietnamese, *surname.vietnamese))),
        usual.plain | surname.plain,
    )


@cache
def heard(sound: str) -> frozenset[str]:
    """The plain Sino-Vietnamese syllables of all characters that are read so in Mandarin."""
    return frozenset(plain(word) for words in table().heard.get(sound, ()) for word in words.split())


def simplified(name: str) -> str:
    """A name in the characters of the table: traditional ones made simplified, letters left alone."""
    return "".join(fold(c) if is_chinese(c) and reading(c) == Reading() else c for c in name)


@lru_cache(maxsize=8192)
def plain(syllable: str) -> str:
    """A syllable without marks, đ as d, and y as i where the two are only spellings of one sound (Hy, Hi; Quý, Quí)."""
    bare = unicodedata.normalize("NFD", syllable.lower()).translate(_BARE)
    return bare[:-1] + "i" if ends_in_sole_y(bare) else bare


def ends_in_sole_y(bare: str) -> bool:
    """Whether a syllable ends in a y that some write i."""
    return bare.endswith("y") and (bare.endswith("quy") or bare[-2:-1] not in {"a", "e", "o", "u"})
