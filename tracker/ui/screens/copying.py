"""The copy and export menus, and a word on where the text went."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from pathlib import Path

from textual.app import App

from tracker.export import FORMATS, held, render
from tracker.model import Chronicle, Event
from tracker.ui.cells import plain
from tracker.ui.citing import copies
from tracker.ui.clipboard import copy_text
from tracker.ui.screens.dialogs import Choose, numbered
from tracker.ui.wording import reason_of
from tracker.ui.words import counted, told

FORMAT_WORDS = {
    "csv": "a table for spreadsheets, one line an event",
    "json": "all there is, with names in three languages",
    "jsonl": "the same, one object a line",
    "ics": "for calendars: events whose day is known",
    "markdown": "a text to read, with sources and quotes",
    "timelinejs": "for a timeline on the web (Knight Lab)",
}
"""What each export format is good for."""


async def export_events(app: App[object], chronicle: Chronicle, events: Sequence[Event], language: str) -> None:
    """Ask for a format and write the events to a new file in the current folder."""
    if not events:
        app.notify(told("There is nothing to export: no event is shown."), markup=False, timeout=4)
        return
    formats = list(FORMATS)
    width = max(map(len, formats)) + 2
    choices = numbered(f"{name:<{width}}{told(FORMAT_WORDS[name])}" for name in formats)
    number = await app.push_screen_wait(Choose(told("Export as?"), choices))
    if number is None:
        return
    name = formats[number]
    ending = {"markdown": "md", "timelinejs": "timelinejs.json"}.get(name, name)
    path = next(one for one in _free_names(ending) if not one.exists())
    try:
        path.write_text(render(name, chronicle, events, language), encoding="utf-8")
    except (OSError, UnicodeError) as error:
        app.notify(
            told("Nothing was written to {path}: {reason}.", path=path, reason=reason_of(error)),
            markup=False,
            severity="error",
        )
        return
    words = told(
        "Wrote {events} to {path}.", events=counted(held(name, events), "event"), path=plain(str(path.absolute()), 300)
    )
    app.notify(words, markup=False, timeout=6)


def _free_names(ending: str) -> Iterator[Path]:
    yield Path(f"vnc-tracker.{ending}")
    yield from (Path(f"vnc-tracker-{number}.{ending}") for number in itertools.count(2))


async def copy_event(app: App[object], chronicle: Chronicle, event: Event, language: str) -> None:
    """Ask what to copy and copy it."""
    choices = list(copies(chronicle, event, language))
    number = await app.push_screen_wait(Choose(told("Copy what?"), [(key, told(words)) for key, words, _ in choices]))
    if number is None:
        return
    _, words, text_of = choices[number]
    try:
        where = copy_text(text_of(), app.copy_to_clipboard)
    except UnicodeError:  # half a character in an article that another program wrote
        app.notify(told("The article holds broken characters and cannot be copied."), markup=False)
        return
    app.notify(told("Copied the {what} {where}.", what=told(words), where=where), markup=False, timeout=4)
