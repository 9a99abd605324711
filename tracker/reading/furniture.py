"""What the page puts around the article: told by a template's words and by shape, and cut."""

from __future__ import annotations

import re

from tracker.reading.lines import Line, is_paragraph, word_count
from tracker.reading.phrases import fold_label, phrases

_SCRIPT = re.compile(
    r"\bfunction\s*\w*\s*\(|=>\s*\{|\b(?:var|let|const)\s+\w+\s*=|\bwindow\.\w|\bdocument\.\w|addEventListener|googletag|dataLayer"
    r"|@media|!important|[{;]\s*[\w-]{2,30}\s*:\s*[^{};]{1,80};|\}\s*\)\s*;|\"[\w@]+\"\s*:\s*[\[{\"\d]|\$\(|jQuery|\.push\("
)
_SCRIPT_START = re.compile(
    r"window\.\w+|document\.\w+\(|\(function\s*\(|googletag\.\w+|\(adsbygoogle|jQuery\(|\$\(document\)"
)
_IMAGE = re.compile(r"(?:!\[[^\]\n]{0,200}\]\([^)\s]{0,500}\)|<img\b[^<>]{0,1000}>)([ \t]*\|)?", re.IGNORECASE)
_LINK = re.compile(r"\[([^\]\n]{0,200})\]\(https?:[^)\s]{0,500}\)")
_BLOCK_TAG = re.compile(
    r"</?(?:p|div|br|li|tr|h[1-6]|ul|ol|table|figure|figcaption|section|article)\b[^<>]{0,500}>", re.IGNORECASE
)
_TAG = re.compile(r"</?[a-zA-Z][\w-]{0,15}(?:\s[^<>]{0,500})?/?>")
# "\\u003cp\\u003e": a page kept inside a script.
_ESCAPED_BRACKET = re.compile(r"\\+u(003[ceCE])")
# One syllable of pinyin in brackets behind its character: 地區(qū), 现【xiàn】场; some scrapers leave the tones out.
_PINYIN = re.compile(r"(?<=[\u3400-\u9fff])[(【][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}[)】]")
_TONE = re.compile(r"[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]\w{0,3}[)】]")
_TONELESS = re.compile(r"[\u3400-\u9fff][(【][a-z]{2,6}[)】](?=[\u3400-\u9fff])")
# So many of them are no words of another language.
_GLOSSES = 6
_UNCLOSED_SCRIPTS = 50
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+")
# What an authority's account said: 微信公众号“中国海警”消息，….
_ACCOUNTS_NEWS = re.compile('微信公[众眾]号?[号號]?[“"「][^”"」]{2,20}[”"」](?:消息|讯|訊|发布|發佈|称|通报|公布)')
_BREADCRUMB = re.compile(r"^(?:[^.!?。]|\.(?=\w)){1,40}(?:\s*[>»›/\\|·•]\s*[^.!?。>»›|]{1,60}){1,8}$")
# The way from the home page to the story, whose headline may end it.
_FROM_HOME = re.compile(r"(?:首页|首頁|Trang chủ|Home)[^.。!?]{0,30}?\s?[→>»›]")
# An agency's photo with its notes for editors.
_WIRE_PHOTO = re.compile(r"\((?:FILES|COMBO)\)\s|RESTRICTED TO EDITORIAL USE|MANDATORY CREDIT")
# A mirror's word for the photo over a story: "(相关资料图)".
_BARE_PHOTO = re.compile(r"[（(【\[][\u4e00-\u9fff]{1,8}[图圖片][)）】\]]")
# Characters of the longest row of buttons.
_LONGEST_BUTTONS = 60
_SCRIPT_BORDER = re.compile(r"(?<=[\u4e00-\u9fff])(?=[A-Za-z])|(?<=[A-Za-z])(?=[\u4e00-\u9fff])")
_LATIN = re.compile("[A-Za-z]")
# The name of a photo's file, which a template prints as its alternative text.
_PHOTO_NAME = re.compile(r"\S*_\d{6,}\S*|\S*\d{10,}_\S*")
_PLAYER = re.compile(r"^[\d:/\s.x%×-]+$")
_LETTER = re.compile(r"[^\W\d_]")
_MASTHEAD = re.compile(
    r"[\u4e00-\u9fff]{2,10}(?:日报|日報|晚报|晚報|时报|時報|画报|畫報|新闻网|新聞網|通讯社|通訊社|在线|在線|网|網)"
)
_SCRIPT_SIGN = re.compile("[{}();=<>$]")
# A Chinese headline that opens with a region and its town: 广西·凭祥中越边关旅游节6月底举行.
_TOWN_AND_HEADLINE = re.compile("[一-鿿]{2,4}[·•][一-鿿0-9“”《》]{10,40}")
_MENU_SIGN = re.compile(r"[>»›/\\|·•]")
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
    if "\\u003" in text:
        text = _ESCAPED_BRACKET.sub(lambda match: chr(int(match[1], 16)), text)
    if "](" in text or "<" in text:
        text = _LINK.sub(r"\1", _IMAGE.sub(r"\nimage.jpg\1\n", text))
        text = _TAG.sub("", _BLOCK_TAG.sub("\n", text))
    if ("(" in text or "【" in text) and (len(_TONE.findall(text)) >= 3 or len(_TONELESS.findall(text)) >= _GLOSSES):
        text = _PINYIN.sub("", text)
    return text


