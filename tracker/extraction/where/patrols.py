"""Where a joint patrol went: the waters that are told of, else the stretch of border of the unit that reports it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tracker.extraction.analysis import Analysis
from tracker.extraction.text.known_names import NameMention
from tracker.extraction.text.sentences import Sentence
from tracker.extraction.where.elsewhere import PAPER
from tracker.knowledge.library import shapes

_WATERS = {"river", "sea"}
# Kinds of body that watch a border.
_GUARDS = ("military", "police", "agency")
# Kinds of place that a border unit's stretch is told by.
_BEATS = ("district", "county", "city", "prefecture", "province")
# Characters before waters in which the paper stands that is about them.
_PAPER_REACH = 60


def waters_in(analysis: Analysis, sentence: Sentence) -> list[NameMention]:
    """The waters that a sentence names where it tells of a joint patrol or inspection on them."""
    if not _tells_of_patrol(sentence):
        return []
    names = analysis.names_in(sentence.start, sentence.end)
    waters = [name for name in names if name.type == "place" and name.kind in _WATERS]
    return [n for n in waters if not PAPER.search(analysis.text[max(sentence.start, n.start - _PAPER_REACH) : n.start])]


def beat_of_patrol(analysis: Analysis, sentences: Iterable[Sentence]) -> list[NameMention]:
    """The district, else the province, of the reporting country's border units whose joint patrol sentences tell of."""
    along = shapes()["places"]["at_border"][analysis.article.language]
    told = (one for one in sentences if _tells_of_patrol(one) or any(word in one.text for word in along))
    beats = [beat for sentence in told for beat in _beats(analysis, sentence)]
    return next(([beat] for kind in _BEATS for beat in beats if beat.kind == kind), [])


def _beats(analysis: Analysis, sentence: Sentence) -> Iterator[NameMention]:
    """Where the border units of the reporting country are stationed that a sentence names."""
    for body in analysis.names_in(sentence.start, sentence.end):
        if body.type != "organisation" or (body.kind not in _GUARDS if body.known else not _UNIT.search(body.text)):
            continue
        if body.country == analysis.home and (seat := analysis.seat_of(body)):
            yield seat
        for name in analysis.names_in(body.end, min(sentence.end, body.end + _ADDRESS_REACH))[:1]:
            at_home = name.type == "place" and name.country == analysis.home
            if at_home and _ADDRESS.fullmatch(analysis.text, body.end, name.start):
                yield name


def _tells_of_patrol(sentence: Sentence) -> bool:
    return any(word in sentence.text.casefold() for word in shapes()["places"]["patrols"])


# between a unit and where it is stationed: "Đồn Biên phòng A, huyện B"
_ADDRESS = re.compile(r"(?:,| \(|,? thuộc)? ?(?:(?:xã|huyện|tỉnh|thị xã) )?")
_ADDRESS_REACH = 16
# what is in the name of a border unit that no file knows
_UNIT = re.compile("[Bb]iên phòng|[Bb]order (?:[Gg]uard|[Dd]efen[cs]e|[Pp]ost|[Ss]tation)|边防|邊防|边境管理")
