"""Whether anybody of the other side takes part in what a Vietnamese text tells, and not only its goods or its name.

Vietnamese news names China all the time: steel and cherries come from there, patients and victims went there. What two
sides do together has somebody of theirs, a word for the two countries, a journey or a line between them.
"""

from __future__ import annotations

import re
from functools import cache

from tracker.extraction.analysis import Analysis
from tracker.knowledge.library import shapes

# A shorter piece has no room for those who took part.
_SHORT = 700
# Characters before a Chinese place within which somebody travels there.
_TRAVEL_REACH = 70


def is_met(analysis: Analysis) -> bool:
    """Whether the text has anybody of the other side who may act, or says that the two countries have to do."""
    if analysis.article.language != "vi":
        return True
    if not any(hit.value == "CN" for hit in analysis.cues.all("side")):
        return False  # a town or firm of a Chinese name may as well be a Vietnamese one
    if len(analysis.text) < _SHORT:
        return True
    acts = any(name.country == "CN" and name.type != "place" and name.kind != "media" for name in analysis.names)
    return acts or bool(_told_pattern().search(analysis.text)) or _is_travelled_to(analysis)


@cache
def _told_pattern() -> re.Pattern[str]:
    """Words for the two countries, guests of theirs, and lines between them."""
    told = shapes()["encounters"]
    guests = (
        rf"(?:{'|'.join(told['guests'])})(?:(?! (?:{'|'.join(told['goods'])}) )[^.;\n]){{0,30}} (?:Trung Quốc|TQ)(?!\w)"
    )
    firms = r"(?:công ty|tập đoàn|doanh nghiệp)[^.;\n]{0,60} \([^)\n]{0,20}(?:Trung Quốc|TQ)\)"
    return re.compile("|".join((*told["both"], guests, firms)), re.IGNORECASE)


def _is_travelled_to(analysis: Analysis) -> bool:
    """Whether somebody visits or works at a place in China."""
    travels = re.compile(shapes()["encounters"]["travels"])
    places = (name for name in analysis.names if name.country == "CN" and name.type == "place")
    return any(travels.search(analysis.text, max(0, place.start - _TRAVEL_REACH), place.start) for place in places)
