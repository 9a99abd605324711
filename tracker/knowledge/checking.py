"""What is wrong with knowledge files, ours or the user's: one sentence for each thing, which says what to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from tracker.errors import KnowledgeError
from tracker.knowledge.compiled import TABLES, compile_knowledge, entries
from tracker.knowledge.entries import (
    FILES,
    TYPES,
    Entry,
    NameEntry,
    OrganisationEntry,
    PersonEntry,
    PlaceEntry,
    Section,
    read_entries,
)
from tracker.knowledge.folding import fold
from tracker.knowledge.variants import variants

# Bodies of these types act for a state, so that a reader must know for which.
_STATE = frozenset(("government", "ministry", "parliament", "police", "military", "court", "local-government"))


def problems(found: Sequence[NameEntry]) -> list[str]:
    """What is wrong with entries of any kinds together; a kind that is not there is not asked for references."""
    return [*_ids(found), *_fields(found), *_namesakes(found), *_references(found)]


def _ids(found: Sequence[NameEntry]) -> Iterator[str]:
    seen: set[str] = set()
    for entry in found:
        if entry.id in seen:
            yield f"The id {entry.id} stands twice: give one of the entries another."
        seen.add(entry.id)


def _fields(found: Sequence[NameEntry]) -> Iterator[str]:
    for entry in found:
        if not (entry.en or entry.vi or entry.zh):
            yield f"{entry.id} has no name: give it one in en, vi or zh."
        if any(not fold(name).strip() for name in entry.all_names()):
            yield f"{entry.id} has an empty name: take it out."
        if entry.type not in TYPES[type(entry)]:
            known = ", ".join(sorted(TYPES[type(entry)])) or "none"
            yield f"{entry.id} has the unknown type {entry.type!r}: use one of {known}."
        if entry.type in _STATE and not entry.country:
            yield f"{entry.id} is a {entry.type} of no country: set `country` to VN or CN."


def _namesakes(found: Sequence[NameEntry]) -> Iterator[str]:
    """Names that two entries claim, though not both share them; one sentence for a pair."""
    owners: dict[str, NameEntry] = {}
    claimed: dict[tuple[str, str], list[str]] = {}
    for entry in found:
        common = {fold(name) for name in entry.common}
        for name in dict.fromkeys(map(fold, (*entry.all_names(), *variants(entry)))):
            if name in common:
                continue
            other = owners.setdefault(name, entry)
            if other.id != entry.id and not (_shares(other, name) and _shares(entry, name)):
                claimed.setdefault((other.id, entry.id), []).append(name)
    for (first, second), names in claimed.items():
        more = f" (and {len(names) - 1} more)" if len(names) > 1 else ""
        yield f"“{names[0]}”{more} names both {first} and {second}: put it in `shared` of both, or in one."


def _shares(entry: NameEntry, name: str) -> bool:
    return name in {fold(shared) for shared in entry.shared}


def _references(found: Sequence[NameEntry]) -> Iterator[str]:
    ids: dict[type[NameEntry], set[str]] = {}
    for entry in found:
        ids.setdefault(type(entry), set()).add(entry.id)
    for entry in found:
        for field, wanted, shape in _referred(entry):
            if wanted and shape in ids and wanted not in ids[shape]:
                yield f"{entry.id} names {wanted!r} in `{field}`, which is the id of no entry."


def _referred(entry: NameEntry) -> Iterator[tuple[str, str, type[NameEntry]]]:
    """Field, id and kind of all that an entry refers to."""
    yield "within", entry.within, type(entry)
    if isinstance(entry, OrganisationEntry):
        yield "merged_into", entry.merged_into, OrganisationEntry
        yield "governs", entry.governs, PlaceEntry
        yield "seat", entry.seat, PlaceEntry
    elif isinstance(entry, PlaceEntry):
        yield "merged_into", entry.merged_into, PlaceEntry
    elif isinstance(entry, PersonEntry):
        for office in entry.offices:
            yield "offices", office.body, OrganisationEntry


def _section(users: Path, section: Section, shape: type[Entry]) -> tuple[list[Entry], list[Entry]]:
    """The user's entries of a section, and those together with ours."""
    path = users / FILES[section]
    return read_entries(path, section, shape) if path.exists() else [], entries(section, shape, users)


def users_problems(users: Path) -> list[str]:
    """What is wrong with the user's knowledge files, alone and together with ours."""
    if not users.is_dir():
        return []
    known = {*FILES.values(), *(f"{name}.toml" for name in TABLES)}
    found = [
        f"{path} is none of the files that are read: name it {', '.join(sorted(known))}."
        for path in sorted(users.glob("*.toml"))
        if path.name not in known
    ]
    together: list[NameEntry] = []
    try:
        for theirs, all_of_them in (
            _section(users, "organisation", OrganisationEntry),
            _section(users, "place", PlaceEntry),
            _section(users, "person", PersonEntry),
        ):
            found.extend(_ids(theirs))
            together.extend(all_of_them)
        compile_knowledge(users)
    except KnowledgeError as error:
        return [*found, str(error)]
    return [*found, *problems(together)]
