"""Bodies and envoys of countries other than the two, which are no side of what the two do: 马来西亚驻越南大使."""

from __future__ import annotations

import re

from tracker.extraction.analysis import Analysis
from tracker.extraction.text.known_names import NameMention
from tracker.extraction.text.once import once
from tracker.model import Language

# Characters before a name in which its country and office stand.
_REACH = {"en": 70, "vi": 60, "zh": 24}
_OFFICES: dict[Language, re.Pattern[str]] = {
    "en": re.compile(
        r"(?:['’]s)?(?: (?:[A-Z][\w’'-]*|of|to|for|and|the))*? (?:Ambassador|Minister|President|Consul|Envoy|Premier)"
        r"(?: (?:[A-Z][\w’'-]*|of|to|for|in|and|the))* "
    ),
    "vi": re.compile(r"(?: (?:tại|ở) (?:Việt Nam|Trung Quốc|Hà Nội|Bắc Kinh))?,? (?:(?:ông|bà|ngài) )?", re.IGNORECASE),
    "zh": re.compile(
        "[^，。、；,]{0,16}(?:大使|公使|首相|主席|[总總]理|[总總][统統]|部[长長]|[议議][长長]|[总總][领領]事)"
    ),
}
# Characters between a country and an office of one of its leaders.
_LEADERS_WITHIN = 48
# In Vietnamese the office stands before its country.
_VIETNAMESE_OFFICE = re.compile(
    r"(?:[Đđ]ại sứ|[Bb]ộ trưởng|[Tt]ổng thống|[Tt]hủ tướng|[Cc]hủ tịch|[Tt]ổng lãnh sự)(?: [^\W\d_]+){0,4} $"
)


def is_of_another_country(analysis: Analysis, name: NameMention) -> bool:
    """Whether an unknown body has only another country in its name, or somebody holds an office of one."""
    if name.known:
        return name.type == "organisation" and _is_of_leader_abroad(analysis, name)
    if name.type == "organisation":
        own = name.country or analysis.cues.within(name.start, name.end, "side")
        return not own and bool(analysis.abroad_in(name.start, name.end))
    return name.id in _officials(analysis)


@once
def _officials(analysis: Analysis) -> frozenset[str]:
    """Who holds an office of another country, as stands beside one of the names."""
    people = (name for name in analysis.names if name.type == "person" and not name.known)
    return frozenset(person.id for person in people if _holds_office_of_another(analysis, person))


def _holds_office_of_another(analysis: Analysis, name: NameMention) -> bool:
    language = analysis.article.language
    first = max(0, name.start - _REACH[language])
    for start, end in reversed(analysis.abroad_in(first, name.start)):
        if _OFFICES[language].fullmatch(analysis.text, end, name.start):
            return language != "vi" or bool(_VIETNAMESE_OFFICE.search(analysis.text, max(0, start - 60), start))
    return False


# What stands between a country and the office of another of its leaders: 老挝国家主席甲和副总理兼[财政部]长乙.
_LEADERS = re.compile("[^，。；：\n]{2,40}(?:、|和|与|兼|[主总副理长席])$")


def _is_of_leader_abroad(analysis: Analysis, name: NameMention) -> bool:
    """Whether a body that many countries have is in Chinese that of a leader's of another country just named."""
    if analysis.article.language != "zh" or analysis.cues.within(name.start, name.end, "side"):
        return False
    abroad = analysis.abroad_in(max(0, name.start - _LEADERS_WITHIN), name.start)
    if not abroad or analysis.sides(abroad[-1][1], name.start):
        return False
    return bool(_LEADERS.fullmatch(analysis.text, abroad[-1][1], name.start))
