"""Compiled knowledge is kept in a cache that may be missing, old or damaged; the user's files lie over ours."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tracker.errors import KnowledgeError
from tracker.extraction.text.known_names import find_candidates
from tracker.knowledge import Knowledge
from tracker.knowledge import cache as caching
from tracker.knowledge.checking import users_problems
from tracker.knowledge.library import described

ACME = """
[[organisation]]
id = "acme"
type = "company"
country = "VN"
en = ["Acme Rail"]
vi = ["Công ty Đường sắt Acme"]
zh = ["阿克米铁路"]
"""


def cache_file(folder: Path) -> Path:
    (path,) = folder.iterdir()
    return path


def ids(text: str, knowledge: Knowledge) -> set[str]:
    return {name.entry.id for found in find_candidates(text, "en", knowledge) for name in found.names}


def write(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def forbid_compiling(monkeypatch: pytest.MonkeyPatch) -> None:
    def compile_nothing(users: Path | None) -> None:
        raise AssertionError(f"compiled again, with {users}")

    monkeypatch.setattr(caching, "compile_knowledge", compile_nothing)


def test_the_second_time_comes_out_of_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A warm cache gives the same knowledge and compiles nothing."""
    first = Knowledge(None, tmp_path)
    forbid_compiling(monkeypatch)
    second = Knowledge(None, tmp_path)
    assert second.organisations == first.organisations
    assert second.places == first.places
    assert second.people == first.people
    assert second.publishers == first.publishers
    assert second.sectors == first.sectors
    text = "Xi Jinping met the Ministry of Public Security of Vietnam in Hanoi"
    assert ids(text, second) == ids(text, first) == {"xi-jinping", "mps-vn", "hanoi"}
    assert {language: len(finder) for language, finder in second.cues.items()} == {
        language: len(finder) for language, finder in first.cues.items()
    }


@pytest.mark.parametrize("damage", ["empty", "cut", "one byte", "text"])
def test_a_damaged_cache_is_made_anew(tmp_path: Path, damage: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever befell the file, the knowledge is right, and the next time the cache is whole again."""
    whole = Knowledge(None, tmp_path).organisations
    path = cache_file(tmp_path)
    content = path.read_bytes()
    middle = len(content) // 2
    path.write_bytes(
        {
            "empty": b"",
            "cut": content[:middle],
            "one byte": content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :],
            "text": b"no cache",
        }[damage]
    )
    assert Knowledge(None, tmp_path).organisations == whole
    assert cache_file(tmp_path).read_bytes() == content
    forbid_compiling(monkeypatch)
    assert Knowledge(None, tmp_path).organisations == whole


def test_a_cache_folder_that_cannot_be_made_costs_only_time(tmp_path: Path) -> None:
    """A file in the folder's place: the knowledge is compiled in memory, and the file is left alone."""
    path = write(tmp_path, "cache", "mine")
    assert "moit" in Knowledge(None, path).organisations
    assert path.read_text(encoding="utf-8") == "mine"


def test_many_at_once_leave_one_whole_cache(tmp_path: Path) -> None:
    """Several readers that find no cache all get the knowledge, and leave one file and no remains of writing."""
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: len(Knowledge(None, tmp_path).organisations), range(4)))
    assert len(set(found)) == 1
    assert cache_file(tmp_path).suffix == ".msgpack"


def test_a_changed_file_of_the_users_is_read_at_once(tmp_path: Path) -> None:
    """Adding, changing and removing a file of the user's each show the next time."""
    users, folder = tmp_path / "users", tmp_path / "cache"
    assert "acme" not in Knowledge(users, folder).organisations
    path = write(users, "organisations.toml", ACME)
    assert Knowledge(users, folder).organisations["acme"].en == ("Acme Rail",)
    write(users, "organisations.toml", ACME.replace("Acme Rail", "Acme Road & Rail"))
    assert Knowledge(users, folder).organisations["acme"].en == ("Acme Road & Rail",)
    path.unlink()
    assert "acme" not in Knowledge(users, folder).organisations


def test_the_users_entry_stands_in_place_of_ours(tmp_path: Path) -> None:
    """An entry of our id is replaced, another is added, the rest stays; both are found in text."""
    write(tmp_path, "organisations.toml", ACME + ACME.replace('"acme"', '"moit"').replace("Acme", "Apex"))
    knowledge = Knowledge(tmp_path)
    assert described(knowledge.organisations["moit"]).names["en"] == "Apex Rail"
    assert ids("Acme Rail and Apex Rail met the Ministry of Public Security of Vietnam", knowledge) == {
        "acme",
        "moit",
        "mps-vn",
    }
    assert len(knowledge.organisations) == len(Knowledge().organisations) + 1


def test_the_users_words_are_added_to_ours(tmp_path: Path) -> None:
    """A file of words adds to the lists that it names, and leaves the others."""
    write(tmp_path, "sectors.toml", '[trade.strong]\nen = ["dragon fruit swap"]\n')
    strong = Knowledge(tmp_path).sectors["trade"]["strong"]
    ours = Knowledge().sectors["trade"]["strong"]
    assert strong["en"] == [*ours["en"], "dragon fruit swap"]
    assert strong["vi"] == ours["vi"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("organisations.toml", "[[organisation]\n"),
        ("organisations.toml", '[[organisation]]\nname = "no id"\n'),
        ("places.toml", '[[place]]\nid = "x"\ncolour = "red"\n'),
        ("sectors.toml", "= 1\n"),
        ("cues.toml", '[[cue]]\nvalue = "no group"\n'),
        ("countries.toml", "third = 1\n"),
    ],
)
def test_a_file_that_is_not_well_formed_is_named(tmp_path: Path, name: str, text: str) -> None:
    """One sentence with the file's place; the doctor tells the same."""
    write(tmp_path, name, text)
    with pytest.raises(KnowledgeError) as raised:
        Knowledge(tmp_path)
    assert str(tmp_path) in str(raised.value)
    assert any(str(tmp_path) in one for one in users_problems(tmp_path))


def test_the_doctor_checks_the_users_files_with_ours(tmp_path: Path) -> None:
    """A name of ours in a new entry, a reference to nothing, a file that is not read; nothing for sound files."""
    write(tmp_path, "organisations.toml", ACME)
    assert users_problems(tmp_path) == []
    write(tmp_path, "organisations.toml", ACME.replace("Acme Rail", "CPV Central Committee") + 'within = "nobody"\n')
    write(tmp_path, "organizations.toml", ACME)
    told = users_problems(tmp_path)
    assert len(told) == 3
    for words in ("organizations.toml", "cpv-central-committee and acme", "'nobody'"):
        assert any(words in one for one in told), words


def test_a_command_works_without_any_cache(tmp_path: Path) -> None:
    """The real program, its cache folder being a file, answers all the same."""
    blocked = write(tmp_path, "blocked", "")
    environment = os.environ | {"XDG_CACHE_HOME": str(blocked), "XDG_DATA_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-m", "tracker.cli", "who", "Bo Cong Thuong"],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "工贸部" in done.stdout
