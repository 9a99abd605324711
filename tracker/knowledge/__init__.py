"""What the tracker knows, as data that a user can extend: bodies, places, people, publishers, and the words of news.

`load()` gives all of it, ours with the user's files laid over it; `fold` is the one way in which texts and names are
made comparable.
"""

from __future__ import annotations

from tracker.knowledge.folding import fold, fold_with_offsets, lower
from tracker.knowledge.library import Knowledge, load

__all__ = ["Knowledge", "fold", "fold_with_offsets", "load", "lower"]
