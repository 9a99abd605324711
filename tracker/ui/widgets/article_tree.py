"""The folders and files that articles can be imported from, to walk through and choose from by keyboard."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import ClassVar

from rich.style import Style
from rich.text import Text
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import DirectoryTree
from textual.widgets._directory_tree import DirEntry
from textual.widgets.tree import TreeNode

from tracker.ui.cells import plain
from tracker.ui.paths import readable
from tracker.ui.words import told

# Textual's tree takes seconds for ten thousands of lines, and nobody reads on
_MOST_ENTRIES = 1000


class ArticleTree(DirectoryTree):
    """Readable files below a folder; what is chosen stays chosen while one walks elsewhere."""

    ICON_NODE = "▸ "
    ICON_NODE_EXPANDED = "▾ "
    ICON_FILE = "  "
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "choose", show=False),
        Binding("i", "take", show=False),
        Binding("j", "cursor_down", show=False),
        Binding("k", "cursor_up", show=False),
        Binding("right,l", "unfold", show=False),
        Binding("left,h", "fold", show=False),
        Binding("backspace", "above", show=False),
    ]

    class Chosen(Message):
        """Another file or folder is chosen, or one no more."""

    class Taken(Message):
        """What is chosen is to be imported."""

    class Moved(Message):
        """Another folder is shown."""

    def __init__(self, path: Path, *, id: str | None = None) -> None:  # noqa: A002 (Textual's name)
        super().__init__(path, id=id)
        self.show_guides = False
        self.guide_depth = 2
        self.chosen: dict[Path, None] = {}
        """What is chosen, in the order of choosing."""

    def filter_paths(self, paths: Iterable[Path]) -> Iterable[Path]:
        """Leave out what no articles can be read from, and what comes after one more than is shown."""
        return islice(readable(paths), _MOST_ENTRIES + 1)

    def _populate_node(self, node: TreeNode[DirEntry], content: Iterable[Path]) -> None:
        """Show the entries of a folder, and say so when there are more of them."""
        found = list(content)
        super()._populate_node(node, found[:_MOST_ENTRIES])
        if len(found) > _MOST_ENTRIES:
            node.add_leaf(told("… more: type their path"))

    def process_label(self, label: str | Text) -> Text:
        """A name as it is written: no markup, no control characters."""
        return Text(plain(str(label), 200) or "?")

    def render_label(self, node: TreeNode[DirEntry], base_style: Style, style: Style) -> Text:
        """A box for the choice, then whether it is a folder, then the name."""
        chosen = node.data is not None and node.data.path in self.chosen
        box = "" if node.is_root or node.data is None else "▣ " if chosen else "□ "
        icon = (self.ICON_NODE_EXPANDED if node.is_expanded else self.ICON_NODE) if node.allow_expand else "  "
        name = plain(str(self.path), 400) if node.is_root else str(node.label)
        return Text(f"{box}{icon}{name}", base_style + style)

    def action_choose(self) -> None:
        """Choose what the cursor is on, or no more, and go on to the next line."""
        node = self.cursor_node
        if node is None or node.data is None or node.is_root:
            return
        path = node.data.path
        if path in self.chosen:
            del self.chosen[path]
        else:
            self.chosen[path] = None
        self._invalidate()
        self.refresh()
        self.action_cursor_down()
        self.post_message(self.Chosen())

    def action_take(self) -> None:
        """Import what is chosen, else what the cursor is on."""
        node = self.cursor_node
        if not self.chosen and node is not None and node.data is not None:
            self.chosen[node.data.path] = None
        self.post_message(self.Taken())

    def action_unfold(self) -> None:
        """Open the folder under the cursor."""
        if self.cursor_node is not None and self.cursor_node.allow_expand:
            self.cursor_node.expand()

    def action_fold(self) -> None:
        """Close the folder under the cursor, or go to the one that it lies in."""
        node = self.cursor_node
        if node is None:
            return
        if node.is_root:
            self.action_above()
        elif node.allow_expand and node.is_expanded:
            node.collapse()
        elif node.parent is not None:
            self.move_cursor(node.parent)

    def action_above(self) -> None:
        """Show the folder above."""
        self.go_to(Path(self.path).parent)

    def go_to(self, folder: Path) -> None:
        """Show another folder."""
        if folder != Path(self.path):
            self.path = folder
            self.post_message(self.Moved())
