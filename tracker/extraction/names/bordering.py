"""The places on which another borders, or in which compatriots live: they take no part in what is told there."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tracker.extraction.text.known_names import NameMention

NEIGHBOURS_WITHIN = 80
"""Characters behind "bordering" in which the places stand."""
# What stands between two of them: "China's Guangxi", "Quảng Tây, Trung Quốc".
_BETWEEN = re.compile(r"(?:['’]s)?[ ,(]*(?:(?:and|và|the|province of|tỉnh|region of|của|thuộc) )?")

# Characters of a country's name behind "compatriots in", and the country in brackets behind a city's.
_HOME_ABROAD = 12
_COUNTRY_BEHIND = re.compile(r"(?: ?[-–,] ?[\w ]{2,20})? ?\([\w ]{2,20}\)")


def end_of_neighbours(text: str, names: Iterable[NameMention], start: int) -> int:
    """Where the last of the names ends that stand one beside the other from `start` on; `start` when none does."""
    end = start
    for name in names:
        if not _BETWEEN.fullmatch(text, end, name.start):
            break
        end = max(end, name.end)
    return end


def end_of_home(text: str, names: Iterable[NameMention], start: int) -> int:
    """Where the name ends, with its country in brackets, that begins at `start`: "compatriots in Guangzhou (China)"."""
    end = max((name.end for name in names), default=start + _HOME_ABROAD)
    country = _COUNTRY_BEHIND.match(text, end)
    return country.end() if country else end
