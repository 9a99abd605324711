"""Dates that are no event's of their sentence: of laws, foundings, horizons, sums and the report itself."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from tracker.edtf import EventDate
from tracker.extraction.analysis import Analysis
from tracker.extraction.dates import DateMention
from tracker.extraction.dates.date_spans import EXACT, spans_months
from tracker.extraction.text.once import once
from tracker.extraction.text.sentences import Sentence
from tracker.knowledge.library import shapes

RELATIONS_SINCE = 1990
"""Year from which on the two states cooperate again: what lies before it is history, which no report is about."""

# "18/1/1950 - 18/1/2025", "1950年1月18日—2025年1月18日": an anniversary counts its years from the first of the two.
_COUNTED_FROM = re.compile(
    r"(?P<day>\d{1,2}\s?[/.\-]\s?\d{1,2})\s?[/.\-]\s?\d{4}(?=\s?[-–—]\s?(?P=day)\s?[/.\-]\s?\d{4})"
    r"|[A-Z][a-z]{2,8} \d{1,2}, ?\d{4}(?=\s?[-–—]\s?(?:[A-Z][a-z]{2,8} \d{1,2}, ?)?\d{4}\))"
    r"|\d{4}年(?P<zh>\d{1,2}月\d{1,2}日)(?=\s?[-–—至－]\s?\d{4}年(?P=zh))"
    r"|\d{4}\.(?P<dotted>\d{1,2}\.\d{1,2})(?=\s?[-–—]\s?\d{4}\.(?P=dotted))"
)
# "ngày đầu năm mới 2017 (1/1)", "Chủ nhật (5/3)": the day that was just told in words.
_TOLD_DAY = re.compile(
    r"(?<!\w)(?:nay|hôm qua|năm mới(?: \d{4})?|[Cc]hủ nhật|(?<!lần )[Tt]hứ (?:[2-7]|hai|ba|tư|năm|sáu|bảy)"
    r"|Tết(?: \w+){0,3}|cùng ngày|mùng \d|[Nn]gày mai"
    r"|ngày(?: làm việc| thăm| diễn ra)?) \($"
)
_TOLD_WITHIN = 30
# "记者8日从…获悉": the day on which a reporter learned of it.
_LEARNED = re.compile(r"[^，。；]{0,40}(?:获悉|了解到|采访)")

# What tells behind a day that a newsroom reported on it: "Hôm 18/3, TTXVN loan tin …"
_REPORTED = re.compile(r"[^.;:\n]{0,60}?(?:loan tin|đưa tin|tường thuật)(?!\w)")

# "Theo thông cáo của Bộ Ngoại giao ngày 28/8, …", "according to a statement issued on August 28", 据8月28日发布的公告.
_OF_SOURCE = {
    "vi": re.compile(
        r"(?<!\w)[Tt]heo (?:\w+ )?(?:thông cáo|thông báo|thông tin|tin|công bố|công văn|thư|nguồn)(?!\w)[^,.;:]{0,60}$",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b[Aa]ccording to (?!(?:the |a |its |their )?(?:plan|schedule|programme|program|agenda|calendar|agreement)\b)"
        r"[^,.;:]{1,90}$"
    ),
    "zh": re.compile("(?:根?[据據])$"),
}
_SOURCE_BEHIND = {
    "vi": re.compile(r" ?,"),
    "en": re.compile(r" ?(?:[,.]|$)"),
    "zh": re.compile("(?:[发發][布佈]|公[布佈]|消息|[报報][道導]|的?公告|[报報][导導])"),
}
_SOURCE_WITHIN = 110
# "First organised in China in 2000, the annual meeting …", "được tổ chức lần đầu tại Hà Nội năm 2016"
_FIRST_HELD = re.compile(
    r"\b[Ff]irst (?:organi[sz]ed|held|launched|staged|convened|hosted)(?: in (?:[A-Z][\w-]+ ?){1,3})?,? in $"
    r"|(?<!\w)(?:tổ chức|diễn ra) lần đầu(?: tiên)?(?: (?:tại|ở) (?:[A-ZĐ][\wÀ-ỹ]+ ?){1,4})?(?: vào| từ)? ?$"
)
_FIRST_WITHIN = 60
# 2006年以来第25次联合巡逻, 这一活动2017年创办，已举办8届
_SINCE_THEN = ("以来", "以來", "创办", "創辦", "创立", "創立", "始办", "始辦")

# "Nghị định số 12/2015/NĐ-CP ngày 18/6/2015": when a decree was signed.
_DECREE = re.compile(r"(?<!\w)số \d[\w.-]*/[\w/.&-]+,? (?:ra |ký )?$")
_DECREE_WITHIN = 36

# Characters before a date in which stands what it is of; before a jubilee the day that it counts from.
_BEFORE = 24
_IN_FORCE = 32
_DASHES = ("-", "–", "—", "至", "－")
_BETWEEN = " -–—至－"


@once
def is_background(analysis: Analysis, mention: DateMention) -> bool:
    """Whether a date is a law's, a founding's, a horizon's or another thing's that is no event of the sentence."""
    stamp = mention.start == 1 and analysis.text[0] in "(（"
    if stamp or mention.rule in ("horizon", "year-in-name") or _COUNTED_FROM.match(analysis.text, mention.start):
        return True
    bracketed = analysis.text[mention.start - 1 : mention.start] in ("(", "（") and mention.start > 0
    if bracketed and not _TOLD_DAY.search(analysis.text, max(0, mention.start - _TOLD_WITHIN), mention.start):
        return not mention.relative and spans_months(EventDate(mention.edtf))
    if analysis.text.startswith(tuple(shapes()["dates"]["reported"]), mention.end):
        return True
    if EventDate(mention.edtf).precision == "year" and analysis.text.startswith(_SINCE_THEN, mention.end):
        return True
    first = EventDate(mention.edtf).precision == "year" and _FIRST_HELD.search(
        analysis.text, max(0, mention.start - _FIRST_WITHIN), mention.start
    )
    if first or _is_of_source(analysis, mention):
        return True
    if analysis.article.language == "vi" and (
        _REPORTED.match(analysis.text, mention.end)
        or _DECREE.search(analysis.text, max(0, mention.start - _DECREE_WITHIN), mention.start)
    ):
        return True
    if EventDate(mention.edtf).precision == "year" and _plans_year().match(analysis.text, mention.end):
        return True  # 研究2009年边境青年交流计划
    if analysis.text.endswith("记者", 0, mention.start) and _LEARNED.match(analysis.text, mention.end):
        return True
    said = analysis.cues.within(max(0, mention.start - 14), mention.start, "speaker")
    if said and analysis.article.language == "en":  # "said in May", not "said that in May"
        gap = analysis.text[said[-1].end : mention.start]
        if "," not in gap and not gap.startswith((" that in ", " that on ", " that during ")):
            return True
    before = analysis.text[max(0, mention.start - _BEFORE) : mention.start].rstrip().lower()
    precision = EventDate(mention.edtf).precision
    latest: date | None = mention.latest
    if analysis.article.language == "en" and before.endswith((" until", " till", "expired on", "expired in")):
        return True  # "is open until November 28" tells the last day only
    if before.endswith(tuple(shapes()["dates"]["total"])):
        return True
    if precision in ("year", "month") and before.endswith(tuple(shapes()["dates"]["background"])):
        return True
    return latest is not None and latest.year < 1950


def _is_of_source(analysis: Analysis, mention: DateMention) -> bool:
    """Whether a date is that of the announcement on which the report draws."""
    language, text = analysis.article.language, analysis.text
    if not _SOURCE_BEHIND[language].match(text, mention.end):
        return False
    return bool(_OF_SOURCE[language].search(text, max(0, mention.start - _SOURCE_WITHIN), mention.start))


def is_of_purpose(analysis: Analysis, sentence: Sentence, mention: DateMention, position: int) -> bool:
    """Whether an English date is of what led to what is carried out: "to implement what was agreed on in May"."""
    if analysis.article.language != "en":
        return False
    purpose = analysis.cues.within(sentence.start, mention.start, "purpose")
    if not purpose:
        return False
    led = analysis.cues.within(purpose[-1].end, mention.start, "guidance", "act")
    return bool(led) and not purpose[-1].end <= position < mention.start


@cache
def _plans_year() -> re.Pattern[str]:
    return re.compile(shapes()["dates"]["plan"])


def is_in_force_from(analysis: Analysis, mention: DateMention) -> bool:
    """Whether a paper takes effect on a date: what else its sentence tells has a day of its own."""
    words = shapes()["dates"]["in_force"]
    before = analysis.text[max(0, mention.start - _IN_FORCE) : mention.start].rstrip().lower()
    return before.endswith(tuple(words["before"])) or analysis.text.startswith(tuple(words["after"]), mention.end)


def is_of_no_event(analysis: Analysis, mention: DateMention) -> bool:
    """Whether a date is background, or a jubilee's that other events only take place for."""
    return is_background(analysis, mention) or _is_jubilee(analysis.text, mention)


def _is_jubilee(text: str, mention: DateMention) -> bool:
    """Whether a date is the second of two between which an anniversary counts its years."""
    if not text[max(0, mention.start - _BEFORE) : mention.start].rstrip().endswith(_DASHES):
        return False
    firsts = _COUNTED_FROM.finditer(text, max(0, mention.start - _BEFORE), mention.end)
    return any(not text[first.end() : mention.start].strip(_BETWEEN) for first in firsts)


@once
def since_years(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a sentence tells what has come together since a year, and names no day."""
    dates = analysis.dates_in(sentence.start, sentence.end)
    if not dates or any(EventDate(d.edtf).precision in EXACT for d in dates):
        return False
    words = shapes()["dates"]["since"]
    return any(
        analysis.text[max(0, d.start - 10) : d.start].rstrip().lower().endswith(tuple(words["before"]))
        or analysis.text.startswith(tuple(words["after"]), d.end)
        for d in dates
        if EventDate(d.edtf).precision in ("year", "month")
    )
