"""The year of a date that has none in a text without a day of publication: the one that the text tells for it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

import msgspec

from tracker.edtf import EventDate
from tracker.extraction.analysis import Analysis
from tracker.extraction.dates import DateMention
from tracker.extraction.text.once import once
from tracker.extraction.text.sentences import Sentence
from tracker.extraction.when.background_dates import is_background
from tracker.extraction.when.jubilees import jubilee_told
from tracker.knowledge.library import shapes

# Characters from a sentence's beginning in which a year opens it.
_ADJACENT = 4
_OPENS = re.compile(r"\s?[,，]")
# "In 2015 the two countries agreed": what was done in that year.
_IN_THE_YEAR = re.compile(r"(?:In (?:the year )?|Back in |(?:Vào |Trong |Hồi )?[Nn]ăm )(?=\d|$)")
_FIRST_TIME = re.compile(r"首次|首届|, for the first time|, lần đầu")
# A plan behind the year: 2026年计划开行200列.
_PLANNED_BEHIND = re.compile(
    r"[,，]?\s?(?:将|將|[计計][划劃]|[预預][计計]|[拟擬])|,? (?:[^\W\d]+ ){0,6}(?:sẽ|will|dự kiến|is to|are to)(?!\w)"
)
_NEXT_YEAR = re.compile(r"(?<!bước )(?<!Bước )\b[Ss]ang (?:năm )?$|\bnext year,? $")
# 2025年开年以来 is told in that year.
_BEGUN = re.compile("(?:开年|年初|伊始|新年)")
# "since the beginning of 2025", "từ đầu năm 2025 đến nay".
_SO_FAR_BEFORE = re.compile(r"(?i:\bso far in|\bsince the (?:beginning|start) of|(?<!\w)từ)(?: đầu)? ?$")
_UP_TO_NOW = re.compile(r" (?:đến|tới) nay(?!\w)")
_COUNT_REACH = 24
# Characters between a word for an event and the year in which it took place: "was resumed in 2023".
_BESIDE_ACT = 4
# A year that something is planned for or carries out is not that of the report: 目标在2030年完工, 落实2017年会晤精神.
_OF_A_PLAN = re.compile(
    "(?:目[标標]|[预預][计計定]|[计計][划劃]|力争|力爭|落[实實]|[贯貫][彻徹]|根[据據]|按照)[^，。；,;]{0,6}$"
    r"|(?<!\w)(?:mục tiêu|phấn đấu|target|goal)(?!\w)[^,.;]{0,60}$"
)
_PLAN_REACH = 76

# Rules that read "the first four months of 2017", and months by which such figures come late.
_SO_FAR = ("months-so-far", "three-quarters", "half", "quarter")
_COUNTED_LATE = 5
# What is counted from something that was done in a year: "since the two signed a pact in 2013", "… năm 2013 đến nay".
_SINCE_DEED = re.compile(
    r"(?i:(?<!\w)(?:(?:kể )?từ (?:khi|sau)|since|ever since))(?!\w)[^,.;\n]*$|自[^，。；,;\n]{2,}$"
)
_TO_DATE = re.compile(r",? (?:(?:cho )?(?:đến|tới) (?:nay|hết)|to date|up to now)(?!\w)")
# What was made or agreed in a year: "the treaty signed in 1999", "展馆是2006年修建而成的".
_MADE_BEFORE = re.compile(
    r"\b(?:built|founded|established|signed|set up|launched|opened|inaugurated|created|concluded|proposed)"
    r"(?: back)? in (?:the year )?$"
    r"|(?<!\w)(?:ký|ký kết|thành lập|xây dựng|khánh thành|thiết lập|khai trương|ra đời|ban hành|thông qua)"
    r"(?: vào| từ| hồi)?(?: đầu| cuối| giữa)? ?$"
)
_MADE_BEHIND = re.compile(
    "[^，。；]{0,14}?(?:修建|建成|成立|创办|創辦|[设設]立|[签簽][署订訂]|建立|[开開][馆館通]|[启啟]用|[缔締][结結]|[结結][为為]|落成)"
)
_MADE_WITHIN = 32
_DEED_REACH = 90
# "welcome the New Year 2024", "chào năm mới 2024", and the month from which on that is said of the coming one.
_WELCOMED = re.compile(
    r"(?:\bNew Year,?|(?<!\w)(?:[Nn]ăm mới|[Cc]hào [Xx]uân|[Ss]ang năm)|(?:迎|迎接|喜迎|迎新年?))[ ,]*$"
)
_WELCOME_REACH = 16
_LATE_IN_YEAR = 11
# "(SN 1981)", "born in 1981" before a year, and behind it 1981年出生; characters of the former.
_BORN = re.compile(r"(?<!\w)(?:SN|sinh(?: năm)?|born(?: in)?):? ?$")
_BIRTH = ("出生", "年出生", "生，", "生于")
_BORN_WITHIN = 12
# Characters before a year in which "this is the first …" stands, and behind one that ends a legend.
_THIS_REACH = 110
_LEGEND_ENDS = 2
_BESIDE_YEAR = 16


def year_told(analysis: Analysis, mention: DateMention) -> DateMention | None:
    """The one year that the date's sentence, else headline and lead tell, for instance in the event's name."""
    sentences = analysis.sentences
    own = [s for s in sentences if s.start <= mention.start < s.end]
    opening = [s for s in sentences if s.role in ("title", "lead")]
    lead = [s for s in opening if s.role == "lead"][:1]
    alike = [s for s in sentences if any(d.edtf == mention.edtf for d in analysis.dates_in(s.start, s.end))]
    opening = [s for s in opening if s in alike or s.role == "title" or not _tells_another(analysis, s)]
    nearest = (_only_year(analysis, chosen) for chosen in (own, *([s] for s in alike)))
    opened = (_only_year(analysis, chosen) for chosen in (opening, lead))
    begun = (d for d in analysis.dates if EventDate(d.edtf).precision == "year" and _goes_on(analysis, d))
    counted = (_of_this_one(analysis), _so_far(analysis, mention))
    told = (*nearest, *counted, *opened, *begun, _of_scene(analysis), jubilee_told(analysis))
    return next((year for year in told if year is not None), None)


def year_of_day(analysis: Analysis, mention: DateMention, told: DateMention) -> str:
    """The told year; the one before it for a day late in the year on which the coming one is welcomed."""
    welcomed = _WELCOMED.search(analysis.text, max(0, told.start - _WELCOME_REACH), told.start)
    late = int(mention.edtf[5:7]) >= _LATE_IN_YEAR
    return str(int(told.edtf[:4]) - 1) if welcomed and late else told.edtf


@once
def _of_this_one(analysis: Analysis) -> DateMention | None:
    """The year among whose events the report counts its own: "this is the third patrol in 2023"."""
    language, text = analysis.article.language, analysis.text
    before, behind = _this_one(f"before.{language}"), _this_one(f"behind.{language}")
    for sentence in analysis.sentences:
        for found in analysis.dates_in(sentence.start, sentence.end):
            if EventDate(found.edtf).precision != "year" or found.rule == "horizon":
                continue
            counted = before.search(text, max(sentence.start, found.start - _THIS_REACH), found.start)
            opens = behind.match(text, found.end)
            if (counted and opens) if language == "zh" else (counted or opens):
                return found
    return None


def is_old_picture(sentence: Sentence) -> bool:
    """Whether a sentence is a legend that says that its picture is one of the archive."""
    return sentence.role == "caption" and bool(_this_one("old").search(sentence.text))


@once
def _of_scene(analysis: Analysis) -> DateMention | None:
    """The one year with which the legends of pictures end that show the event: "a view of the talks in 2025"."""
    shown: dict[str, DateMention] = {}
    for sentence in analysis.sentences:
        is_scene = sentence.role == "caption" and _this_one(f"scene.{analysis.article.language}").match(sentence.text)
        if not is_scene or is_old_picture(sentence):
            continue
        for found in analysis.dates_in(sentence.start, sentence.end):
            if EventDate(found.edtf).precision == "year" and found.end >= sentence.end - _LEGEND_ENDS:
                shown[found.edtf] = found
    return next(iter(shown.values())) if len(shown) == 1 else None


@cache
def _this_one(name: str) -> re.Pattern[str]:
    """A pattern of `dates.this_one`, of a language where the name has a dot."""
    part, _, language = name.partition(".")
    told = shapes()["dates"]["this_one"][part]
    return re.compile(f"(?:{told[language] if language else told}){'$' if part == 'before' else ''}")


def _so_far(analysis: Analysis, mention: DateMention) -> DateMention | None:
    """The latest year of which the text counts the first months, up to shortly before a day: statistics so far."""
    month = int(mention.edtf[5:7])
    counted = [d for d in analysis.dates if d.rule in _SO_FAR and d.latest is not None and "X" not in d.edtf]
    latest = max(counted, key=lambda one: one.edtf, default=None)
    if latest is None or latest.latest is None or not 0 <= month - latest.latest.month <= _COUNTED_LATE:
        return None
    return msgspec.structs.replace(latest, edtf=latest.edtf[:4])


def _tells_another(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a sentence tells what else happened in its year: "the route was resumed in 2023"."""
    years = [d for d in analysis.dates_in(sentence.start, sentence.end) if EventDate(d.edtf).precision == "year"]
    acts = analysis.cues_in(sentence, "act")
    return analysis.article.language == "en" and any(
        0 <= year.start - act.end <= _BESIDE_ACT and year.rule != "year-in-name" for year in years for act in acts
    )


