"""The places on which another borders: they lie beside what is told of, and take no part in it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tracker.extraction.text.known_names import NameMention

NEIGHBOURS_WITHIN = 80
"""Characters behind "bordering" in which the places stand."""
# What stands between two of them: "China's Guangxi", "Quảng Tây, Trung Quốc".
_BETWEEN = re.compile(r"(?:['’]s)?[ ,(]*(?:(?:and|và|the|province of|tỉnh|region of|của|thuộc) )?")


def end_of_neighbours(text: str, names: Iterable[NameMention], start: int) -> int:
    """Where the last of the names ends that stand one beside the other from `start` on; `start` when none does."""
    end = start
    for name in names:
        if not _BETWEEN.fullmatch(text, end, name.start):
            break
        end = max(end, name.end)
    return end
