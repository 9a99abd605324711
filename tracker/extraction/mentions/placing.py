"""Where an event took place, from all that an article tells of it: its own sentences first, the dateline last."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from tracker.extraction.analysis import Analysis
from tracker.extraction.events.drafts import Draft
from tracker.extraction.text.known_names import NameMention
from tracker.extraction.text.sentences import Sentence
from tracker.extraction.where.datelines import correspondents_town, dateline_place
from tracker.extraction.where.guests import place_of_guests_host
from tracker.extraction.where.hosts import (
    home_of_host,
    host_country,
    listed_host,
    place_of_host,
    place_of_organiser,
    town_of_house,
)
from tracker.extraction.where.patrols import beat_of_patrol, waters_in
from tracker.extraction.where.routes import ends_of_line, ends_of_run, tells_of_train
from tracker.extraction.where.venues import is_online, places_in, without_left
from tracker.extraction.who.participants import distinct
from tracker.knowledge.library import shapes
from tracker.model import Kind, Language

# Kinds of event that move from one place to the next.
_TOURS = ("visit", "exchange")
# Kinds at which people come together, so that all that tells of it is told of one place.
_ATTENDED = ("visit", "exchange", "meeting", "agreement")
# Kinds of event that may be about waters, but are not on them.
_TALKS = ("meeting", "agreement", "proposal", "visit")
# Kinds of event that may be the first train or flight of a line.
_LINES = ("project", "exchange")
# What places are told for that nobody opened yet.
_PLANNED: Kind = "proposal"
# What a tour goes to; the sites seen on the way are no places of it.
_STOPS = ("province", "prefecture", "city", "county", "district")
# Paragraphs within which a report goes on with a tour; what follows is background.
_TOLD_WITHIN = 10


def places_of(
    analysis: Analysis, draft: Draft, own: Sequence[Sentence], supporting: Sequence[Sentence], *, is_main: bool
) -> list[NameMention]:
    """The places that an event's own sentences tell of, else what lead, host, headline or dateline say."""
    # gates and stations that one only plans to open are no scene of what the article is about
    told = _Told(analysis, draft.kind if is_main or draft.status == "occurred" else _PLANNED)
    supporting = _of_its_time(analysis, draft, supporting)
    of_its_time = _of_its_time(analysis, draft, own)
    found = told.of(s for s in own if s in of_its_time or s == draft.main.sentence)
    ends = [name for sentence in own for name in ends_of_line(analysis, sentence)] if draft.kind in _LINES else []
    if found and {name.id for name in found} <= {name.id for name in ends}:
        found = ends
    if run := _ends_of_run(analysis, draft, own, is_main=is_main):
        found = [*run, *found] if all(_is_on_line(analysis, name, run) for name in found) else found
    online = any(is_online(analysis, sentence) for sentence in own)
    if not found and not online and draft.kind == "meeting":
        found = [place for sentence in own if (place := place_of_host(analysis, sentence))][:1]
    if not found and is_main and not online:
        found = told.of(s for s in supporting if s.role == "lead" and not _proposes(analysis, s))
    if not found and draft.kind not in ("agreement", "proposal", "visit"):
        found = _on_border(analysis, draft, own, is_main=is_main)
    if is_main and draft.kind in _TOURS:
        stops = told.of(s for s in supporting if _goes_on(analysis, s))
        found = [*found, *(name for name in stops if name.kind in _STOPS)]
    if not found and not online:
        found = _at_hosts(analysis, draft, told, own, (*own, *supporting) if is_main else own)
    if not found and is_main and not online:
        found = told.of(s for s in supporting if analysis.cues_in(s, "occurrence"))
    if not found and is_main and not online:
        found = told.of(s for s in analysis.sentences if s.role == "title")
    if not found and not is_main and not _recalled(analysis, draft):
        # what somebody went to or was at in the sentence before, and not what is opened there
        before = [s for one in own[:1] for s in analysis.before(one) if s.paragraph == one.paragraph]
        found = [name for sentence in before for name in places_in(analysis, sentence, "visit")]
    found = found or ends or _opened_missions(analysis, draft.kind, own)
    if not found and is_main and draft.status == "occurred" and not online:
        found = _dateline(analysis, draft.kind, own)
    if not found and is_main and not online and draft.kind in _ATTENDED:
        found = [place] if (place := home_of_host(analysis, analysis.sentences)) else []
        found = found or _organisers(analysis, draft, [s for s in analysis.sentences if s.role == "lead"])
    if found and not any(name.known for name in found):
        # a hall that no file knows is where the body that holds it is at home, or where headline and lead are set
        opening = told.of(s for s in analysis.sentences if s.role in ("title", "lead")) if is_main else []
        found = [*found, *(_organisers(analysis, draft, own) or [name for name in opening if name.kind in _STOPS])]
    provinces = _provinces_told(analysis, found) if is_main else []
    return distinct([*found, *provinces, *_towns_around(analysis, found)])


