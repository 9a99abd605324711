"""Where hosts, houses and border units are at home that a report names without saying where it all took place."""

from __future__ import annotations

import pytest

from tests.extraction.articles import analysed, events
from tracker.extraction.where.guests import place_of_guests_host
from tracker.extraction.where.hosts import place_of_organiser
from tracker.model import Language


def places(*paragraphs: str, language: Language = "en") -> set[str]:
    """All places of the events of an article."""
    return {place for event in events(*paragraphs, language=language) for place in event.places}


@pytest.mark.parametrize(
    ("language", "lead", "host"),
    [
        ("en", "The Da Nang Party Committee had talks with a delegation from Shandong province.", "da-nang"),
        ("en", "A delegation from Wenshan Prefecture worked with leaders of Ha Giang province.", "ha-giang"),
        (
            "en",
            "The Can Tho municipal People's Committee met the mayor of Chongqing, who is on a visit to the city.",
            "can-tho",
        ),
        ("vi", "UBND tỉnh Lào Cai trao đổi với đoàn công tác châu Hồng Hà (Trung Quốc).", "lao-cai"),
        ("zh", "广西壮族自治区人民政府与来访的越南谅山省人民委员会代表团座谈。", "guangxi"),
        # both came as guests to a place that is not told
        ("vi", "Đoàn đại biểu UBND tỉnh Lào Cai hội đàm với đoàn công tác tỉnh Vân Nam (Trung Quốc).", ""),
        ("en", "The Lang Son People's Committee had talks with the Guangxi government.", ""),
    ],
)
def test_the_host_is_who_did_not_come_as_a_guest(language: Language, lead: str, host: str) -> None:
    """Beside a delegation of one country the authority of the other is at home; without guests nobody is told to be."""
    analysis = analysed("Headline", lead, language=language)
    seats = [place_of_guests_host(analysis, sentence) for sentence in analysis.sentences]
    assert next((seat.id for seat in seats if seat), "") == host


@pytest.mark.parametrize(
    ("language", "lead", "place"),
    [
        ("en", "Cao Bang's Trung Khanh district on May 7 held a ceremony with Daxin county.", "trung-khanh"),
        ("vi", "Tỉnh Cao Bằng tổ chức lễ hội văn hóa với đoàn nghệ thuật Bách Sắc.", "cao-bang"),
        ("zh", "河口县于5月7日举办中越边民联欢。", "hekou"),
        ("en", "Lao Cai and Honghe on May 7 held a conference on trade.", ""),
        ("zh", "老街省与红河州5月7日举办中越贸易洽谈会。", ""),
    ],
)
def test_a_town_holds_something_itself(language: Language, lead: str, place: str) -> None:
    """What a district, province or county holds alone is there; of two that hold it together neither is the host."""
    analysis = analysed("Headline", lead, language=language)
    found = [place_of_organiser(analysis, sentence) for sentence in analysis.sentences]
    assert next((one.id for one in found if one), "") == place


def test_a_patrol_walks_the_units_own_stretch_of_border() -> None:
    """The district behind a border post's name comes before the province of its command."""
    title = "Tuần tra song phương trên biên giới Việt Nam - Trung Quốc"
    post = "Đồn Biên phòng Nghĩa Thuận, huyện Quản Bạ"
    force = "Bộ đội Biên phòng tỉnh Hà Giang"
    other = "lực lượng quản lý biên giới Trung Quốc tuần tra song phương."
    assert places(title, f"Ngày 6/5/2024, {post} và {other}", language="vi") == {"quan-ba"}
    assert places(title, f"Ngày 6/5/2024, {force} và {other}", language="vi") == {"ha-giang"}


def test_a_palace_is_in_its_city() -> None:
    """A venue that is known to stand in a city tells of the city, where no other place is told."""
    found = places(
        "China's President meets Vietnam's",
        "On May 6, 2024, Chinese Premier Li Qiang met Vietnamese President Luong Cuong at the Presidential Palace.",
    )
    assert found == {"presidential-palace", "hanoi"}


def test_home_again_is_no_place_of_the_visit() -> None:
    """Where a delegation returned to, whose county lies where, and what is named after a river are no venues."""
    lead = "Ngày 29/9/2023, đoàn đại biểu Hà Nội đã về tới Hà Nội, kết thúc chuyến thăm tại Bắc Kinh, Trung Quốc."
    assert places("Đoàn đại biểu Hà Nội thăm Trung Quốc", lead, language="vi") == {"beijing"}
    pact = "On May 6, 2024, Quang Hoa district signed a pact in Cao Bang with Longzhou county in China's Guangxi."
    assert places("Vietnamese and Chinese districts sign pact", pact) == {"cao-bang"}


@pytest.mark.parametrize(
    ("language", "sentence", "found"),
    [
        ("zh", "2024年5月6日，中越代表在云南弥勒市举行会谈。", {"mile", "yunnan"}),
        ("zh", "2024年5月6日，首趟重庆—河内中越班列开行。", {"chongqing", "hanoi"}),
        ("vi", "Ngày 6/5/2024, đoàn Trung Quốc và đoàn Việt Nam hội đàm tại quận Hải Châu.", {"hai-chau"}),
        ("vi", "Ngày 6/5/2024, đoàn Trung Quốc và đoàn Việt Nam hội đàm tại châu Đại Lý.", {"dali"}),
        ("zh", "2024年5月6日，越南部长在河内会见到访的中国广西主席一行。", {"hanoi"}),
    ],
)
def test_towns_with_the_word_for_their_kind(language: Language, sentence: str, found: set[str]) -> None:
    """A town counts by the word for its kind where its bare name would be another word; a guest's home is none."""
    assert places("Vietnam - China", sentence, language=language) == found


def test_what_is_told_in_a_town_was_not_done_there() -> None:
    """Neither a press briefing's town nor the one left for the waters, nor a dateline over what somebody made known."""
    briefing = "A press briefing of the Vietnamese Ministry of National Defence in Hanoi told of it on May 6, 2024."
    assert "hanoi" not in places("Vietnam, China to hold exchange", f"China will host a visit. {briefing}")
    lately = "中新社南宁5月6日电 广西卫生健康委员会6日透露，该委近日与越南广宁省卫生厅签署谅解备忘录。"
    assert places("广西与越南广宁省签署备忘录", lately, language="zh") == set()
    patrol = "5月6日，中国海警舰船驶离三亚，赴北部湾与越南海警开展联合巡逻。"
    assert places("中越海警在北部湾联合巡逻", patrol, language="zh") == {"gulf-of-tonkin"}


def test_a_gate_that_is_only_to_be_upgraded_is_no_place() -> None:
    """Beside the talks in Nanning, gates that may be opened next year are plans."""
    talks = "2013年12月25日，中越口岸管理合作委员会第一次会议在南宁举行，双方签署会议纪要。"
    plans = "据介绍，龙邦—茶岭口岸明年将升格并扩大开放。"
    assert places("中越口岸管理委员会会议在南宁举行", talks, plans, language="zh") == {"nanning"}


def test_a_call_on_the_consul_by_who_stands_before_the_comma() -> None:
    """Who calls on the other country's consul with his colleagues calls at no mission of his own country."""
    called = (
        "Le Van Thanh, vice chairman of the Quang Nam provincial People's Committee, and his colleagues paid a "
        "courtesy call on Mrs. Xi Hui, the new Consul General of China in Da Nang city, on May 4."
    )
    assert events("Quang Nam leaders call on new Consul General of China", called)
