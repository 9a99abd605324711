"""The whole import: articles in, events with their evidence out, and the samples out again."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import build_article, build_mention
from tests.chronicles import content, extractions_of, mentions, on, read
from tracker.cli.upkeep import faults
from tracker.extraction import Extraction, extract
from tracker.knowledge import fold
from tracker.model import Chronicle, Language, Person
from tracker.pipeline import (
    ensure_samples,
    import_sources,
    remove_samples,
    seeds_folder,
    with_extractions,
    without_articles,
)
from tracker.reading import read_text
from tracker.storage import Database

HOSTILE_TITLE = "[/nope] [@click=app.quit]x"
HOSTILE_TEXT = (
    f"{HOSTILE_TITLE}\n\nHanoi (VNA) – Vietnam and China\x1b]52;c;cm0gLXJm\x07 signed a trade\x1b[2J cooperation "
    "agreement in Hanoi on June 3, 2025,\u202e the Vietnamese Ministry of Industry\u200b and Trade and China's "
    "Ministry of Commerce said.\x9b31m\n\nThe two ministries agreed to boost trade between Vietnam and China.\n"
)
# C0 and C1, zero-width and bidi controls: what a terminal would act on
HARMFUL = set(map(chr, (*range(9), *range(11, 32), *range(0x7F, 0xA0), 0x200B, *range(0x202A, 0x202F), 0x2066)))
# articles that say nothing of both countries working together
UNRELATED = [
    "Japan and Vietnam sign an aviation deal\n\nHanoi – Vietnam and Japan signed an agreement in Tokyo on 3 May 2024.",
    "Bóng đá\n\nĐội tuyển Việt Nam thắng Thái Lan 2-1 tối 5-1-2025 tại Bangkok.",
    "天气\n\n2025年6月1日，北京晴，最高气温30度。",
]


@pytest.fixture(scope="module")
def seeds() -> Chronicle:
    """The seeds as the pipeline reads them."""
    return read(seeds_folder())


def test_every_quote_is_the_article_word_for_word(seeds: Chronicle) -> None:
    """Over all events: a quote's words are exactly those at its offsets, in the article that its mention reports."""
    quotes = [(mention, quote) for mention in mentions(seeds) for quote in mention.quotes]
    assert len(quotes) > len(seeds.events)
    for mention, quote in quotes:
        assert quote.article == mention.article
        assert quote.text
        assert seeds.articles[quote.article].text[quote.start : quote.end] == quote.text


def test_every_field_has_a_quote(seeds: Chronicle) -> None:
    """No field of a mention goes without evidence: each body, person, place and sector, the date and the kind."""
    for mention in mentions(seeds):
        values = {
            "organisation": mention.organisations,
            "person": mention.people,
            "place": mention.places,
            "sector": mention.sectors,
            "kind": (mention.kind,),
        }
        quoted = {(quote.field, quote.value) for quote in mention.quotes}
        assert [(field, value) for field in values for value in values[field] if (field, value) not in quoted] == []
        assert not mention.date.edtf or any(quote.field == "date" for quote in mention.quotes)


def test_chronicle_fits_together(seeds: Chronicle) -> None:
    """Every id that an event names is there."""
    assert list(faults(seeds)) == []


def test_conference_is_one_event_with_three_reports(seeds: Chronicle) -> None:
    """The conference of May 2025 was reported by three articles in two languages, two of them without its year."""
    (conference,) = on(seeds, "2025-05-29", "meeting")
    assert len({mention.article for mention in conference.mentions}) == 3
    assert {mention.language for mention in conference.mentions} == {"en", "vi"}
    assert set(conference.titles) == {"en", "vi"}


def test_signing_and_proposal_are_events_of_their_own(seeds: Chronicle) -> None:
    """What was signed and what was proposed at the conference stand beside it."""
    assert len(on(seeds, "2025-05-29", "agreement")) == 1
    (proposal,) = on(seeds, "2025-05-29", "proposal")
    assert proposal.status == "proposed"


def test_nothing_comes_from_teasers(seeds: Chronicle) -> None:
    """Other stories on the same pages give neither dates nor names."""
    days = {event.date.edtf[-5:] for event in seeds.events.values()}
    assert not days & {"06-12", "12-06", "06-09", "09-06", "07-09"}
    named = " ".join(quote.text for mention in mentions(seeds) for quote in mention.quotes)
    assert not [word for word in ("Huu Nghi", "ABAC", "HPV", "Hai Phong", "VPS") if word in named]


@given(st.randoms(use_true_random=False))
def test_order_of_import_does_not_matter(shuffle: random.Random) -> None:
    """Articles in any order, at once, one by one or a few at a time, give the same events under the same ids."""
    shuffled = [*extractions_of(seeds_folder())]
    shuffle.shuffle(shuffled)
    stepwise = Chronicle()
    while shuffled:
        few = shuffle.randint(1, len(shuffled))
        stepwise, shuffled = with_extractions(stepwise, shuffled[:few]), shuffled[few:]
    at_once = read(seeds_folder())
    assert content(stepwise) == content(at_once)
    assert stepwise == at_once


