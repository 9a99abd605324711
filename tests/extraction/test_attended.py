"""Reports that only list who attended, and whose meetings, visits and launches English tells in passing."""

from __future__ import annotations

import pytest

from tests.extraction.articles import events, told

TITLE = "Vietnam, China step up cooperation"


def test_list_of_those_present() -> None:
    """A headline on cooperation over lists of both sides' people reports their meeting, though no verb does."""
    present = "On the university's side, those present were Dr. Nguyen Thi Lan, Rector, and Ms. Tran Thi Mai."
    guests = "Yunnan Normal University was represented by Professor Li Minghua and Ms. Wang Lifen."
    title = "Promoting cooperation between Hanoi University of Vietnam and Yunnan Normal University (China)"
    found = events(title, present, guests, published=None)
    assert told(found) == {("meeting", "", "occurred")}
    assert {"p-nguyen-thi-lan", "p-li-minghua"} <= set(found[0].people)


def test_lists_on_the_side_of() -> None:
    """Who was "on the side of" each school is listed too."""
    present = "On the side of Thai Nguyen University were Dr. Nguyen Huu Cong - Vice President and Ms. Le Thi Hoa."
    guests = "Guangxi Normal University was represented by Professor Li Minghua and Ms. Wang Fang."
    assert [mention.kind for mention in events("Vietnam, China universities boost cooperation", present, guests)] == [
        "meeting"
    ]


def test_list_of_one_side() -> None:
    """People of one side listed under such a headline met nobody of the other."""
    present = "On the university's side, those present were Dr. Nguyen Thi Lan, Rector, and Ms. Tran Thi Mai."
    assert not events("Promoting cooperation between Hanoi of Vietnam and China's Yunnan", present, published=None)


def test_own_envoy() -> None:
    """Who receives his own country's ambassador to the other one meets nobody of that other country."""
    title = "Lang Son chairman meets Vietnamese Ambassador to China"
    lead = "On August 19, Chairman Nguyen Van Thang received Vietnamese Ambassador to China Pham Thi Mai in Lang Son."
    assert not events(title, lead)


def test_envoy_of_the_other_country() -> None:
    """Leaders who receive the other country's ambassador meet that country, though nobody else is named."""
    lead = "On August 19, Vietnamese leaders received Chinese Ambassador to Vietnam Xiong Bo."
    assert [mention.kind for mention in events("Chinese Ambassador to Vietnam is received", lead)] == ["meeting"]


def test_reporters_of_many_countries() -> None:
    """A tour of guests of many countries is no visit of one of ours."""
    lead = "Reporters of Pakistani, Russian, Lao and Vietnamese papers began a tour of Kunming, China, on August 19."
    assert not events("Media tour of Kunming begins", lead)


def test_seminar_that_had_also_opened() -> None:
    """What the guest says had also opened that day is an event beside the reception."""
    lead = "Vice Chairman Bui Van Cuong of Ho Chi Minh City received Cui Wei of China's Jiangsu province on August 19."
    said = "A seminar of builders from Vietnam and China, he said, had also opened in the city on August 19."
    assert [mention.kind for mention in events(TITLE, lead, said)] == ["meeting", "meeting"]


def test_pact_on_the_occasion() -> None:
    """A pact signed on the occasion is of the day of the ceremony, not of an agreement recalled between."""
    lead = "On August 19, Cao Bang of Vietnam held a ceremony to mark a decade of friendship with China's Longzhou."
    recalled = "On September 4, 2013, the two sides signed a framework agreement in Nanning."
    pact = "A pact was signed by two towns of Vietnam and China on the occasion."
    assert told(events(TITLE, lead, recalled, pact)) == {
        ("milestone", "2024-08-19", "occurred"),
        ("agreement", "2013-09-04", "occurred"),
        ("agreement", "2024-08-19", "occurred"),
    }


@pytest.mark.parametrize("year", ["", ", 2024"])
def test_visit_of_some_days(year: str) -> None:
    """A visit has all the days that the text gives it, though a meeting on one of them tells of it too."""
    lead = f"Qiu Yong of Tsinghua University led a delegation to Vietnam from August 17 to August 19{year}."
    met = f"Prime Minister Pham Minh Chinh met Qiu Yong and his delegation in Hanoi on August 19{year}."
    assert ("visit", "2024-08-17/2024-08-19", "occurred") in told(events(TITLE, lead, met))


