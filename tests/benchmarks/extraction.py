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
from pathlib import Path

from tests.builders import build_article
from tests.gold.annotations import article_text, stems
from tracker.extraction import extract
from tracker.extraction.dates import find_dates
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
    _print_rates("the seeds, 3 to 10 KB", _seeds(), rounds)
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


def _seeds() -> Texts:
    """The seeds as they were saved; the last is the Vietnamese one."""
    paths = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
    return [("vi" if path is paths[-1] else "en", path.read_text(encoding="utf-8")) for path in paths]


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


def _searches(language: Language) -> dict[str, Callable[[str], Sequence[object]]]:
    """The plain call of dateparser's search, and the one that spares it finding out the language."""
    from dateparser.search import search_dates

    return {
        "search_dates(text)": lambda text: search_dates(text) or (),
        "languages=[…]": lambda text: search_dates(text, languages=[language]) or (),
    }


def _print_rates(name: str, texts: Texts, rounds: int) -> None:
    """Articles a second by language, and of ours and dateparser's search in turn on a sample of the same texts."""
    print(f"\n{name:24}{'articles/s':>12}{'limit':>7}{'dates':>7}", end="")
    print("".join(f"{call:>20}/s{'times':>7}{'dates':>7}" for call in _searches("en")), "  limit")
    for language in LANGUAGES:
        own = [one for one in texts if one[0] == language]
        if not own:
            continue
        ours = len(own) / median_seconds(lambda own=own: _read(own), rounds)  # type: ignore[misc]
        sample = own[:: max(1, len(own) // _SAMPLE)][:_SAMPLE]
        read, *searched = _in_turn(sample, language, rounds)
        found = sum(len(find_dates(text, language, None)) for _, text in sample) / len(sample)
        print(f"{language:24}{ours:12.0f}{'≥ ' + str(_ARTICLES_A_SECOND):>7}{found:7.1f}", end="")
        for spent, search in zip(searched, _searches(language).values(), strict=True):
            dates = sum(len(search(text)) for _, text in sample) / len(sample)
            print(f"{len(sample) / spent:22.2f}{spent / read:7.1f}{dates:7.1f}", end="")
        print(f"   ≥ {_TIMES_SEARCH} times")


def _in_turn(sample: Texts, language: Language, rounds: int) -> list[float]:
    """Seconds that reading and extraction, and then each search, take for a sample; each text's medians together."""
    works: list[Callable[[str], object]] = [lambda text: _read([(language, text)]), *_searches(language).values()]
    for work in works:
        work(sample[0][1])
    spent = [0.0] * len(works)
    for _, text in sample:
        # turns, so that a machine that slows down slows all
        runs = [[median_seconds(lambda work=work, text=text: work(text), 1) for work in works] for _ in range(rounds)]  # type: ignore[misc]
        for number, seconds in enumerate(zip(*runs, strict=True)):
            spent[number] += statistics.median(seconds)
    return spent


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
