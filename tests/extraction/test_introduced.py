"""Short names in brackets: they stand for the body from there on."""

from __future__ import annotations

from tests.extraction.articles import analysed, names, report
from tracker.extraction.extract import extract
from tracker.model import Language


def bodies(text: str, language: Language) -> list[tuple[str, str]]:
    """The bodies of a text as (surface, id)."""
    return [(n.text, n.id) for n in analysed(text, language=language).names if n.type == "organisation"]


def test_an_acronym_stands_for_the_body_that_it_follows() -> None:
    """The acronym in brackets and where it stands later have the id of the name before the brackets."""
    found = bodies("Công ty Cổ phần Sao Biếc (SBJ) ký hợp đồng. Sau đó SBJ nhận hàng.", "vi")
    assert {identity for _, identity in found} == {"o-cong-ty-co-phan-sao-biec"}
    assert [text for text, _ in found].count("SBJ") == 2


def test_a_branch_takes_the_acronym_of_its_head_office() -> None:
    """An acronym that is known for another body of the type means the one it was introduced for."""
    found = bodies("Ủy ban Xúc tiến thương mại Tứ Xuyên (CCPIT) tổ chức. CCPIT cảm ơn.", "vi")
    assert {identity for _, identity in found} == {"sichuan-ccpit"}


def test_a_country_in_brackets_is_no_short_name() -> None:
    """What merely says where a body is introduces nothing."""
    found = bodies("Công ty Cổ phần Sao Biếc (Việt Nam) ký hợp đồng tại Việt Nam.", "vi")
    assert found == [("Công ty Cổ phần Sao Biếc", "o-cong-ty-co-phan-sao-biec")]


def test_an_unknown_body_goes_by_its_foreign_name_too() -> None:
    """A Latin name in brackets behind a Chinese one, and the name without its country, are spellings of the body."""
    text = "越南蓝星集团(Lam Tinh Group)与中国电建签署合作协议。"
    article = report("越南蓝星集团同中国电建签约", f"8月20日，{text}", language="zh")
    found = extract(article).organisations["o-越南蓝星集团"]
    assert {"Lam Tinh Group", "蓝星集团"} <= set(found.aliases)


def test_a_known_acronym_tells_whose_the_long_name_is() -> None:
    """A long name that no file has is the body whose known acronym stands in brackets behind it."""
    found = bodies(
        "They met Vietnam National Electricity Group (EVN). Vietnam National Electricity Group agreed.", "en"
    )
    assert {identity for _, identity in found} == {"evn"}


def test_a_firm_may_share_an_acronym_with_another_body() -> None:
    """What is introduced as a firm's short name is no trade organisation."""
    found = bodies("蓝山建设股份公司（以下简称WTO）董事长来访。WTO感谢主人。", "zh")
    assert {identity for _, identity in found} == {"o-蓝山建设股份公司"}


def test_short_name_behind_the_university_of_a_school() -> None:
    """A school's known short name behind the university that it belongs to stays the school's."""
    text = "the University of Social Sciences and Humanities, Vietnam National University, Ho Chi Minh City (HCMUSSH)"
    assert names("Vietnam and China cooperate", f"Guests came to {text}.")["HCMUSSH"].id == "ussh-hcmc"


def test_known_short_name_of_a_firm() -> None:
    """A firm written out is the known one whose short name follows in brackets, be it no acronym."""
    text = "It was signed by the Railway Transport and Trade JSC (Ratraco) of Vietnam."
    assert names("Vietnam and China cooperate", text)["Railway Transport and Trade JSC"].id == "ratraco"
