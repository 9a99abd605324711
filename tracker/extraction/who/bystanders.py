"""People who take no part wherever a text names them: who was arrested, who explains the news, who wrote it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tracker.extraction.analysis import Analysis
from tracker.extraction.text.known_names import NameMention
from tracker.extraction.text.once import once
from tracker.extraction.text.sentences import Sentence


def is_bystander(analysis: Analysis, sentence: Sentence, person: NameMention) -> bool:
    """Whether somebody is wanted or arrested, explains the news to the press, sent an envoy or signs the report."""
    return (
        person.id in _suspects(analysis)
        or person.id in _passers_by(analysis)
        or person.id in _analysts(analysis)
        or bool(_WROTE.match(sentence.text))
        or bool(_SENT.search(analysis.text, max(sentence.start, person.start - _SENT_WITHIN), person.start))
        or sentence.text.strip(" .*") == person.text
    )


# Characters before a name in which stands that somebody is wanted.
_WANTED_REACH = 40
_SUSPECT = re.compile(
    r"(?:đối tượng|nghi phạm|bị can|tên)(?: [^\W\d_]+){0,5} \(?$"
    r"|(?:suspects?|fugitives?|criminals?|traffickers?|smugglers?|fraudsters?|ringleaders?|masterminds?"
    r"|wanted(?: (?:man|woman|person))?|(?:man|woman|national|citizen)"
    r"(?:,| named| is| was identified as| identified as)|identified as) $"
)
_WANTED = re.compile(
    r"(?:, [^.;]{2,60},|,? who)? (?:was|is|were|had been) (?:also )?"
    r"(?:wanted|arrested|caught|captured|detained|extradited|repatriated|deported|handed over"
    r"|transferred to (?:the )?(?:\w+ )?(?:police|authorities))\b"
    r"|, (?:who (?:had )?(?:plotted|masterminded|fled)"
    r"|(?:the |a )?(?:suspected )?(?:plotter|ringleader|mastermind|boss) of)\b"
)


@once
def _suspects(analysis: Analysis) -> frozenset[str]:
    """Who is wanted, or was arrested or handed over, by what stands beside one of the names."""
    return _told_beside(analysis, analysis.names, _WANTED, _SUSPECT, _WANTED_REACH)


# Whose age is given: a spectator, traveller or villager, "A, 30, said", "45-year-old A", "ông A (50 tuổi)".
_AGED = re.compile(
    r"(?:, | \()(?:aged )?\d{1,2}(?:,|\)| and )(?! \d)|, an? \d{1,2}-year-old "
    r"|,? \(?\d{1,2} tuổi(?!\w)|[，（(]?(?:今年|现年)?\d{1,2}[岁歲]"
)
# And those of a list: "two five-year-olds, A and B".
_OLD = re.compile(
    r"\b(?:\d{1,2}|[a-z]{3,9})-year-olds?,? (?:[a-z]+ )?(?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3}(?:,| and|, and) ){0,3}$"
)
_OLD_WITHIN = 110


@once
def _passers_by(analysis: Analysis) -> frozenset[str]:
    """People of whom a report gives the age."""
    unknown = [name for name in analysis.names if not name.known]
    return _told_beside(analysis, unknown, _AGED, _OLD, _OLD_WITHIN)


def _told_beside(
    analysis: Analysis,
    names: Sequence[NameMention],
    behind: re.Pattern[str],
    before: re.Pattern[str],
    within: int,
) -> frozenset[str]:
    """Ids of the people whom one pattern tells right behind a name, or the other within some characters before it."""
    text = analysis.text
    return frozenset(
        name.id
        for name in names
        if name.type == "person"
        and (behind.match(text, name.end) or before.search(text, max(0, name.start - within), name.start))
    )


# Who comments on the news from outside: "…, an analyst at …, told …"; a scholar may have come to the event itself.
_ANALYST = re.compile(
    r",? (?:an? |the )?(?:[\w’'-]+ ){0,5}?(?:analysts?|economists?|observers?|commentators?|strategists?"
    r"|research fellow|senior fellow|consultants?)\b[^.;\n]{0,110}?\b(?:said|says|told|noted|believes?|added|commented"
    r"|explained|wrote|argued)\b"
)
_SCHOLAR = re.compile(
    r", (?:an? |the )?(?:[\w’'-]+ ){0,4}?(?:experts?|researchers?|professors?|lecturers?|scholars?"
    r"|(?:head|director|dean) of [^.;\n]{0,80}?\b(?:Institute|Centre|Center|Studies|School|Department)\b"
    r"[^.;\n]{0,40}?\bUniversity)\b[^.;\n]{0,110}?\b(?:said|says|told|noted|believes?|added|commented|explained)\b"
)
_LEARNED = ("university", "academy", "research")
# What only a commentator is called before the name: "Analyst A said".
_CALLED = re.compile(r"\b(?:[Aa]nalyst|[Ee]conomist|[Oo]bserver|[Cc]ommentator) $")
_CALLED_WITHIN = 16


@once
def _analysts(analysis: Analysis) -> frozenset[str]:
    """Who explains an English report's news: no scholar where headline or lead name a school."""
    if analysis.article.language != "en":
        return frozenset()
    end = max((s.end for s in analysis.sentences if s.role in ("title", "lead")), default=0)
    learned = any(name.kind in _LEARNED or "University" in name.text for name in analysis.names_in(0, end))
    text = analysis.text
    return frozenset(
        name.id
        for name in analysis.names_in(end, len(text))
        if name.type == "person"
        and (
            _ANALYST.match(text, name.end)
            or _CALLED.search(text, max(0, name.start - _CALLED_WITHIN), name.start)
            or (not learned and _SCHOLAR.match(text, name.end))
        )
    )


# What somebody wrote in a paper was not said at the event.
_WROTE = re.compile(r"In an? (?:[\w-]+ ){0,2}(?:op-ed|article|commentary|essay|interview)\b")
# "special envoy of General Secretary A": who sent somebody stayed at home.
_SENT = re.compile(r"\b(?:[Ee]nvoy|[Rr]epresentative|[Mm]essenger) of (?:[^,.;]{0,110} )?$")
_SENT_WITHIN = 140
