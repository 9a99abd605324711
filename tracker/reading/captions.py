"""Photo legends and what comes with them: image file names, credits, legends printed two or three times."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from tracker.knowledge.expressions import any_of
from tracker.reading.datelines import dateline
from tracker.reading.lines import Line, ends_with_stop, han_length, is_paragraph, word_count
from tracker.reading.phrases import PAGE_LINES, Wording, fold_label, phrases

_IMAGE_FILE = re.compile(
    r"photo-\d{8,}|[\w\-. ()%&+,~!@]{0,150}\.(?:jpe?g|png|gif|webp|bmp|svg|heic|avif)(?:\?\S*)?\)?", re.IGNORECASE
)
# "… - Ảnh 3.", "… hình 1", "… - ảnh 1Legend": how Vietnamese templates number the photos of a story.
_NUMBERED = re.compile(
    r"^(?P<title>.{0,250}?)\s*[-–]?\s*(?:Ảnh|ảnh|hình|Hình|hinh anh|Photo|photo) ?\d{1,2}(?:[.:]|\b|(?=[^\W\d]))"
    r"\s*(?P<legend>.*)$"
)
# The same behind a headline of some words, and the lines of a page within which it stands.
_FIRST_PHOTO = re.compile(r"(?P<title>\S+(?: \S+){4,24}?)\s*[-–]?\s*(?:hinh anh|hình ảnh|ảnh|hình) 1(?=[^\W\d_a-zà-ỹ])")
_HEAD = 6
_PHOTO_NUMBER = re.compile(r"(?:nh|ình|hoto) ?\d")
# Without one of these at its end a line has no credit.
_CREDIT_SIGN = re.compile("[:/：—–摄攝发图圖片-]")
_CREDIT_WORDS = (" by ", " courtesy ")
# What signs a legend without a word for its photo: an agency, a newspaper's own photographer, a name in capitals.
_SIGNERS = ["VNA", "VNS", "摄", "攝", "新华社", "中新社", "本报", "资料", "图自"]
_CAPITALS = re.compile(r"[.\"”]\s[A-Z]{2}")
# Chinese characters of the shortest headline; words of the longest in other scripts.
_HEADLINE = 9
_LONGEST_HEADLINE = 24
# Words of a legend that may be two sentences.
_SENTENCE = 30
# Characters behind a headline without diacritics that number its image.
_SLUG_NUMBER = 20
# Words of an English paragraph as short as legends are, which are told in the present.
_SHORT = 12
_TOLD = re.compile(r"\b(?:was|were) [a-z]+ed\b")
# Letters by which Vietnamese is told.
_TONED = frozenset("ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹơư")
# A stop within the initials that sign a photo: "Ảnh: P.T".
_INITIAL = r"(?<=[A-ZĐ])\.(?=[A-ZĐ])"
_SECOND_SENTENCE = re.compile(r"[。！？][^」”』)）]|[a-zà-ỹ\d)][.!?] [A-ZÀ-ỸĐ]")
# Who is named behind a credit's colon, and characters from a legend's end within which that stands.
_CREDITED = re.compile(r"[:：] ?([^:：/()\-–—.]{4,40})(?=[/)\-–—.]|$)")
_CREDIT_WITHIN = 90
_LEGEND_LIMIT = 70
"""Words; a longer line with a credit is a paragraph whose agency was taken for one."""


@lru_cache(maxsize=1)
def _credit_pattern() -> re.Pattern[str]:
    credit = phrases().credit.pattern
    return re.compile(
        rf"[(（\[【]\s*{credit}\s*(?:[:：/]|\bby\b|\bcourtesy\b)[^()（）]{{1,80}}[)）\]】]?[\s.。/]*$"
        rf"|(?:^|[\s.。,，;；|/_])\s*{credit}\s*(?:[:：]|\bby\b|\bcourtesy of\b)"
        rf"\s*(?:[^:：.。]|{_INITIAL}){{1,60}}[.。]?\s*$"
        r"|[—–-]\s*(?:VNA|VNS)[/\w ]{0,12}(?:Photo|photo)(?:\s[^.]{1,40})?$|[^.\s]\s?[—–-]\s*(?:VNA|VNS)(?:/\w+)?$"
        r"|(?:记者|記者)?\s?[\u4e00-\u9fff·]{2,8}\s?[摄攝][。.]?[)）]?\s*$"
        r"|[（(]\d{4}年\d{1,2}月\d{1,2}日[摄攝][)）][。.]?(?:[（(][\u4e00-\u9fff]{2,8}[)）])?$"
        r"|(?:新华社|中新社|本报|资料|资料图)[\u4e00-\u9fff ]{0,12}(?:发|摄|图|片)[)）]?[。.]?$"
        r"|[.\"”]\s(?-i:[A-Z]{2}[A-Z .'-]{2,40}(?:/\s?[A-Z][A-Z ]{2,25})?)$"
        r"|图自[\u4e00-\u9fff]{2,10}[。.]?$",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _glued_credit() -> re.Pattern[str]:
    """An agency glued to the next word: "Ảnh: Lâm Khánh/TTXVNChủ tịch nước …"."""
    agencies = any_of(name for name in phrases().agencies if name.isupper())
    return re.compile(rf"{agencies}\)?(?=[^\W\d_a-z][a-zà-ỹ])")


def split_credits(lines: list[Line]) -> list[Line]:
    """The lines, each legend that is glued to the paragraph behind it or to the headline set on a line of its own."""
    parted: list[Line] = []
    for index, line in enumerate(lines):
        may_be = index < _HEAD and line.role == "body" and "nh 1" in line.text
        numbered = _FIRST_PHOTO.match(line.text) if may_be else None
        if numbered:
            parted += [Line(numbered["title"], gap=line.gap), line]
            continue
        match = _glued_credit().search(line.text, 8, 500) if line.role == "body" else None
        credit = _credit_pattern().search(line.text[: match.end()], max(0, match.end() - 90)) if match else None
        if match and credit:
            parted += [Line(line.text[: match.end()], gap=line.gap), Line(line.text[match.end() :])]
        else:
            parted.append(line)
    return parted


def mark_captions(lines: list[Line], headline: str = "") -> None:
    """Give legends their role, cut image file names and photo numbers, keep one of a legend printed several times."""
    seen: set[str] = set()
    after_image = in_story = in_cell = False
    previous = ""
    plain_headline, folded_headline = plain(headline), fold_label(headline)
    chinese = _is_chinese("".join(line.text[:100] for line in lines if line.role == "body")[:4000])
    for index, line in enumerate(lines):
        in_story = in_story or line.role == "title"
        if line.role != "body":
            continue
        copied = len(line.text) < 300 and fold_label(line.text) == folded_headline
        if copied or is_image_file(line.text) or _is_alternative_text(line.text, plain_headline):
            # behind the name of a teaser's image stands its headline, on the same line
            alone = is_image_file(line.text) or len(line.text) < len(headline) + _SLUG_NUMBER
            line.role, after_image, in_cell = "cut", alone, line.cell
            continue
        if (legend := _numbered_legend(lines, index)) is not None:
            after_image, in_cell = True, False
            if not legend:
                line.role = "cut"
                continue
            line.text = legend
        doubled = _undoubled(line.text)
        following = next((other.text for other in lines[index + 1 : index + 2]), "")
        # a headline is doubled too, but stands before all paragraphs: the header takes it first
        repeated = line.text in (previous, following) and not is_paragraph(line.text)
        previous = line.text
        # an agency's photos keep the legend of the language that they were taken for
        foreign = not is_paragraph(line.text) and _is_chinese(line.text) != chinese
        heading = fold_label(line.text) in phrases().related
        framed = line.cell and in_story and not heading and (not is_paragraph(line.text) or _is_one_sentence(line.text))
        if framed and not is_paragraph(line.text) and _holds_headlines(line.text):
            line.role = "cut"
            continue
        in_story = in_story or is_paragraph(line.text)
        follows = after_image and (line.cell or not in_cell) and _may_follow_image(line)
        if doubled or repeated or foreign or framed or is_legend(line.text) or follows:
            line.text = doubled or line.text
            folded = line.text.casefold()
            line.role = "cut" if folded in seen else "caption"
            seen.add(folded)
        after_image = False
    _cut_copies(lines, seen)
    _cut_authors(lines)


def _numbered_legend(lines: list[Line], index: int) -> str | None:
    """What stands behind a photo's number on a line, be it nothing; None when the line has no such number."""
    text = lines[index].text
    numbered = _NUMBERED.match(text) if len(text) < 600 and _PHOTO_NUMBER.search(text) else None
    if numbered is None or not _is_photo_number(numbered, lines, index):
        return None
    return numbered["legend"].lstrip(" .:")


