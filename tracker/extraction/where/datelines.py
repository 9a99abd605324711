"""Datelines: where a sentence begins behind one, and the city from where the report was sent."""

from __future__ import annotations

import re
from functools import cache

from tracker.extraction.analysis import Analysis
from tracker.extraction.text.known_names import NameMention
from tracker.extraction.text.once import once
from tracker.extraction.text.sentences import Sentence
from tracker.extraction.where.routes import is_route
from tracker.knowledge.library import shapes
from tracker.model import Language

# A dateline stands this near the start of a paragraph, and is over within so many characters.
_CITY_REACH = 12
_DATELINE_REACH = 96
# Characters behind the city in which day and agency stand.
_DATELINE_TAIL = 64


@once
def head(analysis: Analysis, sentence: Sentence) -> int:
    """Where a sentence begins behind its dateline ("Hanoi (VNA) –", "VOV.VN -", "(CLO)", 新华社河内12月12日电)."""
    opening = analysis.text[sentence.start : sentence.start + _DATELINE_REACH]
    match = _DATELINE.match(opening)
    return sentence.start + (match.end() if match else 0)


def dateline_place(analysis: Analysis) -> NameMention | None:
    """The city of the dateline ("HANOI (VNA) –", 新华社河内…电), from where the report was sent."""
    for sentence in analysis.sentences:
        if sentence.role in ("title", "caption"):
            continue
        for name in analysis.names_in(sentence.start, sentence.start + _CITY_REACH):
            after = analysis.text[name.end : name.end + _DATELINE_TAIL]
            city = name.type == "place" and name.kind != "country" and not is_route(analysis, name)
            if city and _DATELINE_END.match(after):
                return name
        if sentence.role == "body":
            break
    return None


def correspondents_town(analysis: Analysis) -> NameMention | None:
    """The town whose correspondent the first paragraphs name as their source ("越通社驻北京记者报道")."""
    for sentence in analysis.sentences:
        if sentence.paragraph > _SOURCE_WITHIN:
            break
        if sentence.role in ("title", "caption"):
            continue
        for match in _correspondent(analysis.article.language).finditer(sentence.text):
            at = sentence.start + match.end()
            for name in analysis.names_in(at, at + 1):
                if name.type == "place" and name.kind == "city":
                    return name
    return None


# Paragraphs in which a report names the correspondent who sent it.
_SOURCE_WITHIN = 3


@cache
def _correspondent(language: Language) -> re.Pattern[str]:
    return re.compile(shapes()["places"]["correspondents"][language])


# A press release opens with city, country, day and wire; others put agency and day in brackets before a colon.
_DATELINE_DAY = r"(?:, (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:, \d{4})?)?"
_DATELINE_END = re.compile(
    rf"(?:, (?:China|Vi[eệ]t ?[Nn]am))?{_DATELINE_DAY}\s*(?:\([^)]{{2,12}}\)\s*|/[\w -]{{2,20}}/\s*)?[—–-]"
    r"|, \([^()]{4,56}\) ?:|[^，。]{0,8}[电電]"
)
_DATELINE = re.compile(
    # an agency's own day in brackets behind town and day, with a colon; another sets itself between strokes
    r"[A-Z][A-Z .']{2,24}, [A-Z][a-z]{2,8}\.? \d{1,2}(?: \([^)]{2,60}\)\s*[-–—:]+|\. /[A-Z][\w-]{2,24}/[.:])\s*"
    # a paper and the day in brackets, with a colon
    r"|[A-Z][A-Z .']{2,24}, (?:[A-Z][a-z]{2,8}\.? \d{1,2} )?\([^()]{3,60}\d{4}\s?\)\s?:\s*"
    # a release's town, day and wire between strokes
    r"|[A-Z][^/\n]{2,60}/[A-Z][\w-]{2,24}/\s*[-–—]+\s*"
    r"|(?:\([^)]{2,24}\)\s*[-–—:]?|[^-–—]{2,40}?\s[-–—]{1,2}\s)\s*"
    # 越通社河内——
    r"|[\u4e00-\u9fff]{2,4}社[\u4e00-\u9fff]{2,8}\s?[-–—]{1,2}\s*"
    # 人民政協報訊（記者 劉彤）, 某网消息（新闻节目）：, 【本報訊】
    r"|[\u4e00-\u9fff]{2,10}(?:[讯訊电電]|消息)\s*[（(][^）)]{2,24}[）)]\s*[：:]?\s*|[\u4e00-\u9fff]{2,6}消息[：:]\s*"
    r"|【[^】]{2,12}】\s*"
    r"|[\u4e00-\u9fff]{2,8}\d{1,2}月\d{1,2}日[电電讯訊](?:\s*[（(][^）)]{2,20}[）)])?\s*"
)
