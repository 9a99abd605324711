"""The app's own words in the user's language: the English ones stand in the code, the others in words.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from tracker.errors import TrackerError

OWN_NAMES = {"en": "English", "vi": "Tiếng Việt", "zh": "中文"}
"""What each language is called by those who speak it."""


class _Speech:
    """The language that the app speaks: one for the whole program, as a user has one."""

    language = "en"


def speak(language: str) -> None:
    """Say everything from now on in a language."""
    _Speech.language = language


def spoken() -> str:
    """The language that the app speaks."""
    return _Speech.language


def told(text: str, /, **values: object) -> str:
    """An English text in the language of the app, the values put where their names stand in braces."""
    if _Speech.language != "en":
        text = translations().get(text, {}).get(_Speech.language, text)
    return text.format(**values) if values else text


def told_error(error: TrackerError) -> str:
    """What went wrong in the language of the app, as far as it has words for it."""
    return told(error.text, **error.values)


def counted(number: int, one: str, many: str | None = None) -> str:
    """`1 event`, `11 events`, `100,000 events`; the words are English, what is said is in the language of the app."""
    noun = one if number == 1 else many or f"{one}s"
    return told(f"{{number}} {noun}", number=f"{number:,}")


@cache
def translations() -> Mapping[str, Mapping[str, str]]:
    """Each English text of the app with its translations by language; read when another language is first spoken."""
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))
