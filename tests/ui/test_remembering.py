"""What the app was left with, and finds at its next start."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.driving import chips, opened, shown
from tracker.timeline import Query
from tracker.ui.remembering import LastView, save_last_view


async def test_the_last_view_comes_back(tmp_path: Path) -> None:
    """Filters, order, names and layout are those that the app was left with; a query that is given counts for more."""
    remember = tmp_path / "state" / "last.json"
    async with opened(remember=remember) as (pilot, screen):
        screen.change(screen.filters.toggled("sector", "energy").toggled("kind", "visit", "exclude"))
        await pilot.press("s", "v", "L", "S", "plus", "q")
    async with opened(remember=remember) as (_, screen):
        assert shown(screen) == ["fair"]
        assert screen.language == "vi"
        assert len(chips(screen)) == 2
        assert (screen.look.newest_first, screen.look.density) == (False, "one")
        assert screen.facets.options.by_name
        assert screen.has_class("-zoomed")
    async with opened(remember=remember, query=Query(sectors=("tourism",))) as (_, screen):
        assert shown(screen) == ["year"]
    async with opened(remember=remember, path=tmp_path / "other.json") as (_, screen):
        assert len(shown(screen)) == 6


@pytest.mark.parametrize("content", [b"[", b"\xff", b'{"a": 1}', b"{}"])
async def test_a_broken_last_view_is_none(tmp_path: Path, content: bytes) -> None:
    """The app opens with everything shown."""
    (tmp_path / "last.json").write_bytes(content)
    async with opened(remember=tmp_path / "last.json") as (_, screen):
        assert len(shown(screen)) == 6


async def test_a_kept_search_that_cannot_be_read_is_let_go(tmp_path: Path) -> None:
    """A field that there is no more does not keep the app from opening."""
    save_last_view(tmp_path / "last.json", Path("unused.json"), LastView(Query(text="nofield:x")))
    async with opened(remember=tmp_path / "last.json") as (_, screen):
        assert len(shown(screen)) == 6
