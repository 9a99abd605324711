"""Short names that a text gives a body in brackets: "… (NSSC)", 中南集团(Trung Nam Group), （简称“中南”）."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from tracker.extraction.text.known_names import NameMention
from tracker.extraction.text.occurrences import occurrences
from tracker.extraction.text.spans import Spans
from tracker.knowledge.phrases import is_chinese

_SHORT_NAME = re.compile(
    r"\s?[(（](?:(?:以下)?(?:简称|簡稱)(?:为)?[：:]?|gọi tắt là |viết tắt là |hereafter )?[“\"']?"
    r"(?P<name>[^()（）“”\"'\n]{2,48})[”\"']?[)）]"
)
# Two capitals and no space: an acronym in any of the three languages.
_ACRONYM = re.compile(r"(?=.*[A-ZĐ].*[A-ZĐ])[A-ZĐ][A-Za-zĐđ0-9&.-]{1,13}")
_WORD = re.compile(r"\w")
# Between a school and the university that it belongs to.
_ADDRESS = ", "
# A firm, whose short name may be the acronym of some other body as well: "… Company (WTO)".
_FIRM = re.compile("公司|集[团團]|Company|Corporation|Ltd|JSC|[Cc]ông ty|Tập đoàn")
_FIRMS = ("company", "bank")
_LATIN_NAME = re.compile(r"[A-Z][A-Za-z]+(?: [A-Z&][A-Za-z&.,]*){0,6}")


def find_introduced(text: str, names: Sequence[NameMention]) -> list[NameMention]:
    """The names with those short ones that stand for a body from where the text introduces them."""
    names = _as_known(text, names)
    introduced = dict(_introductions(text, names))
    if not introduced:
        return list(names)
    taken = Spans((name.start, name.end) for name in names)
    kept = [_renamed(name, introduced) for name in names]
    for short, starts in occurrences(text, introduced).items():
        body = introduced[short]
        for start, end in ((start, start + len(short)) for start in starts if start > body.start):
            if _is_word(text, start, end) and not taken.overlap(start, end):
                kept.append(msgspec.structs.replace(body, start=start, end=end, text=short))
    return sorted(kept, key=lambda name: name.start)


def _is_word(text: str, start: int, end: int) -> bool:
    return not _WORD.match(text, end) and not _WORD.match(text, start - 1)


def _as_known(text: str, names: Sequence[NameMention]) -> list[NameMention]:
    """The names with each unknown body as the known one whose acronym stands in brackets behind it."""
    known = {name.start: name for name in names if name.type == "organisation" and name.known}
    same: dict[str, NameMention] = {}
    for name in names:
        match = _SHORT_NAME.match(text, name.end) if name.type == "organisation" and not name.known else None
        body = known.get(match.start("name")) if match else None
        countries = {name.country, body.country if body else ""} - {""}
        if body and body.kind not in _FIRMS and _FIRM.search(name.text):
            continue
        short = body is not None and bool(_ACRONYM.fullmatch(body.text) or body.kind in _FIRMS)
        if match and body and short and body.end == match.end("name") and len(countries) < 2:
            same[name.id] = body
    return [
        msgspec.structs.replace(same[name.id], start=name.start, end=name.end, text=name.text)
        if name.type == "organisation" and name.id in same
        else name
        for name in names
    ]


def _introductions(text: str, names: Sequence[NameMention]) -> Iterator[tuple[str, NameMention]]:
    """Short names with the body that they were introduced for."""
    known = {name.start: name.id for name in names if name.type == "organisation" and name.known}
    ends = {name.end + len(_ADDRESS): name.id for name in names if name.type == "organisation"}
    for name in names:
        match = _SHORT_NAME.match(text, name.end) if name.type == "organisation" else None
        if match is None or ends.get(name.start, "none") == known.get(match.start("name")):
            continue  # "University of Letters, National University (ULNU)": of the first
        short = match["name"].strip()
        foreign = is_chinese(name.text[-1]) and not name.known and bool(_LATIN_NAME.fullmatch(short))
        if _ACRONYM.fullmatch(short) or foreign:
            yield short, name


def _renamed(name: NameMention, introduced: dict[str, NameMention]) -> NameMention:
    """A known acronym as the body of the same type for which this text introduced it, from there on."""
    body = introduced.get(name.text)
    if body is None or name.type != "organisation" or name.start < body.start:
        return name
    if name.kind != body.kind and not _FIRM.search(body.text):
        return name
    return msgspec.structs.replace(body, start=name.start, end=name.end, text=name.text)
