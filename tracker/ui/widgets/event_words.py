"""What the list says of an event, as wide as the columns are: date, kind, title and number of reports."""

from __future__ import annotations

from functools import cache

import msgspec
from rich.cells import cell_len

from tracker.model import KINDS, Chronicle, Event
from tracker.timeline import label
from tracker.ui.cells import fit, pad, plain, split
from tracker.ui.wording import glyph, short_date, tone, whole_date
from tracker.ui.words import spoken, told

_DATE_WIDTH = 10
# among hits no heading says the year
_WHOLE_DATE_WIDTH = 12


class Columns(msgspec.Struct, frozen=True):
    """What the columns depend on."""

    width: int
    language: str
    ranked: bool
    """Whether hits are listed, the best ones first."""
    two_lines: bool
    circumstances: bool
    """The second line says where and who even where that cuts the title."""

    @property
    def date(self) -> int:
        """Width of the date."""
        return _WHOLE_DATE_WIDTH if self.ranked else _DATE_WIDTH

    @property
    def kind(self) -> int:
        """Width of glyph and kind; in a narrow list the glyph says it alone."""
        return _kind_width(self.language) if self.width >= 44 else 2

    @property
    def reports(self) -> int:
        """Width of the number of reports."""
        return 7 if self.width >= 56 else 4


class EventWords(msgspec.Struct, frozen=True):
    """The words of an event's lines, whatever their look."""

    when: str
    when_role: str
    glyph: str
    tone: str
    kind: str
    title: str
    reports: str
    left: str
    """The space below date and kind, for the second line."""
    rest: str
    """Of a title too long for the first line."""
    circumstances: str


def words_of(event: Event, chronicle: Chronicle, columns: Columns) -> EventWords:
    """The words of an event."""
    kind_width, reports_width, language = columns.kind, columns.reports, columns.language
    left = 2 + columns.date + kind_width
    room = columns.width - left - 1
    title_width = max(4, columns.width - left - reports_width)
    title, rest = _title(event, language), ""
    circumstances = _circumstances(event, chronicle, language) if columns.circumstances else ""
    whole = columns.two_lines and not circumstances
    title, rest = split(title, title_width) if whole else (fit(title, title_width), "")
    if whole and not rest:
        circumstances = _circumstances(event, chronicle, language)
    number = len(event.mentions)
    reports = told("{number} src", number=number) if reports_width == 7 else str(number)
    return EventWords(
        when=pad(_when(event, columns), columns.date),
        when_role="dim" if event.date.precision != "day" else "",
        glyph=glyph(event) + " ",
        tone=tone(event),
        kind=pad(label("kind", event.kind, language) if kind_width > 2 else "", kind_width - 2),
        title=pad(title, title_width),
        reports=pad(reports, reports_width - 1, right=True) + " ",
        left=" " * (left - 1),
        rest=pad(fit(rest, title_width), room) if rest else "",
        circumstances=pad(circumstances, room) if columns.two_lines and not rest else "",
    )


def _when(event: Event, columns: Columns) -> str:
    """The date as its column has room for it."""
    if columns.ranked:
        return whole_date(event.date, spoken())
    when = short_date(event.date, spoken())
    if cell_len(when) >= _DATE_WIDTH:  # half of a day's number would be another day
        when = fit(when.partition("–")[0] + "–…", _DATE_WIDTH - 1)
    return when


def _title(event: Event, language: str) -> str:
    title = plain(event.title(language))
    if event.status != "occurred" and event.kind != event.status.replace("proposed", "proposal"):
        title += f" ({label('status', event.status, language)})"
    return title


def _circumstances(event: Event, chronicle: Chronicle, language: str) -> str:
    places = [chronicle.places[one].name(language) for one in event.places[:2] if one in chronicle.places]
    bodies = [chronicle.organisations[o] for o in event.organisations[:4] if o in chronicle.organisations]
    short = [min((body.name(language), *body.aliases[:1]), key=len) for body in bodies]
    return plain(" · ".join([*places, *short]))


@cache
def _kind_width(language: str) -> int:
    return max(cell_len(label("kind", one, language)) for one in KINDS) + 3
