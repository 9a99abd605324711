"""All that the command line prints: made safe for a terminal, as tables there and as plain lines in a pipe."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.console import Console

# Everything that moves the cursor, reorders or hides text or that a terminal takes as a command: C0 but tab, line feed
# and the carriage return before one, DEL, C1, soft hyphen, zero-width and bidi controls, tags, unpaired surrogates.
_HARMFUL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]|\r(?!\n)"
)
# Measuring the columns of a rich table takes a second for so many lines.
_MOST_ROWS = 5000


def prepare_streams() -> None:
    """Print UTF-8 whatever the locale says, and never fail on a character."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")


def silence() -> None:
    """Send what is still to be printed nowhere: its reader has gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def safe(text: str) -> str:
    """The text without what would act on a terminal; line feeds and tabs stay."""
    return _HARMFUL.sub("", text)


def one_line(text: str) -> str:
    """Safe text on one line, with single spaces."""
    return " ".join(safe(text).split())


def write(text: str) -> None:
    """Print data as it is, but safe."""
    sys.stdout.write(safe(text))


def line(text: str = "", style: str = "") -> None:
    """Print one line of data; the style shows on a terminal only."""
    if style and is_terminal(sys.stdout):
        from rich.text import Text

        _console().print(Text(safe(text), style), soft_wrap=True)
    else:
        write(f"{text}\n")


def say(text: str) -> None:
    """Tell the user something that is no data, on standard error."""
    sys.stdout.flush()
    sys.stderr.write(f"{safe(text)}\n")
    sys.stderr.flush()


def is_terminal(stream: TextIO) -> bool:
    """Whether a person reads the stream; a closed one is not read."""
    try:
        return stream.isatty()
    except ValueError:
        return False


def table(heads: Sequence[str], rows: Iterable[Sequence[str]], *, narrow: Sequence[str] = ()) -> None:
    """Print rows: on a terminal a table with heads, elsewhere one line a row with tabs between the cells.

    `narrow` are the heads that a terminal of less than 100 columns has room for.
    """
    cells = [[one_line(cell) for cell in row] for row in rows]
    if not is_terminal(sys.stdout) or len(cells) > _MOST_ROWS:
        sys.stdout.writelines("\t".join(row) + "\n" for row in cells)
        return
    from rich import box
    from rich.table import Table
    from rich.text import Text

    console = _console()
    shown = [at for at, head in enumerate(heads) if console.width >= 100 or not narrow or head in narrow]
    drawn = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for at in shown:
        # ids and dates are cut into nonsense by a line break
        drawn.add_column(Text(heads[at]), no_wrap=heads[at] in ("Id", "Date"), overflow="fold")
    for row in cells:
        drawn.add_row(*(Text(row[at]) for at in shown))
    console.print(drawn)


@cache
def _console() -> Console:
    from rich.console import Console

    # rich honours NO_COLOR, TERM=dumb and COLUMNS
    return Console(file=sys.stdout, markup=False, highlight=False, emoji=False)
