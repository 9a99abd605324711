"""Years that hold for what follows: "In 2013, ties grew. In March, …", "In 2006, A came in August, B in May"."""

from __future__ import annotations

import re
from datetime import date

from tracker.extraction.dates.context import BOUNDARY, Context, Resolved
from tracker.extraction.dates.points import Candidate, Point

# What stands between a sentence's beginning and the year, or the month, that opens it; and its characters.
_OPENS = re.compile(
    r"\W*(?:(?:also|back|later|and|then|earlier|early|mid|late|at the end of) ?)*"
    r"(?:in|on|during)?(?: the year)?(?: of)?\W*"
    r"|\W*(?:cũng |ngay )?(?:trong|vào|sang|bước sang)?\W*|\W*(?:早在|在)?",
    re.IGNORECASE,
)
_OPENING_REACH = 32
# "In 2013, trade hit a record, officials said on May 29."
_SAID = re.compile(
    r"\b(?:said|says|told|announced|reported|stated|noted|according)\b"
    r"|(?<!\w)(?:cho biết|cho hay|thông báo|theo|tại (?:buổi|cuộc))(?!\w)"
    "|表示|[称稱]|宣布|指出|介[绍紹]|透露|[据據]"
)
# Characters behind a year in which it holds, and at a text's beginning in which one holds for its later paragraphs.
_REACH = 1500
_STORY = 400
# Days before publication in which a day is the news', whatever year is told before it.
_NEWS = 45


class YearFrame:
    """The year that opened a sentence last, and where it holds."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._frame: Candidate | None = None

    def note(self, told: Resolved) -> None:
        """Go on from a phrase: a year of its own opens a frame, another whole date at a sentence's head ends it."""
        one = told.candidate
        if one.first.year is None or not self._opens_sentence(one):
            return
        alone = one.rule == "year" and one.last is None and one.first.month is None
        self._frame = one if alone else None

    def year_of(self, point: Point, published: date | None, told: date | None) -> int | None:
        """The year of a month or day that stands in the frame; None where nothing tells that it does.

        `told` is the latest whole day at the text's beginning: that of the story, where it is later than the frame.
        """
        frame, here = self._frame, self.context.current
        if frame is None or point.month is None or point.lean or here.start - frame.end > _REACH:
            return None
        year = frame.first.year
        gap = self.context.text[frame.end : here.start]
        if published is not None and (year is None or year >= published.year or self._is_news(point, published)):
            return None
        if not BOUNDARY.search(self.context.text, frame.end, here.start + 1):
            return None if point.day is not None and _SAID.search(gap) else year
        if not self._opens_sentence(here) or (published is not None and point.day is not None):
            return None
        if point.day is not None and told is not None and year is not None and told.year > year:
            return None
        of_story = frame.start <= _STORY and point.day is None
        return year if "\n" not in gap or of_story else None

    @staticmethod
    def _is_news(point: Point, published: date) -> bool:
        if point.day is None or point.month is None:
            return False
        for year in (published.year, published.year - 1):
            try:
                day = date(year, point.month, point.day)
            except ValueError:  # 29 February of a common year
                continue
            if 0 <= (published - day).days <= _NEWS:
                return True
        return False

    def _opens_sentence(self, one: Candidate) -> bool:
        text, first = self.context.text, max(0, one.start - _OPENING_REACH)
        ends = [found.end() for found in BOUNDARY.finditer(text, first, one.start + 1) if found.end() <= one.start]
        return (first == 0 or bool(ends)) and bool(_OPENS.fullmatch(text, ends[-1] if ends else 0, one.start))
