"""The timeline in memory: order, filters, counts and names."""

from __future__ import annotations

from datetime import date
from functools import partial

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import build_chronicle, build_event, build_mixed_chronicle
from tracker.errors import QueryError
from tracker.model import Event
from tracker.timeline import FACETS, Query, Timeline

DAYS = st.dates(date(2024, 1, 1), date(2026, 12, 31))
EDTF = st.one_of(
    DAYS.map(date.isoformat),
    DAYS.map(lambda day: day.strftime("%Y-%m")),
    DAYS.map(lambda day: day.strftime("%Y")),
    DAYS.map(lambda day: f"{day.year}-2{day.month // 4 + 1}"),
    DAYS.map(lambda day: day.strftime("XXXX-%m-%d")),
    DAYS.map(lambda day: f"../{day}"),
    DAYS.map(lambda day: f"{day}/.."),
    st.tuples(DAYS, DAYS).map(lambda pair: f"{min(pair)}/{max(pair)}"),
    st.just(""),
)


def build_timeline(*events: Event) -> Timeline:
    return Timeline(build_chronicle(*events))


def ids(timeline: Timeline, query: Query) -> list[str]:
    return [event.id for event in timeline.select(query)]


def test_events_come_in_date_order_with_the_undated_last() -> None:
    """A year stands before its days, a season where it begins, and what has no year at the end."""
    dates = ["", "2025-05-29", "2025", "XXXX-05-29", "2024-12-12/2024-12-14", "2025-21", "2025-03", "2025-03-01"]
    timeline = build_timeline(*(build_event(f"e{n}", date=text) for n, text in enumerate(dates)))
    found = [event.date.edtf for event in timeline.select(Query())]
    assert found == [
        "2024-12-12/2024-12-14",
        "2025",
        "2025-21",
        "2025-03",
        "2025-03-01",
        "2025-05-29",
        "",
        "XXXX-05-29",
    ]


@given(st.lists(EDTF, max_size=40), st.none() | DAYS, st.none() | DAYS)
def test_a_date_filter_keeps_what_can_lie_in_it(dates: list[str], since: date | None, until: date | None) -> None:
    """Bounds found by bisection agree with comparing every event's first and last day."""
    timeline = build_timeline(*(build_event(f"e{n}", date=text) for n, text in enumerate(dates)))

    def kept(event: Event) -> bool:
        first, last = event.date.earliest, event.date.latest
        if not since and not until:
            return True
        if first is None and last is None:
            return False
        return (until is None or (first or date.min) <= until) and (since is None or (last or date.max) >= since)

    assert timeline.select(Query(since=since, until=until)) == [event for event in timeline.events if kept(event)]


def test_values_of_one_facet_mean_or_and_facets_mean_and() -> None:
    """Two sectors widen the selection, a kind beside them narrows it."""
    timeline = build_timeline(
        build_event("a", sectors=["trade"], kind="visit"),
        build_event("b", sectors=["energy"]),
        build_event("c", sectors=["health"]),
    )
    assert ids(timeline, Query(sectors=("trade", "energy"))) == ["a", "b"]
    assert ids(timeline, Query(sectors=("trade", "energy"), kinds=("visit",))) == ["a"]


def test_every_chosen_value_can_be_asked_for() -> None:
    """A facet in `every` keeps only events that have all chosen values."""
    timeline = build_timeline(build_event("a", sectors=["trade", "energy"]), build_event("b", sectors=["energy"]))
    assert ids(timeline, Query(sectors=("trade", "energy"), every=("sector",))) == ["a"]


def test_excluded_values_are_left_out() -> None:
    """An excluded value takes its events away, whatever else they have."""
    timeline = build_timeline(build_event("a", sectors=["trade", "energy"]), build_event("b", sectors=["energy"]))
    assert ids(timeline, Query(excluded=(("sector", "trade"),))) == ["b"]


def test_counts_of_a_facet_apply_all_other_filters() -> None:
    """Choosing a sector leaves the other sectors' counts alone but not those of the kinds."""
    timeline = build_timeline(
        build_event("a", sectors=["trade"], kind="visit"),
        build_event("b", sectors=["energy"], kind="meeting"),
        build_event("c", sectors=["energy"], kind="visit"),
    )
    query = Query(sectors=("energy",))
    assert timeline.counts("sector", query) == {"trade": 1, "energy": 2}
    assert timeline.counts("kind", query) == {"meeting": 1, "visit": 1}


