"""Where the host is at home: a province's, city's or county's body that receives somebody, or that somebody visits."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from tracker.extraction.analysis import Analysis
from tracker.extraction.text.known_names import NameMention
from tracker.extraction.text.once import once
from tracker.extraction.text.sentences import Sentence
from tracker.extraction.where.venues import places_in
from tracker.knowledge.expressions import any_of
from tracker.knowledge.library import shapes
from tracker.model import Country, Language

# Characters between a host and the verb, which hold the name and the titles of whoever acts for it.
_HOST_REACH = {"en": 120, "vi": 200, "zh": 30}
_OTHER: dict[Country, Country] = {"VN": "CN", "CN": "VN"}
# Paragraphs in which a report says who went where.
_OPENING = 3
# The guests, whom "làm việc với" tells as well.
_DELEGATION = re.compile("đoàn|delegation", re.IGNORECASE)
# Characters between the verb and the body visited.
_VISITED_REACH = 24


@cache
def _verbs(group: str, language: Language) -> re.Pattern[str]:
    words = any_of(shapes()["places"][group][language])
    return re.compile(words if language == "zh" else rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


def place_of_host(analysis: Analysis, sentence: Sentence) -> NameMention | None:
    """The place of the local body, of the host's country, that a sentence tells to receive or to be visited."""
    place = _place_told_of_host(analysis, sentence)
    country = place and (host_country(analysis) or _set_in(analysis))
    return place if place and (not country or place.country == country) else None


@once
def _set_in(analysis: Analysis) -> Country:
    """The one country in which headline and lead set what they tell of."""
    told = {place.country for one in _first_told(analysis) for place in places_in(analysis, one, "visit")}
    return told.pop() if len(told) == 1 else ""


def _place_told_of_host(analysis: Analysis, sentence: Sentence) -> NameMention | None:
    language = analysis.article.language
    bodies = [n for n in analysis.names_in(sentence.start, sentence.end) if n.type == "organisation"]
    visited = _verbs("visited", language).search(sentence.text)
    if visited:
        at = sentence.start + visited.end()
        host = next((body for body in bodies if 0 <= body.start - at <= _VISITED_REACH), None)
        if host is not None and _DELEGATION.search(analysis.text, at, host.start):
            before = [body for body in bodies if body.end <= at]
            return analysis.home_of(before[-1]) if before else None
        if host is not None and (seat := analysis.home_of(host)):
            return seat
    if language == "en" and (passive := _verbs("received_by", language).search(sentence.text)):
        at = sentence.start + passive.end()
        host = next((body for body in bodies if 0 <= body.start - at <= _HOST_REACH[language]), None)
        return analysis.home_of(host) if host else None
    receives = _verbs("receives", language).search(sentence.text)
    if receives:
        at = sentence.start + receives.start()
        before = [body for body in bodies if 0 <= at - body.end <= _HOST_REACH[language]]
        return analysis.home_of(before[-1]) if before else None
    return None


def place_of_organiser(analysis: Analysis, sentence: Sentence) -> NameMention | None:
    """The place of the local body that holds something of which a sentence names the venue only ("tại hội trường")."""
    if place := _place_that_holds(analysis, sentence):
        return place
    if analysis.article.language == "en" and (by := _verbs("held_by_whom", "en").search(sentence.text)):
        at = sentence.start + by.end()
        for name in analysis.names_in(at, at + _NAMED_REACH)[:1]:
            if name.type == "organisation":
                return analysis.home_of(name)
            chapter = name.type == "place" and name.kind != "country" and _CHAPTER.match(analysis.text, name.end)
            return name if chapter else None
    holds = _verbs("holds", analysis.article.language).search(sentence.text)
    if holds is None:
        return None
    at = sentence.start + holds.start()
    names = analysis.names_in(sentence.start, sentence.start + holds.start())
    bodies = [n for n in names if n.type == "organisation" and at - n.end <= _HOST_REACH[analysis.article.language]]
    return analysis.home_of(bodies[0]) if bodies else None


# Characters behind "held by" in which the first name begins.
_NAMED_REACH = 24
# a body of the place before it: "the Can Tho city chapter of the Union"
_CHAPTER = re.compile(r"(?: [a-z]+){0,3} (?:chapter|branch|authorities|government|administration|[A-Z])")


def _place_that_holds(analysis: Analysis, sentence: Sentence) -> NameMention | None:
    """The town or province that is said to hold something itself, and not together with another one."""
    held_by = _held_by(analysis.article.language)
    for name in analysis.names_in(sentence.start, sentence.end):
        holds = name.type == "place" and name.kind != "country" and held_by.match(analysis.text, name.end, sentence.end)
        if holds and not _JOINED.search(analysis.text, max(sentence.start, name.start - _JOINED_REACH), name.start):
            return name
    return None


@cache
def _held_by(language: Language) -> re.Pattern[str]:
    return re.compile(shapes()["places"]["held_by"][language])


# another place right before one, which holds something with it: "Lao Cai and", 老街省与
_JOINED = re.compile(r"(?:(?<!\w)(?:and|và|với|with|of|between|giữa)(?: [^\W\d_]+['’]?s?){0,3}|[-–—/与和同與、及]) ?$")
_JOINED_REACH = 32


