"""Small dialogs: a question to confirm, and a list to choose from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual import events
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


def numbered(lines: Iterable[str]) -> list[tuple[str, str]]:
    """Choices with the numbers 1 to 9 as keys; those after them are reached by moving."""
    return [(str(number) if number < 10 else " ", line) for number, line in enumerate(lines, 1)]


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
            yield Static(Content(self.hint), classes="hint", markup=False)

    @property
    def hint(self) -> str:
        """What the keys do."""
        return told("its key or enter chooses · esc cancels")

    def on_key(self, event: events.Key) -> None:
        """Choose by letter."""
        keys = [one for one, _ in self._choices]
        if event.key in keys:
            event.stop()  # or the screen below takes it too, once this one is gone
            self.dismiss(keys.index(event.key))

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


class ChooseOrDrop(Choose):
    """A list from which a line can also be dropped, by the delete key; `drops` then says so."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("delete,minus", "drop", show=False)]
    drops = False

    @property
    def hint(self) -> str:
        """What the keys do."""
        return told("its key or enter chooses · - removes · esc cancels")

    def action_drop(self) -> None:
        """Give the line under the cursor, to be dropped."""
        number = self.query_one(OptionList).highlighted
        if number is not None:
            self.drops = True
            self.dismiss(number)
