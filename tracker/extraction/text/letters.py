"""Character classes for names in Latin letters with Vietnamese marks."""

from __future__ import annotations

_LATIN = [chr(code) for code in (*range(0x41, 0x7B), *range(0xC0, 0x250), *range(0x1E00, 0x1F00))]
UPPER = "[" + "".join(character for character in _LATIN if character.isupper()) + "]"
LOWER = "[" + "".join(character for character in _LATIN if character.islower()) + "]"
