"""Names that a sentence gives in passing: spokespeople's bodies, examples, who is spoken of."""

from __future__ import annotations

import re
from functools import cache

from tracker.extraction.analysis import Analysis
from tracker.extraction.text.known_names import NameMention
from tracker.extraction.text.sentences import Sentence
from tracker.extraction.who.bystanders import is_bystander
from tracker.extraction.who.forces import is_any_force, is_searching
from tracker.extraction.who.halls import is_hall
from tracker.extraction.who.told_beside import is_told_beside
from tracker.knowledge.library import shapes
from tracker.model import Language


def is_aside(analysis: Analysis, sentence: Sentence, name: NameMention) -> bool:
    """Whether a sentence names somebody or a body that takes no part in what it tells."""
    if _SENT_GREETINGS.search(analysis.text, max(sentence.start, name.start - _BOUND_WITHIN), name.start):
        return True
    if _PICTURED_BY.search(analysis.text, max(sentence.start, name.start - _CREDIT), name.start):
        return True
    if name.type == "person":
        return (
            is_bystander(analysis, sentence, name)
            or bool(_AUTHOR.search(analysis.text, max(sentence.start, name.start - _AUTHOR_WITHIN), name.start))
            or _is_spokesperson(analysis, name)
            or _is_spoken_of(analysis, sentence, name)
            or _is_of_purpose(analysis, sentence, name)
            or _is_husband(analysis, sentence, name)
            or bool(_MOURNED.match(analysis.text, name.end))
            or bool(_LETTER.match(analysis.text, name.end))
            or bool(_BACKDROP.match(analysis.text, name.end))
            or bool(_THOUGHT.match(analysis.text, name.end))
            or _is_recalled_in_speech(analysis, sentence, name)
        )
    if analysis.text.endswith("(", 0, name.start):  # the short name tells what the full one before it does
        before = analysis.names_in(max(sentence.start, name.start - _FULL_NAME), name.start)
        name = next((full for full in before if full.id == name.id and name.start - full.end <= _BRACKET), name)
    return (
        is_told_beside(analysis, name)
        or bool(_ASKED.search(analysis.text, max(sentence.start, name.start - _BOUND_WITHIN), name.start))
        or _is_bound(analysis, sentence, name)
        or _is_example(analysis, sentence, name)
        or is_hall(analysis, name)
        or is_any_force(analysis, sentence, name)
        or is_searching(analysis, name)
        or _is_of_purpose(analysis, sentence, name)
        or bool(_TOPIC.search(analysis.text, max(sentence.start, name.start - _TOPIC_WITHIN), name.start))
    )


# Whose picture it is: 图片：外交部.
_PICTURED_BY = re.compile("(?:图片|圖片|图|圖|照片|摄影|攝影)(?:来源|來源)?[:：] ?$")
_CREDIT = 7
# Characters of the full name of a body whose short one stands in brackets behind it.
_FULL_NAME = 120
_BRACKET = 2
# Who is to do something as somebody suggests: "He asked the Union of A and the Ministry of B to …".
_ASKED = re.compile(
    r"\b(?:suggest(?:ed|s)|ask(?:ed|s)|urg(?:ed|es)|request(?:ed|s)|encourag(?:ed|es)|instruct(?:ed|s)|assign(?:ed|s)"
    r"|task(?:ed|s)|direct(?:ed|s)|recommend(?:ed|s))(?: that)?"
    r"(?: (?:[A-Z][\w’'&–-]*|of|and|for|the|with|on|both|as well|as)[,’'s]{0,3})* $"
)

# 为贯彻落实中国云南省与越南老街省委书记会晤结果，…: what is carried out was agreed before.
_PURPOSE = re.compile(
    r"(?:In order t|T)o (?:\w+ly |further )?(?:implement|carry out|put into practice|follow up|act on|reali[sz]e)"
    r"\b[^.;]{2,240}?, |[^，,。为為]{0,24}[为為]了?[^，,。]{0,6}(?:[贯貫][彻徹]|落[实實])[^，,。]{2,90}[，,]"
)


