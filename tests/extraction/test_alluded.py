"""What a sentence beside the main event only alludes to, and the parts of a visit that are no events of their own."""

from __future__ import annotations

import pytest

from tests.extraction.articles import TALKS, events, told
from tracker.model import Language

HOI_DAM = ("Việt Nam, Trung Quốc hội đàm tại Hà Nội", "Ngày 19/8/2024, Việt Nam và Trung Quốc hội đàm tại Hà Nội.")
HUITAN = ("中越在河内举行会谈", "2024年8月19日，中国和越南在河内举行会谈。")
MAIN = ("meeting", "2024-08-19", "occurred")
HEADLINES = {"en": TALKS, "vi": HOI_DAM, "zh": HUITAN}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "An early signing of the border agreement between China and Vietnam would be welcome."),
        ("en", "The two sides also exchanged views on matters of common concern."),
        ("en", "Joint patrols of China and Vietnam in the Gulf of Tonkin will continue."),
        ("en", "Also on the table were the resumption of tourism between China and Vietnam and new bridges."),
        ("en", "Lao Cai has since January 8 cleared around 250 trucks a day between Vietnam and China."),
        (
            "en",
            "The two sides will also share experience on border work; hold training courses for officers of Vietnam "
            "and China; and provide equipment.",
        ),
        ("en", "They will continue to put into effect the memoranda signed by the police of China and Vietnam."),
        ("vi", "Hai bên sẽ thường xuyên trao đổi thông tin và phối hợp tập huấn cán bộ Việt Nam, Trung Quốc."),
        ("vi", "Cùng tiếp đoàn Trung Quốc có các đồng chí lãnh đạo Bộ Ngoại giao Việt Nam."),
        ("vi", "Hai bên thống nhất tiếp tục duy trì giao lưu, tuần tra song phương Việt Nam - Trung Quốc."),
        ("vi", "Hai bên trao đổi các nội dung: khôi phục vận chuyển hành khách giữa Việt Nam và Trung Quốc."),
        ("zh", "中越双方同意加强往来，尽快签署中越合作协议。"),
        ("zh", "铁路建成之后，中国与越南之间有三条线路。"),
        ("zh", "今年3月越南出现疫情以来，中国一直向越南捐赠疫苗。"),
        ("zh", "2023年，两国铁路部门落实《中越联合声明》，货运大增。"),
        ("zh", "自1993年2月7日起，中越已召开10次联合工作组会议。"),
        ("zh", "防城港市还与越南芒街、下龙等地结为友好城市。"),
        ("zh", "两国正磋商习近平今年访问越南的安排。"),
        ("zh", "今年是中越建交75周年暨中越人文交流年。"),
        ("zh", "今年是中越建交75周年，两国海军互访、联合巡逻已成惯例。"),
    ],
)
def test_allusions(language: Language, sentence: str) -> None:
    """What is agreed on, talked about, attended or going on since a day is no event beside the talks."""
    assert told(events(*HEADLINES[language], sentence, language=language)) == {MAIN}


def test_subject_of_an_agreement() -> None:
    """The patrols that an agreement of another year is about are not held in that year."""
    found = events(*TALKS, "China and Vietnam had signed the rules for joint patrols in October 2005.")
    assert told(found) == {MAIN, ("agreement", "2005-10", "occurred")}


def test_message_of_sympathy() -> None:
    """A telegram that asks after those hit by a flood is an exchange and no visit."""
    found = events(
        *HOI_DAM,
        "Ngày 14/8, Bộ trưởng Ngoại giao Trung Quốc Vương Nghị gửi điện tới Bộ trưởng Ngoại giao Việt Nam "
        "Bùi Thanh Sơn thăm hỏi về thiệt hại do lũ lụt.",
        language="vi",
    )
    assert told(found) == {MAIN, ("exchange", "2024-08-14", "occurred")}


def test_legs_of_a_journey() -> None:
    """Where a delegation went on during its visit is a part of it."""
    found = events(
        "Chinese delegation visits Vietnam",
        "A Chinese delegation paid an official visit to Vietnam from August 17 to 19, 2024.",
        "The Chinese delegation left for Da Nang in Vietnam on August 18.",
    )
    assert told(found) == {("visit", "2024-08-17/2024-08-19", "occurred")}
