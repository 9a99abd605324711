"""Who calls at a mission of his own country, or receives his own envoy: nobody of the other country is met."""

from __future__ import annotations

import re

from tracker.extraction.analysis import Analysis
from tracker.extraction.text.cues import CueHit
from tracker.extraction.text.sentences import Sentence

# Kinds of which one may be a diplomat's among his own people.
_CALLS = ("visit", "meeting")
# Characters behind the word for it in which the mission is named.
_MISSION_WITHIN = 90
# "gặp gỡ cán bộ, nhân viên Đại sứ quán": who stays abroad for the guest's own country.
_STAFF = re.compile(r"cán bộ|nhân viên|cộng đồng|kiều bào|\bstaff\b|\bcommunity\b|馆员|館員")


def calls_at_own_mission(analysis: Analysis, sentence: Sentence, trigger: CueHit) -> bool:
    """Whether somebody calls at the mission of his own country and at nobody else's."""
    if trigger.value not in _CALLS:
        return False
    start = analysis.clause(sentence, trigger.start)[0]
    end = min(sentence.end, trigger.end + _MISSION_WITHIN)  # "with the officials, staff of the consulate"
    if _receives_own_envoy(analysis, sentence):
        return True
    names = [name for name in analysis.names_in(start, end) if name.type != "place" and name.country]
    if analysis.article.language == "en" and _FOLLOWERS.match(analysis.text, start):
        names = [n for n in analysis.names_in(sentence.start, end) if n.type != "place" and n.country]
    missions = [name for name in names if name.kind == "embassy" and name.start >= trigger.end]
    own = {name.country for name in names}
    staff = bool(missions) and bool(_STAFF.search(analysis.text, trigger.end, missions[0].start))
    told = len(names) > len(missions) or staff
    alone = len(own) == 1 and told and analysis.sides(start, trigger.start) <= own
    return alone and bool(missions) and not analysis.cues.within(start, end, "together")


# "A, vice chairman of …, and his colleagues paid a call on …": the caller stands before the comma.
_FOLLOWERS = re.compile(r" ?(?:and|with|together with|along with) (?:his|her|their|other|members|colleagues|an?)\b")

# "Ambassador Extraordinary and Plenipotentiary of Vietnam to China", "Chinese Ambassador to Vietnam"
_OURS = "(?:China|Viet ?[Nn]am)"
_ENVOY = re.compile(
    rf"(?:(?P<VN>Vietnam)(?:ese|['’]s)|(?P<CN>China['’]s|Chinese)) (?:[A-Z][\w-]+ ){{0,3}}[Aa]mbassador to {_OURS}"
    rf"|[Aa]mbassador (?:[A-Z][\w-]+ (?:and )?){{0,3}}of (?:(?P<VN2>Viet ?[Nn]am)|(?P<CN2>China)) to {_OURS}"
)


def _receives_own_envoy(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether an ambassador to the other country is met in English by people and bodies of his own one only."""
    envoy = _ENVOY.search(sentence.text) if analysis.article.language == "en" else None
    if envoy is None:
        return False
    own = "VN" if envoy["VN"] or envoy["VN2"] else "CN"
    first, last = sentence.start + envoy.start(), sentence.start + envoy.end()
    if analysis.cues.within(sentence.start, first, "side") or analysis.cues.within(last, sentence.end, "side"):
        return False  # "Vietnamese leaders received the Chinese Ambassador to Vietnam"
    names = analysis.names_in(sentence.start, sentence.end)
    acting = {name.country for name in names if name.type != "place" and name.country}
    others = {name.country for name in names if name.type == "place" and name.kind != "country" and name.country}
    return acting | others == {own}
