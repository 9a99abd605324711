"""English words that a page lost the space between when its lines were joined: "inHanoi", "ameeting", "madethe"."""

from __future__ import annotations

import re

_WORDS = (
    *("in", "of", "on", "at", "the", "and", "with", "for", "by", "to", "that", "from", "between", "as"),
    *("First", "Central", "Deputy", "Vice", "General", "President", "Premier", "Minister", "Secretary", "Chairman"),
    *("Prime", "Standing", "Permanent"),
)
_EVENTS = (
    "meeting|delegation|reception|ceremony|seminar|conference|working|visit|memorandum|talk|signing|press|Chinese"
    "|Vietnamese|bilateral|joint|friendship"
)
_BEHIND = "|".join(rf"(?<=\b{word}.)" for word in _WORDS)
# A capital behind such a word or a genitive; few capitals stand behind a small letter.
_CAPITAL = re.compile(rf"[A-Z](?<=[a-z].)(?:{_BEHIND}|(?<=[a-z]['’]s.))(?=[a-z]{{2}})")
_ARTICLE = re.compile(rf"a(?<!\wa)(?=(?:{_EVENTS})\b)")
# A verb's or plural's end before a small word, and the word that ends so; most texts have none, which is found faster.
_END = re.compile(r"(?:ed|ade|eld|sides|agencies)(?:the|that|should|with)\b")
_ENDED = re.compile(r"\b[A-Za-z]+(?:ed|ade|eld|sides|agencies)(?=(?:the|that|should|with)\b)")


def parted(text: str) -> str:
    """The text with such words parted; a name like "VietJet" stays whole."""
    text = _ARTICLE.sub(r"\g<0> ", _CAPITAL.sub(r" \g<0>", text))
    return _ENDED.sub(r"\g<0> ", text) if _END.search(text) else text
