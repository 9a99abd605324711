"""The detail of an event as blocks of text: what is known, and the words in which each report says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from tracker.model import Chronicle, Event, EventMention, Field, Quote
from tracker.timeline import Facet, label
from tracker.ui.cells import pad, plain
from tracker.ui.names import full_name, short_name, thing
from tracker.ui.widgets.paragraph import Block, block
from tracker.ui.wording import glyph, long_date, short_day, tone
from tracker.ui.words import spoken, told

FIELD_ROLES: dict[Field, str] = {
    "date": "field-date",
    "place": "field-place",
    "organisation": "field-who",
    "person": "field-who",
    "title": "field-what",
    "kind": "field-what",
    "status": "field-what",
    "sector": "field-what",
}
FIELD_WORDS: dict[Field, str] = {
    "date": "date",
    "place": "place",
    "organisation": "who",
    "person": "who",
    "title": "what",
    "kind": "what",
    "status": "what",
    "sector": "what",
}
_FIELD_RANKS = {field: rank for rank, field in enumerate(FIELD_WORDS)}
_EMPTY = Block()
_CONFLICT_FACETS: dict[str, Facet] = {"place": "place", "organisation": "organisation", "person": "person"}


def detail_blocks(chronicle: Chronicle, event: Event, language: str = "en", *, compact: bool = False) -> list[Block]:
    """All that is known of an event, in the order in which one asks: what, when, where, who, and who says so.

    `compact` says the most in the first three lines.
    """
    title, headline = block(plain(event.title(language)), "strong"), _headline(event, language)
    if compact:
        blocks = [title, headline, _gist(chronicle, event, language)]
    else:
        blocks = [title, _EMPTY, headline, *_named(chronicle, "place", event.places, language)]
    if event.sectors:
        blocks.append(block(" · ".join(label("sector", one, language) for one in event.sectors), "dim"))
    summary = plain(event.summary(language))
    if summary:
        blocks += [_EMPTY, block(summary)]
    blocks += _section(
        told("Who took part"), [*_bodies(chronicle, event, language), *_people(chronicle, event, language)]
    )
    blocks += _section(told("The reports disagree"), list(_conflicts(chronicle, event, language)))
    blocks += _section(told("Related"), list(_related(chronicle, event, language)))
    blocks += [_EMPTY, block(told("What the reports say").upper(), "heading", right=str(len(event.mentions)))]
    for mention in event.mentions:
        blocks += _report(chronicle, mention)
    return blocks


def _headline(event: Event, language: str) -> Block:
    kind, status = label("kind", event.kind, language), label("status", event.status, language)
    return Block(
        pieces=(
            (long_date(event.date, spoken()), "strong"),
            (" · ", "faint"),
            (glyph(event) + " ", tone(event)),
            (f"{kind} · {status}", ""),
        )
    )


def _gist(chronicle: Chronicle, event: Event, language: str) -> Block:
    """Places, bodies and newsrooms in one line."""
    places = [full_name(chronicle, "place", one, language) for one in event.places]
    bodies = [short_name(chronicle, "organisation", one, language) for one in event.organisations]
    reporters = [f"{_publisher(chronicle, mention.article)} ({mention.language})" for mention in event.mentions]
    parts = [", ".join(one) for one in (places, bodies) if one]
    return Block(pieces=((" · ".join([*parts, ""]), ""), (", ".join(reporters), "dim")))


def _named(chronicle: Chronicle, facet: Facet, values: Sequence[str], language: str) -> list[Block]:
    if not values:
        return []
    return [block(" · ".join(full_name(chronicle, facet, value, language) for value in values))]


def _bodies(chronicle: Chronicle, event: Event, language: str) -> Iterator[Block]:
    for value in event.organisations:
        yield _body(chronicle, "organisation", value, language)


def _people(chronicle: Chronicle, event: Event, language: str) -> Iterator[Block]:
    for value in event.people:
        yield _body(chronicle, "person", value, language)


def _body(chronicle: Chronicle, facet: Facet, value: str, language: str) -> Block:
    """One name with its country, and its names in the other languages."""
    named = thing(chronicle, facet, value)
    name = full_name(chronicle, facet, value, language)
    pieces = [("· ", "faint"), (name, "")]
    if named:
        if named.country:
            pieces.append((f" ({named.country})", "dim"))
        others = [plain(other, 200) for key, other in named.names.items() if key != language and other != name]
        if others:
            pieces.append((f"  {' · '.join(others)}", "faint"))
    return Block(pieces=tuple(pieces), hang=2)


def _section(title: str, blocks: list[Block]) -> list[Block]:
    return [_EMPTY, block(title.upper(), "heading"), *blocks] if blocks else []


def _conflicts(chronicle: Chronicle, event: Event, language: str) -> Iterator[Block]:
    for conflict in event.conflicts:
        for number, value in enumerate(conflict.values):
            facet = _CONFLICT_FACETS.get(conflict.field)
            name = full_name(chronicle, facet, value, language) if facet else plain(value, 200)
            sayers = conflict.articles[number] if number < len(conflict.articles) else ()
            who = ", ".join(_publisher(chronicle, article) for article in sayers)
            head = f"≠ {plain(told(conflict.field), 40)}" if number == 0 else ""
            yield Block(
                pieces=(
                    (pad(head, max(cell_len(head), 7)) + " ", "conflict"),
                    (name, ""),
                    (f"  {who}", "faint"),
                ),
                indent=1,
                hang=8,
            )


def _related(chronicle: Chronicle, event: Event, language: str) -> Iterator[Block]:
    for one in event.related:
        other = chronicle.events.get(one)
        if other:
            when = long_date(other.date, spoken())
            yield Block(
                pieces=((glyph(other) + " ", tone(other)), (f"{when}  ", "dim"), (plain(other.title(language)), "")),
                hang=2,
                link=f"event:{one}",
            )


def _publisher(chronicle: Chronicle, article: str) -> str:
    known = chronicle.articles.get(article)
    if known is None:
        return article
    return plain(known.publisher or known.source.rstrip("/").rpartition("/")[2] or known.source, 80)


def report_name(chronicle: Chronicle, mention: EventMention) -> str:
    """Who reports, in which language, when: `VNA · en · 30 May 2025`."""
    article = chronicle.articles.get(mention.article)
    published = told("no date of its own")
    if article and article.published:
        published = short_day(article.published, spoken())
    sample = f" · {told('sample')}" if article and article.sample else ""
    return f"{_publisher(chronicle, mention.article)} · {mention.language} · {published}{sample}"


def _report(chronicle: Chronicle, mention: EventMention) -> list[Block]:
    link = f"article:{mention.article}"
    blocks = [_EMPTY, block(report_name(chronicle, mention), "dim", link=link)]
    heads: dict[str, str] = {}
    for quote, words in _quotes(mention):
        field = FIELD_WORDS[quote.field]
        if field not in heads:
            heads[field] = pad(told(field), 5) + " "
        pieces: tuple[tuple[str, str], ...] = ((heads[field], FIELD_ROLES[quote.field]), (f"“{words}”", ""))
        value = plain(quote.value, 60) if quote.field == "date" else ""
        if value:
            pieces = (*pieces, (f"  {value}", "faint"))
        blocks.append(Block(pieces, 1, 6, "", (), link))
    return blocks


def _quotes(mention: EventMention) -> Iterator[tuple[Quote, str]]:
    """The quotes of a report in reading order of the fields, the same words for the same field only once."""
    seen: set[tuple[str, str]] = set()
    for quote in sorted(mention.quotes, key=_reading_order):
        words = plain(quote.text, 600)
        said = (FIELD_WORDS[quote.field], words)
        if said not in seen:
            seen.add(said)
            yield quote, words


def _reading_order(quote: Quote) -> tuple[int, int]:
    return _FIELD_RANKS[quote.field], quote.start
