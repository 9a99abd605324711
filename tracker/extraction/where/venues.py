"""Where an event took place: behind a word of location, at hosts and gates, else where the report was sent from."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from tracker.extraction.analysis import Analysis
from tracker.extraction.text.known_names import NameMention
from tracker.extraction.text.letters import LOWER
from tracker.extraction.text.once import once
from tracker.extraction.text.sentences import Sentence
from tracker.extraction.where.elsewhere import PAPER, is_anothers, is_met_there
from tracker.extraction.where.locatives import locative, offices, site_before
from tracker.extraction.where.routes import is_route
from tracker.extraction.where.told_about import is_told_about
from tracker.knowledge.expressions import any_of
from tracker.knowledge.library import shapes
from tracker.model import Language

# Places that are no venue by themselves.
_NO_VENUE = {"country", "region"}
# Places that are a venue wherever they are named in the sentence of an event of these kinds: what was opened is there.
_OPENED = {"border-gate", "station", "airport", "port"}
_OPENINGS = ("project", "exchange", "aid", "")
# Talks and papers take place on land, and not at what is only passed.
_TALKS = ("meeting", "visit", "agreement")
_PAIRED = {"border-gate", "city", "county", "district", "commune", "station", "venue", "zone"}
# By the kind of a place, the towns that are told of by themselves: where they lie is only their address. A county or
# district is found by its province.
_TOWNS = {
    "province": ("city", "prefecture", "commune"),
    "prefecture": ("city", "county", "commune"),
    "city": ("city", "county"),
}
_COUNTIES = ("county", "district")
# Places on which one is, rather than in them.
_WATERS = {"river", "sea"}
# Characters before a place in which the word of location stands.
_LOCATIVE_REACH = 64
# Characters between a place and what says that it is the scene, and between waters and what happens on them.
_SCENE_REACH = 30
_ROW_GAP = 48
_WATERS_REACH = 14
# Characters in which a wish rules a place, and before a word of place in which an office stands.
_WISH_REACH = 112
_OFFICE_REACH = 56


@cache
def _link() -> re.Pattern[str]:
    """What stands between two places of one list or one pair of gates."""
    return re.compile(rf"(?:\s*(?:{any_of(shapes()['places']['links'])}))*\s*$")


@cache
def _on_waters() -> re.Pattern[str]:
    """What stands before waters on which something happens."""
    return re.compile(r"(?<!\w)(?:[Oo]n|[Aa]long|[Tt]rên|[Dd]ọc)(?: [^\W\d_]+){0,3} ?$")


@cache
def _scene(language: Language) -> re.Pattern[str]:
    """What follows the place at which something takes place: "will host", "là nơi"."""
    return re.compile("|".join(shapes()["places"]["scene"][language]))


@once
def places_in(analysis: Analysis, sentence: Sentence, kind: str = "") -> list[NameMention]:
    """The places at which a sentence says that something took place; `kind` is the event's, which tells what fits."""
    names = [name for name in analysis.names_in(sentence.start, sentence.end) if name.type == "place"]
    if all(name.kind in _NO_VENUE for name in names):
        return []
    scene = _in_scene(analysis, sentence, names)
    found: list[NameMention] = []
    for chain in _chains(analysis, names):
        if all(name.kind in _NO_VENUE for name in chain):
            continue
        told = False
        at: list[NameMention] = []
        for number, name in enumerate(chain):
            located = _is_located(analysis, sentence, name, talks=kind in _TALKS, told=bool(found or at))
            told = located or name in scene or (told and not _is_partys(analysis, chain, number, sentence))
            opened = kind in _OPENINGS and _is_opened(analysis, chain, number, kind)
            if (told or opened) and name.kind not in _NO_VENUE and not is_route(analysis, name):
                at.append(name)
        found += [name for name in at if not _is_address(analysis, name, at)]
    found = [name for name in found if name.kind not in _WATERS or kind not in _TALKS]
    return found if kind not in _TALKS else without_left(analysis, found)


def without_left(analysis: Analysis, found: list[NameMention]) -> list[NameMention]:
    """The places without those that somebody left for another one of them."""
    stayed = [n for n in found if not _LEFT.search(analysis.text, max(0, n.start - _SCENE_REACH), n.start)]
    return stayed or found


