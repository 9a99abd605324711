"""Small dialogs: a question to confirm, and a list to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from tracker.ui.words import told


class Confirm(ModalScreen[bool]):
    """A question; `enter` or `y` says yes, everything else that closes it says no."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,y", "answer(True)", show=False),
        Binding("escape,n,q", "answer(False)", show=False),
    ]

    def __init__(self, question: str, yes: str) -> None:
        """`yes` names what `enter` does."""
        super().__init__()
        self._question, self._yes = question, yes

    def compose(self) -> ComposeResult:
        """The question, and the two keys."""
        with Vertical(classes="dialog"):
            yield Static(Content(self._question), classes="question", markup=False)
            yield Static(Content(f"enter {self._yes} · {told('esc cancels')}"), classes="hint", markup=False)

    def action_answer(self, answer: bool) -> None:
        """Close with an answer."""
        self.dismiss(answer)


class Choose(ModalScreen[int | None]):
    """A short list; gives the number of the chosen line, None when it was left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", show=False),
        Binding("j", "move(1)", show=False),
        Binding("k", "move(-1)", show=False),
    ]

    def __init__(self, title: str, choices: Sequence[tuple[str, str]]) -> None:
        """`choices` are (key, words) pairs; the key chooses at once."""
        super().__init__()
        self._title, self._choices = title, choices

    def compose(self) -> ComposeResult:
        """The title and the choices."""
        with Vertical(classes="dialog"):
            yield Static(Content(self._title), classes="question", markup=False)
            yield OptionList(*(Option(Content(f" {key}  {words}")) for key, words in self._choices), markup=False)
            yield Static(Content(told("its key or enter chooses · esc cancels")), classes="hint", markup=False)

    def on_key(self, event: object) -> None:
        """Choose by letter."""
        key = getattr(event, "key", "")
        keys = [one for one, _ in self._choices]
        if key in keys:
            self.dismiss(keys.index(key))

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """Choose the line under the cursor."""
        self.dismiss(message.option_index)

    def action_move(self, step: int) -> None:
        """Move as j and k do everywhere."""
        options = self.query_one(OptionList)
        options.action_cursor_down() if step > 0 else options.action_cursor_up()

    def action_leave(self) -> None:
        """Close without a choice."""
        self.dismiss(None)
