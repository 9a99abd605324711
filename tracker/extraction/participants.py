"""Who took part in an event and where it took place, told apart from what is merely named."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from tracker.extraction.analysis import Analysis
from tracker.extraction.letters import LOWER
from tracker.extraction.names import NameMention
from tracker.extraction.sentences import Sentence
from tracker.knowledge.library import shapes
from tracker.model import Language

# Places that are no venue by themselves.
_NO_VENUE = {"country", "sea", "river"}
_GATES = {"border-gate", "venue", "port", "airport", "station", "zone"}


@cache
def _locative(language: Language) -> re.Pattern[str]:
    """What stands before a place at which something takes place: "in", "tại thủ đô", 在."""
    words = "|".join(map(re.escape, shapes()["places"][language]))
    if language == "zh":
        return re.compile(rf"(?:{words})[^，。、；]{{0,6}}$")
    small = rf"(?: {LOWER}+){{0,3}}"
    dateline = r"|[–-]" if language == "en" else ""
    return re.compile(rf"(?:\b(?:{words}){small}{dateline})[ :]?$", re.IGNORECASE if language == "vi" else 0)


@cache
def _link() -> re.Pattern[str]:
    """What stands between two places of one list or one pair of gates."""
    words = "|".join(map(re.escape, shapes()["places"]["links"]))
    return re.compile(rf"(?:\s*(?:{words}))*\s*$")


@cache
def _source() -> re.Pattern[str]:
    words = "|".join(map(re.escape, shapes()["sources"]["before"]))
    return re.compile(rf"(?:{words})\s*$", re.IGNORECASE)


def places_in(analysis: Analysis, sentence: Sentence) -> list[NameMention]:
    """The places at which a sentence says that something took place."""
    pattern = _locative(analysis.article.language)
    found: list[NameMention] = []
    last: NameMention | None = None
    for name in analysis.names_in(sentence.start, sentence.end):
        if name.type != "place" or name.kind in _NO_VENUE:
            continue
        before = analysis.text[max(sentence.start, name.start - 40) : name.start]
        linked = last is not None and bool(_link().match(analysis.text[last.end : name.start]))
        if pattern.search(before) or linked or name.kind in _GATES:
            found.append(name)
            last = name
        else:
            last = None
    return found


def participants_in(analysis: Analysis, sentence: Sentence) -> tuple[list[NameMention], list[NameMention]]:
    """The bodies and people of a sentence that took part, and those merely named (greeted, represented, cited)."""
    took_part: list[NameMention] = []
    named: list[NameMention] = []
    addressees = analysis.cues_in(sentence, "addressee")
    for name in analysis.names_in(sentence.start, sentence.end):
        if name.type == "place":
            continue
        addressed = any(0 <= name.start - hit.end <= 40 for hit in addressees)
        (named if addressed or _is_source(analysis, name) else took_part).append(name)
    return took_part, named


_AGENCIES = ("media",)


def _is_source(analysis: Analysis, name: NameMention) -> bool:
    """Whether a newsroom is named as the source of the report."""
    before = analysis.text[max(0, name.start - 14) : name.start]
    return name.kind in _AGENCIES and bool(_source().search(before))


def speakers_in(analysis: Analysis, sentence: Sentence) -> list[NameMention]:
    """The people who speak in a sentence, with the bodies that they speak for: those named before its first verb."""
    speaking = analysis.cues_in(sentence, "speaker")
    if not speaking:
        return []
    took_part, _ = participants_in(analysis, sentence)
    limit = speaking[0].end if analysis.article.language == "zh" else max(speaking[0].end, sentence.start + 120)
    return [name for name in took_part if name.type == "person" and name.start < limit]


def distinct(names: Iterable[NameMention]) -> list[NameMention]:
    """The first mention of each thing."""
    seen: dict[str, NameMention] = {}
    for name in names:
        seen.setdefault(name.id, name)
    return list(seen.values())


def without_wholes(names: Sequence[NameMention], within: dict[str, str]) -> list[NameMention]:
    """Places without those in which another of them lies: the gate rather than its province."""
    wholes = {within.get(name.id, "") for name in names}
    return [name for name in names if name.id not in wholes]
