"""The filter options that most commands share, and the Query that they stand for."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from tracker.errors import QueryError

if TYPE_CHECKING:
    from tracker.timeline import Facet, Query, Timeline

_OPTIONS = {
    "--since": ("DATE", "on or after: 2025, 2024-08, 'Aug 2024', 'last 6 months' …"),
    "--until": ("DATE", "on or before"),
    "--sector": ("SLUG", "trade, energy, tourism … (see 'vnc-tracker stats')"),
    "--organisation": ("NAME", "a body that took part, by any of its names or acronyms"),
    "--kind": ("KIND", "agreement, visit, meeting, exchange, project, aid, proposal, milestone"),
    "--status": ("STATUS", "occurred, planned, proposed"),
    "--place": ("NAME", "where it took place; a province finds what lies in it"),
    "--person": ("NAME", "who took part"),
    "--language": ("CODE", "language of a report: en, vi, zh"),
    "--query": ("TEXT", 'words in titles, summaries and quotes: "exact phrase", -not, who:, where: …'),
}


class _Collect(argparse.Action):
    """Keeps every filter in the order typed, so that a filter before the command counts as one after it does."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,  # noqa: ARG002 (argparse calls it so)
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        option: str | None = None,
    ) -> None:
        kept = [*(getattr(namespace, self.dest, None) or []), ((option or "").lstrip("-"), values)]
        setattr(namespace, self.dest, kept)


def add(parser: argparse.ArgumentParser, *, dest: str = "filters") -> None:
    """Declare the filters; their values are collected under `dest`."""
    group = parser.add_argument_group("filters", 'Repeating a filter means "or", different filters mean "and".')
    for option, (metavar, words) in _OPTIONS.items():
        group.add_argument(option, metavar=metavar, help=words, dest=dest, action=_Collect, default=[])


def typed(arguments: argparse.Namespace) -> list[tuple[str, str]]:
    """The filters as typed, those before the command first."""
    return [*arguments.leading_filters, *getattr(arguments, "filters", [])]


def query_of(arguments: argparse.Namespace, timeline: Timeline) -> Query:
    """What the filters ask of this timeline; raises QueryError, naming what is near, for one that makes no sense."""
    from msgspec.structs import replace

    from tracker.timeline import Query

    query = Query()
    words: list[str] = []
    for name, text in typed(arguments):
        if name in ("since", "until"):
            query = replace(query, **{name: _day(name, text)})
        elif name == "query":
            words.append(text)
        else:
            facet: Facet = name  # type: ignore[assignment]
            found = timeline.resolve_name(facet, text)
            query = query.with_values(facet, tuple(dict.fromkeys((*query.values(facet), *found))))
    return replace(query, text=" ".join(words))


def _day(name: str, text: str) -> date:
    """The first day that `--since` means, the last one that `--until` means."""
    from tracker.timeline.query import parse_date_range

    # the user's own calendar day is meant
    earliest, latest = parse_date_range(text, date.today())  # noqa: DTZ011
    chosen = earliest if name == "since" else latest
    if chosen is None:
        other = "until" if name == "since" else "since"
        raise QueryError(
            f"--{name} {text!r} has no {'first' if name == 'since' else 'last'} day: use --{other} for it."
        )
    return chosen
