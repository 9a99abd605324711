"""Ids of events: the same for the same reports in any order, and kept when a report is added."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache

import msgspec

from tracker.edtf import EventDate
from tracker.model import Event
from tracker.resolution.identities import UNKNOWN, side
from tracker.resolution.merging import digest
from tracker.resolution.profiles import VAGUE, when
from tracker.resolution.rarity import bits

# characters of a date's first day: 2024-12-12 of 2024-12-12/2024-12-14
_DAY = 10
DateKey = tuple[bool, date, int, str]


def named(events: Iterable[Event], former: Mapping[str, Event], taken: Collection[str]) -> list[Event]:
    """Events with lasting ids, in order of date.

    An event goes on under the id of the former one that most of its reports come from. A new one is called by its kind,
    its first day and the leading one of each country, which all its reports are likely to say, so that it has one id
    whichever report comes first; when that id is in use, by its full date and all names, and then by its reports. No id
    of a former or of a `taken` event is given again.
    """
    ordered = sorted(events, key=order)
    kept = _kept(ordered, former)
    used: set[str] = set()
    found: list[Event] = []
    for at, event in enumerate(ordered):
        identity = kept.get(at) or next(
            one for one in _proposals(event) if not (one in used or one in taken or one in former)
        )
        used.add(identity)
        found.append(msgspec.structs.replace(event, id=identity))
    return sorted(found, key=order)


def order(event: Event) -> tuple[DateKey, str]:
    """Sorts events by date."""
    return (_date_key(event.date.edtf), event.id)


@lru_cache(maxsize=1 << 16)
def _date_key(edtf: str) -> DateKey:
    return EventDate(edtf).sort_key


def _kept(ordered: Sequence[Event], former: Mapping[str, Event]) -> dict[int, str]:
    """The former ids that go on, by position; each id and each position once, the largest share of reports first."""
    owner = {mention.id: event.id for event in former.values() for mention in event.mentions}
    shares: dict[tuple[str, int], int] = {}
    for at, event in enumerate(ordered):
        for mention in event.mentions:
            if mention.id in owner:
                key = owner[mention.id], at
                shares[key] = shares.get(key, 0) + 1
    kept: dict[int, str] = {}
    gone: set[str] = set()
    for (identity, at), _ in sorted(shares.items(), key=lambda item: (-item[1], item[0])):
        if at not in kept and identity not in gone:
            kept[at] = identity
            gone.add(identity)
    return kept


def _proposals(event: Event) -> Iterator[str]:
    """Ids for a new event, the one that most of its reports would give it alone first."""
    moment = when(event.date.edtf)
    if moment.grain not in VAGUE:
        day = event.date.edtf[:_DAY]
        names = _most_named(event)
        leading = [next((name for name in names if side(name) == country), "") for country in ("VN", "CN")]
        yield digest(" ".join((event.kind, day, *(leading if any(leading) else names[:1]))))
        yield digest(" ".join((event.kind, event.date.edtf, *names)))
    for mention in sorted(event.mentions, key=lambda mention: mention.id):
        yield digest(mention.id)
    number = 2
    while True:
        yield digest(f"{event.mentions[0].id} {number}")
        number += 1


def _most_named(event: Event) -> list[str]:
    """The people of an event, or its bodies or places, those first whom news names most: no report leaves them out.

    People whom no file knows are spelled in many ways.
    """
    known = [identity for identity in event.people if not identity.startswith(UNKNOWN)]
    return sorted(known or event.organisations or event.places, key=lambda identity: (bits(identity), identity))
