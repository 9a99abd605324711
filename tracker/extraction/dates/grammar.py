"""The date grammar of a language, read from `knowledge/dates-*.toml` and compiled once.

In a pattern of those files a space stands for a space that must be there, `_` for one that may be; `<d:day>` captures
as `d` what the fragment or word table `day` describes, and `<:day>` only matches it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib import resources
from typing import Any

import ahocorasick_rs

from tracker.extraction.dates.points import Point
from tracker.knowledge.expressions import any_of, begins
from tracker.model import Language

Reading = tuple[Point, Point | None]

_MACRO = re.compile(r"<(?P<name>\w*):(?P<fragment>[\w-]+)>")
_GROUP = re.compile(r"\(\?P<(\w+)>")
_SPACES = {" ": r"[^\S\n]{1,3}", "_": r"[^\S\n]{0,3}"}
_SPACING = re.compile(r"\[(?:\\.|[^\]\\])*\]|[ _]")
_MAX_DEPTH = 6


class Rule:
    """One shape of a date phrase.

    Its expressions are compiled when they are first asked for: one article needs few of all rules'.
    """

    def __init__(self, table: Mapping[str, Any], compiled: Callable[[str], re.Pattern[str]]) -> None:
        """`table` is the rule as the file has it."""
        self._table, self._compiled = table, compiled
        self.name: str = table["name"]
        self.weak: bool = table.get("weak", False)
        self.fixed: Mapping[str, int] = table.get("fixed", {})
        """Parts that the shape itself tells, such as `last_month = 6` for a half year."""
        self.readings: dict[str, Reading | None] = {}
        """What its matches were read as: news repeats its dates."""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The phrase; raises re.error or KeyError when it is not well formed."""
        return self._compiled(self._table["pattern"])

    @cached_property
    def before(self) -> re.Pattern[str] | None:
        """What must stand right before."""
        return self._compiled(f"(?:{self._table['before']})$") if "before" in self._table else None

    @cached_property
    def unless(self) -> re.Pattern[str] | None:
        """What must not stand right before."""
        return self._compiled(f"(?:{self._table['unless']})$") if "unless" in self._table else None


@dataclass(frozen=True)
class Grammar:
    """All rules and word tables of a language."""

    language: Language
    tables: Mapping[str, Mapping[str, int]]
    openings: ahocorasick_rs.AhoCorasick
    """Finds what a phrase may begin with in a text in small letters."""
    trigger: re.Pattern[str]
    """Whether a phrase may begin there; the name of the group that matched says which rules to try."""
    rules: Mapping[str, tuple[Rule, ...]]
    blocked: re.Pattern[str]
    """Words right before that make any date something else: "every", "âm lịch", 民国."""
    lead: re.Pattern[str]
    """Words right before that belong to the phrase: "sáng ngày", 当地时间."""
    tail: re.Pattern[str]
    """Words right after that belong to the phrase: "(local time)", 上午."""
    range_join: re.Pattern[str]
    """What stands between the two ends of a range."""
    range_open: re.Pattern[str]
    """What stands before the first end where the joint alone is not enough ("between … and")."""
    list_join: re.Pattern[str]
    """What stands between dates of a list, which share the year of the last."""
    future: re.Pattern[str]
    """Words of a sentence that speaks of what is to come."""
    reporting: re.Pattern[str]
    """Verbs of saying: a day after them is the day on which it was said."""
    spellings: Mapping[int, int]
    """Characters that are read as others: full-width digits, traditional Chinese."""
    respelled: frozenset[str]
    """These characters."""


@lru_cache(maxsize=3)
def grammar(language: Language) -> Grammar:
    """The compiled grammar of a language."""
    return _Compiler(_data(language)).grammar(language)


def _data(language: str) -> dict[str, Any]:
    file = resources.files("tracker.knowledge") / f"dates-{language}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


class _Compiler:
    """Turns the tables and patterns of one file into regular expressions."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.data = data
        self.flags = re.IGNORECASE if data.get("ignore_case") else re.NOFLAG
        self.tables: dict[str, dict[str, int]] = {
            name: {key.casefold(): value for key, value in table.items()} for name, table in data["words"].items()
        }

    def grammar(self, language: Language) -> Grammar:
        """All of it; raises re.error or KeyError for a trigger or context that is not well formed."""
        triggers = self.data["trigger"]
        starts = "|".join(f"(?P<{name}>{pattern})" for name, pattern in triggers.items())
        rules: dict[str, list[Rule]] = {name: [] for name in triggers}
        for table in self.data["rule"]:
            rule = Rule(table, self._compile)
            for trigger in table["on"].split():
                rules[trigger].append(rule)
        context = {name: self._compile(pattern) for name, pattern in self.data["context"].items()}
        signs = self.data.get("spellings", {"from": "", "to": ""})
        wide = {ord("０") + digit: ord("0") + digit for digit in range(10)} | {ord("／"): ord("/"), ord("－"): ord("-")}
        spellings = wide | {ord(a): ord(b) for a, b in zip(signs["from"], signs["to"], strict=True)}
        return Grammar(
            language=language,
            tables=self.tables,
            openings=ahocorasick_rs.AhoCorasick(self.data["openings"]),
            trigger=self._compile(starts),
            rules={name: tuple(found) for name, found in rules.items()},
            spellings=spellings,
            respelled=frozenset(map(chr, spellings)),
            **context,
        )

    def _compile(self, pattern: str) -> re.Pattern[str]:
        for _ in range(_MAX_DEPTH):
            pattern = _MACRO.sub(self._fragment, pattern)
        return re.compile(_distinct(_SPACING.sub(_spaced, pattern)), self.flags)

    def _fragment(self, macro: re.Match[str]) -> str:
        name, fragment = macro["name"], macro["fragment"]
        opening = f"(?P<{name}>" if name else "(?:"
        if fragment in self.data["fragment"]:
            return f"{opening}{self.data['fragment'][fragment]})"
        words = self.data["words"][fragment]
        exact = fragment in self.data.get("exact_case", ())
        # nearly everywhere none of the words begins, which their first letters tell faster
        return f"{opening}{'(?-i:' if exact else '(?:'}{begins(words) if words else ''}{any_of(words)}))"


def _spaced(sign: re.Match[str]) -> str:
    """A space or `_` of a pattern as an expression; sets stay, but their space may be one that does not break."""
    if sign[0] in _SPACES:
        return _SPACES[sign[0]]
    return sign[0].replace(" ", " \u00a0")


def _distinct(pattern: str) -> str:
    """A pattern in which a group that alternatives share is told apart: `d`, then `dx`, `dxx`."""
    seen: dict[str, int] = {}

    def renamed(group: re.Match[str]) -> str:
        count = seen[group[1]] = seen.get(group[1], -1) + 1
        return f"(?P<{group[1]}{'x' * count}>"

    return _GROUP.sub(renamed, pattern)
