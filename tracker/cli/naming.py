"""`--names`: the language of names and titles, which the next command and the app have too."""

from __future__ import annotations

import argparse
from typing import Any

from tracker.model import LANGUAGES


def add(parser: argparse.ArgumentParser, commands: argparse._SubParsersAction[Any]) -> None:
    """Declare the option, before the command and after those that print names."""
    told = "language of names and titles from now on, in the app as here (default: the one chosen last)"
    parser.add_argument("--names", choices=LANGUAGES, default="", help=told)
    for name, command in commands.choices.items():
        shown = told if name in ("list", "show", "who", "export", "stats") else argparse.SUPPRESS
        # suppressed: a command without it must not undo the one before it
        command.add_argument("--names", choices=LANGUAGES, default=argparse.SUPPRESS, help=shown)


def keep(arguments: argparse.Namespace) -> None:
    """Keep the language that the user chose, if any."""
    if arguments.names:
        from msgspec.structs import replace

        from tracker.ui.choices import choices_path, load_choices, save_choices

        path = choices_path()
        save_choices(path, replace(load_choices(path), names=arguments.names))


def names_language(arguments: argparse.Namespace) -> str:
    """The language chosen now, else last, else that of the settings; English when none ever was."""
    if arguments.names:
        return str(arguments.names)
    from tracker.ui.choices import choices_path, load_choices
    from tracker.ui.settings import load_settings, settings_path

    return load_choices(choices_path()).names or load_settings(settings_path()).names or "en"
