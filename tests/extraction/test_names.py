"""Known names: namesakes decided by what stands around them, spelled as names are spelled, the longest first."""

from __future__ import annotations

import pytest

from tests.extraction.articles import analysed, names
from tracker.model import Language


@pytest.mark.parametrize(
    ("language", "sentence", "spelling", "identity"),
    [
        ("en", "The Chinese Ministry of Foreign Affairs spoke.", "Ministry of Foreign Affairs", "mofa-cn"),
        ("en", "The Ministry of Foreign Affairs of Vietnam spoke.", "Ministry of Foreign Affairs", "mofa-vn"),
        ("vi", "Bộ Ngoại giao Trung Quốc cho biết như vậy.", "Bộ Ngoại giao", "mofa-cn"),
        ("vi", "Bộ Ngoại giao Việt Nam cho biết như vậy.", "Bộ Ngoại giao", "mofa-vn"),
        ("zh", "越南外交部表示欢迎。", "外交部", "mofa-vn"),
        ("zh", "中国外交部表示欢迎。", "外交部", "mofa-cn"),
    ],
)
def test_country_word(language: Language, sentence: str, spelling: str, identity: str) -> None:
    """The country word before or behind a body's name decides between namesakes."""
    found = names("Headline", sentence, language=language)
    assert [name.id for name in found.values() if spelling in name.text] == [identity]


@pytest.mark.parametrize(
    ("language", "sentence", "identity"),
    [
        ("en", "Minister of Foreign Affairs Wang Yi arrived.", "mofa-cn"),
        ("en", "Bui Thanh Son, Minister of Foreign Affairs, arrived.", "mofa-vn"),
        ("vi", "Bộ trưởng Bộ Ngoại giao Vương Nghị đã đến.", "mofa-cn"),
        ("zh", "外交部长王毅抵达。", "mofa-cn"),
    ],
)
def test_office_holder(language: Language, sentence: str, identity: str) -> None:
    """A known person in the office tells whose body it is."""
    assert identity in {name.id for name in names("Headline", sentence, language=language).values()}


@pytest.mark.parametrize(
    ("dateline", "identity"), [("Hanoi (VNA) – ", "mofa-vn"), ("BEIJING — ", "mofa-cn"), ("", "mofa")]
)
def test_dateline(dateline: str, identity: str) -> None:
    """The dateline's country is home; without one the name is kept and neither country's body invented."""
    found = names("A statement", f"{dateline}The Ministry of Foreign Affairs issued a statement.")
    name = found["Ministry of Foreign Affairs"]
    assert name.id == identity
    assert (name.country == "") is (identity == "mofa")
    assert name.known is (identity != "mofa")


@pytest.mark.parametrize(
    ("publisher", "language", "sentence", "identity"),
    [
        ("Xinhua", "en", "The Ministry of Foreign Affairs spoke.", "mofa-cn"),
        ("VietnamPlus", "en", "The Ministry of Foreign Affairs spoke.", "mofa-vn"),
        ("", "vi", "Bộ Ngoại giao thông báo.", "mofa-vn"),
        ("", "zh", "外交部发言人表示欢迎。", "mofa-cn"),
    ],
)
def test_home(publisher: str, language: Language, sentence: str, identity: str) -> None:
    """Without any hint beside it a body is that of the country in which the text is written."""
    found = names("Headline", sentence, language=language, publisher=publisher)
    assert identity in {name.id for name in found.values()}


@pytest.mark.parametrize(
    ("sentence", "identity"),
    [
        ("Deputy Minister of Foreign Affairs Nguyen Van Thong came.", "mofa-vn"),
        ("Nguyen Van Thong, a director of the Ministry of Foreign Affairs, came.", "mofa-vn"),
        ("Deputy Minister of Foreign Affairs Zhang Mingyuan came.", "mofa-cn"),
        ("Zhang Mingyuan, a director of the Ministry of Foreign Affairs, came.", "mofa-cn"),
        ("Guests were Director Zhang Mingyuan, an official at the Ministry of Foreign Affairs.", "mofa-cn"),
    ],
)
def test_bearer(sentence: str, identity: str) -> None:
    """An office is of the country whose names are like its bearer's, wherever the text is at home."""
    for publisher in ("VNA", "Xinhua"):
        found = names("Headline", sentence, publisher=publisher)
        assert {name.id for name in found.values() if name.type == "organisation"} == {identity}


