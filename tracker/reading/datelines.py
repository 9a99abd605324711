"""How a news story starts: place, day and agency before the first sentence."""

from __future__ import annotations

import re
from functools import lru_cache

from tracker.knowledge.expressions import any_of
from tracker.reading.phrases import PAGE_LINES, phrases

# Capital letters of English, Vietnamese and Chinese names written in Latin script.
UPPER = "A-Z" + "".join(chr(code) for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)) if chr(code).isupper())
_WHOLE_DATE = r"(?:[A-Z][A-Za-z]{2,8}\.?\s\d{1,2},\s\d{4}|\d{1,2}\s[A-Z][A-Za-z]{2,8}\s\d{4})"
# Without one of these at its start a story has no dateline.
_SIGN = re.compile("[(（—–电電訊讯]|/[A-Z]{3,10}/")
_DASHES = ("--", " - ")
_HOUR = re.compile(r"\d:")


def _agencies() -> str:
    return any_of(phrases().agencies)


def dateline(line: str) -> str:
    """The place, day and agency that a news story starts with, as far as the dash or 电; empty when there are none."""
    return _dateline(line[:100])


@lru_cache(maxsize=PAGE_LINES)
def _dateline(head: str) -> str:
    signed = _SIGN.search(head) or any(dash in head for dash in _DASHES)
    if not (signed or (":" in head and _HOUR.search(head))):
        return ""
    match = _dateline_pattern().match(head)
    return match[0] if match else ""


@lru_cache(maxsize=1)
def _dateline_pattern() -> re.Pattern[str]:
    """How a story starts: "HÀ NỘI, 19/8 (TTXVN) -", "Hanoi (VNA) –", "BEIJING, Dec. 10 (Xinhua) --", "(GLO)-",
    "新华社河内12月10日电", "中評社北京8月15日電"."""
    return re.compile(
        rf"\(?[{UPPER}][\w.\-,/ ]{{0,40}}\s?\((?:(?:{_agencies()})[^()]{{0,20}}|\d+[/.\-]\d+)\)\s?[-–—]"
        rf"|[{UPPER}][\w.\- ]{{0,30}}\s?\((?:{_agencies()})\s?\d[^()]{{0,20}}\)"
        # of a company's or an embassy's own release: town, whole date and who sends it
        rf"|[{UPPER}][\w.\-' ]{{1,30}}(?:,\s[\w. ]{{2,24}}?)?(?:,|\s--?)\s{_WHOLE_DATE}"
        r"\s?(?:\([^()]{2,40}\)|/[^/]{2,30}/)?\s?[-–—]{1,2}\s?"
        # a wire between strokes behind town and day, or a paper and the day in brackets with a colon
        rf"|[{UPPER}]{{3,20}}(?: [{UPPER}]{{2,20}}){{0,2}}, (?:[A-Z][a-z]{{2,8}}\.? \d{{1,2}}\.? ?/[A-Z]{{3,10}}/\."
        r"|(?:[A-Z][a-z]{2,8}\.? \d{1,2} )?\([^()]{3,60}\d{4}\s?\)\s?:)"
        # of a ministry: town, whole date in brackets and a colon
        rf"|[{UPPER}][\w.\-' ]{{1,30}}\s?[(,]\s?{_WHOLE_DATE}\)?\s?(?:\([^()]{{2,24}}\)\s?)?:(?=\s)"
        rf"|[{UPPER}]{{2,20}}(?:[.' \-]{{1,2}}[{UPPER}]{{2,20}}){{0,4}}(?:,\s[\w./ ]{{1,20}}?)?\s?"
        # a headline in capitals has a dash too, but capitals behind it
        rf"(?:\((?:{_agencies()}|Xinhua|AP|AFP)\)\s?)?(?:[–—]|--?)\s(?=[\"“']?[{UPPER}]?[^{UPPER}\s])"
        rf"|\((?:{_agencies()}|[A-ZĐ][\w.+]{{1,9}})\)\s?[-–—]"
        r"|[（(【]?[\u4e00-\u9fff]{2,12}(?:\d{4}年)?\d{1,2}\s?月\s?\d{1,2}\s?日(?:[电電訊讯]|—)"
        r"|[（(【]?[\u4e00-\u9fff]{2,6}社(?:记者|記者)?[\u4e00-\u9fff]{0,10}(?:\d{4}年)?(?:\d{1,2}\s?月)?\d{1,2}\s?日[\u4e00-\u9fff]{0,6}[电電]"
        r"|[\u4e00-\u9fff]{2,4}社[\u4e00-\u9fff]{2,6}(?:——|[电電])"
    )


@lru_cache(maxsize=1)
def inside_pattern() -> re.Pattern[str]:
    """A dateline in the middle of a line, behind the legend or headline that a template glued to it."""
    place = rf"(?:[{UPPER}]{{3,}}(?:\s[{UPPER}]{{2,}}){{0,3}}|[{UPPER}][\w.\-]{{1,14}}"
    # a signature in small letters ends before a town in capitals
    place = rf"{place}(?:\s(?![{UPPER}]{{3,}}\b)[{UPPER}][\w.\-]{{1,14}}){{0,3}})(?:, [\w. ]{{1,12}})?"
    capitals = rf"[{UPPER}]{{2,}}(?:\s[{UPPER}]{{2,}}){{0,3}}(?:,\s[\w. ]{{1,12}})?"
    start = rf"(?<![{UPPER}]\s)(?:{place}\s?\((?:{_agencies()})[^()]{{0,20}}\)\s?[-–—]|{capitals}\s?(?:—|--)\s)"
    return re.compile(rf"(?<=[^\W\d_]\s)(?={start})|(?<=[.)\"”’]\s)(?={start})|(?<=\))(?={start})")


@lru_cache(maxsize=1)
def lead_pattern() -> re.Pattern[str]:
    """A lead right behind a headline on the same line: "… Trung Quốc Sáng 13/10, tại …"."""
    # what stands before is asked behind the first words, to which `re` skips
    days = "|".join(rf"{words}(?<=[^\W\d_]\s{words})(?: ngày)?\s?[\d(,]" for words in phrases().leads)
    return re.compile(rf"{days}|\((?<=[^\W\d_]\s\()(?:{_agencies()})\)\s?[-–]")
