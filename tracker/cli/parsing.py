"""What is said of a wrong command line: one sentence, with the word that was probably meant."""

from __future__ import annotations

import argparse
import difflib
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

from tracker.cli.output import say

_CHOICE = re.compile(r"invalid choice: '(.*)' \(choose from (.*)\)")
_UNKNOWN = re.compile(r"unrecognized arguments: (-[^\s=]*)")


class Parser(argparse.ArgumentParser):
    """Tells a wrong command line in one sentence."""

    def error(self, message: str) -> NoReturn:
        """End the program with it."""
        say(f"{self.prog}: {self._with_nearest(message)}; see '{self.prog} --help'.")
        sys.exit(2)

    def _with_nearest(self, message: str) -> str:
        """What argparse says, but of all words that there are only the one that is near."""
        if wrong := _UNKNOWN.match(message):
            return f"there is no option {wrong[1]}{_nearest(wrong[1], self._options())}"
        if wrong := _CHOICE.search(message):
            near = _nearest(wrong[1], re.findall(r"[\w-]+", wrong[2]))
            if near:
                return message.replace(wrong[0], f"there is no {wrong[1]!r}{near}")
            if message.startswith("argument COMMAND") and Path(wrong[1]).exists():
                return f"{wrong[1]} is no command; 'vnc-tracker import {wrong[1]}' reads it into the timeline"
        return message

    def _options(self) -> set[str]:
        """Those of this parser and of its commands."""
        options = set(self._option_string_actions)
        for action in self._actions:
            if isinstance(action, argparse._SubParsersAction):
                options.update(*(command._option_string_actions for command in action.choices.values()))
        return options


def _nearest(word: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(word.lower(), known, n=1)
    return f", the nearest is {near[0]}" if near else ""
