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
from tracker.reading.lines import Line, to_lines
from tracker.reading.published import published_day
from tracker.reading.publisher import publisher_named, publisher_of_url
from tracker.reading.rare_stamps import full_date
from tracker.reading.stamps import crawler_stamp, month_in_url
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
    day = published or crawled or signed or published_day(lines, kept, urls, month)
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
