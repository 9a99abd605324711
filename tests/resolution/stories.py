"""The stories that resolution is measured on: reports with the event that each is of."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from tests.builders import build_article
from tracker.edtf import EventDate
from tracker.model import Article, Event, EventMention


@cache
def told() -> tuple[dict[str, EventMention], dict[str, str], dict[str, Article]]:
    """The mentions by id, the true event of each, and the articles."""
    files = sorted(Path(__file__).parent.glob("stories*.toml"))
    reports = [one for file in files for one in tomllib.loads(file.read_text(encoding="utf-8"))["report"]]
    mentions: dict[str, EventMention] = {}
    truth: dict[str, str] = {}
    articles: dict[str, Article] = {}
    count: Counter[str] = Counter()
    for report in reports:
        mention = _mention(report, count[report["article"]])
        count[mention.article] += 1
        mentions[mention.id] = mention
        truth[mention.id] = report["event"]
        articles[mention.article] = build_article(
            mention.article, language=mention.language, published=report.get("published"), text=mention.title
        )
    return mentions, truth, articles


def _mention(report: Mapping[str, Any], number: int) -> EventMention:
    fields = {key: value for key, value in report.items() if key not in ("event", "published", "date")}
    mention = msgspec.convert({"id": f"{report['article']}-{number}", **fields}, EventMention)
    return msgspec.structs.replace(mention, date=EventDate(report["date"]))


def partition(events: Iterable[Event]) -> set[frozenset[str]]:
    """Which mentions are together."""
    return {frozenset(mention.id for mention in event.mentions) for event in events}


def pairwise_f1(found: Iterable[tuple[str, str]], true: Iterable[tuple[str, str]]) -> float:
    """F1 of the pairs of mentions that are one event."""
    mine, theirs = set(map(frozenset, found)), set(map(frozenset, true))
    return 2 * len(mine & theirs) / (len(mine) + len(theirs))


def b_cubed_f1(found: Mapping[str, frozenset[str]], true: Mapping[str, frozenset[str]]) -> float:
    """F1 of B-cubed precision and recall: of each mention's group the share that belongs there, and that is there."""
    precision = sum(len(found[one] & true[one]) / len(found[one]) for one in true) / len(true)
    recall = sum(len(found[one] & true[one]) / len(true[one]) for one in true) / len(true)
    return 2 * precision * recall / (precision + recall)