@pytest.mark.parametrize(
    ("language", "sentence", "identities"),
    [
        (
            "vi",
            "Về phía Trung Quốc có ông Lý Văn Minh, Bộ Công an. Về phía Việt Nam có ông Lê Văn Sơn, Bộ Ngoại giao.",
            {"mps-cn", "mofa-vn"},
        ),
        (
            "en",
            "On the Chinese side were officials of the Ministry of Justice; on the Vietnamese side those of the "
            "Ministry of Public Security.",
            {"moj-cn", "mps-vn"},
        ),
        ("zh", "越方出席的有阮文山及公安部官员，中方陪同的有李文明及外交部官员。", {"mps-vn", "mofa-cn"}),
    ],
)
def test_lists_of_each_side(language: Language, sentence: str, identities: set[str]) -> None:
    """Who stands in the list of a side is of that country, up to the end of the sentence or the other side's list."""
    found = names("Headline", sentence, language=language).values()
    assert {name.id for name in found if name.type == "organisation"} == identities


def test_told_elsewhere() -> None:
    """A name left open is the body that the text names clearly elsewhere."""
    found = analysed(
        "A statement", "The Ministry of Foreign Affairs spoke.", "Vietnam's Ministry of Foreign Affairs spoke again."
    )
    assert {name.id for name in found.names if name.type == "organisation"} == {"mofa-vn"}


@pytest.mark.parametrize(
    ("language", "sentence", "identities"),
    [
        ("vi", "Ông đến Nam Ninh và Lạng Sơn.", {"nanning", "lang-son"}),
        ("vi", "Ông đến Lang Son.", {"lang-son"}),
        ("en", "He came to Lạng Sơn and Nanning.", {"nanning", "lang-son"}),
        ("zh", "他抵达南寧和諒山。", {"nanning", "lang-son"}),
        ("vi", "Những lang sơn khác nhau.", set()),
    ],
)
def test_diacritics(language: Language, sentence: str, identities: set[str]) -> None:
    """Names are found with all their marks or none, in either script of Chinese, but not in small letters."""
    found = {name.id for name in names("Headline", sentence, language=language).values() if name.type == "place"}
    assert found == identities


def test_marks_that_differ() -> None:
    """Vietnamese with other marks is another word: Hòa Bình the province is no hoa binh with other tones."""
    assert "lang-son" not in {n.id for n in names("Tiêu đề", "Ông Lãng Sớn đã về.", language="vi").values()}


@pytest.mark.parametrize(
    ("language", "sentence", "spelling", "identity"),
    [
        ("zh", "广西壮族自治区主席会见客人。", "广西壮族自治区", "guangxi"),
        ("zh", "胡志明市的客人到了。", "胡志明市", "ho-chi-minh-city"),
        ("en", "Ho Chi Minh City received guests.", "Ho Chi Minh City", "ho-chi-minh-city"),
        ("vi", "Thành phố Hồ Chí Minh đón khách.", "Hồ Chí Minh", "ho-chi-minh-city"),
    ],
)
def test_longest(language: Language, sentence: str, spelling: str, identity: str) -> None:
    """Of overlapping names the longest is meant, in Chinese without spaces too."""
    found = names("Headline", sentence, language=language)
    assert [name.id for name in found.values() if spelling in name.text] == [identity]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("vi", "Quốc hội Lào họp tại đây."),
        ("zh", "日本外交部发表声明。"),
        ("en", "The Japanese Ministry of Foreign Affairs spoke."),
    ],
)
def test_third_countrys_body(language: Language, sentence: str) -> None:
    """A body beside another country's name or people is neither of ours."""
    bodies = names("Headline", sentence, language=language).values()
    assert not [name for name in bodies if name.type == "organisation" and name.country]


@pytest.mark.parametrize(
    ("language", "sentence", "identity"),
    [
        ("en", "Xi Jinping spoke.", "xi-jinping"),
        ("vi", "Ông Tập Cận Bình phát biểu.", "xi-jinping"),
        ("zh", "習近平发表讲话。", "xi-jinping"),
        ("zh", "苏林发表讲话。", "to-lam"),
        ("en", "Tô Lâm spoke.", "to-lam"),
        ("vi", "MoIT và Bộ Công Thương là một.", "moit"),
        ("en", "The MoIT spoke.", "moit"),
    ],
)
def test_one_identity(language: Language, sentence: str, identity: str) -> None:
    """One thing has one identity in three languages, by acronym too."""
    assert identity in {name.id for name in names("Headline", sentence, language=language).values()}


@pytest.mark.parametrize(
    ("language", "sentence", "place"),
    [
        ("vi", "Đoàn tàu về tới ga Gia Lâm lúc rạng sáng.", "gia-lam-station"),
        ("vi", "Hai đoàn gặp nhau tại cửa khẩu quốc tế Hữu Nghị.", "huu-nghi"),
        ("vi", "Tàu tuần tra trên vịnh Bắc Bộ.", "gulf-of-tonkin"),
        ("en", "They were greeted at the Hekou International Border Gate.", "hekou-port"),
        ("en", "The train stopped at Dong Dang international railway station.", "dong-dang-station"),
    ],
)
def test_a_site_is_known_by_its_name_with_a_small_word_for_its_kind(
    language: Language, sentence: str, place: str
) -> None:
    """Texts write "ga", "cửa khẩu", "vịnh" small, and have several words for one kind of site."""
    assert place in {name.id for name in names("Headline", sentence, language=language).values()}


