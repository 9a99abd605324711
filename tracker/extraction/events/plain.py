"""Stories told in words that are no cues: the sentence of the lead that speaks of both sides and their cooperation."""

from __future__ import annotations

import re
from collections import Counter

import msgspec

from tracker.edtf import EventDate
from tracker.extraction.analysis import Analysis
from tracker.extraction.dates.date_spans import is_day_or_few
from tracker.extraction.events.candidates import Candidate, weigh
from tracker.extraction.events.many import is_of_many, speaks_of_two
from tracker.extraction.text.once import once
from tracker.extraction.text.sentences import Sentence

# What an event of a sector is when no word says its kind.
_KIND_OF_SECTOR = {
    "transport-infrastructure": "project",
    "energy": "project",
    "border-customs": "project",
    "industry-manufacturing": "project",
    "investment": "project",
    "digital-economy": "project",
    "politics-diplomacy": "meeting",
}
_QUOTATION = re.compile(r'["“「《][^"“”「」《》]*["”」》]')
# Sentences that speak of cooperation in a text that is about it.
_FRIENDLY = 2


def find_plain(analysis: Analysis) -> list[Candidate]:
    """The first sentence of the lead that names both sides, a day and cooperation.

    Without such a sentence it is the first that speaks of the two sides, by what the opening makes clear, and says
    that something took place or when. Its kind follows from the sector that most of its words speak for.
    """
    lead = [
        s
        for s in analysis.sentences
        if s.role == "lead"
        and not analysis.third_countries(s.start, s.end)
        and not analysis.cues_in(s, "hostile", "total", "wish", "topic", "press")
        and not is_of_many(analysis, s)
        and analysis.cues_in(s, "sector")
    ]
    for sentence in [*(s for s in lead if _tells(analysis, s)), *(s for s in lead if _hints(analysis, s))]:
        sectors = analysis.cues_in(sentence, "sector")
        count = Counter(hit.value for hit in sectors)
        strongest = max(sectors, key=lambda hit: (count[hit.value], hit.weight))
        kind = _KIND_OF_SECTOR.get(strongest.value, "exchange")
        told = weigh(analysis, sentence, msgspec.structs.replace(strongest, value=kind, weight=3.0))
        if not told.remembered:  # a treaty of long ago is no news of the day
            return [told]
    return []


def _tells(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a sentence names both sides and a day, and it, the next one or the whole text tells of cooperation."""
    if not ({"VN", "CN"} <= _acting_sides(analysis, sentence) and _has_day(analysis, sentence)):
        return False
    return _cooperates(analysis, sentence) or _goes_on_with_both(analysis, sentence) or _is_friendly(analysis)


def _goes_on_with_both(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether the headline names both sides, and the sentence behind one speaks of the two of them."""
    first = analysis.sentences[0]
    titled = first.role == "title" and {"VN", "CN"} <= analysis.sides(first.start, first.end)
    return titled and any(speaks_of_two(analysis, other) for other in analysis.behind(sentence))


def _acting_sides(analysis: Analysis, sentence: Sentence) -> frozenset[str]:
    """The sides that a sentence names, but for what it quotes: the theme of a lecture, a book's title."""
    sides: frozenset[str] = frozenset()
    start = sentence.start
    for quoted in _QUOTATION.finditer(analysis.text, sentence.start, sentence.end):
        sides |= analysis.sides(start, quoted.start())
        start = quoted.end()
    return sides | analysis.sides(start, sentence.end)


def _cooperates(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a sentence speaks of cooperation, not only in a name (Friendship Gate)."""
    names = analysis.names_in(sentence.start, sentence.end)
    hits = analysis.cues_in(sentence, "cooperate")
    return any(not any(name.start <= hit.start < name.end for name in names) for hit in hits)


@once
def _is_friendly(analysis: Analysis) -> bool:
    """Whether several sentences speak of cooperation or of the two sides, and none of a dispute or of statistics.

    Nor does a story of many countries get friendly by the two of them that it names.
    """
    if analysis.cues.all("hostile", "total", "share"):
        return False
    if any(is_of_many(analysis, s) for s in analysis.sentences if s.role in ("title", "lead")):
        return False
    friendly = sum(_cooperates(analysis, s) or speaks_of_two(analysis, s) for s in analysis.sentences)
    return friendly >= _FRIENDLY


def _hints(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a sentence speaks of the two sides, whom the opening names, and says that something took place."""
    clear = {"VN", "CN"} <= analysis.opening_sides
    told = _has_day(analysis, sentence) or bool(analysis.cues_in(sentence, "occurrence"))
    return clear and told and speaks_of_two(analysis, sentence)


def _has_day(analysis: Analysis, sentence: Sentence) -> bool:
    dates = analysis.dates_in(sentence.start, sentence.end)
    return any(is_day_or_few(EventDate(d.edtf)) for d in dates)
