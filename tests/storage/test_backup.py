"""Copies of a database, and what comes back from them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders import build_mixed_chronicle
from tracker.errors import DatabaseError
from tracker.model import Chronicle
from tracker.storage import Database


def test_backup_and_restore(path: Path, tmp_path: Path) -> None:
    """A backup holds the timeline as it was; restoring brings it back."""
    database = Database(path)
    database.update(lambda _: build_mixed_chronicle())
    database.backup(tmp_path / "copy.json")
    database.update(lambda _: Chronicle())
    assert database.restore(tmp_path / "copy.json") == build_mixed_chronicle()
    assert Database(path).load() == build_mixed_chronicle()


def test_restore_keeps_what_it_replaces(path: Path, tmp_path: Path) -> None:
    """Also a damaged database is replaced by its copy, and lies beside it afterwards."""
    database = Database(path)
    database.update(lambda _: build_mixed_chronicle())
    database.backup(tmp_path / "copy.json")
    path.write_bytes(b"damaged")
    database.restore(tmp_path / "copy.json")
    assert Database(path).load() == build_mixed_chronicle()
    assert database.replaced_path.read_bytes() == b"damaged"


def test_restore_refuses_what_is_no_database(path: Path, tmp_path: Path) -> None:
    """A damaged, empty or missing copy never takes the place of a good timeline."""
    database = Database(path)
    database.update(lambda _: build_mixed_chronicle())
    for name, content in (("damaged", b"{"), ("empty", b""), ("foreign", b"{}")):
        (tmp_path / name).write_bytes(content)
        with pytest.raises(DatabaseError):
            database.restore(tmp_path / name)
    with pytest.raises(DatabaseError, match="no such file"):
        database.restore(tmp_path / "missing")
    assert Database(path).load() == build_mixed_chronicle()


def test_backup_of_nothing_is_told(path: Path, tmp_path: Path) -> None:
    """No empty copy is made of a timeline that is not there."""
    with pytest.raises(DatabaseError, match="no timeline"):
        Database(path).backup(tmp_path / "copy.json")
    assert not (tmp_path / "copy.json").exists()
