"""When a page was published: by its byline, its address, its end or its dateline, never by a site clock."""

from __future__ import annotations

import re
from datetime import date

from tracker.reading.datelines import dateline
from tracker.reading.lines import Line, is_bullet, word_count
from tracker.reading.phrases import phrases
from tracker.reading.rare_stamps import full_date
from tracker.reading.stamps import Stamp, find_stamps, published_in_url

# "Sept. 21" in a dateline, and the days by which a page may bear a later date than its dateline.
_NAMED_DAY = re.compile(r"\b([A-Z][a-z]{2,8})\.? (\d{1,2})\b")
_MONTH_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_PRINTED_WITHIN = 2
# The day on which a visitor saw the page, over everything else, and what the story calls today: "Sáng nay (6/6)".
_CLOCK = re.compile(
    r"(?:Thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|Chủ nhật)\W+(?:ngày )?\d{1,2}([/.\-])\d{1,2}\1\d{4}\W*", re.IGNORECASE
)
_TODAY = re.compile(r"\b(?:Hôm|Sáng|Trưa|Chiều|Tối) nay\W{0,3}(?:ngày )?(\d{1,2})[/.\-](\d{1,2})\b", re.IGNORECASE)
# The first day that a story tells, and days after it within which the day over everything is the page's own.
_FIRST_DAY = re.compile(r"\b(?:ngày|sáng|trưa|chiều|tối) (\d{1,2})[/.\-](\d{1,2})(?![/.\-]?\d)", re.IGNORECASE)
_SOON = 14
_CHINESE_DAY = re.compile(r"(\d{1,2})月(\d{1,2})日")
_WEEK = 7
# Words of a list's item that may be a headline.
_LISTED = 6
_LEAD = 200
_DATELINE_LINES = 4
# Lines above the headline in which a copy of it may stand.
_COPIES = 12
_DATELINE_DAY = re.compile(r"(\d{1,2})\s?[/.\-]\s?(\d{1,2})|(\d{1,2})\s?月\s?(\d{1,2})\s?日|(\d{1,2})\s?日")
# A date that says itself what it is, no site's clock.
_PUBLISHED = re.compile(
    r"\bpublished|\bposted|ngày đăng|đăng lúc|xuất bản|发布时间|发表时间|發布時間|發佈時間", re.IGNORECASE
)


def published_day(lines: list[Line], kept: list[Line], urls: list[str], month: str) -> date | None:
    """The publication day: the byline nearest below the headline, else one above it, else URL, end or dateline."""
    title = next((i for i, line in enumerate(lines) if line.role == "title"), -1)
    dated = ((i, find_stamps(line.text)) for i, line in enumerate(lines) if line.role == "stamp")
    stamped = [(i, stamps[0]) for i, stamps in dated if stamps and not _is_listed(lines, i)]
    # galleries print the headline again over each picture
    first = next((i for i in range(max(0, title - _COPIES), title) if lines[i].text == lines[title].text), title)
    below = [stamp for i, stamp in stamped if first < i <= title + 12]
    if below:
        return _by_lead(below, kept) or _nearest_to_dateline(below, kept)
    in_url = next((found for url in urls if (found := published_in_url(url))), None)
    if in_url:
        return in_url
    # a date that other lines part from the headline is the site's clock
    above = [(i, stamp) for i, stamp in stamped if title - 2 <= i < title]
    if above and above[-1][0] == 0 and _CLOCK.fullmatch(lines[0].text):
        return _today(kept, above[-1][1].day) or _printed_with(kept, above[-1][1].day)
    if above:
        return _by_lead([above[-1][1]], kept) or above[-1][1].day
    named = [stamp.day for i, stamp in stamped if i < title and _PUBLISHED.search(lines[i].text)]
    if named:
        return named[-1]
    if stamped and stamped[-1][0] > title:
        return stamped[-1][1].day
    return _dateline_day(kept, month)


