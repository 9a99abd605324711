"""What each command prints, and its exit code."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from tests.builders import build_article, build_chronicle, build_event, build_mixed_chronicle
from tests.cli.conftest import Run
from tracker.export import render
from tracker.model import Chronicle
from tracker.storage import Database
from tracker.timeline import Timeline


def ids(out: str) -> list[str]:
    """The first cell of each line."""
    return [line.partition("\t")[0] for line in out.splitlines()]


def test_version(run: Run) -> None:
    """The version is data, on standard output."""
    ran = run("--version")
    assert (ran.code, ran.out.split()[0]) == (0, "vnc-tracker")


def test_help_has_examples(run: Run) -> None:
    """The help shows commands to copy."""
    ran = run("--help")
    assert ran.code == 0
    assert "vnc-tracker import articles/" in ran.out


@pytest.mark.parametrize("command", ["import", "list", "show", "who", "explain", "export", "stats", "doctor", "backup"])
def test_help_of_a_command_says_what_it_does(run: Run, command: str) -> None:
    """`help COMMAND` is the same as `COMMAND --help`, and has a sentence of some words."""
    ran = run("help", command)
    assert ran.code == 0
    assert ran.out == run(command, "--help").out
    described = ran.out.split("\n\n")[1]
    assert len(described.split()) > 8


def test_help_is_a_command(run: Run) -> None:
    """So is the help of the whole."""
    assert run("help").out == run("--help").out


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["lst"], "there is no 'lst', the nearest is list; see 'vnc-tracker --help'."),
        (["list", "--organization", "moit"], "there is no option --organization, the nearest is --organisation;"),
        (["list", "--format", "CVS"], "there is no 'CVS', the nearest is csv; see 'vnc-tracker list --help'."),
        (["frobnicate"], "choose from"),
    ],
)
def test_what_was_probably_meant_is_told(run: Run, argv: list[str], said: str) -> None:
    """A mistyped command, option or choice is answered with the nearest there is."""
    ran = run(*argv)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_a_file_for_a_command_is_to_be_imported(run: Run, tmp_path: Path) -> None:
    """Who names a file alone is told the command that reads it."""
    (tmp_path / "a.txt").write_text("")
    assert f"vnc-tracker import {tmp_path}/a.txt" in run(tmp_path / "a.txt").err


def test_dates_that_run_backward_are_told(run: Run) -> None:
    """An end before the start is a mistake, not a filter that nothing passes."""
    ran = run("list", "--since", "2026", "--until", "2024")
    assert ran.code == 2
    assert "run backward, from 2026-01-01 to 2024-12-31" in ran.err


def test_a_value_of_few_is_answered_with_all(run: Run) -> None:
    """A word that is near to none of a few values is answered with these."""
    ran = run("list", "--status", "zzz")
    assert ran.code == 2
    assert "there are" in ran.err
    assert "occurred" in ran.err


@pytest.mark.parametrize(("name", "begins"), [("x.csv", "id,"), ("x.MD", "# "), ("x.json", "{"), ("x.txt", "{")])
def test_export_takes_the_format_from_the_name(run: Run, tmp_path: Path, name: str, begins: str) -> None:
    """Without --format the ending of the file's name counts; json for any other."""
    ran = run("export", "--output", tmp_path / name)
    assert ran.code == 0
    assert (tmp_path / name).read_text("utf-8").startswith(begins)


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


def test_show_prints_every_field_with_its_words(run: Run) -> None:
    """The event, its conflict, and each report with quotes, source and publisher."""
    ran = run("show", "event-0")
    assert ran.code == 0
    for words in (
        "Event 0 told in en",
        "2025-05-29 · agreement · occurred",
        "Ministry of Industry and Trade (VN)",
        "date: 2025-05-29 (VnExpress) / 2025-05-28 (VnExpress)",
        "Event 1 told in vi [event-1]",
        "“moit” → Ministry of Industry and Trade",
        "article-of-event-0.txt",
    ):
        assert words in ran.out


