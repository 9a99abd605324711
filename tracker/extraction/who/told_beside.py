"""Bodies beside which stands that they only say something or own what is seen: offices, websites, owners."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from tracker.extraction.analysis import Analysis
from tracker.extraction.text.known_names import NameMention
from tracker.knowledge.expressions import any_of
from tracker.knowledge.library import shapes

# Offices that give figures of what others do.
_TELLERS = {"ministry", "agency", "customs", "bank", "association", "chamber"}


@cache
def _told_by() -> re.Pattern[str]:
    return ending(shapes()["asides"]["told"])


@cache
def _aside() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = shapes()["asides"]
    after = any_of(words["after"])
    return ending(words["before"]), re.compile(rf"\W{{0,2}}\s?(?:{after})", re.IGNORECASE)


def ending(words: Iterable[str]) -> re.Pattern[str]:
    """What matches at the end of one of some words: looking back from there is faster than looking for the word."""
    return re.compile("|".join(f"(?<={re.escape(word)})" for word in words), re.IGNORECASE)


# "Wang, also Vice Chairman of the National People's Congress"
_SECOND_POST = re.compile(
    r"(?:, (?:who is )?(?:also|concurrently)|, kiêm|, đồng thời là) (?:a |an |the )?"
    r"(?:[\w-]+ ){1,7}?(?:(?:of|at|in)(?: the)? )?$"
)
_SECOND_POST_WITHIN = 80
# ", who is also Politburo member of the Party Central Committee and Vice Chairman of the National People's Congress"
_SECOND_POSTS = re.compile(
    r", (?:who is )?(?:also|concurrently) (?:(?!(?:received|met|hosted|held|said|told|led|visited|welcomed|signed)\b)"
    r"[\w'’-]+ ){1,26}?of(?: the)? $"
)
_SECOND_POSTS_WITHIN = 190
# "CPC Tsinghua University Committee": a party's committee in some other body.
_COMMITTEE = re.compile(r" (?!Central )(?:[A-Z][\w'-]+ ){0,5}Committee\b")
# "sau Đại hội lần thứ XX Đảng Cộng sản Trung Quốc"
_CONGRESS = re.compile(r"đại hội (?:đại biểu )?(?:toàn quốc )?(?:(?:lần thứ )?\w{1,7} )?(?:của )?$", re.IGNORECASE)
# 越南共产党中央…部 is a body of the party, 越南共产党成立…周年 a day to celebrate, 中国共产党与世界政党… a meeting
_OF_THE_PARTY = re.compile("中央|成立|[同与與](?:周边|周邊|世界)")
# "the 93rd founding anniversary of the Communist Party of Vietnam"
_JUBILEE = re.compile(
    r"\b(?:(?:anniversary|founding|birthday|history) of|congratulat(?:ed|es|ing)|hailed|praised) (?:the )?$"
)
_OWN_JUBILEE = re.compile(
    r"(?: \(CP[CV]\))?(?:['’]s)?(?: \d+\w\w)?(?: founding)? (?:anniversary|birthday|organisation)\b"
)
# 外事办公室27日发布消息称
_GAVE_NEWS = re.compile(r"(?:\d{1,2}日)?(?:发布消息|發布消息|发布公告|获悉|獲悉|了解到)")
# "Bí thư Tỉnh ủy, Trưởng Đoàn đại biểu Quốc hội tỉnh": who heads a province's deputies as well.
_HEADS_DEPUTIES = re.compile(r"(?:Bí thư|Chủ tịch|[ỦU][yỷ] viên)[^.;()]{3,120}[,–-] (?:Phó )?[Tt]rưởng $")
_DEPUTIES_WITHIN = 150
# 前台北商业大学校长: whom somebody headed once does not act through him.
_HEADED_ONCE = re.compile("[^，。、；]{0,8}(?:[长長]|主席|大使|[书書][记記]|主任|[总總]裁|[总總][领領]事)")
# Whose goods, fields or pupils are seen: "khảo sát vùng trồng của Hợp tác xã A", "em B, học sinh Trường C".
_OWNER = re.compile(
    r"(?:vùng (?:trồng|nguyên liệu)|vườn|cơ sở (?:chế biến|sản xuất|đóng gói|sơ chế)|mô hình|dây chuyền|nhà xưởng"
    r"|trang trại|gian hàng|sản phẩm)[^.;]{0,80} của $"
    r"|, (?:cựu )?(?:học sinh|sinh viên|học viên|nghiên cứu sinh|du học sinh)"
    r"(?: (?:lớp|năm|ngành|khóa) [^,.;]{1,24})?,? $"
)
# "(ĐCSVN) –" at the head of a report.
_BYLINE = re.compile(r"\)\s?[-–—]")
# "BĐBP - Ngày 27-6, …": a paper's short name at the head of a line.
_HEADING = re.compile(r"\s?[-–—] (?=[A-ZĐ])")


def is_told_beside(analysis: Analysis, name: NameMention) -> bool:
    """Whether a body is named for its spokesperson, website, scholarship or members, or in a byline."""
    before, after = _aside()
    text = analysis.text
    beside = text[max(0, name.start - 40) : name.start].rstrip(' “"')
    return bool(
        before.match(beside, len(beside))
        or ((name.kind in _TELLERS or not name.known) and _told_by().match(beside, len(beside)))
        or after.match(text, name.end)
        or _SECOND_POST.search(text, max(0, name.start - _SECOND_POST_WITHIN), name.start)
        or _SECOND_POSTS.search(text, max(0, name.start - _SECOND_POSTS_WITHIN), name.start)
        or (text[name.start - 1 : name.start] == "(" and _BYLINE.match(text, name.end))
        or (name.text.isupper() and text[name.start - 1 : name.start] in ("", "\n") and _HEADING.match(text, name.end))
        or (name.kind == "party" and (_COMMITTEE.match(text, name.end) or _CONGRESS.search(f"{beside} ")))
        or (name.kind == "party" and (_OF_THE_PARTY.match(text, name.end) or _JUBILEE.search(f"{beside} ")))
        or (name.kind == "party" and _OWN_JUBILEE.match(text, name.end))
        or _GAVE_NEWS.match(text, name.end)
        or (text[name.start - 1 : name.start] == "前" and _HEADED_ONCE.match(text, name.end))
        or _OWNER.search(text, max(0, name.start - _SECOND_POSTS_WITHIN), name.start)
        or (
            name.kind == "parliament"
            and _HEADS_DEPUTIES.search(text, max(0, name.start - _DEPUTIES_WITHIN), name.start)
        )
    )
