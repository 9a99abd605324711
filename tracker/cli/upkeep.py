"""`vnc-tracker stats`, `doctor`, `backup` and `restore`: what a database holds, whether it is sound, and its copies."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tracker.cli import filters
from tracker.cli.databases import database_of, selected
from tracker.cli.naming import names_language
from tracker.cli.output import line, one_line, say, table
from tracker.cli.showing import things
from tracker.errors import DatabaseError

if TYPE_CHECKING:
    from tracker.model import Chronicle, Event
    from tracker.timeline import Facet, Timeline

_FACETS: tuple[Facet, ...] = ("sector", "kind", "status", "organisation", "person", "place", "language", "publisher")
# bodies and places go into the hundreds; the most frequent tell what a timeline is about
_MOST_VALUES = 20
_MOST_FAULTS = 20


def add(commands: argparse._SubParsersAction[Any]) -> None:
    """Declare the four commands."""
    stats = commands.add_parser(
        "stats",
        help="how many events of which sort",
        description="Count the events that pass the filters, by sector, kind, status and so on.",
    )
    filters.add(stats)
    stats.set_defaults(run=run_stats, takes_filters=True)
    doctor = commands.add_parser(
        "doctor",
        help="check the database and your knowledge files",
        description="Check the database and your own knowledge files, and tell where they lie.",
    )
    doctor.set_defaults(run=run_doctor, takes_filters=False)
    backup = commands.add_parser(
        "backup", help="copy the database to a file", description="Copy the database to a file, whole or not at all."
    )
    backup.add_argument("file", metavar="FILE", type=Path)
    backup.set_defaults(run=run_backup, takes_filters=False)
    restore = commands.add_parser(
        "restore", help="bring a copy back", description="Replace the database by a copy that backup made."
    )
    restore.add_argument("file", metavar="FILE", type=Path)
    restore.set_defaults(run=run_restore, takes_filters=False)


def run_stats(arguments: argparse.Namespace) -> int:
    """Print how many events there are, and how many of them have each value of each facet."""
    timeline, events = selected(arguments)
    table(("What", "Value", "Events"), _counts(timeline, events, names_language(arguments)))
    return 0


def _counts(timeline: Timeline, events: Sequence[Event], language: str) -> Iterator[tuple[str, str, str]]:
    dated = [event for event in events if event.date.earliest or event.date.latest]
    yield ("all", f"from {len(timeline.chronicle.articles)} articles", str(len(events)))
    if dated:
        yield ("dated", f"{dated[0].date} … {dated[-1].date}", str(len(dated)))
    for facet in _FACETS:
        counts = Counter(value for event in events for value in timeline.values_of(event, facet))
        ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
        for value, count in ranked[:_MOST_VALUES]:
            yield (facet, _called(timeline.chronicle, facet, value, language), str(count))
        if len(ranked) > _MOST_VALUES:
            yield (facet, f"… {len(ranked) - _MOST_VALUES} more", "")


def _called(chronicle: Chronicle, facet: Facet, value: str, language: str) -> str:
    """The name of a body, person or place; sectors and kinds are called as the filters take them."""
    named = things(chronicle, facet).get(value)
    return named.name(language) if named else value


def run_doctor(arguments: argparse.Namespace) -> int:
    """Check what can be checked; 1 when something is wrong."""
    database = database_of(arguments)
    wrong = 0
    line(f"database: {database.path}")
    try:
        chronicle = database.load()
        found = list(faults(chronicle))
        line(f"  {len(chronicle.articles)} articles, {len(chronicle.events)} events" if database.exists() else "  none")
    except DatabaseError as error:
        found = [str(error)]
    for fault in found[:_MOST_FAULTS]:
        wrong = 1
        line(f"  wrong: {fault}")
    if len(found) > _MOST_FAULTS:
        line(f"  and {len(found) - _MOST_FAULTS} more")
    from tracker.knowledge.checking import users_problems
    from tracker.knowledge.library import users_folder

    line(f"knowledge: {users_folder()}")
    found = users_problems(users_folder())
    for fault in found:
        wrong = 1
        line(f"  wrong: {one_line(fault)}")
    if not found:
        line("  well formed" if users_folder().is_dir() else "  none of your own")
    return wrong


def run_backup(arguments: argparse.Namespace) -> int:
    """Copy the database once it has been read through."""
    target = arguments.file.expanduser()
    chronicle = database_of(arguments).backup(target)
    say(f"Copied {len(chronicle.events)} events to {target}.")
    return 0


def run_restore(arguments: argparse.Namespace) -> int:
    """Bring a copy back; what it replaces is kept beside it."""
    database = database_of(arguments)
    source = arguments.file.expanduser()
    replaced = database.exists()
    chronicle = database.restore(source)
    kept = f"; what was there is in {database.replaced_path}" if replaced else ""
    say(f"Restored {len(chronicle.events)} events from {source}{kept}.")
    return 0


def faults(chronicle: Chronicle) -> Iterator[str]:
    """What does not fit together in a chronicle, one sentence each."""
    for event in chronicle.events.values():
        for ids, known, noun in (
            (event.organisations, chronicle.organisations, "organisation"),
            (event.people, chronicle.people, "person"),
            (event.places, chronicle.places, "place"),
        ):
            yield from (f"event {event.id} names an unknown {noun} {one}" for one in ids if one not in known)
        if not event.mentions:
            yield f"event {event.id} has no report"
        for mention in event.mentions:
            article = chronicle.articles.get(mention.article)
            if article is None:
                yield f"event {event.id} is reported by a missing article {mention.article}"
                continue
            for quote in mention.quotes:
                if quote.article == article.id and article.text[quote.start : quote.end] != quote.text:
                    yield f"event {event.id} quotes words that article {article.id} has not: {one_line(quote.text)!r}"
