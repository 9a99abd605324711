"""Print how well the tracker reads the annotated articles: `python -m tests.gold --help`."""

from __future__ import annotations

import argparse
from fnmatch import fnmatch

from tests.gold.annotations import stems
from tests.gold.measuring import Measured, measure
from tracker.model import LANGUAGES


def main() -> None:
    """Measure the chosen articles and print the figures, overall and by language."""
    parser = argparse.ArgumentParser(prog="python -m tests.gold", description=__doc__)
    parser.add_argument(
        "patterns", nargs="*", metavar="PATTERN", help="only articles of these names, like 'zh-*visit*'"
    )
    parser.add_argument("--language", choices=LANGUAGES, help="only articles in this language")
    parser.add_argument("--alone", action="store_true", help="judge each article by itself, without merging reports")
    parser.add_argument("--verbose", action="store_true", help="name every miss and extra")
    options = parser.parse_args()
    chosen = [
        stem
        for stem in stems()
        if stem.startswith(options.language or "")
        and (not options.patterns or any(fnmatch(stem, pattern) for pattern in options.patterns))
    ]
    if not chosen:
        parser.error("no article has such a name; tests/gold/articles lists them.")
    measured = measure(chosen, alone=options.alone)
    if options.verbose:
        print_remarks(measured)
    print_figures(measured)


def print_remarks(measured: Measured) -> None:
    """Every miss and extra, by article, and the pairs that were merged or kept apart wrongly."""
    for stem, judgement in measured.judgements.items():
        for remark in judgement.remarks:
            print(f"{stem}: {remark}")
    true = {frozenset((stem, other)) for stem, truth in measured.gold.items() for other in truth.same_event_as}
    for two in sorted(sorted(two) for two in measured.together ^ true if two <= measured.gold.keys()):
        print(f"{' + '.join(two)}: {'not merged' if frozenset(two) in true else 'merged wrongly'}")


def print_figures(measured: Measured) -> None:
    """One line a figure, one column for all articles and one a language."""
    languages = [one for one in LANGUAGES if any(truth.language == one for truth in measured.gold.values())]
    columns = {"all": measured.figures()} | {language: measured.figures(language) for language in languages}
    counts = [sum(name in ("all", truth.language) for truth in measured.gold.values()) for name in columns]
    width = max(map(len, columns["all"])) + 2
    print(f"{'':{width}}" + "".join(f"{name:>7}" for name in columns))
    print(f"{'articles':{width}}" + "".join(f"{count:>7}" for count in counts))
    for figure in columns["all"]:
        values = (column.get(figure) for column in columns.values())
        print(f"{figure:{width}}" + "".join(f"{'–' if value is None else format(value, '.3f'):>7}" for value in values))


if __name__ == "__main__":
    main()
