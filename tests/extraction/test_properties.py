"""What holds for every text: no error, exact quotes, valid dates, the same result twice, and work that stays linear."""

from __future__ import annotations

import pickle
from functools import cache
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import build_article
from tests.gold.annotations import article_text, stems
from tracker.edtf import EventDate
from tracker.extraction import Extraction, extract
from tracker.extraction.analysis import Analysis
from tracker.extraction.events.assembling import assemble
from tracker.extraction.events.candidates import find_candidates
from tracker.extraction.explain import explain
from tracker.extraction.text.cues import CueIndex
from tracker.knowledge import load
from tracker.model import KINDS, LANGUAGES, SECTORS, STATUSES, Article, Language
from tracker.reading import read_text

WORDS: dict[Language, tuple[str, ...]] = {
    "en": (
        "Vietnam",
        "China",
        "signed",
        "a state visit",
        "held talks",
        "will",
        "Wang Yi",
        "University",
        "on 5 May 2024",
    ),
    "vi": ("Việt Nam", "Trung Quốc", "ký kết", "hội đàm", "sẽ", "Tô Lâm", "Công ty", "Sở Công Thương", "ngày 5/5/2024"),
    "zh": ("越南", "中国", "签署", "访问", "会谈", "将", "王毅", "集团", "大学", "5月5日", "部长"),
}
MARKS = st.sampled_from([" ", ". ", "\n\n", ", ", "。", "，", "(", "”", " – ", ":", "?"])
DAYS = st.none() | st.dates()


def checked(extraction: Extraction) -> None:
    """What every extraction must be, whatever the text."""
    article, ids = extraction.article, [mention.id for mention in extraction.mentions]
    assert len(set(ids)) == len(ids)
    for mention in extraction.mentions:
        assert mention.article == article.id
        assert mention.kind in KINDS
        assert mention.status in STATUSES
        assert set(mention.sectors) <= set(SECTORS)
        assert EventDate(mention.date.edtf) == mention.date
        assert mention.title.strip()
        assert mention.summary in article.text
        assert all(article.text[quote.start : quote.end] == quote.text for quote in mention.quotes)
        assert all(quote.text and quote.article == article.id for quote in mention.quotes)
        quoted = {(quote.field, quote.value) for quote in mention.quotes}
        fields = {quote.field for quote in mention.quotes}
        assert {"title", "kind", "status"} <= fields
        assert ("date" in fields) or not mention.date.edtf
        assert {("sector", slug) for slug in mention.sectors} <= quoted
        assert {("organisation", identity) for identity in mention.organisations} <= quoted
        assert {("person", identity) for identity in mention.people} <= quoted
        assert {("place", identity) for identity in mention.places} <= quoted
        assert set(mention.organisations) <= extraction.organisations.keys()
        assert set(mention.people) <= extraction.people.keys()
        assert set(mention.places) <= extraction.places.keys()


@cache
def gold_texts() -> tuple[str, ...]:
    """The annotated articles as pages give them."""
    return tuple(article_text(stem) for stem in stems())


@st.composite
def newslike(draw: st.DrawFn) -> Article:
    """Words that the rules look for and scraps, put together at random, captions at any offsets."""
    language = draw(st.sampled_from(LANGUAGES))
    piece = st.sampled_from(WORDS[language]) | MARKS | st.text(max_size=5)
    text = "".join(draw(st.lists(piece, max_size=40)))
    first = draw(st.integers(0, len(text)))
    last = draw(st.integers(first, len(text)))
    captions = ((first, last),) if first < last else ()
    return build_article(text=text, language=language, published=draw(DAYS), captions=captions)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """An annotated article with pieces cut out, doubled, moved or replaced by any characters."""
    text = draw(st.sampled_from(gold_texts()))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 200)))
        goal = draw(st.integers(0, len(text)))
        change = draw(st.sampled_from(["cut", "double", "move", "replace"]))
        piece, rest = text[start:end], text[:start] + text[end:]
        if change == "cut":
            text = rest
        elif change == "double":
            text = text[:end] + piece + text[end:]
        elif change == "move":
            text = rest[:goal] + piece + rest[goal:]
        else:
            text = text[:start] + draw(st.text(max_size=20)) + text[end:]
    return text


@given(text=st.text(), language=st.sampled_from(LANGUAGES), published=DAYS)
def test_any_text(text: str, language: Language, published: object) -> None:
    """Arbitrary text in each language is read and extracted without an error."""
    checked(extract(build_article(text=text, language=language, published=published)))  # type: ignore[arg-type]
    checked(extract(read_text(text, "any.txt")))


@given(article=newslike())
def test_newslike_text(article: Article) -> None:
    """Text full of the words that the rules look for gives exact quotes and valid values; explain agrees."""
    extraction = extract(article)
    checked(extraction)
    assert [event.mention for event in explain(article).events] == list(extraction.mentions)


