"""What leaders say in reports of their meetings: other events of other days, told by people who speak."""

from __future__ import annotations

from datetime import date

import pytest

from tests.extraction.articles import events, told
from tracker.model import EventMention

PREMIERS = "李强同越南总理范明政会谈"
OPENING = "欢迎仪式后，国务院总理李强同越南总理范明政举行会谈。"
RECALLED = "李强表示，今年8月，习近平总书记同苏林总书记举行会晤，中方愿同越方办好后续工作。"
PRINTED = date(2024, 10, 14)


def read(*paragraphs: str, published: date = PRINTED) -> list[EventMention]:
    """The events of a Chinese report."""
    return events(*paragraphs, language="zh", published=published)


def test_recalled_month_is_no_day_of_the_talks() -> None:
    """Talks without a date are of about the day of print; what a leader recalls of a month stands beside them."""
    found = read(PREMIERS, OPENING, RECALLED)
    assert told(found) == {("meeting", "2024-10-14~", "occurred"), ("meeting", "2024-08", "occurred")}


def test_report_goes_on_with_its_own_day() -> None:
    """What a report tells behind a speech, and what was issued during the visit, is not of the month of the speech."""
    found = read(
        PREMIERS,
        OPENING,
        RECALLED,
        "当天，李强还瞻仰了胡志明陵并敬献花圈。",
        "访问期间，双方发表了两国联合声明。",
    )
    days = {event.kind: event.date.edtf for event in found if event.date.edtf != "2024-08"}
    assert days == {"meeting": "2024-10-14~", "exchange": "2024-10-14~", "agreement": "2024-10-14~"}


def test_who_is_spoken_of_took_no_part() -> None:
    """Host and guest held the talks; the leaders of whom one speaks held those that he recalls."""
    talks, recalled = read(PREMIERS, OPENING, RECALLED)
    assert set(talks.people) == {"li-qiang", "pham-minh-chinh"}
    assert set(recalled.people) == {"xi-jinping", "to-lam"}


def test_first_person_of_a_speech() -> None:
    """Who says that he himself paid a visit took part in it."""
    found = read(
        "习近平会见越南总理范明政",
        "10月13日，国家主席习近平在北京会见越南总理范明政。",
        "习近平指出，我今年4月对越南进行国事访问，双方达成了不少共识。",
    )
    [visit] = [event for event in found if event.kind == "visit"]
    assert (visit.date.edtf, visit.people) == ("2024-04", ("xi-jinping",))


def test_speech_goes_on_in_its_paragraph() -> None:
    """What a letter recalls without a date, sentences behind its verb of speech, is no event of the letter's day."""
    found = read(
        "习近平同苏林互致新春贺信",
        "10月13日，中共中央总书记习近平同越共中央总书记苏林互致新春贺信。",
        "习近平指出，中越友谊历久弥新。总书记同志不久前成功访华，双方发表了联合声明。",
    )
    assert {event.kind for event in found} == {"exchange"}


def test_the_next_speaker_in_a_paragraph() -> None:
    """Who says in the same paragraph what he hopes for was there like the one who spoke before."""
    [event, *_] = events(
        "越中两县缔结友好县十周年",
        "12月7日，越南广和县与中国龙州县举行缔结友好县十周年庆祝活动。",
        "高平省人民委员会副主席郑长辉强调，两县合作潜力大。龙州县委书记冯波希望两县深化合作。",
        language="zh",
    )
    assert {"p-郑长辉", "p-冯波"} <= set(event.people)


def test_article_printed_in_full() -> None:
    """An article that a leader signed tells no events of the day on which it was printed."""
    found = read(
        "习近平在越南媒体发表署名文章",
        "10月13日，在赴河内对越南进行国事访问之际，国家主席习近平在越南报纸发表署名文章。全文如下：",
        "中越两国是好邻居。",
        "双方召开了双边合作指导委员会会议，中国出口的设备有力支持了越南制造业发展。",
    )
    assert told(found) == {("visit", "2024-10-13", "occurred")}


def test_sourced_news_is_no_speech() -> None:
    """What an agency is quoted for is the news itself."""
    found = read("中越班列抵达河内", "据越通社报道称，10月12日，首趟中越班列从南宁抵达河内。")
    assert [event.date.edtf for event in found] == ["2024-10-12"]


@pytest.mark.parametrize(
    "sentence",
    [
        "签字仪式后，两位领导人进行了小范围茶叙。",
        "国家主席夫人彭丽媛、外交部长王毅等出席欢迎仪式。",
        "要用好明年中越人文交流年契机，加强青年交往。",
        "要以明年举办“中越人文交流年”为契机，办好各类活动。",
        "当天，客人转交了越共中央总书记苏林的复谢函。",
        "中方设备有力支持了越南制造业发展。",
        "老一辈领导人缔结的深厚友谊是两国人民的共同财富。",
        "10月12日，越南国会同中国全国人大的友好关系又有新进展。",
        "10月12日，两国领导人携手开辟了中越关系发展新阶段。",
        "10月12日，越方祝贺中国全面建成社会主义现代化强国。",
        "10月12日，中越双方认真落实两国联合声明精神。",
    ],
)
def test_ways_of_speaking(sentence: str) -> None:
    """Set phrases of such reports tell nothing that took place beside the meeting."""
    found = read("习近平会见苏林", "10月13日，国家主席习近平在北京会见越共中央总书记苏林。", sentence)
    assert told(found) == {("meeting", "2024-10-13", "occurred")}


def test_year_to_come() -> None:
    """A year that leaders dedicate to exchanges is still to come where it is a later one."""
    found = read(
        "韩正会见裴青山",
        "10月13日，国家副主席韩正在北京会见越南外长裴青山。",
        "两国领导人宣布2025年为中越人文交流年。",
    )
    assert ("milestone", "2025", "planned") in told(found)


