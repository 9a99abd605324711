"""How far events that were found agree with annotations: one judgement an article, figures over many.

Events are paired with annotated ones by how much date, kind and names speak for it, the surest pair first. Figures:
relevance (share of articles where "has an event" is right), false_alarm (share of the articles without event that gave
one), event_recall over core events, event_precision over found ones, f1 of both, date and kind over the pairs,
organisation, people, place and sector as F1 over the sets of each article, merge as F1 over pairs of articles that
report one event.

An event told by several articles has whoever and whatever any of them names, while an annotation knows one article. So
what an annotation lacks is no fault where the event is also told by another article, the two are annotated to tell of
one event, and the other's annotation has it: it is left out of the count. The figures that end in `strictly` count it
as wrong, as if each article were all that is known.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence

import msgspec

from tests.gold.annotations import NAMED_ASPECTS, Annotation, GoldEvent, NamedAspect, Names
from tracker.edtf import EventDate

# What a right date and a right kind weigh against names when events are paired.
_DATE_WEIGHT, _KIND_WEIGHT, _SECTOR_WEIGHT = 2.0, 1.5, 0.2
# Date and kind both right: sure enough for a second found event to be a detail of the same annotated one.
_SURE = _DATE_WEIGHT + _KIND_WEIGHT
_LABELS = {"organisations": "organisation", "people": "people", "places": "place"}
Spellings = frozenset[str]
"""All names of one thing, folded by `comparable`."""


class Found(msgspec.Struct, frozen=True):
    """An event that the tracker made, as one article's judgement sees it."""

    title: str
    date: str
    """EDTF, empty when undated."""
    kind: str
    sectors: tuple[str, ...]
    names: dict[NamedAspect, dict[str, Spellings]]
    """For each named aspect: id → spellings."""
    reports: int = 1
    """How many articles report it."""
    others: tuple[Annotation, ...] = ()
    """Annotations of those other articles that are annotated to report it too."""


class Count(msgspec.Struct):
    """Hits, misses and extras of sets, and extras that other articles of the event are annotated with."""

    hit: int = 0
    miss: int = 0
    extra: int = 0
    elsewhere: int = 0

    def add(self, other: Count) -> None:
        """Add another count to this one."""
        self.hit, self.miss = self.hit + other.hit, self.miss + other.miss
        self.extra, self.elsewhere = self.extra + other.extra, self.elsewhere + other.elsewhere

    def f1(self) -> float | None:
        """F1 of the sets; None when there was nothing to find and nothing was found."""
        return _share(2 * self.hit, 2 * self.hit + self.miss + self.extra)

    def strict_f1(self) -> float | None:
        """F1 when what other articles say is wrong."""
        return _share(2 * self.hit, 2 * self.hit + self.miss + self.extra + self.elsewhere)


class Judgement(msgspec.Struct):
    """What one article adds to the figures."""

    tally: Counter[str]
    """Counts of articles, core events, pairs …, by name."""
    sets: dict[str, Count]
    """Counts of organisation, people, place and sector."""
    remarks: list[str]
    """Every miss and extra, one line each."""


def comparable(name: str) -> str:
    """A name without case, diacritics, punctuation and leading article, so that spellings compare."""
    decomposed = unicodedata.normalize("NFD", name.casefold().replace("đ", "d"))
    letters = "".join(" " if not (c.isalnum() or c == "_") else c for c in decomposed if not unicodedata.combining(c))
    return re.sub(r"^(?:the|of) ", "", " ".join(letters.split()))


def spelled(names: Iterable[str]) -> Spellings:
    """Names folded for comparison."""
    return frozenset(comparable(name) for name in names if name)


def judge(gold: Annotation, found: Sequence[Found]) -> Judgement:
    """Compare what was found in one article with its annotation."""
    judgement = Judgement(Counter(), {}, [])
    tally = judgement.tally
    tally["articles"] = 1
    tally["relevance_right"] = bool(found) == gold.relevant
    tally["found"] = len(found)
    if not gold.relevant:
        tally["negatives"], tally["alarms"] = 1, bool(found)
        judgement.remarks += [f"false alarm: {event.date or 'undated'} {event.kind}: {event.title}" for event in found]
        return judgement
    pairs, details = pair(gold.events, found)
    tally["found_right"] = len(pairs) + len(details)
    for index, truth in enumerate(gold.events):
        tally["core"] += truth.core
        if index in pairs:
            tally["core_found"] += truth.core
            _judge_pair(truth, found[pairs[index]], judgement)
        elif truth.core:
            judgement.remarks.append(f"missed: {'|'.join(truth.dates)} {truth.kind}: {truth.gist}")
    for number in sorted(set(range(len(found))) - set(pairs.values()) - details):
        event = found[number]
        judgement.remarks.append(f"extra: {event.date or 'undated'} {event.kind}: {event.title}")
    _judge_sets(gold, found, judgement)
    return judgement


