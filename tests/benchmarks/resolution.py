"""What resolution costs: from nothing beside `json` reading the same mentions, its growth, and adding a few.

    python -m tests.benchmarks.resolution [--mentions 100000]

Processor time of this process. The mentions are told by a seeded generator: twelve years of stories with one to six
reports each, in three languages, some of them dated vaguely, as news tells them.

Adding is what an import does with the events that it has loaded: it reads the filing that the last import kept, adds
the mentions, and makes the filing ready to be kept again; a second figure tells what it takes when none was kept. The
hundred mentions are of stories of all twelve years, which is more than an import of today's news touches; the figure is
the median of several hundreds. The last lines tell what a whole import of ten articles takes, and how much of that is
reading the file, reading the articles, resolving, and writing.
"""

from __future__ import annotations

import argparse
import gc
import json
import random
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TypeVar

import msgspec

from tests.benchmarks.generator import build_article, build_report
from tracker.extraction import extract
from tracker.knowledge import load
from tracker.model import KINDS, LANGUAGES, SECTORS, Article, Chronicle, Event, EventMention, Language
from tracker.pipeline import with_extractions
from tracker.reading import read_sources
from tracker.resolution import Filing, add_mentions, resolve
from tracker.storage import Database

Result = TypeVar("Result")
_FIRST_DAY = date(2014, 1, 1)
_DAYS = 366 * 12
_KIND_SHARES = (10, 20, 40, 10, 8, 4, 5, 3)
_REPORT_SHARES = (40, 25, 15, 10, 6, 4)
_ADDED = 100
_TIMES = 7
_FEW = 10
_TEXTS = Path(__file__).parents[1] / "gold" / "articles"


