"""The offices of provinces, cities and counties in a text: "Sở Ngoại vụ tỉnh Lạng Sơn", "the People's Committees of …".

An office stands beside its place, or beside a list of places that each have one; one without a place belongs to the
place whose office of that kind the text names elsewhere, else to the place that the text is about.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Iterator, Sequence

from tracker.extraction.bodies.leagues import find_leagues
from tracker.extraction.bodies.local_links import gap_after, gap_before, linked, list_gap
from tracker.extraction.bodies.offices import Found, Office, alike, level_beside, offices_in
from tracker.extraction.bodies.unplaced_offices import UnplacedOffices
from tracker.extraction.text.known_names import NameMention
from tracker.extraction.text.spans import Spans
from tracker.knowledge import Knowledge
from tracker.knowledge.entries import PlaceEntry
from tracker.model import Country, Language

# "the Vietnam Women's Union in Hanoi"
_NATIONAL = re.compile(r"(?:Vietnam|Viet Nam|Việt Nam|All-China|China|National) $")
# Between a province and its town: "Quang Ninh's Mong Cai city".
_WHOSE = re.compile(r"(?: province)?['’]s ")

# "4 Đồn Biên phòng A, B, C và D"
_COUNTED = re.compile(r"(?<!\w)(?:\d{1,2}|các|hai|ba|bốn|năm|sáu|bảy) $", re.IGNORECASE)


def find_local_bodies(
    text: str,
    language: Language,
    names: Sequence[NameMention],
    knowledge: Knowledge,
    home: Country,
    town: Callable[[], PlaceEntry | None],
) -> list[NameMention]:
    """The names found so far with local offices among them, in place of what stands inside these.

    `town` tells whose page the text stands on, if that is known: 市外办 without a place is its office.
    """
    finder = _Finder(text, language, names, knowledge, home, town)
    found = list(finder.find())
    inside = Spans((one.start, one.end) for one in found)
    kept = [name for name in names if not inside.overlap(name.start, name.end)]
    return sorted([*kept, *found], key=lambda name: name.start)


class _Finder:
    """Looks for the offices in one text."""

    def __init__(
        self,
        text: str,
        language: Language,
        names: Sequence[NameMention],
        knowledge: Knowledge,
        home: Country,
        town: Callable[[], PlaceEntry | None],
    ) -> None:
        self.text, self.language = text, language
        self.bodies = knowledge.local_bodies
        self.places = [(n, knowledge.places[n.id]) for n in names if n.type == "place" and n.id in knowledge.places]
        self.places = [(n, place) for n, place in self.places if place.type != "country" and place.country]
        self.starts = [name.start for name, _ in self.places]
        self.others = [name for name in names if name.type != "place"]
        self.other_starts = [name.start for name in self.others]
        governed = {n.id: knowledge.governed.get(n.id) or self._whose(n) for n in self.others}
        named = [(n.start, place) for n in self.others if (place := governed[n.id]) is not None]
        named = sorted([*named, *((n.start, place) for n, place in self.places)], key=lambda one: one[0])
        self.unplaced = UnplacedOffices(text, language, self.bodies, self.places, named, home, town)

    def find(self) -> Iterator[NameMention]:
        """A mention for each office and place."""
        placed: list[Found] = []
        homeless: list[Office] = []
        national: list[Office] = []
        leagues = list(find_leagues(self.text, self.places, self.others, self.bodies)) if self.language == "zh" else []
        yield from leagues
        taken = Spans((league.start, league.end) for league in leagues)
        for office in offices_in(self.text, self.language, self.bodies):
            if taken.overlap(office.start, office.end):
                continue
            found = self._of_a_party(office) or self._with_places(office)
            known, place = self._known(office)
            if found is not None:
                placed.append(found)
            elif known and place:
                self.unplaced.tell(Found(office, known.start, known.end, (place,)))
            elif office.needs_place(self.text):
                continue
            elif not self._inside_other(office.start, level_beside(self.text, self.language, office)[1]):
                homeless.append(office)
            elif self.language == "vi" and self._names_whole(office):
                national.append(office)
        for found in placed:
            if not self._inside_other(found.start, found.end):
                yield from self._mentions(found)
        for found in placed:
            self.unplaced.tell(found)
        for office in national:  # "Liên hiệp các tổ chức hữu nghị và Hội Hữu nghị Việt - Trung thành phố Cần Thơ"
            if beside := self.unplaced.beside_another(office):
                yield from self._mentions(beside)
        for office in reversed(homeless):
            alone = self.unplaced.beside_another(office) or self.unplaced.of_text(office)
            if alone is not None:
                self.unplaced.tell(alone)
                yield from self._mentions(alone)

    def _whose(self, name: NameMention) -> PlaceEntry | None:
        """The place of which a listed body is an office: 靖西市委."""
        told = self.bodies.taken_apart(name.id) if self.language == "zh" else None
        return told[1] if told else None

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
        """A commission of a local party committee whose name begins or ends the commission's own: 云南省委宣传部.

        In English the office of a local government as well: "Foreign Affairs Office of the Shanghai … Government".
        """
        index = bisect.bisect_right(self.other_starts, office.start) - 1
        for name in self.others[max(0, index) : index + 2]:
            holds = office.start < name.start < office.end <= name.end
            follows = self.language == "zh" and name.start < office.start <= name.end < office.end
            behind = self.language == "en" and self.text[office.end : name.start] in (" of ", " of the ")
            governed = behind and name.kind == "local-government"
            if governed or (name.kind == "local-party" and (holds or follows or behind)):
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

    def _mentions(self, found: Found) -> Iterator[NameMention]:
        for place in found.places:
            kind = self.bodies.of(found.office.kinds, place)
            if kind is not None:
                text = self.text[found.start : found.end]
                identity = self.bodies.identity(kind, place)
                yield NameMention(found.start, found.end, text, "organisation", identity, place.country, kind=kind.type)
