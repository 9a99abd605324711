"""An article as blocks of text, the words that an event was read from marked by field."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tracker.model import Article, Event, Quote
from tracker.ui.cells import harmless, plain
from tracker.ui.detail_text import FIELD_ROLES, FIELD_WORDS
from tracker.ui.widgets.paragraph import Block, Mark, block
from tracker.ui.wording import short_day
from tracker.ui.words import counted, spoken, told


def quotes_of(event: Event | None, article: Article) -> list[Quote]:
    """The quotes that an event takes from an article, in the order of the text, but for those that do not fit."""
    if event is None:
        return []
    found = {
        (quote.start, quote.end, quote.field): quote
        for mention in event.mentions
        for quote in mention.quotes
        if quote.article == article.id and 0 <= quote.start < quote.end <= len(article.text)
    }
    return [found[key] for key in sorted(found)]


def spans_of(quotes: Sequence[Quote]) -> list[tuple[int, int]]:
    """The places in the text that quotes take, each once: one sentence may say kind, status and who."""
    return list(dict.fromkeys((quote.start, quote.end) for quote in quotes))


def article_blocks(
    article: Article, quotes: Sequence[Quote], *, current: tuple[int, int] | None = None, unfold: bool = False
) -> list[Block]:
    """The blocks: two lines of head, the paragraphs with the quotes, and the folded page furniture at the end.

    `current` is the span of the quote that the reader stands on.
    """
    published = short_day(article.published, spoken()) if article.published else told("no date of its own")
    facts = [plain(article.publisher, 80) or told("unknown publisher"), published, article.language]
    facts += [told("sample")] if article.sample else []
    blocks = [block(" · ".join(facts), "dim"), block(plain(article.source, 300), "faint"), block()]
    offset = 0
    for number, paragraph in enumerate(article.text.split("\n")):
        if paragraph.strip():
            blocks.append(_paragraph(article, offset, paragraph, quotes, current, heading=number == 0))
        else:
            blocks.append(block())
        offset += len(paragraph) + 1
    return blocks + _furniture(article, unfold)


def paragraph_of(article: Article, offset: int) -> tuple[int, int]:
    """The number of the block in which an offset of the article's text lies, and the offset in it."""
    before = article.text.rfind("\n", 0, offset) + 1
    return 3 + article.text.count("\n", 0, offset), offset - before


def _paragraph(
    article: Article,
    offset: int,
    paragraph: str,
    quotes: Sequence[Quote],
    current: tuple[int, int] | None,
    *,
    heading: bool,
) -> Block:
    end = offset + len(paragraph)
    caption = any(low <= offset < high for low, high in article.captions)
    base = "strong" if heading else "dim" if caption else ""
    inside = [quote for quote in quotes if quote.start < end and quote.end > offset]
    bounds = {0, len(paragraph)}
    for quote in inside:
        bounds |= {max(0, quote.start - offset), min(len(paragraph), quote.end - offset)}
    text = harmless(paragraph).replace("\n", " ")
    pieces = []
    ordered = sorted(bounds)
    for start, stop in pairwise(ordered):
        over = [quote for quote in inside if quote.start - offset <= start and quote.end - offset >= stop]
        pieces.append((text[start:stop], _role(over, current) or base))
    marks = tuple(
        Mark(quote.start - offset, told(FIELD_WORDS[quote.field]), FIELD_ROLES[quote.field])
        for quote in inside
        if quote.start >= offset
    )
    return Block(pieces=tuple(pieces), marks=marks)


def _role(over: Sequence[Quote], current: tuple[int, int] | None) -> str:
    """The role of the shortest quote over a piece: a date inside a sentence stands out of it."""
    if any((quote.start, quote.end) == current for quote in over):
        return "hit"
    if not over:
        return ""
    return FIELD_ROLES[min(over, key=lambda quote: quote.end - quote.start).field]


def _furniture(article: Article, unfold: bool) -> list[Block]:
    if not article.cut:
        return []
    parts = counted(len(article.cut), "part of the page cut", "parts of the page cut")
    verb = told("f folds them") if unfold else told("f shows them")
    blocks = [block(), block(f"{parts} · {verb}", "faint", link="furniture")]
    if unfold:
        blocks += [Block(pieces=((plain(text, 2000), "faint"),), indent=2) for text in article.cut]
    return blocks
