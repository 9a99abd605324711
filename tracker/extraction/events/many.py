"""Meetings, bodies and tours of many countries, and where the two of ours act together all the same."""

from __future__ import annotations

import re
from functools import cache

from tracker.extraction.analysis import Analysis
from tracker.extraction.text.cues import CueHit
from tracker.extraction.text.sentences import Sentence
from tracker.extraction.text.spans import Spans
from tracker.knowledge.library import shapes
from tracker.model import Language

# What stands between two countries of a list.
_PAIR = re.compile(r" and | và |[和与及]")
# "Pakistani, Russian, Lao and Vietnamese reporters": who comes is of many countries.
_ONE_OF_MANY = re.compile(
    r"\b(?:[A-Z][a-z]*(?:n|ni|ese|ish|ai|ao|ne)\b(?:,| and) ){2,}(?:and )?(?:Vietnamese|Chinese)\b"
    r"|\b(?:Vietnamese|Chinese)\b(?:,(?: and)? [A-Z][a-z]*(?:n|ni|ese|ish|ai|ao)\b){2}"
)
# What stands between the name of a body of many countries and "meeting", in the order of the language.
_CALLED = {
    "en": re.compile(r"[-–][A-Z][\w+-]*(?: [\w'’-]+){0,4} | (?:[\w'’-]+ ){0,4}"),
    "vi": re.compile(
        " (?:(?:[Cc]ấp [Cc]ao|[Tt]hượng [Đđ]ỉnh|[Bb]ộ trưởng|[Nn]goại giao|[Kk]inh tế|[Qq]uốc phòng|[Tt]ư lệnh"
        "|[Qq]uan chức|[Ll]ãnh đạo|giữa|các nước|trực tuyến|đặc biệt|hẹp) )*"
    ),
    "zh": re.compile("(?:[—–-]?(?:中国|中方))?[\u4e00-\u9fff0-9]{0,8}"),
}
# Characters before or behind the word for a meeting within which the body is named.
_CALLED_WITHIN = 48
# Characters between the verb and the word that spreads it over those whom it names.
_SPREAD_WITHIN = 24


def visits_one_of_us(analysis: Analysis, trigger: CueHit) -> bool:
    """Whether the words themselves say which of the two is visited, beside a meeting of many that the guest attends."""
    return trigger.value == "visit" and trigger.weight >= 3 and bool(analysis.sides(trigger.start, trigger.end))


def meets_each(analysis: Analysis, sentence: Sentence, trigger: CueHit) -> bool:
    """Whether a leader of one side met one of the other, each guest of a list by himself: 分别会见总统甲、总理乙."""
    near = max(sentence.start, trigger.start - _SPREAD_WITHIN), min(sentence.end, trigger.end + _SPREAD_WITHIN)
    if trigger.value != "meeting" or not analysis.cues.within(*near, "each"):
        return False
    people = analysis.known_people(sentence)
    hosts = {person.country for person in people if person.start < trigger.start}
    return bool(hosts) and bool({person.country for person in people if person.start >= trigger.end} - hosts)


def is_tour(analysis: Analysis, sentence: Sentence, trigger: CueHit) -> bool:
    """Whether a delegation of one of ours visits the other among several countries."""
    if trigger.value != "visit" or not analysis.sides(*analysis.clause(sentence, trigger.start)):
        return False
    if _ONE_OF_MANY.search(analysis.text, sentence.start, sentence.end):
        return False
    return {"VN", "CN"} <= analysis.sides(sentence.start, sentence.end) and not _is_summit(analysis, sentence)


