"""The events of an article: which candidates are one event, which are worth a line on the timeline."""

from __future__ import annotations

import re

from tracker.extraction.analysis import Analysis
from tracker.extraction.events.alluded import why_alluded_to
from tracker.extraction.events.attended import find_attended
from tracker.extraction.events.candidates import Candidate
from tracker.extraction.events.chinese_pairs import are_told_apart
from tracker.extraction.events.distributing import distributed
from tracker.extraction.events.drafts import FURTHER, Draft
from tracker.extraction.events.framing import (
    are_talks_of_leaders,
    framed_event,
    is_dated_by_another,
    is_held_by_itself,
    phrase_of,
)
from tracker.extraction.events.main_event import SURE_ENOUGH, has_a_day, main_of
from tracker.extraction.events.many import is_of_body_of_many
from tracker.extraction.events.parts import why_part_of_main
from tracker.extraction.events.plain import find_plain
from tracker.extraction.events.same_parties import is_told
from tracker.extraction.events.sameness import is_same
from tracker.extraction.events.vague_years import WITHIN_ANOTHER, without_vague_date
from tracker.extraction.when.anniversaries import counts_years

# Points a candidate needs to be a further event.
_FURTHER = 5.5
# Characters at a sentence's beginning in which "after the patrol" stands.
_AFTER = 12
_PLUPERFECT = re.compile(r"\bhad (?:already |also |earlier |previously |recently |then )?(?:been )?$")
# "hội đàm trước và sau chuyến tuần tra": on other days than that.
_AROUND = re.compile(r",? (?:both )?before and after\b| (?:cả )?trước và sau(?!\w)|(?:于|於|在)[^，。；]{2,12}前[后後]")
# One with a day of its own is told as an event more surely.
_DATED = 4.0
# Events that one article is taken to report at the most.
_MOST = 25
# A signing or a gift told of within the report of a meeting needs fewer.
_WITHIN = 3.0
# The same for a signing that only a legend tells, of the two who met: "Hai bên [ký Biên bản hội đàm]".
_SIGNING = 3.0
_THE_TWO_SIGN = re.compile(
    r"(?:Lãnh đạo |Đại diện |Trưởng đoàn )?[Hh]ai (?:bên|đơn vị|trường|tỉnh|thành phố|địa phương|cơ quan|huyện|ngành)"
    r"(?: đã| cùng| tiến hành| vừa)* "
)
# A year that is declared for something is an event though it has no day.
_DECLARED_YEAR = 3.0
# A proposal to found something is an event beside others from here on.
_FOUNDING = 4.0
# Kinds of which one sentence may report two at once.
_TOGETHER = frozenset(
    frozenset(pair)
    for pair in (
        ("agreement", "meeting"),
        ("agreement", "visit"),
        ("agreement", "exchange"),
        ("agreement", "aid"),
        ("agreement", "milestone"),
        ("aid", "meeting"),
        ("visit", "meeting"),
    )
)


def assemble(analysis: Analysis, candidates: list[Candidate]) -> tuple[list[Draft], dict[int, str]]:
    """The events of an article, the main one first, and for each candidate left out (by index) why."""
    left_out: dict[int, str] = {}
    order = sorted(range(len(candidates)), key=lambda i: (-candidates[i].score, candidates[i].trigger.start))
    clear = {"VN", "CN"} <= analysis.opening_sides
    main_index = main_of(analysis, candidates, order, clear=clear)
    if main_index is None and (plain := find_plain(analysis) or find_attended(analysis)):
        candidates.extend(plain)
        order.append(len(candidates) - 1)
        main_index = main_of(analysis, candidates, order, clear=clear)
    if main_index is None:
        return [], dict.fromkeys(order, "no sentence is sure enough to be an event")
    drafts = [Draft(candidates[main_index].kind, "main event")]
    drafts[0].add(analysis, candidates[main_index])
    for i in order:
        if i == main_index:
            continue
        candidate = without_vague_date(analysis, candidates[i], drafts[0])
        if _is_of_many_beside(analysis, candidate, drafts[0]):
            left_out[i] = "a meeting of many countries"
            continue
        home = next((draft for draft in drafts if is_same(analysis, draft, candidate)), None)
        if home is not None:
            home.add(analysis, candidate)
        elif len(drafts) == _MOST:
            left_out[i] = "the article has surer events enough"
        elif reason := _why_not_further(analysis, drafts, candidate):
            left_out[i] = reason
        else:
            inherits = candidate.date is None and _happens_within(analysis, candidate, drafts[0])
            inherits = inherits and not _is_of_another_day(analysis, candidate, drafts[0])
            setting = drafts[0] if inherits else None
            framed = framed_event(analysis, drafts, candidate)
            around = framed or (drafts[0] if candidate.date is None and candidate.kind == "visit" else None)
            phrase = phrase_of(analysis, drafts, candidate)
            drafts.append(Draft(candidate.kind, FURTHER, setting, around, phrase=phrase))
            drafts[-1].add(analysis, candidate)
    return distributed(analysis, drafts), left_out


