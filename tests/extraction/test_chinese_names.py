"""Where names of people and bodies begin and end in Chinese sentences, and which of two bodies is meant."""

from __future__ import annotations

import pytest

from tests.extraction.articles import events, names


@pytest.mark.parametrize(
    ("sentence", "identity"),
    [
        ("驻岘港总领事馆举行座谈会。", "consulate-cn-in-da-nang"),
        ("中方同越南河内国家大学下属社会与人文科学大学签约。", "ussh-hanoi"),
        ("代表团来到承天顺化省友联会。", "thua-thien-hue-friendship-union"),
        ("代表团由自治區黨委率領，來自廣西。", "guangxi-cpc-committee"),
        ("中南集团（Trung Nam Group）与中方签约。", "trung-nam-group"),
        ("中国移动与越南军队电信集团签约。", "viettel"),
        ("越南驻南宁总领事杜南忠到会。", "consulate-vn-in-nanning"),
        ("中方拜会越南工贸部、计划投资部、科技部及中国驻胡志明市总领馆。", "most-vn"),
    ],
)
def test_known_bodies(sentence: str, identity: str) -> None:
    """Short, full and glossed names of a known body are that body."""
    assert identity in {name.id for name in names("越南代表团访问广西", sentence, language="zh").values()}


@pytest.mark.parametrize(
    ("sentence", "spelling"),
    [
        ("蓝山（越南）有限公司签约。", "蓝山（越南）有限公司"),
        ("同越南Blue Lotus资本管理公司签约。", "Blue Lotus资本管理公司"),
        ("同中国蓝山电力集团股份有限公司签约。", "中国蓝山电力集团股份有限公司"),
        ("越南驻南宁总领事与越南蓝山综合医院院长来访。", "越南蓝山综合医院"),
        ("由广西农业科学院园艺所专家组成的四人代表团出访越南蓝原农林大学。", "越南蓝原农林大学"),
        ("来宾参观中国农业科学院茶叶研究所。", "中国农业科学院茶叶研究所"),
        ("四川大学华西医院接待来宾。", "四川大学华西医院"),
        ("来宾到蓝山集团下属蓝湖公司参观。", "蓝湖公司"),
        ("陈总理对蓝湖公司表示感谢。", "蓝湖公司"),
        ("会谈结束，阮对蓝湖公司表示感谢。", "蓝湖公司"),
        ("代表团随蓝湖公司参观。", "蓝湖公司"),
        ("主办方是云南省人民政府新闻办公室。", "云南省人民政府新闻办公室"),
        ("伤员直接送往蓝山市人民医院救治。", "蓝山市人民医院"),
        ("其间广西蓝山律师协会签约。", "广西蓝山律师协会"),
        ("据越南蓝山电力公司称，机组投产。", "越南蓝山电力公司"),
        ("来宾参观南宁邮政局。", "南宁邮政局"),
        ("论坛由中国—东盟蓝山研究中心主办。", "中国—东盟蓝山研究中心"),
        ("考察团由“一带一路”蓝山交流协会组织。", "“一带一路”蓝山交流协会"),
        ("业主是越南BLM公司。", "越南BLM公司"),
        ("来宾参观蓝山新材料股份有限公司越南分公司。", "蓝山新材料股份有限公司越南分公司"),
        ("活动由广西蓝山学会承办。", "广西蓝山学会"),
        ("来宾与东兴市蓝山小学师生联欢。", "东兴市蓝山小学"),
        ("南宁市公安局蓝山支队来访。", "南宁市公安局"),
        ("越南第七区植物检疫分局同海关会谈。", "越南第七区植物检疫分局"),
        ("赛事由蓝原协会五彩校园匹克球工作委员会主办。", "蓝原协会五彩校园匹克球工作委员会"),
        ("社团法人蓝原教育发展协会协办。", "蓝原教育发展协会"),
        ("中车蓝山电力机车有限公司同越方签约。", "中车蓝山电力机车有限公司"),
        ("上海市越南籍校友会举办文化节。", "上海市越南籍校友会"),
        ("同越南蓝山师范高等专科学校签约。", "越南蓝山师范高等专科学校"),
        ("来宾参观广西东盟蓝山投资公司。", "广西东盟蓝山投资公司"),
        ("广州海事法院同越方签约。", "广州海事法院"),
        ("总台联合中国蓝山协会推出节目。", "中国蓝山协会"),
    ],
)
def test_whole_names_of_bodies(sentence: str, spelling: str) -> None:
    """A company's name holds its country in brackets and its foreign words, and an official before a body does not."""
    assert names("新闻", sentence, language="zh")[spelling].type == "organisation"


