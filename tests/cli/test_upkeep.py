"""`stats`, `doctor`, `backup` and `restore`."""

from __future__ import annotations

from pathlib import Path

from tests.builders import build_article, build_chronicle, build_event, build_mixed_chronicle
from tests.cli.conftest import Run
from tracker.model import Chronicle
from tracker.storage import Database


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
