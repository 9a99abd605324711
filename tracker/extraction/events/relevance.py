"""Whether an article tells of the two countries' cooperation at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import msgspec

from tracker.edtf import EventDate
from tracker.extraction.analysis import Analysis
from tracker.extraction.dates.date_spans import is_day_or_few
from tracker.extraction.events.encounters import is_met
from tracker.extraction.events.siding import hostile_words
from tracker.extraction.text.sentences import Sentence
from tracker.extraction.when.background_dates import RELATIONS_SINCE
from tracker.knowledge.library import shapes
from tracker.model import Language

# A headline or lead in which words of dispute, crime or sport outweigh this much is no cooperation.
_HOSTILE_LIMIT = 3.0
# What a gift counts for against the disaster that it relieves.
_OF_AID = 2
# Weight of a word that tells an act by itself.
_SURE_ACT = 3.0


# A year before the two states had relations makes an essay on history wherever the text opens with it; one of the wars
# and the decades after only in a headline, since news recalls them in its lead. 1720万, 1242米 are quantities, 1376 may
# be the number of a marker on the border, and a round number says that it is a year.
_OLD_YEAR = re.compile(
    r"(?=1)(?<![\d.,【A-Za-z])(?<![Mm]ốc )(?<!giới )(?<!số )(?<!No\. )(?<!marker )(?<!markers )"
    r"(?:1[0-8]\d[1-9]|19[0-3]\d|(?:(?<=năm )|(?<=in )|(?<=since )|(?<=from ))1[0-8]\d0|1[0-8]\d0(?=年))"
    r"(?!\d|[\u4e00-\u9fff](?<!年)|[.,]\d|\.[A-Z]{2}\b| đến mốc)"
)
_WAR_YEAR = re.compile(r"(?<![\d.,])19[4-8]\d(?!\d|[万萬亿]|[.,]\d)")
# How somebody's life opens.
_LIFE = re.compile(
    r"[^.。]{2,40}(?:[,，（(] ?|男，|女，)"
    r"(?:sinh (?:năm|ngày) ?\d|born (?:on|in) |\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:出生|生))"
)
# What somebody says may have an "I" in it.
_QUOTED = re.compile(r"[\"“”„«]")


@cache
def _handed_over(language: Language) -> re.Pattern[str] | None:
    """What a report of an arrest tells when the other side's police took the arrested over."""
    told = shapes()["handed_over"].get(language)
    return re.compile(told) if told else None


# Characters of a sentence that is more than the headline of an item on the same line.
_SENTENCE_FROM = {"en": 40, "vi": 40, "zh": 14}
# What leaders who speak of a dispute want done with it: "settle disputes at sea by peaceful means".
_SETTLED = re.compile(
    r"(?:(?<!\w)(?:giải quyết|kiểm soát|xử lý|quản lý)(?!\w)|\b(?:settl|resolv|manag|handl)(?:e|es|ed|ing)\b)"
    r"[^.;,]{0,40}$"
)
_SETTLED_WITHIN = 56
# Characters of a headline in which a label stands.
_LABEL = 4


class Verdict(msgspec.Struct, frozen=True):
    """Relevant or not, and why."""

    relevant: bool
    reason: str


def judge(analysis: Analysis, *, is_item: bool = False) -> Verdict:
    """Whether both sides appear, near the top too, and what the text opens with is no dispute, crime or match.

    An item of a digest is brief, so that it names both where it begins.
    """
    if not analysis.two_sided_words:
        return Verdict(False, "the text does not speak of both countries")
    top = [s for s in analysis.sentences if s.role in ("title", "lead")]
    end = max((s.end for s in top), default=len(analysis.text))
    if _is_hostile(analysis, top, end):
        return Verdict(False, "it opens with a dispute, a crime, a trade case or a match")
    if _is_no_news(analysis, top):
        return Verdict(False, "the headline tells that it is a guide, a list of prices, a life or a product's page")
    if _is_opinion(analysis, top):
        return Verdict(False, "it opens with somebody's own story or opinion")
    old = _OLD_YEAR.search(analysis.text, 0, end) or _WAR_YEAR.search(analysis.article.title)
    if old and not any(
        found.latest and found.latest.year >= RELATIONS_SINCE
        for s in top
        for found in analysis.dates_in(s.start, s.end)
    ):
        return Verdict(False, "it opens with history")
    if _is_statistics(analysis, top):
        return Verdict(False, "it opens with figures of trade or tourism")
    if _is_own_seminar(analysis):
        return Verdict(False, "a seminar about the other country, from which nobody came")
    if _headline_tells_of_another(analysis, top):
        return Verdict(False, "the headline tells of one side and another country")
    sides = _sides_of_opening(analysis) if is_item else analysis.sides(0, end) | _sides_of_longer_lead(analysis)
    if not {"VN", "CN"} <= sides:
        return Verdict(False, "headline and lead do not speak of both countries")
    if not is_met(analysis):
        return Verdict(False, "nobody of the other side takes part in what it tells")
    return Verdict(True, "both countries appear in headline or lead")


