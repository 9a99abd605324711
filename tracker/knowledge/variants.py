"""Further spellings that follow from a name by rule: the country beside a body, the kind of place beside a place."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from tracker.knowledge.entries import NameEntry, OrganisationEntry, PlaceEntry
from tracker.knowledge.folding import fold
from tracker.knowledge.phrases import is_chinese
from tracker.model import LANGUAGES, Language

# Kinds of place that are seldom named without the word for their kind, of which there are several.
_SITES = {"border-gate", "airport", "station"}
# The country's name as one word, not the adjective.
_ONE_WORD = re.compile(r"\bVietnam\b")


@cache
def _rules() -> dict[str, Any]:
    """The tables of `variants.toml`."""
    return tomllib.loads((Path(__file__).parent / "variants.toml").read_text(encoding="utf-8"))


def variants(entry: NameEntry) -> Iterator[str]:
    """The spellings that an entry's file need not list."""
    found = list(_by_kind(entry))
    if isinstance(entry, OrganisationEntry):
        found = [*found, *_spelled((*found, *entry.en))]
    yield from found
    for written in (*found, *entry.en, *entry.shared):
        if _ONE_WORD.search(written):  # newsrooms in Hanoi write the country's name as two words
            yield _ONE_WORD.sub("Viet Nam", written)


def _by_kind(entry: NameEntry) -> Iterator[str]:
    """The spellings that follow from what an entry is: a ministry's with its country, a town's with its kind."""
    if isinstance(entry, OrganisationEntry) and entry.type in _rules()["national"]["types"]:
        yield from _with_country(entry)
    if isinstance(entry, OrganisationEntry):
        # "Phát thanh - Truyền hình" is printed without the spaces too
        yield from (written.replace(" - ", "-") for written in (*entry.en, *entry.vi) if " - " in written)
        yield from _with_adjective(entry)
        for written in (*entry.vi, *(towned := list(_with_town(entry)))):
            yield from _abbreviated(written)
        yield from towned
        if entry.type == "university":
            yield from _with_short_words(entry)
        if entry.type == "embassy":
            yield from _with_formal_country(entry)
    elif isinstance(entry, PlaceEntry) and entry.type in _rules()["kind"]:
        yield from (written for _, written in _filled(_rules()["kind"][entry.type], entry))


def _with_adjective(entry: OrganisationEntry) -> Iterator[str]:
    """English names that begin with the country's as translations put them: "Vietnamese …", "… of Vietnam"."""
    rules = _rules()["adjectives"]
    if entry.type not in rules["types"] or entry.country not in rules:
        return
    for written in entry.en:
        beginning = next((one for one in rules[entry.country]["begins"] if written.startswith(one)), "")
        if beginning and not any(
            word in written[len(beginning) :] for word in _rules()["national"][entry.country]["words"]
        ):
            yield from (one.format(written.removeprefix(beginning)) for one in rules[entry.country]["en"])


def _spelled(names: Sequence[str]) -> Iterator[str]:
    """English names in the other spellings: "Organisations" and "Organizations", "and" and "&"."""
    for written in names:
        forms = {written}
        for one, other in _rules()["spelled"]["en"]:
            forms |= {form.replace(one, other) for form in forms} | {form.replace(other, one) for form in forms}
        yield from sorted(forms - {written})


def _abbreviated(written: str) -> Iterator[str]:
    """A Vietnamese name with its first words as the press shortens them: "Trường Đại học …", "ĐH …"."""
    for beginnings in _rules()["abbreviated"]["vi"]:
        beginning = next((one for one in beginnings if written.startswith(f"{one} ")), "")
        if beginning:
            rest = written.removeprefix(beginning)
            yield from (other + rest for other in beginnings if other != beginning)
            return


def _with_town(entry: OrganisationEntry) -> Iterator[str]:
    """A body's Vietnamese names with the town at their ends written otherwise: "… TPHCM", "… TP. Hồ Chí Minh"."""
    for written in entry.vi:
        for spellings in _rules()["towns"]["vi"]:
            town = next((one for one in spellings if written.endswith(f" {one}")), "")
            if town:
                yield from (written.removesuffix(town) + other for other in spellings if other != town)


def _with_short_words(entry: OrganisationEntry) -> Iterator[str]:
    """A university's Vietnamese names with a word in them shortened: "Đại học SP Quảng Tây", "Trường ĐH SP …"."""
    for word, short in _rules()["shortened"].items():
        shortened = [written.replace(word, other) for written in entry.vi if word in written for other in short]
        yield from shortened
        for written in shortened:
            yield from _abbreviated(written)


