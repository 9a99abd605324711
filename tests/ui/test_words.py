"""The app's own words: each in three languages, none forgotten, and what is shown is in the chosen one."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

import tracker.ui
from tests.ui.driving import MEDIUM, build_talks, opened, picture, until
from tracker.model import Field
from tracker.ui import words
from tracker.ui.actions import ACTIONS
from tracker.ui.detail_text import FIELD_WORDS
from tracker.ui.remembering import last_views_path
from tracker.ui.screens.arranging import ORDER_WORDS
from tracker.ui.screens.browsing import TRAIL
from tracker.ui.screens.copying import FORMAT_WORDS
from tracker.ui.screens.help import LEGEND
from tracker.ui.screens.reader import ReaderScreen
from tracker.ui.settings import Settings
from tracker.ui.widgets.prompt import LABELS, PLACEHOLDERS
from tracker.ui.widgets.ranked_rows import HEADINGS
from tracker.ui.words import VALUES

ROOM = Path(tracker.ui.__file__).parent
ERRORS = ("timeline/daterange.py", "timeline/search.py", "storage/database.py", "ui/settings.py")


RAISED = ("QueryError", "DatabaseError", "UndecodableError", "Failure", "Complaint")


def said() -> set[str]:
    """Every English text that the app says: what is told in the code, and what stands in its tables."""
    texts = {text for path in ROOM.rglob("*.py") for text in _told(ast.parse(path.read_text(encoding="utf-8")))}
    for action in ACTIONS:
        texts |= {action.text, action.group, action.short} - {""}
    for table in (TRAIL, LABELS, PLACEHOLDERS, HEADINGS, ORDER_WORDS, FIELD_WORDS):
        texts |= set(table.values())
    texts |= set(FORMAT_WORDS.values()) | {text for _, _, text in LEGEND} | set(get_args(Field))
    texts |= {"citation", "quotes", "links to the sources", "samples: x removes"}
    for name in ERRORS:
        texts |= set(_raised(ast.parse((ROOM.parent / name).read_text(encoding="utf-8"))))
    for path in (ROOM.parent / "reading").glob("*.py"):
        texts |= set(_raised(ast.parse(path.read_text(encoding="utf-8"))))
    return texts | set(VALUES)


def _told(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("told", "counted"):
            constants = [one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
            if node.func.id == "told":
                yield from constants
            elif constants:
                yield from (f"{{number}} {constants[0]}", f"{{number}} {(constants[1:] or [constants[0] + 's'])[0]}")


def _raised(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in RAISED:
            yield from (str(one.value) for one in node.args if isinstance(one, ast.Constant))


def english(lines: str) -> list[str]:
    """The longer English texts of the app that stand on a screen."""
    texts = (text for text in said() if len(text) > 6 and "{" not in text and "who:" not in text)
    return [text for text in texts if re.search(rf"(?<!\w){re.escape(text)}(?!\w)", lines)]


@pytest.fixture(autouse=True)
def in_english() -> Iterator[None]:
    """Other tests find the app as it is without a choice."""
    yield
    words.speak("en")


def holes(text: str) -> list[str]:
    """The names in braces."""
    return sorted(re.findall(r"{(\w*)}", text))


@pytest.mark.parametrize("language", ["vi", "zh"])
def test_every_text_has_its_translation(language: str) -> None:
    """No text of the app lacks one, and none is kept that the app says no more."""
    assert said() - set(words.translations()) == set()
    assert set(words.translations()) - said() == set()
    assert [text for text, others in words.translations().items() if not others.get(language, "").strip()] == []


def test_translations_leave_the_same_holes() -> None:
    """The values that a text takes are those that its translations take; keys are called the same."""
    for text, others in words.translations().items():
        assert set(others) == {"vi", "zh"}
        for other in others.values():
            assert holes(other) == holes(text), text
            for key in ("esc", "enter", "backspace", "tab", "shift"):
                if re.search(rf"\b{key}\b", text):
                    assert key in other, text


def test_texts_are_told_in_the_language_that_is_spoken() -> None:
    """Values are put in, braces in them stay, what has no translation is said in English."""
    words.speak("vi")
    events = words.counted(2, "event")
    assert words.told("Wrote {events} to {path}.", events=events, path="{x}") == "Đã ghi 2 sự kiện vào {x}."
    assert words.told("nothing of ours {x}") == "nothing of ours {x}"
    words.speak("en")
    assert words.counted(1, "event") == "1 event"


@pytest.mark.parametrize("language", ["vi", "zh"])
async def test_the_app_in_another_language(language: str) -> None:
    """Top line, panes, footer, prompts, errors, dialogs, help and reader say nothing in English."""
    async with opened(build_talks(), settings=Settings(words=language, names=language)) as (pilot, _):
        for keys in ("", "f", "escape slash", "x colon y", "escape d", "s o u p", "escape i", "escape y", "escape e"):
            await pilot.press(*keys.split())
            await pilot.pause()
            assert english(picture(pilot)) == [], keys
        await pilot.press("escape", "question_mark")
        await until(pilot, lambda: words.told("esc closes · ↑↓ scroll") in picture(pilot))
        assert english(picture(pilot)) == []
        await pilot.press("escape", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReaderScreen))
        assert english(picture(pilot)) == []


async def test_the_language_of_the_app_is_changed_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`W` puts the whole screen into the next language, names, months and dates too; the next start is the same."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    remember = last_views_path()
    async with opened(size=MEDIUM, remember=remember) as (pilot, screen):
        await pilot.press("W")
        await until(pilot, lambda: "6 sự kiện" in picture(pilot) and "thoát" in picture(pilot))
        await until(pilot, lambda: "Tháng 5" in picture(pilot) and "29 tháng 5 năm 2025" in picture(pilot))
        assert screen.language == "vi"
        assert english(picture(pilot)) == []
    async with opened(size=MEDIUM, remember=remember) as (pilot, screen):
        assert "6 sự kiện" in picture(pilot)
        assert screen.language == "vi"
        await pilot.press("W")
        await until(pilot, lambda: "6 个事件" in picture(pilot) and "2025年5月29日" in picture(pilot))
        await pilot.press("W")
        await until(pilot, lambda: "6 events" in picture(pilot) and "29 May 2025" in picture(pilot))


async def test_names_are_changed_alone(tmp_path: Path) -> None:
    """`L` leaves the app's own words and dates as they are, and both choices are kept."""
    async with opened(remember=tmp_path / "last.json") as (pilot, _):
        await pilot.press("L")
        await until(pilot, lambda: "Thương mại" in picture(pilot))
        assert "29 May 2025" in picture(pilot)
    async with opened(remember=tmp_path / "last.json") as (pilot, screen):
        assert (screen.language, words.spoken()) == ("vi", "en")
        assert "29 May 2025" in picture(pilot)


async def test_a_language_is_chosen_by_its_own_name() -> None:
    """The palette has the three languages under the names that their speakers look for."""
    async with opened() as (pilot, screen):
        await pilot.press("ctrl+p", *"tieng", "space", *"viet")
        await until(pilot, lambda: "Language: Tiếng Việt" in picture(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: screen.language == "vi" and "6 sự kiện" in picture(pilot))


async def test_the_first_start_speaks_the_language_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a choice and a setting, the locale decides."""
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    async with opened() as (pilot, screen):
        assert "6 个事件" in picture(pilot)
        assert screen.language == "zh"