def _ends_of_run(analysis: Analysis, draft: Draft, own: Sequence[Sentence], *, is_main: bool) -> list[NameMention]:
    """The ends of the run of a train that an event tells of."""
    if draft.kind not in _LINES:
        return []
    told = [*own, *(s for s in analysis.sentences if s.role in ("title", "lead"))] if is_main else own
    told = [one for one in told if tells_of_train(analysis, one)]
    runs = (ends_of_run(analysis, one) or ends_of_line(analysis, one) for one in told)
    return next((ends for ends in runs if ends), [])


def _is_on_line(analysis: Analysis, name: NameMention, ends: Sequence[NameMention]) -> bool:
    """Whether a place is an end of a line, lies in one or around it, or is where the line crosses the border."""
    near = any(name.id == end.id or analysis.lies_in(name, end) or analysis.lies_in(end, name) for end in ends)
    return near or name.kind in ("border-gate", "port", "station")


def _provinces_told(analysis: Analysis, found: Sequence[NameMention]) -> list[NameMention]:
    """The provinces written right before the towns of a Chinese report, and behind those of a Vietnamese one.

    Both name the two for one place (广西南宁, "Móng Cái, tỉnh Quảng Ninh").
    """
    language = analysis.article.language
    if language == "en":
        return []
    provinces: list[NameMention] = []
    for town in found:
        if language == "zh":
            beside = analysis.names_in(town.start - _PROVINCE_REACH, town.start)[-1:]
        else:
            beside = analysis.names_in(town.end, town.end + _PROVINCE_REACH)[:1]
        provinces += [
            n for n in beside if n.kind == "province" and analysis.lies_in(town, n) and _joined(analysis, town, n)
        ]
    return provinces


def _joined(analysis: Analysis, town: NameMention, province: NameMention) -> bool:
    first, second = sorted((town, province), key=lambda name: name.start)
    return bool(_ADDRESS.fullmatch(analysis.text, first.end, second.start))


# Characters from a town to its province.
_PROVINCE_REACH = 16
_ADDRESS = re.compile(r"(?:(?:,| -| \(|, thuộc| thuộc| của)? (?:tỉnh )?)?")


def _on_border(analysis: Analysis, draft: Draft, own: Sequence[Sentence], *, is_main: bool) -> list[NameMention]:
    """The waters or the stretch of border on which an event took place that is no talks, as its sentences tell."""
    opening = [s for s in analysis.sentences if s.role in ("title", "lead")] if is_main else []
    told = (*own, *opening)
    found = [name for sentence in told for name in waters_in(analysis, sentence)] if draft.kind not in _TALKS else []
    return found or beat_of_patrol(analysis, told)


def _at_hosts(
    analysis: Analysis, draft: Draft, told: _Told, own: Sequence[Sentence], listing: Sequence[Sentence]
) -> list[NameMention]:
    """Where the host is at home whom an event's own sentences name, or sentences that list who came."""
    found = [place for sentence in own if (place := place_of_host(analysis, sentence))][:1]
    if not found and draft.kind in _ATTENDED:
        found = [place for sentence in own if (place := place_of_guests_host(analysis, sentence))][:1]
    if not found and draft.kind in _ATTENDED:
        found = [place for sentence in listing if (place := listed_host(analysis, sentence))][:1]
    if not found and draft.kind in _ATTENDED:
        told_there = [c.sentence for c in draft.candidates if not c.framed and not c.remembered]
        # what guests are still to do elsewhere is no place of what they have done
        to_come = [s for s in told_there if draft.status == "occurred" and analysis.cues_in(s, "planned")]
        found = told.of(s for s in _of_its_time(analysis, draft, told_there) if s not in to_come)
    if not found:
        found = [place] if (place := home_of_host(analysis, own)) else []
    found = found or [place for sentence in own if (place := town_of_house(analysis, sentence))][:1]
    return found or _organisers(analysis, draft, own)


def _organisers(analysis: Analysis, draft: Draft, own: Sequence[Sentence]) -> list[NameMention]:
    """Where the first body is at home that holds something, as its own sentences tell."""
    if draft.kind == "proposal":
        return []
    return [place for sentence in own if (place := place_of_organiser(analysis, sentence))][:1]


def _opened_missions(analysis: Analysis, kind: Kind, own: Sequence[Sentence]) -> list[NameMention]:
    """The town in whose name a consulate is that opens: 越南驻重庆总领事馆开馆."""
    if kind not in ("project", "milestone"):
        return []
    names = [name for one in own for name in analysis.names_in(one.start, one.end)]
    missions = [name for name in names if name.kind == "embassy" and name.id.startswith(_CONSULATES)]
    towns = [(_TOWN_OF_CONSULATE.get(mission.id) or _CONSULATE.sub("", mission.id), mission) for mission in missions]
    return [analysis.place_of(town, mission) for town, mission in towns][:1]


