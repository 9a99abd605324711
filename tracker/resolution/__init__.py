"""Event mentions → events: which reports tell of one event, what they agree on, and where they conflict.

`resolve` makes events of mentions from nothing; `add_mentions` and `remove_articles` change them where mentions come or
go, with the same result; a `Filing` that is kept from one import to the next spares them a look at all other events;
`merged_noun` and `merged_person` join two records of one name; `with_joined_people` gives people whom no file knows one
id in all events and the names of all spellings, and `without_spellings` takes away names that nobody uses any more;
`why` tells what spoke for and against each report; `independent_sources` groups the copies of one text.
"""

from __future__ import annotations

from tracker.resolution.explaining import Why, why
from tracker.resolution.filing import Filing
from tracker.resolution.identities import merged_noun, merged_person, without_spellings
from tracker.resolution.joining import with_joined_people
from tracker.resolution.resolve import add_mentions, remove_articles, resolve
from tracker.resolution.sources import independent_sources

__all__ = [
    "Filing",
    "Why",
    "add_mentions",
    "independent_sources",
    "merged_noun",
    "merged_person",
    "remove_articles",
    "resolve",
    "why",
    "with_joined_people",
    "without_spellings",
]
