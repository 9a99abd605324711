"""One line for an event: the article's headline, or the sentence that tells it, from its subject on."""

from __future__ import annotations

import re
from functools import cache

from tracker.extraction.analysis import Analysis
from tracker.extraction.events.candidates import Candidate
from tracker.extraction.events.framing import named_visit
from tracker.extraction.where.datelines import head
from tracker.knowledge import lower
from tracker.knowledge.expressions import any_of
from tracker.knowledge.library import shapes
from tracker.knowledge.phrases import expand
from tracker.model import Language

_LENGTH = {"en": 140, "vi": 140, "zh": 60}
# How much of a sentence must be left for it to be a title, and how far within that its event's word may stand.
_LEAST = {"en": 30, "vi": 30, "zh": 10}
_WORD_WITHIN = 110
_MARKS = {"en": re.compile(r", (?!\d)"), "vi": re.compile(", "), "zh": re.compile("[，；]")}
_CLAUSE_ENDS = re.compile(r"[，；。]|[,;](?!\d)")
# Characters behind a comma within which the place begins that goes on with one before it.
_SHORT = 8
# "On Saturday the group was in …" tells something itself; "after the two had met" does not.
_TELLS = re.compile(r"^(?:on|in|at)\b.*\b(?:was|were|is|are|has|had|have|went|saw|held|met|visited)\b")
# Characters of "he said", "Mr Li noted further".
_ATTRIBUTION = 24
# No comma of a date ("August 19, 2024").
_COMMA = re.compile(r",(?! \d)|，")
# Subjects that name nobody and yet say who acted.
_THE_TWO = re.compile(r"(?:the )?(?:two|both|top leaders|leaders)\b")
# A verb by which an English clause tells something, and names no occasion: "At the end the two sides agreed that …".
_FINITE = re.compile(
    r"\b(?:agreed|said|told|noted|stressed|signed|held|met|was|were|is|are|has|have|had|will|would|can|should|took|gave)\b"
)
# What closes an occasion in Chinese.
_OCCASION_END = re.compile("(?:期间|期間|之际|之際|上|时|時|后|後|前)$")
# Who leads a delegation, before it: "Do đồng chí A, …, dẫn đầu, ngày 26-10, đoàn đại biểu …".
_LED = re.compile(r"Do (?:[^;.]|(?<=TP)\.){5,250}? (?:dẫn đầu|làm [Tt]rưởng đoàn),? ")
# The rest of "Hôm nay, 24-10, …"
_DAY = re.compile(r"\(?\d{1,2}[-/.]\d{1,2}(?:[-/.]\d{2,4})?\)?")
# 据《某报》报道
_REPORTED = re.compile("[据據].{2,24}(?:报道|報道|報導|消息|介绍|介紹|通报|通報|电|電)")
# "(Photo: VNA)", "Ảnh: Hương Giang/TTXVN", 新华社记者 某某 摄
# "— VNS", "./." at an agency report's end
_SIGN_OFF = re.compile(r"[ ./。]*(?:\s[-–—]+\s?[A-Z]{2,8})?[ ./。]*$")
# What links a sentence's part to the next one.
_LINK_AT_END = re.compile(r"[;,](?: and)?$")
_DASHES = "-–— "
# Characters of a clause that is only an item of a list: "cán bộ, chiến sĩ hai bên".
_ITEM = 12
_WHOSE = " của "
_CREDIT = re.compile(r"\s*(?:\((?:Photo|Ảnh|Source|Nguồn)[^)]*\)|(?:Photo|Ảnh|Nguồn):.*|[^。]{0,12}[摄攝])\s*$")


