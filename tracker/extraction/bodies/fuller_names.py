"""Unknown bodies under the identity of the one whose name, elsewhere in the text, begins or ends with theirs."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from tracker.extraction.text.known_names import NameMention

# Behind all that a name goes on with.
_LAST = "\U0010ffff"


def named_in_full(found: Sequence[NameMention], known: Sequence[NameMention]) -> list[NameMention]:
    """The Chinese bodies found as those whose full names end with theirs: 河东综合医院, 越南河东综合医院."""
    named = sorted({(body.text[::-1], body.id) for body in (*known, *found)})
    return [_as_longer(body, body.text[::-1], named) for body in found]


def cut_short(found: Sequence[NameMention], known: Sequence[NameMention]) -> list[NameMention]:
    """The Vietnamese bodies found as those whose names go on from theirs: "Trung tâm Truyền thông", "… tỉnh A"."""
    named = sorted({(body.text, body.id) for body in (*known, *found)})
    return [_as_longer(body, f"{body.text} ", named) for body in found]


def _as_longer(body: NameMention, beginning: str, named: Sequence[tuple[str, str]]) -> NameMention:
    """A body under the one identity, if it is one, that longer names of the same beginning have."""
    first, last = bisect_left(named, (beginning,)), bisect_left(named, (beginning + _LAST,))
    full = {identity for name, identity in named[first:last] if name != beginning}
    return msgspec.structs.replace(body, id=full.pop()) if len(full) == 1 else body
