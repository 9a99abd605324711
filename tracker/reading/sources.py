"""What a user names → raw documents: paths, folders, globs and standard input, read one at a time."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from tracker.reading.documents import Failure, RawDocument
from tracker.reading.encoding import UndecodableError, decode
from tracker.reading.formats import read_bytes, read_json_line

SUFFIXES = (".txt", ".md", ".html", ".htm", ".json", ".jsonl")
_KINDS = ", ".join(SUFFIXES)
_LARGEST = 200 * 1024 * 1024
"""Bytes of one file that is not JSON lines; no article is that long."""


def read_documents(sources: Sequence[str], stdin: BinaryIO | None = None) -> Iterator[RawDocument | Failure]:
    """The raw documents of all sources in order; what cannot be read is a failure, and the rest goes on."""
    for source in sources:
        if source == "-":
            stream = stdin if stdin is not None else sys.stdin.buffer
            yield from read_bytes(stream.read(), "standard input", "")
        elif source.startswith(("http://", "https://")):
            yield Failure(source, "{source} cannot be fetched yet; save the page as .html and import that file.")
        else:
            yield from _named(source)


def _named(source: str) -> Iterator[RawDocument | Failure]:
    if "\0" in source or not source.strip():
        yield Failure(source, "An empty or impossible path was given; name a file or folder with articles.")
        return
    path = Path(source).expanduser()
    try:
        if path.is_dir():
            yield from _folder(path, source)
        elif path.exists():
            yield from _file(path)
        else:
            yield from _pattern(source)
    except OSError as error:
        yield Failure(
            source, "{source} cannot be read ({cause}); check the path and its permissions.", {"cause": _cause(error)}
        )


def _pattern(source: str) -> Iterator[RawDocument | Failure]:
    if not glob.has_magic(source):
        yield Failure(source, "{source} does not exist; check the path.")
        return
    matches = sorted(glob.glob(os.path.expanduser(source), recursive=True))  # noqa: PTH111,PTH207 - absolute patterns too
    if not matches:
        yield Failure(source, "{source} matches no file; check the pattern.")
    for match in matches:
        path = Path(match)
        if path.is_dir():
            yield from _folder(path, match, complain=False)
        else:
            yield from _file(path)


def _folder(folder: Path, source: str, *, complain: bool = True) -> Iterator[RawDocument | Failure]:
    """The articles below a folder, sorted by path; hidden files and folders are left out."""
    found = False
    problems: list[OSError] = []
    for root, folders, names in os.walk(folder, onerror=problems.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and name.lower().endswith(SUFFIXES):
                found = True
                yield from _file(Path(root, name))
    for problem in problems:
        where = str(problem.filename or source)
        yield Failure(where, "{source} cannot be opened ({cause}); check its permissions.", {"cause": _cause(problem)})
    if complain and not found and not problems:
        yield Failure(source, "{source} holds no articles; put files of these kinds there: {kinds}.", {"kinds": _KINDS})


def _file(path: Path) -> Iterator[RawDocument | Failure]:
    source = str(path)
    if not path.is_file():
        yield Failure(source, "{source} is not a file; name a file or folder with articles.")
        return
    try:
        if path.suffix.lower() == ".jsonl":
            yield from _json_lines(path)
        elif path.stat().st_size > _LARGEST:
            yield Failure(source, "{source} is larger than 200 MB; split it, or save the articles as .jsonl.")
        else:
            yield from read_bytes(path.read_bytes(), source, path.suffix)
    except OSError as error:
        yield Failure(source, "{source} cannot be read ({cause}); check its permissions.", {"cause": _cause(error)})


def _json_lines(path: Path) -> Iterator[RawDocument | Failure]:
    """The articles of a JSON lines file, which may be larger than the memory."""
    found = False
    with path.open("rb") as stream:
        start = stream.read(4)
        if start[:2] in (b"\xff\xfe", b"\xfe\xff") or start == b"\x89PNG":
            yield from read_bytes(path.read_bytes(), str(path), ".jsonl")
            return
        stream.seek(0)
        for number, line in enumerate(stream, 1):
            if not line.strip(b"\xef\xbb\xbf \t\r\n\0"):
                continue
            found = True
            source = f"{path}#{number}"
            try:
                yield read_json_line(decode(line), source)
            except UndecodableError as error:
                yield Failure(source, error.text, error.values)
    if not found:
        yield Failure(str(path), "{source} is empty; there is no article to read.")


def _cause(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
