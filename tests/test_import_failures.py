"""Imports of which a part fails, that are stopped, or that cannot be written."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest

from tests.chronicles import content, read
from tracker.errors import DatabaseError
from tracker.pipeline import ensure_samples, import_sources, seeds_folder
from tracker.storage import Database

ARTICLE = "Trade talks\n\nHANOI, 29 May 2025 - Vietnam and China held trade talks in Hanoi on May 29, 2025."


def test_what_fails_is_told_and_the_rest_goes_on(tmp_path: Path) -> None:
    """A missing path, an empty and a binary file each get a sentence; the article beside them is taken."""
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    seen: list[tuple[int, int]] = []
    report = import_sources(
        Database(tmp_path / "timeline.json"),
        [str(tmp_path / "missing.txt"), str(tmp_path), "-"],
        stdin=BytesIO("Hà Nội\n\nTrời mưa.".encode()),
        on_progress=lambda done, total: seen.append((done, total)),
    )
    sources = [Path(failure.source).name for failure in report.failures]
    assert sorted(sources) == ["empty.txt", "missing.txt", "picture.txt"]
    assert all(failure.reason.endswith(".") for failure in report.failures)
    assert (report.added, report.without_event) == (2, 1)
    assert seen == [(0, 1), (0, 2), (1, 2), (2, 2)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_stopped_import_keeps_what_was_done(tmp_path: Path, jobs: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The articles done by then are stored, the others are named, and the same import again brings those."""
    monkeypatch.setattr("tracker.pipeline._WORTH_PROCESSES", 2)
    database, sources = (
        Database(tmp_path / "timeline.json"),
        [str(path) for path in sorted(seeds_folder().glob("*.txt"))],
    )
    done: list[int] = []
    report = import_sources(
        database, sources, jobs=jobs, on_progress=lambda number, _: done.append(number), stop=lambda: done[-1:] == [2]
    )
    assert (report.added, report.left) == (2, tuple(sources[2:]))
    assert sorted(one.source for one in database.load().articles.values()) == sources[:2]
    again = import_sources(database, sources)
    assert (again.added, again.known, again.left) == (3, 2, ())
    assert content(database.load()) == content(read(seeds_folder()))


def test_reading_can_be_stopped(tmp_path: Path) -> None:
    """An import that is stopped before it has read its sources adds nothing and names all that it left."""
    sources = [str(path) for path in sorted(seeds_folder().glob("*.txt"))]
    found: list[int] = []
    report = import_sources(
        Database(tmp_path / "timeline.json"),
        sources,
        on_progress=lambda _, number: found.append(number),
        stop=lambda: len(found) == 2,
    )
    assert (report.added, report.events_after, report.left) == (0, 0, tuple(sources))


def test_an_import_that_cannot_be_written_reads_no_article(tmp_path: Path) -> None:
    """A database that cannot be written is told before the long work, not after it."""
    (tmp_path / ".timeline.json.lock").mkdir()
    done: list[int] = []
    with pytest.raises(DatabaseError, match="Cannot write"):
        import_sources(
            Database(tmp_path / "timeline.json"),
            [str(seeds_folder())],
            on_progress=lambda number, _: done.append(number),
        )
    assert max(done) == 0


def test_an_import_of_nothing_makes_no_database(tmp_path: Path) -> None:
    """After a wrong path the next start is still the first one, and the samples come."""
    database = Database(tmp_path / "timeline.json")
    assert import_sources(database, [str(tmp_path / "missing.txt")]).failures
    assert not database.exists()
    ensure_samples(database)
    assert database.load().articles
