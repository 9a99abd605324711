"""What knowledge costs: loading it, and scanning with twice the names: `python -m tests.benchmarks.knowledge`."""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests.benchmarks.dates import CHINESE, SEEDS, seconds
from tracker.extraction.text.known_names import find_candidates
from tracker.knowledge import Knowledge, fold, load
from tracker.knowledge.names import Name
from tracker.knowledge.phrases import PhraseFinder, is_chinese, phrase_table
from tracker.model import Language

# run in a process of its own, since the first time is what a user waits for
LOADING = """
import sys, time
from pathlib import Path
from tracker.knowledge import Knowledge
start = time.process_time()
knowledge = Knowledge(None, Path(sys.argv[1]))
loaded = time.process_time()
knowledge.names
print((loaded - start) * 1e3, (time.process_time() - loaded) * 1e3)
"""


def loading_times(folder: str) -> tuple[float, float]:
    """Milliseconds of processor time to load, and to build the finder of names."""
    done = subprocess.run([sys.executable, "-c", LOADING, folder], capture_output=True, text=True, check=True)
    loaded, built = map(float, done.stdout.split())
    return loaded, built


def invented(phrases: list[str]) -> list[str]:
    """As many further names as there are: words of known names in other company, characters in other order.

    None of them stands in a measured text: one that is found costs the time of a finding, however many names there are.
    """
    chance = random.Random(4)
    measured = "\n".join(fold(text) for _, text in texts())
    words = [word for phrase in phrases for word in phrase.split() if not is_chinese(phrase[0])]
    found: set[str] = set(phrases)
    new: list[str] = []
    for phrase in phrases:
        while phrase in found or phrase in measured:
            if is_chinese(phrase[0]):
                phrase = "".join(chance.sample(phrase, len(phrase))) + chance.choice("省市县部局")
            else:
                kept = phrase.split()
                kept[chance.randrange(len(kept))] = chance.choice(words)
                phrase = " ".join(kept if len(kept) > 1 else [*kept, chance.choice(words)])
        found.add(phrase)
        new.append(phrase)
    return new


class Renamed(Knowledge):
    """Our knowledge with these further names, which are nobody's; what a name stands for is at hand alike for all."""

    def __init__(self, further: list[str]) -> None:
        """Compiled without a cache."""
        super().__init__()
        known = load().names
        held = {phrase: known.payload(number) for number, phrase in enumerate(known.phrases)}
        table = phrase_table([*held, *further])
        nobody: list[Name] = []
        self.names = PhraseFinder(table, [held.get(phrase, nobody) for phrase in table.phrases].__getitem__)


def texts() -> list[tuple[Language, str]]:
    """The seeds, and Chinese of the same length."""
    seeds: list[tuple[Language, str]] = [
        ("vi" if path.name.startswith("004") else "en", path.read_text(encoding="utf-8"))
        for path in sorted(SEEDS.glob("*.txt"))
    ]
    return [*seeds, ("zh", CHINESE * 20)]


def main() -> None:
    """Print load times cold and warm, then scans with our names and with twice as many."""
    with tempfile.TemporaryDirectory() as folder:
        for state in ("cold", "warm", "warm"):
            loaded, built = loading_times(folder)
            print(f"{state}  load {loaded:6.1f} ms  finder of names {built:5.1f} ms")
        print(f"cache {sum(path.stat().st_size for path in Path(folder).iterdir()) / 1e6:.1f} MB")
    once, twice = Renamed([]), Renamed(invented(list(load().names.phrases)))
    print(f"{len(once.names)} names, {len(twice.names)} names")
    for language, text in texts():
        scan, scan_twice = side_by_side(partial(scanned, fold(text)), once, twice)
        whole, whole_twice = side_by_side(partial(find_candidates, text, language), once, twice)
        print(
            f"{language}  {len(text):6} characters  scan {scan * 1e3:5.2f} → {scan_twice * 1e3:5.2f} ms"
            f" ({scan_twice / scan - 1:+.0%})  with deciding {whole * 1e3:5.2f} → {whole_twice * 1e3:5.2f} ms"
            f" ({whole_twice / whole - 1:+.0%})"
        )


def scanned(folded: str, knowledge: Knowledge) -> int:
    """All occurrences of names in a folded text, counted."""
    return sum(1 for _ in knowledge.names.find(folded))


def side_by_side(work: Callable[[Knowledge], object], once: Knowledge, twice: Knowledge) -> tuple[float, float]:
    """Processor time of the fastest of some runs with each, taken in turns so that a busy machine harms both alike."""
    pairs = [(seconds(partial(work, once), 3), seconds(partial(work, twice), 3)) for _ in range(40)]
    return min(first for first, _ in pairs), min(second for _, second in pairs)


if __name__ == "__main__":
    main()
