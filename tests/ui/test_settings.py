"""The user's own keys, themes and language, from the config file and as chosen last."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.driving import opened, picture, shown, until
from tracker.cli.main import build_parser
from tracker.cli.naming import names_language
from tracker.ui.choices import Choices, language_of_locale, load_choices
from tracker.ui.remembering import last_views_path
from tracker.ui.settings import Settings, load_settings


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
