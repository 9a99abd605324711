"""Finds, among the reports of all events, those near some new ones: one look at each date instead of at each report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tracker.model import Event, EventMention
from tracker.resolution.dating import REPORTED_WITHIN, dates_near
from tracker.resolution.identities import UNKNOWN
from tracker.resolution.matching import ENOUGH, near, weigh
from tracker.resolution.profiles import Profile, When, in_leap_year, when

_VAGUE = ("coarse", "none")


class Neighbourhood:
    """The reports of a chronicle's events by date; profiles are made only of those that are looked at."""

    def __init__(self, events: Mapping[str, Event]) -> None:
        self._events = events
        self._dated: defaultdict[str, dict[str, None]] = defaultdict(dict)
        self._of_article: dict[str, tuple[str, ...]] = {}
        of_article = self._of_article.get
        for identity, event in events.items():
            for mention in event.mentions:
                self._dated[mention.date.edtf][identity] = None
                self._of_article[mention.article] = (*of_article(mention.article, ()), identity)
        self._profiles: dict[str, Profile] = {}
        self._by_day: defaultdict[int, list[str]] = defaultdict(list)
        self._vague: defaultdict[str, list[str]] = defaultdict(list)
        for edtf in self._dated:
            self._file(edtf, when(edtf))

    def _file(self, edtf: str, moment: When) -> None:
        """Let the reports of a date be found by its days, those of a vague one by what they name."""
        if moment.grain not in _VAGUE:
            for day in range(moment.first, moment.last + 1):
                self._by_day[day].append(edtf)
            return
        for identity in self._dated[edtf]:
            event = self._events[identity]
            for name in _names(event):
                self._vague[name].append(identity)

    def owner(self, mention: EventMention) -> str | None:
        """Id of the event that a mention is a report of."""
        for identity in self._dated.get(mention.date.edtf, ()):
            if any(mention.id == known.id for known in self._events[identity].mentions):
                return identity
        return None

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
        wanted = {name for p in profiles if p.when.grain in _VAGUE for pair in p.rare_pairs for name in pair}
        naming = self._naming(wanted) if wanted else {}
        for profile in profiles:
            for other in self._possible(profile, naming, exact):
                if near(profile, other):
                    yield profile, other

    def _possible(self, profile: Profile, naming: Mapping[str, list[str]], exact: bool | None) -> Iterator[Profile]:
        if profile.when.grain in _VAGUE:
            shared = _named_twice(naming, profile)
        else:
            yield from self._about(profile, exact)
            shared = _named_twice(self._vague, profile) if not exact else set()
        for identity in shared:
            for mention in self._events[identity].mentions:
                moment = when(mention.date.edtf)
                if exact in (None, moment.is_exact) and (profile.when.grain in _VAGUE or moment.grain in _VAGUE):
                    yield self._profile(mention)

    def _about(self, profile: Profile, exact: bool | None) -> Iterator[Profile]:
        """Reports dated about the same days that may share something."""
        dates = dict.fromkeys(edtf for day in self._days_of(profile.when) for edtf in self._by_day.get(day, ()))
        for edtf in dates:
            moment = when(edtf)
            if exact not in (None, moment.is_exact) or not dates_near(profile.when, moment):
                continue
            for identity in self._dated[edtf]:
                for mention in self._events[identity].mentions:
                    if mention.date.edtf == edtf and _may_share(profile, mention):
                        yield self._profile(mention)

    def _days_of(self, moment: When) -> Iterator[int]:
        days = range(moment.first - REPORTED_WITHIN, moment.last + REPORTED_WITHIN + 1)
        yield from days
        leap_days = {in_leap_year(day) for day in days}
        if moment.yearless:
            yield from (day for day in self._by_day if in_leap_year(day) in leap_days)
        else:
            yield from leap_days

    def _naming(self, wanted: set[str]) -> dict[str, list[str]]:
        """Ids of all events that name something wanted, by name."""
        free = wanted.isdisjoint
        found: defaultdict[str, list[str]] = defaultdict(list)
        for event in self._events.values():
            if free(event.organisations) and free(event.people) and free(event.places):
                continue
            for name in _names(event):
                if name in wanted:
                    found[name].append(event.id)
        return found

    def _vague_of(self, articles: set[str]) -> list[Profile]:
        """The reports of some articles that do not say the day."""
        return [
            self._profile(mention)
            for identity in self.reported_by(articles)
            for mention in self._events[identity].mentions
            if mention.article in articles and not when(mention.date.edtf).is_exact
        ]

    def reported_by(self, articles: Iterable[str]) -> set[str]:
        """Ids of the events that some articles report."""
        return {identity for article in articles for identity in self._of_article.get(article, ())}

    def _profile(self, mention: EventMention) -> Profile:
        profile = self._profiles.get(mention.id)
        if profile is None:
            profile = self._profiles[mention.id] = Profile(mention)
        return profile


def _names(of: Event | EventMention) -> tuple[str, ...]:
    return (*of.organisations, *of.people, *of.places)


def _named_twice(by_name: Mapping[str, list[str]], profile: Profile) -> set[str]:
    """Events that have two names in common with a profile."""
    met: set[str] = set()
    twice: set[str] = set()
    for name in _names(profile.mention):
        events = by_name.get(name, ())
        twice.update(met.intersection(events))
        met.update(events)
    return twice


def _may_share(profile: Profile, mention: EventMention) -> bool:
    """Whether a report may be near a profile, told without making a profile of it."""
    if not profile.bodies.isdisjoint(mention.organisations) or not profile.places.isdisjoint(mention.places):
        return True
    if not set(profile.people).isdisjoint(mention.people):
        return True
    if profile.kind == mention.kind and profile.language == mention.language:
        return True
    return profile.unknown_people and any(person.startswith(UNKNOWN) for person in mention.people)
