"""Taking the sample articles, with which a first start opens, out of the database."""

from __future__ import annotations

import asyncio

from textual.app import App

from tracker.errors import TrackerError
from tracker.model import Chronicle
from tracker.storage import Database
from tracker.ui.cells import plain
from tracker.ui.screens.dialogs import Confirm
from tracker.ui.words import counted, told, told_error


async def remove_samples(app: App[object], chronicle: Chronicle, database: Database | None) -> Chronicle | None:
    """Ask, and take the samples out of the database; returns what it holds then, None when nothing changed."""
    number = sum(1 for article in chronicle.articles.values() if article.sample)
    if not number or database is None:
        app.notify(told("There are no sample articles in this timeline."), markup=False, timeout=3)
        return None
    samples = counted(number, "sample article")
    question = told("Take {samples} and their events out of this timeline?", samples=samples)
    if not await app.push_screen_wait(Confirm(question, told("takes them out"))):
        return None
    # the importer's rooms are heavy: not at the start
    from tracker import pipeline

    try:
        await asyncio.to_thread(pipeline.remove_samples, database)
        return await asyncio.to_thread(database.load)
    except TrackerError as error:
        app.notify(plain(told_error(error)), markup=False, severity="error")
        return None
