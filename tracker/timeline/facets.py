"""One facet of the timeline: which events have which value, and how many of a selection do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from tracker.timeline import bitsets

# A value of so few events is kept as positions: thousands of bodies that are named once would fill the memory with
# bitsets that are nearly empty, and counting a handful of positions is as quick.
_RARE = 16


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
        self._rare = {value: tuple(at) for value, at in listed.items() if len(at) <= _RARE}
        self._bits = {v: bitsets.from_positions(at, size) for v, at in listed.items() if len(at) > _RARE}

    @property
    def values(self) -> list[str]:
        """All values that any event has."""
        return [*self._bits, *self._rare]

    def bits(self, value: str) -> int:
        """The events that have a value; an empty set for a value that none has."""
        if value in self._rare:
            return bitsets.from_positions(self._rare[value], self._size)
        return self._bits.get(value, 0)

    def counts(self, selection: int) -> dict[str, int]:
        """How many events of a selection have each value; values that none has are left out."""
        counted = {value: (bits & selection).bit_count() for value, bits in self._bits.items()}
        selected = bitsets.flags(selection, self._size) if self._rare else b""
        for value, at in self._rare.items():
            counted[value] = sum(map(selected.__getitem__, at))
        return {value: count for value, count in counted.items() if count}
