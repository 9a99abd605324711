"""One raw text → Article: cleaned, without page furniture, with headline, publisher, date, language and captions."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from datetime import date
from itertools import islice, takewhile

from tracker.model import Article, Language
from tracker.reading.bylines import mark_stamps
from tracker.reading.captions import mark_captions, split_credits
from tracker.reading.cells import mark_cells
from tracker.reading.clean import clean_line, clean_text
from tracker.reading.datelines import dateline
from tracker.reading.furniture import mark_furniture, mark_menus, split_scripts, strip_markup
from tracker.reading.glued import parted
from tracker.reading.header import shortened, take_title
from tracker.reading.items import item_spans
from tracker.reading.language import language_of
from tracker.reading.lines import Line, is_bullet, to_lines, word_count
from tracker.reading.phrases import phrases
from tracker.reading.publisher import publisher_named, publisher_of_url
from tracker.reading.rare_stamps import full_date
from tracker.reading.stamps import Stamp, crawler_stamp, find_stamps, month_in_url, published_in_url
from tracker.reading.teasers import cut_teasers

_URL = re.compile(r"https?://[^\s\"'<>)\]]{4,500}")
# "某市日报消息，…", "VOV.VN - …", "《来源:越通社》…", "(TP) …" at the start of a story.
_SIGNED_START = re.compile(
    r"(?:[\u4e00-\u9fff]+-)?[\u4e00-\u9fff]{2,6}[日晚]报(?:消息|讯)[，,]"
    r"|[\w./+ ]{2,20}\s?[-–—]\s|[《【（(\[](?:来源|來源)?[:：]?[^》】）)\]]{2,20}[》】）)\]]"
)
_SIGN_OFF = re.compile(r"(?:[(（][^()（）]{2,45}[)）]|[.。][/.\s]*[^.。()（）]{2,30})[\s./]*$")
# The Central News Agency ends a story with its day in the calendar of the Republic: "…）1000322" is 22 March 2011;
# a copy names the agency behind it.
_REPUBLIC_DAY = re.compile(
    r"(?<=[)）。])\s?(?P<y>\d{2,3})(?P<m>0[1-9]|1[0-2])(?P<d>[0-3]\d)\s*(?=$|[（(]中央社[)）])", re.MULTILINE
)
# "Sept. 21" in a dateline, and the days by which a page may bear a later date than its dateline.
_NAMED_DAY = re.compile(r"\b([A-Z][a-z]{2,8})\.? (\d{1,2})\b")
_MONTH_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_PRINTED_WITHIN = 2
# The day on which a visitor saw the page, over everything else, and what the story calls today: "Sáng nay (6/6)".
_CLOCK = re.compile(
    r"(?:Thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|Chủ nhật)\W+(?:ngày )?\d{1,2}([/.\-])\d{1,2}\1\d{4}\W*", re.IGNORECASE
)
_TODAY = re.compile(r"\b(?:Hôm|Sáng|Trưa|Chiều|Tối) nay\W{0,3}(?:ngày )?(\d{1,2})[/.\-](\d{1,2})\b", re.IGNORECASE)
_CHINESE_DAY = re.compile(r"(\d{1,2})月(\d{1,2})日")
_WEEK = 7
# Words of a list's item that may be a headline.
_LISTED = 6
_LEAD = 200
_DATELINE_LINES = 4
# Lines above the headline in which a copy of it may stand.
_COPIES = 12
_DATELINE_DAY = re.compile(r"(\d{1,2})\s?[/.\-]\s?(\d{1,2})|(\d{1,2})\s?月\s?(\d{1,2})\s?日|(\d{1,2})\s?日")


def read_text(
    text: str,
    source: str,
    *,
    title: str = "",
    publisher: str = "",
    published: date | None = None,
    language: Language | None = None,
) -> Article:
    """The article in one raw text as a scraper leaves it; what is given (from metadata) outranks what the text tells.

    `source` is the path or URL that the article is known by. Never raises: a text without any running text is kept
    whole, and an empty one gives an empty article.
    """
    cleaned = strip_markup(parted(clean_text(text)))
    crawled, month, start = crawler_stamp(cleaned)
    signed, cleaned = _signed_day(cleaned[start:])
    lines = split_credits(to_lines(split_scripts(cleaned)))
    headline = _mark(lines, clean_line(title))
    kept = [line for line in lines if line.role in ("body", "caption")]
    if not kept and not headline:
        kept = [Line(line.text) for line in lines]
    body, spans = _joined(headline, kept)
    urls = _addresses(source, lines)
    month = month or next(filter(None, map(month_in_url, urls)), "")
    day = published or crawled or signed or _published(lines, kept, urls, month)
    told = language or language_of(body)
    return Article(
        id=article_id(body),
        source=source,
        title=headline or shortened(next((line.text for line in kept if line.role == "body"), body)),
        publisher=clean_line(publisher) or _publisher(lines, kept, urls, told),
        published=day,
        language=told,
        text=body,
        captions=tuple(span for span, line in zip(spans, kept, strict=True) if line.role == "caption"),
        items=item_spans(kept, spans, headline, _above(lines)),
        published_month="" if day else month,
        cut=tuple(line.text for line in lines if line.role in ("cut", "stamp")),
    )


def _addresses(source: str, lines: Sequence[Line]) -> list[str]:
    """The article's own addresses: links of teasers tell of other stories, the one behind "Source:" is this one's."""
    stamped = (match[0] for line in lines if line.role == "stamp" for match in _URL.finditer(line.text))
    return [*([source] if source.startswith(("http://", "https://")) else []), *islice(stamped, 20)]


def article_id(text: str) -> str:
    """A hash of the text that does not depend on spaces, line breaks or letter case."""
    return hashlib.blake2b("".join(text.casefold().split()).encode(), digest_size=8).hexdigest()


def _signed_day(text: str) -> tuple[date | None, str]:
    """The day with which the Central News Agency signs a story, and the text without it."""
    match = _REPUBLIC_DAY.search(text) if "央社" in text[:3000] else None
    if not match:
        return None, text
    day = full_date(int(match["y"]) + 1911, int(match["m"]), int(match["d"]))
    return day, text[: match.start()] + text[match.end() :] if day else text


def _mark(lines: list[Line], given: str) -> str:
    """Give every line its role; returns the headline, empty when there is none."""
    mark_stamps(lines)
    mark_furniture(lines)
    mark_menus(lines)
    mark_cells(lines)
    headline = take_title(lines, given)
    mark_captions(lines, headline)
    mark_menus(lines)
    cut_teasers(lines, headline)
    _cut_repeated(lines)
    return headline


def _cut_repeated(lines: list[Line]) -> None:
    """Keep the first of paragraphs that the page prints twice."""
    seen: set[str] = set()
    for line in lines:
        if line.role == "body" and len(line.text) > 40:
            if line.text in seen:
                line.role = "cut"
            seen.add(line.text)


def _joined(headline: str, kept: list[Line]) -> tuple[str, list[tuple[int, int]]]:
    """The article's text, and the spans of its lines in it."""
    parts = [headline] if headline else []
    offset = len(headline) + 2 if headline else 0
    spans = []
    for line in kept:
        parts.append(line.text)
        spans.append((offset, offset + len(line.text)))
        offset += len(line.text) + 2
    return "\n\n".join(parts), spans