class Stories:
    """Mentions of made-up stories: equal for equal seeds."""

    def __init__(self, seed: int = 5) -> None:
        self.chance = random.Random(seed)
        knowledge = load()
        self.bodies = sorted(knowledge.organisations)
        self.places = sorted(knowledge.places)
        self.people = sorted(knowledge.people)
        self.words = {language: [self._word(language) for _ in range(3000)] for language in LANGUAGES}
        self.articles: dict[str, Article] = {}
        self.number = 0

    def mentions(self, count: int) -> list[EventMention]:
        """The next `count` mentions, story after story."""
        found: list[EventMention] = []
        while len(found) < count:
            found += self._story()
        return found[:count]

    def _story(self) -> list[EventMention]:
        chance = self.chance
        day = _FIRST_DAY + timedelta(days=chance.randrange(_DAYS))
        kind = chance.choices(KINDS, _KIND_SHARES)[0]
        bodies = self._some(self.bodies, chance.randint(1, 4))
        people = self._some(self.people, chance.randint(0, 3)) + [
            f"p-{self._name()}" for _ in range(chance.choices((0, 1, 2), (6, 3, 1))[0])
        ]
        places = self._some(self.places, chance.randint(0, 2))
        sectors = tuple(chance.sample(SECTORS, chance.randint(1, 2)))
        told = {language: [self._sentence(language, n) for n in (9, 25)] for language in LANGUAGES}
        reports = chance.choices(range(1, 7), _REPORT_SHARES)[0]
        return [self._report(day, kind, bodies, people, places, sectors, told) for _ in range(reports)]

    def _report(self, day, kind, bodies, people, places, sectors, texts) -> EventMention:  # type: ignore[no-untyped-def]
        chance = self.chance
        language: Language = chance.choice(LANGUAGES)
        title, summary = (self._retold(text, language) for text in texts[language])
        self.number += 1
        published = day + timedelta(days=chance.randint(0, 2))
        publisher = f"Paper {chance.randrange(40)}"
        article = build_article(f"{self.number:08x}", language, title, summary, publisher, published)
        self.articles[article.id] = article
        named = [(f, v) for f, vs in (("organisation", bodies), ("person", people), ("place", places)) for v in vs]
        kept = [one for one in named if chance.random() < 0.8]
        return build_report(article, self._date(day, article), kind, sectors, kept)

    def _date(self, day: date, article: Article) -> str:
        forms = (day.isoformat(), f"{article.published}~", f"{day:%Y-%m}", f"XXXX-{day:%m-%d}", f"{day:%Y}", "")
        return self.chance.choices(forms, (80, 8, 6, 2, 2, 2))[0]

    def _some(self, names: list[str], count: int) -> list[str]:
        """A few of many names, the first ones far more often, as in news."""
        return list(dict.fromkeys(names[int(len(names) * self.chance.random() ** 2)] for _ in range(count)))

    def _name(self) -> str:
        given = self.chance.choice(("van", "thi", "minh", "duc", "hong", "quoc"))
        return f"{self.chance.choice(('nguyen', 'tran', 'le', 'pham', 'vu'))}-{given}-{self._word('en')}"

    def _word(self, language: Language) -> str:
        if language == "zh":
            return "".join(chr(self.chance.randrange(0x4E00, 0x6E00)) for _ in range(2))
        return "".join(self.chance.choice(("ba", "co", "di", "hu", "ke", "la", "mo", "nu")) for _ in range(2))

    def _sentence(self, language: Language, words: int) -> str:
        return ("" if language == "zh" else " ").join(self.chance.choice(self.words[language]) for _ in range(words))

    def _retold(self, text: str, language: Language) -> str:
        """The text with a part of its words changed, as another newsroom tells it."""
        if language == "zh":
            return text[: len(text) // 2] + self._sentence(language, len(text) // 4)
        words = [w if self.chance.random() < 0.6 else self.chance.choice(self.words[language]) for w in text.split()]
        return " ".join(words)


def seconds(work: Callable[[], Result]) -> tuple[float, Result]:
    """Processor time of some work, and what it gave."""
    gc.collect()
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def add_some(stories: Stories, events: dict[str, Event], kept: bytes) -> float:
    """Seconds for adding mentions of new stories to events of which a filing was kept, the median of several times."""

    def add() -> bytes:
        filing = Filing(events, kept)
        add_mentions(events, added, stories.articles, filing)
        return filing.encode()

    taken = []
    for _ in range(_TIMES):
        added = stories.mentions(_ADDED)
        taken.append(seconds(add)[0])
    return median(taken)


def import_ten(stories: Stories, events: dict[str, Event]) -> None:
    """Print what the parts of an import of ten articles into a database of these events take."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "timeline.json"
        held = {
            mention.article: stories.articles[mention.article]
            for event in events.values()
            for mention in event.mentions
        }
        Database(path).update(lambda _: Chronicle(held, events))
        database = Database(path)
        load, before = seconds(database.load)
        database.keep(Filing(events).encode())
        sources = [str(source) for source in sorted(_TEXTS.glob("*.txt"))[:_FEW]]
        read, extractions = seconds(
            lambda: [extract(item) for item in read_sources(sources) if isinstance(item, Article)]
        )
        filed, filing = seconds(lambda: Filing(before.events, database.kept()))
        add, after = seconds(lambda: with_extractions(before, extractions, filing))
        write, _ = seconds(lambda: database.update(lambda _: after))
        keep, _ = seconds(lambda: database.keep(filing.encode()))
        size = path.stat().st_size / 1e6
    load, write = load + filed, write + keep
    print(f"import of {len(extractions)} articles into a file of {size:.0f} MB: {load + read + add + write:.2f} s")
    print(f"  load {load:.2f} s, read and extract {read:.2f} s, resolve {add:.2f} s, write {write:.2f} s")
    print(f"  of which the filing: load {filed:.2f} s, write {keep:.2f} s")


def main() -> None:
    """Print the figures that the issue asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mentions", type=int, default=100_000)
    count = parser.parse_args().mentions
    stories = Stories()
    mentions = stories.mentions(count)
    resolve(mentions[:100], stories.articles)  # loads the knowledge, which an import has loaded before
    content = msgspec.json.encode(mentions).decode()
    read, _ = seconds(lambda: json.loads(content))
    print(f"json reads {count:,} mentions ({len(content) / 1e6:.0f} MB) in {read:.2f} s")
    small, _ = seconds(lambda: resolve(mentions[: count // 100], stories.articles))
    whole, events = seconds(lambda: resolve(mentions, stories.articles))
    reports = max(len(event.mentions) for event in events.values())
    print(f"resolved from nothing in {whole:.2f} s: {len(events):,} events, the largest of {reports} reports")
    print(f"  {whole / read:.1f} times json's reading (at most 10)")
    print(f"  {count // 100:,} mentions in {small:.3f} s; {whole / small:.0f} times that for 100 times as many")
    more = add_some(stories, events, Filing(events).encode())
    print(f"{_ADDED} more in {more:.3f} s: {whole / more:.0f} times faster (at least 100)")
    unkept = add_some(stories, events, b"")
    print(f"  {unkept:.3f} s where no filing was kept")
    import_ten(stories, events)


if __name__ == "__main__":
    main()
