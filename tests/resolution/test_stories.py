"""How well stories told by several newsrooms in three languages are put together."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

import pytest

from tests.builders import build_article, build_mention
from tests.resolution.stories import b_cubed_f1, pairwise_f1, told
from tracker.model import Event, Kind, Language
from tracker.resolution import resolve


@pytest.fixture(scope="module")
def events() -> dict[str, Event]:
    """The stories resolved."""
    mentions, _, articles = told()
    return resolve(mentions.values(), articles)


def groups(of: dict[str, str]) -> dict[str, frozenset[str]]:
    """For each mention all mentions of its event."""
    members: defaultdict[str, set[str]] = defaultdict(set)
    for mention, event in of.items():
        members[event].add(mention)
    return {mention: frozenset(members[event]) for mention, event in of.items()}


def found_in(events: dict[str, Event]) -> dict[str, str]:
    """The event of each mention."""
    return {mention.id: event.id for event in events.values() for mention in event.mentions}


def event_of(events: dict[str, Event], name: str) -> Event:
    """The event that most reports of a story went into."""
    _, truth, _ = told()
    wanted = {mention for mention, event in truth.items() if event == name}
    return max(events.values(), key=lambda event: len(wanted & {mention.id for mention in event.mentions}))


def test_pairs_of_reports_are_found(events: dict[str, Event]) -> None:
    """Pairwise F1 of the stories is at least 0.92, and of their pairs in two languages at least 0.88."""
    mentions, truth, _ = told()
    found = found_in(events)

    def pairs(of: dict[str, str]) -> list[tuple[str, str]]:
        return [(one, other) for one, other in combinations(sorted(of), 2) if of[one] == of[other]]

    def crossing(of: dict[str, str]) -> list[tuple[str, str]]:
        return [(one, other) for one, other in pairs(of) if mentions[one].language != mentions[other].language]

    assert len(truth) >= 40
    assert pairwise_f1(pairs(found), pairs(truth)) >= 0.92
    assert pairwise_f1(crossing(found), crossing(truth)) >= 0.88


def test_groups_of_reports_are_found(events: dict[str, Event]) -> None:
    """B-cubed F1 of the stories is at least 0.95."""
    _, truth, _ = told()
    assert b_cubed_f1(groups(found_in(events)), groups(truth)) >= 0.95


def test_hosts_of_one_guest_stay_apart(events: dict[str, Event]) -> None:
    """Three hosts receive one guest on one day: three meetings, each told twice."""
    hosts = [event_of(events, name) for name in ("host-chairman", "host-minister", "host-premier")]
    assert len({event.id for event in hosts}) == 3
    assert [len(event.mentions) for event in hosts] == [2, 2, 2]


def test_yearly_fairs_stay_apart(events: dict[str, Event]) -> None:
    """A fair of one name in two years is two events, though one report of it gives only the month."""
    one, other = event_of(events, "fair-2023"), event_of(events, "fair-2024")
    assert (one.date.edtf[:4], other.date.edtf[:4]) == ("2023", "2024")
    assert len(other.mentions) == 3


def test_year_comes_from_another_report(events: dict[str, Event]) -> None:
    """A report without a year joins the meeting of the year in which another dates it on that day."""
    event = event_of(events, "police-2024")
    assert event.date.edtf == "2024-08-20"
    assert {mention.date.edtf for mention in event.mentions} == {"2024-08-20", "XXXX-08-20"}


def test_planned_becomes_occurred(events: dict[str, Event]) -> None:
    """An event that was announced and then reported has occurred."""
    event = event_of(events, "rail-plan")
    assert {mention.status for mention in event.mentions} == {"planned", "occurred"}
    assert event.status == "occurred"


def test_visit_is_linked_to_its_talks_and_signing(events: dict[str, Event]) -> None:
    """The visit, its talks and its signing are three events that name each other as related."""
    visit, talks, signing = (event_of(events, f"{name}-april") for name in ("visit", "talks", "signing"))
    assert {talks.id, signing.id} <= set(visit.related)
    assert {visit.id, signing.id} <= set(talks.related)


def test_plan_is_linked_to_its_fulfilment(events: dict[str, Event]) -> None:
    """A proposal and the agreement that came of it are two events that name each other."""
    proposal, founding = event_of(events, "alliance-proposal"), event_of(events, "alliance-founding")
    assert proposal.id != founding.id
    assert founding.id in proposal.related
    assert proposal.id in founding.related


def test_two_spellings_are_one_person(events: dict[str, Event]) -> None:
    """Wang Xi, Vương Hi and 王曦 are one participant of the event, under the id in characters."""
    assert event_of(events, "alliance-founding").people == ("p-王曦", "p-裴光兴")


def test_other_number_of_documents_is_a_conflict(events: dict[str, Event]) -> None:
    """Two newsrooms counted 45 documents and one 44: both are kept, with who says so."""
    (conflict,) = [one for one in event_of(events, "signing-april").conflicts if one.field == "documents"]
    assert conflict.values == ("45", "44")
    assert conflict.articles == (("a04", "a05"), ("a06",))


def test_other_day_is_a_conflict(events: dict[str, Event]) -> None:
    """A report that is a day off belongs to the event, and its date is kept as a conflict."""
    event = event_of(events, "vaccines")
    assert event.date.edtf == "2022-02-08"
    (conflict,) = event.conflicts
    assert (conflict.field, conflict.values) == ("date", ("2022-02-08", "2022-02-09"))
    assert conflict.articles == (("f01", "f03"), ("f02",))


def test_sides_named_apart_are_one_signing(events: dict[str, Event]) -> None:
    """Reports in three languages that name no body in common are one signing; another one of that day is not in it."""
    rail, durian = event_of(events, "rail-memorandum"), event_of(events, "durian-protocol")
    assert {mention.language for mention in rail.mentions} == {"en", "vi", "zh"}
    assert [len(rail.mentions), len(durian.mentions)] == [3, 3]
    assert rail.organisations == ("mot-cn", "mot-vn")


def test_provinces_of_one_day_stay_apart(events: dict[str, Event]) -> None:
    """Three pairs of border towns meet on one day: three exchanges."""
    found = [event_of(events, f"exchange-{name}") for name in ("lang-son", "lao-cai", "mong-cai")]
    assert [len(event.mentions) for event in found] == [2, 2, 3]
    assert len({event.id for event in found}) == 3


def test_visit_has_all_its_days(events: dict[str, Event]) -> None:
    """A report of the first day alone does not shorten a visit."""
    assert event_of(events, "visit-2015").date.edtf == "2015-11-05/2015-11-06"


def test_days_of_one_visit_are_one_visit() -> None:
    """Reports of the first and of the last day are of one visit where another tells how long it lasted."""
    days = ("2024-08-18", "2024-08-18/2024-08-20", "2024-08-20")
    reports = [
        build_mention(f"{number}", kind="visit", date=day, people=("to-lam",), places=("beijing",))
        for number, day in enumerate(days)
    ]
    articles = {report.article: build_article(report.article) for report in reports}
    (visit,) = resolve(reports, articles).values()
    assert visit.date.edtf == "2024-08-18/2024-08-20"
    assert not visit.conflicts
    assert len(resolve([reports[0], reports[2]], articles)) == 2


def test_third_of_a_month_gives_way_to_the_days() -> None:
    """A visit expected for the middle of a month is the one that was then paid, on the days that it was paid."""
    reports = [
        build_mention(f"{number}", kind="visit", date=day, people=("xi-jinping", "nguyen-phu-trong"))
        for number, day in enumerate(("2023-12-11/2023-12-20", "2023-12-12/2023-12-13"))
    ]
    (visit,) = resolve(reports, {report.article: build_article(report.article) for report in reports}).values()
    assert (visit.date.edtf, visit.conflicts) == ("2023-12-12/2023-12-13", ())


def test_vague_report_joins_the_event_most_like_it() -> None:
    """A month's report of a programme is of the programme itself, not of the part of it that was elsewhere too."""
    told_of = (
        ("a", 0, "2025-04-12/2025-04-13", ("dong-dang", "lang-son", "guangxi")),
        ("a", 1, "2025-04-16/2025-04-17", ("lang-son", "guangxi")),
        ("b", 0, "2025-04", ("lang-son", "guangxi")),
    )
    reports = [
        build_mention(article, number=number, title="The 9th exchange", kind="exchange", date=day, places=places)
        for article, number, day, places in told_of
    ]
    found = resolve(reports, {report.article: build_article(report.article) for report in reports})
    assert {frozenset(one.date.edtf for one in event.mentions) for event in found.values()} == {
        frozenset(("2025-04-12/2025-04-13",)),
        frozenset(("2025-04-16/2025-04-17", "2025-04")),
    }


