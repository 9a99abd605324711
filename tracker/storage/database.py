"""The database: reads a whole chronicle, and changes it in one write that no other process can lose."""

from __future__ import annotations

import contextlib
import gc
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from tracker.errors import DatabaseError
from tracker.model import Article, Chronicle, Event, Organisation, Person, Place
from tracker.storage.files import sweep, write_whole

SCHEMA = 1
"""Number of the file's shape; raised when an older program could no longer read what is written."""
TABLES = ("articles", "events", "organisations", "people", "places")
# A writer holds the lock for one read and one write: seconds, even for a large timeline.
_PATIENCE = 60.0
# Raised when what is kept beside the database is made in another way.
_KEPT_FORM = 1
_META = "database"
_Stamp = tuple[int, int, int]


class _Meta(msgspec.Struct):
    schema: int


class _Head(msgspec.Struct):
    """What tells a database of ours, of any schema, from another file."""

    meta: dict[str, _Meta]


class _Content(_Head):
    articles: dict[str, Article] = {}
    events: dict[str, Event] = {}
    organisations: dict[str, Organisation] = {}
    people: dict[str, Person] = {}
    places: dict[str, Place] = {}


class Database:
    """A timeline in a file; any number of processes may read and change it at the same time."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._held: tuple[_Stamp, Chronicle] | None = None

    def exists(self) -> bool:
        """Whether there is a file, be it a database or not; raises DatabaseError when its folder may not be entered."""
        with _told("read", self.path):
            return self.path.exists()

    def load(self) -> Chronicle:
        """Everything in the file; an empty chronicle when there is none.

        A file that has not changed since is not read again. Raises DatabaseError when the file cannot be read or is no
        database that this program knows.
        """
        # before the read: a write in between makes the next load read again
        stamp = self._stamp()
        if self._held and stamp == self._held[0]:
            return self._held[1]
        chronicle = _decode(self._read(), self.path)
        self._held = (stamp, chronicle) if stamp else None
        return chronicle

    def update(self, change: Callable[[Chronicle], Chronicle]) -> Chronicle:
        """Apply `change` to what the file holds now and write the result, all or nothing; returns the result.

        No other process writes between the read and the write. Nothing is written when nothing changed, and the file
        stays as it was when `change` raises. Raises DatabaseError when the file cannot be read or written.
        """
        with self._locked():
            before = self.load()
            after = change(before)
            if after is not before or not self.exists():
                self._write(before, after)
                stamp = self._stamp()
                self._held = (stamp, after) if stamp else None
            return after

    def check_writable(self) -> None:
        """Raise DatabaseError if it cannot be written: for who has hours of reading before the writing."""
        with self._locked():
            pass

    def backup(self, target: Path) -> Chronicle:
        """Copy the database to another file, and return what it holds; raises DatabaseError when either is unfit."""
        # without the lock, which needs a folder that can be written: every writer puts a whole file in its place
        content = self._read()
        chronicle = _decode(content, self.path)
        if not content:
            raise DatabaseError(f"There is no timeline at {self.path} to back up: import articles first.")
        with _told("write", target):
            write_whole(target, content)
        return chronicle

    def restore(self, source: Path) -> Chronicle:
        """Replace the database by a copy made with `backup`; returns what it holds.

        What was there, sound or not, is kept at `replaced_path`. Raises DatabaseError when the copy is not a database,
        and the present one is then untouched.
        """
        with _told("read", source):
            content = source.read_bytes()
        if not content:
            raise DatabaseError(f"{source} is empty: name a file made by 'vnc-tracker backup'.")
        chronicle = _decode(content, source)
        with self._locked(), _told("write", self.path):
            if self.path.exists():
                write_whole(self.replaced_path, self.path.read_bytes())
            write_whole(self.path, content)
        return chronicle

    def kept(self) -> bytes:
        """What `keep` was given for the state that was loaded or written last; nothing when the file was changed since.

        A database can do without it: what cannot be read is nothing.
        """
        if self._held:
            with contextlib.suppress(OSError):
                head, _, content = self.kept_path.read_bytes().partition(b"\n")
                if head == _head(self._held[0]):
                    return content
        return b""

    def keep(self, content: bytes) -> None:
        """Keep beside the file what was derived from the state that was loaded or written last."""
        if self._held:
            with contextlib.suppress(OSError):
                write_whole(self.kept_path, _head(self._held[0]) + b"\n" + content)

    @property
    def kept_path(self) -> Path:
        """Where that lies; who deletes it loses nothing but time."""
        return self.path.with_name(f"{self.path.name}.index")

    @property
    def replaced_path(self) -> Path:
        """Where `restore` keeps what it replaces."""
        return self.path.with_name(f"{self.path.name}.before-restore")

    def _stamp(self) -> _Stamp | None:
        """What tells one state of the file from another: each write makes a new file."""
        with _told("read", self.path), contextlib.suppress(FileNotFoundError):
            state = self.path.stat()
            return state.st_ino, state.st_mtime_ns, state.st_size
        return None

    def _read(self) -> bytes:
        """The file's bytes; none when there is no file."""
        with _told("read", self.path):
            return self.path.read_bytes() if self.path.exists() else b""

    def _write(self, before: Chronicle, after: Chronicle) -> None:
        # a command that only reads does without TinyDB's import
        from tracker.storage.tables import CrashSafeStorage, IdTables, put

        storage = CrashSafeStorage(self.path, batch=True, documents=msgspec.Raw)
        with _told("write", self.path), IdTables(storage=lambda: storage) as tables:
            meta = tables.table("meta")
            if not len(meta):
                put(meta, {_META: _Meta(SCHEMA)}, {})
            for name in TABLES:
                put(tables.table(name), getattr(after, name), getattr(before, name))
            storage.commit()

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """Hold the lock that all writers of this file take; raises DatabaseError when it cannot be had."""
        # filelock brings asyncio along, which a command that only reads does without
        from filelock import FileLock, Timeout

        target = self.path.resolve()
        with _told("write", self.path):
            target.parent.mkdir(parents=True, exist_ok=True)
            lock = FileLock(target.with_name(f".{target.name}.lock"), timeout=_PATIENCE)
            try:
                lock.acquire()
            except Timeout as error:
                raise DatabaseError(
                    "Another program has been writing {path} for {seconds} seconds: end it and try again.",
                    path=self.path,
                    seconds=f"{_PATIENCE:.0f}",
                ) from error
        try:
            sweep(self.path)
            yield
        finally:
            lock.release()


