"""What Chinese words of starting tell: a patrol or campaign that is started is an exchange, a train's run no visit."""

from __future__ import annotations

import re

import msgspec

from tracker.extraction.analysis import Analysis
from tracker.extraction.text.cues import CueHit
from tracker.extraction.text.sentences import Sentence

_STARTS = ("启动", "啟動", "拉开帷幕", "拉開帷幕")
_DOINGS = (
    "(?:活动|活動|巡逻|巡邏|采访|採訪|演习|演習|联训|聯訓|联欢|聯歡|大赛|大賽|比赛|比賽|展播|展映|巡演|培训班|培訓班"
    "|电影节|電影節|文化节|文化節|文化周|文化週|电视周|夏令营|夏令營|冬令营|冬令營|采风|采風|研学|研學)"
)
_BEFORE = re.compile(
    f"{_DOINGS}[”》」]?(?:自|于)?(?:[0-9]{{1,2}}月)?(?:[0-9]{{1,2}}日)?(?:在[^，。；,;]{{1,20}})?(?:正式|今日|当天)?$"
)
_BEHIND = re.compile(f"(?:了|仪式|儀式)?[^，。；,;、]{{0,18}}?{_DOINGS}(?![^，。；,;]{{0,6}}(?:中心|基地|项目|項目))")
_REACH = 40


def opened(analysis: Analysis, sentence: Sentence, hit: CueHit) -> CueHit:
    """A word that tells a project, as that of an exchange where what is started is something people do together."""
    word = analysis.text[hit.start : hit.end]
    if hit.value != "project" or not any(start in word for start in _STARTS):
        return hit
    start, end = analysis.clause(sentence, hit.start)
    before = _BEFORE.search(analysis.text, max(start, hit.start - _REACH), hit.start)
    behind = _BEHIND.match(analysis.text, hit.end, end)
    return msgspec.structs.replace(hit, value="exchange") if before or behind else hit


# An aircraft in service, and the line that it is of.
_FLIGHT = re.compile("航班|班机|班機|客机|客機")
_LINE = re.compile("航线|航線")


# 首批119名学生: who they are, beside what is told of them
_FIRST_PEOPLE = re.compile("[^，。；]{0,20}?(?:名|位|学生|學生|学员|學員|师生|師生|毕业生|畢業生|教师|教師|专家|專家)")


def is_first_group(analysis: Analysis, sentence: Sentence, hit: CueHit) -> bool:
    """Whether a word for the first of a kind only counts the people of an exchange or visit that is told beside it."""
    if hit.value != "project" or analysis.text[hit.start : hit.end] != "首批":
        return False
    others = {other.value for other in analysis.cues_in(sentence, "act")} & {"exchange", "visit", "meeting"}
    return bool(others) and _FIRST_PEOPLE.match(analysis.text, hit.end, sentence.end) is not None


def is_run_of_freight(analysis: Analysis, sentence: Sentence, hit: CueHit) -> bool:
    """Whether a word that tells a visit tells where a train or flight went: 班列从河内启程, 首趟班列抵达河内.

    The passengers of the flight with which an air route opens are no exchange beside it either.
    """
    if analysis.article.language != "zh":
        return False
    if hit.needs == "travellers":
        opens = any(other.value == "project" for other in analysis.cues_in(sentence, "act"))
        return opens and bool(_LINE.search(analysis.text, sentence.start, sentence.end))
    if hit.value != "visit":
        return False
    if _FLIGHT.search(analysis.text, max(sentence.start, hit.start - 2 * _REACH), hit.start):
        return not any(name.type == "person" for name in analysis.names_in(sentence.start, sentence.end))
    # 首趟班列从南宁出发，20小时后抵达河内
    loaded = analysis.cues.within(max(sentence.start, hit.start - _REACH), hit.start, "freight")
    # 总理乘包机抵达: who travels
    guests = analysis.cues.within(sentence.start, hit.start, "guests")
    return bool(loaded) and not (guests or analysis.people_in(sentence.start, hit.start))
