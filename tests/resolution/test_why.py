"""What is told of why reports are one event, and of who is independent of whom."""

from __future__ import annotations

import msgspec

from tests.builders import build_article, build_event, build_mention
from tests.resolution.stories import told
from tracker.model import Article, Chronicle, Event, EventMention, Organisation, Person
from tracker.resolution import independent_sources, merged_noun, merged_person, resolve, why, with_joined_people
from tracker.resolution.matching import ENOUGH, weigh
from tracker.resolution.profiles import Profile


def chronicle_of_stories() -> Chronicle:
    """The stories resolved."""
    mentions, _, articles = told()
    return Chronicle(articles, resolve(mentions.values(), articles))


def event_with(chronicle: Chronicle, mention: str) -> Event:
    """The event that a mention is a report of."""
    return next(event for event in chronicle.events.values() if mention in {one.id for one in event.mentions})


def resolved(*mentions: EventMention) -> list[Event]:
    """The events of some mentions, each of an article published on one day."""
    articles: dict[str, Article] = {one.article: build_article(one.article, language=one.language) for one in mentions}
    return list(resolve(mentions, articles).values())


def test_reasons_add_up_to_the_points() -> None:
    """For each report the reasons are told whose bits make the points, and they were enough."""
    chronicle = chronicle_of_stories()
    event = event_with(chronicle, "f01-0")
    found = why(event, chronicle)
    assert [one.mention for one in found.reports] == [mention.id for mention in event.mentions]
    for report in found.reports:
        assert report.beside != report.mention
        assert abs(sum(points for _, points in report.reasons) - report.points) < 1e-9
        assert report.points >= found.enough


def test_events_kept_apart_are_told() -> None:
    """The other hosts' meetings are the nearest events, and that others were named first kept them apart."""
    chronicle = chronicle_of_stories()
    found = why(event_with(chronicle, "b03-0"), chronicle)
    nearest = {one.event: one for one in found.apart}
    other = event_with(chronicle, "b05-0").id
    assert other in nearest
    assert "other people named first" in {reason for reason, points in nearest[other].reasons if points < 0}


def test_talks_of_the_same_article_are_kept_apart() -> None:
    """A visit tells that the talks which one of its own articles reports are another event."""
    chronicle = chronicle_of_stories()
    found = why(event_with(chronicle, "a03-0"), chronicle)
    assert event_with(chronicle, "a03-1").id in {one.event for one in found.apart}


def test_copies_count_as_one_source() -> None:
    """Three copies of one text against two reports of their own: the date of the two is the event's."""
    copies = [build_mention(f"copy-{n}", title=f"Talks {n}", date="2025-05-29", places=("nanning",)) for n in range(3)]
    own = [
        build_mention("own-1", title="Negotiators sat down together", date="2025-05-30", sectors=("trade", "energy")),
        build_mention("own-2", title="Thương lượng", date="2025-05-30", language="vi"),
    ]
    assert [len(group) for group in independent_sources([*copies, *own])] == [3, 1, 1]
    (event,) = resolved(*copies, *own)
    assert event.date.edtf == "2025-05-30"
    (conflict,) = event.conflicts
    assert conflict.values == ("2025-05-30", "2025-05-29")


def test_names_are_ordered_by_how_many_sources_give_them() -> None:
    """What most independent reports name comes first."""
    mentions = [
        build_mention("1", title="Talks on rail", organisations=("ccpit", "moit", "o-alpha")),
        build_mention("2", title="Đàm phán thương mại", organisations=("moit", "ccpit"), language="vi"),
        build_mention("3", title="贸易会谈在南宁举行", organisations=("moit",), language="zh"),
    ]
    (event,) = resolved(*mentions)
    assert event.organisations == ("moit", "ccpit", "o-alpha")


