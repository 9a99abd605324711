"""The items of a digest: unrelated stories on one page, told by its headline, by numbers and by how stories open."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence, Set

from tracker.reading.datelines import dateline
from tracker.reading.lines import Line, ends_with_stop, is_paragraph, word_count, words
from tracker.reading.phrases import phrases

# What stands before an item: a bullet, a number, a Chinese numeral.
_MARK = re.compile(
    r"(?P<bullet>[*•■●▪◆★▲►▶✦※◎○+]\s?|[-–—]\s)"
    r"|(?P<number>[(（]?\d{1,2}[)）]|\d{1,2}[.、．/:](?!\d)|[①-⑳])\s?"
    r"|(?P<numeral>[(（]?[一二三四五六七八九十]{1,3}(?:[)）][、.]?|[、.．]))\s?"
)
# Marks that make a digest, under its headline and without one.
_FEW, _MANY = 2, 3
# More items are a list or a table.
_LONGEST_DIGEST = 100
# Share of the lines that look like headlines of items which must be such.
_MOST = 0.4
# Lines between the headline of a digest and its first item.
_INTRODUCTION = 2
# What stands at the end of a line that announces a list.
_ANNOUNCING = (":", "：")
# What stands before a photo's legend.
_BRACKETS = ("(", "（", "[")
# Words of an item's headline, and of the shortest paragraph below one.
_HEAD_FROM, _HEAD_TO = 3.5, 30
# Words of a headline of another story; the headings over a report's parts are shorter.
_HEADLINE_FROM = 7
_STORY_FROM = 9
# Characters at a story's beginning in which its day stands.
_OPENING = 90
# Years between the first and the last that items name, from which on the page is a chronicle.
_CHRONICLE = 2
# Words of a digest's headline that is more than a section's name, and what parts the names in a menu.
_TITLE_FROM = 6
_MENU = re.compile("[|>»/]")
# The day of an issue: "13/5", "May 13", 5月13日.
_ISSUE = re.compile(r"\d{1,2}[/.\-]\d{1,2}|\d月\d|\b[A-Z][a-z]{2,8}\.? \d{1,2}\b|\b\d{1,2} [A-Z][a-z]{2}")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# Share of an item's pairs of words, in Chinese of characters, that stand before it too, from which on it goes on with
# a story: of unrelated ones nine in ten have less, of one story's paragraphs most have more.
_SHARED, _SHARED_CHINESE = 0.1, 0.14


def names_digest(text: str) -> bool:
    """Whether a line is the headline of a digest, and no section's name."""
    if not phrases().round_up.search(text):
        return False
    return bool(_ISSUE.search(text)) or (word_count(text) >= _TITLE_FROM and not _MENU.search(text))


def item_spans(
    lines: Sequence[Line], spans: Sequence[tuple[int, int]], headline: str, above: Sequence[str] = ()
) -> tuple[tuple[int, int], ...]:
    """The parts of a text that tell stories of their own, from the `spans` of its lines; none where it tells one.

    What stands between the headline of a digest and its first item belongs to none; any other headline is the first
    item's own. `above` stands over the headline, and may name an issue of a digest.
    """
    issue = any(names_digest(text) for text in above)
    if not (headline or issue) and lines and not is_paragraph(lines[0].text):
        headline = lines[0].text
    titled = bool(phrases().round_up.search(headline)) or (issue and not headline)
    body = [index for index, line in enumerate(lines) if line.role == "body" and line.text != headline]
    if len(body) < _FEW or phrases().chronicle.search(headline):
        return ()
    starts = _marked(lines, body, titled=titled)
    if titled:
        starts = starts or _headed(lines, body) or _opened(lines, body)
    else:
        starts = [] if _is_chronicle(lines, starts) else starts
        starts = starts or _under_another(lines, body, headline, issue=issue)
    if not 0 < len(starts) <= _LONGEST_DIGEST:
        return ()
    told = [index for index in body if index < starts[0] and _opens_story(lines[index].text)]
    starts = [*told[:1], *starts]
    begins = [spans[start][0] + _length_of_mark(lines[start].text) for start in starts]
    if not titled and begins[0] == spans[starts[0]][0]:
        begins[0] = 0
    ends = [*(spans[start - 1][1] for start in starts[1:]), spans[-1][1]]
    return tuple(zip(begins, ends, strict=True))


def _is_chronicle(lines: Sequence[Line], starts: list[int]) -> bool:
    """Whether what looks like items tells of several years."""
    years = [int(year) for start in starts for year in _YEAR.findall(lines[start].text[:_OPENING])]
    return bool(years) and max(years) - min(years) >= _CHRONICLE


def _length_of_mark(text: str) -> int:
    """Characters of the bullet or number before an item."""
    mark = _MARK.match(text)
    return mark.end() if mark else 0


