"""Sentences that tell of several meetings one after the other, parted where the next one begins.

"She called on A, held talks with B, and had a working session with C" is three meetings with one guest.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise

import msgspec

from tracker.extraction.text.cues import CueHit, CueIndex
from tracker.extraction.text.known_names import NameMention
from tracker.extraction.text.sentences import Sentence

# What stands between the end of one meeting and the verb of the next.
_JOINT = re.compile(
    r"(?P<joint>(?:[,;]\s+|\s)(?:and\s+|và\s+)|[,;]\s+|[，；,;]\s?(?:并|還|还|又|随后|隨後)?)"
    r"(?:(?:later|then|also|separately|subsequently|đã|cũng|sau đó|tiếp đó)\s+)?(?:(?:had|held|sat down)\s+)?$"
)
_REACH = 24
# 拜会了A；与B举行会谈: what follows a semicolon goes on with the same guest.
_GOES_ON = re.compile(r"\s*(?:并|還|还|又|随后|隨後|分别|分別)?(?:与|與|同|和|会见|會見|拜会|拜會|拜访|拜訪|走访|走訪)")
_HALF_STOPS = ("；", ";")


def part(sentences: Sequence[Sentence], cues: CueIndex, names: Sequence[NameMention]) -> list[Sentence]:
    """The sentences, each that lists meetings in as many pieces, which keep the guest in mind; names are in order."""
    parted: list[Sentence] = []
    everybody = [name for name in names if name.type == "person"]
    starts = [person.start for person in everybody]
    for whole in sentences:
        sentence = _with_guest(whole, parted[-1], everybody, starts) if parted else whole
        acts = cues.within(sentence.start, sentence.end, "act") if sentence.role in ("lead", "body") else ()
        meetings = _apart(sentence, {hit.start: hit for hit in acts if hit.value == "meeting"}.values())
        if len(meetings) > 1:
            people = everybody[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
            parted.extend(_pieces(sentence, _guest(sentence, meetings[0], people), _cuts(sentence, meetings, people)))
        else:
            parted.append(sentence)
    return parted


def _with_guest(
    sentence: Sentence, before: Sentence, everybody: Sequence[NameMention], starts: Sequence[int]
) -> Sentence:
    """A Chinese sentence behind a semicolon that begins with whom one met, with the first person before it as guest."""
    if not before.text.endswith(_HALF_STOPS) or sentence.paragraph != before.paragraph:
        return sentence
    if before.guest is not None and _GOES_ON.match(sentence.text):
        return msgspec.structs.replace(sentence, guest=before.guest)
    first = bisect_left(starts, before.start)
    if first == len(starts) or starts[first] >= before.end or not _GOES_ON.match(sentence.text):
        return sentence
    return msgspec.structs.replace(sentence, guest=(before.start, everybody[first].end))


def _apart(sentence: Sentence, meetings: Iterable[CueHit]) -> list[CueHit]:
    """The words for meetings in order; of two that follow each other directly ("sat down to talks with") the first."""
    apart: list[CueHit] = []
    end = sentence.start
    for hit in meetings:
        between = sentence.text[end - sentence.start : hit.start - sentence.start]
        if not apart or between.strip():  # a comma parts them too
            apart.append(hit)
        end = hit.end
    return apart


def _guest(sentence: Sentence, meeting: CueHit, people: Sequence[NameMention]) -> tuple[int, int]:
    """What stands before the first meeting, without those whom Chinese names there as its hosts."""
    before = [name for name in people if name.start < meeting.start]
    return sentence.start, before[0].end if len(before) > 1 else meeting.start


def _cuts(sentence: Sentence, meetings: Sequence[CueHit], people: Sequence[NameMention]) -> list[int]:
    """Where a meeting begins behind one that has named whom it was with, and names somebody itself."""
    starts = [name.start for name in people]
    ends = [*(hit.start for hit in meetings[1:]), sentence.end]
    cuts: list[int] = []
    first_end = meetings[0].end
    for (before, hit), end in zip(pairwise(meetings), ends[1:], strict=True):
        text = sentence.text[max(0, hit.start - sentence.start - _REACH) : hit.start - sentence.start]
        joint = _JOINT.search(text)
        # Chinese names whom one meets before the verb: somebody beside the guest
        named_before = any(before.end <= start < hit.start for start in starts) or (
            not cuts and sum(start < first_end for start in starts) > 1
        )
        named_after = any(hit.end <= start < end for start in starts)
        if joint and named_before and named_after:
            cuts.append(hit.start - len(text) + joint.end("joint"))
    return cuts


def _pieces(sentence: Sentence, guest: tuple[int, int], cuts: Sequence[int]) -> list[Sentence]:
    if not cuts:
        return [sentence]
    pieces = []
    for start, end in pairwise([sentence.start, *cuts, sentence.end]):
        text = sentence.text[start - sentence.start : end - sentence.start]
        shown = text.rstrip(" ,;，；")
        theirs = guest if start > sentence.start else None
        pieces.append(msgspec.structs.replace(sentence, start=start, end=start + len(shown), text=shown, guest=theirs))
    return pieces
