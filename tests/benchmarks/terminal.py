"""A program in a pseudo-terminal of its own, and the processor time that it has taken."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pexpect

COLUMNS, LINES = 120, 36
# a frame has a character for every cell; what is sent before it to set the terminal up is shorter
_FRAME = COLUMNS * LINES


class Terminal:
    """A running program; Linux tells the processor time of another process to the nanosecond."""

    def __init__(self, arguments: Sequence[str], *, program: str = "", home: str = "") -> None:
        """Start a module of Python unless another `program` is given; `home` is the user's folder for it."""
        environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"}
        if home:
            environment["HOME"] = home
        # an installed program has its modules compiled
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        self._child = pexpect.spawn(
            program or sys.executable,
            list(arguments) if program else ["-m", *arguments],
            dimensions=(LINES, COLUMNS),
            env=environment,
            timeout=600,
        )
        self._child.delaybeforesend = None
        self.opened = 0.0
        """Milliseconds of processor time from the start of the process until nothing more was drawn."""

    @property
    def taken(self) -> float:
        """Milliseconds of processor time, all threads together."""
        return time.clock_gettime(((~self._child.pid) << 3) | 2) * 1000

    def wait_for_frame(self, quiet: float = 0.4) -> None:
        """Read until a frame was drawn and so many seconds passed without another byte."""
        size = 0
        while True:
            try:
                size += len(self._child.read_nonblocking(65536, timeout=quiet if size >= _FRAME else 600))
                self.opened = self.taken
            except pexpect.TIMEOUT:
                return

    def settle(self, idle: float = 5.0) -> None:
        """Wait until what the program does aside is done: a second that takes less than so many milliseconds."""
        while self.cost("", 1.0) > idle:
            pass

    def cost(self, keys: str, gap: float) -> float:
        """Milliseconds of processor time from a key until so many seconds later."""
        start = self.taken
        self._child.send(keys)
        end = time.monotonic() + gap
        while (left := end - time.monotonic()) > 0:
            try:
                self._child.read_nonblocking(65536, timeout=left)
            except pexpect.TIMEOUT:
                break
        return self.taken - start

    def close(self) -> None:
        """End the program."""
        self._child.close(force=True)


@contextmanager
def opened(*arguments: str) -> Iterator[Terminal]:
    """The app of `tests.benchmarks.opened` with these arguments, drawn."""
    terminal = Terminal(["tests.benchmarks.opened", *arguments])
    try:
        terminal.wait_for_frame()
        yield terminal
    finally:
        terminal.close()
