"""Whether what a sentence tells took place, is only planned, or is proposed."""

from __future__ import annotations

import re

from tracker.edtf import EventDate
from tracker.extraction.analysis import Analysis
from tracker.extraction.dates import DateMention
from tracker.extraction.text.cues import CueHit
from tracker.extraction.text.sentences import Sentence
from tracker.model import Status

REACH = {"en": 90, "vi": 60, "zh": 24}
"""Characters before a trigger in which a frame, wish or plan word rules it."""

# Characters behind an event's name in Chinese in which stands that it will be.
_NAMED = 7
_WILL = ("将", "將", "拟", "擬", "定于", "定於", "计划", "計劃", "预计", "預計")
_WHO_WILL = re.compile(r"\b(?:who|which|that) (?:will|are to|is to|would)\b|\b(?:under|by|through|with) which\b")
_COORDINATED = re.compile(r"\s*(?:and |then |also |và |đồng thời |cùng )*")
# 将赴南宁参加由…主办的…磋商会: whatever the clause goes on with is still to come
_GOES = re.compile("[将將](?:[赴出参參率到]|前往|启程|啟程|发表|發表)")
_ENDS = re.compile("(?:圆满|圓滿|成功)?(?:结束|結束)")
_HALF_STOPS = ("；", ";")
# What goes on behind a comma with what will be: 将赴北京出席会议，并在那里举行会谈，会见…
_GOES_ON = re.compile(
    "[并並还還]|期[间間]|其[间間]|届[时時]|[会會][见見]|[随隨之然][后後]|再|[转轉]|[签簽][署订訂]|研究|[讨討][论論]"
)
# "On Monday the ships put in at the port to pay a visit": what somebody came for took place.
_CAME_TO = re.compile(
    r"\b(?:arrived|came|put in|went|flew|left|travel?led|headed|landed|departed|sailed|was in|were in|led a delegation"
    r"|partnered|coordinated|cooperated|teamed up|joined (?:hands|forces)"
    r"|sent a delegation)\b[^,;]*$"
)
_CAME_BEFORE = re.compile(
    r"\b(?:issued|signed|reached|adopted|released|agreed|inked|concluded|made) (?:upon |on )?"
    r"(?:at|during|in|by|between)\b"
)


def status_of(
    analysis: Analysis, sentence: Sentence, trigger: CueHit, mention: DateMention | None
) -> tuple[Status, CueHit | None]:
    """Whether what a trigger tells took place, is planned or proposed, and the word that says so."""
    if trigger.value == "proposal":
        return "proposed", trigger
    language = analysis.article.language
    if language == "en" and sentence.role == "title" and analysis.text.endswith(" to ", 0, trigger.start):
        return "planned", None  # "Carmaker to raise its investment"
    planned = _planned_around(analysis, sentence, trigger)
    published = analysis.article.published
    if mention is not None and published is not None and mention.earliest is not None:
        if mention.earliest > published and EventDate(mention.edtf).precision in ("day", "interval"):
            return "planned", planned[0] if planned else None
        carried = language == "zh" and mention.start < sentence.start and bool(planned)
        if trigger.value == "milestone" and mention.earliest.year > published.year:
            return "planned", None  # 明年是两国建交75周年
        if mention.latest is not None and mention.latest < published and not carried:
            return "occurred", None
    month = analysis.article.published_month
    if mention is not None and published is None and month and "X" not in mention.edtf and mention.edtf[:7] > month:
        return "planned", planned[0] if planned else None
    return ("planned", planned[0]) if planned else ("occurred", None)


