"""The dateline's city, from where a report was sent."""

from __future__ import annotations

import re

from tracker.extraction.analysis import Analysis
from tracker.extraction.names import NameMention
from tracker.extraction.routes import is_route

# A dateline stands this near the start of a paragraph.
_DATELINE_REACH = 12
# Characters behind the city in which day and agency stand.
_DATELINE_TAIL = 64


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


# A press release opens with city, country, day and wire; others put agency and day in brackets before a colon.
_DATELINE_DAY = r"(?:, (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:, \d{4})?)?"
_DATELINE_END = re.compile(
    rf"(?:, (?:China|Vi[eệ]t ?[Nn]am))?{_DATELINE_DAY}\s*(?:\([^)]{{2,12}}\)\s*|/[\w -]{{2,20}}/\s*)?[—–-]"
    r"|, \([^()]{4,56}\) ?:|[^，。]{0,8}[电電]"
)
