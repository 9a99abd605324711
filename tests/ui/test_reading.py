"""The event pane, the reader and the dialogs."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.builders import build_article, build_chronicle, build_event, build_mixed_chronicle
from tests.ui.driving import NARROW, chips, opened, picture, shown, until
from tracker.model import Chronicle
from tracker.storage import Database
from tracker.timeline import Query
from tracker.ui.actions import ACTIONS, groups, key_table
from tracker.ui.screens.dialogs import Confirm
from tracker.ui.screens.help import HelpScreen
from tracker.ui.screens.reader import ReaderScreen
from tracker.ui.screens.source import is_web_address


def build_reported() -> Chronicle:
    """One event with two reports, the first of them with furniture cut away."""
    event = build_event("talks", articles=["one", "two"])
    text = f"{event.mentions[0].title}\n\n{event.mentions[0].summary}"
    return build_chronicle(
        event,
        articles=[
            build_article(
                "one", text=text, publisher="VNA", cut=("See more", "Related stories"), source="https://a.example/1"
            ),
            build_article("two", text=text, publisher="Nhân Dân", published=None),
        ],
    )


async def test_the_detail_says_all_that_is_known() -> None:
    """Date, kind, status, place, bodies in all languages, every report with its quoted words, and conflicts."""
    async with opened(build_mixed_chronicle()) as (_, screen):
        text = "\n".join(block.text for block in screen.detail.blocks)
    for expected in (
        "29 May 2025",
        "agreement · occurred",
        "Hanoi · Nanning",
        "Bộ Công Thương",
        "≠ date",
        "“2025-05-29”",
    ):
        assert expected in text


async def test_every_report_is_named_in_the_detail() -> None:
    """Newsroom, language and publication day, or that it has none."""
    async with opened(build_reported()) as (_, screen):
        text = "\n".join(block.text for block in screen.detail.blocks)
    assert "VNA · en · 30 May 2025" in text
    assert "Nhân Dân · en · no date of its own" in text


@pytest.mark.parametrize("paragraphs", [0, 40])
async def test_the_reader_opens_at_the_words_of_the_event(paragraphs: int) -> None:
    """An article whose quotes stand far down is opened there; one that begins with them at its start."""
    event = build_event("talks", articles=["one"])
    mention = event.mentions[0]
    before = "".join(f"Paragraph {number} of another matter.\n\n" for number in range(paragraphs))
    quotes = tuple(
        replace(quote, start=quote.start + len(before), end=quote.end + len(before)) for quote in mention.quotes
    )
    article = build_article("one", text=f"{before}{mention.title}\n\n{mention.summary}")
    event = replace(event, mentions=(replace(mention, quotes=quotes),))
    async with opened(build_chronicle(event, articles=[article]), NARROW) as (pilot, _):
        await pilot.press("enter", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReaderScreen))
        await until(pilot, lambda: mention.title in picture(pilot))
        reader = pilot.app.screen
        assert isinstance(reader, ReaderScreen)
        assert bool(reader.left.first_line) == bool(paragraphs)


async def test_enter_opens_the_article_and_n_walks_the_quotes() -> None:
    """The text stands there with marks by field; n and N go from quote to quote, esc back."""
    async with opened(build_reported()) as (pilot, screen):
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReaderScreen))
        await until(pilot, lambda: "Trade talks in Nanning" in picture(pilot))
        await pilot.press("n", "n")
        await until(pilot, lambda: "quote 2 of" in picture(pilot))
        await pilot.press("N")
        await until(pilot, lambda: "quote 1 of" in picture(pilot))
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is screen)


async def test_furniture_is_folded_to_one_line() -> None:
    """What was cut is one dim line until `f` shows it."""
    async with opened(build_reported()) as (pilot, _):
        await pilot.press("enter")
        await until(pilot, lambda: "2 parts of the page cut" in picture(pilot))
        assert "Related stories" not in picture(pilot)
        await pilot.press("f")
        await until(pilot, lambda: "Related stories" in picture(pilot))


async def test_tab_sets_the_next_report_beside() -> None:
    """On a wide terminal two reports stand side by side; ] goes to the next one."""
    async with opened(build_reported()) as (pilot, _):
        await pilot.press("enter", "tab")
        await until(pilot, lambda: "VNA" in picture(pilot) and "Nhân Dân" in picture(pilot))
        await pilot.press("tab", "right_square_bracket")
        await until(pilot, lambda: "report 2 of 2" in picture(pilot) and "VNA" not in picture(pilot))


async def test_help_shows_every_action_of_the_registry() -> None:
    """The help is made from the registry, as is the README's key table."""
    async with opened() as (pilot, _):
        await pilot.press("question_mark")
        await until(pilot, lambda: isinstance(pilot.app.screen, HelpScreen))
        from tracker.ui.widgets.lines import LineView

        text = "\n".join(block.text for block in pilot.app.screen.query_one(LineView).blocks)
    for _, rows in groups({}):
        for keys, words in rows:
            assert f"{keys:<18}{words}" in text
            assert f"| {words} |" in key_table()


