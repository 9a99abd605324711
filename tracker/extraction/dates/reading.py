"""Turns what a rule of the grammar matched into points on the calendar."""

from __future__ import annotations

import calendar
import re
from collections.abc import Set
from dataclasses import replace
from functools import partial

from tracker.extraction.dates.grammar import Grammar, Reading, Rule
from tracker.extraction.dates.points import Candidate, Point, Unit
from tracker.knowledge.numbers import number

FIRST_YEAR, LAST_YEAR = 1900, 2100
_LEAP_YEAR = 2000
_REMEMBERED = 2048
_UNITS: dict[int, Unit] = {1: "day", 7: "week", 30: "month", 365: "year"}
_LISTS = {"and": 1, "three": 2}
"""How far the last date lies from the first in "29 and 30 May" and in "5, 6 and 7 June"."""
_CENTURY = 2000
"""That of a year in two digits."""
_REPUBLIC = 1911
"""The year before the first of the calendar that Taiwan's papers use."""
_TEN_DAYS = {1: (1, 10), 2: (11, 20), 3: (21, 31)}


class _MisreadError(Exception):
    """The words have the shape of a date but are none: 31 April, a range that runs backward."""


def candidate(match: re.Match[str], rule: Rule, grammar: Grammar) -> Candidate | None:
    """The date that a match spells, or None when there is no such date."""
    text = match[0]
    if text not in rule.readings:
        if len(rule.readings) >= _REMEMBERED:
            rule.readings.clear()
        rule.readings[text] = _reading(match, rule, grammar)
    found = rule.readings[text]
    return Candidate(match.start(), match.end(), rule.name, *found, rule.weak) if found else None


def _reading(match: re.Match[str], rule: Rule, grammar: Grammar) -> Reading | None:
    groups = {name.rstrip("x"): text for name, text in match.groupdict().items() if text is not None}
    try:
        return _ends(groups, rule, grammar)
    except _MisreadError:
        return None


def _ends(groups: dict[str, str], rule: Rule, grammar: Grammar) -> Reading:
    parts = {name: _value(name, text, grammar) for name, text in groups.items() if name.rstrip("2") in _TABLES}
    if grammar.language == "en" and parts.get("m", 0) > 12 >= parts.get("d", 99):
        parts["m"], parts["d"] = parts["d"], parts["m"]
    first = _point({name: value for name, value in parts.items() if not name.endswith("2")}, rule)
    if "future" in groups or "past" in groups:
        first = replace(first, lean=1 if "future" in groups else -1)
    if "now" in groups:
        first = replace(first, year_shift=0)
    if "ago" in groups:
        first = replace(first, phrase=groups["ago"])
    if "short" in groups:  # 2021-25
        parts["y2"] = parts["y"] // 100 * 100 + int(groups["short"])
    second = {name[:-1]: value for name, value in parts.items() if name.endswith("2")}
    if not second:
        return first, None
    if "q2" in parts:
        if parts["q2"] <= parts["q"]:
            raise _MisreadError
        return replace(first, last_month=parts["q2"] * 3), None
    return _range(first, _point(second, None), groups.keys() & _LISTS.keys())


def _range(first: Point, second: Point, listed: Set[str]) -> tuple[Point, Point]:
    """Both ends, each completed by the other; two dates of a list must be neighbours."""
    if second.weekday is not None:
        return first, replace(second, week_shift=first.week_shift)
    last = replace(
        first,
        year=second.year or first.year,
        month=second.month or first.month,
        day=second.day or first.day,
        last_month=second.last_month or first.last_month,
    )
    if second.year and not first.year and second.month is None and first.day is not None and second.day is None:
        first = replace(first, year=second.year)
    if last.month and first.month and last.month < first.month and not (first.year and last.year == first.year):
        _check(last)  # from December into January: which year is decided where the context is known
        return first, last
    keys = [(p.year or 0, p.month or 0, p.day or 0) for p in (first, last)]
    if keys[0] >= keys[1]:
        raise _MisreadError
    if any(sum(b - a for a, b in zip(*keys, strict=True)) != _LISTS[name] for name in listed):
        raise _MisreadError
    if first.year and last.year and first.day and last.year - first.year > 2:  # what began and what it became
        raise _MisreadError
    _check(last)
    return first, last


def _value(name: str, text: str, grammar: Grammar) -> int:
    """What the words of a group stand for; raises _MisreadError when nothing does."""
    table = grammar.tables.get(_TABLES[name.rstrip("2")], {})
    key = " ".join(text.casefold().split()).rstrip(".")
    found = table.get(key)
    if found is None:
        found = number(text, grammar.tables.get("number", {}))
    if found is None:
        raise _MisreadError
    return found


_TABLES = {
    "y": "year",
    "yy": "number",
    "roc": "number",
    "yw": "year-word",
    "m": "month",
    "mw": "month-word",
    "d": "number",
    "q": "quarter",
    "n": "number",
    "r": "number",
    "h": "half",
    "s": "season",
    "t": "ten-days",
    "w": "weekday",
    "ww": "week-word",
    "wk": "weekend-word",
    "dw": "day-word",
    "c": "number",
    "u": "unit",
    "e": "echo",
    "b": "beside",
    "decade": "number",
}


def _point(parts: dict[str, int], rule: Rule | None) -> Point:
    get = parts.get
    point = Point(
        year=get("y"),
        year_shift=get("yw"),
        month=get("m"),
        month_shift=get("mw"),
        day=get("d"),
        weekday=get("w"),
        week_shift=get("ww", get("wk")),
        weekend="wk" in parts,
        day_shift=get("dw"),
        season=get("s"),
        echo=get("e", get("b")),
    )
    if "yy" in parts:  # 13/3/24
        point = replace(point, year=_CENTURY + parts["yy"])
    if "roc" in parts:
        point = replace(point, year=_REPUBLIC + parts["roc"])
    if "q" in parts:
        point = replace(point, month=parts["q"] * 3 - 2, last_month=parts["q"] * 3)
    if "h" in parts:
        point = replace(point, month=parts["h"] * 6 - 5, last_month=parts["h"] * 6)
    if "n" in parts:
        point = replace(point, month=1, last_month=parts["n"])
    if "r" in parts:
        point = replace(point, month=13 - parts["r"], last_month=12)
    if "t" in parts:
        day, last_day = _TEN_DAYS[parts["t"]]
        point = replace(point, day=day, last_day=last_day)
    if "u" in parts:
        point = replace(point, ago=(get("c", 1), _UNITS[parts["u"]]))
    if "decade" in parts:
        start = parts["decade"] if parts["decade"] >= FIRST_YEAR else FIRST_YEAR + parts["decade"]
        point = replace(point, year=start, last_year=start + 9)
    if rule is not None and rule.fixed:
        point = partial(replace, point)(**rule.fixed)
    _check(point)
    return point


def _check(point: Point) -> None:
    """Raise _MisreadError for a day that no calendar has."""
    if point.year is not None and not FIRST_YEAR <= point.year <= LAST_YEAR:
        raise _MisreadError
    if point.month is not None and not 1 <= point.month <= 12:
        raise _MisreadError
    if point.last_month is not None and not 1 <= point.last_month <= 12:
        raise _MisreadError
    if point.day is not None:
        days = calendar.monthrange(point.year or _LEAP_YEAR, point.month)[1] if point.month else 31
        if not 1 <= point.day <= days:
            raise _MisreadError
