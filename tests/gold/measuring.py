"""The tracker's reading, extraction and resolution run over the annotated articles, in this process."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

import msgspec

from tests.gold.annotations import NAMED_ASPECTS, Annotation, annotation, article_text
from tests.gold.scoring import Found, Judgement, figures, judge, merge_figure, spelled
from tracker.extraction import extract
from tracker.model import Chronicle, Event, Named
from tracker.pipeline import with_extractions
from tracker.reading import read_text


class Measured(msgspec.Struct, frozen=True):
    """The judgement of each article, and which articles came to share an event."""

    gold: dict[str, Annotation]
    judgements: dict[str, Judgement]
    together: frozenset[frozenset[str]]

    def figures(self, language: str = "") -> dict[str, float | None]:
        """Figures over all articles, or over those in one language (without `merge`, which crosses languages)."""
        chosen = [self.judgements[stem] for stem, truth in self.gold.items() if language in ("", truth.language)]
        merge = {} if language else {"merge": merge_figure(self.gold, self.together)}
        return figures(chosen) | merge


def measure(stems: Sequence[str], *, alone: bool = False) -> Measured:
    """Read, extract and resolve the articles together and judge each; `alone` resolves each by itself.

    Together an event has the people and places of all its reports, though an article is annotated by what itself says:
    see `scoring` for how that is counted.
    """
    gold = {stem: annotation(stem) for stem in stems}
    extractions = {stem: extract(read_text(article_text(stem), f"{stem}.txt")) for stem in stems}
    stem_of = {extraction.article.id: stem for stem, extraction in extractions.items()}
    found: defaultdict[str, list[Found]] = defaultdict(list)
    together: set[frozenset[str]] = set()
    batches = [[extraction] for extraction in extractions.values()] if alone else [list(extractions.values())]
    for batch in batches:
        chronicle = with_extractions(Chronicle(), batch)
        for event in chronicle.events.values():
            reporting = sorted({stem_of[mention.article] for mention in event.mentions})
            together |= {frozenset(two) for two in combinations(reporting, 2)}
            for stem in reporting:
                others = tuple(gold[other] for other in sorted(_joined(stem, gold).intersection(reporting) - {stem}))
                found[stem].append(_found(event, chronicle, len(reporting), others))
    return Measured(gold, {stem: judge(gold[stem], found[stem]) for stem in stems}, frozenset(together))


def _joined(stem: str, gold: dict[str, Annotation]) -> set[str]:
    """The articles that are annotated to report an event of this one, or of one that does, and so on."""
    joined, ahead = {stem}, [stem]
    while ahead:
        new = {other for other in gold[ahead.pop()].same_event_as if other in gold} - joined
        joined |= new
        ahead += new
    return joined


def _found(event: Event, chronicle: Chronicle, reports: int, others: tuple[Annotation, ...]) -> Found:
    tables: dict[str, dict[str, Named]] = {
        "organisations": dict(chronicle.organisations),
        "people": dict(chronicle.people),
        "places": dict(chronicle.places),
    }
    ids = {"organisations": event.organisations, "people": event.people, "places": event.places}
    names = {
        aspect: {
            identity: spelled([identity.replace("-", " "), *_spellings(tables[aspect].get(identity))])
            for identity in ids[aspect]
        }
        for aspect in NAMED_ASPECTS
    }
    return Found(event.title(), event.date.edtf, event.kind, event.sectors, names, reports, others)


def _spellings(named: Named | None) -> list[str]:
    return [*named.names.values(), *named.aliases] if named else []
