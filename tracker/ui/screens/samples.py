"""Taking the sample articles, with which a first start opens, out of the database."""

from __future__ import annotations

import msgspec
from textual.app import App

from tracker.model import Chronicle, Event
from tracker.storage import Database
from tracker.ui.screens.dialogs import Confirm
from tracker.ui.wording import counted


def without_samples(chronicle: Chronicle) -> Chronicle:
    """The chronicle without sample articles and what only they report; the same one when there are none."""
    samples = {one.id for one in chronicle.articles.values() if one.sample}
    if not samples:
        return chronicle
    kept = (_without(event, samples) for event in chronicle.events.values())
    return msgspec.structs.replace(
        chronicle,
        articles={key: one for key, one in chronicle.articles.items() if key not in samples},
        events={event.id: event for event in kept if event is not None},
    )


def _without(event: Event, samples: set[str]) -> Event | None:
    mentions = tuple(mention for mention in event.mentions if mention.article not in samples)
    if len(mentions) == len(event.mentions):
        return event
    return msgspec.structs.replace(event, mentions=mentions) if mentions else None


async def remove_samples(app: App[object], chronicle: Chronicle, database: Database | None) -> Chronicle | None:
    """Ask, and write the database without the samples; returns what it holds then, None when nothing changed."""
    number = sum(1 for article in chronicle.articles.values() if article.sample)
    if not number:
        app.notify("There are no sample articles in this timeline.", markup=False, timeout=3)
        return None
    question = f"Take the {counted(number, 'sample article')} and their events out of this timeline?"
    if not await app.push_screen_wait(Confirm(question, "takes them out")):
        return None
    return database.update(without_samples) if database else without_samples(chronicle)
