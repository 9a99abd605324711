"""Moving through the timeline by event, month, year, pane and date."""

from __future__ import annotations

import pytest
from textual.strip import Strip

from tests.ui.driving import MEDIUM, NARROW, opened, picture, shown, until
from tracker.ui.screens.timeline import TimelineScreen
from tracker.ui.widgets.direct import write_lines


def here(screen: TimelineScreen) -> str:
    event = screen.events.event
    return event.id if event else ""


async def test_the_newest_event_comes_first_and_the_yearless_last() -> None:
    """Years and months descend; the year as a whole follows its months."""
    async with opened() as (_, screen):
        assert shown(screen) == ["talks", "fair", "visit", "year", "gate", "yearless"]
        assert here(screen) == "talks"


@pytest.mark.parametrize(
    ("keys", "where"),
    [
        ("j", "fair"),
        ("down", "fair"),
        ("j j k", "fair"),
        ("G", "yearless"),
        ("end home", "talks"),
        ("right_square_bracket", "visit"),
        ("right_square_bracket left_square_bracket", "talks"),
        ("right_curly_bracket", "gate"),
        ("right_curly_bracket right_curly_bracket", "yearless"),
        ("G left_curly_bracket", "gate"),
        ("pagedown", "yearless"),
        ("k", "talks"),
        ("s g", "gate"),
    ],
)
async def test_keys_move_the_cursor(keys: str, where: str) -> None:
    """By event, month ([ ]), year ({ }), page, to the ends, and after turning the order."""
    async with opened() as (pilot, screen):
        await pilot.press(*keys.split())
        assert here(screen) == where


async def test_the_detail_follows_the_cursor() -> None:
    """The event pane shows the event that the cursor stands on."""
    async with opened() as (pilot, screen):
        await pilot.press("j")
        await until(pilot, lambda: screen.detail.blocks[0].text == "Energy fair in Hanoi")


async def test_tab_goes_from_pane_to_pane() -> None:
    """Timeline, event, facets and back; each pane has a key of its own."""
    async with opened() as (pilot, screen):
        for expected in (screen.detail, screen.facets, screen.events):
            await pilot.press("tab")
            assert screen.focused is expected
        for key, expected in (("F", screen.facets), ("D", screen.detail), ("T", screen.events)):
            await pilot.press(key)
            assert screen.focused is expected


@pytest.mark.parametrize(
    ("size", "visible"),
    [((120, 36), {"facets", "events", "detail"}), (MEDIUM, {"events", "detail"}), (NARROW, {"events"})],
)
async def test_panes_by_width(size: tuple[int, int], visible: set[str]) -> None:
    """Three panes from 120 columns, two from 80, one below."""
    async with opened(size=size) as (_, screen):
        assert {name for name in ("facets", "events", "detail") if screen.query_one(f"#{name}").region.area} == visible


async def test_one_pane_has_a_breadcrumb() -> None:
    """Under 80 columns enter goes into the event, esc back, and the top line says where one is."""
    async with opened(size=NARROW) as (pilot, screen):
        await pilot.press("enter")
        await until(pilot, lambda: "timeline › event" in picture(pilot))
        assert screen.focused is screen.detail
        await pilot.press("escape")
        await until(pilot, lambda: screen.focused is screen.events)


async def test_zoom_shows_one_pane() -> None:
    """+ gives the pane with the focus all the room, and takes it back."""
    async with opened() as (pilot, screen):
        await pilot.press("plus")
        await until(pilot, lambda: screen.events.region.width == 120)
        await pilot.press("plus")
        await until(pilot, lambda: screen.events.region.width < 120)


async def test_resizing_keeps_the_event_under_the_cursor() -> None:
    """From wide to narrow to tiny and back, the cursor stays on its event and in view."""
    async with opened() as (pilot, screen):
        await pilot.press("j", "j")
        for size in ((60, 20), (80, 24), (20, 8), (120, 36)):
            await pilot.resize_terminal(*size)
            await until(pilot, lambda: here(screen) == "visit")
        assert "Visit to Hanoi" in picture(pilot)


async def test_a_toast_over_the_timeline_is_not_written_over() -> None:
    """Lines go past the compositor only where nothing lies over the pane."""
    async with opened(size=MEDIUM) as (pilot, screen):
        lines = [Strip.blank(screen.events.size.width)]
        assert write_lines(screen.events, 0, [0], lines)
        pilot.app.notify("over the timeline\n" * 12, markup=False)
        await until(pilot, lambda: picture(pilot).count("over the timeline") > 8)
        assert not write_lines(screen.events, 0, [0], lines)


async def test_a_held_key_shows_the_event_where_it_comes_to_rest() -> None:
    """Many moves in a row end with the last event in the detail pane and its row drawn as the cursor's."""
    async with opened() as (pilot, screen):
        await pilot.press(*"jjjj")
        await until(pilot, lambda: screen.detail.blocks[0].text == "Border gate opens")
        assert any("▌" in line and "Border gate" in line for line in picture(pilot).splitlines())
