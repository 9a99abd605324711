"""What the tracker knows, as data that a user can extend: bodies, places, people, publishers, and the words of news.

`load()` gives all of it, ours with the user's files laid over it; `fold` is the one way in which texts and names are
made comparable.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tracker.knowledge.folding import fold, fold_with_offsets, lower

if TYPE_CHECKING:
    from tracker.knowledge.library import Knowledge, load

__all__ = ["Knowledge", "fold", "fold_with_offsets", "load", "lower"]


def __getattr__(name: str) -> Any:
    """Import the library when it is first asked for: the app folds names from the start and needs nothing else."""
    if name in ("Knowledge", "load"):
        from tracker.knowledge import library

        return getattr(library, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
