"""A cleaned text as lines, each with its part on the page, and the shapes by which parts are told apart."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from tracker.reading.datelines import dateline, inside_pattern, lead_pattern
from tracker.reading.phrases import PAGE_LINES, fold_label, phrases
from tracker.reading.publisher import newsrooms
from tracker.reading.stamps import Stamp, byline_rest, find_stamps

Role = Literal["body", "title", "caption", "stamp", "cut"]

_HAN = re.compile(r"[\u3400-\u9fff]+")
_WORD = re.compile(r"[^\W_]+")
# A sentence ends in a stop, also behind a closing quotation mark or bracket, an agency's "./." or its name.
_SENTENCE_END = re.compile(
    r"[.!?…。！？;；:：](?:[\"'”’»」』）)\]\s/.*]|/\.)*(?:[(（【\[][^()（）]{0,40}[)）】\]][.。]?)?(?:\s?(?:[—–-]\s?)?[A-ZĐ][\w+/]{1,14})?$"
)
_FULL_STOP = re.compile(r"(?:[.。]|[!?…！？][\"”’]?)[\"'”’»」』）)\]/.\s]*(?:[(（【]完[)）】])?$")
_QUESTION = re.compile(r"(?:[^.。;；:：!?！？]+[!?！？][\"”’」]?){1,2}")
# Ends a dateline, and is found faster than one.
_DATELINE_DASH = re.compile(r"\)\s?[-–—]|—\s|--\s")
# Between the labels of a menu in one line; a name with a wide gap in it has one.
_LABELS = re.compile(r"(?<=\S)(?:\t+| {2,})(?=\S)")
_COLUMNS = re.compile(r"\t+| {2,}|\s\|\s(?=\D)")
# Characters, words and marks of a headline with its day behind it; older days than the web's are what it tells of.
_HEADLINE = 240
# Characters of a day with its weekday.
_LONGEST_DAY = 40
_SHORTEST_HEADLINE = 6
_FIRST_WEB_YEAR = 1998
_BEFORE_DAY = re.compile(r"\s?[（(]\s?\Z|\s[-–—]\s\Z")
# Words in small letters that a headline has, and a byline with names and newsrooms has not.
_SMALL_WORDS = 3
_BRACKET_END = " )）日"
# Characters of a label before a date, and of a byline with the day with which its lead begins: "… 09:29 VGP-2月28日，".
_LABEL = 8
_BYLINE_AND_DAY = 80
_LEAD_OF_DAY = re.compile(
    r"(?<=[^至到和、~\-–—,，]\s)(?:[A-Z]{2,8}\s?[-–—]\s?|[\u4e00-\u9fff]{2,10})?(?:\d{1,2}月)?\d{1,2}日(?!\s)"
)
_BULLET_START = re.compile(r"^(?:[-•*+▪■●►▶»>]+|\d{1,2}[.)])\s")


@dataclass(slots=True)
class Line:
    """One line of the page."""

    text: str
    role: Role = "body"
    gap: bool = False
    """Whether a blank line stands above it."""
    cell: bool = False
    """Whether a bar ends it, as one does the cells of a table that a template made of a photo or of teasers."""
    row: bool = False
    """Whether wide gaps part it into labels, as a menu's."""


def words(text: str) -> list[str]:
    """The folded words of a text; for Chinese its pairs of characters, since words have no spaces there."""
    folded = text.casefold()
    if folded.isascii() or not _HAN.search(folded):
        return _WORD.findall(folded)
    found: list[str] = []
    for run in _WORD.findall(folded):
        if "\u3400" <= run[0] <= "\u9fff" or _HAN.search(run):
            found += [run[i : i + 2] for i in range(len(run) - 1)]
        else:
            found.append(run)
    return found


@lru_cache(maxsize=PAGE_LINES)
def han_length(line: str) -> int:
    """How many Chinese characters a line has."""
    return 0 if line.isascii() else sum(map(len, _HAN.findall(line)))


@lru_cache(maxsize=PAGE_LINES)
def word_count(line: str) -> float:
    """About how many words a line has; three Chinese characters count as two words."""
    han = han_length(line)
    return han / 1.5 + (line.count(" ") + 1 if han < len(line) / 2 else 0)


