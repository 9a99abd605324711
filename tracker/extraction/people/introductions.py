"""What behind a name in English shows that it is a person's, or that a place or thing bears it."""

from __future__ import annotations

import re
from functools import cache

from tracker.extraction.text.letters import LOWER, UPPER
from tracker.knowledge.expressions import any_of
from tracker.knowledge.library import shapes


def names_a_thing(text: str, end: int) -> bool:
    """Whether a name, or a list that it stands in, is that of a commune, school or power plant."""
    return bool(_things_after().match(text, end))


def names_a_firm(text: str, end: int) -> bool:
    """Whether an apposition says that a name is a firm's: "Hoa Mai, a Vietnamese carmaker"."""
    return bool(_firm_after().match(text, end))


@cache
def _firm_after() -> re.Pattern[str]:
    firms = "|".join(shapes()["bodies"]["en_firm_words"])
    no_firm = "director|manager|representative|official|owner|employee|leader|[A-Z]"
    return re.compile(
        rf"(?: \([A-Z]{{2,8}}\))?, (?:an?|the|one of [\w’' -]{{3,30}}) (?:[A-Z][\w-]+ )?(?:[a-z][\w-]* ){{0,4}}"
        rf"(?:{firms})\b(?! (?:{no_firm}))"
    )


def introduced(text: str, end: int) -> bool:
    """Whether an apposition or a verb of saying follows: "Wang Xi, Vice Chairwoman of …"."""
    return bool(_introduction().match(text, end))


def weakly_introduced(text: str, end: int) -> bool:
    """Whether words follow that may stand behind places too, or somebody's post with the body before it."""
    return bool(_weak_introduction().match(text, end))


def headed(text: str, end: int) -> bool:
    """Whether a post with what it is the post of follows: "Elva Lin, head of …", no matter what stands before."""
    return bool(_post_after().match(text, end))


@cache
def _post_after() -> re.Pattern[str]:
    posts = "|".join(map(re.escape, shapes()["titles"]["en"]))
    return re.compile(rf", (?:the )?(?:[A-Za-z][\w-]* ){{0,3}}(?:{posts}) (?:of|at|for)\b", re.IGNORECASE)


@cache
def _weak_introduction() -> re.Pattern[str]:
    """Words that follow places too: a name before them must have more of a person's."""
    posts = any_of(shapes()["titles"]["en"])
    of_body = rf"(?:,| [–—-]) (?:{UPPER}[\w&-]*(?:['’]s)? ){{1,4}}(?:{posts})\b"  # ", PowerChina's Asia President"
    houses = any_of(shapes()["bodies"]["en_tails"])
    at_body = rf" of (?:the )?(?:{UPPER}[\w&-]*(?:['’]s)? |\d{{1,3}} ){{0,4}}(?:{houses}|Ministry|Faculty)\b"
    return re.compile(rf" (?:{'|'.join(shapes()['people']['en_weak_verbs'])})\b|{of_body}|{at_body}")


@cache
def _things_after() -> re.Pattern[str]:
    """What follows a name that a commune, school or power plant bears: "A, B and C communes"."""
    things = "|".join(shapes()["people"]["en_things"])
    return re.compile(rf"(?:(?:,|,? and) {UPPER}\w+(?: {UPPER}\w+){{1,2}}){{0,5}} (?i:{things})\b")


@cache
def _introduction() -> re.Pattern[str]:
    words = shapes()["people"]
    apposition, verbs = "|".join(words["en_apposition"]), "|".join(words["en_verbs"])
    return re.compile(rf"(?:(?:,| [–—-]) (?:{LOWER}+ ){{0,2}}(?:{apposition})| (?:{verbs})\b)", re.IGNORECASE)
