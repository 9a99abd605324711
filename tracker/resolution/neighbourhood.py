"""Finds, among the reports of all events, those near some new ones: one look at each date instead of at each report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tracker.model import Event, EventMention
from tracker.resolution.dating import REPORTED_WITHIN, dates_near
from tracker.resolution.filing import Filing
from tracker.resolution.identities import UNKNOWN, person_keys
from tracker.resolution.index import Index
from tracker.resolution.matching import ENOUGH, near, weigh
from tracker.resolution.profiles import VAGUE, Profile, circumstances, in_leap_year, when


class Neighbourhood:
    """The reports of a chronicle near some others; profiles are made only of those that are looked at."""

    def __init__(self, events: Mapping[str, Event], filing: Filing | None = None) -> None:
        self._events = events
        self.filing = filing or Filing(events)
        self.index = Index(events, self.filing)
        self._profiles: dict[str, Profile] = {}
        self._owner: dict[str, str] = {}

    def event(self, identity: str) -> Event | None:
        """The event of an id."""
        return self._events.get(identity)

    def owner(self, mention: EventMention) -> str | None:
        """Id of the event that a mention is a report of."""
        if mention.id not in self._owner:
            told = self.index.told_by({mention.article})
            return next((event.id for event in told if any(known.id == mention.id for known in event.mentions)), None)
        return self._owner[mention.id]

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
        vague = profile.when.grain in VAGUE
        if not vague:
            yield from self._about(profile, exact)
        if exact and not vague:
            return
        for event in self.index.naming_both(profile.rare_pairs):
            for mention in event.mentions:
                moment = when(mention.date.edtf)
                if exact in (None, moment.is_exact) and (vague or moment.grain in VAGUE):
                    yield self._profile(event, mention)

    def _about(self, profile: Profile, exact: bool | None) -> Iterator[Profile]:
        """Reports dated about the same days that may share something, told without making profiles of all."""
        dates = {
            edtf
            for edtf in self.index.dates_on(self._days_of(profile, exact))
            if exact in (None, (moment := when(edtf)).is_exact) and dates_near(profile.when, moment)
        }
        names = {*profile.names, UNKNOWN} if profile.unknown_people else profile.names
        for event in self.index.naming_some(names, dates):
            for mention in event.mentions:
                if mention.date.edtf in dates and _may_share(profile, mention):
                    yield self._profile(event, mention)
        for edtf in dates:
            if (moment := when(edtf)) == profile.when and profile.circumstances:
                for event, mention in self.index.dated(edtf):
                    if circumstances(moment, mention) == profile.circumstances:
                        yield self._profile(event, mention)

    def _days_of(self, profile: Profile, exact: bool | None) -> Iterator[int]:
        moment = profile.when
        margin = 1 if exact and profile.exact else REPORTED_WITHIN
        days = range(moment.first - margin, moment.last + margin + 1)
        yield from days
        if not exact or moment.yearless:
            leap_days = {in_leap_year(day) for day in days}
            yield from self.index.days_like(leap_days) if moment.yearless else leap_days

    def _vague_of(self, articles: set[str]) -> list[Profile]:
        """The reports of some articles that do not say the day."""
        reports = [(event, mention) for event in self.index.told_by(articles) for mention in event.mentions]
        profiles = [self._profile(*report) for report in reports if report[1].article in articles]
        return [profile for profile in profiles if not profile.exact]

    def _profile(self, event: Event, mention: EventMention) -> Profile:
        profile = self._profiles.get(mention.id)
        if profile is None:
            self._owner[mention.id] = event.id
            profile = self._profiles[mention.id] = Profile(mention)
        return profile


def _may_share(profile: Profile, mention: EventMention) -> bool:
    """Whether a report names something that the profile names, be it otherwise spelled."""
    free = profile.names.isdisjoint
    if not (free(mention.organisations) and free(mention.people) and free(mention.places)):
        return True
    if not profile.unknown_people:
        return False
    return any(not profile.asked.isdisjoint(person_keys(person).stored) for person in mention.people)
