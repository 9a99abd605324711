"""Days on which a journey was over: what the guests did on it came before them."""

from __future__ import annotations

import re

from tracker.extraction.analysis import Analysis
from tracker.extraction.dates import DateMention
from tracker.extraction.dates.date_spans import is_day_of
from tracker.extraction.text.once import once
from tracker.extraction.text.sentences import Sentence
from tracker.knowledge.library import shapes

# Characters before a word for a journey and behind it in which stands that it is over.
_OVER_BEFORE, _OVER_BEHIND = 24, 8

# "11月9日在南宁闭幕".
_CLOSES = re.compile(
    "(?:[在于於][\u4e00-\u9fff]{1,8})?(?:正式|圆满|圓滿)?(?:(?:闭幕|閉幕|落幕|收官)(?![式会會后後])|(?:结束|結束)(?=[，。；]))"
)


def is_of_closing(analysis: Analysis, mention: DateMention) -> bool:
    """Whether Chinese says right behind a day that something was over on it."""
    return analysis.article.language == "zh" and bool(_CLOSES.match(analysis.text, mention.end))


@once
def tells_return(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a sentence tells that a journey ended: it was over, or somebody back from it."""
    words = shapes()["durations"]
    told = analysis.text[sentence.start : sentence.end].lower()
    if any(sign in told for sign in words["returned"]):
        return True
    journeys = (hit for hit in analysis.cues_in(sentence, "act") if hit.value == "visit")
    around = (analysis.text[max(sentence.start, hit.start - _OVER_BEFORE) : hit.end + _OVER_BEHIND] for hit in journeys)
    return any(sign in text.lower() for text in around for sign in words["over"])


def is_last_day(analysis: Analysis, sentence: Sentence, day: DateMention, span: DateMention) -> bool:
    """Whether a sentence only tells that something was over, or somebody back, on the last day of a span."""
    if not is_day_of(day, span) or day.edtf != span.edtf.split("/")[-1]:
        return False
    told = analysis.text[sentence.start : sentence.end].lower()
    words = shapes()["durations"]
    return any(sign in told for sign in (*words["closing"], *words["over"], *words["returned"]))
