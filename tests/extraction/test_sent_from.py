"""Where reports come from and where trains run: datelines, correspondents' towns, the ends of a run."""

from __future__ import annotations

import pytest

from tests.extraction.articles import analysed, events
from tracker.extraction.where.datelines import correspondents_town
from tracker.extraction.where.routes import ends_of_run
from tracker.model import Language


def places(*paragraphs: str, language: Language = "en") -> set[str]:
    """All places of the events of an article."""
    return {place for event in events(*paragraphs, language=language) for place in event.places}


@pytest.mark.parametrize(
    ("language", "lead", "town"),
    [
        ("zh", "据越通社驻北京记者报道，越南外长同王毅举行会谈。", "beijing"),
        ("zh", "中国驻胡志明市总领事在河内会见记者。", ""),
        ("vi", "Theo phóng viên TTXVN tại Bắc Kinh, hai Bộ trưởng đã hội đàm.", "beijing"),
        ("en", "Vietnam News Agency correspondents in Beijing report that the two ministers met.", "beijing"),
        ("en", "The two ministers met reporters after the talks in Beijing.", ""),
    ],
)
def test_a_correspondents_town(language: Language, lead: str, town: str) -> None:
    """An agency's correspondent reports from a town; who only meets reporters tells none."""
    found = correspondents_town(analysed("Headline", lead, language=language))
    assert (found.id if found else "") == town


def test_talks_abroad_are_where_the_correspondent_is() -> None:
    """Talks during a visit to China are in the correspondent's Beijing, and not where the paper is at home."""
    lead = "据越通社驻北京记者报道，在访问中国期间，越南外交部长黎怀忠2月3日与中国外交部长王毅举行会谈。"
    assert places("王毅同越南外长黎怀忠会谈", lead, language="zh") == {"beijing"}
    home = "HANOI (VNA) – The Vietnamese foreign minister held talks with Wang Yi on May 6 during a visit to China."
    assert places("Vietnamese, Chinese foreign ministers hold talks", home) == set()


@pytest.mark.parametrize(
    ("language", "sentence", "ends"),
    [
        ("en", "A freight train left the city of Xuzhou in Jiangsu Province on Friday for Hanoi.", ["xuzhou", "hanoi"]),
        ("en", "The train left Shijiazhuang, capital of Hebei, and arrived in Hanoi.", ["shijiazhuang", "hanoi"]),
        ("en", "The delegation left Kunming for Hanoi.", []),
        ("vi", "Đoàn tàu rời ga Yên Viên (Hà Nội) đi Trịnh Châu.", ["yen-vien-station", "zhengzhou"]),
        ("vi", "Chuyến tàu từ Hà Nội đến Trịnh Châu chở 25 container.", ["hanoi", "zhengzhou"]),
        ("zh", "首趟班列从成都驶出，开往河内。", ["chengdu", "hanoi"]),
        ("en", "The train left Kunming for Nanning.", []),
    ],
)
def test_a_train_runs_between_two_places(language: Language, sentence: str, ends: list[str]) -> None:
    """A train's run has its start in one country and its end in the other one."""
    analysis = analysed("Headline", sentence, language=language)
    assert [name.id for one in analysis.sentences for name in ends_of_run(analysis, one)] == ends


def test_a_first_train_is_at_both_ends_and_not_where_it_crosses_the_border() -> None:
    """The gate through which a train goes is no place of the run that headline and lead tell of."""
    lead = "The first freight train between Chengdu in China and Hanoi in Vietnam set off on May 6, 2024."
    way = "It crosses the border at the Pingxiang Railway Port."
    assert places("First cross-border freight train leaves Chengdu for Hanoi", lead, way) == {"chengdu", "hanoi"}


def test_an_embassy_gives_a_banquet_in_the_capital() -> None:
    """Who gives a banquet is at home; who gives an account of its own province is not the host for that."""
    lead = "The Chinese Embassy in Vietnam gave a banquet on January 15, 2020, to mark the ties of the two countries."
    assert places("Banquet marks Vietnam-China diplomatic ties", lead) == {"hanoi"}


def test_a_guest_who_met_somebody_on_his_visit_is_no_host() -> None:
    """Who is visiting China met the Chinese official in that one's province."""
    lead = "4月9日，正在中国访问的胡志明市委副书记阮氏秋霞会见了广东省委副书记马兴瑞。"
    assert places("胡志明市与广东省加强合作", lead, language="zh") == {"guangdong"}


def test_a_tour_goes_on_in_the_next_city() -> None:
    """A Chinese report of a tour begins a paragraph with the next stop."""
    first = "澳门大学校长2024年5月6日率代表团访问越南。在河内，代表团到访河内国家大学。"
    then = "在胡志明市，代表团访问孙德胜大学。"
    assert {"hanoi", "ho-chi-minh-city"} <= places("澳大校长率团访问越南高校", first, then, language="zh")