def test_importing_twice_changes_nothing(tmp_path: Path) -> None:
    """The second import finds every article known and leaves the file as it is, byte for byte."""
    database = Database(tmp_path / "timeline.json")
    first = import_sources(database, [str(seeds_folder())])
    written = database.path.read_bytes()
    second = import_sources(database, [str(seeds_folder()), str(seeds_folder() / "*.txt")])
    assert (first.added, first.known, first.failures) == (5, 0, ())
    assert (second.added, second.known, second.new_events) == (0, 10, ())
    assert second.events_before == second.events_after == first.events_after
    assert database.path.read_bytes() == written


def test_kept_filing_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Imported one by one, the articles give the same events whether a filing is kept, lost, damaged or not wanted."""
    plain, keeping = Database(tmp_path / "plain.json"), Database(tmp_path / "keeping.json")
    sources = sorted(map(str, seeds_folder().glob("*.txt")))
    for source in sources:
        import_sources(plain, [source])
    monkeypatch.setattr("tracker.pipeline._WORTH_KEEPING", 0)
    for number, source in enumerate(sources):
        import_sources(keeping, [source])
        assert keeping.kept()
        if number == 1:
            keeping.kept_path.unlink()
        if number == 2:
            head, _, content = keeping.kept_path.read_bytes().partition(b"\n")
            keeping.kept_path.write_bytes(head + b"\n" + content[:99])
    assert keeping.load() == plain.load()
    assert not plain.kept_path.exists()


def test_samples_come_once_and_go_as_a_whole(tmp_path: Path) -> None:
    """The samples fill a new database; taken out, they leave what the user imported, and do not come back."""
    database = Database(tmp_path / "timeline.json")
    ensure_samples(database)
    assert {article.sample for article in database.load().articles.values()} == {True}
    article = tmp_path / "mine.txt"
    article.write_text(HOSTILE_TEXT, encoding="utf-8")
    import_sources(database, [str(article)])
    assert remove_samples(database) == 5
    ensure_samples(database)
    left, alone = database.load(), read(article)
    assert left.articles == alone.articles
    assert content(left) == content(alone) != []
    assert all(getattr(left, names).keys() == getattr(alone, names).keys() for names in ("organisations", "people"))
    assert remove_samples(database) == 0


def test_removed_articles_take_their_spellings_along() -> None:
    """A person goes by the names of all articles, and without one of them as if it had never been read."""
    spelled: tuple[tuple[str, Language, str], ...] = (("a", "vi", "Vương Hi"), ("b", "zh", "王希"))
    extractions: list[Extraction] = []
    for name, language, written in spelled:
        identity = f"p-{fold(written).replace(' ', '-')}"
        mention = build_mention(name, date=f"2025-05-1{len(extractions)}", people=(identity,), language=language)
        person = Person(identity, {language: written}, known=False)
        extractions.append(Extraction(build_article(name, language=language), (mention,), people={identity: person}))
    both = with_extractions(Chronicle(), extractions)
    assert {event.people for event in both.events.values()} == {("p-王希",)}
    assert both.people["p-王希"].names == {"vi": "Vương Hi", "zh": "王希"}
    for extraction, other in (extractions, extractions[::-1]):
        rest = without_articles(both, {other.article.id})
        assert rest.people == with_extractions(Chronicle(), [extraction]).people
        assert content(rest) == content(with_extractions(Chronicle(), [extraction]))


def test_removed_articles_leave_nothing_behind(seeds: Chronicle) -> None:
    """Without its articles a chronicle is empty; without one of them the others' events stay whole."""
    assert without_articles(seeds, set(seeds.articles)) == Chronicle()
    for identity in seeds.articles:
        rest = without_articles(seeds, {identity})
        assert identity not in {mention.article for mention in mentions(rest)}
        assert list(faults(rest)) == []


def test_hostile_article_is_harmless_data(tmp_path: Path) -> None:
    """Markup stays as text and control characters are gone, from every word that is stored; quotes are still exact."""
    article = tmp_path / "hostile.txt"
    article.write_bytes(HOSTILE_TEXT.encode())
    database = Database(tmp_path / "timeline.json")
    import_sources(database, [str(article)])
    chronicle = database.load()
    (read_back,) = chronicle.articles.values()
    assert read_back.title == HOSTILE_TITLE
    assert chronicle.events
    assert list(faults(chronicle)) == []
    for text in (read_back.title, read_back.text, *(q.text for m in mentions(chronicle) for q in m.quotes)):
        assert not set(text) & HARMFUL


@pytest.mark.parametrize("text", UNRELATED)
def test_other_stories_give_no_event(text: str) -> None:
    """An article without both countries in it is kept, and makes no event."""
    assert extract(read_text(text, "other.txt")).mentions == ()


@given(st.text())
def test_any_text_can_be_imported(text: str) -> None:
    """No text makes the pipeline raise, and what it quotes is there."""
    chronicle = with_extractions(Chronicle(), [extract(read_text(text, "any.txt"))])
    assert list(faults(chronicle)) == []
