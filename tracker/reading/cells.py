"""Paragraphs in a table's cells over the story: the blurbs of other stories, or the legend of its first photo."""

from __future__ import annotations

from tracker.reading.lines import Line, is_paragraph, words

# The share of a blurb's words that the story's first paragraph has, from which on it is a legend of the story.
_OF_THE_STORY = 0.35
# The share of a headline's words that the blurb below it repeats.
_REPEATED = 0.5
# Lines from the top within which such a table stands.
_HEAD = 40


def mark_cells(lines: list[Line]) -> None:
    """Cut the blurbs in cells above the first paragraph that stands in none, each with the headline right over it."""
    story = next((i for i, line in enumerate(lines[:_HEAD]) if _tells(line) and not line.cell), None)
    if story is None or not any(line.cell for line in lines[:story]):
        return
    own = set(words(lines[story].text))
    for index, line in enumerate(lines[:story]):
        if not (line.cell and _tells(line)):
            continue
        told = set(words(line.text))
        line.role = "caption" if len(told & own) >= _OF_THE_STORY * len(told) else "cut"
        above = lines[index - 1] if index else line
        headline = set(words(above.text))
        if line.role == "cut" and above.role == "body" and len(headline & told) >= _REPEATED * len(headline):
            above.role = "cut"


def _tells(line: Line) -> bool:
    return line.role == "body" and is_paragraph(line.text)