def _is_address(analysis: Analysis, name: NameMention, chain: list[NameMention]) -> bool:
    """Whether a place is only what a town beside it lies in ("tại TP Móng Cái, tỉnh Quảng Ninh")."""
    towns = _TOWNS.get(name.kind, ())
    return any(town.kind in towns and analysis.lies_in(town, name) for town in chain)


def _chains(analysis: Analysis, names: list[NameMention]) -> list[list[NameMention]]:
    """The places of a sentence, those of one list or pair together."""
    chains: list[list[NameMention]] = []
    for name in names:
        if chains and _link().match(analysis.text[chains[-1][-1].end : name.start]):
            chains[-1].append(name)
        else:
            chains.append([name])
    return chains


def _in_scene(analysis: Analysis, sentence: Sentence, names: list[NameMention]) -> list[NameMention]:
    """The places before "will host", "là nơi": a row of them turns out to be the scene at its end."""
    scenes = [sentence.start + match.start() for match in _scene(analysis.article.language).finditer(sentence.text)]
    if not scenes:
        return []
    row: list[NameMention] = []
    found: list[NameMention] = []
    for name in names:
        row = [*row, name] if row and name.start - row[-1].end <= _ROW_GAP else [name]
        if any(0 <= at - name.end <= _SCENE_REACH for at in scenes):
            found.extend(one for one in row if one not in found)
    return found


def _is_located(analysis: Analysis, sentence: Sentence, name: NameMention, *, talks: bool, told: bool) -> bool:
    """Whether a word of location stands before a place, and not before it whose office is there."""
    start = _start_of_site(analysis, sentence, name)
    before = analysis.text[max(sentence.start, start - _LOCATIVE_REACH) : start]
    if not _has_location_before(analysis, sentence, name, before, talks=talks, told=told):
        return False
    if is_told_about(analysis, sentence, name, talks=talks):
        return False
    if talks and _AIMED.search(analysis.text, max(sentence.start, start - 2 * _LOCATIVE_REACH), start):
        return False
    return not (((told or name.kind in _WATERS) and PAPER.search(before)) or _BY_TURNS.search(before))


def _has_location_before(
    analysis: Analysis, sentence: Sentence, name: NameMention, before: str, *, talks: bool, told: bool
) -> bool:
    """Whether what stands before a place has a word of location that is neither an office's nor a body's."""
    language = analysis.article.language
    if language == "en" and is_anothers(analysis.text, name, before):
        return False
    if _is_whole_of_town(analysis, sentence, name, talks=talks):
        return False
    if (talks and _HOME_AGAIN.search(before)) or (name.kind in _WATERS and _NAMED_AFTER.search(before)):
        return False
    if language != "zh" and site_before(language).search(before):
        return True
    if name.kind == "border-gate" and _ENTERED.search(before):
        return True
    if located := locative(language, talks).search(before):
        at_home = located[0].startswith(tuple(shapes()["places"]["offices"]["at_home"]))
        whose = before[max(0, located.start() - _OFFICE_REACH) : located.start()].rstrip(" )")
        start = _start_of_site(analysis, sentence, name)
        at = start - len(before) + located.start()
        if language == "zh" and any(n.type == "place" and n.kind != "country" for n in analysis.names_in(at, start)):
            return False  # the word of place is that of another one ("在河内签署河内轻轨合同")
        if (
            language == "zh"
            and name.kind == "province"
            and any(body.start == name.end for body in _bodies(analysis, sentence))
        ):
            return False  # where the body is at which it took place
        if located[0].lower().startswith(("khu vực", "cửa khẩu")) and _BORNE.search(before, 0, located.start()):
            return False  # "Trạm Hội đàm khu vực …", "Đoàn công tác Cửa khẩu tỉnh …": part of a body's name
        if told and at_home and any(0 <= at - body.end <= 1 for body in _bodies(analysis, sentence)):
            return False  # a body's branch there
        if any(0 <= at - one.end <= 1 for one in analysis.people_in(sentence.start, name.start)):
            return not _LONG_AGO.search(before)  # "met Ambassador A in Hanoi": the meeting was there
        elsewhere = at_home and offices(language).search(whose) and not is_met_there(before, located)
        return not _LONG_AGO.search(before) and not elsewhere
    if name.kind in _WATERS:
        around = before[-_WATERS_REACH:] + "|" + analysis.text[name.end : name.end + _WATERS_REACH]
        return bool(_on_waters().search(before)) or any(word in around for word in shapes()["places"]["waters"])
    return False


