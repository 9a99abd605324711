"""The errors that the program shows to its user."""

from __future__ import annotations

import inspect

import pytest

from tracker import errors

LEAVES = [errors.SourceError, errors.DatabaseError, errors.QueryError, errors.KnowledgeError]


@pytest.mark.parametrize("kind", LEAVES)
def test_one_tree(kind: type[errors.TrackerError]) -> None:
    """Every error is a TrackerError whose text is the sentence given to it."""
    with pytest.raises(errors.TrackerError, match=r"^Do this instead\.$"):
        raise kind("Do this instead.")


def test_all_drawn() -> None:
    """The tree in the module's docstring shows every error of the module."""
    classes = [one for _, one in inspect.getmembers(errors, inspect.isclass)]
    assert {*LEAVES, errors.TrackerError} == set(classes)
    assert all(one.__name__ in (errors.__doc__ or "") for one in classes)
