"""How fast dates are found, beside dateparser's own search: `python -m tests.benchmarks.dates`."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from tracker.extraction.dates import find_dates
from tracker.model import Language

SEEDS = Path(__file__).parents[2] / "seeds"
PUBLISHED = date(2025, 6, 1)
# stands for Chinese, of which there is no seed
CHINESE = (
    "2025年5月29日，越南科学技术部与中国贸促会在胡志明市举行会议，双方表示将继续加强合作，扩大投资。当日下午，双方签署合作文件。"
    "今年前5个月，双边贸易额同比增长两成，去年12月的访问取得丰硕成果。本月19日，代表团将访问河内。"
)


def texts() -> list[tuple[Language, str]]:
    """The seeds by language, and Chinese of the same length."""
    vietnamese = "004"
    found: list[tuple[Language, str]] = [
        ("vi" if path.name.startswith(vietnamese) else "en", path.read_text(encoding="utf-8"))
        for path in sorted(SEEDS.glob("*.txt"))
    ]
    return [*found, ("zh", CHINESE * 20)]


def seconds(work: Callable[[], object], times: int) -> float:
    """Processor time of the fastest of some runs."""
    runs = []
    for _ in range(times):
        start = time.process_time()
        work()
        runs.append(time.process_time() - start)
    return min(runs)


def main() -> None:
    """Print megabytes a second of both, and how the time grows with the length."""
    from dateparser.search import search_dates

    settings = {"PREFER_DATES_FROM": "past", "TIMEZONE": "UTC", "NORMALIZE": False}
    for language, text in texts():
        size = len(text.encode()) / 1e6
        find_dates(text, language, PUBLISHED)
        ours = size / seconds(lambda text=text, language=language: find_dates(text, language, PUBLISHED), 20)  # type: ignore[misc]
        if language == "zh":  # dateparser misreads Chinese
            print(f"{language}  {len(text):6} characters  find_dates {ours:6.2f} MB/s")
            continue
        theirs = size / seconds(
            lambda text=text, language=language: search_dates(text, languages=[language], settings=settings),  # type: ignore[misc]
            1,
        )
        print(
            f"{language}  {len(text):6} characters  find_dates {ours:6.2f} MB/s"
            f"  search_dates {theirs:7.4f} MB/s  ×{ours / theirs:.0f}"
        )
    for times in (1, 10, 100):
        text = texts()[0][1] * times
        spent = seconds(lambda text=text: find_dates(text, "en", PUBLISHED), 3)  # type: ignore[misc]
        print(f"en  {len(text):8} characters  {spent * 1e3:8.1f} ms")


if __name__ == "__main__":
    main()
