"""Dates of a sentence that belong to something else than the event that a word in it tells."""

from __future__ import annotations

import re

from tracker.edtf import EventDate
from tracker.extraction.analysis import Analysis
from tracker.extraction.dates import DateMention
from tracker.extraction.dates.date_spans import tells_days
from tracker.extraction.text.cues import CueHit
from tracker.extraction.when.background_dates import is_background, is_of_no_event

# Points of a word that tells a declared year.
_DECLARED = 3
_SINCE_WHEN = re.compile(r"(?<!\w)(?:since|kể từ|từ khi)(?!\w)")
# "the programme of the agreement signed in 2017": the year is the agreement's
_SIGNED = re.compile(r"(?:(?<!\w)(?:ký|ký kết)(?: vào)?|\b(?:signed|concluded|inked|reached) in) $")
_SIGNED_WITHIN = 14
_NOT_SIGNED = ("exchange", "project", "aid")
_RELATIVE = re.compile(
    r"\b(?:that|which|who) \w+|\bsince (?:being|he|she|they|it|taking|becoming)\b|(?<!\w)(?:mà|vốn|kể từ khi) \w+"
)
# "left the port of A for a joint patrol"
_LEFT_FOR = re.compile(
    r"\b(?:left|departed|sailed|set (?:off|out|sail))\b[^.;,]{0,80}"
    r" (?:for|to (?:join|attend|take part in))(?: [\w-]+){0,3} $"
)
# "Ngày 14.12, Công an tỉnh A cho biết đã bàn giao …"
_HAD_BEEN = re.compile(r" (?:rằng |là )?(?:đơn vị |cơ quan này )?(?:đã|vừa) ")
# "Căn cứ Biên bản hợp tác đã ký ngày 26/4/2019, công an bàn giao …", and the characters of such a clause.
_UNDER_PAPER = re.compile(
    r"(?<!\w)(?:[Cc]ăn cứ|[Tt]hực hiện|[Tt]riển khai|[Tt]heo|[Tt]rên cơ sở)(?!\w)[^.;\n]*?(?<!\w)ký(?: kết)?(?: vào)? $"
)
_PAPER_WITHIN = 160
_MADE_IN = re.compile(r"[^，。；,;]{0,16}?(?:达成|達成|签署|簽署|签订|簽訂|发表|發表|通过|通過|制定|建立|确定|確定)的")
# 评价2003年《议定书》的落实结果: the year is that of a paper which is only weighed or carried out
_OF_PAPER_WEIGHED = re.compile(
    "(?:[评評][价價估]|[回][顾顧]|[总總][结結]|落[实實]|[贯貫][彻徹]|履行|[执執]行|根[据據]|依[据據]|按照|基[于於])(?:了)?"
    "[^，。；,;]{0,10}$"
)
_WEIGHED_WITHIN = 16
_CLAUSE = re.compile("[，。；,;]")
# What a colon opens is said: "In the meeting the rector shared: since our visit last June …".
_COLON = re.compile(r"[a-z]: ")
# What binds an event to the programme that stands behind it, and characters before a date in which it is planned.
_PART_OF = re.compile(r"\s(?:(?:này )?(?:nằm trong|thuộc)|(?:is|was|are|were) (?:a )?part of|belongs? to)\b")
_PLANNED_WITHIN = 16
# Characters before a bracket in which the visit is named whose day stands in it.
_NAMED_BEFORE = 110
_ADJACENT = 2
_CAME_AFTER = re.compile(
    r"\s(?:(?:was|is) (?:preceded|followed) by|followed|follows|preceded|precedes"
    r"|comes? (?:right |shortly |just )?after|came (?:right |shortly |just )?after)\b"
    r"|\s(?:[^.,;()]{0,40} lần )?(?:này )?(?:diễn ra|được tổ chức)(?: ngay)? (?:sau|trước) (?!khi|đó)"
)
# The end of a bracket that holds a month or day: "(8/2016)".
_CLOSED_BRACKET = re.compile(r"[(（](?:[^()（）]{0,12} )?\d[\d/.\-年月日 ]{2,14}[)）]")
# "Đại hội XIV (diễn ra từ ngày 19-23/1) …", and its characters.
_HELD_IN_BRACKETS = re.compile(r"\((?:diễn ra|được tổ chức|tổ chức|khai mạc|held|which took place)[^()]{0,16}$")
_HELD_WITHIN = 40


def is_of_another(analysis: Analysis, trigger: CueHit, mention: DateMention) -> bool:
    """Whether a date is background, or tells when something else was than what the trigger tells."""
    return (
        is_background(analysis, mention)
        or (trigger.value != "milestone" and is_of_no_event(analysis, mention))
        or _is_told_aside(analysis, trigger, mention)
        or _is_day_of_announcement(analysis, mention, trigger)
        or _is_in_what_was_said(analysis, mention, trigger)
        or _is_of_the_whole(analysis, mention, trigger)
        or _is_in_brackets_of_another(analysis, mention, trigger)
        or _is_of_what_went_before(analysis, mention, trigger)
    )


