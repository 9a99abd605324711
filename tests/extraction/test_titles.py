"""What an event is called: the headline, or its sentence without dateline, date and credit."""

from __future__ import annotations

import pytest

from tests.extraction.articles import TALKS, events
from tracker.model import Language


def test_main_title() -> None:
    """The article's headline is its main event's title, quoted whole."""
    (mention,) = events(*TALKS)
    assert mention.title == TALKS[0]
    assert [quote.text for quote in mention.quotes if quote.field == "title"] == [TALKS[0]]


@pytest.mark.parametrize(
    ("sentence", "begins", "without"),
    [
        (
            "Hanoi (VNA) – Chinese President Xi Jinping paid a state visit to Vietnam on December 12, 2023.",
            "Chinese President",
            "VNA",
        ),
        (
            "Xi Jinping, general secretary of the party and president of China, paid a state visit to "
            "Vietnam on December 12, 2023.",
            "Xi Jinping paid",
            "general secretary",
        ),
    ],
)
def test_further_title(sentence: str, begins: str, without: str) -> None:
    """A further event is called by its sentence without dateline and without what a person is."""
    titles = {one.kind: one.title for one in events(*TALKS, sentence)}
    assert titles["visit"].startswith(begins)
    assert without not in titles["visit"]
    assert not titles["visit"].endswith(".")


@pytest.mark.parametrize(
    ("language", "sentence", "title"),
    [
        (
            "en",
            "On December 12, 2023, on a tour, Chinese President Xi Jinping paid a state visit to Hanoi, Vietnam.",
            "Chinese President Xi Jinping paid a state visit to Hanoi, Vietnam",
        ),
        (
            "en",
            "In recent years, he said, Xi Jinping of China has paid visits to Vietnam, the last on December 12, 2023.",
            "Xi Jinping of China has paid visits to Vietnam, the last on December 12, 2023",
        ),
        (
            "en",
            "On December 12, 2023 Xi Jinping, president of China, paid a state visit to Vietnam.",
            "On December 12, 2023 Xi Jinping paid a state visit to Vietnam",
        ),
        (
            "vi",
            "Trong chuyến thăm, ngày 12/12/2023, tại Hà Nội, Chủ tịch Tập Cận Bình đã hội đàm với Tổng Bí thư Tô Lâm.",
            "Chủ tịch Tập Cận Bình đã hội đàm với Tổng Bí thư Tô Lâm",
        ),
        (
            "vi",
            "Theo lời mời của Bộ Công an Trung Quốc và trong khuôn khổ hợp tác hai nước, Đại tướng Tô Lâm, Bộ trưởng "
            "Bộ Công an, ngày 12/12/2023 đã thăm Trung Quốc.",
            "Đại tướng Tô Lâm ngày 12/12/2023 đã thăm Trung Quốc",
        ),
        (
            "en",
            "Hanoi, for its part, signed the agreement on trade between Vietnam and China on December 12, 2023./.",
            "Hanoi, for its part, signed the agreement on trade between Vietnam and China on December 12, 2023",
        ),
        ("zh", "访问期间，2023年12月12日，习近平同苏林举行会谈。", "习近平同苏林举行会谈"),
        (
            "zh",
            "边境信息港讯（www.example.cn） 访问期间，2023年12月12日，习近平同苏林举行会谈。",
            "习近平同苏林举行会谈",
        ),
    ],
)
def test_title_from_the_subject(language: Language, sentence: str, title: str) -> None:
    """A further event's title begins with who acted: the date has a field of its own, and so has who says it."""
    opening = {
        "en": ("Vietnam and China sign railway deal", "Vietnam and China signed a railway deal on August 19, 2024."),
        "vi": ("Việt Nam, Trung Quốc ký thỏa thuận", "Việt Nam và Trung Quốc ký thỏa thuận đường sắt ngày 19/8/2024."),
        "zh": ("越中签署铁路协议", "越南和中国2024年8月19日签署铁路合作协议。"),
    }
    assert title in [one.title for one in events(*opening[language], sentence, language=language)]


def test_caption_title() -> None:
    """A caption's credit is left out of the title."""
    caption = "The Ministry of Industry and Trade of Vietnam and CCPIT of China sign a memorandum. (Photo: VNA)"
    titles = {one.kind: one.title for one in events(*TALKS, caption, captions=[caption])}
    assert "Photo" not in titles["agreement"]