# How far something went up or down, in a headline.
_RISE: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"\d\s?(?:%|per ?cent\b)"
        r"|\b(?:up|down|rises?|rose|surges?|jumps?|soars?|drops?|falls?|fell|grows?|tops?|doubles?)\b"
    ),
    "vi": re.compile(r"\d\s?%|(?<!\w)(?:tăng|giảm)(?: [\w,.]+){0,2} \d"),
    "zh": re.compile(r"(?:增|增长|增長|下降|减少|減少|突破|超)\d"),
}

# Figures that are a milestone all the same.
_MARK = re.compile(
    r"\b(?:first time|record|milestone|anniversary)\b|(?<!\w)(?:lần đầu|kỷ lục|kỷ niệm)(?!\w)|首次|纪录|周年",
    re.IGNORECASE,
)


def _is_statistics(analysis: Analysis, top: Sequence[Sentence]) -> bool:
    """Whether headline and first sentence of a report give figures, and tell of nothing that was done."""
    if len(top) < 2 or top[0].role != "title":
        return False
    figures = _RISE[analysis.article.language].search(top[0].text) and analysis.cues_in(top[1], "total")
    if not figures or any(_MARK.search(sentence.text) for sentence in top[:2]):
        return False
    return all(hit.value == "milestone" for sentence in top[:2] for hit in analysis.cues_in(sentence, "act"))


def _is_hostile(analysis: Analysis, top: Sequence[Sentence], end: int) -> bool:
    """Whether in headline and lead words of dispute, crime or sport outweigh what the two sides do together."""
    both = bool(top) and top[0].role == "title" and _are_both(analysis, top[0])
    hostile = sum(
        hit.weight * (2 if sentence is top[0] else 1) / 3
        for sentence in top
        for hit in hostile_words(analysis, sentence)
        if not (both and _SETTLED.search(analysis.text, max(sentence.start, hit.start - _SETTLED_WITHIN), hit.start))
    )
    if not hostile or (top[0].role == "title" and _acts_together(analysis, top[0])):
        return False
    if (handed := _handed_over(analysis.article.language)) and handed.search(analysis.text):
        return False
    if analysis.cues.within(0, end, "allied"):
        hostile /= 4  # the two sides' police act together: crime is what they act against
    cooperative = sum(
        min(hit.weight, 3) / 3 * (_OF_AID if hit.value == "aid" else 1)
        for sentence in top
        if _are_both(analysis, sentence)
        for hit in analysis.cues_in(sentence, "act")
        if hit.value != "proposal"
    )
    return hostile >= _HOSTILE_LIMIT or (hostile >= 1 and hostile >= cooperative)


def _acts_together(analysis: Analysis, title: Sentence) -> bool:
    """Whether the headline tells of what both sides did, or of a crime that both act against."""
    if not _are_both(analysis, title):
        return False
    acts = [hit for hit in analysis.cues_in(title, "act") if hit.weight >= _SURE_ACT and hit.value != "proposal"]
    told = bool(acts) and bool(analysis.cues_in(title, "together")) and not hostile_words(analysis, title)
    return told or bool(analysis.cues_in(title, "allied"))


