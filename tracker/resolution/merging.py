"""The mentions of one event → the event: what they agree on, and their conflicts where they do not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from hashlib import blake2b

from tracker.edtf import EventDate
from tracker.model import Article, Event, EventMention, Kind
from tracker.resolution.agreement import agreed_date, other_conflicts, ranked
from tracker.resolution.identities import unified
from tracker.resolution.profiles import Profile
from tracker.resolution.sources import source_numbers

_STATUS_ORDER = {"proposed": 0, "planned": 1, "occurred": 2}
# A headline of fewer characters says little, and a longer one is a sentence; Chinese says the same in fewer.
_TITLE_LENGTH = {"en": (30, 130), "vi": (30, 130), "zh": (10, 45)}
_LONG_SUMMARY = 500


def merge(profiles: Sequence[Profile], articles: Mapping[str, Article]) -> Event:
    """One event from all its mentions, with an id that only its first report gives; see `naming` for lasting ids."""
    by_id = sorted(profiles, key=lambda profile: profile.id)
    sources = source_numbers(by_id)
    kind = _kind(by_id, sources)
    when, conflict = agreed_date(by_id, sources)
    people = unified(profile.people for profile in by_id)
    ordered = sorted((p.mention for p in by_id), key=lambda m: (_published(m, articles), m.id))
    return Event(
        id=digest(by_id[0].id),
        titles=_best(ordered, kind, when, "title"),
        summaries=_best(ordered, kind, when, "summary"),
        kind=kind,
        status=max((m.status for m in ordered), key=_STATUS_ORDER.__getitem__),
        date=when,
        sectors=ranked((value, sources[p.id]) for p in by_id for value in p.mention.sectors),
        organisations=ranked((value, sources[p.id]) for p in by_id for value in p.mention.organisations),
        people=ranked((people[value], sources[p.id]) for p in by_id for value in p.people),
        places=ranked((value, sources[p.id]) for p in by_id for value in p.mention.places),
        mentions=tuple(ordered),
        conflicts=((conflict,) if conflict else ()) + tuple(other_conflicts(by_id, sources) if by_id[1:] else ()),
    )


def digest(text: str) -> str:
    """A short id made from a text."""
    return blake2b(text.encode(), digest_size=6).hexdigest()


def _published(mention: EventMention, articles: Mapping[str, Article]) -> date:
    article = articles.get(mention.article)
    return (article.published if article else None) or date.max


def _kind(profiles: Sequence[Profile], sources: Mapping[str, int]) -> Kind:
    """The kind that most sources give; of two the one whose report is first by id."""
    votes = Counter(kind for _, kind in {(sources[p.id], p.kind) for p in profiles})
    return max(profiles, key=lambda p: votes[p.kind]).kind


def _best(mentions: Sequence[EventMention], kind: Kind, when: EventDate, name: str) -> dict[str, str]:
    """The best title or summary in each language; the earliest published of equally good ones."""
    found: dict[str, str] = {}
    for language in sorted({mention.language for mention in mentions}):
        told = [mention for mention in mentions if mention.language == language]
        best = max(told, key=lambda m: _quality(m, kind, when, name)) if told[1:] else told[0]
        found[language] = getattr(best, name)
    return found


def _quality(mention: EventMention, kind: Kind, when: EventDate, name: str) -> float:
    """How well a report's words tell the event: about its main event, of this kind and date, at a readable length."""
    text: str = getattr(mention, name)
    good = 2.0 * (mention.kind == kind) + 2.0 * mention.id.endswith("-0") + (mention.date == when)
    if name == "title":
        least, most = _TITLE_LENGTH[mention.language]
        return good + 1.5 * (least <= len(text) <= most) - 2.0 * text.endswith("…")
    # the sentence that names those who took part says more than one that only alludes to it
    quoted = sum(quote.text in text for quote in mention.quotes)
    return good + min(quoted, 8) * 0.25 - (len(text) > _LONG_SUMMARY)
