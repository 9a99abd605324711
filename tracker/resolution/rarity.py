"""How much it tells that two reports name the same body, person or place: the rarer it is in news, the more."""

from __future__ import annotations

import math
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from tracker.knowledge import load

# An agreement on what one report in sixty names weighs all that one agreement can; more would let one name decide.
_MOST_BITS = 6.0


@cache
def bits(identity: str) -> float:
    """Evidence in bits, about 1 to 6, of two reports naming the same id: -log2 of the share of reports that do."""
    return min(_MOST_BITS, -math.log2(_share(identity) / 1000))


def _share(identity: str) -> float:
    """Of a thousand reports how many name it."""
    shares, knowledge = _frequencies(), load()
    named = shares["ids"].get(identity)
    if named is not None:
        return float(named)
    for section, entry in (
        ("organisation", knowledge.body(identity)),
        ("person", knowledge.people.get(identity)),
        ("place", knowledge.places.get(identity)),
    ):
        if entry is not None:
            by_type = shares.get(f"{section}_types", {})
            return float(by_type.get(entry.type, shares["default"][section]))
    return float(shares["unknown"]["person" if identity.startswith("p-") else "organisation"])


@cache
def _frequencies() -> dict[str, Any]:
    text = files("tracker.knowledge").joinpath("frequencies.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
