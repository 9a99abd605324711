"""Bodies that no file knows, found by the shape of their names: "… University", "Sở … tỉnh …", "…集团"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from tracker.extraction.letters import LOWER, UPPER
from tracker.extraction.names import NameMention
from tracker.extraction.spans import Spans
from tracker.knowledge import fold, lower
from tracker.knowledge.library import shapes
from tracker.model import Language

# Small words inside an English name.
_LINK = r"(?:of|and|for|the|&|on)"
# No word is longer; without an end, a row of hyphenated letters is read again from each of them.
_REST = r"[\w’'&-]{0,40}"
_ENGLISH_WORD = rf"(?:{UPPER}{_REST}|{_LINK})"
# A name after a dash is the tail of a longer one ("Vietnam–China SME Alliance").
_DASHES = ("-", "–", "—")
# A tail by itself ("People's Committee", "University") names no body.
_SHORTEST = 18
_SHORT_VIETNAMESE = re.compile(r"(?:Cục|Vụ|Sở) \w+ \w+")
_LONGEST_CHINESE = 14
# A name in Latin letters before the Chinese word for what it is: "Helio Power公司".
_LONGEST_LATIN = 40
# 四省党委 are of several provinces.
_SEVERAL = re.compile("[两二三四五六七八各][省市县区]")
_LATIN_END = re.compile(r"[A-Z][A-Za-z&.-]*(?: [A-Z&][A-Za-z&.-]*){0,4} ?$")


@cache
def _vietnamese() -> re.Pattern[str]:
    heads = "|".join(map(re.escape, sorted(shapes()["bodies"]["vi_heads"], key=len, reverse=True)))
    # The first syllable of each word is a capital; up to two small ones may follow it, but not a verb or a link.
    several = "|".join(map(re.escape, sorted(shapes()["bodies"]["vi_words"], key=len, reverse=True)))
    link = "tỉnh|thành phố|huyện|thị|thị xã|châu|-|–"
    word = rf"(?:(?:{several})\b|{UPPER}[\w&]*(?:-{UPPER}[\w&]*)*|(?:{link}) {UPPER}\w*|và (?!(?:{heads})\b){UPPER}\w*)"
    links = "đã|và|với|tại|là|có|cho|về|do|ở|từ|cùng|trong|khi|sẽ|được|ký|của|tổ|các|để|vào|đến|trên"
    small = rf"(?: (?!(?:{links})\b){LOWER}+){{0,3}}"
    no_body = "|".join(map(re.escape, shapes()["bodies"]["vi_no_bodies"]))
    return re.compile(rf"(?<!\w)(?!(?:{no_body})\b)(?:{heads})(?:{small} {word})+")


@cache
def _english() -> re.Pattern[str]:
    tails = "|".join(map(re.escape, sorted(shapes()["bodies"]["en_tails"], key=len, reverse=True)))
    heads = "|".join(map(re.escape, sorted(shapes()["bodies"]["en_heads"], key=len, reverse=True)))
    field = rf" of(?: the)? (?!Viet|China){UPPER}{_REST}(?:(?:,| and|, and) {UPPER}{_REST}){{0,3}}(?: Affairs)?"
    end = rf"(?:(?:Department|Bureau|Office|Division){field}|(?:{tails})(?!\w))"
    with_tail = rf"{UPPER}{_REST}(?: {_ENGLISH_WORD}){{0,6}}? {end}"
    with_head = rf"(?:{heads})(?: {_ENGLISH_WORD}){{0,5}} {UPPER}[\w’'-]*"
    return re.compile(rf"(?<!\w)(?:{with_tail}|{with_head})")


def find_bodies(text: str, language: Language, taken: Sequence[NameMention]) -> Iterator[NameMention]:
    """Unknown bodies in a text; one may hold the name of a place, but not of another body or a person."""
    occupied = Spans((mention.start, mention.end) for mention in taken if mention.type != "place")
    spans = (
        _chinese_bodies(text)
        if language == "zh"
        else _matches(_english(), text)
        if language == "en"
        else _matches(_vietnamese(), text, _SHORT_VIETNAMESE)
    )
    places = {place.end: place.start for place in taken if place.type == "place"}
    for start, end in spans:
        # 同 is a word before bodies, and begins 同奈
        start = next((first for last, first in places.items() if first < start < last <= end), start)
        name = text[start:end]
        if not occupied.overlap(start, end) and not any(past in lower(name) for past in shapes()["bodies"]["past"]):
            yield NameMention(start, end, name, "organisation", "o-" + re.sub(r"\W+", "-", fold(name)), "", known=False)


def _matches(pattern: re.Pattern[str], text: str, short: re.Pattern[str] | None = None) -> Iterator[tuple[int, int]]:
    for match in pattern.finditer(text):
        start = match.start()
        post = _post_of().match(match[0])
        if post:
            start += post.end()
        named = match.end() - start > _SHORTEST or bool(short and short.match(text, start))
        if text[start - 1 : start] not in _DASHES and named:
            yield start, match.end()


@cache
def _post_of() -> re.Pattern[str]:
    """The article, post or occasion before a body's name: "The", "Chairman of the", "Meeting of the"."""
    titles = "|".join(map(re.escape, (*shapes()["titles"]["en"], *shapes()["bodies"]["en_occasions"])))
    return re.compile(rf"(?:The )?(?:(?:{UPPER}\w+ )*(?:{titles}) of (?:the )?)?")


def _chinese_bodies(text: str) -> Iterator[tuple[int, int]]:
    stops, before = set(shapes()["bodies"]["zh_stops"]), shapes()["bodies"]["zh_before"]
    written, text = text, lower(text)  # in simplified characters, as the tails are
    for match in _chinese_tail().finditer(text):
        start = match.start()
        latin = _LATIN_END.search(written, max(0, start - _LONGEST_LATIN), start)
        start = latin.start() if latin else start
        while not latin and start > 0 and match.end() - start < _LONGEST_CHINESE and text[start - 1] not in stops:
            start -= 1
        cut = max((at + len(word) for word in before if (at := text.rfind(word, start, match.start())) >= 0), default=0)
        opens = bool(latin) or cut > start or start == 0 or text[start - 1] in stops
        start = max(start, cut)
        name = text[start : match.end()]
        if match.start() - start >= 2 and opens and not name.startswith("限") and not _SEVERAL.search(name):
            yield start, match.end()


@cache
def _chinese_tail() -> re.Pattern[str]:
    tails = "|".join(map(re.escape, sorted(shapes()["bodies"]["zh_tails"], key=len, reverse=True)))
    # 局长 is a post, and 贵宾厅 a hall
    return re.compile(f"(?:{tails})(?![长场])(?<![宾会议大展乐餐客]厅)")
