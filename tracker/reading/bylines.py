"""Bylines, with a date or without: which lines tell only who published a story, and when."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tracker.reading.furniture import is_site_name
from tracker.reading.lines import Line, ends_with_stop, is_paragraph, word_count
from tracker.reading.phrases import phrases
from tracker.reading.stamps import Stamp, byline_rest, find_stamps

BARE_DATELINE = re.compile(r"[A-Z][A-Z ]{2,20}, [A-Z][a-z]{2,8}\.? \d{1,2} ?[-–—]+")
"""A day in capitals without a story behind it: "VIETNAM, May 13 -"."""
_DIGIT = re.compile(r"[\d〇○零]")
_SIGNATURE = 10
"""Words of a signature in brackets beside its date."""
# Characters of the longest byline.
_BYLINE = 300
# Who reports in Taiwan and Hong Kong: "聯合報／ 記者王小明／台北報導", "王小明/綜合報導", "【某報訊】記者…報道".
_REPORT = re.compile(
    r"(?:[\u4e00-\u9fff]{2,8}\s?[／/]\s?)?(?:(?:特派)?(?:記者|记者)\s?)?[\u4e00-\u9fff、 ]{2,20}"
    r"[／/]\s?[\u4e00-\u9fff]{2,8}(?:報導|报道|報道|專電|电|電)"
    r"|[【〔\[][\u4e00-\u9fff]{2,10}[讯訊][】〕\]]\s?(?:記者|记者)[\u4e00-\u9fff、 ]{2,20}(?:報導|报道|報道)"
)
# Who wrote it in English: "By Wang Wei | City Daily", "By Tran Ha, Lan Anh in Hanoi".
_BY = re.compile(
    r"(?:By|BY|by)(?::| -)? (?:[A-Z][\w.’'-]* ?){2,4}(?:(?:,|,? and|&) (?:[A-Z][\w.’'-]* ?){2,4}){0,3}"
    r"(?:in [A-Z][\w ]{2,20})?(?:\s?[|｜/,–-]\s?[\w .’'-]{2,40})?"
)
# A newspaper's issue line: "科技日报 2018-12-10 星期一 第02版".
_ISSUE_PAGE = re.compile(r"第\s?[A-Z]?\d{1,3}\s?版|\d{1,3}\s?版\s?[)）》]")
_ISSUE_LINE = 80
# A label that tells when something was, not when it was told: "来访时间：2003年10月28日".
_TIME_OF_EVENT = re.compile(
    "(?:来访|來訪|到访|到訪|出访|出訪|访问|訪問|会见|會見|会谈|會談|会议|會議|活动|活動|举办|舉辦|举行|舉行|培训|行程|接待|交流)(?:时间|時間|日期)"
    r"|(?:thời gian|ngày) (?:thăm|diễn ra|tổ chức|làm việc|đón tiếp)\b"
    r"|\b(?:date|time)s? of (?:the )?(?:visit|event|meeting|activity)\b|\b(?:visit|event|meeting) dates?\b",
    re.IGNORECASE,
)
# The page's own address in front of its date.
_ADDRESS = re.compile(r"^(?:https?://|www\.)\S+\s+")
# Where and when a story was put together: "北京／华盛顿7月3日综合报道".
_COMPILED = re.compile(
    r"[\u4e00-\u9fff／/、]{2,24}\d{1,2}月\d{1,2}日(?:综合|綜合)?(?:报道|報道|報導|外电|讯|訊|电|電)$"
)
# A site's address before the date: "Print E-mail China.org.cn, November 7, 2016".
_SITE_ADDRESS = re.compile(r"\bwww\.\S+$")
_SITE_BEFORE = re.compile(r"\w\.(?:com|net|org|gov|vn|cn)\W*$", re.IGNORECASE)


# Words in small letters within the name of a newsroom: "Department of Research, Studies and International News".
_SMALL_WORDS = frozenset(("of", "and", "the", "for", "&"))
_NEWSROOM = 10
"""Words of the longest name of a newsroom."""


def mark_stamps(lines: list[Line]) -> None:
    """Give bylines, with a date or without, their role."""
    above = ""
    for line in lines:
        if line.role == "body" and _is_stamped(line.text, above):
            line.role = "stamp"
        elif line.role == "body" and (_is_issue_page(line.text) or BARE_DATELINE.fullmatch(line.text)):
            line.role = "cut"
        above = line.text


def _is_stamped(text: str, above: str) -> bool:
    """Whether a line is a byline: by itself, or below the line above it."""
    alone = is_stamp(text) or is_byline(text) or _COMPILED.fullmatch(text)
    return bool(alone) or _is_newsroom_and_day(text, above)


def _is_newsroom_and_day(text: str, above: str) -> bool:
    """Whether a line below a headline is a name in capitals and, at its end, the day."""
    stamps = find_stamps(text) if len(text) < _BYLINE and len(above) > len(text) // 2 else ()
    if len(stamps) != 1 or stamps[0].end != len(text) or is_paragraph(above):
        return False
    name = [word for word in text[: stamps[0].start].split() if word not in _SMALL_WORDS]
    return 0 < len(name) <= _NEWSROOM and all(word[0].isupper() for word in name)


def is_byline(text: str) -> bool:
    """Whether a line names only the source or author of the story."""
    if len(text) >= _BYLINE or is_paragraph(text):
        return False
    known = phrases()
    several = text.count(":") + text.count("：") > 1
    return bool(known.byline.match(text) or _REPORT.fullmatch(text) or _BY.fullmatch(text)) or (
        several and len(known.field.findall(text)) > 1
    )


def _is_issue_page(text: str) -> bool:
    """Whether a line names the page of a newspaper on which the story stood."""
    return "版" in text and len(text) < _ISSUE_LINE and bool(_ISSUE_PAGE.search(text)) and not ends_with_stop(text)


def is_stamp(text: str) -> bool:
    """Whether a line is a date of publication with at most a byline beside it."""
    if len(text) > 200 or not _DIGIT.search(text):
        return False
    line, text = text, _ADDRESS.sub("", text)
    stamps = find_stamps(text)
    if not stamps or _TIME_OF_EVENT.search(line):
        return False
    if _is_issue_page(text):
        return True
    if len(text) < _ISSUE_LINE and _SITE_BEFORE.search(text, 0, stamps[0].start) and stamps[-1].end >= len(text) - 2:
        return True
    rest = byline_rest(text, stamps)
    if not rest or _is_byline_around(text, stamps):
        return True
    count = word_count(rest)
    # "(A. B., Department of Trade, 5-5-2010)" below a story
    if text[0] in "(（" and count <= _SIGNATURE and not text[stamps[-1].end :].strip(" .)）"):
        return True
    told = any(stamp.timed or stamp.weekday for stamp in stamps) or phrases().stamp.match(text)
    told = told or phrases().byline.match(text[stamps[-1].end :].lstrip())
    at_edge = (
        count <= 4
        or not byline_rest(text[: stamps[0].start], [])
        or not re.search(r"[^\W\d_]{4}", byline_rest(text[stamps[-1].end :], []))
    )
    if told and any(stamp.timed for stamp in stamps):
        return count <= 14 and at_edge
    if told:  # "On January 16, 2024, the university met …" is a story's first sentence
        return count <= (4 if ends_with_stop(text) else 14) and at_edge
    # "Việt NamViệt Nam19/08/2024", "VNA 12 Dec 2024": but not "Lễ ký tại Hà Nội, ngày 12/12/2023."
    glued = stamps[0].start > 0 and text[stamps[0].start - 1].isalpha()
    return at_edge and not ends_with_stop(text) and (glued or count <= 4)


def _is_byline_around(text: str, stamps: Sequence[Stamp]) -> bool:
    """Whether a date stands between the site's name and the source, or beside the reporter's name alone."""
    before, behind = text[: stamps[0].start].strip(), text[stamps[-1].end :].strip()
    if len(text) < _ISSUE_LINE and _REPORT.fullmatch(before or behind) and not (before and behind):
        return True
    return bool(phrases().byline.match(behind)) and is_site_name(_SITE_ADDRESS.sub("", before).strip() or before)
