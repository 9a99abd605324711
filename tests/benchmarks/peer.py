"""VisiData on the same events, for comparison, when its `vd` is on the PATH or named by the variable VISIDATA."""

from __future__ import annotations

import csv
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from tests.benchmarks.terminal import Terminal
from tracker.model import Event

_COLUMNS = ("sectors", "date", "kind", "title")


def select_in_visidata(events: Iterable[Event], words: Iterable[str]) -> float | None:
    """Median milliseconds of processor time that selecting the events of a sector takes; None without VisiData."""
    program = os.environ.get("VISIDATA") or shutil.which("vd")
    if not program:
        return None
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "events.tsv"
        with path.open("w", encoding="utf-8", newline="") as file:
            table = csv.writer(file, delimiter="\t")
            table.writerow(_COLUMNS)
            table.writerows((" ".join(one.sectors), one.date.edtf, one.kind, one.title()) for one in events)
        with _opened(program, path, folder) as terminal:
            return median(_select(terminal, word) for word in words)


@contextmanager
def _opened(program: str, path: Path, home: str) -> Iterator[Terminal]:
    terminal = Terminal([str(path)], program=program, home=home)
    try:
        terminal.cost("", 3)
        terminal.settle(idle=60)
        yield terminal
    finally:
        terminal.close()


def _select(terminal: Terminal, word: str) -> float:
    """Select the rows whose first column has a word; what the typing costs is not counted."""
    terminal.cost("|", 0.5)
    terminal.cost(word, 1)
    start = terminal.taken
    terminal.cost("\r", 0.5)
    while terminal.cost("", 0.5) > 30:
        pass
    taken = terminal.taken - start
    terminal.cost("gu", 1)
    return taken
