"""All ways to write the known bodies, places and people, each with what it stands for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from tracker.knowledge.entries import NameEntry, OrganisationEntry, PersonEntry, PlaceEntry
from tracker.knowledge.folding import fold
from tracker.knowledge.phrases import is_chinese
from tracker.knowledge.variants import authority_names, names_no_country, offices, variants
from tracker.model import LANGUAGES, Language


class Name(msgspec.Struct, frozen=True):
    """One way to write the name of a known thing."""

    entry: NameEntry
    written: str
    exact_case: bool = False
    """An acronym: other letter case is another word."""
    shared: bool = False
    """Another entry goes by this name too."""
    office: bool = False
    """The post of whoever leads the body, which stands for it: "Minister of …"."""
    countryless: bool = False
    """A national body's name that does not say whose it is, so that it may be a third country's."""
    everyday: bool = False
    """An everyday word too, which means the entry only where the text speaks of its country."""
    not_before: tuple[str, ...] = ()
    """What must not follow right after it."""
    not_after: tuple[str, ...] = ()
    """What must not stand right before it."""


def as_authority(entry: OrganisationEntry, place: PlaceEntry) -> OrganisationEntry:
    """The authority of a place with the names that follow from the place's.

    Its bare names ("Lang Son province") become common ones: readers call the authority so, texts mean the place.
    """
    known = {fold(name) for name in (*entry.all_names(), *entry.common)}
    common = [name for name in (*place.en, *place.vi, *place.zh, *variants(place)) if fold(name) not in known]
    further: dict[Language, list[str]] = {language: [] for language in LANGUAGES}
    shared = list(entry.shared)
    for language, name in authority_names(place):
        if fold(name) not in known:
            known.add(fold(name))
            # 河南省政府 is shared as 河南 is
            (shared if any(one in name for one in place.shared) else further[language]).append(name)
    return msgspec.structs.replace(
        entry,
        common=(*entry.common, *dict.fromkeys(common)),
        shared=tuple(shared),
        **{language: (*getattr(entry, language), *names) for language, names in further.items()},
    )


# What a Chinese town's name ends with that is written with its kind, and the characters of one that may be bare.
_KINDS = ("市", "县", "州", "省", "自治区", "自治县")
_BARE = 2


def names_of(entry: NameEntry) -> Iterator[Name]:
    """The names by which a text may call an entry; none for people of the past, who take no part in anything."""
    if isinstance(entry, PersonEntry) and entry.historical:
        return
    shared = {fold(name) for name in entry.shared}
    common = {fold(name) for name in entry.common}
    if isinstance(entry, PlaceEntry) and entry.ambiguous:
        listed = {name for language in entry.sure_in for name in getattr(entry, language)}
        listed |= {name for name in entry.zh if len(name) > _BARE and name.endswith(_KINDS)}
    else:
        listed = {name for name in (*entry.en, *entry.vi, *entry.zh, *entry.shared) if fold(name) not in common}
    for written in sorted(listed.union(variants(entry))):
        yield Name(entry, written, shared=fold(written) in shared)
    for written in offices(entry):
        yield Name(entry, written, office=True)
    for written in entry.acronyms:
        yield Name(entry, written, exact_case=True, shared=fold(written) in shared)


class NameRow(msgspec.Struct, frozen=True, array_like=True):
    """A `Name` as a file holds it: its entry by section and id."""

    section: int
    id: str
    written: str
    exact_case: bool
    shared: bool
    office: bool
    countryless: bool
    everyday: bool
    not_before: tuple[str, ...]
    not_after: tuple[str, ...]


SECTIONS: tuple[type[NameEntry], ...] = (OrganisationEntry, PlaceEntry, PersonEntry)
"""The kinds of entries in the order of `NameRow.section`."""


def name_rows(entries: Iterable[NameEntry], not_before: Mapping[str, Sequence[str]]) -> dict[str, list[NameRow]]:
    """The rows of all names of some entries by folded name; `not_before` is what must not follow names that end so."""
    rows: dict[str, list[NameRow]] = {}
    for entry in entries:
        section = SECTIONS.index(type(entry))
        for name in names_of(entry):
            chinese = is_chinese(name.written[-1])
            endings = [words for ending, words in not_before.items() if chinese and name.written.endswith(ending)]
            row = NameRow(
                section,
                entry.id,
                name.written,
                exact_case=name.exact_case,
                shared=name.shared,
                office=name.office,
                countryless=names_no_country(entry, name.written),
                everyday=name.written in entry.everyday,
                not_before=(*entry.not_before, *(word for words in endings for word in words)),
                not_after=entry.not_after,
            )
            rows.setdefault(fold(name.written), []).append(row)
    return rows
