"""Finds, among the reports of all events, those near some new ones: one look at each date instead of at each report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tracker.model import Event, EventMention
from tracker.resolution.dating import REPORTED_WITHIN, dates_near
from tracker.resolution.identities import UNKNOWN
from tracker.resolution.index import Index
from tracker.resolution.matching import ENOUGH, near, weigh
from tracker.resolution.profiles import VAGUE, Profile, in_leap_year, when


class Neighbourhood:
    """The reports of a chronicle near some others; profiles are made only of those that are looked at."""

    def __init__(self, events: Mapping[str, Event]) -> None:
        self._events = events
        self.index = Index(events)
        self._profiles: dict[str, Profile] = {}
        self._owner: dict[str, str] = {}

    def event(self, identity: str) -> Event | None:
        """The event of an id."""
        return self._events.get(identity)

    def owner(self, mention: EventMention) -> str | None:
        """Id of the event that a mention is a report of."""
        if mention.id not in self._owner:
            reports = self.index.dated(mention.date.edtf)
            return next((event.id for event, known in reports if known.id == mention.id), None)
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
        naming_both = self.index.naming_both if vague else self.index.vague_naming_both
        for event in naming_both(profile.rare_pairs):
            for mention in event.mentions:
                moment = when(mention.date.edtf)
                if exact in (None, moment.is_exact) and (vague or moment.grain in VAGUE):
                    yield self._profile(event, mention)

    def _about(self, profile: Profile, exact: bool | None) -> Iterator[Profile]:
        """Reports dated about the same days that may share something, told without making profiles of all."""
        free = profile.names.isdisjoint
        for edtf in self.index.dates_on(self._days_of(profile, exact)):
            moment = when(edtf)
            if exact not in (None, moment.is_exact) or not dates_near(profile.when, moment):
                continue
            same_date = profile.circumstances and moment == profile.when
            for event, mention in self.index.dated(edtf):
                if (
                    not (free(mention.organisations) and free(mention.people) and free(mention.places))
                    or (same_date and mention.kind == profile.kind)
                    or (profile.unknown_people and any(person.startswith(UNKNOWN) for person in mention.people))
                ):
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
        return [self._profile(*report) for article in articles for report in self.index.inexact_of(article)]

    def _profile(self, event: Event, mention: EventMention) -> Profile:
        profile = self._profiles.get(mention.id)
        if profile is None:
            self._owner[mention.id] = event.id
            profile = self._profiles[mention.id] = Profile(mention)
        return profile