def title_of(analysis: Analysis, candidate: Candidate) -> str:
    """The sentence of a candidate in one line, without dateline, opening, credit and what its subject is."""
    if visit := _framed_visit(analysis, candidate):
        return visit
    sentence = candidate.sentence
    start = head(analysis, sentence)
    # what looks like a dateline may be all there is
    text = analysis.text[start : sentence.end].strip() or sentence.text
    if sentence.role == "caption":
        text = _CREDIT.sub("", text) or text
    led = _LED.match(analysis.text, start, candidate.trigger.start)
    subject = _subject(analysis, candidate, led.end() if led else start)
    occasion = _occasion(analysis, candidate, subject, text[subject - start :])
    told = occasion or _meeting_in_turn(analysis, candidate, start)
    text = told or _without_aside(analysis, candidate, subject, text[subject - start :].lstrip())
    text = _LINK_AT_END.sub("", _SIGN_OFF.sub("", text.lstrip(_DASHES)))
    text = text[:1].upper() + text[1:]
    return _shortened(text, analysis.text[candidate.trigger.start : candidate.trigger.end], analysis.article.language)


def _shortened(text: str, word: str, language: Language) -> str:
    """A long sentence within a title's length: up to a word, in Chinese the whole clauses around the event's word."""
    longest = _LENGTH[language]
    if len(text) <= longest:
        return text
    if language == "zh":
        told = text.find(word) + len(word)
        marks = list(_CLAUSE_ENDS.finditer(text, _LEAST["zh"]))
        late = next((mark.end() for mark in marks if told <= mark.end() + longest), 0) if told > longest else 0
        text, told = ("…" if late else "") + text[late:], told - late + bool(late)
        ends = [mark.start() for mark in _CLAUSE_ENDS.finditer(text, told, longest)]
        if ends or len(text) <= longest:
            return text[: ends[-1]] if len(text) > longest else text
    room = text.rfind(" ", 0, longest)
    return text[: room if room > longest // 2 else longest].rstrip(" ,;:，、；：") + "…"


def _subject(analysis: Analysis, candidate: Candidate, start: int) -> int:
    """Where the clauses end that tell only when, where and on what occasion, or who says it; before the event's word.

    Of a sentence that comes to its event late, only the clause that names who took part in it is left.
    """
    trigger, sentence = candidate.trigger.start, candidate.sentence
    language = analysis.article.language
    last = min(trigger, sentence.end - _LEAST[language])
    ends = [mark.end() for mark in _MARKS[language].finditer(analysis.text, start, last)]
    begin = behind = start
    for end in ends:
        if not _is_opening(analysis, behind, end, trigger):
            break
        behind = end
        begin = end if _can_begin(analysis, end) else begin
    if trigger - begin > _WORD_WITHIN:
        told = (end for end in reversed(ends) if end > behind and _names_actors(analysis, end, trigger))
        begin = next((end for end in told if _stands_alone(analysis, end)), begin)
    return begin


def _occasion(analysis: Analysis, candidate: Candidate, start: int, text: str) -> str:
    """The event where it is named only as the occasion of something else: "During X’s visit to China, the two …"."""
    language, trigger = analysis.article.language, candidate.trigger
    opener = _occasions(language).match(text)
    mark = _MARKS[language].search(text, trigger.end - start)
    if not opener or start + opener.end() > trigger.start or not (mark or candidate.sentence.role == "caption"):
        return ""
    behind = analysis.cues.within(start + mark.end(), candidate.sentence.end, "act") if mark else []
    if any(hit.value == trigger.value for hit in behind):
        return ""  # 在两国总理见证下，双方签署了协议
    named = text[opener.end() : mark.start() if mark else len(text)]
    if language == "en" and _FINITE.search(named):
        return ""
    whole = not _MARKS[language].search(named) and _LEAST[language] <= len(named) <= _LENGTH[language]
    return _OCCASION_END.sub("", named) if whole else ""


def _framed_visit(analysis: Analysis, candidate: Candidate) -> str:
    """The phrase by which a Vietnamese sentence names a visit and its visitor amid what it tells; empty without one."""
    named = named_visit(analysis, candidate)
    visit = analysis.text[named[0] : named[1]].strip() if named else ""
    whose = _WHOSE in visit and _LEAST["vi"] <= len(visit) <= _LENGTH["vi"]
    return visit[:1].upper() + visit[1:] if whose else ""


# 会见总书记甲时，主席乙表示，…
_SAID_TO = re.compile(
    r"在?(?P<met>会见|會見|会晤|會晤|拜会|拜會)(?P<guest>[^，。；]{2,40})[时時][，,]"
    r"(?P<host>[^，。；]{2,12}?)(?:表示|指出|强调|強調|说|說)[，,：:]"
)


def _meeting_in_turn(analysis: Analysis, candidate: Candidate, start: int) -> str:
    """The meeting alone where a Chinese sentence goes on with what one said there to the other."""
    said = _SAID_TO.match(analysis.text, start, candidate.sentence.end)
    if not said or candidate.trigger.start != said.start("met"):
        return ""
    return f"{said['host']}{said['met']}{said['guest']}"


def _can_begin(analysis: Analysis, start: int) -> bool:
    """Whether what follows an opening is no part of it: "In Nanning, Guangxi, …", "At the talks, which …"."""
    if _hanging(analysis.article.language).match(analysis.text, start):
        return False
    places = [name for name in analysis.names_in(start - _WORD_WITHIN, start + _SHORT) if name.type == "place"]
    return not any(name.end == start - 2 for name in places) or not any(start <= name.start for name in places)


def _stands_alone(analysis: Analysis, start: int) -> bool:
    """Whether a later clause has a subject of its own, and is neither a list's next item nor what somebody is."""
    language = analysis.article.language
    before = analysis.names_in(start - _WORD_WITHIN, start)
    goes_on = bool(before) and not analysis.text[before[-1].end : start].strip(" ,，、)）")
    begins = language != "en" or bool(_subjects().match(analysis.text, start))
    mark = _MARKS[language].search(analysis.text, start)
    speaks = mark is not None and _only_says(analysis, start, mark.end())
    fits = _can_begin(analysis, start) and not _goes_with_before(analysis, start)
    return begins and not goes_on and not speaks and fits


def _only_says(analysis: Analysis, start: int, end: int) -> bool:
    """Whether a clause is only "he said", "Mr Li noted further"."""
    said = analysis.cues.within(start, end, "speaker")
    return bool(said) and end - start <= _ATTRIBUTION and said[-1].end >= end - 2


def _goes_with_before(analysis: Analysis, start: int) -> bool:
    """Whether a Vietnamese clause is the next item of a list, or the office of the one named before it."""
    if analysis.article.language != "vi":
        return False
    before = analysis.text[max(0, start - _WORD_WITHIN) : start].rstrip(", ").rpartition(",")[2].strip()
    end = analysis.text.find(",", start, start + _LENGTH["vi"])
    short = len(before) <= _ITEM or 0 <= end - start <= _ITEM
    if short and analysis.text[start].islower():
        return True
    if any(name.start == start and name.end == end for name in analysis.names_in(start, start + 1)):
        return True  # "with the Writers' Association, [the Publishing House], …"
    people = (name for name in analysis.names_in(start, end) if name.type == "person")
    return bool(_offices().match(analysis.text, start)) and not any(people)


def _is_opening(analysis: Analysis, start: int, end: int, trigger: int) -> bool:
    """Whether a clause is no part of what is told; one that names somebody only where the rest names who acts."""
    language = analysis.article.language
    clause = lower(analysis.text[start:end]).strip(" ,，；*")
    if _only_says(analysis, start, end):
        return True
    if _DAY.fullmatch(clause) or _REPORTED.fullmatch(clause):
        return True
    dates = analysis.dates_in(start, end)
    if dates and not any(map(str.isalnum, clause.replace(lower(dates[0].text), "").replace("ngày", ""))):
        return True
    behind_comma = analysis.text[max(0, start - 2) : start].rstrip().endswith((",", "，"))
    if behind_comma and any(n.type == "place" and n.end >= end - 2 for n in analysis.names_in(start, start + 1)):
        return True  # "In Nanning, Guangxi, the two sides …"
    if behind_comma and language == "en" and _is_name_alone(analysis, start, end, trigger):
        return True  # "After a ceremony held by the deputy chief, Wang Li, the sailors met …"
    opens = bool(_openings(language).match(clause)) and not (language == "en" and _TELLS.search(clause))
    opens = opens or (language == "zh" and clause.endswith(_chinese_ends()))
    acting = _names_actors(analysis, end, trigger) or bool(_THE_TWO.match(analysis.text, end))
    return opens and (acting or not _names_actors(analysis, start, end))


def _is_name_alone(analysis: Analysis, start: int, end: int, trigger: int) -> bool:
    """Whether a clause is somebody's name only, and what follows begins with a subject of its own up to the word."""
    named = any(n.type == "person" and n.end >= end - 2 for n in analysis.names_in(start, start + 1))
    return named and "," not in analysis.text[end:trigger] and analysis.text.startswith(("the ", "both "), end)


def _names_actors(analysis: Analysis, start: int, end: int) -> bool:
    """Whether a span names people or bodies, or says "the two sides"."""
    names = any(name.type != "place" for name in analysis.names_in(start, end))
    return names or bool(analysis.cues.within(start, end, "together", "leaders"))


@cache
def _openings(language: Language) -> re.Pattern[str]:
    words = (lower(word) for phrase in shapes()["openings"][language] for word in expand(phrase))
    behind = "" if language == "zh" else r"(?!\w)"
    return re.compile(f"(?:{any_of(words)}){behind}")


@cache
def _occasions(language: Language) -> re.Pattern[str]:
    words = sorted(shapes()["openings"]["occasions"][language], key=len, reverse=True)
    return re.compile("(?:{})".format("|".join(words)) + ("" if language == "zh" else " "))


@cache
def _hanging(language: Language) -> re.Pattern[str]:
    """What a clause begins with that hangs on the one before."""
    words = "|".join(shapes()["openings"][f"{language}_hanging"])
    return re.compile(words if language == "zh" else rf"(?:{words})(?!\w)", re.IGNORECASE)


@cache
def _offices() -> re.Pattern[str]:
    """Vietnamese offices with which an apposition begins."""
    return re.compile(rf"(?:{'|'.join(shapes()['openings']['vi_offices'])})(?!\w)")


@cache
def _subjects() -> re.Pattern[str]:
    """A capital, or what else an English subject begins with."""
    return re.compile(rf"(?:{'|'.join(shapes()['openings']['en_subjects'])})(?!\w)|[^\W\da-zà-ỹ]|[“\"]")


@cache
def _chinese_ends() -> tuple[str, ...]:
    return tuple(shapes()["openings"]["zh_ends"])


def _without_aside(analysis: Analysis, candidate: Candidate, start: int, text: str) -> str:
    """ "X, member of … and chairman of …, proposed" → "X proposed"."""
    for name in analysis.names_in(start, min(start + _LENGTH["en"], candidate.trigger.start)):
        comma = name.end - start
        first = not _COMMA.search(text, 0, comma)
        if name.type != "person" or not first or not text.startswith((",", "，"), comma):
            continue
        closing = max(text.rfind(mark, comma + 1, candidate.trigger.start - start) for mark in ",，")
        bodies = [
            n.end - start for n in analysis.names_in(start + closing, candidate.trigger.start) if n.type != "place"
        ]
        closing = max(closing, *[end - 1 for end in bodies]) if bodies else closing
        told = analysis.cues.within(start + comma, start + max(closing, comma), "act", "occurrence")
        others = (n for n in analysis.names_in(start + comma, start + max(closing, comma)) if n.type == "person")
        if closing > comma and not told and not any(others):  # "X, Chairman of A, and Y, Mayor of B, signed"
            return text[:comma] + text[closing + 1 :]
        return text
    return text
