"""Where an event took place: places behind a word of location, pairs of gates, the dateline for want of better."""

from __future__ import annotations

import re
from functools import cache

from tracker.extraction.analysis import Analysis
from tracker.extraction.letters import LOWER
from tracker.extraction.names import NameMention
from tracker.extraction.sentences import Sentence
from tracker.knowledge.library import shapes
from tracker.model import Language

# Places that are no venue by themselves.
_NO_VENUE = {"country"}
# Places that are a venue wherever they are named in an event's sentence.
_VENUES = {"border-gate"}
# A dateline stands this near the start of a paragraph.
_DATELINE_REACH = 12
# Characters of a line's name before one of its ends.
_ROUTE_REACH = 60


@cache
def _locative(language: Language) -> re.Pattern[str]:
    """What stands before a place at which something takes place: "in", "tại thủ đô", 在."""
    words = "|".join(map(re.escape, shapes()["places"][language]))
    if language == "zh":
        return re.compile(rf"(?:{words})[^，。、；]{{0,6}}$")
    small = rf"(?: {LOWER}[\w-]*){{0,5}}"
    return re.compile(rf"\b(?:{words}){small}[ :]?$", re.IGNORECASE if language == "vi" else 0)


@cache
def _link() -> re.Pattern[str]:
    """What stands between two places of one list or one pair of gates."""
    words = "|".join(map(re.escape, shapes()["places"]["links"]))
    return re.compile(rf"(?:\s*(?:{words}))*\s*$")


def places_in(analysis: Analysis, sentence: Sentence) -> list[NameMention]:
    """The places at which a sentence says that something took place."""
    pattern = _locative(analysis.article.language)
    found: list[NameMention] = []
    last: NameMention | None = None
    for name in analysis.names_in(sentence.start, sentence.end):
        if name.type != "place":
            continue
        before = analysis.text[max(sentence.start, name.start - 40) : name.start]
        linked = last is not None and bool(_link().match(analysis.text[last.end : name.start]))
        if pattern.search(before) or linked or name.kind in _VENUES:
            if name.kind not in _NO_VENUE and not _is_route(analysis, name):
                found.append(name)
            last = name
        else:
            last = None
    return found


def _is_route(analysis: Analysis, name: NameMention) -> bool:
    """Whether a place is an end of a line ("Lao Cai–Hanoi–Hai Phong railway", 老街—河内—海防铁路)."""
    if _ROUTE_AFTER.match(analysis.text, name.end):
        return True
    before = _ROUTE_BEFORE.search(analysis.text, max(0, name.start - _ROUTE_REACH), name.start)
    # one place alone behind the word is where the train stood
    return bool(before and (before["ends"] or _LINE_GOES_ON.match(analysis.text, name.end)))


def dateline_place(analysis: Analysis) -> NameMention | None:
    """The city of the dateline ("HANOI (VNA) –", 新华社河内…电), from where the report was sent."""
    for sentence in analysis.sentences:
        if sentence.role in ("title", "caption"):
            continue
        for name in analysis.names_in(sentence.start, sentence.start + _DATELINE_REACH):
            after = analysis.text[name.end : name.end + 14]
            city = name.type == "place" and name.kind not in _NO_VENUE and not _is_route(analysis, name)
            if city and _DATELINE_END.match(after):
                return name
        if sentence.role == "body":
            break
    return None


_PLACE = r"[^\W\d_][\w ]{1,16}"
_DASH = r"\s?[-–—－~]{1,2}\s?"
_ROAD = r"(?:rail(?:way|road)?|expressway|highway|train|route|line)s?(?!\w)"
_ROUTE_AFTER = re.compile(
    rf"(?:{_DASH}{_PLACE}){{0,3}}\s?(?:(?:standard[- ]gauge |high-speed )?{_ROAD}"
    r"|(?:标准?轨|跨境|高速|国际)?(?:铁路|公路|班列|航线|列车))"
)
_ROUTE_BEFORE = re.compile(
    rf"(?:đường sắt|tuyến|cao tốc|đường bay|tàu)(?: \w+){{0,4}} (?P<ends>(?:{_PLACE}{_DASH}){{0,3}})$"
)
_LINE_GOES_ON = re.compile(rf"{_DASH}{_PLACE}")
_DATELINE_END = re.compile(r"\s*(?:\([^)]{2,12}\)\s*)?[—–-]|[^，。]{0,8}[电電]")
