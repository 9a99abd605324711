"""Importing from the app: the file picker, its line with completion, and what becomes of what was chosen."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.ui.driving import MEDIUM, NARROW, opened, picture, shown, until
from tracker.extraction import Extraction, extract
from tracker.model import Article, Chronicle
from tracker.storage import Database
from tracker.ui.app import TrackerApp
from tracker.ui.paths import completion, folder_of, sources_of
from tracker.ui.screens.importing import ImportScreen
from tracker.ui.screens.timeline import TimelineScreen
from tracker.ui.settings import Settings
from tracker.ui.words import speak

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of the test's own, in which two articles lie in a folder, one beside it, and a picture."""
    (tmp_path / "news").mkdir()
    for number, seed in enumerate(sorted(SEEDS.glob("*.txt"))[:3]):
        folder = tmp_path / "news" if number < 2 else tmp_path
        (folder / f"{number}.txt").write_bytes(seed.read_bytes())
    (tmp_path / "picture.png").write_bytes(b"")
    (tmp_path / ".hidden.txt").write_text("")
    monkeypatch.chdir(tmp_path)
    return tmp_path


async def picker(pilot: Pilot[None]) -> ImportScreen:
    """The picker, opened and with its first folder read."""
    await pilot.press("i")
    await until(pilot, lambda: isinstance(pilot.app.screen, ImportScreen))
    screen = pilot.app.screen
    assert isinstance(screen, ImportScreen)
    await until(pilot, lambda: screen.files.root.children)
    return screen


def names(screen: ImportScreen) -> list[str]:
    """What the tree shows in its first level."""
    return [str(node.label) for node in screen.files.root.children]


async def test_a_typed_path_is_imported_and_the_new_events_are_marked(here: Path) -> None:
    """`i`, a path and enter: the articles are read aside, and what is new is marked."""
    async with opened(Chronicle(), path=here / "t.json") as (pilot, screen):
        await picker(pilot)
        await pilot.press(*"news/1.txt", "enter")
        await pilot.app.workers.wait_for_complete()
        await until(pilot, lambda: shown(screen))
        assert screen.events.fresh == frozenset(shown(screen))
        await until(pilot, lambda: "1 article added" in picture(pilot))
        assert "reading" not in picture(pilot)
        await picker(pilot)
        await pilot.press(*"news/1.txt", "enter")
        await pilot.app.workers.wait_for_complete()
        await until(pilot, lambda: "1 article known already." in picture(pilot))
        assert "0 articles" not in picture(pilot)


async def test_files_are_chosen_by_keyboard(here: Path) -> None:
    """↓ goes to the tree, right opens a folder, space chooses, `i` imports all that is chosen."""
    async with opened(Chronicle(), NARROW, path=here / "t.json") as (pilot, screen):
        dialog = await picker(pilot)
        assert names(dialog) == ["news", "2.txt"]
        await pilot.press("down", "down", "right")
        await until(pilot, lambda: len(dialog.files.root.children[0].children) == 2)
        await pilot.press("down", "space", "space", "space")
        await until(pilot, lambda: "i imports 3 chosen sources" in picture(pilot))
        await pilot.press("i")
        await pilot.app.workers.wait_for_complete()
        await until(pilot, lambda: shown(screen))
    assert len(Database(here / "t.json").load().articles) == 3


async def test_the_tree_follows_the_line_and_tab_completes(here: Path) -> None:
    """The folder that is typed is shown below, tab writes the rest of its name, esc leaves without importing."""
    async with opened(path=here / "t.json") as (pilot, screen):
        dialog = await picker(pilot)
        await pilot.press("n")
        await until(pilot, lambda: dialog.line._suggestion == "news/")
        await pilot.press("tab")
        assert dialog.line.value == "news/"
        await until(pilot, lambda: names(dialog) == ["0.txt", "1.txt"])
        await pilot.press("down", "backspace")
        await until(pilot, lambda: names(dialog) == ["news", "2.txt"])
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is screen)
    assert not (here / "t.json").exists()


async def test_what_cannot_be_read_is_told(here: Path) -> None:
    """A missing file gets its sentence, and the app goes on; an empty line asks for a path."""
    async with opened(path=here / "t.json") as (pilot, screen):
        await picker(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: "these kinds are read" in picture(pilot))
        await pilot.press(*"none.txt", "enter")
        await until(pilot, lambda: "does not exist" in picture(pilot))
        await until(pilot, lambda: pilot.app.screen is screen)
        assert pilot.app.is_running


async def test_what_cannot_be_read_is_told_in_the_language_of_the_app(here: Path) -> None:
    """The sentence of the reading room, and what kind of file it is, in Chinese; where the program's own is English."""
    (here / "report.txt").write_bytes(b"%PDF-1.7 and the rest")
    async with opened(size=MEDIUM, path=here / "t.json", settings=Settings(words="zh")) as (pilot, _):
        await pilot.press("i")
        await until(pilot, lambda: "导入哪些报道" in picture(pilot))
        await pilot.press(*"report.txt", "enter")
        await until(pilot, lambda: "是PDF 文档，不是文本" in picture(pilot))
    speak("en")


async def test_quitting_asks_while_an_import_is_under_way(here: Path) -> None:
    """`q` does not lose what is being read without a question; `esc` stays."""
    async with opened(path=here / "t.json") as (pilot, screen):
        screen._importing = "articles"
        await pilot.press("q")
        await until(pilot, lambda: "Stop it and quit?" in picture(pilot))
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is screen)
        screen._importing = ""
        await pilot.press("q")
        await until(pilot, lambda: pilot.app._exit)


