"""News agencies that a text names as its source, which take no part in what it tells: "theo phóng viên TTXVN"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tracker.extraction.text.known_names import NameMention
from tracker.model import Country

# What stands before the agency whose reporter wrote or whose photographer was there.
_SOURCE = re.compile(
    r"(?:(?<!\w)(?:phóng viên|đặc phái viên|PV|theo|theo hãng tin|dẫn lời|dẫn nguồn|nguồn|ảnh)[ :]{1,2}|/ ?|\(|^)$",
    re.IGNORECASE | re.MULTILINE,
)
_SOURCE_REACH = 20


def sides_named(names: Sequence[NameMention], text: str) -> Iterator[tuple[int, Country]]:
    """Where a text names somebody or something of one of the two countries, and which, but for its own sources."""
    for name in names:
        if name.country and not (name.kind == "media" and _is_source(text, name)):
            yield name.start, name.country


def _is_source(text: str, name: NameMention) -> bool:
    """Whether a newsroom is named as whose report or picture this is."""
    return bool(_SOURCE.search(text, max(0, name.start - _SOURCE_REACH), name.start))
