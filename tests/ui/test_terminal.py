"""The real program in a real pseudo-terminal: what a user types, what stands on the screen."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pexpect
import pyte
import pytest

from tests.builders import build_article, build_chronicle, build_event
from tests.ui.driving import build_talks
from tracker.model import Chronicle
from tracker.storage import Database

COLUMNS, LINES = 120, 36
PATIENCE = 60.0


class Terminal:
    """A pseudo-terminal that reads what the program writes as a terminal would."""

    def __init__(self, database: Path, environment: dict[str, str]) -> None:
        self.screen = pyte.Screen(COLUMNS, LINES)
        self._stream = pyte.ByteStream(self.screen)
        self.written = b""
        self.child = pexpect.spawn(
            sys.executable,
            ["-m", "tracker.cli", "--database", str(database)],
            dimensions=(LINES, COLUMNS),
            env={**environment, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"},
        )

    def text(self) -> str:
        """All lines of the screen."""
        return "\n".join(self.screen.display)

    def wait(self, condition: Callable[[], bool]) -> None:
        """Read until a condition holds; fails with the screen when it never does."""
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, self.text()
            try:
                written = self.child.read_nonblocking(65536, timeout=1)
            except pexpect.TIMEOUT:
                continue
            self.written += written
            self._stream.feed(written)

    def see(self, *texts: str) -> None:
        """Wait until all texts stand on the screen."""
        self.wait(lambda: all(text in self.text() for text in texts))

    def type(self, keys: str) -> None:
        """Send keys."""
        self.child.send(keys)


@pytest.fixture
def open_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Chronicle], Terminal]]:
    """Opens the program on a database with a chronicle, with a home of its own."""
    import os

    opened: list[Terminal] = []
    for name in ("NO_COLOR", "VNC_TRACKER_DATABASE"):
        monkeypatch.delenv(name, raising=False)

    def run(chronicle: Chronicle) -> Terminal:
        path = tmp_path / "timeline.json"
        Database(path).update(lambda _: chronicle)
        home = {"HOME": str(tmp_path)} | {f"XDG_{one}_HOME": str(tmp_path) for one in ("CONFIG", "DATA", "STATE")}
        opened.append(Terminal(path, {**os.environ, **home}))
        return opened[-1]

    yield run
    for terminal in opened:
        terminal.child.close(force=True)


def test_a_walk_through_the_program(open_terminal: Callable[[Chronicle], Terminal]) -> None:
    """Open, move, filter by sector, clear, search, read, leave and quit, all by keyboard, with the right counts."""
    terminal = open_terminal(build_talks())
    terminal.see("6 events", "Trade talks in Nanning", "29 May", "? help")
    terminal.type("j")
    terminal.wait(lambda: any("▌" in line and "Energy fair" in line for line in terminal.screen.display))
    terminal.type("f")
    terminal.see("type a name")
    terminal.type("energy ")
    terminal.see("1 of 6 events", "[ Energy ✕ ]")
    terminal.type("\x1b")
    terminal.see("type a name")
    terminal.type("\x1b")
    terminal.see("f  narrow")
    terminal.type("c")
    terminal.see("  6 events")
    terminal.type("/visit\r")
    terminal.see("1 of 6 events", "[ /visit ✕ ]")
    terminal.type("\r")
    terminal.see("report 1 of 1")
    terminal.type("\x1b")
    terminal.see("1 of 6 events")
    terminal.type("c")
    terminal.see(" 6 events")
    terminal.type("q")
    terminal.child.expect(pexpect.EOF, timeout=PATIENCE)
    terminal.child.close()
    assert terminal.child.exitstatus == 0


def test_keys_that_are_typed_ahead_keep_their_order(open_terminal: Callable[[Chronicle], Terminal]) -> None:
    """What arrives in one piece does what it does key by key: a slip mended, a date entered, and on in the timeline."""
    terminal = open_terminal(build_talks())
    terminal.see("6 events", "Trade talks in Nanning")
    terminal.type("d2025\x7f4\rs")
    terminal.see("1 of 6 events", "[ 2024 ✕ ]", "oldest first")
    terminal.type("c/gate\rc/visit\x1b[Dx\rs")
    terminal.see("0 of 6 events", "[ /visixt ✕ ]")


def test_the_mouse_is_released_and_taken_again(open_terminal: Callable[[Chronicle], Terminal]) -> None:
    """`m` turns the terminal's mouse reports off, and a second time on, in the timeline as in an article."""
    terminal = open_terminal(build_talks())
    terminal.see("6 events", "Trade talks in Nanning")
    for opening in ("", "\r"):
        terminal.type(opening)
        terminal.see("report 1 of 1" if opening else "6 events")
        terminal.written = b""
        terminal.type("m")
        terminal.wait(lambda: b"\x1b[?1000l" in terminal.written)
        assert b"\x1b[?1000h" not in terminal.written
        terminal.type("m")
        terminal.wait(lambda: b"\x1b[?1000h" in terminal.written)


def test_hostile_text_never_reaches_the_terminal(open_terminal: Callable[[Chronicle], Terminal]) -> None:
    """A title with markup is shown as it is; clipboard writes, clears and bidi controls of a text are not sent."""
    title = "[/nope] [@click=app.quit]x"
    text = f"{title}\n\nBody \x1b]52;c;ZXZpbA==\x07 and \x1b[2J and \u202eend"
    event = build_event("a", title=title, articles=["one"])
    terminal = open_terminal(build_chronicle(event, articles=[build_article("one", text=text)]))
    terminal.see("[/nope] [@click=app.quit]x")
    terminal.type("\r")
    terminal.see("report 1 of 1", "Body", "end")
    for harmful in (b"]52;c;ZXZpbA", "\u202e".encode()):
        assert harmful not in terminal.written
    terminal.type("\x1b")
    terminal.see("1 event")
    terminal.type("q")
    terminal.child.expect(pexpect.EOF, timeout=PATIENCE)
