"""Why an event's reports are one event, and why the events nearest to it are others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from tracker.model import Chronicle, Event, EventMention
from tracker.resolution.matching import ENOUGH, Evidence, Reason, weigh
from tracker.resolution.neighbourhood import Neighbourhood
from tracker.resolution.profiles import Profile

# So many of the events that were kept apart are told, the nearest first.
_NEAREST = 5


class ReportWhy(msgspec.Struct, frozen=True):
    """What spoke for and against one report of an event."""

    mention: str
    """Id of the report."""
    beside: str
    """Id of the other report that it fits best; empty for the only report of an event."""
    points: float
    """Bits of evidence that both tell of one event."""
    reasons: tuple[Reason, ...]
    """What spoke for (positive) and against, in bits, the strongest first."""


class ApartWhy(msgspec.Struct, frozen=True):
    """What kept another event apart."""

    event: str
    """Id of the other event."""
    points: float
    """Bits of evidence of the two reports that fit best."""
    reasons: tuple[Reason, ...]


class Why(msgspec.Struct, frozen=True):
    """Why an event is the one that it is."""

    enough: float
    """Bits from which two reports are one event."""
    reports: tuple[ReportWhy, ...]
    """In the order of the event's reports."""
    apart: tuple[ApartWhy, ...]
    """The nearest other events, the nearest first."""


def why(event: Event, chronicle: Chronicle) -> Why:
    """What spoke for and against each report being of the same event, and the nearest events kept apart and why."""
    profiles = [Profile(mention) for mention in event.mentions]
    reports = tuple(_report(profile, [p for p in profiles if p is not profile]) for profile in profiles)
    return Why(ENOUGH, reports, tuple(_apart(event, profiles, chronicle)))


def _report(profile: Profile, others: Sequence[Profile]) -> ReportWhy:
    best = max(((weigh(profile, other), other.id) for other in others), key=_points, default=None)
    if best is None:
        return ReportWhy(profile.id, "", 0.0, ())
    return ReportWhy(profile.id, best[1], best[0].points, _strongest(best[0]))


def _apart(event: Event, profiles: Sequence[Profile], chronicle: Chronicle) -> Iterable[ApartWhy]:
    around = Neighbourhood(chronicle.events)
    own = {mention.id for mention in event.mentions}
    best: dict[str, tuple[Evidence, str]] = {}
    for one, other in [*around.near(profiles), *_of_same_articles(event, profiles, chronicle)]:
        identity = around.owner(other.mention)
        if other.id in own or identity is None:
            continue
        weighed = (weigh(one, other), identity)
        best[identity] = max(best.get(identity, weighed), weighed, key=_points)
    nearest = sorted(best.values(), key=lambda item: (-item[0].points, item[1]))[:_NEAREST]
    return [ApartWhy(identity, evidence.points, _strongest(evidence)) for evidence, identity in nearest]


def _of_same_articles(
    event: Event, profiles: Sequence[Profile], chronicle: Chronicle
) -> Iterable[tuple[Profile, Profile]]:
    """An event's reports with what their articles tell of events related to it."""
    by_article = {profile.article: profile for profile in profiles}
    for identity in event.related:
        mentions: Sequence[EventMention] = chronicle.events[identity].mentions if identity in chronicle.events else ()
        for mention in mentions:
            if mention.article in by_article:
                yield by_article[mention.article], Profile(mention)


def _points(weighed: tuple[Evidence, str]) -> tuple[float, str]:
    return weighed[0].points, weighed[1]


def _strongest(evidence: Evidence) -> tuple[Reason, ...]:
    return tuple(sorted(evidence.reasons, key=lambda reason: (-abs(reason[1]), reason[0])))
