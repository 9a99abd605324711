"""Lines between places: a railway's name tells of no venue, but a service that opens does so at both ends."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from tracker.extraction.analysis import Analysis
from tracker.extraction.text.known_names import NameMention
from tracker.extraction.text.sentences import Sentence
from tracker.knowledge.library import shapes
from tracker.model import Language

# Characters of a line's name before one of its ends.
_ROUTE_REACH = 60
# Characters from the bracket in a zone's name to its second town.
_ZONE_REACH = 12
_ENDS = ("city", "prefecture", "county", "district", "province", "station", "airport", "port", "island")


def is_route(analysis: Analysis, name: NameMention) -> bool:
    """Whether a place is an end of a line ("Lao Cai–Hanoi–Hai Phong railway", 老街—河内—海防铁路)."""
    if _ROUTE_AFTER.match(analysis.text, name.end):
        return True
    start = analysis.text.rfind("（", max(0, name.start - _ZONE_REACH), name.start)
    if start >= 0 and _ZONE.match(analysis.text, start):
        return True
    before = _ROUTE_BEFORE.search(analysis.text, max(0, name.start - _ROUTE_REACH), name.start)
    # one place alone behind the word is where the train stood
    return bool(before and (before["ends"] or _LINE_GOES_ON.match(analysis.text, name.end)))


def ends_of_line(analysis: Analysis, sentence: Sentence) -> list[NameMention]:
    """The two ends of a line between the countries of which a sentence tells ("the first Hanoi–Nanning train")."""
    patterns = _patterns(analysis.article.language)
    if not patterns["line"].search(sentence.text):
        return []
    names = [n for n in analysis.names_in(sentence.start, sentence.end) if n.type == "place" and n.kind in _ENDS]
    found: list[NameMention] = []
    for first, second in pairwise(names):
        gap = analysis.text[first.end : second.start]
        if {first.country, second.country} == {"VN", "CN"} and patterns["between"].fullmatch(gap):
            found += [first, second]
    return found


def ends_of_run(analysis: Analysis, sentence: Sentence) -> list[NameMention]:
    """The places that a train left and to which it ran in the other country ("left A on Friday for B")."""
    patterns = _runs(analysis.article.language)
    if not tells_of_train(analysis, sentence):
        return []
    places = [n for n in analysis.names_in(sentence.start, sentence.end) if n.type == "place" and n.kind in _ENDS]
    start = sentence.start
    for number, first in enumerate(places):
        if not patterns["left"].search(analysis.text, max(start, first.start - _RUN_REACH), first.start):
            continue
        for last in places[number + 1 :]:
            before = max(first.end, last.start - _RUN_REACH)
            if {first.country, last.country} == {"VN", "CN"} and patterns["to"].search(
                analysis.text, before, last.start
            ):
                return [first, last]
    return []


def tells_of_train(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a sentence speaks of a train."""
    return bool(_runs(analysis.article.language)["train"].search(sentence.text))


# Characters before a place in which it is told that a run began or ended there.
_RUN_REACH = 48


@cache
def _runs(language: Language) -> dict[str, re.Pattern[str]]:
    return {name: re.compile(word) for name, word in shapes()["places"]["runs"][language].items()}


@cache
def _patterns(language: Language) -> dict[str, re.Pattern[str]]:
    words = shapes()["places"]["lines"][language]
    return {name: re.compile(word, re.IGNORECASE) for name, word in words.items()}


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
# a zone that is named after two towns: 中国越南（深圳-海防）经济贸易合作区
_ZONE = re.compile(r"（[^（）]{2,12}[-–—－][^（）]{2,12}）(?:经|經|贸|貿|合作)")
_LINE_GOES_ON = re.compile(rf"{_DASH}{_PLACE}")
