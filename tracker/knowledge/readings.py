"""Tells whether two spellings are one name: Chinese characters, pinyin, Sino-Vietnamese, or a mixture of them.

王小洪, Wang Xiaohong, Vương Tiểu Hồng and Vuong Tieu Hong are one name; 阮富仲, Nguyễn Phú Trọng and Nguyen Phu Trong
another. Characters are known by their readings (`readings.tsv`), other spellings syllable by syllable: a Mandarin
syllable and a Sino-Vietnamese one agree when a character is read so in the one and so in the other language. Names of
different numbers of syllables are never the same, and two names in pinyin only when they are letter for letter.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import chain, islice, product
from typing import Generic, Literal, NamedTuple, TypeVar

from tracker.knowledge.folding import fold
from tracker.knowledge.phrases import is_chinese
from tracker.knowledge.reading_table import (
    ACCENTS,
    ends_in_sole_y,
    heard,
    plain,
    reading,
    simplified,
    table,
)

Identity = TypeVar("Identity")
Parse = tuple[str, ...]
"""One way to cut a name: each part a character or a syllable in small letters."""

# Glued pinyin has few ways to cut it, and no name glues more letters: beyond these a word is no name worth the time.
_MOST_PARSES = 16
_LONGEST_WORD = 24
_LONGEST_SYLLABLE = 7
_WORD = re.compile(r"[\u3400-\u9fff]|[^\W\d_\u3400-\u9fff]+(?:['’][^\W\d_\u3400-\u9fff]+)*")
# Passports and keyboards write ü in these ways.
_UMLAUTS = {"lv": "lu", "lyu": "lu", "nv": "nu", "nyu": "nu"}
_COMPOUND_SURNAMES = frozenset(
    ("欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "端木")
)


@lru_cache(maxsize=8192)
def _spelled(syllable: str) -> tuple[str, str]:
    """A syllable's letters and its tone, apart: hoà and hòa, hi and hy are alike, hồ and hổ are not."""
    marked = unicodedata.normalize("NFD", syllable)
    letters = unicodedata.normalize("NFC", "".join(c for c in marked if c not in ACCENTS))
    letters = letters[:-1] + "i" if ends_in_sole_y(letters) else letters
    return letters, "".join(c for c in marked if c in ACCENTS)


def same_name(first: str, second: str) -> bool:
    """Whether two whole names can be spellings of one name, whatever the scripts and languages of either."""
    return any(_agree(one, other) for one in _alternatives(first) for other in _alternatives(second))


def _alternatives(name: str) -> tuple[str, ...]:
    """The name, and what it is in characters or in letters where it is not read character by character."""
    known, characters = table(), simplified(name).strip()
    if characters in known.names:
        return characters, *known.names[characters]
    if any(map(is_chinese, characters)):
        return (characters,)
    return characters, *known.characters.get(fold(characters), ())


def _agree(first: str, second: str) -> bool:
    both_marked = _marked(first) and _marked(second)
    return any(
        0 < len(one) == len(other) and _parses_agree(one, other, both_marked=both_marked)
        for one in parses(first)
        for other in parses(second)
    )


def _parses_agree(one: Parse, other: Parse, *, both_marked: bool) -> bool:
    if both_marked:
        return all(map(_spelled_alike, one, other))
    if _is_pinyin(one) and _is_pinyin(other):
        return one == other
    return all(map(_sound_alike, _spoken(one), _spoken(other)))


def _marked(name: str) -> bool:
    """Whether a name is written in letters with Vietnamese marks, so that marks of another can be held against it."""
    return not name.isascii() and not any(map(is_chinese, name)) and "ü" not in name.lower()


def _is_pinyin(parse: Parse) -> bool:
    return all(part in table().heard for part in parse)


def _is_sino(parse: Parse) -> bool:
    return bool(parse) and all(plain(part) in table().syllables for part in parse)


def _spelled_alike(one: str, other: str) -> bool:
    return _spelled(one) == _spelled(other)


class _Sound(NamedTuple):
    """A part of a name and what it may be taken for."""

    part: str
    as_mandarin: bool


def _spoken(parse: Parse) -> list[_Sound]:
    """A name of Sino-Vietnamese syllables only is read as such, even where one could be pinyin (Hoang Xuan Anh)."""
    sino = _is_sino(parse) and not _is_pinyin(parse)
    return [_Sound(part, not sino) for part in parse]


def _sound_alike(one: _Sound, other: _Sound) -> bool:
    if is_chinese(one.part) and is_chinese(other.part):
        return one.part == other.part
    if is_chinese(other.part):
        return _sound_alike(other, one)
    if is_chinese(one.part):
        read = reading(one.part)
        return plain(other.part) in read.plain or (other.as_mandarin and other.part in read.mandarin)
    return (
        plain(one.part) == plain(other.part)
        or (other.as_mandarin and plain(one.part) in heard(other.part))
        or (one.as_mandarin and plain(other.part) in heard(one.part))
    )


