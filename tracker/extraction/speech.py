"""What somebody says in a report: days told there are of other times, and are not carried out of it."""

from __future__ import annotations

import re
from functools import cache

from tracker.edtf import EventDate
from tracker.extraction.analysis import Analysis
from tracker.extraction.dates import DateMention
from tracker.extraction.dates.date_spans import is_day_or_few
from tracker.extraction.text.cues import CueHit
from tracker.extraction.text.once import once
from tracker.extraction.text.sentences import Sentence
from tracker.knowledge.library import shapes
from tracker.model import Language

# What stands behind a verb where speech follows.
SAYS = ("，", ",", "：", ":")
# 据介绍，报道称，…: the report's own source, whose words are the news; 听取介绍，双方…: what was heard.
_SOURCED = re.compile(
    "(?:[据據听聽][^，。；]{0,24}|报道|報道|報導|消息|公告|通告|通报|通報|声明|聲明|公报|公報|新闻稿|新聞稿|报告|報告)$"
)
_SOURCED_WITHIN = 26
# Characters at a sentence's beginning in which "after the talks", 当天 begins, by which the report goes on itself.
_OPENING = 2
# Verbs by which a body announces something.
_ANNOUNCES = ("介绍", "介紹", "通报", "通報", "宣布", "透露", "公布", "公佈", "称", "稱")
# A letter or article that is printed to its end.
_IN_FULL = ("全文如下：", "全文如下:", "全文如下。", "全文如下", "article reads:", "full text:", "toàn văn bài viết:")
# Days within which what somebody tells in Latin letters with its day may be the news itself.
_NEWS = 7


def is_spoken(analysis: Analysis, position: int, sentence: Sentence) -> bool:
    """Whether what stands at a position of a sentence is what somebody says, writes in a letter or in an article."""
    begins = _speech(analysis).get(sentence.start)
    return begins is not None and begins <= position


def is_recalled(analysis: Analysis, mention: DateMention, sentence: Sentence) -> bool:
    """Whether a date is of what somebody only speaks of; a recent one may be the news itself, but in Chinese."""
    if not is_spoken(analysis, mention.start, sentence):
        return False
    if analysis.article.language == "zh" or not is_day_or_few(EventDate(mention.edtf)):
        return True
    published, last = analysis.article.published, mention.latest
    return published is not None and last is not None and (published - last).days > _NEWS


@once
def _speech(analysis: Analysis) -> dict[int, int]:
    """Where speech begins in the sentences that have any, by the sentence's start.

    In Chinese it goes on to the end of its paragraph, or to where a sentence tells the next thing or a day of its own.
    """
    found: dict[int, int] = {}
    speaking, in_full, goes_on = -1, False, analysis.article.language == "zh"
    for sentence in analysis.sentences:
        if sentence.role not in ("lead", "body"):
            continue
        begins = _begins(analysis, sentence)
        if in_full:
            found[sentence.start] = sentence.start
        elif begins is not None:
            found[sentence.start] = begins
            speaking = sentence.paragraph if goes_on else -1
        elif speaking == sentence.paragraph and _goes_on(analysis, sentence):
            found[sentence.start] = _next_speaker(analysis, sentence) or sentence.start
        else:
            speaking = -1
        in_full = in_full or sentence.text.endswith(_IN_FULL)
    return found


def _begins(analysis: Analysis, sentence: Sentence) -> int | None:
    """Where a sentence goes on with what somebody says, None where nobody does."""
    text = analysis.text
    if analysis.article.language != "zh":
        return _begins_in_latin(analysis, sentence)
    for hit in analysis.cues_in(sentence, "speaker"):
        start = max(sentence.start, hit.start - _SOURCED_WITHIN)
        says = hit.value == "says" and text.startswith(SAYS, hit.end) and not _SOURCED.search(text, start, hit.start)
        if says and not _is_announced(analysis, sentence, hit):
            return hit.end
    return None


def _begins_in_latin(analysis: Analysis, sentence: Sentence) -> int | None:
    """The same in English and Vietnamese: behind the verb, or all of a sentence that ends or opens as speech does."""
    verb, whole = _patterns(analysis.article.language)
    if whole is not None and whole.search(sentence.text):
        return sentence.start
    said = verb.search(analysis.text, sentence.start, sentence.end)
    return said.end() if said else None


@cache
def _patterns(language: Language) -> tuple[re.Pattern[str], re.Pattern[str] | None]:
    """A verb behind which speech follows, and what shows that all of a sentence is said."""
    words = shapes()["speech"]
    return re.compile(words["verb"][language]), re.compile(words["whole"][language]) if language in words[
        "whole"
    ] else None


def _is_announced(analysis: Analysis, sentence: Sentence, hit: CueHit) -> bool:
    """Whether a lead gives a body's announcement, which is the news: 9月8日，边检总站介绍，9月7日…举行会晤."""
    if sentence.role != "lead" or analysis.text[hit.start : hit.end] not in _ANNOUNCES:
        return False
    names = analysis.names_in(sentence.start, hit.start)
    return any(n.type == "organisation" for n in names) and not any(n.type == "person" for n in names)


def _next_speaker(analysis: Analysis, sentence: Sentence) -> int:
    """Where speech begins behind the name of another speaker in Chinese, 0 where none is named: 书记冯波希望…."""
    ends = {name.end for name in analysis.names_in(sentence.start, sentence.end) if name.type == "person"}
    return next((hit.end for hit in analysis.cues_in(sentence, "speaker") if hit.start in ends), 0)


def _goes_on(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a sentence behind one of speech is still said: it tells no day, and does not open with what came next."""
    if analysis.cues.within(sentence.start, sentence.start + _OPENING, "next"):
        return False
    days = analysis.dates_in(sentence.start, sentence.end)
    return not any(is_day_or_few(EventDate(found.edtf)) for found in days)
