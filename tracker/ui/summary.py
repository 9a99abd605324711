"""The selection in words: what the top line and the chips say, and what to do when nothing is left."""

from __future__ import annotations

from functools import lru_cache

from tracker.timeline import Timeline
from tracker.ui.cells import plain
from tracker.ui.filters import DateFilter, Filter, Filters, TextFilter
from tracker.ui.names import short_name
from tracker.ui.wording import span_chip
from tracker.ui.words import counted, spoken, told


@lru_cache(maxsize=2)
def facts(timeline: Timeline) -> tuple[str, ...]:
    """What the top line says of a timeline whatever the filters: its years, and that it holds samples."""
    lasting = []
    years = sorted({run.date.earliest.year for run in timeline.runs if run.date.earliest})
    if years:
        lasting.append(str(years[0]) if years[0] == years[-1] else f"{years[0]}–{years[-1]}")
    if any(article.sample for article in timeline.chronicle.articles.values()):
        lasting.append("samples: x removes")
    return tuple(lasting)


def chip_words(timeline: Timeline, item: Filter, language: str) -> str:
    """What a filter's chip says."""
    if isinstance(item, DateFilter):
        return span_chip(item.since, item.until, spoken())
    if isinstance(item, TextFilter):
        return f"/{plain(item.text, 60)}"
    name = short_name(timeline.chronicle, item.facet, item.value, language, 24)
    return name if item.sign == "include" else told("not {name}", name=name)


def nothing_lines(timeline: Timeline, filters: Filters, language: str) -> list[tuple[str, str]]:
    """What to do when there is nothing to show, each line with its role."""
    if not timeline.events:
        return [
            ("strong", told("The timeline is empty.")),
            ("dim", told("Bring articles in with i, or quit with q and run")),
            ("accent", "vnc-tracker import FILES or FOLDERS"),
        ]
    item, count = heaviest(timeline, filters)
    lines = [("strong", told("No event passes these filters."))]
    if item is not None and count:
        chip, events = chip_words(timeline, item, language), counted(count, "event")
        lines.append(("dim", told("Without [ {chip} ] there would be {events}:", chip=chip, events=events)))
        lines.append(("accent", told("backspace takes it off, esc the last one, c all.")))
    else:
        lines.append(("accent", told("esc takes off the last filter, c all.")))
    return lines


def heaviest(timeline: Timeline, filters: Filters) -> tuple[Filter | None, int]:
    """The filter that takes the most away, and how many events there would be without it."""
    best: tuple[Filter | None, int] = (None, -1)
    for item in filters.items:
        count = timeline.count(filters.without(item).query)
        if count > best[1]:
            best = (item, count)
    return best
