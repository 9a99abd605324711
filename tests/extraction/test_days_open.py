"""Days that a report tells by what stands around them, or leaves open."""

from __future__ import annotations

from tests.extraction.articles import events


def test_year_so_far() -> None:
    """Without a publication day a date without a year takes the year that the text counts as going on."""
    (mention, *_) = events(
        "大理至越南河内航线开通",
        "2月23日，中国大理至越南河内航线正式开通。2025年开年以来，大理机场国际航班增多。",
        language="zh",
        published=None,
    )
    assert mention.date.edtf == "2025-02-23"


def test_yesterday_without_publication() -> None:
    """What took place "yesterday" takes no month that the text recalls, where nothing tells when it was published."""
    found = events(
        "中越合作区在海防奠基",
        "昨天上午，中越经贸合作区在越南海防奠基。",
        "今年10月，中越双方签署合作协议。此后，双方密切配合，完成奠基筹备。",
        language="zh",
        published=None,
    )
    assert {mention.kind: mention.date.edtf for mention in found} == {"project": "", "agreement": "XXXX-10"}


def test_visit_of_days() -> None:
    """A visit is dated by all its days, also where the sentence tells on which of them the guests came."""
    (visit, *_) = events(
        "Chinese delegation visits Vietnam",
        "A Chinese delegation arrived in Hanoi on August 19 for a visit to Vietnam from August 19 to 22, 2024.",
    )
    assert (visit.kind, visit.date.edtf) == ("visit", "2024-08-19/2024-08-22")


def test_day_of_what_is_still_to_be_signed() -> None:
    """What the two sides are still to sign is not dated by the gift that the report tells of."""
    found = events(
        "中国红十字会向越南红十字会提供援助",
        "8月19日，中国驻越南大使代表中国红十字会在河内向越南红十字会捐赠10万美元。",
        "中越红十字会还将签署2025-2030年合作协议。",
        language="zh",
    )
    assert {mention.kind: mention.date.edtf for mention in found} == {"aid": "2024-08-19", "agreement": ""}


def test_today_of_a_speech() -> None:
    """What a speech calls today, and "the same day" after it, is the day of the lead that a page prints later."""
    found = events(
        "越中青年军官在芒街交流",
        "作为2024年交流活动的一项内容，8月19日下午，越南边防部队与中国国家移民管理局青年军官在芒街举行座谈会。",
        "越南边防部队代表说：“今天的交流活动体现了两国的重视。”当天上午，双方向越南贫困学生赠送了助学金。",
        language="zh",
    )
    assert {mention.date.edtf for mention in found} == {"2024-08-19"}


def test_meeting_on_arrival() -> None:
    """Whom a guest met as soon as he had come, he met on the first day of what he came for."""
    found = events(
        "越南总理抵达南宁出席中国—东盟博览会",
        "越南总理范明政抵达南宁，出席于8月19日至20日在南宁举行的第21届中国—东盟博览会。",
        "抵达南宁后，范明政会见中国广西壮族自治区党委书记刘宁。",
        language="zh",
    )
    assert {mention.kind: mention.date.edtf for mention in found}["meeting"] == "2024-08-19"


def test_today_before_another_day() -> None:
    """A story that begins with "today" was not printed late, whatever day it names after that."""
    found = events(
        "Đoàn quân nhân Trung Quốc đến Việt Nam",
        "Trưa nay, đoàn quân nhân Trung Quốc đã đến Hà Nội thăm Việt Nam.",
        "Trước đó, ngày 20/8, Bộ Quốc phòng Trung Quốc thông báo. Chiều nay, Thứ trưởng Bộ Quốc phòng Việt Nam đã "
        "tiếp đoàn quân nhân Trung Quốc.",
        language="vi",
    )
    assert {mention.date.edtf for mention in found} == {"2024-08-21"}


