"""Events filed by date, name and article; kept from one import to the next, it spares a look at every event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Set
from contextlib import suppress
from typing import Literal

import msgspec

from tracker.model import Event
from tracker.resolution.identities import UNKNOWN

Drawer = Literal["date", "name", "article"]
# So many last characters of an id file a few dozen of a hundred thousand articles together.
_ARTICLE = 3
_Lists = dict[str, msgspec.Raw | set[str]]


class Filing:
    """Ids of events under what their reports say; it must hear of each change of the events by `refile`."""

    def __init__(self, events: Mapping[str, Event], kept: bytes = b"") -> None:
        """`kept` is what `encode` gave for these events; what is missing or damaged is filed when asked for."""
        self._events = events
        self._drawers: dict[Drawer, _Lists] = {}
        with suppress(msgspec.DecodeError):
            self._drawers = msgspec.json.decode(kept, type=dict[Drawer, dict[str, msgspec.Raw]])

    def keys(self, drawer: Drawer) -> Collection[str]:
        """All dates, names or articles of reports."""
        return self._drawer(drawer).keys()

    def under(self, drawer: Drawer, key: str) -> Set[str]:
        """Ids of the events of one date, name or article."""
        lists = self._drawer(drawer)
        found: msgspec.Raw | Set[str] = lists.get(key, frozenset())
        if isinstance(found, msgspec.Raw):
            # most lists are never looked at
            found = lists[key] = msgspec.json.decode(found, type=set[str])
        return found

    def refile(self, events: Mapping[str, Event], gone: Iterable[Event], made: Iterable[Event]) -> None:
        """File what has become of the events: some are gone, and some were made."""
        self._events = events
        changes = [(event, False) for event in gone] + [(event, True) for event in made]
        for drawer, lists in self._drawers.items():
            for event, comes in changes:
                for key in _KEYS[drawer](event):
                    ids = {*self.under(drawer, key)} - {event.id} | ({event.id} if comes else set())
                    lists[key] = ids
                    if not ids:
                        del lists[key]

    def encode(self) -> bytes:
        """All of it, to be kept."""
        return msgspec.json.encode({drawer: self._drawer(drawer) for drawer in _KEYS})

    def _drawer(self, drawer: Drawer) -> _Lists:
        if drawer not in self._drawers:
            lists: defaultdict[str, set[str]] = defaultdict(set)
            for event in self._events.values():
                for key in _KEYS[drawer](event):
                    lists[key].add(event.id)
            self._drawers[drawer] = dict(lists)
        return self._drawers[drawer]


def _dates(event: Event) -> Set[str]:
    return {event.date.edtf, *(mention.date.edtf for mention in event.mentions)}


def _names(event: Event) -> Set[str]:
    """People as the reports spell them: who is who may change with other events; all unknown ones in one more list."""
    people = {person for mention in event.mentions for person in mention.people}
    unknown = any(person.startswith(UNKNOWN) for person in people)
    return people.union(event.organisations, event.places, (UNKNOWN,) if unknown else ())


def _articles(event: Event) -> Set[str]:
    return {filed_under(mention.article) for mention in event.mentions}


def filed_under(article: str) -> str:
    """What an article's events are filed under: the end of its id, or reading the filing would cost most of all."""
    return article[-_ARTICLE:]


_KEYS: dict[Drawer, Callable[[Event], Set[str]]] = {"date": _dates, "name": _names, "article": _articles}
