"""How an article was read: what was cut and found, each event with the words behind it, and why the rest is none."""

from __future__ import annotations

import msgspec

from tracker.extraction.analysis import Analysis
from tracker.extraction.events.assembling import assemble
from tracker.extraction.events.candidates import Candidate, find_candidates
from tracker.extraction.events.drafts import Draft
from tracker.extraction.events.relevance import judge
from tracker.extraction.mentions.writing import MentionWriter
from tracker.extraction.stories import Story, in_whole, stories_of
from tracker.extraction.when.background_dates import is_background
from tracker.knowledge import Knowledge, load
from tracker.model import Article, EventMention

_SENTENCE_WIDTH = 100


class DateFound(msgspec.Struct, frozen=True):
    """A date in the text."""

    text: str
    edtf: str
    rule: str
    meaning: str
    """`relative to publication`, `background` (a law, a founding, the report's own day) or `stated`."""


class NameFound(msgspec.Struct, frozen=True):
    """A body, person or place in the text."""

    text: str
    type: str
    id: str
    country: str
    known: bool


class Reason(msgspec.Struct, frozen=True):
    """A rule that spoke for or against a sentence, with its points."""

    rule: str
    points: float


class SentenceRead(msgspec.Struct, frozen=True):
    """A sentence with a word that could tell an event, and what became of it."""

    text: str
    trigger: str
    kind: str
    points: float
    reasons: tuple[Reason, ...]
    outcome: str


class EventRead(msgspec.Struct, frozen=True):
    """An event and the rule by which it was taken."""

    rule: str
    mention: EventMention


class Explanation(msgspec.Struct, frozen=True):
    """Everything that reading one article gave; `str()` of it is the report for people."""

    source: str
    title: str
    language: str
    publisher: str
    published: str
    home: str
    """Country whose bodies the text names without saying so."""
    relevant: bool
    verdict: str
    cut: tuple[str, ...]
    captions: tuple[str, ...]
    dates: tuple[DateFound, ...]
    names: tuple[NameFound, ...]
    events: tuple[EventRead, ...]
    sentences: tuple[SentenceRead, ...]

    def __str__(self) -> str:
        return "\n".join(_lines(self))


def explain(article: Article, knowledge: Knowledge | None = None) -> Explanation:
    """Read an article as `extract` does and keep what the rules saw; the items of a digest one after the other."""
    knowledge = knowledge or load()
    stories = stories_of(article)
    readings = [_read(story, knowledge) for story in stories]
    events: list[EventRead] = []
    for story, reading in zip(stories, readings, strict=True):
        moved = in_whole((event.mention for event in reading.events), story.start, len(events))
        events += [EventRead(event.rule, mention) for event, mention in zip(reading.events, moved, strict=True)]
    told = next((reading for reading in readings if reading.relevant), readings[0])
    return msgspec.structs.replace(
        told,
        title=article.title,
        verdict=f"a digest of {len(readings)} items; {told.verdict}" if article.items else told.verdict,
        captions=tuple(article.text[start:end] for start, end in article.captions),
        dates=tuple(date for reading in readings for date in reading.dates),
        names=tuple(name for reading in readings for name in reading.names),
        events=tuple(events),
        sentences=tuple(sentence for reading in readings for sentence in reading.sentences),
    )


def _read(story: Story, knowledge: Knowledge) -> Explanation:
    """How one story was read."""
    article = story.article
    analysis = Analysis(article, knowledge, story.same_day)
    verdict = judge(analysis, is_item=story.is_item)
    candidates = find_candidates(analysis)
    drafts, left_out = assemble(analysis, candidates) if verdict.relevant else ([], {})
    writer = MentionWriter(analysis, drafts)
    outcomes = _outcomes(drafts)
    return Explanation(
        source=article.source,
        title=article.title,
        language=article.language,
        publisher=article.publisher,
        published=article.published.isoformat() if article.published else "",
        home=analysis.home,
        relevant=verdict.relevant,
        verdict=verdict.reason,
        cut=article.cut,
        captions=(),
        dates=_dates(analysis),
        names=tuple(NameFound(n.text, n.type, n.id, n.country, n.known) for n in analysis.names),
        events=tuple(
            EventRead(draft.rule, writer.write(number, draft, is_main=number == 0))
            for number, draft in enumerate(drafts)
        ),
        sentences=tuple(
            _sentence(analysis, candidate, outcomes.get(id(candidate.trigger)) or left_out.get(index, verdict.reason))
            for index, candidate in enumerate(candidates)
        ),
    )