def test_the_27th_without_publication() -> None:
    """News of "yesterday (27)" takes no year of a paper that the two sides weigh or recall in their talks."""
    found = events(
        "越中两国防长会谈",
        "昨（27）日下午，越南国防部长在河内主持仪式，欢迎中国国防部长。",
        "欢迎仪式结束后，两国国防部长举行了会谈。会上，双方就形势交换意见，着重评价2003年国防合作《议定书》的落实结果，"
        "并宣布两国国防部于2017年签署的合作共同视野。",
        "会谈之后，两位部长见证了两国国防部签署《备忘录》。",
        language="zh",
        published=None,
    )
    assert [mention.date.edtf for mention in found if mention.kind == "meeting"] == [""]
    assert {mention.date.edtf for mention in found if mention.kind == "agreement"} == {"", "2017"}


def test_recently_beside_what_led_to_it() -> None:
    """What took place recently takes no day on which leaders launched it by a statement."""
    found = events(
        "China-Vietnam geosciences project kicks off",
        "During the Chinese President's visit to Vietnam, the two sides issued a joint statement on November 6, which "
        "launched the project of comparing the two deltas.",
        "A kick-off ceremony for the project took place recently in Beijing, attended by Vietnamese officials.",
        published=None,
    )
    assert {mention.date.edtf for mention in found if mention.kind == "project"} == {""}
    assert {mention.date.edtf for mention in found if mention.kind == "agreement"} == {"XXXX-11-06"}


def test_day_that_something_else_is_planned_for() -> None:
    """Talks without a day of their own take none that somebody said something else is planned for."""
    found = events(
        "Hanoi university works with Honghe University (China)",
        "The Vice Rector of the Vietnamese university and a Vice Principal of Honghe University attended the meeting.",
        "At the meeting, the Vice Rector shared: The holidays of Vietnamese and Chinese students are scheduled for "
        "November 22-25, 2023.",
        published=None,
    )
    assert found[0].date.edtf == ""


def test_day_of_legends() -> None:
    """A report without a day takes the one that the legends of its pictures tell, unless these are old."""
    paragraphs = ["China higher education exhibition held in Vietnam", "The Chinese exhibition was held in Hanoi."]
    legend = "The exhibition in Hanoi on June 12, 2025."
    old = "The exhibition in Hanoi on June 12, 2023 (file photo)."
    assert events(*paragraphs, legend, captions=[legend], published=None)[0].date.edtf == "2025-06-12"
    assert events(*paragraphs, old, captions=[old], published=None)[0].date.edtf == ""


def test_the_15th_beside_the_day_of_a_legend() -> None:
    """What is to begin on the 15th of an untold month takes no day on which something else was photographed."""
    legend = "10月31日，第三届中国—东盟博览会在南宁开幕，展区摆放越南商品。中新社发 某某 摄"
    lead = "应越南国家主席邀请，中国国家主席将于15日启程前往越南进行国事访问。"
    found = events("中国国家主席将访问越南", legend, lead, language="zh", captions=[legend], published=None)
    assert [mention.date.edtf for mention in found if mention.kind == "visit"] == [""]


def test_a_plan_takes_no_day_of_what_was_done() -> None:
    """What is still to be signed is not dated by the days of a journey that the lead tells of."""
    found = events(
        "Vietnam asks China for a protocol to be signed",
        "In a note sent to China's customs on Thursday, the Vietnamese ministry asked for a protocol to be signed. "
        "The ministry sent a delegation to work in Guangxi from May 29 to June 2.",
        published=None,
    )
    assert [mention.date.edtf for mention in found if mention.status != "occurred"] == [""]


def test_memories_of_a_story_whose_lead_has_no_day() -> None:
    """A paper of long before does not date the talks of a story whose second sentence tells its day."""
    found = events(
        "Joint statement of Vietnam and China on the border",
        "The Vietnamese and Chinese delegations completed the work.",
        "On 31 December 2008 in Hanoi, Vietnam and China held talks and issued the statement.",
        "Based on the treaty between Vietnam and China signed in 1999, the two sides consulted.",
        published=None,
    )
    assert found[0].date.edtf == "2008-12-31"
