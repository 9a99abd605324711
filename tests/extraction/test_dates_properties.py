"""What holds for every text: no error, exact offsets, no overlaps, and work that grows with the length only."""

from __future__ import annotations

import copy
import dataclasses
import re
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.test_dates import CASES
from tracker.edtf import EventDate
from tracker.extraction.dates import find_dates
from tracker.extraction.dates.grammar import Grammar, Rule, grammar
from tracker.extraction.dates.scan import candidates
from tracker.model import LANGUAGES, Language

PIECES = sorted({phrase for _, phrase, _ in CASES})
SCRAPS = st.text(max_size=6) | st.sampled_from([" ", "\n", ", ", "、", " - ", "–", " đến ", "至", " to ", "/", "."])
NEWSLIKE = st.lists(st.sampled_from(PIECES) | SCRAPS, max_size=8).map("".join)
TORN = st.builds(lambda text, start, end: text[start:end], NEWSLIKE, st.integers(0, 30), st.integers(0, 120))
DAYS = st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31))


@given(text=st.text() | NEWSLIKE | TORN, language=st.sampled_from(LANGUAGES), published=DAYS)
def test_any_text(text: str, language: Language, published: date | None) -> None:
    """Any text in any language, published whenever, gives exact, ordered, separate and valid mentions."""
    found = find_dates(text, language, published)
    assert all(text[one.start : one.end] == one.text for one in found)
    assert all(one.text.strip() and EventDate(one.edtf).edtf for one in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(text=NEWSLIKE, language=st.sampled_from(LANGUAGES), published=DAYS)
def test_same_again(text: str, language: Language, published: date | None) -> None:
    """One text always gives the same dates."""
    assert find_dates(text, language, published) == find_dates(text, language, published)


@given(day=st.dates(date(1900, 1, 1), date(2100, 12, 31)), published=DAYS)
def test_every_day(day: date, published: date | None) -> None:
    """Every full date is read as that day, whenever it was published."""
    written: dict[Language, str] = {
        "en": f"on {day.day} {day:%B} {day.year} in Hanoi",
        "vi": f"ngày {day.day}/{day.month}/{day.year} tại Hà Nội",
        "zh": f"于{day.year}年{day.month}月{day.day}日在河内",
    }
    for language, text in written.items():
        assert [one.edtf for one in find_dates(text, language, published)] == [day.isoformat()]


class Counted:
    """A pattern that counts how often it is tried."""

    def __init__(self, pattern: re.Pattern[str], tries: list[int]) -> None:
        self.pattern = pattern
        self.tries = tries

    def match(self, text: str, start: int) -> re.Match[str] | None:
        """The same as the pattern's, counted."""
        self.tries[0] += 1
        return self.pattern.match(text, start)


def counting(rules: Grammar, tries: list[int]) -> Grammar:
    """The grammar with all its rules counted."""

    def counted(rule: Rule) -> Rule:
        copied = copy.copy(rule)
        copied.pattern = Counted(rule.pattern, tries)  # type: ignore[assignment]
        return copied

    return dataclasses.replace(rules, rules={name: tuple(map(counted, found)) for name, found in rules.rules.items()})


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_is_well_formed(language: Language) -> None:
    """All expressions of a language's file can be compiled, those too that are not met often."""
    rules = [rule for found in grammar(language).rules.values() for rule in found]
    for rule in rules:
        beside = [expression for expression in (rule.before, rule.unless) if expression is not None]
        assert all(expression.pattern.endswith(")$") for expression in beside)
        assert rule.pattern.match("") is None


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "piece", ["1", "12-", "5/", "May ", "29日", "一", "tháng 5 ", "thứ ", "2025 ", "the same day ", "、"]
)
def test_linear_work(language: Language, piece: str) -> None:
    """Twice the text costs twice the tries, whatever it repeats."""
    tries = [0]
    rules = counting(grammar(language), tries)
    counts = []
    for length in (2_000, 4_000, 8_000):
        tries[0] = 0
        candidates((piece * length)[:length], rules)
        counts.append(tries[0])
    most = 60 * 8_000
    assert counts[2] <= most
    assert counts[2] - counts[1] <= 2 * (counts[1] - counts[0]) + 200
