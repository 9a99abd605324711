"""Filters and order as the command line that reproduces them."""

from __future__ import annotations

from tracker.timeline import FACETS, Order, Query


def command_line(query: Query, order: Order = "newest", language: str = "") -> str:
    """`vnc-tracker` with the options that filter, sort and name like this."""
    words = ["vnc-tracker"]
    if query.since:
        words += ["--since", query.since.isoformat()]
    if query.until:
        words += ["--until", query.until.isoformat()]
    for facet in FACETS:
        for value in query.values(facet):
            words += [f"--{facet}", value]
    for facet, value in query.excluded:
        words += ["--exclude", f"{facet}={value}"]
    for facet in query.every:
        words += ["--all", facet]
    if query.text:
        words += ["--query", query.text]
    if order != "newest":
        words += ["--sort", order]
    if language:
        words += ["--names", language]
    import shlex  # only when a view is saved or listed

    return shlex.join(words)
