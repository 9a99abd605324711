"""The README's generated and tested parts; `python -m tests.readme` writes the key table anew."""

from __future__ import annotations

import re
from pathlib import Path

README = Path(__file__).parent.parent / "README.md"


def part(name: str) -> str:
    """What stands between the two markers of a part."""
    found = _between(name).search(README.read_text(encoding="utf-8"))
    assert found, f"README.md has no markers of {name!r}"
    return found["content"]


def command(name: str) -> str:
    """The shell command in a part."""
    return "\n".join(line for line in part(name).splitlines() if line and not line.startswith("```"))


def examples() -> list[str]:
    """The command lines of all console blocks, in order."""
    blocks = re.findall(r"^```console\n(.*?)^```$", README.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    return [line.removeprefix("$ ") for block in blocks for line in block.splitlines() if line.startswith("$ ")]


def write_keys() -> None:
    """Put the app's key table between its markers."""
    from tracker.ui.actions import key_table

    table = f"\n{key_table()}"
    text = README.read_text(encoding="utf-8")
    README.write_text(_between("keys").sub(lambda m: m["start"] + table + m["end"], text), encoding="utf-8")


def _between(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<start><!-- {name}: start -->\n)(?P<content>.*?)(?P<end><!-- {name}: end -->)", re.DOTALL)


if __name__ == "__main__":
    write_keys()
