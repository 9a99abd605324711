"""Untrusted text is made safe once, where it enters."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.reading.clean import clean_line, clean_text


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("before\x1b]52;c;cGF5bG9hZA==\x07after", "beforeafter"),
        ("before\x1b]0;new title\x1b\\after", "beforeafter"),
        ("before\x9d52;c;cGF5bG9hZA==\x9cafter", "beforeafter"),
        ("before\x1b]52;c;never closed\nafter", "before\nafter"),
        ("\x1b[2J\x1b[31mred\x1b[0m", "red"),
        ("\x9b31mred", "red"),
        ("\x1b\x1b[2Jtwice", "twice"),
        ("&#27;[2Jby entity", "[2Jby entity"),
    ],
)
def test_terminal_sequences_go_whole(raw: str, clean: str) -> None:
    """Escape sequences leave neither their control bytes nor their payload."""
    assert clean_text(raw) == clean


@pytest.mark.parametrize(
    "bad", ["\x00", "\x07", "\x7f", "\x85", "\u200b", "\u202e", "\u2066", "\ufeff", "\ud800", "\xad"]
)
def test_invisible_characters_go(bad: str) -> None:
    """Control, zero-width and bidi characters and lone surrogates are dropped."""
    assert clean_text(f"Hà{bad}Nội").replace("\n", "") == "HàNội"


def test_entities_and_spaces_become_plain() -> None:
    """Entities are unescaped, also twice escaped ones, and every space is a plain one."""
    assert clean_text("Lao&nbsp;Cai\u3000và&amp;nbsp;Hà\u2009Nội") == "Lao Cai và Hà Nội"
    assert clean_text("http://a.vn/?x=1&region=2") == "http://a.vn/?x=1&region=2"


def test_line_ends_become_line_feeds() -> None:
    """CRLF, CR and Unicode separators all end a line."""
    assert clean_text("a\r\nb\rc\u2028d\x0be") == "a\nb\nc\nd\ne"


def test_letters_are_composed() -> None:
    """Decomposed Vietnamese letters are composed, and towers of marks are cut down."""
    assert clean_text(unicodedata.normalize("NFD", "Lạng Sơn")) == "Lạng Sơn"
    assert len(clean_text("a" + "\u0301" * 5000)) < 10


def test_line_is_one_line() -> None:
    """A title keeps to one line with single spaces."""
    assert clean_line("  Một \n tiêu\t đề ") == "Một tiêu đề"


@given(st.text(alphabet=st.characters(categories=None)))
def test_nothing_dangerous_is_left(raw: str) -> None:
    """No text of any characters leaves a control, format or surrogate character that acts on a terminal."""
    for character in clean_text(raw):
        assert character in "\n\t" or unicodedata.category(character) not in ("Cc", "Cs")
        assert character not in "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"


def test_genitive_apart_from_its_word() -> None:
    """A template's space before an English genitive goes."""
    assert clean_text("A delegation of Vietnam ’s academy came.") == "A delegation of Vietnam’s academy came."
