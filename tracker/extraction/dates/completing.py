"""What an article's own day adds to its dates: the year of a month known from the page, "today" in a late reprint."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from tracker.edtf import is_edtf
from tracker.extraction.dates import DateMention
from tracker.model import Article

# Days by which a paper may print a report late, and characters within which its dateline or lead gives its day.
_PRINTED_LATE = 3
_DATELINES_WITHIN = 400
# The rule of the date grammar that reads "today",
_TODAY = "day-word"
# and that of "the same day", which may follow on it.
_ECHO = "echo"


def told_today(article: Article, dates: list[DateMention]) -> list[DateMention]:
    """The dates with "today" as the day of dateline or lead, where a paper prints a report one to three days late."""
    published = article.published
    # a story that begins with "today" is told on the day of its page
    lead = next((d for d in dates if d.rule == _TODAY or (d.earliest is not None and d.earliest == d.latest)), None)
    if published is None or lead is None or lead.earliest is None or lead.rule == _TODAY:
        return dates
    late = (published - lead.earliest).days
    if not 1 <= late <= _PRINTED_LATE or lead.start > _DATELINES_WITHIN:
        return dates
    today = published.isoformat()
    return [
        msgspec.structs.replace(d, edtf=lead.edtf)
        if d.edtf == today and d.rule in (_TODAY, _ECHO) and d.start > lead.start
        else d
        for d in dates
    ]


def completed(dates: Sequence[DateMention], month: str) -> list[DateMention]:
    """Dates without a year in the year that a known month of publication gives: the last such day up to that month."""
    if not month:
        return list(dates)
    year, number = int(month[:4]), int(month[5:])
    fuller = []
    for mention in dates:
        edtf = mention.edtf
        if edtf.startswith("XXXX-"):
            first = year if int(edtf[5:7]) <= number else year - 1
            start, slash, end = edtf.partition("/")
            over_new_year = bool(slash) and end[5:7] < start[5:7]
            edtf = start.replace("XXXX", str(first)) + slash + end.replace("XXXX", str(first + over_new_year))
            edtf = edtf if is_edtf(edtf) else mention.edtf  # 29 February of a common year
        fuller.append(msgspec.structs.replace(mention, edtf=edtf, relative=mention.relative or edtf != mention.edtf))
    return fuller
