"""Names of people that Vietnamese streets, schools and ships bear, and hotels that are called so."""

from __future__ import annotations

import re
from functools import cache

from tracker.knowledge.library import shapes

# Characters before a name in which the word for what bears it stands.
_REACH = 32


def is_borne(text: str, start: int) -> bool:
    """Whether a street, school or ship stands in Vietnamese right before a name, which it bears."""
    return bool(_named_after().search(text, max(0, start - _REACH), start))


@cache
def _named_after() -> re.Pattern[str]:
    words = "|".join(map(re.escape, shapes()["people"]["vi_named_after"]))
    return re.compile(rf"(?<!\w)(?:{words}) $", re.IGNORECASE)


def is_house(text: str, start: int) -> bool:
    """Whether a hotel stands right before what may be its name: "Trung tâm hội nghị Lệ Viên Sơn Trang"."""
    return bool(_house().search(text, max(0, start - _REACH), start))


@cache
def _house() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(shapes()['people']['vi_houses'])}) $", re.IGNORECASE)
