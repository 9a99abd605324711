"""Raw scraped text becomes an article: headline, body, date and publisher; the page around it goes."""

from datetime import date

from tests.reading.pages import BODY, LEAD, MORE, TITLE, page
from tracker.reading import read_text


def test_headline_and_paragraphs_make_the_text() -> None:
    """The text is the headline and the paragraphs, two line feeds between them."""
    article = page(TITLE, LEAD, BODY)
    assert article.title == TITLE
    assert article.text == f"{TITLE}\n\n{LEAD}\n\n{BODY}"
    assert article.language == "vi"


def test_text_without_headline_is_named_by_its_first_sentence() -> None:
    """The first sentence, shortened between words, names a text that starts with one and stands in it once."""
    long = (
        "The two ministries of transport agreed in Hanoi on Friday to begin a joint survey of the new railway line " * 2
    )
    article = read_text(f"{long.strip()}.\n\nWork starts in spring, the ministry said in a statement.", "a.txt")
    assert article.title.endswith("…")
    assert len(article.title) <= 120
    assert article.text.startswith(article.title.removesuffix("…"))
    assert article.text.count("joint survey") == 2


def test_given_headline_stands_once() -> None:
    """A headline from metadata is not repeated, also when the page adds its site's name."""
    article = read_text(f"{TITLE} | Báo Lạng Sơn\n\n{LEAD}\n\n{BODY}", "a.txt", title=f"{TITLE} | Báo Lạng Sơn")
    assert article.title == TITLE
    assert article.text.count(TITLE) == 1


def test_menus_and_site_name_above_the_headline_go() -> None:
    """Menus, breadcrumbs and the site's name above the headline are cut."""
    article = page("Xứ Lạng - Nền tảng quảng bá du lịch", "Trang chủ", "Thời sự", "Kinh tế", TITLE, LEAD, BODY)
    assert article.title == TITLE
    assert article.text.startswith(TITLE)
    assert "Trang chủ" in article.cut


def test_scripts_go() -> None:
    """Scripts go, on their own lines and in the middle of a line."""
    script = "window.addEventListener('load', function(){ if(x){ run(); } });"
    article = page(TITLE, LEAD, script, f"{BODY} {script} {MORE}", ".box{color:red;margin:0}")
    assert article.text == "\n\n".join([TITLE, LEAD, BODY, MORE])


def test_all_below_an_end_marker_goes() -> None:
    """Nothing below the body's end remains, however much like a story it looks."""
    article = page(
        TITLE, LEAD, BODY, "Có thể bạn quan tâm", "Bão số 5 đổ bộ vào đất liền", MORE, MORE + " Thêm.", LEAD + " Nữa."
    )
    assert article.text.endswith(BODY)
    assert "Bão số 5 đổ bộ vào đất liền" in article.cut


def test_body_goes_on_below_teasers_in_its_middle() -> None:
    """A heading over headlines amid the body takes the headlines, not the paragraphs that follow."""
    article = page(
        TITLE,
        LEAD,
        "TIN LIÊN QUAN",
        "Giá vàng lập đỉnh mới trong phiên sáng nay",
        "Đội tuyển nữ vào chung kết",
        BODY,
        MORE,
    )
    assert article.text == "\n\n".join([TITLE, LEAD, BODY, MORE])


def test_last_paragraph_below_teasers_stays() -> None:
    """A single paragraph behind the teasers that none of them announces is the body's last."""
    article = page(TITLE, LEAD, BODY, "Xem thêm", "Giá vàng lập đỉnh mới trong phiên sáng nay", MORE)
    assert article.text.endswith(MORE)


def test_signed_paragraph_below_an_end_marker_stays() -> None:
    """Behind teasers amid an agency's report its last paragraph is known by the sign-off, unless one stood above."""
    lead = "Hanoi (VNA) – Customs officers of both countries met on April 14 to discuss smart border gates."
    teasers = ("YOU MAY ALSO LIKE", "Rice prices climb in Mekong Delta", "New cruise terminal opens in Da Nang")
    last = "The latest such meeting took place in Lang Son in January, and the next one is due in summer{}"
    headline = "Vietnam, China step up customs cooperation"
    assert page(headline, lead, *teasers, last.format("./.")).text.endswith("in summer./.")
    assert page(headline, lead + "/.", *teasers, last.format("./.")).text.endswith("border gates./.")
    assert page(headline, lead, *teasers, last.format(".")).text.endswith("border gates.")


