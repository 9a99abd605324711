"""Whether a sentence speaks of both countries, by itself or by what stands around it, and of no third one."""

from __future__ import annotations

import re

from tracker.extraction.analysis import Analysis
from tracker.extraction.events.apart import stands_apart
from tracker.extraction.events.at_home import is_at_home
from tracker.extraction.events.many import (
    is_done_by_many,
    is_of_body_of_many,
    is_of_many,
    is_tour,
    meets_another_in_turn,
    meets_each,
    meets_on_occasion,
    speaks_of_two,
    visits_one_of_us,
)
from tracker.extraction.events.mission_guests import has_guests_of_host
from tracker.extraction.events.own_missions import calls_at_own_mission
from tracker.extraction.text.cues import CueHit
from tracker.extraction.text.once import once
from tracker.extraction.text.sentences import Sentence
from tracker.extraction.where.datelines import head
from tracker.knowledge.library import shapes

# What a candidate is weighed by, where others ask for it.
ONE_SIDE = "names one side"
NO_SIDE = "names no side"
OTHERS = "names other countries"
BEFORE_ONLY = "only the sentence before names the other side"
OPENING_ONLY = "only headline or lead name both sides"
MANY = "a meeting of many countries"
OWN_MISSION = "calls at the mission of the own country"
# Kinds of what a mission holds for guests of the country to which it is sent.
_HELD = ("meeting", "exchange", "aid", "milestone")
# Kinds of which one side may hold one by itself on the other: a seminar, an institute's anniversary.
_ON_TOPICS = ("meeting", "milestone", "visit", "aid")
# Sentences before one in which "the two countries" were named.
_TOLD_BEFORE = 6
# Characters at a sentence's beginning in which "after the talks" says that it goes on.
_OPENING = 24


def side_points(analysis: Analysis, sentence: Sentence, trigger: CueHit) -> list[tuple[str, float]]:
    """What a sentence gains by naming both sides, and loses by naming one only, other countries or a dispute."""
    sides = analysis.sides(sentence.start, sentence.end)
    together = bool(analysis.cues_in(sentence, "together"))
    if trigger.value in _ON_TOPICS and (topics := analysis.cues_in(sentence, "topic")):
        sides, together = _without(analysis, sentence, topics)
    third = analysis.third_countries(head(analysis, sentence), sentence.end)
    points = [_point_of_sides(analysis, sentence, trigger, sides, together=together)]
    if (
        not speaks_of_two(analysis, sentence)
        and is_of_many(analysis, sentence)
        and (
            _nobody_of_both(analysis, sentence)
            or len(third) > 1
            or is_of_body_of_many(analysis, sentence, trigger)
            or is_done_by_many(analysis, sentence)
        )
        and not visits_one_of_us(analysis, trigger)
        and not is_tour(analysis, sentence, trigger)
        and not meets_each(analysis, sentence, trigger)
        and not meets_on_occasion(analysis, sentence, trigger)
    ):
        points.append((MANY, -2.5))
    if third:
        tour = is_tour(analysis, sentence, trigger) or meets_each(analysis, sentence, trigger)
        loss = -0.5 if tour else -2.5 if len(third) > 1 else -1.5 if together else -2.0
        points.append((OTHERS, loss))
    if analysis.cues_in(sentence, "allied"):
        points.append(("the two sides act together", 1.0))
    elif hostile_words(analysis, sentence):
        points.append(("a dispute, crime or match", -3.0))
    return points


# What both sides act against together: "cooperation in combating smuggling", "the anti-drug conference of the two".
_FOUGHT = re.compile(
    r"(?:\b[Aa]nti-|\b(?:against|combat(?:s|ed|ing)?|fight(?:s|ing)?|prevent(?:s|ed|ing|ion)?|crack(?:s|ed|ing)? down"
    r"|curb(?:s|ed|ing)?|suppress(?:ing|ion)?|tackl(?:e|ing)|control(?:ling)?)\b[^.;]{0,90}"
    r"|(?<!\w)(?:phòng,? chống|đấu tranh(?: chống| với)?|ngăn chặn|ngăn ngừa|hòa giải|truy bắt|trấn áp|triệt phá)(?!\w)"
    r"[^.;]{0,70})$"
)
_FOUGHT_WITHIN = 110


@once
def hostile_words(analysis: Analysis, sentence: Sentence) -> list[CueHit]:
    """Words of dispute or crime in a sentence, but for crime that the two sides fight together and bodies' names."""
    hits = analysis.cues_in(sentence, "hostile")
    if not hits or analysis.article.language == "zh":
        return hits
    bodies = [name for name in analysis.names_in(sentence.start, sentence.end) if name.type == "organisation"]
    hits = [hit for hit in hits if not any(name.start <= hit.start < name.end for name in bodies)]
    both = {"VN", "CN"} <= analysis.sides(sentence.start, sentence.end) or analysis.cues_in(sentence, "together")
    if not (both and analysis.cues_in(sentence, "cooperate", "together")):
        return hits
    text = analysis.text
    return [hit for hit in hits if not _FOUGHT.search(text, max(sentence.start, hit.start - _FOUGHT_WITHIN), hit.start)]


