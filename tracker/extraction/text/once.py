"""Answers that an analysis keeps: many rules ask the same of one sentence, and the text does not change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar


class Remembering(Protocol):
    """What keeps the answers to questions about itself."""

    answers: defaultdict[Hashable, dict[Hashable, Any]]
    """By rule, then by what it was asked about."""


Asked = TypeVar("Asked", bound=Remembering)
Given = ParamSpec("Given")
Answer = TypeVar("Answer")
# What stands for an answer that is still to be given; None is one.
_OPEN: Any = object()


def once(rule: Callable[Concatenate[Asked, Given], Answer]) -> Callable[Concatenate[Asked, Given], Answer]:
    """A rule worked out once for each sentence or span; who asks must not change the answer."""

    @wraps(rule)
    def ask(asked: Asked, /, *given: Given.args, **named: Given.kwargs) -> Answer:
        answers = asked.answers[rule]
        key = (*given, *named.items()) if named else given
        answer: Answer = answers.get(key, _OPEN)
        if answer is _OPEN:
            answer = answers[key] = rule(asked, *given, **named)
        return answer

    return ask