def _with_formal_country(entry: OrganisationEntry) -> Iterator[str]:
    """An embassy's Vietnamese names with its country written out: "nước Cộng hòa Nhân dân Trung Hoa tại"."""
    for plain, formal in _rules()["formal"].items():
        yield from (written.replace(plain, other) for written in entry.vi if plain in written for other in formal)


def names_no_country(entry: NameEntry, written: str) -> bool:
    """Whether this is a national body's name that other countries' bodies may have too: "National Assembly"."""
    national = _rules()["national"]
    if not isinstance(entry, OrganisationEntry) or entry.type not in national["types"]:
        return False
    return not any(word in written for word in national.get(entry.country, {"words": ()})["words"])


def offices(entry: NameEntry) -> Iterator[str]:
    """The posts at a body's head, by which the press names it: "Bộ trưởng Ngoại giao", 越南驻南宁总领事."""
    if isinstance(entry, OrganisationEntry) and entry.type == "embassy":
        yield from _consuls(entry)
    if not (isinstance(entry, OrganisationEntry) and entry.type == "ministry"):
        return
    for written in (*entry.en, *entry.vi, *entry.shared):
        for beginning, templates in _rules()["offices"].items():
            if written.startswith(beginning):
                yield from (template.format(written.removeprefix(beginning)) for template in templates)


def _consuls(entry: OrganisationEntry) -> Iterator[str]:
    """The posts at a consulate's head: "Consul General of China in Da Nang", 越南驻南宁副总领事."""
    rules = _rules()["consuls"]
    for house, posts in rules["end"].items():
        for written in (name for name in entry.zh if name.endswith(house)):
            yield from (post.format(written.removesuffix(house)) for post in posts)
    formal = [*entry.en, *entry.vi]
    for plain, others in rules["written"].items():
        formal += [written.replace(plain, other) for written in entry.en if plain in written for other in others]
    yield from formal
    for house, posts in rules["within"].items():
        for written in (name for name in formal if house in name):
            yield from (written.replace(house, post) for post in posts)


def authority_names(place: PlaceEntry) -> Iterator[tuple[Language, str]]:
    """How the authority of a province, city or county is called: "People's Committee of …", …省人民政府."""
    templates = _rules()["authority"].get(place.country, {}).get(place.type)
    if templates:
        # by its customary names: authorities are not called after a region's old or poetic ones
        customary = {language: getattr(place, language)[:1] for language in LANGUAGES}
        yield from _filled(templates, msgspec.structs.replace(place, **customary))


def _filled(templates: dict[str, list[str]], entry: NameEntry) -> Iterator[tuple[Language, str]]:
    """The templates of each language with each name in it that does not say what it is already."""
    for language in LANGUAGES:
        beginnings, endings = _complete(language, tuple(templates[language]))
        for written in getattr(entry, language):
            name = fold(written)
            if "(" not in name and not name.startswith(beginnings) and not name.endswith(endings):
                yield from ((language, template.format(written)) for template in templates[language])
            elif entry.type in _SITES and (bare := _bare(written, templates[language])):
                yield from ((language, template.format(bare)) for template in templates[language])


def _bare(written: str, templates: Sequence[str]) -> str:
    """A name without the word for its kind, where one of several templates put it there: it may bear the others."""
    if len(templates) > 1:
        for template in sorted(templates, key=len, reverse=True):
            before, _, after = template.partition("{}")
            end = len(written) - len(after)
            folded = fold(written)
            if folded.startswith(fold(before)) and folded.endswith(fold(after)) and end > len(before) + 1:
                return written[len(before) : end]
    return ""


@cache
def _complete(language: Language, templates: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """How names begin or end that have the word for their kind in them: 自治区, "Hanoi city", "tỉnh Lạng Sơn"."""
    words = [fold(word) for word in _rules()["complete"][language]]
    if language == "vi":
        return tuple(filter(None, (*(f"{word} " for word in words), *(fold(t.split("{}")[0]) for t in templates)))), ()
    space = " " if language == "en" else ""
    return (), tuple(filter(None, (*(space + word for word in words), *(fold(t.split("{}")[1]) for t in templates))))


def _with_country(entry: OrganisationEntry) -> Iterator[str]:
    rules = _rules()["national"].get(entry.country)
    if rules is None:
        return
    for written in (*entry.en, *entry.vi, *entry.zh, *entry.shared):
        if any(word in written for word in rules["words"]):
            continue
        language = "zh" if is_chinese(written[0]) else "en" if written.isascii() else "vi"
        yield from (template.format(written) for template in rules[language])
