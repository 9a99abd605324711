"""What holds for the project as a whole: its layout, the arrows between its rooms, and what its wheel brings along."""

from __future__ import annotations

import ast
import fnmatch
import hashlib
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TRACKER = ROOT / "tracker"
# the seeds are evidence: no editor, formatter or line-end conversion may touch them
SEEDS = {
    "000_d2594e97f3eb83e0.txt": "65fc3b4785d48d57e966748f738c93a784616e1560b260177cced2a1f546c501",
    "001_851f6268fcff9adb.txt": "ed69ae7287a2d232529d1449ca9fa9333680390d099f5ebcfe2617c367f75e71",
    "002_1214ad3370302722.txt": "eff96995a666f356af6cc6e7185e2165745480b452e7829af9ae812cf38858c1",
    "003_3e13e795d483cb92.txt": "278ae8252016311a30590a3f8dde563c45e2274952fb6970a137511cd7eb2720",
    "004_4071f28a51558a73.txt": "c8257066546bb14fc548500962969c49adb36da72315a45a19ebaf2cbd07c879",
}


def test_top_level_holds_only_what_was_agreed() -> None:
    """Three files, three folders, dotfiles, and what .gitignore names."""
    ignored = [line.strip("/") for line in (ROOT / ".gitignore").read_text(encoding="utf-8").split()]
    found = {
        path.name
        for path in ROOT.iterdir()
        if not path.name.startswith(".") and not any(fnmatch.fnmatch(path.name, pattern) for pattern in ignored)
    }
    assert found == {"pyproject.toml", "README.md", "LICENSE", "tracker", "seeds", "tests"}


def test_seeds_are_as_they_were_found() -> None:
    """The five articles are there byte for byte."""
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in (ROOT / "seeds").iterdir()}
    assert found == SEEDS


def test_arrows_point_one_way() -> None:
    """No room imports from its right, and only the app imports Textual."""
    lint = Path(sys.executable).with_name("lint-imports")
    ran = subprocess.run([lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr


@pytest.mark.parametrize("path", sorted(TRACKER.rglob("*.py")), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_modules_say_what_they_hold(path: Path) -> None:
    """Each module begins with a sentence on what lives there."""
    told = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    assert told
    assert told.partition("\n\n")[0].endswith((".", ":"))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    ran = subprocess.run(build, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    (built,) = folder.glob("*.whl")
    return built


def test_wheel_brings_every_file_of_the_package(wheel: Path) -> None:
    """Modules, knowledge, style sheets and labels: what the package needs is in the wheel, and no test is."""
    with zipfile.ZipFile(wheel) as opened:
        brought = {name for name in opened.namelist() if ".dist-info/" not in name}
    kept = (path for path in TRACKER.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    assert brought == {path.relative_to(ROOT).as_posix() for path in kept} | {f"tracker/seeds/{name}" for name in SEEDS}


def test_wheel_brings_the_seeds_byte_for_byte(wheel: Path) -> None:
    """The installed program opens with the very articles of the checkout."""
    with zipfile.ZipFile(wheel) as opened:
        found = {name: hashlib.sha256(opened.read(f"tracker/seeds/{name}")).hexdigest() for name in SEEDS}
    assert found == SEEDS


def test_installed_command_is_the_command_line() -> None:
    """`vnc-tracker` stands beside the Python that it was installed for and tells its version."""
    import tracker

    ran = subprocess.run([Path(sys.executable).with_name("vnc-tracker"), "--version"], capture_output=True, check=True)
    assert ran.stdout.decode() == f"vnc-tracker {tracker.__version__}\n"
