"""Lists of words as expressions."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from tracker.knowledge.expressions import any_of, begins

_WORDS = st.lists(st.text("ab.( ộ中", min_size=1, max_size=4), min_size=1, max_size=6)


@given(words=_WORDS, text=st.text("ab.( ộ中", max_size=12))
def test_any_of_finds_what_a_list_of_the_longest_first_would(words: list[str], text: str) -> None:
    """The tree of letters matches where, and as much as, the alternatives in a row do."""
    row = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    assert [match.span() for match in re.finditer(any_of(words), text)] == [
        match.span() for match in re.finditer(row, text)
    ]


def test_a_longer_word_gives_way_where_the_rest_would_not_fit() -> None:
    """ "Bộ" fits where "Bộ Công" leaves nothing for what must follow."""
    assert re.fullmatch(rf"{any_of(['Bộ Công', 'Bộ'])} Công", "Bộ Công")


def test_whole_words_do_not_begin_or_end_inside_another() -> None:
    """ "Hà" is found in neither Hàn nor VHà, 中 is in 越中国, and a stop ends any word."""
    words = re.compile(any_of(["Hà", "中", "Co."], whole=True))
    assert words.findall("Hàn Hà VHà, 越中国 Co.Ltd") == ["Hà", "中", "Co."]


def test_begins_lets_through_only_the_first_letters() -> None:
    """Only where a word of the list may begin is the rest tried."""
    assert [match.start() for match in re.finditer(begins(["bắc", "nam"]), "tới nam bắc")] == [4, 8]
