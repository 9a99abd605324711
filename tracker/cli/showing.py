"""`vnc-tracker show` and `vnc-tracker who`: one event with its evidence, one body, person or place with its events."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from tracker.cli.databases import database_of
from tracker.cli.output import line, one_line, write
from tracker.errors import QueryError

if TYPE_CHECKING:
    from tracker.model import Chronicle, Event, Named, Quote
    from tracker.timeline import Facet, Timeline

_FACETS: tuple[Facet, ...] = ("organisation", "person", "place")
# as many candidates as fit into one sentence
_MOST_NAMED = 5


def add(commands: argparse._SubParsersAction[Any]) -> None:
    """Declare `show` and `who`."""
    show = commands.add_parser("show", help="one event with its evidence", description="Show one event.")
    show.add_argument("event", metavar="EVENT", help="id of the event or its start, as 'list' prints it")
    show.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    show.set_defaults(run=run_show, takes_filters=False)
    who = commands.add_parser("who", help="a body, person or place and its events", description="Tell who that is.")
    who.add_argument("name", metavar="NAME", help="any name or acronym, with or without diacritics")
    who.set_defaults(run=run_who, takes_filters=False)


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


def run_who(arguments: argparse.Namespace) -> int:
    """Print every body, person and place of that name, each with all its names and its events."""
    from tracker.timeline import Query, Timeline

    timeline = Timeline(database_of(arguments).load())
    found = [(facet, one) for facet in _FACETS for one in _resolved(timeline, facet, arguments.name)]
    if not found:
        raise QueryError(_nobody(timeline, arguments.name))
    for number, (facet, one) in enumerate(found):
        if number:
            line()
        _print_thing(one, _things(timeline.chronicle, facet))
        for event in timeline.select(Query().with_values(facet, (one,))):
            line(f"  {event.date.edtf or 'undated':<21}  {one_line(event.title())}  [{event.id}]")
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
    things = _things(chronicle, quote.field)
    value = things[quote.value].name() if quote.value in things else quote.value
    return f" → {one_line(value)}" if value and value != quote.text else ""


def _print_thing(one: str, things: Mapping[str, Named]) -> None:
    if one not in things:
        line(one, "bold")
        return
    thing = things[one]
    line(one_line(thing.name()), "bold")
    kind = getattr(thing, "type", "") or type(thing).__name__.lower()
    side = {"VN": "Vietnam", "CN": "China"}.get(thing.country, "")
    line("  " + " · ".join(filter(None, (kind, side, thing.id, "" if thing.known else "found by its shape"))))
    for language, name in thing.names.items():
        line(f"  {language}: {one_line(name)}")
    if thing.aliases:
        line(f"  also: {one_line('; '.join(thing.aliases))}")


def _told(ids: Iterable[str], things: Mapping[str, Named]) -> Iterable[str]:
    for one in ids:
        thing = things.get(one)
        yield f"{thing.name()} ({thing.country})" if thing and thing.country else thing.name() if thing else one


def _publisher(chronicle: Chronicle, one: str) -> str:
    article = chronicle.articles.get(one)
    return (article.publisher or article.source) if article else one


def _things(chronicle: Chronicle, facet: str) -> Mapping[str, Named]:
    held: dict[str, Mapping[str, Named]] = {
        "organisation": chronicle.organisations,
        "person": chronicle.people,
        "place": chronicle.places,
    }
    return held.get(facet, {})


def _resolved(timeline: Timeline, facet: Facet, name: str) -> tuple[str, ...]:
    try:
        return timeline.resolve_name(facet, name)
    except QueryError:
        return ()


def _nobody(timeline: Timeline, name: str) -> str:
    import difflib

    things = (thing for facet in _FACETS for thing in _things(timeline.chronicle, facet).values())
    names = {spelling.casefold(): spelling for thing in things for spelling in (*thing.names.values(), *thing.aliases)}
    near = [names[key] for key in difflib.get_close_matches(name.casefold(), names, n=3, cutoff=0.4)]
    hint = f"the nearest are {', '.join(near)}" if near else "try a shorter or another spelling"
    return f"Nobody and nothing in this timeline is called {name!r}; {hint}."
