"""What is called without its name: "the Chinese capital", a consulate general whose town is told elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from tracker.extraction.text.known_names import NameMention, mention_of
from tracker.extraction.text.spans import Spans
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
_VIETNAMESE = re.compile(
    r"(?<!\w)Tổng [Ll]ãnh sự quán(?: nước)? (?:(?P<VN>Việt Nam)|Trung Quốc"
    r"|C(?:ộng hòa|HND|ộng hoà) (?:[Nn]hân dân )?Trung Hoa)"
)
_COUNTRIES = ("VN", "CN")
_NAMELESS = "o-consulate"
# Towns whose consulate has a shorter id.
_TOWNS = {"hcmc": "ho-chi-minh-city"}


def find_capitals(text: str, knowledge: Knowledge) -> Iterator[NameMention]:
    """The two capitals where a text calls them so."""
    for match in _CAPITAL.finditer(text):
        place = knowledge.places.get(_CAPITALS[match["side"][0]])
        if place is not None:
            yield mention_of(place, match.start(), match.end(), match[0])


def vietnamese_consulates(text: str, names: Sequence[NameMention]) -> list[NameMention]:
    """The names with consulates general that Vietnamese calls without their town: "Tổng lãnh sự quán Trung Quốc"."""
    bodies = Spans((name.start, name.end) for name in names if name.type == "organisation")
    found = [
        NameMention(*match.span(), match[0], "organisation", _NAMELESS, "VN" if match["VN"] else "CN", known=False)
        for match in _VIETNAMESE.finditer(text)
        if not bodies.overlap(*match.span())
    ]
    spans = Spans((name.start, name.end) for name in found)
    return [*(name for name in names if not spans.hold(name.start)), *found]


def told_consulates(names: Sequence[NameMention], knowledge: Knowledge) -> list[NameMention]:
    """The names, each consulate general without a town as that of the nearest town told of before or right after it."""
    if not any(_is_nameless(name) for name in names):
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
        elif _is_nameless(name):
            nameless += [] if before else [number]
            told[number] = _consulate(name, before, seats)
    return [name for name in told if name.id != _NAMELESS]


def _is_nameless(name: NameMention) -> bool:
    """Whether a name is a consulate's general without its town."""
    called_so = name.type == "organisation" and not name.known
    return called_so and (name.id == _NAMELESS or bool(_CONSULATE.fullmatch(name.text)))


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
