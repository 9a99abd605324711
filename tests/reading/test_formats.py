"""JSON, JSON lines, front matter and saved pages give text and metadata."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.model import Article
from tracker.reading import Failure, read_sources
from tracker.reading.documents import RawDocument
from tracker.reading.formats import read_bytes
from tracker.reading.webpage import bare_text

TEXT = "Customs officers of Vietnam and China met in Lang Son on Friday to discuss smart border gates."


@pytest.mark.parametrize(
    "fields",
    [
        {
            "title": "T",
            "text": TEXT,
            "date": "2024-12-12",
            "url": "https://vnexpress.net/a",
            "hostname": "vnexpress.net",
        },
        {
            "title": "T",
            "maintext": TEXT,
            "date_publish": "2024-12-12 08:00:00",
            "url": "https://vnexpress.net/a",
            "source_domain": "vnexpress.net",
        },
        {
            "title": "T",
            "text": TEXT,
            "publish_date": "2024-12-12T00:00:00",
            "source_url": "https://vnexpress.net/a",
            "source": "VnExpress",
        },
        {
            "headline": "T",
            "content": TEXT,
            "publishedAt": "2024-12-12T01:02:03Z",
            "url": "https://vnexpress.net/a",
            "source": {"name": "VnExpress"},
        },
        {
            "title": "T",
            "body": [TEXT],
            "published": "2024-12-12",
            "link": "https://vnexpress.net/a",
            "sitename": "VnExpress",
        },
    ],
)
def test_field_names_of_scrapers(fields: dict[str, object]) -> None:
    """The objects of the usual scrapers and news services are understood."""
    (document,) = read_bytes(json.dumps(fields).encode(), "a.json", ".json")
    assert document == RawDocument(
        "https://vnexpress.net/a", TEXT, title="T", publisher="VnExpress", published=date(2024, 12, 12)
    )


def test_json_arrays_and_lines_are_numbered(tmp_path: Path) -> None:
    """An article without URL is known by its file and number."""
    (tmp_path / "a.json").write_text(json.dumps([{"text": TEXT}, {"text": TEXT + " More."}]), encoding="utf-8")
    (tmp_path / "b.jsonl").write_text(
        json.dumps({"text": TEXT}) + "\n\n" + json.dumps({"text": TEXT}), encoding="utf-8"
    )
    (tmp_path / "c.json").write_text(json.dumps({"articles": [{"text": TEXT}]}), encoding="utf-8")
    sources = [found.source.removeprefix(str(tmp_path)) for found in read_sources([str(tmp_path)])]
    assert sources == ["/a.json#1", "/a.json#2", "/b.jsonl#1", "/b.jsonl#3", "/c.json#1"]


def test_bad_json_fails_line_by_line(tmp_path: Path) -> None:
    """A broken line and an object without text fail alone, each with its place and what to do."""
    path = tmp_path / "a.jsonl"
    path.write_text(f'{{"text": "{TEXT}"}}\n{{"text": \n[1]\n{{"title": "only"}}\n', encoding="utf-8")
    good, broken, array, empty = read_sources([str(path)])
    assert isinstance(good, Article)
    for number, failure, words in (
        (2, broken, "not valid JSON"),
        (3, array, "not a JSON object"),
        (4, empty, "has no text"),
    ):
        assert isinstance(failure, Failure)
        assert f"{path}#{number}" in failure.reason
        assert words in failure.reason


def test_broken_json_file_says_so() -> None:
    """A JSON file that is none fails with one sentence."""
    (failure,) = read_bytes(b'{"text": "never closed', "a.json", ".json")
    assert isinstance(failure, Failure)
    assert "not valid JSON" in failure.reason


def test_front_matter() -> None:
    """Fields between two rules at the top are metadata; a rule further down is text."""
    text = f'---\ntitle: "A meeting"\ndate: 2024-12-12\nsource: VnExpress\nlanguage: en-GB\n---\n{TEXT}\n---\nend'
    (document,) = read_bytes(text.encode(), "a.md", ".md")
    assert document == RawDocument(
        "a.md",
        f"{TEXT}\n---\nend",
        title="A meeting",
        publisher="VnExpress",
        published=date(2024, 12, 12),
        language="en",
    )
    (plain,) = read_bytes(f"{TEXT}\n---\ntitle: x\n---\n".encode(), "a.md", ".md")
    assert isinstance(plain, RawDocument)
    assert plain.title == ""


def test_saved_page() -> None:
    """A saved page gives its story, headline, day and language, without the page around."""
    story = "".join(
        f"<p>{TEXT} It was meeting number {number} of the two sides since the spring of last year.</p>"
        for number in range(6)
    )
    page = f"""<!DOCTYPE html><html lang="en"><head><title>Officers meet at the border | VnExpress</title>
    <meta property="og:title" content="Officers meet at the border">
    <meta property="article:published_time" content="2024-12-12T08:00:00+07:00">
    <meta property="og:site_name" content="VnExpress"></head><body><nav><a href="/">Home</a></nav>
    <article><h1>Officers meet at the border</h1>{story}</article>
    <script>alert(1)</script><footer>All rights reserved</footer></body></html>"""
    (document,) = read_bytes(page.encode(), "a.html", ".html")
    assert isinstance(document, RawDocument)
    assert document.title.startswith("Officers meet at the border")
    assert (document.published, document.language, document.publisher) == (date(2024, 12, 12), "en", "VnExpress")
    assert "meeting number 3" in document.text
    assert "alert" not in document.text


def test_page_that_the_extractor_gives_up() -> None:
    """A page with hardly any text keeps what it shows; one without text says so."""
    (document,) = read_bytes(b"<html><body><script>x()</script><p>Met on Friday.</p></body></html>", "a.html", ".html")
    assert isinstance(document, RawDocument)
    assert document.text.split() == ["Met", "on", "Friday."]
    (failure,) = read_bytes(
        b"<html><head><title>x</title></head><body><script>x()</script></body></html>", "a.htm", ".htm"
    )
    assert isinstance(failure, Failure)
    assert "without text" in failure.reason


@given(st.binary(max_size=400), st.sampled_from(["", ".txt", ".md", ".json", ".jsonl"]))
def test_no_bytes_raise(data: bytes, suffix: str) -> None:
    """Any bytes give documents or failures."""
    for found in read_bytes(data, "a", suffix):
        assert isinstance(found, RawDocument | Failure)


@given(st.text(alphabet="<>/!-abscriptylednv \n\"'=&;", max_size=300))
def test_no_markup_raises(html: str) -> None:
    """Any markup, however broken, has a bare text."""
    assert isinstance(bare_text(html), str)
