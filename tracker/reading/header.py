"""The top of a page: which line is the headline, and what stands above and below it."""

from __future__ import annotations

import re
from functools import lru_cache

from tracker.reading.bylines import BARE_DATELINE
from tracker.reading.captions import is_legend
from tracker.reading.datelines import dateline
from tracker.reading.furniture import is_label, is_site_name
from tracker.reading.items import names_digest
from tracker.reading.lines import Line, ends_with_stop, is_paragraph, word_count, words
from tracker.reading.mastheads import is_house, names_body_in_capitals
from tracker.reading.phrases import PAGE_LINES, fold_label, phrases

_TITLE_LIMIT = 45
"""Words; a longer line is a paragraph."""
_SHORTENED = 120
"""Characters of a title that is made from a first sentence."""
_SITE_SUFFIX = re.compile(
    r"\s*--?>$|\s[-–—]\s[\u4e00-\u9fff]{2,6}(?:要聞|要闻|新聞|新闻|日報|日报|网|網)$|"
    r"\s+[|｜]\s+[^|｜]{2,80}$|\s*[-–—_]\s*(?:Báo|Trang|Cổng|Tạp chí|Đài)\s[^-–|]{2,60}$"
    r"|\s*[_－]\s*[\u4e00-\u9fff]{2,12}(?:网|報|报|新闻|频道)[^。]{0,20}$"
    r"|\s*[-–—_|｜]\s*[^-–—_|｜]{2,40}\s(?:www\.)?[a-z\d-]{2,30}(?:\.(?:com|net|org|gov|edu|cn|vn|hk|tw|info))+$"
)
# Marks of lists and headings that stand before a headline and belong to the page: "* …", "# …", "■ …".
_MARK = re.compile(r"^[*#•·■▪●►▶»]{1,3}\s+(?=\S)")
# How the second line of a Chinese headline begins.
_SECOND_HEADLINE = ("——", "――", "－－")
# Who wrote it, at the start of a Chinese story: "【某市日报讯】(记者某某)", "某报讯（某报记者某某）", "〔本報消息〕".
_REPORTER = re.compile(
    r"^\s*(?:(?:[【〔\[][\u4e00-\u9fff]{2,12}[讯訊电電息][】〕\]]|[\u4e00-\u9fff]{2,12}[讯訊](?=\s?[（(])|本[报報网網][讯訊]\s)\s?)?"
    r"(?:[（(][^（）()]{0,16}(?:记者|記者|通讯员)[^（）()]{1,24}[)）])?"
)
# The full stop of a title's, company's or month's short form ends no sentence.
_NO_FORM = r"(?<!\bCo|\bMr|\bMs|\bDr)(?<!Ltd|Inc|Mrs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?<!Corp|Sept)"
_FIRST_SENTENCE = re.compile(rf".{{20,}}?(?:{_NO_FORM}[.!?…](?=[\s\"”’)])|[。！？])[\"”’]?", re.DOTALL)
_HEAD = 40
"""Lines above the lead among which the headline is looked for, and below a notice in which it may stand."""


def take_title(lines: list[Line], given: str) -> str:
    """The headline; its line gets its role, and what stands above it goes.

    A given headline (from metadata) is looked for among the lines so that it does not stand in the text twice. Empty
    when the text starts with a sentence.
    """
    given = _MARK.sub("", given)
    named = "" if is_site_name(given) else without_site(given)
    given = "" if _is_only_the_site(given) else named
    lead = _lead(lines)
    top = [i for i in range(lead) if lines[i].role in ("body", "caption")][-_HEAD:]
    index = _given_line(lines, top, given) if given else _best_line(lines, top, lead)
    if index is None:
        for i in top:
            if given and not is_legend(lines[i].text) and _is_leftover(lines[i].text):
                lines[i].role = "cut"
        return named
    lines[index].text = _MARK.sub("", lines[index].text)
    title = given or without_site(lines[index].text)
    lines[index].role = "title"
    _clear_head(lines, top, index, title)
    return title


def _is_only_the_site(given: str) -> bool:
    """Whether a page gives its site's name alone as its headline: "Cổng thông tin điện tử tỉnh …", "Xinhua"."""
    return bool(given) and (is_site_name(given) or word_count(given) < _SHORTEST_GIVEN)


def _lead(lines: list[Line]) -> int:
    """Where the story begins: at the first paragraph, unless that is a notice over headline and byline."""
    first = next((i for i, line in enumerate(lines) if line.role == "body" and is_paragraph(line.text)), len(lines))
    if any(_is_headed_stamp(lines, index) for index in range(1, first)):
        return first
    for index in range(first + 1, min(len(lines), first + _HEAD)):
        if _is_headed_stamp(lines, index):
            rest = range(index + 1, len(lines))
            return next((i for i in rest if lines[i].role == "body" and is_paragraph(lines[i].text)), first)
    return first


def _is_headed_stamp(lines: list[Line], index: int) -> bool:
    """Whether a line is a byline right below a headline."""
    above = lines[index - 1]
    return lines[index].role == "stamp" and _may_be_title(above) and not is_paragraph(above.text)


def without_site(title: str) -> str:
    """A headline without the name of its site: "… | Vietnam+", "… - Báo Lạng Sơn"."""
    bare = _SITE_SUFFIX.sub("", title).strip()
    return bare if word_count(bare) >= 3 else title


