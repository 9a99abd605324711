"""What stands between an office and its place, and between places that each have the office."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from tracker.knowledge.library import shapes
from tracker.model import Language

# Characters between an office and its place, and between two places of one list.
_REACH = 44

# The country that stands in brackets behind a list's places: "A, B (Việt Nam) và C".
_COUNTRY_TOLD = {
    "en": r"(?: \((?:Viet ?[Nn]am|Việt Nam|China)\))?",
    "vi": r"(?: \((?:Việt Nam|Trung Quốc)\))?",
    "zh": "(?:[（(](?:越南|中国|中國)[）)])?",
}


def linked(pattern: Callable[[Language], re.Pattern[str]], language: Language, gap: str) -> re.Match[str] | None:
    """The words between an office and a place, or two places, when they belong together."""
    return None if len(gap) > _REACH or "\n" in gap else pattern(language).fullmatch(gap)


@cache
def longer_name(language: Language) -> re.Pattern[str]:
    """What after an office's name makes it another body's: "… Red Cross Hospital"."""
    return re.compile(rf"\s?(?:{shapes()['local'][language]['not_before']})")


@cache
def gap_after(language: Language) -> re.Pattern[str]:
    """What stands between an office and the place behind it."""
    words = shapes()["local"][language]
    several, small = words["several"], words["between"]
    if language == "en":
        return re.compile(rf"\s+(?:of|in|from) (?:the )?(?:(?P<several>{several}) )?(?:(?:{small}) )*", re.IGNORECASE)
    # as in "UBND các tỉnh biên giới: Lạng Sơn, Cao Bằng", and with the country and brackets between
    row = r"(?:(?:của )?(?:việt nam|trung quốc) ?)?(?:\(|: ?|(?:bao )?gồm:? |là:? |như:? )?"
    return re.compile(
        rf"(?:\s?\([\w&-]{{2,12}}\))?:?\s+(?:của )?(?:(?P<several>{several}) )?(?:(?:{small})[\s,-]*)*{row}",
        re.IGNORECASE,
    )


@cache
def gap_before(language: Language) -> re.Pattern[str]:
    """What stands between a place and the office behind it."""
    words = shapes()["local"][language]
    several, small = words["several"], words["between"]
    if language == "en":
        return re.compile(rf"(?:['’]s)?\s+(?:(?P<several>{several})\s+)?(?:(?:{small})(?:['’]s)?\s+)*", re.IGNORECASE)
    return re.compile(rf"(?:{small})?(?P<several>{several})?(?:{small})?")


@cache
def list_gap(language: Language) -> re.Pattern[str]:
    """What stands between two places of one list."""
    words = shapes()["local"][language]
    links, small, several = words["links"], words["between"], words["several"]
    space = "" if language == "zh" else r"\s*"
    whose = _COUNTRY_TOLD[language]
    return re.compile(
        rf"(?:{small})?{whose}{space}(?:{links}){space}(?:(?P<several>{several})\s+)?(?:(?:{small}){space})*",
        re.IGNORECASE,
    )
