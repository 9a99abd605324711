"""The year of a date without one on a page that tells no day of publication."""

from __future__ import annotations

import pytest

from tests.extraction.articles import events
from tracker.model import Language


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("2025年开年以来，该机场航线网络不断拓展。", "2025-02-23"),
        ("项目预计2030年完工。", "XXXX-02-23"),
        ("2026年计划每周飞行四班。", "XXXX-02-23"),
        ("2015年以来，两地往来密切。", "XXXX-02-23"),
    ],
)
def test_years(sentence: str, date: str) -> None:
    """The year that has just begun is the report's; one that something is planned for, or counted from, is not."""
    lead = "随着航班2月23日起飞，中国大理至越南河内国际航线正式开通。"
    found = events("大理至河内国际航线开通", lead + sentence, language="zh", published=None)
    assert found[0].date.edtf == date


@pytest.mark.parametrize(
    ("language", "lead"),
    [
        (
            "en",
            "A Vietnamese delegation visited Nanning, China, on May 2. It is the 75th anniversary of bilateral ties.",
        ),
        ("vi", "Ngày 2/5, đoàn Việt Nam thăm Trung Quốc nhân kỷ niệm 75 năm thiết lập quan hệ ngoại giao hai nước."),
        ("zh", "越南代表团5月2日访问中国。今年是越中建交75周年。"),
    ],
)
def test_the_year_of_a_jubilee(language: Language, lead: str) -> None:
    """The years that diplomatic relations count tell the year, unless the jubilee is still ahead."""
    assert (
        events("Việt - Trung 中越 Vietnam, China", lead, language=language, published=None)[0].date.edtf == "2025-05-02"
    )
    ahead = "Đoàn Việt Nam thăm Trung Quốc ngày 2/5, hướng tới kỷ niệm 75 năm thiết lập quan hệ ngoại giao hai nước."
    assert events("Thăm Trung Quốc", ahead, language="vi", published=None)[0].date.edtf == "XXXX-05-02"


def test_the_jubilee_of_two_towns() -> None:
    """The relations of two districts are younger than those of the countries: their jubilee tells no year."""
    lead = "Quang Hoa district of Vietnam on May 2 held a ceremony with Longzhou, China for the anniversary."
    found = events("Districts celebrate 10th anniversary of relations", lead, published=None)
    assert found[0].date.edtf == "XXXX-05-02"


def test_the_year_of_another_deed() -> None:
    """A year with which a further sentence begins is that of what was done then."""
    lead = "BEIJING, May 2 (Xinhua) -- Chinese and Vietnamese ministers met in Beijing on May 2."
    found = events("Ministers meet", f"{lead} In 2015 the two countries agreed on a plan.", published=None)
    assert found[0].date.edtf == "XXXX-05-02"


def test_the_year_of_a_purpose() -> None:
    """The year of a meeting that a visit carries out is not that of the visit."""
    lead = "为落实2017年中越检察机关会晤精神，3月4日至5日，崇左市人民检察院代表团访问越南谅山省人民检察院。"
    found = events("崇左检察院代表团访问谅山", lead, language="zh", published=None)
    assert found[0].date.edtf == "XXXX-03-04/XXXX-03-05"


def test_the_year_of_something_else() -> None:
    """What a further sentence tells to have taken place in a year is no reason to date the event in that year."""
    lead = "HANOI, May 2 - A flight with Chinese tourists from Haikou landed in Hanoi on May 2."
    found = events("Flight lands", f"{lead} The route was resumed in 2023.", published=None)
    assert found[0].date.edtf == "XXXX-05-02"


def test_the_year_of_figures_so_far() -> None:
    """Figures of a year's first months tell the year of a report that comes soon after, not of one long after."""
    figures = "2017年前4月，香港新增对越投资项目16个。"
    for day, date in (("5月12日", "2017-05-12"), ("11月12日", "XXXX-11-12")):
        lead = f"胡志明市人民委员会副主席{day}在胡志明市会见了香港企业家代表团。"
        found = events("胡志明市会见香港企业家代表团", lead, figures, language="zh", published=None)
        assert found[0].date.edtf == date


@pytest.mark.parametrize(
    "jubilee",
    [
        "nhân kỷ niệm 93 năm Ngày thành lập Đảng Cộng sản Việt Nam",
        "nhân kỷ niệm 20 năm thành lập trường (2003-2023)",
        "nhân kỷ niệm 74 năm Quốc khánh nước Cộng hòa Nhân dân Trung Hoa",
    ],
)
def test_the_year_of_a_founding(jubilee: str) -> None:
    """The age of a party or state, and the years of any jubilee that are given in brackets, tell the year."""
    lead = f"Ngày 2/2, đoàn Đông Hưng (Trung Quốc) sang thăm thành phố Móng Cái (Việt Nam) {jubilee}."
    assert events("Đông Hưng thăm Móng Cái", lead, language="vi", published=None)[0].date.edtf == "2023-02-02"


