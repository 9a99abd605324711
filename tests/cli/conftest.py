"""A database on disk and the command line over it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.builders import build_mixed_chronicle
from tracker.cli import main
from tracker.storage import Database


class Ran:
    """What a command line printed and returned."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code = code
        self.out = out
        self.err = err


Run = Callable[..., Ran]


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Database:
    """The mixed chronicle, in the database that the environment names, and a state of the program's own."""
    database = Database(tmp_path / "timeline.json")
    database.update(lambda _: build_mixed_chronicle())
    monkeypatch.setenv("VNC_TRACKER_DATABASE", str(database.path))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return database


@pytest.fixture
def run(database: Database, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line in this process on that database."""
    assert database.exists()

    def call(*argv: object) -> Ran:
        try:
            code = main([str(each) for each in argv])
        except SystemExit as stop:
            code = int(stop.code or 0)
        printed = capsys.readouterr()
        return Ran(code, printed.out, printed.err)

    return call
