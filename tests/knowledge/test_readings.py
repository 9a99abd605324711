"""Names match across characters, pinyin and Sino-Vietnamese; other names do not; keys never separate equal names."""

from __future__ import annotations

import json
import unicodedata
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.knowledge import derive_readings
from tracker.knowledge.entries import PersonEntry, read_entries
from tracker.knowledge.folding import fold
from tracker.knowledge.library import HERE
from tracker.knowledge.readings import NameIndex, name_keys, parses, same_name, to_pinyin, to_vietnamese

# Characters, Latin without marks, Vietnamese: public figures of all times, and cities.
NAMES = [
    tuple(line.split("\t")) for line in (Path(__file__).parent / "names.tsv").read_text(encoding="utf-8").splitlines()
]
written_names = st.sampled_from([name for names in NAMES for name in names])


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("王小洪", "Wang Xiaohong"),
        ("王小洪", "Vuong Tieu Hong"),
        ("Vương Tiểu Hồng", "Wang Xiaohong"),
        ("Vương Hi", "Wang Xi"),
        ("Vương Hi", "Vương Hy"),
        ("Wei Thao", "韦韬"),
        ("Wei Thao", "Vi Thao"),
        ("Wei Thao", "Wei Tao"),
        ("Ly Tri Dung", "李智勇"),
        ("Ly Tri Dung", "Li Zhiyong"),
        ("阮富仲", "Nguyễn Phú Trọng"),
        ("阮富仲", "Nguyen Phu Trong"),
        ("Nguyễn Hoà Bình", "Nguyễn Hòa Bình"),
        ("習近平", "Tập Cận Bình"),
        ("Xi'an", "Tây An"),
        ("Xian", "西安"),
        ("Hanoi", "河内"),
        ("Lü Wei", "吕伟"),
        ("Lyu Wei", "Lã Vĩ"),
        ("老街", "Lao Cai"),
        ("Laojie", "Lào Cai"),
        ("胡志明市", "Ho Chi Minh City"),
    ],
)
def test_spellings_of_one_name_are_the_same(first: str, second: str) -> None:
    """Characters, pinyin, Sino-Vietnamese, half-translated forms, and names that are not read by character."""
    assert same_name(first, second)
    assert same_name(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Lê Minh Hưng", "Lê Minh Hùng"),
        ("王伟", "王维"),
        ("Wang Wei", "Wang Hui"),
        ("Hoang Tuan Anh", "Hoang Xuan Anh"),
        ("Hoàng Tuấn Anh", "Hoang Xuan Anh"),
        ("Wang Xi", "Wang Xiaohong"),
        ("王小洪", "Vương Hồng"),
        ("Hồ Xuân Hoa", "Hu Jintao"),
        ("", ""),
        ("2025", "2025"),
    ],
)
def test_other_names_are_not_the_same(first: str, second: str) -> None:
    """Marks count where both have them, pinyin is compared as it is written, and the syllables must be as many."""
    assert not same_name(first, second)


def test_true_pairs_of_names_outside_the_data_are_found() -> None:
    """Of at least 150 names that no entry of ours holds, 97 % of all pairs across the three forms are found."""
    known = {fold(name) for person in read_entries(HERE / "people.toml", "person", PersonEntry) for name in person.zh}
    people = [names for names in NAMES if fold(names[0]) not in known]
    assert len(people) >= 150
    pairs = [pair for names in people for pair in combinations(names, 2)]
    assert sum(same_name(*pair) for pair in pairs) >= 0.97 * len(pairs)


def test_false_pairs_of_names_are_refused() -> None:
    """Each name against the twenty after it in the list, in all pairs of forms: at most 1 % are taken for one."""
    pairs = [
        (NAMES[at][one], NAMES[(at + shift) % len(NAMES)][other])
        for at in range(len(NAMES))
        for shift in range(1, 21)
        for one, other in ((0, 1), (0, 2), (1, 2))
    ]
    assert sum(same_name(*pair) for pair in pairs) <= 0.01 * len(pairs)


def test_our_people_go_by_the_same_name_in_all_languages() -> None:
    """In people.toml no more than 3 % have a Vietnamese name that does not fit the Chinese one (Đỗ Mười is 杜梅)."""
    people = [p for p in read_entries(HERE / "people.toml", "person", PersonEntry) if p.vi and p.zh]
    strange = [p.id for p in people if not any(same_name(vi, zh) for vi in p.vi for zh in p.zh)]
    assert len(strange) <= 0.03 * len(people), strange


