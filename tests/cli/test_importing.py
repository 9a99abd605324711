"""What `import`, `remove-samples` and `explain` ask of the rooms, and what they tell the user."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from tests.cli.conftest import Run
from tracker.cli.importing import counted, summary
from tracker.storage import Database


def build_report(**fields: Any) -> Any:
    """An import's report; what is not given is nothing."""
    nothing = {
        "added": 0,
        "known": 0,
        "without_event": 0,
        "events_before": 0,
        "events_after": 0,
        "failures": (),
        "left": (),
    }
    return SimpleNamespace(**(nothing | fields))


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[dict[str, Any]]]:
    """Puts a pipeline that reports what it is told to in the place of the real one, and returns its calls."""

    def put(report: Any = None, removed: int = 0) -> list[dict[str, Any]]:
        calls: list[dict[str, Any]] = []

        def import_sources(database: Database, sources: list[str], **options: Any) -> Any:
            calls.append({"database": database, "sources": sources, **options})
            return report

        room = SimpleNamespace(import_sources=import_sources, remove_samples=lambda _: removed)
        monkeypatch.setitem(sys.modules, "tracker.pipeline", room)
        return calls

    return put


def test_import_passes_on_what_was_typed(run: Run, pipeline: Callable[..., Any], database: Database) -> None:
    """Sources, database and jobs reach the pipeline; nothing is drawn where no terminal is."""
    calls = pipeline(build_report(added=2, events_after=3))
    ran = run("import", "a.txt", "folder", "--jobs", "3")
    assert (ran.code, ran.out) == (0, "")
    (call,) = calls
    assert call["database"].path == database.path
    assert (call["sources"], call["jobs"], call["stdin"], call["on_progress"]) == (["a.txt", "folder"], 3, None, None)


def test_import_with_failures_is_code_1(run: Run, pipeline: Callable[..., Any]) -> None:
    """Each failure is told on a line of standard error, then the sum."""
    pipeline(build_report(added=1, failures=(SimpleNamespace(source="b.txt", reason="b.txt is\x1b[2J empty."),)))
    ran = run("import", "a.txt", "b.txt", "--jobs", "1")
    assert ran.code == 1
    assert ran.err.splitlines() == [
        "b.txt is[2J empty.",
        "1 article added, 1 source failed; the timeline has 0 events, before 0.",
    ]


def test_import_stops_at_ctrl_c(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The pipeline is told to stop, what it left is named, some by name, and the code is that of an interruption."""

    def import_sources(*_: object, stop: Callable[[], bool], **__: object) -> Any:
        assert not stop()
        signal.raise_signal(signal.SIGINT)
        assert stop()
        return build_report(added=2, events_after=3, left=tuple("abcdefg"))

    monkeypatch.setitem(sys.modules, "tracker.pipeline", SimpleNamespace(import_sources=import_sources))
    before = signal.getsignal(signal.SIGINT)
    ran = run("import", "folder")
    assert ran.code == 130
    assert "what has been read is kept" in ran.err
    assert "Stopped before a, b, c, d, e and 2 more;" in ran.err
    assert ran.err.endswith("2 articles added, 7 left; the timeline has 3 events, before 0.\n")
    assert signal.getsignal(signal.SIGINT) is before


def test_summary_names_what_there_was() -> None:
    """Known articles and those without an event are told when there are some."""
    report = build_report(added=1200, known=2, without_event=3, events_before=5, events_after=1)
    assert summary(report) == (
        "1,200 articles added, 2 known already, 3 without an event; the timeline has 1 event, before 5."
    )
    assert counted(0, "event") == "0 events"


@pytest.mark.parametrize(("removed", "said"), [(5, "Removed 5 sample articles.\n"), (0, "There are no sample")])
def test_remove_samples(run: Run, pipeline: Callable[..., Any], removed: int, said: str) -> None:
    """How many articles went is told."""
    pipeline(removed=removed)
    ran = run("remove-samples")
    assert ran.code == 0
    assert ran.err.startswith(said)


def test_explain_prints_one_reading_an_article(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    """Each article's reading is printed as text or as JSON; a source that cannot be read is told, with code 1."""
    room = SimpleNamespace(explain=lambda article: f"read {article.title}")
    monkeypatch.setitem(sys.modules, "tracker.extraction.explain", room)
    (tmp_path / "a.txt").write_text("A meeting in Hanoi\n\nThe two sides met in Hanoi on 29 May 2025.", "utf-8")
    ran = run("explain", tmp_path / "a.txt")
    assert (ran.code, ran.out) == (0, "read A meeting in Hanoi\n")
    assert run("explain", tmp_path / "a.txt", "--format", "json").out == '"read A meeting in Hanoi"\n'
    missing = run("explain", tmp_path / "b.txt")
    assert (missing.code, missing.out) == (1, "")
    assert "b.txt" in missing.err
