"""The words of news that tell what happened, how sure it is, whose side a body is on, and which sector it is of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from tracker.knowledge.folding import lower
from tracker.knowledge.phrases import expand
from tracker.model import LANGUAGES, Language

# Vietnamese newsrooms write the tone of these rimes on either vowel, and i or y after these consonants.
_NEW_RIME = {
    "óa": "oá",
    "òa": "oà",
    "ỏa": "oả",
    "õa": "oã",
    "ọa": "oạ",
    "óe": "oé",
    "òe": "oè",
    "ỏe": "oẻ",
    "õe": "oẽ",
    "ọe": "oẹ",
    "úy": "uý",
    "ùy": "uỳ",
    "ủy": "uỷ",
    "ũy": "uỹ",
    "ụy": "uỵ",
}
_OLD_RIME = {old: new for new, old in _NEW_RIME.items()}
_RIME = re.compile(rf"(?<!q)(?:{'|'.join((*_NEW_RIME, *_OLD_RIME))})\b")
_LONG_I = re.compile(r"\b([klmst])([ýỷỹ])\b")
_SHORT_I = {"ý": "í", "ỷ": "ỉ", "ỹ": "ĩ"}


class Cue(msgspec.Struct, frozen=True):
    """What a phrase tells: its group, the kind or side or sector it speaks for, and how strongly."""

    group: str
    value: str = ""
    weight: float = 1.0
    needs: str = ""
    """Group of which another cue must stand in the same sentence."""


def cue_rows(cues: Mapping[str, Any], countries: Mapping[str, Any], sectors: Mapping[str, Any]) -> CueRows:
    """The cues of the tables of `cues.toml`, `countries.toml` and `sectors.toml` by language and phrase in `lower`."""
    rows: CueRows = {language: {} for language in LANGUAGES}
    for language, phrase, cue in _all_cues(cues, countries, sectors):
        rows[language].setdefault(phrase, []).append(cue)
    return rows


CueRows = dict[Language, dict[str, list[Cue]]]


def _all_cues(
    cues: Mapping[str, Any], countries: Mapping[str, Any], sectors: Mapping[str, Any]
) -> Iterator[tuple[Language, str, Cue]]:
    for table in cues["cue"]:
        cue = Cue(table["group"], table.get("value", ""), float(table.get("weight", 1)), table.get("needs", ""))
        yield from _phrases(table, cue)
    for side, words in countries.items():
        group = "third" if side == "third" else "side"
        yield from _phrases(words, Cue(group, "" if side == "none" else side))
    for slug, table in sectors.items():
        yield from _phrases(table["strong"], Cue("sector", slug, 2))
        yield from _phrases(table["weak"], Cue("sector", slug, 1))


def _phrases(table: Mapping[str, Any], cue: Cue) -> Iterator[tuple[Language, str, Cue]]:
    for language in LANGUAGES:
        for phrase in table.get(language, []):
            for form in expand(phrase):
                for spelling in _spellings(lower(form)) if language == "vi" else (lower(form),):
                    if spelling.strip():
                        yield language, spelling, cue


def _spellings(phrase: str) -> set[str]:
    """A Vietnamese phrase with its tones placed as of old and of today, with y and with i."""
    tones = {
        phrase,
        _RIME.sub(lambda rime: _NEW_RIME.get(rime[0], rime[0]), phrase),
        _RIME.sub(lambda rime: _OLD_RIME.get(rime[0], rime[0]), phrase),
    }
    return tones | {_LONG_I.sub(lambda syllable: syllable[1] + _SHORT_I[syllable[2]], form) for form in tones}
