"""The keys that help where one is: what the footer of the main screen shows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from tracker.ui.actions import footer_actions, shown_keys
from tracker.ui.words import told

Spot = Literal["timeline", "facets", "narrowing", "bars", "typing"]


def hints(where: Spot, keymap: Mapping[str, str], *, filtered: bool) -> list[tuple[str, str]]:
    """(key, word) pairs, the most useful first; the footer keeps the last two whatever the width."""
    if where == "narrowing":
        # enter, for a space may be part of the name that is typed
        typing = [("enter", told("include")), (told("letters"), told("narrow")), ("↑↓", told("choose"))]
        return [*typing, ("-", told("exclude")), ("esc", told("back"))]
    if where == "facets":
        choosing = [("space", told("include")), ("-", told("exclude")), ("f", told("narrow")), ("?", told("help"))]
        return [*choosing, ("esc", told("back"))]
    if where == "typing":
        return [("enter", told("take it")), ("esc", told("leave it"))]
    if where == "bars":
        walking = [("←→", told("walk")), ("shift", told("extend"))]
        return [*walking, ("enter", told("filter by the span")), ("esc", told("back"))]
    usual = [(shown_keys(action, keymap)[0], told(action.short)) for action in footer_actions("timeline")]
    return [("esc", told("lift last")), ("c", told("clear")), *usual] if filtered else usual
