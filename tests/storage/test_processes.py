"""Several processes on one database, and such as are killed while they write."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

from tracker.model import Chronicle
from tracker.storage import Database

# Writes two large states in turn for ever; says when the first is there.
WRITER = """
import sys
from pathlib import Path
from tests.builders import build_article, build_chronicle
from tracker.storage import Database
database = Database(Path(sys.argv[1]))
few = build_chronicle(articles=[build_article(f"few-{n}", text="x" * 4000) for n in range(50)])
many = build_chronicle(articles=[build_article(f"many-{n}", text="y" * 4000) for n in range(150)])
database.update(lambda _: few)
print("ready", flush=True)
while True:
    database.update(lambda _: many)
    database.update(lambda _: few)
"""
# Adds 50 articles, each in an update of its own.
ADDER = """
import sys
from pathlib import Path
import msgspec
from tests.builders import build_article
from tracker.storage import Database
database = Database(Path(sys.argv[1]))
for number in range(50):
    article = build_article(f"{sys.argv[2]}-{number}")
    database.update(lambda held: msgspec.structs.replace(held, articles={**held.articles, article.id: article}))
"""


def test_killed_writer_leaves_old_or_new(path: Path) -> None:
    """After each of 20 kills in the middle of writing, the file holds one of the two states, and leftovers go."""
    seen = set()
    for _ in range(20):
        with subprocess.Popen([sys.executable, "-c", WRITER, path], stdout=subprocess.PIPE) as writer:
            assert writer.stdout
            writer.stdout.readline()
            # watch until its temporary file is there, so that the kill falls into the writing
            while not any(path.parent.glob("*.tmp")):
                pass
            writer.send_signal(signal.SIGKILL)
        seen.add(len(Database(path).load().articles))
    assert seen <= {50, 150}
    Database(path).update(lambda _: Chronicle())
    assert not list(path.parent.glob("*.tmp"))


def test_two_writers_lose_nothing(path: Path) -> None:
    """Two processes that each add 50 articles one by one: all 100 are there."""
    writers = [subprocess.Popen([sys.executable, "-c", ADDER, path, name]) for name in ("one", "two")]
    assert [writer.wait() for writer in writers] == [0, 0]
    assert len(Database(path).load().articles) == 100
