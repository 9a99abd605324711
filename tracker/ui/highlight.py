"""The words of a search marked where they stand in a line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rich.style import Style

from tracker.errors import QueryError
from tracker.knowledge.folding import fold, fold_with_offsets
from tracker.timeline.search import parse_search


class Highlighter:
    """Finds the words of one search in any spelling."""

    def __init__(self, search: str) -> None:
        """`search` is a search line; one that cannot be read marks nothing."""
        self.key = search
        try:
            terms = [fold(term.text) for term in parse_search(search) if not term.negated]
        except QueryError:
            terms = []
        words = [
            re.escape(word) if "\u3400" <= word[0] <= "\u9fff" else rf"\b{re.escape(word)}" for word in terms if word
        ]
        self._pattern = re.compile("|".join(words)) if words else None

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Where the words stand, in the text's own offsets."""
        if not self._pattern:
            return []
        folded = fold_with_offsets(text)
        return [folded.origin(*match.span()) for match in self._pattern.finditer(folded.text)]

    def marked(self, pieces: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
        """(text, role) pieces, the words in pieces of their own with the role of a hit."""
        marked: list[tuple[str, str]] = []
        for text, role in pieces:
            at = 0
            for start, end in self.spans(text):
                marked += [(text[at:start], role), (text[start:end], "hit")]
                at = end
            marked.append((text[at:], role))
        return tuple(piece for piece in marked if piece[0])

    def runs(self, text: str, style: Style, hit: Style) -> list[tuple[str, Style]]:
        """The text in pieces, the words in the style of a hit."""
        if not self._pattern:
            return [(text, style)]
        pieces: list[tuple[str, Style]] = []
        at = 0
        for start, end in self.spans(text):
            pieces += [(text[at:start], style), (text[start:end], style + hit)]
            at = end
        return [piece for piece in [*pieces, (text[at:], style)] if piece[0]]
