"""The sectors of an event, scored over its own sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from tracker.extraction.analysis import Analysis
from tracker.extraction.text.cues import CueHit
from tracker.extraction.text.spans import Spans

# A sector is taken when its words weigh this much, and this share of the strongest sector's.
_ENOUGH = 2.5
_SHARE = 0.55
_MOST = 4
# Provinces and districts whose names begin like words of a sector.
_TOWNS = ("Điện Biên", "Điện Bàn", "Than Uyên", "Cầu Giấy")


class Span(msgspec.Struct, frozen=True):
    """A stretch of the text and how much its words count."""

    start: int
    end: int
    weight: float


def sectors_of(analysis: Analysis, spans: Sequence[Span]) -> list[tuple[str, CueHit]]:
    """The strongest sectors of some stretches of text, each with the word that spoke for it first.

    A word counts once a stretch, so that a name that is repeated does not decide.
    """
    scores: dict[str, float] = defaultdict(float)
    first: dict[str, CueHit] = {}
    for span in spans:
        seen: set[tuple[str, str]] = set()
        names = Spans((n.start, n.end) for n in analysis.names_in(span.start, span.end) if n.type == "person")
        for hit in analysis.cues.within(span.start, span.end, "sector"):
            if names.hold(hit.start) or analysis.text.startswith(_TOWNS, hit.start):  # Điện Biên is no power station
                continue
            word = analysis.text[hit.start : hit.end].casefold()
            if (hit.value, word) not in seen:
                seen.add((hit.value, word))
                scores[hit.value] += hit.weight * span.weight
                first.setdefault(hit.value, hit)
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    if not ranked:
        return []
    least = max(_ENOUGH, _SHARE * ranked[0][1])
    chosen = [slug for slug, score in ranked[:_MOST] if score >= least] or [ranked[0][0]]
    return [(slug, first[slug]) for slug in chosen]
