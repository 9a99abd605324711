"""How fast articles are read and extracted, beside dateparser's own search: `python -m tests.benchmarks.extraction`.

Times are processor times of one core, medians over several rounds. The calibration loop tells how fast the machine is:
an ordinary laptop core runs it in about 35 ms.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable, Sequence
from itertools import cycle, islice

from tests.builders import build_article
from tests.gold.annotations import article_text, stems
from tracker.extraction import extract
from tracker.model import LANGUAGES, Language
from tracker.reading import read_text

Texts = list[tuple[Language, str]]
# Limits of issue 3.
_TIMES_SEARCH = 20
_ARTICLES_A_SECOND = 100
_LENGTH = 3_000
_LENGTHS = (10_000, 100_000, 1_000_000)
# Texts on which the slow search runs.
_SAMPLE = 4


def main() -> None:
    """Print one table of rates and one of growth, each with its limit."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.extraction", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="rounds of which the median is taken (default: 5)")
    rounds = max(1, parser.parse_args().rounds)
    texts = _texts()
    extract(read_text(texts[0][1], "warm-up"))
    print(f"calibration: one million additions in {median_seconds(_calibration, rounds) * 1e3:.0f} ms")
    _print_rates("gold articles", texts, rounds)
    _print_rates(f"brought to {_LENGTH} bytes", _brought_to(texts, _LENGTH), rounds)
    _print_growth(texts, rounds)


def median_seconds(work: Callable[[], object], rounds: int) -> float:
    """Median processor time of some runs."""
    spent = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        spent.append(time.process_time() - start)
    return statistics.median(spent)


def _calibration() -> int:
    total = 0
    for number in range(1_000_000):
        total += number
    return total


def _texts() -> Texts:
    """The annotated articles as pages give them, languages mixed."""
    named: dict[str, Language] = {stem: language for stem in stems() for language in LANGUAGES if stem[:2] == language}
    return [(language, article_text(stem)) for stem, language in named.items()]


def _brought_to(texts: Texts, length: int) -> Texts:
    """Every fourth text followed by others of its language up to a length in bytes."""
    brought: Texts = []
    for language in LANGUAGES:
        own = [text for spoken, text in texts if spoken == language]
        for number in range(0, len(own), 4):
            joined = "\n\n".join(islice(cycle([*own[number:], *own[:number]]), 8))
            brought.append((language, joined.encode()[:length].decode(errors="ignore")))
    return brought


def _read(texts: Sequence[tuple[Language, str]]) -> None:
    for _, text in texts:
        extract(read_text(text, "benchmark"))


def _search(texts: Sequence[tuple[Language, str]]) -> None:
    from dateparser.search import search_dates

    settings = {"PREFER_DATES_FROM": "past", "TIMEZONE": "UTC"}
    for language, text in texts:
        search_dates(text, languages=[language], settings=settings)


def _print_rates(name: str, texts: Texts, rounds: int) -> None:
    """Articles a second by language, of ours and of dateparser's search on a sample of the same texts."""
    print(f"\n{name:32}{'articles/s':>12}{'limit':>8}{'search_dates/s':>16}{'times':>8}{'limit':>8}")
    for language in LANGUAGES:
        own = [one for one in texts if one[0] == language]
        sample = own[:: max(1, len(own) // _SAMPLE)][:_SAMPLE]
        _search(sample[:1])
        ours = len(own) / median_seconds(lambda own=own: _read(own), rounds)  # type: ignore[misc]
        beside = len(sample) / median_seconds(lambda sample=sample: _read(sample), rounds)  # type: ignore[misc]
        theirs = len(sample) / median_seconds(lambda sample=sample: _search(sample), rounds)  # type: ignore[misc]
        print(
            f"{language:32}{ours:12.0f}{'≥ ' + str(_ARTICLES_A_SECOND):>8}{theirs:16.2f}"
            f"{beside / theirs:8.0f}{'≥ ' + str(_TIMES_SEARCH):>8}"
        )


def _print_growth(texts: Texts, rounds: int) -> None:
    """Seconds a megabyte at growing lengths: the same at each length is linear.

    Reading drops lines that a page repeats, so extraction is measured on a text that was not read.
    """
    print(f"\n{'seconds for 1,000,000 characters':34}" + "".join(f"{length:>12,}" for length in _LENGTHS) + "   limit")
    for language in LANGUAGES:
        joined = "\n\n".join(text for spoken, text in texts if spoken == language)
        for name, work in (("reading", _reading), ("extraction", _extracting)):
            rates = []
            for length in _LENGTHS:
                text = (joined * (length // len(joined) + 1))[:length]
                runs = rounds if length < _LENGTHS[-1] else 1
                spent = median_seconds(lambda work=work, text=text, language=language: work(text, language), runs)  # type: ignore[misc]
                rates.append(spent * 1_000_000 / length)
            print(f"{language + ' ' + name:34}" + "".join(f"{rate:12.2f}" for rate in rates) + "   level")


def _reading(text: str, _language: Language) -> object:
    return read_text(text, "benchmark")


def _extracting(text: str, language: Language) -> object:
    return extract(build_article(text=text, language=language))


if __name__ == "__main__":
    main()
