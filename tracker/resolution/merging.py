"""The mentions of one event → the event: what they agree on, and their conflicts where they do not."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from hashlib import blake2b

from tracker.edtf import UNDATED, EventDate
from tracker.model import Article, Conflict, Event, EventMention

_STATUS_ORDER = {"proposed": 0, "planned": 1, "occurred": 2}


def merge(mentions: Sequence[EventMention], articles: Mapping[str, Article]) -> Event:
    """One event from all its mentions."""
    ordered = sorted(mentions, key=lambda m: (articles[m.article].published or date.max, m.id))
    kind = _most([m.kind for m in ordered])
    of_kind = [m for m in ordered if m.kind == kind]
    when, conflict = _agreed_date(ordered)
    return Event(
        id=blake2b(min(m.id for m in ordered).encode(), digest_size=6).hexdigest(),
        titles=_by_language(of_kind, "title"),
        summaries=_by_language(of_kind, "summary"),
        kind=kind,
        status=max((m.status for m in ordered), key=_STATUS_ORDER.__getitem__),
        date=when,
        sectors=_union(ordered, "sectors"),
        organisations=_union(ordered, "organisations"),
        people=_union(ordered, "people"),
        places=_union(ordered, "places"),
        mentions=tuple(ordered),
        conflicts=(conflict,) if conflict else (),
    )


def _most(values: Sequence[str]):  # type: ignore[no-untyped-def]
    counted = Counter(values)
    return max(values, key=lambda value: (counted[value], -values.index(value)))


def _by_language(mentions: Sequence[EventMention], name: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for mention in mentions:
        found.setdefault(mention.language, getattr(mention, name))
    return found


def _union(mentions: Sequence[EventMention], name: str) -> tuple[str, ...]:
    """All values, those that most mentions give first."""
    counted = Counter(value for mention in mentions for value in getattr(mention, name))
    return tuple(sorted(counted, key=lambda value: (-counted[value], value)))


def _agreed_date(mentions: Sequence[EventMention]) -> tuple[EventDate, Conflict | None]:
    """The date that most mentions support, completed by the fuller ones, and the conflict where some do not."""
    groups: dict[EventDate, set[str]] = defaultdict(set)
    for mention in sorted(mentions, key=lambda m: m.date.sort_key):
        if not mention.date.edtf:
            continue
        home = next((known for known in groups if known.agrees_with(mention.date)), None)
        if home is None:
            groups[mention.date].add(mention.article)
        else:
            supporters = groups.pop(home) | {mention.article}
            groups[home.completed_by(mention.date)] |= supporters
    if not groups:
        return UNDATED, None
    ranked = sorted(groups.items(), key=lambda item: (item[0].approximate, -len(item[1]), item[0].sort_key))
    conflict = None
    if len(ranked) > 1:
        conflict = Conflict("date", tuple(d.edtf for d, _ in ranked), tuple(tuple(sorted(a)) for _, a in ranked))
    return ranked[0][0], conflict
