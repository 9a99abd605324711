"""`vnc-tracker who`: what is known of a body, person or place, and its events."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from tracker.cli.databases import database_of
from tracker.cli.naming import names_language
from tracker.cli.output import line, one_line
from tracker.cli.showing import things
from tracker.errors import QueryError

if TYPE_CHECKING:
    from tracker.knowledge import Knowledge
    from tracker.knowledge.entries import NameEntry, Office
    from tracker.model import Named
    from tracker.timeline import Facet, Timeline

_FACETS: tuple[Facet, ...] = ("organisation", "person", "place")
# as many of a body's office holders as are worth reading
_MOST_HOLDERS = 12


def add(commands: argparse._SubParsersAction[Any]) -> None:
    """Declare the command."""
    who = commands.add_parser(
        "who",
        help="a body, person or place and its events",
        description="Tell all names of a body, person or place, what belongs to it, and its events.",
    )
    who.add_argument("name", metavar="NAME", help="any name or acronym, with or without diacritics")
    who.set_defaults(run=run_who, takes_filters=False)


def run_who(arguments: argparse.Namespace) -> int:
    """Print every body, person and place of that name: its names, what is known of it, and its events."""
    from tracker.knowledge import load
    from tracker.timeline import Query, Timeline

    language = names_language(arguments)
    knowledge = load()
    timeline = Timeline(database_of(arguments).load())
    found = list(dict.fromkeys([*_in_timeline(timeline, arguments.name), *_in_knowledge(knowledge, arguments.name)]))
    # what only shares the name comes last: the authority of a province after the province
    found.sort(key=lambda pair: _is_common(_entry(knowledge, *pair), arguments.name))
    if not found:
        raise QueryError(_nobody(timeline, knowledge, arguments.name))
    for number, (facet, one) in enumerate(found):
        if number:
            line()
        entry = _entry(knowledge, facet, one)
        _print_thing(one, things(timeline.chronicle, facet).get(one), entry, language)
        if entry is not None:
            for head, value in _facts(knowledge, entry):
                line(f"  {head}: {one_line(value)}")
        events = timeline.select(Query().with_values(facet, (one,)))
        for event in events:
            line(f"  {event.date.edtf or 'undated':<21}  {one_line(event.title(language))}  [{event.id}]")
        if not events:
            line("  no event in this timeline")
    return 0


def _is_common(entry: NameEntry | None, name: str) -> bool:
    from tracker.knowledge import fold

    return entry is not None and fold(name) in map(fold, entry.common)


def _in_timeline(timeline: Timeline, name: str) -> Iterator[tuple[Facet, str]]:
    for facet in _FACETS:
        try:
            yield from ((facet, one) for one in timeline.resolve_name(facet, name))
        except QueryError:
            continue


def _in_knowledge(knowledge: Knowledge, name: str) -> Iterator[tuple[Facet, str]]:
    """What the knowledge files call so: by the very name, else people by how it sounds (Vương Tiểu Hồng, 王小洪)."""
    exact = set(knowledge.called(name))
    for facet in _FACETS:
        yield from ((facet, one) for one, entry in _entries(knowledge, facet).items() if entry in exact)
    if not exact:
        yield from _by_rule(knowledge, name)
        from tracker.knowledge.readings import same_name

        for one, person in knowledge.people.items():
            if any(same_name(name, written) for written in (*person.zh[:1], *person.vi[:1])):
                yield "person", one


def _by_rule(knowledge: Knowledge, name: str) -> Iterator[tuple[Facet, str]]:
    """An office that every province, city or county has, such as "Sở Ngoại vụ tỉnh Lạng Sơn"."""
    from tracker.extraction.analysis import Analysis
    from tracker.reading import read_text

    for mention in Analysis(read_text(name, ""), knowledge).names:
        whole = mention.start == 0 and mention.end == len(name.strip())
        if whole and mention.type == "organisation" and knowledge.body(mention.id):
            yield "organisation", mention.id


def _entry(knowledge: Knowledge, facet: str, one: str) -> NameEntry | None:
    """What the files, or the rules for local offices, tell of a body, person or place."""
    return knowledge.body(one) if facet == "organisation" else _entries(knowledge, facet).get(one)


def _entries(knowledge: Knowledge, facet: str) -> Mapping[str, NameEntry]:
    held: dict[str, Mapping[str, NameEntry]] = {
        "organisation": knowledge.organisations,
        "person": knowledge.people,
        "place": knowledge.places,
    }
    return held[facet]


def _print_thing(one: str, thing: Named | None, entry: NameEntry | None, language: str) -> None:
    """Its names as the knowledge has them now, else as they were read."""
    from tracker.knowledge.library import described

    named = described(entry) if entry else thing
    if named is None:
        line(one, "bold")
        return
    line(one_line(named.name(language)), "bold")
    kind = getattr(named, "type", "") or type(named).__name__.lower()
    side = {"VN": "Vietnam", "CN": "China"}.get(named.country, "")
    line("  " + " · ".join(filter(None, (kind, side, named.id, "" if named.known else "found by its shape"))))
    for other, name in named.names.items():
        line(f"  {other}: {one_line(name)}")
    # of an entry not every form with a country's name, in which it is found too
    aliases = _written(entry) if entry else named.aliases
    if aliases:
        line(f"  also: {one_line('; '.join(aliases))}")


def _written(entry: NameEntry) -> list[str]:
    """The names that the files give an entry beside the preferred ones."""
    acronyms = getattr(entry, "acronyms", ())
    return list(dict.fromkeys((*acronyms, *entry.en[1:], *entry.vi[1:], *entry.zh[1:], *getattr(entry, "shared", ()))))


def _facts(knowledge: Knowledge, entry: NameEntry) -> Iterator[tuple[str, str]]:
    """What else the files tell of an entry: what it is part of, what became of it, who held which office."""
    from tracker.knowledge.entries import OrganisationEntry, PersonEntry, PlaceEntry

    if isinstance(entry, PersonEntry):
        for office in sorted(entry.offices, key=_latest_first):
            body = knowledge.organisations.get(office.body)
            of = f", {body.en[0]}" if body and body.en and body.en[0] not in office.title else ""
            yield "office", f"{office.title}{of}{_years(office)}"
        return
    alike: Mapping[str, NameEntry] = knowledge.places if isinstance(entry, PlaceEntry) else knowledge.organisations
    if entry.within in alike:
        yield "within", _name(alike[entry.within])
    if isinstance(entry, OrganisationEntry | PlaceEntry) and entry.merged_into in alike:
        yield "merged into", _name(alike[entry.merged_into])
    merged = [other for other in alike.values() if getattr(other, "merged_into", "") == entry.id]
    if merged:
        yield "took in", "; ".join(map(_name, merged))
    if isinstance(entry, OrganisationEntry):
        if entry.governs in knowledge.places:
            yield "authority of", _name(knowledge.places[entry.governs])
        yield from _holders(knowledge, entry.id)


def _holders(knowledge: Knowledge, body: str) -> Iterator[tuple[str, str]]:
    held = [
        (office, person) for person in knowledge.people.values() for office in person.offices if office.body == body
    ]
    held.sort(key=lambda pair: _latest_first(pair[0]))
    for office, person in held[:_MOST_HOLDERS]:
        yield "person", f"{_name(person)}, {office.title}{_years(office)}"


def _latest_first(office: Office) -> tuple[int, int]:
    since = office.since or 0
    return -since, -(office.until or 9999)


def _years(office: Office) -> str:
    if office.since is None and office.until is None:
        return ""
    if office.since == office.until:
        return f" ({office.since})"
    return f" ({office.since or ''}–{office.until or ''})"


def _name(entry: NameEntry) -> str:
    """The preferred name and the id."""
    return f"{next(iter((*entry.en, *entry.vi, *entry.zh)), entry.id)} [{entry.id}]"


def _nobody(timeline: Timeline, knowledge: Knowledge, name: str) -> str:
    import difflib

    held = (thing for facet in _FACETS for thing in things(timeline.chronicle, facet).values())
    names = {written.casefold(): written for thing in held for written in (*thing.names.values(), *thing.aliases)}
    names.update((written.casefold(), written) for written in _preferred(knowledge))
    near = [names[key] for key in difflib.get_close_matches(name.casefold(), names, n=3, cutoff=0.4)]
    hint = (
        f"the nearest {'is' if len(near) == 1 else 'are'} {', '.join(near)}"
        if near
        else "try a shorter or another spelling"
    )
    return f"Nobody and nothing known is called {name!r}; {hint}."


def _preferred(knowledge: Knowledge) -> Iterable[str]:
    for facet in _FACETS:
        for entry in _entries(knowledge, facet).values():
            yield from (*entry.en[:1], *entry.vi[:1], *entry.zh[:1])
