"""Saved views, exports from the app, and the user's own settings."""

from __future__ import annotations

import shlex
from datetime import date
from pathlib import Path

import pytest

from tests.ui.driving import build_talks, chips, opened, picture, shown, until
from tracker.cli.filters import query_of
from tracker.cli.main import build_parser
from tracker.cli.naming import names_language
from tracker.model import Chronicle
from tracker.timeline import Query, Timeline
from tracker.ui.choices import Choices, language_of_locale, load_choices
from tracker.ui.command_line import command_line
from tracker.ui.remembering import LastView, last_views_path, save_last_view
from tracker.ui.settings import Settings, load_settings
from tracker.ui.views import View, load_views, save_view, views_path


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder of the test's own."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("home")
async def test_the_palette_puts_names_before_scattered_letters() -> None:
    """What is called as was typed stands above actions that only have these letters in this order."""
    async with opened() as (pilot, _):
        await pilot.press("ctrl+p", *"trade")
        await until(pilot, lambda: "Sector: Trade" in picture(pilot) and "related event" in picture(pilot))
        lines = picture(pilot)
        assert lines.index("Sector: Trade") < lines.index("go to a related event")


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


def test_the_command_line_of_a_query() -> None:
    """Dates, values and words as a shell takes them."""
    query = Query(since=date(2025, 5, 1), organisations=("moit", "ccpit"), text='"trade talks"')
    expected = "vnc-tracker --since 2025-05-01 --organisation moit --organisation ccpit --query '\"trade talks\"'"
    assert command_line(query) == expected


def test_the_command_line_brings_the_query_back() -> None:
    """Each filter of the app has an option: the command line of any query means the query."""
    query = Query(
        until=date(2025, 12, 31),
        sectors=("energy", "trade"),
        organisations=("moit", "ccpit"),
        countries=("VN",),
        languages=("en",),
        excluded=(("kind", "visit"), ("organisation", "mofa-cn")),
        every=("sector", "organisation"),
        text="talks -fair",
    )
    words = shlex.split(command_line(query))[1:]
    assert query_of(build_parser().parse_args(words), Timeline(build_talks())) == query


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


async def test_what_is_shown_is_exported(home: Path) -> None:
    """`e` writes the filtered events, in the order of the screen, to a new file and says where."""
    async with opened(query=Query(sectors=("energy",))) as (pilot, _):
        for name in ("vnc-tracker.csv", "vnc-tracker-2.csv"):
            await pilot.press("e")
            await until(pilot, lambda: "Export as?" in picture(pilot))
            await pilot.press("1")
            await until(pilot, (home / name).exists)
            await until(pilot, lambda: "Export as?" not in picture(pilot))
    assert "Energy fair in Hanoi" in (home / "vnc-tracker.csv").read_text(encoding="utf-8")
    assert "Visit to Hanoi" not in (home / "vnc-tracker.csv").read_text(encoding="utf-8")


@pytest.mark.usefixtures("home")
async def test_the_formats_of_an_export_are_explained() -> None:
    """The menu says what each is good for, and afterwards how many events a calendar had room for."""
    async with opened() as (pilot, _):
        await pilot.press("e")
        await until(pilot, lambda: "a table for spreadsheets" in picture(pilot))
        assert "for calendars: events whose day is known" in picture(pilot)
        await pilot.press("4")
        await until(pilot, lambda: "Wrote 3 events" in picture(pilot))


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


async def test_keys_can_be_remapped() -> None:
    """A key of the user's own does the action, and the footer says so."""
    async with opened(settings=Settings(keys={"down": "ctrl+n", "help": "f2"})) as (pilot, screen):
        await pilot.press("ctrl+n")
        assert screen.events.cursor == 1
        assert "f2 help" in picture(pilot)


