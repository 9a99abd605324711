"""Paths, folders, globs and streams become articles; each problem is one sentence and the rest goes on."""

import io
from datetime import date
from pathlib import Path

import pytest

from tracker.model import Article
from tracker.reading import Failure, read_sources

STORY = (
    "Customs officers meet at the border\n\nCustoms officers of Vietnam and China met in Lang Son on Friday to discuss"
    " smart border gates.\n\nThey agreed to exchange data on goods in transit and to meet again in the spring.\n"
)


def read(*sources: object, stdin: bytes = b"") -> list[Article | Failure]:
    """All that the sources give."""
    return list(read_sources([str(source) for source in sources], stdin=io.BytesIO(stdin)))


def reason(found: list[Article | Failure]) -> str:
    """The one failure's sentence."""
    (failure,) = found
    assert isinstance(failure, Failure)
    assert failure.reason.endswith(".")
    return failure.reason


def titles(found: list[Article | Failure]) -> list[str]:
    """The titles of the articles, in order."""
    return [article.title for article in found if isinstance(article, Article)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with three articles, one of them below, and files that are none."""
    for name in ("b.txt", "a.md", "below/c.TXT", ".hidden.txt", ".git/x.txt", "notes.pdf"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(STORY.replace("Customs", f"{path.stem.upper()} customs", 1), encoding="utf-8")
    return tmp_path


def test_folder_is_read_in_order_with_all_below(folder: Path) -> None:
    """A folder gives its articles sorted, those of its folders too, and nothing hidden or of other kinds."""
    assert [title[0] for title in titles(read(folder))] == ["A", "B", "C"]


def test_glob(folder: Path) -> None:
    """A pattern gives the files that it matches."""
    assert len(read(folder / "*.txt")) == 1
    assert len(read(folder / "**/*.[tT][xX][tT]")) == 2
    assert "matches no file" in reason(read(folder / "*.jsonl"))


def test_standard_input() -> None:
    """A dash reads the stream, whatever its format."""
    assert titles(read("-", stdin=STORY.encode())) == ["Customs officers meet at the border"]
    assert titles(read("-", stdin=b'{"title": "A meeting at the border gate", "text": "Officers met on Friday."}')) == [
        "A meeting at the border gate"
    ]
    assert "standard input is empty" in reason(read("-"))


def test_sources_are_read_as_they_are_asked_for(folder: Path) -> None:
    """The first article comes before a later source is looked at."""
    sources = read_sources([str(folder / "b.txt"), str(folder / "later.txt")])
    assert isinstance(next(sources), Article)
    (folder / "later.txt").write_text(STORY, encoding="utf-8")
    assert isinstance(next(sources), Article)


def test_missing_path_and_empty_folder(tmp_path: Path) -> None:
    """What is not there is said, and what to do."""
    assert "does not exist" in reason(read(tmp_path / "none.txt"))
    assert "holds no articles" in reason(read(tmp_path))
    assert "cannot be fetched yet" in reason(read("https://example.org/story"))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b" \n\t ", "is empty"),
        (b"\x89PNG\r\n\x1a\n\0\0", "PNG image"),
        (b"%PDF-1.7", "PDF"),
        (b"PK\x03\x04rest", "zip archive"),
        (bytes(range(256)) * 8, "binary file"),
        (b"\xff\xfe\x80\x81\x82" * 9 + b"\x98\x99", ""),
        (b"abc \x81\x8d\x8f\x90\x9d\x81\x8d xyz", "encoding"),
    ],
)
def test_files_that_are_no_text(tmp_path: Path, data: bytes, words: str) -> None:
    """Empty and binary files and unknown encodings say what they are; the next source is still read."""
    bad, good = tmp_path / "bad.txt", tmp_path / "good.txt"
    bad.write_bytes(data)
    good.write_text(STORY, encoding="utf-8")
    first, last = read(bad, good)
    assert isinstance(last, Article)
    if words:
        assert isinstance(first, Failure)
        assert words in first.reason
        assert str(bad) in first.reason


def test_a_text_that_is_no_single_article(tmp_path: Path) -> None:
    """A file as long as a library is not read for minutes: it gets a sentence, and the article beside it is read."""
    (tmp_path / "archive.txt").write_text("Hai bên ký thỏa thuận. " * 220_000, "utf-8")
    (tmp_path / "note.txt").write_text("Hai bên ký thỏa thuận.", "utf-8")
    failure, article = read_sources([str(tmp_path)])
    assert isinstance(failure, Failure)
    assert "too long for one article; split it" in failure.reason
    assert isinstance(article, Article)


def test_unreadable_file_and_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file without permission is named with the system's reason, and the rest goes on."""
    (tmp_path / "a.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "b.txt").write_text(STORY, encoding="utf-8")
    original = Path.read_bytes

    def forbidden(path: Path) -> bytes:
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return original(path)

    monkeypatch.setattr(Path, "read_bytes", forbidden)
    first, last = read(tmp_path)
    assert isinstance(first, Failure)
    assert "permission denied" in first.reason
    assert isinstance(last, Article)


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_encodings(tmp_path: Path, codec: str) -> None:
    """Unicode files are read with and without a byte order mark."""
    path = tmp_path / "a.txt"
    path.write_bytes(STORY.encode(codec))
    assert titles(read(path)) == ["Customs officers meet at the border"]


def test_legacy_encodings(tmp_path: Path) -> None:
    """Chinese code pages and the Vietnamese one are told from each other."""
    chinese = "中越代表团在河内举行会谈\n\n双方表示，将继续推进铁路合作，扩大农产品贸易，这是两国人民的共同愿望。"
    vietnamese = (
        "Lạng Sơn bàn việc thông quan\n\nHai bên nhất trí mở rộng danh mục nông sản được thông quan trong năm nay."
    )
    import unicodedata

    (tmp_path / "1.txt").write_bytes(chinese.encode("gb18030"))
    (tmp_path / "2.txt").write_bytes(
        "中越代表團在河內舉行會談\n\n雙方表示，將繼續推進鐵路合作，這是兩國人民的共同願望。".encode("big5")
    )
    # the code page has the tones as marks of their own behind the letters
    table = {
        "ạ": "a\u0323",
        "ệ": "ê\u0323",
        "ấ": "â\u0301",
        "ở": "ơ\u0309",
        "ộ": "ô\u0323",
        "ụ": "u\u0323",
        "ả": "a\u0309",
    }
    marked = "".join(table.get(c, c) for c in unicodedata.normalize("NFC", vietnamese)).replace("í", "i\u0301")
    (tmp_path / "3.txt").write_bytes(marked.encode("cp1258", errors="ignore"))
    found = [article for article in read(tmp_path) if isinstance(article, Article)]
    assert [article.language for article in found] == ["zh", "zh", "vi"]
    assert found[0].title == "中越代表团在河内举行会谈"
    assert found[2].title == "Lạng Sơn bàn việc thông quan"


def test_text_cut_inside_a_letter_is_read(tmp_path: Path) -> None:
    """One broken letter does not cost the article."""
    path = tmp_path / "a.txt"
    path.write_bytes(STORY.encode() + "Hà Nộ".encode()[:-1])
    assert titles(read(path)) == ["Customs officers meet at the border"]


@pytest.mark.parametrize("charset", ["gb2312", "utf-8"])
def test_story_in_the_cells_of_a_table(tmp_path: Path, charset: str) -> None:
    """An old page that sets its story in a layout table gives its paragraphs, not the rows of a table."""
    story = (
        "<p>5月12日，广西壮族自治区商务厅与越南谅山省工贸厅在南宁举行会谈，双方就口岸通关便利化交换了意见。</p>"
        "<p>双方同意延长友谊关口岸通关时间，并加快智慧口岸建设，促进农产品贸易健康发展，为两地企业提供方便。</p>"
    )
    page = (
        f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={charset}">'
        "<title>广西商务厅与谅山省工贸厅举行会谈_广西日报</title></head><body><table><tr><td>首页</td></tr>"
        f"<tr><td>发布时间：2024-05-13 09:12</td></tr><tr><td>{story}</td></tr></table></body></html>"
    )
    path = tmp_path / "page.html"
    path.write_bytes(page.encode(charset))
    (article,) = read_sources([str(path)])
    assert isinstance(article, Article)
    assert article.published == date(2024, 5, 13)
    assert [line[:4] for line in article.text.split("\n\n")[1:]] == ["5月12", "双方同意"]


def test_page_that_is_titled_by_its_site(tmp_path: Path) -> None:
    """The name of a portal as a page's title gives way to the headline among its lines."""
    path = tmp_path / "page.html"
    path.write_text(
        '<html lang="vi"><head><meta charset="utf-8"><title>Cổng thông tin điện tử tỉnh Lạng Sơn</title></head><body>'
        "<div>Lạng Sơn hội đàm với Quảng Tây về thông quan</div><div>Ngày đăng: 13/05/2024 - Lượt xem: 12</div>"
        "<p>Sáng 12/5, tại thành phố Lạng Sơn, lãnh đạo tỉnh hội đàm với đoàn đại biểu Quảng Tây.</p>"
        "<p>Hai bên thống nhất kéo dài thời gian thông quan trong mùa vải và nâng cấp cửa khẩu.</p></body></html>",
        encoding="utf-8",
    )
    (article,) = read_sources([str(path)])
    assert isinstance(article, Article)
    assert article.title == "Lạng Sơn hội đàm với Quảng Tây về thông quan"
