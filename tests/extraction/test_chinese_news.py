"""How Chinese newsrooms tell of one event and of several, and what they tell beside them that is none."""

from __future__ import annotations

import pytest

from tests.extraction.articles import events, report
from tracker.extraction import extract


def test_one_meeting_told_twice() -> None:
    """A caption and the lead that tell of the same two people on the same day tell of one meeting."""
    found = events(
        "张军会见阮辉进",
        "8月17日，最高人民法院院长张军会见越南最高人民检察院检察长阮辉进。",
        "8月17日上午，阮辉进一行到访最高法，张军会见了客人。",
        language="zh",
    )
    assert [one.kind for one in found].count("meeting") == 1


def test_guest_and_host_told_apart() -> None:
    """A call that names the guest alone and a meeting that names the host, of the same two courts, are one."""
    found = events(
        "广西法院代表团访问越南最高人民法院",
        "以广西高级人民法院副院长赵志军为团长的代表团礼节性拜会越南最高人民法院领导。",
        "8月19日，越南最高人民法院司长陈文书会见广西高级人民法院代表团。",
        language="zh",
    )
    assert [one.kind for one in found].count("meeting") == 1


def test_what_follows_a_visit_that_began() -> None:
    """A delegation that has arrived is the news, and the meeting that it will besides go to is still to come."""
    main, *others = events(
        "越南青年代表团到广西崇左考察",
        "日前，应共青团广西区委邀请，越南高平、谅山团委书记组成的越南青年代表团抵达崇左。之后代表团还将赴南宁参加由共青团广西区委主办的中国和越南四省区团委书记磋商会。"
        "会议主要内容是：研究联席会议制度；签署中越青年交流备忘录。",
        language="zh",
    )
    assert (main.kind, main.status) == ("visit", "occurred")
    assert {one.status for one in others} == {"planned"}
    assert "agreement" not in {one.kind for one in others}


def test_parties_told_further_down() -> None:
    """Those between whom a contract was signed are parties of it though the lead names one alone."""
    [event] = events(
        "蓝湖公司签订越南风电项目合同",
        "8月19日，中国蓝湖公司签订越南风电项目合同。",
        "该项目占地广阔。",
        "该项目合同由蓝湖公司与越南青山风电股份有限公司签订。",
        language="zh",
    )
    assert "o-越南青山风电股份有限公司" in event.organisations


def test_contents_of_a_paper() -> None:
    """What an agreement covers is no event beside its signing."""
    found = events(
        "中越签署协议",
        "8月19日，中越两国在河内签署经济技术合作协议。",
        "协议涵盖铁路建设、无偿援助和人员培训班。",
        language="zh",
    )
    assert [one.kind for one in found] == ["agreement"]


def test_held_beside() -> None:
    """A meeting that was held at the same time as another is an event of its own, on the same day."""
    found = events(
        "广西与越南边境四省举行新春会晤",
        "8月19日，广西与越南边境四省党委书记在桂林举行新春会晤。",
        "联合工作委员会第九次会议同期举行，双方交流了经验。",
        language="zh",
    )
    assert [(one.kind, one.date.edtf) for one in found] == [("meeting", "2024-08-19")] * 2


def test_purpose_is_no_event() -> None:
    """The earlier meeting that a visit carries out, and what was done over ten years, are no events of the report."""
    found = events(
        "崇左检察院代表团赴谅山交流访问",
        "为落实2017年中越边境检察机关会晤精神，8月19日至20日，崇左市人民检察院代表团访问越南谅山省人民检察院。",
        "2014年12月27日，中越双方为中心揭牌。10年来，中心还先后举办了中越文化交流活动。",
        language="zh",
    )
    assert [(event.kind, event.date.edtf) for event in found] == [
        ("visit", "2024-08-19/2024-08-20"),
        ("project", "2014-12-27"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "阮文兰校长感谢我方的热情接待，并介绍了该校情况。",
        "李明对阮文兰到访表示欢迎。",
        "双方围绕口岸通关、移交遣返、援助物资等问题深入交换意见。",
        "李明通过视频会议方式参加。",
    ],
)
def test_spoken_of(sentence: str) -> None:
    """A reception that somebody gives thanks for, topics and the manner of a meeting are no events beside it."""
    found = events("中越两地举行会谈", "8月19日，越南谅山省与中国广西代表在南宁举行会谈。", sentence, language="zh")
    assert [one.kind for one in found] == ["meeting"]