def ends_sentence(line: str) -> bool:
    """Whether a line ends as sentences do, also before an agency's sign-off."""
    return bool(_SENTENCE_END.search(line[-80:]))


def ends_with_stop(line: str) -> bool:
    """Whether a line ends in a full stop, question or exclamation mark."""
    return bool(_FULL_STOP.search(line[-12:]))


@lru_cache(maxsize=PAGE_LINES)
def is_paragraph(line: str) -> bool:
    """Whether a line reads as running text rather than as a headline, label or legend."""
    count = word_count(line)
    if count >= 45:
        return True
    # a headline may ask or cry out
    sentence = count >= 13 and ends_sentence(line) and not (count < 30 and _QUESTION.fullmatch(line))
    return sentence or bool(count >= 9 and dateline(line))


def is_bullet(line: str) -> bool:
    """Whether a line is an item of a list."""
    return bool(_BULLET_START.match(line))


def to_lines(text: str) -> list[Line]:
    """The lines of a cleaned text, blank ones left out; a page without line feeds is broken where its parts meet."""
    every = [line.strip() for line in text.split("\n")]
    below_blank = {line for above, line in itertools.pairwise(["", *every]) if line and not above}
    raw = [line for line in every if line]
    if len(raw) <= 3:
        raw = [without_labels(part.strip()) for line in raw for part in _columns(line)]
    raw = _unwrapped(raw)
    inline = _present_inline(text)
    lines = []
    for index, line in enumerate(raw):
        for part in _parts(line, inline, head=index < 8):
            shown = " ".join(part.split()).rstrip(" |")
            if shown:
                gaps = "  " in part or "\t" in part
                row = gaps and len(_LABELS.findall(part)) > 1 and not is_paragraph(shown)
                lines.append(Line(shown, gap=line in below_blank, cell=part.rstrip().endswith("|"), row=row))
    return lines


def without_labels(line: str) -> str:
    """A page on one line without the section labels before its headline: "Thời sự Chính trị Thủ tướng …"."""
    rest, count = line, 0
    while count < 4 and (found := _leading_label(rest)):
        rest, count = rest[len(found) :].lstrip(" -|>/»"), count + 1
    stripped = len(line) - len(rest)
    if any(len(name) > stripped and line.startswith(f"{name} ") for name in newsrooms().names):
        return line  # "Vietnam News Agency delegation visits China"
    # one label alone may be the headline's first word, unless it shouts
    return rest if count > 1 or (count == 1 and line[:4].isupper() and not rest[:12].isupper()) else line


def _leading_label(line: str) -> str:
    for end in range(5, 0, -1):
        start = " ".join(line[:80].split(" ")[:end])
        behind = line[len(start) : len(start) + 3].lstrip(" -|>/»")
        if start[-1:].isalnum() and fold_label(start) in phrases().label and behind[:1].isupper():
            return start
    return ""


def _columns(line: str) -> list[str]:
    parts = [part for part in _COLUMNS.split(line) if part.strip()]
    # two spaces after a full stop are one typist's habit, not a border
    return parts if len(line) > 300 and len(parts) > 2 else [line]


def _unwrapped(raw: list[str]) -> list[str]:
    """Lines of a text that was wrapped at a fixed width, joined to paragraphs again."""
    wrapped = sum(
        1
        for line, following in itertools.pairwise(raw)
        if 40 <= len(line) <= 110 and following[:1].islower() and not ends_sentence(line)
    )
    if wrapped < 4 or wrapped < 0.3 * len(raw):
        return raw
    joined: list[list[str]] = []
    tail_open = False
    for line in raw:
        day = _is_day(line)  # of publication, between headline and story
        if tail_open and not day:
            joined[-1].append(line)
        else:
            joined.append([line])
        tail_open = len(line) >= 40 and not ends_with_stop(line) and not day
    return [" ".join(group) for group in joined]


def _is_day(line: str) -> bool:
    """Whether a line is a whole date and no more."""
    stamps = find_stamps(line) if len(line) <= _LONGEST_DAY else []
    return len(stamps) == 1 and stamps[0].start == 0 and stamps[0].end == len(line)


