"""English firms whose names have no shape, by what is told of them: "CEO of Lotus Port", "the Chinese maker Lotus"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from tracker.extraction.text.known_names import NameMention
from tracker.extraction.text.occurrences import occurrences
from tracker.extraction.text.spans import Spans
from tracker.knowledge import fold
from tracker.knowledge.expressions import any_of
from tracker.knowledge.library import shapes

# No word is longer; without an end, a row of letters is read again from each of them.
_WORD = r"[A-Z][\w&’'-]{0,30}(?<=[\w&])(?![\w&])"
_NAME = rf"{_WORD}(?: (?:& )?{_WORD}){{0,3}}"
_SHORTEST = 4
_INSIDE_WORD = re.compile(r"\w")


def told_firms(text: str, names: Sequence[NameMention]) -> Iterator[NameMention]:
    """Every mention of such a firm outside the names already found; it may hold a place, but is none."""
    called = {text[start:end] for start, end in _told(text, names)}
    if not called:
        return
    occupied = Spans((name.start, name.end) for name in names if name.type != "place")
    bodies = [name for name in names if name.type == "organisation"]
    for firm, starts in occurrences(text, called).items():
        whole = next((body for body in bodies if body.text.startswith(f"{firm} ")), None)  # "Lotus Energy Group"
        identity = whole.id if whole else "o-" + re.sub(r"\W+", "-", fold(firm)).strip("-")
        for start, end in ((start, start + len(firm)) for start in starts):
            alone = not (_INSIDE_WORD.match(text, end) or _INSIDE_WORD.match(text, start - 1))
            if not alone or occupied.overlap(start, end):
                continue
            if whole is not None:
                yield msgspec.structs.replace(whole, start=start, end=end, text=firm)
            else:
                yield NameMention(start, end, firm, "organisation", identity, "", known=False, kind="company")


def _told(text: str, names: Sequence[NameMention]) -> Iterator[tuple[int, int]]:
    """Where a name stands beside a post that only firms have or beside what a firm is."""
    occupied = Spans((name.start, name.end) for name in names if name.type != "place")
    places = {(name.start, name.end) for name in names if name.type == "place"}
    people = {name.start for name in names if name.type == "person"}
    # most texts have none of the words, which is found out fast
    words = shapes()["bodies"]
    told = [pattern for key, pattern in _TOLD.items() if any(word in text for word in words[key])]
    for match in (found for pattern in told for found in pattern().finditer(text)):
        group = next(name for name, value in match.groupdict().items() if value)
        start, end = match.span(group)
        if group == "before" and match.end() not in people:
            continue
        own = set(match[group].split(" ")) - _kinds()
        if not own or end - start < _SHORTEST or (start, end) in places:
            continue
        if not occupied.overlap(start, end):
            yield start, end


@cache
def _kinds() -> frozenset[str]:
    """Words of which no firm's name is made alone: "the Chinese Company"."""
    return frozenset((*shapes()["bodies"]["en_kinds"], *shapes()["bodies"]["en_tails"]))


@cache
def _posted() -> re.Pattern[str]:
    posts = any_of(shapes()["bodies"]["en_firm_posts"])
    deputy = r"(?:(?:[Dd]eputy|[Vv]ice|[Ss]enior|[Ee]xecutive|[Aa]ssistant) )?"
    ends = r"(?=[,.;:)]|$| (?:and|said|told|noted|in|at|on|for|who|has|was|is|added|stressed|signed|attended)\b)"
    return re.compile(
        rf"\b{deputy}(?:{posts}) (?:of|at) (?:the )?(?P<of>{_NAME}){ends}"
        rf"|(?<![\w-])(?P<before>{_NAME})(?:['’]s)? {deputy}(?:{posts}) (?:Mr\.? |Ms\.? |Mrs\.? )?(?=[A-Z])"
    )


@cache
def _called() -> re.Pattern[str]:
    """ "the Chinese battery maker Lotus", "Lotus, a Vietnamese carmaker"."""
    words = shapes()["bodies"]
    firms, titles = "|".join(words["en_firm_words"]), any_of(shapes()["titles"]["en"])
    whose = r"(?:Chinese|Vietnamese|Hong Kong|[Ll]ocal|[A-Z]\w+-based)"
    name = rf"(?!(?:{titles})\b){_NAME}"
    ends = r"(?=[,.;:)]|$|['’]s\b| (?!of\b)[a-z(])"
    return re.compile(
        rf"\b{whose} (?:[a-z][\w-]* ){{0,4}}(?:{firms}) (?P<called>{name}){ends}"
        rf"|(?<![\w-])(?P<apposed>{name})(?: \([A-Z]{{2,8}}\))?, (?:an?|the|one of [\w’' -]{{3,30}}) (?:{whose} )?"
        rf"(?:[a-z][\w-]* ){{0,4}}(?:{firms})\b(?! (?:director|manager|representative|official|owner|employee|[A-Z]))"
    )


_TOLD = {"en_firm_posts": _posted, "en_firm_words": _called}
"""What tells a firm, by the words without which it tells none."""
