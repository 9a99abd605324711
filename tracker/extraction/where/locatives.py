"""What stands before a place at which something takes place: words of location, sites, whoever is at home there."""

from __future__ import annotations

import re
from functools import cache

from tracker.extraction.text.letters import LOWER, UPPER
from tracker.knowledge.expressions import any_of
from tracker.knowledge.library import shapes
from tracker.model import Language

# Chinese words that turn from the place to somebody or something else
_ZH_NO_SMALL = "与與和同跟向对對由将將把被"


@cache
def locative(language: Language, talks: bool) -> re.Pattern[str]:
    """What stands before a place at which something takes place: "in", "tại thủ đô", 在."""
    table = shapes()["places"]
    words = [word for word in table[language] if not talks or word not in table["passing"][language]]
    if language == "zh":
        return re.compile(
            rf"(?:{'|'.join(words)})(?:[^，。、；,;:：\d{_ZH_NO_SMALL}]{{0,6}}|[中越]{{0,2}}(?:边境|邊境|边陲|沿海)(?:口岸|开放|重要)?(?:城市|小镇|小城|重镇))$"
        )
    no_small = any_of(table["no_small"][language])
    if language == "vi":
        small = rf"(?: (?!(?:{no_small})\b)(?:{LOWER}[\w-]*|[Kk]m\d*|\d[\d/-]*|(?:P|Q|H|TT|TX)\.?)){{0,6}}"
        spot = rf" (?:{any_of(table['spots'])})(?: {LOWER}[\w-]*){{0,6}}, (?:{LOWER}\w*\.? ){{0,3}}"
        return re.compile(rf"(?<!\w)(?i:{any_of(words)})(?:{small}[ :]?|{spot})$")
    kind = rf"(?:{any_of(table['kinds_of_place'])}) of(?: the)?"
    whose = r"(?:China|Vi[eệ]t ?[Nn]am)(?:'s|’s)|Chinese|Vietnamese"
    small = rf"(?: (?:{kind}|{whose}|(?!(?:{no_small}|of)\b){LOWER}[\w-]*)){{0,6}}"
    located = "|".join(f"[{word[0].upper()}{word[0]}]{re.escape(word[1:])}" for word in words)
    return re.compile(rf"(?<!\w)(?:(?:{located}){small}|to(?: (?:{any_of(table['to'])})){{0,4}})[ :]?$")


@cache
def offices(language: Language) -> re.Pattern[str]:
    """Who is at home in a place, at the end of what stands before the word of place."""
    words = "|".join(shapes()["places"]["offices"][language])
    state = "(?:nước )?Cộng h(?:òa|oà) (?:nhân|Nhân) dân"
    return re.compile(rf"(?:{words})(?: (?:of|của|{state}|(?:the )?{UPPER}[\w’']*))*$")


@cache
def site_before(language: Language) -> re.Pattern[str]:
    """A site, known or not, whose town or province follows: "at Tien Sa Port, ", "tại Bệnh viện 103 (tỉnh "."""
    sites = any_of(shapes()["places"]["sites"][language])
    if language == "vi":
        kind = "(?:tỉnh|thành phố|TP|huyện|thị xã|quận|xã|phường|P|Q|H|TX)"
        parts = r"(?:, (?:xã|phường|thị trấn|trấn|hương|thị xã|huyện|quận) [^,.;:()]{2,40}){0,2}"
        site = rf"(?<!\w)(?:tại|ở|cập|ghé|thăm) (?:{sites}) [^,.;:()]{{2,50}}{parts}"
        houses = "chùa|khách sạn|nhà khách|nhà hát|trung tâm|cung|nhà văn hóa|bảo tàng|số"
        house = rf"(?<!\w)(?<!trú )(?:tại|ở) [^,.;:()]{{2,60}} \((?:{houses}) [^,.;:()]{{2,40}}, (?:{kind}\.? )?"
        ends = any_of(shapes()["places"]["sites_end"][language])
        more = rf"(?: (?!(?:{ends})\b)[\w–-]+){{0,8}}"
        named = rf"(?<!\w)(?<!trú )(?:tại|ở|(?:chuyển|trở) về) (?:{sites}){more} (?:\((?:{kind}\.? ?)?)?"
        return re.compile(rf"(?:{site}(?:(?:\(|, )(?:{kind}\.? )?| {kind}\.? )|{house}|{named})$", re.IGNORECASE)
    words = rf"(?:{UPPER}[\w’'-]* ){{1,5}}"
    return re.compile(rf"(?<!\w)(?:[Aa]t|[Ii]n|[Nn]ear|[Tt]o|left|visited)(?: the)? {words}(?:{sites})(?:,| in| \() ?$")