def test_joined_people_have_all_names() -> None:
    """The person that an event unifies goes by the names of all spellings; the others stay for their quotes."""
    mentions = [
        build_mention("1", title="Talks", people=("p-wang-xi",)),
        build_mention("2", title="Hội đàm", people=("p-vuong-hi",), language="vi"),
        build_mention("3", title="会谈", people=("p-王曦",), language="zh"),
    ]
    people = {
        "p-wang-xi": Person("p-wang-xi", {"en": "Wang Xi"}, country="CN", known=False),
        "p-vuong-hi": Person("p-vuong-hi", {"vi": "Vương Hi"}, known=False),
        "p-王曦": Person("p-王曦", {"zh": "王曦"}, known=False),
    }
    (event,) = resolved(*mentions)
    _, joined = with_joined_people({event.id: event}, people, {event.id}, ())
    assert event.people == ("p-王曦",)
    assert joined["p-王曦"].names == {"en": "Wang Xi", "vi": "Vương Hi", "zh": "王曦"}
    assert joined["p-王曦"].country == "CN"
    assert joined.keys() == people.keys()


def test_a_person_is_one_in_all_events() -> None:
    """A name in letters stands for the one in characters of another event, until another is read the same."""
    events = {
        str(number): build_event(str(number), date=f"2025-05-{number}", people=(person,))
        for number, person in enumerate(("p-vuong-hi", "p-王希", "p-王曦"), start=11)
    }
    people = {one.people[0]: Person(one.people[0], {"en": one.people[0]}, known=False) for one in events.values()}

    def seen(*numbers: str) -> list[str]:
        """Who the first event names, when the events come one after another."""
        held, known = dict[str, Event](), dict[str, Person]()
        for number in numbers:
            (person,) = events[number].people
            known[person] = people[person]
            held[number] = events[number]
            held, known = with_joined_people(held, known, {number}, {person})
        return list(held["11"].people)

    assert seen("11") == ["p-vuong-hi"]
    assert seen("11", "12") == seen("12", "11") == ["p-王希"]
    assert seen("11", "12", "13") == seen("13", "12", "11") == seen("12", "11", "13") == ["p-vuong-hi"]


def test_people_are_merged_in_any_order() -> None:
    """Two records of one person give the same one, whichever comes first."""
    one = Person("p-wang-xi", {"en": "WANG XI"}, known=False)
    other = Person("p-wang-xi", {"en": "Wang Xi"}, ("Ms Wang Xi",), "CN", known=False)
    merged = merged_person(one, other)
    assert merged == merged_person(other, one)
    assert merged.names == {"en": "Wang Xi"}
    assert merged.aliases == ("Ms Wang Xi", "WANG XI")


def test_one_gate_on_a_day_without_a_year() -> None:
    """Police and youth who meet at one gate on one day may be one event, but hardly where a year is not known."""
    youth = build_mention(
        "youth",
        date="2016-11-07",
        kind="exchange",
        sectors=("culture-people",),
        organisations=("lao-cai-youth-union", "yunnan-youth-league"),
        places=("lao-cai-gate",),
        language="vi",
    )
    police, undated = (
        build_mention(
            "police",
            date=day,
            kind="exchange",
            sectors=("defence-security",),
            organisations=("lao-cai-police", "chinese-police"),
            places=("lao-cai-gate",),
            language="zh",
        )
        for day in ("2016-11-07", "XXXX-11-07")
    )
    assert weigh(Profile(youth), Profile(police)).points > ENOUGH > weigh(Profile(youth), Profile(undated)).points


def test_names_of_a_body_from_both_articles() -> None:
    """What two articles call a body stands among its names, the same whichever comes first; a record alone stays."""
    one = Organisation("hekou-education", {"zh": "河口县教育局"}, ("河口教育局",), "CN")
    other = msgspec.structs.replace(one, aliases=("河口教育局", "河口瑶族自治县教体局"))
    assert merged_noun(one, other) == merged_noun(other, one)
    assert set(merged_noun(one, other).aliases) == {"河口教育局", "河口瑶族自治县教体局"}
    assert merged_noun(one, one) is one
