"""The copy menu: what to copy of an event, and a word on where it went."""

from __future__ import annotations

from textual.app import App

from tracker.model import Chronicle, Event
from tracker.ui.citing import copies
from tracker.ui.clipboard import copy_text
from tracker.ui.screens.dialogs import Choose


async def copy_event(app: App[object], chronicle: Chronicle, event: Event, language: str) -> None:
    """Ask what to copy and copy it."""
    choices = list(copies(chronicle, event, language))
    number = await app.push_screen_wait(Choose("Copy what?", [(key, words) for key, words, _ in choices]))
    if number is None:
        return
    _, words, text_of = choices[number]
    try:
        where = copy_text(text_of(), app.copy_to_clipboard)
    except UnicodeError:  # half a character in an article that another program wrote
        app.notify(f"The {words} cannot be copied: the article holds broken characters.", markup=False)
        return
    app.notify(f"Copied the {words} {where}.", markup=False, timeout=4)
