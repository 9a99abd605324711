"""The words of page furniture (`knowledge/furniture.toml`), ready for matching whole lines and beginnings."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import lru_cache
from importlib import resources

import ahocorasick_rs
import msgspec

from tracker.knowledge.expressions import any_of, begins

_COUNT = re.compile(r"\s*[(\[]\s*\d+\s*[)\]]\W*$")
# Lines of a page of a megabyte: many rules ask the same of each, so the answers are kept while it is read.
PAGE_LINES = 16_384
_LABEL_LIMIT = 200
"""Characters; a longer line is no label and is only folded."""


class Wording:
    """Phrases looked for anywhere in a line; most lines have none, and that is found out fast."""

    def __init__(self, words: list[str]) -> None:
        self._present = ahocorasick_rs.AhoCorasick([word.casefold() for word in words], store_patterns=False)
        self._pattern = re.compile(_any(words), re.IGNORECASE)

    def search(self, line: str) -> re.Match[str] | None:
        """The first of the phrases in a line, whole words only."""
        return self._pattern.search(line) if self.present(line) else None

    def present(self, line: str) -> bool:
        """Whether a line has any of the phrases, be it inside a word."""
        return bool(self._present.find_matches_as_indexes(line.casefold()))


class Phrases(msgspec.Struct, frozen=True):
    """All phrases, whole lines folded by `fold_label`."""

    end: frozenset[str]
    related: frozenset[str]
    line: frozenset[str]
    label: frozenset[str]
    prefix: re.Pattern[str]
    contains: Wording
    buttons: re.Pattern[str]
    """A row of lines that go where they stand alone: "分享 Line分享分享 複製連結"."""
    inline: tuple[str, ...]
    stamp: re.Pattern[str]
    weekday: re.Pattern[str]
    credit: re.Pattern[str]
    credits: tuple[str, ...]
    caption: Wording
    digest: Wording
    round_up: Wording
    """The same for one whose items have nothing to do with each other."""
    chronicle: Wording
    goes_on: re.Pattern[str]
    """How a paragraph begins that goes on with the story before it."""
    day: re.Pattern[str]
    """The day on which something happened, as a story's first sentence gives it."""
    site: Wording
    slogan: re.Pattern[str]
    months: dict[str, int]
    byline: re.Pattern[str]
    field: re.Pattern[str]
    """A byline's word with its colon: "来源:"."""
    images: frozenset[str]
    image_mark: Wording
    agencies: tuple[str, ...]
    leads: tuple[str, ...]
    function_words: dict[str, frozenset[str]]


@lru_cache(maxsize=PAGE_LINES)
def fold_label(line: str) -> str:
    """A line as labels are compared: lower case, single spaces, without what stands around the words."""
    folded = line.casefold()
    if len(line) > _LABEL_LIMIT:
        return folded
    if folded.endswith((")", "]")):
        folded = _COUNT.sub("", folded)
    start, end = 0, len(folded)
    while start < end and not folded[start].isalnum():
        start += 1
    while end > start and not folded[end - 1].isalnum():
        end -= 1
    return " ".join(folded[start:end].split())


@lru_cache(maxsize=1)
def phrases() -> Phrases:
    """The phrases of the packaged file, read once."""
    source = resources.files("tracker.knowledge").joinpath("furniture.toml").read_text(encoding="utf-8")
    table: dict[str, dict[str, list[str]]] = tomllib.loads(source)

    def words(section: str) -> list[str]:
        return [word for group in table[section].values() for word in group]

    def labels(section: str) -> frozenset[str]:
        return frozenset(fold_label(word) or word.casefold() for word in words(section))

    def pattern(section: str, form: str = "(?:{})") -> re.Pattern[str]:
        return re.compile(form.format(_any(words(section))), re.IGNORECASE)

    def expression(section: str) -> re.Pattern[str]:
        return re.compile("|".join(words(section)))

    months = {name: number for names in table["month"].values() for number, name in enumerate(names, 1)}
    return Phrases(
        end=labels("end"),
        related=labels("related"),
        line=labels("line"),
        label=labels("label"),
        prefix=pattern("prefix", r"\W{{0,4}}(?:{})"),
        contains=Wording(words("contains")),
        buttons=pattern("line", r"(?:(?:{})[\s|｜/]*){{2,}}"),
        inline=tuple(words("inline")),
        stamp=pattern("stamp"),
        weekday=pattern("weekday"),
        credit=pattern("credit"),
        credits=tuple(words("credit")),
        caption=Wording(words("caption")),
        digest=Wording(words("digest")),
        round_up=Wording(words("round_up")),
        chronicle=Wording(words("chronicle")),
        goes_on=expression("goes_on"),
        day=expression("day"),
        site=Wording(words("site")),
        slogan=pattern("slogan"),
        months=months | {name[:3]: months[name] for name in table["month"]["en"]} | {"sept": 9},
        field=pattern("stamp", r"(?:{})\s?[:：]"),
        byline=pattern("byline", r"\W{{0,3}}(?:{})\s{{0,4}}(?:[:：]|$)"),
        images=labels("image"),
        image_mark=Wording(words("image_mark")),
        agencies=tuple(words("agency")),
        leads=tuple(words("lead")),
        function_words={language: frozenset(group) for language, group in table["function_word"].items()},
    )


def _any(words: Sequence[str]) -> str:
    """The words as a pattern that does not start or end inside another word; Chinese has no such bounds.

    Whether one may start is asked once for all of them, since nearly everywhere none does.
    """
    return begins(words) + any_of(words, whole=True)