def _goes_on(analysis: Analysis, mention: DateMention) -> bool:
    """Whether something is counted from a year's beginning up to now: the year of the report."""
    text, language = analysis.text, analysis.article.language
    if language == "zh":
        return bool(_BEGUN.match(text, mention.end))
    counted = _SO_FAR_BEFORE.search(text, max(0, mention.start - _COUNT_REACH), mention.start)
    early = language == "en" or ("đầu" in mention.text.lower() and _UP_TO_NOW.match(text, mention.end))
    return bool(counted and early)


def _is_of_birth(text: str, year: DateMention) -> bool:
    """Whether somebody was born in a year: "(SN 1981)", 1981年出生."""
    return bool(_BORN.search(text, max(0, year.start - _BORN_WITHIN), year.start)) or text.startswith(_BIRTH, year.end)


def _only_year(analysis: Analysis, sentences: Iterable[Sentence]) -> DateMention | None:
    dates = [
        found
        for s in sentences
        for found in analysis.dates_in(s.start, s.end)
        if found.rule == "year-in-name" or not _looks_back(analysis, s, found)
        if not _is_of_birth(analysis.text, found)
    ]
    years = {found.edtf: found for found in dates if EventDate(found.edtf).precision == "year"}
    return next(iter(years.values())) if len(years) == 1 else None