@pytest.fixture
def goes_on(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Until it is set, imports wait after their first article."""
    event = threading.Event()

    def waiting(article: Article) -> Extraction:
        waiting.calls += 1  # type: ignore[attr-defined]
        if waiting.calls == 2:  # type: ignore[attr-defined]
            event.wait(30)
        return extract(article)

    waiting.calls = 0  # type: ignore[attr-defined]
    monkeypatch.setattr("tracker.pipeline.extract", waiting)
    return event


async def test_an_import_can_be_stopped(here: Path, goes_on: threading.Event) -> None:
    """`i` while one is under way asks; what was read is kept, the rest is counted, and the next import can start."""
    async with opened(Chronicle(), path=here / "t.json") as (pilot, screen):
        await picker(pilot)
        await pilot.press(*"news 2.txt", "enter")
        await until(pilot, lambda: "1 of 3 · i stops" in picture(pilot))
        await pilot.press("i")
        await until(pilot, lambda: "Stop the import?" in picture(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: pilot.app.screen is screen and "stopping …" in picture(pilot))
        goes_on.set()
        await pilot.app.workers.wait_for_complete()
        await until(pilot, lambda: "Stopped: 1 source not read" in picture(pilot))
        assert shown(screen)
        assert len(screen.timeline.chronicle.articles) == 2
        await picker(pilot)
    assert len(Database(here / "t.json").load().articles) == 2


async def test_quitting_keeps_what_was_read(here: Path, goes_on: threading.Event) -> None:
    """`q` and yes while an import is under way stop it, and the app is left when the articles are stored."""
    async with opened(Chronicle(), path=here / "t.json") as (pilot, _):
        await picker(pilot)
        await pilot.press(*"news", "enter")
        await until(pilot, lambda: "1 of 2 · i stops" in picture(pilot))
        await pilot.press("q")
        await until(pilot, lambda: "Stop it and quit?" in picture(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: "stopping …" in picture(pilot))
        goes_on.set()
        await until(pilot, lambda: pilot.app._exit, tries=5000)
    assert Database(here / "t.json").load().articles


async def test_the_samples_are_read_behind_the_first_screen(here: Path, goes_on: threading.Event) -> None:
    """A first start shows at once what it does, takes keys meanwhile, and then the samples."""
    app = TrackerApp(here / "t.json", settings=Settings(), samples=True)
    async with app.run_test(size=MEDIUM, notifications=True) as pilot:
        await until(pilot, lambda: "1 of 5" in picture(pilot))
        assert "Reading the sample articles …" in picture(pilot)
        await pilot.press("s")
        goes_on.set()
        await pilot.app.workers.wait_for_complete()
        await until(pilot, lambda: "samples: x removes" in picture(pilot))
        assert isinstance(app.screen, TimelineScreen)
        assert not app.screen.events.newest_first
        assert app.screen.events.fresh == frozenset()


async def test_a_first_start_that_is_left_begins_anew(here: Path, goes_on: threading.Event) -> None:
    """`q` while the samples are read leaves at once, and no half of them is kept."""
    app = TrackerApp(here / "t.json", settings=Settings(), samples=True)
    async with app.run_test(size=NARROW) as pilot:
        await until(pilot, lambda: "1 of 5" in picture(pilot))
        await pilot.press("q")
        await until(pilot, lambda: app._exit)
        goes_on.set()
    assert not (here / "t.json").exists()


async def test_a_folder_of_very_many_files_is_shown_in_part(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tree stays small and says that there is more; that line cannot be chosen, and a path can still be typed."""
    monkeypatch.setattr("tracker.ui.widgets.article_tree._MOST_ENTRIES", 2)
    for number in range(5):
        (here / f"x{number}.txt").write_text("")
    async with opened(path=here / "t.json") as (pilot, _):
        dialog = await picker(pilot)
        await until(pilot, lambda: len(names(dialog)) == 3)
        assert names(dialog)[-1] == "… more: type their path"
        await pilot.press("down", "end", "space", "enter")
        assert not dialog.files.chosen
        assert pilot.app.screen is dialog


async def test_names_of_files_are_no_markup(here: Path) -> None:
    """Brackets, control characters and broken encodings in a file's name are shown harmlessly."""
    for name in ("[nope] [@click=app.quit]x.txt", "a\x1b[2Jb\nc.txt", "\udcff.txt"):
        (here / name).write_text("x")
    async with opened(path=here / "t.json") as (pilot, _):
        await picker(pilot)
        await until(pilot, lambda: "[nope] [@click=app.quit]x.txt" in picture(pilot))
        assert "\x1b" not in picture(pilot)
        await pilot.press("down", "down", "space", "space", "space", "space", "space", "i")
        await pilot.app.workers.wait_for_complete()
        assert pilot.app.is_running


def test_sources_of_a_line(here: Path) -> None:
    """A path with blanks that is there is one source; else a shell's words; home is written out."""
    (here / "two words.txt").write_text("")
    assert sources_of(" two words.txt ") == ["two words.txt"]
    assert sources_of("'two words.txt' news") == ["two words.txt", "news"]
    assert sources_of("it's news") == ["it's", "news"]
    assert sources_of("~/x") == [str(Path("~/x").expanduser())]
    assert sources_of("  ") == []
    assert sources_of("a\0b") == ["a\0b"]


def test_completion(here: Path) -> None:
    """Folders end with a slash, only what can be read is offered, hidden ones only when a dot is typed."""
    (here / "\udcfe.txt").write_text("")
    assert completion("n") == "news/"
    assert completion(f"{here}/N") == f"{here}/news/"
    assert completion("news/1") == "news/1.txt"
    assert completion("pic") is None
    assert completion(".h") == ".hidden.txt"
    assert completion("none/x") is None
    assert completion("~nobody-here/x") is None
    assert folder_of("news/") == Path("news")
    assert folder_of("") is None
