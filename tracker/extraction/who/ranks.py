"""Bodies that only tell the rank or office of somebody named beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from tracker.extraction.analysis import Analysis
from tracker.extraction.text.known_names import NameMention
from tracker.extraction.text.sentences import Sentence
from tracker.extraction.who.told_beside import ending
from tracker.knowledge.expressions import any_of
from tracker.knowledge.library import shapes
from tracker.model import Language

# Bodies that only tell somebody's rank: a minister brings the ministry along, a Politburo member no Politburo.
_RANKS = {"party-body", "local-party", "government"}
# The head of a party's department brings it along: 中共中央对外联络部部长, "Phó trưởng Ban Tuyên giáo Trung ương".
_DEPARTMENT = re.compile("部(?:常务)?副?部[长長]")
_DEPARTMENT_OF = re.compile("[Tt]rưởng $")
# "Secretary of the … Central Committee, and Head of … A": however far behind the name stands.
_CENTRAL = re.compile(r"(?: \(CP[CV]\))? Central Committee")
_SECRETARY_OF = re.compile(r"[Ss]ecretary of (?:the )?$")
# Bodies whose members are called so wherever they act.
_MEMBERED = _RANKS | {"party", "parliament"}
# "Ủy viên BCH Trung ương Đoàn, Bí thư Tỉnh đoàn": with another post told behind it, a seat in a league's committee.
_SEAT = re.compile(
    r"[ỦU][yỷ] viên (?:BCH|Ban Chấp hành|Ban chấp hành|Ban Thường vụ|BTV|Đoàn Chủ tịch|Đoàn chủ tịch|Hội đồng)"
    r"(?: Trung ương| T\.?[ƯW])?(?: của)? $"
)
_NEXT_POST = re.compile(
    "(?:, | - | – |; )(?:Phó |Bí thư|Chủ tịch|Giám đốc|Tổng Giám|Trưởng|Hiệu trưởng|Viện trưởng|Chánh )"
)
# Who sits in a chamber's or association's committee speaks for its firms.
_OF_FIRMS = {"chamber", "association"}
# What a party secretary chairs as well: the committee acts.
_CHAIRED = ("-peoples-council", "-peoples-congress")
_OFFICE_REACH = 45
_BRACKET = 2
# Characters before a body in which stands that it sent a delegation, and behind the leader's name with the offices.
_DELEGATION = 32
_LEADERS_OFFICES = 150


@cache
def _member_of() -> re.Pattern[str]:
    return ending(shapes()["asides"]["member"])


def is_rank(analysis: Analysis, name: NameMention, names: Sequence[NameMention]) -> bool:
    """Whether a body only tells somebody's rank: it stands right before or, after a comma, behind a person."""
    if analysis.text.endswith("(", 0, name.start):  # the short name tells what the full one before it does
        full = next((n for n in names if 0 < name.start - n.end <= _BRACKET), name)
        if name.kind == "party" and full.kind == "party-body":
            return True  # "the Central Committee of the Communist Party of China (CPC)"
        name = full if full.id == name.id else name
    before = analysis.text[max(0, name.start - _OFFICE_REACH) : name.start]
    beside = before.rstrip()
    if len(before) - len(beside) <= 1 and _member_of().match(beside, len(beside)):
        return name.kind in _MEMBERED or not name.known
    if name.kind not in _OF_FIRMS and _SEAT.search(before) and _NEXT_POST.match(analysis.text, name.end):
        return True
    if name.kind == "party-body" and (
        _DEPARTMENT.match(analysis.text, name.end - 1)
        or (name.text.startswith("Ban ") and _DEPARTMENT_OF.search(before))
    ):
        return False
    central = name.kind == "party-body" or (name.kind == "party" and _CENTRAL.match(analysis.text, name.end))
    if _is_post(analysis, name) or (central and _SECRETARY_OF.search(before)):
        return True
    if name.kind not in _RANKS or _sent_delegation(analysis, name) or _acts_for_its_place(analysis, name, names):
        return False
    for person in names:
        if person.type != "person":
            continue
        gap = (
            analysis.text[name.end : person.start]
            if person.start >= name.end
            else analysis.text[person.end : name.start]
        )
        if person.start >= name.end and len(gap) <= _OFFICE_REACH and not any(mark in gap for mark in ".;。；"):
            return True
        if (
            person.end <= name.start
            and len(gap) <= 2 * _OFFICE_REACH
            and gap.lstrip().startswith((",", "，", "-", "–", "("))
        ):
            return True
    return False


