"""Which of two things with one name is meant: by the country word beside it, the office holder, the text's home."""

from __future__ import annotations

import bisect
import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from tracker.extraction.names.sides_listed import ListedSides
from tracker.extraction.people.latin_names import bearer_country
from tracker.extraction.text.cues import CueIndex
from tracker.extraction.text.known_names import Candidates
from tracker.knowledge import lower
from tracker.knowledge.entries import NameEntry, OrganisationEntry, PersonEntry, PlaceEntry
from tracker.model import Article, Country

# How far, in characters, a country word or a person may stand from a body's name to decide whose it is.
_BESIDE = 14
_BESIDE_CHINESE = 4
_OFFICE_HOLDER = 45
# The same for a person whose name follows right behind, before whom nobody else's can.
_GLUED = 2
# Characters behind a place within which its province is named, with towns of the same province between.
_ADDRESS = 48
# Characters of the longest country word.
_LONGEST_SIDE = 40
# Datelines stand within the first characters of a text.
_DATELINES_WITHIN = 600
# Between a country and the place at which its people are: "Đại sứ Trung Quốc tại Thái Nguyên".
_AT = re.compile(r"(?<!\w)(?:tại|ở|đến|tới|thăm|in|at|to) (?:tỉnh |thành phố |TP\.? ?)?$")
_AT_REACH = 24
# Places that few know outside their province, and what says that one of them is meant.
_SMALL = ("district", "county", "commune", "ward")
_CALLED_SMALL = ("huyện ", "quận ", "thị trấn ", "xã ", "phường ", "district of ")
_CALLED_REACH = 12

# The two countries in the order in which the newsrooms of each name them.
_VIETNAM_FIRST = (
    "vietnam-china",
    "vietnam–china",
    "vietnam - china",
    "việt nam-china",
    "việt nam–china",
    "vietnam and china",
)
_CHINA_FIRST = ("china-vietnam", "china–vietnam", "china - vietnam", "china and vietnam", "sino-vietnam")


def home_country(article: Article, cues: CueIndex, publisher_country: Country) -> Country:
    """The country whose bodies a text names without saying so; empty when it does not show.

    Vietnamese is written at home. In Chinese and English the newsroom tells, else the order in which the text puts
    the two countries: each side writes its own name first.
    """
    if article.language == "vi":
        return "VN"
    if publisher_country:
        return publisher_country
    if article.language == "zh":
        # as words of their own: 卓越中国, 其中越来越多 hold both by accident
        spoken = [article.text[hit.start : hit.end] for hit in cues.all("side")]
        vietnam_first, china_first = spoken.count("越中"), spoken.count("中越")
    else:
        text = lower(article.text)
        vietnam_first, china_first = (sum(map(text.count, words)) for words in (_VIETNAM_FIRST, _CHINA_FIRST))
        if vietnam_first == china_first:  # what is in brackets is of the other country
            vietnam_first, china_first = text.count("(china)"), text.count("(vietnam)")
    if vietnam_first != china_first:
        return "VN" if vietnam_first > china_first else "CN"
    return "CN" if article.language == "zh" else ""


def dateline_country(text: str, candidates: Sequence[Candidates]) -> Country:
    """The country of the place at which the first paragraph to begin with a dateline was written."""
    for found in candidates:
        if found.start > _DATELINES_WITHIN:
            break
        entry = found.names[0].entry
        opens = found.start == 0 or text[found.start - 1] == "\n"
        dash = text[found.end : found.end + 24].replace("(", " ").split("\n")[0]
        if opens and isinstance(entry, PlaceEntry) and entry.type != "country" and any(d in dash for d in "—–-"):
            return entry.country
    return ""


