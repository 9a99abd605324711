"""`export`: into a file, in the format that its name tells."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize(("name", "begins"), [("x.csv", "id,"), ("x.MD", "# "), ("x.json", "{"), ("x.txt", "{")])
def test_export_takes_the_format_from_the_name(run: Run, tmp_path: Path, name: str, begins: str) -> None:
    """Without --format the ending of the file's name counts; json for any other."""
    ran = run("export", "--output", tmp_path / name)
    assert ran.code == 0
    assert (tmp_path / name).read_text("utf-8").startswith(begins)


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