def _is_of_purpose(analysis: Analysis, sentence: Sentence, name: NameMention) -> bool:
    """Whether somebody or a body is named for what a sentence's event carries out."""
    purpose = _PURPOSE.match(analysis.text, sentence.start, sentence.end)
    return purpose is not None and name.end <= purpose.end()


# What leaders did lately, as somebody said: 他表示，习近平总书记不久前访问了越南.
_SAID = re.compile("(?:(?:表示|指出|强调|強調)[，：]?|(?:介绍|介紹|说|說|称|稱)[，：])(?P<said>[^。]*)$")
_LATELY = re.compile("不久前|前不久|早些时候|早些時候|此前|去年|上月|日前")


def _is_recalled_in_speech(analysis: Analysis, sentence: Sentence, name: NameMention) -> bool:
    """Whether a known leader is named in Chinese for what somebody recalled in a speech."""
    if analysis.article.language != "zh" or not name.known:
        return False
    said = _SAID.search(analysis.text, sentence.start, name.start)
    return said is not None and bool(_LATELY.search(analysis.text, said.start("said"), sentence.end))


# Of whose death somebody speaks: 对阮富仲总书记早前逝世表示哀悼.
_MOURNED = re.compile(
    "[^，。、]{0,6}(?:逝世|去世|病逝|辞世|辭世)|(?:先生|女士|同志)?的?(?:葬礼|葬禮|追悼会|追悼會|遗体告别|遺體告別|告别仪式|告別儀式)"
)
# To whom or from whom a letter went that others handed on: 转交致校友阮善仁的邀请信.
_LETTER = re.compile(
    "(?:主席|总理|部长|先生|女士|同志)?的(?:邀[请請]|[亲親][笔筆]|感[谢謝]|慰[问問]|[贺賀])?(?:信|函|口信)(?!息|任|心|用)"
)
# What somebody speaks about under a heading in quotation marks, and a list of contents: "về chủ đề “… của Đảng …”".
_TOPIC = re.compile(
    r"(?:chủ đề|chuyên đề|đề tài|nội dung):? ?[“\"][^”\"]*$"
    r"|(?:với|gồm|thống nhất|về)(?: các| một số| những)? nội dung(?: chính| chủ yếu| trọng tâm| sau)*: [^“”]*$"
)
_TOPIC_WITHIN = 400
# Who only sent greetings that another conveyed: "Đại sứ A chuyển lời chúc mừng của Bộ trưởng B".
_SENT_GREETINGS = re.compile(
    r"(?:chuyển|gửi)(?: [^\W\d_]+){0,3} lời (?:chúc mừng|thăm hỏi|chào|hỏi thăm|chúc)[^.;,]{0,40}"
    r" của (?:(?! đến | tới )[^.;]){0,110}$"
)
# Whose song or book is spoken of: "bài hát … của nhạc sĩ A".
_AUTHOR = re.compile(r"của (?:cố )?(?:nhạc sĩ|nhà văn|nhà thơ|họa sĩ|hoạ sĩ|đạo diễn|tác giả) $")
_AUTHOR_WITHIN = 40


# Whose journey is only the backdrop of what is told: 在习近平总书记即将访问越南的背景下.
_BACKDROP = re.compile(
    "[^，。；]{0,36}(?:即将|即將|成功|圆满|圓滿)[^，。；]{0,24}(?:背景下|[之]?际|之際|前夕|前夜)|[^，。；]{0,24}(?:铺路|鋪路|[预預]?[做作]好?[准準][备備])"
)
# What a leader's name only labels: 习近平新时代中国特色社会主义思想, 胡志明思想.
_THOUGHT = re.compile(
    "(?:总书记|總書記|主席|同志)?(?:[为為](?:首|核心)的|新时代|新時代|[一-鿿]{0,6}思想|关于[^，。]{0,30}的?(?:重要)?(?:论述|讲话|指示))"
)


