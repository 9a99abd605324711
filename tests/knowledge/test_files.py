"""Our knowledge files fit together, and hold as much as they should."""

from __future__ import annotations

import re
import tomllib
from importlib import resources

import pytest

from tracker.knowledge import Knowledge, load
from tracker.knowledge.checking import problems
from tracker.knowledge.entries import NameEntry, OrganisationEntry, PersonEntry, PlaceEntry

CUES = (resources.files("tracker.knowledge") / "cues.toml").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load()


def entries(knowledge: Knowledge) -> list[NameEntry]:
    return [*knowledge.organisations.values(), *knowledge.places.values(), *knowledge.people.values()]


def test_nothing_is_wrong_with_our_files(knowledge: Knowledge) -> None:
    """Ids are unique across the files, no name silently names two entries, types are known, references exist."""
    assert problems(entries(knowledge)) == []


def test_there_is_enough_of_each_kind(knowledge: Knowledge) -> None:
    """At least 400 bodies, 500 places, 300 people and 200 newsrooms."""
    assert len(knowledge.organisations) >= 400
    assert len(knowledge.places) >= 500
    assert len(knowledge.people) >= 300
    assert len(knowledge.publishers) >= 200


def test_cues_that_tell_the_same_stand_together() -> None:
    """No two blocks of cues have the same group, value, weight and need."""
    blocks = tomllib.loads(CUES)["cue"]
    keys = [tuple(block.get(key) for key in ("group", "value", "weight", "needs")) for block in blocks]
    assert len(keys) == len(set(keys))


def test_each_group_of_cues_is_explained() -> None:
    """The head of the file says of each group what its words tell, and of no other."""
    explained = re.findall(r"^#   (\w+) ", CUES.partition("\n[[cue]]")[0], re.MULTILINE)
    assert sorted(explained) == sorted({block["group"] for block in tomllib.loads(CUES)["cue"]})


def test_every_entry_is_named_in_the_languages_that_have_a_name_for_it(knowledge: Knowledge) -> None:
    """Bodies in three languages; places in English and Vietnamese, and in Chinese all but small ones."""
    for body in knowledge.organisations.values():
        assert body.en, body.id
        assert body.vi, body.id
        assert body.zh, body.id
    for place in knowledge.places.values():
        assert place.en, place.id
        assert place.vi, place.id
        assert place.zh or place.type not in ("country", "province", "prefecture", "county"), place.id


def test_every_province_has_its_authority(knowledge: Knowledge) -> None:
    """The 63 and 34 provinces of Vietnam and the provinces of China that lie on the border are governed by somebody."""
    for place in (
        "lang-son",
        "cao-bang",
        "ha-giang",
        "lao-cai",
        "quang-ninh",
        "dien-bien",
        "lai-chau",
        "guangxi",
        "yunnan",
    ):
        assert knowledge.local_governments[place].type == "local-government"


def test_merged_provinces_tell_what_became_of_them(knowledge: Knowledge) -> None:
    """Ha Giang went into Tuyen Quang in July 2025, and Hai Duong into Hai Phong."""
    assert knowledge.places["ha-giang"].merged_into == "tuyen-quang"
    assert knowledge.places["hai-duong"].merged_into == "hai-phong"


def body(identity: str, **fields: object) -> OrganisationEntry:
    return OrganisationEntry(**{"id": identity, "type": "ministry", "country": "VN", "en": (identity,), **fields})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("found", "words"),
    [
        ([body("one"), body("one")], "stands twice"),
        ([body("one", en=())], "has no name"),
        ([body("one", en=("One", " "))], "empty name"),
        ([body("one", type="compny")], "unknown type"),
        ([body("one", country="")], "of no country"),
        ([body("one", en=("Bộ Y tế",)), body("two", en=("Bo Y te",))], "names both one and two"),
        ([body("one", en=("A",), shared=("A",)), body("two", en=("A",))], "names both one and two"),
        ([body("one", within="nobody")], "`within`"),
        ([body("one", merged_into="nobody")], "`merged_into`"),
        ([body("one", governs="nowhere"), PlaceEntry(id="here", type="city", vi=("Đây",))], "`governs`"),
    ],
)
def test_each_fault_is_told_in_one_sentence(found: list[NameEntry], words: str) -> None:
    """A wrong entry gives exactly one sentence, which names what is wrong."""
    told = problems(found)
    assert len(told) == 1
    assert words in told[0]


def test_a_name_shared_by_both_is_no_fault() -> None:
    """Two countries' bodies of one name say so, and a person's office refers to a body that is there."""
    both = [body("one", en=("A",), shared=("A",)), body("two", en=("A",), shared=("A",), country="CN")]
    assert problems([*both, PersonEntry(id="p", vi=("Nguyễn Văn A",))]) == []
