"""What the user chose last, kept for the next start: languages and theme; needs no Textual."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping
from pathlib import Path

import msgspec
import platformdirs

from tracker.model import LANGUAGES
from tracker.ui.views import write_whole


class Choices(msgspec.Struct, frozen=True):
    """What the user chose last, in the app or on the command line; empty for what was never chosen."""

    names: str = ""
    """Language of bodies, people, places, titles and dates."""
    words: str = ""
    """Language of the app's own words."""
    theme: str = ""


def choices_path() -> Path:
    """Where the choice is kept."""
    return Path(platformdirs.user_state_path("vnc-tracker")) / "choices.json"


def load_choices(path: Path) -> Choices:
    """What was chosen last; nothing where nothing was kept, and no language that is none of ours."""
    try:
        kept = msgspec.json.decode(path.read_bytes(), type=Choices)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return Choices()
    names, words = (one if one in LANGUAGES else "" for one in (kept.names, kept.words))
    return Choices(names, words, kept.theme)


def save_choices(path: Path, choices: Choices) -> None:
    """Keep what was chosen; in silence when it cannot be written."""
    with contextlib.suppress(OSError):
        write_whole(path, msgspec.json.encode(choices))


def language_of_locale(environment: Mapping[str, str] | None = None) -> str:
    """The language that the user's system speaks, English for those that are none of ours."""
    variables = os.environ if environment is None else environment
    spoken = next(filter(None, (variables.get(one) for one in ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return spoken[:2] if spoken[:2] in LANGUAGES else "en"
