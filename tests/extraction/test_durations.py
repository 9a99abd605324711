"""An event of which a report gives one day and how long it lasted has all its days."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extraction.articles import events
from tracker.extraction.when.durations import find_duration
from tracker.model import Language


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("en", "began a three-day visit", 3),
        ("en", "a 10-day exchange", 10),
        ("en", "the third day of the visit", None),
        ("en", "a one-day visit", None),
        ("vi", "chuyến thăm kéo dài bốn ngày", 4),
        ("vi", "trong hai ngày 12 và 13/12", None),
        ("zh", "开始为期三天的访问", 3),
        ("zh", "为期10天", 10),
        ("zh", "完成对越南四天的友好访问", 4),
        ("zh", "13日访问河内，第三天访问海防", None),
    ],
)
def test_durations(language: Language, text: str, days: int | None) -> None:
    """Two days and more, written in words or digits; days that are counted off are dates."""
    found = find_duration(text, 0, len(text), language)
    assert (found.days if found else None) == days


def test_a_visit_that_began_or_ended_has_all_its_days() -> None:
    """The other end follows from the duration, forwards from an arrival and backwards from a departure."""
    began = events(
        "To Lam visits China",
        "General Secretary To Lam arrived in Guangzhou on August 18, 2024 to begin a three-day state visit to China.",
    )
    ended = events(
        "To Lam concludes visit to China",
        "General Secretary To Lam left Beijing on August 20, 2024, concluding a three-day state visit to China.",
    )
    days = {"2024-08-18/2024-08-20"}
    assert {one.date.edtf for one in began if one.kind == "visit"} == days
    assert {one.date.edtf for one in ended if one.kind == "visit"} == days


def test_both_phrases_are_shown() -> None:
    """The date is read from the day and from the duration."""
    (visit,) = events(
        "To Lam visits China",
        "General Secretary To Lam arrived in Guangzhou on August 18 to begin a three-day state visit to China.",
        published=date(2024, 8, 19),
    )
    assert [quote.text for quote in visit.quotes if quote.field == "date"] == ["August 18", "three-day"]


def test_the_calendar_ends() -> None:
    """A visit that would last beyond the last day that can be written keeps the day that is given."""
    lasting = find_duration("a ten-day visit", 0, 15, "en")
    assert lasting is not None
    assert lasting.span(date.max) is None


@pytest.mark.parametrize(
    ("language", "headline", "lead"),
    [
        (
            "vi",
            "Cảnh sát biển Việt Nam – Trung Quốc tuần tra liên hợp",
            "Trong năm 2024, đây là chuyến tuần tra liên hợp đầu tiên của Cảnh sát biển Việt Nam và Trung Quốc. "
            "Theo kế hoạch, lần phối hợp này kéo dài từ ngày 18 đến 20/8.",
        ),
        (
            "en",
            "Vietnamese, Chinese coast guards on joint patrol",
            "The coast guards of Vietnam and China are on a joint patrol in the Gulf of Tonkin. "
            "The event lasts from August 18 to 20.",
        ),
        ("zh", "中越海警联合巡航", "中越海警在北部湾开展联合巡航。此次行动时间为8月18日至20日。"),
    ],
)
def test_days_in_the_sentence_behind(language: Language, headline: str, lead: str) -> None:
    """What a sentence tells without a day has those that the next one says it lasts."""
    assert events(headline, lead, language=language)[0].date.edtf == "2024-08-18/2024-08-20"


def test_talks_before_and_after() -> None:
    """Talks before and after a patrol are not dated by the day on which the ships left for it."""
    found = events(
        "Cảnh sát biển Việt Nam – Trung Quốc tuần tra liên hợp",
        "Ngày 19/8, tàu Cảnh sát biển Việt Nam lên đường tuần tra liên hợp với Cảnh sát biển Trung Quốc.",
        "Cảnh sát biển hai nước sẽ tổ chức hội đàm trước và sau chuyến tuần tra.",
        language="vi",
    )
    assert [mention.date.edtf for mention in found if mention.kind == "meeting"] == [""]


FAIR: dict[Language, tuple[str, str]] = {
    "en": (
        "Vietnam-China trade fair opens in Lang Son",
        "Lang Son, Vietnam, and Pingxiang, China, kicked off the Vietnam-China International Trade Fair on November 2",
    ),
    "vi": (
        "Khai mạc Hội chợ thương mại Việt - Trung",
        "Ngày 2/11, Lạng Sơn (Việt Nam) và Bằng Tường (Trung Quốc) khai mạc Hội chợ thương mại quốc tế Việt - Trung",
    ),
    "zh": ("越中商品交易会开幕", "11月2日，越南谅山省和中国凭祥市联合举办的越中国际商品交易会在谅山开幕"),
}


@pytest.mark.parametrize(
    ("language", "behind", "last"),
    [
        ("en", ".\n\nThe event runs through November 9.", "XXXX-11-09"),
        ("en", ". The five-day event has 260 stalls.", "XXXX-11-06"),
        ("en", ". The fair will last for 5 days.", "XXXX-11-06"),
        ("en", ". Three-day passes cost little.", ""),
        ("vi", ".\n\nHội chợ diễn ra đến ngày 9/11.", "XXXX-11-09"),
        ("vi", ". Hội chợ kéo dài 5 ngày.", "XXXX-11-06"),
        ("zh", "。本届交易会将持续至11月9日。", "XXXX-11-09"),
        ("zh", "，11月9日闭幕。", "XXXX-11-09"),
        ("zh", "。交易会为期5天。", "XXXX-11-06"),
    ],
)
def test_end_of_what_opened(language: Language, behind: str, last: str) -> None:
    """What opened on a day, of whatever year, has all days up to the end that is told behind."""
    headline, lead = FAIR[language]
    found = events(headline, *(lead + behind).split("\n\n"), language=language, published=None)
    assert [mention.date.edtf for mention in found] == [f"XXXX-11-02/{last}" if last else "XXXX-11-02"]


def test_days_over_new_year_without_a_year() -> None:
    """Days that reach into another year, when neither is known, are not written."""
    lead = (
        "Vietnam and China opened the Vietnam-China Trade Fair in Lang Son on December 30. The five-day event is big."
    )
    assert events("Vietnam-China fair opens", lead, published=None)[0].date.edtf == "XXXX-12-30"
