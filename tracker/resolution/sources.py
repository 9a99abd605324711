"""Which reports of an event are independent: copies of one text, syndicated or posted again, count as one source."""

from __future__ import annotations

from collections.abc import Sequence

from tracker.model import EventMention
from tracker.resolution.profiles import Profile

# Of the words of title and summary so many are the same in copies that were cut or headed differently.
_COPIED = 0.8


def independent_sources(mentions: Sequence[EventMention]) -> list[tuple[EventMention, ...]]:
    """The reports grouped by the text that they were made from, each group and the groups sorted by id."""
    found = source_numbers([Profile(mention) for mention in sorted(mentions, key=lambda mention: mention.id)])
    groups: dict[int, list[EventMention]] = {}
    for mention in sorted(mentions, key=lambda mention: mention.id):
        groups.setdefault(found[mention.id], []).append(mention)
    return [tuple(group) for group in groups.values()]


def source_numbers(profiles: Sequence[Profile]) -> dict[str, int]:
    """For each mention id the position of the first profile that was made from the same text."""
    number = list(range(len(profiles)))
    for at, profile in enumerate(profiles):
        for before in range(at):
            if number[before] != number[at] and _copies(profile, profiles[before]):
                kept, gone = sorted((number[before], number[at]))
                number = [kept if one == gone else one for one in number]
    return {profile.id: number[at] for at, profile in enumerate(profiles)}


def _copies(one: Profile, other: Profile) -> bool:
    if one.language != other.language or not one.words or not other.words:
        return False
    if one.mention.summary == other.mention.summary:
        return True
    return len(one.words & other.words) >= _COPIED * len(one.words | other.words)
