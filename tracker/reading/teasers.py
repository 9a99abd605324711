"""Other stories on the page, before, amid and below the article: told by headings and by the shape of teasers."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable

from tracker.reading.alt_texts import cut_behind_alt_texts
from tracker.reading.captions import plain
from tracker.reading.datelines import UPPER, dateline
from tracker.reading.lines import Line, ends_with_stop, is_bullet, is_paragraph, word_count, words
from tracker.reading.phrases import fold_label, phrases

# "./.", "（完）", a reporter's name in brackets on a line of its own
_SIGN_OFF = re.compile(r"^[（(][\u4e00-\u9fff]{2,4}[)）]$|(?:\./\.|/\.|（完）|\(完\)|【完】)\s*[\w/+() ]{0,25}$")


# An agency's name behind its last sentence.
_AGENCY_SIGN = re.compile(r"[.!?\"”’)]\s?[-–—]\s?(?:VNA|VNS|VNP|TTXVN|Xinhua)(?:/\w+)?\.?$")

# What ends a report of the news agency whose paragraphs carry teasers between them.
_WIRE_SIGN = ("./.", "/.")

# The day that a list of stories gives behind each headline: "… tiếp đoàn đại biểu. (25-01-2008)".
_DATED_ITEM = re.compile(r"^[-•*+▪–>»] ?.{20,250}[(（]\s?\d{1,2}[-/.]\d{1,2}[-/.]\d{4}\s?[)）]$")

# Two capitalised words, an acronym or two Chinese characters: what paragraphs of one story have in common.
_NAME = re.compile(rf"\b[A-ZĐ]{{3,}}\b|[{UPPER}][\w]+ [{UPPER}][\w]+|[\u4e00-\u9fff]{{2}}")
_SHARED_NAMES = 2
# Characters from which on a Chinese headline is whole.
_WHOLE_HEADLINE = 14
_STOP_INSIDE = re.compile(r"[a-zà-ỹ]{3}[.!?][\"”’]?\s+[A-ZÀ-ỸĐ\"“]")
# Words of a line that may be a paragraph without its end.
_CUT_SHORT = 8
# Words of the shortest headline of another story above the lead, and the share of its words that lead or title have.
_SHORTEST_TEASER = 8
_STRANGE = 0.35


# Traditional papers write half-width commas.
_CHINESE_COMMA = re.compile("[，。]|(?<=[\u4e00-\u9fff]),(?=[\u4e00-\u9fff])")

# A link to another story in the midst of this one: "… at the ceremony. [Vietnam, China step up rail links] The two …".
_BRACKETED = re.compile(
    rf"(?:^|(?<=[.!?…\"”)] ))\[(?=[{UPPER}])(?=(?:[^\s\[\]]+ ){{4}})[^\[\]:|]{{20,160}}(?<![.:])\](?= |$)"
)


class _Body:
    """What the body tells, gathered where it is asked for, from each line once."""

    def __init__(self, lines: list[Line], gather: Callable[[str], Iterable[str]]) -> None:
        self._lines = lines
        self._gather = gather
        self._found: set[str] = set()
        self._done = 0

    def before(self, index: int) -> set[str]:
        """What the lines of the body before a line tell."""
        for line in self._lines[self._done : index]:
            if line.role == "body":
                self._found.update(self._gather(line.text))
        self._done = max(self._done, index)
        return self._found


def cut_teasers(lines: list[Line], title: str) -> None:
    """Cut other stories' headlines and blurbs: all below an end marker, and those under a heading amid the body."""
    digest = bool(phrases().digest.search(title))
    _cut_bracketed(lines)
    _cut_below_end(lines, set(_NAME.findall(title)))
    own = set(words(title))
    if not digest:
        cut_behind_alt_texts(lines)
        _cut_headline_runs(lines, own)
    body = _Body(lines, words)
    paragraphs, signed = 0, False
    # items of a digest are signed one by one; blurbs of teasers never are
    last_sign = max((i for i, line in enumerate(lines) if line.role == "body" and _signs_off(line.text)), default=-1)
    for index, line in enumerate(lines):
        if line.role != "body":
            continue
        if _is_heading(line.text, paragraphs):
            line.role = "cut"
            _cut_after_heading(lines, index, own, body, signed=signed)
        elif not digest and paragraphs and index == last_sign:
            signed = True
            if paragraphs and _AGENCY_SIGN.search(line.text[-20:]):
                for below in lines[index + 1 :]:
                    below.role = "cut" if below.role == "body" else below.role
                break
            _cut_after_heading(lines, index, own, body, signed=signed)
        else:
            paragraphs += is_paragraph(line.text)
    if not digest:
        _cut_dateline_tail(lines)
    _cut_tail(lines)


