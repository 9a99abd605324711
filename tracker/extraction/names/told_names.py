"""What English calls without its name: "the Chinese capital", "the Vietnamese Consulate General" in a town told of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from tracker.extraction.text.known_names import NameMention, mention_of
from tracker.knowledge import Knowledge
from tracker.knowledge.entries import OrganisationEntry

# "in the Vietnamese capital", also of a city; "Chinese capital flows" are money.
_CAPITAL = re.compile(
    r"(?<=\bthe )(?P<side>Vietnam|China|Viet Nam|Việt Nam|Chinese)(?:ese|['’]s)? capital(?: city)?"
    r"(?=[.,;]|\n| (?:on|in|at|from|for|to|with|by|and|today|yesterday|this|last|after|during|between"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)"
)
_CAPITALS = {"V": "hanoi", "C": "beijing"}
_CONSULATE = re.compile(r"(?:(?:Vietnam|Viet Nam|Việt Nam|China)(?:ese|['’]s)? |Chinese )?Consulate[ -]General")
_COUNTRIES = ("VN", "CN")
# Towns whose consulate has a shorter id.
_TOWNS = {"hcmc": "ho-chi-minh-city"}


def find_capitals(text: str, knowledge: Knowledge) -> Iterator[NameMention]:
    """The two capitals where a text calls them so."""
    for match in _CAPITAL.finditer(text):
        place = knowledge.places.get(_CAPITALS[match["side"][0]])
        if place is not None:
            yield mention_of(place, match.start(), match.end(), match[0])


def told_consulates(names: Sequence[NameMention], knowledge: Knowledge) -> list[NameMention]:
    """The names, each consulate general without a town as that of the nearest town told of before or right after it."""
    if not any(name.type == "organisation" and _CONSULATE.fullmatch(name.text) for name in names):
        return list(names)
    seats = _seats(knowledge)
    before = ""
    nameless: list[int] = []
    told = sorted(names, key=lambda name: name.start)
    for number, name in enumerate(told):
        if name.type == "place" and any((country, name.id) in seats for country in _COUNTRIES):
            before = name.id
            for index in nameless:  # those before the first town of the text
                told[index] = _consulate(told[index], before, seats)
            nameless = []
        elif name.type == "organisation" and not name.known and _CONSULATE.fullmatch(name.text):
            nameless += [] if before else [number]
            told[number] = _consulate(name, before, seats)
    return told


def _seats(knowledge: Knowledge) -> dict[tuple[str, str], OrganisationEntry]:
    """The consulates general by their country and the id of the town that they are in."""
    found: dict[tuple[str, str], OrganisationEntry] = {}
    for entry in knowledge.organisations.values():
        if entry.id.startswith("consulate-"):
            town = entry.id.rpartition("-in-")[2]
            found[entry.country, _TOWNS.get(town, town)] = entry
    return found


def _consulate(name: NameMention, town: str, seats: Mapping[tuple[str, str], OrganisationEntry]) -> NameMention:
    countries = (name.country,) if name.country else _COUNTRIES
    found = next((seats[country, town] for country in countries if (country, town) in seats), None)
    return mention_of(found, name.start, name.end, name.text) if found else name
