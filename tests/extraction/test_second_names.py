"""People whom English calls by one word after their full name: whose word it is, and where it is another's."""

from __future__ import annotations

import pytest

from tests.extraction.articles import names


def again(body: str) -> list[tuple[str, str]]:
    """The people of a text in order, as it writes them and under their identities."""
    found = sorted(names("Headline", body, language="en").values(), key=lambda name: name.start)
    return [(name.text, name.id) for name in found if name.type == "person"]


@pytest.mark.parametrize(
    ("body", "text", "full"),
    [
        ("Chairman Dao Van Tuan met them in Hanoi. Mr. Tuan thanked the guests.", "Tuan", "Dao Van Tuan"),
        ("Deputy Minister Nguyễn Minh Hằng spoke. At noon, Hằng met the governor.", "Hằng", "Nguyễn Minh Hằng"),
        ("Mayor Zhao Wentao met them in Nanning. Zhao's guests left at noon.", "Zhao", "Zhao Wentao"),
        ("Chairman Nguyen Van Long spoke. Chairman Long thanked the guests.", "Long", "Nguyen Van Long"),
    ],
)
def test_one_word_is_the_person_named_before(body: str, text: str, full: str) -> None:
    """A Vietnamese given name and a Chinese surname stand for who was named in full."""
    found = dict(again(body))
    assert found[text] == found[full]


@pytest.mark.parametrize(
    "body",
    [
        "Chairman Nguyen Van Long spoke. Long queues stood at the gate.",
        "Chairman Dao Van Tuan met Director Le Anh Tuan. Tuan thanked the guests.",
        "Mayor Zhao Wentao spoke. They walked along Zhao Street.",
    ],
)
def test_one_word_may_be_anothers(body: str) -> None:
    """Words of the language, names that two people bear and parts of other names are nobody's."""
    assert all(" " in text for text, _ in again(body))
