"""The words of a sentence that may tell an event, without those that tell something else where they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from tracker.extraction.analysis import Analysis
from tracker.extraction.events.chinese_openings import is_first_group, is_run_of_freight, opened
from tracker.extraction.events.idle_words import is_idle
from tracker.extraction.events.statuses import REACH
from tracker.extraction.text.cues import CueHit
from tracker.extraction.text.known_names import NameMention
from tracker.extraction.text.once import once
from tracker.extraction.text.sentences import Sentence
from tracker.extraction.when.anniversaries import is_looked_back_on

# "the opening of “Nanning Experience Tour”": a programme's name
_NAME_IN_QUOTES = re.compile(r"(?:(?<!\w)[“\"‘]|“)(?=[A-Z0-9])[^”\".,;’]{0,90}$")
_TRAIN = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ff]irst)(?: [\w-]+){0,4}"
    r" (?:train|cargo|shipment|container|consignment|batch|lot|truck|lorrie|good)(?:e?s)?\b"
)
_WELCOMED = re.compile("welcomed|greeted|received")
# "gửi điện tới A thăm hỏi": thăm by itself is a visit
_ASKS_AFTER = re.compile(r" hỏi(?!\w)")
_MESSAGE = re.compile(r"(?<!\w)(?:[Đđ]iện|[Tt]hư)(?!\w)[^;.]*$")
_MESSAGE_WITHIN = 110
_SHIP = re.compile(r"\b[Tt]he (?:\w+ ){0,2}(?:ships?|vessels?|fleet|frigate|destroyer|task force)\b")

_GUESTS = re.compile("[Đđ]oàn công tác")
_ATTENDED = re.compile(
    r"(?<!\w)(?:tham dự|đến dự|tới dự|tham gia|dự)"
    r" (?:[Hh]ội thảo|[Hh]ội nghị|[Dd]iễn đàn|[Tt](?:ọa|oạ) đàm|[Ll]ễ|[Hh]ội chợ)"
)
_HOST = re.compile(
    r"(?<!\w)(?:[Tt]iếp|[Đđ]ón|[Ll]àm việc với|[Hh]ội đàm|[Gg]ặp|[Tt]rao đổi)"
    r"(?: (?:và|làm việc|làm việc với|với|cùng|đón|tiếp|gỡ|mặt|xã giao|thân mật|các))* ?$"
)
_HOST_WITHIN = 40
# "… được Thủ tướng A tiếp": the guest is named before
_PASSIVE = re.compile(r"(?<!\w)được [^.;,]*$")
_PASSIVE_WITHIN = 90
# Words for a start, and characters behind one in which stands what starts.
_STARTS = ("khởi động", "phát động", "bắt đầu", "triển khai")
_BEGINS_WITHIN = 16

_HANDOVER = re.compile(
    r"hand[- ]?over ceremony|(?:been|was|were|is|are) handed over|handed over(?: to)?", re.IGNORECASE
)

# What shows that goods were sent to be sold, and what is given that is no gift.
_SOLD = re.compile(
    r"\b(?:export(?:s|ed|ers?|ing)?|producers?|growers?|buyers?|orders?|sold|sales|customers?|turnover)\b"
)
_CHANCE = re.compile(
    r"[^,.;]{0,40}?\b(?:access|information|advice|an overview|insights?|(?:a|the|an) (?:chance|opportunity)"
    r"|opportunities)\b"
)
# People whom one side's police or offices take over from the other's: no gift, whatever their number.
_TAKEN_OVER = re.compile(
    r"(?:tiếp nhận|nhận|bàn giao|trao|chuyển) (?:[\d.,]+ |các |những )?"
    r"(?:nạn nhân|đối tượng|công dân|lao động|người|bị can|phụ nữ|trẻ em|sinh viên|lưu học sinh|học viên|thuyền viên"
    r"|ngư dân|bệnh nhân)(?!\w)"
)
# Characters from the word by which a ship comes or leaves in which its harbour is named.
_HARBOUR_REACH = 80


def find_triggers(analysis: Analysis, sentence: Sentence) -> list[CueHit]:
    """Acts, and event nouns where the sentence says that the event took place or when."""
    acts = analysis.cues_in(sentence, "act")
    nouns = analysis.cues_in(sentence, "noun")
    if nouns and (analysis.cues_in(sentence, "occurrence") or analysis.dates_in(sentence.start, sentence.end)):
        acts += nouns
    if not acts:
        return []
    names = analysis.names_in(sentence.start, sentence.end)
    if analysis.article.language == "vi":
        acts = [_as_cargo(analysis, sentence, _as_message(analysis, sentence, hit)) for hit in acts]
        acts = [_as_begun(analysis, acts, hit) for hit in acts]
    acts = [opened(analysis, sentence, hit) for hit in acts] if analysis.article.language == "zh" else acts
    acts = [_as_gift(analysis, hit) for hit in acts] if analysis.article.language == "en" else acts
    return [
        hit
        for hit in acts
        if _has_what_it_needs(analysis, sentence, hit) and not is_looked_back_on(analysis, hit)
        if not is_idle(analysis, sentence, hit)
        if not is_run_of_freight(analysis, sentence, hit) and not is_first_group(analysis, sentence, hit)
        if not any(name.start <= hit.start and hit.end <= name.end and _is_body(name) for name in names)
        if not _begins_in_a_name(analysis, hit, names)
        if not _is_run_of_train(analysis, sentence, hit)
        if not _is_ships_welcome(analysis, sentence, hit)
        if not _is_homecoming(analysis, sentence, hit)
        if not _is_received(analysis, sentence, hit)
        if not _is_of_working_visit(acts, hit)
        if not _met_or_attended(analysis, sentence, acts, hit)
        if not (hit.value == "visit" and _NAME_IN_QUOTES.search(analysis.text, sentence.start, hit.start))
    ]


def _as_gift(analysis: Analysis, hit: CueHit) -> CueHit:
    """An English word for a handover, as that of a gift where headline or lead tell of one."""
    if hit.value != "project" or not _HANDOVER.fullmatch(analysis.text, hit.start, hit.end):
        return hit
    return msgspec.structs.replace(hit, value="aid") if _tells_gift(analysis) else hit


@once
def _tells_gift(analysis: Analysis) -> bool:
    """Whether headline or lead tell that something was given."""
    opening = [s for s in analysis.sentences if s.role in ("title", "lead")]
    return any(hit.value == "aid" for s in opening for hit in analysis.cues_in(s, "act") if not hit.needs)


def _as_message(analysis: Analysis, sentence: Sentence, hit: CueHit) -> CueHit:
    """A Vietnamese word that tells a visit, as that of a message of sympathy where a letter asks after somebody."""
    if hit.value != "visit" or not _ASKS_AFTER.match(analysis.text, hit.end):
        return hit
    sent = _MESSAGE.search(analysis.text, max(sentence.start, hit.start - _MESSAGE_WITHIN), hit.start)
    return msgspec.structs.replace(hit, value="exchange") if sent else hit


def _as_cargo(analysis: Analysis, sentence: Sentence, hit: CueHit) -> CueHit:
    """A Vietnamese word that tells a visit, as that of an export where goods set out or arrive and no guests."""
    if hit.value != "visit" or not analysis.cues.within(sentence.start, hit.start, "goods"):
        return hit
    people = any(name.type == "person" for name in analysis.names_in(sentence.start, hit.start))
    guests = analysis.cues.within(sentence.start, hit.end, "guests")
    return hit if people or guests else msgspec.structs.replace(hit, value="project")


def _as_begun(analysis: Analysis, acts: Sequence[CueHit], hit: CueHit) -> CueHit:
    """A Vietnamese word for a start, as that of the exchange that starts: "khởi động chuyến tuần tra chung"."""
    if analysis.text[hit.start : hit.end].casefold() not in _STARTS:
        return hit
    begun = any(act.value == "exchange" and 0 <= act.start - hit.end <= _BEGINS_WITHIN for act in acts)
    return msgspec.structs.replace(hit, value="exchange") if begun else hit


def _is_received(analysis: Analysis, sentence: Sentence, hit: CueHit) -> bool:
    """Whether a Vietnamese word only names the guests whom somebody received: "tiếp và làm việc với đoàn công tác"."""
    guests = hit.value == "visit" and _GUESTS.fullmatch(analysis.text, hit.start, hit.end)
    return bool(guests) and bool(_HOST.search(analysis.text, max(sentence.start, hit.start - _HOST_WITHIN), hit.start))


def _met_or_attended(analysis: Analysis, sentence: Sentence, acts: Sequence[CueHit], hit: CueHit) -> bool:
    """Whether "đoàn công tác" only names who met another delegation, or attended a gathering, and tells no journey."""
    if hit.value != "visit" or not _GUESTS.fullmatch(analysis.text, hit.start, hit.end):
        return False
    named = [act for act in acts if act.value == "visit" and _GUESTS.fullmatch(analysis.text, act.start, act.end)]
    if len(named) > 1 and any(act.value == "meeting" and act.start > hit.end for act in acts):
        return True
    return bool(_ATTENDED.search(analysis.text, hit.end, sentence.end))


def _is_of_working_visit(acts: Sequence[CueHit], hit: CueHit) -> bool:
    """Whether the work is that of a visit in one breath: "đến thăm, [làm việc với]"."""
    return hit.value == "meeting" and any(
        act.value == "visit" and act.start < hit.start < act.end < hit.end for act in acts
    )


def _is_run_of_train(analysis: Analysis, sentence: Sentence, hit: CueHit) -> bool:
    """Whether a word that tells a visit tells in English where a train or its load went."""
    if hit.value != "visit" or not _TRAIN.search(analysis.text, sentence.start, hit.start):
        return False
    return not any(name.type == "person" for name in analysis.names_in(sentence.start, hit.start))


def _is_ships_welcome(analysis: Analysis, sentence: Sentence, hit: CueHit) -> bool:
    """Whether a ship was welcomed where it called: a part of its visit."""
    welcomed = hit.value == "meeting" and _WELCOMED.search(analysis.text, hit.start, hit.end)
    return bool(welcomed) and bool(_SHIP.search(analysis.text, sentence.start, hit.start))


def _is_homecoming(analysis: Analysis, sentence: Sentence, hit: CueHit) -> bool:
    """Whether a ship of one side came into, or left, a port of its own country for a joint patrol: no visit."""
    if hit.value != "visit" or not analysis.cues_in(sentence, "vessels"):
        return False
    harbours = [n for n in analysis.names_in(hit.start, hit.start + _HARBOUR_REACH) if n.type == "place"]
    sides = analysis.sides(sentence.start, hit.start)
    at_home = bool(harbours) and len(sides) == 1 and sides == {name.country for name in harbours}
    return at_home and any(cue.value == "exchange" for cue in analysis.cues_in(sentence, "act"))


def _has_what_it_needs(analysis: Analysis, sentence: Sentence, hit: CueHit) -> bool:
    """Whether what a cue needs stands with it: a cue of another group in the sentence, or a person in the clause."""
    if not hit.needs:
        return True
    if hit.needs == "person" and analysis.article.language == "zh" and _is_received_by(analysis, sentence, hit):
        return True
    if hit.needs == "person":
        end = min(analysis.clause(sentence, hit.end)[1], hit.end + REACH[analysis.article.language])
        before = _PASSIVE.search(analysis.text, max(sentence.start, hit.start - _PASSIVE_WITHIN), hit.start)
        named = analysis.names_in(before.start() if before else hit.end, hit.start if before else end)
        return any(name.type == "person" for name in named)
    if hit.needs == "amount" and hit.value == "aid" and _is_no_gift(analysis, sentence, hit):
        return False
    if hit.needs == "investor":
        return _invests_abroad(analysis, sentence)
    return bool(analysis.cues_in(sentence, hit.needs))


# 受到院长蔡友铭的热情接待: who receives stands before the word
_RECEIVED_BY = re.compile("的(?:[热熱]情|[亲親]切|友好)?$")
_RECEIVED = ("受到", "得到")


def _is_received_by(analysis: Analysis, sentence: Sentence, hit: CueHit) -> bool:
    """Whether somebody named before a Chinese word of reception was the host of who is spoken of."""
    before = max(sentence.start, hit.start - _HARBOUR_REACH)
    by = _RECEIVED_BY.search(analysis.text, before, hit.start)
    told = max(analysis.text.rfind(word, before, hit.start) for word in _RECEIVED)
    if by is None or told < 0:
        return False
    return any(name.end == by.start() for name in analysis.names_in(told, by.start()) if name.type == "person")


def _is_no_gift(analysis: Analysis, sentence: Sentence, hit: CueHit) -> bool:
    """Whether English tells of goods that are sold or a chance that is given, Vietnamese of people, not of a gift."""
    if analysis.article.language == "vi":
        return bool(_TAKEN_OVER.match(analysis.text, hit.start, sentence.end))
    if analysis.article.language != "en":
        return False
    sold = _SOLD.search(analysis.text, sentence.start, sentence.end)
    return bool(sold or _CHANCE.match(analysis.text, hit.end, sentence.end))


def _invests_abroad(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a sentence names a company of one side and a place of the other."""
    names = analysis.names_in(sentence.start, sentence.end)
    companies = {name.country for name in names if name.kind == "company" and name.country}
    places = {name.country for name in names if name.type == "place" and name.country}
    return any({one, other} == {"VN", "CN"} for one in companies for other in places)


def _begins_in_a_name(analysis: Analysis, hit: CueHit, names: Sequence[NameMention]) -> bool:
    """Whether a word takes its first syllable from a name: "Bộ Ngoại giao thương tiếc" tells of no "giao thương"."""
    spaced = analysis.article.language != "zh"
    return spaced and any(name.start < hit.start < name.end < hit.end for name in names)


def _is_body(name: NameMention) -> bool:
    """Whether a name is a body's or person's, in which an event word tells nothing; expos and forums are events."""
    return name.type != "place" and name.kind not in ("expo", "bilateral", "multilateral")