def _planned_around(analysis: Analysis, sentence: Sentence, trigger: CueHit) -> list[CueHit]:
    """The words around a trigger that say it is still to come."""
    language = analysis.article.language
    clause_start, clause_end = analysis.clause(sentence, trigger.start)
    end = trigger.start
    if language == "en":  # "will be signed", but not "met the workers who will build it"
        relative = _WHO_WILL.search(analysis.text, trigger.end, clause_end)
        end = relative.start() if relative else clause_end
    listed = _start_of_list(analysis, sentence, clause_start) if language == "zh" else clause_start
    start = max(listed, trigger.start - REACH[language])
    if language != "zh" and _COORDINATED.fullmatch(analysis.text, clause_start, trigger.start):
        start = sentence.start  # "is scheduled to call at the academy, hold a talk, and tour a school"
    planned = analysis.cues.within(start, end, "planned")
    if language == "zh":  # 在即将结束访问之际: what is about to end has taken place
        planned = [hit for hit in planned if not _ENDS.match(analysis.text, hit.end)]
    if language == "zh" and not planned:
        planned = [hit for hit in analysis.cues.within(listed, end, "planned") if _GOES.match(analysis.text, hit.start)]
    if language == "en":  # "will carry out the statement issued during the visit"
        planned = [hit for hit in planned if not _CAME_BEFORE.search(analysis.text, hit.end, trigger.start)]
        planned = [hit for hit in planned if not _came_to(analysis, clause_start, hit)]
    if language == "zh":  # 第九次交流活动将于…举行
        behind = analysis.cues.within(trigger.end, min(trigger.end + _NAMED, clause_end), "planned")
        planned += [hit for hit in behind if analysis.text.startswith(_WILL, hit.start)]
        planned += _planned_before(analysis, sentence, listed)
    return planned


def _planned_in_piece(analysis: Analysis, sentence: Sentence) -> list[CueHit]:
    """The same for the further piece of a sentence that was parted, which keeps the guest of the one before in mind."""
    before = analysis.before(sentence) if sentence.guest is not None else ()
    planned = [hit for piece in before for hit in analysis.cues_in(piece, "planned")]
    return [hit for hit in planned if analysis.text.startswith(_WILL, hit.start)]


def _planned_in_list(analysis: Analysis, sentence: Sentence) -> list[CueHit]:
    """The same for what goes on behind a semicolon in a list of what will be done: 代表团将拜会A；举行推介会；…."""
    before = analysis.before(sentence)
    if not before or not before[-1].text.endswith(_HALF_STOPS) or analysis.dates_in(sentence.start, sentence.end):
        return []
    planned = [hit for hit in analysis.cues_in(before[-1], "planned") if analysis.text.startswith(_WILL, hit.start)]
    return planned or _planned_in_list(analysis, before[-1])


def _start_of_list(analysis: Analysis, sentence: Sentence, clause_start: int) -> int:
    """Where a Chinese clause begins whose names a mark parts that ends no clause: 将与总书记甲、国家主席乙会面."""
    start = clause_start
    while start > sentence.start and analysis.text[start - 1] == "、":
        start = analysis.clause(sentence, start - 2)[0]
    return start


def _came_to(analysis: Analysis, start: int, hit: CueHit) -> bool:
    """Whether an English infinitive tells what somebody came for, who has come: "flew to Hanoi to pay a visit"."""
    aim = analysis.text.startswith("to ", hit.start)
    return aim and bool(_CAME_TO.search(analysis.text, start, hit.start))


def _planned_before(analysis: Analysis, sentence: Sentence, clause_start: int) -> list[CueHit]:
    """The word of a Chinese sentence's earlier clause by which what goes on behind the comma will be as well."""
    if clause_start <= sentence.start and (listed := _planned_in_list(analysis, sentence)):
        return listed
    if not _GOES_ON.match(analysis.text, clause_start):
        return []
    if clause_start <= sentence.start:
        return _planned_in_piece(analysis, sentence)
    before = analysis.clause(sentence, clause_start - 2)[0]
    planned = analysis.cues.within(before, clause_start, "planned") or _planned_before(analysis, sentence, before)
    return [hit for hit in planned if analysis.text.startswith(_WILL, hit.start)]
