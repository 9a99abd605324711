"""An article with everything found in it: sentences, cue words, dates and names, ready to be read for events."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from datetime import date
from functools import cached_property
from typing import Any

from tracker.extraction.bodies.governed_places import is_beside_office, is_only_based_in
from tracker.extraction.bodies.leaders_listed import LISTED_KINDS, LISTED_WITHIN, are_leaders_of, is_address
from tracker.extraction.dates import DateMention, find_dates
from tracker.extraction.dates.completing import completed, told_today
from tracker.extraction.names.article_names import find_names
from tracker.extraction.names.bordering import NEIGHBOURS_WITHIN, end_of_home, end_of_neighbours
from tracker.extraction.names.namesakes import home_country
from tracker.extraction.names.newsrooms import publisher_country
from tracker.extraction.names.receptions import hosts_at_home
from tracker.extraction.names.reporters import sides_named
from tracker.extraction.text.cues import CueHit, CueIndex, find_cues
from tracker.extraction.text.known_names import NameMention, mention_of
from tracker.extraction.text.once import once
from tracker.extraction.text.parting import part
from tracker.extraction.text.punctuation import evened
from tracker.extraction.text.sentences import Sentence, split_sentences
from tracker.extraction.text.spans import Spans, Told
from tracker.knowledge import Knowledge
from tracker.knowledge.entries import PlaceEntry
from tracker.knowledge.library import shapes
from tracker.model import Article, Country, Language

# Kinds of place that bodies are named after.
_TOWNS = ("province", "prefecture", "city", "county", "district")
# Kinds of body that are known as houses: who comes to them comes to where they stand.
_HOUSES = ("university", "academy", "research", "hospital", "museum", "embassy")
# Characters before a name in which its office stands, with another one between, and behind it: 总书记、国家主席习近平.
_OFFICES_BEFORE, _OFFICE = 14, 4
_BULLETS = ("* ", "• ", "- ", "– ", "■", "●", "▪")
_CLAUSE_END: dict[Language, re.Pattern[str]] = {
    "en": re.compile("[,;:—]"),
    "vi": re.compile("[,;:]"),
    "zh": re.compile("[，；：、,;:]"),
}


class Analysis:
    """What the rules for events look at; made once for an article."""

    def __init__(self, article: Article, knowledge: Knowledge, same_day: date | None = None) -> None:
        """`same_day` is what "the same day" means where nothing before it in the article tells."""
        self.written = article  # quotes are given as the page has them
        self.article = article = evened(article)
        self.text = article.text
        self._same_day = same_day
        self.answers: defaultdict[Hashable, dict[Hashable, Any]] = defaultdict(dict)
        self.sentences = split_sentences(article)
        self.cues: CueIndex = find_cues(article.text, article.language, knowledge)
        self._local_bodies = knowledge.local_bodies
        self._organisations = knowledge.organisations
        self._places = knowledge.places
        self.home: Country = home_country(article, self.cues, publisher_country(article, knowledge))
        found = find_names(article, self.cues, self.home, knowledge)
        self.names, self.home = found.names, found.home
        self._towns, self._namesakes = found.towns, found.namesakes
        self._abroad = found.abroad
        self._hosts = list(hosts_at_home(article.text, article.language, self.home, self.names, self.cues))
        self.sentences = part(self.sentences, self.cues, self.names)
        self._sentence_starts = [sentence.start for sentence in self.sentences]
        self._name_starts = [mention.start for mention in self.names]

    @cached_property
    def dates(self) -> list[DateMention]:
        """The dates of the text in order; most articles that are of no interest need none of them."""
        article = self.article
        found = find_dates(article.text, article.language, article.published, self._same_day)
        return told_today(article, completed(found, article.published_month))

    @cached_property
    def _date_starts(self) -> list[int]:
        return [mention.start for mention in self.dates]

    def before(self, sentence: Sentence, count: int = 1) -> Sequence[Sentence]:
        """Up to `count` sentences before one, in order of the text."""
        index = bisect_left(self._sentence_starts, sentence.start)
        return self.sentences[max(0, index - count) : index]

    def behind(self, sentence: Sentence, count: int = 1) -> Sequence[Sentence]:
        """Up to `count` sentences behind one, in order of the text."""
        index = bisect_right(self._sentence_starts, sentence.start)
        return self.sentences[index : index + count]

    def dates_in(self, start: int, end: int) -> Sequence[DateMention]:
        """The dates that begin in a span."""
        first = bisect_left(self._date_starts, start)
        return self.dates[first : bisect_left(self._date_starts, end, first)]

    def names_in(self, start: int, end: int) -> Sequence[NameMention]:
        """The names that begin in a span."""
        first = bisect_left(self._name_starts, start)
        return self.names[first : bisect_left(self._name_starts, end, first)]

    def lies_in(self, place: NameMention, outer: NameMention) -> bool:
        """Whether a place is known to lie in another."""
        return outer.id in self.wholes_of(place)

    def wholes_of(self, place: NameMention) -> list[str]:
        """Ids of what a place is known to lie in, the smallest first."""
        wholes: list[str] = []
        entry = self._places.get(place.id)
        while entry is not None and entry.within:
            wholes.append(entry.within)
            entry = self._places.get(entry.within)
        return wholes

    def entry_of(self, place: str) -> PlaceEntry:
        """What is known of a place, by its id."""
        return self._places[place]

    def cues_in(self, sentence: Sentence, *groups: str) -> list[CueHit]:
        """The cues of some groups in a sentence."""
        return self.cues.within(sentence.start, sentence.end, *groups)

    @once
    def clause(self, sentence: Sentence, position: int) -> tuple[int, int]:
        """The span between the commas around a position, within its sentence."""
        marks = self._clause_ends
        behind = bisect_left(marks, position)
        start = marks[behind - 1] + 1 if behind else 0
        end = marks[behind] if behind < len(marks) else sentence.end
        return max(start, sentence.start), min(end, sentence.end)

    @cached_property
    def _clause_ends(self) -> list[int]:
        return [mark.start() for mark in _CLAUSE_END[self.article.language].finditer(self.text)]

    def sides(self, start: int, end: int) -> frozenset[str]:
        """Which of the two countries a span speaks of, by country words or by bodies, places and people of theirs."""
        return self._told_sides.within(start, end)

    @cached_property
    def _told_sides(self) -> Told:
        words = ((hit.start, hit.value) for hit in self.cues.all("side"))
        names = sides_named(self.names, self.text)
        told = (*words, *names, *self._hosts)
        return Told((start, side) for start, side in told if not self._homes_abroad.hold(start))

    @cached_property
    def _homes_abroad(self) -> Spans:
        """Where it is told in which country compatriots, an embassy or a chamber live: they act for one side only.

        Nor does a country take part by bordering on a province of the other.
        """
        homes = [
            (hit.end, end_of_home(self.text, self.names_in(hit.end, hit.end + 2), hit.end))
            for hit in self.cues.all("compatriots")
        ]
        for hit in self.cues.all("bordering"):
            names = self.names_in(hit.end, hit.end + NEIGHBOURS_WITHIN)
            homes.append((hit.end, end_of_neighbours(self.text, names, hit.end)))
        missions = [
            (hit.start, hit.end)
            for name in self.names
            if name.kind in ("embassy", "chamber") and name.country
            for hit in self.cues.within(name.start, name.end, "side")
            if hit.value != name.country
        ]
        return Spans({*homes, *missions})

    @once
    def government_of(self, sentence: Sentence, place: NameMention) -> NameMention | None:
        """The authority that a province or city stands for beside an office or a delegation ("Chairman of Guangxi")."""
        if place.kind == "country":
            return None
        span, where = (sentence.start, sentence.end), (place.start, place.end)
        if is_only_based_in(self.text, span, where):
            return None
        if is_beside_office(self.text, span, where):
            return self.authority(place)
        start = max(sentence.start, place.start - LISTED_WITHIN)
        listed = self.article.language == "en" and place.kind in LISTED_KINDS
        near = self.names_in(start, place.end)
        leaders = listed and are_leaders_of(self.text, near, start) and not is_address(self.text, near, self.wholes_of)
        return self.authority(place) if leaders else None

    def authority(self, place: NameMention) -> NameMention | None:
        """The government of a province, city or county, as named by the place's name."""
        entry = self._local_bodies.authority(self._places[place.id]) if place.id in self._places else None
        return mention_of(entry, place.start, place.end, place.text, office=True) if entry else None

    def seat_of(self, body: NameMention) -> NameMention | None:
        """The province, city or county whose office a body is, read from the body's name."""
        place = self._local_bodies.seat(body.id) if body.known and body.type == "organisation" else None
        return mention_of(place, body.start, body.end, body.text) if place else None

    def place_of(self, identity: str, name: NameMention) -> NameMention:
        """A place that a name tells of without naming it."""
        return mention_of(self._places[identity], name.start, name.end, name.text)

    def parent_of(self, body: NameMention) -> str:
        """The id of the body of which a known one is a part; empty when none is known."""
        entry = self._organisations.get(body.id) if body.known and body.type == "organisation" else None
        return entry.within if entry else ""

    def town_of(self, body: NameMention) -> NameMention | None:
        """The town or province that a body bears in its name ("Tianjin Women's Training Center")."""
        first, last = (bisect_left(self._towns, at, key=lambda town: town.start) for at in (body.start, body.end))
        return next((town for town in self._towns[first:last] if town.kind in _TOWNS and town.country), None)

    def home_of(self, body: NameMention) -> NameMention | None:
        """Where a body receives whoever comes to it: whose office it is, where a school's or clinic's house stands."""
        found = self.seat_of(body) or (self.house_of(body) if body.kind in _HOUSES else None)
        return found or self.town_of(body)

    def house_of(self, body: NameMention) -> NameMention | None:
        """Where the house of a body stands, as known, else as it bears in its name; of an authority its place."""
        entry = self._organisations.get(body.id) if body.known and body.type == "organisation" else None
        known = self.place_of(entry.seat, body) if entry and entry.seat else None
        return self.seat_of(body) or known or self.town_of(body)

    def third_countries(self, start: int, end: int) -> frozenset[str]:
        """Ids of other countries that a span names, also within the name of a body of theirs."""
        return self._told_abroad.within(start, end)

    @cached_property
    def _told_abroad(self) -> Told:
        words = ((hit.start, self.text[hit.start : hit.end]) for hit in self._words_abroad)
        return Told((*((name.start, name.id) for name in self._abroad), *words))

    @cached_property
    def _words_abroad(self) -> list[CueHit]:
        """The words for other countries, but for what is a syllable of somebody's name: "Nguyen Thai Son"."""
        words = self.cues.all("third")
        spans = Spans((n.start, n.end) for n in self.names if words and n.type == "person" and n.country)
        return [hit for hit in words if not spans.hold(hit.start)]

    def abroad_in(self, start: int, end: int) -> Sequence[tuple[int, int]]:
        """Where a span names other countries, by start and end."""
        first = bisect_left(self._spans_abroad, (start,))
        return self._spans_abroad[first : bisect_left(self._spans_abroad, (end,), first)]

    @cached_property
    def _spans_abroad(self) -> list[tuple[int, int]]:
        words = ((hit.start, hit.end) for hit in self._words_abroad)
        return sorted({*((name.start, name.end) for name in self._abroad), *words})

    def is_item(self, sentence: Sentence) -> bool:
        """Whether a sentence stands in an item of a digest, which tells nothing of the other items."""
        line = self.text.rfind("\n", 0, sentence.start) + 1
        return self.text.startswith(_BULLETS, line)

    @once
    def known_people(self, sentence: Sentence) -> list[NameMention]:
        """The known people of either country that a sentence names."""
        return [n for n in self.names_in(sentence.start, sentence.end) if n.type == "person" and n.known and n.country]

    @once
    def people_in(self, start: int, end: int) -> list[NameMention]:
        """The people whom a span names; host and guest where it names nobody but says "the two leaders"."""
        people = [name for name in self.names_in(start, end) if name.type == "person"]
        if not people and (called := self.cues.within(start, end, "leaders")):
            return self._leaders_called(self.text[called[0].start : called[0].end])
        return people

    @once
    def _leaders_called(self, word: str) -> list[NameMention]:
        """Host and guest, where a Chinese word for an office ("两国总理") calls them by one that they hold."""
        offices = next((offices for called, offices in shapes()["called"].items() if word.endswith(called)), ())
        near = ((name.id, self.text[max(0, name.start - _OFFICES_BEFORE) : name.end + _OFFICE]) for name in self.names)
        held = {identity for identity, beside in near if any(office in beside for office in offices)}
        return [leader for leader in self._leaders if not offices or leader.id in held]

    @cached_property
    def _leaders(self) -> list[NameMention]:
        """Of each country the first person whom headline or lead names, else the one named most; none without both."""
        opening = [s for s in self.sentences if s.role in ("title", "lead")]
        first = [n for s in opening for n in self.known_people(s)]
        counts = Counter(n.id for n in self.names if n.type == "person")
        most = sorted((n for s in self.sentences for n in self.known_people(s)), key=lambda n: -counts[n.id])
        pair = [next((n for n in (*first, *most) if n.country == side), None) for side in ("VN", "CN")]
        return [leader for leader in pair if leader is not None] if None not in pair else []

    @cached_property
    def opening_sides(self) -> frozenset[str]:
        """The sides that headline and lead speak of; none when a third country stands in the headline."""
        opening = [s for s in self.sentences if s.role in ("title", "lead")]
        ours = [s for s in opening if not self.third_countries(s.start, s.end)]
        if any(s.role == "title" for s in opening) and not any(s.role == "title" for s in ours):
            return frozenset()
        return frozenset().union(*(self.sides(s.start, s.end) for s in ours))

    @cached_property
    def two_sided_words(self) -> bool:
        """Whether the whole text speaks of both countries."""
        found = {hit.value for hit in self.cues.all("side")} | {side for _, side in self._hosts}
        found.update(name.country for name in self.names if name.start not in self._namesakes)
        return {"VN", "CN"} <= found
