"""Vietnamese officials who are called as a known Chinese one is: "ông Trần Châu, Phó chủ tịch UBND tỉnh Bình Định"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from tracker.extraction.text.known_names import NameMention

# What stands between somebody's name and the body whose office he holds, and its characters.
_OFFICE = re.compile(
    r" ?[,(–-] ?(?:(?:nguyên|quyền|Nguyên|Quyền) )?(?:(?:[Pp]hó|[Tt]hường trực) )?"
    r"(?:[Cc]hủ tịch|[Bb]í thư|[Gg]iám đốc|[Tt]rưởng|[Cc]hánh|[Cc]ục trưởng|[Tt]hứ trưởng|[Bb]ộ trưởng"
    r"|[Tt]ổng giám đốc)(?: [\w&]+){0,4}? ?"
)
_OFFICE_REACH = 44
# The office is the bearer's only if nobody else's name follows it: "…, Chủ tịch UBND tỉnh Lạng Sơn Hồ Tiến Thiệu".
_CLOSED = re.compile(r"[,.;:)\n–-]| [-–(]| (?![A-ZĐÂÊÔƠƯÁÀẢẠẤẦẮẰÉÈẾỀÍÌÓÒỐỒỚỜÚÙỨỪÝ])|$")


def without_homonyms(text: str, names: Sequence[NameMention]) -> list[NameMention]:
    """The names of a Vietnamese text without known Chinese people where an office says that a Vietnamese is meant."""
    bodies = [name for name in names if name.type == "organisation"]
    starts = [body.start for body in bodies]
    meant = {
        name.id
        for name in names
        if name.type == "person" and name.known and name.country == "CN" and _is_of_home(text, name, bodies, starts)
    }
    return [name for name in names if not (name.type == "person" and name.id in meant)]


def _is_of_home(text: str, person: NameMention, bodies: Sequence[NameMention], starts: Sequence[int]) -> bool:
    """Whether the body that stands right before a name, or behind it with an office, is a Vietnamese one."""
    number = bisect_left(starts, person.start)
    before = bodies[number - 1] if number else None
    if before and before.country == "VN" and before.kind == "local-government" and before.end == person.start - 1:
        return True
    behind = bodies[number] if number < len(bodies) else None
    if behind is None or behind.country != "VN" or behind.start > person.end + _OFFICE_REACH:
        return False
    office = _OFFICE.fullmatch(text, person.end, behind.start)
    return office is not None and bool(_CLOSED.match(text, behind.end))
