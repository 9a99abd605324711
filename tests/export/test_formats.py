"""Every export format: its exact text, and that strangers' words do no harm in it."""

from __future__ import annotations

import csv
import io
import json
import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import build_article, build_chronicle, build_event, build_mention, build_mixed_chronicle
from tests.export.golden import FOLDER, build_exported_chronicle, exported
from tracker.errors import QueryError
from tracker.export import FORMATS, render
from tracker.model import Chronicle
from tracker.timeline import Timeline


@pytest.mark.parametrize("name", FORMATS)
def test_golden_output(name: str) -> None:
    """The bytes of each format are those that were looked through and kept."""
    assert exported(name) == (FOLDER / f"timeline.{name}").read_bytes()


@pytest.mark.parametrize("name", FORMATS)
def test_order_of_import_does_not_show(name: str) -> None:
    """The same values in another order in the database give the same text."""
    chronicle = build_mixed_chronicle()
    articles, events = list(chronicle.articles.items()), list(chronicle.events.items())
    random.Random(1).shuffle(articles)
    random.Random(2).shuffle(events)
    shuffled = Chronicle(dict(articles), dict(events), chronicle.organisations, chronicle.people, chronicle.places)
    assert render(name, shuffled, Timeline(shuffled).events) == render(name, chronicle, Timeline(chronicle).events)


@pytest.mark.parametrize("name", FORMATS)
def test_empty_timeline_is_well_formed(name: str) -> None:
    """No events: still a document of the format, or no lines."""
    text = render(name, Chronicle(), [])
    assert text == "" or text.endswith("\n")


def test_unknown_format_names_the_known() -> None:
    """A format that is not there: one sentence with those that are."""
    with pytest.raises(QueryError, match="timelinejs"):
        render("xml", Chronicle(), [])


def test_json_quotes_are_the_article_s_words() -> None:
    """Each quote is exactly the words at its offsets in its report's article."""
    chronicle = build_mixed_chronicle()
    events = json.loads(render("json", chronicle, Timeline(chronicle).events))["events"]
    quotes = [
        (report["article"], quote) for event in events for report in event["reports"] for quote in report["quotes"]
    ]
    assert len(quotes) > 40
    for article, quote in quotes:
        assert chronicle.articles[article].text[quote["start"] : quote["end"]] == quote["text"]


def test_json_of_some_events_lists_their_articles_only() -> None:
    """A filtered export holds the articles that report what it holds, and they name no event outside it."""
    chronicle = build_exported_chronicle()
    whole = json.loads(render("json", chronicle, [chronicle.events["conference"]]))
    assert [(article["id"], article["events"]) for article in whole["articles"]] == [
        ("vi-report", ["conference"]),
        ("en-report", ["conference"]),
    ]


def test_json_has_one_report_for_two_mentions_of_one_article() -> None:
    """An article that tells the event twice is one report with the quotes of both."""
    mentions = [build_mention("a", number=0), build_mention("a", number=1, places=["hanoi"])]
    chronicle = build_chronicle(build_event("one", mentions=mentions), articles=[build_article("a")])
    (event,) = json.loads(render("json", chronicle, list(chronicle.events.values())))["events"]
    (report,) = event["reports"]
    assert [quote["text"] for quote in report["quotes"] if quote["field"] == "place"] == ["hanoi", "nanning"]


def test_json_lines_are_the_json_events() -> None:
    """Each line is one of the events of the JSON format."""
    chronicle = build_mixed_chronicle()
    events = Timeline(chronicle).events
    lines = render("jsonl", chronicle, events).splitlines()
    assert [json.loads(line) for line in lines] == json.loads(render("json", chronicle, events))["events"]


@pytest.mark.parametrize("title", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1"])
def test_csv_cell_is_no_formula(title: str) -> None:
    """A title that a spreadsheet would run starts with an apostrophe."""
    chronicle = build_chronicle(build_event("one", title=title))
    _, row = csv.reader(io.StringIO(render("csv", chronicle, list(chronicle.events.values())), newline=""))
    assert row[6] == f"'{title.strip()}"


@given(titles=st.lists(st.text(st.characters(codec="utf-8"), min_size=1), max_size=4))
def test_csv_reads_back(titles: list[str]) -> None:
    """Whatever a title holds, the table has one line an event and gives the title back, but for its white space."""
    chronicle = build_chronicle(*(build_event(f"e{number}", title=title) for number, title in enumerate(titles)))
    text = render("csv", chronicle, list(chronicle.events.values()))
    rows = list(csv.reader(text.removesuffix("\n").split("\n")))[1:]
    plain = [" ".join(title.split()) for title in titles]
    assert [row[6].removeprefix("'") for row in rows] == [title.removeprefix("'") for title in plain]


@given(title=st.text(st.characters(codec="utf-8"), min_size=1, max_size=300))
def test_calendar_lines_are_short_and_unfold(title: str) -> None:
    """No line has more than 75 octets, none is empty, and no title adds a property of its own."""
    chronicle = build_chronicle(build_event("one", title=title))
    text = render("ics", chronicle, list(chronicle.events.values()))
    lines = text.removesuffix("\r\n").split("\r\n")
    assert all(0 < len(line.encode()) <= 75 for line in lines)
    unfolded = text.replace("\r\n ", "").split("\r\n")
    assert len([line for line in unfolded if line.startswith("SUMMARY:")]) == 1
    assert len(unfolded) == len(re.findall(r"\r\n(?! )", text)) + 1


@pytest.mark.parametrize("edtf", ["2024-08", "2025", "2024-21", "2025-05-29~", "XXXX-05-29", "2024-05/2024-06", ""])
def test_calendar_has_no_made_up_days(edtf: str) -> None:
    """A date that is not known to the day gives no calendar entry."""
    chronicle = build_chronicle(build_event("one", date=edtf))
    assert "VEVENT" not in render("ics", chronicle, list(chronicle.events.values()))


@pytest.mark.parametrize(
    "source", ["javascript:alert(1)", "file:///etc/passwd", "https://a.vn/\"onclick='x'", "https://a.vn/ x"]
)
@pytest.mark.parametrize("name", ["markdown", "timelinejs", "ics"])
def test_only_web_addresses_become_links(name: str, source: str) -> None:
    """A source of another scheme, or one that would leave its quotes, is text."""
    article = build_article("article-of-one", source=source)
    chronicle = build_chronicle(build_event("one"), articles=[article])
    text = render(name, chronicle, list(chronicle.events.values()))
    assert not re.search(r"\]\(<|<a |^URL:", text, re.MULTILINE)


def test_markup_in_articles_stays_text() -> None:
    """HTML in a title is escaped for the web page, Markdown for the page of notes."""
    chronicle = build_chronicle(build_event("one", title="<script>x</script> [a](b)\n# head"))
    events = list(chronicle.events.values())
    assert "<script>" not in render("timelinejs", chronicle, events)
    notes = render("markdown", chronicle, events)
    assert r"\<script\>x\</script\> \[a\](b) \# head" in notes


def test_ids_without_an_entry_are_shown_as_they_are() -> None:
    """A body that stands in no table is exported under its id rather than lost."""
    chronicle = Chronicle(events={"one": build_event("one", organisations=["nobody"])})
    (event,) = json.loads(render("json", chronicle, list(chronicle.events.values())))["events"]
    assert event["organisations"] == [{"id": "nobody", "name": "nobody", "names": {}, "aliases": [], "country": ""}]
