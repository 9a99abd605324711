"""Offices that every province has: names and identities that follow from the place."""

from __future__ import annotations

from tracker.knowledge import load
from tracker.knowledge.entries import TYPES, OrganisationEntry, PlaceEntry


def test_names_follow_from_office_and_place() -> None:
    """An office that no entry lists has names in three languages, with and without the kind of place."""
    entry = load().body("cao-bang-health")
    assert entry is not None
    assert entry.country == "VN"
    assert {"Cao Bang Department of Health", "Department of Health of Cao Bang province"} <= set(entry.en)
    assert {"Sở Y tế tỉnh Cao Bằng", "Sở Y tế Cao Bằng"} <= set(entry.vi)
    assert "高平省卫生厅" in entry.zh


def test_an_autonomous_region_is_called_no_province() -> None:
    """Guangxi's own long names say what it is, so that no word is put beside the short one."""
    entry = load().body("guangxi-health")
    assert entry is not None
    assert "广西壮族自治区卫生健康委员会" in entry.zh
    assert not [name for name in (*entry.zh, *entry.vi, *entry.en) if "广西省" in name or "tỉnh" in name]
    assert not [name for name in entry.en if "rovinc" in name]


def test_towns_have_bureaus_and_provinces_departments() -> None:
    """In Chinese an office of a town is shown by the name that it bears there."""
    shown = {
        "nanning-justice": "南宁市司法局",
        "guangxi-justice": "广西司法厅",
        "nanning-court": "南宁市中级人民法院",
    }
    for identity, name in shown.items():
        entry = load().body(identity)
        assert entry is not None
        assert entry.zh[0] == name


def test_a_listed_office_keeps_its_entry() -> None:
    """An office with an entry has that entry's names first and its further facts."""
    listed = load().organisations["lang-son-police"]
    entry = load().body("lang-son-police")
    assert entry is not None
    assert entry.en[: len(listed.en)] == listed.en
    assert entry.within == listed.within


def test_nothing_is_made_of_an_unknown_id() -> None:
    """An id of no place, or of a place that has no such office, names no body."""
    assert load().body("atlantis-health") is None
    assert load().body("huu-nghi-gate-health") is None


def test_the_file_of_kinds_is_consistent() -> None:
    """Types and levels are those of bodies and places, and every kind has names in three languages."""
    for kind in load().local_bodies.kinds:
        assert kind.type in TYPES[OrganisationEntry], kind.id
        assert set(kind.levels) <= TYPES[PlaceEntry], kind.id
        assert kind.en, kind.id
        assert kind.vi, kind.id
        assert kind.zh, kind.id
