"""Where words stand that only the text itself makes known."""

from __future__ import annotations

from tracker.extraction.text.occurrences import occurrences


def test_each_word_is_found_wherever_it_stands_within_others_too() -> None:
    """A word that another one holds is found there as well, and words come in the order asked for."""
    found = occurrences("陈建军会见陈建。陈建军说", ["陈建军", "陈建"])
    assert list(found.items()) == [("陈建军", [0, 8]), ("陈建", [0, 5, 8])]


def test_occurrences_of_one_word_share_no_character() -> None:
    """Of overlapping occurrences of one word the first stands."""
    assert occurrences("ABABAB", ["ABAB"]) == {"ABAB": [0]}


def test_nothing_is_found_of_no_words() -> None:
    """Without words there is nothing to find."""
    assert occurrences("any text", []) == {}