@pytest.mark.parametrize(("kind", "date"), [("visit", "2018-09-18/2018-09-19"), ("agreement", "2018-09-18")])
def test_talks_are_neither_visit_nor_signing(kind: Kind, date: str) -> None:
    """Talks on a day of a visit, or with a signing, stay apart though the same people and bodies took part."""
    told_of: tuple[tuple[Language, Kind, str], ...] = (("en", kind, date), ("vi", "meeting", "2018-09-18"))
    reports = [
        build_mention(
            language,
            language=language,
            kind=its_kind,
            date=day,
            people=("to-lam", "guo-shengkun"),
            organisations=("mps-vn", "mps-cn"),
            places=(),
        )
        for language, its_kind, day in told_of
    ]
    assert len(resolve(reports, {report.article: build_article(report.article) for report in reports})) == 2


def test_undated_report_does_not_join_another_year(events: dict[str, Event]) -> None:
    """The same leaders met in other years: a report of theirs without any date stays alone."""
    assert len(event_of(events, "visit-unknown").mentions) == 1


def test_pledge_is_linked_to_what_was_begun(events: dict[str, Event]) -> None:
    """A pledge and the works that followed are related; the announced works are the ones that were begun."""
    pledge, begun = event_of(events, "railway-pledge"), event_of(events, "railway-begun")
    assert begun.id in pledge.related
    assert (begun.status, len(begun.mentions)) == ("occurred", 4)