def _parts(line: str, inline: re.Pattern[str] | None, *, head: bool) -> list[str]:
    """A line broken at furniture in its middle, before a dateline and around the stamp of a byline."""
    if head and (day := _day_of_headline(line) or _day_before_lead(line)):
        return [line[:day], line[day:]]
    if len(line) < 60:
        return [line]
    matches = inline.finditer(line) if inline else ()
    pieces = _split_at(line, [match.start() for match in matches if _stands_apart(line, match)])
    if not head:
        return pieces
    first = pieces[0]
    inside = inside_pattern().search(first, 25, 1500) if _DATELINE_DASH.search(first, 25, 1500) else None
    cuts = [inside.start()] if inside else []
    stamps = [stamp for stamp in find_stamps(first[:800]) if stamp.timed]
    # a byline of its own ends with its date
    if not (stamps and len(first) < 130 and stamps[-1].end > len(first) - 12):
        cuts += [edge for stamp in stamps for edge in (stamp.start, stamp.end)]
    if not cuts:
        cuts = [
            match.start()
            for match in lead_pattern().finditer(first, 25, 220)
            if not ends_sentence(first[: match.start()])
        ][:1]
    return [*_split_at(first, sorted(set(cuts))), *pieces[1:]]


def _day_of_headline(line: str) -> int:
    """Where the day begins that a template sets behind a headline, in brackets, behind a dash or with the hour.

    0 when none does.
    """
    stamps = find_stamps(line) if len(line) < _HEADLINE and line[-6:].strip(_BRACKET_END)[-1:].isdecimal() else ()
    if (
        len(stamps) != 1
        or byline_rest(line[stamps[0].end :], ()).strip(_BRACKET_END)
        or stamps[0].day.year < _FIRST_WEB_YEAR
    ):
        return 0
    before = _BEFORE_DAY.search(line, 0, stamps[0].start)
    day = before.start() if before else stamps[0].start if _is_timed_headline(line, stamps[0]) else 0
    return day if word_count(line[:day]) >= _SHORTEST_HEADLINE else 0


def _is_timed_headline(line: str, stamp: Stamp) -> bool:
    """Whether hour and day of publication stand right behind a headline's words."""
    head = line[: stamp.start]
    told = stamp.timed and head[-1:] == " " and head.rstrip()[-1:].isalnum() and not phrases().byline.match(line)
    return told and sum(word.islower() for word in byline_rest(head, ()).split()) >= _SMALL_WORDS


def _day_before_lead(line: str) -> int:
    """Where a Chinese lead begins that stands on the line of its byline and gives a day of its own; 0 when none does.

    A line of a chronicle begins with the day of what it tells, and gives no other.
    """
    if not (ends_with_stop(line) and _HAN.search(line[-_LABEL:])):
        return 0
    stamps = find_stamps(line[:_BYLINE_AND_DAY])
    if not stamps or stamps[0].start > _LABEL:
        return 0
    lead = _LEAD_OF_DAY.search(line, stamps[0].end, _BYLINE_AND_DAY)
    return lead.start() if lead else 0


def _present_inline(text: str) -> re.Pattern[str] | None:
    """A pattern of the telling phrases that the text has at all; most texts have none, and looking is fast."""
    present = [re.escape(phrase) for phrase in phrases().inline if phrase in text]
    return re.compile("|".join(present)) if present else None


def _stands_apart(line: str, match: re.Match[str]) -> bool:
    """Whether a phrase inside a line stands behind the end of a sentence or at the line's start."""
    before = line[max(0, match.start() - 12) : match.start()].rstrip()
    return (
        match.start() == 0
        or ends_with_stop(before)
        or match[0][0] in "【我R"
        or before.endswith(("/.", "VNA", "完）", "完)"))
    )


def _split_at(line: str, offsets: list[int]) -> list[str]:
    bounds = [0, *offsets, len(line)]
    return [line[start:end] for start, end in itertools.pairwise(bounds) if line[start:end].strip()] or [line]