@pytest.mark.parametrize(
    "sentence",
    [
        "世界大学生中文比赛举行。",
        "红河流域大学校长论坛开幕。",
        "节目由7家电视台播出。",
        "大使讲话赞扬商会。",
        "〔本报消息〕黨中央政治局委员会见来宾。",
        "蓝山省距首都河内市中心三十公里。",
        "面对国际知名电力公司的竞争，他表示感谢。",
        "这份（越共电子报）刊登消息。",
        "该集团广西分公司组织专列。",
        "越南当局表示欢迎，国内政局稳定。",
        "双方商定委员会下次会议的日期。",
        "警方捣毁跨国诈骗集团。",
        "当日公司股价上涨。",
        "中方派出高水平艺术团演出。",
        "芹椰县主席阮友协来访。",
        "来宾参观陆军第81集团军某旅。",
        "全国中小学开学。",
    ],
)
def test_no_bodies(sentence: str) -> None:
    """Students, counts, gangs, how things stand, words of praise and newspapers make no bodies of their own."""
    found = names("新闻", sentence, language="zh").values()
    assert not [name.text for name in found if name.type == "organisation" and name.kind != "media"]


def test_a_congress_names_no_addressee() -> None:
    """The word for "on behalf of" within a body's name greets nobody."""
    [event] = events(
        "张德江会见阮氏金银",
        "8月20日，越南国会主席阮氏金银、中国全国人民代表大会常务委员会委员长张德江在河内出席签字仪式。",
        language="zh",
    )
    assert set(event.people) == {"zhang-dejiang", "nguyen-thi-kim-ngan"}


def test_what_a_guest_did_before() -> None:
    """A list of those present is no report of the past because some of them once studied abroad."""
    found = events(
        "越南蓝山大学与中国教师座谈",
        "8月20日，越南蓝山大学举行中越教师中秋座谈会。中国驻越南大使馆参赞郑大伟，以及曾在中国留学的教师参加。",
        language="zh",
    )
    assert any("郑大伟" in quote.text for event in found for quote in event.quotes if quote.field == "person")


def test_a_town_hospital_without_its_town() -> None:
    """A hospital of "the city" is the one that the text names in full, and nothing where it names none."""
    full = names("越南代表团到市人民医院参观", "会上，蓝林市人民医院介绍情况。", language="zh")
    assert full["市人民医院"].id == full["蓝林市人民医院"].id
    assert "市人民医院" not in names("新闻", "代表团到市人民医院参观。", language="zh")


