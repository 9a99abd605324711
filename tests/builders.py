"""Builders of the shared nouns for tests: give what the test is about, the rest is filled in and consistent."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import get_args

from tracker.edtf import EventDate
from tracker.model import (
    Article,
    Chronicle,
    Conflict,
    Event,
    EventMention,
    Field,
    Kind,
    Language,
    Organisation,
    Person,
    Place,
    Quote,
    Status,
)

ORGANISATIONS = {
    "moit": Organisation(
        id="moit",
        names={"en": "Ministry of Industry and Trade", "vi": "Bộ Công Thương", "zh": "越南工贸部"},
        aliases=("MoIT",),
        country="VN",
        type="ministry",
    ),
    "ccpit": Organisation(
        id="ccpit",
        names={
            "en": "China Council for the Promotion of International Trade",
            "vi": "Ủy ban Xúc tiến Thương mại Quốc tế Trung Quốc",
            "zh": "中国国际贸易促进委员会",
        },
        aliases=("CCPIT",),
        country="CN",
        type="chamber",
    ),
    "mofa-vn": Organisation(
        id="mofa-vn",
        names={"en": "Ministry of Foreign Affairs of Vietnam", "vi": "Bộ Ngoại giao", "zh": "越南外交部"},
        country="VN",
        type="ministry",
    ),
    "mofa-cn": Organisation(
        id="mofa-cn",
        names={"en": "Ministry of Foreign Affairs of China", "vi": "Bộ Ngoại giao Trung Quốc", "zh": "外交部"},
        country="CN",
        type="ministry",
    ),
}
PEOPLE = {
    "xi-jinping": Person(
        id="xi-jinping", names={"en": "Xi Jinping", "vi": "Tập Cận Bình", "zh": "习近平"}, country="CN"
    ),
    "to-lam": Person(id="to-lam", names={"en": "To Lam", "vi": "Tô Lâm", "zh": "苏林"}, country="VN"),
}
PLACES = {
    "hanoi": Place(id="hanoi", names={"en": "Hanoi", "vi": "Hà Nội", "zh": "河内"}, country="VN", type="city"),
    "nanning": Place(
        id="nanning",
        names={"en": "Nanning", "vi": "Nam Ninh", "zh": "南宁"},
        country="CN",
        type="city",
        within="guangxi",
    ),
}


def build_article(
    id: str = "article-1",  # noqa: A002 (named as the noun's field)
    *,
    text: str = "A meeting\n\nThe two sides met.",
    title: str = "",
    source: str = "",
    publisher: str = "VnExpress",
    published: date | None = date(2025, 5, 30),
    language: Language = "en",
    captions: tuple[tuple[int, int], ...] = (),
    cut: tuple[str, ...] = (),
    sample: bool = False,
) -> Article:
    """An article whose headline is its text's first line unless one is given."""
    return Article(
        id=id,
        source=source or f"{id}.txt",
        title=title or text.partition("\n")[0],
        publisher=publisher,
        published=published,
        language=language,
        text=text,
        captions=captions,
        cut=cut,
        sample=sample,
    )


def build_mention(
    article: str = "article-1",
    *,
    number: int = 0,
    title: str = "Trade talks in Nanning",
    date: str = "2025-05-29",
    kind: Kind = "meeting",
    status: Status = "occurred",
    sectors: Sequence[str] = ("trade",),
    organisations: Sequence[str] = ("moit", "ccpit"),
    people: Sequence[str] = (),
    places: Sequence[str] = ("nanning",),
    language: Language = "en",
) -> EventMention:
    """A report whose article reads `title`, a blank line and `summary`, with a quote behind every field."""
    values: list[tuple[Field, str]] = [("date", date), ("kind", kind), ("status", status)]
    values += [("sector", value) for value in sectors]
    values += [("organisation", value) for value in organisations]
    values += [("person", value) for value in people]
    values += [("place", value) for value in places]
    quotes = [Quote(article=article, field="title", start=0, end=len(title), text=title, value=title)]
    summary = ""
    for field, value in values:
        if not value:
            continue
        summary += " " if summary else ""
        start = len(title) + 2 + len(summary)
        quotes.append(Quote(article=article, field=field, start=start, end=start + len(value), text=value, value=value))
        summary += value
    return EventMention(
        id=f"{article}-{number}",
        article=article,
        language=language,
        title=title,
        summary=summary,
        kind=kind,
        status=status,
        date=EventDate(date),
        sectors=tuple(sectors),
        organisations=tuple(organisations),
        people=tuple(people),
        places=tuple(places),
        quotes=tuple(quotes),
    )