def _point_of_sides(
    analysis: Analysis, sentence: Sentence, trigger: CueHit, sides: frozenset[str], *, together: bool
) -> tuple[str, float]:
    """Whether a sentence tells of both sides: by itself, or by the headline or the sentences before it."""
    clear = {"VN", "CN"} <= analysis.opening_sides and not analysis.third_countries(sentence.start, sentence.end)
    clear = clear and not stands_apart(analysis, sentence)
    of_topics = trigger.value in _ON_TOPICS
    if calls_at_own_mission(analysis, sentence, trigger):
        return OWN_MISSION, -3.0
    if _partner_is_another(analysis, sentence, trigger) or _goes_on_with_one_side(analysis, sentence, trigger):
        return ONE_SIDE, -1.0
    if "CN" not in _sides_of_title(analysis, but_topics=True) and is_at_home(analysis, sentence, trigger):
        return ONE_SIDE, -1.0
    if {"VN", "CN"} <= sides:
        return "names both sides", 2.0
    if together and clear and not _the_two_are_others(analysis, sentence, sentence.start, sentence.end):
        return "speaks of the two sides", 1.0
    if clear and not analysis.is_item(sentence):
        if {"VN", "CN"} <= sides | _sides_of_title(analysis, but_topics=of_topics):
            told = sides or sentence.role == "title" or _tells_when_or_who(analysis, sentence)
            return ("the headline names the other side", 0.5) if told else (OPENING_ONLY, 0.5)
        if trigger.value == "project" and {"VN", "CN"} <= sides | _sides_of_builders(analysis):
            return "its builders are of the other side", 0.5
        if {"VN", "CN"} <= sides | _sides_before(analysis, sentence, but_topics=of_topics):
            return BEFORE_ONLY, 0.5
        if _goes_on(analysis, sentence) and not _is_of_home(analysis, sentence, trigger, sides):
            return OPENING_ONLY, 0.0
    if sides and trigger.value == "project" and _is_built_by_other(analysis, sentence, sides):
        return "the next sentence names who builds it", 1.0
    if sides and trigger.value in _HELD and has_guests_of_host(analysis, sentence):
        return "the next sentence names who came to the mission", 1.0
    return ONE_SIDE if sides else NO_SIDE, -1.0


# …开工。项目由中国能建总承包
_BUILT_BY = re.compile(
    r"[。\s]{0,3}(?:该|該|本|此)?(?:项目|項目|工程|电站|電站|电厂|電廠|大桥|大橋|线路|線路|工厂|工廠)由"
    r"(?P<by>[^，。；,;]{2,60}?)(?:总承包|總承包|承建|投资|投資|施工|建设|建設|援建|承接)"
)


def _is_built_by_other(analysis: Analysis, sentence: Sentence, sides: frozenset[str]) -> bool:
    """Whether a Chinese sentence behind one on works in one country tells that a company of the other builds them."""
    built = _BUILT_BY.match(analysis.text, sentence.end)
    return built is not None and {"VN", "CN"} <= sides | analysis.sides(*built.span("by"))


def _without(analysis: Analysis, sentence: Sentence, topics: list[CueHit]) -> tuple[frozenset[str], bool]:
    """The sides of a sentence, and whether it says "the two", but for what only tells what was spoken about.

    "Lang Son held a meeting on exports to China" is a meeting of one side.
    """
    sides: frozenset[str] = frozenset()
    together = False
    start = sentence.start
    for end, following in (*((hit.start, hit.end) for hit in topics), (sentence.end, sentence.end)):
        sides |= analysis.sides(start, end)
        together = together or bool(analysis.cues.within(start, end, "together"))
        start = max(start, following)
    return sides, together


def _the_two_are_others(analysis: Analysis, sentence: Sentence, start: int, end: int) -> bool:
    """Whether "the two sides" of a clause are one of ours and a third country, which met in the sentence before."""
    if analysis.sides(start, end) or not analysis.cues.within(start, end, "together"):
        return False
    return _met_another_before(analysis, sentence) or _is_partner_told_before(analysis, sentence)