def test_no_key_does_two_things() -> None:
    """Within a screen every key belongs to one action, and ids are unique."""
    for where in ("timeline", "reader"):
        keys = [key for action in ACTIONS if action.where == where for key in action.keys]
        assert len(keys) == len(set(keys))
        ids = [action.id for action in ACTIONS if action.where == where]
        assert len(ids) == len(set(ids))


async def test_every_action_can_be_done() -> None:
    """Each action of the registry has its method on the screen that binds it."""
    async with opened() as (_, screen):
        for action in ACTIONS:
            owner = screen if action.where == "timeline" else ReaderScreen
            assert callable(getattr(owner, f"action_{action.id}"))


async def test_the_palette_finds_a_body_by_another_name_and_filters() -> None:
    """Typing a Vietnamese name without diacritics offers the ministry as a filter."""
    async with opened() as (pilot, screen):
        await pilot.press("ctrl+p", *"cong", "space", *"thuong")
        await until(pilot, lambda: "Ministry of Industry and Trade" in picture(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: chips(screen) == ["MoIT (VN)"])


async def test_samples_are_taken_out_after_a_question(tmp_path: Path) -> None:
    """`x` asks, removes the sample articles with their events from the database, and shows what is left."""
    sample, own = build_event("sample", articles=["s"]), build_event("own", articles=["o"])
    chronicle = build_chronicle(sample, own, articles=[build_article("s", sample=True)])
    path = tmp_path / "t.json"
    Database(path).update(lambda _: chronicle)
    async with opened(Database(path).load(), path=path) as (pilot, screen):
        assert "samples: x removes" in picture(pilot)
        await pilot.press("x")
        await until(pilot, lambda: isinstance(pilot.app.screen, Confirm))
        await pilot.press("enter")
        await until(pilot, lambda: shown(screen) == ["own"])
    assert set(Database(path).load().articles) == {"o"}


async def test_samples_that_cannot_be_taken_out_are_told(tmp_path: Path) -> None:
    """A database that was damaged meanwhile is named, and the timeline stays as it was."""
    sample = build_event("sample", articles=["s"])
    chronicle = build_chronicle(sample, articles=[build_article("s", sample=True)])
    (tmp_path / "t.json").write_text("{broken")
    async with opened(chronicle, path=tmp_path / "t.json") as (pilot, screen):
        await pilot.press("x")
        await until(pilot, lambda: isinstance(pilot.app.screen, Confirm))
        await pilot.press("enter")
        await pilot.app.workers.wait_for_complete()
        await until(pilot, lambda: "is damaged" in picture(pilot))
        assert shown(screen) == ["sample"]


async def test_a_source_is_shown_before_it_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    """`o` asks with the whole address; only enter opens it."""
    chronicle = build_chronicle(
        build_event("a", articles=["one"]), articles=[build_article("one", source="https://a.example/1")]
    )
    async with opened(chronicle) as (pilot, _):
        urls: list[str] = []
        monkeypatch.setattr(pilot.app, "open_url", lambda url, **_: urls.append(url))
        await pilot.press("o")
        await until(pilot, lambda: "https://a.example/1" in picture(pilot))
        assert urls == []
        await pilot.press("enter")
        await until(pilot, lambda: urls == ["https://a.example/1"])


@pytest.mark.parametrize(
    "source",
    ["javascript:alert(1)", "file:///etc/passwd", "https://", "https://a b", "https://a.example/\u202e", "x.txt"],
)
def test_only_web_addresses_are_opened(source: str) -> None:
    """No other scheme, no host-less, blank or control-carrying address is ever handed to the browser."""
    assert not is_web_address(source)


async def test_copying_a_citation_over_ssh(monkeypatch: pytest.MonkeyPatch) -> None:
    """`y c` copies the citation through the terminal and says so."""
    monkeypatch.setenv("SSH_CONNECTION", "1 2 3 4")
    async with opened(build_reported()) as (pilot, _):
        await pilot.press("y")
        await until(pilot, lambda: "Copy what?" in picture(pilot))
        await pilot.press("c")
        await until(pilot, lambda: pilot.app.clipboard)
        assert pilot.app.clipboard == "Trade talks in Nanning (29 May 2025). VNA, 2025-05-30; Nhân Dân."
        await until(pilot, lambda: "Copied the citation" in picture(pilot))


async def test_names_in_three_languages() -> None:
    """`L` goes through English, Vietnamese and Chinese names of bodies, sectors and months."""
    async with opened(size=(120, 36)) as (pilot, _):
        await pilot.press("L")
        await until(pilot, lambda: "Thương mại" in picture(pilot))
        await pilot.press("L")
        await until(pilot, lambda: "贸易" in picture(pilot))


async def test_the_theme_can_be_switched() -> None:
    """`t` goes from dark to light and back."""
    async with opened(size=NARROW) as (pilot, _):
        await pilot.press("t")
        assert not pilot.app.current_theme.dark
        await pilot.press("t")
        assert pilot.app.current_theme.dark


async def test_q_quits() -> None:
    """`q` ends the program."""
    async with opened() as (pilot, _):
        await pilot.press("q")
        await until(pilot, lambda: pilot.app._exit)


async def test_a_key_of_a_menu_does_nothing_below_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The number that chooses a format is not also the key of a saved view."""
    monkeypatch.chdir(tmp_path)
    async with opened(build_reported()) as (pilot, screen):
        await pilot.press("e")
        await until(pilot, lambda: "Export as?" in picture(pilot))
        await pilot.press("1")
        await until(pilot, (tmp_path / "vnc-tracker.csv").exists)
        await until(pilot, lambda: pilot.app.screen is screen)
        assert "No views are saved yet" not in picture(pilot)


async def test_a_report_is_opened_by_a_click() -> None:
    """In the event pane a click on a report opens the reader at it."""
    async with opened(build_reported()) as (pilot, screen):
        line = next(n for n, block in enumerate(screen.detail.blocks) if block.link == "article:two")
        await pilot.click("#detail", offset=(4, screen.detail.line_of(line)))
        await until(pilot, lambda: isinstance(pilot.app.screen, ReaderScreen))
        await until(pilot, lambda: "report 2 of 2" in picture(pilot))


async def test_related_events_can_be_chosen() -> None:
    """`r` offers the related events in the order of time and goes to the chosen one, past a filter that hides it."""
    event = build_event("visit", title="Visit", kind="visit", related=["late", "early"])
    others = [build_event("late", title="Later fair", date="2025-06-01"), build_event("early", date="2025-05-01")]
    async with opened(build_chronicle(event, *others), query=Query(kinds=("visit",))) as (pilot, screen):
        await pilot.press("r")
        await until(pilot, lambda: "Which related event?" in picture(pilot))
        await pilot.press("2")
        await until(pilot, lambda: screen.events.event and screen.events.event.id == "late")
        assert len(shown(screen)) == 3
        await pilot.press("u")
        assert shown(screen) == ["visit"]