# How the ids of consulates begin, before that of their town.
_CONSULATES = ("consulate-vn-in-", "consulate-cn-in-")
_TOWN_OF_CONSULATE = {"consulate-cn-in-hcmc": "ho-chi-minh-city"}
_CONSULATE = re.compile("|".join(_CONSULATES))


# What a town's name may stand in.
_STATIONS = ("airport", "port", "station")


def _towns_around(analysis: Analysis, found: Sequence[NameMention]) -> list[NameMention]:
    """The towns in which airports, ports and stations lie that are called after them, and houses where no town is told.

    A station's town counts only where the article or the station's own name names it (河内内排国际机场).
    """
    if found and all(name.kind == "venue" for name in found):
        towns = [(name, _town_around(analysis, name)) for name in found]
        return [analysis.place_of(town, name) for name, town in towns if town]
    stations = [name for name in found if name.kind in _STATIONS]
    if not stations:
        return []
    named = [name for name in analysis.names if name.type == "place" and name.kind == "city"]
    around = [t for t in named if any(_is_of_town(analysis, station, t) for station in stations)]
    return [*around, *(town for station in stations for town in _borne(analysis, station))]


def _is_of_town(analysis: Analysis, station: NameMention, town: NameMention) -> bool:
    """Whether a station lies in a town and is called after it, or named right behind it ("河内安员站")."""
    named = station.text.startswith(town.text) or town.end == station.start
    return named and analysis.lies_in(station, town)


def _borne(analysis: Analysis, station: NameMention) -> list[NameMention]:
    """The town with whose name that of a station begins."""
    town = _town_around(analysis, station)
    borne = town and station.text.startswith(tuple(analysis.entry_of(town).all_names()))
    return [analysis.place_of(town, station)] if borne else []


def _town_around(analysis: Analysis, house: NameMention) -> str:
    """The id of the town in which a house is known to stand; empty when only its province is known."""
    return next((whole for whole in analysis.wholes_of(house) if analysis.entry_of(whole).type == "city"), "")


class _Told:
    """The places that sentences tell of for an event of one kind."""

    def __init__(self, analysis: Analysis, kind: Kind) -> None:
        self.analysis = analysis
        self.kind = kind

    def of(self, sentences: Iterable[Sentence]) -> list[NameMention]:
        """The places of some sentences, in order."""
        found = [name for sentence in sentences for name in places_in(self.analysis, sentence, self.kind)]
        return without_left(self.analysis, found) if self.kind in _ATTENDED else found


def _dateline(analysis: Analysis, kind: Kind, own: Sequence[Sentence]) -> list[NameMention]:
    """The city of dateline or correspondent; what took place on a visit abroad may be reported from home.

    What somebody made known there, "recently" having done it, may have been done elsewhere.
    """
    sent_from = [place for place in (dateline_place(analysis), correspondents_town(analysis)) if place]
    host = host_country(analysis)
    if host or kind == "visit":
        sent_from = [place for place in sent_from if place.country == host]
    if not sent_from:
        return []
    words, language = shapes()["places"], analysis.article.language
    told = [s.text for s in (*own, *(s for s in analysis.sentences if s.role == "lead"))]
    passed_on = all(any(one in text for text in told for one in words[key][language]) for key in ("lately", "told_on"))
    return [] if passed_on else sent_from[:1]


def _recalled(analysis: Analysis, draft: Draft) -> bool:
    """Whether somebody only recalled an event that has a date of its own: where it was said it did not take place."""
    main = draft.main
    return main.date is not None and (main.remembered or bool(analysis.cues_in(main.sentence, "recall")))


def _of_its_time(analysis: Analysis, draft: Draft, sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences that tell neither how things stand ("Currently …", 目前…) nor what is still to be held."""
    language = analysis.article.language
    states = tuple(shapes()["places"]["states"][language])
    later = shapes()["places"]["set_for"][language] if draft.status == "occurred" and draft.kind in _ATTENDED else ()
    return [s for s in sentences if not s.text.startswith(states) and not any(word in s.text for word in later)]


def _proposes(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a sentence begins with what somebody proposed, so that its places are those of plans."""
    return analysis.article.language == "en" and bool(_PROPOSES.match(sentence.text))


_PROPOSES = re.compile(
    r"(?:\W?(?:For (?:his|her) part|He|She|They|The|[A-Z][\w’'-]+|[a-z]+),? ){1,4}?(?:also |then )?"
    r"(?:recommended|suggested|proposed|asked|urged|hoped|requested|called (?:for|on)|raised"
    r"|expressed (?:his|her) (?:hope|wish))\b"
)


def _goes_on(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a sentence tells where the guests went next."""
    if sentence.role == "caption" or sentence.paragraph > _TOLD_WITHIN:
        return False
    if analysis.cues_in(sentence, "recall", "planned", "wish"):
        return False
    return bool(_stops(analysis.article.language).search(sentence.text))


@cache
def _stops(language: Language) -> re.Pattern[str]:
    return re.compile("|".join(shapes()["places"]["stops"][language]))
