"""Text search over titles, summaries and quoted words: one joined, folded string that `str.find` scans."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from tracker.knowledge.folding import fold
from tracker.model import Event
from tracker.timeline import bitsets

_GAP = re.compile(r"[^\w\n]+")
_MARKS = re.compile("[\u0300-\u036f]+")
_CHINESE = re.compile("[\u3400-\u9fff]")


def searchable(text: str) -> str:
    """Folded words, one space before each: ` bo cong thuong`; line feeds are kept.

    Folds as `fold` does, but with whole-string operations: a timeline has a hundred million characters.
    """
    if not text.isascii():
        if _CHINESE.search(text):
            text = fold(text)
        text = _MARKS.sub("", unicodedata.normalize("NFKD", text)).replace("đ", "d").replace("Đ", "d")
    words = _GAP.sub(" ", text.casefold()).strip(" ")
    return f" {words}" if words else ""


class TextIndex:
    """All words of the events in timeline order; immutable once built."""

    def __init__(self, events: Sequence[Event]) -> None:
        self._size = len(events)
        self._starts: list[int] = []
        parts: list[str] = []
        offset = 0
        for event in events:
            self._starts.append(offset)
            part = searchable("\n ".join(dict.fromkeys(_texts(event)))) + "\n"
            parts.append(part)
            offset += len(part)
        self._text = "".join(parts)
        self._starts.append(offset)

    def bits(self, phrase: str, *, whole: bool = False) -> int:
        """The events in which the phrase occurs: words in this order, the last one may go on unless `whole`.

        Chinese is found anywhere, other scripts where a word starts.
        """
        wanted = searchable(phrase)
        if not wanted:
            return bitsets.everything(self._size)
        if "\u3400" <= wanted[1] <= "\u9fff":
            wanted = wanted[1:]
        return bitsets.from_positions(self._found(wanted, whole), self._size)

    def _found(self, wanted: str, whole: bool) -> Iterator[int]:
        at = self._text.find(wanted)
        while at >= 0:
            end = at + len(wanted)
            if whole and self._text[end].isalnum() and not "\u3400" <= self._text[end] <= "\u9fff":
                at = self._text.find(wanted, end)
                continue
            position = bisect_right(self._starts, at) - 1
            yield position
            at = self._text.find(wanted, self._starts[position + 1])


def _texts(event: Event) -> Iterator[str]:
    yield from event.titles.values()
    yield from event.summaries.values()
    for mention in event.mentions:
        yield mention.title
        yield mention.summary
        for quote in mention.quotes:
            yield quote.text
