"""The door of the room: mentions in, events out; from nothing, or only where something was added or taken away."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from tracker.model import Article, Event, EventMention
from tracker.resolution.clustering import cluster
from tracker.resolution.filing import Filing
from tracker.resolution.merging import merge
from tracker.resolution.naming import named
from tracker.resolution.neighbourhood import Neighbourhood
from tracker.resolution.profiles import Profile
from tracker.resolution.relations import with_relations
from tracker.resolution.relinking import relinked

Articles = Mapping[str, Article]


@contextmanager
def _uncollected() -> Iterator[None]:
    """Nothing made here is garbage: not looking for it among all that is held saves a quarter of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


@_uncollected()
def resolve(mentions: Iterable[EventMention], articles: Articles) -> dict[str, Event]:
    """The events that mentions tell of, by id; each mention is in exactly one."""
    profiles = {mention.id: Profile(mention) for mention in mentions}
    events = [merge(group, articles) for group in cluster(profiles.values())]
    return {event.id: event for event in with_relations(named(events, {}, ()))}


@_uncollected()
def add_mentions(
    events: Mapping[str, Event], mentions: Iterable[EventMention], articles: Articles, filing: Filing | None = None
) -> dict[str, Event]:
    """The events with more mentions: what `resolve` makes of all together, but only their neighbourhood is looked at.

    Events keep their ids. `articles` holds those of old and new mentions. A mention that is there already is left out.
    `filing` is that of the events; it is brought up to date, and without one every event is looked at.
    """
    around = Neighbourhood(events, filing)
    new = {mention.id: Profile(mention) for mention in mentions if around.owner(mention) is None}
    if not new:
        return dict(events)
    return _redone(events, around, around.closure(new.values()), articles)


@_uncollected()
def remove_articles(events: Mapping[str, Event], unwanted: set[str], articles: Articles) -> dict[str, Event]:
    """The events without the mentions of some articles; what stood beside these is resolved anew."""
    leaving = [m for event in events.values() for m in event.mentions if m.article in unwanted]
    if not leaving:
        return dict(events)
    around = Neighbourhood(events)
    near = around.closure(map(Profile, leaving))
    return _redone(events, around, near, articles, {mention.id for mention in leaving})


def _redone(
    events: Mapping[str, Event],
    around: Neighbourhood,
    near: Mapping[str, Profile],
    articles: Articles,
    leaving: Iterable[str] = (),
) -> dict[str, Event]:
    """All events, those of some mentions made anew without the leaving ones."""
    former = {owner: events[owner] for profile in near.values() if (owner := around.owner(profile.mention))}
    gone = set(leaving)
    profiles = {identity: profile for identity, profile in near.items() if identity not in gone}
    for event in former.values():
        profiles |= {m.id: Profile(m) for m in event.mentions if m.id not in profiles and m.id not in gone}
    made = named((merge(group, articles) for group in cluster(profiles.values())), former, events.keys())
    renewed = dict(events)
    for identity in former.keys() - {event.id for event in made}:
        del renewed[identity]
    renewed |= relinked(made, former, around)
    around.filing.refile(renewed, former.values(), made)
    return renewed