def _is_partner_told_before(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether the last country beside Vietnam that a text without China in its headline spoke of is a third one."""
    if "CN" in _sides_of_title(analysis):
        return False
    for other in reversed(analysis.before(sentence, _TOLD_BEFORE)):
        if "CN" in analysis.sides(other.start, other.end):
            return False
        if analysis.third_countries(other.start, other.end):
            return True
    return False


def _met_another_before(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether the sentence before tells of what one of ours did with a third country."""
    return any(
        analysis.third_countries(other.start, other.end)
        and not {"VN", "CN"} <= analysis.sides(other.start, other.end)
        and analysis.cues_in(other, "act")
        for other in analysis.before(sentence)
    )


def _partner_is_another(analysis: Analysis, sentence: Sentence, trigger: CueHit) -> bool:
    """Whether one of ours acts with a third country in the trigger's clause, the other being spoken of beside it.

    Where the clause names all three, the headline or a word for the two sides must tell that they act together.
    """
    if _is_done_by_another(analysis, sentence, trigger) or meets_another_in_turn(analysis, sentence):
        return True
    if meets_each(analysis, sentence, trigger):
        return False
    start, end = analysis.clause(sentence, trigger.start)
    if _the_two_are_others(analysis, sentence, start, end):
        return True
    if not analysis.third_countries(start, end) or is_tour(analysis, sentence, trigger):
        return False
    if not {"VN", "CN"} <= analysis.sides(start, end):
        return True
    if {"VN", "CN"} <= _sides_of_title(analysis):
        return False
    return not analysis.cues_in(sentence, "together") or _met_another_before(analysis, sentence)


def _is_done_by_another(analysis: Analysis, sentence: Sentence, trigger: CueHit) -> bool:
    """Whether who goes visiting is named before the trigger and is of a third country: "Hun Manet visits China"."""
    if trigger.value != "visit" or not analysis.third_countries(sentence.start, trigger.start):
        return False
    return not (analysis.sides(sentence.start, trigger.start) or analysis.cues_in(sentence, "together"))


def _goes_on_with_one_side(analysis: Analysis, sentence: Sentence, trigger: CueHit) -> bool:
    """Whether a sentence goes on about the meeting that the lead tells of, and which one side held by itself."""
    names = analysis.names_in(sentence.start, sentence.end)
    acting = {name.country for name in names if name.type == "organisation" or (name.known and name.type == "person")}
    if trigger.value != "meeting" or {"VN", "CN"} <= acting or analysis.is_item(sentence):
        return False
    return 0 <= _start_of_own_meeting(analysis) < sentence.start


@once
def _start_of_own_meeting(analysis: Analysis) -> int:
    """Where the lead tells of a meeting that one side held by itself; -1 when it tells of none, or of both sides'."""
    for lead in analysis.sentences:
        held = [hit for hit in analysis.cues_in(lead, "act", "noun") if hit.value == "meeting"]
        if lead.role == "lead" and held:
            sides, together = _without(analysis, lead, analysis.cues_in(lead, "topic"))
            if is_at_home(analysis, lead, held[0]):
                return lead.start
            shared = together or {"VN", "CN"} <= sides | _sides_of_title(analysis, but_topics=True)
            return -1 if shared else lead.start
    return -1


@once
def _sides_of_builders(analysis: Analysis) -> frozenset[str]:
    """The sides named where headline and lead tell who builds a project or invests in it."""
    builders = re.compile(shapes()["built_by"][analysis.article.language])
    told: frozenset[str] = frozenset()
    for sentence in analysis.sentences:
        if sentence.role in ("title", "lead") and builders.search(analysis.text, sentence.start, sentence.end):
            told |= analysis.sides(sentence.start, sentence.end)
    return told


def _tells_when_or_who(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a sentence has a date or names somebody."""
    names = analysis.names_in(sentence.start, sentence.end)
    return bool(names) or bool(analysis.dates_in(sentence.start, sentence.end))


def _is_of_home(analysis: Analysis, sentence: Sentence, trigger: CueHit, sides: frozenset[str]) -> bool:
    """Whether a Chinese report that by its first sentence is of one side tells whom the leaders of that side met."""
    if analysis.article.language != "zh" or trigger.value != "meeting" or sentence.role != "body" or len(sides) != 1:
        return False
    return not analysis.cues_in(analysis.sentences[0], "together") and _sides_of_title(analysis) <= sides


def _goes_on(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a sentence that names no side goes on with the story: it has known people, or opens with "then"."""
    follows = analysis.cues.within(sentence.start, sentence.start + _OPENING, "next")
    return bool(analysis.known_people(sentence)) or bool(follows)


def _nobody_of_both(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether no known people of both countries act in the sentence."""
    return not {"VN", "CN"} <= {name.country for name in analysis.known_people(sentence)}


@once
def _sides_of_title(analysis: Analysis, *, but_topics: bool = False) -> frozenset[str]:
    """The sides that the headline names, if need be but for topics.

    Without a headline those of the first sentence, where it tells what is done: what it names in passing acts nowhere.
    """
    first = analysis.sentences[0]
    if first.role != "title" and not analysis.cues_in(first, "act", "noun"):
        return frozenset()
    return _without(analysis, first, analysis.cues_in(first, "topic") if but_topics else [])[0]


def _sides_before(analysis: Analysis, sentence: Sentence, *, but_topics: bool = False) -> frozenset[str]:
    """The sides named in the sentence before, if need be but for topics, of which a sentence goes on telling."""
    told: frozenset[str] = frozenset()
    for other in analysis.before(sentence):
        topics = analysis.cues_in(other, "topic") if but_topics else []
        told |= _without(analysis, other, topics)[0]
    return told
