"""Known names are found in any spelling, at their exact place, under one id."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.extraction.text.known_names import Candidates, find_candidates
from tracker.knowledge import fold, load
from tracker.knowledge.entries import NameEntry, PersonEntry, PlaceEntry
from tracker.knowledge.names import names_of
from tracker.knowledge.phrases import PhraseFinder, is_chinese, phrase_table
from tracker.model import Language

KNOWLEDGE = load()
ENTRIES: list[NameEntry] = [
    entry
    for table in (KNOWLEDGE.organisations, KNOWLEDGE.places, KNOWLEDGE.people)
    for entry in table.values()
    if not (isinstance(entry, PersonEntry) and entry.historical)
    if not (isinstance(entry, PlaceEntry) and entry.ambiguous)
]


def as_written(name: str, case: str) -> str:
    """A name in another letter case, each word still beginning as names do."""
    if case == "upper":
        return name.upper()
    words = name.split(" ")
    return " ".join(word[:1].upper() + (word[1:].lower() if case == "title" else word[1:]) for word in words)


def bare(name: str) -> str:
    """A name typed without diacritics."""
    stripped = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return stripped.replace("đ", "d").replace("Đ", "D")


def language_of(name: str) -> Language:
    return "zh" if any(map(is_chinese, name)) else "en" if name.isascii() else "vi"


def ids(found: list[Candidates]) -> list[set[str]]:
    return [{name.entry.id for name in one.names} for one in found]


@st.composite
def spelled_names(draw: st.DrawFn) -> tuple[NameEntry, str]:
    """An entry and one of its names in some letter case, with or without diacritics."""
    entry = draw(st.sampled_from(ENTRIES))
    common = {fold(name) for name in entry.common}
    names = [name for name in (*entry.en, *entry.vi, *entry.zh) if fold(name) not in common]
    name = draw(st.sampled_from(names))
    written = as_written(name, draw(st.sampled_from(["same", "title", "upper"])))
    return entry, written if draw(st.booleans()) else bare(written)


@given(spelled_names())
def test_any_spelling_of_any_name_finds_the_entry(spelled: tuple[NameEntry, str]) -> None:
    """Whatever the letter case, with or without diacritics: all of it is found, and the entry owns it."""
    entry, written = spelled
    found = find_candidates(written, language_of(written), KNOWLEDGE)
    assert entry.id in set().union(*ids(found)), (written, ids(found))
    assert (found[0].start, found[-1].end) == (0, len(written))


@given(st.lists(spelled_names(), min_size=1, max_size=6), st.sampled_from([", ", " — ", "（", "\n", " ﬁ "]))
def test_offsets_give_the_surface_back(several: list[tuple[NameEntry, str]], between: str) -> None:
    """Each match, cut out of the text and folded, is one of its entry's names."""
    text = between.join(written for _, written in several)
    for found in find_candidates(text, "vi", KNOWLEDGE):
        surface = text[found.start : found.end]
        for name in found.names:
            assert fold(surface) == fold(name.written)
            assert fold(surface) in {fold(known.written) for known in names_of(name.entry)}


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("越南外交部门表示", "zh", ["vietnam"]),
        ("日本外交部发言人", "zh", ["japan"]),
        ("中国银行业监管", "zh", ["china"]),
        ("穿越太平洋", "zh", []),
        ("运河内侧", "zh", []),
        ("开河内蒙古段", "zh", ["inner-mongolia"]),
        ("来源：中国政府网", "zh", ["china"]),
        ("边海防部队", "zh", []),
        ("Chủ tịch Quốc hội Lào thăm", "vi", []),
        ("Quốc hội Campuchia", "vi", ["cambodia"]),
        ("the Lao National Assembly", "en", []),
        ("the National Assembly of Cambodia", "en", ["cambodia"]),
        ("nền hòa bình lâu dài", "vi", []),
        ("tỉnh Hòa Bình", "vi", ["hoa-binh"]),
        ("châu Hồng Hà", "vi", ["honghe"]),
        ("红河州", "zh", ["honghe"]),
    ],
)
def test_what_only_looks_like_a_name_is_left_out(text: str, language: Language, expected: list[str]) -> None:
    """Parts of other words, third countries' bodies and everyday words are no names; the kind beside a word tells."""
    assert ids(find_candidates(text, language, KNOWLEDGE)) == [{one} for one in expected]


@pytest.mark.parametrize(
    ("text", "language", "identity"),
    [
        ("Lào Cai", "vi", "lao-cai"),
        ("Đoàn đại biểu Quốc hội Lào Cai", "vi", "national-assembly"),
        ("UBND tỉnh Lạng Sơn", "vi", "lang-son-peoples-committee"),
        ("Chính quyền tỉnh Cao Bằng", "vi", "cao-bang-peoples-committee"),
        ("Lang Son Provincial People's Committee", "en", "lang-son-peoples-committee"),
        ("Government of Guangxi", "en", "guangxi-government"),
        ("广西壮族自治区政府", "zh", "guangxi-government"),
        ("访问海防", "zh", "hai-phong"),
        ("中国外交部长", "zh", "mofa-cn"),
    ],
)
def test_what_is_a_name_is_found(text: str, language: Language, identity: str) -> None:
    """Guards do not take away what they should leave."""
    assert {identity} in ids(find_candidates(text, language, KNOWLEDGE))


@given(
    st.sets(st.text(alphabet="abc越南 ", min_size=1, max_size=12), max_size=30),
    st.text(alphabet="abc越南 ", max_size=60),
)
def test_the_finder_finds_every_occurrence_of_every_phrase(phrases: set[str], text: str) -> None:
    """Exactly what looking for each phrase at each position finds, overlapping ones too."""
    table = phrase_table(phrases)
    finder = PhraseFinder(table, lambda number: [table.phrases[number]])
    found = sorted((start, end) for start, end, (phrase,) in finder.find(text) if text[start:end] == phrase)
    assert found == sorted(
        (start, start + len(phrase))
        for phrase in phrases
        for start in range(len(text))
        if text.startswith(phrase, start)
    )


@pytest.mark.parametrize(
    ("written", "identity"),
    [
        ("Steel Association of Vietnam", "vietnam-steel"),
        ("Chinese Writers Association", "china-writers"),
        ("Vietnam Chamber of Commerce & Industry", "vcci"),
        ("Vietnamese Union of Friendship Organizations", "vufo"),
        ("Chinese naval fleet", "pla-navy"),
        ("2nd Naval Region", "naval-region-2"),
    ],
)
def test_names_as_translations_put_them(written: str, identity: str) -> None:
    """The country's name before or behind a body's, and either spelling, names the same body."""
    found = find_candidates(f"The {written} came.", "en", KNOWLEDGE)
    assert [[name.entry.id for name in one.names] for one in found] == [[identity]]