def _is_listed(lines: list[Line], index: int) -> bool:
    """Whether a date ends another story's headline in a list: "- Họp mặt kỷ niệm Quốc khánh (29-09-2006)"."""
    before = lines[index - 1] if index else None
    return before is not None and before.role == "cut" and is_bullet(before.text) and word_count(before.text) > _LISTED


def _by_lead(stamps: list[Stamp], kept: list[Line]) -> date | None:
    """The day of a stamp whose month stands first, as the day in the lead shows: 07/12/2022 over 7月11日."""
    other = stamps[0].other
    told = next(filter(None, (_told_day(line.text[:_LEAD]) for line in kept[:_DATELINE_LINES])), None)
    if not other or not told:
        return None
    month, number = told
    return other if _is_soon_after(other, month, number) and not _is_soon_after(stamps[0].day, month, number) else None


def _told_day(lead: str) -> tuple[int, int] | None:
    """The month and the day that a Chinese or English lead tells last: "from Oct. 31 to Nov. 2"."""
    if chinese := _CHINESE_DAY.search(lead):
        return int(chinese[1]), int(chinese[2])
    english = [found for found in _NAMED_DAY.finditer(lead) if found[1][:3] in _MONTH_NAMES]
    return (_MONTH_NAMES.index(english[-1][1][:3]) + 1, int(english[-1][2])) if english else None


def _is_soon_after(day: date, month: int, number: int) -> bool:
    """Whether a report of a day of that month and number may have been published on a day."""
    told = full_date(day.year, month, number)
    return told is not None and 0 <= (day - told).days <= _WEEK


def _today(kept: list[Line], clock: date) -> date | None:
    """The day that the story calls today, the last one before the site's clock was read."""
    told = next(filter(None, (_TODAY.search(line.text[:_LEAD]) for line in kept[:_DATELINE_LINES])), None)
    if not told:
        return None
    day = full_date(clock.year, int(told[2]), int(told[1]))
    return full_date(clock.year - 1, int(told[2]), int(told[1])) if day and day > clock else day


def _printed_with(kept: list[Line], clock: date) -> date | None:
    """The day over everything else, where the lead tells of a day shortly before: it is the page's own then."""
    told = next(filter(None, (_FIRST_DAY.search(line.text[:_LEAD]) for line in kept[:_DATELINE_LINES])), None)
    day = full_date(clock.year, int(told[2]), int(told[1])) if told else None
    return clock if day is not None and 0 <= (clock - day).days <= _SOON else None


def _nearest_to_dateline(stamps: list[Stamp], kept: list[Line]) -> date:
    """Of several stamps the one that fits the dateline, since copies bear days of their own; else the first."""
    month, day = _dateline_numbers(kept)
    for stamp in stamps:
        days_later = (stamp.day - (full_date(stamp.day.year, month or stamp.day.month, day) or stamp.day)).days
        if day and 0 <= days_later <= _PRINTED_WITHIN and (days_later or stamp.day.day == day):
            return stamp.day
    return stamps[0].day


def _dateline_day(kept: list[Line], month: str) -> date | None:
    """The day of a dateline that gives its year, or whose month is known (`2024-08`)."""
    stamps = find_stamps(_dateline(kept))
    if stamps:
        return stamps[0].day
    given, day = _dateline_numbers(kept)
    if not month or not day:
        return None
    return full_date(int(month[:4]), int(month[5:]), day) if given in (0, int(month[5:])) else None


def _dateline_numbers(kept: list[Line]) -> tuple[int, int]:
    """Month and day of the dateline; 0 for what it does not give."""
    start = _dateline(kept)
    if named := _NAMED_DAY.search(start):
        month = phrases().months.get(named[1].casefold(), 0)
        return (month, int(named[2])) if month else (0, 0)
    numbers = _DATELINE_DAY.search(start)
    if not numbers:
        return 0, 0
    if numbers[1]:
        return int(numbers[2]), int(numbers[1])
    return int(numbers[3] or 0), int(numbers[4] or numbers[5])


def _dateline(kept: list[Line]) -> str:
    """The dateline of the story, which stands before its first sentence."""
    return next(filter(None, (dateline(line.text) for line in kept[:_DATELINE_LINES])), "")
