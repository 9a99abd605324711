"""`--names`: the language of names and titles."""

from __future__ import annotations

from tests.cli.conftest import Run


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
