"""What resolution costs: from nothing beside `json` reading the same mentions, its growth, and adding a few.

    python -m tests.benchmarks.resolution [--mentions 100000]

Processor time of this process. The mentions are told by a seeded generator: twelve years of stories with one to six
reports each, in three languages, some of them dated vaguely, as news tells them.
"""

from __future__ import annotations

import argparse
import gc
import json
import random
import time
from collections.abc import Callable
from datetime import date, timedelta
from typing import TypeVar

import msgspec

from tracker.edtf import EventDate
from tracker.knowledge import load
from tracker.model import KINDS, LANGUAGES, SECTORS, Article, EventMention, Language, Quote
from tracker.resolution import add_mentions, resolve

Result = TypeVar("Result")
_FIRST_DAY = date(2014, 1, 1)
_DAYS = 366 * 12
_KIND_SHARES = (10, 20, 40, 10, 8, 4, 5, 3)
_REPORT_SHARES = (40, 25, 15, 10, 6, 4)
_ADDED = 100


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
        article = Article(
            id=f"{self.number:08x}",
            source=f"https://news.example/{self.number}",
            title=title,
            publisher=f"Paper {chance.randrange(40)}",
            published=day + timedelta(days=chance.randint(0, 2)),
            language=language,
            text=f"{title}\n\n{summary}",
        )
        self.articles[article.id] = article
        named = [(f, v) for f, vs in (("organisation", bodies), ("person", people), ("place", places)) for v in vs]
        kept = [one for one in named if chance.random() < 0.8]
        edtf = self._date(day, article)
        told = [("date", edtf), ("kind", kind), ("status", "occurred"), *(("sector", one) for one in sectors), *kept]
        quotes = tuple(
            Quote(article.id, field, at, at + 12, summary[at : at + 12], value)  # type: ignore[arg-type]
            for at, (field, value) in enumerate(told)
        )
        quotes = (Quote(article.id, "title", 0, len(title), title), *quotes)
        return EventMention(
            id=f"{article.id}-0",
            article=article.id,
            language=language,
            title=title,
            summary=summary,
            kind=kind,
            date=EventDate(edtf),
            sectors=sectors,
            organisations=tuple(v for f, v in kept if f == "organisation"),
            people=tuple(v for f, v in kept if f == "person"),
            places=tuple(v for f, v in kept if f == "place"),
            quotes=quotes,
        )

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


def main() -> None:
    """Print the figures that the issue asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--mentions", type=int, default=100_000)
    count = parser.parse_args().mentions
    stories = Stories()
    mentions, added = stories.mentions(count), stories.mentions(_ADDED)
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
    more, grown = seconds(lambda: add_mentions(events, added, stories.articles))
    print(f"{_ADDED} more in {more:.3f} s: {len(grown) - len(events)} events more, {whole / more:.0f} times faster")


if __name__ == "__main__":
    main()
