"""The chronicle whose exports are kept as files; `python -m tests.export.golden` writes them anew, to read."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.builders import build_article, build_chronicle, build_event, build_mention
from tracker.export import FORMATS, render
from tracker.model import Chronicle, Conflict, Event
from tracker.timeline import Timeline

FOLDER = Path(__file__).parent / "golden"


def build_exported_chronicle() -> Chronicle:
    """A conference with two reports that disagree, a season, a yearless day, an undated plan, an eventless article."""
    conference = build_event(
        "conference",
        date="2025-05-29/2025-05-30",
        mentions=[
            build_mention("vi-report", title="Hội nghị tại Nam Ninh", date="2025-05-29", language="vi"),
            build_mention("en-report", title="Conference, in Nanning; = trade", date="2025-05-30"),
        ],
        titles={"vi": "Hội nghị tại Nam Ninh", "en": "=Conference, in Nanning; trade"},
        conflicts=[Conflict("date", ("2025-05-29", "2025-05-30"), (("vi-report",), ("en-report",)))],
        people=["xi-jinping"],
    )
    chinese = build_event(
        "chinese", title="中越青年友好会见活动在广西南宁举行，两国青年代表参加了开幕式。", date="2024-21", language="zh"
    )
    yearless = build_event("yearless", title="* A [link](x) & <b>bold</b>", date="XXXX-05-29", status="planned")
    undated = build_event("undated", date="", kind="proposal", status="proposed", organisations=(), places=())
    articles = [
        build_article(
            "vi-report",
            text=_text(conference, 0),
            source="https://example.vn/hoi-nghi?a=1&b=2",
            language="vi",
            published=date(2025, 5, 31),
        ),
        build_article("en-report", text=_text(conference, 1), published=None, publisher=""),
        build_article("rain", text="Rain\n\nIt rained in Hanoi.", published=None),
    ]
    return build_chronicle(conference, chinese, yearless, undated, articles=articles)


def _text(event: Event, number: int) -> str:
    return f"{event.mentions[number].title}\n\n{event.mentions[number].summary}"


def exported(name: str) -> bytes:
    """That chronicle in a format, as the bytes of a file."""
    chronicle = build_exported_chronicle()
    return render(name, chronicle, Timeline(chronicle).events).encode()


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for each in FORMATS:
        (FOLDER / f"timeline.{each}").write_bytes(exported(each))
