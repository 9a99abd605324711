"""An article's text as sentences that know where they stand: headline, lead, body or caption."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Literal

import msgspec

from tracker.extraction.text.spans import Spans
from tracker.model import Article

Role = Literal["title", "lead", "body", "caption"]

# A full stop ends a sentence when a capital, digit or quotation mark follows; in Chinese it does so by itself.
_SMALL = "a-z" + "".join(letter for letter in map(chr, range(ord("à"), ord("ỹ") + 1)) if not letter.isupper())
_END = re.compile(
    rf"(?<=[.!?…])[\"”’')\]]*\s+(?=[\"“‘'(\[]?[^\W\d_{_SMALL}]|[\"“‘]?\d)"
    r"|(?<=[a-zà-ỹ0-9)]{2}[.!?])(?=[A-ZĐÀ-Ý][a-zà-ỹ]|A [a-z])|[。！？!?；;]+[”’」』）)]*(?=\S)"
)
_STOP = re.compile("[.!?…。！？；;]")
# Words whose full stop ends no sentence: titles, months, company forms, single initials and "TP. Hồ Chí Minh".
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Assoc|Gen|Lt|Col|Maj|Sen|St|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Co|Ltd|Inc|Corp"
    r"|Mme|PhD|Ph\.D|MSc|Adm|Capt|Sr|Jr|Messrs|etc|vs|approx|TP|Tp|TX|PGS|GS|TS|ThS|BS|KS|LS|NSND|NSƯT|TW|TƯ|T|Q|P|tr|Bros)|(?<![A-Za-z])[A-Z])\.$"
)
_CITY = ("TP.", "Tp.")
# "Associate Professor. Dr. Pham Hai Yen": ranks, each with a full stop.
_PROFESSOR = re.compile(r"\b(?:[Pp]rofessor|Assistant|Associate|Master|Doctor)\.$")
_DEGREE = re.compile(r"(?:Dr|PhD|Ph\.D|Prof|Professor|MSc|Eng)\b")
# Shortened months, which a number follows: others called so are people ("Dong Jun.").
_MONTHS = ("Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sept.", "Sep.", "Oct.", "Nov.", "Dec.")
# How a Vietnamese sentence begins, and no name of a city does.
_OPENS = re.compile(
    r"(?:Sau|Tại|Trong|Ngày|Hai bên|Đoàn|Ông|Bà|Đây|Theo|Trước|Cùng|Dịp|Nhân|Các|Hiện|Đến|Để|Với|Đồng|Phát|Bên|Tham"
    r"|Chương trình|Hoạt động|Buổi|Về|Từ|Qua|Trên|Năm|Những|Hội nghị|Lãnh đạo|Phía)(?!\w)"
)
# A feature's headline, behind its dateline: "中新社广州9月18日电 题：…".
_HEADED = re.compile("[^。]{4,40}[电電訊讯][ \u3000]*[题題][:：][^。]*$")
_LEAD_PARAGRAPHS = 2
# Characters of a paragraph in which it is a lead; where a page runs all of its story into one, the rest is body.
_LEAD_LENGTH = {"en": 900, "vi": 900, "zh": 320}
# Characters; what is longer and ends with a full stop is no headline.
_LONG_HEADLINE = 120
# A longer one is a list, a table or a text without full stops; it is read in pieces, so that the rules, which compare
# what stands in one sentence, take time that grows with the text's length only.
_LONGEST = {"en": 1500, "vi": 1500, "zh": 500}


class Sentence(msgspec.Struct, frozen=True, eq=False):
    """A sentence by its offsets in the article's text; answers about it are kept by it, so it equals itself only."""

    start: int
    end: int
    paragraph: int
    """0 is the headline, 1 the first paragraph after it."""
    role: Role
    text: str
    guest: tuple[int, int] | None = None
    """Where the one is named who also took part, when the sentence is a later piece of a longer one."""


def split_sentences(article: Article) -> list[Sentence]:
    """The sentences of an article in order; together they cover all that is not white space."""
    sentences: list[Sentence] = []
    paragraph = 0
    captions = Spans(article.captions)
    has_title = article.text.startswith(article.title + "\n") and not _opens_the_story(article.title)
    position = 0
    body_seen = 0
    for line in article.text.split("\n"):
        start, position = position, position + len(line) + 1
        if not line.strip():
            continue
        is_caption = captions.hold(start)
        role: Role = "caption" if is_caption else "body"
        if (has_title and paragraph == 0) or (paragraph <= 1 and _HEADED.match(line)):
            role = "title"
        elif not is_caption and body_seen < _LEAD_PARAGRAPHS:
            role = "lead"
            body_seen += 1
        reach = _LEAD_LENGTH[article.language]
        sentences.extend(
            Sentence(start + first, start + last, paragraph, _role_at(role, first, reach), line[first:last])
            for first, last in _spans(line, _LONGEST[article.language])
        )
        paragraph += 1
    return sentences


def _role_at(role: Role, offset: int, reach: int) -> Role:
    """The role of a sentence that begins some characters behind its paragraph's start."""
    return "body" if role == "lead" and offset > reach else role


def _opens_the_story(title: str) -> bool:
    """Whether what was taken for the headline is a whole sentence or more: a page that begins with its story."""
    text = title.rstrip("”’」』）)\"' ")
    return text.endswith("。") or (text.endswith(".") and len(text) > _LONG_HEADLINE)


def _spans(line: str, longest: int) -> list[tuple[int, int]]:
    """Offsets of the sentences in one line, without the white space around them."""
    cuts = [0]
    for match in _ends(line):
        if line[match.start() - 1 : match.start()] == "." and _is_abbreviated(line, match):
            continue
        cuts.append(match.end())
    cuts.append(len(line))
    spans = []
    for first, last in itertools.pairwise(_with_pieces(line, cuts, longest)):
        piece = line[first:last]
        stripped = piece.strip()
        if stripped:
            offset = first + len(piece) - len(piece.lstrip())
            spans.append((offset, offset + len(stripped)))
    return spans


def _is_abbreviated(line: str, end: re.Match[str]) -> bool:
    """Whether a full stop only shortens a word; names and, in Vietnamese, "the city" may end a sentence too."""
    if _DEGREE.match(line, end.end()) and _PROFESSOR.search(line, max(0, end.start() - 12), end.start()):
        return True
    word = _ABBREVIATION.search(line, max(0, end.start() - 8), end.start())
    if word is None or (word[0] in _MONTHS and not line[end.end() : end.end() + 1].isdigit()):
        return False
    return not (word[0] in _CITY and _OPENS.match(line, end.end()))


def _ends(line: str) -> Iterator[re.Match[str]]:
    """The ends of sentences in order; they lie at a stop or right behind one, and stops are found faster."""
    position = done = 0
    while stop := _STOP.search(line, position):
        for start in stop.span():
            if start >= done and (match := _END.match(line, start)):
                yield match
                done = match.end()
        position = max(stop.end(), done - 1)


def _with_pieces(line: str, cuts: list[int], longest: int) -> list[int]:
    """The cuts, with more of them at commas or spaces where they lie too far apart."""
    closer = [cuts[0]]
    for cut in cuts[1:]:
        while cut - closer[-1] > longest:
            earliest, latest = closer[-1] + longest // 2, closer[-1] + longest
            comma = max(line.rfind(mark, earliest, latest) for mark in ",，、")
            closer.append((comma if comma >= 0 else line.rfind(" ", earliest, latest)) + 1 or latest)
        closer.append(cut)
    return closer
