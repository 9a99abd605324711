"""Ids of events: the same for the same reports in any order, and kept when a report is added."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache

import msgspec

from tracker.edtf import EventDate
from tracker.knowledge import load
from tracker.model import Event
from tracker.resolution.identities import UNKNOWN
from tracker.resolution.merging import digest
from tracker.resolution.profiles import VAGUE, when
from tracker.resolution.rarity import bits

# characters of the year and of all of a date's first day: 2024 and 2024-12-12 of 2024-12-12/2024-12-14
_YEAR, _DAY = 4, 10
DateKey = tuple[bool, date, int, str]


def named(events: Iterable[Event], former: Mapping[str, Event], taken: Collection[str]) -> list[Event]:
    """Events with lasting ids, in order of date.

    An event goes on under the id of the former one that most of its reports come from. A new one is called by its kind,
    its first day and one leading name, which all its reports are likely to say, so that it has one id whichever report
    comes first; when that id is in use, also by the year, then by its full date and all names, and then by its reports.
    No id of a former or of a `taken` event is given again.
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
    if when(event.date.edtf).grain not in VAGUE:
        year, day = event.date.edtf[:_YEAR], event.date.edtf[_YEAR:_DAY]
        # not all reports tell the year
        yield digest(" ".join((event.kind, day, _leading(event))))
        yield digest(" ".join((event.kind, year, day, _leading(event))))
        yield digest(" ".join((event.kind, event.date.edtf, *sorted((*event.organisations, *_known(event))))))
    for mention in sorted(event.mentions, key=lambda mention: mention.id):
        yield digest(mention.id)
    number = 2
    while True:
        yield digest(f"{event.mentions[0].id} {number}")
        number += 1


def _leading(event: Event) -> str:
    """The person whom news names most, as no report leaves this one out; else the body or place that it names least.

    Of bodies the rarest leads: ministries come and go from one report of a forum to the next, its hosts stay.
    """
    if known := _known(event):
        return min(known, key=lambda identity: (bits(identity), identity))
    bodies = [identity for identity in event.organisations if load().body(identity)]
    return min(bodies or event.organisations or event.places, key=lambda one: (-bits(one), one), default="")


def _known(event: Event) -> list[str]:
    """The people but those whom no file knows: these are spelled in many ways."""
    return [identity for identity in event.people if not identity.startswith(UNKNOWN)]
