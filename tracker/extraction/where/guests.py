"""Where the host is at home whom a sentence names beside guests: "Lang Son had talks with a delegation of …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from tracker.extraction.analysis import Analysis
from tracker.extraction.text.known_names import NameMention
from tracker.extraction.text.sentences import Sentence
from tracker.knowledge.library import shapes
from tracker.model import Country, Language

# Characters between the word for guests and the name of whose they are, behind it and before it.
_BEHIND = {"en": 64, "vi": 64, "zh": 16}
_BEFORE = {"en": 90, "vi": 60, "zh": 16}


def place_of_guests_host(analysis: Analysis, sentence: Sentence) -> NameMention | None:
    """The one place of the local authorities that a sentence names beside guests of the other country."""
    guests = _guests_country(analysis, sentence)
    if not guests:
        return None
    seats = [seat for seat in _local_seats(analysis, sentence) if seat.country and seat.country != guests]
    if not seats or len({seat.country for seat in seats}) != 1:
        return None
    return next((one for one in seats if all(_covers(analysis, other, one) for other in seats)), None)


def _covers(analysis: Analysis, outer: NameMention, place: NameMention) -> bool:
    return outer.id == place.id or analysis.lies_in(place, outer)


def _local_seats(analysis: Analysis, sentence: Sentence) -> list[NameMention]:
    """The places whose authorities a sentence names, by a body of theirs or by an office beside the place."""
    seats: list[NameMention] = []
    for name in analysis.names_in(sentence.start, sentence.end):
        if name.type == "organisation" and (seat := analysis.seat_of(name)):
            seats.append(seat)
        elif name.type == "place" and analysis.government_of(sentence, name):
            seats.append(name)
    return seats


def _guests_country(analysis: Analysis, sentence: Sentence) -> Country:
    """The country of the guests whom a sentence tells of; empty for none, and where both sides came as guests."""
    language = analysis.article.language
    patterns = _patterns(language)
    found: set[Country] = set()
    for match in patterns["whose_behind"].finditer(sentence.text):
        at = sentence.start + match.end()
        found |= _first(analysis.names_in(at, min(sentence.end, at + _BEHIND[language])))
    for match in patterns["whose_before"].finditer(sentence.text):
        at = sentence.start + match.start()
        found |= _first(analysis.names_in(max(sentence.start, at - _BEFORE[language]), at)[::-1])
    if beside := patterns.get("whose_beside"):
        names = analysis.names_in(sentence.start, sentence.end)
        found |= {name.country for name in names if name.country and beside.match(analysis.text, name.end)}
    return found.pop() if len(found) == 1 else ""


def _first(names: Sequence[NameMention]) -> set[Country]:
    """The country of the first name that has one."""
    return {name.country for name in [name for name in names if name.country][:1]}


@cache
def _patterns(language: Language) -> dict[str, re.Pattern[str]]:
    words = shapes()["places"]["guests_of"][language]
    return {name: re.compile(word) for name, word in words.items()}
