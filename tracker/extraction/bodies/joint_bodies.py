"""Bodies of both countries in one phrase: "hai Bộ Công an", "the two coast guards", "its Chinese counterpart"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from tracker.extraction.text.known_names import NameMention, mention_of
from tracker.extraction.text.spans import Spans
from tracker.knowledge import Knowledge, lower
from tracker.knowledge.counterparts import Counterparts, Pair
from tracker.knowledge.phrases import stands_alone
from tracker.model import Language

# Characters behind a body within which "its counterpart" means that body's.
_COUNTERPART_REACH = 200
# "The two ministries" are among those named this far before.
_MINISTRIES_REACH = 1500
# Whose a ministry is, and characters behind its name in which that stands.
_WHOSE = re.compile("việt nam|trung quốc|vietnam|viet nam|china|chinese|越南|中国|中國")
_WHOSE_REACH = 12
# A pattern that matches nothing, of a language that does not say it so.
_NEVER = "(?!)"
_PLAIN = (("’", "'"), ("‘", "'"), ("–", "-"), ("—", "-"))


def find_joint_bodies(
    text: str, language: Language, names: Sequence[NameMention], knowledge: Knowledge
) -> list[NameMention]:
    """The names found so far, with both countries' bodies where a phrase stands for both."""
    finder = _Finder(text, language, names, knowledge)
    pairs = list(dict.fromkeys(finder.pairs()))
    covered = Spans((start, end) for start, end, _ in pairs)
    kept = [name for name in names if name.type == "person" or not covered.overlap(name.start, name.end)]
    found = [finder.mention(start, end, body) for start, end, bodies in pairs for body in bodies]
    return sorted([*kept, *found], key=lambda name: name.start)


class _Finder:
    """Looks for phrases that stand for both countries in one text."""

    def __init__(self, text: str, language: Language, names: Sequence[NameMention], knowledge: Knowledge) -> None:
        self.text = text
        self.plain = lower(text)
        for written, plain in _PLAIN:
            self.plain = self.plain.replace(written, plain)
        self.language = language
        self.known = [name for name in names if name.type == "organisation" and name.known]
        self.acting = {name.country for name in names if name.type != "place"}
        self.organisations = knowledge.organisations
        self.counterparts = knowledge.counterparts
        self.beginnings = tuple(self.counterparts.names[language])

    def mention(self, start: int, end: int, body: str) -> NameMention:
        """A mention of one of the two bodies."""
        return mention_of(self.organisations[body], start, end, self.text[start:end])

    def pairs(self) -> Iterator[tuple[int, int, tuple[str, ...]]]:
        """The span of each phrase, and the bodies that it stands for."""
        for match in self._matches("before"):
            yield from self._at(match.end(), few=False)
        for match in self._matches("few"):
            yield from self._at(match.end(), few=True)
        for match in self._matches("after"):
            yield from self._ending_at(match.start(), match.end())
        for match in self._matches("bare"):
            ministry = self._last(match.start(), _MINISTRIES_REACH, kind="ministry")
            if ministry and self._may_be_both_countries(ministry):
                yield match.start(), match.end(), (ministry, self.counterparts.other[ministry])
        for match in self._matches("counterpart"):
            body = self._last(match.start(), _COUNTERPART_REACH)
            other = self.organisations.get(self.counterparts.other.get(body, "")) if body else None
            if other and other.country == _country_told(match[0]):
                yield match.start(), match.end(), (other.id,)

    def _matches(self, key: str) -> Iterator[re.Match[str]]:
        """All matches of a pattern, those that begin with a letter only where a word begins.

        Asked for within the pattern, the beginning of a word would be looked for everywhere first, which is slow.
        """
        telling = self.counterparts.telling.get(key)
        if telling and not any(word in self.plain for word in telling):
            return
        pattern = _patterns(self.counterparts, self.language).get(key)
        bounded = self.language != "zh" and key != "after"
        position = 0
        while pattern and (match := pattern.search(self.plain, position)):
            start = match.start()
            inside = bounded and start > 0 and (self.plain[start - 1].isalnum() or self.plain[start - 1] == "_")
            position = start + 1 if inside else max(match.end(), start + 1)
            if not inside:
                yield match

    def _at(self, start: int, *, few: bool) -> Iterator[tuple[int, int, tuple[str, ...]]]:
        """A name for both that begins at a position."""
        if not self.plain.startswith(self.beginnings, start):
            return
        fitting = [
            (name, pair)
            for name, pair in self.counterparts.names[self.language].items()
            if self.plain.startswith(name, start)
            and stands_alone(self.plain, start, start + len(name))
            and (pair.several or not few)
        ]
        if fitting:
            name, pair = max(fitting, key=lambda one: len(one[0]))
            if not self._may_be_local(_bodies(pair)):
                yield start, start + len(name), _bodies(pair)

    def _may_be_local(self, bodies: tuple[str, ...]) -> bool:
        """Whether "the two trade unions" may be those of towns: neither of the two countries' is named."""
        unions = any(self.organisations[body].type == "union" for body in bodies)
        return unions and not {name.id for name in self.known} & set(bodies)

    def _may_be_both_countries(self, ministry: str) -> bool:
        """Whether "the two ministries" may be two governments': the other side acts, or it is told whose the one is."""
        if self.organisations[self.counterparts.other[ministry]].country in self.acting:
            return True
        named = (name for name in self.known if name.id == ministry)
        return any(_WHOSE.search(self.plain, name.start, name.end + _WHOSE_REACH) for name in named)

    def _ending_at(self, end: int, last: int) -> Iterator[tuple[int, int, tuple[str, ...]]]:
        """A name for both that ends at a position."""
        if not self.plain.endswith(self.beginnings, max(0, end - 60), end):
            return
        fitting = [
            (name, pair)
            for name, pair in self.counterparts.names[self.language].items()
            if self.plain.endswith(name, 0, end) and stands_alone(self.plain, end - len(name), end)
        ]
        if fitting:
            name, pair = max(fitting, key=lambda one: len(one[0]))
            yield end - len(name), last, _bodies(pair)

    def _last(self, position: int, reach: int, kind: str = "") -> str:
        """The last body named before a position, in its paragraph when no kind is asked for, that has a counterpart."""
        for name in reversed(self.known):
            if name.end > position:
                continue
            if name.start < position - reach or (not kind and "\n" in self.text[name.end : position]):
                return ""
            if name.id in self.counterparts.other and (not kind or name.kind == kind):
                return name.id
        return ""


def _bodies(pair: Pair) -> tuple[str, ...]:
    return (pair.vietnamese, pair.chinese)


def _country_told(phrase: str) -> str:
    return "CN" if any(word in phrase for word in ("chin", "trung quốc", "中")) else "VN"


@cache
def _patterns(counterparts: Counterparts, language: Language) -> dict[str, re.Pattern[str]]:
    written = {**counterparts.both[language], "bare": f"(?:{counterparts.bare[language]})"}
    written["counterpart"] = counterparts.counterpart[language]
    if language != "zh":
        written["bare"] += r"(?!\w)(?! của| of)"
    return {key: re.compile(pattern) for key, pattern in written.items() if pattern != _NEVER}
