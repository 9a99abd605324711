"""Whose a body is that only its shape tells: of the country in brackets or behind a comma, or of the paper's own."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

import msgspec

from tracker.extraction.text.cues import CueIndex
from tracker.extraction.text.known_names import NameMention
from tracker.model import Country, Language

# What links a body with the country or town whose it is: "Đại học Thủy Tùng (Trung Quốc)", "… Institute, China".
_LINKS: dict[Language, re.Pattern[str]] = {
    "en": re.compile(r" \((?:[A-Z]{2,8}[,;] )?|, (?:in )?| of "),
    "vi": re.compile(r" \((?:[A-ZĐ]{2,8}[,;] |thuộc |tỉnh |thành phố |TP\.? ?)?|, | [–-] | của "),
    "zh": re.compile("[（(]"),
}
_BRACKETS = ("(", "（")
# Between two bodies of which the brackets behind the second may mean both.
_JOINED = re.compile(r",? (?:và|cùng) |, ")
# A school, clinic, authority or club, which Vietnamese tells the country of where it is not at home; of firms only such
# as have the form in which they are registered at home.
_AT_HOME = re.compile(
    r"(?:Trường|Đại học|ĐH|Học viện|Viện|Bệnh viện|BV|Cao đẳng|Sở|Hội|Nhà hát|Bảo tàng|Thư viện|Khoa"
    r"|Công ty (?:Cổ phần|CP)|Tổng [Cc]ông ty) "
)
# Characters between a body with its country in brackets and one at home, within a sentence.
_BESIDE = 200
_STOP = re.compile(r"[.;!?]\s|\n")
_COUNTRIES = ("VN", "CN")


def with_told_countries(
    text: str, language: Language, bodies: Sequence[NameMention], places: Sequence[NameMention], cues: CueIndex
) -> list[NameMention]:
    """Bodies found by their shape, each with the country that the text tells of it somewhere; `places` are in order."""
    bodies = sorted(bodies, key=attrgetter("start"))
    told: dict[str, Country] = {}
    abroad: list[NameMention] = []
    for body, country in _linked(text, language, bodies, places, cues):
        told.setdefault(body.id, country)
        if country == "CN":
            abroad.append(body)
    if language == "vi":
        at_home = {body.id for guest in abroad for body in _beside(text, guest, bodies)}
        for identity in at_home:
            told.setdefault(identity, "VN")
    return [
        msgspec.structs.replace(body, country=told[body.id]) if not body.country and body.id in told else body
        for body in bodies
    ]


def _linked(
    text: str, language: Language, bodies: Sequence[NameMention], places: Sequence[NameMention], cues: CueIndex
) -> Iterator[tuple[NameMention, Country]]:
    """The bodies without a country behind which one of the two, or a place in it, is named."""
    starts = [place.start for place in places]
    for body in bodies:
        link = _LINKS[language].match(text, body.end) if not body.country else None
        if link is None:
            continue
        words = [hit.value for hit in cues.within(link.end(), link.end() + 1, "side")]
        index = bisect_left(starts, link.end())
        if not words and index < len(places) and places[index].start == link.end() and _is_whole(link, places[index]):
            words = [places[index].country]
        country = next((country for country in _COUNTRIES if words == [country]), None)
        if country is not None:
            yield body, country  # type: ignore[misc]


def _is_whole(link: re.Match[str], place: NameMention) -> bool:
    """Whether a place stands alone in brackets, or is a country's name; "…, Hanoi" may be the next of a list."""
    return place.kind == "country" or link[0].lstrip().startswith(_BRACKETS)


def _beside(text: str, guest: NameMention, bodies: Sequence[NameMention]) -> Iterator[NameMention]:
    """The bodies at home that a sentence names with one from abroad, but for what may stand in one row with it."""
    first = bisect_left(bodies, guest.start - _BESIDE, key=attrgetter("start"))
    for body in bodies[first : bisect_right(bodies, guest.end + _BESIDE, key=attrgetter("start"))]:
        if body.country or body.id == guest.id or not _AT_HOME.match(body.text):
            continue
        gap = text[body.end : guest.start] if body.end <= guest.start else text[guest.end : body.start]
        if not _STOP.search(gap) and not _JOINED.fullmatch(gap):
            yield body
