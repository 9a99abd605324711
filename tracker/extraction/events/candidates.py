"""Sentences that may report an event: the word that says so, how sure it is, and why it may not be one."""

from __future__ import annotations

import re
from functools import cached_property

import msgspec

from tracker.edtf import EventDate
from tracker.extraction.analysis import Analysis
from tracker.extraction.dates import DateMention
from tracker.extraction.dates.date_spans import EXACT, is_day_or_few, is_quarter, spans_months
from tracker.extraction.events.settings import is_setting
from tracker.extraction.events.siding import (
    BEFORE_ONLY,
    MANY,
    NO_SIDE,
    ONE_SIDE,
    OPENING_ONLY,
    OTHERS,
    OWN_MISSION,
    side_points,
)
from tracker.extraction.events.spoken_of import (
    goes_on_with_contents,
    is_said,
    is_spoken_of,
    is_time_of_visit,
    tells_who,
    topic_of,
)
from tracker.extraction.events.statuses import REACH, status_of
from tracker.extraction.events.triggers import find_triggers
from tracker.extraction.speech import is_recalled, is_spoken
from tracker.extraction.text.cues import CueHit
from tracker.extraction.text.sentences import Role, Sentence
from tracker.extraction.when.background_dates import RELATIONS_SINCE, since_years
from tracker.extraction.when.dating import date_before, day_of_telling
from tracker.extraction.when.days_behind import days_behind
from tracker.extraction.when.nearest_date import is_when_held, nearest_date
from tracker.extraction.when.untold import untold_day
from tracker.extraction.when.years_told import is_old_picture
from tracker.extraction.where.datelines import head
from tracker.knowledge.library import shapes
from tracker.model import Kind, Status

_WISHED = "wish or statement"
_SETTING = "setting of another event"
_REMEMBERED = "long before the report"
_CARRIED = "dated by the sentence before"
_TOTAL = "a total of many years"
_RECOUNTED = "told in a speech"
_UNTOLD = "on a day that only the day of publication would tell"
# What ends a list of contents; Chinese parts its items by another mark.
_CLAUSE_END = re.compile("[，；;]|,(?! )")
# A colon that announces something: none of a time of day or behind a newsroom's report, and none within brackets, as a
# share's symbol has.
_COLON = re.compile(
    r"(?<!loan tin)(?<!đưa tin)(?<!tường thuật)(?<!cho hay)(?<!shared)(?<!said)(?<!stated):(?!\d)(?![^()]*\))"
)
# A colon nearer to the beginning closes a label or a speaker's name.
_LABEL = 40
# "đến tìm hiểu cơ hội đầu tư"
_AIM = re.compile(r"(?<!\w)(?:đến|tới|sang|để|nhằm|về|việc) $")
# What a sentence gains by where it stands.
_ROLES: dict[Role, float] = {"title": 1.5, "lead": 2.5, "body": 0.0, "caption": -1.0}
# Days before publication from which on a date is a memory.
_LONG_AGO = 120


class Candidate(msgspec.Struct, frozen=True, dict=True):
    """A trigger in a sentence, weighed."""

    sentence: Sentence
    kind: Kind
    trigger: CueHit
    status: Status
    status_cue: CueHit | None
    date: DateMention | None
    score: float
    reasons: tuple[tuple[str, float], ...]
    """What raised or lowered the score: a rule's name and its points."""

    @cached_property
    def rules(self) -> frozenset[str]:
        """The names of the rules that raised or lowered the score."""
        return frozenset(rule for rule, _ in self.reasons)

    @property
    def bilateral(self) -> bool:
        """Whether the sentence, or the headline and lead for it, speak of both countries and of no third alone."""
        return self.rules.isdisjoint((OWN_MISSION, ONE_SIDE, NO_SIDE))

    @property
    def elsewhere(self) -> bool:
        """Whether it took place with another country: the sentence names one, and not both of ours."""
        return not self.bilateral and OTHERS in self.rules

    @property
    def clearly_bilateral(self) -> bool:
        """Whether its own sentence, or the one before, tells so too: enough to be the article's main event."""
        return self.bilateral and self.rules.isdisjoint((OPENING_ONLY, BEFORE_ONLY, MANY))

    @property
    def remembered(self) -> bool:
        """Whether it lies long before the report: told beside the main event, but hardly the main event itself."""
        return _REMEMBERED in self.rules

    @property
    def recounted(self) -> bool:
        """Whether somebody told it in what he said: hardly what the report is about."""
        return _RECOUNTED in self.rules

    @property
    def untold(self) -> bool:
        """Whether its sentence says "yesterday", and nothing tells when the text was published."""
        return _UNTOLD in self.rules

    @property
    def at_home(self) -> bool:
        """Whether somebody calls at a mission of his own country."""
        return OWN_MISSION in self.rules

    @property
    def carried(self) -> bool:
        """Whether its date is that of a sentence before."""
        return _CARRIED in self.rules

    @property
    def counted(self) -> bool:
        """Whether its sentence tells what has come together over a time."""
        return _TOTAL in self.rules

    @property
    def wished(self) -> bool:
        """Whether somebody only wishes or states it."""
        return _WISHED in self.rules

    @property
    def framed(self) -> bool:
        """Whether the event is only the setting of what the sentence tells."""
        return not self.rules.isdisjoint((_SETTING, _WISHED))


