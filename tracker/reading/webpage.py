"""A saved web page → raw document: trafilatura finds text and metadata; a page that it gives up keeps its bare text."""

from __future__ import annotations

import logging
import re
from datetime import date

from tracker.reading.documents import Failure, RawDocument
from tracker.reading.encoding import UndecodableError, decode
from tracker.reading.formats import language_code, publisher_of
from tracker.reading.lines import word_count
from tracker.reading.publisher import publisher_named, publisher_of_url
from tracker.reading.stamps import parse_published, published_in_url

_BLOCK = re.compile(
    r"/?(?:p|div|br|li|tr|td|h[1-6]|section|article|header|footer|ul|ol|table|figure|figcaption|title|blockquote)\b",
    re.IGNORECASE,
)
_SILENT = ("script", "style", "noscript", "template", "svg", "head", "iframe", "nav", "form", "button", "select")
_LANGUAGE = re.compile(rb"<html[^>]{0,500}?\blang\s*=\s*[\"']?([A-Za-z-]{2,10})", re.IGNORECASE)
_HEADING = re.compile(r"<h1\b[^<>]{0,500}>([^<>]{1,400})</h1>", re.IGNORECASE)
_SITE = re.compile(r"<title\b[^<>]{0,200}>[^<>]{0,400}?[-–—|_｜－]\s*([^-–—|_｜－<>]{2,40})</title>", re.IGNORECASE)
_SHORTEST_TITLE = 4
"""Words; a shorter title of a page names its site."""
_LONGEST_CELL = 80
"""Characters of a cell in a table of figures; a longer one holds a story."""
_LEAST_TEXT = 80
"""Characters; trafilatura's answer for a page without an article is shorter."""


def read_page(data: bytes, source: str) -> RawDocument | Failure:
    """The article of a saved page."""
    extracted = _extracted(data)
    if extracted and len(extracted.text) >= _LEAST_TEXT:
        return RawDocument(
            source=extracted.source if extracted.source.startswith(("http://", "https://")) else source,
            text=(_is_layout(extracted.text) and bare_text(_decoded(data))) or extracted.text,
            title=extracted.title if word_count(extracted.title) >= _SHORTEST_TITLE else _heading(data),
            publisher=extracted.publisher,
            published=extracted.published,
            language=extracted.language,
        )
    try:
        text = bare_text(decode(data))
    except UndecodableError as error:
        return Failure(source, error.text, error.values)
    if not text.strip():
        return Failure(source, "{source} is a web page without text; save it again once its article is on the screen.")
    return RawDocument(source, text)


def _is_layout(text: str) -> bool:
    """Whether a page keeps its story in the cells of a table, which is then given as one row for each."""
    cells = [line for line in text.split("\n") if line.startswith("| ")] or [""]
    return sum(map(len, cells)) * 2 > len(text) and max(map(len, cells)) > _LONGEST_CELL


def _decoded(data: bytes) -> str:
    """The source of a page; empty when it is in no encoding that is known."""
    try:
        return decode(data)
    except UndecodableError:
        return ""


def _site_of_title(data: bytes) -> str:
    """The newsroom that a page's title ends with: "… - 文匯報"; empty when it names none that is known."""
    found = _SITE.search(_decoded(data))
    return publisher_named(found[1], "zh") if found else ""


def _heading(data: bytes) -> str:
    """The first heading of a page; empty when it has none."""
    found = _HEADING.search(_decoded(data))
    return found[1] if found and word_count(found[1]) >= _SHORTEST_TITLE else ""


def bare_text(html: str) -> str:
    """The text of a page without tags, scripts and menus; blocks stand on lines of their own. Takes linear time."""
    pieces: list[str] = []
    position = 0
    lowered = html.lower()
    absent: set[str] = set()
    # where tags break the lines, a line feed is a space
    flows = any(tag in lowered for tag in ("<p", "<br", "<div", "<td"))
    while (start := html.find("<", position)) >= 0:
        text = html[position:start]
        pieces.append(text.replace("\n", " ") if flows else text)
        if html.startswith("<!--", start):
            end = html.find("-->", start)
            position = end + 3 if end >= 0 else len(html)
            continue
        close = html.find(">", start)
        if close < 0:
            position = len(html) if html[start + 1 : start + 2].isalpha() else start
            break
        name = re.match(r"[a-z][a-z0-9]*", lowered[start + 1 : start + 20])
        position = close + 1
        if name and name[0] in _SILENT and name[0] not in absent:
            end = lowered.find(f"</{name[0]}", close)
            if end < 0:
                absent.add(name[0])
            else:
                position = html.find(">", end) + 1 or len(html)
        pieces.append("\n" if _BLOCK.match(lowered, start + 1) else " ")
    pieces.append(html[position:])
    return "".join(pieces)


def _extracted(data: bytes) -> RawDocument | None:
    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        found = trafilatura.bare_extraction(data, with_metadata=True, include_comments=False, favor_recall=True)
    except Exception:
        return None
    if found is None:
        return None
    fields = found if isinstance(found, dict) else found.as_dict()
    url = str(fields.get("url") or "")
    tag = _LANGUAGE.search(data[:20000])
    name = str(fields.get("sitename") or fields.get("hostname") or "")
    return RawDocument(
        source=url,
        text=str(fields.get("text") or ""),
        title=str(fields.get("title") or ""),
        publisher=publisher_of_url(url) or publisher_of(name) or _site_of_title(data),
        published=_day(str(fields.get("date") or ""), url),
        language=language_code(tag[1].decode("ascii")) if tag else None,
    )


def _day(found: str, url: str) -> date | None:
    """The day that htmldate found, unless the URL tells its own."""
    return published_in_url(url) or parse_published(found)