@given(written_names, written_names)
def test_the_same_names_share_a_key(first: str, second: str) -> None:
    """A look-up by keys loses no pair, and sameness does not depend on the order."""
    assert same_name(first, second) == same_name(second, first)
    if same_name(first, second):
        assert name_keys(first) & name_keys(second)


@given(st.sampled_from([names[2] for names in NAMES]))
def test_marks_may_be_missing(vietnamese: str) -> None:
    """A Vietnamese name, its decomposed form and its bare form are one."""
    assert same_name(vietnamese, fold(vietnamese))
    assert same_name(vietnamese, unicodedata.normalize("NFD", vietnamese))


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_text_may_be_asked_about(first: str, second: str) -> None:
    """No text is an error, and what is cut has no empty parts."""
    assert same_name(first, second) == same_name(second, first)
    assert all(part for parse in parses(first) for part in parse)


def test_a_long_word_is_not_cut_without_end() -> None:
    """A word with very many ways to cut it has only a few."""
    assert len(parses("an" * 5000)) == 1
    assert len(parses("ananan ananan ananan ananan")) <= 16


def test_an_index_finds_all_spellings() -> None:
    """Every name is found under each of its forms, and nothing under a name that was not added."""
    index = NameIndex((names[0], names[0]) for names in NAMES)
    found = [names[0] in index.find(form) for names in NAMES for form in names]
    assert sum(found) >= 0.97 * len(found)
    assert index.find("Emmanuel Macron") == []


def test_an_index_prefers_the_very_name() -> None:
    """Who is called so exactly comes before those who only might be."""
    index = NameIndex([("陈刚", "gang"), ("Chen Gang", "gang"), ("Trần Canh", "geng"), ("Trần Cương", "gang")])
    assert index.find("Chen Gang") == ["gang"]
    assert index.find("Tran Canh") == ["geng"]


@pytest.mark.parametrize(
    ("hanzi", "vietnamese", "pinyin"),
    [
        ("王小洪", "Vương Tiểu Hồng", "Wang Xiaohong"),
        ("曾庆红", "Tăng Khánh Hồng", "Zeng Qinghong"),
        ("任鸿斌", "Nhậm Hồng Bân", "Ren Hongbin"),
        ("韋韜", "Vi Thao", "Wei Tao"),
        ("欧阳修", "Âu Dương Tu", "Ouyang Xiu"),
        ("胡乾文", "Hồ Càn Văn", "Hu Qianwen"),
        ("老街", "Lào Cai", "Lao Jie"),
        ("", "", ""),
    ],
)
def test_the_likely_forms_of_characters(hanzi: str, vietnamese: str, pinyin: str) -> None:
    """For display: surnames have their own readings, pinyin glues the given name, traditional characters are known."""
    assert to_vietnamese(hanzi) == vietnamese
    assert to_pinyin(hanzi) == pinyin


def test_most_chinese_people_of_ours_would_be_named_rightly() -> None:
    """The likely Vietnamese form is the one in people.toml for at least 95 % of the Chinese people."""
    people = [p for p in read_entries(HERE / "people.toml", "person", PersonEntry) if p.country == "CN"]
    right = [p for p in people if p.zh and to_vietnamese(p.zh[0]) in p.vi]
    assert len(right) >= 0.95 * len(people)


def test_deriving_the_table_reads_the_three_sources(tmp_path: Path) -> None:
    """A simplified character gets the readings of its traditional form, and unsupported readings stay out."""
    readings = "U+97E6\tkMandarin\twéi\nU+97CB\tkVietnamese\tvi vay\nU+738B\tkMandarin\twáng\n"
    (tmp_path / "readings.txt").write_text("# head\n" + readings, encoding="utf-8")
    (tmp_path / "variants.txt").write_text("U+97E6\tkTraditionalVariant\tU+97CB\n", encoding="utf-8")
    (tmp_path / "dictionary.json").write_text(json.dumps({"韋": "Vi", "王": "Vương"}), encoding="utf-8")
    output = tmp_path / "table.tsv"
    sources = ["--readings", tmp_path / "readings.txt", "--variants", tmp_path / "variants.txt"]
    sources += ["--vietnamese", tmp_path / "dictionary.json", "--output", output]
    derive_readings.main([str(source) for source in sources])
    rows = output.read_text(encoding="utf-8").splitlines()
    assert "c\twei\tvi\t韦" in rows
    assert "c\twang\tvương\t王" in rows
