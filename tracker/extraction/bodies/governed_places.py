"""Whether a province or city stands for its authority: beside an office or a delegation ("Chairman of Guangxi")."""

from __future__ import annotations

import re
from functools import cache

from tracker.extraction.bodies.leaders_listed import is_mayors
from tracker.knowledge.library import shapes

# Characters before a place in which an office or delegation stands for its authority, and behind it.
_BEFORE, _BEHIND = 36, 12
# "the HCM City-based consulate", 河内主席府: what only stands in the town.
_BASED = re.compile(r"\s?[-–]\s?based|(?:主席|[总總]理)府|政府(?:[驻駐]地|[办辦]公)")
# Words between the office and the place.
_WHICH_PLACE = re.compile(
    r"(?:(?<!\w)(?:the|(?:China|Vietnam|Viet Nam|Việt Nam)['’]s|Chinese|Vietnamese"
    r"|(?:north|south|east|west)(?:west|east)?(?:ern)?|northernmost|central|border|mountainous|coastal"
    r"|neighbou?ring|province of|city of|tỉnh|thành phố|TP\.?|châu|huyện|Khu tự trị(?: dân tộc)?(?: Choang)?) )+$"
)


def is_only_based_in(text: str, sentence: tuple[int, int], place: tuple[int, int]) -> bool:
    """Whether something only stands in a place; both are spans."""
    before = text[max(sentence[0], place[0] - _BEFORE) : place[0]].rstrip()
    after = text[place[1] : min(sentence[1], place[1] + _BEHIND)]
    return bool(_BASED.match(after)) or before.endswith(_offices()[2])


def is_beside_office(text: str, sentence: tuple[int, int], place: tuple[int, int]) -> bool:
    """Whether an office or delegation stands beside a place; both are spans."""
    before = text[max(sentence[0], place[0] - _BEFORE) : place[0]]
    after = text[place[1] : min(sentence[1], place[1] + _BEHIND)].lstrip().lower()
    before = _WHICH_PLACE.sub("", before).rstrip().lower()
    offices_before, offices_after, _ = _offices()
    return before.endswith(offices_before) or after.startswith(offices_after) or is_mayors(text[slice(*place)], after)


@cache
def _offices() -> tuple[tuple[str, ...], ...]:
    """What stands before and behind a place that stands for its authority, and before one that does not."""
    words = shapes()["governments"]
    return tuple(tuple(word.lower() for word in words[key]) for key in ("before", "after", "not_before"))
