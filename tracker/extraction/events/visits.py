"""What makes two words for a visit tell of one, or of the next stop of the guests."""

from __future__ import annotations

from tracker.edtf import EventDate
from tracker.extraction.analysis import Analysis
from tracker.extraction.events.candidates import Candidate
from tracker.extraction.events.drafts import Draft
from tracker.extraction.events.main_event import has_a_day

# Characters at a sentence's beginning in which "the same day" stands, and behind a visit those in which its goal does.
_OPENING = 24
_VISITED_WITHIN = 80
# Days around a visit's within which somebody who speaks of a visit means this one.
_JUST_PAID = 2


def is_visit_told(draft: Draft, candidate: Candidate) -> bool:
    """Whether somebody speaks of the visit that the report tells: "yesterday I ended my visit", told the day after."""
    first, last = draft.date.earliest, draft.date.latest
    if draft.kind != "visit" or first is None or last is None or not (has_a_day(draft.main) and has_a_day(candidate)):
        return False
    day = candidate.date.earliest if candidate.date is not None else None
    return day is not None and (day - last).days >= -_JUST_PAID and (day - first).days <= _JUST_PAID


def is_year_beside_day(one: str, other: str) -> bool:
    """Whether of two dates one is a whole year, as visits of the past have, and the other a day of the news."""
    return any(
        EventDate(year).precision == "year" and day.startswith("XXXX-") for year, day in ((one, other), (other, one))
    )


def is_next_stop(analysis: Analysis, draft: Draft, candidate: Candidate) -> bool:
    """Whether Vietnamese goes on with where guests went the same day: "Cùng ngày, Đoàn đến thăm Hội Phụ nữ tỉnh B"."""
    opening = candidate.sentence.start
    if candidate.kind != "visit" or analysis.article.language != "vi" or opening <= draft.main.sentence.start:
        return False
    if not analysis.cues.within(opening, min(opening + _OPENING, candidate.trigger.start), "next"):
        return False
    mine, theirs = _visited(analysis, draft.main), _visited(analysis, candidate)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _visited(analysis: Analysis, visit: Candidate) -> set[str]:
    """Ids of the bodies and local places behind the word that tells a visit, in its clause."""
    start = visit.trigger.end
    end = min(analysis.clause(visit.sentence, start)[1], start + _VISITED_WITHIN)
    return {name.id for name in analysis.names_in(start, end) if name.type != "person" and name.kind != "country"}
