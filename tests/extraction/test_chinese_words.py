"""The words in which Chinese newsrooms tell of each kind of event, and what is told in such words that is none."""

from __future__ import annotations

import pytest

from tests.extraction.articles import events

EVENTS: list[tuple[str, str, str]] = [
    ("agreement", "两地结为友好省区", "8月19日，广西壮族自治区与越南广宁省在下龙市结为友好省区。"),
    ("agreement", "越中两校缔结姐妹学校", "越南太原大学与中国云南师范大学8月20日缔结姐妹学校关系。"),
    ("agreement", "两国央行互签文件", "8月19日，中国人民银行与越南国家银行在北京互签本币结算文件。"),
    ("visit", "中国海军舰艇到岘港", "中国海军戚继光舰8月19日靠泊越南岘港仙沙港，开始友好访问。"),
    ("visit", "云南省代表团赴老街考察", "8月19日，云南省商务厅代表团一行前往越南老街省实地考察口岸建设。"),
    ("meeting", "越中商讨跨境铁路", "越南交通运输部与中国国家铁路局8月19日在河内就老街—河内铁路进行商谈。"),
    ("meeting", "越南投资推介活动在上海", "8月19日，越南计划与投资部在上海举行投资推介活动，中国企业到场。"),
    ("exchange", "中越警方联合执法", "8月19日，云南河口警方与越南老街边防部队开展联合执法。"),
    ("exchange", "中国影展在河内开幕", "8月19日，2024年中国影展在越南河内国家电影中心开幕。"),
    ("exchange", "越中边民同过尝新节", "8月19日，越南高平省与中国靖西市边民欢聚一堂，同过尝新节。"),
    ("project", "榴莲班列驶入中国", "8月19日，一列满载越南榴莲的冷链班列经凭祥铁路口岸驶入中国。"),
    ("project", "越南椰子首次输华", "8月19日，首船越南鲜椰子运抵深圳盐田港。"),
    ("project", "中国企业承建电站并网", "8月19日，由中国能建承建的越南油汀太阳能发电站并网发电。"),
    ("aid", "中国使馆资助越南学生", "中国驻越南大使馆8月19日向越南老街省贫困学生发放助学金。"),
    ("exchange", "南博会揭幕", "8月19日，第八届南博会在昆明揭幕，越南组织近130家企业设展。"),
    ("project", "两国航司代码共享", "越南航空与中国南方航空自8月19日起在6条航线实行代码共享。"),
    ("meeting", "大使拜访防长", "8月19日，越南驻中国大使范清平礼节性拜访了中国国防部长董军。"),
    ("meeting", "越南总领事到访研究院", "8月19日，越南总领事阮世松一行到中国蓝山研究院，受到院长蔡友铭的热情接待。"),
    ("visit", "中国海军编队到金兰", "由三艘军舰组成的中国海军编队8月19日驶入越南金兰湾。"),
    ("agreement", "香港与越南就遣返非法入境者合作", "8月19日，香港与越南签署合作备忘录，就遣返非法入境者加强合作。"),
    ("project", "越航恢复北京航线", "越南航空公司河内至北京定期航班8月19日恢复，航班17时抵达河内。"),
    ("aid", "芒街向东兴送去口罩", "8月19日，越南芒街市向中国东兴市送去5000只口罩。"),
]
NONE: list[tuple[str, str]] = [
    ("越南榴莲对华出口额创新高", "据越南海关统计，今年前7个月越南对中国出口榴莲16.9亿美元，同比增长45%。"),
    ("凭祥口岸货车滞留", "8月19日，谅山省友谊口岸滞留货车超过1200辆，农产品积压，因中国收紧防疫。"),
    ("评论：中越关系何去何从", "笔者认为，自习近平去年访问越南以来，两国关系进入新阶段。"),
    ("越南国奥不敌中国", "8月19日，国际足球邀请赛在西安打响，越南国奥队以1比2不敌中国国奥队。"),
    ("越南驳斥休渔令", "8月19日，越南外交部发言人在例行记者会上驳斥中国颁发的休渔令。"),
    ("大使馆发布防汛提醒", "8月19日，受台风影响，中国驻越南大使馆提醒在越中国公民注意安全。"),
    ("中国游客在芽庄溺水", "8月19日，一名中国游客在越南芽庄海滩溺水身亡。"),
    ("轮胎公司：越南项目投产后产能将提升", "8月19日，中国轮胎公司表示，越南三期项目投产后产能将提升。"),
    ("中国缩短口岸通关时间", "从昨日起，中国凭祥与越南谅山之间的口岸每日通关时间缩短为5个小时。"),
]


@pytest.mark.parametrize(("kind", "title", "lead"), EVENTS)
def test_words(kind: str, title: str, lead: str) -> None:
    """Each of these reports is an event of its kind."""
    assert kind in {one.kind for one in events(title, lead, language="zh")}


@pytest.mark.parametrize(("title", "lead"), NONE)
def test_none(title: str, lead: str) -> None:
    """Statistics, congestion, opinion, sport, protest and accidents are no events."""
    assert not events(title, lead, language="zh")


@pytest.mark.parametrize(
    ("kind", "title", "lead"),
    [
        ("visit", "中越师生座谈", "8月19日，河内大学举行赴华留学教师座谈会，中国大使馆参赞郑大伟出席。"),
        ("visit", "越南中国航线开通", "8月19日，厦门至河内航线正式开通，首个航班载164名旅客飞抵河内。"),
        ("exchange", "越南中国航线开通", "8月19日，厦门至河内航线正式开通，航班载164名旅客降落内排机场。"),
        ("visit", "中国开放赴越团队游", "8月19日起，中国试点恢复赴越旅游，赴越游客增加。"),
        ("project", "我校举行越南学生结业典礼", "8月19日，我校为首批119名中越联合培养的越南学生举行结业典礼。"),
        ("visit", "香港保安局长在河内", "8月19日，香港保安局局长邓炳强在河内拜访越南公安部。"),
        (
            "exchange",
            "中越教育基地揭牌",
            "8月19日，中越教育基地在龙州揭牌。龙州展馆2006年建成，馆内设中国和越南两大部分。",
        ),
    ],
)
def test_what_a_word_does_not_tell(kind: str, title: str, lead: str) -> None:
    """Those who once studied abroad pay no visit, a call is none by its second character, a hall is no exchange."""
    found = {one.kind for one in events(title, lead, language="zh")}
    assert found
    assert kind not in found
