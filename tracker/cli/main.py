"""The whole command line: its parser, and what becomes of errors."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import tracker
from tracker.cli import explaining, exporting, filters, importing, knowing, listing, naming, opening, showing, upkeep
from tracker.cli.output import prepare_streams, say, silence
from tracker.cli.parsing import Parser
from tracker.errors import TrackerError

_EXAMPLES = """\
examples:
  vnc-tracker                                            open the timeline
  vnc-tracker import articles/ more.jsonl                read articles into it
  vnc-tracker list --since 2024-08 --sector trade        list events
  vnc-tracker list --organisation 'Bo Cong Thuong' --format csv
  vnc-tracker list --names vi                            with Vietnamese names, from now on
  vnc-tracker export --format json --output timeline.json
  VNC_TRACKER_DATABASE=mine.json vnc-tracker stats       use another database
"""


def build_parser() -> argparse.ArgumentParser:
    """The parser of all commands; each sets `run`, a function of the arguments that returns the exit code."""
    parser = Parser(
        prog="vnc-tracker",
        description="A sourced timeline of Vietnam–China cooperation, read from news. Without a command it opens.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {tracker.__version__}")
    parser.add_argument("--database", metavar="PATH", type=Path, help="the timeline's file (or $VNC_TRACKER_DATABASE)")
    filters.add(parser, dest="leading_filters")
    filters.add_sort(parser, "newest")
    parser.set_defaults(run=opening.run, takes_filters=True)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", parser_class=Parser)
    for room in (importing, listing, showing, knowing, explaining, exporting, upkeep):
        room.add(commands)
    naming.add(parser, commands)
    for command in commands.choices.values():
        # suppressed: a command without it must not undo the one before it
        command.add_argument("--database", metavar="PATH", type=Path, default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command line, the process's own when none is given; returns the exit code."""
    prepare_streams()
    try:
        parser = build_parser()
        words = list(sys.argv[1:] if argv is None else argv)
        arguments = parser.parse_args([*words[1:2], "--help"] if words[:1] == ["help"] else words)
        if arguments.leading_filters and not arguments.takes_filters:
            parser.error(f"this command takes no filter such as --{arguments.leading_filters[0][0]}")
        naming.keep(arguments)
        code: int = arguments.run(arguments)
        sys.stdout.flush()
    except TrackerError as error:
        say(f"vnc-tracker: {error}")
        return 2
    except BrokenPipeError:
        silence()
        return 0
    except KeyboardInterrupt:
        return 130
    return code
