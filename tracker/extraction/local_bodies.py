"""The offices of provinces, cities and counties in a text: "Sở Ngoại vụ tỉnh Lạng Sơn", "the People's Committees of …".

An office stands beside its place, or beside a list of places that each have one; one without a place belongs to the
place whose office of that kind the text names elsewhere, else to the place that the text is about.
"""

from __future__ import annotations

import bisect
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from tracker.extraction.leagues import find_leagues
from tracker.extraction.local_links import gap_after, gap_before, linked, list_gap
from tracker.extraction.names import NameMention
from tracker.extraction.offices import Found, Office, alike, level_beside, offices_in, ranks_with_provinces
from tracker.extraction.several_places import several_places
from tracker.extraction.spans import Spans
from tracker.knowledge import Knowledge
from tracker.knowledge.entries import PlaceEntry
from tracker.knowledge.library import shapes
from tracker.knowledge.local_bodies import LocalKind
from tracker.model import Country, Language

# What stands between two offices of one row.
_ROW = 32
_POST = r"(?:(?:Vice |Deputy )?(?:Chair(?:man|woman|person)?|Secretary|Head|Director) of |Chủ tịch |Phó Chủ tịch )"
_ROW_LINK = re.compile(rf"(?:,|、|，)?\s?(?:and |và |和|与)?{_POST}?(?:the )?")

# "the Vietnam Women's Union in Hanoi"
_NATIONAL = re.compile(r"(?:Vietnam|Viet Nam|Việt Nam|All-China|China|National) $")
# Between a province and its town: "Quang Ninh's Mong Cai city".
_WHOSE = re.compile(r"(?: province)?['’]s ")

# "4 Đồn Biên phòng A, B, C và D"
_COUNTED = re.compile(r"(?<!\w)(?:\d{1,2}|các|hai|ba|bốn|năm|sáu|bảy) $", re.IGNORECASE)

# 我市市委: of the town of whoever writes.
_OURS = re.compile("我[省市县縣区區州]?$")


def find_local_bodies(
    text: str,
    language: Language,
    names: Sequence[NameMention],
    knowledge: Knowledge,
    home: Country,
    town: PlaceEntry | None = None,
) -> list[NameMention]:
    """The names found so far with local offices among them, in place of what stands inside these.

    `town` is whose page the text stands on, if that is known: 市外办 without a place is its office.
    """
    finder = _Finder(text, language, names, knowledge, home, town)
    found = list(finder.find())
    inside = Spans((one.start, one.end) for one in found)
    kept = [name for name in names if not inside.overlap(name.start, name.end)]
    return sorted([*kept, *found], key=lambda name: name.start)


_SENTENCE_ENDS = ("\n", ". ", "。", "; ", "；")
# 8个省份的外事厅、教育厅: of several that the text need not name.
_OF_MANY = re.compile("[个各]省[份区市]?的?[^，。；]{0,16}$")


