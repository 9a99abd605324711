"""Spans of a text that can be asked what overlaps them, in time that does not grow with their number."""

from __future__ import annotations

import bisect
from collections.abc import Iterable


class Spans:
    """Spans that do not overlap each other, looked up by position."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._ends = [end for _, end in ordered]

    def overlap(self, start: int, end: int) -> bool:
        """Whether any span shares a character with the one from `start` to `end`."""
        index = bisect.bisect_left(self._starts, end) - 1
        return index >= 0 and self._ends[index] > start

    def hold(self, position: int) -> bool:
        """Whether any span holds a position."""
        index = bisect.bisect_right(self._starts, position) - 1
        return index >= 0 and self._ends[index] > position


class Told:
    """What a text tells of at positions, looked up by span."""

    def __init__(self, told: Iterable[tuple[int, str]]) -> None:
        """`told` are positions and what stands there, in any order."""
        ordered = sorted(told)
        self._starts = [start for start, _ in ordered]
        self._values = [value for _, value in ordered]

    def within(self, start: int, end: int) -> frozenset[str]:
        """What stands between two positions."""
        first = bisect.bisect_left(self._starts, start)
        return frozenset(self._values[first : bisect.bisect_left(self._starts, end, first)])
