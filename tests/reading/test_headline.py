"""Which line of a page is its headline."""

from __future__ import annotations

from tracker.reading import read_text


def test_masthead_and_row_of_headlines_are_no_headline() -> None:
    """The paper's name and the day's headlines in one row above the story are cut; the story's headline is found."""
    article = read_text(
        "南方日报\n河内举行国际书展开幕式 防城港新码头投入使用 昆明至海防货运列车增加班次\n"
        "广西向高平省捐赠医疗设备\n2023-05-11\n"
        "5月10日，广西壮族自治区卫生健康委员会向越南高平省卫生厅捐赠一批医疗设备，双方代表出席交接仪式。",
        "page.txt",
    )
    assert article.title == "广西向高平省捐赠医疗设备"
    assert "昆明至海防" not in article.text


def test_question_may_be_a_headline() -> None:
    """A headline that asks is no paragraph."""
    article = read_text(
        "中越货运列车为什么越跑越快？\n\n1月15日，今年首趟中越货运列车从南宁国际铁路港开出，载着水果和电子产品驶往河内，"
        "全程约二十四小时，铁路部门说班次还会增加。",
        "page.txt",
    )
    assert article.title == "中越货运列车为什么越跑越快？"
