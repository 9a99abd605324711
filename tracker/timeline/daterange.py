"""Reads what a user types into the date filter, in three languages: "Q3 2025", "từ tháng 5/2025", 去年."""

from __future__ import annotations

import calendar
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from importlib import resources
from typing import Any

from tracker.edtf import EventDate
from tracker.errors import QueryError
from tracker.extraction.dates import find_dates, number
from tracker.model import Language

Span = tuple[date | None, date | None]

_EXAMPLES = '"2025", "Aug 2024..Sep 2025", "since May 2025", "last 6 months", "Q3 2025"'
_ISO = re.compile(r"(?:19|20|21)\d\d(?:[-/]\d\d(?:[-/]\d\d)?)?")
_YEAR = re.compile(r"\d{4}")
# articles write months with a capital, and "may" or "march" is a verb there; who types a filter means the month
_MONTH = re.compile(
    r"\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b",
    re.IGNORECASE,
)
_MARGIN_DAYS = 7
_KINDS = ("past", "between", "since", "after", "before", "until", "around")
# which of how many equal parts
_SHARES = {"early": (0, 3), "middle": (1, 3), "late": (2, 3), "first": (0, 2), "second": (1, 2)}
_LONGEST_TEXT = 200


def parse_date_range(text: str, today: date) -> Span:
    """First and last day that a filter text names; None for an open end, both None for an empty text.

    Raises QueryError, with examples of what is understood, for anything else and for a span that ends before it starts.
    """
    wanted = _MONTH.sub(lambda month: month[0].capitalize(), " ".join(text.split()))
    if not wanted:
        return None, None
    span = _span(wanted, today) if len(wanted) <= _LONGEST_TEXT else None
    if span is None or span == (None, None):
        raise QueryError(
            '"{text}" is not a date that can be filtered by: write {examples}.', text=wanted[:60], examples=_EXAMPLES
        )
    start, end = span
    if start and end and start > end:
        raise QueryError(
            "The dates run backward, from {start} to {end}: put the earlier one first.", start=start, end=end
        )
    return start, end


def _span(text: str, today: date) -> Span | None:
    start, dots, end = (part.strip() for part in text.partition(".."))
    if dots:
        if start and end:
            return _between(start, end.lstrip("."), today)
        first, last = _point(start, today) if start else None, _point(end.lstrip("."), today) if end else None
        if (start and first is None) or (end and last is None):
            return None
        return (first[0] if first else None, last[1] if last else None)
    languages = _languages(text)
    for language in languages:
        # the grammar of articles reads over these words: to it `mid-2025` is 2025 and "khoảng" makes no difference
        kinds = _KINDS if re.search(_wording(language)["part_words"], text) else ("around",)
        if span := _part(text, language, today) or _phrase(text, language, today, kinds):
            return span
    if found := _point(text, today):
        return found
    return next((span for language in languages if (span := _phrase(text, language, today, _KINDS))), None)


def _between(start: str, end: str, today: date) -> Span | None:
    """From one date to another; `May..Sep 2025` means the May before that September, whatever day it is."""
    first, last = _point(start, today), _point(end, today)
    if first and last and first[0] and last[1] and first[0] > last[1] and not _YEAR.search(start):
        first = _point(start, last[1])
    return (first[0], last[1]) if first and last else None


def _languages(text: str) -> tuple[Language, ...]:
    """The languages to try, the likely one first."""
    if any("一" <= sign <= "鿿" for sign in text):
        return ("zh",)
    return ("en", "vi") if text.isascii() else ("vi", "en")


def _point(text: str, today: date) -> Span | None:
    """The span of one date, or of a range that the date grammar knows; None unless it is all of the text."""
    if _ISO.fullmatch(text):
        return _iso(text)
    for language in _languages(text):
        if part := _part(text, language, today):
            return part
        prefixes = _wording(language)["prefixes"]
        for prefix in ("", *(prefixes if len(text) > 2 and (language == "en" or text[0].isdigit()) else ())):
            whole = prefix + text
            mentions = find_dates(whole, language, today)
            if len(mentions) != 1 or mentions[0].end != len(whole):
                continue
            if mentions[0].start <= len(prefix) or whole[: mentions[0].start].casefold() in prefixes:
                return mentions[0].earliest, mentions[0].latest
    return None


def _iso(text: str) -> Span | None:
    try:
        known = EventDate(text.replace("/", "-"))
    except ValueError:
        return None
    return known.earliest, known.latest


def _part(text: str, language: Language, today: date) -> Span | None:
    """A part of a year, a quarter or a month, or a quarter counted from that of today."""
    wording = _wording(language)
    if text.casefold() in wording["quarters"]:
        start = _months_later(today.replace(day=1), 3 * wording["quarters"][text.casefold()] - (today.month - 1) % 3)
        return start, _month_end(_months_later(start, 2))
    for part, pattern in _patterns(language):
        if part in _SHARES and (match := pattern.fullmatch(text)):
            whole = _whole(match["a"].strip(), wording["units"], today)
            if whole and None not in whole and (span := _share(*whole, *_SHARES[part])):  # type: ignore[arg-type]
                return span
    return None


