"""Years told beside an event that has a day: a later one is a plan's, not that of a signing or visit."""

from __future__ import annotations

import re

import msgspec

from tracker.edtf import EventDate
from tracker.extraction.analysis import Analysis
from tracker.extraction.dates import DateMention
from tracker.extraction.dates.date_spans import EXACT
from tracker.extraction.events.candidates import Candidate
from tracker.extraction.events.drafts import Draft
from tracker.extraction.when.dating import date_before

# Characters between a word and its own year ("ký năm 2017", "2015年签订").
_BESIDE = 8
# Characters at a sentence's beginning in which a year holds for all of it ("他去年率团访问，双方签署…").
_HEAD = 6
# Characters at a legend's end behind the year of what an old photo shows ("Lễ ký kết giữa A và B vào năm 2015.").
_TAIL = 2
# The same where the year is stated as the time: "ký thỏa thuận đầu tiên vào năm 2000".
_STATED_BESIDE = 40
_IN_YEAR = re.compile(r"(?<!\w)(?:in|during|back in|at the|in the|by the|vào các) $")
_PART_OF_YEAR = re.compile(
    r"(?<!\w)(?:(?<!lần )đầu|giữa|cuối|early|mid|late|beginning of|end of|middle of)[- ](?:năm |in )?\d{4}$"
    r"|年(?:初|中|底|末)$",
    re.IGNORECASE,
)
_IN_YEAR_REACH = 10
# "had signed a pact earlier this year", "đã ký hồi đầu năm nay": before the main event, though in its year.
_EARLIER = re.compile(r"\bearlier $|(?<!\w)(?:hồi|từ) (?:đầu|cuối|giữa) $", re.IGNORECASE)
_EARLIER_REACH = 12
# Kinds that happen within another event when the text gives them no date of their own.
WITHIN_ANOTHER = ("agreement", "aid", "proposal")


def without_vague_date(analysis: Analysis, candidate: Candidate, main: Draft) -> Candidate:
    """A signing, gift or visit around an event with a day: a later year in its sentence is a plan's, not its own."""
    if candidate.date is None or EventDate(candidate.date.edtf).precision != "year" or main.date_mention is None:
        return candidate
    if candidate.counted or _is_part_of_year(analysis, candidate):
        return candidate  # "in 2024 the two sides signed many papers", "giữa năm 2017"
    clause = analysis.clause(candidate.sentence, candidate.trigger.start)
    if candidate.recounted and clause[0] <= candidate.date.start < candidate.trigger.start:
        return candidate  # what somebody recalls of a year, be it this one
    opening = candidate.sentence.start
    if main.date.earliest is None and not analysis.cues.within(opening, opening + 24, "closing"):
        return candidate  # of two years neither is known to be the later
    if _EARLIER.search(analysis.text, max(opening, candidate.date.start - _EARLIER_REACH), candidate.date.start):
        return candidate
    gap = max(candidate.date.start - candidate.trigger.end, candidate.trigger.start - candidate.date.end)
    opens = candidate.date.start - opening <= _HEAD
    reach = _STATED_BESIDE if _is_stated(analysis, candidate.date) else _BESIDE
    reach = _STATED_BESIDE if candidate.kind == "visit" else reach
    closes = candidate.sentence.role == "caption" and candidate.date.end >= candidate.sentence.end - _TAIL
    past = candidate.date.edtf < main.date.edtf[:4] and (gap <= reach or opens or closes)
    if not past and main.date.precision in EXACT and candidate.kind in (*WITHIN_ANOTHER, "visit"):
        return msgspec.structs.replace(candidate, date=date_before(analysis, candidate.sentence, candidate.trigger))
    return candidate


def _is_part_of_year(analysis: Analysis, candidate: Candidate) -> bool:
    """Whether the beginning, middle or end of a year is told before the word: the time of what was done then."""
    mention = candidate.date
    if mention is None or mention.end > candidate.trigger.start:
        return False
    before = analysis.text[max(0, mention.start - _IN_YEAR_REACH) : mention.start]
    return bool(_PART_OF_YEAR.search(before + mention.text))


def _is_stated(analysis: Analysis, mention: DateMention) -> bool:
    """Whether a year is stated as the time: "vào năm 2000", "in 2000", "at the end of 2000"."""
    if mention.text.casefold().startswith("vào năm "):
        return True
    return bool(_IN_YEAR.search(analysis.text, max(0, mention.start - _IN_YEAR_REACH), mention.start))