def test_show_takes_the_start_of_an_id(run: Run, database: Database) -> None:
    """A start that fits one event is enough; one that fits several names them, one that fits none says so."""
    database.update(lambda _: build_chronicle(build_event("ab12"), build_event("ab34"), build_event("ab")))
    assert "ab12" in run("show", "ab1").out
    assert "· ab\n" in run("show", "ab").out
    several = run("show", "a")
    assert (several.code, several.err.count("\n")) == (2, 1)
    assert "ab12, ab34" in several.err
    assert run("show", "x").code == run("show", "").code == 2


def test_show_why_tells_what_spoke_for_and_against(run: Run, database: Database) -> None:
    """Two reports of one event are weighed against each other, and an event of another kind is kept apart."""
    two = build_event("both", articles=("a", "b"))
    database.update(lambda _: build_chronicle(two, build_event("visit", kind="visit", articles=("c",))))
    ran = run("show", "both", "--why")
    assert ran.code == 0
    assert "same date +6.0" in ran.out
    assert "Kept apart: Trade talks in Nanning [visit]" in ran.out
    assert "another kind -6.0" in ran.out


def test_show_as_json_is_the_export_s_event(run: Run) -> None:
    """`show --format json` prints one object."""
    assert json.loads(run("show", "event-0", "--format", "json").out)["id"] == "event-0"


def test_show_why_as_json_has_the_reasons(run: Run, database: Database) -> None:
    """With `--why` the object tells what each report's points are made of, and which events were kept apart."""
    two = build_event("both", articles=("a", "b"))
    database.update(lambda _: build_chronicle(two, build_event("visit", kind="visit", articles=("c",))))
    assert "why" not in json.loads(run("show", "both", "--format", "json").out)
    why = json.loads(run("show", "both", "--format", "json", "--why").out)["why"]
    assert [(one["article"], one["beside"]) for one in why["reports"]] == [("a", "b"), ("b", "a")]
    for report in why["reports"]:
        assert report["points"] >= why["enough"]
        assert {"reason": "same date", "points": 6.0} in report["reasons"]
    assert [one["event"] for one in why["apart"]] == ["visit"]


@pytest.mark.parametrize("name", ["xi jinping", "Tập Cận Bình", "tap can binh", "习近平"])
def test_who_finds_a_person_by_any_name(run: Run, name: str) -> None:
    """All names, the side, and the events."""
    ran = run("who", name)
    assert ran.code == 0
    assert ran.out.splitlines()[0] == "Xi Jinping"
    assert "习近平" in ran.out
    assert "[event-1]" in ran.out


def test_who_names_the_nearest(run: Run) -> None:
    """An unknown name: one sentence with what is near."""
    ran = run("who", "Xi Jingping")
    assert ran.code == 2
    assert "Xi Jinping" in ran.err


def test_export_writes_a_whole_file(run: Run, tmp_path: Path) -> None:
    """The file holds what standard output would, in UTF-8; what is said goes to standard error."""
    ran = run("export", "--format", "json", "--output", tmp_path / "new" / "out.json")
    assert (ran.code, ran.out) == (0, "")
    assert (tmp_path / "new" / "out.json").read_text("utf-8") == run("export").out


def test_export_that_cannot_be_written(run: Run, tmp_path: Path) -> None:
    """A folder in place of the file: one sentence."""
    ran = run("export", "--output", tmp_path)
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "--output" in ran.err


def test_stats_count_under_the_filters(run: Run) -> None:
    """One line a value; filters apply."""
    lines = run("stats", "--organisation", "moit").out.splitlines()
    assert lines[0] == "all\tfrom 9 articles\t4"
    assert "sector\ttrade\t2" in lines
    assert "organisation\tMinistry of Industry and Trade\t4" in lines
    assert "organisation\tBộ Công Thương\t4" in run("stats", "--organisation", "moit", "--names", "vi").out.splitlines()


def test_doctor_finds_nothing_in_a_sound_database(run: Run) -> None:
    """A database as the program writes it has no fault."""
    assert "wrong: event" not in run("doctor").out


def test_doctor_tells_each_fault(run: Run, database: Database) -> None:
    """A missing article, an unknown body and a quote that is not in its article are told, and the code says so."""
    broken = build_chronicle(build_event("one"), build_event("two"), articles=[build_article("article-of-one")])
    articles = {key: article for key, article in broken.articles.items() if key != "article-of-two"}
    database.update(lambda _: Chronicle(articles, broken.events, {}, {}, broken.places))
    ran = run("doctor")
    assert ran.code == 1
    for words in ("missing article article-of-two", "unknown organisation moit", "quotes words"):
        assert words in ran.out


