"""The database: what comes back, what is refused, and that nothing is lost."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import build_article, build_chronicle, build_event, build_mixed_chronicle
from tracker.errors import DatabaseError
from tracker.model import Chronicle
from tracker.storage import Database, default_path

# Writes two large states in turn for ever; says when the first is there.
WRITER = """
import sys
from pathlib import Path
from tests.builders import build_article, build_chronicle
from tracker.storage import Database
database = Database(Path(sys.argv[1]))
few = build_chronicle(articles=[build_article(f"few-{n}", text="x" * 4000) for n in range(50)])
many = build_chronicle(articles=[build_article(f"many-{n}", text="y" * 4000) for n in range(150)])
database.update(lambda _: few)
print("ready", flush=True)
while True:
    database.update(lambda _: many)
    database.update(lambda _: few)
"""
# Adds 50 articles, each in an update of its own.
ADDER = """
import sys
from pathlib import Path
import msgspec
from tests.builders import build_article
from tracker.storage import Database
database = Database(Path(sys.argv[1]))
for number in range(50):
    article = build_article(f"{sys.argv[2]}-{number}")
    database.update(lambda held: msgspec.structs.replace(held, articles={**held.articles, article.id: article}))
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database's path in a folder that is not there yet."""
    return tmp_path / "new" / "folder" / "timeline.json"


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


def test_backup_of_nothing_is_told(path: Path, tmp_path: Path) -> None:
    """No empty copy is made of a timeline that is not there."""
    with pytest.raises(DatabaseError, match="no timeline"):
        Database(path).backup(tmp_path / "copy.json")
    assert not (tmp_path / "copy.json").exists()


def test_default_path_can_be_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The variable names the database; without it, it lies in the platform's data folder."""
    monkeypatch.setenv("VNC_TRACKER_DATABASE", str(tmp_path / "mine.json"))
    assert default_path() == tmp_path / "mine.json"
    monkeypatch.delenv("VNC_TRACKER_DATABASE")
    assert default_path().parts[-2:] == ("vnc-tracker", "timeline.json")


def test_killed_writer_leaves_old_or_new(path: Path) -> None:
    """After each of 20 kills in the middle of writing, the file holds one of the two states, and leftovers go."""
    seen = set()
    for _ in range(20):
        with subprocess.Popen([sys.executable, "-c", WRITER, path], stdout=subprocess.PIPE) as writer:
            assert writer.stdout
            writer.stdout.readline()
            # watch until its temporary file is there, so that the kill falls into the writing
            while not any(path.parent.glob("*.tmp")):
                pass
            writer.send_signal(signal.SIGKILL)
        seen.add(len(Database(path).load().articles))
    assert seen <= {50, 150}
    Database(path).update(lambda _: Chronicle())
    assert not list(path.parent.glob("*.tmp"))


def test_two_writers_lose_nothing(path: Path) -> None:
    """Two processes that each add 50 articles one by one: all 100 are there."""
    writers = [subprocess.Popen([sys.executable, "-c", ADDER, path, name]) for name in ("one", "two")]
    assert [writer.wait() for writer in writers] == [0, 0]
    assert len(Database(path).load().articles) == 100


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
