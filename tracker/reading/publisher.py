"""Which newsroom a text comes from: its byline, dateline or sign-off, else the host of its URL."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib import resources
from urllib.parse import urlsplit

import ahocorasick_rs
import msgspec

from tracker.knowledge.folding import lower
from tracker.model import Language


class Newsrooms(msgspec.Struct, frozen=True):
    """The known publishers."""

    by_host: dict[str, str]
    by_name: dict[str, dict[str, str]]
    """Publisher by the spelling of bylines and datelines and by language: one agency signs its editions alike."""
    names: tuple[str, ...]
    """All spellings, the longest first."""
    present: ahocorasick_rs.AhoCorasick
    """Tells fast which of them a text may have; most have none."""


@lru_cache(maxsize=1)
def newsrooms() -> Newsrooms:
    """The publishers of the packaged file, read once; none when it is not there."""
    path = resources.files("tracker.knowledge").joinpath("publishers.toml")
    table = tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    by_host: dict[str, str] = {}
    by_name: dict[str, dict[str, str]] = {}
    for entry in table.get("publisher", []):
        by_host.update(dict.fromkeys(entry.get("hosts", []), entry["name"]))
        for spelling in (entry["name"], *entry.get("names", [])):
            by_name.setdefault(spelling, {}).setdefault(entry.get("language", ""), entry["name"])
    names = tuple(sorted(by_name, key=len, reverse=True))
    return Newsrooms(by_host, by_name, names, ahocorasick_rs.AhoCorasick(names, store_patterns=False))


def publisher_of_url(url: str) -> str:
    """The publisher whose host the URL has; empty when it is unknown or no URL."""
    if not url.startswith(("http://", "https://")):
        return ""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    known = newsrooms().by_host
    # an edition below a host: "bbc.com/vietnamese"
    edition = parts.path.strip("/").partition("/")[0]
    while host:
        if found := known.get(f"{host}/{edition}") or known.get(host):
            return found
        host = host.partition(".")[2]
    return ""


def publisher_named(text: str, language: Language, *, last: bool = False) -> str:
    """The first (or last) publisher that a byline, dateline or sign-off names; empty when it names none."""
    # the names of Chinese newsrooms are kept in simplified characters
    found = _names_in(text) or ([] if text.isascii() else _names_in(lower(text)))
    if not found:
        return ""
    editions = newsrooms().by_name[found[-1 if last else 0]]
    return editions.get(language) or next(iter(editions.values()))


def _names_in(text: str) -> list[str]:
    """The spellings of newsrooms in a text, in its order."""
    known = newsrooms()
    present = {number for number, _, _ in known.present.find_matches_as_indexes(text, overlapping=True)}
    return _pattern(tuple(known.names[number] for number in sorted(present))).findall(text) if present else []


@lru_cache(maxsize=256)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(_bounded(name) for name in names))


def _bounded(name: str) -> str:
    start = r"(?<!\w)" if name[0] < "\u2e80" else ""
    # an agency's sign-off may be glued to the next word, never to small letters of its own
    end = r"(?![a-zà-ỹ])" if name[-1] < "\u2e80" else ""
    return start + re.escape(name) + end
