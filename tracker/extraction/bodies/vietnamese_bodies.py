"""Vietnamese bodies that capitals do not show: "Trung tâm dịch vụ … (ESSC)", and "Học viện" alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from tracker.extraction.text.known_names import NameMention
from tracker.extraction.text.letters import LOWER, UPPER
from tracker.extraction.text.spans import Spans
from tracker.knowledge.expressions import any_of

# What a school or firm is called by its own site, with how the names of such bodies begin.
_OWN = {
    "Học viện": ("Học viện",),
    "Nhà trường": ("Trường", "Đại học", "ĐH", "Học viện"),
    "Bảo tàng": ("Bảo tàng",),
    "Bệnh viện": ("Bệnh viện", "BV"),
    "Tập đoàn": ("Tập đoàn",),
    "Tổng công ty": ("Tổng công ty", "Tổng Công ty"),
}
# Who acts for it right before.
_FOR_IT = (
    r"(?:[Đđ]oàn(?: công tác| cán bộ| đại biểu)?(?: lãnh đạo)?(?: của)?|[Ll]ãnh đạo|[Tt]ại(?: trụ sở)?"
    r"|[Gg]iám đốc|[Hh]iệu trưởng)"
)
# Bodies of such kinds have names of their own; "Tòa án nhân dân (TAND)" is only a kind.
_NAMED = (
    "Trung tâm",
    "Sàn giao dịch",
    "Hiệp hội",
    "Công ty",
    "Quỹ",
    "Liên đoàn",
    "Liên minh",
    "Mạng lưới",
    "Viện nghiên cứu",
)
_SMALL_WORDS = 9
# Characters of a body's name from which on it is one without who holds an office of it, and a firm's word for itself.
_SHORTEST_OF_HOLDER = 18
_FOREIGN_WORD = re.compile("[a-z][aeiouy][b-df-hj-np-tv-xz]+[aeiouy]|[wzjfWZJF]")
_DEPARTMENT = re.compile(r"(?:Cục|Vụ|Phòng|Ban|Văn phòng)(?! Quản lý (?:Khu|khu))(?! (?:Hải quan|Công an)) ")
_LEADERS_OF = re.compile(r"(?:lãnh đạo|đại diện)(?: các)?(?: (?:Cục|Vụ|Phòng|Ban|Văn phòng)[^.;:()]*, ?| )$")
# A centre of a school, and what stands before it where its leaders come with those of other units.
_CENTRE = re.compile(r"(?:Trung tâm|Viện|Khoa|Quỹ|Báo|Tạp chí) ")
_UNITS = re.compile(r"(?:lãnh đạo|đại diện)(?: các)? (?:[Kk]hoa|[Pp]hòng|[Bb]an)[^.;:()]*(?:, ?| và | cùng )$")
# Characters before a department in which its leaders may be told to have come with others.
_LISTED = 90


def small_bodies(text: str) -> Iterator[tuple[int, int]]:
    """Names in small letters with the acronym in brackets that shows that they are names."""
    for match in _with_acronym().finditer(text):
        yield match.span("name")


@cache
def _with_acronym() -> re.Pattern[str]:
    words = rf"(?: (?!của |tại |do |với |cùng |là )[^\W\d_]+){{2,{_SMALL_WORDS}}}?"
    return re.compile(rf"(?P<name>{any_of(_NAMED, whole=True)}{words}) \((?=\w*{UPPER}\w*{UPPER})[\w&-]+\)")


def before_person(text: str, start: int, end: int, people: Sequence[int]) -> int:
    """The end of a body's name before whoever holds an office of it: "Chủ tịch [Tập đoàn Trường Thành] Lý Văn An".

    People are given by where they start, in order. The name stays as it is where too little of it would be left.
    """
    following = bisect_right(people, start)
    if following == len(people) or not start < people[following] < end:
        return end
    cut = people[following] - 1
    named = cut - start > _SHORTEST_OF_HOLDER or _FOREIGN_WORD.search(text, start, cut)
    return cut if text[cut] == " " and named else end


def own_short_names(text: str, names: Sequence[NameMention]) -> list[NameMention]:
    """The names with a bare "Học viện" for the one academy of the text, where somebody acts for it or meets there."""
    taken = Spans((name.start, name.end) for name in names)
    found = list(names)
    bodies = [
        name for name in names if name.type == "organisation" and name.country != "CN" and "Trung Quốc" not in name.text
    ]
    for word, heads in _OWN.items():
        alike = {
            body.id: body for body in reversed(bodies) if body.text.startswith(heads) and len(body.text) > len(word)
        }
        if len(alike) != 1:
            continue
        (body,) = alike.values()
        for match in _bare(word).finditer(text):
            start, end = match.span("name")
            if not taken.overlap(start, end):
                found.append(msgspec.structs.replace(body, start=start, end=end, text=word))
    return sorted(found, key=lambda name: name.start)


@cache
def _bare(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_FOR_IT} (?P<name>{word})(?! {UPPER}|{LOWER})")


def is_leaders_unit(text: str, start: int, name: str) -> bool:
    """Whether a Vietnamese department only sent its leaders with others: "lãnh đạo Cục A, Cục B, Văn phòng"."""
    before = _LEADERS_OF if _DEPARTMENT.match(name) else _UNITS if _CENTRE.match(name) else None
    return before is not None and bool(before.search(text, max(0, start - _LISTED), start))


# An office is of a place.
_OF_A_PLACE = re.compile("Sở |Chi cục ")
_OF_A_REGION = re.compile(r" (?:vùng|khu vực) (?:[IVX]+|\d+)$")
# A plant that acts is named with its people; else it is what is built or where something stands.
_PLANT = re.compile("Nhà máy ")
_PLANTS_PEOPLE = re.compile("(?:[Gg]iám đốc|[Ll]ãnh đạo|[Đđ]ại diện|[Cc]ông nhân|[Cc]án bộ) (?:của )?$")
# "các trường ĐH miền Trung"
_SCHOOLS = ("các trường ", "các Trường ", "nhiều trường ")
_SEVERAL_SCHOOLS = re.compile(r"(?:các|nhiều|những|hai|\d+) $")
# What a firm is by law and does, and a word of its own name before the letters that end it.
_FIRM_BEFORE = re.compile(
    rf"(?:Công ty|CTCP)(?: (?:{LOWER}+|{UPPER}[\w&]*)){{1,8}}(?<!TNHH)(?<!CP)(?<!MTV)(?<! phần)(?<! hạn)(?<! viên) $"
)
_LONGEST_FIRM = 70
# Characters before a name in which who acts for a plant, or how many schools there are, stands.
_BEFORE_NAME = 16


def is_no_vietnamese_body(text: str, start: int, name: str, *, placed: bool) -> bool:
    """Whether words shaped like a body are an office of no place, a kind of schools, or what is built or only led."""
    before = text[max(0, start - _BEFORE_NAME) : start]
    return (
        (not placed and bool(_OF_A_PLACE.match(name)) and not _OF_A_REGION.search(name))
        or name.endswith(" Khu")
        or bool(_PLANT.match(name) and not _PLANTS_PEOPLE.search(before))
        or before.endswith(_SCHOOLS)
        or bool(name.startswith("Trường ") and _SEVERAL_SCHOOLS.search(before))
        or is_leaders_unit(text, start, name)
    )


def ends_of_firms(text: str, taken: Sequence[NameMention]) -> frozenset[int]:
    """Where known letters stand that only end the name of another firm: "Công ty CP Đầu tư Sài Gòn VRG"."""
    return frozenset(
        name.start
        for name in taken
        if name.type == "organisation"
        and name.text.isupper()
        and _FIRM_BEFORE.search(text, max(0, name.start - _LONGEST_FIRM), name.start)
    )
