"""One line for an event: the article's headline, or the sentence that tells it without dateline, asides and credit."""

from __future__ import annotations

import re

from tracker.extraction.analysis import Analysis
from tracker.extraction.candidates import Candidate
from tracker.extraction.dating import head

_LENGTH = 140
# "(Photo: VNA)", "Ảnh: Hương Giang/TTXVN", 新华社记者 某某 摄
_CREDIT = re.compile(r"\s*(?:\((?:Photo|Ảnh|Source|Nguồn)[^)]*\)|(?:Photo|Ảnh|Nguồn):.*|[^。]{0,12}[摄攝])\s*$")


def title_of(analysis: Analysis, candidate: Candidate) -> str:
    """The sentence of a candidate in one line; an aside behind the person that it starts with is left out."""
    sentence = candidate.sentence
    start = head(analysis, sentence)
    # what looks like a dateline may be all there is
    text = analysis.text[start : sentence.end].strip() or sentence.text
    if sentence.role == "caption":
        text = _CREDIT.sub("", text) or text
    text = _without_aside(analysis, candidate, start, text)
    if len(text) <= _LENGTH:
        return text.rstrip(" .。")
    room = text.rfind(" ", 0, _LENGTH)
    return text[: room if room > _LENGTH // 2 else _LENGTH].rstrip(" ,;:，、；：") + "…"


def _without_aside(analysis: Analysis, candidate: Candidate, start: int, text: str) -> str:
    """ "X, member of … and chairman of …, proposed" → "X proposed"."""
    for name in analysis.names_in(start, min(start + _LENGTH, candidate.trigger.start)):
        comma = name.end - start
        first = not any(mark in text[:comma] for mark in ",，")
        if name.type != "person" or not first or not text.startswith((",", "，"), comma):
            continue
        closing = max(text.rfind(mark, comma + 1, candidate.trigger.start - start) for mark in ",，")
        bodies = [
            n.end - start for n in analysis.names_in(start + closing, candidate.trigger.start) if n.type != "place"
        ]
        closing = max(closing, *[end - 1 for end in bodies]) if bodies else closing
        if closing > comma:
            return text[:comma] + text[closing + 1 :]
        return text
    return text
