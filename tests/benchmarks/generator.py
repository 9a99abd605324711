"""A seeded generator of chronicles of any size, which all benchmarks share."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta

import msgspec

from tracker.edtf import EventDate
from tracker.model import (
    KINDS,
    LANGUAGES,
    SECTORS,
    STATUSES,
    Article,
    Chronicle,
    Country,
    Event,
    EventMention,
    Kind,
    Language,
    Organisation,
    Person,
    Place,
    Quote,
    Status,
)

_WORDS = {
    "en": ("cooperation", "trade", "talks", "rail", "links", "border", "gates", "farm", "exports", "green", "energy"),
    "vi": ("hợp tác", "thương mại", "đường sắt", "cửa khẩu", "nông sản", "năng lượng", "cảng biển", "ký kết", "đầu tư"),
    "zh": ("合作", "贸易", "铁路", "口岸", "农产品", "绿色", "能源", "港口", "签署", "投资", "科技", "教育"),
}
_PUBLISHERS = ("VNA", "VnExpress", "Nhân Dân", "Xinhua", "People's Daily", "CGTN", "Tuổi Trẻ", "Thanh Niên")
_DAYS = 366 * 12


def build_chronicle(events: int, *, seed: int = 1, bodies: int = 240, people: int = 120, places: int = 80) -> Chronicle:
    """A chronicle of `events` events over twelve years with one to three reports each; equal for equal arguments."""
    chance = random.Random(seed)
    organisations = {f"body-{n}": _body(n) for n in range(bodies)}
    persons = {f"person-{n}": Person(id=f"person-{n}", names={"en": f"Person {n}"}) for n in range(people)}
    sites = {f"place-{n}": Place(id=f"place-{n}", names={"en": f"Place {n}"}, country=_side(n)) for n in range(places)}
    made: dict[str, Event] = {}
    articles: dict[str, Article] = {}
    for number in range(events):
        event, reports = _event(number, chance, bodies, people, places)
        made[event.id] = event
        articles |= {article.id: article for article in reports}
    return Chronicle(articles, made, organisations, persons, sites)


def build_large_chronicle(events: int, *, distinct: int = 20_000) -> Chronicle:
    """A chronicle of as many events as wanted, of which only so many are distinct: others share all but id, date.

    A million events of their own would take four gigabytes. Those that share do not stand beside each other.
    """
    chronicle = build_chronicle(min(events, distinct))
    made = list(chronicle.events.values())
    chance = random.Random(events)
    dates = [EventDate(_date(chance)) for _ in range(distinct)]
    more = (
        msgspec.structs.replace(made[n % distinct], id=f"event-{n}", date=dates[(n + n // distinct) % distinct])
        for n in range(len(made), events)
    )
    return msgspec.structs.replace(chronicle, events={event.id: event for event in (*made, *more)})


def build_article(
    identity: str, language: Language, title: str, summary: str, publisher: str, published: date | None
) -> Article:
    """An article of a headline and one sentence."""
    return Article(
        id=identity,
        source=f"https://news.example/{identity}",
        title=title,
        publisher=publisher,
        published=published,
        language=language,
        text=f"{title}\n\n{summary}",
    )


def build_report(
    article: Article,
    edtf: str,
    kind: Kind,
    sectors: Sequence[str],
    named: Sequence[tuple[str, str]],
    *,
    status: Status = "occurred",
) -> EventMention:
    """What such an article says of an event; `named` are the fields and ids of those who took part, and of places."""
    title, _, summary = article.text.partition("\n\n")
    told = [("date", edtf), ("kind", kind), ("status", status), *(("sector", one) for one in sectors), *named]
    quotes = tuple(
        Quote(article.id, field, at, at + 12, summary[at : at + 12], value)  # type: ignore[arg-type]
        for at, (field, value) in enumerate(told)
    )
    return EventMention(
        id=f"{article.id}-0",
        article=article.id,
        language=article.language,
        title=title,
        summary=summary,
        kind=kind,
        status=status,
        date=EventDate(edtf),
        sectors=tuple(sectors),
        organisations=tuple(value for field, value in named if field == "organisation"),
        people=tuple(value for field, value in named if field == "person"),
        places=tuple(value for field, value in named if field == "place"),
        quotes=(Quote(article.id, "title", 0, len(title), title), *quotes),
    )


def _side(number: int) -> Country:
    return "VN" if number % 2 else "CN"


def _body(number: int) -> Organisation:
    return Organisation(
        id=f"body-{number}",
        names={"en": f"Institute of Trade {number}", "vi": f"Viện Thương mại {number}", "zh": f"贸易研究所{number}"},
        aliases=(f"IT{number}",),
        country=_side(number),
    )


def _some(chance: random.Random, name: str, number: int, most: int) -> tuple[str, ...]:
    """Up to `most` of a number of things, the first ones more often."""
    picks = (int(number * chance.random() ** 3) for _ in range(chance.randint(0, most)))
    return tuple(dict.fromkeys(f"{name}-{pick}" for pick in picks))


def _date(chance: random.Random) -> str:
    day = date(2014, 1, 1) + timedelta(days=chance.randrange(_DAYS))
    kind = chance.random()
    if kind < 0.8:
        return day.isoformat()
    if kind < 0.9:
        return f"{day:%Y-%m}"
    if kind < 0.94:
        return f"{day}/{day + timedelta(days=chance.randint(1, 5))}"
    return f"{day:%Y}" if kind < 0.97 else f"XXXX-{day:%m-%d}" if kind < 0.985 else ""


def _sentence(chance: random.Random, words: Sequence[str]) -> str:
    return " ".join(chance.choice(words) for _ in range(chance.randint(6, 12)))


def _event(number: int, chance: random.Random, bodies: int, people: int, places: int) -> tuple[Event, list[Article]]:
    when = EventDate(_date(chance))
    kind, status = chance.choice(KINDS), chance.choices(STATUSES, (8, 1, 1))[0]
    sectors = tuple(dict.fromkeys(chance.choice(SECTORS) for _ in range(chance.randint(1, 2))))
    took_part = _some(chance, "body", bodies, 4)
    persons, sites = _some(chance, "person", people, 2), _some(chance, "place", places, 1)
    mentions, articles = [], []
    for report in range(chance.choices((1, 2, 3), (6, 3, 1))[0]):
        language = chance.choice(LANGUAGES)
        title, summary = (_sentence(chance, _WORDS[language]) for _ in range(2))
        article = build_article(
            f"article-{number}-{report}", language, title, summary, chance.choice(_PUBLISHERS), when.earliest
        )
        named = [("organisation", one) for one in took_part]
        named += [("person", one) for one in persons]
        named += [("place", one) for one in sites]
        mentions.append(build_report(article, when.edtf, kind, sectors, named, status=status))
        articles.append(article)
    titles: dict[str, str] = {mention.language: mention.title for mention in reversed(mentions)}
    summaries: dict[str, str] = {mention.language: mention.summary for mention in reversed(mentions)}
    event = Event(
        f"event-{number}", titles, summaries, kind, status, when, sectors, took_part, persons, sites, tuple(mentions)
    )
    return event, articles
