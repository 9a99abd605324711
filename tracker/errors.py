"""What can go wrong, each with one sentence that says what to do.

TrackerError
├── SourceError      a source that cannot be read as articles
├── DatabaseError    a database that cannot be opened, read or written
├── QueryError       a filter that cannot be understood
└── KnowledgeError   a knowledge file of the user's that is not well formed
"""

from __future__ import annotations


class TrackerError(Exception):
    """Base of all errors that the program shows to its user; the message is one sentence for them."""

    def __init__(self, text: str, /, **values: object) -> None:
        """`values` stand in the text by name, in braces: so the sentence can be told in another language too."""
        super().__init__(text.format(**values) if values else text)
        self.text = text
        self.values = values


class SourceError(TrackerError):
    """A path, folder or stream that cannot be read as articles."""


class DatabaseError(TrackerError):
    """A database that cannot be opened, read or written."""


class QueryError(TrackerError):
    """A filter value that cannot be understood."""


class KnowledgeError(TrackerError):
    """A knowledge file that is not well formed."""
