"""Our own two themes: one accent, little contrast between panes, readable text."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="tracker-dark",
    primary="#7fb4ca",
    accent="#7fb4ca",
    secondary="#b39ad6",
    warning="#dca561",
    error="#e07a73",
    success="#98bb6c",
    foreground="#d7d9dc",
    background="#16181b",
    surface="#1b1e22",
    panel="#212429",
    dark=True,
)
LIGHT = Theme(
    name="tracker-light",
    primary="#1f6f8b",
    accent="#1f6f8b",
    secondary="#6d4ca3",
    warning="#94590a",
    error="#b3342f",
    success="#3f7a2b",
    foreground="#24272b",
    background="#fbfaf7",
    surface="#f3f1ec",
    panel="#eae7e0",
    dark=False,
)