class NamesakeChooser:
    """Decides between the entries that share a name at a place in an article."""

    def __init__(
        self,
        article: Article,
        cues: CueIndex,
        candidates: Sequence[Candidates],
        home: Country,
        known: Mapping[str, PlaceEntry],
    ) -> None:
        self._article, self._cues, self._home, self._known = article, cues, home, known
        entries = [(found, found.names[0].entry) for found in candidates]
        self._people = [
            (found.start, found.end, entry.country)
            for found, entry in entries
            if isinstance(entry, PersonEntry) and entry.country
        ]
        self._places = _countries_of_places(candidates)
        sure = [(found, entry) for found, entry in entries if len({name.entry.id for name in found.names}) == 1]
        self._sure = [(found.start, entry.id) for found, entry in sure]
        self._around = {entry.id for _, entry in sure}
        self._row = {found.end: entry.country for found, entry in sure if isinstance(entry, OrganisationEntry)}
        self._governed = {entry.governs for _, entry in sure if isinstance(entry, OrganisationEntry) and entry.governs}
        self._told: dict[frozenset[str], NameEntry] = {}
        self._listed = ListedSides(article.text, article.language)

    def __call__(self, start: int, end: int, entries: Sequence[NameEntry]) -> NameEntry | None:
        """Which of the entries is meant; None when nothing tells."""
        country = self._country_at(start, end, entries)
        address = _within_named(self._article.text, self._sure, end, entries, self._known)
        fitting = [entry for entry in entries if entry.country == country] if country else []
        if address is not None or len(fitting) == 1:
            chosen = address or fitting[0]
            self._row[end] = chosen.country
            if isinstance(chosen, PlaceEntry):  # which the text means further on too
                self._told[frozenset(entry.id for entry in entries)] = chosen
            return chosen
        again = self._told.get(frozenset(entry.id for entry in entries))
        again = again or next((entry for entry in entries if entry.id in self._governed), None)
        if again is not None:
            return again
        home = self._home
        bodies = [entry for entry in entries if isinstance(entry, OrganisationEntry)]
        if len(bodies) == len(entries):
            if len({entry.country for entry in bodies}) == 1:
                return self._seated(end, bodies)
            return next((entry for entry in entries if entry.country == home), None) if home else None
        places = [entry for entry in entries if isinstance(entry, PlaceEntry)]
        outlying = {place.id for place in places if not _is_near(place, self._article.text, start, self._around)}
        return _preferred(entries, home, self._places, outlying)

    def _seated(self, end: int, bodies: Sequence[OrganisationEntry]) -> OrganisationEntry | None:
        """The one of a country's namesakes whose town or parent follows, else is the only one that the text names."""
        first = bisect.bisect_left(self._sure, (end, ""))
        behind = self._sure[first : bisect.bisect_left(self._sure, (end + _ADDRESS, ""))]
        for told in ({identity for _, identity in behind}, self._around):
            named = [body for body in bodies if told & {body.id, body.within, body.seat}]
            if len(named) == 1:
                return named[0]
        return None

    def _country_at(self, start: int, end: int, entries: Sequence[NameEntry]) -> Country:
        """The country that a name is of by what stands beside it, be it its holder of office or its bearer."""
        text, cues = self._article.text, self._cues
        of_place = isinstance(entries[0], PlaceEntry)
        at = of_place and bool(_AT.search(text, max(0, start - _AT_REACH), start))
        beside = _BESIDE_CHINESE if self._article.language == "zh" else _BESIDE
        return (
            (_country_behind_comma(text, cues, end) if of_place else "")
            or _country_beside(text, cues, end if at else start, end, beside)
            or ("" if of_place else _country_of_pair(text, end))
            or _office_holder(text, self._people, start, end, _GLUED)
            or (bearer_country(text, start, end) if self._article.language == "en" else "")
            or _office_holder(text, self._people, start, end, _OFFICE_HOLDER)
            or ("" if of_place else self._listed.of(start))
            or ("" if of_place else self._country_of_row(start))
        )

    def _country_of_row(self, start: int) -> Country:
        """The country of the body before in a Chinese row: 越南工贸部、计划投资部、[科技部]."""
        return self._row.get(start - 1, "") if self._article.text.startswith("、", start - 1) else ""


def _within_named(
    text: str,
    sure: Sequence[tuple[int, str]],
    end: int,
    entries: Sequence[NameEntry],
    known: Mapping[str, PlaceEntry],
) -> NameEntry | None:
    """The one place that lies in what is named right behind it: "thành phố Tây Ninh, … tỉnh Thanh Hải"."""
    first = bisect.bisect_left(sure, (end, ""))
    row = sure[first : bisect.bisect_left(sure, (end + _ADDRESS, ""))]
    named = {identity for start, identity in row if not any(mark in text[end:start] for mark in ".;\n。；")}
    lying = [entry for entry in entries if isinstance(entry, PlaceEntry) and named & _around(entry, known)]
    return lying[0] if len(lying) == 1 else None


