"""Bytes → text: UTF-8 first, then what Vietnamese and Chinese files are still written in."""

from __future__ import annotations

import codecs
import re

# First bytes of files that people take for articles.
_MAGIC = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a zip archive or an Office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"SQLite format 3", "a SQLite database"),
    (b"{\\rtf", "an RTF document"),
)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HAN = re.compile(r"[\u4e00-\u9fff\u3000-\u303f\uff00-\uff5e“”‘’…—·]")
# The most frequent characters of news text; a wrong code page gives rare ones.
_FREQUENT_HAN = re.compile(r"[的一是在不了有和人中大国国會会经經年月日这這我们們合作越]")
_VIETNAMESE = re.compile(
    r"[\u00c0-\u00ff\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u0300-\u0323\u1ea0-\u1ef9₫“”‘’–—…\u00a0]"
)
_ERRORS_ALLOWED = 0.1
"""Share of the bytes beyond ASCII that may be wrong in a text that still is UTF-8 (cut mid-letter, one bad byte)."""


class UndecodableError(ValueError):
    """The bytes are no text; the message is a sentence in which `{source}` stands for the file's name."""

    def __init__(self, text: str, **values: str) -> None:
        super().__init__(text)
        self.text, self.values = text, values


def decode(data: bytes) -> str:
    """The text of a file. Raises UndecodableError, which says what is wrong and what to do."""
    for bom, codec in _BOMS:
        if data.startswith(bom):
            return data.decode(codec, errors="replace")
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise UndecodableError("{source} is {kind}, not text; save the article as .txt or .html.", kind=kind)
    if b"\0" in data[:65536]:
        wide = _wide_codec(data)
        if not wide:
            raise UndecodableError("{source} is a binary file, not text; save the article as .txt or .html.")
        return data.decode(wide, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_legacy(data)


def _wide_codec(data: bytes) -> str:
    """UTF-16 without a byte order mark: every other byte of Latin text is zero."""
    sample = data[: 4096 - len(data) % 2]
    for codec, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        if len(zeros) > 4 and zeros.count(0) > 0.4 * len(zeros) and sample.count(0) < 0.6 * len(sample):
            return codec
    return ""


def _decode_legacy(data: bytes) -> str:
    text = data.decode("utf-8", errors="replace")
    beyond = sum(byte > 0x7F for byte in data)
    if text.count("\ufffd") <= max(1, _ERRORS_ALLOWED * beyond):
        return text.replace("\ufffd", "")
    chinese = max((_chinese(data, codec) for codec in ("gb18030", "big5")), key=lambda found: found[0])
    if chinese[0] > 0.03:
        return chinese[1]
    try:
        vietnamese = data.decode("cp1258")
    except UnicodeDecodeError:
        vietnamese = ""
    letters = [character for character in vietnamese if character > "\x7f"]
    if letters and sum(map(bool, map(_VIETNAMESE.match, letters))) > 0.9 * len(letters) and beyond < 0.5 * len(data):
        return vietnamese
    raise UndecodableError("{source} is in an encoding that is not known here; save it as UTF-8.")


def _chinese(data: bytes, codec: str) -> tuple[float, str]:
    """How often the frequent characters of Chinese stand in the bytes read so, 0..1, and the text."""
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        return 0.0, ""
    beyond = [character for character in text if character > "\x7f"]
    if not beyond or sum(map(bool, map(_HAN.match, beyond))) < 0.8 * len(beyond):
        return 0.0, ""
    return sum(map(bool, map(_FREQUENT_HAN.match, beyond))) / len(beyond), text
