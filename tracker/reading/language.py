"""Which of the three languages a text is in, told by script and diacritics; on a mixed page, by most of the text."""

from __future__ import annotations

import re

from tracker.model import Language
from tracker.reading.phrases import phrases

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]+")
_LATIN_WORD = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]+")
# Letters that Vietnamese has and its neighbours in Latin script rarely do.
_VIETNAMESE = frozenset("ăâđêôơưĂĐƠƯàáãèéìíòóõùúýÀÁÃÈÉÌÍÒÓÕÙÚÝ").union(map(chr, range(0x1EA0, 0x1EFA)))
# A Chinese word has about this many characters.
_HAN_PER_WORD = 1.7
_SAMPLE = 20_000


def language_of(text: str) -> Language:
    """The language of most of the text's first 20,000 characters; English where nothing tells."""
    weights: dict[Language, float] = {"en": 0.0, "vi": 0.0, "zh": 0.0}
    sample = text[:_SAMPLE]
    rest = len(sample)
    for line in sample.split("\n"):
        language, weight = _of_line(line)
        weights[language] += weight
        rest -= len(line) + 1
        _, second, first = sorted(weights.values())
        if first > second + rest / _HAN_PER_WORD:  # no language has more words in so many characters
            break
    return max(weights, key=lambda language: weights[language])


def _of_line(line: str) -> tuple[Language, float]:
    """The language of one line, and about how many words it has."""
    han = sum(map(len, _HAN.findall(line))) / _HAN_PER_WORD if not line.isascii() else 0.0
    words = _LATIN_WORD.findall(line)
    if han > len(words):
        return "zh", han
    if not words:
        return "en", 0.0
    marked = [] if line.isascii() else [word for word in words if not _VIETNAMESE.isdisjoint(word)]
    if len(marked) >= 0.4 * len(words):
        return "vi", len(words)
    # names keep their diacritics in English pages, and old Vietnamese pages lost theirs: small words decide
    small = phrases().function_words
    folded = [word.lower() for word in words]
    vietnamese = sum(map(small["vi"].__contains__, folded)) + sum(word[0].islower() for word in marked)
    english = sum(map(small["en"].__contains__, folded))
    return ("vi" if vietnamese > 1.5 * english and vietnamese >= 0.25 * len(words) else "en"), len(words)