def test_unknown_and_clashing_keys_are_reported(tmp_path: Path) -> None:
    """The nearest action is named; a taken key is refused, the rest is taken."""
    path = tmp_path / "config.toml"
    path.write_text('names = "fr"\n[keys]\nserch = "f3"\nhelp = "q"\ndown = ["n", "j"]\nnext_hit = "f4"\n')
    settings = load_settings(path)
    assert settings.names == ""
    assert settings.keys == {"down": "n,j", "next_hit": "f4"}
    assert len(settings.complaints) == 3
    assert any(complaint.values.get("near") == "search" for complaint in settings.complaints)
    assert any(complaint.values.get("other") == "quit" for complaint in settings.complaints)


async def test_unknown_settings_and_themes_are_reported(tmp_path: Path) -> None:
    """A misspelt setting or theme is named with the nearest that there is, and the app opens."""
    (tmp_path / "config.toml").write_text('thme = "nord"\ntheme = "nrd"\n')
    async with opened(settings=load_settings(tmp_path / "config.toml")) as (pilot, _):
        await until(pilot, lambda: "'theme'" in picture(pilot) and "'nord'" in picture(pilot))


async def test_a_chosen_theme_comes_back(tmp_path: Path) -> None:
    """The palette has all themes; the one chosen last is that of the next start."""
    remember = tmp_path / "last.json"
    async with opened(remember=remember) as (pilot, _):
        await pilot.press("ctrl+p", *"theme", "space", *"nord")
        await until(pilot, lambda: "Theme: nord" in picture(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: pilot.app.theme == "nord")
        await until(pilot, lambda: load_choices(tmp_path / "choices.json").theme == "nord")
    async with opened(remember=remember) as (pilot, _):
        assert pilot.app.theme == "nord"
        await pilot.press("t")
        assert pilot.app.theme == "tracker-light"


async def test_settings_choose_theme_and_names() -> None:
    """The first screen is in the theme and with the names of the settings."""
    async with opened(settings=Settings(theme="tracker-light", names="zh")) as (pilot, screen):
        assert not pilot.app.current_theme.dark
        assert "贸易" in picture(pilot)
        assert len(shown(screen)) == 6


async def test_the_language_of_names_holds_for_the_command_line_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What `L` chose last is what the next start and `--names` of the command line begin with, in any database."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    remember = last_views_path()
    async with opened(remember=remember) as (pilot, screen):
        await pilot.press("L")
        assert screen.language == "vi"
    assert names_language(build_parser().parse_args(["list"])) == "vi"
    async with opened(remember=remember, path=tmp_path / "other.json") as (_, screen):
        assert screen.language == "vi"


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "vi_VN.UTF-8"}, "vi"),
        ({"LC_ALL": "C.UTF-8", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"LC_MESSAGES": "zh_TW", "LANG": "en_GB"}, "zh"),
        ({}, "en"),
    ],
)
def test_the_language_of_the_system(environment: dict[str, str], language: str) -> None:
    """The first start speaks the system's language, as far as it is one of the three."""
    assert language_of_locale(environment) == language


@pytest.mark.parametrize("content", [b"[", b"\xff", b'{"names": "fr"}', b'{"names": 1}'])
def test_broken_languages_are_none(tmp_path: Path, content: bytes) -> None:
    """A file that says no language of ours is as good as none."""
    (tmp_path / "choices.json").write_bytes(content)
    assert load_choices(tmp_path / "choices.json") == Choices()


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


async def test_an_export_that_cannot_be_written_is_told(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that is gone, and nothing to export: one sentence each."""
    gone = home / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    async with opened() as (pilot, _):
        await pilot.press("e")
        await until(pilot, lambda: "Export as?" in picture(pilot))
        await pilot.press("2")
        await until(pilot, lambda: "Nothing was written" in picture(pilot))
        await pilot.press("i")
        await until(pilot, lambda: "Import which articles?" in picture(pilot))
    async with opened(Chronicle()) as (pilot, _):
        await pilot.press("e")
        await until(pilot, lambda: "nothing to export" in picture(pilot))