def _dates(analysis: Analysis) -> tuple[DateFound, ...]:
    found = []
    for mention in analysis.dates:
        meaning = "background" if is_background(analysis, mention) else "stated"
        if mention.relative and meaning == "stated":
            meaning = "relative to publication"
        found.append(DateFound(mention.text, mention.edtf, mention.rule, meaning))
    return tuple(found)


def _outcomes(drafts: list[Draft]) -> dict[int, str]:
    """What became of the candidates that were taken, by the identity of their triggers."""
    outcomes: dict[int, str] = {}
    for number, draft in enumerate(drafts, 1):
        for candidate in draft.candidates:
            is_main = candidate is draft.main
            outcomes.setdefault(id(candidate.trigger), f"event {number}" if is_main else f"supports event {number}")
    return outcomes


def _sentence(analysis: Analysis, candidate: Candidate, outcome: str) -> SentenceRead:
    trigger = candidate.trigger
    return SentenceRead(
        candidate.sentence.text,
        analysis.text[trigger.start : trigger.end],
        candidate.kind,
        candidate.score,
        tuple(Reason(rule, points) for rule, points in candidate.reasons),
        outcome,
    )


def _lines(explanation: Explanation) -> list[str]:
    """The report, one line a fact."""
    lines = [
        explanation.title,
        f"  source     {explanation.source}",
        f"  language   {explanation.language}",
        f"  publisher  {explanation.publisher or 'not found'}",
        f"  published  {explanation.published or 'not found'}",
        f"  home       {explanation.home or 'undecided: bodies that both countries have stay without a country'}",
        f"  relevant   {'yes' if explanation.relevant else 'no'}: {explanation.verdict}",
        "",
        f"CUT ({len(explanation.cut)})",
        *(f"  {_short(piece)}" for piece in explanation.cut),
        f"CAPTIONS ({len(explanation.captions)})",
        *(f"  {_short(caption)}" for caption in explanation.captions),
        f"DATES ({len(explanation.dates)})",
        *(f"  {d.text:<28} {d.edtf:<24} {d.meaning} ({d.rule})" for d in explanation.dates),
        f"NAMES ({len(explanation.names)})",
    ]
    seen: set[tuple[str, str]] = set()
    for name in explanation.names:
        if (name.text, name.id) not in seen:
            seen.add((name.text, name.id))
            shape = "" if name.known else " (by its shape)"
            lines.append(f"  {name.type:<12} {name.text}  →  {name.id} {name.country}{shape}".rstrip())
    lines.append(f"EVENTS ({len(explanation.events)})")
    for number, event in enumerate(explanation.events, 1):
        mention = event.mention
        lines.append(f"  {number}. {mention.date.edtf or 'undated'}  {mention.kind}, {mention.status}: {mention.title}")
        lines.append(f"     taken as {event.rule}")
        lines.extend(
            f"     {quote.field:<12} {quote.value or '':<28} “{_short(quote.text)}”" for quote in mention.quotes
        )
    lines.append(f"SENTENCES ({len(explanation.sentences)})")
    for sentence in explanation.sentences:
        lines.append(f"  {sentence.points:4.1f} {sentence.kind} “{sentence.trigger}”: {sentence.outcome}")
        lines.append(f"       {_short(sentence.text)}")
        lines.extend(f"       {reason.points:+.1f} {reason.rule}" for reason in sentence.reasons)
    return lines


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SENTENCE_WIDTH else line[: _SENTENCE_WIDTH - 1] + "…"
