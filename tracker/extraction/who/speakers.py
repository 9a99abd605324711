"""Who speaks in a report and of whom it is only spoken: who says something at an event was there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tracker.extraction.analysis import Analysis
from tracker.extraction.speech import is_spoken
from tracker.extraction.text.known_names import NameMention
from tracker.extraction.text.sentences import Sentence
from tracker.extraction.who.participants import distinct, participants_in

# "… underlined the significance of the State visit to Vietnam by …": a visit of which somebody speaks.
_VISIT_BY = re.compile(r"\b(?:visits?|trips?)\b[^.;,]{0,40}? by [^.;]{0,90}$")
_VISIT_WITHIN = 130
# Who stands this near the beginning of a sentence is its subject.
_SUBJECT = {"en": 30, "vi": 40, "zh": 12}
# Characters behind the verb in which its subject follows ("…, said the deputy minister of …, Vu Van Tam").
_INVERTED = {"en": 110, "vi": 60, "zh": 0}


# "He called Xi's visit a milestone"
_POSSESSIVE = ("'s ", "’s ")


def speakers_in(analysis: Analysis, sentence: Sentence, *, with_bodies: bool) -> list[NameMention]:
    """The people who speak in a sentence and, `with_bodies`, the bodies that they speak for.

    They stand before the first verb of speaking that has somebody before it, else right behind the first one.
    """
    language = analysis.article.language
    speaking = analysis.cues_in(sentence, "speaker")
    limit = sentence.start + _SUBJECT[language]
    furthest = max(speaking[-1].end, speaking[0].end + _INVERTED[language]) if speaking else limit
    if not any(with_bodies or name.type == "person" for name in analysis.names_in(sentence.start, furthest)):
        return []
    took_part, _ = participants_in(analysis, sentence)
    people = [name.start for name in took_part if name.type == "person"]
    if speaking:
        verb = next((hit for hit in speaking if any(start < hit.start for start in people)), None)
        limit = verb.end if verb else speaking[0].end + _INVERTED[language]
    took_part = [name for name in took_part if not analysis.text.startswith(_POSSESSIVE, name.end)]
    took_part = [n for n in took_part if n.type != "person" or not _is_spoken_of(analysis, sentence, n)]
    took_part = [n for n in took_part if not _is_quoted(analysis.text[sentence.start : n.start])]
    return [name for name in took_part if (with_bodies or name.type == "person") and name.start < limit]


_QUOTATION_MARKS = re.compile('[“”"]')


def _is_quoted(before: str) -> bool:
    """Whether a sentence's beginning ends within what it quotes: who is named there is spoken of, and says nothing."""
    opened = False
    for mark in _QUOTATION_MARKS.findall(before):
        opened = mark == "“" or (mark == '"' and not opened)  # some open by one kind and close by the other
    return opened


# 在会见天能集团董事长张天任时，…: one of several whom the guest met
_IN_TURN = re.compile("在?(?:[^，。]{0,12})?(?:会见|會見|会晤|會晤|接见|接見|与|同)[^，。]{2,60}(?:时|時)[，,]")


def meets_in_turn(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a Chinese sentence gives somebody the word at the next of several meetings, with another body."""
    if analysis.article.language != "zh":
        return False
    return _IN_TURN.match(analysis.text, sentence.start, sentence.end) is not None


def present_in(analysis: Analysis, sentence: Sentence) -> list[NameMention]:
    """Who took part by a sentence beside the event's own, without those of whom or whose visit somebody speaks."""
    found, _ = participants_in(analysis, sentence)
    quoted = {n.start for n in found if n.type == "person" and _is_quoted(analysis.text[sentence.start : n.start])}
    return [n for n in found if n.type != "person" or not (n.start in quoted or _is_spoken_of(analysis, sentence, n))]


# 我今年4月访问了越南, and no 我国, 我们
_FIRST_PERSON = re.compile("(?:[，,：:“]|^)我(?![国國们們方党黨军軍省市区區校院部会會])")


def acting_in(
    analysis: Analysis, sentence: Sentence, names: Sequence[NameMention], *, recounted: bool
) -> list[NameMention]:
    """Of those whom a sentence names, without the people, in Chinese also bodies, of whom somebody only speaks in it.

    Of an event that itself is `recounted` these were the ones who took part, and who tells it only where he says "I"
    or, in Latin letters, names nobody else.
    """
    people = [name for name in names if name.type == "person"]
    said = [name for name in people if is_spoken(analysis, name.start, sentence)]
    himself = bool(_FIRST_PERSON.search(analysis.text, sentence.start, sentence.end))
    himself = himself or (not said and analysis.article.language != "zh")
    acting = people if recounted and himself else [name for name in people if (name in said) == recounted]
    if analysis.article.language == "zh" and not recounted:
        names = [name for name in names if name.type == "person" or not is_spoken(analysis, name.start, sentence)]
    return [name for name in names if name.type != "person" or name in acting]


def _is_spoken_of(analysis: Analysis, sentence: Sentence, person: NameMention) -> bool:
    told = _VISIT_BY.search(analysis.text, max(sentence.start, person.start - _VISIT_WITHIN), person.start)
    return bool(told and analysis.cues.within(sentence.start, told.start(), "speaker"))


_PRONOUN = re.compile(r"(?:He|She) |(?:Ông|Bà) (?=[^\W\dA-ZĐ])|[他她](?!们)")


def named_before(analysis: Analysis, sentence: Sentence) -> list[NameMention]:
    """Whom "he" or "she" stands for at a sentence's beginning: the only person of the sentence before."""
    if not _PRONOUN.match(analysis.text, sentence.start):
        return []
    told = [s for s in analysis.before(sentence) if s.role in ("lead", "body")]
    people = distinct(n for s in told for n in analysis.names_in(s.start, s.end) if n.type == "person")
    return people if len(people) == 1 else []
