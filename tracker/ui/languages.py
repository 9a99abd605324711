"""Which language names stand in and which the app speaks, kept for the next start; needs no Textual."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping
from pathlib import Path

import msgspec
import platformdirs

from tracker.model import LANGUAGES
from tracker.ui.views import write_whole


class Languages(msgspec.Struct, frozen=True):
    """What the user chose last, in the app or on the command line; empty for what was never chosen."""

    names: str = ""
    """Of bodies, people, places, titles and dates."""
    words: str = ""
    """Of the app's own words."""


def languages_path() -> Path:
    """Where the choice is kept."""
    return Path(platformdirs.user_state_path("vnc-tracker")) / "languages.json"


def load_languages(path: Path) -> Languages:
    """The languages chosen last; none where nothing, or nothing that is one of ours, was kept."""
    try:
        kept = msgspec.json.decode(path.read_bytes(), type=Languages)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return Languages()
    return Languages(*(one if one in LANGUAGES else "" for one in (kept.names, kept.words)))


def save_languages(path: Path, languages: Languages) -> None:
    """Keep a choice; in silence when it cannot be written."""
    with contextlib.suppress(OSError):
        write_whole(path, msgspec.json.encode(languages))


def language_of_locale(environment: Mapping[str, str] | None = None) -> str:
    """The language that the user's system speaks, English for those that are none of ours."""
    variables = os.environ if environment is None else environment
    spoken = next(filter(None, (variables.get(one) for one in ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return spoken[:2] if spoken[:2] in LANGUAGES else "en"
