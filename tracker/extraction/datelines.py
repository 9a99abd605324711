"""The dateline's city, from where a report was sent."""

from __future__ import annotations

import re

from tracker.extraction.analysis import Analysis
from tracker.extraction.names import NameMention
from tracker.extraction.routes import is_route

# A dateline stands this near the start of a paragraph.
_DATELINE_REACH = 12
# Characters behind the city in which day and agency stand.
_DATELINE_TAIL = 32


def dateline_place(analysis: Analysis) -> NameMention | None:
    """The city of the dateline ("HANOI (VNA) –", 新华社河内…电), from where the report was sent."""
    for sentence in analysis.sentences:
        if sentence.role in ("title", "caption"):
            continue
        for name in analysis.names_in(sentence.start, sentence.start + _DATELINE_REACH):
            after = analysis.text[name.end : name.end + _DATELINE_TAIL]
            city = name.type == "place" and name.kind != "country" and not is_route(analysis, name)
            if city and _DATELINE_END.match(after):
                return name
        if sentence.role == "body":
            break
    return None


_DATELINE_END = re.compile(
    r"(?:, (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}))?\s*(?:\([^)]{2,12}\)\s*)?[—–-]|[^，。]{0,8}[电電]"
)