def test_last_line_cut_off_behind_a_half_width_comma_stays() -> None:
    """A Chinese paragraph that a collection cut off is told from a headline by its comma, of either width."""
    headline, lead = (
        "中越部長會談",
        "新華社報導,公安部長19日與越南公安部長會談,雙方談及執法合作與人員培訓,並約定明年在河內再見。",
    )
    assert page(headline, lead, "今年4月國家主席對越南國事訪問,雙方發表聯合聲明並簽").text.endswith("並簽")
    assert page(headline, lead, "今年4月國家主席對越南國事訪問 雙方發表聯合聲明").text.endswith("再見。")


def test_stories_below_a_sign_off_go() -> None:
    """Headlines with blurbs behind an agency's sign-off are other stories."""
    article = page(
        "Vietnam, China step up customs cooperation",
        "Hanoi (VNA) – Customs officers of both countries met on April 14 to discuss smart border gates in the north.",
        "They agreed to hold a yearly meeting and to exchange data on goods in transit every single month./.",
        "VNA",
        "Rice prices climb in Mekong Delta",
        "Rice prices in the Mekong Delta climbed for a third week as buyers from Africa returned to the market.",
        "New cruise terminal opens in Da Nang",
        "The cruise terminal in Da Nang can receive two large ships at the same time, the port said on Monday.",
    )
    assert article.text.endswith("every single month./.")
    assert not [part for part in article.text.split("\n\n") if "Rice" in part or "cruise" in part]


def test_items_of_a_digest_stay() -> None:
    """Several stories in one text, each signed, are all kept."""
    second = "Đoàn đại biểu thanh niên hai nước trồng cây hữu nghị tại khu vực biên giới trong sáng thứ bảy./."
    article = page(TITLE, LEAD + "/.", "Thanh niên hai nước trồng cây hữu nghị", second)
    assert article.text == "\n\n".join([TITLE, LEAD + "/.", "Thanh niên hai nước trồng cây hữu nghị", second])


def test_teasers_with_another_dateline_go() -> None:
    """Headlines followed by stories with their own dateline go without any heading over them."""
    story = "(GLO)- Chiều 12-6, trung tâm tổ chức hội thảo về vật liệu làm đường giao thông nông thôn tại thành phố."
    article = page(
        TITLE,
        LEAD,
        BODY,
        MORE,
        "Hội thảo về vật liệu làm đường",
        story,
        "Trại hè cho học sinh giỏi",
        story.replace("12-6", "9-6"),
    )
    assert article.text.endswith(MORE)


def test_share_bars_polls_and_provinces_go() -> None:
    """Buttons, tags and lists of provinces between paragraphs go."""
    article = page(
        TITLE,
        LEAD,
        "Chia sẻ",
        "Zalo",
        "An Giang",
        "Bà Rịa - Vũng Tàu",
        "Bạc Liêu",
        "Bắc Giang",
        BODY,
        "Từ khóa: biên giới",
    )
    assert article.text == "\n\n".join([TITLE, LEAD, BODY])


def test_chinese_page() -> None:
    """A Chinese page loses its breadcrumb, source line, related headlines and editor."""
    lead = "新华社河内12月10日电　中国和越南代表团当天在河内举行会谈，双方就加快口岸互联互通达成多项共识。"
    body = "双方表示，将继续推进铁路合作，扩大农产品贸易，加强两国地方之间的人文交流。"
    article = page(
        "当前位置: 首页 > 要闻",
        "中越代表团在河内举行会谈",
        "2024-12-11 08:30 来源：新华网",
        "分享到",
        lead,
        body,
        "（完）",
        "相关阅读",
        "某地举行音乐节 游客人数创新高",
        "责任编辑：王小明",
    )
    assert article.title == "中越代表团在河内举行会谈"
    assert article.text == "\n\n".join([article.title, lead.replace("\u3000", " "), body])
    assert (article.language, article.published) == ("zh", date(2024, 12, 11))


def test_pinyin_glosses_go() -> None:
    """Pinyin in brackets behind its character is taken out; other brackets stay."""
    text = "兩國官員在友誼關(guān)口岸會(huì)面，商討邊境貿(mào)易合作(試點)事宜，並簽署了合作備忘錄。"
    assert "友誼關口岸會面" in read_text(text, "a.txt").text
    assert "(試點)" in read_text(text, "a.txt").text


