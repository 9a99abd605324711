"""Whether a Chinese sentence only speaks of what its words name: thanks for a reception, topics that were discussed."""

from __future__ import annotations

import re

from tracker.extraction.analysis import Analysis
from tracker.extraction.speech import SAYS, is_spoken
from tracker.extraction.text.cues import CueHit
from tracker.extraction.text.sentences import Sentence

_SPEECH = "感谢|谢意|欢迎|赞赏|高兴|祝贺|肯定|评价|慰问"
_TRADITIONAL = str.maketrans("对谢欢赞兴贺评价赏围绕问换讨论签约仪赠", "對謝歡讚興賀評價賞圍繞問換討論簽約儀贈")
# 对…的热情接待表示感谢, 对…到访表示欢迎
_GREETED = "对(?P<what>[^，。；,;]{2,60})(?:表示|深表|致以|给予)[^，。；,;]{0,8}(?:" + _SPEECH + ")"
# 感谢我校的热情接待
_THANKED = "(?:感谢|高度评价|赞赏)(?P<what>[^，。；,;]{2,40})"
# 就…等问题深入交换意见
_TALK = "交换|交流|探讨|讨论|沟通|商讨|研讨|磋商|座谈|会谈|洽谈|达成共识|达成一致"
_TOPICS = f"(?:就|围绕)(?P<what>[^，。；,;]{{2,120}}?)(?:{_TALK})"
_SPOKEN = [re.compile(p) for pattern in (_GREETED, _THANKED) for p in (pattern, pattern.translate(_TRADITIONAL))]
_DISCUSSED = [re.compile(pattern) for pattern in (_TOPICS, _TOPICS.translate(_TRADITIONAL))]
_ABOUT = ("就", "围绕", "圍繞", "关于", "關於")
# 参观了去年竣工的大桥: what the guests saw is described
_SEEN_ACTS = "参观|考察|走访|视察|调研|参访|游览|察看|查看|看望|到访|前往|走进|瞻仰"
_SEEN = f"(?:{_SEEN_ACTS})了?(?P<what>[^，。；,;]{{0,40}})的(?=[\u4e00-\u9fff])"
_DESCRIBED = [
    re.compile(pattern) for pattern in (_SEEN, _SEEN.translate(str.maketrans("参观访视调览进", "參觀訪視調覽進")))
]
# What parties discuss rather than do at their meeting.
# What a thing that was seen may be described by: who built or gave it, when it was opened.
_SEEN_KINDS = ("project", "agreement", "aid")
# Items of a list that half stops part.
_ITEMS = 6
_TOPIC_KINDS = ("project", "agreement", "aid", "exchange")
# A Chinese relative clause ends in 的 before whom it describes.
_DESCRIBED_WITHIN = 12
_PLACE_ENDS = ("", "，", "。", "、", "；")
_RELATIVE = re.compile(r"[\u4e00-\u9fff]{0,8}的(?=[\u4e00-\u9fff])")

# Characters at a sentence's end in which a verb of speech stands last, and what closes a sentence.
_LAST_WORDS = 16
_CLOSING = ' .。"”’'


def is_said(analysis: Analysis, sentence: Sentence, trigger: CueHit) -> bool:
    """Whether somebody says what the trigger tells, without a date: "he noted, …", "指出，…", "…, he noted"."""
    if analysis.article.language == "zh" and is_spoken(analysis, sentence.start, sentence):
        return not analysis.dates_in(sentence.start, sentence.end)
    for hit in analysis.cues.within(sentence.start, trigger.start, "speaker"):
        if analysis.text[hit.end : hit.end + 1] in SAYS:
            return not analysis.dates_in(hit.end, sentence.end)
    last = analysis.cues.within(max(trigger.end, sentence.end - _LAST_WORDS), sentence.end, "speaker")
    said = bool(last) and analysis.text[last[-1].end : sentence.end].strip(_CLOSING) == ""
    announced = analysis.cues.within(analysis.clause(sentence, trigger.start)[0], trigger.start, "planned")
    return said and not announced and not analysis.dates_in(sentence.start, sentence.end)


def is_spoken_of(analysis: Analysis, sentence: Sentence, trigger: CueHit) -> bool:
    """Whether a trigger stands in what somebody gives thanks for, or in what two sides talked about, without a date."""
    if analysis.article.language != "zh":
        return False
    if trigger.value in _SEEN_KINDS and any(
        seen.end("what") == trigger.end
        for pattern in _DESCRIBED
        for seen in pattern.finditer(analysis.text, sentence.start, min(sentence.end, trigger.end + 2))
    ):
        return True
    patterns = _SPOKEN + (_DISCUSSED if trigger.value in _TOPIC_KINDS else [])
    for pattern in patterns:
        for match in pattern.finditer(analysis.text, sentence.start, sentence.end):
            start, end = match.span("what")
            if start <= trigger.start and trigger.end <= end and not analysis.dates_in(start, end):
                return True
    return False


def topic_of(analysis: Analysis, sentence: Sentence, trigger: CueHit) -> int:
    """Where the topic begins about which something was signed (就加强…合作签署备忘录); 0 without one."""
    if analysis.article.language != "zh" or trigger.value != "agreement":
        return 0
    start, _ = analysis.clause(sentence, trigger.start)
    return max(analysis.text.rfind(word, start, trigger.start) for word in _ABOUT) + 1


# "Trong thời gian Tổng Bí thư, Chủ tịch A tiến hành [chuyến thăm …]", and its characters.
_WHILE = re.compile(
    r"(?<!\w)(?:[Tt]rong (?:thời gian|khuôn khổ|dịp)|[Nn]hân dịp) [^;.:\n]*?(?:tiến hành|thực hiện|có|diễn ra)?"
    r" (?:chuyến )?(?:đi )?$"
)
_WHILE_WITHIN = 150


def is_time_of_visit(analysis: Analysis, trigger: CueHit) -> bool:
    """Whether Vietnamese tells who paid a visit while something else was done: "Trong thời gian A tiến hành …"."""
    if trigger.value != "visit" or analysis.article.language != "vi":
        return False
    opened = _WHILE.search(analysis.text, max(0, trigger.start - _WHILE_WITHIN), trigger.start)
    return opened is not None and not analysis.cues.within(opened.start(), trigger.start, "act")


def goes_on_with_contents(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a Chinese sentence behind half stops is an item of a list of contents: 会议内容是：…；签署备忘录."""
    if analysis.article.language != "zh":
        return False
    for other in reversed(analysis.before(sentence, _ITEMS)):
        if not other.text.endswith("；") or other.paragraph != sentence.paragraph:
            return False
        if any(analysis.text.startswith(("：", ":"), hit.end) for hit in analysis.cues_in(other, "contents")):
            return True
    return False


def tells_who(analysis: Analysis, trigger: CueHit, end: int) -> bool:
    """Whether a Chinese visit tells whom somebody met (访问越南的…副省长), not where it led (抵达越南中部的城市)."""
    if trigger.value != "visit" or analysis.article.language != "zh":
        return False
    relative = _RELATIVE.match(analysis.text, trigger.end, end)
    if not relative:
        return False
    names = analysis.names_in(relative.end(), relative.end() + _DESCRIBED_WITHIN)
    return any(name.type != "place" or analysis.text[name.end : name.end + 1] not in _PLACE_ENDS for name in names)
