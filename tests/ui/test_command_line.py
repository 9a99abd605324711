"""The command line that shows what the app shows."""

from __future__ import annotations

import shlex
from datetime import date

from tests.ui.driving import build_talks
from tracker.cli.filters import query_of
from tracker.cli.main import build_parser
from tracker.timeline import Query, Timeline
from tracker.ui.command_line import command_line


def test_the_command_line_of_a_query() -> None:
    """Dates, values and words as a shell takes them."""
    query = Query(since=date(2025, 5, 1), organisations=("moit", "ccpit"), text='"trade talks"')
    expected = "vnc-tracker --since 2025-05-01 --organisation moit --organisation ccpit --query '\"trade talks\"'"
    assert command_line(query) == expected


def test_the_command_line_brings_the_query_back() -> None:
    """Each filter of the app has an option: the command line of any query means the query."""
    query = Query(
        until=date(2025, 12, 31),
        sectors=("energy", "trade"),
        organisations=("moit", "ccpit"),
        countries=("VN",),
        languages=("en",),
        excluded=(("kind", "visit"), ("organisation", "mofa-cn")),
        every=("sector", "organisation"),
        text="talks -fair",
    )
    words = shlex.split(command_line(query))[1:]
    assert query_of(build_parser().parse_args(words), Timeline(build_talks())) == query