def _above(lines: list[Line]) -> list[str]:
    """What stands over the headline; over the body of a page without one."""
    story = ("title",) if any(line.role == "title" for line in lines) else ("body", "caption")
    return [line.text for line in takewhile(lambda line: line.role not in story, lines)]


# A date that says itself what it is, no site's clock.
_PUBLISHED = re.compile(
    r"\bpublished|\bposted|ngày đăng|đăng lúc|xuất bản|发布时间|发表时间|發布時間|發佈時間", re.IGNORECASE
)


def _published(lines: list[Line], kept: list[Line], urls: list[str], month: str) -> date | None:
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
        return _today(kept, above[-1][1].day)
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


def _signed_start(text: str) -> str:
    match = _SIGNED_START.match(text)
    return match[0] if match else ""


def _publisher(lines: list[Line], kept: list[Line], urls: list[str], language: Language) -> str:
    """The newsroom of sign-off, dateline or byline, in this order, else the host of the first known URL."""
    body = [line.text for line in kept if line.role == "body"]
    if body:
        sign_off = _SIGN_OFF.search(body[-1][-80:])
        named = publisher_named(sign_off[0], language, last=True) if sign_off else ""
        if named:
            return named
    for text in body[:3]:
        if named := publisher_named(dateline(text) or _signed_start(text), language):
            return named
    tail = next((i for i in range(len(lines) - 1, -1, -1) if lines[i].role == "body"), -1)
    around = [line.text for line in lines[tail + 1 : tail + 4] if line.role != "caption" and len(line.text) < 60]
    around += [line.text for line in lines[:15] if line.role == "stamp" and len(line.text) < 200]
    for text in around:
        if named := publisher_named(text, language):
            return named
    return next((name for url in urls if (name := publisher_of_url(url))), "")
