"""Saved views: names for filters, kept in one small file beside the user's other data."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import msgspec
import platformdirs

from tracker.timeline import Order, Query
from tracker.ui.command_line import command_line


class Look(msgspec.Struct, frozen=True):
    """Order and layout of the timeline."""

    newest_first: bool = True
    by_hit: bool = False
    """The best hits of a search first; within those, and without a search, by date."""
    density: str = "auto"
    facets_by_name: bool = False
    zoomed: bool = False
    folded: tuple[str, ...] = ()
    """Panes that are folded away: `facets`, `detail`."""
    facets_width: int = 0
    """In cells; 0 for that of the program, here and below."""
    detail_width: int = 0
    detail_height: int = 0
    """In lines, where the event stands below the timeline."""

    @property
    def order(self) -> Order:
        """The order as the command line calls it."""
        return "hits" if self.by_hit else "newest" if self.newest_first else "oldest"


class View(msgspec.Struct, frozen=True):
    """Filters, order, layout and names under a name of their own."""

    name: str
    query: Query
    language: str = "en"
    look: Look = Look()

    @property
    def command_line(self) -> str:
        """What reproduces the view but for the layout."""
        return command_line(self.query, self.look.order, self.language)


def views_path() -> Path:
    """Where the user's views are kept."""
    return Path(platformdirs.user_data_path("vnc-tracker")) / "views.json"


def load_views(path: Path) -> list[View]:
    """The saved views in the order of saving; none when there is no file or it cannot be read as views."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=list[View])
    except (OSError, msgspec.MsgspecError):
        return []


def save_view(path: Path, view: View) -> list[View]:
    """Add a view, or replace the one of the same name; returns all. Raises OSError when it cannot be written.

    One that is replaced keeps its place, and with it the number that is its key.
    """
    views = load_views(path)
    at = next((number for number, one in enumerate(views) if one.name == view.name), len(views))
    views[at : at + 1] = [view]
    write_whole(path, msgspec.json.encode(views))
    return views


def drop_view(path: Path, view: View) -> None:
    """Forget a view. Raises OSError when that cannot be written."""
    write_whole(path, msgspec.json.encode([one for one in load_views(path) if one.name != view.name]))


def write_whole(path: Path, content: bytes) -> None:
    """Write a file that is at any time the old or the new one; raises OSError when it cannot be written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(f".{os.getpid()}.tmp")
    try:
        draft.write_bytes(content)
        draft.replace(path)
    finally:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
