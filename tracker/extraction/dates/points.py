"""What a phrase says of a date before its context is known: points on the calendar with open parts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Unit = Literal["day", "week", "month", "year"]

SAME = 99
"""A year or month word that points back to the date before it in the text ("of the same year")."""


@dataclass(frozen=True, slots=True)
class Point:
    """One end of a date phrase; what the words leave open is None."""

    year: int | None = None
    year_shift: int | None = None
    """0 this year, -1 last year …, `SAME` the year of the date before."""
    month: int | None = None
    month_shift: int | None = None
    """0 this month, -1 last month …, `SAME` the month of the date before."""
    last_month: int | None = None
    """Last month of a period of several: 3 for the first quarter."""
    day: int | None = None
    last_day: int | None = None
    """Last day of a ten-day period; 31 stands for the month's end."""
    last_year: int | None = None
    """Last year of a decade."""
    season: int | None = None
    """EDTF season: 21 spring … 24 winter."""
    day_shift: int | None = None
    """0 today, -1 yesterday …"""
    weekday: int | None = None
    """0 Monday … 6 Sunday."""
    week_shift: int | None = None
    """0 this week, -1 last week …"""
    weekend: bool = False
    ago: tuple[int, Unit] | None = None
    """How long before publication, and in which unit."""
    phrase: str = ""
    """The words of an `ago`, where dateparser reads them."""
    echo: int | None = None
    """Days from the date before it in the text: 0 the same day, 1 the day after."""
    lean: int = 0
    """-1 when the words say past, 1 when they say future."""

    @property
    def is_bare_day(self) -> bool:
        """Whether it is a day without month and year: "7日"."""
        no_month = self.month is None and self.month_shift is None
        return self.level == "day" and no_month and self.year is None and self.year_shift is None

    @property
    def level(self) -> str:
        """The unit that the phrase speaks of."""
        if self.day is not None:
            return "day"
        if self.day_shift is not None or self.weekday is not None or self.echo is not None:
            return "relative-day"
        if self.ago is not None or self.week_shift is not None:
            return "distance"
        if self.season is not None:
            return "season"
        if self.month is not None or self.month_shift is not None:
            return "month"
        return "year"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of text that a rule of the grammar accepts."""

    start: int
    end: int
    rule: str
    first: Point
    last: Point | None = None
    """The other end of a range."""
    weak: bool = False
    """Counts only when it stands beside another date: "Thứ hai, 14/10", "March–May 2025"."""
