"""Chinese pages with the commas and colons of English: read like others, quoted as they stand."""

from __future__ import annotations

from tests.extraction.articles import report
from tracker.extraction import extract
from tracker.extraction.text.punctuation import evened

HEADLINE = "越南外交部长会见中国大使"
LEAD = "8月20日,越南外交部长裴青山会见中国驻越南大使熊波,双方称:合作成果丰硕,贸易额达1,200亿美元,会见10:30开始."


def test_marks_of_chinese() -> None:
    """A mark beside a character is a Chinese one, at its own place; numbers and times keep theirs."""
    article = report(HEADLINE, LEAD, language="zh")
    text = evened(article).text
    assert len(text) == len(article.text)
    assert all(part in text for part in ("8月20日，越南", "双方称：合作", "1,200亿", "10:30开始"))


def test_other_languages_keep_theirs() -> None:
    """English and Vietnamese are read as written, also around a Chinese name."""
    article = report("Vietnam, China hold talks", "Wang Yi (王毅), the minister, came.")
    assert evened(article) is article


def test_read_alike_and_quoted_as_written() -> None:
    """Either way of writing gives the same events, and each quote is what the page has."""
    half = report(HEADLINE, LEAD, language="zh")
    read = [extract(article).mentions for article in (half, evened(half))]
    facts = [[(one.kind, one.date.edtf, one.people, one.organisations) for one in mentions] for mentions in read]
    assert facts[0] == facts[1] != []
    assert all(half.text[quote.start : quote.end] == quote.text for one in read[0] for quote in one.quotes)
