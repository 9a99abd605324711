"""Sources → articles: paths, folders, globs and streams in, articles without page furniture out.

`read_sources` reads what a user names and yields an article or a failure for each text it finds, one at a time;
`read_text` reads one raw text that is already in memory.
"""

from collections.abc import Iterator, Sequence
from typing import BinaryIO

from tracker.model import Article
from tracker.reading.article import article_id, read_text
from tracker.reading.documents import Failure
from tracker.reading.sources import read_documents

_LONGEST = 5_000_000
"""Characters of one text: a thick book has two million, and what is longer would be read for minutes."""

__all__ = ["Failure", "article_id", "read_sources", "read_text"]


def read_sources(sources: Sequence[str], *, stdin: BinaryIO | None = None) -> Iterator[Article | Failure]:
    """The articles of all sources, read as they are asked for.

    A source is a path, a folder (read with all below it, sorted), a glob or `-` for standard input; files are .txt,
    .md, .html, .htm, .json and .jsonl. What cannot be read is a failure with one sentence, and the rest goes on.
    """
    for document in read_documents(sources, stdin):
        if isinstance(document, Failure):
            yield document
            continue
        if len(document.text) > _LONGEST:
            yield Failure(document.source, "{source} is too long for one article; split it into a file for each.")
            continue
        article = read_text(
            document.text,
            document.source,
            title=document.title,
            publisher=document.publisher,
            published=document.published,
            language=document.language,
        )
        if article.text.strip():
            yield article
        else:
            yield Failure(document.source, "{source} has no readable text; there is nothing to import.")
