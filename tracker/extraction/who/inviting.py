"""Houses that invited who then came: a university or station is host of the visit, a party or parliament is not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tracker.extraction.analysis import Analysis
from tracker.extraction.text.known_names import NameMention

# Bodies in whose name leaders are invited; others receive the guests whom they invite.
_ABOVE_HOSTS = {"party", "party-body", "government", "parliament", "country"}
# "Nhận lời mời của Đài A, đoàn …", "At the invitation of the A Association, …": the house invited, and nobody who
# heads it
_INVITED_BY = {
    "vi": re.compile(r"(?:nhận|theo) lời mời của $", re.IGNORECASE),
    "en": re.compile(r"\binvitation of (?:the )?(?:(?:Chinese|Vietnamese|China['’]s|Vietnam['’]s) )?$"),
}
_INVITED_WITHIN = 40
# 应甲大学和乙大学的邀请
_INVITATION = re.compile("(?:[和与及、與][^，。；]{2,30})?的?(?:邀[请請]|之邀)[，,]")


def is_inviting_house(analysis: Analysis, name: NameMention, names: Sequence[NameMention]) -> bool:
    """Whether a body, and nobody who leads it, invited who then came: it is host of the visit."""
    by = _INVITED_BY.get(analysis.article.language)
    if by is not None:
        told = by.search(analysis.text, max(0, name.start - _INVITED_WITHIN), name.start)
        alone = analysis.article.language == "vi" or analysis.text.startswith((",", "."), name.end)
        house = name.type == "organisation" and name.kind not in _ABOVE_HOSTS and not name.office
        return told is not None and house and alone
    invitation = _INVITATION.match(analysis.text, name.end) if name.type == "organisation" else None
    if invitation is None or name.kind in _ABOVE_HOSTS:
        return False
    return not any(other.type == "person" and name.end <= other.start < invitation.end() for other in names)
