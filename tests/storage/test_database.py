"""The database: what comes back, what is refused, and that nothing is lost."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import build_article, build_chronicle, build_event, build_mixed_chronicle
from tracker.model import Chronicle
from tracker.storage import Database, default_path


def test_unchanged_file_is_read_once(path: Path) -> None:
    """What was loaded or written stands for the file until another writes it, and a file that is gone holds nothing."""
    mine, other = Database(path), Database(path)
    written = mine.update(lambda _: build_mixed_chronicle())
    assert mine.load() is written
    assert other.load() is other.load()
    added = build_article("added")
    other.update(lambda held: msgspec.structs.replace(held, articles={**held.articles, added.id: added}))
    assert mine.load() == other.load() != written
    path.unlink()
    assert mine.load() == Chronicle()


def test_what_is_kept_lasts_until_the_next_write(path: Path) -> None:
    """What was derived from a state is given back for that state only, to any Database of the file."""
    mine, other = Database(path), Database(path)
    assert mine.kept() == b""
    mine.keep(b"of nothing")
    mine.update(lambda _: build_chronicle(build_event("a")))
    assert mine.kept() == b""
    mine.keep(b"of a\nand more")
    other.load()
    assert (mine.kept(), other.kept()) == (b"of a\nand more", b"of a\nand more")
    other.update(lambda _: build_chronicle(build_event("b")))
    mine.load()
    assert (mine.kept(), other.kept()) == (b"", b"")


def test_database_does_without_what_is_kept(path: Path) -> None:
    """What cannot be kept or read is left alone."""
    database = Database(path)
    database.update(lambda _: build_mixed_chronicle())
    database.kept_path.mkdir()
    database.keep(b"lost")
    assert database.kept() == b""


def test_everything_comes_back(path: Path) -> None:
    """Articles, events with mentions and quotes, bodies, people, places and every kind of date survive the file."""
    chronicle = build_mixed_chronicle()
    assert Database(path).update(lambda _: chronicle) == chronicle
    assert Database(path).load() == chronicle


def test_missing_database_is_empty_and_is_not_made_by_reading(path: Path) -> None:
    """Looking at a database that is not there leaves no file behind."""
    assert Database(path).load() == Chronicle()
    assert not Database(path).exists()


def test_change_sees_what_the_file_holds_now(path: Path) -> None:
    """A second Database of the same file never works on an old copy."""
    one, other = Database(path), Database(path)
    one.update(lambda _: build_chronicle(build_event("a")))
    other.update(lambda held: build_chronicle(*held.events.values(), build_event("b")))
    assert set(one.load().events) == {"a", "b"}


def test_values_are_changed_and_removed(path: Path) -> None:
    """A changed event is replaced, one that is gone is gone."""
    database = Database(path)
    database.update(lambda _: build_chronicle(build_event("a", title="Old"), build_event("b")))
    database.update(lambda _: build_chronicle(build_event("a", title="New")))
    assert [(event.id, event.title()) for event in Database(path).load().events.values()] == [("a", "New")]


def test_unchanged_is_not_written(path: Path) -> None:
    """A change that returns what it was given leaves the very same file."""
    database = Database(path)
    database.update(lambda _: build_mixed_chronicle())
    before = path.stat()
    database.update(lambda held: held)
    assert path.stat().st_ino == before.st_ino


def test_failed_change_leaves_the_file(path: Path) -> None:
    """An error while the change is worked out writes nothing and frees the lock."""
    database = Database(path)
    database.update(lambda _: build_mixed_chronicle())
    content = path.read_bytes()

    def fail(_: Chronicle) -> Chronicle:
        raise RuntimeError("half way")

    with pytest.raises(RuntimeError, match="half way"):
        database.update(fail)
    assert path.read_bytes() == content
    assert database.update(lambda held: held) == build_mixed_chronicle()


def test_file_is_tinydb_tables_with_a_schema_number(path: Path) -> None:
    """The file is what TinyDB writes: tables of documents by id, one of which holds the schema."""
    Database(path).update(lambda _: build_mixed_chronicle())
    content = json.loads(path.read_text("utf-8"))
    assert content["meta"] == {"database": {"schema": 1}}
    assert content["events"]["event-0"]["date"] == {"edtf": "2025-05-29"}
    assert set(content) == {"meta", "articles", "events", "organisations", "people", "places"}


def test_tables_of_later_versions_are_kept(path: Path) -> None:
    """A table that this version does not know is carried through its writes."""
    Database(path).update(lambda _: build_mixed_chronicle())
    content = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps(content | {"views": {"mine": {"query": "trade"}}}), "utf-8")
    Database(path).update(lambda _: build_chronicle(build_event("a")))
    assert json.loads(path.read_text("utf-8"))["views"] == {"mine": {"query": "trade"}}


def test_default_path_can_be_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The variable names the database; without it, it lies in the platform's data folder."""
    monkeypatch.setenv("VNC_TRACKER_DATABASE", str(tmp_path / "mine.json"))
    assert default_path() == tmp_path / "mine.json"
    monkeypatch.delenv("VNC_TRACKER_DATABASE")
    assert default_path().parts[-2:] == ("vnc-tracker", "timeline.json")


@settings(max_examples=30, deadline=None)
@given(states=st.lists(st.dictionaries(st.text("abc", min_size=1, max_size=2), st.text(max_size=8)), max_size=6))
def test_any_run_of_changes_ends_in_its_last_state(
    tmp_path_factory: pytest.TempPathFactory, states: list[dict[str, str]]
) -> None:
    """Whatever is added, changed and removed on the way, the file holds the last state."""
    database = Database(tmp_path_factory.mktemp("run") / "t.json")
    for state in states:
        articles = {key: build_article(key, text=text) for key, text in state.items()}
        database.update(lambda held, articles=articles: msgspec.structs.replace(held, articles=articles))  # type: ignore[misc]
        assert Database(database.path).load().articles == articles
