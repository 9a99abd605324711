"""Paragraphs that have nothing in common with the story before them: other items on a page that does not part them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Set

from tracker.extraction.analysis import Analysis
from tracker.extraction.text.once import once
from tracker.extraction.text.sentences import Sentence
from tracker.extraction.where.datelines import head
from tracker.model import Language

# Share of a paragraph's pairs of words, in Chinese of characters, that the story before it has too where it goes on
# with that story.
_SHARED = {"en": 0.06, "vi": 0.08, "zh": 0.1}
_WORD = re.compile(r"[^\W\d_]+")


def stands_apart(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether the paragraph of a sentence shares neither names nor words with the story before it.

    Such a paragraph opens as stories do: with a dateline, or with its day where no headline tells of what the page is.
    """
    return sentence.paragraph in _apart(analysis)


@once
def _apart(analysis: Analysis) -> frozenset[int]:
    """The numbers of such paragraphs."""
    language = analysis.article.language
    opening = analysis.sentences[0]
    headless = opening.role != "title" or opening.text.endswith(".")
    lead = 0 if headless else 1
    paragraphs = list(_paragraphs(analysis))
    opened = [n for n, first, _ in paragraphs if n > lead and _opens(analysis, first, headless=headless)]
    names: set[str] = set()
    told: set[str] = set()
    apart: set[int] = set()
    for number, first, end in paragraphs if opened else ():  # hardly any does
        start = first.start
        own = {name.id for name in analysis.names_in(start, end) if name.kind not in ("country", "media")}
        pairs = _pairs(analysis.text[start:end], language)
        linked = bool(own & names) or len(pairs & told) > _SHARED[language] * len(pairs)
        linked = linked or bool(analysis.cues.within(start, first.end, "together", "leaders"))
        if number in opened and not linked:
            apart.add(number)
        else:
            names |= own
            told |= pairs
    return frozenset(apart)


def _opens(analysis: Analysis, first: Sentence, *, headless: bool) -> bool:
    """Whether a paragraph, given by its first sentence, opens as stories do."""
    return head(analysis, first) > first.start or (headless and bool(analysis.dates_in(first.start, first.end)))


def _paragraphs(analysis: Analysis) -> Iterator[tuple[int, Sentence, int]]:
    """Number, first sentence and end of each paragraph of the story."""
    story = (sentence for sentence in analysis.sentences if sentence.role != "caption")
    for number, sentences in itertools.groupby(story, key=lambda sentence: sentence.paragraph):
        every = list(sentences)
        yield number, every[0], every[-1].end


def _pairs(text: str, language: Language) -> Set[str]:
    found = _WORD.findall(text.casefold())
    if language == "zh":
        return {run[i : i + 2] for run in found for i in range(len(run) - 1)}
    return set(map(" ".join, itertools.pairwise(found)))
