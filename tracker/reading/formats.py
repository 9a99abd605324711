"""File formats → raw documents: plain text with optional front matter, saved pages, JSON and JSON lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from tracker.model import LANGUAGES, Language
from tracker.reading.documents import Failure, RawDocument
from tracker.reading.encoding import UndecodableError, decode
from tracker.reading.stamps import parse_published

Reading = Iterator[RawDocument | Failure]

# Field names of trafilatura, news-please, newspaper4k and others, the most telling first.
_FIELDS = {
    "title": ("title", "headline", "name"),
    "text": ("text", "maintext", "body", "content", "articleBody", "raw_text", "article"),
    "published": (
        "date",
        "date_publish",
        "publish_date",
        "published",
        "published_at",
        "publishedAt",
        "datePublished",
        "pubDate",
    ),
    "url": ("url", "source_url", "link", "source-url", "original_url"),
    "publisher": ("sitename", "source", "publisher", "source_domain", "hostname", "site"),
    "language": ("language", "lang"),
}
_LISTS = ("articles", "items", "documents", "results", "data")
_FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\r?\n(?P<fields>(?:[^\n]*\n){0,60}?)---[ \t]*\r?(?:\n|\Z)")
_FIELD_LINE = re.compile(r"^(?P<name>[A-Za-z_-]+)[ \t]*:[ \t]*(?P<value>.*?)[ \t]*\r?$", re.MULTILINE)
_HTML_START = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:<!--.{0,500}?-->\s*)?(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype html|html|head)\b",
    re.IGNORECASE | re.DOTALL,
)


def read_bytes(data: bytes, source: str, suffix: str) -> Reading:
    """The documents in a file's bytes; a suffix that says nothing (`""`, of a stream) is told by the first bytes."""
    if not data.strip(b" \t\r\n\0"):
        yield Failure(source, "{source} is empty; there is no text to read.")
        return
    kind = suffix.lower() or _kind(data)
    if kind in (".html", ".htm") or _HTML_START.match(data[:2000]):
        yield _web_page(data, source)
        return
    try:
        text = decode(data)
    except UndecodableError as error:
        yield Failure(source, error.text, error.values)
        return
    readers: dict[str, Callable[[str, str], Reading]] = {".json": read_json, ".jsonl": read_json_lines}
    yield from readers.get(kind, _plain)(text, source)


def read_json(text: str, source: str) -> Reading:
    """One article object, an array of them, or an object that holds such an array."""
    try:
        value = msgspec.json.decode(text.lstrip("\ufeff"))
    except (msgspec.DecodeError, RecursionError) as error:
        if _is_lines(text):
            yield from read_json_lines(text, source)
        else:
            yield Failure(
                source,
                "{source} is not valid JSON ({error}); correct it or save the article as .txt.",
                {"error": str(error)},
            )
        return
    if isinstance(value, dict) and not _first(value, "text"):
        value = next((value[key] for key in _LISTS if isinstance(value.get(key), list)), value)
    if isinstance(value, list):
        if not value:
            yield Failure(source, "{source} is an empty list; there is no article to read.")
        for number, item in enumerate(value, 1):
            yield _object(item, f"{source}#{number}")
    else:
        yield _object(value, source)


def read_json_lines(text: str, source: str) -> Reading:
    """One article object a line; a line that is none fails alone."""
    numbered = ((number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip("\ufeff \t\r"))
    for number, line in numbered:
        yield read_json_line(line, f"{source}#{number}")


def read_json_line(line: str, source: str) -> RawDocument | Failure:
    """The article object of one line of JSON lines."""
    try:
        value = msgspec.json.decode(line.strip("\ufeff \t\r\n"))
    except (msgspec.DecodeError, RecursionError) as error:
        return Failure(
            source, "{source} is not valid JSON ({error}); correct or remove that line.", {"error": str(error)}
        )
    return _object(value, source)


def _kind(data: bytes) -> str:
    start = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    if start == b"[":
        return ".json"
    return ".json" if start == b"{" and b'"' in data[:200] else ".txt"


def _is_lines(text: str) -> bool:
    """Whether a file that is no JSON is one object a line."""
    first = text.lstrip("\ufeff \t\r\n").partition("\n")[0].strip()
    return first.startswith("{") and first.endswith("}")


def _first(value: dict[str, Any], field: str) -> str:
    """The first of a field's names that has a text or number."""
    for name in _FIELDS[field]:
        found = value.get(name)
        if isinstance(found, dict):
            found = found.get("name") or found.get("title")
        if isinstance(found, list):
            found = "\n\n".join(part for part in found if isinstance(part, str))
        if isinstance(found, str) and found.strip():
            return found
    return ""


def _object(value: Any, source: str) -> RawDocument | Failure:
    if not isinstance(value, dict):
        return Failure(source, "{source} is not a JSON object; each article must be an object with a text.")
    text = _first(value, "text")
    if not text:
        return Failure(source, '{source} has no text; give the article\'s words in a field "text".')
    return _document({name: _first(value, name) for name in _FIELDS}, text, source)


def _plain(text: str, source: str) -> Reading:
    match = _FRONT_MATTER.match(text)
    if not match:
        yield RawDocument(source, text)
        return
    given = {field["name"].lower(): field["value"].strip("\"'") for field in _FIELD_LINE.finditer(match["fields"])}
    body = text[match.end() :]
    if not body.strip():
        yield Failure(source, "{source} has front matter but no text below it; add the article's words.")
        return
    yield _document({name: _first(given, name) for name in _FIELDS}, body, source)


def _document(fields: dict[str, str], text: str, source: str) -> RawDocument:
    """A document from named fields; its source is the article's URL when the file gives one."""
    url = fields["url"].strip()
    is_url = url.startswith(("http://", "https://")) and len(url) < 2000 and not any(map(str.isspace, url))
    return RawDocument(
        source=url if is_url else source,
        text=text,
        title=fields["title"],
        publisher=publisher_of(fields["publisher"]),
        published=parse_published(fields["published"]),
        language=language_code(fields["language"]),
    )


def publisher_of(name: str) -> str:
    """A publisher's name from metadata; what is a host or URL is turned into the newsroom that it belongs to."""
    from tracker.reading.publisher import publisher_of_url

    bare = name.strip()
    if " " in bare or "." not in bare:
        return bare
    return publisher_of_url(bare if "://" in bare else f"https://{bare}")


def language_code(name: str) -> Language | None:
    """One of the three languages from a code such as `vi-VN`; None for any other."""
    code = name.strip().lower()[:2]
    return next((language for language in LANGUAGES if language == code), None)


def _web_page(data: bytes, source: str) -> RawDocument | Failure:
    from tracker.reading.webpage import read_page

    return read_page(data, source)
