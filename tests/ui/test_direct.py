"""Lines written past Textual's compositor: what is used of its inside is there, and nothing is lost without."""

from __future__ import annotations

import inspect

import pytest
from rich.segment import Segment
from rich.style import Style
from textual._compositor import Compositor, CompositorUpdate
from textual.app import App
from textual.strip import Strip

from tests.ui.driving import opened, picture, until
from tracker.ui.filters import Filters
from tracker.ui.widgets import direct, event_list, facets
from tracker.ui.widgets.direct import write_lines
from tracker.ui.widgets.drawn import Drawn


async def test_textual_still_has_what_is_used_of_its_inside() -> None:
    """A new version of Textual that renames any of it fails here first: then adapt `tracker.ui.widgets.direct`."""
    assert list(inspect.signature(App._display).parameters) == ["self", "screen", "renderable"]
    assert isinstance(inspect.getattr_static(Compositor, "visible_widgets"), property)
    assert "render_segments" in vars(CompositorUpdate)
    async with opened() as (pilot, screen):
        assert "_layout_required" in dir(screen)
        assert "_batch_count" in dir(pilot.app)


async def test_lines_are_written_when_nothing_lies_over_the_pane() -> None:
    """In the plain main screen no line has to wait for the compositor."""
    async with opened() as (_, screen):
        for pane in (screen.events, screen.detail, screen.histogram):
            assert write_lines(pane, 0, [0], [Strip.blank(pane.size.width)])


async def test_moves_are_shown_when_textual_lacks_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where lines cannot be written past the compositor, it draws the same."""

    def lacking(*_: object) -> None:
        raise AttributeError

    monkeypatch.setattr(direct, "_Written", lacking)
    async with opened() as (pilot, screen):
        assert not write_lines(screen.events, 0, [], [])
        await pilot.press("j")
        await until(pilot, lambda: any("▌" in line and "Energy fair" in line for line in picture(pilot).splitlines()))
        await until(pilot, lambda: screen.detail.blocks[0].text == "Energy fair in Hanoi")


async def test_facets_of_a_large_timeline_are_all_counted_in_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those below the first page are counted aside and then shown like the others."""
    monkeypatch.setattr(facets, "_MANY", 1)
    async with opened() as (pilot, screen):
        await until(pilot, lambda: {line.facet for line in screen.facets.lines} >= {"sector", "country", "publisher"})
        assert next(line.count for line in screen.facets.lines if line.value == "en") == 5


async def test_a_list_that_scrolls_moves_its_lines() -> None:
    """What stays in view after each step is what drawing everything anew would show."""
    async with opened(size=(60, 8)) as (pilot, screen):
        assert isinstance(screen.events, event_list.EventList)
        for key in "jjjjjkkkkk":
            await pilot.press(key)
            moved = picture(pilot)
            screen.events.forget_lines()
            screen.events.refresh()
            await pilot.pause()
            assert picture(pilot) == moved


async def test_filters_leave_nothing_of_before_on_the_screen() -> None:
    """After each change what the panes kept of their lines is what drawing everything anew would show."""
    async with opened() as (pilot, screen):
        changes = [Filters().toggled("sector", "energy"), Filters(), Filters().with_text("nothing like it"), Filters()]
        for filters in (*changes, Filters().toggled("organisation", "ccpit", "exclude")):
            screen.change(filters)
            changed = picture(pilot)
            screen.events.relay()
            for pane in (screen.top, screen.histogram, screen.facets, screen.detail):
                pane.refresh()
            await pilot.pause()
            assert picture(pilot) == changed


async def test_a_key_on_its_own_shows_the_event_at_once() -> None:
    """The detail is drawn with the move; only keys in quick succession wait until the cursor rests."""
    async with opened() as (pilot, screen):
        await pilot.pause()
        screen.events.move_to(1)
        assert screen.detail.blocks[0].text == "Energy fair in Hanoi"
        screen.events.move_to(2)
        assert screen.detail.blocks[0].text == "Energy fair in Hanoi"
        await until(pilot, lambda: screen.detail.blocks[0].text != "Energy fair in Hanoi")


async def test_a_drawn_line_is_a_strip_in_all_that_textual_does_with_it() -> None:
    """Cropped, divided, joined and rendered it is what a strip of the same segments is."""
    bold, red = Style(bold=True), Style(color="red")
    runs = [("giao thương ", bold), ("贸易", red), (" ", Style.null())]
    drawn, strip = Drawn(runs, 17), Strip([Segment(text, style) for text, style in runs], 17)
    async with opened() as (pilot, _):
        console = pilot.app.console
        assert drawn.render(console) == strip.render(console)
    assert list(drawn) == list(strip)
    assert Drawn(runs, 17) == Drawn(list(runs), 17)
    assert Drawn(runs, 17) == strip
    assert list(Drawn(runs, 17).crop(3, 14)) == list(strip.crop(3, 14))
    assert [list(part) for part in Drawn(runs, 17).divide([5, 17])] == [list(part) for part in strip.divide([5, 17])]
    assert list(Strip.join([Drawn(runs, 17), strip])) == list(Strip.join([strip, strip]))
    assert list(Drawn(runs, 17).adjust_cell_length(20, red)) == list(strip.adjust_cell_length(20, red))
