"""Who took part in an event, told apart from what is merely named."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from tracker.extraction.analysis import Analysis
from tracker.extraction.text.cues import CueHit
from tracker.extraction.text.known_names import NameMention
from tracker.extraction.text.once import once
from tracker.extraction.text.sentences import Sentence
from tracker.extraction.where.datelines import head
from tracker.extraction.who.acting_places import acting_places
from tracker.extraction.who.asides import is_aside
from tracker.extraction.who.belonging import is_parent
from tracker.extraction.who.inviting import is_inviting_house
from tracker.extraction.who.other_countries import is_of_another_country
from tracker.extraction.who.ranks import is_leaders_office, is_rank
from tracker.knowledge.expressions import any_of
from tracker.knowledge.library import shapes
from tracker.knowledge.phrases import is_chinese


@cache
def _source() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(shapes()['sources']['before'])})[\s《“「]*$", re.IGNORECASE)


@cache
def _acting_newsroom() -> re.Pattern[str]:
    """What stands before a newsroom that others visit or whose people act for it."""
    return re.compile(rf"(?:{any_of(shapes()['sources']['acting'])}) ?$", re.IGNORECASE)


# Who prints books reports nothing.
_PUBLISHER = re.compile("Publish|Nhà xuất bản|NXB|出版")
# Bodies that are the frame of an event rather than one of its sides, and characters before an occasion's name in which
# the word for it begins: "[Chương trình ]Giao lưu hữu nghị …".
_FRAMES, _OCCASION = {"multilateral", "expo"}, 14
_ADDRESS_REACH = 40
# "chuyển tới Tổng Bí thư, Chủ tịch nước Tập Cận Bình lời thăm hỏi": the comma is within somebody's offices.
_TWO_OFFICES = re.compile(r"Tổng Bí thư, |Phó Thủ tướng, |General Secretary, ")
_LONG_ADDRESS = 90
# Characters before a leader's name, and behind it, in which stands what the leaders gave; Chinese opens it with a verb.
_GUIDED = {"en": (130, 0), "vi": (110, 0), "zh": (40, 40)}

# Characters before a verb of speech in which an office that a comma closes ends: ", has said".
_OFFICE_END = 6

# What stands between words of greeting and who is greeted or greets by them: names, their offices, and links of a list.
_GREETED = re.compile(
    r"(?:[\s,]*(?:[A-Z][\w’'.-]*|of|the|from|and|to|other|leaders?|senior|high-ranking|warm|best|cordial|regards"
    r"|greetings|wishes|congratulations|his|her|their|for|sincere|on|behalf)(?=[\s,]|$)){0,60}[\s,]*"
)
_LONGEST_GREETING = 400
# Words behind which even the bodies whose leaders are greeted take no part.
_GREETING_WORDS = ("greetings", "regards", "wishes", "wishes to", "congratulations to", "condolences to")


@once
def participants_in(analysis: Analysis, sentence: Sentence) -> tuple[list[NameMention], list[NameMention]]:
    """The bodies and people of a sentence that took part, and those merely named (greeted, ranks, sources, frames)."""
    took_part: list[NameMention] = []
    named: list[NameMention] = []
    addressees = [hit for hit in analysis.cues_in(sentence, "addressee") if hit.value != "nobody"]
    names = analysis.names_in(sentence.start, sentence.end)
    acting = acting_places(analysis, sentence, names)
    for name in names:
        if name.type == "place":
            if government := analysis.authority(name) if name in acting else analysis.government_of(sentence, name):
                took_part.append(government)
            continue
        merely = (
            any(_is_addressed(analysis, hit, name, names) for hit in addressees)
            or _is_guide(analysis, sentence, name)
            or _is_frame(analysis, name)
            or _is_source(analysis, sentence, name, names)
            or is_rank(analysis, name, names)
            or is_leaders_office(analysis, sentence, name, names)
            or is_aside(analysis, sentence, name)
            or is_parent(analysis, name, names)
            or is_of_another_country(analysis, name)
        )
        (named if merely else took_part).append(name)
    return took_part, named


def _is_addressed(analysis: Analysis, hit: CueHit, name: NameMention, names: Sequence[NameMention]) -> bool:
    """Whether a name is the first behind a word of greeting, before any comma or act ("on behalf of A, B signed")."""
    if _is_delegate(analysis, hit, name, names) or is_inviting_house(analysis, name, names):
        return False
    between_them = [n for n in names if hit.end <= n.start < name.start]
    greeted = analysis.text[hit.start : hit.end].casefold().endswith(_GREETING_WORDS)
    # behind "was invited by" the host's name may stand, whose people take part
    english = analysis.article.language == "en" and not analysis.text.startswith(" by ", hit.end)
    inviting = analysis.text[hit.start : hit.end].casefold() in shapes()["people"]["inviting"]
    wide = inviting or analysis.article.language == "zh" or english
    if name.type == "person" and wide:  # whose office names a body: "invited the minister of … A"
        between_them = [n for n in between_them if n.type == "person"]
    reach = _LONG_ADDRESS if english and name.type == "person" else _ADDRESS_REACH
    within = any(n.start <= hit.start and hit.end <= n.end for n in names)  # 全国人民代表大会
    within = within or (name.start == hit.end and any(n.end == hit.start for n in names if n.type == "organisation"))
    if (
        english
        and (name.type == "person" or greeted)
        and 0 < name.start - hit.end <= _LONGEST_GREETING
        and _GREETED.fullmatch(analysis.text, hit.end, name.start)
    ):
        return True
    if not 0 <= name.start - hit.end <= reach or between_them or within:
        return False
    between = _TWO_OFFICES.sub("", analysis.text[hit.end : name.start])
    return not any(mark in between for mark in ",，") and not analysis.cues.within(hit.end, name.start, "act")


def _is_delegate(analysis: Analysis, hit: CueHit, name: NameMention, names: Sequence[NameMention]) -> bool:
    """Whether 代表 is no "on behalf of" but what somebody is: 越方代表有…, 边防代表队队长…, 承包商代表陈志."""
    text = analysis.text
    if not text.startswith("代表", hit.start):
        return False
    if text.startswith(("有", "队", "隊", "处", "處", "们", "們"), hit.end):
        return True
    before = text[hit.start - 1 : hit.start]
    person = name.type == "person" and name.start == hit.end
    return person and is_chinese(before) and not any(n.end == hit.start for n in names if n.type == "person")


def _is_guide(analysis: Analysis, sentence: Sentence, name: NameMention) -> bool:
    """Whether a leader is named for what guides the event, reached before it: "under the guidance of …", 落实…共识."""
    if name.type != "person" or _says_it(analysis, sentence, name):
        return False
    before, after = _GUIDED[analysis.article.language]
    if after:
        opened = analysis.cues.within(max(sentence.start, name.start - before), name.start, "follow")
        return bool(opened and analysis.cues.within(name.end, min(sentence.end, name.end + after), "guidance"))
    return bool(analysis.cues.within(max(sentence.start, name.start - before), name.start, "guidance"))


def _says_it(analysis: Analysis, sentence: Sentence, name: NameMention) -> bool:
    """Whether somebody with an office behind the name says what stands before it: "…, A, Secretary of B, has said"."""
    text = analysis.text
    if not (text.endswith(", ", 0, name.start) and text.startswith(", ", name.end)):
        return False
    told = analysis.cues.within(name.end, sentence.end, "speaker")
    return bool(told) and "," in text[name.end + 1 : told[0].start][-_OFFICE_END:]


def _is_frame(analysis: Analysis, name: NameMention) -> bool:
    """Whether a body is an occasion: an expo, a meeting of many countries, a bilateral exchange or forum."""
    if name.kind == "bilateral":
        told = analysis.cues.within(max(0, name.start - _OCCASION), name.end, "act", "noun")
        return any(hit.end > name.start for hit in told)
    return name.kind in _FRAMES


# 台长 speaks for the station itself.
_HEADED = re.compile("(?:常务)?副?(?:台[长長]|社[长長]|[总總][编編]|[总總]裁|董事[长長])")


def _is_source(analysis: Analysis, sentence: Sentence, name: NameMention, names: Sequence[NameMention]) -> bool:
    """Whether a newsroom is named as the source of the report; one that stands beside another one acts itself."""
    if name.kind != "media" or _PUBLISHER.search(name.text):
        return False
    if sentence.role != "title" and name.end <= head(analysis, sentence):
        return True  # 越通社河内——据《越南之声》报道
    before = analysis.text[max(0, name.start - 14) : name.start]
    if _HEADED.match(analysis.text, name.end) or before.endswith("、"):  # in a row with others who act
        return False
    if _acting_newsroom().search(analysis.text, max(0, name.start - _ADDRESS_REACH), name.start):
        return False
    others = any(other.kind == "media" and other.id != name.id for other in names)
    return bool(_source().search(before)) or not others


def distinct(names: Iterable[NameMention]) -> list[NameMention]:
    """The first mention of each thing."""
    seen: dict[str, NameMention] = {}
    for name in names:
        seen.setdefault(name.id, name)
    return list(seen.values())
