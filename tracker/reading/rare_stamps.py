"""Full dates as few pages write them: of the Republic's calendar, in characters, with a year of two digits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from tracker.knowledge.numbers import number

# News on paper that was put on the web starts about here; a later year than the end is a template's mistake.
_FIRST_YEAR, _LAST_YEAR = 1990, 2099

# Dates of offices and schools in Taiwan: 民國105年10月22日, 發布日期：105/10/22, 1051022.
_TAIWANESE = re.compile("民[國国]|日期|時間")
_REPUBLIC = re.compile(
    r"(?:中華)?民[國国]\s?(\d{2,3})\s?[年./-]\s?(\d{1,2})\s?[月./-]\s?(\d{1,2})\s?日?(?!\d)"
    r"|(?<=[:：])\s?(1[0-2]\d)[年./-]?(0[1-9]|1[0-2]|[1-9](?=[月./-]))[月./-]?([0-3]\d|[1-9])日?(?!\d)"
)
_REPUBLIC_SINCE = 1911
# 二〇二六年三月十三日, as party papers and VOV write.
_IN_CHARACTERS = re.compile(
    r"(二[〇○零Ｏ0][〇○零一二三四五六七八九]{2}|一九九[〇○零一二三四五六七八九])年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十廿卅]{1,3})[日号號]"
)
# "Thứ sáu, 13/03/26 | 10:22", "Updated: 13-03-26": the day stands first, and nothing but time and weekday beside it.
_SHORT = re.compile(
    r"(?:[^\W\d]{2,10}[ \t]?[^\W\d]{0,10}[ \t]?[:,|–-][ \t]?)?(?:\d{1,2}[:h]\d{2}(?::\d{2})?[ \t]?[,|–-]?[ \t]?)?"
    r"(?P<d>\d{1,2})(?P<sep>[/.\-])(?P<m>\d{1,2})(?P=sep)(?P<y>\d{2})(?![\d/.\-])"
    r"(?:[ \t]?[,|–-]?[ \t]?\d{1,2}[:h]\d{2}(?::\d{2})?)?\s*"
)
_CENTURY = 2000
# "20250415王小明/綜合報導", in front of a reporter's name.
_BEFORE_REPORTER = re.compile(
    r"(20\d{2})(0[1-9]|1[0-2])([0-3]\d)\s?(?=[\u4e00-\u9fff、]{2,12}[／/][\u4e00-\u9fff]{2,8}(?:報導|報道|报道)$)"
)


def full_date(year: int, month: int, day: int) -> date | None:
    """The day, when it exists and an article can have been published on it."""
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def rare_days(line: str) -> Iterator[tuple[date, int, int]]:
    """The days of a line in these forms, each with its first and last offset."""
    for match in _REPUBLIC.finditer(line) if _TAIWANESE.search(line) else ():
        year, month, day = (int(group) for group in match.groups() if group)
        if found := full_date(year + _REPUBLIC_SINCE, month, day):
            yield found, *match.span()
    for match in _IN_CHARACTERS.finditer(line) if "年" in line else ():
        parts = [number(group.replace("Ｏ", "〇").replace("0", "〇"), {}) for group in match.groups()]
        if found := full_date(*(part or 0 for part in parts)):
            yield found, *match.span()
    glued = _BEFORE_REPORTER.match(line)
    if glued and (found := full_date(*(int(group) for group in glued.groups()))):
        yield found, *glued.span()
    short = _SHORT.fullmatch(line)
    if short and (found := full_date(_CENTURY + int(short["y"]), int(short["m"]), int(short["d"]))):
        yield found, short.start("d"), short.end("y")
