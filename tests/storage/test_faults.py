"""Files, folders and disks that a database cannot be read from or written to."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders import build_chronicle, build_event, build_mixed_chronicle
from tracker.errors import DatabaseError
from tracker.model import Chronicle
from tracker.storage import Database


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"not json", "damaged"),
        (b"\xff\xfe\x00\x01binary", "damaged"),
        (b'{"meta": {"database": {"schema": 1}}, "events": {"a"', "damaged"),
        (b'{"meta": {"database": {"schema": 1}}, "events": {"a": {"id": "a"}}}', "damaged"),
        (b'{"meta": {"database": {"schema": 1}}, "events": 3}', "damaged"),
        (b'{"meta": {"database": {"schema": 2}}}', "newer"),
        (b'{"meta": {"database": {"schema": 2}}, "events": ["another shape"]}', "newer"),
        (b'{"_default": {"1": {"mine": true}}}', "not a vnc-tracker database"),
        (b'{"events": [], "schema": 1}', "not a vnc-tracker database"),
        (b"[1, 2, 3]", "not a vnc-tracker database"),
        pytest.param(b'{"deep": ' + b"[" * 100_000, "damaged", id="deep"),
    ],
)
def test_unfit_file_is_refused_and_untouched(path: Path, content: bytes, said: str) -> None:
    """A damaged, foreign or newer file: one sentence, by reading and by writing, and not a byte of it changes."""
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    with pytest.raises(DatabaseError, match=said) as reading:
        Database(path).load()
    with pytest.raises(DatabaseError, match=said):
        Database(path).update(lambda _: build_mixed_chronicle())
    assert "\n" not in str(reading.value)
    assert path.read_bytes() == content


def test_folder_in_place_of_the_file_is_refused(tmp_path: Path) -> None:
    """A folder is no database, to read or to write."""
    with pytest.raises(DatabaseError, match="Cannot read"):
        Database(tmp_path).load()
    with pytest.raises(DatabaseError):
        Database(tmp_path).update(lambda _: build_mixed_chronicle())


def test_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    """A database below a plain file: one sentence."""
    (tmp_path / "file").touch()
    with pytest.raises(DatabaseError, match="Cannot write"):
        Database(tmp_path / "file" / "t.json").update(lambda held: held)


def test_refused_write_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A read-only or full disk: one sentence, and the old timeline stays."""
    Database(path).update(lambda _: build_mixed_chronicle())

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(DatabaseError, match="no space left on device"):
        Database(path).update(lambda _: Chronicle())
    assert Database(path).load() == build_mixed_chronicle()


def test_a_database_that_cannot_be_written_is_read_and_backed_up(path: Path, tmp_path: Path) -> None:
    """Where no lock can be taken nothing is written, which can be asked beforehand; a copy elsewhere can be made."""
    database = Database(path)
    database.update(lambda _: build_chronicle(build_event("one")))
    database.check_writable()
    lock = path.with_name(f".{path.name}.lock")
    lock.unlink(missing_ok=True)
    lock.mkdir()
    with pytest.raises(DatabaseError, match="Cannot write"):
        database.check_writable()
    assert database.backup(tmp_path / "copy.json").events.keys() == {"one"}
