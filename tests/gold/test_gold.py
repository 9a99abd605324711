"""The tracker reads the annotated articles at least as well as `floors.toml` says."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.gold.annotations import stems
from tests.gold.measuring import Measured, measure

FLOORS: dict[str, dict[str, float]] = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))
# Figures where less is better.
CEILINGS = {"false_alarm"}


@pytest.fixture(scope="module")
def measured() -> Measured:
    """The whole set, measured once."""
    return measure(stems())


@pytest.mark.parametrize(
    ("language", "figure", "bound"),
    [(lang, name, bound) for lang, row in FLOORS.items() for name, bound in row.items()],
)
def test_figures_hold_their_floors(measured: Measured, language: str, figure: str, bound: float) -> None:
    """Reading, extraction and resolution together reach each figure in each language."""
    value = measured.figures("" if language == "all" else language)[figure]

    assert value is not None
    assert value <= bound if figure in CEILINGS else value >= bound