def _start_of_site(analysis: Analysis, sentence: Sentence, name: NameMention) -> int:
    """Where a site begins, with the towns that its unknown body's name begins with ("老街省老街市金城展览中心")."""
    if name.kind != "venue":
        return name.start
    around = (body.start for body in _bodies(analysis, sentence) if body.start <= name.start < body.end)
    return next(around, name.start)


def _is_whole_of_town(analysis: Analysis, sentence: Sentence, name: NameMention, *, talks: bool) -> bool:
    """Whether a place only tells where the town right before it lies ("Mong Cai city in Quang Ninh province").

    A county is found by its province, which is told of with it, where something took place in the county.
    """
    towns = [one for one in analysis.names_in(sentence.start, name.start) if one.kind not in _NO_VENUE][-1:]
    for body in _bodies(analysis, sentence):
        seat = analysis.seat_of(body) if _LIES_IN.fullmatch(analysis.text[body.end : name.start]) else None
        if seat is not None and analysis.lies_in(seat, name):
            return True  # "the Party Committee of Dongxing city in Guangxi"
    return any(
        town.type == "place"
        and (town.kind in _TOWNS["province"] or town.kind in _COUNTIES)
        and bool(_LIES_IN.fullmatch(analysis.text[town.end : name.start]))
        and analysis.lies_in(town, name)
        and (town.kind not in _COUNTIES or not _is_located(analysis, sentence, town, talks=talks, told=False))
        for town in towns
    )


@once
def _bodies(analysis: Analysis, sentence: Sentence) -> list[NameMention]:
    return [name for name in analysis.names_in(sentence.start, sentence.end) if name.type == "organisation"]


def _is_opened(analysis: Analysis, chain: list[NameMention], number: int, kind: str) -> bool:
    """Whether a gate or station is what the event is about, or a town is joined by a dash to one beyond the border."""
    name = chain[number]
    paired = [one for one in chain if one.kind in _PAIRED and kind in ("project", "")]
    meant = name.kind in _OPENED or any(
        name in (first, second)
        and {first.country, second.country} == {"VN", "CN"}
        and _PAIR.fullmatch(analysis.text[first.end : second.start])
        for first, second in pairwise(paired)
    )
    if not meant or _BORNE.search(analysis.text, max(0, name.start - _SCENE_REACH), name.start):
        return False
    if analysis.cues.within(max(0, name.start - _WISH_REACH), name.start, "wish"):
        return False
    return not _SEVERAL.search(analysis.text[max(0, name.start - _LOCATIVE_REACH) : name.start])


def _is_partys(analysis: Analysis, chain: list[NameMention], number: int, sentence: Sentence) -> bool:
    """Whether a place in a list stands for its authority or for what is its own ("in Hanoi, Guangxi's chairman")."""
    name = chain[number]
    if analysis.government_of(sentence, name) is not None:
        return True
    gap = analysis.text[chain[number - 1].end : name.start] if number else ""
    acts = analysis.article.language == "vi" and _SUBJECT.fullmatch(gap) and _VERB.match(analysis.text, name.end)
    return bool(acts) and not analysis.lies_in(chain[number - 1], name)