def _marked(lines: Sequence[Line], body: list[int], *, titled: bool) -> list[int]:
    """The lines with a bullet or with numbers that count up, where each tells a story of its own."""
    marks = [(place, mark) for place in range(len(body)) if (mark := _MARK.match(lines[body[place]].text))]
    if not marks or marks[0][0] > (_INTRODUCTION if titled else 0):
        return []
    kind = marks[0][1].lastgroup
    sign = marks[0][1][0].strip() if kind == "bullet" else ""
    found = [body[place] for place, mark in marks if mark.lastgroup == kind and (not sign or mark[0].strip() == sign)]
    announced = marks[0][0] and lines[body[marks[0][0] - 1]].text.endswith(_ANNOUNCING)
    if announced or len(found) < (_FEW if titled else _MANY):
        return []
    if titled:
        return _told_behind(lines, body, found) or found
    telling = sum(_opens_story(_story(lines, start)) for start in found)
    return found if telling * 2 > len(found) else []


def _told_behind(lines: Sequence[Line], body: list[int], named: list[int]) -> list[int]:
    """The stories behind a list that only names them, as a bulletin does that opens with its headlines."""
    behind = body[body.index(named[-1]) + 1 :]
    stories = [index for index in behind if _opens_story(lines[index].text)]
    listed = named[-1] - named[0] == len(named) - 1 and not _is_head(lines[named[-1]].text)
    return stories if listed and len(stories) >= _FEW else []


def _headed(lines: Sequence[Line], body: list[int]) -> list[int]:
    """The headlines amid a digest, each with a story below it, where the first opens it."""
    heads = _heads(lines, body)
    return heads if len(heads) >= _FEW and heads[0] in body[: _INTRODUCTION + 1] else []


def _under_another(lines: Sequence[Line], body: list[int], headline: str, *, issue: bool) -> list[int]:
    """Headlines with stories that have nothing to do with what stands above; the page's headline is one of them.

    In an `issue` of a digest all headlines are.
    """
    heads = [head for head in _heads(lines, body) if head != body[0]]
    if not heads:
        return []
    told = set(_pairs(headline))
    starts, place = [], 0
    for head in heads:
        for index in body[place : body.index(head, place)]:
            told.update(_pairs(lines[index].text))
        place = body.index(head, place)
        story = _story(lines, head)
        if issue or not (phrases().goes_on.match(story) or _goes_on(f"{lines[head].text} {story}", told)):
            starts.append(head)
    telling = sum(_opens_story(_story(lines, start)) for start in starts)
    long = sum(word_count(lines[start].text) >= _HEADLINE_FROM for start in starts)
    most = long >= max(_FEW, len(heads) * _MOST) and telling * 2 >= len(starts)
    sure = issue or most or any(dateline(_story(lines, start)) for start in starts)
    return [body[0], *starts] if starts and sure else []


def _heads(lines: Sequence[Line], body: list[int]) -> list[int]:
    """The lines of a body that may be headlines of the paragraphs below them."""
    return [
        index
        for index, below in itertools.pairwise(body)
        if _is_head(lines[index].text)
        and not _is_head(lines[below].text)
        and word_count(lines[below].text) >= _STORY_FROM
    ]


def _opened(lines: Sequence[Line], body: list[int]) -> list[int]:
    """The paragraphs that open like stories of their own, or have nothing in common with the one before them."""
    starts: list[int] = []
    told: set[str] = set()
    for index in body:
        text = lines[index].text
        listed = index > 0 and (_MARK.match(text) or lines[index - 1].text.endswith(_ANNOUNCING))
        going_on = listed or phrases().goes_on.match(text) or _goes_on(text, told)
        if not starts or _opens_story(text) or not going_on:
            starts.append(index)
            told = set()
        told.update(_pairs(text))
    return starts if len(starts) >= _FEW else []


def _is_head(text: str) -> bool:
    """Whether a line is the headline of an item."""
    fits = _HEAD_FROM <= word_count(text) <= _HEAD_TO and not text.startswith(_BRACKETS)
    return fits and not (is_paragraph(text) or ends_with_stop(text))


def _story(lines: Sequence[Line], start: int) -> str:
    """The first paragraph of an item, without its mark."""
    text = lines[start].text[_length_of_mark(lines[start].text) :]
    below = next((line.text for line in lines[start + 1 : start + 5] if line.role == "body"), "")
    return below if _is_head(text) and below else text


def _opens_story(text: str) -> bool:
    """Whether a paragraph opens as stories do: with a dateline or a day, and not by going on with another."""
    if dateline(text):
        return True
    return bool(phrases().day.search(text, 0, _OPENING)) and not phrases().goes_on.match(text)


def _goes_on(text: str, told: Set[str]) -> bool:
    """Whether much of what a text tells was told before."""
    own = _pairs(text)
    return len(own & told) > (_SHARED_CHINESE if text > "\u2e80" else _SHARED) * len(own)


def _pairs(text: str) -> frozenset[str]:
    """The neighbouring words of a text, in Chinese its neighbouring characters."""
    found = words(text)
    return frozenset(found if text > "\u2e80" else map(" ".join, itertools.pairwise(found)))