def _is_of_many_beside(analysis: Analysis, candidate: Candidate, main: Draft) -> bool:
    """Whether a candidate is a meeting of many countries, and the main event is none."""
    return is_of_body_of_many(analysis, candidate.sentence, candidate.trigger) and not is_of_body_of_many(
        analysis, main.main.sentence, main.main.trigger
    )


def _is_of_another_day(analysis: Analysis, candidate: Candidate, main: Draft) -> bool:
    """Whether an undated event is told to have been "recently", or to be still to come after what took place."""
    may_be_within = main.kind == "visit" and analysis.article.language != "zh"
    if candidate.status == "planned" and main.status == "occurred" and not may_be_within:
        return True  # 两会还将签署协议; other languages announce so what is signed within a visit
    if _AROUND.match(analysis.text, candidate.trigger.end):
        return True
    recent = analysis.cues.within(candidate.sentence.start, candidate.trigger.start, "recent")
    return any(hit.value != "just" for hit in recent) or _had_been(analysis, candidate)


def _had_been(analysis: Analysis, candidate: Candidate) -> bool:
    """Whether English tells a signing or gift as done before what it tells: "the protocol had been signed"."""
    before = max(candidate.sentence.start, candidate.trigger.start - _AFTER * 2)
    return bool(_PLUPERFECT.search(analysis.text, before, candidate.trigger.start))


def _is_headline(analysis: Analysis, candidate: Candidate) -> bool:
    """Whether the headline tells of the same kind of thing and, by another word, of nothing else that is done."""
    first = analysis.sentences[0]
    told = {hit.value for hit in analysis.cues_in(first, "act") if not hit.needs}
    return first.role == "title" and candidate.kind in told and not analysis.cues_in(first, "together")


def _why_not_further(analysis: Analysis, drafts: list[Draft], candidate: Candidate) -> str:
    """Why a candidate is no event beside those drafted; empty when it is one."""
    if candidate.kind == "proposal":
        founding = candidate.trigger.weight >= _FOUNDING and candidate.score >= SURE_ENOUGH
        news = candidate.sentence.role == "lead" and candidate.score >= _FURTHER and _is_headline(analysis, candidate)
        return "" if founding or news else "a proposal beside a greater event"
    if reason := why_part_of_main(analysis, drafts, candidate) or why_alluded_to(analysis, drafts, candidate):
        return reason
    if candidate.kind == "milestone" and candidate.trigger.weight >= _DECLARED_YEAR and candidate.date is not None:
        if candidate.framed and any(candidate.sentence.start in draft.sentences for draft in drafts):
            return "only the setting of another event"
        return "" if candidate.score >= SURE_ENOUGH else "not sure enough beside the main event"
    if candidate.sentence.role == "caption":
        return "" if _shown_signing(analysis, candidate) else "only in a caption"
    dated_visit = candidate.kind == "visit" and candidate.date is not None
    # 活动包括欢迎仪式、…; English recalls a visit so, with the day that it was paid
    only_listed = analysis.article.language == "zh" and candidate.wished and candidate.status == "occurred"
    dated_visit = dated_visit and not (candidate.elsewhere or candidate.at_home or only_listed)
    if dated_visit and candidate.score >= _FURTHER - 1.5:
        if _is_stop_told(drafts, candidate):
            return "the sentence already tells of exchange"
        return "the date is of what followed it" if is_dated_by_another(analysis, candidate) else ""
    if not candidate.bilateral:
        return "the sentence does not speak of both sides"
    if framed_event(analysis, drafts, candidate) is not None:
        return ""
    if (
        candidate.kind == "visit"
        and candidate.date is None
        and candidate.sentence.role == "lead"
        and not candidate.framed
    ):
        return "" if candidate.score >= _FURTHER else "not sure enough beside the main event"
    return _why_unsure(analysis, drafts, candidate) or _why_undated(analysis, drafts[0], candidate)


