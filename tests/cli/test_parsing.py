"""What a command line is understood as: help, and what was probably meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tracker.storage import Database


def test_version(run: Run) -> None:
    """The version is data, on standard output."""
    ran = run("--version")
    assert (ran.code, ran.out.split()[0]) == (0, "vnc-tracker")


def test_help_has_examples(run: Run) -> None:
    """The help shows commands to copy."""
    ran = run("--help")
    assert ran.code == 0
    assert "vnc-tracker import articles/" in ran.out


@pytest.mark.parametrize("command", ["import", "list", "show", "who", "explain", "export", "stats", "doctor", "backup"])
def test_help_of_a_command_says_what_it_does(run: Run, command: str) -> None:
    """`help COMMAND` is the same as `COMMAND --help`, and has a sentence of some words."""
    ran = run("help", command)
    assert ran.code == 0
    assert ran.out == run(command, "--help").out
    described = ran.out.split("\n\n")[1]
    assert len(described.split()) > 8


def test_help_is_a_command(run: Run) -> None:
    """So is the help of the whole."""
    assert run("help").out == run("--help").out


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["lst"], "there is no 'lst', the nearest is list; see 'vnc-tracker --help'."),
        (["list", "--organization", "moit"], "there is no option --organization, the nearest is --organisation;"),
        (["list", "--format", "CVS"], "there is no 'CVS', the nearest is csv; see 'vnc-tracker list --help'."),
        (["frobnicate"], "choose from"),
    ],
)
def test_what_was_probably_meant_is_told(run: Run, argv: list[str], said: str) -> None:
    """A mistyped command, option or choice is answered with the nearest there is."""
    ran = run(*argv)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_a_file_for_a_command_is_to_be_imported(run: Run, tmp_path: Path) -> None:
    """Who names a file alone is told the command that reads it."""
    (tmp_path / "a.txt").write_text("")
    assert f"vnc-tracker import {tmp_path}/a.txt" in run(tmp_path / "a.txt").err


def test_dates_that_run_backward_are_told(run: Run) -> None:
    """An end before the start is a mistake, not a filter that nothing passes."""
    ran = run("list", "--since", "2026", "--until", "2024")
    assert ran.code == 2
    assert "run backward, from 2026-01-01 to 2024-12-31" in ran.err


def test_a_value_of_few_is_answered_with_all(run: Run) -> None:
    """A word that is near to none of a few values is answered with these."""
    ran = run("list", "--status", "zzz")
    assert ran.code == 2
    assert "there are" in ran.err
    assert "occurred" in ran.err


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["lsit"], "nearest is list"),
        (["list", "--sectr", "trade"], "nearest is --sector"),
        (["list", "--sector", "trad"], "Trade"),
        (["list", "--kind", "meting"], "meeting"),
        (["list", "--organisation", "bo cong thuongg"], "Bộ Công Thương"),
        (["list", "--query", "whom:x"], "who:"),
        (["list", "--format", "xml"], "choose from"),
        (["import"], "SOURCE"),
        (["import", "x", "--jobs", "0"], "--jobs"),
        (["--sector", "trade", "import", "x"], "takes no filter"),
        (["restore", "no-such-file"], "no such file"),
    ],
)
def test_wrong_usage_is_one_sentence(run: Run, argv: list[str], said: str) -> None:
    """Exit code 2, nothing on standard output, one line on standard error that says what would be right."""
    ran = run(*argv)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert said in ran.err


def test_unfit_database_is_one_sentence(run: Run, database: Database) -> None:
    """A damaged file: told, and not touched."""
    database.path.write_bytes(b"damaged")
    for command in (["list"], ["stats"], ["export"], ["show", "x"], ["who", "x"]):
        ran = run(*command)
        assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert database.path.read_bytes() == b"damaged"


def test_app_needs_a_terminal(run: Run) -> None:
    """Without a terminal the app does not start; the sentence says what to use."""
    ran = run()
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "vnc-tracker list" in ran.err
