"""Finds, among the reports of all events, those near some new ones: one look at each date instead of at each report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tracker.model import Event, EventMention
from tracker.resolution.dating import REPORTED_WITHIN, dates_near
from tracker.resolution.identities import UNKNOWN
from tracker.resolution.matching import ENOUGH, near, weigh
from tracker.resolution.profiles import Profile, When, when

_VAGUE = ("coarse", "none")


class Neighbourhood:
    """The reports of a chronicle's events by date; profiles are made only of those that are looked at."""

    def __init__(self, events: Mapping[str, Event]) -> None:
        self._dated: defaultdict[str, list[EventMention]] = defaultdict(list)
        self._owner: dict[str, str] = {}
        for event in events.values():
            for mention in event.mentions:
                self._dated[mention.date.edtf].append(mention)
                self._owner[mention.id] = event.id
        self._whens = {edtf: when(edtf) for edtf in self._dated}
        self._profiles: dict[str, Profile] = {}
        self._vague = self._vague_by_name()

    def owner(self, mention: str) -> str | None:
        """Id of the event that a mention is a report of."""
        return self._owner.get(mention)

    def closure(self, profiles: Iterable[Profile]) -> dict[str, Profile]:
        """These profiles, and all that a chain of pairs strong enough to be one event connects with them."""
        found = {profile.id: profile for profile in profiles}
        waiting = list(found.values())
        while waiting:
            near_ones = self._around(waiting)
            fresh: dict[str, Profile] = {}
            for one, other in near_ones:
                if other.id not in found and weigh(one, other).points >= ENOUGH:
                    fresh[other.id] = other
            found |= fresh
            waiting = list(fresh.values())
        return found

    def near(self, profile: Profile) -> list[Profile]:
        """The profiles of all reports that are near one."""
        return [other for _, other in self._around([profile])]

    def _around(self, profiles: Sequence[Profile]) -> Iterator[tuple[Profile, Profile]]:
        for profile in profiles:
            for mention in self._possible(profile):
                if _may_share(profile, mention):
                    other = self._profile(mention)
                    if near(profile, other):
                        yield profile, other

    def _possible(self, profile: Profile) -> Iterator[EventMention]:
        """Reports whose dates may be those of the profile's event; vague ones only by name."""
        if profile.when.grain in _VAGUE:
            for mentions in self._dated.values():
                yield from mentions
            return
        for edtf, moment in self._whens.items():
            if moment.grain not in _VAGUE and _close(profile.when, moment):
                yield from self._dated[edtf]
        seen: set[str] = set()
        for name in (*profile.stored, profile.mention.title):
            for mention in self._vague.get(name, ()):
                if mention.id not in seen:
                    seen.add(mention.id)
                    yield mention

    def _vague_by_name(self) -> dict[str, list[EventMention]]:
        by_name: defaultdict[str, list[EventMention]] = defaultdict(list)
        for edtf, moment in self._whens.items():
            if moment.grain in _VAGUE:
                for mention in self._dated[edtf]:
                    for name in (*self._profile(mention).stored, mention.title):
                        by_name[name].append(mention)
        return by_name

    def _profile(self, mention: EventMention) -> Profile:
        profile = self._profiles.get(mention.id)
        if profile is None:
            profile = self._profiles[mention.id] = Profile(mention)
        return profile


def _close(one: When, other: When) -> bool:
    if one.yearless or other.yearless:
        return dates_near(one, other)
    return one.first <= other.last + REPORTED_WITHIN and other.first <= one.last + REPORTED_WITHIN


def _may_share(profile: Profile, mention: EventMention) -> bool:
    """Whether a report may be near a profile, told without making a profile of it."""
    if not profile.bodies.isdisjoint(mention.organisations) or not profile.places.isdisjoint(mention.places):
        return True
    if not set(profile.people).isdisjoint(mention.people) or profile.mention.title == mention.title:
        return True
    if profile.kind == mention.kind and profile.language == mention.language:
        return True
    return bool(profile.unknown_people) and any(person.startswith(UNKNOWN) for person in mention.people)
