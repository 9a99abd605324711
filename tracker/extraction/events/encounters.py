"""Whether anybody of the other side takes part in what a Vietnamese text tells, and not only its goods or its name.

Vietnamese news names China all the time: steel and cherries come from there, patients and victims went there. What two
sides do together has somebody of theirs, a word for the two countries, a journey or a line between them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from tracker.extraction.analysis import Analysis
from tracker.extraction.text.known_names import NameMention
from tracker.extraction.text.once import once
from tracker.extraction.text.sentences import Sentence
from tracker.knowledge.library import shapes

# A shorter piece has no room for those who took part.
_SHORT = 700
# Sentences of the lead that tell of what all of the text is.
_FIRST = 2
# Kinds of place that stand for their people and authorities.
_TOWNS = ("province", "prefecture", "city", "county", "district")
# Characters before a Chinese town within which stands who of it came.
_ENVOYS_REACH = 30
# Characters before a Chinese place within which somebody travels there.
_TRAVEL_REACH = 70


def is_met(analysis: Analysis) -> bool:
    """Whether the text has anybody of the other side who may act, or says that the two countries have to do."""
    if analysis.article.language != "vi":
        return True
    if not any(hit.value == "CN" for hit in analysis.cues.all("side")):
        return _receives_town(analysis)  # a town or firm of a Chinese name may as well be a Vietnamese one
    if len(analysis.text) < _SHORT:
        return True
    acts = any(_may_act(name) for name in analysis.names)
    return acts or bool(_told_pattern().search(analysis.text)) or _is_travelled_to(analysis)


def is_met_near(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether the other side, or a town of theirs, is told of in a sentence, beside it, or where the text opens."""
    if analysis.article.language != "vi" or len(analysis.text) < _SHORT:
        return True
    return any(_tells(analysis, other) for other in (*_opening(analysis), *_beside(analysis, sentence)))


@once
def _opening(analysis: Analysis) -> Sequence[Sentence]:
    """The headline and the first sentences of the lead."""
    title = [sentence for sentence in analysis.sentences if sentence.role == "title"]
    return [*title, *[sentence for sentence in analysis.sentences if sentence.role == "lead"][:_FIRST]]


def _beside(analysis: Analysis, sentence: Sentence) -> Sequence[Sentence]:
    """A sentence with the one before and the one behind."""
    return (*analysis.before(sentence), sentence, *analysis.behind(sentence))


@once
def _tells(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a sentence has somebody of the other side, a town of theirs or a word for the two."""
    if names_somebody(analysis, sentence.start, sentence.end):
        return True
    return bool(_told_pattern().search(analysis.text, sentence.start, sentence.end))


def _may_act(name: NameMention) -> bool:
    """Whether a name is of a body of the other side, or somebody of theirs."""
    return name.country == "CN" and name.type != "place" and name.kind != "media"


def names_somebody(analysis: Analysis, start: int, end: int) -> bool:
    """Whether a span of a Vietnamese text names anybody of the other side, or a town of theirs."""
    names = analysis.names_in(start, end)
    told = any(_may_act(name) or (name.country == "CN" and name.kind in _TOWNS) for name in names)
    return told or bool(_guests_pattern().search(analysis.text, start, end))


@cache
def _told_pattern() -> re.Pattern[str]:
    """Words for the two countries, guests of theirs, and lines between them."""
    return re.compile("|".join((*shapes()["encounters"]["both"], _guests_pattern().pattern)), re.IGNORECASE)


@cache
def _guests_pattern() -> re.Pattern[str]:
    """Guests and firms of theirs."""
    told = shapes()["encounters"]
    guests = (
        rf"(?:{'|'.join(told['guests'])})(?:(?! (?:{'|'.join(told['goods'])}) )[^.;\n]){{0,30}} (?:Trung Quốc|TQ)(?!\w)"
    )
    firms = r"(?:công ty|tập đoàn|doanh nghiệp)[^.;\n]{0,60} \([^)\n]{0,20}(?:Trung Quốc|TQ)\)"
    return re.compile(f"{guests}|{firms}", re.IGNORECASE)


def _receives_town(analysis: Analysis) -> bool:
    """Whether headline and lead both tell of the people of a Chinese town: "đoàn đại biểu thành phố Nam Ninh"."""
    envoys = re.compile(shapes()["encounters"]["envoys"])
    told = [
        sentence.role
        for sentence in _opening(analysis)
        for name in analysis.names_in(sentence.start, sentence.end)
        if name.country == "CN" and name.kind in _TOWNS
        if envoys.search(analysis.text, max(sentence.start, name.start - _ENVOYS_REACH), name.start)
    ]
    return {"title", "lead"} <= set(told)


def _is_travelled_to(analysis: Analysis) -> bool:
    """Whether somebody visits or works at a place in China."""
    travels = re.compile(shapes()["encounters"]["travels"])
    places = (name for name in analysis.names if name.country == "CN" and name.type == "place")
    return any(travels.search(analysis.text, max(0, place.start - _TRAVEL_REACH), place.start) for place in places)
