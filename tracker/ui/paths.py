"""Paths that are typed: what they stand for, and how one that is begun may go on."""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterable, Iterator
from pathlib import Path

from tracker.reading.sources import SUFFIXES
from tracker.ui.cells import plain

# folders of more entries are looked through no further: a line of typing is no file manager
_MOST_ENTRIES = 5000


def sources_of(text: str) -> list[str]:
    """The sources that a line names: one path, blanks and all, if there is such a file, else words as a shell has."""
    whole = text.strip()
    if not whole:
        return []
    if _exists(whole):
        return [_expanded(whole)]
    try:
        words = shlex.split(whole)
    except ValueError:  # a quotation mark without its other half
        words = whole.split()
    return [_expanded(word) for word in words]


def folder_of(text: str) -> Path | None:
    """The folder that a path as far as it is typed lies in, or is; None when there is none."""
    path = _path(text)
    if path is None:
        return None
    folder = path if text.endswith(os.sep) or text == "~" else path.parent
    try:
        return folder if folder.is_dir() else None
    except OSError:
        return None


def completion(text: str) -> str | None:
    """The text with the rest of the first readable file or folder that begins so; None when nothing does."""
    folder = folder_of(text)
    if folder is None or text == "~":
        return None
    begun = text.rpartition(os.sep)[2]
    found = sorted(
        (path for path in _entries(folder) if path.name.casefold().startswith(begun.casefold())),
        key=lambda path: (not path.name.startswith(begun), path.name),
    )
    for path in found:
        if path.name.startswith(".") and not begun.startswith("."):
            continue
        return text[: len(text) - len(begun)] + path.name + (os.sep if is_folder(path) else "")
    return None


def readable(paths: Iterable[Path]) -> Iterator[Path]:
    """Those that may hold articles: folders and files of a kind that is read, none that is hidden."""
    for path in paths:
        if not path.name.startswith(".") and (path.name.lower().endswith(SUFFIXES) or is_folder(path)):
            yield path


def is_folder(path: Path) -> bool:
    """Whether it is a folder, as far as one may look."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _entries(folder: Path) -> Iterator[Path]:
    """What a folder holds that can be shown in a line and may hold articles."""
    try:
        with os.scandir(folder) as entries:
            for _, entry in zip(range(_MOST_ENTRIES), entries, strict=False):
                if plain(entry.name) == entry.name and (
                    entry.name.lower().endswith(SUFFIXES) or is_folder(Path(entry.path))
                ):
                    yield Path(entry.path)
    except OSError:
        return


def _path(text: str) -> Path | None:
    if not text or "\0" in text:
        return None
    try:
        return Path(text).expanduser()
    except RuntimeError:  # the home of a user whom the system does not know
        return None


def _exists(text: str) -> bool:
    path = _path(text)
    try:
        return path is not None and path.exists()
    except (OSError, ValueError):
        return False


def _expanded(text: str) -> str:
    path = _path(text) if text.startswith("~") else None
    return str(path) if path else text
