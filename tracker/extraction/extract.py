"""The whole extraction on one page: find, judge, weigh, assemble, write."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

import msgspec

from tracker.extraction.analysis import Analysis
from tracker.extraction.events.assembling import assemble
from tracker.extraction.events.candidates import find_candidates
from tracker.extraction.events.relevance import judge
from tracker.extraction.mentions.writing import MentionWriter
from tracker.extraction.names.sites import HOUSE
from tracker.extraction.stories import in_whole, stories_of
from tracker.extraction.text.known_names import NameMention
from tracker.knowledge import Knowledge, fold, load
from tracker.knowledge.entries import NameEntry
from tracker.knowledge.library import described
from tracker.model import Article, EventMention, Named, Organisation, Person, Place

# Countries before a body's name that it may be called without.
_COUNTRIES = ("越南", "中国", "Vietnam ", "China ", "Vietnamese ", "Chinese ", "Vietnam's ", "China's ")
_SHORTEST = 2
_LONGEST_NAME = 90


class Extraction(msgspec.Struct, frozen=True):
    """What one article gives: its mentions of events, and the bodies, people and places that they refer to."""

    article: Article
    mentions: tuple[EventMention, ...] = ()
    organisations: dict[str, Organisation] = {}
    people: dict[str, Person] = {}
    places: dict[str, Place] = {}


def extract(article: Article, knowledge: Knowledge | None = None) -> Extraction:
    """The events that an article reports; none when it is not about the two countries' cooperation."""
    knowledge = knowledge or load()
    mentions: list[EventMention] = []
    names: list[NameMention] = []
    for story in stories_of(article):
        analysis = Analysis(story.article, knowledge, story.same_day)
        if judge(analysis, is_item=story.is_item).relevant:
            drafts, _ = assemble(analysis, find_candidates(analysis))
            writer = MentionWriter(analysis, drafts)
            found = (writer.write(number, draft, is_main=number == 0) for number, draft in enumerate(drafts))
            mentions += in_whole(found, story.start, len(mentions))
            names += analysis.names
    return _with_names(article, tuple(mentions), names, knowledge)


def _with_names(
    article: Article, mentions: tuple[EventMention, ...], names: list[NameMention], knowledge: Knowledge
) -> Extraction:
    used = {identity for m in mentions for identity in (*m.organisations, *m.people, *m.places, *m.named)}
    organisations = {identity: entry for identity in used if (entry := knowledge.body(identity)) is not None}
    places = {identity for m in mentions for identity in m.places if identity in knowledge.places}
    nouns: dict[type[Named], dict[str, Named]] = {
        Organisation: {
            identity: _as_written(described(entry), names, knowledge)
            for identity, entry in sorted(organisations.items())
        },
        Person: {},
        Place: {identity: described(knowledge.places[identity]) for identity in sorted(places)},
    }
    seen = {("organisation", identity) for identity in organisations} | {("place", identity) for identity in places}
    for name in names:
        if name.id in used and (name.type, name.id) not in seen:
            seen.add((name.type, name.id))
            noun = _noun(name, article, knowledge, names)
            nouns[type(noun)][name.id] = noun
    return Extraction(article, mentions, nouns[Organisation], nouns[Person], nouns[Place])  # type: ignore[arg-type]


def _as_written(body: Named, mentions: list[NameMention], knowledge: Knowledge) -> Named:
    """A place's office with the names that the article writes with the place: many more are usual than any file lists.

    What names the offices of several places at once is no name of one.
    """
    found = knowledge.local_bodies.taken_apart(body.id)
    if found is None:
        return body
    towns = tuple(fold(name) for name in found[1].all_names())
    spans = Counter((name.start, name.end) for name in mentions if name.type == "organisation")
    written = {
        name.text: None
        for name in mentions
        if name.id == body.id and spans[name.start, name.end] == 1 and any(town in fold(name.text) for town in towns)
    }
    known = {body.names.get(language) for language in body.names} | set(body.aliases)
    further = tuple(text for text in written if text not in known and len(text) <= _LONGEST_NAME)
    return msgspec.structs.replace(body, aliases=(*body.aliases, *further))


def _noun(
    name: NameMention, article: Article, knowledge: Knowledge, mentions: list[NameMention]
) -> Organisation | Person | Place:
    tables: dict[str, Mapping[str, NameEntry]] = {
        "organisation": knowledge.organisations,
        "person": knowledge.people,
        "place": knowledge.places,
    }
    entry = tables[name.type].get(name.id)
    if entry is not None and name.known:
        return described(entry)
    names: dict[str, str] = {article.language: name.text}
    if name.type == "person":
        return Person(name.id, names, _other_spellings(name, mentions), name.country, known=False)
    if name.type == "place":
        body = knowledge.body(name.id.removeprefix(HOUSE))
        if body is None or not name.id.startswith(HOUSE):
            return Place(name.id, names, _without_kind(name.text), name.country, known=False)
        house = described(body)
        return Place(name.id, house.names, house.aliases, house.country, type=name.kind, known=False)
    return Organisation(name.id, names, aliases=_other_spellings(name, mentions), country=name.country, known=False)


def _without_kind(name: str) -> tuple[str, ...]:
    """The name of an unknown commune, ward or county without the word for its kind; nothing for other places."""
    bare = _KIND.sub("", name)
    return (bare,) if bare != name and len(bare) > 1 else ()


_KIND = re.compile(
    r"^(?:phường|xã|thị trấn|thị xã|huyện|quận|thôn|bản) (?=[^\W\d_])"
    r"| (?:commune|ward|township|village|hamlet|district|county)$"
    r"|(?<=[\u4e00-\u9fff]{2})[县縣乡鄉镇鎮]$",
    re.IGNORECASE,
)


def _other_spellings(name: NameMention, mentions: list[NameMention]) -> tuple[str, ...]:
    """What else the article calls a body that no file knows, and its name without the country before it."""
    spelled = [other.text for other in mentions if other.type == name.type and other.id == name.id]
    without = [text.removeprefix(country) for text in spelled for country in _COUNTRIES if text.startswith(country)]
    found = dict.fromkeys(text for text in (*spelled, *without) if len(text) > _SHORTEST)
    return tuple(text for text in found if text != name.text)
