"""Bodies that are only the house in which something takes place: "tại Trung tâm Hội nghị …" (Vietnamese)."""

from __future__ import annotations

import re

from tracker.extraction.analysis import Analysis
from tracker.extraction.text.known_names import NameMention

# Centres and offices in which others meet.
_HALL = re.compile("Trung tâm (?:Hội|Triển lãm|Văn hóa|Thể thao|Hành chính)|Văn phòng Chính phủ|Nhà hát")
# "khai mạc tại Trung tâm Núi Xanh, quận …": a centre with its address, in which nobody is told to be at work.
_ADDRESS = re.compile(r",? (?:ở |tại )?\(?(?:quận|huyện|thành phố|TP|tỉnh|phường|xã|thị xã)\b")
_WORKED = re.compile(r"(?:làm việc|thăm|công tác|học tập|tập huấn) tại $", re.IGNORECASE)
_WORKED_WITHIN = 20


def is_hall(analysis: Analysis, name: NameMention) -> bool:
    """Whether a body is only the house where something takes place."""
    before = analysis.text[max(0, name.start - 4) : name.start]
    if before not in ("tại ", "Tại ") or name.type != "organisation":
        return False
    addressed = name.text.startswith("Trung tâm ") and _ADDRESS.match(analysis.text, name.end)
    worked = _WORKED.search(analysis.text, max(0, name.start - _WORKED_WITHIN), name.start)
    return bool(_HALL.match(name.text)) or bool(addressed and not worked)
