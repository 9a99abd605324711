"""What the page puts around the article: told by a template's words and by shape, and cut."""

from __future__ import annotations

import re

from tracker.reading.datelines import dateline
from tracker.reading.lines import Line, ends_with_stop, is_bullet, is_paragraph, word_count, words
from tracker.reading.phrases import fold_label, phrases

_SCRIPT = re.compile(
    r"\bfunction\s*\w*\s*\(|=>\s*\{|\b(?:var|let|const)\s+\w+\s*=|\bwindow\.\w|\bdocument\.\w|addEventListener|googletag|dataLayer"
    r"|@media|!important|[{;]\s*[\w-]{2,30}\s*:\s*[^{};]{1,80};|\}\s*\)\s*;|\"[\w@]+\"\s*:\s*[\[{\"\d]|\$\(|jQuery|\.push\("
)
_SCRIPT_START = re.compile(
    r"window\.\w+|document\.\w+\(|\(function\s*\(|googletag\.\w+|\(adsbygoogle|jQuery\(|\$\(document\)"
)
_IMAGE = re.compile(r"!\[[^\]\n]{0,200}\]\([^)\s]{0,500}\)|<img\b[^<>]{0,1000}>", re.IGNORECASE)
_LINK = re.compile(r"\[([^\]\n]{0,200})\]\(https?:[^)\s]{0,500}\)")
_BLOCK_TAG = re.compile(
    r"</?(?:p|div|br|li|tr|h[1-6]|ul|ol|table|figure|figcaption|section|article)\b[^<>]{0,500}>", re.IGNORECASE
)
_TAG = re.compile(r"</?[a-zA-Z][\w-]{0,15}(?:\s[^<>]{0,500})?/?>")
# One syllable of pinyin in brackets behind its character: 地區(qū).
_PINYIN = re.compile(r"(?<=[\u3400-\u9fff])\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\)")
_TONE = re.compile(r"[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]\w{0,3}\)")
_UNCLOSED_SCRIPTS = 50
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+")
_BREADCRUMB = re.compile(r"^[^.!?。]{1,40}(?:\s*[>»›/\\|·•]\s*[^.!?。>»›|]{1,60}){1,8}$")
_PLAYER = re.compile(r"^[\d:/\s.x%×-]+$")
_LETTER = re.compile(r"[^\W\d_]")
_POINTER = re.compile(r"^(?:>>+|»+|►|▶|➤|☞|👉|\+\s*>>)\s*\S")


def split_scripts(text: str) -> str:
    """The text without scripts that stand in the middle of its lines, each up to the bracket that closes it."""
    pieces: list[str] = []
    position = unclosed = 0
    # looking for the end of one that is never closed is slow: a text full of them is no page
    while unclosed < _UNCLOSED_SCRIPTS and (match := _SCRIPT_START.search(text, position)):
        end = _script_end(text, match.start())
        pieces.append(text[position : match.start()])
        if end > match.end():
            pieces.append("\n" + text[match.start() : end].replace("\n", " ") + "\n")
            position = end
        else:
            pieces.append(match[0])
            position = match.end()
            unclosed += 1
    pieces.append(text[position:])
    return "".join(pieces)


def strip_markup(text: str) -> str:
    """The text without tags, links and pinyin glosses that a scraper left in it; an image leaves a file name."""
    if "](" in text or "<" in text:
        text = _LINK.sub(r"\1", _IMAGE.sub("\nimage.jpg\n", text))
        text = _TAG.sub("", _BLOCK_TAG.sub("\n", text))
    if "(" in text and len(_TONE.findall(text)) >= 3:
        text = _PINYIN.sub("", text)
    return text


def mark_furniture(lines: list[Line]) -> None:
    """Cut every line that is furniture wherever it stands."""
    for line in lines:
        if line.role == "body" and _is_furniture(line.text):
            line.role = "cut"


def is_label(line: str) -> bool:
    """Whether a line is a section's name, a menu's entry or a button."""
    folded = fold_label(line)
    known = phrases()
    return folded in known.label or folded in known.line or folded in known.end or folded in known.related


def is_site_name(line: str) -> bool:
    """Whether a line is the name of the site over the headline."""
    return bool(phrases().site.search(line)) and word_count(line) <= 16


