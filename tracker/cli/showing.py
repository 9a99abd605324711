"""`vnc-tracker show`: one event with its evidence."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from tracker.cli.databases import database_of
from tracker.cli.naming import names_language
from tracker.cli.output import line, one_line, write
from tracker.errors import QueryError

if TYPE_CHECKING:
    from tracker.model import Chronicle, Event, Named, Quote

# as many candidates as fit into one sentence
_MOST_NAMED = 5
# fewer points than any sum of doubts: one reason forbids it
_IMPOSSIBLE = -50


def add(commands: argparse._SubParsersAction[Any]) -> None:
    """Declare the command."""
    show = commands.add_parser(
        "show",
        help="one event with its evidence",
        description="Show an event with the words of each report that its fields were read from.",
    )
    show.add_argument("event", metavar="EVENT", help="id of the event or its start, as 'list' prints it")
    show.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    show.add_argument(
        "--why",
        action="store_true",
        help="tell what spoke for and against each report, and which events were kept apart; in JSON as 'why'",
    )
    show.set_defaults(run=run_show, takes_filters=False)


def run_show(arguments: argparse.Namespace) -> int:
    """Print an event: its fields, conflicts, related events, and each report with the words behind each field."""
    chronicle = database_of(arguments).load()
    event = event_called(chronicle, arguments.event)
    if arguments.format == "json":
        write(_as_json(chronicle, event, with_why=arguments.why))
        return 0
    language = names_language(arguments)
    _print_fields(chronicle, event, language)
    _print_reports(chronicle, event, language)
    if arguments.why:
        _print_why(chronicle, event, language)
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


def _print_fields(chronicle: Chronicle, event: Event, language: str) -> None:
    line(one_line(event.title(language)), "bold")
    for other, title in event.titles.items():
        if title != event.title(language):
            line(f"  {other}: {one_line(title)}")
    line(f"{event.date.edtf or 'undated'} · {event.kind} · {event.status} · {event.id}")
    if event.summary(language):
        line()
        line(one_line(event.summary(language)))
    line()
    _print_values("Sectors", event.sectors)
    _print_values("Organisations", _told(event.organisations, chronicle.organisations, language))
    _print_values("People", _told(event.people, chronicle.people, language))
    _print_values("Places", _told(event.places, chronicle.places, language))
    for conflict in event.conflicts:
        said = zip(conflict.values, conflict.articles, strict=False)
        sides = (f"{value} ({', '.join(_publisher(chronicle, one) for one in by)})" for value, by in said)
        _print_values("Conflict", [f"{conflict.field}: {' / '.join(sides)}"])
    for one in event.related:
        if one in chronicle.events:
            _print_values("Related", [f"{chronicle.events[one].title(language)} [{one}]"])


def _print_values(head: str, values: Iterable[str]) -> None:
    if told := "; ".join(map(one_line, values)):
        line(f"{head:<14} {told}")


def _print_reports(chronicle: Chronicle, event: Event, language: str) -> None:
    from tracker.export.evidence import quotes_of, reporting

    for number, article in enumerate(reporting(chronicle, event).values(), 1):
        line()
        line(f"Report {number}: {one_line(article.title)}", "bold")
        known = (article.publisher, str(article.published or "no date"), article.language)
        line(f"  {one_line(', '.join(filter(None, known)))}")
        line(f"  {one_line(article.source)}")
        for quote in quotes_of(event, article.id):
            line(f"  {quote.field:<14} “{one_line(quote.text)}”{_meaning(chronicle, quote, language)}")


def _print_why(chronicle: Chronicle, event: Event, language: str) -> None:
    from tracker.resolution import why

    told = why(event, chronicle)
    titles = {mention.id: mention.title for one in chronicle.events.values() for mention in one.mentions}
    line()
    line(f"Why these reports are one event ({told.enough:g} points are enough for two)", "bold")
    for report in told.reports:
        line(f"  {one_line(titles[report.mention])}")
        if report.beside:
            line(f"    with “{one_line(titles[report.beside])}”: {_weighed(report.points, report.reasons)}")
        else:
            line("    the only report")
    for apart in told.apart:
        line(f"Kept apart: {one_line(chronicle.events[apart.event].title(language))} [{apart.event}]", "bold")
        line(f"    {_weighed(apart.points, apart.reasons)}")


def _as_json(chronicle: Chronicle, event: Event, *, with_why: bool) -> str:
    """The event as the export has it, one object in one line; with `why`, also what spoke for and against each report.

    Reports are named by their articles, points are bits, and reasons go from the strongest to the weakest.
    """
    from tracker.export import render

    text = render("jsonl", chronicle, [event])
    if not with_why:
        return text
    import json

    from tracker.resolution import why

    told = why(event, chronicle)
    article_of = {mention.id: mention.article for mention in event.mentions}
    reasons = {
        "enough": told.enough,
        "reports": [
            {
                "article": article_of[one.mention],
                "beside": article_of.get(one.beside),
                "points": round(one.points, 2),
                "reasons": _reasons(one.reasons),
            }
            for one in told.reports
        ],
        "apart": [
            {"event": one.event, "points": round(one.points, 2), "reasons": _reasons(one.reasons)} for one in told.apart
        ],
    }
    return json.dumps({**json.loads(text), "why": reasons}, ensure_ascii=False) + "\n"


def _reasons(reasons: Iterable[tuple[str, float]]) -> list[dict[str, str | float]]:
    return [{"reason": reason, "points": round(points, 2)} for reason, points in reasons]


def _weighed(points: float, reasons: Iterable[tuple[str, float]]) -> str:
    """Points and what they are made of: 17.5 = same date +6.0, same kind +1.5."""
    parts = list(reasons)
    if points < _IMPOSSIBLE:
        return "cannot be one: " + ", ".join(reason for reason, _ in parts)
    return f"{points:.1f} = " + ", ".join(f"{reason} {weight:+.1f}" for reason, weight in parts)


def _meaning(chronicle: Chronicle, quote: Quote, language: str) -> str:
    """What was read from a quote, where that is not what it says."""
    named = things(chronicle, quote.field)
    value = named[quote.value].name(language) if quote.value in named else quote.value
    return f" → {one_line(value)}" if value and value != quote.text else ""


def _told(ids: Iterable[str], things: Mapping[str, Named], language: str) -> Iterable[str]:
    for one in ids:
        thing = things.get(one)
        name = thing.name(language) if thing else one
        yield f"{name} ({thing.country})" if thing and thing.country else name


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
