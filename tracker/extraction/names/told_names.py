"""What stands without its own name: "the Chinese capital", "the Vietnamese Consulate General" in a town told of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from tracker.extraction.text.known_names import NameMention, mention_of
from tracker.extraction.text.spans import Spans
from tracker.knowledge import Knowledge, lower
from tracker.knowledge.entries import OrganisationEntry
from tracker.model import Language

# "in the Vietnamese capital", also of a city; "Chinese capital flows" are money.
_CAPITAL = re.compile(
    r"(?<=\bthe )(?P<side>Vietnam|China|Viet Nam|Việt Nam|Chinese)(?:ese|['’]s)? capital(?: city)?"
    r"(?=[.,;]|\n| (?:on|in|at|from|for|to|with|by|and|today|yesterday|this|last|after|during|between"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)"
)
_CAPITALS = {"V": "hanoi", "C": "beijing"}
# A consulate general with the country that it is of, if that is said.
_CONSULATES = {
    "en": re.compile(
        r"(?:(?P<VN>Vietnam|Viet Nam|Việt Nam)(?:ese|['’]s)? |(?P<CN>China(?:['’]s)?|Chinese) )?Consulate[ -]General"
        r"(?: of (?:(?P<VN2>Vietnam|Viet Nam|Việt Nam)|(?P<CN2>(?:the People['’]s Republic of )?China))\b(?! in ))?"
    ),
    "vi": re.compile(
        r"Tổng lãnh sự quán(?: nước)?(?: (?:(?P<VN>(?:CHXHCN |Cộng h(?:òa|oà) xã hội chủ nghĩa )?Việt Nam)"
        r"|(?P<CN>Trung Quốc|CHND Trung Hoa|Cộng h(?:òa|oà) nhân dân Trung Hoa)))?(?!\w)",
        re.IGNORECASE,
    ),
}
# "the HCM City-based Consulate General"
_BASED = "-based "
_CONSULATE = {"en": "consulate", "vi": "lãnh sự quán"}
_IN = re.compile(r" (?:in|at|tại|ở) (?:tỉnh |thành phố )?", re.IGNORECASE)
# Provinces by whose name their capital's consulate is called.
_CAPITALS_OF = {"guangxi": "nanning", "yunnan": "kunming", "guangdong": "guangzhou"}
# China's in Vietnam is the one in Ho Chi Minh City where no town is told of.
_CHINESE_SEAT = "ho-chi-minh-city"
_COUNTRIES = ("VN", "CN")
# Towns whose consulate has a shorter id.
_TOWNS = {"hcmc": "ho-chi-minh-city"}


def find_capitals(text: str, knowledge: Knowledge) -> Iterator[NameMention]:
    """The two capitals where a text calls them so."""
    for match in _CAPITAL.finditer(text) if " capital" in text else ():
        place = knowledge.places.get(_CAPITALS[match["side"][0]])
        if place is not None:
            yield mention_of(place, match.start(), match.end(), match[0])


def told_consulates(
    text: str, language: Language, names: Sequence[NameMention], knowledge: Knowledge
) -> list[NameMention]:
    """The names, with each consulate general without a town as that of the town that it is in by the text.

    That is the one told right behind it, else the nearest seat of a consulate told of before, else the first one.
    """
    named = language in _CONSULATES and _CONSULATE[language] in lower(text)
    consulates = list(_CONSULATES[language].finditer(text)) if named else []
    if not consulates:
        return list(names)
    told = _Towns(names, _seats(knowledge))
    known = Spans((name.start, name.end) for name in names if name.known and name.type == "organisation")
    found = []
    for match in consulates:
        if known.overlap(*match.span()):
            continue
        link = _IN.match(text, match.end())
        beside = told.places.get(link.end()) if link else None
        sides = match.groupdict()
        country = next((side for side in _COUNTRIES if sides[side] or sides.get(f"{side}2")), "")
        if text.endswith(_BASED, 0, match.start()):
            beside = told.ending.get(match.start() - len(_BASED), beside)
        entry = (told.of(beside, country) if beside else None) or told.near(match.start(), country)
        if entry is not None:
            found.append(mention_of(entry, *match.span(), match[0]))
    told_of = Spans((one.start, one.end) for one in found)
    kept = [name for name in names if not told_of.overlap(name.start, name.end)]
    return sorted([*kept, *found], key=lambda name: name.start)


class _Towns:
    """The towns of a text that have a consulate general."""

    def __init__(self, names: Sequence[NameMention], seats: Mapping[tuple[str, str], OrganisationEntry]) -> None:
        self._seats = seats
        self.places = {name.start: name for name in names if name.type == "place"}
        self.ending = {name.end: name for name in self.places.values()}
        self._told: dict[str, list[tuple[int, OrganisationEntry]]] = {
            country: sorted(
                ((start, entry) for start, place in self.places.items() if (entry := self.of(place, country))),
                key=lambda one: one[0],
            )
            for country in ("", *_COUNTRIES)
        }

    def of(self, place: NameMention, country: str) -> OrganisationEntry | None:
        """The consulate of a country, or of either, in a town or in a province's capital."""
        town = _CAPITALS_OF.get(place.id, place.id)
        countries = (country,) if country else _COUNTRIES
        return next((self._seats[side, town] for side in countries if (side, town) in self._seats), None)

    def near(self, position: int, country: str) -> OrganisationEntry | None:
        """The consulate in the nearest town before a position, else in the first one of the text."""
        told = self._told[country]
        index = bisect_left(told, position, key=lambda one: one[0])
        if told:
            return told[max(0, index - 1)][1]
        return self._seats.get((country, _CHINESE_SEAT)) if country == "CN" else None


def _seats(knowledge: Knowledge) -> dict[tuple[str, str], OrganisationEntry]:
    """The consulates general by their country and the id of the town that they are in."""
    found: dict[tuple[str, str], OrganisationEntry] = {}
    for entry in knowledge.organisations.values():
        if entry.id.startswith("consulate-"):
            town = entry.id.rpartition("-in-")[2]
            found[entry.country, _TOWNS.get(town, town)] = entry
    return found
