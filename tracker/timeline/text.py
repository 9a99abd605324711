"""Text search over titles, summaries and quoted words, told apart: one joined, folded string that `str.find` scans."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from tracker.knowledge.folding import fold
from tracker.model import Event
from tracker.timeline import bitsets

_GAP = re.compile(r"[^\w\n]+")
_MARKS = re.compile("[\u0300-\u036f]+")
_PLACES = 3
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
        # where each event's titles, summaries and quotes start: three offsets an event
        self._starts = array("Q")
        parts: list[str] = []
        offset = 0
        for event in events:
            for texts in _sections(event):
                self._starts.append(offset)
                part = searchable("\n ".join(texts)) + "\n"
                parts.append(part)
                offset += len(part)
        self._text = "".join(parts)
        self._starts.append(offset)

    def bits(self, phrase: str, *, whole: bool = False) -> int:
        """The events in which the phrase occurs: words in this order, the last one may go on unless `whole`.

        Chinese is found anywhere, other scripts where a word starts.
        """
        title, summary, quote = self.places(phrase, whole=whole)
        return title | summary | quote

    def places(self, phrase: str, *, whole: bool = False) -> tuple[int, int, int]:
        """The same events by where the phrase occurs first: in a title, else in a summary, else in a quote."""
        wanted = searchable(phrase)
        if not wanted:
            return bitsets.everything(self._size), 0, 0
        if "\u3400" <= wanted[1] <= "\u9fff":
            wanted = wanted[1:]
        found: tuple[list[int], list[int], list[int]] = ([], [], [])
        for position, place in self._found(wanted, whole):
            found[place].append(position)
        title, summary, quote = (bitsets.from_positions(positions, self._size) for positions in found)
        return title, summary, quote

    def _found(self, wanted: str, whole: bool) -> Iterator[tuple[int, int]]:
        at = self._text.find(wanted)
        while at >= 0:
            end = at + len(wanted)
            if whole and self._text[end].isalnum() and not "\u3400" <= self._text[end] <= "\u9fff":
                at = self._text.find(wanted, end)
                continue
            position, place = divmod(bisect_right(self._starts, at) - 1, _PLACES)
            yield position, place
            at = self._text.find(wanted, self._starts[(position + 1) * _PLACES])


def _sections(event: Event) -> tuple[Iterable[str], Iterable[str], Iterable[str]]:
    """The titles, summaries and quotes of an event, each text only where it stands first."""
    mentions = event.mentions
    titles = dict.fromkeys([*event.titles.values(), *(mention.title for mention in mentions)])
    summaries = dict.fromkeys([*event.summaries.values(), *(mention.summary for mention in mentions)])
    quotes = dict.fromkeys(quote.text for mention in mentions for quote in mention.quotes)
    return (
        titles,
        [text for text in summaries if text not in titles],
        [text for text in quotes if text not in titles and text not in summaries],
    )
