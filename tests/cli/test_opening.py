"""`vnc-tracker` without a command, in a pseudo-terminal."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pexpect

from tracker.storage import Database


def opened(tmp_path: Path, *argv: str, **environment: str) -> pexpect.spawn[str]:
    """The program on a pseudo-terminal, with a data folder of its own and no database named."""
    unnamed = {key: value for key, value in os.environ.items() if key != "VNC_TRACKER_DATABASE"}
    return pexpect.spawn(
        sys.executable,
        ["-m", "tracker.cli", *argv],
        env={**unnamed, "XDG_DATA_HOME": str(tmp_path), "TERM": "xterm-256color", **environment},
        dimensions=(36, 120),
        encoding="utf-8",
        timeout=60,
    )


def ended(child: pexpect.spawn[str]) -> int:
    """Quit the app and wait for its end; its exit code."""
    child.send("q")
    child.expect(pexpect.EOF)
    child.close()
    return int(child.exitstatus or 0)


def test_first_run_has_the_samples(tmp_path: Path) -> None:
    """Without a database the program reads the seed articles, marked as samples, and shows their timeline."""
    child = opened(tmp_path)
    child.expect("Vietnam")
    child.expect("2025")
    assert ended(child) == 0
    articles = Database(tmp_path / "vnc-tracker" / "timeline.json").load().articles.values()
    assert len(articles) == 5
    assert all(article.sample for article in articles)


def test_named_database_starts_empty(tmp_path: Path) -> None:
    """A database that the user names gets no samples."""
    child = opened(tmp_path, "--database", str(tmp_path / "mine.json"))
    child.expect("import")
    assert ended(child) == 0
    assert not Database(tmp_path / "mine.json").load().articles


def test_unknown_filter_value_is_told_before_the_app_opens(tmp_path: Path) -> None:
    """A filter that makes no sense ends the program with its sentence, not with an app that shows nothing."""
    child = opened(tmp_path, "--database", str(tmp_path / "mine.json"), "--sector", "trad")
    child.expect("Trade")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 2
