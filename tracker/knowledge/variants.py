"""Further spellings that follow from a name by rule: the country beside a body, the kind of place beside a place."""

from __future__ import annotations

from collections.abc import Iterator

from tracker.knowledge.entries import NameEntry, OrganisationEntry, PlaceEntry

# Types of body that the press names with their country ("the Vietnamese Ministry of …", 越南…部).
_NATIONAL = {
    "ministry",
    "agency",
    "police",
    "court",
    "procuracy",
    "military",
    "parliament",
    "front",
    "government",
    "bank",
}
_COUNTRY = {
    "VN": ("Vietnam", "Vietnamese", "Việt Nam", "越南"),
    "CN": ("China", "Chinese", "Trung Quốc", "中国"),
}
_PLACE_WORDS = {
    "province": ((" province", " Province"), ("tỉnh ",), ("省",)),
    "city": ((" city", " City"), ("thành phố ", "TP. ", "TP ", "TP."), ("市",)),
    "district": ((" district", " District"), ("huyện ", "quận ", "thị xã "), ("县", "区")),
    "county": ((" county", " County"), ("huyện ", "thị xã "), ("县",)),
    "commune": ((" commune",), ("xã ", "phường "), ("乡", "社")),
    "border-gate": (
        (" border gate", " Border Gate", " international border gate", " International Border Gate", " port"),
        ("cửa khẩu ", "cửa khẩu quốc tế "),
        ("口岸", "国际口岸"),
    ),
    "airport": (
        (" airport", " Airport", " International Airport"),
        ("sân bay ", "sân bay quốc tế "),
        ("机场", "国际机场"),
    ),
    "port": ((" port", " Port"), ("cảng ", "Cảng "), ("港",)),
}


def variants(entry: NameEntry) -> Iterator[str]:
    """The spellings that an entry's file need not list."""
    if isinstance(entry, OrganisationEntry) and entry.type in _NATIONAL and entry.country in _COUNTRY:
        yield from _with_country(entry)
    elif isinstance(entry, PlaceEntry) and entry.type in _PLACE_WORDS:
        yield from _with_kind(entry)


def offices(entry: NameEntry) -> Iterator[str]:
    """The posts at a ministry's head, by which the press names it: "Bộ trưởng Ngoại giao", "Minister of …"."""
    if not (isinstance(entry, OrganisationEntry) and entry.type == "ministry"):
        return
    for written in (*entry.en, *entry.vi, *entry.shared):
        if written.startswith("Ministry of "):
            field = written.removeprefix("Ministry of ")
            yield f"Minister of {field}"
            yield f"Minister for {field}"
            yield f"{field} Minister"
        elif written.startswith("Bộ "):
            field = written.removeprefix("Bộ ")
            yield f"Bộ trưởng {field}"
            yield f"Thứ trưởng {field}"


def _with_country(entry: OrganisationEntry) -> Iterator[str]:
    name, adjective, vietnamese, chinese = _COUNTRY[entry.country]
    for written in (*entry.en, *entry.vi, *entry.zh, *entry.shared):
        if written.isascii():
            if name not in written and adjective not in written:
                yield from (f"{written} of {name}", f"{name}'s {written}", f"{adjective} {written}")
        elif "\u3400" <= written[0] <= "\u9fff":
            if not written.startswith(chinese):
                yield chinese + written
        elif vietnamese not in written:
            yield f"{written} {vietnamese}"


def _with_kind(entry: PlaceEntry) -> Iterator[str]:
    english, vietnamese, chinese = _PLACE_WORDS[entry.type]
    for written in entry.en:
        if not written.endswith(english):
            yield from (written + word for word in english)
    for written in entry.vi:
        if not written.startswith(vietnamese):
            yield from (word + written for word in vietnamese)
    for written in entry.zh:
        if not written.endswith(chinese):
            yield from (written + word for word in chinese)
