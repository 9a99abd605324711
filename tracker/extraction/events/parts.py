"""What a sentence tells as a part of the main event: its programme, its welcome, gifts of courtesy."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from functools import cache

from tracker.edtf import EventDate
from tracker.extraction.analysis import Analysis
from tracker.extraction.dates.date_spans import EXACT
from tracker.extraction.events.candidates import Candidate
from tracker.extraction.events.drafts import Draft, people_in
from tracker.knowledge.library import shapes

# Characters around a verb in which stands how guests were received.
_RECEIVED_WITHIN = 60
# Days within which a leg belongs to a journey.
_ONE_JOURNEY = timedelta(days=3)


def why_part_of_main(analysis: Analysis, drafts: Sequence[Draft], candidate: Candidate) -> str:
    """Why a candidate is a part of the main event, or of a visit drafted, not one beside it; empty when it is none."""
    main = drafts[0]
    if _is_in_programme(analysis, main, candidate):
        return "a part of what is planned"
    if _is_working_session(analysis, drafts, candidate):
        return "what was said in a working visit"
    if candidate.kind in ("visit", "meeting", "project") and any(
        _is_of_visit(analysis, draft, candidate) for draft in drafts
    ):
        return "a part of the visit"
    word = analysis.text[candidate.trigger.start : candidate.trigger.end].casefold()
    if candidate.kind == "visit" and candidate.date is None and main.kind in ("exchange", "project"):
        return "the welcome at the main event" if _pattern("welcome").fullmatch(word) else ""
    if candidate.kind == "aid" and main.kind in ("visit", "meeting") and _pattern("gifts").match(word):
        needed = _pattern("needy").search(candidate.sentence.text) or analysis.cues_in(candidate.sentence, "amount")
        return "" if needed else "gifts of courtesy"
    return ""


def _is_working_session(analysis: Analysis, drafts: Sequence[Draft], candidate: Candidate) -> bool:
    """Whether Vietnamese tells what was said "at the working session" of a visit told just before, "đến … làm việc"."""
    trigger, sentence = candidate.trigger, candidate.sentence
    told = [draft for draft in drafts if draft.kind == "visit" and draft.main.sentence.start < sentence.start]
    last = max(told, key=lambda draft: draft.main.sentence.start, default=None)
    if candidate.kind != "meeting" or last is None:
        return False
    if _pattern("speech").fullmatch(analysis.text, sentence.start, trigger.end):
        return True
    session = _pattern("session").fullmatch(analysis.text, sentence.start, trigger.end)
    return session is not None and "làm việc" in last.main.sentence.text


def _is_of_visit(analysis: Analysis, visit: Draft, candidate: Candidate) -> bool:
    """Whether a candidate tells how the guests of a visit were welcomed or seen off, or of a leg of their journey."""
    if visit.kind != "visit" or candidate.elsewhere or not _is_near(visit.date, candidate):
        return False
    trigger, text = candidate.trigger, analysis.text
    start = max(candidate.sentence.start, trigger.start - _RECEIVED_WITHIN)
    end = min(candidate.sentence.end, trigger.end + _RECEIVED_WITHIN)
    ceremonies = _pattern("reception").finditer(text, start, end)
    if any(found.start() < trigger.end and trigger.start < found.end() for found in ceremonies):
        return True
    theirs = people_in(analysis, *analysis.clause(candidate.sentence, trigger.start))
    others = bool(visit.people and theirs) and visit.people.isdisjoint(theirs)
    travels = any(
        hit.value == "visit"
        for hit in analysis.cues.within(trigger.start, trigger.end, "act")
        if hit.end == trigger.end
    )
    return (
        travels
        and not others
        and bool(_pattern("legs").fullmatch(text, trigger.start, trigger.end))
        and not _comes_first(visit, candidate)
    )


def _comes_first(visit: Draft, candidate: Candidate) -> bool:
    """Whether a candidate lies before the days that are known of a visit: it may be what tells its first day."""
    first = visit.date.earliest
    return first is not None and candidate.date is not None and (candidate.date.earliest or first) < first


def _is_near(days: EventDate, candidate: Candidate) -> bool:
    """Whether a candidate lies within some days of a visit; one without a date goes with any."""
    if candidate.date is None:
        return True
    first, last = days.earliest, days.latest
    if first is None or last is None or candidate.date.earliest is None or days.precision not in EXACT:
        return days.agrees_with(EventDate(candidate.date.edtf))
    return first - _ONE_JOURNEY <= candidate.date.earliest <= last + _ONE_JOURNEY


def _is_in_programme(analysis: Analysis, main: Draft, candidate: Candidate) -> bool:
    """Whether an exchange of some days is announced, of whose programme a ceremony or talks are a part."""
    ahead = analysis.cues.within(candidate.sentence.start, candidate.trigger.start, "planned")
    if main.kind != "exchange" or candidate.kind not in ("visit", "meeting", "project", "aid") or not ahead:
        return False
    return candidate.date is None or main.date.agrees_with(EventDate(candidate.date.edtf))


@cache
def _pattern(part: str) -> re.Pattern[str]:
    return re.compile("|".join(shapes()["parts"][part]))
