"""Where an event took place: behind a word of location, at hosts and gates, else where the report was sent from."""

from __future__ import annotations

import re
from functools import cache

from tracker.extraction.analysis import Analysis
from tracker.extraction.letters import LOWER
from tracker.extraction.names import NameMention
from tracker.extraction.sentences import Sentence
from tracker.knowledge.library import shapes
from tracker.model import Language

# Places that are no venue by themselves.
_NO_VENUE = {"country"}
# Places that are a venue wherever they are named in an event's sentence.
_VENUES = {"border-gate"}
# Places on which one is, rather than in them.
_WATERS = {"river", "sea"}
# A dateline stands this near the start of a paragraph.
_DATELINE_REACH = 12
# Characters of a line's name before one of its ends.
_ROUTE_REACH = 60
# Characters before a place in which the word of location stands.
_LOCATIVE_REACH = 64
# Characters between a place and what says that it is the scene, and between waters and what happens on them.
_SCENE_REACH = 30
_WATERS_REACH = 14


def _any(words: list[str]) -> str:
    return "|".join(map(re.escape, words))


@cache
def _locative(language: Language) -> re.Pattern[str]:
    """What stands before a place at which something takes place: "in", "tại thủ đô", 在."""
    words = shapes()["places"]
    if language == "zh":
        return re.compile(rf"(?:{'|'.join(words['zh'])})[^，。、；,;]{{0,6}}$")
    no_small = _any(words["no_small"][language])
    if language == "vi":
        small = rf"(?: (?!(?:{no_small})\b)(?:{LOWER}[\w-]*|[Kk]m\d*|\d[\d/-]*)){{0,5}}"
        return re.compile(rf"\b(?:{_any(words['vi'])}){small}[ :]?$", re.IGNORECASE)
    kind = rf"(?:{_any(words['kinds_of_place'])}) of(?: the)?"
    small = rf"(?: (?:{kind}|Chinese|Vietnamese|(?!(?:{no_small}|of)\b){LOWER}[\w-]*)){{0,6}}"
    located = "|".join(f"[{word[0].upper()}{word[0]}]{re.escape(word[1:])}" for word in words["en"])
    return re.compile(rf"(?<!\w)(?:(?:{located}){small}|to(?: (?:{_any(words['to'])})){{0,4}})[ :]?$")


@cache
def _link() -> re.Pattern[str]:
    """What stands between two places of one list or one pair of gates."""
    return re.compile(rf"(?:\s*(?:{_any(shapes()['places']['links'])}))*\s*$")


@cache
def _on_waters() -> re.Pattern[str]:
    """What stands before waters on which something happens."""
    return re.compile(r"(?<!\w)(?:[Oo]n|[Aa]long|[Tt]rên|[Dd]ọc)(?: [^\W\d_]+){0,3} ?$")


@cache
def _scene(language: Language) -> re.Pattern[str]:
    """What follows the place at which something takes place: "will host", "là nơi"."""
    return re.compile("|".join(shapes()["places"]["scene"][language]))


def places_in(analysis: Analysis, sentence: Sentence) -> list[NameMention]:
    """The places at which a sentence says that something took place."""
    found: list[NameMention] = []
    last: NameMention | None = None
    scenes = [match.start() for match in _scene(analysis.article.language).finditer(sentence.text)]
    # the places in a row so far, which turn out to be the scene at its end
    row: list[NameMention] = []
    for name in analysis.names_in(sentence.start, sentence.end):
        if name.type != "place":
            continue
        linked = bool(_link().match(analysis.text[last.end : name.start])) if last is not None else False
        near = row and name.start - row[-1].end <= _SCENE_REACH
        row = [*row, name] if near else [name]
        if any(0 <= sentence.start + at - name.end <= _SCENE_REACH for at in scenes):
            found.extend(one for one in row if one not in found and one.kind not in _NO_VENUE)
        elif _is_located(analysis, sentence, name) or (linked and not _is_partys(analysis, sentence, name)):
            if name.kind not in _NO_VENUE and not _is_route(analysis, name):
                found.append(name)
            last = name
            continue
        last = None
    return found


