"""What a source holds before it is read: raw texts with what their files tell about them, or why there are none."""

from __future__ import annotations

from datetime import date

import msgspec

from tracker.model import Language


class RawDocument(msgspec.Struct, frozen=True):
    """One text as its file holds it, with the metadata of the file; empty where the file tells nothing."""

    source: str
    text: str
    title: str = ""
    publisher: str = ""
    published: date | None = None
    language: Language | None = None


class Failure(msgspec.Struct, frozen=True):
    """A source, or one text of it, that could not be read."""

    source: str
    """Path, URL or file and line, as the user knows it."""
    text: str
    """One sentence: what is wrong and what to do; `{source}` and the names of `values` in it stand for these."""
    values: dict[str, str] = {}

    @property
    def reason(self) -> str:
        """The sentence with the values put in."""
        return self.text.format(source=self.source, **self.values)
