"""The date that a mention gives an event: what its own sentences tell, completed by what the rest of the text tells."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tracker.edtf import EventDate, day
from tracker.extraction.analysis import Analysis
from tracker.extraction.dates import DateMention
from tracker.extraction.events.drafts import Draft
from tracker.extraction.mentions.lasting_days import days_of
from tracker.extraction.mentions.told_days import arrived, day_of_legends, day_of_opening, told_on, year_of_name
from tracker.extraction.text.sentences import Sentence
from tracker.extraction.when.dating import OF_ONE_DAY
from tracker.extraction.when.returns import tells_return
from tracker.extraction.when.years_told import year_of_day, year_told
from tracker.model import Quote


class DateWriter:
    """Dates the events drafted from one article."""

    def __init__(self, analysis: Analysis, drafts: Sequence[Draft]) -> None:
        self.analysis = analysis
        self.article = analysis.article
        self._begun = {draft.date_mention.start for draft in drafts if draft.kind == "project" and draft.date_mention}

    def date_of(self, draft: Draft, *, is_main: bool) -> tuple[EventDate, list[Quote]]:
        """The date of an event with the words that tell it."""
        setting = None if draft.untold else draft.setting
        mention = draft.told_date or (setting.told_date if setting else None)
        if mention is not None and not (is_main and self._in_this_year(draft, mention)):
            if setting is not None and draft.told_date is None and self._on_return(setting, mention):
                month = _month(self._completed(mention)[0].edtf)
                return EventDate(month), [self._quote(mention.start, mention.end, month)]
            if (setting is not None or draft.main.carried) and self._at_the_close(draft):
                return self._dated(mention, mention.edtf.split("/")[-1])
            inherited = draft.main.carried or (setting is not None and draft.told_date is None)
            if inherited and self._on_arrival(draft):
                return self._dated(mention, mention.edtf.split("/")[0])
            return self._with_duration(draft, mention)
        if draft.kind == "visit" and draft.around is not None and draft.around.date_mention is not None:
            inside = draft.around.date_mention
            month = _month(self._completed(inside)[0].edtf if inside.edtf.startswith("XXXX") else inside.edtf)
            return EventDate(month), [self._quote(inside.start, inside.end, month)]
        main = draft if is_main else setting
        if main is not None:
            return self._date_of_main(main)
        told = draft.main.sentence
        recent = told.role == "lead" and self.analysis.cues_in(told, "recent")
        return self._about_publication(draft, [told]) if recent else (EventDate(), [])

    def _date_of_main(self, draft: Draft) -> tuple[EventDate, list[Quote]]:
        """The date of a main event whose own sentences give none: a day of headline or lead, else about publication."""
        opening = [s for s in self.analysis.sentences if s.role in ("title", "lead")]
        if draft.kind in OF_ONE_DAY and any(tells_return(self.analysis, sentence) for sentence in opening):
            return EventDate(), []  # on the day on which guests were back nobody met them
        # when the work began that was agreed before is no day of the agreement
        passed = self._begun if draft.kind == "agreement" else set()
        # 将于15日启程 names a day that no other day of the page is
        other_day = draft.untold and self.article.language == "zh"
        done = draft.status == "occurred"
        found = None if other_day else day_of_opening(self.analysis, opening, passed, done=done)
        if found is None and done and not other_day:
            found = day_of_legends(self.analysis)
        if found is not None:
            return self._dated(found, found.edtf)
        named = None if draft.untold else year_of_name(self.analysis, draft.main.sentence)
        if named is not None and self.article.published is None:
            return EventDate(named.edtf), [self._quote(named.start, named.end, named.edtf)]
        return self._about_publication(draft, [draft.main.sentence, *opening])

    def _about_publication(self, draft: Draft, sentences: Sequence[Sentence]) -> tuple[EventDate, list[Quote]]:
        """About the day of publication, or, where the sentences say "recently", in about its month."""
        if draft.status != "occurred" or not self.article.published:
            return EventDate(), []
        if (told := told_on(self.analysis, draft.main.sentence)) is not None:
            return EventDate(told.edtf + "~"), [self._quote(told.start, told.end, told.edtf + "~")]
        recent = [hit for s in sentences for hit in self.analysis.cues_in(s, "recent")]
        published = day(self.article.published).edtf
        about = EventDate((published[:7] if recent else published) + "~")
        quoted = recent[0] if recent else draft.main.trigger
        return about, [self._quote(quoted.start, quoted.end, about.edtf)]

    def _with_duration(self, draft: Draft, mention: DateMention) -> tuple[EventDate, list[Quote]]:
        """A date as it stands; all days where a sentence gives the last one, or of a visit how many there were."""
        edtf, told = days_of(self.analysis, draft, mention)
        date, quotes = self._dated(mention, edtf)
        return date, [*quotes, self._quote(*told, date.edtf)] if told else quotes

    def _dated(self, mention: DateMention, edtf: str) -> tuple[EventDate, list[Quote]]:
        """What the words of a date tell of an event, with its year where the text tells that elsewhere."""
        if edtf.startswith("XXXX"):
            return self._completed(msgspec.structs.replace(mention, edtf=edtf))
        return EventDate(edtf), [self._quote(mention.start, mention.end, edtf)]

    def _at_the_close(self, draft: Draft) -> bool:
        """Whether an event came at the end of the one that it happened within: then on its last day."""
        start = draft.main.sentence.start
        return bool(self.analysis.cues.within(start, start + 24, "closing"))

    def _on_arrival(self, draft: Draft) -> bool:
        """Whether an event took place on the first day of the one that it happened within, on the guests' arrival."""
        opens = arrived(self.article.language)
        return draft.kind in OF_ONE_DAY and bool(opens.match(self.article.text, draft.main.sentence.start))

    def _on_return(self, setting: Draft, mention: DateMention) -> bool:
        """Whether all that is told of a journey is the day on which the guests were back: what they did came before."""
        told = (one.sentence for one in setting.candidates if one.date is mention)
        return "/" not in mention.edtf and any(tells_return(self.analysis, one) for one in told)

    def _in_this_year(self, draft: Draft, mention: DateMention) -> bool:
        """Whether all that is told is the year of the report, of what took place "recently"."""
        published = self.article.published
        told = published is not None and mention.edtf == str(published.year)
        return told and bool(self.analysis.cues_in(draft.main.sentence, "recent"))

    def _completed(self, mention: DateMention) -> tuple[EventDate, list[Quote]]:
        """A date without a year with the one year that the text tells for it."""
        quotes = [self._quote(mention.start, mention.end, mention.edtf)]
        found = year_told(self.analysis, mention)
        if found is None:
            return EventDate(mention.edtf), quotes
        completed = mention.edtf.replace("XXXX", year_of_day(self.analysis, mention, found))
        return EventDate(completed), [*quotes, self._quote(found.start, found.end, completed)]

    def _quote(self, start: int, end: int, value: str) -> Quote:
        return Quote(self.article.id, "date", start, end, self.analysis.written.text[start:end], value)


def _month(edtf: str) -> str:
    """The month of a day: all that is known of a visit during which something happened on that day."""
    return edtf.split("/")[0].rstrip("~?%")[:7]
