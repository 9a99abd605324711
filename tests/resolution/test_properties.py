"""What holds for resolution whatever the reports are."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import combinations
from math import isclose

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.builders import build_article, build_mention
from tests.resolution.stories import partition, told
from tracker.model import KINDS, LANGUAGES, STATUSES, Article, Event, EventMention, Language
from tracker.resolution import Filing, add_mentions, remove_articles, resolve
from tracker.resolution.blocking import near_pairs
from tracker.resolution.filing import Drawer
from tracker.resolution.matching import near, weigh
from tracker.resolution.profiles import Profile

DATES = (
    "2025-05-28", "2025-05-29", "2025-05-29~", "2025-05-30", "2025-06-01~", "2025-05-28/2025-05-30", "2025-05", "2025",
    "XXXX-05-29", "XXXX-05", "2024-05-29", "",
)  # fmt: skip
TITLES = ("Ministers meet in Hanoi", "The 9th forum opens", "Experts of both sides talk about trade and rail")


def some(*values: str) -> st.SearchStrategy[tuple[str, ...]]:
    """Up to three of some names."""
    return st.lists(st.sampled_from(values), max_size=3, unique=True).map(tuple)


@st.composite
def mentions(draw: st.DrawFn) -> list[EventMention]:
    """Reports by up to seven articles, close enough to each other for chains, conflicts and refusals."""
    found: list[EventMention] = []
    for article in range(draw(st.integers(1, 7))):
        for number in range(draw(st.integers(1, 2))):
            found.append(
                build_mention(
                    f"{article}{draw(st.sampled_from('abc'))}" if number == 0 else found[-1].article,
                    number=number,
                    title=draw(st.sampled_from(TITLES)),
                    date=draw(st.sampled_from(DATES)),
                    kind=draw(st.sampled_from(KINDS[:3])),
                    status=draw(st.sampled_from(STATUSES)),
                    language=draw(st.sampled_from(LANGUAGES)),
                    sectors=draw(some("trade", "energy")),
                    organisations=draw(some("moit", "mofcom", "ccpit", "o-a", "o-b")),
                    people=draw(some("to-lam", "wei-tao", "p-wang-xi", "p-vuong-hi", "p-王曦", "p-王希")),
                    places=draw(some("hanoi", "nanning", "lang-son", "dong-dang")),
                )
            )
    return found


def articles_of(reports: Sequence[EventMention]) -> dict[str, Article]:
    """An article for each report."""
    return {mention.article: build_article(mention.article, language=mention.language) for mention in reports}


def without_ids(events: dict[str, Event]) -> set[tuple[object, ...]]:
    """The events as values that do not depend on what they are called."""
    names = {event.id: frozenset(mention.id for mention in event.mentions) for event in events.values()}
    return {
        (
            names[event.id],
            event.date,
            event.kind,
            event.status,
            tuple(sorted(event.titles.items())),
            event.organisations,
            event.people,
            event.places,
            event.conflicts,
            frozenset(names[one] for one in event.related),
        )
        for event in events.values()
    }


@settings(deadline=None)
@given(mentions())
def test_blocks_find_all_near_pairs(reports: list[EventMention]) -> None:
    """No pair worth weighing is missed, whichever of the two dates is vaguer or lacks its year."""
    profiles = [Profile(mention) for mention in reports]
    pairs = {(a, b) for a, b in combinations(range(len(profiles)), 2) if near(profiles[a], profiles[b])}
    assert set(near_pairs(profiles)) == pairs


@settings(deadline=None)
@given(mentions(), st.randoms(use_true_random=False))
def test_order_does_not_matter(reports: list[EventMention], shuffle: random.Random) -> None:
    """The same reports in another order give the same events under the same ids."""
    articles = articles_of(reports)
    shuffled = list(reports)
    shuffle.shuffle(shuffled)
    assert resolve(shuffled, articles) == resolve(reports, articles)


@settings(deadline=None)
@given(mentions(), st.data())
def test_adding_gives_what_resolving_gives(reports: list[EventMention], data: st.DataObject) -> None:
    """Reports added in two goes give the same events as all at once, but for their ids."""
    articles = articles_of(reports)
    first = data.draw(st.sets(st.sampled_from(sorted(articles))))
    known = resolve([mention for mention in reports if mention.article in first], articles)
    added = add_mentions(known, [mention for mention in reports if mention.article not in first], articles)
    assert without_ids(added) == without_ids(resolve(reports, articles))


@settings(deadline=None)
@given(mentions(), st.data())
def test_kept_filing_stands_for_all_events(reports: list[EventMention], data: st.DataObject) -> None:
    """With a filing that was kept and is kept again after each addition the events are those found without one."""
    articles = articles_of(reports)
    events: dict[str, Event] = {}
    kept = b""
    for part in data.draw(st.permutations(sorted(articles))):
        added = [mention for mention in reports if mention.article == part]
        filing = Filing(events, kept)
        without = add_mentions(events, added, articles)
        events = add_mentions(events, added, articles, filing)
        kept = filing.encode()
        assert events == without
    assert lists(Filing(events, kept)) == lists(Filing(events))


def lists(filing: Filing) -> dict[tuple[str, str], set[str]]:
    """All that is filed."""
    drawers: tuple[Drawer, ...] = ("date", "name", "article")
    return {(drawer, key): {*filing.under(drawer, key)} for drawer in drawers for key in (*filing.keys(drawer),)}


def test_damaged_filing_is_made_anew() -> None:
    """What was kept and is no filing any more is as good as nothing."""
    told_mentions, _, articles = told()
    events = resolve(told_mentions.values(), articles)
    whole = Filing(events).encode()
    assert lists(Filing(events, whole[: len(whole) // 2])) == lists(Filing(events))


def test_added_outcome_finds_its_plan() -> None:
    """A plan whose reports spell one of its people in two ways is found by its outcome, as when resolved at once."""
    outcome = build_mention(
        "2",
        title="Ministers meet in Hanoi",
        kind="meeting",
        date="2025-05-28",
        people=("to-lam", "p-wang-xi"),
        organisations=(),
        places=(),
        sectors=("trade",),
    )
    plan = build_mention(
        "1",
        title=outcome.title,
        kind="agreement",
        status="planned",
        date="2025-05",
        people=(*outcome.people, "p-vuong-hi"),
        organisations=(),
        places=(),
        sectors=("trade",),
    )
    articles = articles_of([plan, outcome])
    at_once = resolve([plan, outcome], articles)
    assert without_ids(add_mentions(resolve([plan], articles), [outcome], articles)) == without_ids(at_once)
    assert all(event.related for event in at_once.values())


@settings(deadline=None)
@given(mentions(), st.data())
def test_removing_gives_what_was_never_there(reports: list[EventMention], data: st.DataObject) -> None:
    """Without some articles the events are those of the others, but for their ids."""
    articles = articles_of(reports)
    unwanted = data.draw(st.sets(st.sampled_from(sorted(articles))))
    left = remove_articles(resolve(reports, articles), unwanted, articles)
    rest = [mention for mention in reports if mention.article not in unwanted]
    assert without_ids(left) == without_ids(resolve(rest, articles))


@settings(deadline=None)
@given(mentions())
def test_doing_it_again_changes_nothing(reports: list[EventMention]) -> None:
    """The reports of events resolve to these events, and adding them again changes nothing."""
    articles = articles_of(reports)
    events = resolve(reports, articles)
    again = [mention for event in events.values() for mention in event.mentions]
    assert resolve(again, articles) == events
    assert add_mentions(events, again, articles) == events


@settings(deadline=None)
@given(mentions(), st.data())
def test_ids_last(reports: list[EventMention], data: st.DataObject) -> None:
    """When reports are added, an event that only grows keeps its id, and no id goes to another event."""
    articles = articles_of(reports)
    first = data.draw(st.sets(st.sampled_from(sorted(articles))))
    before = resolve([mention for mention in reports if mention.article in first], articles)
    after = add_mentions(before, reports, articles)
    for event in before.values():
        own = {mention.id for mention in event.mentions}
        (*grown,) = [one for one in after.values() if own <= {mention.id for mention in one.mentions}]
        others = [one for one in before.values() if one.id != event.id]
        alone = grown and not any({m.id for m in one.mentions} & {m.id for m in grown[0].mentions} for one in others)
        if alone:
            assert grown[0].id == event.id
        if event.id in after:
            assert own & {mention.id for mention in after[event.id].mentions}


@settings(deadline=None)
@given(st.permutations(range(6)))
def test_ids_do_not_depend_on_what_came_first(order: list[int]) -> None:
    """Events of a kind on one day have the same ids in whatever order their reports come, be the year told or not."""
    told_by: tuple[tuple[str, Language], ...] = (("2025", "en"), ("XXXX", "zh"), ("2025", "vi"))
    reports = [
        build_mention(date=f"{year}-05-29", people=(host, "wang-yi"), organisations=(), language=language)
        for host in ("to-lam", "pham-minh-chinh")
        for year, language in told_by
    ]
    reports = [replace(report, id=f"{number}-0", article=f"{number}") for number, report in enumerate(reports)]
    articles = articles_of(reports)
    events: dict[str, Event] = {}
    for number in order:
        events = add_mentions(events, [reports[number]], articles)
    assert {event.id: partition([event]) for event in events.values()} == {
        event.id: partition([event]) for event in resolve(reports, articles).values()
    }


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_stories_mostly_have_one_id(seed: int) -> None:
    """Imported article by article in any order, three events in four are called what they are called at once."""
    shuffle = random.Random(seed)
    told_mentions, _, articles = told()
    names = sorted(articles)
    shuffle.shuffle(names)
    events: dict[str, Event] = {}
    for name in names:
        events = add_mentions(events, [m for m in told_mentions.values() if m.article == name], articles)
    at_once = resolve(told_mentions.values(), articles)
    same = [one for one in events.keys() & at_once.keys() if partition([events[one]]) == partition([at_once[one]])]
    assert len(same) >= len(at_once) * 3 / 4


@settings(deadline=None)
@given(mentions())
def test_no_report_is_lost_or_in_two_events(reports: list[EventMention]) -> None:
    """Each report is in exactly one event, and no event has two reports of one article."""
    events = resolve(reports, articles_of(reports))
    held = [mention for event in events.values() for mention in event.mentions]
    assert sorted(mention.id for mention in held) == sorted(mention.id for mention in reports)
    for event in events.values():
        assert len({mention.article for mention in event.mentions}) == len(event.mentions)


@settings(deadline=None)
@given(mentions())
def test_relations_are_mutual(reports: list[EventMention]) -> None:
    """Related events name each other, and none names itself."""
    events = resolve(reports, articles_of(reports))
    for event in events.values():
        assert event.id not in event.related
        assert all(event.id in events[one].related for one in event.related)


@settings(deadline=None)
@given(st.randoms(use_true_random=False))
def test_stories_come_in_any_order(shuffle: random.Random) -> None:
    """The stories imported article by article in any order are the same events."""
    told_mentions, _, articles = told()
    names = sorted(articles)
    shuffle.shuffle(names)
    events: dict[str, Event] = {}
    for name in names:
        events = add_mentions(events, [m for m in told_mentions.values() if m.article == name], articles)
    assert partition(events.values()) == partition(resolve(told_mentions.values(), articles).values())
    assert without_ids(events) == without_ids(resolve(told_mentions.values(), articles))


@settings(deadline=None)
@given(mentions())
def test_weight_is_the_same_from_either_side(reports: list[EventMention]) -> None:
    """Two reports weigh the same whichever comes first, and are near from both sides or from none."""
    profiles = [Profile(mention) for mention in reports]
    for one, other in combinations(profiles, 2):
        assert isclose(weigh(one, other).points, weigh(other, one).points)
        assert near(one, other) == near(other, one)
