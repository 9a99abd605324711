"""Finds the date phrases of a text by the grammar, and joins neighbours that tell one date or one range together."""

from __future__ import annotations

from dataclasses import replace

from tracker.extraction.dates.grammar import Grammar, Rule
from tracker.extraction.dates.points import Candidate, Point
from tracker.extraction.dates.reading import candidate
from tracker.knowledge import lower

_LOOK_BACK = 40
_GAP = 24
"""How many characters around a phrase and between two of them the grammar looks at."""


def candidates(text: str, grammar: Grammar) -> list[Candidate]:
    """All date phrases of a text in order, without overlaps; each position is looked at a bounded number of times."""
    found: list[Candidate] = []
    position, previous_end = 0, 0
    for start in _openings(text, grammar):
        trigger = grammar.trigger.match(text, start) if start >= position else None
        if trigger is None:
            continue
        position = trigger.end()
        hit = _first(text, start, previous_end, grammar.rules[trigger.lastgroup or ""], grammar)
        if hit:
            found.append(hit)
            position = previous_end = max(hit.end, position if hit.end <= start else hit.end)
    return _joined(text, found, grammar)


def _openings(text: str, grammar: Grammar) -> list[int]:
    """Where phrases may begin, in order, and no small letter inside a word: found in one pass, since few words do."""
    found = {start for _, start, _ in grammar.openings.find_matches_as_indexes(lower(text), overlapping=True)}
    return sorted(start for start in found if not (text[start].islower() and text[start - 1 : start].isalpha()))


def _first(text: str, start: int, floor: int, rules: tuple[Rule, ...], grammar: Grammar) -> Candidate | None:
    """The first rule that accepts the text from `start` on and what stands before it."""
    before: str | None = None
    for rule in rules:
        match = rule.pattern.match(text, start)
        if not match or match.end() == start:
            continue
        if before is None:
            before = text[max(0, start - _LOOK_BACK) : start]
        if rule.before and not rule.before.search(before):
            continue
        if rule.unless and rule.unless.search(before):
            continue
        lead = grammar.lead.search(text[max(floor, start - _LOOK_BACK) : start])
        lead_start = start - len(lead[0]) if lead else start
        if grammar.blocked.search(before):
            return None
        if lead and grammar.blocked.search(text, max(0, lead_start - _LOOK_BACK), lead_start):
            return None
        if hit := candidate(match, rule, grammar):
            tail = grammar.tail.match(text, hit.end)
            return replace(hit, start=lead_start, end=tail.end() if tail else hit.end)
    return None


def _joined(text: str, found: list[Candidate], grammar: Grammar) -> list[Candidate]:
    """Ranges and doubled dates put together; weak ones that found no neighbour are dropped."""
    done: list[Candidate] = []
    for current in found:
        previous = done[-1] if done else None
        gap = text[previous.end : current.start] if previous and current.start - previous.end <= _GAP else None
        if previous is not None and gap is not None:
            both = _same_day(previous, current, gap, text) or _range(previous, current, gap, text, grammar)
            if both:
                done[-1] = both
                continue
        done.append(current)
    return [one for one in done if not one.weak]


def _same_day(first: Candidate, second: Candidate, gap: str, text: str) -> Candidate | None:
    """ "Thursday (May 29)", "hôm nay, 29/5", "29日（星期四）": two ways to say one day; the calendar date counts."""
    levels = (first.first.level, second.first.level)
    # "today, 18 to 20 May" tells the days in full
    if first.last or (second.last and levels != ("relative-day", "day")) or "\n" in gap:
        return None
    opening = gap.strip()
    if levels == ("relative-day", "day"):
        kept = second
    elif levels == ("day", "relative-day") and (opening in _OPENING or (not opening and _adds_nothing(second.first))):
        kept = first
    else:
        return None
    if opening not in ("", ",", "，", "-", "–", *_OPENING) and not (opening == "." and first.weak):
        return None
    end = second.end
    if opening in _OPENING and text[end : end + 1] in (")", "）"):
        end += 1
    return replace(kept, start=first.start, end=end, weak=False)


_OPENING = ("(", "（")


def _adds_nothing(point: Point) -> bool:
    """A weekday or "that very day" right after a date: 5月29日星期四, 29日当天."""
    return point.weekday is not None or point.echo == 0


_RANGE_LEVELS = ({"day"}, {"month"}, {"year"}, {"relative-day"})


def _range(first: Candidate, second: Candidate, gap: str, text: str, grammar: Grammar) -> Candidate | None:
    """Two ends of one range, when what stands between them joins them."""
    levels = {first.first.level, second.first.level}
    if (
        first.last
        or second.last
        or (
            levels not in _RANGE_LEVELS
            and not _from_year_to_month(first, second)
            and not _from_today(first.first, second.first)
        )
    ):
        return None
    opened = grammar.range_open.search(text[max(0, first.start - 12) : first.start + 8])
    if not grammar.range_join.fullmatch(gap) and not (opened and grammar.list_join.fullmatch(gap)):
        return None
    if ", " in gap and not opened:
        return None  # "since it opened on 15 September 2023, until 10 October there were …"
    start, last = first.first, second.first
    weekdays = start.weekday is not None and last.weekday is not None and opened
    if start.level == "relative-day" and not weekdays and not _from_today(start, last):
        return None
    if "year" in (start.level, last.level) and None in (start.year, last.year):
        return None
    if not _forward(start, last, is_term=gap.strip(_DASHES) != ""):
        return None
    last = _completed(last, start)
    return Candidate(
        first.start, second.end, "range", start, last, first.weak and second.weak and start.level != "month"
    )


def _from_year_to_month(first: Candidate, second: Candidate) -> bool:
    """ "From late 2023 to December 2024": both ends name their year."""
    return (first.first.level, second.first.level) == ("year", "month") and second.first.year is not None


def _from_today(first: Point, last: Point) -> bool:
    """ "From today to 15 June": a word for the first day, a date for the last."""
    return first.day_shift is not None and last.level == "day"


_LONGEST = {"year": 60, "month": 10, "day": 2, "relative-day": 0}
"""Years that a range may last: beyond that two dates are a founding and an anniversary."""
_TERM = 10
"""Years of a paper's term, from one day to another, told in words."""
_DASHES = " -–—~～"


def _forward(first: Point, last: Point, *, is_term: bool) -> bool:
    """Whether the second end can lie after the first, and not so far that the two are birth and death of something."""
    if first.year and last.year:
        limit = _TERM if is_term and last.level == "day" else _LONGEST[last.level]
        return (first.year, first.month or 0, first.day or 0) < (last.year, last.month or 0, last.day or 0) and (
            last.year - first.year <= limit
        )
    if first.month and last.month == first.month and first.day and last.day:
        return last.day > first.day
    if first.day and last.day and last.month is None and last.month_shift is None:
        return last.day > first.day
    return True


def _completed(last: Point, first: Point) -> Point:
    """The second end with the month that only the first one names."""
    if last.day is not None and last.month is None and last.month_shift is None:
        return replace(
            last,
            year=first.year,
            year_shift=first.year_shift,
            month=first.month,
            month_shift=first.month_shift,
        )
    return last
