"""The date phrases of `phrases/*.tsv`, each with what it must be read as; traps must give nothing."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tracker.edtf import EventDate
from tracker.extraction.dates import find_dates
from tracker.extraction.dates.grammar import grammar
from tracker.model import LANGUAGES, Language

PUBLISHED = date(2025, 6, 10)  # a Tuesday


def phrases(language: Language) -> list[tuple[str, str]]:
    """Pairs of a phrase and the EDTF dates in it, separated by spaces."""
    lines = (Path(__file__).parent / "phrases" / f"{language}.tsv").read_text(encoding="utf-8").splitlines()
    return [(phrase, dates) for phrase, dates in (line.split("\t") for line in lines)]


CASES = [(language, phrase, dates) for language in LANGUAGES for phrase, dates in phrases(language)]


@pytest.mark.parametrize(("language", "phrase", "dates"), CASES)
def test_phrase(language: Language, phrase: str, dates: str) -> None:
    """A phrase gives exactly these dates, with their first and last day and its own words."""
    found = find_dates(phrase, language, PUBLISHED)
    assert [one.edtf for one in found] == dates.split()
    assert [(one.earliest, one.latest) for one in found] == [
        (EventDate(edtf).earliest, EventDate(edtf).latest) for edtf in dates.split()
    ]
    assert [one.text for one in found] == [phrase[one.start : one.end] for one in found]


@pytest.mark.parametrize("language", LANGUAGES)
def test_enough_phrases(language: Language) -> None:
    """Each language is tested on a hundred phrases or more, a quarter hundred of them traps."""
    known = phrases(language)
    assert len(known) >= 100
    assert sum(not dates for _, dates in known) >= 25
    assert len({phrase for phrase, _ in known}) == len(known)


def test_one_mention() -> None:
    """A day told twice, by its name and by its number, is one mention with both in its words."""
    told = {
        "en": "talks on Thursday (May 29) in Hanoi",
        "vi": "hội đàm sáng nay, 10-6, tại Hà Nội",
        "zh": "今天（6月10日）在河内",
    }
    texts = [find_dates(told[language], language, PUBLISHED)[0].text for language in LANGUAGES]
    assert texts == ["Thursday (May 29)", "sáng nay, 10-6", "今天（6月10日）"]


def test_rules_have_names() -> None:
    """A mention tells which rule found it and whether the publication date was needed."""
    found = find_dates("On May 29, 2025 and yesterday; Vietnam Expo 2025; Vision 2045.", "en", PUBLISHED)
    assert [(one.rule, one.relative) for one in found] == [
        ("month-day", False),
        ("day-word", True),
        ("year-in-name", False),
        ("horizon", False),
    ]


def test_dateparser_stays_out() -> None:
    """Ordinary dates are read without importing dateparser."""
    code = (
        "import sys, datetime; from tracker.extraction.dates import find_dates as find;"
        "find('On May 29, 2025, yesterday and last week', 'en', datetime.date(2025, 6, 10));"
        "find('hôm qua 3 ngày trước', 'vi', datetime.date(2025, 6, 10)); sys.exit('dateparser' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_reads(language: Language) -> None:
    """Every rule of a language's file is well formed, and reads one of the phrases at least."""
    rules = {id(rule): rule for found in grammar(language).rules.values() for rule in found}.values()
    for rule in rules:
        rule.readings.clear()
    for phrase, _ in phrases(language):
        find_dates(phrase, language, PUBLISHED)
    assert [rule.name for rule in rules if not any(rule.readings.values())] == []
