"""Drafts of events → event mentions: every field with the words that it was read from."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tracker.edtf import EventDate
from tracker.extraction.analysis import Analysis
from tracker.extraction.events.candidates import Candidate
from tracker.extraction.events.drafts import Draft
from tracker.extraction.events.framing import visitor_of
from tracker.extraction.mentions.bringing import brought_bodies
from tracker.extraction.mentions.headlined import bodies_of_headline, without_stand_ins
from tracker.extraction.mentions.mention_dates import DateWriter
from tracker.extraction.mentions.papers import bodies_of_papers, names_parties
from tracker.extraction.mentions.placing import places_of
from tracker.extraction.mentions.sectors import Span, sectors_of
from tracker.extraction.mentions.titles import title_of
from tracker.extraction.mentions.told_days import (
    is_long_before,
    is_of_another_day,
    of_others,
    sentences_behind,
    told_of_other_days,
)
from tracker.extraction.mentions.works import called_again, makers_of
from tracker.extraction.speech import is_spoken
from tracker.extraction.text.known_names import NameMention
from tracker.extraction.text.sentences import Sentence
from tracker.extraction.where.datelines import head
from tracker.extraction.who.participants import distinct, participants_in
from tracker.extraction.who.speakers import acting_in, meets_in_turn, named_before, present_in, speakers_in
from tracker.extraction.who.toured import without_toured
from tracker.knowledge.library import shapes
from tracker.model import EventMention, Field, Quote

# Weight of words that tell a signing, not only a paper.
_SIGNING = 3
# Days after a month in which news still reports of it.
_LATELY = 30
# Paragraphs within which a report lists who attended; what follows is background.
_LISTED_WITHIN = 12
# Kinds of which the lead may name the conference beside another word for what was done.
_GATHERED = ("meeting", "exchange")
# 曾在中国留学的教师: what somebody did before, who acts now.
_OF_SOMEBODY = re.compile("曾[^，,。、；]{1,8}的")
# "Phía Vân Nam có ông A, …", "Đoàn công tác tỉnh B gồm các đồng chí …"
_SIDE_HAD = re.compile(
    r"(?:[Pp]hía|Đoàn(?: công tác| đại biểu)?)(?: [\w.-]+){1,12}? (?:có|gồm)(?: có)?:? (?:các )?"
    r"(?:ông|bà|anh|chị|đồng chí|đ/c|ngài|[Ô]ng|Bà|Anh|Chị|PGS|GS|TS|lãnh đạo|đại diện)(?!\w)"
)


class MentionWriter:
    """Writes the mentions of the events drafted from one article."""

    def __init__(self, analysis: Analysis, drafts: Sequence[Draft]) -> None:
        self.analysis = analysis
        self._drafts = drafts
        self._further = of_others(analysis, drafts)
        self.article = analysis.article
        self._dates = DateWriter(analysis, drafts)
        self._recalled = told_of_other_days(drafts)

    def write(self, number: int, draft: Draft, *, is_main: bool) -> EventMention:
        """The mention of a draft; the main event also takes in the speakers and hosts that the body names."""
        own = self._own_sentences(draft)
        supporting = (
            self._supporting_sentences(own) if is_main else sentences_behind(self.analysis, self._drafts, draft)
        )
        if self._is_of_past_month(draft):
            supporting = [one for one in supporting if one.role == "lead"]
        supporting = [one for one in supporting if not is_of_another_day(self.analysis, draft, one)]
        people, bodies, named = self._who(draft, own, supporting, is_main=is_main)
        told = [one for one in supporting if one.role != "caption" and not self._looks_back(one)]
        told = [one for one in told if one.start not in self._recalled]
        places = places_of(self.analysis, draft, own, told, is_main=is_main)
        if draft.setting is not None and not places and draft.kind != "proposal":
            places = places_of(self.analysis, draft.setting, self._own_sentences(draft.setting), [], is_main=True)
        sectors = sectors_of(self.analysis, self._sector_spans(draft, own, is_main=is_main))
        date, date_quotes = self._dates.date_of(draft, is_main=is_main)
        title, title_quote = self._title(draft, is_main=is_main)
        trigger = draft.main.trigger
        status_cue = draft.main.status_cue or trigger
        quotes = [
            title_quote,
            *date_quotes,
            self._quote("kind", trigger.start, trigger.end, draft.kind),
            self._quote("status", status_cue.start, status_cue.end, draft.status),
            *(self._quote("sector", hit.start, hit.end, slug) for slug, hit in sectors),
            *(self._quote("organisation", name.start, name.end, name.id) for name in bodies),
            *(self._quote("person", name.start, name.end, name.id) for name in people),
            *(self._quote("place", name.start, name.end, name.id) for name in places),
        ]
        return EventMention(
            id=f"{self.article.id}-{number}",
            article=self.article.id,
            language=self.article.language,
            title=title,
            summary=self._summary(draft.main.sentence),
            kind=draft.kind,
            status=draft.status,
            date=date,
            sectors=tuple(slug for slug, _ in sectors),
            organisations=tuple(name.id for name in bodies),
            people=tuple(name.id for name in people),
            places=tuple(name.id for name in places),
            named=tuple(sorted({name.id for name in named} - {name.id for name in (*people, *bodies)})),
            quotes=tuple(quotes),
        )

    def _who(
        self, draft: Draft, own: list[Sentence], supporting: list[Sentence], *, is_main: bool
    ) -> tuple[list[NameMention], list[NameMention], list[NameMention]]:
        """The people and bodies of an event, without those of another in the same sentence, and those merely named."""
        people, bodies, named = self._participants(draft, own, supporting, conference=self._is_conference(draft))
        bodies = [*bodies, *bodies_of_headline(self.analysis, bodies)] if is_main else bodies
        works = makers_of(self.analysis, draft) if is_main else []
        bodies = distinct([*bodies, *bodies_of_papers(self.analysis, draft), *works])
        within = {name.id for name in self.analysis.names_in(*draft.phrase)} if draft.phrase else set()
        alone = within if any(name.id in within for name in people) else None
        people = [name for name in people if _took_part(draft, name, alone)]
        bodies = [name for name in bodies if _took_part(draft, name, alone)]
        if draft.setting is not None and not bodies and self._speaks_of_both(own):
            bodies = self._participants(draft.setting, self._own_sentences(draft.setting), [], conference=False)[1]
        visitor = visitor_of(self.analysis, draft)
        spoken = visitor and not supporting and draft.main.framed  # somebody speaks of another's visit
        return (visitor if spoken else people or visitor), bodies, named

    def _own_sentences(self, draft: Draft) -> list[Sentence]:
        """The sentences that tell of the event, in order of the text; framed and undated mentions of it not."""
        chosen = {
            c.sentence.start: c.sentence
            for c in draft.candidates
            if c is draft.main
            or (not c.framed and (c.sentence.role in ("title", "lead") or c.date is not None or names_parties(c)))
            or self._signs_too(draft, c)
        }
        return [chosen[start] for start in sorted(chosen)]

    def _signs_too(self, draft: Draft, candidate: Candidate) -> bool:
        """Whether a further sentence of a report in Latin letters tells who else signed: one of several papers."""
        if self.article.language == "zh" or draft.kind != "agreement" or candidate.sentence.role != "body":
            return False
        signed = candidate.trigger.weight >= _SIGNING and not candidate.framed and candidate.status == draft.status
        return signed and candidate.bilateral and not self._looks_back(candidate.sentence)

    def _supporting_sentences(self, own: list[Sentence]) -> list[Sentence]:
        """The lead, and the sentences and legends that list who attended or give somebody the word."""
        starts = {sentence.start for sentence in own} | self._further
        return [s for s in self.analysis.sentences if s.start not in starts and s.role != "title"]

    def _participants(
        self, draft: Draft, own: list[Sentence], supporting: list[Sentence], *, conference: bool
    ) -> tuple[list[NameMention], list[NameMention], list[NameMention]]:
        took_part: list[NameMention] = []
        named: list[NameMention] = []
        for sentence in own:
            present, absent = participants_in(self.analysis, sentence)
            present = without_toured(self.analysis, sentence, draft.main.trigger.start, present)
            took_part += acting_in(self.analysis, sentence, present, recounted=self._is_spoken_of(draft))
            if sentence.guest:
                took_part += self.analysis.people_in(*sentence.guest)
            took_part += [*named_before(self.analysis, sentence), *called_again(self.analysis, sentence)]
            if not any(name.type == "person" for name in (*present, *absent)):
                took_part += self.analysis.people_in(sentence.start, sentence.end)
            named += absent
        for sentence in supporting:
            if self._looks_back(sentence):
                if sentence.role == "body" and self._tells_of_past(sentence):
                    took_part += speakers_in(self.analysis, sentence, with_bodies=False)
                continue
            if sentence.role == "lead":
                took_part += acting_in(self.analysis, sentence, present_in(self.analysis, sentence), recounted=False)
            elif self._lists_who_came(sentence) and not is_long_before(self.analysis, draft, sentence):
                took_part += self._attending(sentence, [] if conference else took_part)
            else:
                met = conference or meets_in_turn(self.analysis, sentence)
                took_part += speakers_in(self.analysis, sentence, with_bodies=met)
        took_part = distinct(without_stand_ins(self.analysis, took_part))
        people = [name for name in took_part if name.type == "person"]
        bodies = [name for name in took_part if name.type == "organisation"]
        return people, distinct([*bodies, *brought_bodies(self.analysis, people, bodies)]), named

    def _is_spoken_of(self, draft: Draft) -> bool:
        """Whether somebody tells the event in what he says."""
        return is_spoken(self.analysis, draft.main.trigger.start, draft.main.sentence)

    def _is_of_past_month(self, draft: Draft) -> bool:
        """Whether an English feature looks at what began some month before, of which those who comment were no part."""
        published, mention = self.article.published, draft.date_mention
        if self.article.language != "en" or published is None or mention is None or mention.latest is None:
            return False
        month = EventDate(mention.edtf).precision == "month"
        return month and (published - mention.latest).days > _LATELY

    def _lists_who_came(self, sentence: Sentence) -> bool:
        """Whether a sentence near the top lists who attended, by a word for it or as "Phía Vân Nam có ông A, …"."""
        told = self.analysis.cues_in(sentence, "attend") or (
            self.article.language == "vi" and _SIDE_HAD.match(sentence.text)
        )
        return bool(told) and sentence.paragraph <= _LISTED_WITHIN

    def _attending(self, sentence: Sentence, already: list[NameMention]) -> list[NameMention]:
        """Who attended: a side that has its bodies already is accompanied by people, whose offices do not act."""
        found, _ = participants_in(self.analysis, sentence)
        if any(hit.value == "organisers" for hit in self.analysis.cues_in(sentence, "attend")):
            return found
        sides = {name.country for name in already if name.type == "organisation"} - {""}
        return [name for name in found if name.type == "person" or name.country not in sides]

    def _speaks_of_both(self, own: list[Sentence]) -> bool:
        """Whether the sentences tell of the two sides without naming them: those of the event around this one."""
        return any(self.analysis.cues_in(sentence, "together") for sentence in own)

    def _is_conference(self, draft: Draft) -> bool:
        """Whether many took part, so that who speaks brings a body along; at talks of two sides the hosts do."""
        trigger = draft.main.trigger
        words = [self.article.text[trigger.start : trigger.end].casefold()]
        if draft.kind in _GATHERED and draft.main.sentence.role == "lead":
            words.append(draft.main.sentence.text.casefold())
        return any(name in word for word in words for name in shapes()["conferences"][self.article.language])

    def _looks_back(self, sentence: Sentence) -> bool:
        """Whether a sentence tells of another time: a recall word, or a date that is not the article's."""
        recalled = self.analysis.cues_in(sentence, "recall")
        if not recalled:
            return False
        people = [name for name in self.analysis.names_in(sentence.start, sentence.end) if name.type == "person"]
        borne = {name.start for name in people}  # 曾 is a surname as well
        told = (hit.start for hit in recalled if hit.start not in borne)
        return any(not _OF_SOMEBODY.match(self.article.text, start) for start in told)

    def _tells_of_past(self, sentence: Sentence) -> bool:
        """Whether somebody speaks in a sentence of what was before: who says it speaks now."""
        recalled = self.analysis.cues_in(sentence, "recall")
        speaking = self.analysis.cues_in(sentence, "speaker")
        return bool(recalled and speaking) and speaking[0].start < recalled[0].start

    def _sector_spans(self, draft: Draft, own: list[Sentence], *, is_main: bool) -> list[Span]:
        if draft.phrase is not None:
            return [Span(*draft.phrase, 1.5)]
        spans = [Span(self._begin(s), s.end, 1.5 if s is draft.main.sentence else 1.0) for s in own]
        if is_main:
            starts = {s.start for s in own}
            spans += [
                Span(self._begin(s), s.end, 1.5 if s.role == "title" else 0.5)
                for s in self.analysis.sentences
                if s.start not in starts and s.role in ("title", "lead")
            ]
        return spans

    def _begin(self, sentence: Sentence) -> int:
        """Where a sentence begins behind a Chinese dateline, whose newsroom is of no sector: 中新网广西新闻9月3日电."""
        behind = self.article.language == "zh" and sentence.role == "lead"
        return head(self.analysis, sentence) if behind else sentence.start

    def _title(self, draft: Draft, *, is_main: bool) -> tuple[str, Quote]:
        first = self.analysis.sentences[0]
        headed = first.role == "title" or first is draft.main.sentence  # else only the first sentence stands for one
        if is_main and headed and self.article.title and self.article.text.startswith(self.article.title):
            return self.analysis.written.title, self._quote("title", 0, len(self.article.title))
        sentence, title = draft.main.sentence, title_of(self.analysis, draft.main)
        if draft.apart:  # one sentence tells of several meetings
            names = self.analysis.names_in(draft.main.trigger.end, sentence.end)
            host = next((n.text for n in names if n.type == "person" and n.id not in draft.apart), "")
            title = f"{title} – {host}"
        return title, self._quote("title", sentence.start, sentence.end)

    def _summary(self, told: Sentence) -> str:
        """The sentence that tells an event as the page has it; where that is the headline, the lead."""
        lead = next((s for s in self.analysis.sentences if s.role == "lead"), told) if told.role == "title" else told
        return self.analysis.written.text[lead.start : lead.end]

    def _quote(self, field: Field, start: int, end: int, value: str = "") -> Quote:
        return Quote(self.article.id, field, start, end, self.analysis.written.text[start:end], value)


def _took_part(draft: Draft, name: NameMention, alone: set[str] | None) -> bool:
    """Whether a name is none of another event's in the same sentence; `alone` are those who stand with this one's."""
    sentence = draft.main.sentence
    another = alone is not None and sentence.start <= name.start < sentence.end and name.id not in alone
    return name.id not in draft.apart and not another
