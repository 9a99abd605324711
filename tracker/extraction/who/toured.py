"""Houses that a Chinese sentence says somebody toured before he signed a paper with another one."""

from __future__ import annotations

import re

from tracker.extraction.analysis import Analysis
from tracker.extraction.text.known_names import NameMention
from tracker.extraction.text.sentences import Sentence

# 先后考察了甲大学、乙公司，并与丙大学签署合作备忘录
_TOURED = re.compile(
    "(?:考察|参观|參觀|走访|走訪|调研|調研|访问|訪問|拜访|拜訪|走进|走進)了?(?P<toured>[^。；]{2,160}?)"
    "[，,](?:并|並|还|還|随后|隨後|期间|期間)?(?:分别|分別)?(?:与|與|同|和)(?P<partner>[^，。；]{2,60}?)"
    "(?:签署|簽署|签订|簽訂|签约|簽約|签下|簽下)"
)


_SIGNING = ("签", "簽")


def without_toured(analysis: Analysis, sentence: Sentence, act: int, names: list[NameMention]) -> list[NameMention]:
    """The names of a sentence without those that were only seen, where its act at a position is a signing."""
    if not analysis.text.startswith(_SIGNING, act):
        return names
    told = next((one for one in _TOURED.finditer(sentence.text) if sentence.start + one.end() > act), None)
    if told is None or sentence.start + told.start("partner") > act:
        return names
    partners = {name.id for name in _bodies(analysis, sentence, told, "partner")}
    toured = {name.start for name in _bodies(analysis, sentence, told, "toured") if name.id not in partners}
    return [name for name in names if name.start not in toured] if partners else names


def _bodies(analysis: Analysis, sentence: Sentence, told: re.Match[str], group: str) -> list[NameMention]:
    start, end = told.span(group)
    inside = analysis.names_in(sentence.start + start, sentence.start + end)
    return [name for name in inside if name.type == "organisation"]