def build_event(
    id: str = "event-1",  # noqa: A002 (named as the noun's field)
    *,
    title: str = "Trade talks in Nanning",
    date: str = "2025-05-29",
    kind: Kind = "meeting",
    status: Status = "occurred",
    sectors: Sequence[str] = ("trade",),
    organisations: Sequence[str] = ("moit", "ccpit"),
    people: Sequence[str] = (),
    places: Sequence[str] = ("nanning",),
    language: Language = "en",
    articles: Sequence[str] = (),
    mentions: Sequence[EventMention] = (),
    titles: dict[str, str] | None = None,
    summaries: dict[str, str] | None = None,
    conflicts: Sequence[Conflict] = (),
    related: Sequence[str] = (),
) -> Event:
    """An event with one report for each of `articles` (one called `article-of-ID` unless some are given)."""
    reports = tuple(mentions) or tuple(
        build_mention(
            article,
            title=title,
            date=date,
            kind=kind,
            status=status,
            sectors=sectors,
            organisations=organisations,
            people=people,
            places=places,
            language=language,
        )
        for article in (articles or (f"article-of-{id}",))
    )
    return Event(
        id=id,
        titles=titles or {language: title},
        summaries=summaries or {report.language: report.summary for report in reversed(reports)},
        kind=kind,
        status=status,
        date=EventDate(date),
        sectors=tuple(sectors),
        organisations=tuple(organisations),
        people=tuple(people),
        places=tuple(places),
        mentions=reports,
        conflicts=tuple(conflicts),
        related=tuple(related),
    )


def build_chronicle(
    *events: Event,
    articles: Iterable[Article] = (),
    organisations: Iterable[Organisation] = (),
    people: Iterable[Person] = (),
    places: Iterable[Place] = (),
) -> Chronicle:
    """A chronicle in which every id that the events name stands for something; what is given comes first."""
    held = {article.id: article for article in articles}
    for event in events:
        for report in event.mentions:
            text = f"{report.title}\n\n{report.summary}"
            held.setdefault(report.article, build_article(report.article, text=text, language=report.language))
    bodies = {one.id: one for one in organisations}
    persons = {one.id: one for one in people}
    sites = {one.id: one for one in places}
    for event in events:
        for key in event.organisations:
            bodies.setdefault(key, ORGANISATIONS.get(key) or Organisation(id=key, names={"en": _spoken(key)}))
        for key in event.people:
            persons.setdefault(key, PEOPLE.get(key) or Person(id=key, names={"en": _spoken(key)}))
        for key in event.places:
            sites.setdefault(key, PLACES.get(key) or Place(id=key, names={"en": _spoken(key)}))
    return Chronicle(
        articles=held,
        events={event.id: event for event in events},
        organisations=bodies,
        people=persons,
        places=sites,
    )


def build_mixed_chronicle() -> Chronicle:
    """Events of every kind, status and date precision in three languages, a conflict, and an article without event."""
    kinds: tuple[Kind, ...] = get_args(Kind)
    dates = ("2025-05-29", "2024-12-12/2024-12-14", "2024-08", "2025", "2024-21", "2025-04~", "XXXX-05-29", "")
    statuses: tuple[Status, ...] = get_args(Status)
    languages: tuple[Language, ...] = get_args(Language)
    sectors = (("trade",), ("tourism", "culture-people"), ("energy",), ("border-customs", "trade"))
    parts = (("moit", "ccpit"), ("mofa-vn", "mofa-cn"), ("moit",), ())
    events = [
        build_event(
            f"event-{number}",
            title=f"Event {number} told in {languages[number % 3]}",
            date=dates[number],
            kind=kinds[number],
            status=statuses[number % 3],
            sectors=sectors[number % 4],
            organisations=parts[number % 4],
            people=("xi-jinping", "to-lam")[: number % 3],
            places=("hanoi", "nanning")[number % 2 :],
            language=languages[number % 3],
            conflicts=[
                Conflict(
                    field="date",
                    values=("2025-05-29", "2025-05-28"),
                    articles=(("article-of-event-0",), ("article-of-event-1",)),
                )
            ]
            if number == 0
            else (),
            related=("event-1",) if number == 0 else (),
        )
        for number in range(len(kinds))
    ]
    return build_chronicle(*events, articles=[build_article("article-alone", text="Rain\n\nIt rained in Hanoi.")])


def _spoken(key: str) -> str:
    return key.replace("-", " ").title()
