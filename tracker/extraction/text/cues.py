"""The cue words of a text: what kind of event, how the sentence stands to it, which side, which sector."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from operator import attrgetter

import msgspec

from tracker.knowledge import Knowledge, lower
from tracker.knowledge.phrases import stands_alone
from tracker.model import Language

# Cues of one layer hide each other where they overlap, the longest winning; layers do not see each other, but the
# shields of group "none" stand in each layer of words that tell an event. A group is a layer of its own unless named;
# a cue of a side or sector that names none is a shield too.
_LAYERS = {
    "third": "side",
    "speaker": "role",
    "attend": "role",
    "addressee": "role",
    "wish": "stance",
    "planned": "stance",
}


_NAMING = ("side", "sector")
_SHIELDED = ("act", "noun", "occurrence", "hostile", "ended", "stance", "role")


class CueHit(msgspec.Struct, frozen=True, cache_hash=True):
    """A cue word at its place in the text."""

    start: int
    end: int
    group: str
    value: str
    weight: float
    needs: str = ""
    """Group of which another cue must stand in the same sentence for this one to count."""


class CueIndex:
    """All cues of a text, looked up by span."""

    def __init__(self, hits: Iterable[CueHit]) -> None:
        self._hits = sorted(hits, key=attrgetter("start"))
        self._groups: defaultdict[str, list[CueHit]] = defaultdict(list)
        for hit in self._hits:
            self._groups[hit.group].append(hit)
        # the hits of the groups that were asked for together, and where each starts: the same few are asked often
        self._asked: dict[tuple[str, ...], tuple[list[CueHit], list[int]]] = {}

    def within(self, start: int, end: int, *groups: str) -> list[CueHit]:
        """The cues of some groups that begin inside a span, in order."""
        hits, starts = self._asked.get(groups) or self._ask(groups)
        if not hits:
            return []
        first = bisect_left(starts, start)
        if first == len(starts) or starts[first] >= end:
            return []
        return hits[first : bisect_left(starts, end, first)]

    def all(self, *groups: str) -> list[CueHit]:
        """All cues of some groups, in order."""
        return list(self._ask(groups)[0])

    def _ask(self, groups: tuple[str, ...]) -> tuple[list[CueHit], list[int]]:
        if groups not in self._asked:
            told = [self._groups[group] for group in groups if group in self._groups]
            # few texts have cues of several of the groups
            hits = [hit for hit in self._hits if hit.group in groups] if len(told) > 1 else told[0] if told else []
            self._asked[groups] = (hits, [hit.start for hit in hits])
        return self._asked[groups]


def _begins_name(text: str, start: int, end: int) -> bool:
    """Whether what looks like a verb is the beginning of a place's name: Can Tho, Can Loc, Cần Thơ."""
    return text[start:end] in ("Can", "Cần") and text[end + 1 : end + 2].isupper()


def find_cues(text: str, language: Language, knowledge: Knowledge) -> CueIndex:
    """The cues of a text in one pass; where cues of one layer overlap the longest stands."""
    layers: defaultdict[str, list[CueHit]] = defaultdict(list)
    every = knowledge.cues[language].find(lower(text))
    spans = [span for span in every if stands_alone(text, span[0], span[1])]
    for start, end, cues in sorted(spans, key=lambda span: (span[0], -span[1])):
        if language != "zh" and _begins_name(text, start, end):
            continue
        for cue in cues:
            hit = CueHit(start, end, cue.group, cue.value, cue.weight, cue.needs)
            for layer in _SHIELDED if cue.group == "none" else (_LAYERS.get(cue.group, cue.group),):
                layers[layer].append(hit)
    found: list[CueHit] = []
    for hits in layers.values():
        found.extend(_longest(hits))
    return CueIndex(hit for hit in found if hit.group != "none" and (hit.value or hit.group not in _NAMING))


def _longest(hits: list[CueHit]) -> list[CueHit]:
    """The longest of overlapping cues, which come from left to right, longer first; those of equal spans all stand."""
    kept: list[CueHit] = []
    last_start, last_end = -1, -1
    for hit in hits:
        start, end = hit.start, hit.end
        if start >= last_end or (start == last_start and end == last_end):
            kept.append(hit)
        elif end - start > last_end - last_start:
            while kept and kept[-1].end > start:
                kept.pop()
            kept.append(hit)
        else:
            continue
        last_start, last_end = start, end
    return kept
