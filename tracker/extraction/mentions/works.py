"""English sentences that tell whose work a project is, or go on telling of a firm without its name."""

from __future__ import annotations

import re
from functools import cache

from tracker.extraction.analysis import Analysis
from tracker.extraction.events.drafts import Draft
from tracker.extraction.text.known_names import NameMention
from tracker.extraction.text.sentences import Sentence
from tracker.knowledge.library import shapes

# Paragraphs within which a report says whose work it tells of; what follows are other works.
_TOLD_WITHIN = 8
# Characters behind "by" in which the first maker's name begins, and between two makers.
_REACH = 60
_BETWEEN = 40


def makers_of(analysis: Analysis, draft: Draft) -> list[NameMention]:
    """The bodies that by a sentence of their own make or run what the event opens or builds."""
    if draft.kind != "project" or analysis.article.language != "en":
        return []
    found: list[NameMention] = []
    for sentence in analysis.sentences:
        if sentence.role not in ("lead", "body") or sentence.paragraph > _TOLD_WITHIN:
            continue
        made = _made_by().match(analysis.text, sentence.start, sentence.end)
        if made and not analysis.cues_in(sentence, "recall", "wish"):
            found += _row(analysis, made.end(), sentence.end)
    return found


def _row(analysis: Analysis, start: int, end: int) -> list[NameMention]:
    """The bodies of a row that begins near a position."""
    row: list[NameMention] = []
    last, reach = start, _REACH
    for name in analysis.names_in(start, end):
        if name.type == "place":
            continue
        gap = analysis.text[last : name.start]
        if name.type != "organisation" or len(gap) > reach or (row and not _LINK.match(gap)):
            break
        row.append(name)
        last, reach = name.end, _BETWEEN
    return row


_LINK = re.compile(r"(?: \([^)]*\))?,?(?: and| together with| in cooperation with| with|,)(?= |$)")


@cache
def _made_by() -> re.Pattern[str]:
    words = shapes()["works"]
    return re.compile(
        rf"(?:The|This|These|Both)(?: [\w’'-]+){{0,3}}? (?:{words['subjects']})\b(?:, (?:which|that))?"
        rf"(?: (?!who)[\w$’',.%-]+){{0,12}}? (?:{words['made_by']})"
    )


def called_again(analysis: Analysis, sentence: Sentence) -> list[NameMention]:
    """For whom "the company" or "the university" stands at a sentence's beginning: the first body of the one before."""
    if analysis.article.language != "en" or not _called_again().match(analysis.text, sentence.start, sentence.end):
        return []
    told = [s for s in analysis.before(sentence) if s.role in ("lead", "body")]
    names = [n for s in told for n in analysis.names_in(s.start, s.end) if n.type == "organisation"]
    return names[:1]


@cache
def _called_again() -> re.Pattern[str]:
    """ "In January, the company and …", "The group signed …", behind which its own name does not follow."""
    called = shapes()["works"]["called_again"]
    opening = r"(?:(?:In|On|At|Last|This|Under|Earlier|Also)\b[^,.;]{2,40}, )?"
    return re.compile(
        rf"{opening}[Tt]he (?:Chinese |Vietnamese )?(?:{called})(?= (?:and|has|had|signed|will|also|then)\b)"
    )