@given(st.sampled_from(FACETS), st.sampled_from(FACETS))
def test_a_count_is_what_choosing_the_value_would_leave(filtered, counted) -> None:  # type: ignore[no-untyped-def]
    """For any filter, each count equals the number of events once its value is chosen alone."""
    timeline = Timeline(build_mixed_chronicle())
    for value in timeline.values(filtered):
        query = Query().with_values(filtered, (value,))
        for other, count in timeline.counts(counted, query).items():
            assert count == len(timeline.select(query.without(counted).with_values(counted, (other,))))


def test_counts_of_many_and_of_few_events_agree_with_counting() -> None:
    """Frequent values (bitsets) and rare ones (positions) are counted alike."""
    events = [build_event(f"e{n:03}", organisations=["moit", f"rare-{n // 3}"]) for n in range(90)]
    timeline = build_timeline(*events)
    counts = timeline.counts("organisation", Query())
    assert counts["moit"] == 90
    assert {count for value, count in counts.items() if value != "moit"} == {3}
    assert len(timeline.select(Query(organisations=("rare-4", "rare-7")))) == 6


def test_a_place_is_found_by_the_province_around_it() -> None:
    """An event in Nanning counts for Guangxi once the chronicle knows Guangxi."""
    from tracker.model import Place

    guangxi = Place(id="guangxi", names={"en": "Guangxi"}, country="CN", type="province")
    timeline = Timeline(build_chronicle(build_event("a", places=["nanning"]), places=[guangxi]))
    assert ids(timeline, Query(places=("guangxi",))) == ["a"]


@pytest.mark.parametrize(
    "name", ["MoIT", "moit", "bộ công thương", "Bo Cong Thuong", "越南工贸部", "Ministry of Industry and Trade"]
)
def test_a_body_is_known_by_any_of_its_names(name: str) -> None:
    """Acronym, language, letter case and diacritics do not matter."""
    assert build_timeline(build_event()).resolve_name("organisation", name) == ("moit",)


def test_sectors_are_known_by_slug_and_by_label() -> None:
    """The slug of the command line and the words on the screen both work, for sectors without events too."""
    timeline = build_timeline(build_event())
    for name in ("science-technology", "Science & technology", "khoa học & công nghệ", "科学技术"):
        assert timeline.resolve_name("sector", name) == ("science-technology",)


def test_an_unknown_name_is_answered_with_the_nearest() -> None:
    """The error names what was probably meant."""
    with pytest.raises(QueryError, match="MoIT"):
        build_timeline(build_event()).resolve_name("organisation", "MoTI")


def test_search_finds_words_in_any_spelling() -> None:
    """Diacritics and case are ignored, word starts are enough, all words must occur."""
    timeline = build_timeline(
        build_event("a", title="Hội nghị chuyển giao công nghệ", language="vi"),
        build_event("b", title="Technology fair", language="en"),
        build_event("c", title="中越经贸合作会议", language="zh"),
    )
    found = partial(ids, timeline)
    assert found(Query(text="CHUYEN GIAO cong")) == ["a"]
    assert found(Query(text="nolog")) == []
    assert found(Query(text="经贸")) == ["c"]
    assert found(Query(text="tech fair")) == ["b"]
    assert found(Query(text="bo cong thuong")) == ["a", "b", "c"]


def test_search_language() -> None:
    """Quoted phrases, -not and fields narrow the search."""
    timeline = build_timeline(
        build_event("a", title="Trade talks end", kind="meeting", organisations=["moit"], places=["hanoi"]),
        build_event("b", title="Talks on trade", kind="visit", organisations=["ccpit"], places=["nanning"]),
    )
    found = partial(ids, timeline)
    assert found(Query(text='"trade talks"')) == ["a"]
    assert found(Query(text='talks -"trade talks"')) == ["b"]
    assert found(Query(text="who:ccpit")) == ["b"]
    assert found(Query(text='where:"ha noi"')) == ["a"]
    assert found(Query(text="kind:visit talks")) == ["b"]
    assert found(Query(text="-kind:visit")) == ["a"]


