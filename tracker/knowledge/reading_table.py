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
    """The rows of `readings.tsv`, unpacked only where they are asked for."""

    rows: dict[str, tuple[str, str]]
    """Character → its Mandarin and its Sino-Vietnamese syllables, in words."""
    surnames: dict[str, tuple[str, str]]
    """The same for characters that are read otherwise when they are a surname."""
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
    new = Table({}, {}, {}, frozenset(_rows("v")[0][0].split()), {}, {})
    for spoken, sino, characters in _rows("c"):
        new.rows.update(dict.fromkeys(characters, (spoken, sino)))
        for sound in spoken.split():
            new.heard.setdefault(sound, []).append(sino)
    for spoken, sino, character in _rows("s"):
        new.surnames[character] = spoken, sino
        sounds, words = new.rows[character]
        new.rows[character] = f"{sounds} {spoken}", f"{words} {sino}"
        new.heard.setdefault(spoken, []).append(sino)
    for _, forms, name in _rows("n"):
        new.names[name] = tuple(forms.split(", "))
        for form in map(fold, new.names[name]):
            new.characters[form] = (*new.characters.get(form, ()), name)
    return new


def _rows(kind: str) -> list[list[str]]:
    return [line.split("\t")[1:] for line in _lines() if line.startswith(kind)]


@cache
def _lines() -> list[str]:
    return (Path(__file__).parent / "readings.tsv").read_text(encoding="utf-8").splitlines()


@cache
def reading(character: str) -> Reading:
    """How one character is read; nothing is known of one outside the table."""
    return unpacked(*table().rows.get(character, ("", "")))


def unpacked(spoken: str, sino: str) -> Reading:
    """The readings of a row's two fields."""
    words = tuple(dict.fromkeys(sino.split()))
    return Reading(tuple(dict.fromkeys(spoken.split())), words, frozenset(map(plain, words)))


@cache
def heard(sound: str) -> frozenset[str]:
    """The plain Sino-Vietnamese syllables of all characters that are read so in Mandarin."""
    return frozenset(plain(word) for words in table().heard.get(sound, ()) for word in words.split())


def simplified(name: str) -> str:
    """A name in the characters of the table: traditional ones made simplified, letters left alone."""
    known = table().rows
    return "".join(fold(c) if is_chinese(c) and c not in known else c for c in name)


@lru_cache(maxsize=8192)
def plain(syllable: str) -> str:
    """A syllable without marks, đ as d, and y as i where the two are only spellings of one sound (Hy, Hi; Quý, Quí)."""
    bare = unicodedata.normalize("NFD", syllable.lower()).translate(_BARE)
    return bare[:-1] + "i" if ends_in_sole_y(bare) else bare


def ends_in_sole_y(bare: str) -> bool:
    """Whether a syllable ends in a y that some write i."""
    return bare.endswith("y") and (bare.endswith("quy") or bare[-2:-1] not in {"a", "e", "o", "u"})
