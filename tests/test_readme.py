"""The README says what is so: its commands run, its tables are those of the program."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests import readme
from tests.screenshot import PICTURE, screenshot
from tracker.cli.main import build_parser
from tracker.export import FORMATS
from tracker.knowledge.library import Knowledge
from tracker.pipeline import ensure_samples
from tracker.reading.sources import SUFFIXES
from tracker.storage import Database
from tracker.timeline.query import parse_date_range
from tracker.timeline.search import FIELDS
from tracker.ui.actions import key_table
from tracker.ui.app import TrackerApp
from tracker.ui.settings import load_settings

ROOT = readme.README.parent
TEXT = readme.README.read_text(encoding="utf-8")


def test_key_table_is_the_one_of_the_app() -> None:
    """The keys in the README are those that the app binds; `python -m tests.readme` writes them."""
    assert readme.part("keys").strip() == key_table().strip()


@pytest.mark.parametrize("name", ["open", "tests"])
def test_first_screen_has_the_two_commands(name: str) -> None:
    """Each is one line that starts from Python alone, before the first section."""
    command = readme.command(name)
    assert command.startswith("python3 -m venv .venv && .venv/bin/pip install ")
    assert "\n" not in command
    assert TEXT.index(command) < TEXT.index("\n## ")


def test_first_screen_has_the_picture() -> None:
    """The picture stands before the first section and is a well-formed SVG that loads nothing from elsewhere."""
    assert PICTURE.relative_to(ROOT).as_posix() in TEXT[: TEXT.index("\n## ")]
    drawn = PICTURE.read_text(encoding="utf-8")
    assert ElementTree.fromstring(drawn).tag == "{http://www.w3.org/2000/svg}svg"
    assert "url(http" not in drawn.replace('"', "")


async def test_picture_can_be_drawn(tmp_path: Path) -> None:
    """The documented command's picture shows the seeds' timeline: the conference of 2025 and how many articles."""
    database = Database(tmp_path / "timeline.json")
    ensure_samples(database)
    drawn = "".join(ElementTree.fromstring(await screenshot(database.path)).itertext()).replace("\xa0", " ")
    assert "5 articles" in drawn
    assert "29 May" in drawn


def test_all_commands_are_told() -> None:
    """Each command of the program stands in the README, and each that stands there is one."""
    commands = re.findall(r"^    ([a-z-]+) ", build_parser().format_help(), re.MULTILINE)
    assert sorted(set(re.findall(r"`vnc-tracker ([a-z-]+)", TEXT))) == sorted(commands)


@pytest.mark.parametrize(
    "words",
    [
        sorted(set(re.findall(r"--[a-z]+", build_parser().format_help())) - {"--help", "--version"}),
        FORMATS,
        SUFFIXES,
        [f"{field}:" for field in FIELDS],
    ],
    ids=["options", "export formats", "input formats", "search fields"],
)
def test_all_words_of_a_kind_are_told(words: list[str]) -> None:
    """Nothing that the program takes is left out."""
    assert [word for word in words if not re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", TEXT)] == []


def test_all_folders_are_told() -> None:
    """The table of rooms has each folder of the package."""
    rooms = {path.parent.name for path in (ROOT / "tracker").glob("*/__init__.py")}
    assert set(re.findall(r"\| `tracker/(\w+)` \|", TEXT)) == rooms


@pytest.mark.parametrize("typed", re.findall(r"`(.+?)`", TEXT.partition("what it understood:")[2].partition(".\n")[0]))
def test_dates_are_understood(typed: str) -> None:
    """Each date of the README that the filter is said to take is a span of days."""
    earliest, latest = parse_date_range(typed, date(2026, 3, 1))
    assert earliest
    assert latest is None or earliest <= latest


def test_own_knowledge_adds_to_ours(tmp_path: Path) -> None:
    """The README's example of a user's own file is well formed, and its body stands beside the known ones."""
    example = TEXT.partition("```toml\n")[2].partition("```")[0]
    (tmp_path / "organisations.toml").write_text(example, encoding="utf-8")
    (own,) = tomllib.loads(example)["organisation"]
    ours, both = Knowledge(None).organisations, Knowledge(tmp_path).organisations
    assert both.keys() - ours.keys() == {own["id"]}
    assert both[own["id"]].vi == tuple(own["vi"])


def test_example_of_settings_is_taken_whole(tmp_path: Path) -> None:
    """The README's config.toml has no setting, theme, language or key that the app does not know or that clashes."""
    example = TEXT.partition("```toml\ntheme")[2].partition("```")[0]
    (tmp_path / "config.toml").write_text(f"theme{example}", encoding="utf-8")
    settings = load_settings(tmp_path / "config.toml")
    assert settings.complaints == ()
    app = TrackerApp(tmp_path / "t.json", settings=settings)
    assert (app.theme, settings.names) == (settings.theme, "vi")
    assert set(re.findall(r'"(tracker-\w+|ansi-\w+)"', example)) <= set(app.available_themes)


@pytest.fixture(scope="module")
def visited(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder like the checkout, and beside it a data folder with the seeds in the default database."""
    folder = tmp_path_factory.mktemp("readme")
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    ensure_samples(Database(folder / "data" / "vnc-tracker" / "timeline.json"))
    return folder


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the platform names the data folder, not a variable")
@pytest.mark.parametrize("example", readme.examples())
def test_examples_run(visited: Path, example: str) -> None:
    """Each command line of the README does its work and prints something, in a shell and on the seeds' timeline."""
    if "other.json" in example and "import" not in example:
        run(visited, "vnc-tracker --database other.json import seeds/004*.txt")
    ran = run(visited, example)
    assert ran.returncode == 0, ran.stderr
    assert "Traceback" not in ran.stderr
    if not re.search(r"--output| import | backup ", example):
        assert ran.stdout.strip(), ran.stderr


def run(folder: Path, line: str) -> subprocess.CompletedProcess[str]:
    """Runs a line as a user's shell would, with the program of this environment."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "XDG_DATA_HOME": str(folder / "data"), "XDG_STATE_HOME": str(folder)}
    return subprocess.run(
        ["bash", "-c", f"set -o pipefail; {line}"],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
