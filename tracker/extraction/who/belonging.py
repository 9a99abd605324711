"""Bodies named only as those to which another one belongs: "the … Station under the … Command"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tracker.extraction.analysis import Analysis
from tracker.extraction.text.known_names import NameMention

_REACH = 60
_BELONGS = re.compile(
    r"(?: \([^()]{2,24}\))?,?(?: (?:which is|that is))?(?: [–-])?(?: (?:a|an|the) (?:[\w-]+ ){1,5}?)? ?"
    r"(?:directly )?(?:under|subordinate to|belonging to|affiliated (?:to|with)"
    r"|(?:subsidiary|arm|affiliate|unit|organ|mouthpiece) of)"
    r" (?:(?:the|China['’]s|Vietnam['’]s|Chinese|Vietnamese|[Ss]tate-(?:owned|run)) ){0,3}"
)
# "Nhân dân nhật báo, cơ quan ngôn luận của Trung ương Đảng …"
_MOUTHPIECE = re.compile(
    r",? (?:là )?(?:cơ quan|đơn vị|công ty con|công ty thành viên|doanh nghiệp)(?: [a-zà-ỹđ]+){0,4}?"
    r" (?:của|thuộc|trực thuộc) (?:Trung ương )?|,? (?:là )?cơ quan ngôn luận (?:Trung ương )?"
)
# Between a school or hospital and the university that has it.
_OF_UNIVERSITY = (" - ", " – ", " thuộc ", " trực thuộc ")
# "Trường Đại học Kinh tế, Đại học Quốc gia Hà Nội": without a town of its own it is a member of the university.
_MEMBER = re.compile("(?:Trường|Viện|Khoa|Trung tâm|Bệnh viện|ĐH|Đại học) ")
# What schools and institutes are parts of.
_HAS_SCHOOLS = ("university", "academy", "research")
# Between a school and the university of which it is known to be a part, in an address.
_ADDRESSED = (", ", " - ", " – ", " of ", " of the ", " thuộc ", " (")
# The kinds that have houses of their own, and what tells that a body is one of them.
_HOUSES = ("university", "academy", "research", "hospital", "company")
_UNDER = (" thuộc ", " trực thuộc ", ", thuộc ", ", trực thuộc ")


def is_parent(analysis: Analysis, name: NameMention, names: Sequence[NameMention]) -> bool:
    """Whether a body stands right behind another one that is told, or known, to belong to it."""
    if name.type != "organisation":
        return False
    child = next((one for one in reversed(names) if one.type == "organisation" and one.end <= name.start), None)
    if child is None or child.id == name.id or name.start - child.end > _REACH:
        return False
    text = analysis.text
    addressed = name.kind in _HAS_SCHOOLS and text[child.end : name.start] in _ADDRESSED
    if addressed and analysis.parent_of(child) == name.id:
        return True  # "University of Languages, Vietnam National University, Hanoi"
    if (
        child.kind == "party-body"
        and name.kind == "party"
        and text[child.end : name.start].strip() in ("", "của", "of")
    ):
        return True  # "Ủy ban Chính pháp Trung ương Đảng Cộng sản Trung Quốc"
    if name.kind == "university" and child.kind in ("hospital", "") and text[child.end : name.start] in _OF_UNIVERSITY:
        return True  # "Bệnh viện trực thuộc số 1 - Đại học Y khoa Quảng Tây"
    gap = text[child.end : name.start]
    if name.kind in _HOUSES and gap in _UNDER:
        return True  # "Viện Nghiên cứu A thuộc Viện Hàn lâm B"
    member = not child.known and not child.country and _MEMBER.match(child.text)
    if name.kind == "university" and member and gap in (", ", *_OF_UNIVERSITY):
        return True
    return bool(_BELONGS.fullmatch(gap) or _MOUTHPIECE.fullmatch(gap))
