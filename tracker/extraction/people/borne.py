"""Names of people that Vietnamese streets, schools and ships bear, and hotels that are called so."""

from __future__ import annotations

import re
from functools import cache

from tracker.knowledge.expressions import any_of, begins
from tracker.knowledge.library import shapes

# Characters before a name in which the word for what bears it stands.
_REACH = 32
_OFFICE_OF = re.compile(
    r"(?:UBND|HĐND|UBMTTQ|MTTQ|[ỦU][yỷ] ban [Nn]hân dân|Hội đồng [Nn]hân dân|Đoàn ĐBQH|[Uu]ỷ|[Uu]ỷ viên|[Ủủ]y) "
    r"(?:thành phố|TP\.?|quận|huyện|thị xã|phường|xã) $"
)
# A village, and not who heads it or holds an office of it: "xã Ma Ngán Tý", but "trưởng thôn Lò Văn An".
_VILLAGE = re.compile(
    r"(?<!trưởng )(?<!ủy )(?<!uỷ )(?<!dân )(?<!tịch )(?<!thư )(?<!viên )(?<!UBND )(?<!HĐND )"
    r"(?<!đội )(?<!an )(?<!nông )"
    r"(?<!\w)(?:thôn|bản|xã|trấn|xóm) $",
    re.IGNORECASE,
)


def is_borne(text: str, start: int) -> bool:
    """Whether a street, school, ship or village stands in Vietnamese right before a name, which it bears.

    In "Chủ tịch UBND thành phố A" the city is that of the office, whose holder A is.
    """
    before = max(0, start - _REACH)
    if _VILLAGE.search(text, before, start):
        return True
    return bool(_named_after().search(text, before, start)) and not _OFFICE_OF.search(text, before, start)


@cache
def _named_after() -> re.Pattern[str]:
    words = any_of(shapes()["people"]["vi_named_after"])
    return re.compile(
        rf"{begins(shapes()['people']['vi_named_after'])}(?<!\w)(?<!môi )(?<!thị )(?:{words}) $", re.IGNORECASE
    )


def is_house(text: str, start: int) -> bool:
    """Whether a hotel stands right before what may be its name: "Trung tâm hội nghị Lệ Viên Sơn Trang"."""
    return bool(_house().search(text, max(0, start - _REACH), start))


@cache
def _house() -> re.Pattern[str]:
    words = shapes()["people"]["vi_houses"]
    return re.compile(rf"{begins(words)}(?<!\w){any_of(words)} $", re.IGNORECASE)
