"""Visits and talks that a sentence names as the frame of what it tells: events of their own where it says whose."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tracker.edtf import EventDate
from tracker.extraction.analysis import Analysis
from tracker.extraction.dates.date_spans import EXACT
from tracker.extraction.events.candidates import Candidate
from tracker.extraction.events.drafts import Draft
from tracker.extraction.events.spoken_of import tells_who
from tracker.extraction.text.known_names import NameMention

# Points that a visit needs to be told as the frame of a surer event.
_SURE = 3.0
_SURE_WORD = 3.0
# Characters behind a visit in which "期间" says that something happened during it.
_BEHIND = 10
# What stands between the word for a visit and the visitor, and characters of place and titles with it.
_OF = re.compile(r"(?:^|\s)(?:của|by|of)\s")
_TITLES = 70
# The same for talks with the offices of both sides' leaders.
_OFFICES_TOLD = 220
# Characters between a Chinese visit's own day and its word.
_OWN_DAY = 3
# The word before a day.
_ON = re.compile(r"(?:on|from) $")

# A Vietnamese visit that frames what its sentence tells: "…, nhân [chuyến thăm chính thức Việt Nam của A] (20-22/12)".
_FRAMED_VISIT = re.compile(
    r"(?<!\w)(?:nhân|trong|sau|trước|từ|tại|qua|khuôn khổ|dịp|thời gian|và) (?P<visit>chuyến(?: [\w/]+){0,4}? )$",
    re.IGNORECASE,
)
_VISIT_ENDS = re.compile(
    r"[,;.:()]| (?:và|cùng|từ|vào|hồi|đầu|cuối|giữa|ngày|tháng|năm|là|đã|được|mang|vừa qua|mới đây)(?!\w)"
)
_VISIT_REACH, _VISITOR_REACH = 50, 140
# "… của Tổng Bí thư, Chủ tịch nước Trung Quốc" before the visitor's name.
_OF_VISITOR = re.compile(r"[^,;.:()]{0,60}\bcủa [^;.:()]{0,90}")


def framed_event(analysis: Analysis, drafts: Sequence[Draft], candidate: Candidate) -> Draft | None:
    """The event during which a visit without a date took place, where the text names the visitor.

    "The memorandum was signed on Monday, during the state visit of Xi Jinping" tells of two events; "the agreements
    reached during that visit" only recalls one.
    """
    if candidate.kind != "visit" or candidate.date is not None or candidate.wished:
        return None
    if candidate.score < _SURE or candidate.trigger.weight < _SURE_WORD or candidate.status != "occurred":
        return None
    visitors = {person.id for person in _people_beside(analysis, candidate)}
    if not visitors:
        return None
    if candidate.sentence.role == "title":
        months = {draft.date.edtf[:7] for draft in drafts if draft.date.precision in EXACT}
        of_main = drafts[0].date.precision in EXACT and visitors & drafts[0].people
        return drafts[0] if of_main and len(months) == 1 else None
    if not _is_during(analysis, candidate):
        return None
    opening = candidate.sentence.start
    told = [draft for draft in drafts if opening in draft.sentences and draft.kind != "visit"]
    if told:  # of two events in the sentence, the nearer took place during the visit
        nearest = min(told, key=lambda draft: abs(draft.sentences[opening] - candidate.trigger.start))
        return nearest if nearest.date_mention is not None else None
    return drafts[0] if candidate.sentence.role == "lead" and drafts[0].date.precision in EXACT else None


def visitor_of(analysis: Analysis, draft: Draft) -> list[NameMention]:
    """Who paid a visit by the words of the visit alone: "ties have grown since the visit to China of A in October"."""
    trigger = draft.main.trigger
    if draft.kind != "visit" or draft.main.date is None:
        return []
    behind = [person for person in _people_beside(analysis, draft.main) if person.start >= trigger.end][:1]
    gap = analysis.text[trigger.end : behind[0].start] if behind else ""
    return behind if _OF.search(gap) and len(gap) <= _TITLES else []


def is_dated_by_another(analysis: Analysis, candidate: Candidate) -> bool:
    """Whether the day beside a visit is of what followed it or came of it.

    "After the visit, on 8 November, the academies met"; "they met on 8 November to carry out what the visit agreed on".
    """
    mention, trigger = candidate.date, candidate.trigger
    if mention is None:
        return False
    start, end = analysis.clause(candidate.sentence, trigger.start)
    if mention.end <= trigger.start and analysis.cues.within(max(start, mention.end), trigger.start, "guidance"):
        return True
    if analysis.article.language == "zh" and mention.end <= trigger.start:
        acts = analysis.cues.within(max(start, mention.end), trigger.start, "act")
        if any(act.value == "meeting" for act in acts):
            return True  # A 23日会见正在越南访问、由 B 率领的代表团
    if not candidate.framed:
        return False
    if analysis.article.language == "zh" and tells_who(analysis, trigger, end):
        own = start <= mention.start and 0 <= trigger.start - mention.end <= _OWN_DAY
        return not own  # A 26日与访越的 B 会谈; but 26日来访的 B
    if analysis.cues.within(start, min(end, trigger.end + _BEHIND), "during"):
        # 访问中国期间，A 12日会见了 B
        return analysis.article.language == "zh" and mention.start >= end and "/" not in mention.edtf
    return not start <= mention.start < end or bool(analysis.cues.within(mention.end, trigger.start, "frame"))


def phrase_of(analysis: Analysis, drafts: Sequence[Draft], candidate: Candidate) -> tuple[int, int] | None:
    """Where a sentence names the visit that frames what it tells."""
    if candidate.kind != "visit" or not candidate.framed or candidate.sentence.role == "title":
        return None
    if not any(candidate.sentence.start in draft.sentences for draft in drafts):
        return None
    if named := named_visit(analysis, candidate):
        return named
    start, end = analysis.clause(candidate.sentence, candidate.trigger.start)
    if analysis.article.language == "zh":
        end = min(end, candidate.trigger.end + _BEHIND)
    elif during := analysis.cues.within(start, candidate.trigger.start + 1, "during"):
        start = during[-1].start
    return start, end


def named_visit(analysis: Analysis, candidate: Candidate) -> tuple[int, int] | None:
    """Where a Vietnamese sentence names, with its visitor, the visit around what it tells."""
    trigger, sentence, text = candidate.trigger, candidate.sentence, analysis.text
    if candidate.kind != "visit" or analysis.article.language != "vi":
        return None
    named = _FRAMED_VISIT.search(text, max(sentence.start, trigger.start - _VISIT_REACH), trigger.start)
    if not named:
        return None
    names = analysis.names_in(trigger.end, min(sentence.end, trigger.end + _VISITOR_REACH))
    visitor = next((name for name in names if name.type == "person"), None)
    told = visitor is not None and _OF_VISITOR.fullmatch(text, trigger.end, visitor.start)
    mark = _VISIT_ENDS.search(text, visitor.end if visitor and told else trigger.end, sentence.end)
    return named.start("visit"), mark.start() if mark else sentence.end


def are_talks_of_leaders(analysis: Analysis, candidate: Candidate) -> bool:
    """Whether talks named as a frame have a date and people of both countries in their own clause."""
    if candidate.kind != "meeting" or candidate.date is None or candidate.wished:
        return False
    start, end = analysis.clause(candidate.sentence, candidate.trigger.start)
    if analysis.article.language == "en":  # "the talks between A and B, Commissioner of C, on 28 May"
        acts = analysis.cues.within(candidate.trigger.end, candidate.date.start, "act")
        end = end if acts else max(end, min(candidate.sentence.end, candidate.trigger.end + _OFFICES_TOLD))
    countries = {person.country for person in analysis.names_in(start, end) if person.type == "person"}
    return {"VN", "CN"} <= countries and start <= candidate.date.start < end


_HELD = re.compile(
    r"[^.;]{0,110}?\b(?:held|took place|organi[sz]ed|opened|convened)(?: online)?(?: (?:in|at) [^.;,]{2,60}?)? $"
)


def is_held_by_itself(analysis: Analysis, candidate: Candidate) -> bool:
    """Whether English tells where and when a frame was held: "within a forum which was held in Kunming on 10 April"."""
    mention, trigger = candidate.date, candidate.trigger
    if candidate.kind not in ("meeting", "exchange") or candidate.wished or mention is None:
        return False
    if analysis.article.language != "en" or EventDate(mention.edtf).precision not in EXACT:
        return False
    return bool(_HELD.fullmatch(_ON.sub("", analysis.text[trigger.end : mention.start])))


def _people_beside(analysis: Analysis, candidate: Candidate) -> list[NameMention]:
    """The known people of either country in the clause that names a visit or talks."""
    start, end = analysis.clause(candidate.sentence, candidate.trigger.start)
    names = analysis.names_in(start, end)
    return [name for name in names if name.type == "person" and name.known and name.country]


def _is_during(analysis: Analysis, candidate: Candidate) -> bool:
    """Whether the clause says that something happened during the visit, and nothing of what came of it."""
    start, end = analysis.clause(candidate.sentence, candidate.trigger.start)
    during = analysis.cues.within(start, min(end, candidate.trigger.end + _BEHIND), "during")
    return bool(during) and not analysis.cues.within(start, end, "recall", "guidance", "purpose")
