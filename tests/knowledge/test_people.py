"""The people file is well formed: whole names in three languages, one owner for each name, offices that add up."""

from __future__ import annotations

import tomllib

import pytest

from tracker.knowledge.checking import problems
from tracker.knowledge.entries import OrganisationEntry, PersonEntry, read_entries
from tracker.knowledge.folding import fold
from tracker.knowledge.library import HERE
from tracker.knowledge.phrases import is_chinese


@pytest.fixture(scope="module")
def people() -> list[PersonEntry]:
    return read_entries(HERE / "people.toml", "person", PersonEntry)


def test_there_are_enough_people_of_both_sides(people: list[PersonEntry]) -> None:
    """At least 350 people, of whom each side has at least 150."""
    assert len(people) >= 350
    for country in ("VN", "CN"):
        assert sum(person.country == country for person in people) >= 150


def test_no_name_belongs_to_two_people(people: list[PersonEntry]) -> None:
    """Ids are unique and no name, folded, names two people."""
    assert problems(people) == []


def test_every_person_has_a_name_in_each_language(people: list[PersonEntry]) -> None:
    """English and Vietnamese names are there for all, Chinese ones for all who are of our time."""
    for person in people:
        assert person.en, person.id
        assert person.vi, person.id
        assert person.zh or person.historical, person.id


def test_names_that_context_must_confirm_are_names_of_the_person(people: list[PersonEntry]) -> None:
    """What stands in `shared` stands in a language too, so that it can be shown."""
    for person in people:
        assert set(person.shared) <= {*person.en, *person.vi, *person.zh}, person.id


def test_names_are_whole_names(people: list[PersonEntry]) -> None:
    """No bare surname: at least two words, or two characters."""
    for person in people:
        for name in (*person.en, *person.vi, *person.zh):
            assert len(name if is_chinese(name[0]) else name.split()) >= 2, (person.id, name)


def test_names_are_written_in_their_language(people: list[PersonEntry]) -> None:
    """English names are plain letters, Chinese ones simplified characters."""
    for person in people:
        assert all(name.isascii() for name in person.en), person.id
        for name in person.zh:
            # 乾 stays as it is where it is read qián, as in this name, but a character alone does not tell.
            assert fold(name) == name or "乾" in name, person.id
            assert all(map(is_chinese, name)), person.id


def test_english_names_of_vietnamese_people_are_the_vietnamese_ones_without_marks(people: list[PersonEntry]) -> None:
    """Every Vietnamese name has its plain form and the other way round."""
    for person in people:
        if person.country == "VN":
            assert {fold(name) for name in person.en} == {fold(name) for name in person.vi}, person.id


def test_offices_begin_before_they_end(people: list[PersonEntry]) -> None:
    """Years are years of this or the last century, in order."""
    for person in people:
        for office in person.offices:
            years = [year for year in (office.since, office.until) if year is not None]
            assert years == sorted(years), (person.id, office)
            assert all(1900 <= year <= 2100 for year in years), (person.id, office)


def test_offices_name_known_bodies(people: list[PersonEntry]) -> None:
    """The body of an office is an entry of the organisations file."""
    bodies = {body.id for body in read_entries(HERE / "organisations.toml", "organisation", OrganisationEntry)}
    for person in people:
        assert {office.body for office in person.offices} <= {*bodies, ""}, person.id


def test_nobody_who_died_before_our_time_takes_part(people: list[PersonEntry]) -> None:
    """Those flagged historical held no office after 2000."""
    dead = [person for person in people if person.historical]
    assert {"ho-chi-minh", "mao-zedong"} <= {person.id for person in dead}
    for person in dead:
        assert all((office.until or 0) <= 2000 for office in person.offices), person.id


def test_the_file_holds_nothing_but_people() -> None:
    """A misspelt table name would be passed over in silence."""
    assert set(tomllib.loads((HERE / "people.toml").read_text(encoding="utf-8"))) == {"person"}
