"""The shared nouns: how they choose a name, and that they cannot be changed."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import build_article, build_chronicle, build_event
from tracker import model
from tracker.model import LANGUAGES, Organisation

names = st.dictionaries(st.sampled_from(LANGUAGES), st.text(min_size=1), max_size=3)


@given(names, st.sampled_from(LANGUAGES))
def test_name_is_in_the_language_or_in_one_that_there_is(given_names: dict[str, str], language: str) -> None:
    """The wanted language comes first, then any other, then the id: there is always something to show."""
    body = Organisation("some-body", given_names)
    shown = body.name(language)
    assert shown == given_names.get(language, shown)
    assert shown in (given_names.values() or ["some-body"])


@given(names, st.sampled_from(LANGUAGES))
def test_titles_fall_back_as_names_do(titles: dict[str, str], language: str) -> None:
    """An event with reports in one language has a title in all; without any its id stands in, and no summary."""
    event = msgspec.structs.replace(build_event("some-event"), titles=titles, summaries=titles)
    assert event.title(language) == titles.get(language, next(iter(titles.values()), event.id))
    assert event.summary(language) == titles.get(language, next(iter(titles.values()), ""))


def test_nouns_are_frozen() -> None:
    """Every noun refuses to be changed, so that rooms can share them."""
    nouns = [value for value in vars(model).values() if isinstance(value, type) and issubclass(value, msgspec.Struct)]
    assert len(nouns) > 8
    assert [noun.__name__ for noun in nouns if not noun.__struct_config__.frozen] == []
    with pytest.raises(AttributeError):
        build_article().title = "another"  # type: ignore[misc]


def test_chronicle_survives_json() -> None:
    """What is written as JSON and read again is the same value."""
    chronicle = build_chronicle(
        build_event("one", date="XXXX-05-29"), articles=[build_article("a", text="Tô Lâm\n\n习近平")]
    )
    assert msgspec.json.decode(msgspec.json.encode(chronicle), type=model.Chronicle) == chronicle


def test_word_lists_have_no_doubles() -> None:
    """Each kind, status, language and sector stands once."""
    for words in (model.KINDS, model.STATUSES, model.LANGUAGES, model.SECTORS):
        assert len(set(words)) == len(words)