def _is_stop_told(drafts: list[Draft], candidate: Candidate) -> bool:
    """Whether guests looked at a place on their way, by a word that needs guests, and at another in the sentence."""
    return candidate.trigger.needs == "guests" and any(
        draft.kind == "exchange" and candidate.sentence.start in draft.sentences for draft in drafts
    )


def _why_unsure(analysis: Analysis, drafts: list[Draft], candidate: Candidate) -> str:
    """What keeps a sentence of both sides from telling an event of its own; empty when nothing does."""
    dated = has_a_day(candidate)
    if candidate.counted and candidate.date is not None and not dated:
        return "a total of the year or month"
    within = candidate.kind in ("agreement", "aid") and candidate.trigger.weight >= 3 and not candidate.wished
    # talks that a visit's report tells of with their people
    talks = candidate.kind == "meeting" and drafts[0].kind == "visit" and is_told(analysis, candidate)
    talks = talks and bool(analysis.people_in(candidate.trigger.start, candidate.sentence.end))
    if candidate.score < (_WITHIN if within else _DATED if dated or talks else _FURTHER):
        return "not sure enough beside the main event"
    if (
        candidate.framed
        and not are_talks_of_leaders(analysis, candidate)
        and not is_held_by_itself(analysis, candidate)
    ):
        return "only the setting of another event, or wished for"
    if candidate.sentence.role == "title" and candidate.kind != "agreement":
        return "only in the headline"
    for draft in drafts:
        if candidate.sentence.start in draft.sentences:
            pair = frozenset((draft.kind, candidate.kind))
            jubilee = (
                candidate.kind == "milestone" and draft.kind == "project" and counts_years(analysis, candidate.trigger)
            )
            if (
                pair not in _TOGETHER
                and not jubilee
                and not are_told_apart(analysis, draft.main.trigger, candidate)
                and not (dated and len(pair) == 1 and draft.date_mention is not None)
            ):
                return f"the sentence already tells of {draft.kind}"
    return ""


def _why_undated(analysis: Analysis, main: Draft, candidate: Candidate) -> str:
    """Why a candidate needs a day of its own to be an event; empty when it has one, or needs none."""
    undated = candidate.date is None or candidate.date.edtf.count("-") < 2
    if candidate.kind == "milestone" and undated and candidate.trigger.weight < _DECLARED_YEAR:
        return "an anniversary without a day of its own"
    if candidate.date is None and _was_recently(analysis, candidate):
        return ""
    if candidate.date is None and not _happens_within(analysis, candidate, main):
        return "no date of its own"
    return ""


def _was_recently(analysis: Analysis, candidate: Candidate) -> bool:
    """Whether the lead tells that it took place shortly before, on a day that it does not give."""
    sentence = candidate.sentence
    return sentence.role == "lead" and all(analysis.cues_in(sentence, told) for told in ("recently", "occurrence"))


def _happens_within(analysis: Analysis, candidate: Candidate, main: Draft) -> bool:
    """Whether an undated event took place within the main one: a signing at a conference, talks during a visit."""
    if candidate.kind in WITHIN_ANOTHER or (candidate.kind == "meeting" and main.kind == "visit"):
        return True
    if analysis.cues_in(candidate.sentence, "beside"):
        return True
    start = candidate.sentence.start
    if candidate.kind == "meeting" and main.kind == "exchange" and analysis.cues.within(start, start + _AFTER, "next"):
        return True  # 行动结束后，双方举行会晤
    if analysis.cues.within(start, min(start + 24, candidate.trigger.start), "next"):
        return True
    other_sentence = candidate.sentence.start != main.main.sentence.start
    return candidate.kind == "meeting" and candidate.sentence.role == "lead" and other_sentence


def _shown_signing(analysis: Analysis, candidate: Candidate) -> bool:
    """Whether a caption shows two named bodies signing, or in Vietnamese "the two sides"."""
    if candidate.kind != "agreement" or candidate.framed:
        return False
    if _THE_TWO_SIGN.fullmatch(analysis.text, candidate.sentence.start, candidate.trigger.start):
        return candidate.trigger.weight >= _SIGNING
    names = analysis.names_in(candidate.sentence.start, candidate.sentence.end)
    return len({name.id for name in names if name.type == "organisation" and name.kind != "media"}) >= 2