@lru_cache(maxsize=4096)
def parses(name: str) -> tuple[Parse, ...]:
    """All ways to cut a name into characters and syllables: Xian is xian or xi an, Hanoi is ha noi."""
    words = _WORD.findall(unicodedata.normalize("NFC", name))
    choices = [[(word,)] if is_chinese(word[0]) else _cuts_of_word(word.lower()) for word in words]
    found = _first(map(_chained, product(*choices)))
    # Vietnamese writes every syllable apart: a name that can be read so, and cannot be pinyin, has no glued words.
    whole = tuple(word.lower() for word in words)
    return (whole,) if whole in found and _is_sino(whole) and not any(map(_is_pinyin, found)) else tuple(found)


def _chained(parts: tuple[Parse, ...]) -> Parse:
    return tuple(chain.from_iterable(parts))


def _cuts_of_word(word: str) -> list[Parse]:
    if "'" in word or "’" in word:
        pieces = [_cuts_of_word(piece) for piece in re.split("['’]", word)]
        return _first(map(_chained, product(*pieces)))
    word = word.replace("ü", "u")
    if not word.isascii() or len(word) > _LONGEST_WORD:
        return [(word,)]
    known = table()
    cuts = _first(_cuts(word, lambda part: _UMLAUTS.get(part, part) in known.heard))
    if plain(word) in known.syllables:
        return list(dict.fromkeys([(word,), *cuts]))
    return cuts or _first(_cuts(word, lambda part: plain(part) in known.syllables)) or [(word,)]


def _first(cuts: Iterator[Parse]) -> list[Parse]:
    return list(islice(cuts, _MOST_PARSES))


def _cuts(word: str, is_syllable: Callable[[str], bool]) -> Iterator[Parse]:
    """The ways to cut a word into syllables, the longest first syllable first."""
    if not word:
        yield ()
    for length in range(min(_LONGEST_SYLLABLE, len(word)), 0, -1):
        if is_syllable(word[:length]):
            head = _UMLAUTS.get(word[:length], word[:length])
            yield from ((head, *rest) for rest in _cuts(word[length:], is_syllable))


def name_keys(name: str) -> frozenset[str]:
    """Keys of a name, such that any two names that are the same share one: its length, first and last sounds."""
    keys: set[str] = set()
    for written in _alternatives(name):
        for parse in parses(written):
            if parse:
                ends = product(_sounds(parse[0]), _sounds(parse[-1]))
                keys.update(f"{len(parse)} {first} {last}" for first, last in ends)
    return frozenset(keys)


def _sounds(part: str) -> frozenset[str]:
    """The plain Sino-Vietnamese syllables that a part may stand for; itself when none is known."""
    if is_chinese(part):
        return reading(part).plain or frozenset({part})
    return heard(part) | {plain(part)}


class NameIndex(Generic[Identity]):
    """Finds, among many names, those that are the same as a given one without comparing with each."""

    def __init__(self, names: Iterable[tuple[str, Identity]] = ()) -> None:
        self._by_key: dict[str, set[str]] = {}
        self._identities: dict[str, list[Identity]] = {}
        for name, identity in names:
            self.add(name, identity)

    def add(self, name: str, identity: Identity) -> None:
        """Let a name stand for something from now on."""
        self._identities.setdefault(name, []).append(identity)
        for key in name_keys(name):
            self._by_key.setdefault(key, set()).add(name)

    def find(self, name: str) -> list[Identity]:
        """All that go by the very name, or else all that go by one that is the same."""
        candidates = {written for key in name_keys(name) for written in self._by_key.get(key, ())}
        exact = {written for written in candidates if fold(written) == fold(name)}
        found = sorted(exact or {written for written in candidates if same_name(name, written)})
        return list(dict.fromkeys(identity for written in found for identity in self._identities[written]))


def to_vietnamese(hanzi: str) -> str:
    """The most likely Vietnamese form of a name in Chinese characters: 王小洪 → Vương Tiểu Hồng."""
    characters = simplified(hanzi)
    if characters in table().names:
        return table().names[characters][0]
    return " ".join(words[0].capitalize() for words in _likely(characters, "vietnamese"))


def to_pinyin(hanzi: str) -> str:
    """The most likely pinyin of a person's name in Chinese characters: 王小洪 → Wang Xiaohong."""
    characters = simplified(hanzi)
    syllables = [words[0] for words in _likely(characters, "mandarin")]
    surname = 2 if len(characters) > 2 and characters[:2] in _COMPOUND_SURNAMES else 1
    return " ".join(filter(None, (_joined(syllables[:surname]), _joined(syllables[surname:]))))


def _likely(characters: str, field: Literal["mandarin", "vietnamese"]) -> Iterator[tuple[str, ...]]:
    """The readings of each character, a surname's first where it has its own; the character itself when unknown."""
    for position, character in enumerate(characters):
        is_surname = position == 0 and len(characters) > 1
        surname = table().surnames.get(character) if is_surname else None
        yield getattr(surname or reading(character), field) or (character,)


def _joined(syllables: list[str]) -> str:
    """Syllables in one word, an apostrophe before a vowel: Xi'an."""
    glued = "".join(f"'{part}" if part[0] in "aeo" and at else part for at, part in enumerate(syllables))
    return glued.capitalize()
