"""Names of bodies that stand over the stories of their own pages."""

from __future__ import annotations

import re

# What the name of a body begins with that stands in capitals over its own page.
_MASTHEAD = re.compile(
    r"(?:VIỆN|HỌC VIỆN|TRƯỜNG|ĐẠI HỌC|SỞ|BỘ|BAN|CỤC|TỔNG CỤC|ỦY BAN|UBND|TRUNG TÂM|CÔNG TY|TỔNG CÔNG TY|TẬP ĐOÀN|HỘI"
    r"|LIÊN HIỆP|HIỆP HỘI|BỆNH VIỆN|NGÂN HÀNG|CỔNG|TRANG|BÁO|TẠP CHÍ|ĐÀI)(?!\w)"
)
# A school's or ministry's name over its page: "University of Border Studies, VNU Hanoi".
_HOUSE = re.compile(
    r"(?:[A-Z][\w'’-]* ){0,6}(?:University|Academy|Institute|College|School|Ministry|Department|Hospital|Museum)"
    r"(?: (?:of|for)(?: (?:[A-Z][\w'’-]*,?|and|of|for|the|&)){1,10})?"
    r"(?:(?:,| [–-]) [A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,4})?"
)


def names_body_in_capitals(line: str) -> bool:
    """Whether a line in capitals is English, or in Vietnamese begins like the name of a body."""
    return line.isascii() or bool(_MASTHEAD.match(line))


def is_house(line: str) -> bool:
    """Whether a line is nothing but an English name of a school, office or hospital."""
    return bool(_HOUSE.fullmatch(line))
