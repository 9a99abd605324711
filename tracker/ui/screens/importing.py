"""The file picker: a line for a path, with completion, over a tree of what can be imported."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.suggester import Suggester
from textual.widgets import DirectoryTree, Input, Static

from tracker.reading.sources import SUFFIXES
from tracker.ui.cells import plain
from tracker.ui.paths import completion, folder_of, sources_of
from tracker.ui.widgets.article_tree import ArticleTree
from tracker.ui.words import counted, told


class _Completion(Suggester):
    """How a path goes on; looked up in a thread, for a folder may lie on a slow disk."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """The whole line with the rest of the first path that begins so."""
        return await asyncio.to_thread(completion, value)


class PathLine(Input):
    """Where a path is typed; `tab` completes it."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("tab", "complete", show=False)]

    def action_complete(self) -> None:
        """Take the completion; go on to the tree when there is none."""
        if self._suggestion and len(self._suggestion) > len(self.value):
            self.value = self._suggestion
            self.cursor_position = len(self.value)
        else:
            self.screen.focus_next()


class ImportScreen(ModalScreen[list[str] | None]):
    """Gives the sources to import, None when it was left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("down", "to_tree", show=False),
    ]
    AUTO_FOCUS = "#import-path"

    def __init__(self, folder: Path) -> None:
        """`folder` is the one to begin in."""
        super().__init__()
        self._folder = folder

    def compose(self) -> ComposeResult:
        """The line, the tree, and what the keys do."""
        with Vertical(classes="dialog", id="importing"):
            yield Static(Content(told("Import which articles?")), classes="question", markup=False)
            yield PathLine(
                placeholder=told("a path, or a pattern such as news/*.txt"),
                id="import-path",
                compact=True,
                select_on_focus=False,
                suggester=_Completion(),
            )
            yield ArticleTree(self._folder, id="import-tree")
            yield Static(classes="hint", id="import-hint", markup=False)

    def on_mount(self) -> None:
        """Tell the keys."""
        self._tell()

    @property
    def files(self) -> ArticleTree:
        """What can be chosen."""
        return self.query_one("#import-tree", ArticleTree)

    @property
    def line(self) -> PathLine:
        """What is typed."""
        return self.query_one("#import-path", PathLine)

    def _tell(self) -> None:
        chosen = len(self.files.chosen)
        if self.focused is self.files:
            take = told("i imports {chosen}", chosen=counted(chosen, "chosen source")) if chosen else told("i imports")
            hint = f"{told('space chooses')} · {take} · {told('←→ folders')} · {told('esc cancels')}"
        elif chosen and not self.line.value.strip():
            hint = f"{told('enter imports {chosen}', chosen=counted(chosen, 'chosen source'))} · {told('esc cancels')}"
        else:
            hint = f"{told('enter imports')} · {told('tab completes')} · {told('↓ files')} · {told('esc cancels')}"
        self.query_one("#import-hint", Static).update(Content(hint))

    def _warn(self, words: str) -> None:
        self.query_one("#import-hint", Static).update(Content(words))

    def on_descendant_focus(self) -> None:
        """Other keys help in the tree than in the line."""
        self._tell()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show the folder that is typed in the tree."""
        event.stop()
        folder = folder_of(event.value)
        if folder is not None:
            self.files.go_to(folder.absolute())
        self._tell()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Import what is typed, with what is chosen."""
        event.stop()
        self._take(sources_of(event.value))

    def on_directory_tree_file_selected(self, event: DirectoryTree.FileSelected) -> None:
        """`enter` on a file imports it, with what is chosen."""
        event.stop()
        self._take([str(event.path)])

    def on_article_tree_taken(self) -> None:
        """Import what is chosen."""
        self._take([])

    def on_article_tree_chosen(self) -> None:
        """Count again."""
        self._tell()

    def on_article_tree_moved(self) -> None:
        """Say where one is when the tree moved on its own."""
        if self.focused is self.files:
            with self.prevent(Input.Changed):
                self.line.value = ""
        self._tell()

    def _take(self, typed: list[str]) -> None:
        sources = list(dict.fromkeys([*map(str, self.files.chosen), *typed]))
        if sources:
            self.dismiss(sources)
        else:
            kinds = " ".join(SUFFIXES)
            self._warn(told("Type a path or choose files; these kinds are read: {kinds}", kinds=plain(kinds)))

    def action_to_tree(self) -> None:
        """From the line to the tree."""
        self.files.focus()

    def action_leave(self) -> None:
        """Close without importing."""
        self.dismiss(None)