# 越共中央总书记, 中央军委主席: leaders' posts, which name no body that acts, also where nobody is named.
_CENTRAL_POST = re.compile("[总總][书書][记記]|政治局|(?:中央)?[书書][记記][处處]|委[员員](?![会會])|候[补補]委")
_COMMANDER = re.compile("主席")


def _is_post(analysis: Analysis, name: NameMention) -> bool:
    """Whether a Chinese name of a party's committee or of the military commission only tells a leader's post."""
    if analysis.article.language != "zh":
        return False
    if name.kind == "party-body" and name.text.endswith(("中央", "中央委员会", "中央委員會")):
        return bool(_CENTRAL_POST.match(analysis.text, name.end))
    return name.text.endswith(("军委", "軍委")) and bool(_COMMANDER.match(analysis.text, name.end))


def _acts_for_its_place(analysis: Analysis, name: NameMention, names: Sequence[NameMention]) -> bool:
    """Whether a local party committee is the only body that a side is named with, so that its secretary acts for it."""
    # the newsroom of the dateline is no side; in English nor is the party in whose Politburo the secretary is
    beside = _RANKS | ({"media", "party"} if analysis.article.language == "en" else {"media"})
    others = [n for n in names if n.type == "organisation" and n.country == name.country and n.kind not in beside]
    return name.kind == "local-party" and all(n.id.endswith(_CHAIRED) for n in others)


def _sent_delegation(analysis: Analysis, name: NameMention) -> bool:
    """Whether a body stands right behind the word for its delegation."""
    words = shapes()["delegations"]["sent"].get(analysis.article.language)
    before = analysis.text[max(0, name.start - _DELEGATION) : name.start].casefold()
    return bool(words) and before.endswith(tuple(f"{word} " for word in words))


@cache
def _delegations(group: str, language: Language) -> re.Pattern[str]:
    """What stands between a delegation's body and who leads it (`led`), and behind the leader's offices (`ends`)."""
    return re.compile(rf"(?<!\w)(?:{any_of(shapes()['delegations'][group][language])})(?!\w)")


def is_leaders_office(analysis: Analysis, sentence: Sentence, name: NameMention, names: Sequence[NameMention]) -> bool:
    """Whether a body only tells the office of who leads another's delegation: "đoàn A do ông B, Chủ tịch C"."""
    language = analysis.article.language
    if name.type != "organisation" or language == "zh":
        return False
    leader = next((p for p in reversed(names) if p.type == "person" and p.end <= name.start), None)
    if leader is None or not analysis.text[leader.end : name.start].startswith((",", " -", " –", " (")):
        return False
    before_leader = [b for b in names if b.type != "person" and b.kind != "country" and b.end <= leader.start]
    delegation = before_leader[-1] if before_leader else None
    if delegation is None or name.start - leader.end > _LEADERS_OFFICES or delegation.id == name.id:
        return False
    if delegation.type == "place":  # whose other offices may be all that acts
        government = analysis.government_of(sentence, delegation)
        if government is None or name.id == government.id or name.kind != "local-government":
            return False
    before = analysis.text[max(sentence.start, delegation.start - _DELEGATION) : delegation.start].lower()
    sent = any(word in before for word in shapes()["delegations"]["words"][language])
    between = analysis.text[delegation.end : leader.start]
    offices = analysis.text[leader.end : name.start]
    if not sent or len(between) >= _LEADERS_OFFICES or _delegations("ends", language).search(offices):
        return False
    return bool(_delegations("led", language).search(between))
