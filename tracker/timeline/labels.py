"""What sectors, kinds, statuses, countries and languages are called in English, Vietnamese and Chinese."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path


@cache
def _labels() -> dict[str, dict[str, dict[str, str]]]:
    return tomllib.loads(Path(__file__).with_name("labels.toml").read_text(encoding="utf-8"))


def label(facet: str, slug: str, language: str = "en") -> str:
    """The name of a slug; the slug itself when it has none."""
    return _labels().get(facet, {}).get(slug, {}).get(language, slug)


def labels(facet: str, slug: str) -> tuple[str, ...]:
    """All names of a slug, in any language."""
    return tuple(_labels().get(facet, {}).get(slug, {}).values())


def slugs(facet: str) -> tuple[str, ...]:
    """The slugs of a facet whose values are fixed; empty for bodies, people, places and newsrooms."""
    return tuple(_labels().get(facet, {}))