def _is_furniture(text: str) -> bool:
    known = phrases()
    count = word_count(text)
    if not _LETTER.search(text) or _PLAYER.match(text):
        return True
    if fold_label(text) in known.line or (count <= _longest_notice(text) and known.prefix.match(text)):
        return True
    if count <= 30 and not is_paragraph(text) and known.contains.search(text):
        return True
    if text.count(" • ") >= 3 or text.count(" | ") >= 4:
        return True
    if _is_script(text) or (_POINTER.match(text) and count <= 40):
        return True
    if any(sign in text for sign in ("://", "www.", "@")) and not _ADDRESS.sub("", text).strip(" -–:|()"):
        return True
    return count <= 14 and bool(_BREADCRUMB.match(text)) and _is_menu(text)


def _longest_notice(text: str) -> int:
    """Words; a longer line that begins like a notice is running text, but Chinese templates write long notices."""
    return 120 if text[0] > "\u2e80" else 40


def _is_menu(text: str) -> bool:
    parts = [fold_label(part) for part in re.split(r"[>»›/\\|·•]", text)]
    labels = phrases().label | phrases().line
    return ">" in text or "»" in text or "›" in text or sum(part in labels for part in parts) * 2 >= len(parts)


def _is_script(text: str) -> bool:
    signs = sum(map(text.count, "{}();=<>$"))
    return signs >= 3 and signs * 40 >= len(text) and bool(_SCRIPT.search(text))


def _script_end(text: str, start: int) -> int:
    """Where the brackets that open behind `start` are all closed; `start` when that is not within 8,000 characters."""
    depth = 0
    for position in range(start, min(len(text), start + 8000)):
        sign = text[position]
        if sign in "({[":
            depth += 1
        elif sign in ")}]":
            depth -= 1
            if depth == 0 and sign != "]":
                tail = re.compile(r"\s*(?:\(\))?;?").match(text, position + 1)
                return tail.end() if tail else position + 1
    return start


def mark_menus(lines: list[Line], *, shortest: int = 4) -> None:
    """Cut runs of at least `shortest` neighbouring lines of at most five words: menus, lists of provinces, tags."""
    run: list[Line] = []
    above = True
    for line in [*lines, Line("", "title")]:
        if line.role == "body" and word_count(line.text) <= 5 and not line.text.endswith((":", "：", "。")):
            run.append(line)
        elif line.role in ("cut", "stamp"):
            continue
        else:
            # above the story the last may be its headline
            entries = run[:-1] if above and len(run) > shortest else run
            if len(run) >= shortest and not (above and line.role == "title" and not line.text):
                for entry in entries:
                    entry.role = "cut"
            above, run = above and not is_paragraph(line.text), []


def cut_teasers(lines: list[Line], title: str) -> None:
    """Cut other stories' headlines and blurbs: all below an end marker, and those under a heading amid the body."""
    digest = bool(phrases().digest.search(title))
    _cut_below_end(lines)
    if not digest:
        _cut_headline_runs(lines)
    own = set(words(title))
    paragraphs, signed = 0, False
    for index, line in enumerate(lines):
        if line.role != "body":
            continue
        if _is_heading(line.text, paragraphs):
            line.role = "cut"
            _cut_after_heading(lines, index, own, signed=signed)
        elif not digest and paragraphs and _signs_off(line.text):
            signed = True
            own.update(words(line.text))
            _cut_after_heading(lines, index, own, signed=signed)
        else:
            # what the article itself speaks of tells nothing: all stories of the page are about one subject
            own.update(words(line.text))
            paragraphs += is_paragraph(line.text)
    if not digest:
        _cut_dateline_tail(lines)
    _cut_tail(lines)


def _is_heading(text: str, paragraphs: int) -> bool:
    """Whether a line is a heading over teasers; below the body, a section's name is one too."""
    folded = fold_label(text)
    return folded in phrases().related or (paragraphs > 1 and folded in phrases().label)


def _has_body(lines: list[Line]) -> bool:
    return any(line.role == "body" and is_paragraph(line.text) for line in lines)


def _cut_below_end(lines: list[Line]) -> None:
    body = False
    for index, line in enumerate(lines):
        if line.role != "body":
            continue
        if fold_label(line.text) in phrases().end:
            line.role = "cut"
            if body:
                for below in lines[index:]:
                    below.role = "stamp" if below.role == "stamp" else "cut"
                return
        body = body or is_paragraph(line.text)


