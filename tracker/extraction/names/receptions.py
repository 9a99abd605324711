"""Who receives a delegation of the other country without saying whose he is: the paper's own side, as "the school".

Schools, hospitals and towns write on their own pages of guests from abroad and call themselves "Nhà trường", "the
faculty" or by a post ("副校长会见越南…代表团", "驻胡志明市总领事拜会…"), so that the page names one country only.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from operator import attrgetter

from tracker.extraction.text.cues import CueIndex
from tracker.extraction.text.known_names import NameMention
from tracker.knowledge.library import shapes
from tracker.model import Country, Language

# Characters before the verb in which the host stands, and behind it in which the guests do.
_HOST_WITHIN, _GUESTS_WITHIN = 90, 150
# 访问我所, 我市代表团: what the writer's town, institute or firm is called, where 我所知道的 is what somebody knows; in
# Vietnamese the councils and offices of "the province", as its portal calls them.
_OWN = {
    "zh": re.compile(
        "(?:访问|訪問|[访訪来來到赴与與同在和])我所|我所(?:所[长長]|[领領][导導]|[专專]家|科研|[与與和]|[举舉]行|接待)"
        "|我(?:市|[县縣]|省|[馆館]|局|[厅廳]|公司|集[团團])"
    ),
    "vi": re.compile(
        r"(?<!\w)(?:UBND|Ủy ban nhân dân|Ủy ban Nhân dân|HĐND|Hội đồng nhân dân|Hội đồng Nhân dân|Đoàn ĐBQH|MTTQ|LĐLĐ"
        r"|Công an|BĐBP|TAND|Tòa án nhân dân|VKSND|Ủy ban MTTQ) tỉnh(?! [A-ZĐ]|\w)|(?<!\w)tỉnh (?:nhà|ta)(?!\w)"
    ),
}
# 驻胡志明市总领事翟鸣拜会了市友好组织联合会主席: "the city" on whom a consul calls is where he lives.
_CALLED_ON = re.compile(
    r"[驻駐](?P<place>[^，。；、\s驻駐]{2,6}?)(?:[总總]?[领領]事|大使)[^，。；、]{0,12}?"
    r"(?:拜会|拜會|会见|會見|拜访|拜訪|走访|走訪|会晤|會晤)了?(?=(?P<host>[省市][^民外容，。]))"
)
_STOPS = re.compile(r"[.!?](?=\s)|[。！？；;\n]")


def hosts_at_home(
    text: str, language: Language, home: Country, names: Sequence[NameMention], cues: CueIndex
) -> Iterator[tuple[int, Country]]:
    """Where somebody at home receives a delegation of the other country or calls himself so, and which country home is.

    `names` are in order. Nobody is at home where another country is named, or the host's own.
    """
    if not home:
        return
    if language in _OWN:
        yield from ((own.start(), home) for own in _OWN[language].finditer(text))
    if language == "zh":
        yield from _towns_of_consuls(text, names)
    for match in _pattern(language).finditer(text):
        start, end = _sentence(text, match.start("host"), match.end("guests"))
        sides = [name.country for name in _beginning_in(names, start, end) if name.country]
        sides += [hit.value for hit in cues.within(start, end, "side")]  # type: ignore[misc]
        if not sides or home in sides or cues.within(start, end, "third"):
            continue
        named = _beginning_in(names, start, match.start("guests"))
        known = (name for name in named if name.known and name.type != "place")
        if any(name.country for name in named) or any(known) or _holds_abroad(names, start, end):
            continue
        yield match.start("host"), home


def _towns_of_consuls(text: str, names: Sequence[NameMention]) -> Iterator[tuple[int, Country]]:
    for call in _CALLED_ON.finditer(text):
        posts = (name for name in names if name.start <= call.start("place") < name.end and name.country)
        towns: dict[Country, Country] = {"VN": "CN", "CN": "VN"}
        yield from (
            (call.start("host"), towns[post.country]) for post in posts if post.office or post.kind == "embassy"
        )


def _sentence(text: str, first: int, last: int) -> tuple[int, int]:
    """The part around a match that belongs to its sentence, as far as host and guests may stand from it."""
    begin = max(0, first - _HOST_WITHIN)
    stops = [stop.end() for stop in _STOPS.finditer(text, begin, first)]
    end = _STOPS.search(text, last, last + _GUESTS_WITHIN)
    return stops[-1] if stops else begin, end.start() if end else min(len(text), last + _GUESTS_WITHIN)


def _beginning_in(names: Sequence[NameMention], start: int, end: int) -> Sequence[NameMention]:
    first = bisect_left(names, start, key=attrgetter("start"))
    return names[first : bisect_left(names, end, key=attrgetter("start"))]


def _holds_abroad(names: Sequence[NameMention], start: int, end: int) -> bool:
    """Whether a country of neither side is named."""
    return any(name.kind == "country" and not name.country for name in _beginning_in(names, start, end))


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    told = shapes()["receptions"][language]
    return re.compile(f"(?P<host>{told['host']}){told['between']}(?P<guests>{told['guests']})")
