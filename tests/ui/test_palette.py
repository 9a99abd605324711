"""The palette: what it finds, and in which order."""

from __future__ import annotations

import pytest

from tests.ui.driving import opened, picture, until


@pytest.mark.usefixtures("home")
async def test_the_palette_puts_names_before_scattered_letters() -> None:
    """What is called as was typed stands above actions that only have these letters in this order."""
    async with opened() as (pilot, _):
        await pilot.press("ctrl+p", *"trade")
        await until(pilot, lambda: "Sector: Trade" in picture(pilot) and "related event" in picture(pilot))
        lines = picture(pilot)
        assert lines.index("Sector: Trade") < lines.index("go to a related event")