def _is_one_sentence(text: str) -> bool:
    """Whether a cell holds one English sentence, as long as legends are; photo stories are told in cells elsewhere."""
    latin = not any(letter in _TONED for letter in text) and text[0] < "\u2e80"
    return latin and word_count(text) <= _SENTENCE + _SHORT and not _SECOND_SENTENCE.search(text)


def _holds_headlines(text: str) -> bool:
    """Whether a table's cell holds headlines rather than a legend: several, or more words than legends have."""
    if text[0] > "\u2e80":
        return sum(len(part) >= _HEADLINE for part in text.split(" ")) > 1
    return word_count(text) > _LONGEST_HEADLINE


def _cut_copies(lines: list[Line], legends: set[str]) -> None:
    """Cut lines of the body that are a legend printed once more."""
    for line in lines:
        if line.role == "body" and len(line.text) < 400 and line.text.casefold() in legends:
            line.role = "cut"


def _cut_authors(lines: list[Line]) -> None:
    """Cut lines that hold nothing but the name of whoever took the photos: the author's, above the story."""
    legends = (line.text[-_CREDIT_WITHIN:] for line in lines if line.role in ("caption", "cut"))
    credited = {name[1].strip() for legend in legends for name in _CREDITED.finditer(legend)}
    for line in lines:
        if line.role == "body" and line.text in credited and word_count(line.text) >= 2 and line.text.istitle():
            line.role = "cut"


