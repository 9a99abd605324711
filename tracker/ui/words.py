"""The app's own words in the user's language: the English ones stand in the code, the others in words.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from tracker.errors import TrackerError

if TYPE_CHECKING:
    from tracker.reading import Failure

OWN_NAMES = {"en": "English", "vi": "Tiếng Việt", "zh": "中文"}
"""What each language is called by those who speak it."""


VALUES = (
    "permission denied",
    "no such file or directory",
    "no space left on device",
    "read-only file system",
    "is a directory",
    "not a directory",
    "a PNG image",
    "a JPEG image",
    "a GIF image",
    "a PDF document",
    "a zip archive or an Office document",
    "an old Office document",
    "a gzip archive",
    "a SQLite database",
    "an RTF document",
)
"""What the system and the reading of files say within sentences, as far as the app has words for it."""


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
    """What went wrong in the language of the app, as far as it has words for it; so for what the system says."""
    return told(error.text, **{name: _value(one) for name, one in error.values.items()})


def told_failure(failure: Failure) -> str:
    """Why a source was not read, in the language of the app."""
    values = {name: _value(one) for name, one in failure.values.items()}
    return told(failure.text, source=failure.source, **values)


def _value(value: object) -> object:
    return told(value) if isinstance(value, str) and value in VALUES else value


def counted(number: int, one: str, many: str | None = None) -> str:
    """`1 event`, `11 events`, `100,000 events`; the words are English, what is said is in the language of the app."""
    noun = one if number == 1 else many or f"{one}s"
    return told(f"{{number}} {noun}", number=f"{number:,}")


@cache
def translations() -> Mapping[str, Mapping[str, str]]:
    """Each English text of the app with its translations by language; read when another language is first spoken."""
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))
