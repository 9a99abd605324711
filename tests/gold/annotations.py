"""The annotations beside the articles, as typed values.

An event is `core` when any careful reader would list it. Names come as lists of accepted spellings of one thing. What
stands under `may_` is right when it is found and no fault when it is not. A date is EDTF; several are all accepted, the
best first; an empty one says that the text allows none.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec

from tracker.model import Kind, Language, Status

ARTICLES = Path(__file__).parent / "articles"
Names = list[str]
"""Accepted spellings of one body, person or place."""
NamedAspect = Literal["organisations", "people", "places"]
NAMED_ASPECTS: tuple[NamedAspect, ...] = ("organisations", "people", "places")


class GoldEvent(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One event that an article reports."""

    gist: str
    """In our own words, for the reader of the figures."""
    core: bool
    date: str | list[str]
    kind: Kind
    status: Status
    places: list[Names]
    organisations: list[Names]
    people: list[Names]
    sectors: list[str]
    may_kind: list[Kind] = []
    may_places: list[Names] = []
    may_organisations: list[Names] = []
    may_people: list[Names] = []
    may_sectors: list[str] = []

    @property
    def dates(self) -> list[str]:
        """All accepted dates."""
        return [self.date] if isinstance(self.date, str) else self.date

    @property
    def datable(self) -> bool:
        """Whether the text allows any date."""
        return any(self.dates)

    @property
    def kinds(self) -> set[str]:
        """All accepted kinds."""
        return {self.kind, *self.may_kind}

    def required(self, aspect: NamedAspect) -> list[Names]:
        """Those who or which must be found."""
        return {"organisations": self.organisations, "people": self.people, "places": self.places}[aspect]

    def optional(self, aspect: NamedAspect) -> list[Names]:
        """Those who or which may be found."""
        return {"organisations": self.may_organisations, "people": self.may_people, "places": self.may_places}[aspect]


class Annotation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All that is annotated of one article."""

    relevant: bool
    """Whether the text reports at least one concrete event of cooperation between the two countries."""
    language: Language
    events: list[GoldEvent]
    same_event_as: list[str]
    """Stems of other articles that report one of these events too."""
    notes: str


def stems() -> list[str]:
    """The names of all annotated articles, in order."""
    return sorted(path.stem for path in ARTICLES.glob("*.txt"))


def article_text(stem: str) -> str:
    """The raw text of an article, furniture and all."""
    return (ARTICLES / f"{stem}.txt").read_text(encoding="utf-8")


def annotation(stem: str) -> Annotation:
    """The annotation of an article; msgspec.ValidationError when it is not of this shape."""
    return msgspec.json.decode((ARTICLES / f"{stem}.gold.json").read_bytes(), type=Annotation)
