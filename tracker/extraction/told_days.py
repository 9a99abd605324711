"""The day on which somebody told of an event without saying when it was: "…, the bank said on Tuesday"."""

from __future__ import annotations

import re

from tracker.extraction.analysis import Analysis
from tracker.extraction.dates import DateMention
from tracker.extraction.sentences import Sentence

_SAID_ON = re.compile(r"(?:said|announced|reported)(?: in a statement)? (?:on )?$")
_REACH = 32
# Days by which the report may come later.
_LATE = 7


def told_on(analysis: Analysis, sentence: Sentence) -> DateMention | None:
    """The day shortly before publication on which an English sentence says that it was told."""
    published = analysis.article.published
    if analysis.article.language != "en" or published is None:
        return None
    for mention in analysis.dates_in(sentence.start, sentence.end):
        day = mention.earliest
        said = _SAID_ON.search(analysis.text, max(sentence.start, mention.start - _REACH), mention.start)
        if said and day is not None and day == mention.latest and 0 <= (published - day).days <= _LATE:
            return mention
    return None