def _looks_back(analysis: Analysis, sentence: Sentence, mention: DateMention) -> bool:
    """Whether a year is not that of an event's name: something is counted from it, it opens a sentence of its own."""
    words = shapes()["dates"]["since"]
    before = analysis.text[max(0, mention.start - 10) : mention.start].rstrip().lower()
    return (
        is_background(analysis, mention)
        or before.endswith(tuple(words["before"]))
        or analysis.text.startswith(tuple(words["after"]), mention.end)
        or bool(analysis.cues.within(sentence.start, mention.start, "speaker"))
        or bool(_OF_A_PLAN.search(analysis.text, max(sentence.start, mention.start - _PLAN_REACH), mention.start))
        or bool(_SINCE_DEED.search(analysis.text, max(sentence.start, mention.start - _DEED_REACH), mention.start))
        or bool(_MADE_BEFORE.search(analysis.text, max(sentence.start, mention.start - _MADE_WITHIN), mention.start))
        or bool(_MADE_BEHIND.match(analysis.text, mention.end))
        or bool(_TO_DATE.match(analysis.text, mention.end))
        or bool(_FIRST_TIME.match(analysis.text, mention.end))
        or bool(_PLANNED_BEHIND.match(analysis.text, mention.end))
        or bool(_NEXT_YEAR.search(analysis.text, max(sentence.start, mention.start - _BESIDE_YEAR), mention.start))
        or (mention.start - sentence.start <= _ADJACENT and bool(_OPENS.match(analysis.text, mention.end)))
        or bool(_IN_THE_YEAR.match(analysis.text, sentence.start, mention.end))
    )
