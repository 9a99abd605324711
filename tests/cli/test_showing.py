"""`show` and `who`: one event with its evidence, one person or body with its events."""

from __future__ import annotations

import json

import pytest

from tests.builders import build_chronicle, build_event
from tests.cli.conftest import Run
from tracker.storage import Database


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
