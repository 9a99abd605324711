"""The line in which one types a search, a date filter or a date to go to, and what was understood of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from textual import events
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from tracker.ui.cells import wrap
from tracker.ui.words import told

Purpose = Literal["search", "dates", "go_to_date", "save_view"]
LABELS: dict[Purpose, str] = {
    "search": "search",
    "dates": "date",
    "go_to_date": "go to",
    "save_view": "name of the view",
}
PLACEHOLDERS: dict[Purpose, str] = {
    "search": 'words in any spelling · "exact" · -not · who: where: kind:',
    "dates": "2025 · Aug 2024..Sep 2025 · since May 2025 · last 6 months · tháng 8/2024",
    "save_view": "a name of your own",
    "go_to_date": "2025 · Aug 2024 · 29/5/2025",
}


# what is said of a text takes at most so many lines of the timeline
_MOST_LINES = 3


class TypedLine(Input):
    """Where it is typed; each key is done when it arrives.

    Textual has `enter` and `backspace` go up to the app and back, and letters that are typed ahead outrun them.
    """

    def __init__(self, close: Callable[[bool], None], **options: Any) -> None:
        """`close` is called with True when the text is entered and with False when it is left."""
        super().__init__(**options)
        self._close = close

    async def _on_key(self, event: events.Key) -> None:
        if self.screen.focused is not self:  # a key before it closed the line: the app sends it on
            event.prevent_default()
            return
        edits = self._bindings.key_to_bindings.get(event.key, [])
        if event.key not in ("enter", "escape") and (event.is_printable or not edits):
            return
        event.stop()
        event.prevent_default()
        if event.key in ("enter", "escape"):
            self._close(event.key == "enter")
        else:
            await self.run_action(edits[0].action)


class Prompt(Vertical):
    """Hidden until something is to be typed."""

    class Typed(Message):
        """The text changed."""

        def __init__(self, purpose: Purpose, text: str) -> None:
            super().__init__()
            self.purpose, self.text = purpose, text

    def __init__(
        self,
        entered: Callable[[Purpose, str], None],
        left: Callable[[Purpose], None],
        *,
        id: str | None = None,  # noqa: A002 (Textual's name)
    ) -> None:
        """`entered` is called with the text when it is to be taken, `left` when nothing is.

        As messages they would come after keys that were pressed later.
        """
        super().__init__(id=id)
        self._entered, self._left = entered, left
        self.purpose: Purpose = "search"
        self.display = False

    def ask(self, purpose: Purpose, text: str = "") -> None:
        """Open the line; its parts are made when it is first needed, for they would take part in every key."""
        if not self.children:
            self.mount(
                Static("", id="prompt-feedback", markup=False),
                Static("", id="prompt-label", markup=False),
                TypedLine(self._end, id="prompt-input", compact=True, select_on_focus=False),
            )
        self.purpose = purpose
        line = self.query_one(Input)
        with self.prevent(Input.Changed):
            line.value = text
        line.cursor_position = len(text)
        line.placeholder = told(PLACEHOLDERS[purpose])
        self.query_one("#prompt-label", Static).update(Content(f" {told(LABELS[purpose])} "))
        self.tell("")
        self.display = True
        self.screen.add_class("-typing")  # messages keep off the line
        self.screen.set_focus(line)
        self.post_message(self.Typed(purpose, text))

    def close(self) -> None:
        """Hide the line."""
        self.display = False
        self.screen.remove_class("-typing")

    @property
    def text(self) -> str:
        """What is typed."""
        return self.query_one(Input).value

    @property
    def feedback(self) -> str:
        """What is said of the text."""
        return str(self.query_one("#prompt-feedback", Static).content)

    def tell(self, words: str, *, wrong: bool = False) -> None:
        """Say what was understood, or what is wrong."""
        line = self.query_one("#prompt-feedback", Static)
        line.update(Content(words))
        lines = min(_MOST_LINES, len(wrap(words, max(8, self.screen.size.width - 2))))
        # a grid measures what spans its columns as if it had the first alone
        self.styles.grid_rows = f"{lines} 1"
        line.set_class(wrong, "-wrong")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Pass on what is typed."""
        event.stop()
        if self.display:
            self.post_message(self.Typed(self.purpose, event.value))

    def _end(self, taken: bool) -> None:
        if taken:
            self._entered(self.purpose, self.text)
        else:
            self._left(self.purpose)
