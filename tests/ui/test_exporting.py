"""Exports from the app."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.driving import opened, picture, until
from tracker.model import Chronicle
from tracker.timeline import Query


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