@pytest.mark.parametrize("text", ["talks who:", "talks -who:", 'talks where:"'])
def test_a_field_that_is_only_begun_filters_nothing(text: str) -> None:
    """While one types, what a field asks for is missing for a moment; the list must not go empty for it."""
    timeline = build_timeline(build_event("a", title="Trade talks end"), build_event("b", title="A visit"))
    assert ids(timeline, Query(text=text)) == ["a"]


def test_an_unknown_search_field_is_named() -> None:
    """The error lists the fields that there are."""
    with pytest.raises(QueryError, match="who:"):
        build_timeline(build_event()).select(Query(text="colour:red"))


@pytest.mark.parametrize(
    ("text", "unknown", "near"),
    [
        ("talks kind:meting", "meting", "meeting"),
        ("who:mimistry", "mimistry", "Ministry"),
        ("-where:hanooi", "hanooi", "Hanoi"),
        ("kind:meet", None, ""),
        ("meting", None, ""),
    ],
)
def test_a_slip_in_a_name_of_a_search_is_told_with_the_nearest(text: str, unknown: str | None, near: str) -> None:
    """A slip in what a field asks for is no event less but a word that can be mended; words of texts may be any."""
    timeline = build_timeline(build_event(organisations=["moit"], places=["hanoi"]))
    term, names = timeline.unknown_name(text) or (None, [])
    assert (term.text if term else None) == unknown
    assert near in " ".join(names)


def build_hits() -> Timeline:
    """A search for "tram" hits five of six events: in titles, a name, a summary and a quote."""
    words = {"a": ("Tram opens", ""), "b": ("Opening", "tram"), "c": ("Tram talks", ""), "d": ("Talks", "")}
    events = [
        build_event(name, title=title, date=f"202{number}-01-01", summaries={"en": summary}, organisations=["moit"])
        for number, (name, (title, summary)) in enumerate(words.items())
    ]
    tram = build_event("e", title="Fair", date="2020-02-02", organisations=["tram-works"])
    quoted = build_event("f", title="Visit", date="2020-03-03", organisations=["moit"])
    quote = msgspec.structs.replace(quoted.mentions[0].quotes[1], text="by tram")
    mention = msgspec.structs.replace(quoted.mentions[0], quotes=(quote,))
    return build_timeline(*events, tram, msgspec.structs.replace(quoted, mentions=(mention,)))


def test_hits_are_ranked_by_where_they_are() -> None:
    """Titles before names before summaries before quotes; every event that is found stands in one place."""
    timeline = build_hits()
    ranked = timeline.ranked(Query(text="tram"))
    found = {place: [timeline.events[position].id for position in positions] for place, positions in ranked}
    assert found == {"title": ["a", "c"], "name": ["e"], "summary": ["b"], "quote": ["f"]}
    assert [event.id for event in timeline.arranged(Query(text="tram"), "hits")] == ["c", "a", "e", "b", "f"]
    assert timeline.ranked(Query(text="tram -talks"))[0] == ("title", [0])


def test_the_worst_word_ranks_an_event() -> None:
    """Words in title and quote together rank as in the quote; a name that is asked for by field is in the names."""
    timeline = build_hits()
    assert [place for place, _ in timeline.ranked(Query(text="visit tram"))] == ["quote"]
    assert [place for place, _ in timeline.ranked(Query(text="tram who:moit"))] == ["name", "summary", "quote"]


@given(text=st.sampled_from(["tram", "talks", "visit tram", '"tram talks"', "-tram", "who:tram", "t"]))
def test_ranked_are_the_selected(text: str) -> None:
    """Ranking neither loses nor invents an event, and nothing is ranked twice."""
    timeline = build_hits()
    ranked = [position for _, positions in timeline.ranked(Query(text=text)) for position in positions]
    assert sorted(ranked) == timeline.positions(Query(text=text))


def test_newest_first_keeps_the_undated_last() -> None:
    """Both orders of dates end with what has no year."""
    timeline = build_timeline(build_event("a", date="2024"), build_event("b", date=""), build_event("c", date="2025"))
    assert [event.id for event in timeline.arranged(Query(), "newest")] == ["c", "a", "b"]
    assert [event.id for event in timeline.arranged(Query(), "oldest")] == ["a", "c", "b"]
