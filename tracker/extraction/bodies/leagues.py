"""Committees of the youth leagues in Chinese text: the league stands before the place, and its committee behind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tracker.extraction.text.known_names import NameMention
from tracker.knowledge.entries import PlaceEntry
from tracker.knowledge.local_bodies import LocalBodies

# 共青团广西区委, 团云南省委
_BEFORE = re.compile(
    "(?:(?:中国|中國)?(?:共青|共产主义青年|共產主義青年)[团團](?:中国|中國)?|(?<![\u4e00-\u9fff])[团團])$"
)
# How that ends; hardly a place stands behind it.
_ENDS_BEFORE = ("团", "團", "中国", "中國")
_AFTER = re.compile("(?:壮族|壯族)?(?:自治区|自治區|省|市|州|县|縣|区|區)?[团團]?委(?:[员員][会會])?(?![员員])")
_LONGEST_BEFORE = 12
_KINDS = ("youth-league", "youth-union")


def find_leagues(
    text: str, places: Sequence[tuple[NameMention, PlaceEntry]], others: Sequence[NameMention], bodies: LocalBodies
) -> Iterator[NameMention]:
    """A mention for each place of a text between the league and its committee.

    What looks like a party's committee behind the league (云南省委) is the league's.
    """
    parties = [(name, seat) for name in others if name.kind == "local-party" and (seat := bodies.seat(name.id))]
    led = [one for one in (*places, *parties) if text.endswith(_ENDS_BEFORE, 0, one[0].start)]
    kinds = [number for number, kind in enumerate(bodies.kinds) if kind.id in _KINDS] if led else []
    for name, place in led:
        before = _BEFORE.search(text, max(0, name.start - _LONGEST_BEFORE), name.start)
        after = _AFTER.match(text, name.end)
        end = name.end if name.type == "organisation" else after.end() if after else 0
        kind = bodies.of(kinds, place) if before and end else None
        if before and kind is not None:
            start, identity = before.start(), bodies.identity(kind, place)
            yield NameMention(start, end, text[start:end], "organisation", identity, place.country, kind=kind.type)
