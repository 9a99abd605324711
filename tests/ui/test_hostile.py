"""Articles are written by strangers: whatever they hold, the screen shows it harmlessly and stays whole."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from tests.builders import build_article, build_chronicle, build_event
from tests.ui.driving import opened, picture, until
from tracker.model import Chronicle, Conflict, Organisation, Person, Place
from tracker.ui.app import TrackerApp
from tracker.ui.settings import Settings

MARKUP = "[/nope] [@click=app.quit]x[/] [bold"
HOSTILE = {
    "markup": MARKUP,
    "control": "a\x1b]52;c;ZXZpbA==\x07b\x1b[2Jc\x9b31md\x00",
    "bidi": "a\u202egnp.exe\u2066 \u200b\u200d\ufeff",
    "long": "Vô cùng dài 很长 🇻🇳 " * 600,
    "surrogate": "a\ud800b",
    "lines": "one\ntwo\r\nthree\tfour\u2028five",
}


def build_hostile(text: str) -> Chronicle:
    """The text in every field that is shown."""
    event = build_event("a", title=text, organisations=["b"], people=["p"], places=["l"], articles=["x"])
    other = build_event("z", title=text, date="2024-01-01", articles=["x"])
    conflict = Conflict(field=text, values=(text, text), articles=(("x",), ()))
    import msgspec

    event = msgspec.structs.replace(event, summaries={"en": text}, conflicts=(conflict,), related=("z",))
    names = {"en": text, "vi": text, "zh": text}
    return build_chronicle(
        event,
        other,
        articles=[build_article("x", text=f"{text}\n\n{text}", publisher=text, source=text, cut=(text,))],
        organisations=[Organisation("b", names, (text,), "VN")],
        people=[Person("p", names, (text,), "CN")],
        places=[Place("l", names, (text,), "VN")],
    )


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20)])
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
async def test_hostile_text_everywhere(text: str, size: tuple[int, int]) -> None:
    """Every pane, the reader, the menus and chips: no exception, no control byte, full lines."""
    async with opened(build_hostile(text), size) as (pilot, _):
        for keys in ("j k", "f", "space", "escape", "enter", "enter", "n", "f", "escape", "y", "escape", "o", "escape"):
            await pilot.press(*keys.split())
            await pilot.pause()
            lines = picture(pilot).split("\n")
            assert all(cell_len(line) == size[0] for line in lines)
            assert not [c for line in lines for c in line if ord(c) < 32 or 127 <= ord(c) < 160]
            assert not set("\u202e\u2066\u200b\u2028\ufeff") & set("".join(lines))
        assert pilot.app.is_running
        assert pilot.app.return_code is None


async def test_markup_is_shown_as_it_is_written() -> None:
    """The brackets stand on the screen, and clicking them does nothing."""
    async with opened(build_hostile(MARKUP)) as (pilot, screen):
        assert "[/nope] [@click=app.quit]x" in picture(pilot).replace("\n", "")
        await pilot.click("#events", offset=(40, 3))
        await pilot.click("#detail", offset=(12, 0))
        assert pilot.app.screen is screen
        assert pilot.app.is_running


async def test_markup_in_the_palette() -> None:
    """A body called like markup can be found, chosen and lifted again."""
    async with opened(build_hostile(MARKUP)) as (pilot, screen):
        await pilot.press("ctrl+p", *"nope")
        await pilot.pause()
        await until(pilot, lambda: "/nope" in picture(pilot))
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is screen)


async def test_markup_in_what_is_typed() -> None:
    """The user's own brackets in search and date lines are harmless too."""
    async with opened() as (pilot, screen):
        for key in ("slash", "d"):
            await pilot.press(key, "left_square_bracket", "slash", *"nope", "right_square_bracket")
            await pilot.pause()
            assert pilot.app.screen is screen
            await pilot.press("escape")


def test_no_colour_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """NO_COLOR takes the grey away too: weight and reverse are left."""
    from pathlib import Path

    from textual.filter import Monochrome, NoColor

    monkeypatch.setenv("NO_COLOR", "1")
    app = TrackerApp(Path("unused.json"), chronicle=Chronicle(), settings=Settings())
    kinds = [type(one) for one in app._filters]
    assert NoColor in kinds
    assert Monochrome not in kinds