def _is_told_aside(analysis: Analysis, trigger: CueHit, mention: DateMention) -> bool:
    """Whether a date belongs to what a relative clause tells ("… that began in March 2016", 2023年签署的协议).

    That of a departure is not the day of what somebody left for: "on April 25 left for a joint patrol".
    """
    text = analysis.text
    if analysis.article.language == "zh":
        if _is_of_paper_weighed(analysis, trigger, mention):
            return True
        modifier = _MADE_IN.match(text, mention.end)
        return bool(modifier and not mention.start <= trigger.start < modifier.end())
    if mention.end <= trigger.start and _LEFT_FOR.search(text, mention.end, trigger.start):
        return True
    if trigger.start >= mention.end and _UNDER_PAPER.search(text, max(0, mention.start - _PAPER_WITHIN), mention.start):
        return True
    if EventDate(mention.edtf).precision not in ("year", "month"):
        return False
    if trigger.value in _NOT_SIGNED and _SIGNED.search(
        text, max(trigger.end, mention.start - _SIGNED_WITHIN), mention.start
    ):
        return True
    end = max(trigger.end, mention.start)
    return bool(_RELATIVE.search(text, trigger.end, end) or _SINCE_WHEN.search(text, trigger.end, end))


def _is_of_paper_weighed(analysis: Analysis, trigger: CueHit, mention: DateMention) -> bool:
    """Whether a Chinese year or month is of what the two sides look back on or act upon, not of their doing so."""
    if EventDate(mention.edtf).precision not in ("year", "month"):
        return False
    start = max(0, mention.start - _WEIGHED_WITHIN)
    told_by_it = mention.end <= trigger.start and not _CLAUSE.search(analysis.text, mention.end, trigger.start)
    return not told_by_it and bool(_OF_PAPER_WEIGHED.search(analysis.text, start, mention.start))


def _is_day_of_announcement(analysis: Analysis, mention: DateMention, trigger: CueHit) -> bool:
    """Whether somebody said on that day what will be or had been: "on 10 September the spokesman announced that …"."""
    said = analysis.cues.within(mention.end, trigger.start, "speaker")
    if said and _HAD_BEEN.match(analysis.text, said[0].end):
        return True
    if said and analysis.article.language == "zh":  # 9月8日，总站介绍，…，9月7日，该总站与…举行会晤
        later = analysis.dates_in(said[0].end, trigger.start)
        if any(tells_days(EventDate(other.edtf)) for other in later):
            return True
    if said and trigger.value == "milestone" and trigger.weight >= _DECLARED:
        return True  # "speaking on Sunday he noted that 2025 is the year of exchanges"
    return bool(said) and bool(analysis.cues.within(said[0].end, trigger.start, "planned"))


def _is_in_what_was_said(analysis: Analysis, mention: DateMention, trigger: CueHit) -> bool:
    """Whether a date stands in what somebody said there: "at the meeting he noted that in 2022 ties …".

    A day does where a colon opens the speech.
    """
    if _COLON.search(analysis.text, trigger.end, mention.start):
        return True
    date = EventDate(mention.edtf)
    if date.precision not in ("year", "month") and (date.precision != "partial" or tells_days(date)):
        return False
    return bool(analysis.cues.within(trigger.end, mention.start, "speaker"))


def _is_in_brackets_of_another(analysis: Analysis, mention: DateMention, trigger: CueHit) -> bool:
    """Whether a date stands in brackets behind something else: "A's visit (in August) and B's visit (in April)"."""
    opened = analysis.text[max(0, mention.start - _ADJACENT) : mention.start].rstrip().endswith(("(", "（"))
    closed = analysis.text[mention.end : trigger.start].lstrip().startswith((")", "）"))
    if _HELD_IN_BRACKETS.search(analysis.text, max(0, mention.start - _HELD_WITHIN), mention.start):
        return ")" in analysis.text[mention.end : trigger.start]
    if opened and _CLOSED_BRACKET.search(analysis.text, trigger.end, mention.start):
        return True  # "the first conference (August 2016) and the meeting (March 2017)": each has the next
    if trigger.value != "visit" or not (opened and closed):
        return False
    named = analysis.cues.within(max(0, mention.start - _NAMED_BEFORE), mention.start, "act")
    return any(hit.value == "visit" for hit in named)


def _is_of_what_went_before(analysis: Analysis, mention: DateMention, trigger: CueHit) -> bool:
    """Whether a date is that of what an event came after: "the visit followed a patrol held on June 22"."""
    return mention.start > trigger.end and bool(_CAME_AFTER.match(analysis.text, trigger.end))


def _is_of_the_whole(analysis: Analysis, mention: DateMention, trigger: CueHit) -> bool:
    """Whether a date is a plan's that the event is part of: "the meeting is part of the exchange due in April"."""
    if mention.start < trigger.end or not _PART_OF.match(analysis.text, trigger.end):
        return False
    return bool(analysis.cues.within(max(trigger.end, mention.start - _PLANNED_WITHIN), mention.start, "planned"))
