"""People whom no file knows, found by the shape of their names beside those that are already found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from tracker.extraction.people.chinese_people import after_name, chinese_people, is_called_like_a_town, is_cut_short
from tracker.extraction.people.english_people import PARTED, english_people
from tracker.extraction.people.given_first import given_first
from tracker.extraction.people.introductions import introduced
from tracker.extraction.people.latin_names import is_pinyin, surnames
from tracker.extraction.people.personal_titles import TITLE_REACH, title_beside, titled
from tracker.extraction.people.vietnamese_people import before_office, vietnamese_people
from tracker.extraction.text.known_names import NameMention
from tracker.extraction.text.letters import LOWER, UPPER
from tracker.extraction.text.spans import Spans
from tracker.knowledge import fold, lower
from tracker.knowledge.expressions import any_of
from tracker.knowledge.library import shapes
from tracker.knowledge.phrases import is_chinese
from tracker.model import Country, Language

_NEXT_SYLLABLE = re.compile(rf" ({UPPER}{LOWER}+)(?![\w-])(?! {UPPER})")
# Words of a sentence and of posts, which look like syllables of names.
_NO_SYLLABLE = re.compile("On|In|At|To|He|She|Her|As|An|Who|So|Vice|The|Chair.*|Long|Sun|Men|Can|Then")
# A last syllable of a Vietnamese given name as English writes it.
_GIVEN = re.compile(r"(?:Ngh|Ng|Nh|Ch|Gi|Kh|Ph|Qu|Th|Tr|[BCDGHKLMNPQRSTVX])?[aeiouy]{1,3}(?:ch|nh|ng|[cmnpt])?")
# Characters of the longest surname and the space behind it.
_SURNAME_REACH = 8
_WORD_BEFORE = re.compile(r"(\w+) $")
_BRACKETS = ("(", "（")
# How Vietnamese addresses somebody, and what shows that a name is longer.
_ADDRESS = ("ông ", "bà ", "Ông ", "Bà ", "đồng chí ", "Đồng chí ")
_GOES_ON = re.compile(rf" {UPPER}{LOWER}")
_CLOSING = (")", "）")


def find_people(text: str, language: Language, taken: Sequence[NameMention]) -> Iterator[NameMention]:
    """Unknown people in a text, outside the spans of names already found."""
    plain = _simplified(text) if language == "zh" else text
    taken = [mention for mention in taken if mention.type != "person" or not _is_cut_short(plain, mention, language)]
    called_so = {"zh": is_called_like_a_town, "vi": _is_addressed_like_a_town}.get(language)
    for town in taken if called_so else ():
        if called_so and town.type == "place" and called_so(plain, town.start, town.end):
            yield NameMention(town.start, town.end, town.text, "person", shape_id(town.text), "", known=False)
    occupied = Spans((mention.start, mention.end) for mention in taken)
    firm = Spans((mention.start, mention.end) for mention in taken if mention.type != "place")
    people = {mention.start: mention for mention in taken if mention.type == "person"}
    if language == "zh":
        found = chinese_people(plain, occupied, {start: person.end for start, person in people.items()})
    else:
        find = {"vi": vietnamese_people, "en": english_people}[language]
        found = find(plain, occupied, frozenset(person.end for person in people.values()))
    reversed_names = given_first(plain, occupied) if language == "en" else ()
    last, last_id = 0, ""
    glossed: dict[str, str] = {}
    borne = _borne_by_bodies(taken) if language == "en" else frozenset()
    addressed = _addressed_people(plain, language, occupied)
    # of one found both ways it is told whose name it looks like
    everybody = {*found, *reversed_names, *addressed}
    for start, end, country in sorted(everybody, key=lambda one: (one[0], one[1], not one[2])):
        whole = not occupied.overlap(start, end) or _holds_a_place(text, start, end, language, occupied)
        if text[start:end] in borne:
            continue
        if start >= last and whole and not firm.overlap(start, end) and not occupied.hold(start):
            again = (
                last_id
                if text[last:start].strip() in _BRACKETS and text[end : end + 2].lstrip()[:1] in _CLOSING
                else ""
            )
            last = end
            gloss = people.get(end + 1) if text[end : end + 1] in _BRACKETS else None
            name = text[start:end]
            if again:
                glossed[shape_id(name)] = again
            identity = last_id = gloss.id if gloss else again or glossed.get(shape_id(name), shape_id(name))
            yield NameMention(start, end, name, "person", identity, gloss.country if gloss else country, known=False)


def _borne_by_bodies(names: Sequence[NameMention]) -> frozenset[str]:
    """The beginnings of bodies' names that look like somebody's: Bach Mai is the hospital of a text that names it."""
    words = (name.text.split(" ") for name in names if name.type == "organisation" and name.known)
    return frozenset(" ".join(word[:count]) for word in words for count in (2, 3) if len(word) > count)


def _is_addressed_like_a_town(text: str, start: int, end: int) -> bool:
    """Whether Vietnamese addresses somebody by what is a town's name too: "ông Từ Châu – Phó Tổng Lãnh sự"."""
    syllables = text[start:end].split(" ")
    if len(syllables) not in (2, 3) or syllables[0] not in surnames("vi") or _GOES_ON.match(text, end):
        return False
    return text.endswith(_ADDRESS, 0, start)


