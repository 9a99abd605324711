"""What shows that a place is the site of something else, or is it after all."""

from __future__ import annotations

import re

from tracker.extraction.text.known_names import NameMention

PAPER = re.compile(
    r"(?:thỏa thuận|thoả thuận|hiệp định|bản ghi nhớ|agreement|memorandum|protocol|协定|协议|备忘錄|备忘录)",
    re.IGNORECASE,
)
"""What a paper is called, whose subject a place behind it is."""


def is_anothers(text: str, name: NameMention, before: str) -> bool:
    """Whether a place tells where a start lies, whose envoy somebody is, or is part of a body's name."""
    return bool(_FROM.search(before) or _ENVOY.search(before) or _BODY_GOES_ON.match(text, name.end))


def is_met_there(before: str, located: re.Match[str]) -> bool:
    """Whether something took place there, although a body is named before the word of place."""
    return bool(_GATHERING.search(located[0]) or _HEADQUARTERS.search(before[: located.start()].rstrip()))


_FROM = re.compile(r"(?<!\w)from (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)?(?: city)?,? in (?:[^,.;]{0,30})$")
# "the Consul General of China to Da Nang"
_ENVOY = re.compile(
    r"(?i:consul general|consulate general|consul|ambassador|envoy)(?: of [^,.;()]{3,40})? to (?:the )?$"
)
_BODY_GOES_ON = re.compile(
    r" (?:[A-Z][\w’'&-]* |for |of |and ){0,4}"
    r"(?:Radio|Television|Newspaper|Daily|University|College|School|Hospital|Department"
    r"|Committee|Company|Corporation|Group|Bank|Academy|Institute|Association|Union|Federation|Bureau|Court|Customs|Police)\b"
)
# "businesses at their meeting in A" are not at home in A
_GATHERING = re.compile(r" (?:meetings?|talks|ceremony|reception|conference|session|event|forum|seminar|workshop)\b")
# a house, where it stands: "at the headquarters of the … Union in Hanoi"
_HEADQUARTERS = re.compile(r"[Hh]ead(?:quarters?| ?office) of (?:the )?[^,.;]*$")
