"""When Chinese reports say that something was: since when, how often, in which year, and what is only counted."""

from __future__ import annotations

from tests.extraction.articles import events


def test_height_is_no_year() -> None:
    """A height in metres near the top makes no report an essay on history."""
    found = events(
        "越中边防联合巡逻",
        "8月19日，越南奠边省边防屯同中国江城边境管理大队在海拔1242米的界碑处联合巡逻。",
        language="zh",
    )
    assert [one.kind for one in found] == ["exchange"]


def test_since_a_treaty() -> None:
    """The treaty since which something has been done is no event of the report."""
    found = events(
        "北部湾联合检查启航",
        "8月19日，中越海警北部湾联合检查启航。",
        "自2004年两国合作协定生效以来，双方检查七次。",
        language="zh",
    )
    assert "2004" not in {one.date.edtf for one in found}


def test_recently() -> None:
    """A lead that tells of another event by 日前 tells it of about the month of the report, beside the dated one."""
    found = events(
        "中国眼科手术车再到东兴",
        "日前，中国广西与越南广宁省卫生交流活动在下龙市举办。8月15日，手术车在东兴市为中越边民服务的站点正式启用。",
        language="zh",
    )
    assert {(one.kind, one.date.edtf) for one in found} >= {("exchange", "2024-08~")}


def test_the_term_of_an_agreement() -> None:
    """The years for which something is agreed make its signing no total of many months."""
    lead = "8月19日，越南四省与中国广西党委书记举行会晤。"
    signed = "会晤中，越南四省与中国广西签署双方2023-2027年阶段干部培训合作协议。"
    found = events("越南边境四省与中国广西会晤", lead, "双方回顾了合作。", "各方发言。", signed, language="zh")
    assert ("agreement", "2024-08-19") in {(one.kind, one.date.edtf) for one in found}


def test_an_anniversary_with_dots() -> None:
    """The first day of "1964.8.19-2024.8.19" is where an anniversary counts from, and no event."""
    lead = "8月19日，东兴市代表团到芒街市出席庆祝芒街市成立60周年(1964.8.19-2024.8.19)纪念活动。"
    found = events("中国东兴市代表团祝贺越南芒街市成立60周年", lead, language="zh")
    assert all(one.date.edtf.startswith("2024") for one in found)


def test_when_work_began_and_what_was_agreed() -> None:
    """The day on which work began is not that of an agreement told of before, nor that of what came years earlier."""
    found = events(
        "越南蓝河汽车与比亚迪合建电池厂",
        "越南蓝河汽车公司宣布已与中国比亚迪签署合作协议，将在顺化建设电池厂。",
        "该电池厂已于7月27日动工。",
        language="zh",
    )
    assert {(one.kind, one.date.edtf) for one in found} == {("agreement", "2024-08-21~"), ("project", "2024-07-27")}


def test_recent_and_long_ago() -> None:
    """What took place recently is no event of a year and month that the text names."""
    found = events(
        "中国企业承建电厂并网",
        "中国南方电网投资建设的越南永新燃煤电厂2号机组日前首次并网成功。",
        "2004年9月，中国河口至越南老街110千伏输电线路投运。",
        language="zh",
    )
    assert {one.date.edtf for one in found} == {"2024-08~", "2004-09"}


def test_news_before_what_led_to_it() -> None:
    """What a lead tells as recent outranks, as the main event, the talks of some month that it carries out."""
    found = events(
        "中越边境两海关互派关员",
        "中国河口海关与越南老街海关日前开展执法交流活动，双方关员相互观摩学习。",
        "2007年12月，中国昆明海关同越南老街省海关局、河江省海关局举行会谈并协商达成结果，本次活动正是据此开展的。",
        language="zh",
    )
    assert [one.kind for one in found] == ["exchange", "meeting"]


def test_years_since() -> None:
    """The year since which there have been so many patrols is not that of the last one."""
    [event] = events("第25次联合巡逻", "这是2006年以来中越海警开展的第25次联合巡逻。", language="zh", published=None)
    assert event.date.edtf == ""


