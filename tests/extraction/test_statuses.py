"""Whether what is told has happened, is planned, is proposed, or is only wished for or looked back to."""

from __future__ import annotations

import msgspec
import pytest

from tests.extraction.articles import TALKS, events, report, told
from tracker.extraction import extract
from tracker.model import Language


@pytest.mark.parametrize(
    ("language", "paragraphs", "status"),
    [
        (
            "en",
            (
                "Vietnam, China to hold forum",
                "Vietnam and China will hold a trade forum in Hanoi on September 19, 2024.",
            ),
            "planned",
        ),
        (
            "en",
            ("Vietnam, China hold forum", "Vietnam and China held a trade forum in Hanoi on August 19, 2024."),
            "occurred",
        ),
        (
            "vi",
            (
                "Sắp diễn ra diễn đàn Việt Nam - Trung Quốc",
                "Diễn đàn thương mại Việt Nam - Trung Quốc sẽ diễn ra tại Hà Nội ngày 19/9/2024.",
            ),
            "planned",
        ),
        (
            "vi",
            (
                "Diễn đàn Việt Nam - Trung Quốc",
                "Diễn đàn thương mại Việt Nam - Trung Quốc đã diễn ra tại Hà Nội ngày 19/8/2024.",
            ),
            "occurred",
        ),
        ("zh", ("中越将举行论坛", "中越贸易论坛将于2024年9月19日在河内举行。"), "planned"),
        ("zh", ("中越举行论坛", "中越贸易论坛2024年8月19日在河内举行。"), "occurred"),
    ],
)
def test_status(language: Language, paragraphs: tuple[str, ...], status: str) -> None:
    """What lies ahead of the report is planned, what lies behind it occurred."""
    (mention, *_) = events(*paragraphs, language=language)
    assert (mention.kind, mention.status) == ("meeting", status)


@pytest.mark.parametrize(
    ("language", "paragraphs"),
    [
        (
            "en",
            (
                "Vietnam proposes rail link with China",
                "On August 19, 2024, Vietnam proposed that China build a rail link with it.",
            ),
        ),
        (
            "vi",
            (
                "Việt Nam đề xuất tuyến đường sắt với Trung Quốc",
                "Ngày 19/8/2024, Việt Nam đề xuất Trung Quốc cùng xây dựng tuyến đường sắt.",
            ),
        ),
        ("zh", ("越南提议与中国建设铁路", "2024年8月19日，越南提议与中国共同建设铁路。")),
    ],
)
def test_proposal(language: Language, paragraphs: tuple[str, ...]) -> None:
    """What one side only puts forward is proposed, by whatever word."""
    found = events(*paragraphs, language=language)
    assert found == [] or {one.status for one in found} == {"proposed"}
    assert {one.kind for one in found} <= {"proposal"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Vietnam and China hope to sign an agreement on railways.",
        "The two sides should sign more agreements, he said.",
        "Vietnam and China need to sign an agreement soon, the chairman stressed.",
    ],
)
def test_wishes(sentence: str) -> None:
    """What is hoped for, or asked for is no further event."""
    first = ("Vietnam, China hold talks", "Vietnam and China held talks in Hanoi on August 19, 2024.")
    assert "agreement" not in {one.kind for one in events(*first, sentence)}


def test_recalled_visit() -> None:
    """An earlier visit that is recalled with its date is an event of its own date."""
    found = told(
        events(
            "Vietnam, China hold talks",
            "Vietnam and China held talks in Hanoi on August 19, 2024.",
            "Chinese President Xi Jinping paid a state visit to Vietnam on December 12, 2023.",
        )
    )
    assert ("meeting", "2024-08-19", "occurred") in found
    assert ("visit", "2023-12-12", "occurred") in found


