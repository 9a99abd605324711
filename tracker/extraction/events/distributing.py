"""One verb for several meetings: a guest whom A and B received "respectively", 分别, "lần lượt" met each of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tracker.extraction.analysis import Analysis
from tracker.extraction.events.candidates import Candidate
from tracker.extraction.events.drafts import Draft
from tracker.extraction.text.known_names import NameMention

# Characters between the verb and the word that spreads it over those whom it names.
_BESIDE = 24
# More are a list of those who attended.
_MOST_HOSTS = 6


def distributed(analysis: Analysis, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, each meeting that was held with several people one after the other as one draft for each of them."""
    spread: list[Draft] = []
    for draft in drafts:
        hosts = _hosts(analysis, draft.main) if draft.kind == "meeting" else []
        if not 1 < len(hosts) <= _MOST_HOSTS:
            spread.append(draft)
            continue
        theirs = [{host.id, *_bodies(analysis, draft.main, hosts, host)} for host in hosts]
        for own in theirs:
            others = frozenset().union(*theirs) - own
            spread.append(replace(draft, apart=others, rule=draft.rule if own is theirs[0] else "one of several hosts"))
    return spread


def _hosts(analysis: Analysis, candidate: Candidate) -> list[NameMention]:
    """The people behind the verb, where a word beside it spreads it over them; nobody else."""
    sentence, trigger = candidate.sentence, candidate.trigger
    if sentence.role not in ("lead", "body"):
        return []
    start, end = max(sentence.start, trigger.start - _BESIDE), min(sentence.end, trigger.end + _BESIDE)
    if not analysis.cues.within(start, end, "each"):
        return []
    acts = analysis.cues.within(trigger.end, sentence.end, "act")
    limit = next((hit.start for hit in acts if hit.start > trigger.end), sentence.end)
    # 分别会见总统甲、总理乙: whose many of these are nobody knows
    abroad = bool(analysis.third_countries(trigger.end, limit))
    guests = {name.id for name in analysis.names_in(sentence.start, trigger.start) if name.type == "person"}
    found = {
        name.id: name
        for name in reversed(analysis.names_in(trigger.end, limit))
        if name.type == "person" and name.id not in guests and (name.country or not abroad)
    }
    return list(reversed(found.values()))


def _bodies(analysis: Analysis, candidate: Candidate, hosts: Sequence[NameMention], host: NameMention) -> set[str]:
    """The ids of the bodies in the title of a host: English writes it behind the name, the others before."""
    place = hosts.index(host)
    if analysis.article.language == "en":
        start = host.end
        end = hosts[place + 1].start if place + 1 < len(hosts) else candidate.sentence.end
    else:
        start = hosts[place - 1].end if place else candidate.trigger.end
        end = host.start
    names = analysis.names_in(start, end)
    offices = (analysis.government_of(candidate.sentence, name) for name in names if name.type == "place")
    return {name.id for name in names if name.type == "organisation"} | {office.id for office in offices if office}