@pytest.mark.parametrize(
    ("language", "text", "people"),
    [
        ("en", "Peng Shituan, cultural counsellor of the embassy, was there.", ["Peng Shituan"]),
        ("en", "The guests, headed by Kong Xian Ling, deputy head of the union, came.", ["Kong Xian Ling"]),
        ("en", "She was met by her local counterpart Vu Thi Huyen Trang, as planned.", ["Vu Thi Huyen Trang"]),
        ("en", "Deputy Minister Tran Thanh Hai and Mr Larry Wang spoke.", ["Tran Thanh Hai", "Larry Wang"]),
        ("vi", "Đoàn do ông Zong Shuan dẫn đầu, cùng bà Trần Anh.", ["Zong Shuan", "Trần Anh"]),
        ("vi", "Chủ tịch Tập đoàn Kỹ thuật Hoa Điện cho biết.", []),
        ("vi", "Ông Chủ tịch Hội đồng cho biết.", []),
        ("vi", "Chủ tịch tỉnh cho biết đoàn đi Từ Quảng Châu.", []),
        ("zh", "公司總裁Hoang The Anh一行與校長林成顯見面。", ["Hoang The Anh", "林成顯"]),
        ("zh", "应越南总理邀请，文献大学执行董事陈英勇出席。", ["陈英勇"]),
    ],
)
def test_people_by_shape(language: Language, text: str, people: list[str]) -> None:
    """Names behind a post, before an apposition, after "Mr" or "ông", in either script; bodies and places are none."""
    analysis = analysed("Headline", text, language=language)
    assert [name.text for name in analysis.names if name.type == "person"] == people


def test_an_english_minister_in_small_letters() -> None:
    """ "minister of construction" names the ministry as "Minister of Construction" does."""
    found = names("Headline", "Tran Van Ha, Vietnamese minister of construction, met them.")
    assert found["minister of construction"].id == "moc-vn"


def test_wards_are_told_by_the_small_word_before_them() -> None:
    """A ward or commune of which only the full name is its own is found with its small type word and its number."""
    text = "Ngày 30/1, tại phường Móng Cái 1, hai bên gặp nhau; xã Hoành Mô cùng dự."
    found = names("Gặp gỡ", text, language="vi")
    assert {name.id for name in found.values()} >= {"mong-cai-1", "hoanh-mo-commune"}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("8月19日，游客走进屯溪老街，感受古城风貌。", set()),
        ("8月19日，海防宣传活动在青岛启动。", {"qingdao"}),
        ("8月19日，中国河口与越南老街举行会晤。", {"china", "hekou", "vietnam", "lao-cai"}),
    ],
)
def test_everyday_words_are_names_where_the_country_is_spoken_of(text: str, places: set[str]) -> None:
    """老街 is an old street and 海防 the defence of a coast in a text that does not speak of Vietnam."""
    assert {name.id for name in names("城市新闻", text, language="zh").values() if name.type == "place"} == places


@pytest.mark.parametrize(
    "text",
    [
        "赵乐际8月19日同洪都拉斯国会主席举行会谈。",
        "居民感受越来越方便，其中越来越多的人参与。",
        "他穿越南北，感受卓越中国，跨越共同的山河。",
    ],
)
def test_a_country_is_not_heard_in_other_words(text: str) -> None:
    """Vietnam is not spoken of by another country's parliament, nor by characters that two other words share."""
    analysis = analysed("要闻", text, language="zh")
    assert "VN" not in analysis.sides(0, len(analysis.text))


@pytest.mark.parametrize(
    "text",
    [
        "Công ty Đại Nguyên Dương",
        "châu Á - Thái Bình Dương",
        "khu Phố Đông y",
        "dãy Trường Sơn Đông",
        "ông Dương Trung Quốc",
    ],
)
def test_part_of_a_longer_name(text: str) -> None:
    """A place's name within another name is no place."""
    assert not [
        name
        for name in analysed(f"Ngày 18/8, {text} có tên ở đây.", language="vi").names
        if name.type == "place" and name.known
    ]


def test_house_of_the_state() -> None:
    """The presidential palace is no office of the town in which it stands."""
    analysis = analysed("中越领导人会谈", "习近平在河内主席府同越南国家主席梁强举行会谈。", language="zh")
    [hanoi] = [name for name in analysis.names if name.id == "hanoi"]
    assert analysis.government_of(analysis.sentences[-1], hanoi) is None
