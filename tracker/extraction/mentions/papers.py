"""The papers that an article lists behind a signing: "1. Memorandum of understanding between A and B on …"."""

from __future__ import annotations

import re
from functools import cache

from tracker.extraction.analysis import Analysis
from tracker.extraction.events.candidates import Candidate
from tracker.extraction.events.drafts import Draft
from tracker.extraction.text.known_names import NameMention
from tracker.extraction.text.sentences import Sentence
from tracker.extraction.who.participants import participants_in
from tracker.knowledge.library import shapes
from tracker.model import Language


def bodies_of_papers(analysis: Analysis, draft: Draft) -> list[NameMention]:
    """The bodies between which the papers are that an article lists behind an agreement."""
    found = (participants_in(analysis, sentence)[0] for sentence in _listed_papers(analysis, draft))
    return [name for names in found for name in names if name.type == "organisation"]


# 该项目合同由甲公司与乙公司签订
_PARTIES = re.compile(
    "(?:项目|項目|合同|工程|协议|協議)[^，。；]{0,12}由[^，。；]{2,40}[与與和][^，。；]{2,40}(?:签订|簽訂|签署|簽署|签约|簽約)"
)


def names_parties(candidate: Candidate) -> bool:
    """Whether a Chinese sentence further down says between whom the contract was signed that the lead tells of."""
    return candidate.kind == "agreement" and _PARTIES.search(candidate.sentence.text) is not None


def _listed_papers(analysis: Analysis, draft: Draft) -> list[Sentence]:
    """The sentences behind an agreement's own that only name one paper or several of those that were signed."""
    if draft.kind != "agreement":
        return []
    opens = _opens(analysis.article.language)
    return [
        sentence
        for sentence in analysis.sentences
        if sentence.start > draft.main.sentence.start
        and sentence.role in ("lead", "body")
        and opens.match(sentence.text)
        and not analysis.cues_in(sentence, "wish", "recall", "planned")
    ]


@cache
def _opens(language: Language) -> re.Pattern[str]:
    """How a sentence begins that names a paper, or says that it goes on to name them."""
    words = shapes()["papers"][language]
    number = r"(?:\(?\d{1,2}[.)、．/]|[-–•*+]|[（(]?[一二三四五六七八九十]{1,2}[）)、])?\s*"
    return re.compile(rf"\W?{number}(?:{'|'.join(words)})")
