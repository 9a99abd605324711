"""CSV: one line an event, for spreadsheets."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from csv import writer

from tracker.export.evidence import names_of, reporting
from tracker.model import Chronicle, Event

COLUMNS = (
    "id",
    "date",
    "earliest",
    "latest",
    "kind",
    "status",
    "title",
    "sectors",
    "organisations",
    "people",
    "places",
    "reports",
    "sources",
)
# A spreadsheet runs a cell that starts so as a formula; articles are written by strangers.
_FORMULA = ("=", "+", "-", "@")


def csv(chronicle: Chronicle, events: Sequence[Event], language: str = "en") -> str:
    """A head line and one line an event; several values in a cell are parted by "; "."""
    table = io.StringIO()
    lines = writer(table, lineterminator="\n")
    lines.writerow(COLUMNS)
    lines.writerows([_harmless(cell) for cell in _cells(chronicle, event, language)] for event in events)
    return table.getvalue()


def _cells(chronicle: Chronicle, event: Event, language: str) -> Iterator[str]:
    articles = reporting(chronicle, event).values()
    yield event.id
    yield event.date.edtf
    yield str(event.date.earliest or "")
    yield str(event.date.latest or "")
    yield event.kind
    yield event.status
    yield event.title(language)
    yield "; ".join(event.sectors)
    yield "; ".join(names_of(event.organisations, chronicle.organisations, language))
    yield "; ".join(names_of(event.people, chronicle.people, language))
    yield "; ".join(names_of(event.places, chronicle.places, language))
    yield str(len(articles))
    yield "; ".join(article.source for article in articles)


def _harmless(cell: str) -> str:
    """The cell on one line, and no formula."""
    cell = " ".join(cell.split())
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