# "Tiếp và làm việc với đoàn có …; …": the hosts are named behind the verb.
_HOSTS_LISTED = re.compile(
    r"(?:(?:Cùng|Tham gia|Dự|Tham dự) )?(?:[Đđ]ón tiếp|[Tt]iếp đón|[Đđ]ón|[Tt]iếp)(?: [^\W\d_]+){0,7}"
    r" (?:có|là|gồm)(?:[:,]| )"
)


def listed_host(analysis: Analysis, sentence: Sentence) -> NameMention | None:
    """The place of the first local body in a list of those who received the guests (Vietnamese only)."""
    listed = _HOSTS_LISTED.match(sentence.text) if analysis.article.language == "vi" else None
    if listed is None:
        return None
    bodies = analysis.names_in(sentence.start + listed.end(), sentence.end)
    seats = [seat for body in bodies if body.type == "organisation" and (seat := analysis.seat_of(body))]
    return next((seat for seat in seats if seats and analysis.lies_in(seat, seats[0])), seats[0] if seats else None)


def home_of_host(analysis: Analysis, sentences: Iterable[Sentence]) -> NameMention | None:
    """The one town of the bodies of the visited country that sentences name; none when they are of several.

    Where only a word for the guests tells that country, the bodies are those of towns and provinces.
    """
    told = host_country(analysis)
    country = told or _host_of_called_guests(analysis)
    names = [name for one in sentences for name in analysis.names_in(one.start, one.end) if name.type == "organisation"]
    homes = [analysis.seat_of(body) or (analysis.town_of(body) if told else None) for body in names if country]
    found = {home.id: home for home in homes if home and home.country == country}
    if len(found) != 1 and _receives_here(analysis):
        # of a school's own news, where that school stands
        homes = [analysis.house_of(body) for body in names if body.kind in _SCHOOLS]
        found = {home.id: home for home in homes if home and home.country == country}
    return next(iter(found.values())) if len(found) == 1 else None


# Kinds of body that tell of their guests as "we".
_SCHOOLS = ("university", "academy", "research", "hospital")


# Kinds of national body whose house is in the capital.
_NATIONAL = {"ministry", "party-body", "parliament", "front", "agency", "union", "court", "procuracy", "government"}
_CENTRAL_BANKS = {"sbv", "pboc"}
_AT_REACH = 32
_CAPITALS: dict[Country, str] = {"VN": "hanoi", "CN": "beijing"}


@cache
def _at_house(language: Language) -> dict[str, re.Pattern[str]]:
    words = shapes()["places"]["at_house"][language]
    return {side: re.compile(word) for side, word in words.items()}


def town_of_house(analysis: Analysis, sentence: Sentence) -> NameMention | None:
    """Where the body is at whose house something happened: that of "tại trụ sở Bộ …" is in the capital."""
    patterns = _at_house(analysis.article.language)
    for body in analysis.names_in(sentence.start, sentence.end):
        if body.type != "organisation":
            continue
        before = (analysis.text, max(sentence.start, body.start - _AT_REACH), body.start)
        held = patterns["before"].search(*before) and patterns["after"].match(analysis.text, body.end, sentence.end)
        if not held and not ("came" in patterns and patterns["came"].search(*before)):
            continue
        if seat := analysis.house_of(body):
            return seat
        of_state = body.kind in _NATIONAL or body.id in _CENTRAL_BANKS
        if body.known and of_state and body.country:
            return analysis.place_of(_CAPITALS[body.country], body)
    return None


@once
def host_country(analysis: Analysis) -> Country:
    """The country to which headline, lead and the first paragraphs tell that somebody went; empty for none or both."""
    opening = _opening(analysis)
    words = shapes()["places"]
    language = analysis.article.language
    title = [s.text for s in _first_told(analysis) if s.role == "title"]
    going: dict[Country, str] = words["goes"][language]
    told = [side for side, word in going.items() if any(re.search(word, text) for text in title)]
    if len(told) == 1:
        return told[0]
    if _receives_here(analysis):
        return analysis.home
    for group in ("goes", "guests"):
        sides: dict[Country, str] = words[group][language]
        gone = [side for side, word in sides.items() if any(re.search(word, text) for text in opening)]
        if len(gone) == 1:
            return gone[0] if group == "goes" else _OTHER[gone[0]]
    return ""


@once
def _host_of_called_guests(analysis: Analysis) -> Country:
    """The country whose host speaks of guests from the other one ("his Chinese guest"); empty for none or both."""
    called: dict[Country, str] = shapes()["places"]["called_guests"][analysis.article.language]
    guests = [side for side, word in called.items() if re.search(word, analysis.text)]
    return _OTHER[guests[0]] if len(guests) == 1 else ""


def _first_told(analysis: Analysis) -> list[Sentence]:
    return [s for s in analysis.sentences if s.role in ("title", "lead")]


@once
def _receives_here(analysis: Analysis) -> bool:
    """Whether the first paragraphs tell of guests who came to where the report was written."""
    words = shapes()["places"]["comes"][analysis.article.language]
    return any(word in text for text in _opening(analysis) for word in words)


@once
def _opening(analysis: Analysis) -> list[str]:
    return [s.text for s in analysis.sentences if s.role != "caption" and s.paragraph <= _OPENING]
