"""The events of a chronicle by date, name and article: looked at once, and filed no further than what is asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from functools import cached_property

from tracker.model import Event, EventMention
from tracker.resolution.profiles import LEAP_YEAR, VAGUE, When, when, written
from tracker.resolution.relations import days_of, is_plan

Report = tuple[Event, EventMention]
# characters of a single day as it is written
_PLAIN = 10
_Naming = Mapping[str, list[Event]]


class Index:
    """Finds events and their reports; making one costs a look at each event, not at each name."""

    def __init__(self, events: Mapping[str, Event]) -> None:
        self._events = events
        self._agreed: defaultdict[str, list[Event]] = defaultdict(list)
        self._otherwise: defaultdict[str, list[Report]] = defaultdict(list)
        agreed, otherwise = self._agreed, self._otherwise
        for event in events.values():
            own = event.date.edtf
            agreed[own].append(event)
            # an only report says the event's date, and of several most do
            if len(event.mentions) > 1:
                for mention in event.mentions:
                    if mention.date.edtf != own:
                        otherwise[mention.date.edtf].append((event, mention))

    def dated(self, edtf: str) -> list[Report]:
        """The reports of one date."""
        agreed = [
            (event, mention)
            for event in self._agreed.get(edtf, ())
            for mention in event.mentions
            if mention.date.edtf == edtf
        ]
        return agreed + self._otherwise[edtf] if edtf in self._otherwise else agreed

    def dates_on(self, days: Iterable[int]) -> Iterator[str]:
        """The dates of reports that take in some of the days, each once; a vague date takes in none."""
        seen: set[str] = set()
        for day in days:
            own = written(day)
            if own in self._agreed or own in self._otherwise:
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

    def agreed_on(self, days: Iterable[int]) -> Iterator[Event]:
        """Events whose date takes in some of the days, or may where it is one of publication."""
        found: set[str] = set()
        for day in days:
            found.add(written(day))
            found.update(self._others_about.get(day, ()))
        for edtf in found:
            yield from self._agreed.get(edtf, ())

    def naming_both(self, pairs: Iterable[tuple[str, str]]) -> list[Event]:
        """Events that name both of some pair, each once."""
        return _naming_both(self._naming, pairs) if (pairs := tuple(pairs)) else []

    def vague_naming_both(self, pairs: Iterable[tuple[str, str]]) -> list[Event]:
        """Those of them of which a report has a vague date or none."""
        return _naming_both(self._vague_naming, pairs)

    def plans_naming_both(self, pairs: Iterable[tuple[str, str]]) -> list[Event]:
        """Those of them that are plans."""
        return _naming_both(self._plans_naming, pairs)

    def inexact_of(self, article: str) -> list[Report]:
        """The reports of an article that do not say the day."""
        return self._inexact_by_article.get(article, [])

    def reporting(self, articles: set[str]) -> Iterator[Event]:
        """Events that one of some articles reports."""
        for event in self._events.values():
            if any(mention.article in articles for mention in event.mentions):
                yield event

    @cached_property
    def undated(self) -> list[Event]:
        """Events whose date is not known at all."""
        return [
            event for edtf, moment in self._others if moment.grain == "none" for event in self._agreed.get(edtf, ())
        ]

    @cached_property
    def undated_plans(self) -> list[Event]:
        """Those of them that are plans."""
        return [event for event in self.undated if is_plan(event)]

    @cached_property
    def plans(self) -> list[Event]:
        """Events that another may fulfil."""
        return [event for event in self._events.values() if is_plan(event)]

    @cached_property
    def _others(self) -> list[tuple[str, When]]:
        """All dates but single days, which are found as they are written."""
        return [(edtf, when(edtf)) for edtf in {**self._agreed, **self._otherwise} if not _is_plain(edtf)]

    @cached_property
    def _others_by_day(self) -> Mapping[int, list[str]]:
        found: defaultdict[int, list[str]] = defaultdict(list)
        for edtf, moment in self._others:
            if moment.grain not in VAGUE:
                for day in range(moment.first, moment.last + 1):
                    found[day].append(edtf)
        return found

    @cached_property
    def _years(self) -> list[str]:
        """Years of some report, but that which stands for an unknown one."""
        points = (point for edtf in {**self._agreed, **self._otherwise} for point in edtf.split("/"))
        years = {point[:4] for point in points if point[:4].isdecimal()}
        return sorted(years - {str(LEAP_YEAR)})

    @cached_property
    def _others_about(self) -> Mapping[int, list[str]]:
        found: defaultdict[int, list[str]] = defaultdict(list)
        for edtf, moment in self._others:
            for day in days_of(moment):
                found[day].append(edtf)
        return found

    @cached_property
    def _inexact_by_article(self) -> Mapping[str, list[Report]]:
        found: defaultdict[str, list[Report]] = defaultdict(list)
        for edtf, moment in self._others:
            if not moment.is_exact:
                for report in self.dated(edtf):
                    found[report[1].article].append(report)
        return found

    @cached_property
    def _naming(self) -> _Naming:
        return _by_name(self._events.values())

    @cached_property
    def _vague_naming(self) -> _Naming:
        vague = [edtf for edtf, moment in self._others if moment.grain in VAGUE]
        return _by_name({event.id: event for edtf in vague for event, _ in self.dated(edtf)}.values())

    @cached_property
    def _plans_naming(self) -> _Naming:
        return _by_name(self.plans)


def _is_plain(edtf: str) -> bool:
    """Whether a date is a single day: 2025-05-29."""
    return len(edtf) == _PLAIN and edtf[0] != "X" and edtf[4] == edtf[7] == "-"


def _by_name(events: Iterable[Event]) -> _Naming:
    naming: defaultdict[str, list[Event]] = defaultdict(list)
    for event in events:
        for name in _names(event):
            naming[name].append(event)
    return naming


def _names(event: Event) -> tuple[str, ...]:
    """What an event names, people also as its reports spell them: who is who may change with other events."""
    named = event.organisations + event.people + event.places
    if len(event.mentions) == 1 and event.mentions[0].people == event.people:
        return named
    return (*named, *{one for mention in event.mentions for one in mention.people if one not in named})


def _naming_both(naming: _Naming, pairs: Iterable[tuple[str, str]]) -> list[Event]:
    found: dict[str, Event] = {}
    for pair in pairs:
        if pair[0] in naming and pair[1] in naming:
            rare, other = sorted(pair, key=lambda name: len(naming[name]))
            for event in naming[rare]:
                if other in _names(event):
                    found[event.id] = event
    return list(found.values())