def find_candidates(analysis: Analysis) -> list[Candidate]:
    """The best trigger of each kind in each sentence, and those of other days, in order of the text."""
    found: list[Candidate] = []
    for sentence in analysis.sentences:
        if is_old_picture(sentence):
            continue
        weighed = [weigh(analysis, sentence, trigger) for trigger in find_triggers(analysis, sentence)]
        best: dict[Kind, list[Candidate]] = {}
        for candidate in sorted(weighed, key=lambda one: -one.score):
            told = [one for one in best.setdefault(candidate.kind, []) if one.recounted == candidate.recounted]
            if not told or _of_another_day(analysis, sentence, candidate, told):
                best[candidate.kind].append(candidate)
        found.extend(sorted((one for told in best.values() for one in told), key=lambda one: one.trigger.start))
    return found


def _of_another_day(analysis: Analysis, sentence: Sentence, candidate: Candidate, told: list[Candidate]) -> bool:
    """Whether a trigger has a date of its own in its clause, which none of the surer ones of its kind agrees with."""
    mention = candidate.date
    if mention is None or any(one.date is None for one in told):
        return False
    start, end = analysis.clause(sentence, candidate.trigger.start)
    if not start <= mention.start < end and not is_when_held(analysis, candidate.trigger, mention):
        return False
    own = EventDate(mention.edtf)
    return not any(own.agrees_with(EventDate(one.date.edtf)) for one in told if one.date is not None)


def weigh(analysis: Analysis, sentence: Sentence, trigger: CueHit) -> Candidate:
    """A trigger with all that speaks for and against its telling of an event."""
    kind: Kind = trigger.value  # type: ignore[assignment]
    untold = untold_day(analysis, sentence)
    mention = _date_in(analysis, sentence, trigger, untold)
    told = sentence.role in ("lead", "body")
    if told and (mention is None or EventDate(mention.edtf).precision == "year"):
        mention = days_behind(analysis, sentence, kind) or mention
    carried = mention is None and untold is None and told
    if carried:
        mention = date_before(analysis, sentence, trigger)
    status, status_cue = status_of(analysis, sentence, trigger, mention)
    reasons = [(f"“{trigger.value}” word", trigger.weight), (f"in the {sentence.role}", _ROLES[sentence.role])]
    if mention is not None:
        reasons.append(_date_point(mention, carried=carried))
        told_of = sentence.role in ("title", "lead") and is_quarter(EventDate(mention.edtf))
        if spans_months(EventDate(mention.edtf)) and len(mention.edtf) <= len("2011-01/2015-12") and not told_of:
            mention = None  # a plan's years, a statistic's months: an event of many weeks has days
    reasons.extend(side_points(analysis, sentence, trigger))
    took_part = sum(name.type != "place" for name in analysis.names_in(sentence.start, sentence.end))
    reasons.append(("names who took part", 0.5 * min(took_part, 3)))
    if analysis.cues_in(sentence, "occurrence"):
        reasons.append(("says that it took place", 1.0))
    reasons.extend(_stance_points(analysis, sentence, trigger))
    told_on = day_of_telling(analysis)
    last = mention.latest if mention is not None else None
    if told_on is not None and last is not None and (told_on - last).days > _LONG_AGO:
        reasons.append((_REMEMBERED, 0.0))
    if last is not None and last.year < RELATIONS_SINCE:
        reasons.append(("before the two states took up relations again", -10.0))
    if untold is not None and mention is None:
        reasons.append((_UNTOLD, 2.0))
    told_before = mention is None or analysis.article.language == "zh" or is_recalled(analysis, mention, sentence)
    if status != "planned" and told_before and is_spoken(analysis, trigger.start, sentence):
        reasons.append((_RECOUNTED, 0.0))
    kept = (OPENING_ONLY, _REMEMBERED, _RECOUNTED)
    reasons = [(rule, points) for rule, points in reasons if points or rule in kept]
    return Candidate(sentence, kind, trigger, status, status_cue, mention, sum(p for _, p in reasons), tuple(reasons))


