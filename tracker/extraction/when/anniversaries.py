"""Years that are counted since an event: its anniversary is told, not the event itself."""

from __future__ import annotations

import re

from tracker.extraction.analysis import Analysis
from tracker.extraction.text.cues import CueHit

# Characters before a word in which something counts years from it.
_REACH = 90
# What counts the years since something was opened.
_YEARS_AFTER = re.compile(r"[\u4e00-\u9fff]{0,4}[\d一二三四五六七八九十两]{1,3}周年")
_YEARS_BEFORE = re.compile(
    r"(?:(?<!\w)(?:kỷ niệm|tròn) \d+ năm (?:ngày |kể từ )?"
    r"|\b(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|tenth) anniversary of (?:the |its )?)$",
    re.IGNORECASE,
)
# "Sau 1 năm ký kết thỏa thuận": the years since a paper was signed.
_YEARS_SINCE_PAPER = re.compile(
    r"(?<!\w)sau(?: hơn| gần)? (?:\d+|một|hai|ba|bốn|năm|mười) năm (?:kể từ (?:khi |ngày )?)?"
    r"(?:(?:thực hiện|triển khai|ký kết|ký)(?: các)? )?$",
    re.IGNORECASE,
)
# How many years are full since a signing, behind it: "Hiệp định được hai Chính phủ ký kết tròn 10 năm".
_YEARS_BEHIND = re.compile(r"(?: [^,.;()]{0,60}?(?<!\w)ký(?: kết)?)? (?:vừa |đã )?tròn \d+ năm")
# How many years an anniversary counts, before or behind its word.
_COUNT_REACH = 12
_COUNT_BEFORE = re.compile(r"(?:[\d一二三四五六七八九十两]|\d(?:st|nd|rd|th)|first|fifth|tenth) ?$")
_COUNT_BEHIND = re.compile(r" (?:lần thứ )?\d+ năm")


def is_looked_back_on(analysis: Analysis, hit: CueHit) -> bool:
    """Whether years are counted since an opening or signing: its anniversary is the event."""
    if hit.value not in ("project", "agreement"):
        return False
    if _YEARS_BEHIND.match(analysis.text, hit.end):
        return True
    before = analysis.text[max(0, hit.start - _REACH) : hit.start].casefold()
    if "năm" not in before and "anniversary" not in before:
        return bool(_YEARS_AFTER.match(analysis.text, hit.end))
    if hit.value == "agreement" and _YEARS_SINCE_PAPER.search(before):
        return True
    return bool(_YEARS_AFTER.match(analysis.text, hit.end) or _YEARS_BEFORE.search(before))


def counts_years(analysis: Analysis, hit: CueHit) -> bool:
    """Whether an anniversary tells how many years it counts."""
    before = analysis.text[max(0, hit.start - _COUNT_REACH) : hit.start]
    behind = analysis.text[hit.end : hit.end + _COUNT_REACH]
    return bool(_COUNT_BEFORE.search(before) or _COUNT_BEHIND.match(behind))
