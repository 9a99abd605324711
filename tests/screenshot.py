"""The README's picture: `python -m tests.screenshot` draws the timeline of the seeds at 120 × 36 into an SVG file."""

from __future__ import annotations

import asyncio
import re
import tempfile
from pathlib import Path

from tracker.pipeline import ensure_samples
from tracker.storage import Database
from tracker.ui.app import TrackerApp
from tracker.ui.screens.timeline import TimelineScreen

PICTURE = Path(__file__).parent.parent / ".github" / "screenshot.svg"
_SIZE = (120, 36)
# what the picture's font rules would load from elsewhere
_FONT_FACE = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)


async def screenshot(database: Path) -> str:
    """An SVG picture of the app on that database, with the cursor on a signing, whose quotes fit beside it."""
    app = TrackerApp(database)
    events = Database(database).load().events.values()
    signing = next(event.id for event in events if event.kind == "agreement")
    async with app.run_test(size=_SIZE) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, TimelineScreen)
        app.screen.go_to_event(signing)
        await pilot.pause()
        drawn = app.export_screenshot()
    return _FONT_FACE.sub("", drawn)


def main() -> None:
    """Draw the seeds' timeline."""
    with tempfile.TemporaryDirectory() as folder:
        database = Database(Path(folder) / "timeline.json")
        ensure_samples(database)
        PICTURE.write_text(asyncio.run(screenshot(database.path)), encoding="utf-8")


if __name__ == "__main__":
    main()