def _date_in(analysis: Analysis, sentence: Sentence, trigger: CueHit, untold: int | None) -> DateMention | None:
    """The date that a sentence gives a trigger: no term's years, and no month where it leaves the day `untold`."""
    mention = nearest_date(analysis, sentence, trigger)
    if mention is None:
        return None
    date = EventDate(mention.edtf)
    if untold is not None and untold < mention.start and not is_day_or_few(date):
        return None
    if trigger.value == "meeting" and _is_talked_about(analysis, trigger, mention):
        return None
    is_term = trigger.value == "agreement" and mention.start >= trigger.end and spans_months(date)
    return None if is_term else mention  # the term of an agreement: "a plan for 2023-2027"


def _is_talked_about(analysis: Analysis, trigger: CueHit, mention: DateMention) -> bool:
    """Whether Chinese gives a year in a clause behind talks: 双方交换意见，其中评价2003年议定书的落实结果."""
    if analysis.article.language != "zh" or EventDate(mention.edtf).precision != "year":
        return False
    return mention.start >= trigger.end and any(mark in analysis.text[trigger.end : mention.start] for mark in ",，；")


def _date_point(mention: DateMention, *, carried: bool) -> tuple[str, float]:
    """What a sentence gains by its date, or by one that the sentence before it gives, and loses by a span of months."""
    date = EventDate(mention.edtf)
    if spans_months(date):
        return "a total of many months", -3.0
    if carried:
        return _CARRIED, 1.0
    return "dated in the sentence", 2.0 if date.precision in EXACT else 1.0


def _stance_points(analysis: Analysis, sentence: Sentence, trigger: CueHit) -> list[tuple[str, float]]:
    language = analysis.article.language
    points: list[tuple[str, float]] = []
    clause_start, clause_end = analysis.clause(sentence, trigger.start)
    before = max(clause_start, trigger.start - REACH[language])
    may_be_wished = trigger.value != "proposal" and not (trigger.value == "milestone" and trigger.weight >= 3)
    asked = any(hit.value == "proposal" for hit in analysis.cues.within(before, trigger.start, "act"))
    wish_end = topic_of(analysis, sentence, trigger) or trigger.start
    wished = may_be_wished and (asked or bool(analysis.cues.within(before, wish_end, "wish")))
    if wished and trigger.value == "meeting" and is_inside(analysis, sentence, trigger):
        points.append((_SETTING, -2.0))  # what was wished was said there
    elif (
        wished or (may_be_wished and is_said(analysis, sentence, trigger)) or is_spoken_of(analysis, sentence, trigger)
    ):
        points.append((_WISHED, -3.0))
    framed = is_setting(analysis, trigger, clause_start, clause_end) or tells_who(analysis, trigger, clause_end)
    if framed or is_time_of_visit(analysis, trigger):
        points.append((_SETTING, -2.5))
    if trigger.value == "proposal" and _AIM.search(
        analysis.text, max(sentence.start, trigger.start - 12), trigger.start
    ):
        points.append((_SETTING, -5.0))  # why somebody came
    if analysis.cues.within(sentence.start, trigger.start, "recall"):
        points.append(("looks back", -1.0))
    held = analysis.cues.within(sentence.start, trigger.start, "contents")
    in_list = bool(held) and not _CLAUSE_END.search(analysis.text, held[-1].end, trigger.start)
    if in_list or goes_on_with_contents(analysis, sentence) or _is_announced(analysis, sentence, trigger):
        points.append((_WISHED, -3.0))  # contents that a colon announces
    if analysis.cues.within(sentence.start, sentence.end, "total") or since_years(analysis, sentence):
        points.append((_TOTAL, -2.5))
    if analysis.cues.within(sentence.start, sentence.end, "ended"):
        points.append(("called off", -2.0))
    if analysis.text[trigger.end : sentence.end].rstrip('"”’」').endswith(("?", "？")):
        points.append(("a question", -4.0))
    return points


def _is_announced(analysis: Analysis, sentence: Sentence, trigger: CueHit) -> bool:
    """Whether a trigger stands behind a colon that announces what follows, and closes no label."""
    earliest = sentence.start + _LABEL + 1
    if trigger.start <= earliest or sentence.role == "title":
        return False
    return bool(_COLON.search(analysis.text, max(earliest, head(analysis, sentence)), trigger.start))


def is_inside(analysis: Analysis, sentence: Sentence, trigger: CueHit) -> bool:
    """Whether the trigger names where something was said ("agreed … at their talks")."""
    before = analysis.text[max(sentence.start, trigger.start - 12) : trigger.start].rstrip().casefold()
    words = tuple(shapes()["inside"]["words"])
    told = analysis.text[trigger.start : trigger.end].casefold()
    return before.endswith(words) or told.startswith(("at the ", "at their "))
