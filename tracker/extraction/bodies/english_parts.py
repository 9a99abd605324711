"""Where the shape of an English body's name takes in another one, or is no name: what "and" and small letters tell."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache

from tracker.knowledge.expressions import any_of
from tracker.knowledge.library import shapes
from tracker.model import Country

_AND = " and "
_COMPANY = re.compile(r"(?:Ltd\.?|JSC|Company|Corporation|Limited|Group)$")
_FIRM_OR_SCHOOL = re.compile(
    r"(?:Ltd\.?|JSC|Company|Corporation|Group|(?:Inc|Co|Corp)\.?|Incorporat(?:ed|ion)|Holdings|University|College"
    r"|Hospital|House)$"
)
_OF = (" of ", " of the ")
_LINK_AFTER = re.compile(r" and (?:the )?(?=[A-Z])")
_LINK_BEFORE = re.compile(r",? and (?:the )?$")


def behind_another(text: str, start: int, end: int, towns: Sequence[tuple[int, int]]) -> int:
    """Where a company's name begins behind "and" with its town: "Shanghai Boxi and [Beijing Lotus Co., Ltd]"."""
    if not _COMPANY.search(text, start, end):
        return start
    ends = {last for _, last in towns}
    for begin, last in towns:
        link = begin - len(_AND)
        if start < link and text.startswith(_AND, link) and link not in ends and last < end:
            return begin
    return start


def before_known(text: str, start: int, end: int, known: Sequence[tuple[int, int]]) -> int:
    """Where a name ends that its shape joins by "and" to a known one: "[Institute of Letters] and Lotus University"."""
    first = bisect_left(known, (start + 1,))
    opens = text.startswith(tuple(shapes()["bodies"]["en_heads"]), start)
    if not opens or first == len(known) or known[first][0] >= end:
        return end
    link = _LINK_BEFORE.search(text, start, known[first][0])
    return link.start() if link else end


def names_only_a_town(text: str, start: int, end: int, towns: Mapping[int, int]) -> bool:
    """Whether nothing stands before words of a kind but a town: "Ho Chi Minh City logistics company"."""
    tail = _trade().search(text, start, end)
    return tail is not None and towns.get(start) == tail.start()


def by_itself(
    text: str, start: int, end: int, towns: Sequence[tuple[int, int]], known: Sequence[tuple[int, int]]
) -> tuple[int, int]:
    """Where a name begins and ends without those that its shape joins to it by "and".

    `towns` are the places that the name holds, `known` are the known bodies of the text in order, both by start and
    end.
    """
    start = behind_another(text, after_known(text, start, end, known), end, towns)
    return start, before_known(text, start, end, known)


def after_known(text: str, start: int, end: int, known: Sequence[tuple[int, int]]) -> int:
    """Where a name begins that its shape joins by "and" to a known one before it: "Huawei and [Lotus Payment JSC]"."""
    index = bisect_left(known, (start,))
    if index == len(known) or known[index][0] != start:
        return start
    link = _LINK_AFTER.match(text, known[index][1])
    return link.end() if link and text.find(" ", link.end(), end) > 0 else start


def firms_country(text: str, start: int, end: int, countries: Mapping[int, Country]) -> Country:
    """The country that is told behind a firm's or school's name: "Lotus Payment Co., Ltd. of China"."""
    if not _FIRM_OR_SCHOOL.search(text, start, end):
        return ""
    return next((countries.get(end + len(of), "") for of in _OF if text.startswith(of, end)), "")


@cache
def _trade() -> re.Pattern[str]:
    trades = any_of(shapes()["bodies"]["en_trades"])
    return re.compile(rf"(?: (?:{trades}))+ (?:company|group|corporation)$")
