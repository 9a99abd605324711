"""The events of a chronicle as its filing finds them: by day, by two names, by article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from contextlib import suppress
from datetime import date
from functools import cached_property

from tracker.model import Event, EventMention
from tracker.resolution.filing import Drawer, Filing, filed_under
from tracker.resolution.profiles import LEAP_YEAR, VAGUE, when, written
from tracker.resolution.relations import ABOUT, days_of

Report = tuple[Event, EventMention]
# characters of a single day as it is written
_PLAIN = 10


class Index:
    """Finds events and their reports; it looks at no event but those that it finds."""

    def __init__(self, events: Mapping[str, Event], filing: Filing) -> None:
        self._events = events
        self._filing = filing

    def dated(self, edtf: str) -> list[Report]:
        """The reports of one date."""
        found = self._under("date", edtf)
        return [(event, mention) for event in found for mention in event.mentions if mention.date.edtf == edtf]

    def dates_on(self, days: Iterable[int]) -> Iterator[str]:
        """The dates of reports that take in some of the days, each once; a vague date takes in none."""
        seen: set[str] = set()
        dates = self._filing.keys("date")
        for day in days:
            own = written(day)
            if own in dates:
                yield own
            for edtf in self._others_by_day.get(day, ()):
                if edtf not in seen:
                    seen.add(edtf)
                    yield edtf

    def days_like(self, leap_days: Iterable[int]) -> Iterator[int]:
        """The days of all years that have one of these places in a leap year."""
        for leap_day in leap_days:
            yield leap_day
            yearless = written(leap_day)[4:]
            for year in self._years:
                with suppress(ValueError):  # no year but a leap year has a 29 February
                    yield date.fromisoformat(year + yearless).toordinal()

    def agreed_on(self, days: range) -> Iterator[Event]:
        """Events whose date takes in some of the days, or may where it is one of publication."""
        found = {written(day) for day in days}
        for day in range(days.start - ABOUT, days.stop + ABOUT):
            found.update(edtf for edtf in self._others_by_day.get(day, ()) if _overlap(days_of(when(edtf)), days))
        for edtf in found:
            yield from (event for event in self._under("date", edtf) if event.date.edtf == edtf)

    def naming_some(self, names: Iterable[str], dates: Iterable[str]) -> list[Event]:
        """Events of which reports have some of the dates and some of the names."""
        near = set[str]().union(*(self._filing.under("date", edtf) for edtf in dates))
        found = {identity for name in names for identity in near & self._filing.under("name", name)}
        return [self._events[identity] for identity in found]

    def naming_both(self, pairs: Iterable[tuple[str, str]]) -> list[Event]:
        """Events that name both of some pair, each once."""
        found: set[str] = set()
        for one, other in pairs:
            found |= self._filing.under("name", one) & self._filing.under("name", other)
        return [self._events[identity] for identity in found]

    def told_by(self, articles: Set[str]) -> list[Event]:
        """Events that some articles report, each once."""
        found = {event.id: event for article in articles for event in self._under("article", filed_under(article))}
        return [event for event in found.values() if not articles.isdisjoint([one.article for one in event.mentions])]

    def _under(self, drawer: Drawer, key: str) -> Iterator[Event]:
        return (self._events[identity] for identity in self._filing.under(drawer, key))

    @cached_property
    def _others(self) -> list[str]:
        """All dates but single days, which are found as they are written."""
        return [edtf for edtf in self._filing.keys("date") if not _is_plain(edtf)]

    @cached_property
    def _others_by_day(self) -> Mapping[int, list[str]]:
        found: defaultdict[int, list[str]] = defaultdict(list)
        for edtf in self._others:
            moment = when(edtf)
            if moment.grain not in VAGUE:
                for day in range(moment.first, moment.last + 1):
                    found[day].append(edtf)
        return found

    @cached_property
    def _years(self) -> list[str]:
        """Years of some report, but that which stands for an unknown one."""
        ends = (edtf.rpartition("/")[2] for edtf in self._others)
        years = {point[:4] for point in (*self._filing.keys("date"), *ends)}
        return sorted(year for year in years - {str(LEAP_YEAR)} if year.isdecimal())


def _overlap(one: range, other: range) -> bool:
    return one.start < other.stop and other.start < one.stop


def _is_plain(edtf: str) -> bool:
    """Whether a date is a single day: 2025-05-29."""
    return len(edtf) == _PLAIN and edtf[0] != "X" and edtf[4] == edtf[7] == "-"
