"""The door of the room: mentions in, events out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tracker.model import Article, Event, EventMention
from tracker.resolution.clustering import cluster
from tracker.resolution.merging import merge
from tracker.resolution.profiles import Profile


def resolve(mentions: Iterable[EventMention], articles: Mapping[str, Article]) -> dict[str, Event]:
    """The events that mentions tell of, by id, in order of date; each mention is in exactly one."""
    groups = cluster(map(Profile, mentions))
    events = sorted(
        (merge([p.mention for p in group], articles) for group in groups),
        key=lambda event: (event.date.sort_key, event.id),
    )
    return {event.id: event for event in events}