@pytest.mark.parametrize(
    ("sentence", "identity"),
    [
        ("习近平夫人彭丽媛8月20日在河内会见越南代表团。", "xi-jinping"),
        ("8月20日，市长肖怀远代表市委书记孙春兰在天津会见越南代表团。", "sun-chunlan"),
        ("8月20日，中国东兴市代表团在芒街出席庆祝越南共产党成立93周年活动。", "communist-party-of-vietnam"),
        ("8月20日，中国代表团在河内会见越南部长，转交了致国家主席苏林的邀请信。", "to-lam"),
        ("8月20日，中国代表团在河内会见越南部长，并出席阮富仲同志的葬礼。", "nguyen-phu-trong"),
        ("8月20日，中国法院代表团在河内会见越南部长，介绍习近平法治思想。", "xi-jinping"),
        ("8月20日，中越两院在习近平总书记即将对越进行国事访问的背景下于河内举行座谈会。", "xi-jinping"),
        ("8月20日，中共海军舰艇编队抵达越南岘港访问。", "communist-party-of-china"),
        ("8月20日，李希在北京会见越南代表团，肯定以阮富仲总书记为首的越共的成就。", "nguyen-phu-trong"),
        ("8月20日，中越双方在河内会谈，同意书面答复越南外交部。", "mofa-vn"),
        ("8月20日，越南副总理裴青山在河内会见中国大使何炜——图片：中国外交部。", "mofa-cn"),
        ("8月20日，王毅在河内会见裴青山，为习近平本月出访越南铺路。", "xi-jinping"),
        ("8月20日，中国共产党同周边国家政党对话会在北京举行，越南代表团出席。", "communist-party-of-china"),
        ("8月20日，中越文艺晚会在越南蓝河歌剧院举行。", "o-越南蓝河歌剧院"),
        ("8月20日，前蓝山大学校长张瑞雄率中国代表团在河内会见越南部长。", "o-蓝山大学"),
        ("越通社河内——据《越南之声》报道，2024年中越足球友谊赛8月20日在广西东兴市举行。", "vov"),
    ],
)
def test_merely_named(sentence: str, identity: str) -> None:
    """A husband, whoever sent greetings and a party whose founding is celebrated take no part."""
    found = events("中越双方会见", sentence, language="zh")
    assert found
    assert all(identity not in (*event.people, *event.organisations) for event in found)


def test_a_newsroom_s_head() -> None:
    """A station whose head acts is a party of the event, unlike one that reports it."""
    [event, *_] = events(
        "越南代表团访问广西",
        "8月20日，广西人民广播电台台长范易在南宁会见越南代表团。",
        language="zh",
    )
    assert "guangxi-radio-tv" in event.organisations


@pytest.mark.parametrize(
    ("sentence", "identity"),
    [
        ("8月20日，中共中央对外联络部副部长陈洲在北京会见越南代表团。", "cpc-international-department"),
        ("8月20日，广和县与中国广西龙州县签署协议。", "longzhou-government"),
        ("8月20日，云南省政府外事办公室副主任王伟在河内会见越南代表团。", "yunnan-foreign-affairs-office"),
        ("8月20日，香港工业总会主席查毅超在河内会见越南代表团。", "o-香港工业总会"),
        ("8月20日，香港越南商会代表团访问越南。", "o-香港越南商会"),
        ("应河内大学和岘港大学的邀请，广西大学副校长李建明8月20日访问越南。", "hanu"),
    ],
)
def test_parties_of_an_event(sentence: str, identity: str) -> None:
    """A party's department whose head acts, the county of a region and bodies with two places in the name act."""
    found = events("中越双方会见", sentence, language="zh")
    assert any(identity in event.organisations for event in found)


def test_a_newsroom_in_a_row() -> None:
    """A station in a row with others who hold something is no source of the report."""
    [event, *_] = events(
        "中越友好展览开幕",
        "8月20日，越南驻华大使馆、中国国际广播电台在北京联合举办中越友好展览。",
        language="zh",
    )
    assert "cmg" in event.organisations


def test_a_body_that_is_only_spoken_of() -> None:
    """What somebody praises in the lead took no part."""
    [event, *_] = events(
        "越南蓝河大学代表团访问蓝原大学",
        "8月19日，越南蓝河大学代表团访问中国蓝原大学。党委书记孔祥敏表示，越南蓝湖大学是出色的高校。",
        language="zh",
    )
    assert "o-越南蓝河大学" in event.organisations
    assert "o-越南蓝湖大学" not in event.organisations


def test_those_who_came_for_a_side() -> None:
    """The representatives of a side are no greeting to those who are listed behind the word."""
    [event, *_] = events(
        "越南向中国捐赠口罩",
        "8月20日，越南向中国捐赠口罩仪式在河内举行。出席仪式的越方代表有外交部副部长苏英勇。",
        language="zh",
    )
    assert "mofa-vn" in event.organisations
    assert event.people


