"""One facet of the timeline: which events have which value, and how many of a selection do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter

from tracker.timeline import bitsets

# A value of so few events, or of so small a part of all, is kept as positions: thousands of bodies that are named now
# and then would fill the memory with bitsets that are nearly empty, and looking up each position is quicker.
_RARE, _RARE_PART = 16, 1 / 512


class FacetIndex:
    """Sets of timeline positions by facet value; immutable once built."""

    def __init__(self, values_by_event: Iterable[tuple[str, ...]], size: int) -> None:
        """`values_by_event` gives the values of each event, in timeline order; `size` is the number of events."""
        alike: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
        for position, values in enumerate(values_by_event):
            alike[values].append(position)
        listed: defaultdict[str, list[int]] = defaultdict(list)
        for values, at in alike.items():
            for value in dict.fromkeys(values):
                listed[value] += at
        self._size = size
        rare = max(_RARE, size * _RARE_PART)
        self._rare = {value: _getter(at) for value, at in listed.items() if len(at) <= rare}
        self._bits = {v: bitsets.from_positions(at, size) for v, at in listed.items() if len(at) > rare}
        # one selection is asked for again and again while a name is typed to narrow the values
        self._cached_counts = lru_cache(maxsize=4)(self._counts)

    @property
    def values(self) -> list[str]:
        """All values that any event has."""
        return [*self._bits, *self._rare]

    def bits(self, value: str) -> int:
        """The events that have a value; an empty set for a value that none has."""
        if value in self._rare:
            return bitsets.from_positions(self._rare[value](range(self._size)), self._size)
        return self._bits.get(value, 0)

    def counts(self, selection: int) -> Mapping[str, int]:
        """How many events of a selection have each value; values that none has are left out."""
        return self._cached_counts(selection)

    def _counts(self, selection: int) -> dict[str, int]:
        counted = {value: (bits & selection).bit_count() for value, bits in self._bits.items()}
        selected = bitsets.flags(selection, self._size) if self._rare else b""
        for value, flags_of in self._rare.items():
            counted[value] = sum(flags_of(selected))
        return {value: count for value, count in counted.items() if count}


def _getter(positions: Sequence[int]) -> Callable[[Sequence[int]], Sequence[int]]:
    """Gives what stands at some positions of a sequence, as a sequence also when it is one only."""
    only = positions[0]
    return itemgetter(*positions) if len(positions) > 1 else lambda flags: flags[only : only + 1]