# What stands before the name of who only answers the press.
_SPOKESPERSON = re.compile(
    r"(?:[发發]言人|[Nn]gười phát ngôn(?: [A-ZĐ][\w ]{3,40})?"
    r"|[Ss]pokes(?:man|woman|person)(?: (?:of|for)[\w’' ]{3,50},?)?)\s?$"
)
_OFFICE_WITHIN = 75


def _is_spokesperson(analysis: Analysis, name: NameMention) -> bool:
    """Whether somebody speaks for a body to the press, and so about what others did."""
    return bool(_SPOKESPERSON.search(analysis.text, max(0, name.start - _OFFICE_WITHIN), name.start))


# "spouse of General Secretary of the Central Committee and President of China Xi Jinping"
_SPOUSE = re.compile(r"\b(?:[Ss]pouse|[Ww]ife|[Hh]usband)s? of (?:(?:[A-Z][\w’'-]*|of|the|and) )*$")


def _is_husband(analysis: Analysis, sentence: Sentence, name: NameMention) -> bool:
    """Whether somebody is named to tell whose wife or envoy is: 习近平夫人彭丽媛, 苏林特使黎怀忠."""
    if analysis.text.startswith("特使", name.end):
        return True
    if _SPOUSE.search(analysis.text, max(sentence.start, name.start - _BOUND_WITHIN), name.start):
        return True
    wife = name.end + len("夫人")
    return analysis.text.startswith("夫人", name.end) and any(
        one.start == wife and one.type == "person" for one in analysis.names_in(sentence.start, sentence.end)
    )


# Verbs with which a Vietnamese sentence begins that names its speaker behind what was said.
_SAYING = re.compile(
    r"(?:Bày tỏ|Nhắc lại|Nhấn mạnh|Khẳng định|Đánh giá|Cho rằng|Chia sẻ|Điểm lại|Đề cập|Thông báo|Thông tin|Nêu"
    r"|Ghi nhận|Tin tưởng) "
)


def _is_spoken_of(analysis: Analysis, sentence: Sentence, name: NameMention) -> bool:
    """Whether the one who speaks of somebody is named behind: "Bày tỏ … về chuyến thăm của A, ông B nói"."""
    if not _SAYING.match(analysis.text, sentence.start):
        return False
    people = [one.start for one in analysis.names_in(sentence.start, sentence.end) if one.type == "person"]
    verbs = (hit.start for hit in analysis.cues_in(sentence, "speaker"))
    return any(name.start < person < verb for verb in verbs for person in people)


# Characters before a body in which stands that it concluded the agreement that is carried out.
_BOUND_WITHIN = 300


@cache
def _bound(language: Language) -> tuple[re.Pattern[str], re.Pattern[str] | None]:
    words = shapes()["asides"]["bound"]
    after = words["after"].get(language)
    return re.compile(
        words["before"][language] if language == "zh" else rf"(?<!\w)(?:{words['before'][language]})", re.IGNORECASE
    ), re.compile(after) if after else None


def _is_bound(analysis: Analysis, sentence: Sentence, name: NameMention) -> bool:
    """Whether a body only concluded, at another time, what the event carries out: "under the agreement of A and B"."""
    if name.type != "organisation":
        return False
    before, after = _bound(analysis.article.language)
    start = max(sentence.start, name.start - _BOUND_WITHIN)
    concluded = before.search(analysis.text, start, name.start)
    return bool(concluded and (after is None or after.match(analysis.text, name.end)))


# Behind it stand examples of those with whom somebody works.
_SUCH_AS = re.compile(r"(?:nhiều|các|một số|gần \d+|hơn \d+|\d+) [^.;:]{3,90}?,? như:? [^.;]*$")


def _is_example(analysis: Analysis, sentence: Sentence, name: NameMention) -> bool:
    """Whether a body stands in a list of examples of those with which somebody works."""
    start = max(sentence.start, name.start - _BOUND_WITHIN)
    found = _SUCH_AS.search(analysis.text, start, name.start)
    return found is not None and not analysis.cues.within(found.start(), name.start, "attend", "act")