def test_the_guest_behind_a_semicolon() -> None:
    """What follows a semicolon and begins with whom one met has the guest of what stands before it."""
    lead = "8月19日，越南最高人民检察院检察长阮文兰拜会了陈文明书记；与检察长李大勇举行会谈；会见了张建军院长。"
    found = extract(report("越南检察代表团访问北京", lead, language="zh"))
    meetings = [set(one.people) for one in found.mentions if one.kind == "meeting"]
    assert {"p-阮文兰", "p-李大勇"} in meetings
    assert {"p-阮文兰", "p-张建军"} in meetings


def test_what_is_started() -> None:
    """A patrol or a campaign that is started is an exchange; a railway line that is started is a project."""
    patrol = events(
        "中越启动边境执法活动", "8月19日，越南老街省边防部队与中国河口边检站启动联合普法活动。", language="zh"
    )
    line = events("中越铁路项目启动", "8月19日，越南老街省与中国云南省的跨境铁路项目启动。", language="zh")
    assert [(one.kind) for one in (*patrol, *line)] == ["exchange", "project"]


@pytest.mark.parametrize(
    ("title", "sentence", "told"),
    [
        ("中越班列启程", "8月19日，载有木薯淀粉的中越班列从越南河内启程，驶向中国郑州。", ["project"]),
        ("中越边防会谈", "8月19日，越南谅山省与中国广西代表会谈，并就加强移交工作签署纪要。", ["meeting", "agreement"]),
        (
            "越中友好文化室落成",
            "8月19日，越中友好文化室落成仪式暨越南波多村与中国金平县隔界村三年合作总结会在波多村举行。",
            ["project", "meeting"],
        ),
        (
            "王勇率团赴越南",
            "8月19日，王勇率团赴越南广宁省，出席中国全国政协与越南祖国阵线第二次友好交流活动。",
            ["visit", "exchange"],
        ),
        (
            "中越联合巡逻",
            "8月19日，广西大新边境管理大队与越南边防屯联合巡逻。巡逻结束后，双方在硕龙口岸举行会晤。",
            ["exchange", "meeting"],
        ),
    ],
)
def test_two_of_one_sentence(title: str, sentence: str, told: list[str]) -> None:
    """A train pays no visit; a signing, a meeting held with an opening and an exchange that is attended are events."""
    assert [one.kind for one in events(title, sentence, language="zh")] == told


def test_announced_behind_its_name() -> None:
    """An exchange that is named before the word that it will be held is planned."""
    lead = "第九次中越边境国防友好交流活动将于8月26日至27日在越南谅山省和中国广西举行。"
    assert [one.status for one in events("边境国防友好交流", lead, language="zh", published=None)] == ["planned"]


def test_still_to_be_signed() -> None:
    """What is still to be signed has not the day of the gift that the report is about."""
    lead = "8月19日，中国红十字会向越南红十字会捐赠10万美元。"
    found = events("中国红十字会援助越南", lead, "双方合作多年。", "中越红十字会还将签署合作协议。", language="zh")
    assert {one.kind: one.date.edtf for one in found} == {"aid": "2024-08-19", "agreement": ""}


def test_chinese_among_themselves() -> None:
    """A chamber of Chinese firms in Vietnam that calls at the Chinese consulate is no meeting of two sides."""
    lead = "8月19日，越南中国商会会长孙大勇率团到中国驻胡志明市总领事馆走访，双方座谈。"
    assert not events("越南中国商会走访中国驻胡志明市总领馆", lead, language="zh")


def test_a_bridge_that_guests_saw() -> None:
    """What describes a thing that guests saw is no event of its own."""
    found = events(
        "苏林会见广东公安厅长",
        "8月19日，越南公安部部长苏林在广州会见广东省公安厅厅长。代表团参观了去年竣工的跨海大桥。",
        language="zh",
    )
    assert {one.kind for one in found} == {"meeting"}


def test_plans_behind_commas() -> None:
    """What goes on behind a comma with what will be, will be as well."""
    found = events(
        "范明政总理将访问中国",
        "越南政府总理范明政将于8月26日至27日赴天津出席论坛，并于28日至29日在北京与李强总理举行会谈。",
        language="zh",
    )
    assert {one.status for one in found} == {"planned"}