def _is_summit(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a sentence names a body or a meeting of many countries."""
    names = analysis.names_in(sentence.start, sentence.end)
    return any(name.kind == "multilateral" for name in names) or bool(analysis.cues_in(sentence, "many"))


def is_of_many(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a sentence tells of a body or meeting of many countries, or names two others beside ours."""
    return _is_summit(analysis, sentence) or len(analysis.third_countries(sentence.start, sentence.end)) > 1


def meets_on_occasion(analysis: Analysis, sentence: Sentence, trigger: CueHit) -> bool:
    """Whether the meeting of many countries is only where both happened to be: "…, while he was there for a summit"."""
    if trigger.value != "meeting" or not {"VN", "CN"} <= analysis.sides(sentence.start, sentence.end):
        return False
    spans = [found.span() for found in _occasion(analysis.article.language).finditer(sentence.text)]
    told = Spans((sentence.start + first, sentence.start + last) for first, last in spans)
    names = analysis.names_in(sentence.start, sentence.end)
    many = [name.start for name in names if name.kind == "multilateral"]
    many += [hit.start for hit in analysis.cues_in(sentence, "many")]
    return bool(many) and all(map(told.hold, many)) and not told.hold(trigger.start)


@cache
def _occasion(language: Language) -> re.Pattern[str]:
    return re.compile(shapes()["occasions"][language])


def is_of_body_of_many(analysis: Analysis, sentence: Sentence, trigger: CueHit) -> bool:
    """Whether the words call the meeting one of a body of many countries: "Hội nghị Cấp cao ASEAN - Trung Quốc"."""
    if trigger.value != "meeting":
        return False
    if _is_within_its_name(analysis, trigger):
        return True
    called = _CALLED[analysis.article.language]
    if analysis.article.language == "vi":
        behind = analysis.names_in(trigger.end, min(sentence.end, trigger.end + _CALLED_WITHIN))
        spans = [(trigger.end, name.start) for name in behind if name.kind == "multilateral"]
    else:
        before = analysis.names_in(max(sentence.start, trigger.start - _CALLED_WITHIN), trigger.start)
        spans = [(name.end, trigger.start) for name in before if name.kind == "multilateral"]
    return any(called.fullmatch(analysis.text, start, end) for start, end in spans if start <= end)


def _is_within_its_name(analysis: Analysis, trigger: CueHit) -> bool:
    """Whether the word for a meeting is part of the name of one of many: "Diễn đàn cấp cao hợp tác quốc tế"."""
    hits = analysis.cues.within(trigger.start, trigger.end, "many")
    names = analysis.names_in(trigger.start, trigger.end)
    return bool(hits) or any(name.kind == "multilateral" for name in names)


def speaks_of_two(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a sentence has a word for the two sides; "Vietnam and China" may be two in a longer list."""
    hits = analysis.cues_in(sentence, "together")
    return any(not _PAIR.search(analysis.text, hit.start, hit.end) for hit in hits)


def is_done_by_many(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether who acts is called by a body of many countries alone: "ASEAN ministers met and talked with China's"."""
    acts = analysis.cues_in(sentence, "act", "noun")
    if not acts or analysis.sides(sentence.start, acts[0].start):
        return False
    return any(name.kind == "multilateral" for name in analysis.names_in(sentence.start, acts[0].start))


# 会见甲时，主席表示，…: the guest of one of several meetings, and what a list of guests is parted by.
_IN_TURN = re.compile(r"在?(?:会见|會見|会晤|會晤|接见|接見)(?P<guest>[\u4e00-\u9fff·]{2,10})[时時][，,]")
_GUESTS_PART = re.compile("[、，,；和与及與的]|会见|會見|会晤|會晤|接见|接見")


def meets_another_in_turn(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a Chinese sentence tells what was said to a guest whom the lead names as of no side but the host's."""
    met = _IN_TURN.match(analysis.text, sentence.start, sentence.end)
    lead = next((s for s in analysis.sentences if s.role == "lead"), None)
    if met is None or lead is None or not analysis.cues_in(lead, "each"):
        return False
    listed = analysis.text.find(met["guest"], lead.start, min(lead.end, sentence.start))
    starts = [mark.end() for mark in _GUESTS_PART.finditer(analysis.text, lead.start, listed)] if listed >= 0 else []
    if not starts:
        return False
    verb = analysis.cues_in(lead, "each")[0].start
    return analysis.sides(starts[-1], listed + len(met["guest"])) <= analysis.sides(lead.start, verb)