class _Finder:
    """Looks for the offices in one text."""

    def __init__(
        self,
        text: str,
        language: Language,
        names: Sequence[NameMention],
        knowledge: Knowledge,
        home: Country,
        town: PlaceEntry | None,
    ) -> None:
        self.text, self.language, self.home, self.town = text, language, home, town
        self.bodies = knowledge.local_bodies
        self.words = shapes()["local"][language]
        self.places = [(n, knowledge.places[n.id]) for n in names if n.type == "place" and n.id in knowledge.places]
        self.places = [(n, place) for n, place in self.places if place.type != "country" and place.country]
        self.starts = [name.start for name, _ in self.places]
        self.others = [name for name in names if name.type != "place"]
        self.other_starts = [name.start for name in self.others]
        self.governed = knowledge.governed
        named = [(n.start, self.governed[n.id]) for n in self.others if n.id in self.governed]
        self.named = sorted([*named, *((n.start, place) for n, place in self.places)], key=lambda one: one[0])

    def find(self) -> Iterator[NameMention]:
        """A mention for each office and place."""
        placed: list[Found] = []
        told: list[Found] = []
        homeless: list[Office] = []
        national: list[Office] = []
        leagues = list(find_leagues(self.text, self.places, self.others, self.bodies)) if self.language == "zh" else []
        yield from leagues
        for office in offices_in(self.text, self.language, self.bodies):
            if any(league.start < office.end and office.start < league.end for league in leagues):
                continue
            found = self._of_a_party(office) or self._with_places(office)
            known, place = self._known(office)
            if found is not None:
                placed.append(found)
            elif known and place:
                told.append(Found(office, known.start, known.end, (place,)))
            elif not self._inside_other(office.start, level_beside(self.text, self.language, office)[1]):
                homeless.append(office)
            elif self.language == "vi" and self._names_whole(office):
                national.append(office)
        for found in placed:
            if not self._inside_other(found.start, found.end):
                yield from self._mentions(found)
        told += placed
        for office in national:  # "Liên hiệp các tổ chức hữu nghị và Hội Hữu nghị Việt - Trung thành phố Cần Thơ"
            if beside := self._beside_another(office, told):
                yield from self._mentions(beside)
        for office in reversed(homeless):
            alone = self._beside_another(office, told) or self._without_place(office, told)
            if alone is not None:
                told.append(alone)
                yield from self._mentions(alone)

    def _inside_other(self, start: int, end: int) -> bool:
        """Whether a span lies within another name, or is one."""
        index = bisect.bisect_right(self.other_starts, start) - 1
        return index >= 0 and self.others[index].end >= end and self.others[index].end > start

    def _names_whole(self, office: Office) -> bool:
        """Whether a national body is called just like the office."""
        index = bisect.bisect_right(self.other_starts, office.start) - 1
        return index >= 0 and (self.others[index].start, self.others[index].end) == (office.start, office.end)

    def _with_places(self, office: Office) -> Found | None:
        if self.language == "vi":
            return self._places_after(office)
        if self.language == "zh":
            return self._places_before(office)
        return self._places_before(office) or self._places_after(office)

    def _places_after(self, office: Office) -> Found | None:
        counted = self.language == "vi" and _COUNTED.search(self.text, max(0, office.start - 5), office.start)
        several = office.plural or bool(counted)
        known, place = self._known(office)
        places = [place] if known and place and known.start == office.start else []
        end = known.end if known and places else office.end
        index = bisect.bisect_left(self.starts, end)
        if self.language == "en" and _NATIONAL.search(self.text, max(0, office.start - 12), office.start):
            return None
        if not places and index and self._holds_start_of(office, self.places[index - 1][0]):
            index -= 1
            end = self.places[index][0].start
        while index < len(self.places):
            name, place = self.places[index]
            gap = self.text[end : name.start] or " "
            link = linked(list_gap if places else gap_after, self.language, gap)
            fits = self.bodies.of(office.kinds, place) is not None
            if not fits or not (link or _WHOSE.fullmatch(gap)):
                break
            whose = self.language == "en" and bool(places) and place.within == places[-1].id and _WHOSE.fullmatch(gap)
            if whose:  # "the Party Committee of Quang Ninh's Mong Cai city"
                places.pop()
            elif places and not several and not (self._goes_on(gap) and alike(place, places[0])):
                break
            several = several or bool(link and link["several"])
            places.append(place)
            end = name.end
            index += 1
        return Found(office, office.start, end, tuple(places)) if len(places) > bool(known) else None

    def _of_a_party(self, office: Office) -> Found | None:
        """A commission of a local party committee whose name begins or ends the commission's own: 云南省委宣传部."""
        index = bisect.bisect_right(self.other_starts, office.start) - 1
        for name in self.others[max(0, index) : index + 2]:
            holds = office.start < name.start < office.end <= name.end
            follows = self.language == "zh" and name.start < office.start <= name.end < office.end
            behind = self.language == "en" and self.text[office.end : name.start] in (" of ", " of the ")
            if name.kind == "local-party" and (holds or follows or behind):
                place = self.bodies.seat(name.id)
                if place is not None and self.bodies.of(office.kinds, place):
                    return Found(office, min(office.start, name.start), max(office.end, name.end), (place,))
        return None

    def _holds_start_of(self, office: Office, place: NameMention) -> bool:
        """Whether a place's name begins with the office's last words: "Đồn Biên phòng [cửa khẩu quốc tế] Lào Cai"."""
        return office.start < place.start < office.end < place.end

    def _known(self, office: Office) -> tuple[NameMention | None, PlaceEntry | None]:
        """The listed body whose name holds the office's and its place's: a list may go on from it."""
        index = bisect.bisect_right(self.other_starts, office.start) - 1
        name = self.others[index] if index >= 0 and self.others[index].end >= office.end else None
        told = self.bodies.taken_apart(name.id) if name else None
        return (name, told[1]) if told else (None, None)

    def _goes_on(self, gap: str) -> bool:
        """Whether a second place shares an office that is named once: "UBND tỉnh Lạng Sơn và Cao Bằng"."""
        return self.language == "vi" and (gap.strip() == "," or gap.lstrip().startswith("và "))

    def _places_before(self, office: Office) -> Found | None:
        known, place = self._known(office)
        places = [place] if known and place and known.end == office.end else []
        start = known.start if known and places else office.start
        index = bisect.bisect_left(self.starts, start) - 1
        several = office.plural
        while index >= 0:
            name, place = self.places[index]
            gap = self.text[name.end : start]
            link = linked(list_gap if places else gap_before, self.language, gap)
            fits = self.bodies.of(office.kinds, place) is not None
            if not link or not fits or (places and not several and place.type != places[0].type):
                break
            if places and not several and self.language == "en":
                break
            several = several or bool(link["several"])
            places.append(place)
            start = name.start
            index -= 1
        return Found(office, start, office.end, tuple(reversed(places))) if len(places) > bool(known) else None

    def _beside_another(self, office: Office, placed: Sequence[Found]) -> Found | None:
        """An office in a row with one whose place is told: "Tỉnh ủy, HĐND, UBND tỉnh Cao Bằng"."""
        start, end, _ = level_beside(self.text, self.language, office)
        for found in placed:
            row = 0 <= found.office.start - end <= _ROW and _ROW_LINK.fullmatch(self.text, end, found.office.start)
            if row and all(self.bodies.of(office.kinds, place) for place in found.places):
                return Found(office, start, end, found.places)
        return None

    def _without_place(self, office: Office, placed: Sequence[Found]) -> Found | None:
        """An office whose place the text does not name beside it."""
        (first, last), several = several_places(self.text, self.language, (office.start, office.end), self.places)
        if several and all(self.bodies.of(office.kinds, place) for place in several):
            return Found(office, first, last, tuple(several))
        start, end, level = level_beside(self.text, self.language, office)
        if _OURS.search(self.text, max(0, office.start - 2), office.start):
            return None  # the writer's own town, which the text need not name
        if _OF_MANY.search(self.text, max(0, office.start - 24), office.start):
            return None
        if self.language == "zh" and any(start <= name.end <= office.start for name, _ in self.places):
            return None  # another country's place, which has no office of this name
        kinds = [self.bodies.kinds[number] for number in office.kinds]
        small = self.language == "en" and self.text[office.start].islower()
        if office.plural or small or (not level and not any(kind.alone for kind in kinds)):
            return None
        if self.text[end : end + 5].lstrip().startswith(tuple(self.words["not_alone_before"])):
            return None
        # who says "the provincial committee" means one at home, or of the country whose province the sentence tells
        told = {place.country for place in self._told_before(start, level)} if level == "province" else set()
        country = next(iter(told)) if len(told) == 1 else self.home
        kinds = [kind for kind in kinds if kind.country == country] or kinds
        numbers = {number for number in office.kinds if self.bodies.kinds[number] in kinds}
        same = [
            f for f in placed if len(f.places) == 1 and self.bodies.of([*numbers & set(f.office.kinds)], f.places[0])
        ]
        same = [f for f in same if not level or f.places[0].type == level or ranks_with_provinces(f.places[0])]
        same = self._of_own_sentence(start, level, same) if level == "province" else same
        if same:
            nearest = min(same, key=lambda f: (f.start > start, abs(f.start - start)))
            return Found(office, start, end, nearest.places)
        place = self._place_of_text(start, level, kinds)
        return Found(office, start, end, (place,)) if place else None

    def _of_own_sentence(self, start: int, level: str, placed: Sequence[Found]) -> list[Found]:
        """Of the offices of its kind those that may be meant: not another one where the sentence tells the province."""
        told = {place.id for place in self._told_before(start, level)}
        opens = self._sentence_start(start)
        return [f for f in placed if not told or f.places[0].id in told or opens < f.start < start]

    def _told_before(self, start: int, level: str) -> list[PlaceEntry]:
        """The places of a level that the sentence names before a position."""
        opens = self._sentence_start(start)
        return [place for at, place in self.named if opens < at < start and place.type == level]

    def _sentence_start(self, position: int) -> int:
        return max(self.text.rfind(mark, 0, position) for mark in _SENTENCE_ENDS)

    def _place_of_text(self, position: int, level: str, kinds: Sequence[LocalKind]) -> PlaceEntry | None:
        """The place of a level that the sentence names before a position, else the one that the text names most."""
        fitting = [
            (at, place)
            for at, place in self.named
            if (
                place.type == (level or "province")
                or (level in ("", "province", "city") and ranks_with_provinces(place))
            )
            and any(kind.country == place.country and place.type in kind.levels for kind in kinds)
        ]
        if level == "province":  # a city is called so only where no province is named
            fitting = [(at, place) for at, place in fitting if place.type == level] or fitting
        opens = self._sentence_start(position)
        near = [place for at, place in fitting if opens < at < position]
        if near:
            return near[-1]
        if self.town and self.town.type == level and any(kind.country == self.town.country for kind in kinds):
            return self.town
        counts = Counter(place.id for _, place in fitting)
        return max((place for _, place in fitting), key=lambda place: counts[place.id], default=None)

    def _mentions(self, found: Found) -> Iterator[NameMention]:
        for place in found.places:
            kind = self.bodies.of(found.office.kinds, place)
            if kind is not None:
                text = self.text[found.start : found.end]
                identity = self.bodies.identity(kind, place)
                yield NameMention(found.start, found.end, text, "organisation", identity, place.country, kind=kind.type)