def test_behind_talks() -> None:
    """Talks behind which something was signed are those told of before."""
    found = events(
        "何厚铧访问岘港",
        "8月19日，澳门行政长官何厚铧在岘港与市人民委员会主席陈文明举行会谈。",
        "会谈后，岘港市人民委员会副主席文友战与澳门民政总署主席刘仕尧签署合作协议。",
        language="zh",
    )
    assert sorted(one.kind for one in found) == ["agreement", "meeting"]


def test_leaders_in_a_speech() -> None:
    """Leaders whose earlier visit somebody recalled in a speech, and who have died, take no part."""
    found = events(
        "中国新闻代表团访问越南",
        "8月19日，中国新闻代表团访问越南。团长张百新表示，习近平总书记不久前访问了越南，他对阮富仲总书记逝世表示哀悼。",
        language="zh",
    )
    assert not {"xi-jinping", "nguyen-phu-trong"} & {person for one in found for person in one.people}


def test_a_consulate_opens() -> None:
    """A consulate opens in the town whose name it bears."""
    [event] = events("越南驻重庆总领事馆开馆", "8月19日，越南驻重庆总领事馆正式开馆，越中代表出席。", language="zh")
    assert event.places == ("chongqing",)


def test_headline_before_a_plan() -> None:
    """What the headline tells as done is the main event, however surely the lead tells of what is planned beside it."""
    found = events(
        "越南祖国阵线主席阮善仁接见云南大学代表团",
        "8月19日下午，越南祖国阵线中央委员会主席阮善仁在河内接见云南大学代表团。",
        "两国政府已商定8月27日在河内举行云南大学与河内大学合作共建的孔子学院揭牌仪式。",
        language="zh",
    )
    assert found[0].kind == "meeting"


def test_chinese_companies_in_short() -> None:
    """中企 are Chinese companies; 其中企业 is no such word."""
    assert events("中企承建的越南轻轨投入运行", "8月19日，中企承建的越南首条城市轻轨在河内投入运行。", language="zh")
    assert not events("越南企业投产", "8月19日，越南工厂投产，其中企业12家。", language="zh")


def test_train_arrives_as_a_train() -> None:
    """The first train that arrives some clauses behind its name is an opening, and nobody's visit."""
    lead = "11月28日，首趟中越跨境集装箱班列从广西南宁出发，近20小时后抵达越南河内。"
    assert {one.kind for one in events("首趟中越班列开行", lead, language="zh")} == {"project"}


def test_guests_on_a_visit_of_their_own() -> None:
    """The day on which guests were received is not that of the visit on which they are."""
    for lead in (
        "越南祖国阵线中央委员会副主席侯阿令4月23日在河内会见正在越南进行工作访问、由朱汉民率领的上海市政协代表团。",
        "5月27日上午，广东省副省长王伟会见由杨关率领的越南胡志明市越中友好协会访问团一行9人。",
    ):
        assert {one.kind for one in events("越中友好会见", lead, language="zh")} == {"meeting"}


def test_ministry_of_another_country() -> None:
    """The minister of a third country brings none of the two countries' ministries along."""
    main, *_ = events(
        "阮成发率团访问老挝越南",
        "5月26日至6月4日，云南省省长阮成发率代表团访问老挝和越南。",
        "访老期间，阮成发拜会了老挝国家主席本扬·沃拉吉和副总理兼财政部长宋迪·隆迪。",
        "访越期间，阮成发拜会了越南政府总理阮春福。",
        language="zh",
    )
    assert "mof-cn" not in main.organisations


def test_headline_made_of_another_sentence() -> None:
    """Where the text has no headline, the main event is called by its own sentence, not by the first."""
    first = "中国驻越南大使何炜日前接受采访时介绍了两国关系。"
    told = "中国全国人大常委会委员长赵乐际将于8月31日至9月2日对越南进行正式访问。"
    article = report(first + told, language="zh")
    main, *_ = extract(article).mentions
    assert main.title.startswith("中国全国人大常委会委员长赵乐际")


def test_tour_by_its_name() -> None:
    """A tour that bears the name of ASEAN came to the one country that the report tells of."""
    found = events(
        "“戏曲东盟行”走进越南顺化",
        "广西南宁市“戏曲东盟行”活动8月17日至19日走进越南顺化市和胡志明市，演出多部传统剧目。",
        language="zh",
    )
    assert [one.date.edtf for one in found] == ["2024-08-17/2024-08-19"]
