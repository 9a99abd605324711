"""The real program: what it imports, encodings, broken pipes, terminals and hostile text."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import build_article, build_chronicle, build_event
from tracker.cli.output import one_line, safe
from tracker.storage import Database

PROGRAM = [sys.executable, "-m", "tracker.cli"]
HOSTILE = "[/nope] [@click=app.quit]x\x1b]52;c;cm0gLXJm\x07\x1b[2J\u202eevil\x9b31m\u200b"


def environment(database: Database, **more: str) -> dict[str, str]:
    """This process's environment with the database named."""
    return {**os.environ, "VNC_TRACKER_DATABASE": str(database.path), **more}


def on_terminal(database: Database, *argv: str, columns: int = 120, **more: str) -> str:
    """What the program prints on a pseudo-terminal."""
    child = pexpect.spawn(
        PROGRAM[0],
        [*PROGRAM[1:], *argv],
        env=environment(database, TERM="xterm-256color", **more),
        dimensions=(40, columns),
        encoding="utf-8",
        timeout=60,
    )
    child.expect(pexpect.EOF)
    child.close()
    return str(child.before)


@pytest.fixture
def hostile(tmp_path: Path) -> Database:
    """A database in which every text is hostile."""
    article = build_article("a", text=f"{HOSTILE}\n\n{HOSTILE}", title=HOSTILE, source=HOSTILE, publisher=HOSTILE)
    database = Database(tmp_path / "hostile.json")
    event = build_event("one", title=HOSTILE, articles=["a"], organisations=[HOSTILE], sectors=[HOSTILE])
    database.update(lambda _: build_chronicle(event, articles=[article]))
    return database


@pytest.mark.parametrize("command", ["list", "stats", "--help", "--version", "export"])
def test_heavy_packages_are_not_imported(database: Database, command: str) -> None:
    """Listing pays neither for the app nor for the importer, nor for rich when no terminal is there."""
    code = (
        "import sys; from tracker.cli import main\n"
        "try:\n main(sys.argv[1:])\nexcept SystemExit: pass\n"
        "heavy = {'textual', 'dateparser', 'trafilatura', 'opencc', 'rich'} & set(sys.modules)\n"
        "sys.exit(','.join(heavy) or None)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, command], env=environment(database), capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stderr) == (0, "")


@pytest.mark.parametrize("locale", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "latin-1"}, {"PYTHONIOENCODING": "ascii"}])
def test_any_locale_prints_utf8(database: Database, locale: dict[str, str]) -> None:
    """Vietnamese and Chinese come out whole under a C or Latin-1 locale."""
    ran = subprocess.run(
        [*PROGRAM, "who", "to lam"], env=environment(database, **locale), capture_output=True, check=False
    )
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert "苏林" in ran.stdout.decode()


def test_closed_pipe_is_quiet(database: Database) -> None:
    """A reader that goes away early, as `head` does, gets no traceback."""
    events = [build_event(f"e{number}", title="x" * 500) for number in range(1000)]
    database.update(lambda _: build_chronicle(*events))
    with subprocess.Popen(
        [*PROGRAM, "list"], env=environment(database), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as program:
        assert program.stdout
        assert program.stderr
        program.stdout.readline()
        program.stdout.close()
        assert program.stderr.read() == b""
    assert program.returncode == 0


def test_interrupt_has_no_traceback(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl+C ends the program with the shell's code for it."""
    from tracker.cli import main

    def interrupt(_: Database) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Database, "load", interrupt)
    assert database.exists()
    assert main(["list"]) == 130


def test_terminal_gets_a_table(database: Database) -> None:
    """On a terminal there are heads and aligned columns; a narrow one leaves columns out rather than break them."""
    wide, narrow = on_terminal(database, "list"), on_terminal(database, "list", columns=60)
    assert "Organisations" in wide
    assert "Organisations" not in narrow
    assert "event-0" in narrow
    assert "2024-12-12/2024-12-14" in narrow


def test_no_color_is_honoured(database: Database) -> None:
    """With NO_COLOR no colour is sent."""
    shown = on_terminal(database, "list", NO_COLOR="1")
    assert "\x1b[3" not in shown
    assert "\x1b[9" not in shown


@pytest.mark.parametrize(
    "argv", [["list"], ["show", "one"], ["stats"], ["export", "--format", "markdown"], ["list", "--format", "json"]]
)
def test_hostile_text_is_shown_harmlessly(hostile: Database, argv: list[str]) -> None:
    """Neither on a terminal nor in a pipe does an article's text reach the terminal as a command, or as markup."""
    piped = subprocess.run([*PROGRAM, *argv], env=environment(hostile), capture_output=True, check=True).stdout.decode()
    for shown in (piped, on_terminal(hostile, *argv)):
        assert not set("\x07\x9b\u202e\u200b") & set(shown)
        assert "\x1b]" not in shown
        assert "\x1b[2J" not in shown
    if argv[0] != "export":
        assert "[/nope] [@click=app.quit]x" in piped


@given(st.text(st.characters()))
def test_safe_text_has_no_control_characters(text: str) -> None:
    """Whatever comes in, no control, bidi or surrogate character goes out; the rest is as it was."""
    assert all(mark in "\t\n\r" or mark.isprintable() or mark.isspace() or not mark.isascii() for mark in safe(text))
    assert not set(safe(text)) & set("\x1b\x07\x9b\u202e\u2066\u200b\ud800\x7f")
    assert "\n" not in one_line(text)
    assert safe(safe(text)) == safe(text)


@pytest.mark.parametrize("text", ["Tô Lâm gặp Tập Cận Bình", "习近平", "a\tb\nc", "Đ 👍", "one\r\ntwo"])
def test_safe_text_is_left_alone(text: str) -> None:
    """Ordinary text in three languages passes unchanged."""
    assert safe(text) == text