def is_online(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a sentence tells of talks at a distance."""
    text = sentence.text.casefold()
    words = shapes()["places"]
    far = any(word in text for word in words["online"][analysis.article.language])
    return far and not any(word in text for word in words["hybrid"])


# bodies in whose names the word for an area is
_BORNE = re.compile(
    r"(?:[Bb]iên (?:phòng|giới|cảnh)|BĐBP|[Hh]ội đàm|[Hh]ội ngộ|[Tt]rạm|[Cc]hi đội|[Đđ]ại đội|[Hh]ải quan|[Cc]hi cục"
    r"|[Cc]ông an|[Đđ]oàn(?: công tác| đại biểu)?|[Bb]an [Qq]uản lý|[Vv]ăn phòng) $"
)
_SIDE = r"(?:中国|越南|Việt Nam|Trung Quốc|(?:China|Vietnam)(?:'s|’s)?)"
_PAIR = re.compile(rf"(?:\s?[(（][^()（）]{{2,30}}[)）])?\s?[-–—－~]{{1,2}}\s?{_SIDE}?\s?")
# where somebody set out for the place that is told of
_LEFT = re.compile(r"(?:(?<!\w)(?:left|rời)|离开|離開|驶离|駛離)(?: (?:thủ đô|thành phố|sân bay))? ?$")
# where somebody was home again
_HOME_AGAIN = re.compile(
    r"(?:(?<!\w)(?:về (?:tới|đến)|[Tt]rở (?:về|lại)|[Rr]eturned (?:home )?to|back (?:home )?(?:to|in)|home in)"
    r"|返回|回到)"
    r"(?: (?:[Tt]hủ đô|thành phố|tỉnh|the))?(?: capital(?: of)?)? ?$"
)
# "đền Kỳ Cùng", "cầu Bắc Luân": what is only named after a river
_NAMED_AFTER = re.compile(r"(?<!\w)(?:đền|chùa|cầu|chợ|phố|đường|phường|xã|ga|khách sạn|công viên) $", re.IGNORECASE)
# "tại Thượng Hải, tỉnh Bắc Ninh tổ chức …"
_SUBJECT = re.compile(r", (?:tỉnh|thành phố|TP|huyện) ?")
_VERB = re.compile(rf"(?: \([^()]*\))? (?!và|với|\(){LOWER}")
_LIES_IN = re.compile(
    r"(?:,? (?:city|town|district|county|commune|prefecture))?,? in (?:(?:the |a )?[a-z]+ ){0,5}"
    r"(?:(?:(?:China|Vi[eệ]t ?[Nn]am)(?:['’]s)?|Chinese|Vietnamese) )?(?:[a-z]+ ){0,3}(?:of )?(?:the )?"
)
# where guests came in
_ENTERED = re.compile(r"(?:nhập|xuất) cảnh (?:qua|tại)(?: [cC]ửa khẩu(?: [qQ]uốc tế)?)? ?$")
# gates of which one speaks
_SEVERAL = re.compile(
    r"(?:\b(?:các|những|nhiều|\d+ cặp)\b|\b(?:gates|ports|crossings)\b|等|各)[^.;]{0,48}$", re.IGNORECASE
)
# where something is that one talks about: "làm việc với … để đề xuất dự án tại Khu công nghiệp A"
_AIMED = re.compile(
    r"(?<!\w)(?:để|nhằm) (?:đề xuất|bàn|trao đổi|thảo luận|tìm hiểu|khảo sát|xúc tiến|thúc đẩy)(?:[^.;,]|,(?! tại))*$"
)
# where something is held in general
_BY_TURNS = re.compile(
    r"(?:luân phiên|alternate|in turn|annually|ha(?:s|ve) been (?:held|organi[sz]ed)|轮流|輪流)", re.IGNORECASE
)
# how old somebody was there, where somebody lives, where a disease broke out
_LONG_AGO = re.compile(
    r"岁时?在\w{0,6}$"
    r"|lịch sử [^.;]{0,60}$"
    r"|(?:lãnh đạo|đại diện)(?: từ)? (?:Cục|Vụ|Phòng|Ban|Văn phòng|Chi nhánh) [^.,;]{2,40} tại(?: tỉnh| thành phố)? $"
    r"|phóng viên [^,.;]{0,32} tại(?: thủ đô)? ?$"
    r"|(?:một số|nhiều|các) [^.;]{3,60} như:? [^.]*$"
    r"|(?:press (?:briefing|conference)|họp báo)[^.;]{0,60} $"
    r"|(?:trú|ngụ|quê|bùng phát) (?:tại|ở)(?: (?:tỉnh|thành phố|TP|huyện|quận|xã))?\.? ?$"
)
