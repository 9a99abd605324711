"""The storage under TinyDB: whole writes, batches, leftovers."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tinydb import TinyDB, where

from tracker.storage.files import sweep, write_whole
from tracker.storage.tables import CrashSafeStorage


def test_tinydb_queries_work_on_it(tmp_path: Path) -> None:
    """It is a TinyDB storage like any other: insert, search and update by TinyDB's own means."""
    with TinyDB(tmp_path / "t.json", storage=CrashSafeStorage) as tables:
        tables.insert_multiple([{"name": "Hà Nội"}, {"name": "南宁"}])
        tables.update({"seen": True}, where("name") == "南宁")
    with TinyDB(tmp_path / "t.json", storage=CrashSafeStorage) as tables:
        assert tables.search(where("seen") == True) == [{"name": "南宁", "seen": True}]  # noqa: E712 (TinyDB's syntax)


def test_file_is_readable_utf8(tmp_path: Path) -> None:
    """Names stand in the file as they are written, not as escapes."""
    CrashSafeStorage(tmp_path / "t.json").write({"places": {"1": {"vi": "Nam Ninh", "zh": "南宁"}}})
    assert '"zh":"南宁"' in (tmp_path / "t.json").read_text("utf-8")


def test_missing_and_empty_files_hold_nothing(tmp_path: Path) -> None:
    """TinyDB's word for an empty database is None."""
    (tmp_path / "empty.json").touch()
    assert CrashSafeStorage(tmp_path / "empty.json").read() is None
    assert CrashSafeStorage(tmp_path / "none.json").read() is None


def test_batch_is_one_write(tmp_path: Path) -> None:
    """Changes of a batch are read back from it, and reach the file at the commit only."""
    path = tmp_path / "t.json"
    storage = CrashSafeStorage(path, batch=True)
    storage.write({"events": {"a": {"n": 1}}})
    assert storage.read() == {"events": {"a": {"n": 1}}}
    assert not path.exists()
    storage.commit()
    assert path.read_bytes() == b'{"events":{"a":{"n":1}}}'


def test_failed_replace_leaves_the_old_file_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the last step fails, the old content stays and no temporary file does."""
    path = tmp_path / "t.json"
    write_whole(path, b"old")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(PermissionError):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["t.json"]


def test_content_is_on_disk_before_it_takes_the_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is synced before the replace and its folder after it: a power cut finds old or new."""
    steps: list[str] = []
    sync, replace = os.fsync, Path.replace

    def watch_sync(handle: int) -> None:
        steps.append("sync")
        sync(handle)

    def watch_replace(path: Path, target: Path) -> Path:
        steps.append("replace")
        return replace(path, target)

    monkeypatch.setattr(os, "fsync", watch_sync)
    monkeypatch.setattr(Path, "replace", watch_replace)
    write_whole(tmp_path / "t.json", b"content")
    assert steps == ["sync", "replace", "sync"]


def test_link_is_followed(tmp_path: Path) -> None:
    """A database behind a symbolic link is replaced where it lies."""
    (tmp_path / "real").mkdir()
    write_whole(tmp_path / "real" / "t.json", b"old")
    (tmp_path / "link.json").symlink_to(tmp_path / "real" / "t.json")
    write_whole(tmp_path / "link.json", b"new")
    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "real" / "t.json").read_bytes() == b"new"


def test_permissions_are_kept(tmp_path: Path) -> None:
    """A database that only its owner may read stays so."""
    path = tmp_path / "t.json"
    write_whole(path, b"old")
    path.chmod(0o600)
    write_whole(path, b"new")
    assert path.stat().st_mode & 0o777 == 0o600


def test_sweep_takes_only_this_file_s_leftovers(tmp_path: Path) -> None:
    """Temporary files of other databases and files of the user are left."""
    for name in (".t.json.0123.tmp", ".other.json.0123.tmp", "t.json", "notes.tmp"):
        (tmp_path / name).touch()
    sweep(tmp_path / "t.json")
    assert sorted(file.name for file in tmp_path.iterdir()) == [".other.json.0123.tmp", "notes.tmp", "t.json"]