def _is_chinese(text: str) -> bool:
    return han_length(text) * 4 > len(text)


def is_image_file(line: str) -> bool:
    """Whether a line is nothing but the name of an image or a template's word for one."""
    if len(line) > 400:
        return False
    if len(line) < 170 and (_IMAGE_FILE.fullmatch(line) or fold_label(line) in phrases().images):
        return True
    return bool(phrases().image_mark.search(line))


def _is_alternative_text(line: str, plain_headline: str) -> bool:
    """Whether a line is the headline without its diacritics, as templates name the images of a story."""
    # a Chinese lead repeats its headline, and has no diacritics to lose
    if len(plain_headline) < 15 or len(line) > 400 or line[:1].isupper() or _is_chinese(line) or is_paragraph(line):
        return False
    if line[:1].isdigit() and len(line) > len(plain_headline) + _SLUG_NUMBER:
        return False  # "19th fair opens - ảnh 1The fair in …": a number has no capital, and a legend follows
    # some templates put the name of another story's section before it
    return plain_headline in plain(line)


def plain(text: str) -> str:
    """The words of a text in lower case without diacritics, đ as d, single spaces between."""
    bare = text.casefold()
    if not bare.isascii():
        bare = "".join(c for c in unicodedata.normalize("NFD", bare) if not unicodedata.combining(c))
    return " ".join(re.findall(r"[^\W_]+", bare.replace("đ", "d")))


@lru_cache(maxsize=PAGE_LINES)
def is_legend(line: str) -> bool:
    """Whether a line shows by a credit or a legend's words that it describes a photo."""
    if word_count(line) > _LEGEND_LIMIT or dateline(line):
        return False
    tail = max(0, len(line) - 140)
    credit = _credit_pattern().search(line, tail) if _may_have_credit(line[tail:]) else None
    if credit:
        # a credit without a legend signs the story or stands under the photo's own line
        return credit.start() > 8
    return bool(
        word_count(line) <= 45 and not (is_paragraph(line) and word_count(line) > 30) and phrases().caption.search(line)
    )


def _may_have_credit(tail: str) -> bool:
    """Whether the end of a line has the signs and words that a credit needs; most have not, and looking is fast."""
    signed = _CREDIT_SIGN.search(tail) or any(word in tail for word in _CREDIT_WORDS)
    return bool(signed) and (_credit_words().present(tail) or bool(_CAPITALS.search(tail)))


@lru_cache(maxsize=1)
def _credit_words() -> Wording:
    return Wording([*phrases().credits, *_SIGNERS])


def _is_photo_number(match: re.Match[str], lines: list[Line], index: int) -> bool:
    """Whether a numbered line is a photo's: its text before the number is the headline, or nothing."""
    title = match["title"].strip(" -–.").casefold()
    if not title or word_count(match[0]) <= 3:
        return True
    heads = [line.text.casefold() for line in lines[: min(index, 12)]]
    return any(head.startswith(title[:60]) for head in heads) or (
        not match["legend"].strip(" .") and not is_paragraph(match["title"])
    )


def _may_follow_image(line: Line) -> bool:
    """Whether the line behind an image is its legend: no blank line between, or too short for a paragraph."""
    count = word_count(line.text)
    if dateline(line.text) or count > _LEGEND_LIMIT or (count > _SENTENCE and _SECOND_SENTENCE.search(line.text)):
        return False
    if line.gap and count > _SHORT and ends_with_stop(line.text) and _TOLD.search(line.text):
        return False
    return count <= (25 if ends_with_stop(line.text) else 40) or (not line.gap and count <= 55)


def _undoubled(line: str) -> str:
    """One copy of a legend that stands twice or three times on its line, else nothing."""
    if not 24 < len(line) <= 1500 or line.find(line[:12], 12) < 0:
        return ""
    for copies in (2, 3):
        size, rest = divmod(len(line) - (copies - 1), copies)
        if size < 12:
            break
        for gap, width in ((1, size), (0, len(line) // copies)):
            part = line[:width]
            pieces = [line[k * (width + gap) : k * (width + gap) + width] for k in range(copies)]
            if (
                (gap == 0 or rest == 0)
                and all(piece == part for piece in pieces)
                and (width + gap) * copies - gap == len(line)
            ):
                return part.strip()
    return ""