def shortened(text: str) -> str:
    """The first sentence of a text without headline, at most 120 characters, cut between words."""
    line = text.split("\n", 1)[0].strip()
    wired = BARE_DATELINE.match(line)
    line = line[wired.end() :].lstrip() if wired else line
    start = dateline(line)
    line = _REPORTER.sub("", line[len(start) :]).lstrip(" -–—:：").removeprefix("题：").removeprefix("題：") or line
    sentence = _FIRST_SENTENCE.match(line[:1000])
    first = sentence[0] if sentence else line
    if len(first) <= _SHORTENED:
        return first
    room = first[: _SHORTENED - 1]
    space = room.rfind(" ")
    return (room[:space] if space > _SHORTENED // 2 else room).rstrip(" ,;:，、；：-–") + "…"


def _given_line(lines: list[Line], top: list[int], given: str) -> int | None:
    folded = fold_label(given)
    for index in top:
        line = fold_label(without_site(lines[index].text))
        if line == folded or (len(line) > 30 and (folded.startswith(line) or line.startswith(folded))):
            return index
    return None


# Words from which on a headline counts in full; a site's name is shorter.
_FULL_HEADLINE = 8
_LONG_HEADLINE = 28
_SHORTEST_GIVEN = 4
_LONGEST_AUTHOR = 7


def _best_line(lines: list[Line], top: list[int], lead: int) -> int | None:
    candidates = [i for i in top if _may_be_title(lines[i])]
    if len(candidates) < 2:
        return candidates[0] if candidates else None
    body = [line.text for line in lines[lead : lead + 12] if line.role == "body"][:4]
    told = set(words(" ".join(body)))
    counts: dict[str, int] = {}
    for line in lines:
        counts[line.text] = counts.get(line.text, 0) + 1

    def score(index: int) -> float:
        tokens = set(words(lines[index].text))
        overlap = len(tokens & told) / max(len(tokens), _FULL_HEADLINE) if tokens else 0.0
        again = 0.25 if counts[lines[index].text] > 1 else 0.0
        stamped = 0.4 if _is_stamped(lines, index) else 0.0
        # some bylines stand over the headline
        stamped = max(stamped, 0.2 * (index > 0 and lines[index - 1].role == "stamp"))
        # below a digest's own headline stand those of its items
        first = 0.15 * (index == candidates[0]) + names_digest(lines[index].text)
        # a long line may be all headlines of the day
        named = is_site_name(lines[index].text) or bool(phrases().slogan.match(lines[index].text))
        # a masthead in capitals over a headline in small letters
        line = lines[index].text
        over = all(lines[i].text.isupper() for i in candidates if i <= index)
        masthead = over and names_body_in_capitals(line)
        shouts = masthead and not all(lines[i].text.isupper() for i in candidates)
        of_body = index == candidates[0] and len(candidates) > 1 and is_house(line)
        strange = 0.6 * (named or of_body) + 0.3 * shouts + 0.3 * (word_count(lines[index].text) > _LONG_HEADLINE)
        return overlap + again + stamped + first - strange

    return max(candidates, key=lambda index: (score(index), -index))


def _is_stamped(lines: list[Line], index: int) -> bool:
    """Whether the byline stands below a line, with at most lines between that are no headlines."""
    for line in lines[index + 1 : index + 4]:
        if line.role == "stamp":
            return True
        if _may_be_title(line) and not _is_author_of(line, lines[index]):
            return False
    return False


def _is_author_of(below: Line, above: Line) -> bool:
    """Whether a line between a whole headline and the date is of names alone: the author, or where they work."""
    every = below.text.split()
    named = sum(word[:1].isupper() for word in every)
    return word_count(above.text) >= _FULL_HEADLINE and len(every) <= _LONGEST_AUTHOR and named * 3 >= len(every) * 2


def _may_be_title(line: Line) -> bool:
    return not line.row and _reads_as_title(line.text)


@lru_cache(maxsize=PAGE_LINES)
def _reads_as_title(text: str) -> bool:
    if not 3 <= word_count(text) <= _TITLE_LIMIT or (text[0] in "(（" and text.endswith((")", "）"))):
        return False
    if text.endswith((".", "。", ":", "：", ";", ",", "，")) and not text.endswith("..."):
        return False
    if text.startswith(_SECOND_HEADLINE):
        return False
    if sum(map(str.isalpha, text)) < (6 if text[0] > "\u2e80" else 12):
        return False
    return not (is_label(text) or dateline(text) or is_legend(text))


def _is_leftover(text: str) -> bool:
    """Whether a short line at the top is a name or label and tells nothing of the story."""
    return word_count(text) <= 6 and not ends_with_stop(text)


def _clear_head(lines: list[Line], top: list[int], title_index: int, title: str) -> None:
    """Cut what stands above the headline, copies of it, and names and labels between it and the lead."""
    folded = fold_label(title)
    for index in top:
        line = lines[index]
        if index == title_index:
            continue
        if index < title_index:
            line.role = "caption" if is_legend(line.text) and index == title_index - 1 else "cut"
        elif index == top[-1] and names_digest(title):
            continue  # the headline of its first item
        elif fold_label(without_site(line.text)) == folded or (line.role == "body" and _is_leftover(line.text)):
            line.role = "cut"