def _cut_bracketed(lines: list[Line]) -> None:
    """Cut links in square brackets out of the paragraphs in which they stand."""
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if line.role == "body" and "[" in line.text and (link := _BRACKETED.search(line.text)):
            line.text = (line.text[: link.start()] + line.text[link.end() :].lstrip()).strip()
            lines.insert(index + 1, Line(link[0], role="cut"))
            if not line.text:
                line.role = "cut"


def _is_heading(text: str, paragraphs: int) -> bool:
    """Whether a line is a heading over teasers; below the body, a section's name is one too."""
    folded = fold_label(text)
    return folded in phrases().related or (paragraphs > 1 and folded in phrases().label)


def _is_paragraph_of_body(line: Line) -> bool:
    return line.role == "body" and is_paragraph(line.text)


def _has_body(lines: list[Line]) -> bool:
    return any(_is_paragraph_of_body(line) for line in lines)


def _cut_below_end(lines: list[Line], own: set[str]) -> None:
    """Cut what stands below a marker that ends the body, up to where the body goes on after all."""
    names = _Body(lines, lambda text: _NAME.findall(text) if is_paragraph(text) else ())
    body = False
    index = 0
    while index < len(lines):
        line = lines[index]
        if line.role == "body" and fold_label(line.text) in phrases().end:
            line.role = "cut"
            if body:
                resumed = _resumed(lines, index + 1, own | names.before(index))
                for below in lines[index:resumed]:
                    below.role = "stamp" if below.role == "stamp" else "cut"
                index = resumed
                continue
        body = body or _is_paragraph_of_body(line)
        index += 1


def _resumed(lines: list[Line], start: int, names: set[str]) -> int:
    """Where the body goes on behind a marker: at two neighbouring paragraphs of which one names what the body named.

    Teasers have a headline between any two blurbs, and none signs off, as the one paragraph does that may be left of
    a body without a sign before. The end of the page when the body does not go on.
    """
    shown = [i for i in range(start, len(lines)) if lines[i].role == "body"]
    for first, second in itertools.pairwise(shown):
        pair = (lines[first].text, lines[second].text)
        if fold_label(pair[0]) in phrases().end:
            continue
        if all(is_paragraph(text) and not dateline(text) for text in pair):
            shared = names & set(_NAME.findall(" ".join(pair)))
            if len(shared) >= _SHARED_NAMES:
                return first
    if any(line.role == "body" and _signs_off(line.text) for line in lines[:start]):
        return len(lines)
    signed = (i for i in shown if is_paragraph(lines[i].text) and lines[i].text.endswith(_WIRE_SIGN))
    return next(signed, len(lines))


def _is_glued_headlines(text: str) -> bool:
    """Whether a Chinese line holds whole headlines with spaces between; a heading has two short halves at most."""
    if " " not in text or text[0] < "\u2e80" or text.endswith(("。", "！", "？", "：", ":")):
        return False
    long = sum(len(part) >= 10 for part in text.split(" "))
    return (
        len(text) <= 160 and (long >= 2 or (long == 1 and len(text) >= 30)) and not any(sign in text for sign in "。；")
    )


def _is_pair_of_headlines(text: str) -> bool:
    return _is_glued_headlines(text) and sum(len(part) >= _WHOLE_HEADLINE for part in text.split(" ")) > 1


def _is_strange(line: Line, title: set[str], lead: Line) -> bool:
    """Whether a line between headline and lead has hardly a word of either, so that it is another story's headline."""
    tokens = set(words(line.text))
    shared = len(tokens & (title | set(words(lead.text))))
    return word_count(line.text) >= _SHORTEST_TEASER and shared < _STRANGE * len(tokens)