def _is_located(analysis: Analysis, sentence: Sentence, name: NameMention) -> bool:
    """Whether a word of location stands before a place, or the place is a venue by what it is."""
    before = analysis.text[max(sentence.start, name.start - _LOCATIVE_REACH) : name.start]
    if name.kind in _WATERS and _PAPER.search(before):
        return False
    if _locative(analysis.article.language).search(before):
        return not _LONG_AGO.search(before)
    if name.kind in _WATERS:
        around = before[-_WATERS_REACH:] + "|" + analysis.text[name.end : name.end + _WATERS_REACH]
        return bool(_on_waters().search(before)) or any(word in around for word in shapes()["places"]["waters"])
    return name.kind in _VENUES and not _SEVERAL.search(before)


def _is_partys(analysis: Analysis, sentence: Sentence, name: NameMention) -> bool:
    """Whether a place in a list stands for its authority or for what is its own ("in Hanoi, Guangxi's chairman")."""
    return analysis.government_of(sentence, name) is not None


def _is_route(analysis: Analysis, name: NameMention) -> bool:
    """Whether a place is an end of a line ("Lao Cai–Hanoi–Hai Phong railway", 老街—河内—海防铁路)."""
    if _ROUTE_AFTER.match(analysis.text, name.end):
        return True
    before = _ROUTE_BEFORE.search(analysis.text, max(0, name.start - _ROUTE_REACH), name.start)
    # one place alone behind the word is where the train stood
    return bool(before and (before["ends"] or _LINE_GOES_ON.match(analysis.text, name.end)))


def is_online(analysis: Analysis, sentence: Sentence) -> bool:
    """Whether a sentence tells of talks at a distance."""
    text = sentence.text.casefold()
    return any(word in text for word in shapes()["places"]["online"][analysis.article.language])


def dateline_place(analysis: Analysis) -> NameMention | None:
    """The city of the dateline ("HANOI (VNA) –", 新华社河内…电), from where the report was sent."""
    for sentence in analysis.sentences:
        if sentence.role in ("title", "caption"):
            continue
        for name in analysis.names_in(sentence.start, sentence.start + _DATELINE_REACH):
            after = analysis.text[name.end : name.end + 14]
            city = name.type == "place" and name.kind not in _NO_VENUE and not _is_route(analysis, name)
            if city and _DATELINE_END.match(after):
                return name
        if sentence.role == "body":
            break
    return None


_PLACE = r"[^\W\d_][\w ]{1,16}"
_DASH = r"\s?[-–—－~]{1,2}\s?"
_ROAD = r"(?:rail(?:way|road)?|expressway|highway|train|route|line)s?(?!\w)"
_ROUTE_AFTER = re.compile(
    rf"(?:{_DASH}{_PLACE}){{0,3}}\s?(?:(?:standard[- ]gauge |high-speed )?{_ROAD}"
    r"|(?:标准?轨|跨境|高速|国际)?(?:铁路|公路|班列|航线|列车))"
)
_ROUTE_BEFORE = re.compile(
    rf"(?:đường sắt|tuyến|cao tốc|đường bay|tàu)(?: \w+){{0,4}} (?P<ends>(?:{_PLACE}{_DASH}){{0,3}})$"
)
_LINE_GOES_ON = re.compile(rf"{_DASH}{_PLACE}")
_DATELINE_END = re.compile(r"\s*(?:\([^)]{2,12}\)\s*)?[—–-]|[^，。]{0,8}[电電]")
# gates of which one speaks
_SEVERAL = re.compile(r"(?:\b(?:các|những|nhiều|cặp)\b|\b(?:gates|ports|crossings)\b|等|各)[^.;]{0,48}$", re.IGNORECASE)
# what a paper is about
_PAPER = re.compile(
    r"(?:thỏa thuận|thoả thuận|hiệp định|bản ghi nhớ|agreement|memorandum|protocol|协定|协议|備忘錄|备忘录)",
    re.IGNORECASE,
)
# how old somebody was there
_LONG_AGO = re.compile(r"岁时?在\w{0,6}$")
