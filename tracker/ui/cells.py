"""Text measured in terminal cells: cleaned of control characters, cut to a width, wrapped with offsets kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from rich.cells import cell_len, get_character_cell_size

# Everything that moves the cursor, reorders or hides text, or that a terminal takes as a command: C0, DEL and C1,
# soft hyphen, zero-width and bidi controls, line separators, tags, unpaired surrogates.
_HARMFUL = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff"
    "\U000e0000-\U000e007f]+"
)
_LONGEST = 4000
_Reach = Callable[[str, int, int], tuple[int, int]]
# Latin letters and their punctuation: one cell each
_SINGLE = re.compile("[\n -~\u00a0-\u00ac\u00ae-\u02ff\u1e00-\u1eff\u2010-\u2027\u2030-\u205e]*")


def _harmless(match: re.Match[str]) -> str:
    return " " if any(character in "\t\n\r\u2028\u2029" for character in match[0]) else ""


@lru_cache(maxsize=4096)
def plain(text: str, limit: int = _LONGEST) -> str:
    """One line that no terminal takes for a command, of at most `limit` characters."""
    return _HARMFUL.sub(_harmless, text[:limit]) + ("…" if len(text) > limit else "")


def harmless(text: str) -> str:
    """The text with every harmful character as a space, so that offsets still fit; line feeds stay."""
    return _HARMFUL.sub(lambda match: "".join("\n" if c == "\n" else " " for c in match[0]), text)


def width_of(text: str) -> int:
    """How many cells a line takes: as rich's `cell_len`, which looks at each Vietnamese letter on its own."""
    return len(text) if _SINGLE.fullmatch(text) else cell_len(text)


def fit(text: str, width: int) -> str:
    """The text if it fits into so many cells, else its start and an ellipsis."""
    if len(text) > width * 4:
        text = text[: width * 4 + 1]
    if width_of(text) <= width:
        return text
    return cut(text, width - 1).rstrip() + "…" if width > 0 else ""


def cut(text: str, width: int) -> str:
    """The longest start of the text that fits into so many cells."""
    used = 0
    for index, character in enumerate(text):
        used += get_character_cell_size(character)
        if used > width:
            return text[:index]
    return text


def pad(text: str, width: int, *, right: bool = False) -> str:
    """The text cut or filled with spaces to exactly so many cells."""
    text = fit(text, width)
    space = " " * max(0, width - width_of(text))
    return space + text if right else text + space


def _reach(text: str, start: int, room: int) -> tuple[int, int]:
    """How far a line gets from a start, and the last place at which it may be broken; -1 for none."""
    # as many characters as fit whatever their width; only when none of the others is a place to break, one of these is
    size = len(text)
    halfway = end = min(start + room // 2, size)
    if "\n" in text[start:end]:
        halfway = end = start
    used, space = sum(map(get_character_cell_size, text[start:end])), -1
    while end < size and (character := text[end]) != "\n":
        cells = get_character_cell_size(character)
        if character == " " or (cells == 2 and end > start):
            space = end
        used += cells
        if used > room:
            break
        end += 1
    if space < 0:
        wide = (n for n in range(halfway - 1, start - 1, -1) if text[n] == " " or (n > start and _is_wide(text[n])))
        space = next(wide, -1)
    return end, space


def _is_wide(character: str) -> bool:
    return get_character_cell_size(character) == 2


def _reach_of_single(text: str, start: int, room: int) -> tuple[int, int]:
    """The same for text whose characters take one cell each."""
    end = text.find("\n", start, start + room + 1)
    if end < 0:
        end = min(start + room, len(text))
    return end, text.rfind(" ", start, end + 1)


def is_single(text: str) -> bool:
    """Whether each character takes one cell, as far as can be seen at a glance."""
    return _SINGLE.fullmatch(text) is not None


def wrap(text: str, width: int, first: int | None = None, *, single: bool | None = None) -> list[tuple[int, int]]:
    """Spans of the lines that a text takes at a width in cells; `first` is the width of its first line.

    Breaks at spaces (dropped at the ends of lines) and between Chinese characters; a word longer than a line is cut.
    """
    if single is None:
        single = is_single(text)
    room = width if first is None else first
    if len(text) * (1 if single else 2) <= room and "\n" not in text:
        return [(0, len(text))]
    return list(_spans(text, width, room, _reach_of_single if single else _reach)) or [(0, 0)]


def _spans(text: str, width: int, room: int, reach: _Reach) -> Iterator[tuple[int, int]]:
    """The lines one after the other; `room` is the width of the first."""
    start, size = 0, len(text)
    while start < size:
        end, space = reach(text, start, max(2, room))
        room = width
        following = end
        if end < size and text[end] != "\n":
            end = following = space if space > start else max(end, start + 1)
        yield start, end
        start = following + (1 if following < size and text[following] == "\n" else 0)
        while start < size and text[start] == " ":
            start += 1


def split(text: str, width: int) -> tuple[str, str]:
    """The first line of a text at a width, and the rest."""
    single = is_single(text)
    if single and len(text) <= width and "\n" not in text:
        return text, ""
    start, end = next(_spans(text, width, width, _reach_of_single if single else _reach), (0, 0))
    return text[start:end], text[end:].lstrip()
