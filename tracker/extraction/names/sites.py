"""Sites that no file knows, where something is said to take place: "at … Port", "tại Bệnh viện …", 在…酒店."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from tracker.extraction.text.known_names import NameMention, find_candidates, mention_of
from tracker.extraction.text.letters import UPPER
from tracker.extraction.text.spans import Spans
from tracker.knowledge import Knowledge, fold
from tracker.knowledge.entries import PlaceEntry
from tracker.knowledge.expressions import any_of
from tracker.knowledge.library import shapes
from tracker.model import Language

# Kinds of body that have a house in which others meet.
_HOUSES = {"university", "hospital", "museum", "embassy", "academy", ""}
_TOWNS = {"province", "prefecture", "city", "district", "county", "commune"}
_PROVINCES = {"province", "prefecture", "city"}
# 海阳省京门县, but no 广西边境县 and no head of a county
_COUNTY = re.compile(
    "(?![各两兩多该該本个個有某的])(?!边境|邊境|沿边|沿邊|相关|山区|贫困|部分)[\u4e00-\u9fff]{1,4}?[县縣郡乡鄉镇鎮](?![长長委域城级級市])"
)
_LONGEST_CHINESE = 12
# Words of a town's name: "Ho Chi Minh City".
_LONGEST_TOWN = 4
HOUSE = "at-"
"""How ids of sites begin, before that of the body whose house it is."""


def find_sites(
    text: str, language: Language, taken: Sequence[NameMention], towns: Sequence[NameMention], knowledge: Knowledge
) -> Iterator[NameMention]:
    """Unknown sites behind a word of location, and the bodies at whose house something took place.

    `towns` are the places within names of bodies: of a body's house they tell where it stands.
    """
    occupied = Spans((name.start, name.end) for name in taken)
    for match in _sites(language).finditer(text):
        start, end = match.span("site")
        if not occupied.overlap(start, end):
            yield _site(start, end, match["site"])
    if language == "zh":
        yield from _counties(text, taken, occupied)
    for body in taken:
        if body.type == "organisation" and body.kind in _HOUSES and _is_house(text, language, body):
            inside = [town for town in towns if body.start <= town.start < body.end]
            if known := [town for town in inside if town.kind == "venue"]:
                yield from known
                continue
            identity = HOUSE + body.id.removeprefix("o-")
            yield msgspec.structs.replace(body, type="place", id=identity, kind="venue", known=False)
            inside = [town for town in inside if town.kind in _TOWNS] or list(_towns_in(language, body, knowledge))
            yield from inside
            yield from (seat for seat in _seat(body, knowledge) if seat.id not in {town.id for town in inside})


def _counties(text: str, taken: Sequence[NameMention], occupied: Spans) -> Iterator[NameMention]:
    """Counties and communes that no file knows, right behind the Chinese name of their province or city."""
    for outer in taken:
        county = _COUNTY.match(text, outer.end) if outer.type == "place" and outer.kind in _PROVINCES else None
        if county and not occupied.overlap(*county.span()):
            yield _site(*county.span(), county[0])


def _towns_in(language: Language, body: NameMention, knowledge: Knowledge) -> Iterator[NameMention]:
    """The town with which the name of a known body begins or, in Vietnamese, ends: "Hanoi University of Culture"."""
    words = body.text.split(" ")
    if language == "zh" or not body.known:
        return
    for count in range(min(_LONGEST_TOWN, len(words) - 1), 0, -1):
        town = " ".join(words[:count] if language == "en" else words[-count:])
        start = body.start if language == "en" else body.end - len(town)
        found = find_candidates(town, language, knowledge)
        entries = [name.entry for one in found if (one.start, one.end) == (0, len(town)) for name in one.names]
        if len(entries) == 1 and isinstance(entries[0], PlaceEntry) and entries[0].type in _TOWNS:
            yield mention_of(entries[0], start, start + len(town), town)
            return


def _seat(body: NameMention, knowledge: Knowledge) -> Iterator[NameMention]:
    """The town in which the house of a known body stands."""
    entry = knowledge.organisations.get(body.id) if body.known else None
    if entry is not None and entry.seat in knowledge.places:
        yield mention_of(knowledge.places[entry.seat], body.start, body.end, body.text)


def _site(start: int, end: int, name: str) -> NameMention:
    identity = HOUSE + re.sub(r"\W+", "-", fold(name))
    return NameMention(start, end, name, "place", identity, "", known=False, kind="venue")


@cache
def _sites(language: Language) -> re.Pattern[str]:
    words = shapes()["sites"][language]
    names = any_of(words)
    if language == "zh":
        # what stands before the name in the clause is another word's: the shortest name is the right one
        site = rf"[\u4e00-\u9fff]{{2,{_LONGEST_CHINESE}}}?(?:{names})"
        return re.compile(rf"(?:在|抵达|到达|靠泊|停靠)(?P<site>{site})(?![市省方])")
    if language == "vi":
        compounds = any_of(shapes()["bodies"]["vi_words"])
        word = rf"(?!Trung tâm)(?:(?:{compounds})(?!\w)|{UPPER}\w*|\d+)"
        return re.compile(
            r"(?=[tvởcgđTVỞCGĐ])(?<!\w)(?:(?i:tại|ở|cập|ghé|thăm|trên|đến|tới) "
            r"|(?<!trú )(?i:về|tại) [^,.;()]{4,48} \((?=phường|xã|thị trấn))"
            rf"(?P<site>(?i:{names})(?: (?i:quốc tế|tỉnh|huyện|số))?(?: {word}){{1,5}})"
        )
    word = rf"{UPPER}[\w’'-]*"
    at = r"(?=[AaIiOoNnrvl])(?<!\w)(?:[Aa]t|[Ii]n|[Oo]n|[Nn]ear|reached|visited|left)(?: the)?"
    # the small word of its kind ends a commune's name
    kinds = "commune|ward|township|village|hamlet|district|county"
    return re.compile(rf"{at} (?P<site>(?:{word} |\({word}\) ){{1,4}}(?:{names}|(?:{kinds})(?! {UPPER})))(?!\w)")


def _is_house(text: str, language: Language, body: NameMention) -> bool:
    """Whether something is said to take place at a body: not that somebody studies or works there."""
    before, after = text[max(0, body.start - 40) : body.start], text[body.end : body.end + 24]
    if language == "zh":
        return before.endswith("在") and bool(_CHINESE_ACT.search(after))
    at = _AT_ENGLISH if language == "en" else _AT_VIETNAMESE
    return bool(at.search(before)) and not _STAFF.search(before)


_AT_ENGLISH = re.compile(
    r"(?<!\w)[Aa]t(?: the)?(?: (?:headquarters|head office|main office|campus|premises|seat) of(?: the)?)? $"
)
_AT_VIETNAMESE = re.compile(r"(?<!\w)tại $", re.IGNORECASE)
_STAFF = re.compile(
    r"(?:lecturers?|students?|professors?|experts?|scholars?|fellow|researchers?|stud(?:y|ied|ying)|taught|teach(?:es|ing)?"
    r"|work(?:s|ed|ing)?|graduated|train(?:ed|ing)|treated|courses?|học|sinh viên|công tác|giảng dạy|làm việc|đào tạo"
    r"|(?:Department|Office|Faculty|Division|School|Centre|Center|Institute) (?:of|for) [A-Z][\w ,&-]{2,50}"
    r"|nghiên cứu|điều trị|bổng) (?:in |at |from |\w+ )?\w* ?(?:the )?$",
    re.IGNORECASE,
)
_CHINESE_ACT = re.compile(
    "^(?:举行|舉行|举办|舉辦|会见|會見|签|簽|召开|召開|进行|進行|开幕|揭牌|启动|啟動|隆重|成功|同|与|與)"
)
