"""Provinces, cities and counties that act themselves: "Guangzhou and Hanoi signed …", "giữa huyện A và quận B"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from tracker.extraction.analysis import Analysis
from tracker.extraction.text.cues import CueHit
from tracker.extraction.text.known_names import NameMention
from tracker.extraction.text.sentences import Sentence
from tracker.knowledge.library import shapes
from tracker.model import Language

_LOCAL = frozenset(("province", "city", "prefecture", "district", "county"))
# What places do by themselves; where they meet, somebody does so in their name.
_ACTS = frozenset(("agreement", "aid"))
# Characters between a place and its act, and around the name of a country in brackets between two places.
_NEAR = 12
_BETWEEN = 40
# What stands between the places of a row in Chinese.
_ROW_GAP = re.compile("[省市州]?[、与與同和](?:中国|中國|越南)?")
# "các doanh nghiệp của A và B": who is of two places acts for neither.
_PEOPLE_OF = re.compile(
    r"(?:doanh nghiệp|công ty|hiệp hội|nhân dân|người dân|thanh niên|học sinh|nghệ sĩ|thương nhân"
    r"|(?:companies|firms|people|youths?|businesses) (?:of|from|in))"
    r"(?: (?:của|ở|từ|hai|các|tỉnh|thành phố|địa phương|the|du lịch|lữ hành|vận tải|xuất nhập khẩu|logistics|nông sản"
    r"|thương mại))* ?$"
)
# What stands before the place that holds something: "Chiều 22/9, tại Hà Nội, tỉnh A (Trung Quốc) tổ chức …".
_OPENED = re.compile(
    r"(?:(?:Sáng|Chiều|Tối|Ngày|Từ|Trong|Vừa qua|Mới đây|Tại|Nhân)[^,.;]{0,40}, (?:tại [^,.;]{0,40}, )?)?"
    r"(?:(?:[Tt]ỉnh|[Tt]hành phố|TP\.?|[Hh]uyện|[Cc]hâu|[Kk]hu tự trị dân tộc Choang) )?"
)
_HOLDS = re.compile(r"(?: \([^)]*\))?(?: đã| vừa)? tổ chức(?!\w)")
# 云南与河内、海防五省市合作会议 is the name of a meeting.
_MEETING_OF = re.compile("[^，。；在签簽]{0,30}(?:会议|會議|论坛|論壇)")


def acting_places(analysis: Analysis, sentence: Sentence, names: Sequence[NameMention]) -> list[NameMention]:
    """The places of a sentence that stand for their authorities because they sign, give or hold something together."""
    places = [name for name in names if name.type == "place" and name.kind in _LOCAL and name.country]
    # 广西龙州县: the county of a region
    wider = {second.start: first.start for first, second in pairwise(places) if first.end == second.start}
    places = [place for place in places if place.start not in wider.values()]
    acts = [hit for hit in analysis.cues_in(sentence, "act") if hit.value in _ACTS]
    patterns = _patterns(analysis.article.language)
    hosts = _hosts(analysis, sentence, places) if analysis.article.language == "vi" else []
    if not places or not (acts or hosts or patterns["holds"].search(analysis.text, sentence.start, sentence.end)):
        return []
    acting = hosts
    for first, second in pairwise(places):
        gap = analysis.text[first.end : wider.get(second.start, second.start)]
        if first.country == second.country or len(gap) > _BETWEEN or not patterns["pair"].fullmatch(gap):
            continue
        if _PEOPLE_OF.search(analysis.text, max(sentence.start, first.start - _BETWEEN), first.start):
            continue
        if _MEETING_OF.match(analysis.text, second.end, sentence.end):
            continue
        follows = any(0 <= hit.start - second.end <= _NEAR for hit in acts)
        start = wider.get(first.start, first.start)
        before = analysis.text[max(sentence.start, start - _NEAR) : start]
        holds = bool(patterns["holds"].match(analysis.text, second.end))
        if follows or holds or patterns["between"].search(before):
            acting += [first, second]
    if analysis.article.language == "zh":
        acting += [place for place in _rows(analysis, places, acts) if place not in acting]
    for place in places:
        opens = not analysis.text[sentence.start : wider.get(place.start, place.start)].strip("* •-–\n")
        if opens and any(0 <= hit.start - place.end <= 2 for hit in acts):
            acting.append(place)
    if acting:
        sides = {place.country for place in acting}
        acting += [
            place
            for place in places
            if place.country not in sides and patterns["with"].search(analysis.text[sentence.start : place.start])
        ]
    return acting


def _hosts(analysis: Analysis, sentence: Sentence, places: Sequence[NameMention]) -> list[NameMention]:
    """The place of a Vietnamese sentence's subject that holds something: "Chiều 22/9, tỉnh An Huy tổ chức …"."""
    return [
        place
        for place in places[:1]
        if _OPENED.fullmatch(analysis.text, sentence.start, place.start)
        and _HOLDS.match(analysis.text, place.end, sentence.end)
    ]


def _rows(analysis: Analysis, places: Sequence[NameMention], acts: Sequence[CueHit]) -> list[NameMention]:
    """The places of Chinese rows of three or more, of both countries, right before an act: 广西与河内、广宁签署."""
    rows: list[list[NameMention]] = []
    for place in places:
        if rows and _ROW_GAP.fullmatch(analysis.text, rows[-1][-1].end, place.start):
            rows[-1].append(place)
        else:
            rows.append([place])
    return [
        place
        for row in rows
        if len(row) > len(("VN", "CN")) and {"VN", "CN"} <= {place.country for place in row}
        if any(0 <= hit.start - row[-1].end <= _NEAR for hit in acts)
        if any(word in analysis.text[row[0].end : row[-1].start] for word in "与與同和")
        for place in row
    ]


@cache
def _patterns(language: Language) -> dict[str, re.Pattern[str]]:
    words = shapes()["acting"][language]
    return {
        "pair": re.compile(words["pair"], re.IGNORECASE),
        "holds": re.compile(words["holds"]),
        "between": re.compile(rf"(?:{words['between']})$", re.IGNORECASE),
        "with": re.compile(rf"(?:{words['with']})$", re.IGNORECASE),
    }
