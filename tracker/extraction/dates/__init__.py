"""Finds the dates of a text: what a grammar for its language accepts, resolved by publication date and context.

`find_dates` is the door; `find_open_days` finds what it cannot resolve without the publication day, and `number` reads
the numbers of such phrases. The words and shapes of each language are data in `knowledge/dates-*.toml`. What the
grammar does not know, or the context does not tell, is left out: a wrong date is worse than none.
"""

from __future__ import annotations

from datetime import date

from tracker.edtf import is_edtf
from tracker.extraction.dates.grammar import Grammar, grammar
from tracker.extraction.dates.mentions import DateMention
from tracker.extraction.dates.points import SAME, Point
from tracker.extraction.dates.resolve import Resolver
from tracker.extraction.dates.scan import candidates
from tracker.knowledge.numbers import number
from tracker.model import Language

__all__ = ["DateMention", "find_dates", "find_open_days", "number"]


def find_dates(
    text: str, language: Language, published: date | None, same_day: date | None = None
) -> list[DateMention]:
    """The dates of a text in order, without overlaps.

    A date without a year is taken as the nearest past one as seen from `published`, or the nearest to come where the
    sentence says so; without `published` it takes the year of a date close by, else `XXXX`. "The same day" is
    `same_day` where no date stands before it. Never raises on any text.
    """
    rules = grammar(language)
    plain = _plain(text, rules)
    resolver = Resolver(plain, rules, published, same_day)
    mentions = []
    for one in resolver.resolve(candidates(plain, rules)):
        start, end = one.candidate.start, one.candidate.end
        if one.edtf and is_edtf(one.edtf):  # a range may come out backward once its years are known
            mentions.append(DateMention(one.edtf, start, end, text[start:end], one.candidate.rule, one.relative))
    return mentions


def find_open_days(text: str, language: Language) -> tuple[int, ...]:
    """Where a text says "yesterday", "on Tuesday", "last week", 昨(27)日: what only the publication day resolves."""
    rules = grammar(language)
    plain = _plain(text, rules)
    found = Resolver(plain, rules, None).resolve(candidates(plain, rules))
    points = ((one.candidate.start, one.candidate.last or one.candidate.first) for one in found if not one.edtf)
    return tuple(start for start, point in points if _is_seen_from_publication(point))


def _is_seen_from_publication(point: Point) -> bool:
    """Whether a phrase counts from the day of publication, or names a day of a month that it leaves to the reader."""
    if point.level in ("relative-day", "distance"):
        return point.echo is None
    return point.level == "day" and point.month is None and point.month_shift != SAME


def _plain(text: str, rules: Grammar) -> str:
    # most texts have none of the characters, and finding that out is faster
    respelled = not text.isascii() and not rules.respelled.isdisjoint(text)
    return text.translate(rules.spellings) if respelled else text
