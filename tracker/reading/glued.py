"""English words that a page lost the space between when its lines were joined: "inHanoi", "ameeting", "madethe"."""

from __future__ import annotations

import re

_SMALL = "in|of|on|at|the|and|with|for|by|to|that|from|between|as"
_OFFICES = "First|Central|Deputy|Vice|General|President|Premier|Minister|Secretary|Chairman|Prime|Standing|Permanent"
_EVENTS = (
    "meeting|delegation|reception|ceremony|seminar|conference|working|visit|memorandum|talk|signing|press|Chinese"
    "|Vietnamese|bilateral|joint|friendship"
)
_GLUED = re.compile(
    rf"\b(?:{_SMALL}|{_OFFICES})(?=[A-Z][a-z]{{2}})|[a-z]['’]s(?=[A-Z][a-z]{{2}})|\ba(?=(?:{_EVENTS})\b)"
    r"|\b[A-Za-z]+(?:ed|ade|eld|sides|agencies)(?=(?:the|that|should|with)\b)"
)
# Most texts have none of what such words hold, which is found out faster.
_SIGNS = (
    re.compile(r"[A-Z](?<=[a-z].)[a-z]{2}"),
    re.compile(rf"a(?:{_EVENTS})\b"),
    re.compile(r"(?:ed|ade|eld|sides|agencies)(?:the|that|should|with)\b"),
)


def parted(text: str) -> str:
    """The text with such words parted; a name like "VietJet" stays whole."""
    return _GLUED.sub(r"\g<0> ", text) if any(sign.search(text) for sign in _SIGNS) else text
