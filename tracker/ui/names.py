"""What values of facets are called on the screen: in the user's language, short where there is little room."""

from __future__ import annotations

from rich.cells import cell_len

from tracker.model import Chronicle, Named
from tracker.timeline import Facet, label
from tracker.ui.cells import fit, plain


def thing(chronicle: Chronicle, facet: Facet, value: str) -> Named | None:
    """The body, person or place that a value stands for."""
    if facet == "organisation":
        return chronicle.organisations.get(value)
    if facet == "person":
        return chronicle.people.get(value)
    return chronicle.places.get(value) if facet == "place" else None


def full_name(chronicle: Chronicle, facet: Facet, value: str, language: str = "en") -> str:
    """The preferred name of a value."""
    named = thing(chronicle, facet, value)
    return plain(named.name(language) if named else label(facet, value, language), 400)


def short_name(chronicle: Chronicle, facet: Facet, value: str, language: str = "en", width: int = 22) -> str:
    """The preferred name if it fits, else an acronym if there is one; a body's country follows its acronym."""
    name = full_name(chronicle, facet, value, language)
    named = thing(chronicle, facet, value)
    if named is None or cell_len(name) <= width:
        return name
    acronyms = [one for one in named.aliases if one.isascii() and 2 <= len(one) <= 10 and _is_acronym(one)]
    country = f" ({named.country})" if named.country else ""
    return plain(acronyms[0]) + country if acronyms else fit(name, width - cell_len(country)) + country


def _is_acronym(text: str) -> bool:
    return " " not in text and sum(character.isupper() for character in text) * 2 > len(text)