def _is_glued_headlines(text: str) -> bool:
    """Whether a Chinese line holds whole headlines with spaces between; a heading has two short halves at most."""
    if " " not in text or text[0] < "\u2e80" or text.endswith(("。", "！", "？", "：", ":")):
        return False
    long = sum(len(part) >= 10 for part in text.split(" "))
    return (
        len(text) <= 160 and (long >= 2 or (long == 1 and len(text) >= 30)) and not any(sign in text for sign in "。；")
    )


def _cut_headline_runs(lines: list[Line]) -> None:
    """Cut two or more neighbouring headlines between paragraphs: teasers; the last may be a heading of the body."""
    run: list[Line] = []
    before = ""
    for line in lines:
        if line.role != "body":
            continue
        if not is_paragraph(line.text):
            run.append(line)
            continue
        # a list announced by a colon, and items that end in a stop, belong to the body
        heads = [
            item
            for item in run
            if not is_bullet(item.text) and not item.text.endswith((";", ",", ".", "；", "，", "。"))
        ]
        if before and len(run) == 1 and _is_glued_headlines(run[0].text):
            run[0].role = "cut"
        if before and len(run) >= 2 and len(heads) == len(run) and not before.endswith((":", "：")):
            keep = 1 if word_count(run[-1].text) <= 14 else 0
            for item in run[: len(run) - keep]:
                item.role = "cut" if word_count(item.text) >= 7 else item.role
        run, before = [], line.text


def _cut_after_heading(lines: list[Line], index: int, own: set[str], *, signed: bool) -> None:
    """Cut what stands below a heading over teasers, up to where the body goes on.

    Teasers are headlines, each with at most one blurb that repeats its words; a body goes on in neighbouring
    paragraphs, or in one that none of the headlines announces. `own` are the words of the story so far; behind its
    sign-off a single paragraph is no body.
    """
    headlines: list[set[str]] = []
    blurbs = 0
    for position in range(index + 1, len(lines)):
        line = lines[position]
        if line.role not in ("body", "caption"):
            continue
        if line.role == "caption" or not is_paragraph(line.text):
            headlines.append(set(words(line.text)) - own)
            line.role = "cut"
            continue
        following = next((other for other in lines[position + 1 :][:50] if other.role == "body"), None)
        alone = following is None or not is_paragraph(following.text)
        last = following is None and not blurbs and not signed
        if not headlines or (not _is_blurb(line.text, headlines[-4:], alone=alone) and (last or not alone)):
            return
        blurbs += 1
        line.role = "cut"


def _is_blurb(paragraph: str, headlines: list[set[str]], *, alone: bool) -> bool:
    """Whether a paragraph tells the story of one of the headlines above it; one that stands alone needs less proof."""
    tokens = set(words(paragraph))
    best = max((len(tokens & headline) / len(headline) for headline in headlines if len(headline) > 1), default=0.0)
    return bool(dateline(paragraph)) or best >= (0.4 if alone else 0.6)


_SIGN_OFF = re.compile(r"^[（(][\u4e00-\u9fff]{2,4}[)）]$|(?:\./\.|/\.|（完）|\(完\)|【完】)\s*[\w/+() ]{0,25}$")


def _signs_off(text: str) -> bool:
    return bool(_SIGN_OFF.search(text[-40:]))


def _cut_dateline_tail(lines: list[Line]) -> None:
    """Cut headlines followed by stories with a dateline of their own, below an article of several paragraphs."""
    shown = [line for line in lines if line.role == "body"]
    paragraph = [is_paragraph(line.text) for line in shown]
    headlines = paragraph.count(False) - paragraph[:3].count(False)
    for index in range(3, len(shown) - 1):
        if paragraph[index]:
            continue
        rest = len(shown) - index
        starts = paragraph[index + 1] and dateline(shown[index + 1].text)
        if starts and paragraph[index - 1] and paragraph[index - 2] and headlines >= 2 and headlines * 3 >= rest:
            for line in shown[index:]:
                line.role = "cut"
            return
        headlines -= 1


def _cut_tail(lines: list[Line]) -> None:
    """Cut headlines, names and labels that stand below the last paragraph."""
    if not _has_body(lines):
        return
    for line in reversed(lines):
        if line.role == "body":
            if is_paragraph(line.text) or (ends_with_stop(line.text) and word_count(line.text) >= 5):
                return
            line.role = "cut"