def test_title_with_a_speaker_amid() -> None:
    """ "…, he added, …" is no beginning of a title, however late the event's word comes."""
    sentence = (
        "The long dialogue of young people from both countries in the city, he added, also serves to give form to the "
        "statement made when Chinese President Xi Jinping paid a state visit to Vietnam on December 12, 2023."
    )
    title = {one.kind: one.title for one in events(*TALKS, sentence)}["visit"]
    assert not title.startswith("He added")


def test_long_title() -> None:
    """A long sentence is cut at a word."""
    sentence = (
        "Chinese President Xi Jinping paid a state visit to Vietnam on December 12, 2023 "
        + "and met many people " * 12
        + "there."
    )
    title = {one.kind: one.title for one in events(*TALKS, sentence)}["visit"]
    assert len(title) <= 141
    assert title.endswith("…")
    assert title[:-1].split()[-1] in sentence.split()


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            "越南最高人民法院院长阮和平对中国进行工作访问，受到中国最高人民法院院长的热情接待和欢迎，"
            "两国最高人民法院关系由此取得新的发展，各级法院之间的往来也日益密切并不断迈上新的台阶。",
            "越南最高人民法院院长阮和平对中国进行工作访问，受到中国最高人民法院院长的热情接待和欢迎",
        ),
        (
            "双方青年干部在友谊关口岸的边防检查大厅了解对方的查验设备和工作流程及信息化建设的最新情况，"
            "并参观了凭祥市的边贸市场和文化馆，随后越南代表团向凭祥市第一中学捐赠了一批图书。",
            "…并参观了凭祥市的边贸市场和文化馆，随后越南代表团向凭祥市第一中学捐赠了一批图书",
        ),
    ],
)
def test_long_chinese_title(sentence: str, title: str) -> None:
    """A long Chinese sentence is cut to the whole clauses around the word that tells its event."""
    opening = "2023年5月10日，中国外交部长王毅在北京同越南外交部长裴青山举行会谈。"
    assert title in [one.title for one in events(opening, sentence, language="zh")]


def test_title_of_an_occasion() -> None:
    """An event that is named only as the occasion of another is called by that name."""
    occasion = "During Chinese President Xi Jinping's visit to Vietnam in December 2023, the two sides agreed on more."
    titles = {one.kind: one.title for one in events(*TALKS, occasion)}
    assert titles["visit"] == "Chinese President Xi Jinping's visit to Vietnam in December 2023"


def test_title_of_a_visit_around_what_is_told() -> None:
    """A visit that a Vietnamese sentence names amid what took place during it is called by its phrase alone."""
    signed = (
        "Ngày 21/12/2023, tại Hà Nội, Bộ Y tế Việt Nam và Bộ Y tế Trung Quốc ký thỏa thuận, nhân chuyến thăm chính "
        "thức Việt Nam của Tổng Bí thư, Chủ tịch nước Trung Quốc Tập Cận Bình (20-22/12/2023)."
    )
    found = {one.kind: one for one in events("Hai Bộ Y tế ký thỏa thuận", signed, language="vi")}
    title = "Chuyến thăm chính thức Việt Nam của Tổng Bí thư, Chủ tịch nước Trung Quốc Tập Cận Bình"
    assert found["visit"].title == title
    assert found["visit"].organisations == ()


def test_title_of_two_who_signed() -> None:
    """Of two subjects with their offices neither is left out of the title."""
    signed = (
        "Ngày 11/3, ông Hồ Quang Huy, Chủ tịch UBND thành phố Móng Cái (Việt Nam) và ông Lí Kiện, Thị trưởng thành phố "
        "Đông Hưng (Trung Quốc), đã ký Bản ghi nhớ."
    )
    opening = (
        "Ngày 11/3, Chủ tịch thành phố Móng Cái (Việt Nam) Hồ Quang Huy và Thị trưởng thành phố Đông Hưng (Trung Quốc) "
        "Lí Kiện đã tổ chức hội đàm tại Đông Hưng."
    )
    found = events("Móng Cái, Đông Hưng hội đàm", opening, signed, language="vi")
    assert any("Hồ Quang Huy" in one.title and "Lí Kiện" in one.title for one in found)


def test_host_of_the_ceremony_before() -> None:
    """Who gave the ceremony after which something took place does not begin its title."""
    lead = (
        "After a welcome ceremony of many hours hosted by the deputy chief of staff of China's Nanhai Fleet, Zhang "
        "Chuan Shu, the Vietnamese sailors and officers had a meeting with them on August 19."
    )
    titles = {mention.title for mention in events("Ships of Vietnam visit China", lead)}
    assert not [title for title in titles if title.startswith("Zhang Chuan Shu, the")]
