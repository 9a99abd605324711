"""Provinces and towns in a list whose leaders act: "Leaders from the provinces of A, B and C"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from tracker.extraction.text.known_names import NameMention

LISTED_WITHIN = 160
"""Characters before a province in which such a list begins."""

LISTED_KINDS = frozenset({"province", "prefecture", "city", "county", "district"})
"""Kinds of place that have leaders of their own."""

_LEADERS_OF = re.compile(r"\b(?:[Ll]eaders|[Oo]fficials|[Aa]uthorities|[Dd]elegations?) (?:of|from)\b")
_WITHIN = (", ", " city, ", " county, ", " district, ", " town, ")
_KIND = "(?:provinces?|city|cities|county|counties|districts?|prefectures?)"
_LINK = re.compile(
    rf"(?: {_KIND})?(?:,| and|, and)?(?: (?:the|two|three|four|five|seven|Vietnamese|Chinese|Vietnam['’]s|China['’]s"
    rf"|northern|southern|border|neighbou?ring|localities of|{_KIND} of|region of))* "
)


def is_address(text: str, names: Sequence[NameMention], wholes: Callable[[NameMention], Sequence[str]]) -> bool:
    """Whether the last of some names tells where the one before it lies: "delegation of Fangchenggang, [Guangxi], "."""
    if len(names) < len(("town", "province")):
        return False
    inner, outer = names[-2:]
    return inner.type == "place" and text[inner.end : outer.start] in _WITHIN and outer.id in wholes(inner)


def are_leaders_of(text: str, names: Sequence[NameMention], start: int) -> bool:
    """Whether the last of some names is of such a list, which may begin from `start` on."""
    *before, last = names
    opened = list(_LEADERS_OF.finditer(text, start, last.start))
    if not opened:
        return False
    position = opened[-1].end()
    for name in (*(one for one in before if one.start >= position and one.kind != "country"), last):
        if name.kind not in LISTED_KINDS or not _LINK.fullmatch(text, position, name.start):
            return False
        position = name.end
    return True


# 南宁市长: the character for city is the place's and the office's.
_LEADER = re.compile("[长長](?![安江期途远遠城沙处處])")


def is_mayors(place: str, after: str) -> bool:
    """Whether a Chinese place stands for its authority, since what follows is the mayor's or governor's title."""
    return place.endswith(("省", "市", "州", "县", "縣", "区", "區")) and bool(_LEADER.match(after))
