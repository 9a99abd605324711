"""`who` tells what is known of a name, whether the timeline holds it or not; `doctor` checks the user's knowledge."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize(
    "name", ["Bộ Nông nghiệp và Môi trường", "bo nong nghiep va moi truong", "MARD", "越南农业与环境部", "mae"]
)
def test_who_knows_what_the_timeline_does_not_hold(run: Run, name: str) -> None:
    """In any spelling, by acronym or id: names, parent, what it took in, who led it, and that no event names it."""
    out = run("who", name).out
    assert "Ministry of Agriculture and Environment\n" in out
    assert "within: Government of Vietnam" in out
    assert "took in: Ministry of Natural Resources and Environment [monre]" in out
    assert "person: Le Minh Hoan [le-minh-hoan]" in out
    assert "no event in this timeline" in out


def test_who_tells_offices_with_their_years(run: Run) -> None:
    """The latest office first, an open one without an end."""
    out = run("who", "Vuong Tieu Hong").out
    assert "zh: 王小洪" in out
    assert "office: Minister of Public Security, Ministry of Public Security of China (2022–)" in out


def test_who_tells_what_became_of_a_province(run: Run) -> None:
    """The province comes before the authority that is called after it."""
    out = run("who", "Ha Giang").out
    assert "merged into: Tuyen Quang [tuyen-quang]" in out
    assert out.index("province · Vietnam · ha-giang") < out.index("ha-giang-peoples-committee")


def test_who_finds_a_person_by_sound(run: Run) -> None:
    """A half-translated name that no file lists."""
    assert "wang-xiaohong" in run("who", "Wang Tieu Hong").out


@pytest.mark.parametrize("name", ["Sở Ngoại vụ tỉnh Lạng Sơn", "Department of Foreign Affairs of Lang Son"])
def test_who_knows_the_offices_that_every_province_has(run: Run, name: str) -> None:
    """An office that no file lists is told by its place's names in all languages, without country forms."""
    told = run("who", name).out
    assert "谅山省外事厅" in told
    assert "of Vietnam" not in told


def test_who_tells_both_countries_bodies_of_one_name(run: Run) -> None:
    """A shared name gives both."""
    out = run("who", "Bộ Công an").out
    assert "mps-vn" in out
    assert "mps-cn" in out


def test_doctor_tells_each_fault_of_the_users_knowledge(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line a fault, and exit code 1."""
    monkeypatch.setattr("tracker.knowledge.library.users_folder", lambda: tmp_path)
    (tmp_path / "organisations.toml").write_text(
        '[[organisation]]\nid = "acme"\ntype = "compny"\nen = ["Acme"]\nwithin = "nobody"\n', encoding="utf-8"
    )
    ran = run("doctor")
    assert ran.code == 1
    assert ran.out.count("wrong: acme") == 2
