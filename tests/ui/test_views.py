"""Saved views: by name, by number, and with what they bring back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.ui.driving import chips, opened, picture, until
from tracker.timeline import Query
from tracker.ui.settings import Settings
from tracker.ui.views import View, load_views, save_view, views_path


async def test_a_view_needs_a_name(home: Path) -> None:
    """`enter` without a name saves nothing, and the line asks for one and stays."""
    async with opened() as (pilot, screen):
        await pilot.press("w", "enter")
        await until(pilot, lambda: "Type a name for the view." in picture(pilot))
        assert screen.prompt.display
    assert not list(home.rglob("views.json"))


async def test_a_view_is_saved_and_opened_again(home: Path) -> None:
    """`w` names the filters, `V` brings them back, and the command line that reproduces them is shown."""
    async with opened(query=Query(sectors=("energy",))) as (pilot, screen):
        await pilot.press("w", *"mine", "enter")
        await until(pilot, lambda: "--sector energy" in picture(pilot))
        await pilot.press("c", "V")
        await until(pilot, lambda: "Which view?" in picture(pilot))
        await pilot.press("1")
        await until(pilot, lambda: chips(screen) == ["Energy"])
    assert list(home.rglob("views.json"))


@pytest.mark.usefixtures("home")
async def test_a_number_key_opens_a_view() -> None:
    """The number that is told when a view is saved opens it with one key; one without a view says so."""
    async with opened(query=Query(sectors=("energy",))) as (pilot, screen):
        await pilot.press("1")
        await until(pilot, lambda: "No views are saved yet" in picture(pilot))
        for name, filters in (("one", screen.filters), ("two", screen.filters.toggled("kind", "visit", "exclude"))):
            screen.change(filters)
            await pilot.press("w", *name, "enter")
        await until(pilot, lambda: "2 opens it." in picture(pilot))
        await pilot.press("c", "1")
        await until(pilot, lambda: chips(screen) == ["Energy"] and "View: one" in picture(pilot))
        await pilot.press("2")
        await until(pilot, lambda: chips(screen) == ["Energy", "not visit"])
        await pilot.press("3")
        await until(pilot, lambda: "There is no view 3" in picture(pilot))
        await pilot.press("ctrl+p", *"view: two")
        await until(pilot, lambda: "View: two  2" in picture(pilot))


@pytest.mark.usefixtures("home")
async def test_number_keys_are_remapped_like_any_other() -> None:
    """The config file calls them `view_1` to `view_9`; what is told of a saved view is the user's own key."""
    async with opened(settings=Settings(keys={"view_1": "f5"})) as (pilot, screen):
        await pilot.press("w", *"mine", "enter")
        await until(pilot, lambda: "f5 opens it." in picture(pilot))
        await pilot.press("1")
        screen.change(screen.filters.toggled("sector", "energy"))
        await pilot.press("f5")
        await until(pilot, lambda: chips(screen) == [])


def test_a_view_of_the_same_name_is_replaced(tmp_path: Path) -> None:
    """A name stands for one view, which keeps its number; the file is whole after each save."""
    path = tmp_path / "views.json"
    save_view(path, View("mine", Query(sectors=("energy",))))
    save_view(path, View("other", Query()))
    save_view(path, View("mine", Query(since=date(2025, 1, 1), excluded=(("kind", "visit"),))))
    mine = View("mine", Query(since=date(2025, 1, 1), excluded=(("kind", "visit"),)))
    assert load_views(path) == [mine, View("other", Query())]
    assert [one.name for one in tmp_path.iterdir()] == ["views.json"]


def test_broken_views_are_no_views(tmp_path: Path) -> None:
    """A file that is no list of views is as good as none."""
    (tmp_path / "views.json").write_text("[{")
    assert load_views(tmp_path / "views.json") == []


@pytest.mark.usefixtures("home")
async def test_a_view_is_removed() -> None:
    """In the menu of views `-` removes the one under the cursor and says so; the others stay."""
    for name in ("one", "two"):
        save_view(views_path(), View(name, Query(sectors=("energy",))))
    async with opened() as (pilot, screen):
        await pilot.press("V")
        await until(pilot, lambda: "- removes" in picture(pilot))
        await pilot.press("minus")
        await until(pilot, lambda: "Removed the view one." in picture(pilot))
        assert chips(screen) == []
    assert [view.name for view in load_views(views_path())] == ["two"]


@pytest.mark.usefixtures("home")
async def test_a_view_brings_order_and_layout_back() -> None:
    """What was saved with the filters comes back with them, and the command line says the order and the names."""
    async with opened(query=Query(text="hanoi")) as (pilot, screen):
        await pilot.press("s", "s", "L", "F", "z", "w", *"hits", "enter")
        (view,) = load_views(views_path())
        assert view.command_line == "vnc-tracker --query hanoi --sort hits --names vi"
        await pilot.press("c", "z", "L", "V")
        await until(pilot, lambda: "Which view?" in picture(pilot))
        await pilot.press("1")
        await until(pilot, lambda: chips(screen) == ["/hanoi"])
        assert screen.look == view.look
        assert screen.language == "vi"


async def test_a_view_that_cannot_be_saved_is_told(home: Path) -> None:
    """A folder that cannot be written to is named, and the app goes on."""
    (home / "vnc-tracker").write_text("a file where the folder should be")
    async with opened() as (pilot, _):
        await pilot.press("w", *"mine", "enter")
        await until(pilot, lambda: "cannot be saved" in picture(pilot))
        assert pilot.app.is_running
