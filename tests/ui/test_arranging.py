"""Order and layout: hits by where they are, panes wider, folded and zoomed, and all of it kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders import build_chronicle, build_event
from tests.ui.driving import MEDIUM, NARROW, WIDE, opened, picture, shown, until
from tracker.model import Chronicle
from tracker.timeline import Query
from tracker.ui.screens.timeline import TimelineScreen
from tracker.ui.views import Look


def build_fairs() -> Chronicle:
    """Three events that a search for "fair" finds: in a summary, in a title, and in a title long ago."""
    return build_chronicle(
        build_event("told", title="Talks in Hanoi", summaries={"en": "Talks at the fair."}, date="2025-09-01"),
        build_event("fair", title="Fair in Hanoi", date="2025-05-12/2025-05-14"),
        build_event("old", title="Fair in Nanning", date="2024-08"),
    )


def listed(screen: TimelineScreen) -> str:
    """What the timeline pane shows."""
    return "\n".join(strip.text for strip in screen.events.render_lines(screen.events.size.region))


async def test_two_lines_say_where_and_who() -> None:
    """A narrow list gives a long title its second line; `v` chooses one line, then two with place and bodies."""
    title = "Talks on a railway that is to join the two countries in ten years and on much else"
    event = build_event("a", title=title, places=["hanoi"], organisations=["moit"])
    async with opened(build_chronicle(event)) as (pilot, screen):
        assert "is to join" in listed(screen)
        await pilot.press("v")
        await until(pilot, lambda: "is to join" not in listed(screen) and "Hanoi" not in listed(screen))
        await pilot.press("v")
        await until(pilot, lambda: "Hanoi · MoIT" in listed(screen))
        assert "is to join" not in listed(screen)


async def test_hits_in_titles_come_first_when_asked_for() -> None:
    """By date until `s` has been pressed twice; then under headings, with whole dates; without a search by date."""
    async with opened(build_fairs(), query=Query(text="fair")) as (pilot, screen):
        assert shown(screen) == ["told", "fair", "old"]
        await pilot.press("s")
        assert shown(screen) == ["old", "fair", "told"]
        await pilot.press("s")
        await until(pilot, lambda: shown(screen) == ["fair", "old", "told"])
        await until(pilot, lambda: "found in the title" in picture(pilot) and "2025-05-12…" in picture(pilot))
        await pilot.press("G")
        assert screen.events.event is not None
        assert screen.events.event.id == "told"
        await pilot.press("left_square_bracket")
        assert screen.events.event.id == "fair"
        await pilot.press("c")
        assert shown(screen) == ["told", "fair", "old"]
        assert "found in the title" not in picture(pilot)
        await pilot.press("s", "s")
        assert shown(screen) == ["told", "fair", "old"]


async def test_the_cursor_keeps_its_event_in_another_order() -> None:
    """Turning the order leaves the cursor on its event, also among hits."""
    async with opened(build_fairs(), query=Query(text="fair")) as (pilot, screen):
        await pilot.press("j")
        for _ in range(3):
            await pilot.press("s")
            assert screen.events.event is not None
            assert screen.events.event.id == "fair"


async def test_edges_move_and_stay_where_they_were_left(tmp_path: Path) -> None:
    """`>` makes the facets wider, `<` the event beside the timeline; the next start has the same widths."""
    remember = tmp_path / "last.json"
    async with opened(remember=remember) as (pilot, screen):
        facets, detail = screen.facets.size.width, screen.detail.size.width
        await pilot.press("F", "greater_than_sign", "T", "less_than_sign", "less_than_sign")
        await until(pilot, lambda: screen.facets.size.width == facets + 4 and screen.detail.size.width == detail + 8)
        await pilot.press(*["less_than_sign"] * 30)
        await until(pilot, lambda: screen.detail.size.width == 60)
        await pilot.press("q")
    async with opened(remember=remember) as (pilot, screen):
        await until(pilot, lambda: screen.facets.size.width == facets + 4 and screen.detail.size.width == 60)
        await pilot.resize_terminal(*NARROW)
        await until(pilot, lambda: screen.events.size.width == 60)
        await pilot.resize_terminal(*WIDE)
        await until(pilot, lambda: screen.detail.size.width == 60)


async def test_the_edge_below_the_timeline_moves_in_a_small_window() -> None:
    """Between 80 and 119 columns `<` gives the event more lines; in one pane there is no edge."""
    async with opened(size=MEDIUM) as (pilot, screen):
        height = screen.detail.outer_size.height
        await pilot.press("less_than_sign")
        await until(pilot, lambda: screen.detail.outer_size.height == height + 2)
    async with opened(size=NARROW) as (pilot, screen):
        await pilot.press("less_than_sign")
        await until(pilot, lambda: "no edge" in picture(pilot))
        assert screen.look == Look()


async def test_panes_fold_and_come_back(tmp_path: Path) -> None:
    """`z` folds the pane with the focus, tab passes it by, its number brings it back; in the timeline z takes both."""
    remember = tmp_path / "last.json"
    async with opened(remember=remember) as (pilot, screen):
        await pilot.press("F", "z")
        await until(pilot, lambda: not screen.facets.region.area and screen.focused is screen.events)
        await pilot.press("tab", "tab")
        assert screen.focused is screen.events
        await pilot.press("q")
    async with opened(remember=remember) as (pilot, screen):
        await until(pilot, lambda: not screen.facets.region.area and screen.detail.region.area)
        await pilot.press("f")
        await until(pilot, lambda: screen.facets.region.area and screen.focused is screen.facets)
        await pilot.press("escape", "z")
        await until(pilot, lambda: screen.events.size.width == 120)
        await pilot.press("z")
        await until(pilot, lambda: screen.facets.region.area and screen.detail.region.area)


@pytest.mark.parametrize("size", [(60, 20), (40, 12), (32, 9)])
async def test_messages_leave_the_keys_and_what_is_typed_free(size: tuple[int, int]) -> None:
    """However many there are, the footer can be read, and the line for typing too."""
    async with opened(size=size) as (pilot, _):
        for number in range(5):
            pilot.app.notify(f"{number} " + "something that was done and is told at length " * 3, markup=False)
        await until(pilot, lambda: "something" in picture(pilot))
        assert picture(pilot).splitlines()[-1].rstrip().endswith("quit")
        await pilot.press("slash", *"talks")
        await until(pilot, lambda: any(" search talks" in line for line in picture(pilot).splitlines()))
        await until(pilot, lambda: picture(pilot).splitlines()[-1].rstrip().endswith("leave it"))
