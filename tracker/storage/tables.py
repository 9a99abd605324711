"""TinyDB's tables of documents with our own ids, on a storage that is crash-safe."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document, Table

from tracker.storage.files import write_whole

Tables = dict[str, dict[str, Any]]


class CrashSafeStorage(Storage):
    """Keeps TinyDB's tables in a UTF-8 JSON file that is replaced as a whole.

    As a `batch` it reads once and keeps writes in memory until `commit`, so that many changes cost one read and one
    write; a batch that is never committed leaves the file as it was. `documents` is what a document is read as: `dict`
    for TinyDB's own queries, `msgspec.Raw` to carry documents from read to write without decoding them.
    """

    def __init__(self, path: str | os.PathLike[str], *, batch: bool = False, documents: Any = dict[str, Any]) -> None:
        self._path = Path(path)
        self._batch = batch
        self._decoder = msgspec.json.Decoder(dict[str, dict[str, documents]])
        self._held: Tables | None = None
        self._changed = False

    def read(self) -> Tables | None:
        """The tables, or None when there is no file or an empty one.

        Raises OSError when the file cannot be read and msgspec.DecodeError when it is not JSON tables.
        """
        if self._held is not None:
            return self._held
        try:
            content = self._path.read_bytes()
        except FileNotFoundError:
            return None
        tables: Tables | None = self._decoder.decode(content) if content else None
        if self._batch:
            self._held = tables
        return tables

    def write(self, data: Tables) -> None:
        """Replace the tables; raises OSError when that is not possible, and then the file is as before."""
        if self._batch:
            self._held, self._changed = data, True
        else:
            write_whole(self._path, msgspec.json.encode(data))

    def commit(self) -> None:
        """Write a batch; does nothing when nothing was changed."""
        if self._changed:
            write_whole(self._path, msgspec.json.encode(self._held))
            self._held, self._changed = None, False


class _IdTable(Table):
    """A TinyDB table whose documents have our own ids."""

    document_id_class = str  # type: ignore[assignment]


class IdTables(TinyDB):
    """A TinyDB of such tables."""

    table_class = _IdTable


def put(table: Table, after: Mapping[str, Any], before: Mapping[str, Any]) -> None:
    """Make the table hold `after`, touching only the documents that differ from `before`."""
    # most values are the very same: comparing those would cost a look at all that they hold
    changed = {
        key for key, value in after.items() if key not in before or (before[key] is not value and before[key] != value)
    }
    gone = [key for key in before if key not in after or key in changed]
    if gone:
        table.remove(doc_ids=gone)  # type: ignore[arg-type]
    if changed:
        # in the order of `after`, so that the same import writes the same file
        fresh = ((key, value) for key, value in after.items() if key in changed)
        table.insert_multiple(Document(msgspec.structs.asdict(value), key) for key, value in fresh)  # type: ignore[arg-type]