def _are_both(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a sentence speaks of both sides."""
    return {"VN", "CN"} <= analysis.sides(sentence.start, sentence.end) or bool(analysis.cues_in(sentence, "together"))


def _is_no_news(analysis: Analysis, top: Sequence[Sentence]) -> bool:
    """Whether the headline says of what genre the text is, or the page sells something."""
    titled = bool(top) and top[0].role == "title" and bool(analysis.cues_in(top[0], "genre"))
    first = next((s for s in top if s.role == "lead"), None)
    life = first is not None and bool(_LIFE.match(first.text))
    return titled or life or bool(analysis.cues.all("shop"))


# A seminar in a Vietnamese headline, and whoever of the other side came to it.
_SEMINAR = re.compile("hội thảo|t(?:ọa|oạ) đàm khoa học", re.IGNORECASE)
_CAME = re.compile(
    r"(?:đoàn|đại biểu|học giả|chuyên gia|nhà khoa học|doanh nghiệp|công ty|tập đoàn|đối tác|đại sứ|lãnh sự|nhà đầu tư"
    r"|sinh viên|nghệ sĩ|cơ quan|lãnh đạo|khách|bạn)[^.;]{0,30} Trung Quốc",
    re.IGNORECASE,
)


def _is_own_seminar(analysis: Analysis) -> bool:
    """Whether a Vietnamese report tells of a seminar about China to which nobody from there is told to have come."""
    if analysis.article.language != "vi" or not _SEMINAR.search(analysis.sentences[0].text):
        return False
    guests = any(name.country == "CN" and name.type != "place" for name in analysis.names)
    return not (guests or analysis.cues.all("together") or _CAME.search(analysis.text))


def _headline_tells_of_another(analysis: Analysis, top: Sequence[Sentence]) -> bool:
    """Whether the headline names a third country and not both of ours, so that ours at most stands beside."""
    if not top or top[0].role == "caption":
        return False
    title = top[0]
    if not analysis.third_countries(title.start, title.end):
        return False
    named = [name for name in analysis.names_in(title.start, title.end) if name.country]
    # "the unions of the two countries Vietnam and Mongolia" names no union of China
    alone = [
        name for name in named if all(other.country == name.country for other in named if other.start == name.start)
    ]
    sides = {hit.value for hit in analysis.cues_in(title, "side")} | {name.country for name in alone}
    return not {"VN", "CN"} <= sides or _is_of_three(analysis, title) or _is_anothers(analysis, title)


# Between the countries of a triangle, and those that join ours at the border.
_JOINED = re.compile(r"\s?[-–]\s?|, ?|、")
_NEIGHBOURS = ("lào", "lao", "laos", "老挝", "campuchia", "cambodia", "柬埔寨", "myanmar", "缅甸")
# "Poland and China give vaccines to Vietnam"
_BESIDE = re.compile(r"\s?(?:and|và|和|与|與|、|,)\s?")
# Before a country where something only took place.
_PLACED = re.compile(r"(?:tại|ở|bên lề|in|at|on|在|于)(?: \w+){0,2} ?$", re.IGNORECASE)


def _is_of_three(analysis: Analysis, title: Sentence) -> bool:
    """Whether a headline joins a far country to both of ours: "Quan hệ Mỹ - Việt - Trung"."""
    text = analysis.text
    for start, end in analysis.abroad_in(title.start, title.end):
        if text[start:end].casefold() in _NEIGHBOURS:
            continue
        before = (
            hit for hit in analysis.cues.within(title.start, start, "side") if _JOINED.fullmatch(text, hit.end, start)
        )
        behind = (
            hit for hit in analysis.cues.within(end, title.end, "side") if _JOINED.fullmatch(text, end, hit.start)
        )
        told = {hit.value for hit in (*before, *behind)}
        if {"VN", "CN"} <= told:
            return True
    return False


def _is_anothers(analysis: Analysis, title: Sentence) -> bool:
    """Whether a third country's guest does what a headline tells, the two of ours being hosts or subjects."""
    if analysis.cues_in(title, "together"):
        return False
    first = min(analysis.abroad_in(title.start, title.end), default=None)
    if first is None or analysis.sides(title.start, first[0]) or _PLACED.search(analysis.text, title.start, first[0]):
        return False
    behind = next((hit.start for hit in analysis.cues.within(first[1], title.end, "side")), title.end)
    return not _BESIDE.fullmatch(analysis.text, first[1], behind)


def _sides_of_longer_lead(analysis: Analysis) -> frozenset[str]:
    """The sides named in the first quarter of the text, for leads that begin far down."""
    return analysis.sides(0, max(600, len(analysis.text) // 4))


def _sides_of_opening(analysis: Analysis) -> frozenset[str]:
    """The sides named in headline and first sentence; a few words before it are a headline too."""
    told = (
        s for s in analysis.sentences if s.role == "lead" and len(s.text) >= _SENTENCE_FROM[analysis.article.language]
    )
    return analysis.sides(0, next((s.end for s in told), len(analysis.text)))


def _is_opinion(analysis: Analysis, top: Sequence[Sentence]) -> bool:
    """Whether somebody tells of himself, or the headline asks or opens with "why" and the lead names no day."""
    if any(analysis.cues_in(s, "narrator") and not _is_quoted(analysis, s) for s in top):
        return True
    title = top[0] if top and top[0].role == "title" else None
    if title is None:
        return False
    if _is_labelled(analysis, title):
        return True
    asks = title.text.rstrip().endswith(("?", "？"))
    if not asks and not analysis.cues.within(title.start, title.start + _LABEL, "opinion"):
        return False
    found = [d.edtf for s in top for d in analysis.dates_in(s.start, s.end)]
    return not any(is_day_or_few(EventDate(edtf)) and "~" not in edtf for edtf in found)


def _is_labelled(analysis: Analysis, title: Sentence) -> bool:
    """Whether what a headline says behind its colon is that somebody thinks or explains: "…: Góc nhìn học giả"."""
    colon = max(analysis.text.rfind(mark, title.start, title.end) for mark in ":：")
    return colon > title.start + _LABEL and bool(analysis.cues.within(colon, colon + 1 + _LABEL, "opinion"))


def _is_quoted(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a sentence has quotation marks, or stands within those of a message of several sentences."""
    text = analysis.text
    opened = text.rfind("“", 0, sentence.start)
    return bool(_QUOTED.search(sentence.text)) or text.rfind("”", 0, sentence.start) < opened
