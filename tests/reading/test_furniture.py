"""What is told apart from the story at the top of a page."""

from __future__ import annotations

import pytest

from tracker.reading.furniture import is_label
from tracker.reading.header import is_stamp


@pytest.mark.parametrize("line", ["Chính trị", "Chính trị Đối ngoại", "Thế giới  Kinh tế"])
def test_sections_names_are_labels_also_in_a_row(line: str) -> None:
    """A breadcrumb without arrows is no headline."""
    assert is_label(line)


@pytest.mark.parametrize("line", ["", "Chính trị và kinh tế hai nước", "Hai nước hợp tác kinh tế"])
def test_headlines_are_no_labels(line: str) -> None:
    """One word that is no section's name makes it a headline."""
    assert not is_label(line)


def test_a_sites_address_before_the_date_makes_a_byline() -> None:
    """The day behind it is that of publication."""
    assert is_stamp("Print E-mail Example.org.cn, November 7, 2016")
    assert not is_stamp("They opened the portal on example.org.cn")
