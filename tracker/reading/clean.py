"""Untrusted text made safe to show: composed letters, no control characters, no terminal sequences, plain spaces.

Control bytes pass through Textual and rich to the terminal, so an article could write the user's clipboard or reorder
what they read. All text enters the program through here.
"""

from __future__ import annotations

import html
import re
import unicodedata

# Operating system commands and other strings (OSC, DCS, SOS, PM, APC) carry a payload up to BEL or ST; one that is
# never closed ends with its line. Control sequences (CSI) have parameters and one final letter; other escapes
# are short.
_TERMINAL_SEQUENCE = re.compile(
    "(?:\x1b[\\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\\\|\x9c)?"
    "|(?:\x1b\\[|\x9b)[0-?]*[ -/]*[@-~]?"
    "|\x1b[ -/]*[0-~]?"
)
_HAS_ESCAPE = re.compile("[\x1b\x90-\x9f]")
# A name needs its semicolon: "&reg" inside a URL is no trademark sign.
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
# "Vietnam ’s": templates that mark places part the genitive from its word.
_GENITIVE = re.compile(r"(?<=[a-z])[ ](?=['’]s )")
_SPACES = re.compile(r"[^\S\n]{2,}")
_MARKS = "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
# Vietnamese needs two marks on a letter; towers of them only hide the lines around.
_MARK_TOWER = re.compile(f"([{_MARKS}]{{4}})[{_MARKS}]+")
# Normalising is quadratic in a run of unordered marks, so it is done in pieces that start at an ASCII character.
_PIECE = re.compile(r"[\s\S]{1,2000}[^\x00-\x7f]{0,200}(?![^\x00-\x7f])|[\s\S]{1,2000}")


def _replacements() -> dict[int, str | None]:
    table: dict[int, str | None] = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)))
    table[0x09] = "\t"
    for newline in (0x0A, 0x0B, 0x0C, 0x85, 0x2028, 0x2029):
        table[newline] = "\n"
    for space in (0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000):
        table[space] = " "
    invisible = (
        *(0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x3164, 0xFEFF, 0xFFA0),
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2070),
        *range(0xD800, 0xE000),
        *range(0xFE00, 0xFE10),
        *range(0xFFF0, 0xFFFD),
        *(0xFFFE, 0xFFFF),
        *range(0xE0000, 0xE0200),
    )
    table.update(dict.fromkeys(invisible))
    return table


_TABLE = _replacements()
_UNSAFE = frozenset(map(chr, _TABLE)) - {"\t", "\n"}
_FEW = 8


def clean_text(raw: str) -> str:
    """The text without anything that acts on a terminal; line feeds and tabs stay, every other space is plain."""
    text = raw
    # a page saved twice has its entities escaped twice
    for _ in range(2):
        if "&" not in text:
            break
        text = _ENTITY.sub(lambda match: html.unescape(match[0]), text)
    text = _composed(text if _UNSAFE.isdisjoint(text) else _safe(text))
    return _GENITIVE.sub("", text) if " ’s " in text or " 's " in text else text


def _safe(text: str) -> str:
    """A text without the characters that are invisible or act on a terminal."""
    if _HAS_ESCAPE.search(text):
        text = _TERMINAL_SEQUENCE.sub("", text)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    unsafe = _UNSAFE.intersection(text)
    if len(unsafe) > _FEW:
        return text.translate(_TABLE)
    # one alone is replaced ten times faster
    for character in unsafe:
        text = text.replace(character, _TABLE[ord(character)] or "")
    return text


def clean_line(raw: str) -> str:
    """A title or name on one line, with single spaces."""
    return " ".join(clean_text(raw).split())


def _composed(text: str) -> str:
    if unicodedata.is_normalized("NFC", text):
        return text
    text = _MARK_TOWER.sub(r"\1", text)
    return "".join(unicodedata.normalize("NFC", piece) for piece in _PIECE.findall(text))
