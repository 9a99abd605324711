"""Chinese with the marks that Chinese has: many pages write those of English, which no rule for Chinese looks for."""

from __future__ import annotations

import re

import msgspec

from tracker.model import Article

_HAN = "\u3400-\u9fff"
# A mark beside a character or what closes and opens Chinese; none within a number, a time or an address.
_MARK = re.compile(rf"[,;:!?](?:(?<=[{_HAN}”》」』）)].)|(?=[{_HAN}“《「『（]))")
_CHINESE = str.maketrans(",;:!?", "，；：！？")


def evened(article: Article) -> Article:
    """The article as it is read: Chinese with its own marks, each in its place, so that offsets stay what they are."""
    if article.language != "zh":
        return article
    return msgspec.structs.replace(article, text=_evened(article.text), title=_evened(article.title))


def _evened(text: str) -> str:
    return _MARK.sub(lambda mark: mark[0].translate(_CHINESE), text)
