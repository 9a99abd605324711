"""Headlines of other stories between the paragraphs, each behind the text of a picture that was not shown.

Some Vietnamese templates give all such pictures the story's own headline without its diacritics.
"""

from __future__ import annotations

import re
from collections import Counter

from tracker.reading.lines import Line

# "giao luu huu nghi ky niem … Đại sứ quán trao quà": words in plain small letters, then a headline.
_BEHIND_ALT_TEXT = re.compile(r"(?P<alt>[a-z\d]+(?: [a-z\d-]+){4,24}) (?=[^\W_])(?![a-z])")
# Words by which two such texts are one.
_SAME = 5
# How a blurb ends that a template cut off.
_CUT_OFF = ("...", "…")


def cut_behind_alt_texts(lines: list[Line]) -> None:
    """Cut headlines that stand behind one and the same plain text, with the blurbs below them."""
    found = [(index, _alt_text(line)) for index, line in enumerate(lines)]
    told = Counter(alt for _, alt in found)
    for index, alt in found:
        if not alt or told[alt] < 2:
            continue
        lines[index].role = "cut"
        below = next((line for line in lines[index + 1 :][:2] if line.role == "body"), None)
        if below is not None and below.text.endswith(_CUT_OFF):
            below.role = "cut"


def _alt_text(line: Line) -> str:
    """The first words of the plain text with which a line begins; empty when it does not."""
    match = _BEHIND_ALT_TEXT.match(line.text) if line.role in ("body", "caption") else None
    return " ".join(match["alt"].split(" ")[:_SAME]) if match else ""
