"""The whole import on one page: read, extract, resolve, store."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import msgspec

from tracker.extraction import Extraction, extract
from tracker.model import Article, Chronicle
from tracker.reading import Failure, read_sources
from tracker.resolution import (
    Filing,
    add_mentions,
    merged_noun,
    merged_person,
    remove_articles,
    with_joined_people,
    without_spellings,
)
from tracker.storage import Database

# Below this many articles starting processes costs more than it saves.
_WORTH_PROCESSES = 40
# Fewer events are filed sooner than what was kept of them is read.
_WORTH_KEEPING = 2000
OnProgress = Callable[[int, int], None]
Stop = Callable[[], bool]


class ImportReport(msgspec.Struct, frozen=True):
    """What an import took and what it did not."""

    added: int
    """Articles that are new."""
    known: int
    """Articles that were in the timeline already."""
    without_event: int
    """New articles that report no event."""
    events_before: int
    events_after: int
    failures: tuple[Failure, ...]
    """Sources that could not be read, each with a sentence that says why."""
    new_events: tuple[str, ...] = ()
    """Ids of the events that were not there before."""
    left: tuple[str, ...] = ()
    """Sources that were left aside when the import was stopped: articles, and what was to be read after them."""


def import_sources(
    database: Database,
    sources: Sequence[str],
    *,
    jobs: int | None = None,
    stdin: BinaryIO | None = None,
    on_progress: OnProgress | None = None,
    stop: Stop | None = None,
    sample: bool = False,
) -> ImportReport:
    """Read the sources and write all that is new into the database at once; `jobs` processes extract, one a core.

    `on_progress` is told how many articles are done and how many there are, as far as they are read. Once `stop`
    says so, no further article is begun: those that are done are written, the others are named as left.
    """
    unread = list(sources)
    articles, failures, known = _new_articles(database, _read(unread, stdin, stop), on_progress)
    if articles:
        database.check_writable()
    if sample:
        articles = [msgspec.structs.replace(article, sample=True) for article in articles]
    extractions = _extract_all(articles, jobs, on_progress, stop)
    before, after = _store(database, extractions)
    return ImportReport(
        added=len(after.articles) - len(before.articles),
        known=known,
        without_event=sum(not extraction.mentions for extraction in extractions),
        events_before=len(before.events),
        events_after=len(after.events),
        failures=tuple(failures),
        new_events=tuple(identity for identity in after.events if identity not in before.events),
        left=(*(article.source for article in articles[len(extractions) :]), *unread),
    )


def _store(database: Database, extractions: Sequence[Extraction]) -> tuple[Chronicle, Chronicle]:
    """Write what was extracted into the database; returns what it held before, and what it holds after."""
    if not extractions:  # no database is made of nothing: a first start still finds none and brings the samples
        held = database.load()
        return held, held
    before: list[Chronicle] = []
    filings: list[Filing] = []

    def add(chronicle: Chronicle) -> Chronicle:
        before.append(chronicle)
        filings.append(Filing(chronicle.events, database.kept()))
        return with_extractions(chronicle, extractions, filings[-1])

    after = database.update(add)
    if len(after.events) >= _WORTH_KEEPING:
        database.keep(filings[-1].encode())
    return before[-1], after


def _new_articles(
    database: Database, items: Iterable[Article | Failure], on_progress: OnProgress | None
) -> tuple[list[Article], list[Failure], int]:
    """Of what is read the articles that the database has not yet, the failures, and how many articles it has."""
    stored = set(database.load().articles)
    articles: dict[str, Article] = {}
    failures: list[Failure] = []
    known = 0
    for item in items:
        if isinstance(item, Failure):
            failures.append(item)
        elif item.id in stored or item.id in articles:
            known += 1
        else:
            articles[item.id] = item
            if on_progress:
                on_progress(0, len(articles))
    return list(articles.values()), failures, known


def with_extractions(
    chronicle: Chronicle, extractions: Iterable[Extraction], filing: Filing | None = None
) -> Chronicle:
    """A chronicle with the articles of some extractions added; only the events near their mentions are made anew.

    The filing of its events is brought up to date.
    """
    new = [extraction for extraction in extractions if extraction.article.id not in chronicle.articles]
    articles = chronicle.articles | {extraction.article.id: extraction.article for extraction in new}
    organisations, people, places = dict(chronicle.organisations), dict(chronicle.people), dict(chronicle.places)
    for extraction in new:
        for identity, body in extraction.organisations.items():
            organisations[identity] = merged_noun(organisations.get(identity, body), body)
        for identity, place in extraction.places.items():
            places[identity] = merged_noun(places.get(identity, place), place)
        for identity, person in extraction.people.items():
            people[identity] = merged_person(people[identity], person) if identity in people else person
    events = add_mentions(chronicle.events, [mention for one in new for mention in one.mentions], articles, filing)
    changed = {identity for identity, event in events.items() if event is not chronicle.events.get(identity)}
    events, people = with_joined_people(events, people, changed, people.keys() - chronicle.people.keys())
    return Chronicle(articles, events, organisations, people, places)


def without_articles(chronicle: Chronicle, unwanted: set[str]) -> Chronicle:
    """A chronicle without some articles and what only they reported."""
    articles = {identity: article for identity, article in chronicle.articles.items() if identity not in unwanted}
    events = remove_articles(chronicle.events, unwanted, articles)
    mentions = [mention for event in events.values() for mention in event.mentions]
    used = {identity for m in mentions for identity in (*m.organisations, *m.people, *m.places, *m.named)}
    gone = chronicle.people.keys() - used
    people = {one: without_spellings(noun, gone) for one, noun in chronicle.people.items() if one in used}
    events, people = with_joined_people(events, people, events.keys(), ())
    return Chronicle(
        articles,
        events,
        {identity: noun for identity, noun in chronicle.organisations.items() if identity in used},
        people,
        {identity: noun for identity, noun in chronicle.places.items() if identity in used},
    )


def ensure_samples(database: Database, on_progress: OnProgress | None = None) -> None:
    """Import the seed articles, marked as samples, into a database that does not exist yet."""
    if not database.exists():
        import_sources(database, [str(seeds_folder())], jobs=1, on_progress=on_progress, sample=True)


def remove_samples(database: Database) -> int:
    """Take the sample articles out; returns how many there were."""
    removed: set[str] = set()

    def without(chronicle: Chronicle) -> Chronicle:
        removed.update(identity for identity, article in chronicle.articles.items() if article.sample)
        return without_articles(chronicle, removed) if removed else chronicle

    database.update(without)
    return len(removed)


def seeds_folder() -> Path:
    """Where the seed articles are: inside the installed package, or beside it in a checkout."""
    inside = Path(__file__).parent / "seeds"
    return inside if inside.exists() else Path(__file__).parent.parent / "seeds"


def _read(unread: list[str], stdin: BinaryIO | None, stop: Stop | None) -> Iterator[Article | Failure]:
    """What the sources hold until it is stopped; what has been read to its end is taken off the `unread`."""
    while unread:
        for item in read_sources(unread[:1], stdin=stdin):
            if stop and stop():
                return
            yield item
        del unread[0]


def _extract_all(
    articles: list[Article], jobs: int | None, on_progress: OnProgress | None, stop: Stop | None
) -> list[Extraction]:
    """What the articles say, in their order; of the first ones only when it is stopped."""
    extractions: list[Extraction] = []
    if stop and stop():
        return extractions
    with _mapper(len(articles), jobs) as run:
        for extraction in run(articles):
            extractions.append(extraction)
            if on_progress:
                on_progress(len(extractions), len(articles))
            if stop and stop():
                break
    return extractions


@contextmanager
def _mapper(count: int, jobs: int | None) -> Iterator[Callable[[list[Article]], Iterable[Extraction]]]:
    """A way to extract many articles: in this process, or in several when it is worth it."""
    workers = jobs or os.cpu_count() or 1
    if workers == 1 or count < _WORTH_PROCESSES:
        yield lambda articles: map(extract, articles)
        return
    # ctrl+c reaches these processes too, but when to stop is for the one that started them to say
    with ProcessPoolExecutor(workers, initializer=signal.signal, initargs=(signal.SIGINT, signal.SIG_IGN)) as pool:
        try:
            yield lambda articles: pool.map(extract, articles, chunksize=8)
        finally:
            pool.shutdown(cancel_futures=True)
