"""A TinyDB storage whose file always holds either all of a write or nothing of it."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
from pathlib import Path
from typing import Any

import msgspec
from tinydb.storages import Storage

Tables = dict[str, dict[str, Any]]


class CrashSafeStorage(Storage):
    """Keeps TinyDB's tables in a UTF-8 JSON file that is replaced as a whole.

    As a `batch` it keeps writes in memory until `commit`, so that many changes cost one write; a batch that is never
    committed leaves the file as it was. `documents` is what a document is read as: `dict` for TinyDB's own queries,
    `msgspec.Raw` to carry documents from read to write without decoding them.
    """

    def __init__(self, path: str | os.PathLike[str], *, batch: bool = False, documents: Any = dict[str, Any]) -> None:
        self._path = Path(path)
        self._batch = batch
        self._decoder = msgspec.json.Decoder(dict[str, dict[str, documents]])
        self._waiting: Tables | None = None

    def read(self) -> Tables | None:
        """The tables, or None when there is no file or an empty one.

        Raises OSError when the file cannot be read and msgspec.DecodeError when it is not JSON tables.
        """
        if self._waiting is not None:
            return self._waiting
        try:
            content = self._path.read_bytes()
        except FileNotFoundError:
            return None
        return self._decoder.decode(content) if content else None

    def write(self, data: Tables) -> None:
        """Replace the tables; raises OSError when that is not possible, and then the file is as before."""
        if self._batch:
            self._waiting = data
        else:
            write_whole(self._path, msgspec.json.encode(data))

    def commit(self) -> None:
        """Write a batch; does nothing when nothing was changed."""
        if self._waiting is not None:
            write_whole(self._path, msgspec.json.encode(self._waiting))
            self._waiting = None


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` into the file, creating it and its folder as needed, so that no crash leaves half of it.

    Raises OSError when that is not possible; the file is then as before.
    """
    # a link is followed, so that its target is replaced and not the link
    target = path.resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(8)}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileNotFoundError):
            shutil.copymode(target, temporary)
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(target.parent)


def sweep(path: Path) -> None:
    """Take out what writers that were killed left beside the file; only while no other process can be writing it."""
    target = path.resolve()
    start, end = f".{target.name}.", ".tmp"
    with contextlib.suppress(OSError):
        for file in target.parent.iterdir():
            if file.name.startswith(start) and file.name.endswith(end):
                file.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Make the new name survive a power cut; some file systems and Windows cannot, and lose at most this write."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
