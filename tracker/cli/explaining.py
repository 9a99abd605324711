"""`vnc-tracker explain`: how an article is read, without storing it."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from tracker.cli.output import line, say, write


def add(commands: argparse._SubParsersAction[Any]) -> None:
    """Declare `explain`."""
    parser = commands.add_parser(
        "explain",
        help="how an article is read, without storing it",
        description="Tell what is cut from an article, and the dates, names and events that are found in it.",
    )
    parser.add_argument("source", metavar="SOURCE", help="a file, folder or '-'")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    parser.set_defaults(run=run, takes_filters=False)


def run(arguments: argparse.Namespace) -> int:
    """Print the reading of each article of the source; 1 when one could not be read."""
    import msgspec

    from tracker.extraction.explain import explain
    from tracker.model import Article
    from tracker.reading import read_sources

    failed = 0
    for number, read in enumerate(read_sources([arguments.source], stdin=sys.stdin.buffer)):
        if not isinstance(read, Article):
            failed = 1
            say(read.reason)
        elif arguments.format == "json":
            write(msgspec.json.encode(explain(read)).decode() + "\n")
        else:
            if number:
                line()
            line(str(explain(read)))
    return failed
