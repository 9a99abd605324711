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
    "--country": ("SIDE", "side that a body, person or place belongs to: VN, CN"),
    "--language": ("CODE", "language of a report: en, vi, zh"),
    "--publisher": ("NAME", "newsroom of a report"),
    "--exclude": ("FILTER=VALUE", "what an event must not have: kind=visit, organisation=CCPIT …"),
    "--all": ("FILTER", "events must have all values given for a filter, not any: organisation, sector …"),
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


def add_sort(parser: argparse.ArgumentParser, default: str) -> None:
    """Declare the order of the events; `default` is told as the one that holds without the option."""
    told = (
        f"oldest or newest first, or the best hits of --query first: title, names, summary, quotes (default: {default})"
    )
    parser.add_argument("--sort", choices=("oldest", "newest", "hits"), default=argparse.SUPPRESS, help=told)


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
        elif name == "all":
            query = replace(query, every=tuple(dict.fromkeys((*query.every, _facet(text, name)))))
        elif name == "exclude":
            left, equals, value = text.partition("=")
            if not equals or not value.strip():
                raise QueryError(f"--exclude {text!r} names no value: write it as in --exclude kind=visit.")
            facet = _facet(left, name)
            pairs = ((facet, one) for one in timeline.resolve_name(facet, value))
            query = replace(query, excluded=tuple(dict.fromkeys((*query.excluded, *pairs))))
        else:
            facet = _facet(name, name)
            found = timeline.resolve_name(facet, text)
            query = query.with_values(facet, tuple(dict.fromkeys((*query.values(facet), *found))))
    if query.since and query.until and query.since > query.until:
        raise QueryError(
            "The dates run backward, from {start} to {end}: put the earlier one first.",
            start=query.since,
            end=query.until,
        )
    return replace(query, text=" ".join(words))


def _facet(text: str, option: str) -> Facet:
    """The filter that a word names; raises QueryError for any other word."""
    from tracker.timeline import FACETS

    found = next((facet for facet in FACETS if facet == text.strip().lower()), None)
    if found is None:
        raise QueryError(f"--{option} knows no filter {text!r}; there are {', '.join(FACETS)}.")
    return found


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