def default_path() -> Path:
    """The database that `VNC_TRACKER_DATABASE` names, else the one in the platform's data folder."""
    named = os.environ.get("VNC_TRACKER_DATABASE")
    if named:
        return Path(named).expanduser()
    from platformdirs import user_data_path  # slow to import and seldom needed by tests and scripts

    return user_data_path("vnc-tracker", appauthor=False) / "timeline.json"


def _head(stamp: _Stamp) -> bytes:
    """The first line of what is kept: its form and the state of the file that it was derived from."""
    return f"{_KEPT_FORM} {' '.join(map(str, stamp))}".encode()


def _decode(content: bytes, path: Path) -> Chronicle:
    """The chronicle in a file's bytes; raises DatabaseError when they are none that this program knows."""
    if not content:
        return Chronicle()
    collecting = gc.isenabled()
    # nothing decoded is garbage: not looking for it saves a third of the time
    gc.disable()
    try:
        held = msgspec.json.decode(content, type=_Content)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise _complaint(content, path, error) from error
    finally:
        if collecting:
            gc.enable()
    if _schema(held) != SCHEMA:
        raise _complaint(content, path, None)
    return Chronicle(**{name: getattr(held, name) for name in TABLES})


def _schema(head: _Head) -> int | None:
    meta = head.meta.get(_META)
    return meta.schema if meta else None


def _complaint(content: bytes, path: Path, error: Exception | None) -> DatabaseError:
    """What is wrong with a file that cannot be used, in one sentence that says what to do."""
    try:
        schema = _schema(msgspec.json.decode(content, type=_Head))
    except msgspec.ValidationError:
        schema = None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return DatabaseError(
            "{path} is damaged or no vnc-tracker database: restore a backup of it, or name another file.", path=path
        )
    if schema is None:
        return DatabaseError("{path} is not a vnc-tracker database: name another file with --database.", path=path)
    if schema > SCHEMA:
        return DatabaseError(
            "{path} was written by a newer vnc-tracker (schema {schema}, known is {known}): upgrade the program.",
            path=path,
            schema=schema,
            known=SCHEMA,
        )
    why = " ".join(str(error).split()) if error else f"schema {schema}"
    return DatabaseError(
        "{path} is damaged ({why}): restore a backup of it, or name another file with --database.", path=path, why=why
    )


@contextmanager
def _told(action: str, path: Path) -> Iterator[None]:
    """Tell an OSError as a DatabaseError."""
    try:
        yield
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        if action == "write":  # the app tells this one in its own language
            raise DatabaseError(
                "Cannot write {path} ({reason}): name a file that you may write.", path=path, reason=reason
            ) from error
        raise DatabaseError(f"Cannot {action} {path} ({reason}): name a file that you may {action}.") from error
