"""What `find_dates` gives: a date as it stands in a text and as it is understood."""

from __future__ import annotations

from datetime import date

import msgspec

from tracker.edtf import EventDate


class DateMention(msgspec.Struct, frozen=True, cache_hash=True):
    """One date in a text."""

    edtf: str
    """The date at the precision of the words: `2025-05-29`, `2024-08`, `XXXX-05-29` …"""
    start: int
    """Offset of the first character in the text."""
    end: int
    """Offset after the last character."""
    text: str
    """Exactly the characters from `start` to `end`."""
    rule: str
    """The rule of the grammar that found it."""
    relative: bool = False
    """Whether the publication date was needed to understand it."""

    @property
    def earliest(self) -> date | None:
        """First day that the date allows; None without a year."""
        return EventDate(self.edtf).earliest

    @property
    def latest(self) -> date | None:
        """Last day that the date allows; None without a year."""
        return EventDate(self.edtf).latest
