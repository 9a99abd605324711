"""Whether two sentences tell of the same people and bodies: the host, the guest, who else was met."""

from __future__ import annotations

from tracker.edtf import EventDate
from tracker.extraction.analysis import Analysis
from tracker.extraction.events.candidates import Candidate, is_inside
from tracker.extraction.events.drafts import Draft, people_in
from tracker.extraction.speech import is_spoken
from tracker.extraction.text.cues import CueHit
from tracker.extraction.text.sentences import Sentence

# Before a meeting that was told of already: 今日的会面，…亦有出席.
_THE_ONE = ("今日的", "今天的", "当天的", "當天的", "是次", "此次", "上述")


def same_people(analysis: Analysis, draft: Draft, candidate: Candidate) -> bool:
    """Whether a meeting is dated like another one, and the very host and guest of it met."""
    if candidate.date is None or draft.date_mention is None or candidate.date.edtf != draft.date_mention.edtf:
        return False
    return names_same_people(analysis, draft, candidate)


def names_same_people(analysis: Analysis, draft: Draft, candidate: Candidate) -> bool:
    """Whether the sentences of both name the very same people, two at least."""
    theirs = people_in(analysis, candidate.sentence.start, candidate.sentence.end)
    mine = people_in(analysis, draft.main.sentence.start, draft.main.sentence.end)
    return len(theirs) > 1 and mine == theirs


def other_people(analysis: Analysis, draft: Draft, candidate: Candidate) -> bool:
    """Whether the candidate tells of other people: a visitor not named before, a host whom the guest met besides."""
    start, end = analysis.clause(candidate.sentence, candidate.trigger.start)
    if candidate.kind == "visit":
        theirs = people_in(analysis, start, end)
        if theirs and not draft.people and draft.date_mention is None and _of_a_past_month(draft, candidate):
            return True
        return bool(draft.people and theirs) and draft.people.isdisjoint(theirs)
    if not (is_told(analysis, candidate) and is_told(analysis, draft.main)):
        return False
    mine = people_in(analysis, draft.main.sentence.start, draft.main.sentence.end)
    theirs = people_in(analysis, candidate.sentence.start, candidate.sentence.end)
    if not candidate.recounted:
        theirs -= _spoken_of(analysis, candidate)
    return (
        bool(mine and theirs)
        and not mine <= theirs
        and not theirs <= mine
        and not _same_bodies(analysis, draft, candidate)
    )


def _of_a_past_month(draft: Draft, candidate: Candidate) -> bool:
    """Whether a candidate in another paragraph has a month or year of its own."""
    apart = candidate.sentence.paragraph != draft.main.sentence.paragraph
    return apart and candidate.date is not None and EventDate(candidate.date.edtf).precision in ("month", "year")


def _spoken_of(analysis: Analysis, candidate: Candidate) -> set[str]:
    """Ids of the people of whom somebody only speaks in a sentence that tells a meeting."""
    sentence = candidate.sentence
    people = analysis.people_in(sentence.start, sentence.end)
    return {one.id for one in people if sentence.start <= one.start and is_spoken(analysis, one.start, sentence)}


def _same_bodies(analysis: Analysis, draft: Draft, candidate: Candidate) -> bool:
    """Whether two Chinese sentences name the same two bodies, one with the guest alone and the other with the host."""
    if analysis.article.language != "zh":
        return False
    mine, theirs = (
        {name.id for name in analysis.names_in(one.sentence.start, one.sentence.end) if name.type == "organisation"}
        for one in (draft.main, candidate)
    )
    alone = len(people_in(analysis, candidate.sentence.start, candidate.sentence.end)) == 1
    return alone and len(mine) > 1 and mine == theirs


def is_told(analysis: Analysis, candidate: Candidate) -> bool:
    """Whether a sentence tells that a meeting took place, rather than what was said or who sat in it."""
    sentence, trigger = candidate.sentence, candidate.trigger
    inside = is_inside(analysis, sentence, trigger) or _is_the_one_told(analysis, sentence, trigger)
    listing = analysis.cues.within(analysis.clause(sentence, trigger.start)[0], trigger.start, "attend", "speaker")
    return not inside and not listing and not candidate.framed and sentence.role in ("lead", "body")


def _is_the_one_told(analysis: Analysis, sentence: Sentence, trigger: CueHit) -> bool:
    """Whether Chinese only says who else sat in the meeting told before: 今日的会面，…亦有出席."""
    said = analysis.text.endswith(_THE_ONE, sentence.start, trigger.start)
    return said and bool(analysis.cues.within(trigger.end, sentence.end, "attend"))
