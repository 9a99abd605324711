"""The help: every key, made from the registry of actions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from tracker.ui.actions import groups
from tracker.ui.widgets.lines import LineView
from tracker.ui.widgets.paragraph import Block, block
from tracker.ui.words import told

_WIDTH = 18
LEGEND = (
    ("●", "occurred", "happened"),
    ("◌", "planned", "is planned"),
    ("○", "proposed", "is proposed"),
    ("◆", "milestone", "a milestone"),
)


def help_blocks(keymap: Mapping[str, str]) -> list[Block]:
    """The help as text: the keys by group, then what the glyphs mean."""
    blocks: list[Block] = []
    for group, rows in groups(keymap):
        blocks += [block(told(group).upper(), "heading")]
        for keys, text in rows:
            blocks.append(Block(pieces=((f"{keys:<{_WIDTH}}", "accent"), (told(text), "")), indent=1, hang=_WIDTH))
        blocks.append(block())
    blocks.append(block(told("Signs").upper(), "heading"))
    for sign, role, text in LEGEND:
        blocks.append(Block(pieces=((f"{sign:<{_WIDTH}}", role), (told(text), "")), indent=1))
    return blocks


class HelpScreen(ModalScreen[None]):
    """All keys on one page."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1", "dismiss", show=False),
        Binding("down,j", "scroll(1)", show=False),
        Binding("up,k", "scroll(-1)", show=False),
        Binding("pagedown,space", "scroll(20)", show=False),
        Binding("pageup", "scroll(-20)", show=False),
    ]

    def __init__(self, keymap: Mapping[str, str]) -> None:
        super().__init__()
        self._keymap = keymap

    def compose(self) -> ComposeResult:
        """One scrollable page."""
        with Vertical(classes="dialog"):
            yield LineView(id="help")
            yield Static(told("esc closes · ↑↓ scroll"), classes="hint", markup=False)

    def on_mount(self) -> None:
        """Write the page."""
        view = self.query_one(LineView)
        view.show(help_blocks(self._keymap))
        view.focus()

    def action_scroll(self, lines: int) -> None:
        """Scroll by some lines."""
        self.query_one(LineView).scroll_relative(y=lines, animate=False)
