"""How the screens look at three sizes, in a dark and a light theme, and without colour."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import pytest

from tests.builders import build_mixed_chronicle
from tracker.timeline import Query
from tracker.ui.app import TrackerApp
from tracker.ui.settings import Settings


class Compare(Protocol):
    """What pytest-textual-snapshot's fixture does."""

    def __call__(self, app: TrackerApp, *, press: list[str] = ..., terminal_size: tuple[int, int] = ...) -> bool: ...


def build_app(theme: str = "tracker-dark", query: Query | None = None) -> TrackerApp:
    return TrackerApp(
        Path("unused.json"), chronicle=build_mixed_chronicle(), settings=Settings(theme=theme), query=query
    )


@pytest.mark.parametrize("theme", ["tracker-dark", "tracker-light"])
@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36)], ids=["60x20", "80x24", "120x36"])
def test_the_timeline(snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    """The first screen."""
    assert snap_compare(build_app(theme), terminal_size=size)


def test_without_colour(snap_compare: Compare, monkeypatch: pytest.MonkeyPatch) -> None:
    """Glyphs, words, weight and reverse say everything."""
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(build_app(), terminal_size=(120, 36))


def test_filtering(snap_compare: Compare) -> None:
    """Chips, counts and the narrowing line."""
    app = build_app(query=Query(sectors=("trade",)))
    assert snap_compare(app, press=["f", "b", "o"], terminal_size=(120, 36))


def test_reading(snap_compare: Compare) -> None:
    """An article with its quotes marked."""
    assert snap_compare(build_app(), press=["enter", "n", "n"], terminal_size=(80, 24))


def test_help(snap_compare: Compare) -> None:
    """The help over the timeline."""
    assert snap_compare(build_app(), press=["question_mark"], terminal_size=(80, 24))