def test_page_on_one_line() -> None:
    """A page without line feeds is broken at its byline, dateline and related headlines."""
    article = read_text(
        "POLITICS Vietnam, China step up customs cooperation 14/04/2025 14:14 Hanoi (VNA) – Customs officers met in "
        "Hanoi on April 14 to discuss smart border gates. They will meet every year./. VNA  RELATED NEWS  Rice dearer",
        "a.txt",
    )
    assert article.title == "Vietnam, China step up customs cooperation"
    assert article.text.endswith("They will meet every year./. VNA")
    assert article.published == date(2025, 4, 14)


def test_lead_glued_to_the_headline() -> None:
    """A lead on the headline's line starts where its day begins."""
    article = read_text(f"Thủ tướng tiếp Đại sứ Trung Quốc tại Việt Nam Chiều 13/10, tại Hà Nội, {BODY}", "a.txt")
    assert article.title == "Thủ tướng tiếp Đại sứ Trung Quốc tại Việt Nam"


def test_page_of_a_newspaper_is_no_headline() -> None:
    """A line that names the paper and its page is cut, and the headline below it taken."""
    article = page(
        "澳門日報 第A10版：澳聞",
        "2024年10月30日 星期三",
        "澳大訪越頂尖高校簽備忘錄",
        "澳大校長率團訪問越南多所頂尖大學，並簽署合作協議，以拓展澳大的國際合作網絡，促進與越南高校的交流與合作。",
    )
    assert article.title == "澳大訪越頂尖高校簽備忘錄"
    assert article.published == date(2024, 10, 30)


def test_box_of_news_below_the_standfirst() -> None:
    """A box of other headlines between the standfirst and the body ends no story that goes on about the same."""
    standfirst = "Dự án điện khí LNG khi đi vào vận hành có thể cung cấp khoảng 10 tỷ kWh điện mỗi năm cho cả nước."
    first = (
        "Lễ ký kết hợp đồng dự án LNG Quảng Trạch II diễn ra ngày 9/2/2026 giữa EVN và nhà thầu Trung Quốc tại Hà Nội."
    )
    second = "Giá trị hợp đồng là hơn 25.202 tỷ đồng, trong đó phần của nhà thầu Trung Quốc là 639,8 triệu USD."
    title = "Nhà thầu Trung Quốc nhận gói thầu tại dự án điện khí LNG"
    article = page(title, standfirst, "TIN MỚI", "Giá vàng nhẫn chiều 10/2 quay đầu", first, second)
    assert article.text.endswith(f"{first}\n\n{second}")
    assert "Giá vàng" not in article.text


def test_same_text_has_the_same_id() -> None:
    """Path, spaces and letter case do not change an article's id; other words do."""
    first = read_text(f"{TITLE}\n\n{LEAD}", "a.txt")
    assert read_text(f"{TITLE}\n\n\n{LEAD}  ", "other.txt").id == first.id
    assert read_text(f"{TITLE}\n\n{BODY}", "a.txt").id != first.id
    assert len(first.id) == 16


def test_nothing_but_furniture_is_kept_whole() -> None:
    """A text that is all furniture is shown rather than lost."""
    assert read_text("Chia sẻ", "a.txt").text == "Chia sẻ"


def test_paragraph_that_a_collection_cut_off_stays() -> None:
    """The last line of a page is kept when it breaks off as no headline does, and cut when it is one."""
    broken = "Cuối buổi làm việc, hai bên đã ký biên bản ghi nhớ về hợp tác đào tạo và"
    assert page(TITLE, LEAD, BODY, broken).text.endswith(broken)
    assert "Vui hội" not in page(TITLE, LEAD, BODY, "Vui hội trăng rằm với trẻ em vùng cao Lạng Sơn").text


def test_menu_is_no_headline() -> None:
    """Labels that wide gaps part are a menu, however much they look like a headline in capitals."""
    menu = "HOME  CHINA  OP-ED  SOURCE  WORLD  METRO"
    article = page("Wednesday", menu, "OP-ED / EDITORIAL", TITLE, LEAD, BODY)
    assert article.title == TITLE
