"""The nouns that every room shares: what an article is, what it says of an event, and what an event is.

Terms are those of the field: ACE/ERE event mentions, EDTF dates, PLOVER kinds, IPTC and OECD sectors. All values are
frozen; a change makes a new one.
"""

from __future__ import annotations

from datetime import date
from typing import Literal, get_args

import msgspec

from tracker.edtf import UNDATED, EventDate

Language = Literal["en", "vi", "zh"]
Country = Literal["VN", "CN", ""]
Kind = Literal["agreement", "visit", "meeting", "exchange", "project", "aid", "proposal", "milestone"]
Status = Literal["occurred", "planned", "proposed"]
Field = Literal["date", "kind", "status", "title", "sector", "organisation", "person", "place"]

LANGUAGES: tuple[Language, ...] = get_args(Language)
KINDS: tuple[Kind, ...] = get_args(Kind)
STATUSES: tuple[Status, ...] = get_args(Status)
SECTORS: tuple[str, ...] = (
    "science-technology",
    "innovation-startups",
    "digital-economy",
    "trade",
    "investment",
    "finance-banking",
    "industry-manufacturing",
    "energy",
    "transport-infrastructure",
    "agriculture-food",
    "environment-water",
    "health",
    "education-training",
    "culture-people",
    "tourism",
    "border-customs",
    "defence-security",
    "politics-diplomacy",
    "labour",
)


class Article(msgspec.Struct, frozen=True):
    """One news text as it was read: cleaned of page furniture and of control characters."""

    id: str
    """Hash of the normalised text: the same text has the same id wherever it comes from."""
    source: str
    """Path or URL as it was given."""
    title: str
    """Headline, or the first words of a text without one."""
    publisher: str
    """Name of the newsroom; empty when unknown."""
    published: date | None
    """Publication day; None when the text and its metadata do not tell."""
    language: Language
    text: str
    """Headline and paragraphs, two line feeds between them; all quotes are offsets into this."""
    captions: tuple[tuple[int, int], ...] = ()
    """Spans of `text` that are photo captions: weaker evidence than the body."""
    items: tuple[tuple[int, int], ...] = ()
    """Spans of `text` that tell unrelated stories, without their numbers or bullets; empty where it tells one."""
    cut: tuple[str, ...] = ()
    """Page furniture that was taken out (teasers, menus, scripts), for the reader who wants to see it."""
    published_month: str = ""
    """Month of publication (`2024-08`) where only that is known; it tells the year of dates without one."""
    sample: bool = False
    """One of the seed articles that the program brings along."""


class Quote(msgspec.Struct, frozen=True):
    """The words of an article that a field was read from."""

    article: str
    """Id of the article."""
    field: Field
    start: int
    """Offset of the first character in the article's text."""
    end: int
    """Offset after the last character."""
    text: str
    """Exactly `article.text[start:end]`."""
    value: str = ""
    """What was read: an EDTF date, a kind, a sector, the id of a body, person or place."""


class Named(msgspec.Struct, frozen=True):
    """Something with one identity and names in several languages."""

    id: str
    names: dict[str, str]
    """Preferred name by language; at least one of en, vi, zh."""
    aliases: tuple[str, ...] = ()
    """Other spellings, acronyms and former names in any language."""
    country: Country = ""
    """The side that it belongs to; empty for bilateral, multilateral and unknown ones."""
    known: bool = True
    """False for one that was found by its shape and stands in no knowledge file."""

    def name(self, language: str = "en") -> str:
        """The name in a language, else in the first language that has one."""
        return self.names.get(language) or next(iter(self.names.values()), self.id)


class Organisation(Named, frozen=True):
    """A body: ministry, party, company, university, province as an authority, expo."""

    type: str = ""
    """`ministry`, `party`, `company`, `university` …"""


class Person(Named, frozen=True):
    """A person who took part in an event."""


class Place(Named, frozen=True):
    """A city, province, district, border gate or venue."""

    type: str = ""
    """`province`, `city`, `district`, `border-gate`, `port`, `venue` …"""
    within: str = ""
    """Id of the place that it lies in."""


class EventMention(msgspec.Struct, frozen=True):
    """What one article says of one event."""

    id: str
    """Article id and a number: `ab12…-0`."""
    article: str
    """Id of the article."""
    language: Language
    title: str
    """One line in the article's language."""
    summary: str
    """The sentence that tells the event."""
    kind: Kind
    status: Status = "occurred"
    date: EventDate = UNDATED
    sectors: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    """Ids of the bodies that took part."""
    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    """Ids of the places where it took place."""
    named: tuple[str, ...] = ()
    """Ids of bodies and people that the sentences name but that did not take part."""
    quotes: tuple[Quote, ...] = ()
    """At least one for each field that has a value."""


class Conflict(msgspec.Struct, frozen=True):
    """A field on which reports of one event disagree."""

    field: str
    values: tuple[str, ...]
    """The competing values, the best supported first."""
    articles: tuple[tuple[str, ...], ...]
    """For each value the ids of the articles that say so."""


class Event(msgspec.Struct, frozen=True):
    """One thing that happened, or is planned or proposed, with all reports of it."""

    id: str
    titles: dict[str, str]
    """Best title by language of the reports."""
    summaries: dict[str, str]
    kind: Kind
    status: Status
    date: EventDate
    sectors: tuple[str, ...]
    organisations: tuple[str, ...]
    people: tuple[str, ...]
    places: tuple[str, ...]
    mentions: tuple[EventMention, ...]
    """The reports, earliest published first."""
    conflicts: tuple[Conflict, ...] = ()
    related: tuple[str, ...] = ()
    """Ids of events of the same visit, expo or plan."""

    def title(self, language: str = "en") -> str:
        """The title in a language, else in the first language that has one."""
        return self.titles.get(language) or next(iter(self.titles.values()), self.id)

    def summary(self, language: str = "en") -> str:
        """The summary in a language, else in the first language that has one."""
        return self.summaries.get(language) or next(iter(self.summaries.values()), "")


class Chronicle(msgspec.Struct, frozen=True):
    """Everything that the database holds: what the timeline, the command line and the exports are made from."""

    articles: dict[str, Article] = {}
    events: dict[str, Event] = {}
    organisations: dict[str, Organisation] = {}
    people: dict[str, Person] = {}
    places: dict[str, Place] = {}
