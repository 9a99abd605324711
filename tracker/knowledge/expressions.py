"""Lists of words as regular expressions that are quick to look for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeAlias

_Tree: TypeAlias = "dict[str, _Tree]"
# Where a word ends within a tree of letters.
_END = ""


def any_of(words: Iterable[str], *, whole: bool = False) -> str:
    """Any of some words, the longest that fits first; what several begin with is looked at once.

    So a list of a hundred words takes hardly more time than one of three, and where an expression begins with one,
    `re` skips to its first letters. `whole` words do not begin or end inside another; Chinese has no such bounds.
    """
    tree: _Tree = {}
    for word in words:
        node = tree
        for letter in word:
            node = node.setdefault(letter, {})
        node[_END] = {}
    return _branches(tree, "", whole=whole)


def _branches(tree: _Tree, last: str, *, whole: bool) -> str:
    """What may follow the letter `last`, which is none at the beginning."""
    choices = [
        _letter(letter, alone=whole and not last) + _branches(below, letter, whole=whole)
        for letter, below in tree.items()
        if letter != _END
    ]
    if _END in tree:
        choices.append(r"(?!\w)" if whole and has_bounds(last) else "")
    return f"(?:{'|'.join(choices)})" if len(choices) > 1 else "".join(choices)


def _letter(letter: str, *, alone: bool) -> str:
    """A letter as an expression; `alone` it begins a word, which is asked behind it, as `re` cannot skip to a place."""
    # the date grammar has a meaning of its own for a space
    plain = letter if letter == " " else re.escape(letter)
    return rf"{plain}(?<!\w{plain})" if alone and has_bounds(letter) else plain


def has_bounds(letter: str) -> bool:
    """Whether a letter or digit is one of a script that parts its words."""
    return letter.isalnum() and letter < "\u2e80"


def begins(words: Iterable[str]) -> str:
    """What to set before many alternatives in an expression: they are tried only where one of them may begin."""
    return f"(?=[{re.escape(''.join(sorted({word[0] for word in words})))}])"
