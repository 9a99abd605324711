"""Filtering by facet, date and words, the counts beside it, and the way back."""

from __future__ import annotations

import pytest

from tests.builders import build_chronicle, build_event
from tests.ui.driving import MEDIUM, NARROW, chips, counts, opened, picture, shown, until
from tracker.model import Chronicle
from tracker.timeline import Query
from tracker.ui.filters import Filters
from tracker.ui.screens import filtering
from tracker.ui.settings import Settings


async def test_narrow_and_include_a_body_in_any_spelling() -> None:
    """`f`, a Vietnamese name without diacritics, `space`: only that ministry's events are left."""
    async with opened() as (pilot, screen):
        await pilot.press("f", *"bo", "space", *"cong", "space", *"thuong", "space")
        await until(pilot, lambda: shown(screen) == ["talks", "fair", "year", "gate"])
        assert chips(screen) == ["MoIT (VN)"]


async def test_the_key_that_is_told_includes_what_was_found() -> None:
    """A space after part of a name belongs to the name; `enter`, which the footer tells, takes the value."""
    async with opened(size=NARROW) as (pilot, screen):
        await pilot.press("f", *"bo", "space")
        assert not chips(screen)
        await until(pilot, lambda: "enter include" in picture(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: chips(screen) == ["MoIT (VN)"])


async def test_a_name_that_is_not_there_is_told() -> None:
    """When nothing is called as was typed the pane says so, and says it no more when there is something."""
    async with opened(size=MEDIUM) as (pilot, _):
        await pilot.press("f", *"zzz")
        await until(pilot, lambda: "no such name" in picture(pilot))
        await pilot.press("escape")
        await until(pilot, lambda: "no such name" not in picture(pilot))


async def test_include_a_sector_and_see_the_counts_of_the_others() -> None:
    """The counts of the kinds follow, those of the sectors do not: they say what choosing would give."""
    async with opened() as (pilot, screen):
        before = counts(screen, "sector")
        await pilot.press("f", *"energy", "space")
        await until(pilot, lambda: shown(screen) == ["fair"])
        await pilot.press("escape", "escape")
        assert counts(screen, "sector") == before
        assert counts(screen, "kind") == {"meeting": 1}


async def test_minus_excludes() -> None:
    """`-` takes a sector's events away and its chip says so."""
    async with opened() as (pilot, screen):
        await pilot.press("f", *"trade", "minus")
        await until(pilot, lambda: shown(screen) == ["fair", "year"])
        assert chips(screen) == ["not Trade"]


async def test_escape_peels_and_c_clears() -> None:
    """`esc` takes off the last filter, `c` all that are left."""
    async with opened(query=Query(sectors=("trade",), kinds=("meeting",), languages=("en",))) as (pilot, screen):
        assert len(chips(screen)) == 3
        await pilot.press("escape")
        assert chips(screen) == ["Trade", "meeting"]
        await pilot.press("c")
        assert chips(screen) == []
        assert len(shown(screen)) == 6


async def test_the_event_under_the_cursor_keeps_its_place() -> None:
    """After a filter that keeps it, the cursor is still on the same event."""
    async with opened() as (pilot, screen):
        await pilot.press("j", "j", "f", *"visit", "space")
        await until(pilot, lambda: chips(screen) == ["visit"])
        assert screen.events.event is not None
        assert screen.events.event.id == "visit"


async def test_search_in_any_spelling() -> None:
    """`/` filters while typing, without diacritics; `esc` brings back what was before."""
    async with opened() as (pilot, screen):
        await pilot.press("slash", *"hop")
        await until(pilot, lambda: shown(screen) == ["yearless"])
        await pilot.press("escape")
        await until(pilot, lambda: len(shown(screen)) == 6)
        await pilot.press("slash", *"hanoi", "enter")
        await until(pilot, lambda: chips(screen) == ["/hanoi"])
        assert screen.focused is screen.events


async def test_a_search_that_cannot_be_read_says_why() -> None:
    """An unknown field is named, and the timeline stays as it was."""
    async with opened() as (pilot, screen):
        await pilot.press("slash", *"colour", "colon", *"red")
        await until(pilot, lambda: "colour" in screen.prompt.feedback)
        await pilot.press("enter")
        assert screen.prompt.display
        await pilot.press("escape")
        await until(pilot, lambda: len(shown(screen)) == 6)


async def test_a_slip_in_what_a_field_asks_for_is_told() -> None:
    """`kind:meting` finds nothing, and the line names the kind that was probably meant."""
    async with opened(size=NARROW) as (pilot, screen):
        await pilot.press("slash", *"kind", "colon", *"meting")
        await until(pilot, lambda: "0 events · no name for kind:meting; near it: meeting" in picture(pilot))
        await pilot.press("backspace", "backspace", "backspace", "backspace", *"eting")
        await until(pilot, lambda: screen.prompt.feedback == "3 events")


@pytest.mark.parametrize(
    ("typed", "ids", "chip"),
    [
        ("2024", ["gate"], "2024"),
        ("May 2025", ["talks", "fair", "year"], "May 2025"),
        ("2025-03..2025-05-20", ["fair", "visit", "year"], "Mar 2025 – 20 May 2025"),
        ("tháng 8/2024", ["gate"], "Aug 2024"),
    ],
)
async def test_the_date_line(typed: str, ids: list[str], chip: str) -> None:
    """`d` shows what it understood and how many events it leaves; enter applies it; the yearless never pass."""
    async with opened() as (pilot, screen):
        await pilot.press("d")
        screen.prompt.query_one("#prompt-input").value = typed  # type: ignore[attr-defined]
        await until(pilot, lambda: f"· {len(ids)} event" in screen.prompt.feedback)
        await pilot.press("enter")
        await until(pilot, lambda: shown(screen) == ids)
        assert chips(screen) == [chip]


async def test_the_date_line_says_what_would_be_right() -> None:
    """Nonsense is not taken, the line stays open and says why."""
    async with opened() as (pilot, screen):
        await pilot.press("d", *"soup", "enter")
        await until(pilot, lambda: screen.prompt.feedback and "→" not in screen.prompt.feedback)
        assert screen.prompt.display
        assert chips(screen) == []


async def test_colon_goes_to_a_date() -> None:
    """`:` moves the cursor without filtering."""
    async with opened() as (pilot, screen):
        await pilot.press("colon", *"2024", "enter")
        await until(pilot, lambda: screen.events.event and screen.events.event.id == "gate")
        assert len(shown(screen)) == 6


async def test_back_and_forward_through_filters() -> None:
    """`u` steps back to the filters before, ctrl+r forward again."""
    async with opened() as (pilot, screen):
        await pilot.press("f", *"energy", "space", "escape", "escape", "c", "u")
        assert chips(screen) == ["Energy"]
        await pilot.press("u")
        assert chips(screen) == []
        await pilot.press("ctrl+r")
        assert chips(screen) == ["Energy"]


async def test_the_histogram_sets_a_span() -> None:
    """`h`, arrows and enter make the chosen months the date filter."""
    async with opened() as (pilot, screen):
        await pilot.press("h", "shift+left", "shift+left", "enter")
        await until(pilot, lambda: chips(screen) == ["Mar 2025 – May 2025"])
        assert shown(screen) == ["talks", "fair", "visit", "year"]


async def test_a_click_on_a_chip_lifts_it() -> None:
    """Chips can be taken off with the mouse."""
    async with opened(query=Query(sectors=("energy",))) as (pilot, screen):
        await pilot.click("#top", offset=(115, 0))
        await until(pilot, lambda: chips(screen) == [])


async def test_all_of_the_chosen_values() -> None:
    """`&` asks for events that have every chosen value of the facet."""
    async with opened() as (pilot, screen):
        await pilot.press("f", *"moit", "space", "escape", *"ccpit", "space")
        await until(pilot, lambda: "yearless" in shown(screen))
        await pilot.press("escape", "escape", "F")
        while screen.facets.line is None or screen.facets.line.facet != "organisation":
            await pilot.press("down")
        await pilot.press("ampersand")
        await until(pilot, lambda: shown(screen) == ["talks", "fair", "year"])


async def test_an_empty_timeline_says_how_to_fill_it() -> None:
    """Without events the screen names the command that brings articles in."""
    async with opened(Chronicle()) as (pilot, _):
        assert "vnc-tracker import" in picture(pilot)


async def test_filters_without_a_hit_name_the_heaviest() -> None:
    """The filter that takes the most away is named; backspace takes it off."""
    chronicle = build_chronicle(build_event("a", sectors=["energy"]), build_event("b", kind="visit", sectors=["trade"]))
    async with opened(chronicle, MEDIUM, query=Query(sectors=("energy",), kinds=("visit",))) as (pilot, screen):
        assert shown(screen) == []
        assert "Without [ " in picture(pilot)
        await pilot.press("backspace")
        assert len(shown(screen)) == 1


async def test_a_wrong_date_is_told_whole_in_a_small_window() -> None:
    """What would be right is not cut off at 60 columns, and the footer says what the line's keys do."""
    async with opened(size=NARROW) as (pilot, _):
        await pilot.press("d", *"soup")
        await until(pilot, lambda: "months" in picture(pilot) and "Q3 2025" in picture(pilot))
        assert "enter take it" in picture(pilot)


async def test_hits_are_marked_in_the_event_too() -> None:
    """What a search found in the summary or in a quote is marked there, in any spelling, as long as it is on."""
    event = build_event("a", title="Talks", summaries={"en": "They met at the Đồng Đăng gate."})
    async with opened(build_chronicle(event), query=Query(text="dong dang")) as (pilot, screen):
        hits = [text for block in screen.detail.blocks for text, role in block.pieces if role == "hit"]
        assert hits == ["Đồng", "Đăng"]
        assert "They met at the Đồng Đăng gate." in [block.text for block in screen.detail.blocks]
        await pilot.press("c")
        await until(pilot, lambda: not any(role == "hit" for block in screen.detail.blocks for _, role in block.pieces))


async def test_a_hit_under_the_cursor_can_be_read() -> None:
    """A hit keeps its own ground on the row of the cursor, in the light theme too."""
    async with opened(query=Query(text="talks"), settings=Settings(theme="tracker-light")) as (_, screen):
        hit, row = screen.events.paint("hit", "cursor"), screen.events.paint("", "cursor")
        assert hit.bgcolor == screen.events.paint("hit").bgcolor
        assert hit.bgcolor != row.bgcolor


async def test_a_large_timeline_is_searched_aside(monkeypatch: pytest.MonkeyPatch) -> None:
    """While its words are gathered nothing waits for them: what is asked for meanwhile is shown when they are there."""
    monkeypatch.setattr(filtering, "_LARGE", 1)
    async with opened() as (pilot, screen):
        screen.change(Filters().with_text("visit"))
        await pilot.press("s")
        await until(pilot, lambda: shown(screen) == ["visit"])
        await pilot.press("slash", *"x", "enter", "c")
        await until(pilot, lambda: len(shown(screen)) == 6 and not chips(screen))
