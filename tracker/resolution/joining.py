"""One person in many events: a name spelled in letters stands for the one person whose characters are read so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

import msgspec

from tracker.knowledge.reading_table import reading
from tracker.model import Event, Person
from tracker.resolution.agreement import ranked
from tracker.resolution.identities import UNKNOWN, merged_person, person_keys, same_person, unified
from tracker.resolution.profiles import Profile
from tracker.resolution.sources import source_numbers


class Spellings:
    """Who each unknown person of a chronicle is; it depends on all people there are and on no order.

    A name in letters is joined to one in characters only where no other of the chronicle is read the same.
    """

    def __init__(self, people: Collection[str]) -> None:
        self._people = people
        self._characters: defaultdict[str, list[str]] = defaultdict(list)
        for identity in people:
            if _in_characters(identity):
                for key in person_keys(identity).asked:
                    self._characters[key].append(identity)

    def stands_for(self, identity: str) -> str:
        """The id of the person whose name an id spells; itself when that is not sure."""
        found = self._read_so(identity)
        return found.pop() if len(found) == 1 else identity

    def _read_so(self, identity: str) -> set[str]:
        """The people in characters whose names may be one in letters."""
        if not identity.startswith(UNKNOWN) or not identity.isascii():
            return set()
        candidates = {other for key in person_keys(identity).asked for other in self._characters.get(key, ())}
        return {other for other in candidates if same_person(identity, other)}

    def beside(self, came: Iterable[str]) -> set[str]:
        """Ids under which those may stand whose names are spelled like some people in characters who came or went."""
        found: set[str] = set()
        for identity in filter(_in_characters, came):
            first, last = (reading(character) for character in (identity[len(UNKNOWN)], identity[-1]))
            starts = tuple(f"{UNKNOWN}{sound}" for sound in (*first.plain, *first.mandarin))
            ends = (*last.plain, *last.mandarin)
            found.update(one for one in self._people if one.startswith(starts) and one.endswith(ends))
        return found.union(*map(self._read_so, found))


def with_joined_people(
    events: Mapping[str, Event], people: Mapping[str, Person], changed: Collection[str], came: Collection[str]
) -> tuple[dict[str, Event], dict[str, Person]]:
    """The events and people of a chronicle, each unknown person under one id in all events and with all its names.

    `changed` are the ids of events made anew, `came` those of people who are new or gone: besides the changed events
    only those that name somebody spelled like these are looked at.
    """
    spellings = Spellings(people)
    joined_events, joined = dict(events), dict(people)
    near = spellings.beside(came)
    for identity, event in events.items():
        if identity in changed or not near.isdisjoint(event.people):
            chosen = {
                spelled: spellings.stands_for(one)
                for spelled, one in unified(mention.people for mention in event.mentions).items()
            }
            joined_events[identity] = _with_people(event, chosen)
            for spelled, one in chosen.items():
                if spelled != one and spelled in joined and one in joined:
                    joined[one] = merged_person(joined[one], joined[spelled])
    return joined_events, joined


def _with_people(event: Event, chosen: Mapping[str, str]) -> Event:
    """The event with its people under the chosen ids, itself when it has them already."""
    if not any(identity.startswith(UNKNOWN) for identity in chosen):
        return event
    profiles = sorted(map(Profile, event.mentions), key=lambda profile: profile.id)
    sources = source_numbers(profiles)
    people = ranked((chosen[value], sources[profile.id]) for profile in profiles for value in profile.people)
    return event if people == event.people else msgspec.structs.replace(event, people=people)


def _in_characters(identity: str) -> bool:
    return identity.startswith(UNKNOWN) and not identity.isascii()
