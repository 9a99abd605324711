"""`vnc-tracker show`: one event with its evidence."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from tracker.cli.databases import database_of
from tracker.cli.output import line, one_line, write
from tracker.errors import QueryError

if TYPE_CHECKING:
    from tracker.model import Chronicle, Event, Named, Quote

# as many candidates as fit into one sentence
_MOST_NAMED = 5


def add(commands: argparse._SubParsersAction[Any]) -> None:
    """Declare the command."""
    show = commands.add_parser("show", help="one event with its evidence", description="Show one event.")
    show.add_argument("event", metavar="EVENT", help="id of the event or its start, as 'list' prints it")
    show.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    show.set_defaults(run=run_show, takes_filters=False)


def run_show(arguments: argparse.Namespace) -> int:
    """Print an event: its fields, conflicts, related events, and each report with the words behind each field."""
    chronicle = database_of(arguments).load()
    event = event_called(chronicle, arguments.event)
    if arguments.format == "json":
        from tracker.export import render

        write(render("jsonl", chronicle, [event]))
        return 0
    _print_fields(chronicle, event)
    _print_reports(chronicle, event)
    return 0


def event_called(chronicle: Chronicle, text: str) -> Event:
    """The event with an id, or the only one whose id starts so; raises QueryError for none or several."""
    if text in chronicle.events:
        return chronicle.events[text]
    found = sorted(one for one in chronicle.events if text and one.startswith(text))
    if len(found) == 1:
        return chronicle.events[found[0]]
    if not found:
        raise QueryError(f"There is no event {text!r}: 'vnc-tracker list' prints the ids.")
    more = " …" if len(found) > _MOST_NAMED else ""
    raise QueryError(f"{len(found)} events start with {text!r}: {', '.join(found[:_MOST_NAMED])}{more}.")


def _print_fields(chronicle: Chronicle, event: Event) -> None:
    line(one_line(event.title()), "bold")
    for language, title in event.titles.items():
        if title != event.title():
            line(f"  {language}: {one_line(title)}")
    line(f"{event.date.edtf or 'undated'} · {event.kind} · {event.status} · {event.id}")
    if event.summary():
        line()
        line(one_line(event.summary()))
    line()
    _print_values("Sectors", event.sectors)
    _print_values("Organisations", _told(event.organisations, chronicle.organisations))
    _print_values("People", _told(event.people, chronicle.people))
    _print_values("Places", _told(event.places, chronicle.places))
    for conflict in event.conflicts:
        said = zip(conflict.values, conflict.articles, strict=False)
        sides = (f"{value} ({', '.join(_publisher(chronicle, one) for one in by)})" for value, by in said)
        _print_values("Conflict", [f"{conflict.field}: {' / '.join(sides)}"])
    for one in event.related:
        if one in chronicle.events:
            _print_values("Related", [f"{chronicle.events[one].title()} [{one}]"])


def _print_values(head: str, values: Iterable[str]) -> None:
    if told := "; ".join(map(one_line, values)):
        line(f"{head:<14} {told}")


def _print_reports(chronicle: Chronicle, event: Event) -> None:
    from tracker.export.evidence import quotes_of, reporting

    for number, article in enumerate(reporting(chronicle, event).values(), 1):
        line()
        line(f"Report {number}: {one_line(article.title)}", "bold")
        known = (article.publisher, str(article.published or "no date"), article.language)
        line(f"  {one_line(', '.join(filter(None, known)))}")
        line(f"  {one_line(article.source)}")
        for quote in quotes_of(event, article.id):
            line(f"  {quote.field:<14} “{one_line(quote.text)}”{_meaning(chronicle, quote)}")


def _meaning(chronicle: Chronicle, quote: Quote) -> str:
    """What was read from a quote, where that is not what it says."""
    named = things(chronicle, quote.field)
    value = named[quote.value].name() if quote.value in named else quote.value
    return f" → {one_line(value)}" if value and value != quote.text else ""


def _told(ids: Iterable[str], things: Mapping[str, Named]) -> Iterable[str]:
    for one in ids:
        thing = things.get(one)
        yield f"{thing.name()} ({thing.country})" if thing and thing.country else thing.name() if thing else one


def _publisher(chronicle: Chronicle, one: str) -> str:
    article = chronicle.articles.get(one)
    return (article.publisher or article.source) if article else one


def things(chronicle: Chronicle, facet: str) -> Mapping[str, Named]:
    held: dict[str, Mapping[str, Named]] = {
        "organisation": chronicle.organisations,
        "person": chronicle.people,
        "place": chronicle.places,
    }
    return held.get(facet, {})