def test_total_is_no_main_event() -> None:
    """How much crossed the border so far this year is a figure, and no event though it is all that is told."""
    lead = (
        "Some 400,000 tonnes of freight crossed the border on the railway between China and Vietnam so far this year."
    )
    assert not events("China-Vietnam railway sees more goods", lead)


def test_month_in_what_was_said() -> None:
    """The month of an earlier visit, told at the meeting behind a colon, is not the meeting's."""
    lead = (
        "In the meeting with guests from China, the rector of Vietnam shared: since the visit last June much was done."
    )
    assert "2024-06" not in {mention.date.edtf for mention in events(TITLE, lead) if mention.kind == "meeting"}


def test_body_of_the_headline() -> None:
    """The headline's body stands for the side of which the sentences name nobody else."""
    title = "Vietnam's Can Tho University boosts cooperation with China"
    lead = "A working session with a delegation of China's Yunnan University was held on August 19."
    assert "can-tho-university" in events(title, lead)[0].organisations


def test_recalled_visit_keeps_its_year() -> None:
    """The year of a recalled visit and the day of the news that has no year are not one visit's."""
    lead = "As part of a working trip to China, Nguyen Khac Toan of Vietnam met officials of Zhejiang on March 14."
    recalled = "They recalled General Secretary Nguyen Phu Trong’s historic visit to China in late 2022."
    dates = {mention.date.edtf for mention in events(TITLE, lead, recalled, published=None) if mention.kind == "visit"}
    assert "2022" in dates


def test_left_for_a_patrol() -> None:
    """Ships that leave their own port for a joint patrol visit nobody by that."""
    lead = "Two ships of Vietnam left Da Nang on June 22 for the 15th joint patrol with the navy of China."
    assert {mention.kind for mention in events("Vietnam, China conduct joint patrol", lead)} == {"exchange"}


def test_quoted_leaders() -> None:
    """Who is named within what somebody says did not speak there."""
    lead = "Mayor Hu Henghua of China received Truong Thi Mai of Vietnam in Chongqing on August 19."
    said = "“General Secretary Xi Jinping and General Secretary To Lam,” he said, “have kept in touch.”"
    assert set(events(TITLE, lead, said)[0].people) == {"hu-henghua", "truong-thi-mai"}


def test_pluperfect_is_of_no_day() -> None:
    """What had been signed before the shipment is not of its day."""
    lead = "On August 17, the first batch of Vietnamese durian set out for China."
    signed = "The protocol had been signed between the ministries of Vietnam and China."
    dates = {mention.date.edtf for mention in events(TITLE, lead, signed) if mention.kind == "agreement"}
    assert dates <= {""}


def test_speaker_of_another_day() -> None:
    """Who is told to have said something on another day was not at the signing."""
    lead = (
        "On August 10, PowerChina and Vietnam's Trungnam Group signed a contract in Hanoi in the presence of Xiong Bo."
    )
    article = "The two had talked for two years."
    said = "On August 18, President Xi Jinping noted that most wind farms stand in Vietnam."
    assert "xi-jinping" not in events(TITLE, lead, article, said)[0].people


@pytest.mark.parametrize(
    "text",
    [
        "Under a protocol inked between Vietnam and China, the Chinese side will review the exporters.",
        "The two sides reviewed the implementation of the memorandum of understanding of Vietnam and China.",
    ],
)
def test_papers_that_were_there(text: str) -> None:
    """A protocol under which something is done, and one whose implementation is reviewed, is signed by nobody now."""
    assert "agreement" not in {mention.kind for mention in events(TITLE, text)}


def test_husbands_of_guests() -> None:
    """Whose spouses the guests are is named, and took no part."""
    lead = "Peng Liyuan, spouse of President of China Xi Jinping, visited Hanoi University of Vietnam on August 13."
    assert set(events(TITLE, lead)[0].people) == {"peng-liyuan"}


def test_told_a_visiting_minister() -> None:
    """Who told a visiting guest something met him."""
    lead = "Prime Minister Pham Minh Chinh of Vietnam told visiting Chinese Vice Premier Zhang Guoqing so on August 19."
    found = [mention for mention in events("Vietnam, China look at a railway", lead) if mention.kind == "meeting"]
    assert [set(mention.people) for mention in found] == [{"pham-minh-chinh", "zhang-guoqing"}]


def test_told_at_a_recent_meeting() -> None:
    """What somebody told somebody at a recent meeting tells that they met."""
    lead = "Chairman Wang Chuanfu of China's BYD told Vietnam's Deputy Premier Tran Hong Ha so at a recent meeting."
    assert [mention.kind for mention in events("BYD looks at Vietnam", lead)] == ["meeting"]