def test_the_year_since_which_something_is_counted() -> None:
    """A year since whose deed something is counted is not the report's; that of the first half's figures is."""
    lead = "Từ ngày 24 - 26/10, đoàn công tác tỉnh Hà Giang đã thăm, làm việc tại châu Văn Sơn, Trung Quốc."
    since = "Kể từ khi hai bên ký Thỏa thuận năm 2013 đến nay, đã có 18 đoàn qua lại."
    half = "Nửa đầu năm 2016, kim ngạch đạt 290 triệu USD."
    for body, year in ((since, "XXXX"), (f"{since} {half}", "2016")):
        found = events("Hà Giang và Văn Sơn hội đàm", lead, body, language="vi", published=None)
        assert found[0].date.edtf == f"{year}-10-24/{year}-10-26"


def test_the_year_to_come() -> None:
    """The year in which something will be done is not that of the report."""
    lead = "Ngày 15/11, tại Mông Tự (Trung Quốc), Đại học Thái Nguyên và Học viện Hồng Hà ký thỏa thuận hợp tác."
    for ahead in ("Sang năm 2015, hai trường trao đổi sinh viên.", "Năm 2015, hai trường sẽ trao đổi sinh viên."):
        found = events("Ký kết hợp tác", f"{lead} {ahead}", language="vi", published=None)
        assert found[0].date.edtf == "XXXX-11-15"


@pytest.mark.parametrize(
    ("language", "lead"),
    [
        ("vi", "Chiều 2/5, đoàn Việt Nam thăm Trung Quốc. Trong năm 2023, đây là chuyến thăm đầu tiên của tỉnh."),
        ("vi", "Chiều 2/5, đoàn Việt Nam thăm Trung Quốc. Đây là chuyến thăm thứ hai của tỉnh trong năm 2023."),
        ("en", "A Vietnamese delegation visited China on May 2. This was the second visit of the province in 2023."),
        ("zh", "越南代表团5月2日访问中国。这是代表团2023年的首次访问。"),
    ],
)
def test_the_year_among_whose_events_this_one_counts(language: Language, lead: str) -> None:
    """The first or third of its kind in a year is of that year."""
    headline = {
        "en": "Vietnamese delegation visits China",
        "vi": "Đoàn Việt Nam thăm Trung Quốc",
        "zh": "越南代表团访华",
    }
    assert events(headline[language], lead, language=language, published=None)[0].date.edtf == "2023-05-02"


@pytest.mark.parametrize(("legend", "date"), [("Quang cảnh", "2025-05-02"), ("Ảnh tư liệu", "XXXX-05-02")])
def test_the_year_of_a_scene(legend: str, date: str) -> None:
    """The legend of a view of the talks tells their year, that of an old picture does not."""
    legend = f"{legend} hội đàm biên giới Lai Châu và Vân Nam (Trung Quốc) năm 2025."
    lead = "Ngày 2/5, tỉnh Lai Châu hội đàm với tỉnh Vân Nam (Trung Quốc) về biên giới."
    headline = "Lai Châu (Việt Nam) và Vân Nam (Trung Quốc) hội đàm"
    assert events(headline, lead, legend, language="vi", captions=[legend], published=None)[0].date.edtf == date


def test_the_year_that_is_welcomed() -> None:
    """On the last day of December the New Year that is welcomed is the coming one."""
    found = events(
        "Lao Cai and China's Yunnan step up cooperation",
        "Lao Cai of Vietnam and Hekou in China's Yunnan held talks in Lao Cai on December 31.",
        "An art programme to welcome the New Year 2024 was held that night.",
        published=None,
    )
    assert found[0].date.edtf == "2023-12-31"


def test_year_of_birth() -> None:
    """The year in which somebody was born is that of no event."""
    lead = "Ngày 15/4, Công an Lạng Sơn bàn giao Hoàng Tập Y (SN 1981) cho Công an Quảng Tây (Trung Quốc)."
    found = events("Lạng Sơn bàn giao đối tượng cho Công an Trung Quốc", lead, language="vi", published=None)
    assert [one.date.edtf for one in found] == ["XXXX-04-15"]


def test_day_of_the_paper_acted_upon() -> None:
    """The day of a paper under which something is done is not that of what is done."""
    title = "Quảng Ninh bàn giao đối tượng truy nã cho Công an Trung Quốc"
    lead = (
        "Căn cứ Biên bản hợp tác đã ký ngày 26/4/2019 giữa hai bên, Công an TP Móng Cái bàn giao đối tượng truy nã cho"
        " Công an TP Đông Hưng (Trung Quốc)."
    )
    found = events(title, lead, language="vi")
    assert [one.date.edtf for one in found if one.kind == "exchange"] != ["2019-04-26"]


@pytest.mark.parametrize(
    ("language", "lead"),
    [
        ("en", "Vietnamese officials visited China on May 2. They saw the hall, which was built in 2006."),
        ("en", "Vietnamese officials visited China on May 2 under the treaty signed in 2006."),
        ("vi", "Ngày 2/5, đoàn Việt Nam thăm Trung Quốc theo thỏa thuận ký năm 2006."),
        ("zh", "越南代表团5月2日访问中国。代表团参观的展馆是2006年在原有基础上修建而成的。"),
    ],
)
def test_the_year_in_which_something_was_made(language: Language, lead: str) -> None:
    """The year in which a hall was built or a treaty signed is not that of the visit told beside it."""
    headline = {
        "en": "Vietnamese delegation visits China",
        "vi": "Đoàn Việt Nam thăm Trung Quốc",
        "zh": "越南代表团访华",
    }
    assert events(headline[language], lead, language=language, published=None)[0].date.edtf == "XXXX-05-02"