def test_asked_for_is_not_done() -> None:
    """What somebody proposes is no event; who will build something does not make a meeting a plan."""
    opening = (
        "Vietnam, China trade committee meets",
        "The ministers of Vietnam and China met in Hanoi on August 19, 2024.",
    )
    asked = "He also proposed that trade offices of Vietnam be set up in the Chinese cities."
    assert [event.kind for event in events(*opening, asked)] == ["meeting"]
    workers = "After the ceremony on August 20, Li Qiang met Chinese and Vietnamese workers who will build the plant."
    assert all(event.status == "occurred" for event in events(*opening, workers))


@pytest.mark.parametrize(
    ("language", "headline", "lead"),
    [
        (
            "en",
            "Cross-border train turns three",
            "On August 19, Vietnam and China marked the third anniversary of the opening of a train.",
        ),
        (
            "vi",
            "Cầu Bắc Luân II tròn 3 năm",
            "Ngày 19/8, Việt Nam và Trung Quốc tổ chức lễ kỷ niệm 3 năm thông xe cầu Bắc Luân II.",
        ),
        ("zh", "中越班列三周年", "8月19日，中越跨境班列迎来开通运营3周年。"),
    ],
)
def test_anniversary_of_opening(language: Language, headline: str, lead: str) -> None:
    """The anniversary of an opening is no opening."""
    assert [mention.kind for mention in events(headline, lead, language=language)] == ["milestone"]


def test_rank_is_no_plan() -> None:
    """The last character of a general's rank does not make his acts planned."""
    lead = "8月19日，越南国防部副部长黄春战上将与中国驻越南大使熊波在河内举行会谈。"
    assert events("越中举行会谈", lead, language="zh", published=None)[0].status == "occurred"


def test_meetings_ahead_with_several_people() -> None:
    """A mark between those whom somebody will meet does not hide that it is still to come."""
    found = events(
        "习近平将访问越南",
        "中国国家主席习近平9月12日起对越南进行国事访问，将与越共中央总书记苏林、国家主席梁强会面。",
        language="zh",
    )
    assert found
    assert {event.status for event in found} == {"planned"}


def test_plans_behind_an_enumeration() -> None:
    """What a guest plans to do stays ahead through all that the sentence goes on with."""
    found = events(
        "苏林抵达广州",
        "8月19日，越共中央总书记苏林抵达广州，开始访华。苏林计划寻访胡志明足迹，之后转到北京与总书记习近平举行会谈，"
        "并分别同总理李强、委员长赵乐际会面。",
        language="zh",
    )
    assert {event.status for event in found if event.kind == "meeting"} == {"planned"}


def test_after_the_month_of_publication() -> None:
    """What lies after the month that is known of publication is planned."""
    text = "Chương trình giao lưu nghệ thuật Việt Nam - Trung Quốc diễn ra lúc 20h00 ngày 3/8/2025 tại Hà Nội."
    article = msgspec.structs.replace(
        report("Giao lưu", text, language="vi", published=None), published_month="2025-07"
    )
    assert {mention.status for mention in extract(article).mentions} == {"planned"}


def test_visit_about_to_end() -> None:
    """A visit that is about to end has taken place."""
    found = events(
        "习近平同苏林话别",
        "8月20日上午，在即将结束对越南进行国事访问之际，习近平同越共中央总书记苏林话别。",
        language="zh",
    )
    assert told(found) == {("visit", "2024-08-20", "occurred")}


def test_signed_paper_under_which_something_will_be() -> None:
    """What an agreement provides for is still to come; the agreement itself was signed."""
    paper = "In March, China Railway and Vietnam Railways signed a memorandum under which a terminal will be built."
    assert ("agreement", "XXXX-03", "occurred") in told(events(*TALKS, paper, published=None))


def test_list_of_what_will_be_done() -> None:
    """What goes on behind a semicolon in a list of what will be done is still to come."""
    lead = "8月19日，由25人组成的中国南宁市经贸代表团抵达越南。"
    plan = "代表团将拜会越南海防市领导；在河内举行中国广西推介会；与越南商会举行会谈。"
    found = events("南宁市代表团访问越南", lead, plan, language="zh")
    assert {one.status for one in found if one.kind == "meeting"} <= {"planned"}