def test_the_bodies_of_several_hosts() -> None:
    """Of the leaders whom a guest met one after the other the bodies took part as well."""
    [event, *_] = events(
        "越南国会主席会见中国企业领导人",
        "8月20日，越南国会主席陈青敏在上海会见了多家中国企业领导人。",
        "在会见蓝湖集团董事长张天任时，陈青敏欢迎该集团到越南投资。",
        language="zh",
    )
    assert "o-蓝湖集团" in event.organisations


def test_the_delegation_of_a_mission() -> None:
    """The delegation of a consulate in a city is none of the city's government."""
    [event, *_] = events(
        "中国总领馆拜访越南报社",
        "8月20日，中国驻胡志明市副总领事徐州拜访越南报社。主编阮玉英会见了中国驻胡志明市代表团。",
        language="zh",
    )
    assert "ho-chi-minh-city-peoples-committee" not in event.organisations


def test_offices_of_the_region() -> None:
    """The autonomous region's office is that of the region which the text names."""
    found = names("中国（广西）—越南网上交易会", "自治区商务厅与越南工贸部共同举办交易会。", language="zh")
    assert found["自治区商务厅"].id == "guangxi-commerce"


def test_an_envoy() -> None:
    """Whoever sent an envoy is named with the envoy, and does not meet anybody."""
    [event, *_] = events("中越会谈", "8月20日，刘海星在北京同苏林特使、越南外交部部长黎怀忠举行会谈。", language="zh")
    assert "to-lam" not in event.people
    assert "le-hoai-trung" in event.people


def test_border_posts() -> None:
    """A post bears its hamlet's name, and stands behind the force that it is of."""
    found = names(
        "越中联合管控", "越南奠边省边防部队莲上边防屯与中国普洱市边境管理支队江城边境管理大队巡逻。", language="zh"
    )
    assert {"莲上边防屯", "江城边境管理大队"} <= set(found)
    found = names("越中联合巡逻", "老街省边防部队同老街省国际口岸边防哨所巡逻。", language="zh")
    assert "老街省国际口岸边防哨所" in found
    found = names("越中联合巡逻", "越南河江省边防部队蓝石边防屯与蓝石出入境边防检查站巡逻。", language="zh")
    assert "蓝石出入境边防检查站" in found


def test_who_was_toured_before_a_paper_was_signed() -> None:
    """Whoever signs says with whom, and not with the houses that he toured on the way."""
    [*_, signed] = events(
        "王士星访问越南",
        "8月12日，中国蓝山大学副校长王士星率团访问越南，先后考察了越南蓝原大学、越南蓝河公司，并与越南蓝湖大学签署合作备忘录。",
        language="zh",
    )
    assert signed.kind == "agreement"
    assert "o-越南蓝湖大学" in signed.organisations
    assert not {"o-越南蓝原大学", "o-越南蓝河公司"} & set(signed.organisations)


@pytest.mark.parametrize(
    ("sentence", "identities"),
    [
        (
            "8月20日，广西与香港、越南河内、广宁签署合作备忘录。",
            {"guangxi-government", "hong-kong-government", "quang-ninh-peoples-committee"},
        ),
        ("8月20日，行政长官李家超与越南总理范明政在河内会面。", {"hong-kong-government"}),
        ("8月20日，南宁市长周红波会见越南谅山省人民委员会副主席。", {"nanning-government"}),
        ("8月20日，十多名香港物流发展局成员访问越南。", {"o-香港物流发展局"}),
    ],
)
def test_authorities(sentence: str, identities: set[str]) -> None:
    """Those of a row sign, a chief executive and a mayor act for theirs, and members are no part of a body's name."""
    found = events("中越交流", sentence, language="zh")
    assert identities <= {body for event in found for body in event.organisations}


def test_a_town_with_a_congress() -> None:
    """The party committee in one row with a people's congress is no Vietnamese town's, wherever the fair is held."""
    found = names(
        "越中博览会开幕",
        "12月16日，博览会在越南广宁省芒街市开幕。市委书记、市人大常委会主任刘正东出席。东兴市领导参加。",
        language="zh",
    )
    assert found["市委"].id == "dongxing-cpc-committee"