@settings(max_examples=60)
@given(text=mutated())
def test_mutated_article(text: str) -> None:
    """Damaged articles are read and extracted without an error, and explained."""
    article = read_text(text, "mutated.txt")
    checked(extract(article))
    assert str(explain(article))


@pytest.mark.parametrize("language", LANGUAGES)
def test_gold_articles(language: Language) -> None:
    """All annotated articles give exact quotes behind every field."""
    found = [extract(read_text(article_text(stem), stem)) for stem in stems() if stem.startswith(language)]
    for extraction in found:
        checked(extraction)
    assert sum(len(extraction.mentions) for extraction in found) > len(found) / 2


def test_pure() -> None:
    """The same article gives the same events twice, opens no file, asks no clock, and all can be pickled."""
    article = read_text(next(text for text in gold_texts() if extract(read_text(text, "x")).mentions), "x")
    once = extract(article)
    with (
        patch("builtins.open", side_effect=AssertionError("a file was opened")),
        patch("pathlib.Path.open", side_effect=AssertionError("a file was opened")),
        patch("time.time", side_effect=AssertionError("the clock was asked")),
    ):
        again = extract(article)
    assert again == once
    assert pickle.loads(pickle.dumps(once)) == once


class Work:
    """Cues and dates that the rules were handed: they stand for what the rules did."""

    def __init__(self) -> None:
        self.count = 0

    def counted(self, article: Article) -> int:
        """How much the rules looked at in an article."""
        self.count = 0
        within, clause, dates = CueIndex.within, Analysis.clause, Analysis.dates_in

        def counting_within(index: CueIndex, start: int, end: int, *groups: str) -> object:
            found = within(index, start, end, *groups)
            self.count += 1 + len(found)
            return found

        def counting_clause(analysis: Analysis, *place: object) -> object:
            self.count += 1
            return clause(analysis, *place)  # type: ignore[arg-type]

        def counting_dates(analysis: Analysis, start: int, end: int) -> object:
            found = dates(analysis, start, end)
            self.count += 1 + len(found)
            return found

        with (
            patch.object(CueIndex, "within", counting_within),
            patch.object(Analysis, "clause", counting_clause),
            patch.object(Analysis, "dates_in", counting_dates),
        ):
            extract(article)
        return self.count


OPENINGS: dict[Language, str] = {
    "en": "Vietnam and China hold talks\n\n",
    "vi": "Việt Nam và Trung Quốc hội đàm\n\n",
    "zh": "中越两国举行会谈\n\n",
}
REPEATED: list[tuple[Language, str]] = [
    ("en", "Vietnam and China signed an agreement on 5 May 2024 "),
    ("en", "Xi Jinping visited Vietnam and met To Lam on 5 May 2024.\n\n"),
    ("en", "Vietnam and China held talks in Hanoi on 5 May 2024. "),
    ("vi", "Ngày 5/5/2024, Việt Nam và Trung Quốc hội đàm tại Hà Nội. "),
    ("vi", "Việt Nam và Trung Quốc ký kết ngày 5/5/2024, "),
    ("zh", "5月5日中越两国在河内举行会谈。"),
    ("zh", "中越签署协议5月5日"),
]


@pytest.mark.parametrize(("language", "piece"), REPEATED)
def test_linear_work(language: Language, piece: str) -> None:
    """Twice the text costs twice the work, in one sentence without end and in very many sentences of one event."""
    work, counts = Work(), []
    for length in (3_000, 6_000, 12_000):
        text = OPENINGS[language] + (piece * length)[:length]
        counts.append(work.counted(build_article(text=text, language=language)))
    assert counts[2] > counts[1] > 0
    assert counts[2] - counts[1] <= 2.6 * (counts[1] - counts[0])


def test_linear_events() -> None:
    """What is kept of an event's candidates is asked once for each: a draft's people are not gathered anew."""
    piece = "Xi Jinping visited Vietnam and met To Lam on 5 May 2024.\n\n"
    calls = []
    for times in (50, 100, 200):
        analysis = Analysis(build_article(text=OPENINGS["en"] + piece * times), load())
        candidates = find_candidates(analysis)
        with patch.object(Analysis, "names_in", autospec=True, side_effect=Analysis.names_in) as names_in:
            assemble(analysis, candidates)
        calls.append(names_in.call_count)
    assert calls[2] - calls[1] <= 2.2 * (calls[1] - calls[0])


@pytest.mark.parametrize(
    "piece", ["A-", "A’", "A&", "University ", "of ", "Nguyễn Văn ", "Công ty A", "集团", "(", "! "]
)
def test_pathological(piece: str) -> None:
    """Long rows of what names and sentences are made of are read as any text is."""
    for language in LANGUAGES:
        checked(extract(build_article(text=OPENINGS[language] + piece * (60_000 // len(piece)), language=language)))