def _cut_headline_runs(lines: list[Line], own: set[str]) -> None:
    """Cut two or more neighbouring headlines between paragraphs: teasers; the last may be a heading of the body."""
    run: list[Line] = []
    before = ""
    for line in lines:
        if line.role != "body":
            continue
        if not is_paragraph(line.text):
            run.append(line)
            continue
        # a list announced by a colon, and items that end in a stop, belong to the body
        heads = [
            item
            for item in run
            if not is_bullet(item.text)
            and not item.text.endswith((";", ",", ".", "；", "，", "。"))
            and not _signs_off(item.text)
        ]
        for item in run:
            # a line below the headline may be its second half, never two whole headlines
            if _is_pair_of_headlines(item.text) or (not before and len(run) > 1 and _is_strange(item, own, line)):
                item.role = "cut"
        run = [item for item in run if item.role == "body"]
        if before and len(run) == 1 and _is_glued_headlines(run[0].text):
            run[0].role = "cut"
        if before and len(run) >= 2 and len(heads) == len(run) and not before.endswith((":", "：")):
            keep = 1 if word_count(run[-1].text) <= 14 else 0
            for item in run[: len(run) - keep]:
                item.role = "cut" if word_count(item.text) >= 7 else item.role
        run, before = [], line.text


def _cut_after_heading(lines: list[Line], index: int, own: set[str], body: _Body, *, signed: bool) -> None:
    """Cut what stands below a heading over teasers, up to where the body goes on.

    Teasers are headlines, each with at most one blurb that repeats its words; a body goes on in neighbouring
    paragraphs, or in one that none of the headlines announces. `own` are the words of the story's headline; behind
    its sign-off a single paragraph is no body.
    """
    headlines: list[set[str]] = []
    blurbs = 0
    for position in range(index + 1, len(lines)):
        line = lines[position]
        if line.role not in ("body", "caption"):
            continue
        if line.role == "caption" or not is_paragraph(line.text) or _DATED_ITEM.search(line.text):
            # what the article itself speaks of tells nothing: all stories of the page are about one subject
            headlines.append(set(words(line.text)) - own - body.before(index + 1))
            line.role = "cut"
            continue
        following = next((other for other in lines[position + 1 :][:50] if other.role == "body"), None)
        alone = following is None or not (is_paragraph(following.text) or _is_heading(following.text, 0))
        below = any(other.role == "body" and is_paragraph(other.text) for other in lines[position + 1 :])
        last = not below and not blurbs and not signed
        if not headlines or (not _is_blurb(line.text, headlines[-4:], alone=alone) and (last or not alone)):
            return
        blurbs += 1
        line.role = "cut"


def _is_blurb(paragraph: str, headlines: list[set[str]], *, alone: bool) -> bool:
    """Whether a paragraph tells the story of one of the headlines above it; one that stands alone needs less proof."""
    tokens = set(words(paragraph))
    best = max((len(tokens & headline) / len(headline) for headline in headlines if len(headline) > 1), default=0.0)
    return bool(dateline(paragraph)) or best >= (0.4 if alone else 0.6)


def _signs_off(text: str) -> bool:
    return bool(_SIGN_OFF.search(text[-40:]) or _AGENCY_SIGN.search(text[-20:]))


def _cut_dateline_tail(lines: list[Line]) -> None:
    """Cut headlines followed by stories with a dateline of their own, below an article of several paragraphs."""
    shown = [line for line in lines if line.role == "body"]
    paragraph = [is_paragraph(line.text) for line in shown]
    headlines = paragraph.count(False) - paragraph[:3].count(False)
    for index in range(3, len(shown) - 1):
        if paragraph[index]:
            continue
        rest = len(shown) - index
        starts = paragraph[index + 1] and dateline(shown[index + 1].text)
        if starts and paragraph[index - 1] and paragraph[index - 2] and headlines >= 2 and headlines * 3 >= rest:
            for line in shown[index:]:
                line.role = "cut"
            return
        headlines -= 1


def _is_cut_short(text: str) -> bool:
    """Whether the last line of a page is a paragraph that a collection cut off, rather than a headline.

    A headline holds no full stop and, in Chinese, hardly a comma; it does not end in a comma or a small word.
    """
    if text[0] > "\u2e80":
        return bool(_CHINESE_COMMA.search(text)) or text.endswith(("并", "与", "和", "及", "的", "在"))
    last = plain(text.rsplit(" ", 1)[-1])
    small = any(last in words for words in phrases().function_words.values())
    return word_count(text) >= _CUT_SHORT and (small or text.endswith(",") or bool(_STOP_INSIDE.search(text)))


def _cut_tail(lines: list[Line]) -> None:
    """Cut headlines, names and labels that stand below the last paragraph."""
    if not _has_body(lines):
        return
    for line in reversed(lines):
        if line.role == "body":
            if line is lines[-1] and _is_cut_short(line.text):
                return
            ended = ends_with_stop(line.text) or _AGENCY_SIGN.search(line.text[-20:])
            if is_paragraph(line.text) or (ended and word_count(line.text) >= 5):
                return
            line.role = "cut"
