"""Text measured in cells: wrapping keeps every word, fits the width and breaks where it may."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from tracker.ui.cells import split, width_of, wrap

_TEXTS = st.text(alphabet="ab é– \n贸易铁路口岸ộ🚄", max_size=60)


@given(_TEXTS, st.integers(4, 30), st.integers(2, 30))
@example("贸易 铁路", 4, 3)
@example("abcdefgh贸易abcdef", 6, 6)
def test_lines_fit_and_nothing_but_spaces_and_line_feeds_is_lost(text: str, width: int, first: int) -> None:
    """Each line fits into its width, and all lines together are the text without the blanks at which it was broken."""
    spans = wrap(text, width, first)
    assert all(width_of(text[start:end]) <= (width if number else first) for number, (start, end) in enumerate(spans))
    gaps = [text[end:start] for (_, end), (start, _) in zip(spans, [*spans[1:], (len(text), 0)], strict=True)]
    assert not "".join(gaps).strip(" \n")


@given(_TEXTS, st.integers(4, 30))
def test_a_line_is_broken_only_where_the_next_word_does_not_fit(text: str, width: int) -> None:
    """The first word of a line would not have fitted on the line before, but after a line feed."""
    spans = wrap(text, width)
    for (start, end), (after, stop) in pairwise(spans):
        if "\n" in text[end:after] or after == stop:
            continue
        word = text[after:stop].split(" ")[0]
        room = width - width_of(text[start:after])
        piece = next((n for n, c in enumerate(word) if n and width_of(c) == 2), len(word))
        assert width_of(word[:piece]) > room


@given(_TEXTS, st.integers(4, 30))
def test_the_first_line_split_off_is_the_first_that_wrapping_gives(text: str, width: int) -> None:
    """`split` says the same as `wrap`, without wrapping the rest."""
    start, end = wrap(text, width)[0]
    assert split(text, width)[0] == text[start:end]
