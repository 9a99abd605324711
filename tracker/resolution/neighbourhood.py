"""Finds, among the reports of all events, those near some new ones: one look at each date instead of at each report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tracker.model import Event, EventMention
from tracker.resolution.dating import REPORTED_WITHIN, dates_near
from tracker.resolution.identities import UNKNOWN
from tracker.resolution.matching import ENOUGH, near, weigh
from tracker.resolution.profiles import Profile, When, in_leap_year, when
from tracker.resolution.relations import Outline, days_of

_VAGUE = ("coarse", "none")


class Neighbourhood:
    """The events of a chronicle by date and name; profiles are made only of the reports that are looked at."""

    def __init__(self, events: Mapping[str, Event]) -> None:
        self._events = events
        self._dated: defaultdict[str, list[Event]] = defaultdict(list)
        self._agreed: defaultdict[str, list[Event]] = defaultdict(list)
        self._naming: defaultdict[str, list[Event]] = defaultdict(list)
        self._plans_naming: defaultdict[str, list[Event]] = defaultdict(list)
        self._vague_naming: defaultdict[str, list[Event]] = defaultdict(list)
        self._vague_of_article: defaultdict[str, list[tuple[Event, EventMention]]] = defaultdict(list)
        self._profiles: dict[str, Profile] = {}
        self._owner: dict[str, str] = {}
        self._by_day: defaultdict[int, list[str]] = defaultdict(list)
        self._agreed_by_day: defaultdict[int, list[str]] = defaultdict(list)
        self._read(events.values())
        for edtf in self._dated:
            moment = when(edtf)
            if moment.grain not in _VAGUE:
                for day in range(moment.first, moment.last + 1):
                    self._by_day[day].append(edtf)
            if not moment.is_exact:
                self._file(edtf, moment)
        for edtf in self._agreed:
            for day in days_of(when(edtf)):
                self._agreed_by_day[day].append(edtf)

    def _read(self, events: Iterable[Event]) -> None:
        """Look at each event once; all that is done here is done for every event, whatever is asked for later."""
        dated, agreed, naming = self._dated, self._agreed, self._naming
        for event in events:
            mentions = event.mentions
            agreed[event.date.edtf].append(event)
            if len(mentions) == 1:
                dated[mentions[0].date.edtf].append(event)
            else:
                for edtf in {mention.date.edtf for mention in mentions}:
                    dated[edtf].append(event)
            for name in event.organisations:
                naming[name].append(event)
            for name in event.people:
                naming[name].append(event)
            for name in event.places:
                naming[name].append(event)
            if event.status != "occurred" or event.kind == "proposal":
                for name in (*event.organisations, *event.people, *event.places):
                    self._plans_naming[name].append(event)

    def _file(self, edtf: str, moment: When) -> None:
        """Let reports of a date that is no day be found by their article, and those of a vague one by name."""
        for event in self._dated[edtf]:
            for mention in event.mentions:
                if mention.date.edtf == edtf:
                    self._vague_of_article[mention.article].append((event, mention))
            if moment.grain in _VAGUE:
                for name in (*event.organisations, *event.people, *event.places):
                    self._vague_naming[name].append(event)

    def event(self, identity: str) -> Event | None:
        """The event of an id."""
        return self._events.get(identity)

    def owner(self, mention: EventMention) -> str | None:
        """Id of the event that a mention is a report of."""
        if mention.id not in self._owner:
            for event in self._dated.get(mention.date.edtf, ()):
                if any(mention.id == known.id for known in event.mentions):
                    return event.id
        return self._owner.get(mention.id)

    def closure(self, profiles: Iterable[Profile]) -> dict[str, Profile]:
        """These profiles and all existing ones whose groups may change with them, with all that decides on these.

        Reports that say the day are grouped by themselves, so a change goes on from them to vaguer ones and what these
        are near, and no further.
        """
        found = {profile.id: profile for profile in profiles}
        exact = self._chained([profile for profile in found.values() if profile.exact], exact=True)
        vague = [profile for profile in found.values() if not profile.exact]
        vague += self._strong(exact.values(), exact=False)
        vaguer = self._chained(vague, exact=False)
        beside = self._chained(self._strong(vaguer.values(), exact=True), exact=True)
        return found | exact | vaguer | beside

    def _chained(self, profiles: Iterable[Profile], *, exact: bool) -> dict[str, Profile]:
        """Profiles and all others, of exact or of vague dates, that a chain of pairs strong enough connects with them.

        A chain of vague reports goes on through those of one article, which keep each other out of a group.
        """
        found = {profile.id: profile for profile in profiles}
        waiting = list(found.values())
        while waiting:
            fresh = {other.id: other for other in self._strong(waiting, exact=exact) if other.id not in found}
            if not exact:
                beside = self._vague_of({profile.article for profile in waiting})
                fresh |= {profile.id: profile for profile in beside if profile.id not in found}
            found |= fresh
            waiting = list(fresh.values())
        return found

    def _strong(self, profiles: Iterable[Profile], *, exact: bool) -> list[Profile]:
        """Reports of exact or of vague dates that alone could be one event with some of the profiles."""
        pairs = self.near(list(profiles), exact=exact)
        return [other for one, other in pairs if weigh(one, other).points >= ENOUGH]

    def near(self, profiles: Sequence[Profile], *, exact: bool | None = None) -> Iterator[tuple[Profile, Profile]]:
        """Each of some profiles with the profile of every report, of an exact or a vague date, that is near it."""
        for profile in profiles:
            for other in self._possible(profile, exact):
                if near(profile, other):
                    yield profile, other

    def _possible(self, profile: Profile, exact: bool | None) -> Iterator[Profile]:
        """Reports of about the same days, and those that name two of the same where either has no such date."""
        vague = profile.when.grain in _VAGUE
        if not vague:
            yield from self._about(profile, exact)
        if exact and not vague:
            return
        for event in _naming_both(self._naming if vague else self._vague_naming, profile.rare_pairs):
            for mention in event.mentions:
                moment = when(mention.date.edtf)
                if exact in (None, moment.is_exact) and (vague or moment.grain in _VAGUE):
                    yield self._profile(event, mention)

    def beside(self, outline: Outline) -> Iterator[Event]:
        """Events that may be related to one: of its days, or with rare names in common where one of both is a plan."""
        for edtf in {edtf for day in days_of(outline.when) for edtf in self._agreed_by_day.get(day, ())}:
            yield from self._agreed[edtf]
        yield from _naming_both(self._naming if outline.is_plan else self._plans_naming, outline.rare_pairs)

    def _about(self, profile: Profile, exact: bool | None) -> Iterator[Profile]:
        """Reports dated about the same days that may share something."""
        dates = dict.fromkeys(edtf for day in self._days_of(profile.when) for edtf in self._by_day.get(day, ()))
        for edtf in dates:
            moment = when(edtf)
            if exact not in (None, moment.is_exact) or not dates_near(profile.when, moment):
                continue
            for event in self._dated[edtf]:
                for mention in event.mentions:
                    if mention.date.edtf == edtf and _may_share(profile, mention):
                        yield self._profile(event, mention)

    def _days_of(self, moment: When) -> Iterator[int]:
        days = range(moment.first - REPORTED_WITHIN, moment.last + REPORTED_WITHIN + 1)
        yield from days
        leap_days = {in_leap_year(day) for day in days}
        if moment.yearless:
            yield from (day for day in self._by_day if in_leap_year(day) in leap_days)
        else:
            yield from leap_days

    def _vague_of(self, articles: set[str]) -> list[Profile]:
        """The reports of some articles that do not say the day."""
        return [
            self._profile(event, mention)
            for article in articles
            for event, mention in self._vague_of_article.get(article, ())
        ]

    def reported_by(self, articles: set[str]) -> dict[str, list[Event]]:
        """The events that each of some articles reports."""
        found: dict[str, list[Event]] = {article: [] for article in articles}
        for event in self._events.values():
            for mention in event.mentions:
                if mention.article in found:
                    found[mention.article].append(event)
        return found

    def _profile(self, event: Event, mention: EventMention) -> Profile:
        profile = self._profiles.get(mention.id)
        if profile is None:
            self._owner[mention.id] = event.id
            profile = self._profiles[mention.id] = Profile(mention)
        return profile


def _naming_both(naming: Mapping[str, list[Event]], pairs: Iterable[tuple[str, str]]) -> list[Event]:
    """Events that name both of some pair, each once."""
    found: dict[str, Event] = {}
    for pair in pairs:
        if pair[0] in naming and pair[1] in naming:
            rare, other = sorted(pair, key=lambda name: len(naming[name]))
            for event in naming[rare]:
                if other in event.organisations or other in event.people or other in event.places:
                    found[event.id] = event
    return list(found.values())


def _may_share(profile: Profile, mention: EventMention) -> bool:
    """Whether a report may be near a profile, told without making a profile of it."""
    if not profile.bodies.isdisjoint(mention.organisations) or not profile.places.isdisjoint(mention.places):
        return True
    if not set(profile.people).isdisjoint(mention.people):
        return True
    if profile.kind == mention.kind and profile.language == mention.language:
        return True
    return profile.unknown_people and any(person.startswith(UNKNOWN) for person in mention.people)
