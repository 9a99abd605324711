"""The country of the newsroom that published an article."""

from __future__ import annotations

from functools import lru_cache

from tracker.knowledge import Knowledge
from tracker.model import Article, Country


def publisher_country(article: Article, knowledge: Knowledge) -> Country:
    """The country of an article's publisher; empty where it is not known."""
    return _publishers(knowledge).get(article.publisher, "") if article.publisher else ""


@lru_cache(maxsize=4)
def _publishers(knowledge: Knowledge) -> dict[str, Country]:
    """The country of each newsroom by its names, the first entry's where several share one."""
    countries: dict[str, Country] = {}
    for entry in knowledge.publishers.values():
        country = entry.country or {"vi": "VN", "zh": "CN"}.get(entry.language, "")
        for name in (entry.name, entry.id, *entry.names):
            countries.setdefault(name, country)  # type: ignore[arg-type]
    return countries
