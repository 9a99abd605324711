"""`list`: the filters, the orders and the formats."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.builders import build_mixed_chronicle
from tests.cli.conftest import Run
from tracker.export import render
from tracker.timeline import Timeline


def ids(out: str) -> list[str]:
    """The first cell of each line."""
    return [line.partition("\t")[0] for line in out.splitlines()]


def test_list_in_a_pipe_is_one_line_an_event(run: Run) -> None:
    """Cells are parted by tabs, events stand in date order, those without a year last."""
    ran = run("list")
    assert ran.code == 0
    assert ids(ran.out) == [f"event-{number}" for number in (4, 2, 1, 3, 5, 0, 7, 6)]
    assert {line.count("\t") for line in ran.out.splitlines()} == {7}


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--sector", "energy"], {2, 6}),
        (["--sector", "energy", "--sector", "tourism"], {1, 2, 5, 6}),
        (["--sector", "trade", "--kind", "agreement"], {0}),
        (["--status", "proposed"], {2, 5}),
        (["--organisation", "bo cong thuong"], {0, 2, 4, 6}),
        (["--organisation", "MOIT", "--language", "zh"], {2}),
        (["--person", "to lam"], {2, 5}),
        (["--place", "Hà Nội"], {0, 2, 4, 6}),
        (["--query", '"told in vi"'], {1, 4, 7}),
    ],
)
def test_filters(run: Run, options: list[str], expected: set[int]) -> None:
    """Repeating a filter means "or", different filters mean "and"; names are found in any spelling."""
    after, before = run("list", *options), run(*options, "list")
    assert set(ids(after.out)) == {f"event-{number}" for number in expected}
    assert before.out == after.out


def test_filters_before_and_after_the_command_count_alike(run: Run) -> None:
    """A filter before the command is not lost when there is one after it."""
    assert (
        run("--sector", "trade", "list", "--kind", "agreement").out
        == run("list", "--kind", "agreement", "--sector", "trade").out
    )


@pytest.mark.parametrize("name", ["json", "jsonl", "csv"])
def test_list_formats_are_the_export_s(run: Run, name: str) -> None:
    """`list --format` and `export --format` print the same."""
    chronicle = build_mixed_chronicle()
    expected = render(name, chronicle, Timeline(chronicle).events)
    assert run("list", "--format", name).out == expected
    assert run("export", "--format", name).out == expected


def test_empty_timeline_says_what_to_do(run: Run, tmp_path: Path) -> None:
    """No events: a hint on standard error, nothing on standard output, and that is no failure."""
    ran = run("list", "--database", tmp_path / "none.json")
    assert (ran.code, ran.out) == (0, "")
    assert "import" in ran.err
    assert not (tmp_path / "none.json").exists()


def test_filters_that_keep_nothing_say_so(run: Run) -> None:
    """No hit: a hint on standard error."""
    ran = run("list", "--sector", "energy", "--kind", "agreement")
    assert (ran.code, ran.out) == (0, "")
    assert "filters" in ran.err


def test_since_and_until_take_the_ends_of_what_was_typed(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """`--since` means the first day of what was typed, `--until` the last one; an open end says which option to use."""
    typed = {"aug": (date(2024, 8, 1), date(2024, 8, 31)), "until aug": (None, date(2024, 8, 31))}
    monkeypatch.setattr("tracker.timeline.query.parse_date_range", lambda text, _: typed[text])
    assert ids(run("list", "--since", "aug", "--until", "aug").out) == ["event-2"]
    assert "event-4" not in ids(run("list", "--since", "aug").out)
    wrong = run("list", "--since", "until aug")
    assert wrong.code == 2
    assert "--until" in wrong.err


def test_list_in_other_orders(run: Run) -> None:
    """`--sort`, before or after the command: newest first with the yearless last, or the best hits of a search."""
    oldest = ids(run("list").out)
    assert ids(run("list", "--sort", "newest").out) == [*reversed(oldest[:-2]), *oldest[-2:]]
    hits = ids(run("--sort", "hits", "list", "--query", "told").out)
    assert sorted(hits) == sorted(ids(run("list", "--query", "told").out))
    assert run("export", "--format", "jsonl", "--sort", "newest").out.startswith(f'{{"id":"{oldest[-3]}"')
    ran = run("list", "--sort", "hits")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "--query" in ran.err
