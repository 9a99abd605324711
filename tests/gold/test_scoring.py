"""The scorer counts as its docstring says."""

from __future__ import annotations

import msgspec
import pytest

from tests.gold.annotations import Annotation, GoldEvent
from tests.gold.scoring import Found, comparable, figures, judge, merge_figure, spelled


def build_gold(*events: GoldEvent) -> Annotation:
    return Annotation(relevant=bool(events), language="en", events=list(events), same_event_as=[], notes="")


def build_event(date: str | list[str] = "2025-05-29", *, core: bool = True) -> GoldEvent:
    return GoldEvent(
        gist="Talks in Hanoi",
        core=core,
        date=date,
        kind="meeting",
        status="occurred",
        places=[["Hanoi", "Hà Nội"]],
        organisations=[],
        people=[],
        sectors=["trade"],
    )


def build_found(date: str = "2025-05-29", kind: str = "meeting", place: str = "Hà Nội", reports: int = 1) -> Found:
    names = {"organisations": {}, "people": {}, "places": {"hanoi": spelled([place])}}
    return Found("Talks", date, kind, ("trade",), names, reports)  # type: ignore[arg-type]


def test_right_event_scores_one_everywhere() -> None:
    """An event with the annotated date, kind, place and sector is fully right, in whatever spelling."""
    result = figures([judge(build_gold(build_event()), [build_found()])])

    assert {result[name] for name in ("relevance", "f1", "date", "kind", "place", "sector")} == {1.0}
    assert result["false_alarm"] is None


def test_event_in_an_article_without_events_is_a_false_alarm() -> None:
    """It hurts relevance, precision and the false alarm figure."""
    result = figures([judge(build_gold(), [build_found()])])

    assert (result["relevance"], result["false_alarm"], result["event_precision"]) == (0.0, 1.0, 0.0)


def test_missed_optional_event_costs_nothing() -> None:
    """Recall counts core events only; an optional one that is found is no extra either."""
    optional = build_event("2024-01-02", core=False)
    gold = build_gold(build_event(), optional)

    assert figures([judge(gold, [build_found()])])["event_recall"] == 1.0
    assert figures([judge(gold, [build_found(), build_found("2024-01-02")])])["event_precision"] == 1.0


@pytest.mark.parametrize(
    ("found", "gold", "reports", "right"),
    [
        ("2025-05-29", "2025-05-29", 1, True),
        ("2025-05-29", "XXXX-05-29", 1, True),
        ("2025-05~", "2025-05", 1, True),
        ("2025-05-29", "2025-05", 1, False),
        ("2025-05-29", "2025-05", 2, True),
        ("2025-06-29", "2025-05", 2, False),
        ("", "2025-05", 2, False),
    ],
)
def test_dates_fit_exactly_or_by_more_reports(found: str, gold: str, reports: int, right: bool) -> None:
    """A finer date than the text gives is wrong, unless another report of the event gave it."""
    result = figures([judge(build_gold(build_event(gold)), [build_found(found, reports=reports)])])

    assert result["date"] == float(right)


def test_what_another_report_of_the_event_names_is_no_fault() -> None:
    """A place that only the annotation of another report has is left out of the figure and wrong in the strict one."""
    both = {
        "organisations": {},
        "people": {},
        "places": {"hanoi": spelled(["Hanoi"]), "bac-ninh": spelled(["Bac Ninh"])},
    }
    elsewhere = msgspec.structs.replace(build_event(), places=[["Bắc Ninh", "Bac Ninh"]])
    for others, place in (((build_gold(elsewhere),), 1.0), ((), 2 / 3)):
        event = msgspec.structs.replace(build_found(reports=2), names=both, others=others)
        result = figures([judge(build_gold(build_event()), [event])])
        assert result["place"] == pytest.approx(place)
        assert result["place strictly"] == pytest.approx(2 / 3)


def test_neither_date_nor_kind_right_is_another_event() -> None:
    """Such an event is an extra and the annotated one is missed."""
    judgement = judge(build_gold(build_event()), [build_found("2020-01-01", "aid")])

    assert [remark.split(":")[0] for remark in judgement.remarks[:2]] == ["missed", "extra"]


def test_merge_compares_pairs_of_articles() -> None:
    """One right pair of one annotated and two found gives F1 2/3."""
    gold = {
        "a": Annotation(relevant=True, language="en", events=[], same_event_as=["b"], notes=""),
        "b": Annotation(relevant=True, language="en", events=[], same_event_as=["a"], notes=""),
    }

    assert merge_figure(gold, [frozenset("ab"), frozenset("ac")]) == pytest.approx(2 / 3)


def test_spellings_compare_without_marks_and_articles() -> None:
    """Case, diacritics, punctuation and a leading article make no difference."""
    assert comparable("The People’s Committee – Đà Nẵng") == comparable("people's committee Da Nang")
