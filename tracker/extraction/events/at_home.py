"""What one side does by itself and with its own people, where the other is only what was spoken about.

"At a working session with the province's leaders the Prime Minister agreed to ask for a loan from China" is a meeting
of one side, and so is a seminar on the Chinese market to which nobody from there came.
"""

from __future__ import annotations

import re

from tracker.extraction.analysis import Analysis
from tracker.extraction.events.encounters import names_somebody
from tracker.extraction.text.cues import CueHit
from tracker.extraction.text.sentences import Sentence

# Characters behind "đề nghị" in which whom somebody asks is named.
_ASKED_WITHIN = 18
# Bodies that are called without their country's name in the news of that country.
_OWN_BODY = re.compile(
    r" (?:Chính phủ|Thủ tướng|Phó Thủ tướng|Quốc hội|UBND|Ủy ban|Bộ|Sở|các bộ|các sở|các địa phương)(?!\w)"
    r"(?!(?: \w+){0,4} (?:Trung Quốc|TQ|Quảng Tây|Vân Nam|nước bạn|phía bạn))"
)
# The same for whom somebody met, with the office: "làm việc với [lãnh đạo tỉnh] Cao Bằng".
_MET_WITHIN = 40
_WITH = re.compile(r"(?:(?<=với)|[^,.;:]{0,16}? với) ")
# Gatherings that one side may hold by itself, and what opens their subject.
_GATHERING = re.compile("hội thảo|tọa đàm|toạ đàm|hội nghị|diễn đàn|phiên họp|cuộc họp", re.IGNORECASE)
_SUBJECT = re.compile(r"(?<!\w)(?:về|nhằm|bàn|để|với chủ đề|chủ đề|với nội dung)(?!\w)|[“\"]")
_ABROAD = re.compile("quốc tế", re.IGNORECASE)
# Sentences behind one that may tell who came.
_GUESTS_WITHIN = 3


def is_at_home(analysis: Analysis, sentence: Sentence, trigger: CueHit) -> bool:
    """Whether a Vietnamese sentence tells what one side asked of its own bodies, or held without the other."""
    if analysis.article.language != "vi":
        return False
    if trigger.value == "proposal":
        return _asks_own_body(analysis, sentence, trigger)
    if trigger.value != "meeting" or names_somebody(analysis, sentence.start, sentence.end):
        return False
    return _meets_own_people(analysis, sentence, trigger) or _holds_alone(analysis, sentence, trigger)


def _asks_own_body(analysis: Analysis, sentence: Sentence, trigger: CueHit) -> bool:
    """Whether a body of Vietnam is asked, and nobody of China asks: "đề nghị Bộ Tài chính chủ trì"."""
    asked = analysis.names_in(trigger.end, trigger.end + _ASKED_WITHIN)[:1]
    start = analysis.clause(sentence, trigger.start)[0]
    named = any(name.type == "organisation" and name.country == "VN" for name in asked)
    called = _OWN_BODY.match(analysis.text, trigger.end, sentence.end)
    return (named or called is not None) and "CN" not in analysis.sides(start, trigger.start)


def _meets_own_people(analysis: Analysis, sentence: Sentence, trigger: CueHit) -> bool:
    """Whether the first who is named as met is of Vietnam, and China is named only behind: a lender, a market."""
    beside = _WITH.match(analysis.text, trigger.end, sentence.end)
    if beside is None or "CN" in analysis.sides(sentence.start, trigger.start):
        return False
    met = analysis.names_in(beside.end(), beside.end() + _MET_WITHIN)[:1]
    return any(name.country == "VN" for name in met) and not analysis.cues_in(sentence, "together")


def _holds_alone(analysis: Analysis, sentence: Sentence, trigger: CueHit) -> bool:
    """Whether China is but the subject of a seminar, and nobody of theirs is told to have come."""
    if not _GATHERING.search(analysis.text, trigger.start, trigger.end):
        return False
    subject = _SUBJECT.search(analysis.text, trigger.end, sentence.end)
    if subject is None or "CN" in analysis.sides(sentence.start, subject.start()):
        return False
    if _ABROAD.search(analysis.text, trigger.start, subject.start()):
        return False
    if analysis.cues.within(sentence.start, subject.start(), "together"):
        return False
    behind = analysis.behind(sentence, _GUESTS_WITHIN)
    return not any(names_somebody(analysis, other.start, other.end) for other in behind)
