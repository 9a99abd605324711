"""Numbers that a report names: which meeting of a series it was, how many documents were signed, other amounts."""

from __future__ import annotations

import re

from tracker.model import EventMention

_CHINESE_DIGITS = {character: number for number, character in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
_CHINESE_NUMBER = "[〇零一二两三四五六七八九十]+"
_ORDINALS = {
    "en": re.compile(r"\b(\d{1,3})(?:st|nd|rd|th)\b(?! (?:century|anniversary))", re.IGNORECASE),
    "vi": re.compile(r"\blần thứ (\d{1,3})\b", re.IGNORECASE),
    "zh": re.compile(rf"第(\d{{1,3}}|{_CHINESE_NUMBER})[次届轮屆輪]"),
}
_DOCUMENTS = {
    "en": re.compile(
        r"\b(\d{1,3}) (?:\w+ ){0,2}(?:documents|agreements|pacts|deals|memorand\w+|MoUs|contracts)\b", re.IGNORECASE
    ),
    "vi": re.compile(
        r"\b(\d{1,3}) (?:\w+ ){0,2}?(?:văn kiện|văn bản|thỏa thuận|thoả thuận|bản ghi nhớ|hợp đồng|hiệp định)",
        re.IGNORECASE,
    ),
    "zh": re.compile(
        rf"(\d{{1,3}}|{_CHINESE_NUMBER})[项份個个]\w{{0,6}}?(?:文件|协议|協議|文本|备忘录|備忘錄|合同|协定)"
    ),
}
# Thousands are grouped by a comma or by a point, which no decimal with three digits after it is likely to be.
_AMOUNT = re.compile(r"(?<![\d/.,-])\d{1,3}(?:[.,]\d{3})+(?![\d/-])|(?<![\d/.,-])\d{2,6}(?![\d/-]|[.,]\d|日|年|月)")


def ordinal(mention: EventMention) -> int | None:
    """Which of a series the event was, when the title or else the summary says so: the 9th meeting is 9."""
    for text in (mention.title, mention.summary):
        if found := _ORDINALS[mention.language].search(text):
            return _value(found[1])
    return None


def documents(mention: EventMention) -> int | None:
    """How many documents were signed, when the title or the summary tells a number."""
    for text in (mention.title, mention.summary):
        if found := _DOCUMENTS[mention.language].search(text):
            return _value(found[1])
    return None


def amounts(mention: EventMention) -> frozenset[str]:
    """Numbers of two and more digits in title and summary, without what groups thousands; years and dates are none."""
    found = _AMOUNT.findall(mention.title) + _AMOUNT.findall(mention.summary)
    plain = {number.replace(",", "").replace(".", "") for number in found}
    return frozenset(number for number in plain if not (len(number) == 4 and number.startswith(("19", "20"))))


def _value(written: str) -> int:
    """A number in digits or in Chinese numerals below a hundred."""
    if written.isdecimal():
        return int(written)
    tens, ten, ones = written.rpartition("十")
    if not ten:
        return int("".join(str(_CHINESE_DIGITS[character]) for character in written))
    return (_CHINESE_DIGITS[tens[-1]] if tens else 1) * 10 + (_CHINESE_DIGITS[ones[0]] if ones else 0)