def test_doctor_of_a_damaged_database(run: Run, database: Database) -> None:
    """A damaged file is a finding, not a crash."""
    database.path.write_bytes(b"{")
    ran = run("doctor")
    assert ran.code == 1
    assert "damaged" in ran.out


def test_backup_and_restore(run: Run, database: Database, tmp_path: Path) -> None:
    """A copy is made and brought back; what it replaced is kept."""
    assert run("backup", tmp_path / "copy.json").code == 0
    database.update(lambda _: Chronicle())
    assert run("restore", tmp_path / "copy.json").code == 0
    assert database.load() == build_mixed_chronicle()
    assert Database(database.replaced_path).load() == Chronicle()


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["lsit"], "nearest is list"),
        (["list", "--sectr", "trade"], "nearest is --sector"),
        (["list", "--sector", "trad"], "Trade"),
        (["list", "--kind", "meting"], "meeting"),
        (["list", "--organisation", "bo cong thuongg"], "Bộ Công Thương"),
        (["list", "--query", "whom:x"], "who:"),
        (["list", "--format", "xml"], "choose from"),
        (["import"], "SOURCE"),
        (["import", "x", "--jobs", "0"], "--jobs"),
        (["--sector", "trade", "import", "x"], "takes no filter"),
        (["restore", "no-such-file"], "no such file"),
    ],
)
def test_wrong_usage_is_one_sentence(run: Run, argv: list[str], said: str) -> None:
    """Exit code 2, nothing on standard output, one line on standard error that says what would be right."""
    ran = run(*argv)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert said in ran.err


def test_unfit_database_is_one_sentence(run: Run, database: Database) -> None:
    """A damaged file: told, and not touched."""
    database.path.write_bytes(b"damaged")
    for command in (["list"], ["stats"], ["export"], ["show", "x"], ["who", "x"]):
        ran = run(*command)
        assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert database.path.read_bytes() == b"damaged"


def test_app_needs_a_terminal(run: Run) -> None:
    """Without a terminal the app does not start; the sentence says what to use."""
    ran = run()
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "vnc-tracker list" in ran.err


def test_since_and_until_take_the_ends_of_what_was_typed(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """`--since` means the first day of what was typed, `--until` the last one; an open end says which option to use."""
    typed = {"aug": (date(2024, 8, 1), date(2024, 8, 31)), "until aug": (None, date(2024, 8, 31))}
    monkeypatch.setattr("tracker.timeline.query.parse_date_range", lambda text, _: typed[text])
    assert ids(run("list", "--since", "aug", "--until", "aug").out) == ["event-2"]
    assert "event-4" not in ids(run("list", "--since", "aug").out)
    wrong = run("list", "--since", "until aug")
    assert wrong.code == 2
    assert "--until" in wrong.err


def test_names_in_the_language_that_is_chosen(run: Run) -> None:
    """`--names` before or after the command gives names and titles in that language."""
    for argv in (("--names", "vi", "show", "event-0"), ("show", "event-0", "--names", "vi")):
        assert "Bộ Công Thương (VN)" in run(*argv).out
    assert "Bộ Công Thương" in run("list", "--names", "vi").out
    assert run("who", "moit", "--names", "zh").out.startswith("越南工贸部")
    for name in ("csv", "markdown"):
        assert "越南工贸部" in run("export", "--format", name, "--names", "zh").out


def test_names_are_remembered(run: Run) -> None:
    """What was chosen last holds for the next command; JSON stays as it is."""
    whole = run("export").out
    run("list", "--names", "vi")
    assert "Bộ Công Thương" in run("list").out
    assert run("export").out == whole
    run("--names", "en", "list")
    assert "Ministry of Industry and Trade" in run("list").out


def test_a_language_that_is_none_of_ours(run: Run) -> None:
    """Another code is wrong usage, with those that there are."""
    ran = run("list", "--names", "fr")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "vi" in ran.err


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
