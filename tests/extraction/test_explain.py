"""How an article was read, for people and for programs."""

from __future__ import annotations

import json

import msgspec

from tests.extraction.articles import report
from tracker.extraction import extract
from tracker.extraction.explain import Explanation, explain

ARTICLE = report(
    "Vietnam, China hold talks in Hanoi",
    "On August 19, 2024, Vietnam and China held talks in Hanoi.",
    "The university, founded in 1956, hopes that Vietnam and China sign an agreement.",
)


def test_same_events() -> None:
    """It tells the events that extraction gives, each with the rule by which it was taken."""
    explanation = explain(ARTICLE)
    assert [event.mention for event in explanation.events] == list(extract(ARTICLE).mentions)
    assert [event.rule for event in explanation.events] == ["main event"]


def test_sentences() -> None:
    """Each sentence with a telling word says what became of it, and its points are the sum of its reasons."""
    explanation = explain(ARTICLE)
    outcomes = {one.text: one.outcome for one in explanation.sentences}
    assert outcomes[ARTICLE.text.split("\n\n")[1]] == "event 1"
    wished = next(one for one in explanation.sentences if one.kind == "agreement")
    assert wished.outcome
    assert not wished.outcome.startswith(("event", "supports"))
    assert "wish or statement" in [reason.rule for reason in wished.reasons]
    assert all(one.points == sum(reason.points for reason in one.reasons) for one in explanation.sentences)


def test_dates_and_names() -> None:
    """Every date says what it means, every name whose it is."""
    explanation = explain(ARTICLE)
    assert "2024-08-19" in {date.edtf for date in explanation.dates if date.meaning == "stated"}
    assert "1956" not in {date.edtf for date in explanation.dates if date.meaning == "stated"}
    assert ("place", "hanoi", "VN") in {(name.type, name.id, name.country) for name in explanation.names}


def test_relative_date() -> None:
    """A date that follows from the day of publication says so."""
    explanation = explain(report("Vietnam, China hold talks", "Vietnam and China held talks in Hanoi on Monday."))
    assert ("2024-08-19", "relative to publication") in {(date.edtf, date.meaning) for date in explanation.dates}


def test_not_relevant() -> None:
    """An article that is not about the two countries says why, and each sentence too."""
    explanation = explain(report("Vietnam, Japan sign agreement", "Vietnam and Japan signed an agreement in Tokyo."))
    assert not explanation.relevant
    assert explanation.events == ()
    assert {one.outcome for one in explanation.sentences} == {explanation.verdict}


def test_for_people() -> None:
    """The printed report names events, quotes and outcomes, with long sentences cut to a line."""
    long = report(
        "Vietnam, China hold talks", "On August 19, 2024, Vietnam and China held talks " + "on trade " * 60 + "."
    )
    shown = str(explain(long))
    for heading in ("CUT", "CAPTIONS", "DATES", "NAMES", "EVENTS", "SENTENCES"):
        assert heading in shown
    assert "2024-08-19  meeting, occurred: Vietnam, China hold talks" in shown
    assert max(map(len, shown.splitlines())) < 200


def test_nothing_found() -> None:
    """A text with nothing in it is explained as well."""
    shown = str(explain(report("Rain", published=None)))
    assert "not found" in shown
    assert "relevant   no" in shown


def test_json() -> None:
    """As JSON it is one object that can be read back."""
    explanation = explain(ARTICLE)
    encoded = msgspec.json.encode(explanation)
    assert json.loads(encoded)["events"][0]["mention"]["date"]
    assert msgspec.json.decode(encoded, type=Explanation).sentences == explanation.sentences
