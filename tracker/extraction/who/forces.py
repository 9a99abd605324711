"""Forces that a Vietnamese text names in passing: whoever keeps order somewhere, and whose police look for somebody."""

from __future__ import annotations

import re

from tracker.extraction.analysis import Analysis
from tracker.extraction.text.known_names import NameMention
from tracker.extraction.text.sentences import Sentence

# Forces without country or place in one row are whoever keeps order: "Công an, Bộ đội Biên phòng, Hải quan và Thuế".
_FORCE = (
    r"(?:(?:[Ll]ực lượng )?(?:[Cc]ông an(?: cơ sở)?|(?:Bộ đội |bộ đội )?[Bb]iên phòng|BĐBP|[Hh]ải quan|[Cc]ảnh sát biển"
    r"|[Qq]uân đội|[Qq]uân sự|[Kk]iểm dịch(?: y tế| động vật| thực vật)?|[Tt]huế|[Qq]uản lý thị trường|[Yy] tế"
    r"|[Kk]iểm ngư|[Hh]ải quân))"
)
_FORCES = re.compile(
    rf"{_FORCE}(?:(?:, | và |, và | - |; ){_FORCE}){{2,}}(?! (?:hai|2|của hai|các|Việt|Trung|tỉnh|[A-ZĐ]))"
)
_FORCES_WITHIN = 90


def is_any_force(analysis: Analysis, sentence: Sentence, name: NameMention) -> bool:
    """Whether a Vietnamese force stands in a row of at least three that are named by nothing but their kind."""
    if analysis.article.language != "vi":
        return False
    start = max(sentence.start, name.start - _FORCES_WITHIN)
    rows = _FORCES.finditer(analysis.text, start, min(sentence.end, name.end + _FORCES_WITHIN))
    return any(row.start() <= name.start and name.end <= row.end() for row in rows)


# Whose police look for somebody whom others hand over: "bị Công an A, tỉnh B truy nã", "truy nã của Công an A".
_SEARCHES = re.compile(
    r"(?:,? (?:thành phố|TP|tỉnh|huyện|thị xã|Khu tự trị)[^.;,]{2,28}){0,3}(?:,? \(?Trung Quốc\)?)?"
    r" (?:truy nã|phát lệnh|ra lệnh|ra quyết định|khởi tố|bắt giữ|điều tra)"
)
_WANTED_BY = re.compile(r"truy nã(?: đặc biệt)?(?: nguy hiểm)? của (?:cơ quan )?$")
_WANTED_WITHIN = 48


def is_searching(analysis: Analysis, name: NameMention) -> bool:
    """Whether a body is named as the one that looks for somebody whom others caught."""
    text = analysis.text
    if text.endswith("bị ", 0, name.start) and _SEARCHES.match(text, name.end):
        return True
    return bool(_WANTED_BY.search(text, max(0, name.start - _WANTED_WITHIN), name.start))