def test_what_has_come_since_a_year() -> None:
    """What was built since a year was not on the day of the talks, and what a fair consists of is only listed."""
    lead = "8月20日，越南建设部部长陈鸿明在河内会见中国广西壮族自治区主席韦韬。"
    since = "陈鸿明说，2013年以来越中双方建成北仑二号桥等跨境设施。"
    assert {one.kind for one in events("中越部门会见", lead, since, language="zh")} == {"meeting"}
    fair = "8月20日，越中国际商贸旅游博览会在越南芒街市开幕。"
    parts = "博览会主要由开闭幕式、中越商品展销、项目推介签约等活动组成。"
    assert {one.kind for one in events("越中博览会开幕", fair, parts, language="zh")} == {"exchange"}


def test_paragraph_of_another_event_of_the_day() -> None:
    """Who came to the gala of that evening, and where it was, is not told of the reception before it."""
    main, *others = events(
        "加强越中友谊的活动举行",
        "8月16日晚，胡志明市友好组织联合会在胡志明市举行庆祝越中建交见面会。",
        "主席阮友协表示，越中两国山水相连，双方愿意继续加强合作，增进人民友谊。",
        "当天晚上，2024年越中跨国春节联欢晚会在老街省老街市举行。中国云南省红河州州长罗萍出席。",
        language="zh",
    )
    assert "honghe-government" not in main.organisations
    assert "lao-cai-city" not in main.places
    gala = next(one for one in others if one.kind == "exchange")
    assert gala.date.edtf == "2024-08-16"
    assert "honghe-government" in gala.organisations


def test_plans_year_and_what_a_meeting_will_sign() -> None:
    """A plan for a year was not signed in it, and what a meeting will discuss and sign is still to come."""
    found = events(
        "越南青年代表团到广西考察",
        "日前，越南高平、谅山团委书记组成的越南青年代表团抵达广西崇左。",
        "代表团还将赴南宁参加中国和越南四省区团委书记磋商会。会议将研究2025年中越青年交流计划，签署中越青年交流备忘录。",
        language="zh",
    )
    assert [(one.status, one.date.edtf) for one in found if one.kind == "agreement"] == [("planned", "")]


def test_signed_on_a_day_since_which_something_has_been_so() -> None:
    """A paper signed on a whole day is an event of its own, though the sentence tells what has come since."""
    found = events(
        "越南冷冻榴莲首次经东兴进口",
        "8月20日，首批越南冷冻榴莲运抵东兴口岸。自中越两国2023年12月12日签署冷冻榴莲议定书以来，这是广西首次进口。",
        language="zh",
    )
    assert ("agreement", "2023-12-12") in {(one.kind, one.date.edtf) for one in found}


def test_years_of_what_talks_were_about() -> None:
    """A year of a paper that was spoken of dates neither the talks nor what was signed after them."""
    lead = "歡迎儀式結束後，兩國國防部長舉行會談。"
    talks = (
        "會上，雙方交換意見，其中評價2003年雙方國防合作《議定書》的落實結果，並談到兩國國防部於2017年簽署的共同文件。"
    )
    signing = "會談之後，兩國國防部長見證兩國國防部簽署備忘錄。"
    found = events("越中兩國國防部長會談", lead, talks, signing, language="zh", published=None)
    assert {(one.kind, one.date.edtf) for one in found if one.date.edtf != "2017"} == {
        ("meeting", ""),
        ("agreement", ""),
    }


def test_when_a_series_was_founded() -> None:
    """The year in which a series of galas was founded is no gala's."""
    found = events(
        "中越跨国春节联欢晚会举行",
        "2024年中越跨国春节联欢晚会2月2日至3日在越南老街省和中国云南省河口县举行，两国艺术家同台献艺。",
        "这一活动2017年创办，已举办8届，成为中越文化交流的平台。",
        language="zh",
        published=None,
    )
    assert {mention.date.edtf for mention in found} == {"2024-02-02/2024-02-03"}
