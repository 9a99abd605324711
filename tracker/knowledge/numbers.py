"""Reads numbers as dates write them: digits, Chinese numerals and the number words of a language."""

from __future__ import annotations

from collections.abc import Mapping

_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "○": 0,
    "0": 0,
    "O": 0,
    "o": 0,
    "Ｏ": 0,
    "两": 2,
}
_TENS = {"十": 10, "廿": 20, "卅": 30}


def number(text: str, words: Mapping[str, int]) -> int | None:
    """The number that a text spells, or None: `29`, `２９`, `二〇二五`, `二十九`, `廿九`, `mười hai`."""
    if text.isdecimal():
        return int(text)
    known = words.get(" ".join(text.casefold().split()))
    return _chinese(text) if known is None else known


def _chinese(text: str) -> int | None:
    """Chinese numerals below one hundred, or digit by digit as in years."""
    if not text or any(sign not in _DIGITS and sign not in _TENS for sign in text):
        return None
    if not any(sign in _TENS for sign in text):
        return int("".join(str(_DIGITS[sign]) for sign in text))
    for sign, value in _TENS.items():
        before, found, after = text.partition(sign)
        if not found:
            continue
        if len(before) > 1 or len(after) > 1 or after in _TENS or before in _TENS:
            return None
        return (_DIGITS[before] if before else 1) * value + (_DIGITS[after] if after else 0)
    return None