def _whole(text: str, units: Mapping[str, int], today: date) -> Span | None:
    """What a part is taken of: the year or month of today where only that word stands."""
    unit = units.get(text.casefold())
    if unit == 365:
        return date(today.year, 1, 1), date(today.year, 12, 31)
    return (today.replace(day=1), _month_end(today)) if unit == 30 else _point(text, today)


def _share(start: date, end: date, number: int, shares: int) -> Span | None:
    """One of so many equal shares of whole months; of one month the tens or halves, the last with what is left."""
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    if start.day != 1 or end != _month_end(end):
        return None
    if months == 1:
        days = 30 // shares
        first = start + timedelta(number * days)
        return first, end if number == shares - 1 else first + timedelta(days - 1)
    if months % shares:
        return None
    first = _months_later(start, months // shares * number)
    return first, _month_end(_months_later(first, months // shares - 1))


def _phrase(text: str, language: Language, today: date, kinds: Sequence[str]) -> Span | None:
    """A date with words around it that open, close or widen it."""
    for kind, pattern in _patterns(language):
        match = pattern.fullmatch(text) if kind in kinds else None
        if not match:
            continue
        span = _last(match, language, today) if kind == "past" else _around_points(kind, match, today)
        if span:
            return span
    return None


def _around_points(kind: str, match: re.Match[str], today: date) -> Span | None:
    if kind == "between":
        return _between(match["a"].strip(), match["b"].strip(), today)
    first = _point(match["a"].strip(), today)
    if first is None or None in first:
        return None
    if kind == "before" and _names_end(match["a"].strip()):
        return None, first[1]  # before the year's end is until it
    return _OPENED[kind](*first)


def _names_end(text: str) -> bool:
    return any(
        part == "late" and pattern.fullmatch(text)
        for language in _languages(text)
        for part, pattern in _patterns(language)
    )


def _before(start: date | None, _: date | None) -> Span:
    return None, start - timedelta(1) if start else None


def _after(_: date | None, end: date | None) -> Span:
    return (end + timedelta(1) if end else None), None


def _around(start: date | None, end: date | None) -> Span:
    """A week on either side of days, a month of a month, a year of a year."""
    if start is None or end is None:
        return start, end
    days = (end - start).days + 1
    if days <= 16:
        return start - timedelta(_MARGIN_DAYS), end + timedelta(_MARGIN_DAYS)
    months = 12 if days > 300 else 1
    return _months_later(start, -months), _month_end(_months_later(end.replace(day=1), months))


_OPENED: Mapping[str, Callable[[date | None, date | None], Span]] = {
    "since": lambda start, _: (start, None),
    "until": lambda _, end: (None, end),
    "before": _before,
    "after": _after,
    "around": _around,
}


def _last(match: re.Match[str], language: Language, today: date) -> Span | None:
    """The last so many days, weeks, months or years up to today."""
    groups = match.groupdict()
    wording = _wording(language)
    count = number(groups["n"], wording["numbers"]) if groups.get("n") else 1
    unit = wording["units"][groups["u"].casefold()]
    if not count or count > 1000:
        return None
    if unit in (1, 7):
        return today - timedelta(count * unit), today
    return _months_later(today, -count * (12 if unit == 365 else 1)), today


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(max(year, 1), month + 1, min(day.day, calendar.monthrange(max(year, 1), month + 1)[1]))


def _month_end(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


@lru_cache(maxsize=3)
def _wording(language: Language) -> dict[str, Any]:
    file = resources.files("tracker.knowledge")
    wording: dict[str, Any] = tomllib.loads((file / "date-filter.toml").read_text(encoding="utf-8"))[language]
    dates = tomllib.loads((file / f"dates-{language}.toml").read_text(encoding="utf-8"))
    return {**wording, "numbers": dates["words"]["number"]}


@lru_cache(maxsize=3)
def _patterns(language: Language) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(_compiled(_wording(language)))


def _compiled(wording: Mapping[str, Any]) -> Iterator[tuple[str, re.Pattern[str]]]:
    units = "|".join(sorted(wording["units"], key=len, reverse=True))
    numbers = "|".join(
        [r"\d{1,3}", "[一二两三四五六七八九十]{1,3}", *sorted(wording["numbers"], key=len, reverse=True)]
    )
    stands_for = {"A": "(?P<a>.+?)", "B": "(?P<b>.+)", "N": f"(?P<n>{numbers})", "U": f"?P<u>{units}", "_": ""}
    phrases = {kind: wording[kind] for kind in _KINDS} | dict(wording["parts"])
    for kind, texts in phrases.items():
        for phrase in texts:
            pattern = re.sub(r"[ABNU_](?![a-z])", lambda sign: stands_for[sign[0]], phrase)
            yield kind, re.compile(pattern, re.IGNORECASE)