def _around(place: PlaceEntry, known: Mapping[str, PlaceEntry]) -> set[str]:
    """What a place lies in, its country aside."""
    found: set[str] = set()
    while (outer := known.get(place.within)) is not None and outer.type != "country" and outer.id not in found:
        found.add(outer.id)
        place = outer
    return found


def _countries_of_places(candidates: Sequence[Candidates]) -> Counter[str]:
    """How often the text names places of either country, by names of nothing else."""
    countries: Counter[str] = Counter()
    for found in candidates:
        entry = found.names[0].entry
        if (
            isinstance(entry, PlaceEntry)
            and entry.country
            and all(name.entry.id == entry.id for name in found.names[1:])
        ):
            countries[entry.country] += 1
    return countries


def _is_near(place: PlaceEntry, text: str, start: int, named: Collection[str]) -> bool:
    """Whether a place may be meant by its bare name: a district only where the text names its province or calls it so.

    Trùng Khánh alone is the great city, not the district of that name at home.
    """
    if place.type not in _SMALL or place.within in named:
        return True
    return text.endswith(_CALLED_SMALL, max(0, start - _CALLED_REACH), start)


def _preferred(
    entries: Sequence[NameEntry], home: Country, places: Counter[str], outlying: Collection[str]
) -> NameEntry:
    """Places before people and bodies, provinces before districts, then the country that the text names more."""
    order = {"country": 0, "province": 1, "city": 2}

    def rank(entry: NameEntry) -> tuple[bool, bool, bool, int, int, str]:
        return (
            not isinstance(entry, PlaceEntry),
            entry.id in outlying,
            bool(home) and entry.country != home,
            order.get(entry.type, 3),
            -places[entry.country],
            entry.id,
        )

    return min(entries, key=rank)


def _country_beside(text: str, cues: CueIndex, start: int, end: int, reach: int) -> Country:
    """The country named right after the name, or right before it, in the same clause."""
    best: tuple[int, Country] | None = None
    for hit in cues.within(start - reach - _LONGEST_SIDE, end + reach + 1, "side"):
        between = text[end : hit.start] if hit.start >= end else text[hit.end : start]
        distance = len(between) if hit.start >= end or hit.end <= start else 99
        if (
            distance > reach
            or any(mark in between for mark in ",;.，、。；和与及")
            or " and " in between
            or " và " in between
        ):
            continue
        country: Country = "VN" if hit.value == "VN" else "CN"
        if best is None or distance < best[0]:
            best = (distance, country)
    return best[1] if best else ""


def _country_behind_comma(text: str, cues: CueIndex, end: int) -> Country:
    """The country that follows a place as in an address: "tỉnh Hà Nam, Trung Quốc"."""
    hit = next(iter(cues.within(end + 2, end + 4, "side")), None)
    if hit is None or text[end : hit.start] not in (", ", " - ", " – "):
        return ""
    return "VN" if hit.value == "VN" else "CN"


# "the Central Military Commission and Ministry of National Defence of China": one country for both bodies.
_PAIR = re.compile(
    r"(?: \([A-Z&]{2,8}\))? and (?:the )?[A-Z][\w’'-]+(?: (?:of|and|for|the|[A-Z][\w’'-]+)){1,7}? of "
    r"(?:(?P<CN>China\b|the People['’]s Republic of China)|Vi[eệ]t ?[Nn]am\b)"
)


def _country_of_pair(text: str, end: int) -> Country:
    """The country that English names behind the second of two bodies."""
    pair = _PAIR.match(text, end)
    return "" if pair is None else "CN" if pair["CN"] else "VN"


def _office_holder(text: str, people: Sequence[tuple[int, int, Country]], start: int, end: int, reach: int) -> Country:
    """The country of a known person named within `reach` after or before the body, in one clause with it."""
    nearest = bisect.bisect_left(people, (start, 0, ""))
    beside = people[max(0, nearest - 1) : nearest + 1]
    for first, last, country in sorted(beside, key=lambda person: max(person[0] - end, start - person[1])):
        gap = text[end:first] if first >= end else text[last:start]
        distance = first - end if first >= end else start - last
        if 0 <= distance <= reach and not any(mark in gap for mark in ".;。；\n") and sum(map(gap.count, ",，、")) <= 1:
            return country
    return ""
