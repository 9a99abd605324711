"""All names of an article: the known ones, then those that only their shape or the text around them tells."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, lru_cache

import msgspec

from tracker.extraction.bodies.by_shape import find_bodies
from tracker.extraction.bodies.chief_executives import with_chief_executives
from tracker.extraction.bodies.chinese_writers import own_bodies, town_of_page
from tracker.extraction.bodies.joint_bodies import find_joint_bodies
from tracker.extraction.bodies.local_bodies import find_local_bodies
from tracker.extraction.bodies.told_countries import with_told_countries
from tracker.extraction.bodies.told_firms import told_firms
from tracker.extraction.bodies.vietnamese_bodies import own_short_names
from tracker.extraction.names.introduced import find_introduced
from tracker.extraction.names.namesakes import NamesakeChooser, dateline_country
from tracker.extraction.names.second_names import find_again
from tracker.extraction.names.sites import find_sites
from tracker.extraction.names.told_names import find_capitals, told_consulates
from tracker.extraction.people.borne import is_borne
from tracker.extraction.people.by_shape import find_people, shape_id
from tracker.extraction.people.homonyms import without_homonyms
from tracker.extraction.text.cues import CueIndex
from tracker.extraction.text.known_names import Candidates, NameMention, choose, find_candidates, mention_of
from tracker.extraction.text.short_countries import short_countries
from tracker.extraction.text.spans import Spans
from tracker.knowledge import Knowledge
from tracker.model import Article, Country

# An institute or journal is of the country that studies the other.
_STUDIES = re.compile(
    "[Nn]ghiên cứu Trung Quốc$|Trung Quốc học$|(?:Chinese|China|Vietnam|Vietnamese) Studies$"
    "|^(?:China|Vietnam|Chinese Studies|China Studies) Research (?:Institute|Cent(?:re|er))$"
)

# "(Ảnh: A/TTXVN)", "Photo: A - B": who took the picture, and characters from that word to the name.
_CREDIT = re.compile(r"(?<!\w)(?:[Ảả]nh|Photos?|PHOTO|ẢNH)\s?[:：][^().:;\n]{0,40}$")
_CREDIT_WITHIN = 48


class ArticleNames(msgspec.Struct, frozen=True):
    """The names of an article in order, and what finding them told."""

    names: list[NameMention]
    towns: list[NameMention]
    """Places within the names of bodies."""
    abroad: list[NameMention]
    """The mentions of other countries."""
    namesakes: frozenset[int]
    """Where names stand that bodies of both countries bear."""
    home: Country


def find_names(article: Article, cues: CueIndex, home: Country, knowledge: Knowledge) -> ArticleNames:
    """The names of an article; `home` is the country whose bodies it names without saying so, if that is known."""
    text, language = article.text, article.language
    candidates = _meant(find_candidates(text, language, knowledge), cues)
    namesakes = frozenset(c.start for c in candidates if len({name.entry.country for name in c.names}) > 1)
    home = home or dateline_country(text, candidates)
    names = choose(candidates, text, NamesakeChooser(article, cues, candidates, home, knowledge.places))
    if language == "vi":
        names = [name for name in names if name.type != "person" or not is_borne(text, name.start)]
    names = [*names, *find_capitals(text, knowledge)] if language == "en" else names
    town = cache(lambda: town_of_page(article, knowledge) if language == "zh" else None)
    names = find_local_bodies(text, language, names, knowledge, home, town)
    names = find_joint_bodies(text, language, names, knowledge)
    past = _people_of_the_past(knowledge)
    people = [name for name in find_people(text, language, names) if name.id not in past]
    people = [name for name in people if not _CREDIT.search(text, max(0, name.start - _CREDIT_WITHIN), name.start)]
    whole = Spans((person.start, person.end) for person in people)
    names = [*(name for name in names if not whole.hold(name.start)), *people]
    places = sorted((name for name in names if name.type == "place"), key=lambda name: name.start)
    starts = [place.start for place in places]
    bodies = [_at_home(body, places, starts) for body in find_bodies(text, language, names)]
    if language == "en":
        bodies += [_at_home(firm, places, starts) for firm in told_firms(text, [*names, *bodies])]
    bodies = with_told_countries(text, language, bodies, places, cues)
    inside = Spans((body.start, body.end) for body in bodies)
    towns = [place for place in places if inside.hold(place.start)]
    names = [name for name in names if not inside.hold(name.start)]
    names = find_introduced(text, sorted([*names, *bodies], key=lambda mention: mention.start))
    names = without_homonyms(text, own_short_names(text, names)) if language == "vi" else names
    if language == "zh":
        names = with_chief_executives(article, own_bodies(article, names, knowledge, town), knowledge)
    names = told_consulates(text, language, names, knowledge)
    names = [*names, *find_again(text, names)] if language == "en" else names
    names = sorted([*names, *find_sites(text, language, names, towns, knowledge)], key=lambda mention: mention.start)
    abroad = [place for place in places if place.kind == "country" and not place.country]
    if language == "vi":
        abroad.extend(
            mention_of(knowledge.places[country], start, end, text[start:end])
            for start, end, country in short_countries(text)
        )
    return ArticleNames(names, towns, abroad, namesakes, home)


def _meant(candidates: Sequence[Candidates], cues: CueIndex) -> list[Candidates]:
    """Without everyday words, where no country word of the text says that names are meant: 老街 are old streets too."""
    spoken_of = {hit.value for hit in cues.all("side")}
    return [
        found
        for found in candidates
        if any(not name.everyday or name.entry.country in spoken_of for name in found.names)
    ]


def _at_home(body: NameMention, places: Sequence[NameMention], starts: Sequence[int]) -> NameMention:
    """A body found by its shape, with the country of the places in its name: "Huế Medical University Hospital"."""
    if body.country or _STUDIES.search(body.text):
        return body
    first = bisect_left(starts, body.start)
    within = places[first : bisect_left(starts, body.end, first)]
    inside = {place.country for place in within if place.end <= body.end}
    if len(inside) != 1:
        return body
    return msgspec.structs.replace(body, country=next(iter(inside)))


@lru_cache(maxsize=4)
def _people_of_the_past(knowledge: Knowledge) -> frozenset[str]:
    """The ids by shape of people who died before 2000: news names them, and they take part in nothing."""
    return frozenset(
        shape_id(name) for person in knowledge.people.values() if person.historical for name in person.all_names()
    )