# Characters of the shortest Chinese headline, and headlines that make a row.
_HEADLINE = 8
_ROW = 3
# Characters of one headline in three parts, as Hong Kong and Taiwan write them.
_ONE_HEADLINE = 42
# Words of a row of sections' names; a headline may be of such words by chance when it is longer.
_LONGEST_ROW = 8


def mark_furniture(lines: list[Line]) -> None:
    """Cut every line that is furniture wherever it stands."""
    for line in lines:
        if line.role == "body" and _is_furniture(line.text):
            line.role = "cut"


def is_label(line: str) -> bool:
    """Whether a line is a section's name, a menu's entry or a button."""
    folded = fold_label(line)
    known = phrases()
    parts = folded.split()
    single = folded in known.label or folded in known.line or folded in known.end or folded in known.related
    return single or (0 < len(parts) <= _LONGEST_ROW and _is_row_of_labels(parts))


def _is_row_of_labels(parts: list[str]) -> bool:
    """Whether words are sections' names alone ("Chính trị Đối ngoại")."""
    known = phrases()
    return not parts or any(
        " ".join(parts[:length]) in known.label and _is_row_of_labels(parts[length:])
        for length in range(1, len(parts) + 1)
    )


# "Border Trade Portal bordertrade.com": a name and its host.
_NAME_AND_HOST = re.compile(
    r"(?:[\u4e00-\u9fff]{2,12}|[A-ZĐ][\w’'&-]*(?: [\w’'&-]+){0,5})[\s|(（–—-]{1,3}"
    r"(?:www\.)?[a-z\d-]{2,30}(?:\.(?:com|net|org|gov|edu|cn|vn|hk|tw|info))+[)）/]?"
)


def is_site_name(line: str) -> bool:
    """Whether a line is the name of the site over the headline."""
    named = phrases().site.search(line) or _MASTHEAD.fullmatch(line) or _NAME_AND_HOST.fullmatch(line)
    return word_count(line) <= 16 and bool(named)


# How long the writer has had an account: "4 years 3 months".
_MEMBERSHIP = re.compile(r"\d{1,2} (?:years?|months?)(?: \d{1,2} (?:months?|weeks?|days?))?")


def _is_furniture(text: str) -> bool:
    known = phrases()
    count = word_count(text)
    if _MEMBERSHIP.fullmatch(text):
        return True
    if not _LETTER.search(text) or _PLAYER.match(text) or ("_" in text and _PHOTO_NAME.fullmatch(text)):
        return True
    notice = count <= _longest_notice(text) and known.prefix.match(text) and not _ACCOUNTS_NEWS.match(text)
    if fold_label(text) in known.line or notice:
        return True
    if count <= 30 and not is_paragraph(text) and known.contains.search(text):
        return True
    # separators of a menu, or the names that a page gives its icons
    if text.count(" • ") >= 3 or text.count(" | ") >= 4 or text.count("icon") >= 4:
        return True
    if (count <= 40 and _FROM_HOME.match(text)) or _WIRE_PHOTO.search(text) or _BARE_PHOTO.fullmatch(text):
        return True
    if len(text) <= _LONGEST_BUTTONS:
        both = not text.isascii() and _LATIN.search(text)
        parted = _SCRIPT_BORDER.sub(" ", text) if both else text
        if known.buttons.fullmatch(parted):
            return True
    if _is_script(text) or (_POINTER.match(text) and count <= 40):
        return True
    if ("://" in text or "www." in text or "@" in text) and not _ADDRESS.sub("", text).strip(" -–:|()"):
        return True
    if count <= 14 and _MENU_SIGN.search(text) and _BREADCRUMB.match(text) and _is_menu(text):
        return True
    return _is_row_of_headlines(text)


def _is_row_of_headlines(text: str) -> bool:
    """Whether a Chinese line is three headlines or more without a full stop between: teasers, wherever they stand."""
    if " " not in text or len(text) <= _ONE_HEADLINE or text[0] < "\u2e80" or any(sign in text for sign in "。；"):
        return False
    return sum(len(part) >= _HEADLINE for part in text.split(" ")) >= _ROW


def _longest_notice(text: str) -> int:
    """Words; a longer line that begins like a notice is running text, but Chinese templates write long notices."""
    return 120 if text[0] > "\u2e80" else 40


def _is_menu(text: str) -> bool:
    parts = [fold_label(part) for part in _MENU_SIGN.split(text)]
    labels = phrases().label | phrases().line
    if _TOWN_AND_HEADLINE.fullmatch(text):
        return False
    return ">" in text or "»" in text or "›" in text or sum(part in labels for part in parts) * 2 >= len(parts)


def _is_script(text: str) -> bool:
    signs = len(_SCRIPT_SIGN.findall(text))
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
