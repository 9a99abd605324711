"""Full dates as bylines, URLs and datelines write them: when an article was published, never when it happened."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

import msgspec

from tracker.reading.phrases import PAGE_LINES, phrases
from tracker.reading.rare_stamps import full_date, rare_days

_TIME = r"\d{1,2}\s?[:hg]\s?\d{2}(?::\d{2})?'?(?:\s*[ap]\.?m\b\.?)?"
_NUMERIC_DAY_FIRST = r"(?P<d1>\d{1,2})\s?(?P<s1>[/.\-])\s?(?P<m1>\d{1,2})\s?(?P=s1)\s?(?P<y1>\d{4})(?!\d)"
_YEAR_FIRST = (
    r"(?P<y2>\d{4})\s?(?:[/.\-]\s?(?P<m2>\d{1,2})\s?[/.\-]\s?(?P<d2>\d{1,2})(?![\d/])"
    r"|年\s?(?P<m3>\d{1,2})\s?月\s?(?P<d3>\d{1,2})\s?日)"
)
_VIETNAMESE = r"(?P<d4>\d{1,2})\s+(?:tháng\s+|Th\s?)(?P<m4>\d{1,2})(?:\s+năm|,)?\s+(?P<y4>\d{4})(?!\d)"
_MONTHS_OF_YEAR = 12
_YEAR = re.compile(r"\d{4}")
_TIME_PATTERN = re.compile(_TIME, re.IGNORECASE)
_ZONE = re.compile(r"\(?\bGMT\s?[+-]\s?\d{1,2}\)?|[+-]\d{2}:?\d{2}\b", re.IGNORECASE)
_HOST = re.compile(r"\(?\b[a-z][\w-]+(?:\.[a-z]{2,12}){1,3}\b\)?")
# In "date 2026-02-04 …", a crawler's own first words.
_CRAWLER = re.compile(r"\s*(?:date[ :]+)?(\d{4})-(\d{2})-(\d{2})(?![\d-])[ \t]*(?=[^\s(（])(?!星期)")
# The same in words, before a caption or headline on the same line: "September 11, 2021 Ambassador …".
_CRAWLER_WORDS = re.compile(r"\s*([A-Z][a-z]{2,8})\.? (\d{1,2}), (\d{4})[ \t]+(?=[A-Z])")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_CRAWLER_MONTH = re.compile(r"\s*date[ :]+(\d{4})-(\d{2})(?![\d-])[ \t]*")

_URL_DATE = re.compile(
    r"/(?P<y>20\d\d|199\d)[/\-](?P<m>\d{1,2})[/\-](?P<d>\d{1,2})(?=\D)"
    r"|(?<!\d)(?P<y2>20\d\d|199\d)-?(?P<m2>0[1-9]|1[0-2])[-/]?(?P<d2>0[1-9]|[12]\d|3[01])(?!\d)"
    r"|/(?P<y3>20\d\d)/(?P<m3>0[1-9]|1[0-2])(?P<d3>0[1-9]|[12]\d|3[01])(?!\d)"
)
# Article numbers of Vietnamese content systems hold the second of publication: a prefix of three digits before
# YYMMDDhhmmss and three more (18 digits), or YYYYMMDDhhmmss and three more (17 digits, some systems 14).
_URL_NUMBER = re.compile(r"(?<!\d)(?:\d{3}(?P<short>\d{12})\d{3}|(?P<long>20\d{12})(?:\d{3})?)(?!\d)")
_URL_MONTH = re.compile(r"/(20\d\d)[/\-]?(0[1-9]|1[0-2])(?=/)")


class Stamp(msgspec.Struct, frozen=True):
    """A full date in a line, with the time and weekday beside it."""

    day: date
    start: int
    """Offset in the line of the first character of date, time or weekday."""
    end: int
    timed: bool
    """Whether a time of day stands beside the date."""
    weekday: bool
    other: date | None = None
    """The day, where the numbers may as well be read month first."""


@lru_cache(maxsize=1)
def _date_pattern() -> re.Pattern[str]:
    names = "|".join(sorted(phrases().months, key=len, reverse=True))
    day_first = rf"(?P<d5>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+|-)(?P<n5>{names})\b\.?,?(?:\s+|-)(?P<y5>\d{{4}})(?!\d)"
    month_first = rf"\b(?P<n6>{names})\b\.?,?\s+(?P<d6>\d{{1,2}})(?:st|nd|rd|th)?(?:\s?,?\s+|/)(?P<y6>\d{{4}})(?!\d)"
    choices = (_YEAR_FIRST, _NUMERIC_DAY_FIRST, _VIETNAMESE, day_first, month_first)
    # most characters begin neither a number nor a month's name
    initials = re.escape("".join(sorted({name[0] for name in phrases().months})))
    return re.compile(rf"(?=[\d{initials}])(?<!\d)(?<!\d[/.\-])(?:{'|'.join(choices)})", re.IGNORECASE)


@lru_cache(maxsize=PAGE_LINES)
def find_stamps(line: str) -> tuple[Stamp, ...]:
    """All full dates of a line, each with the time and weekday that stand beside it."""
    stamps = [_with_neighbours(line, start, end, day) for day, start, end in rare_days(line)]
    if not _YEAR.search(line) or stamps:
        return tuple(stamps)
    for match in _date_pattern().finditer(line):
        found = _day(match)
        if found and match["y1"]:
            found = _by_weekday(line, match.start(), found)
        if found:
            stamp = _with_neighbours(line, match.start(), match.end(), found)
            swaps = match["y1"] and found.day <= _MONTHS_OF_YEAR and found.day != found.month
            other = full_date(found.year, found.day, found.month) if swaps else None
            stamps.append(msgspec.structs.replace(stamp, other=other))
    return tuple(stamps)


def parse_published(value: str) -> date | None:
    """The day of a metadata value such as `2024-12-12T10:15:00+07:00` or `16 Aug 2024`."""
    stamps = find_stamps(value[:200].replace("T", " "))
    if stamps:
        return stamps[0].day
    compact = re.fullmatch(r"(\d{4})(\d{2})(\d{2})(?:\d{6})?", value.strip())
    return full_date(*(int(part) for part in compact.groups())) if compact else None


def published_in_url(url: str) -> date | None:
    """The publication day that a URL tells by its path or by the number of the article."""
    for match in _URL_NUMBER.finditer(url):
        digits = match["long"] or "20" + match["short"]
        found = full_date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
        if found and int(digits[8:10]) < 24 and int(digits[10:12]) < 60:
            return found
    for match in _URL_DATE.finditer(url):
        parts = [group for group in match.groups() if group]
        found = full_date(*(int(part) for part in parts))
        if found:
            return found
    return None


def month_in_url(url: str) -> str:
    """The month (`2024-08`) of a URL that tells no day; empty when it tells none."""
    match = _URL_MONTH.search(url)
    return f"{match[1]}-{match[2]}" if match else ""


def crawler_stamp(text: str) -> tuple[date | None, str, int]:
    """The day, or only the month, in the words `date 2026-02-04` that some collections put before a text, and where
    the text begins."""
    match = _CRAWLER.match(text)
    if match:
        return full_date(int(match[1]), int(match[2]), int(match[3])), "", match.end()
    words = _CRAWLER_WORDS.match(text)
    if words and words[1][:3].lower() in _MONTHS:
        found = full_date(int(words[3]), _MONTHS.index(words[1][:3].lower()) + 1, int(words[2]))
        return found, "", words.end() if found else 0
    month = _CRAWLER_MONTH.match(text)
    if month and full_date(int(month[1]), int(month[2]), 1):
        return None, f"{month[1]}-{month[2]}", month.end()
    return None, "", 0


def byline_rest(line: str, stamps: Sequence[Stamp]) -> str:
    """What a line says beside its dates, times, weekdays and the words of a byline."""
    rest = list(line)
    for stamp in stamps:
        rest[stamp.start : stamp.end] = "|" * (stamp.end - stamp.start)
    bare = _HOST.sub("|", _ZONE.sub("|", "".join(rest)))
    bare = _TIME_PATTERN.sub("|", bare)
    bare = phrases().stamp.sub("|", bare)
    bare = re.sub(r"[\W\d_]+", " ", bare).strip()
    half = len(bare) // 2
    # "Bộ Công ThươngBộ Công Thương18/09/2025": a logo's text and its label
    if half > 2 and bare[:half].strip() == bare[-half:].strip():
        return bare[:half].strip()
    return bare


# "Fri, 07/01/2011": a weekday before a date in numbers tells which of them is the month.
_WEEKDAY_BEFORE = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s*(?:the\s+)?$", re.IGNORECASE)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def _by_weekday(line: str, start: int, found: date) -> date:
    """The day, with day and month in the American order when only so it falls on the weekday named before it.

    Drupal's "Submitted by … on" writes the American order always.
    """
    named = _WEEKDAY_BEFORE.search(line[max(0, start - 14) : start])
    swapped = full_date(found.year, found.day, found.month) if named and found.day <= 12 else None
    if not named or not swapped or swapped.weekday() != _WEEKDAYS.index(named[1].lower()):
        return found
    return swapped if found.weekday() != swapped.weekday() or line.startswith("Submitted by ") else found


def _day(match: re.Match[str]) -> date | None:
    if match["y1"]:
        day, month = int(match["d1"]), int(match["m1"])
        # Vietnamese and most English pages write the day first; 8/16/2024 can only be American
        if month > 12 >= day:
            day, month = month, day
        return full_date(int(match["y1"]), month, day)
    if match["y2"]:
        return full_date(int(match["y2"]), int(match["m2"] or match["m3"]), int(match["d2"] or match["d3"]))
    if match["y4"]:
        return full_date(int(match["y4"]), int(match["m4"]), int(match["d4"]))
    name, number = ("n5", "5") if match["y5"] else ("n6", "6")
    month = phrases().months[match[name].casefold()]
    return full_date(int(match["y" + number]), month, int(match["d" + number]))


_BEFORE = re.compile(
    rf"(?P<time>{_TIME})?\s*(?:\(?GMT\s?[+-]\s?\d{{1,2}}\)?)?[\s,|\-–•]*(?:ngày|on|at)?\s*\Z", re.IGNORECASE
)
# "2012年02月28日 13时58分": within a story no space parts the hour from its day.
_HOUR_IN_WORDS = r"(?<=\s)\d{1,2}[时時点點]\d{2}分(?:\d{2}秒)?"
_AFTER = re.compile(rf"\s*(?:[,|\-–•]|at|lúc|T)*\s*(?P<time>{_TIME}|{_HOUR_IN_WORDS})", re.IGNORECASE)


def _with_neighbours(line: str, start: int, end: int, found: date) -> Stamp:
    timed = weekday = False
    before = _BEFORE.search(line, max(0, start - 30), start)
    if before and before["time"]:
        timed, start = True, before.start()
    days = list(phrases().weekday.finditer(line, max(0, start - 25), start))
    if days and re.fullmatch(r"[\s,，.:|\-–]*(?:ngày)?\s*", line[days[-1].end() : start], re.IGNORECASE):
        weekday, start = True, days[-1].start()
    after = _AFTER.match(line, end, min(len(line), end + 30))
    if after and not timed:
        timed, end = True, after.end()
    day_after = phrases().weekday.match(line, end)
    if day_after:
        weekday, end = True, day_after.end()
    return Stamp(found, start, end, timed, weekday)
