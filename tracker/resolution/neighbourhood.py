"""Finds, among the reports of all events, those near some new ones: one look at each date instead of at each report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from tracker.model import Event, EventMention
from tracker.resolution.dating import REPORTED_WITHIN
from tracker.resolution.identities import UNKNOWN
from tracker.resolution.matching import ENOUGH, near, weigh
from tracker.resolution.profiles import Profile, When, in_leap_year, when

_VAGUE = ("coarse", "none")


class Neighbourhood:
    """The reports of a chronicle's events by date; profiles are made only of those that are looked at."""

    def __init__(self, events: Mapping[str, Event]) -> None:
        self._dated: defaultdict[str, list[EventMention]] = defaultdict(list)
        self._owner: dict[str, str] = {}
        for identity, event in events.items():
            for mention in event.mentions:
                self._dated[mention.date.edtf].append(mention)
                self._owner[mention.id] = identity
        self._profiles: dict[str, Profile] = {}
        self._by_day: defaultdict[int, list[str]] = defaultdict(list)
        self._vague: defaultdict[str, list[EventMention]] = defaultdict(list)
        self._vague_of_article: defaultdict[str, list[EventMention]] = defaultdict(list)
        for edtf in self._dated:
            self._file(edtf, when(edtf))

    def _file(self, edtf: str, moment: When) -> None:
        """Let the reports of a date be found by its days, those of a vague one by what they name."""
        if not moment.is_exact:
            for mention in self._dated[edtf]:
                self._vague_of_article[mention.article].append(mention)
        if moment.grain not in _VAGUE:
            for day in range(moment.first, moment.last + 1):
                self._by_day[day].append(edtf)
            return
        for mention in self._dated[edtf]:
            for name in (*mention.organisations, *mention.people, *mention.places, mention.title):
                self._vague[name].append(mention)

    def owner(self, mention: str) -> str | None:
        """Id of the event that a mention is a report of."""
        return self._owner.get(mention)

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
                beside = (m for profile in waiting for m in self._vague_of_article.get(profile.article, ()))
                fresh |= {mention.id: self._profile(mention) for mention in beside if mention.id not in found}
            found |= fresh
            waiting = list(fresh.values())
        return found

    def _strong(self, profiles: Iterable[Profile], *, exact: bool) -> list[Profile]:
        """Reports of exact or of vague dates that alone could be one event with some of the profiles."""
        pairs = self.near(list(profiles))
        return [other for one, other in pairs if other.exact == exact and weigh(one, other).points >= ENOUGH]

    def near(self, profiles: Sequence[Profile]) -> Iterator[tuple[Profile, Profile]]:
        """Each of some profiles with the profile of every report that is near it."""
        vague = [profile for profile in profiles if profile.when.grain in _VAGUE]
        naming = self._naming({name for profile in vague for name in _names(profile)}) if vague else {}
        for profile in profiles:
            if profile.when.grain in _VAGUE:
                possible = _distinct(naming, profile)
            else:
                possible = chain(_distinct(self._vague, profile), self._about(profile))
            for mention in possible:
                other = self._profile(mention)
                if near(profile, other):
                    yield profile, other

    def _about(self, profile: Profile) -> Iterator[EventMention]:
        """Reports dated about the same days that may share something."""
        dates = dict.fromkeys(edtf for day in self._days_of(profile.when) for edtf in self._by_day.get(day, ()))
        for edtf in dates:
            for mention in self._dated[edtf]:
                if _may_share(profile, mention):
                    yield mention

    def _days_of(self, moment: When) -> Iterator[int]:
        first, last = moment.first - REPORTED_WITHIN, moment.last + REPORTED_WITHIN
        yield from range(first, last + 1)
        if not moment.yearless:
            yield from {in_leap_year(day) for day in range(first, last + 1)}
            return
        days = {in_leap_year(day) for day in range(first, last + 1)}
        yield from (day for day in self._by_day if in_leap_year(day) in days)

    def _naming(self, wanted: set[str]) -> dict[str, list[EventMention]]:
        """Of all reports those that name something wanted or have a wanted title, in one pass."""
        found: defaultdict[str, list[EventMention]] = defaultdict(list)
        free = wanted.isdisjoint
        for mentions in self._dated.values():
            for mention in mentions:
                if free(mention.organisations) and free(mention.people) and free(mention.places):
                    if mention.title in wanted:
                        found[mention.title].append(mention)
                    continue
                for name in (*mention.organisations, *mention.people, *mention.places):
                    if name in wanted:
                        found[name].append(mention)
        return found

    def _profile(self, mention: EventMention) -> Profile:
        profile = self._profiles.get(mention.id)
        if profile is None:
            profile = self._profiles[mention.id] = Profile(mention)
        return profile


def _names(profile: Profile) -> tuple[str, ...]:
    return (*profile.bodies, *profile.people, *profile.places, profile.mention.title)


def _distinct(by_name: Mapping[str, list[EventMention]], profile: Profile) -> Iterator[EventMention]:
    """Reports with the same title, or with two names in common; each once."""
    met: set[str] = set()
    given: set[str] = set()
    for name in _names(profile):
        for mention in by_name.get(name, ()):
            if mention.id in given:
                continue
            if mention.id in met or name == profile.mention.title:
                given.add(mention.id)
                yield mention
            met.add(mention.id)


def _may_share(profile: Profile, mention: EventMention) -> bool:
    """Whether a report may be near a profile, told without making a profile of it."""
    if not profile.bodies.isdisjoint(mention.organisations) or not profile.places.isdisjoint(mention.places):
        return True
    if not set(profile.people).isdisjoint(mention.people) or profile.mention.title == mention.title:
        return True
    if profile.kind == mention.kind and profile.language == mention.language:
        return True
    return profile.unknown_people and any(person.startswith(UNKNOWN) for person in mention.people)
