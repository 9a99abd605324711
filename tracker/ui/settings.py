"""What the user sets in `config.toml`: the theme, the language of names, and keys of their own."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
import platformdirs

from tracker.model import LANGUAGES
from tracker.ui.actions import ACTIONS, Action, binding_id

_SETTINGS = frozenset(("theme", "names", "words", "keys"))


class Complaint(msgspec.Struct, frozen=True):
    """What of the file was not taken, in one sentence: a text, and the values for the names in its braces."""

    text: str
    values: dict[str, str]


class Settings(msgspec.Struct, frozen=True):
    """The app's settings, and what was wrong with the file."""

    theme: str = "tracker-dark"
    names: str = ""
    """The language of names until another is chosen; empty for that of the system."""
    words: str = ""
    """The language of the app until another is chosen; empty for that of the system."""
    keys: Mapping[str, str] = {}
    """Keys by action id, as Textual spells them, several with commas between."""
    complaints: tuple[Complaint, ...] = ()
    """One for each setting that was not taken."""


def settings_path() -> Path:
    """Where the settings are read from."""
    return Path(platformdirs.user_config_path("vnc-tracker")) / "config.toml"


def load_settings(path: Path) -> Settings:
    """The settings of a file; the defaults when there is none, each bad entry as a complaint and otherwise ignored."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError) as error:
        complaint = Complaint("{path} cannot be read: {error}", {"path": str(path), "error": str(error)})
        return Settings(complaints=(complaint,))
    complaints: list[Complaint] = []
    for name in table.keys() - _SETTINGS:
        near = difflib.get_close_matches(name, _SETTINGS, n=1, cutoff=0)
        complaints.append(
            Complaint("There is no setting '{name}'; the nearest is '{near}'.", {"name": name, "near": near[0]})
        )
    names, words = _language("names", table, complaints), _language("words", table, complaints)
    keys = _keys(table.get("keys", {}), complaints)
    return Settings(str(table.get("theme", "tracker-dark")), names, words, keys, tuple(complaints))


def _language(setting: str, table: Mapping[str, Any], complaints: list[Complaint]) -> str:
    """One of our languages; empty for none and for any other."""
    language = str(table.get(setting, ""))
    if language and language not in LANGUAGES:
        values = {"setting": setting, "value": language, "known": ", ".join(LANGUAGES)}
        complaints.append(Complaint("{setting} = '{value}' is none of {known}.", values))
        return ""
    return language


def _keys(table: Any, complaints: list[Complaint]) -> dict[str, str]:
    """The remapped keys that are known and clash with no other action of the same screen."""
    actions = {binding_id(action): action for action in ACTIONS}
    keys: dict[str, str] = {}
    for name, value in table.items() if isinstance(table, dict) else ():
        if name not in actions:
            near = difflib.get_close_matches(name, actions, n=1, cutoff=0)
            values = {"name": name, "near": near[0]}
            complaints.append(Complaint("There is no action '{name}' to give a key; the nearest is '{near}'.", values))
        else:
            keys[name] = ",".join(map(str, value)) if isinstance(value, list) else str(value)
    for name in list(keys):
        clash = _clash(name, keys, actions)
        if clash:
            key, other = clash
            values = {"key": key, "name": name, "other": other}
            complaints.append(
                Complaint("Key '{key}' for '{name}' is taken by '{other}'; give '{other}' another first.", values)
            )
            del keys[name]
    return keys


def _clash(name: str, keys: Mapping[str, str], actions: Mapping[str, Action]) -> tuple[str, str] | None:
    """A key of an action that another one of the same screen has, and that other action."""
    for other, action in actions.items():
        taken = keys[other].split(",") if other in keys else action.keys
        shared = set(keys[name].split(",")) & set(taken)
        if other != name and action.where == actions[name].where and shared:
            return min(shared), other
    return None
