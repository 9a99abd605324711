"""What a clause names only as the setting of what the sentence tells: "after the talks", "since the signing", 期间."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tracker.edtf import EventDate
from tracker.extraction.analysis import Analysis
from tracker.extraction.dates.date_spans import is_day_or_few
from tracker.extraction.text.cues import CueHit

# Characters before a trigger in which a word stands that makes it a setting.
_FRAME_REACH = {"en": 45, "vi": 40, "zh": 0}
# "… 期间" frames what stands before it.
_FRAME_AFTER = {"en": 0, "vi": 0, "zh": 10}
# How a Chinese clause ends that is the setting of the next one.
_DURING = ("期间", "期間", "之际", "之際")
# Of the words that make a setting, those for a day from which on something has been so.
_SINCE = ("since", "kể từ khi", "từ khi", "以来", "以來")
# What an event marks that is told in the same sentence.
_OCCASION = re.compile(r"\W?(?:Marking|Celebrating|Commemorating|In (?:celebration|commemoration|honou?r) of) ")
_AFTER = re.compile("sau ", re.IGNORECASE)
# "the two sides issued a statement, which launched the project": what that led to
_WHICH = re.compile(r", which (?:has |have |had |also )?(?!(?:is|was|were)$)\w+$")
_WHICH_REACH = 16
# What follows in Chinese on a ceremony that is over.
_CEREMONIES = ("仪式", "儀式")
_THEN = re.compile("(?:结束|結束)?(?:之|以)?[后後][，,]")


def is_setting(analysis: Analysis, trigger: CueHit, clause_start: int, clause_end: int) -> bool:
    """Whether a word before the trigger, in Chinese behind it, makes it the setting of what the clause tells."""
    language = analysis.article.language
    start = clause_start if trigger.value == "milestone" else max(clause_start, trigger.start - _FRAME_REACH[language])
    before = analysis.cues.within(start, trigger.start, "frame")
    behind = analysis.cues.within(trigger.end, min(clause_end, trigger.end + _FRAME_AFTER[language]), "frame")
    if language == "zh" and analysis.text.endswith(_DURING, trigger.end, clause_end):
        return True  # 在对云南进行访问并出席博览会期间，…
    purpose = analysis.cues.within(clause_start, trigger.start, "purpose")
    if analysis.text.endswith(_CEREMONIES, 0, trigger.end) and _THEN.match(analysis.text, trigger.end):
        return True  # 欢迎仪式后，双方举行会谈
    first = analysis.text.find(" ", trigger.start, trigger.end)
    first = trigger.end if first < 0 else first
    if _WHICH.search(analysis.text, max(clause_start - 1, trigger.start - _WHICH_REACH), first):
        return True
    if trigger.value == "milestone" and _OCCASION.match(analysis.text, clause_start):
        return True
    if trigger.value == "agreement" and _has_since(analysis, [*before, *behind]):
        days = (EventDate(day.edtf) for day in analysis.dates_in(clause_start, trigger.start))
        if any(is_day_or_few(day) for day in days):
            return False  # 自两国2024年8月19日签署议定书以来: signed on a day of its own, long before
    # "sau buổi [làm việc]": what came before is framed by a word that holds its first syllable
    after = any(_AFTER.match(analysis.text, hit.start) and hit.end < trigger.end for hit in before)
    return bool(behind) or after or any(hit.end <= trigger.start for hit in (*before, *purpose))


def _has_since(analysis: Analysis, frames: Sequence[CueHit]) -> bool:
    """Whether a word for "since" is among those that make a setting."""
    return any(analysis.text[hit.start : hit.end].casefold() in _SINCE for hit in frames)
