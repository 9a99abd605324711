"""How the tests drive the app: a chronicle in, a Pilot out, and waiting for what should happen."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path

from textual.pilot import Pilot

from tests.builders import build_chronicle, build_event
from tracker.model import Chronicle
from tracker.timeline import Query
from tracker.ui.app import TrackerApp
from tracker.ui.screens.timeline import TimelineScreen
from tracker.ui.settings import Settings

WIDE, MEDIUM, NARROW = (120, 36), (80, 24), (60, 20)
TODAY = date(2025, 9, 20)


def build_talks() -> Chronicle:
    """Six events in two years, of two sectors and three bodies, one without a year."""
    return build_chronicle(
        build_event("talks", title="Trade talks in Nanning", date="2025-05-29", organisations=["moit", "ccpit"]),
        build_event("fair", title="Energy fair in Hanoi", date="2025-05-12", sectors=["energy"], places=["hanoi"]),
        build_event("visit", title="Visit to Hanoi", date="2025-03-01", kind="visit", organisations=["mofa-cn"]),
        build_event("year", title="Year of exchange", date="2025", kind="milestone", sectors=["tourism"]),
        build_event("gate", title="Border gate opens", date="2024-08", kind="project", organisations=["moit"]),
        build_event("yearless", title="Hợp tác thương mại", date="XXXX-05-29", language="vi", organisations=["ccpit"]),
    )


@asynccontextmanager
async def opened(
    chronicle: Chronicle | None = None,
    size: tuple[int, int] = WIDE,
    *,
    query: Query | None = None,
    path: Path = Path("unused.json"),
    settings: Settings | None = None,
    remember: Path | None = None,
) -> AsyncIterator[tuple[Pilot[None], TimelineScreen]]:
    """The app with a chronicle, painted, and its main screen; toasts and tooltips on, as for a user."""
    settings = settings or Settings()
    chronicle = build_talks() if chronicle is None else chronicle
    app = TrackerApp(path, chronicle=chronicle, query=query, settings=settings, remember=remember)
    async with app.run_test(size=size, notifications=True, tooltips=True) as pilot:
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, TimelineScreen)
        yield pilot, screen


async def until(pilot: Pilot[None], condition: Callable[[], object], tries: int = 200) -> None:
    """Let the app work until a condition holds; fails when it never does."""
    for _ in range(tries):
        if condition():
            return
        await pilot.pause()
    raise AssertionError("what was waited for did not happen")


def shown(screen: TimelineScreen) -> list[str]:
    """The ids of the events in the timeline pane, from the top."""
    return [screen.timeline.events[position].id for position in screen.events.rows.positions]


def chips(screen: TimelineScreen) -> list[str]:
    """The words of the filter chips."""
    return [words for words, _ in screen.top.chips]


def counts(screen: TimelineScreen, facet: str) -> dict[str, int]:
    """The counts that the facet pane shows."""
    return {line.value: line.count for line in screen.facets.lines if line.facet == facet and line.what == "value"}


def picture(pilot: Pilot[None]) -> str:
    """All characters on the screen, line by line."""
    strips = pilot.app.screen._compositor.render_strips()
    return "\n".join(strip.text for strip in strips)
