"""What is told apart from the story at the top of a page."""

from __future__ import annotations

import pytest

from tracker.reading.furniture import is_label


@pytest.mark.parametrize("line", ["Chính trị", "Chính trị Đối ngoại", "Thế giới  Kinh tế"])
def test_sections_names_are_labels_also_in_a_row(line: str) -> None:
    """A breadcrumb without arrows is no headline."""
    assert is_label(line)


@pytest.mark.parametrize("line", ["", "Chính trị và kinh tế hai nước", "Hai nước hợp tác kinh tế"])
def test_headlines_are_no_labels(line: str) -> None:
    """One word that is no section's name makes it a headline."""
    assert not is_label(line)