def test_guests_of_several_countries() -> None:
    """A leader who met guests of many countries one by one met the one of ours too, and nobody else of the list."""
    found = read(
        "赵乐际分别会见蒙古国、新西兰、越南总理",
        "10月13日，全国人大常委会委员长赵乐际在北京分别会见蒙古国总理奥云额尔登、新西兰总理卢克森、越南总理范明政。",
        "会见奥云额尔登时，赵乐际表示，中蒙两国山水相连，愿加强立法合作。",
        "会见范明政时，赵乐际表示，中越是友好邻邦，愿加强立法合作。",
    )
    assert told(found) == {("meeting", "2024-10-13", "occurred")}
    assert set(found[0].people) == {"zhao-leji", "pham-minh-chinh"}


def test_title_of_a_meeting_in_turn() -> None:
    """A meeting that is only the occasion of what somebody said is called by itself."""
    found = read(
        "赵乐际访问越南",
        "全国人大常委会委员长赵乐际于10月11日至13日访问越南。",
        "会见越共中央总书记苏林时，赵乐际表示，中方愿同越方落实好共识。",
    )
    assert "赵乐际会见越共中央总书记苏林" in {event.title for event in found}


def test_recalled_month_in_other_languages() -> None:
    """The month of which a leader speaks is none of talks that English or Vietnamese tells without a date."""
    english = events(
        "Chinese premier holds talks with Vietnamese PM",
        "Following the welcome ceremony, Premier Li Qiang held talks with Prime Minister Pham Minh Chinh.",
        "Li said that in August this year, General Secretary Xi Jinping and General Secretary To Lam held a meeting.",
        published=PRINTED,
    )
    vietnamese = events(
        "Thủ tướng Phạm Minh Chính hội đàm với Thủ tướng Trung Quốc Lý Cường",
        "Sau lễ đón, Thủ tướng Phạm Minh Chính đã hội đàm với Thủ tướng Quốc vụ viện Trung Quốc Lý Cường.",
        "Thủ tướng Lý Cường cho biết, tháng 8/2024, Tổng Bí thư Tập Cận Bình và Tổng Bí thư Tô Lâm đã hội đàm.",
        language="vi",
        published=PRINTED,
    )
    for talks, recalled in (english, vietnamese):
        assert (talks.date.edtf, recalled.date.edtf) == ("2024-10-14~", "2024-08")
        assert set(talks.people) == {"li-qiang", "pham-minh-chinh"}
        assert set(recalled.people) == {"xi-jinping", "to-lam"}


def test_own_visit_recalled() -> None:
    """Who speaks of his own visit, and of nobody else, paid it."""
    found = events(
        "State President Luong Cuong meets Xi Jinping",
        "On October 13, State President Luong Cuong met Chinese President Xi Jinping in Beijing.",
        "Xi said that during his state visit to Vietnam in April, the two sides signed 45 cooperation documents.",
        published=PRINTED,
    )
    [visit] = [event for event in found if event.kind == "visit"]
    assert (visit.date.edtf, visit.people) == ("2024-04", ("xi-jinping",))


def test_same_day_behind_thanks() -> None:
    """ "The same day" behind a guest's thanks for what was on another day is the day of the meeting."""
    found = events(
        "State President Luong Cuong meets Xi Jinping",
        "On October 13, State President Luong Cuong met Chinese President Xi Jinping in Beijing.",
        "He thanked China for the delegation that Zhao Leji led to the celebrations on October 10.",
        "Both sides spoke of railways.",
        "On the same day, President Luong Cuong met with NPC chairman Zhao Leji.",
        published=PRINTED,
    )
    assert {event.date.edtf for event in found if event.kind == "meeting"} == {"2024-10-13"}


def test_half_stop_parts_dates() -> None:
    """A visit recalled behind a half stop is of its own month, not of the day before it."""
    found = events(
        "Chủ tịch nước Lương Cường hội kiến ông Triệu Lạc Tế",
        "Chiều 13/10, Chủ tịch nước Lương Cường hội kiến Ủy viên trưởng Nhân đại toàn quốc Trung Quốc Triệu Lạc Tế.",
        "Ông Triệu Lạc Tế cho biết, sáng 13/10, hai Chủ tịch đã trao đổi; nhắc lại chuyến thăm chính thức Việt Nam "
        "của ông Tập Cận Bình tháng 4/2024.",
        "Tối cùng ngày, Chủ tịch nước đã gặp gỡ cán bộ, nhân viên Đại sứ quán Việt Nam tại Trung Quốc.",
        language="vi",
        published=PRINTED,
    )
    assert ("visit", "2024-04", "occurred") in told(found)
    assert [event.date.edtf for event in found if event.kind == "meeting"] == ["2024-10-13"]


def test_separate_meetings() -> None:
    """A leader's separate meetings with guests of many countries are one with the guest of ours."""
    found = events(
        "Vietnamese Prime Minister meets world leaders in Davos",
        "Prime Minister Pham Minh Chinh on October 13 had separate meetings with the Presidents of Serbia and "
        "Switzerland, and Chinese Vice Premier Ding Xuexiang.",
        "Meeting Ding Xuexiang, Chinh said that next year is the 75th anniversary of ties.",
        published=PRINTED,
    )
    assert told(found) == {("meeting", "2024-10-13", "occurred")}


def test_announcement_by_a_spokesperson() -> None:
    """What is to come is the news, whoever says so."""
    found = read("越南总理将访华", "外交部发言人表示，越南总理范明政将于10月20日至22日访问中国。")
    assert told(found) == {("visit", "2024-10-20/2024-10-22", "planned")}
