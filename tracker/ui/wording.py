"""How events are put into words and glyphs: dates at the precision that is known, kinds, statuses, counts."""

from __future__ import annotations

from datetime import date

from tracker.edtf import EventDate
from tracker.model import Event
from tracker.ui.cells import plain
from tracker.ui.words import VALUES, spoken, told

_MONTHS = {
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    "vi": [f"Tháng {number}" for number in range(1, 13)],
    "zh": [f"{number}月" for number in range(1, 13)],
}
_SHORT = {**_MONTHS, "en": [month[:3] for month in _MONTHS["en"]], "vi": [f"Th{number}" for number in range(1, 13)]}
# within a sentence; before the year Vietnamese has a word of its own
_LONG = {**_MONTHS, "vi": [f"tháng {number}" for number in range(1, 13)]}
_SEASONS = {
    "en": {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"},
    "vi": {"21": "mùa xuân", "22": "mùa hè", "23": "mùa thu", "24": "mùa đông"},
    "zh": {"21": "春季", "22": "夏季", "23": "秋季", "24": "冬季"},
}
_UNDATED = {"en": "undated", "vi": "không rõ ngày", "zh": "日期不详"}


def undated(language: str = "en") -> str:
    """The heading of events without a year."""
    return _UNDATED[language]


def month_name(month: int, language: str = "en") -> str:
    """The name of month 1 to 12."""
    return _MONTHS[language][month - 1]


def season_name(season: str, language: str = "en") -> str:
    """The name of EDTF season 21 to 24."""
    return _SEASONS[language][season]


def glyph(event: Event) -> str:
    """● occurred, ○ proposed, ◌ planned, ◆ a milestone that occurred."""
    if event.status == "occurred":
        return "◆" if event.kind == "milestone" else "●"
    return "○" if event.status == "proposed" else "◌"


def tone(event: Event) -> str:
    """The role that colours the glyph: the glyph and the words beside it say the same."""
    return "milestone" if event.status == "occurred" and event.kind == "milestone" else event.status


def short_date(when: EventDate, language: str = "en") -> str:
    """The date for a column under a heading with its year: `29 May`, `12–14 Dec`, `Aug`, `2025`, `29 May ?`."""
    if not when.edtf:
        return "—"
    first, slash, last = when.edtf.partition("/")
    about = "~" if when.approximate else ""
    start = _point(first, _SHORT, language, year=False)
    if not slash:
        return about + start + (" ?" if first.startswith("XXXX") else "")
    if last in ("", ".."):
        return f"{start} →"
    if first in ("", ".."):
        return f"→ {_point(last, _SHORT, language, year=False)}"
    if len(first) == len(last) == 10 and first[:7] == last[:7]:
        return about + _days(first, last, _SHORT, language, year=False)
    return f"{about}{start}–{_point(last, _SHORT, language, year=first[:4] != last[:4])}"


def whole_date(when: EventDate, language: str = "en") -> str:
    """The date in figures, year first, of a span its first day: `2025-05-29`, `2024-08`, `2024-12-12…`, `—`."""
    first, slash, last = when.edtf.partition("/")
    if first in ("", ".."):
        return f"…{last}" if last else "—"
    first = first.rstrip("~?%")
    if first[5:7] in _SEASONS["en"]:
        first = _point(first, _SHORT, language)
    return f"{first}…" if slash else f"~{first}" if when.approximate else first


def long_date(when: EventDate, language: str = "en") -> str:
    """The date in full: `29 May 2025`, `12–14 December 2024`, `about April 2025`, `29 May, year not given`."""
    if not when.edtf:
        return undated(language)
    first, slash, last = when.edtf.partition("/")
    about = {"en": "about ", "vi": "khoảng ", "zh": "约"}[language] if when.approximate else ""
    start = _point(first, _LONG, language)
    if not slash:
        missing = {"en": ", year not given", "vi": ", không rõ năm", "zh": "（年份不详）"}[language]
        return about + start + (missing if first.startswith("XXXX") else "")
    if last in ("", ".."):
        return {"en": "from {}", "vi": "từ {}", "zh": "{}起"}[language].format(start)
    end = _point(last, _LONG, language)
    if first in ("", ".."):
        return {"en": "until {}", "vi": "đến {}", "zh": "至{}"}[language].format(end)
    if len(first) == len(last) == 10 and first[:7] == last[:7]:
        return about + _days(first, last, _LONG, language)
    if len(first) == len(last) >= 7 and first[:4] == last[:4] and language != "zh":
        return f"{about}{_point(first, _LONG, language, year=False)} – {end}"
    return f"{about}{start} – {end}"


def span_words(since: date | None, until: date | None, language: str = "en") -> str:
    """A range of days in words: `1–31 August 2024`, `since 1 May 2025`; `any time` when it is open at both ends."""
    if since and until:
        edtf = since.isoformat() if since == until else f"{since}/{until}"
        return long_date(EventDate(edtf), language)
    if since:
        return told("since {day}", day=_point(since.isoformat(), _LONG, language))
    if until:
        return told("until {day}", day=_point(until.isoformat(), _LONG, language))
    return told("any time")


def span_chip(since: date | None, until: date | None, language: str = "en") -> str:
    """A range of days as short as can be: `2025`, `Aug 2024`, `since 2025`, `May 2025 – Sep 2025`."""
    if since and not until:
        return told("since {day}", day=_short_start(since, language))
    if until and not since:
        return told("until {day}", day=_short_end(until, language))
    if not since or not until:
        return told("any time")
    if since == until:
        return _point(since.isoformat(), _SHORT, language)
    years = _year_start(since) and _year_end(until)
    start, end = _short_start(since, language, years=years), _short_end(until, language, years=years)
    if start != end and (since.year, since.month) == (until.year, until.month):
        return _days(since.isoformat(), until.isoformat(), _SHORT, language)
    return start if start == end else f"{start} – {end}"


def event_line(event: Event, language: str = "en") -> str:
    """An event in a list to choose from: glyph, date and title, the title in a language."""
    return f"{glyph(event)} {long_date(event.date, spoken())}  {plain(event.title(language), 200)}"


def reason_of(error: Exception) -> str:
    """What the system says of an error, in a few words."""
    reason = (getattr(error, "strerror", None) or str(error)).lower()
    return plain(told(reason) if reason in VALUES else reason, 200)


def short_day(day: date, language: str = "en") -> str:
    """A day with its year, short: `30 May 2025`."""
    return _point(day.isoformat(), _SHORT, language)


def _year_start(day: date) -> bool:
    return (day.month, day.day) == (1, 1)


def _year_end(day: date) -> bool:
    return (day.month, day.day) == (12, 31)


def _short_start(day: date, language: str, *, years: bool = True) -> str:
    """The month, or the year if `years` may be said, that begins with a day; else the day."""
    known = 10 if day.day != 1 else 4 if years and _year_start(day) else 7
    return _point(day.isoformat()[:known], _SHORT, language)


def _short_end(day: date, language: str, *, years: bool = True) -> str:
    """The month, or the year if `years` may be said, that ends with a day; else the day."""
    following = date.fromordinal(day.toordinal() + 1) if day < date.max else day
    known = 4 if years and _year_end(day) else 10 if following.day != 1 and day < date.max else 7
    return _point(day.isoformat()[:known], _SHORT, language)


def _days(first: str, last: str, months: dict[str, list[str]], language: str, *, year: bool = True) -> str:
    """Two days of one month: `12–14 December 2024`, `2024年12月12–14日`."""
    end = _point(last, months, language, year=year)
    days = f"{int(first[8:])}–{int(last[8:])}"
    if language == "zh":
        return end.removesuffix(f"{int(last[8:])}日") + f"{days}日"
    return days + end.removeprefix(str(int(last[8:])))


def _point(text: str, months: dict[str, list[str]], language: str, *, year: bool = True) -> str:
    """One EDTF point in words."""
    parts = text.rstrip("~?%").split("-")
    known = parts[0] if year and parts[0] != "XXXX" else ""
    if len(parts) == 1:
        return parts[0] + ("年" if language == "zh" else "")
    if parts[1] in _SEASONS["en"]:
        return f"{_SEASONS[language][parts[1]]} {known}".strip()
    month = months[language][int(parts[1]) - 1]
    if language == "zh":
        return (f"{known}年" if known else "") + month + (f"{int(parts[2])}日" if len(parts) == 3 else "")
    if known and language == "vi" and months is _LONG:
        known = f"năm {known}"
    return " ".join(([str(int(parts[2]))] if len(parts) == 3 else []) + [month] + ([known] if known else []))