def pair(gold: Sequence[GoldEvent], found: Sequence[Found]) -> tuple[dict[int, int], set[int]]:
    """Annotated → found events, each used once; and the found ones that tell a detail of an event already paired."""
    ranked = sorted(
        (
            (_affinity(truth, event), number, index)
            for number, event in enumerate(found)
            for index, truth in enumerate(gold)
        ),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for affinity, number, index in ranked:
        if affinity > 0 and index not in pairs and number not in pairs.values():
            pairs[index] = number
    details: set[int] = set()
    detailed: set[int] = set()
    for affinity, number, index in ranked:
        if affinity >= _SURE and index not in detailed and number not in details and number not in pairs.values():
            details.add(number)
            detailed.add(index)
    return pairs, details


def figures(judgements: Iterable[Judgement]) -> dict[str, float | None]:
    """The figures over many articles, each 0..1 or None where nothing was to be judged."""
    tally: Counter[str] = Counter()
    sets = {name: Count() for name in (*_LABELS.values(), "sector")}
    for judgement in judgements:
        tally.update(judgement.tally)
        for name, count in judgement.sets.items():
            sets[name].add(count)
    recall, precision = _share(tally["core_found"], tally["core"]), _share(tally["found_right"], tally["found"])
    both = (recall or 0) + (precision or 0)
    return {
        "relevance": _share(tally["relevance_right"], tally["articles"]),
        "false_alarm": _share(tally["alarms"], tally["negatives"]),
        "event_recall": recall,
        "event_precision": precision,
        "f1": 2 * (recall or 0) * (precision or 0) / both if both else None,
        "date": _share(tally["date_right"], tally["datable"]),
        "kind": _share(tally["kind_right"], tally["paired"]),
        **{name: count.f1() for name, count in sets.items()},
        **{f"{name} strictly": count.strict_f1() for name, count in sets.items()},
    }


def merge_figure(gold: dict[str, Annotation], together: Iterable[frozenset[str]]) -> float | None:
    """F1 over the pairs of articles that share an event, against the annotated pairs."""
    found = set(together)
    true = {frozenset((stem, other)) for stem, truth in gold.items() for other in truth.same_event_as if other in gold}
    return _share(2 * len(found & true), len(found) + len(true))


def _judge_pair(truth: GoldEvent, event: Found, judgement: Judgement) -> None:
    judgement.tally["paired"] += 1
    judgement.tally["kind_right"] += event.kind in truth.kinds
    if event.kind not in truth.kinds:
        judgement.remarks.append(f"kind: {event.kind}, not {'|'.join(sorted(truth.kinds))}: {truth.gist}")
    if truth.datable:
        right = _date_right(event, truth)
        judgement.tally["datable"] += 1
        judgement.tally["date_right"] += right
        if not right:
            judgement.remarks.append(f"date: {event.date or 'undated'}, not {'|'.join(truth.dates)}: {truth.gist}")


def _judge_sets(gold: Annotation, found: Sequence[Found], judgement: Judgement) -> None:
    for aspect in NAMED_ASPECTS:
        things: dict[str, Spellings] = {}
        naming: defaultdict[str, list[Found]] = defaultdict(list)
        for event in found:
            for names in event.names[aspect].values():
                things[min(names)] = names
                naming[min(names)].append(event)
        elsewhere = {
            key
            for key, names in things.items()
            if all(any(names & other for other in _named_by_others(event, aspect)) for event in naming[key])
        }
        required, optional = _annotated(gold, aspect)
        _count(_LABELS[aspect], (required, optional), things, elsewhere, judgement)
    sectors = {sector: spelled([sector]) for event in found for sector in event.sectors}
    elsewhere = {
        sector for sector in sectors if all(_sector_of_others(e, sector) for e in found if sector in e.sectors)
    }
    _count("sector", _annotated_sectors(gold), sectors, elsewhere, judgement)


def _annotated(gold: Annotation, aspect: NamedAspect) -> tuple[list[Spellings], list[Spellings]]:
    """What must be found of an aspect, and what may be."""
    required = _distinct(names for event in gold.events if event.core for names in event.required(aspect))
    optional = [n for e in gold.events for n in e.optional(aspect) + ([] if e.core else e.required(aspect))]
    return required, [spelled(names) for names in optional]


def _annotated_sectors(gold: Annotation) -> tuple[list[Spellings], list[Spellings]]:
    required = _distinct([sector] for event in gold.events if event.core for sector in event.sectors)
    return required, [spelled([s]) for e in gold.events for s in e.may_sectors + ([] if e.core else e.sectors)]


def _named_by_others(event: Found, aspect: NamedAspect) -> list[Spellings]:
    return [names for other in event.others for listed in _annotated(other, aspect) for names in listed]


def _sector_of_others(event: Found, sector: str) -> bool:
    return any(sector in told.sectors + told.may_sectors for other in event.others for told in other.events)


def _count(
    label: str,
    annotated: tuple[list[Spellings], list[Spellings]],
    got: dict[str, Spellings],
    elsewhere: Collection[str],
    judgement: Judgement,
) -> None:
    """Count one set; `elsewhere` are the keys of what other articles of the event are annotated with."""
    required, optional = annotated
    missing = [names for names in required if not any(names & thing for thing in got.values())]
    lacking = [key for key, thing in got.items() if not any(thing & names for names in required + optional)]
    extra = [got[key] for key in lacking if key not in elsewhere]
    others = [got[key] for key in lacking if key in elsewhere]
    judgement.sets[label] = Count(len(required) - len(missing), len(missing), len(extra), len(others))
    judgement.remarks += [f"{label} missing: {_shown(names)}" for names in missing]
    judgement.remarks += [f"{label} extra: {_shown(names)}" for names in extra]
    judgement.remarks += [f"{label} of other reports only: {_shown(names)}" for names in others]


def _affinity(truth: GoldEvent, event: Found) -> float:
    """How much speaks for a found event being an annotated one; 0 when it is another one."""
    date, kind = _date_right(event, truth), event.kind in truth.kinds
    evidence = sum(_overlap(truth, event, aspect) for aspect in NAMED_ASPECTS)
    evidence += _SECTOR_WEIGHT * len(set(event.sectors) & set(truth.sectors))
    if not (date or kind) or (date != kind and not evidence):
        return 0.0
    return _DATE_WEIGHT * date + _KIND_WEIGHT * kind + evidence


def _overlap(truth: GoldEvent, event: Found, aspect: NamedAspect) -> float:
    wanted = [spelled(names) for names in truth.required(aspect) + truth.optional(aspect)]
    got = event.names[aspect].values()
    return sum(any(names & thing for thing in got) for names in wanted) / len(wanted) if wanted else 0.0


def _date_right(event: Found, truth: GoldEvent) -> bool:
    return any(_same_date(event.date, date) or _narrows(event, date) for date in truth.dates)


def _same_date(found: str, gold: str) -> bool:
    """Equal but for a mark of doubt; a part that the text leaves open may be filled."""
    found, gold = found.rstrip("~?%"), gold.rstrip("~?%")
    return len(found) == len(gold) and all(g in ("X", f) for f, g in zip(found, gold, strict=True))


def _narrows(event: Found, gold: str) -> bool:
    """An event told by several articles may be dated more exactly, within what this one says."""
    if event.reports < 2 or "X" in event.date + gold:
        return False
    inner, outer = EventDate(event.date), EventDate(gold)
    if inner.earliest is None or inner.latest is None or outer.earliest is None or outer.latest is None:
        return False
    return outer.earliest <= inner.earliest and inner.latest <= outer.latest


def _distinct(names: Iterable[Names]) -> list[Spellings]:
    """One entry for each thing, told apart by its first spelling."""
    things: dict[str, Spellings] = {}
    for spellings in names:
        things.setdefault(comparable(spellings[0]), spelled(spellings))
    return list(things.values())


def _shown(names: Collection[str]) -> str:
    return " / ".join(sorted(names, key=lambda name: (len(name), name))[-3:])


def _share(part: float, whole: float) -> float | None:
    return part / whole if whole else None
