"""The place of an office that stands without one: of the row it is in, of its sentence, else of the whole text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from functools import cached_property

from tracker.extraction.bodies.offices import Found, Office, level_beside, ranks_with_provinces
from tracker.extraction.bodies.several_places import PlaceLists
from tracker.extraction.text.known_names import NameMention
from tracker.knowledge.entries import PlaceEntry
from tracker.knowledge.library import shapes
from tracker.knowledge.local_bodies import LocalBodies, LocalKind
from tracker.model import Country, Language

# What stands between two offices of one row.
_ROW = 32
_POST = r"(?:(?:Vice |Deputy )?(?:Chair(?:man|woman|person)?|Secretary|Head|Director) of |Chủ tịch |Phó Chủ tịch )"
_ROW_LINK = re.compile(rf"(?:,|、|，)?\s?(?:and |và |和|与)?{_POST}?(?:the )?")
# 我市市委: of the town of whoever writes.
_OURS = re.compile("我[省市县縣区區州]?$")
_SENTENCE_END = re.compile("\n|[.;](?= )|[。；]")
# 8个省份的外事厅、教育厅: of several that the text need not name.
_OF_MANY = re.compile("[个各]省[份区市]?的?[^，。；]{0,16}$")
# "đoàn đại biểu Quảng Tây do ông A, Giám đốc Sở Ngoại vụ": the office is where the delegation comes from.
_DELEGATION = re.compile(r"[Đđ]oàn (?P<whose>[^.;\n]{0,90}?) do (?:ông|bà|đồng chí|[A-ZĐ])[^.;\n]{2,90}$")
_DELEGATION_REACH = 200
# 市委书记、市人大常委会主任: no town of Vietnam has the latter.
_WITH_CHINESE = re.compile("[^，。；、]{0,10}、(?:[省市县縣区區州]|自治[区區])?(?:人大|政[协協])")
# What Vietnamese calls departments of Chinese provinces, and of no others.
_OF_CHINESE_PROVINCE = "Ty "

Placed = tuple[NameMention, PlaceEntry]


class UnplacedOffices:
    """Finds whose the offices are that one text names without their place, by those whose place is told.

    Of the latter a long text has thousands, so they are looked up by where they stand and by what they are.
    """

    def __init__(
        self,
        text: str,
        language: Language,
        bodies: LocalBodies,
        places: Sequence[Placed],
        named: Sequence[tuple[int, PlaceEntry]],
        home: Country,
        town: Callable[[], PlaceEntry | None],
    ) -> None:
        """`named` are the places that the text names itself or by their government, with where, in order."""
        self.text, self.language, self.bodies, self.home, self.town = text, language, bodies, home, town
        self._place_ends = [name.end for name, _ in places]
        self._named, self._named_starts = named, [at for at, _ in named]
        self._lists = PlaceLists(text, language, places)
        # the offices whose place is told, by where the office's name stands; the number tells in which order they came
        self._told: list[tuple[int, int, Found]] = []
        # where they stand, by their kinds and their one place
        self._alike: dict[tuple[tuple[int, ...], str], tuple[PlaceEntry, list[tuple[int, int]]]] = {}
        self._fitting: dict[tuple[object, ...], tuple[list[int], list[PlaceEntry], PlaceEntry | None]] = {}

    @cached_property
    def _sentence_ends(self) -> list[int]:
        return [end.start() for end in _SENTENCE_END.finditer(self.text)]

    def tell(self, found: Found) -> None:
        """Take in an office whose place is told."""
        number = len(self._told)
        insort(self._told, (found.office.start, number, found))
        if len(found.places) == 1:
            place = found.places[0]
            _, starts = self._alike.setdefault((tuple(found.office.kinds), place.id), (place, []))
            insort(starts, (found.start, number))

    def beside_another(self, office: Office) -> Found | None:
        """An office in a row with one whose place is told: "Tỉnh ủy, HĐND, UBND tỉnh Cao Bằng"."""
        start, end, _ = level_beside(self.text, self.language, office)
        behind = self._told[bisect_left(self._told, (end,)) : bisect_left(self._told, (end + _ROW + 1,))]
        for other, _, found in sorted(behind, key=lambda one: one[1]):
            row = _ROW_LINK.fullmatch(self.text, end, other)
            if row and all(self.bodies.of(office.kinds, place) for place in found.places):
                return Found(office, start, end, found.places)
        return None

    def of_text(self, office: Office) -> Found | None:
        """An office whose place the text does not name beside it."""
        (first, last), several = self._lists.of(office.start, office.end)
        if several and all(self.bodies.of(office.kinds, place) for place in several):
            return Found(office, first, last, tuple(several))
        start, end, level = level_beside(self.text, self.language, office)
        if _OURS.search(self.text, max(0, office.start - 2), office.start):
            return None  # the writer's own town, which the text need not name
        if _OF_MANY.search(self.text, max(0, office.start - 24), office.start):
            return None
        if self.language == "zh" and self._place_ends_within(start, office.start):
            return None  # another country's place, which has no office of this name
        kinds = [self.bodies.kinds[number] for number in office.kinds]
        if self.language == "vi" and not level and self.text.startswith(_OF_CHINESE_PROVINCE, office.start):
            level = "province"
        small = self.language == "en" and self.text[office.start].islower()
        if self.language == "vi" and not level and (led := self._of_delegation(office)):
            return Found(office, start, end, (led,))
        if office.plural or small or (not level and not any(kind.alone for kind in kinds)):
            return None
        if self.text[end : end + 5].lstrip().startswith(tuple(shapes()["local"][self.language]["not_alone_before"])):
            return None
        # who says "the provincial committee" means one at home, or of the country whose province the sentence tells
        told = self._told_before(start, level) if level == "province" else []
        countries = {place.country for place in told}
        country = next(iter(countries)) if len(countries) == 1 else self.home
        if self.language == "zh" and _WITH_CHINESE.match(self.text, end):
            country = "CN"
        kinds = [kind for kind in kinds if kind.country == country] or kinds
        numbers = {number for number in office.kinds if self.bodies.kinds[number] in kinds}
        place = self._of_nearest(start, level, numbers, {one.id for one in told}) or self._of_named(start, level, kinds)
        return Found(office, start, end, (place,)) if place else None

    def _of_delegation(self, office: Office) -> PlaceEntry | None:
        """The place of the delegation whose leader's office it is."""
        before = _DELEGATION.search(self.text, max(0, office.start - _DELEGATION_REACH), office.start)
        if before is None:
            return None
        first = bisect_left(self._named_starts, before.start("whose"))
        named = self._named[first : bisect_left(self._named_starts, before.end("whose"))]
        return next((place for _, place in named if self.bodies.of(office.kinds, place)), None)

    def _place_ends_within(self, start: int, end: int) -> bool:
        index = bisect_left(self._place_ends, start)
        return index < len(self._place_ends) and self._place_ends[index] <= end

    def _of_nearest(self, start: int, level: str, numbers: Collection[int], told: Collection[str]) -> PlaceEntry | None:
        """The place of the nearest office of its kind, rather before than behind.

        Where the sentence tells a province, it is no office of another one further up.
        """
        opens = self._sentence_start(start)
        nearest: tuple[bool, int, int] | None = None
        whose = None
        for (kinds, identity), (place, starts) in self._alike.items():
            if level and not _is_of(place, level) and not ranks_with_provinces(place):
                continue
            if not self.bodies.of([number for number in kinds if number in numbers], place):
                continue
            own = level == "province" and told and identity not in told
            found = _before(starts, start, opens) if own else _nearest(starts, start)
            if found is None:
                continue
            distance = (found[0] > start, abs(found[0] - start), found[1])
            if nearest is None or distance < nearest:
                nearest, whose = distance, place
        return whose

    def _told_before(self, start: int, level: str) -> list[PlaceEntry]:
        """The places of a level that the sentence names before a position."""
        first = bisect_right(self._named_starts, self._sentence_start(start))
        named = self._named[first : bisect_left(self._named_starts, start)]
        return [place for _, place in named if place.type == level]

    def _sentence_start(self, position: int) -> int:
        index = bisect_left(self._sentence_ends, position)
        return self._sentence_ends[index - 1] if index else -1

    def _of_named(self, position: int, level: str, kinds: Sequence[LocalKind]) -> PlaceEntry | None:
        """The place of a level that the sentence names before a position, else the one that the text names most."""
        starts, places, most = self._that_fit(level, kinds)
        index = bisect_left(starts, position)
        if index and starts[index - 1] > self._sentence_start(position):
            return places[index - 1]
        town = self.town()
        if town and town.type == level and any(kind.country == town.country for kind in kinds):
            return town
        return most

    def _that_fit(
        self, level: str, kinds: Sequence[LocalKind]
    ) -> tuple[list[int], list[PlaceEntry], PlaceEntry | None]:
        """The places of a level named in the text that have one of some kinds of office, where, and the most named."""
        asked = (level, *(kind.country + kind.id for kind in kinds))
        if asked not in self._fitting:
            fitting = [
                (at, place)
                for at, place in self._named
                if (
                    _is_of(place, level or "province")
                    or (level in ("", "province", "city") and ranks_with_provinces(place))
                )
                and any(kind.country == place.country and place.type in kind.levels for kind in kinds)
            ]
            if level == "province":  # a city is called so only where no province is named
                fitting = [(at, place) for at, place in fitting if place.type == level] or fitting
            places = [place for _, place in fitting]
            counts = Counter(place.id for place in places)
            most = max(places, key=lambda place: counts[place.id], default=None)
            self._fitting[asked] = ([at for at, _ in fitting], places, most)
        return self._fitting[asked]


def _is_of(place: PlaceEntry, level: str) -> bool:
    """Whether a place is of a level; what Chinese calls a county is a district in Vietnam."""
    return place.type == level or (level == "county" and place.type == "district")


def _nearest(starts: list[tuple[int, int]], position: int) -> tuple[int, int] | None:
    """The last of some offices that begins no later than a position, else the first behind."""
    return _before(starts, position + 1, -1) or starts[0]


def _before(starts: list[tuple[int, int]], position: int, after: int) -> tuple[int, int] | None:
    """The last of some offices that begins before a position; of those that begin there the one that came first."""
    index = bisect_left(starts, (position,))
    if not index or starts[index - 1][0] <= after:
        return None
    return starts[bisect_left(starts, (starts[index - 1][0],))]
