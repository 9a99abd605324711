"""Countries that Vietnamese calls by one syllable, which is also a given name or begins another word: Mỹ, Đức, Nga."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tracker.knowledge.expressions import any_of
from tracker.knowledge.library import shapes

# Characters before a name in which the word stands that makes it a person, a language or a currency.
_BEFORE_REACH = 12
# Letters of a Vietnamese syllable behind the name: "Đức Thọ", "Mỹ Tho" are places and "Đức Anh" is somebody.
_SYLLABLE = (
    "(?:Ngh|Ng|Nh|Ch|Gi|Gh|Kh|Ph|Qu|Th|Tr|[BCDĐGHKLMNPQRSTVX])?[aăâeêioôơuưyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọ"
    "ốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵAĂÂEÊIOÔƠUƯYÁÀẢÃẠẤẦẨẪẬÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ]{1,3}"
    "(?:ch|nh|ng|[cmnpt])?"
)
_WORD = re.compile(r"\w+ $")


def short_countries(text: str) -> Iterator[tuple[int, int, str]]:
    """Where a Vietnamese text names a country by one syllable: its start and end, and the place's id."""
    table = shapes()["short_countries"]
    for match in _names().finditer(text):
        if _is_country(text, match.start(), match.end()):
            yield match.start(), match.end(), table["names"][match[0]]


@cache
def _names() -> re.Pattern[str]:
    table = shapes()["short_countries"]
    names = any_of(table["names"], whole=True)
    # a word that the syllable begins, or a name that goes on
    behind = "|".join(table["not_before"])
    return re.compile(rf"{names}(?! (?:{behind})\b)(?! {_SYLLABLE}(?!\w))")


@cache
def _other() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(shapes()['short_countries']['not_after'])}) $", re.IGNORECASE)


def _is_country(text: str, start: int, end: int) -> bool:
    """Whether what stands beside the syllable lets it be a country: a small word before, or a clause's beginning."""
    if _other().search(text, max(0, start - _BEFORE_REACH), start):
        return False
    word = _WORD.search(text, max(0, start - _BEFORE_REACH), start)
    if word:
        return word[0][0].islower()
    opens = text[max(0, start - 2) : start].rstrip(" \t\"“'‘")[-1:] in ("", "\n", ".", ":", "-", "–", ",", "/", "(")
    pronoun = text[start:end] in shapes()["short_countries"]["pronouns"]
    return opens and not (pronoun and text[end : end + 2].strip(" -–,/)") not in ("", "v"))
