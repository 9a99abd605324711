"""Opening the page that an article came from: only web addresses, and only after showing them in full."""

from __future__ import annotations

from urllib.parse import urlsplit

from textual.app import App

from tracker.model import Chronicle, Event
from tracker.ui.cells import plain
from tracker.ui.screens.dialogs import Choose, Confirm, numbered
from tracker.ui.words import told

_LONGEST = 2000


def is_web_address(source: str) -> bool:
    """Whether a source may be opened: http or https with a host, without blanks or control characters."""
    if len(source) > _LONGEST or plain(source) != source or " " in source:
        return False
    try:
        parts = urlsplit(source)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)


async def open_address(app: App[object], source: str) -> None:
    """Show an address and open it when the user agrees; say what a source is that cannot be opened."""
    if not is_web_address(source):
        words = told("This report was read from {source}; only web addresses are opened.", source=plain(source, 300))
        app.notify(words, markup=False)
        return
    if await app.push_screen_wait(Confirm(f"{told('Open in the browser?')}\n\n{plain(source)}", told("opens"))):
        app.open_url(source)


async def open_source(app: App[object], chronicle: Chronicle, event: Event) -> None:
    """Open the source of an event's report; asks which when there are several."""
    ids = dict.fromkeys(mention.article for mention in event.mentions)
    articles = [chronicle.articles[one] for one in ids if one in chronicle.articles]
    if not articles:
        return
    number: int | None = 0
    if len(articles) > 1:
        names = [f"{plain(a.publisher, 30)}  {plain(a.source, 200)}" for a in articles]
        number = await app.push_screen_wait(Choose(told("Which report?"), numbered(names)))
    if number is not None:
        await open_address(app, articles[number].source)