def _is_cut_short(text: str, known: NameMention, language: Language) -> bool:
    """Whether a known name of two syllables is only the beginning of somebody else's: Đổng Quân, Đổng Quân Long."""
    if language == "zh":
        return is_cut_short(text, known.start, known.end)
    if language == "en":
        if known.country == "CN" and _begins_before(text, known):
            return True
        longer = _NEXT_SYLLABLE.match(text, known.end)
        if longer is None or _NO_SYLLABLE.fullmatch(longer[1]):
            return False
        if known.country == "VN":
            return known.text.count(" ") > 1 and bool(_GIVEN.fullmatch(longer[1]))
        return _is_parted(known.text, longer[1])
    if known.text.count(" ") != 1:
        return False
    last = _NEXT_SYLLABLE.match(text, known.end)
    return last is not None and last[1] not in shapes()["people"]["vi_posts"]


def _is_parted(known: str, syllable: str) -> bool:
    """Whether a Chinese name goes on with a second syllable written apart: "Chen Zhou" in "Chen Zhou Qun"."""
    words = known.split(" ")
    return len(words) == 2 and is_pinyin(syllable) and len(words[1] + syllable) <= PARTED


def _begins_before(text: str, known: NameMention) -> bool:
    """Whether what reads like a Chinese name has a Vietnamese surname before it: "Nguyen [Van Cuong]"."""
    before = _WORD_BEFORE.search(text, max(0, known.start - _SURNAME_REACH), known.start)
    # 万钢 is Wan Gang where "Lo" may be his title's end, and Van Cuong only in Vietnamese
    chinese = before is not None and is_pinyin(before[1]) and known.text.split(" ")[0] in surnames("pinyin")
    return before is not None and before[1] in surnames("vi_plain") and not chinese


def _simplified(text: str) -> str:
    """A text with simplified characters in the places of traditional ones; Latin letters keep their case."""
    traditional = [character for character in set(text).difference(lower(text)) if is_chinese(character)]
    return text.translate({ord(old): lower(old) for old in traditional}) if traditional else text


def _holds_a_place(text: str, start: int, end: int, language: Language, occupied: Spans) -> bool:
    """Whether a person is called like a place: "Chairman Trần Thanh Hải" holds Qinghai; "Từ Quảng Châu" is no name."""
    if language == "zh":
        given = all(map(occupied.hold, range(start + 1, end))) and not occupied.hold(end)
        return given and not text.startswith(after_name(), start)
    first = text[start:end].split(" ")[0]
    if language == "en" and all(map(occupied.hold, range(start, end))):
        return bool(title_beside("en").search(text, max(0, start - TITLE_REACH), start))
    if language == "en" and introduced(text, end):
        return True
    return titled(text, start, language) and first not in shapes()["people"]["vi_words"]


def _addressed_people(text: str, language: Language, occupied: Spans) -> Iterator[tuple[int, int, Country]]:
    """Names of any shape behind "Mr" or "ông", and Latin ones behind a title in Chinese ("总裁Hoang The Anh")."""
    for match in _addressed(language).finditer(text):
        words = match["name"].split(" ")
        start = match.start("name")
        words = _before_place(words, start, occupied)
        words = before_office(text, start, words) if language == "vi" else words
        if len(words) > 1 and not _begins_post(words):
            yield start, start + len(" ".join(words)), ""


def _before_place(words: list[str], start: int, occupied: Spans) -> list[str]:
    """The words of a name before that of a place, which none is behind a middle name: "Ms. Ha Thi [Thanh Hai]"."""
    cut = words
    while len(cut) > 1 and occupied.hold(start + len(" ".join(cut)) - 1):
        cut = cut[:-1]
        if _ends_amid(cut):
            return words
    return cut


def _ends_amid(words: Sequence[str]) -> bool:
    """Whether words end in a middle name, behind which Vietnamese names go on: "Dr. Pham Van [Hue]" is no town."""
    return len(words) > 1 and words[-1] in ("Van", "Thi", "Văn", "Thị")


def _begins_post(words: Sequence[str]) -> bool:
    """Whether capitals behind "ông" are those of a post; 傅 is a surname and reads like "vice"."""
    posts = shapes()["people"]["vi_posts"]
    return words[0] in posts and (words[0] != "Phó" or words[1] in posts)


@cache
def _addressed(language: Language) -> re.Pattern[str]:
    words = shapes()["people"]["addressed"]
    titles = words.get(language, shapes()["titles"][language])
    before = any_of(titles, whole=True)
    space = "" if language == "zh" else r"\.? "
    first = f"{UPPER}(?:['’]{UPPER})?{LOWER}{'*' if language == 'vi' else '+'}"  # "H'Yim Kđoh", "Y Thanh Hà"
    if language == "vi":  # "GS. WANG Linggui"
        first = f"(?:[A-Z]{{2,7}}|{first})"
    return re.compile(rf"{before}{space}(?P<name>{first}(?: {UPPER}{LOWER}+){{1,3}})(?!{LOWER})")


def shape_id(name: str) -> str:
    """The identity of a person whom only the name tells: one however it is spelled."""
    return "p-" + fold(name).replace(" ", "-")
