"""How surely two mentions tell of one event: log-odds in bits, rare agreement weighing more than common agreement."""

from __future__ import annotations

import msgspec

from tracker.resolution.dating import dates_apart, dates_near
from tracker.resolution.identities import counterparts, same_person, side, wholes
from tracker.resolution.profiles import Profile
from tracker.resolution.rarity import bits

ENOUGH = 8.5
"""Bits from which a pair of mentions is one event: the odds that two reports at random are one are about 1 in 360."""
NEVER = -100.0
"""Two mentions that cannot be one event whatever else agrees."""
_SAME_KIND = 1.5
_RARE_KIND = 2.5
_OTHER_KIND = -7.5
# Kinds that reports of one event do mix up; the rest are hardly ever one event.
_KINDS = {
    frozenset(("meeting", "visit")): -6.0,
    frozenset(("meeting", "exchange")): -2.5,
    frozenset(("exchange", "visit")): -5.0,
    frozenset(("exchange", "milestone")): -2.0,
    frozenset(("exchange", "project")): -3.5,
    frozenset(("project", "milestone")): -2.0,
    frozenset(("project", "agreement")): -5.0,
    frozenset(("meeting", "agreement")): -7.0,
    frozenset(("aid", "agreement")): -5.0,
    frozenset(("aid", "meeting")): -6.0,
    frozenset(("aid", "project")): -4.0,
}
# Beyond these sums more shared names tell little more: reports copy whole lists of participants.
_MOST_PEOPLE, _MOST_BODIES, _MOST_PLACES = 9.0, 7.0, 6.0
# The same people meet, and the same bodies act, again and again: without a date it tells half as much.
_RECURRING = {"same people": 0.5, "same bodies": 0.5, "same places": 0.5}
# On a day of a year that one report leaves open, gates and towns see many events; people and bodies are rarer there.
_NO_YEAR = {"same places": 0.5}
# So it does of talks and the signing that ends them, or the visit of several days that they belong to.
_BESIDE = {**_RECURRING, "same person named first": 0.5}
Reason = tuple[str, float]


class Evidence(msgspec.Struct, frozen=True):
    """What speaks for (positive) and against two mentions being one event, in bits."""

    points: float
    reasons: tuple[Reason, ...]


def near(one: Profile, other: Profile) -> bool:
    """Whether two mentions have enough in common to be compared at all; the blocks find all pairs that have."""
    if one.article == other.article or not dates_near(one.when, other.when):
        return False
    if "coarse" in (one.when.grain, other.when.grain) or "none" in (one.when.grain, other.when.grain):
        return not one.rare_pairs.isdisjoint(other.rare_pairs)
    if not (one.stored.isdisjoint(other.asked) and other.stored.isdisjoint(one.asked)):
        return True
    return same_circumstances(one, other)


def same_circumstances(one: Profile, other: Profile) -> bool:
    """Whether two reports tell of the same kind of event of the same date, so that they are compared whoever took part.

    Reports in two languages have no words to compare: of one very day they must not both name people or both name
    bodies, unless these are counterparts, and meetings are too common.
    """
    if one.circumstances != other.circumstances or one.circumstances is None:
        return False
    if one.language == other.language:
        return True
    alike = not (one.people and other.people) or _opposite(one.people[0], other.people[0])
    return alike and (not (one.bodies and other.bodies) or counterparts(one.bodies, other.bodies))


def weigh(one: Profile, other: Profile) -> Evidence:
    """The evidence for and against two mentions being one event; two of one article never are."""
    if one.article == other.article:
        return Evidence(NEVER, (("two events of one article", NEVER),))
    apart, date_points = dates_apart(one.when, other.when)
    if date_points <= NEVER:
        return Evidence(NEVER, ((apart, NEVER),))
    reasons: list[Reason] = [(apart, date_points), _kinds(one, other), *_people(one, other), *_bodies(one, other)]
    reasons += (_places(one, other), _sectors(one, other), *_numbers(one, other))
    if one.language == other.language:
        reasons.append(("wording", _wording(one, other)))
    if "none" in (one.when.grain, other.when.grain):
        reasons = [(reason, points * _RECURRING.get(reason, 1.0)) for reason, points in reasons]
    if one.when.yearless or other.when.yearless:
        reasons = [(reason, points * _NO_YEAR.get(reason, 1.0)) for reason, points in reasons]
    if _happen_together(one, other):
        reasons = [(reason, points * _BESIDE.get(reason, 1.0)) for reason, points in reasons]
    return Evidence(sum(points for _, points in reasons), tuple(reason for reason in reasons if reason[1]))


def _happen_together(one: Profile, other: Profile) -> bool:
    """Whether one kind of event comes with the other: talks with a signing, or with a visit of several days."""
    kinds = {one.kind, other.kind}
    return kinds == {"meeting", "agreement"} or (kinds == {"meeting", "visit"} and (one.lasts or other.lasts))


def _kinds(one: Profile, other: Profile) -> Reason:
    if one.kind == other.kind:
        return ("same kind", _SAME_KIND if one.kind == "meeting" else _RARE_KIND)
    return ("another kind", _KINDS.get(frozenset((one.kind, other.kind)), _OTHER_KIND))


def _people(one: Profile, other: Profile) -> list[Reason]:
    mine, theirs = one.people, other.people
    if not mine or not theirs:
        return []
    shared = [identity for identity in mine if _among(identity, theirs)]
    if one.unknown_people and other.unknown_people:
        # one report may spell somebody in two ways: whichever counts fewer is right from either side
        shared = min(shared, [identity for identity in theirs if _among(identity, mine)], key=len)
    # one visitor is received by many
    weight = 0.3 if one.kind == other.kind == "visit" and same_person(mine[0], theirs[0]) else 1.0
    reasons: list[Reason] = []
    if shared:
        reasons.append(("same people", _sum(shared, _MOST_PEOPLE)))
        if same_person(mine[0], theirs[0]):
            reasons.append(("same person named first", 1.5))
    if not _among(mine[0], theirs) and not _among(theirs[0], mine):
        reasons.append(("other people named first", _other_heads(one, other, len(shared))))
    elif shared:
        only_mine = [identity for identity in mine if not _among(identity, theirs)]
        only_theirs = [identity for identity in theirs if not _among(identity, mine)]
        if _other_side(mine, theirs):
            # one guest and two hosts
            hosted = len(shared) == 1 and one.kind == other.kind == "meeting"
            reasons.append(("other people on one side", -10.0 if hosted else -6.0 * weight))
        elif only_mine and only_theirs:
            reasons.append(("other people besides", -1.5 * weight))
    return reasons


def _other_heads(one: Profile, other: Profile, shared: int) -> float:
    """What speaks against one event when each report puts somebody first whom the other does not name.

    One guest is received by several hosts on one day: all that such reports share is the guest's. Two reports may each
    name only the side that their readers know.
    """
    if not shared:
        both = {side(identity) for identity in one.people} & {side(identity) for identity in other.people}
        return -1.0 if _opposite(one.people[0], other.people[0]) and not both else -4.5
    return -16.0 if shared == 1 and one.kind == other.kind == "meeting" else -6.0


def _opposite(one: str, other: str) -> bool:
    """Whether two known people stand for the two countries."""
    return {side(one), side(other)} == {"VN", "CN"}


def _among(identity: str, others: tuple[str, ...]) -> bool:
    if identity in others:
        return True
    if not identity.startswith("p-"):
        return False
    return any(other.startswith("p-") and same_person(identity, other) for other in others)


def _other_side(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether both name people of one country, and none of them is the same."""
    shared = {side(identity) for identity in mine if identity in theirs}
    sides = {side(identity) for identity in mine} & {side(identity) for identity in theirs}
    return not sides <= {*shared, ""}


def _bodies(one: Profile, other: Profile) -> list[Reason]:
    if not one.bodies or not other.bodies:
        return []
    shared = one.bodies & other.bodies
    if shared:
        return [("same bodies", _sum(list(shared), _MOST_BODIES))]
    if counterparts(one.bodies, other.bodies):
        return [("counterparts of the two countries", 1.0)]
    return [("other bodies", -2.0 if one.language == other.language else -1.0)]


def _places(one: Profile, other: Profile) -> Reason:
    if not one.places or not other.places:
        return ("same places", 0.0)
    shared = one.places & other.places
    if shared:
        return ("same places", _sum(list(shared), _MOST_PLACES))
    parts = [place for place in one.places if wholes(place) & other.places]
    parts += [place for place in other.places if wholes(place) & one.places]
    if parts:
        return ("a place within the other", 2.0)
    return ("other places", -3.5)


def _sum(identities: list[str], most: float) -> float:
    """The bits of several agreements: the rarest in full, each next one half of the one before."""
    total, share = 0.0, 1.0
    for value in sorted(map(bits, identities), reverse=True):
        total += value * share
        share /= 2
    return min(total, most)


def _sectors(one: Profile, other: Profile) -> Reason:
    mine, theirs = one.mention.sectors, other.mention.sectors
    if not mine or not theirs:
        return ("sectors", 0.0)
    return ("a sector in common", 0.5) if set(mine) & set(theirs) else ("other sectors", -1.0)


def _numbers(one: Profile, other: Profile) -> list[Reason]:
    reasons: list[Reason] = []
    if one.ordinal is not None and other.ordinal is not None:
        same = one.ordinal == other.ordinal
        reasons.append(("the same of a series", 3.0) if same else ("another of a series", -6.0))
    if one.amounts and other.amounts and one.amounts & other.amounts:
        reasons.append(("same numbers", 2.0))
    return reasons


def _wording(one: Profile, other: Profile) -> float:
    """From -2 bits for hardly a word in common to 5 for the same words."""
    if not one.words or not other.words:
        return 0.0
    overlap = len(one.words & other.words) / min(len(one.words), len(other.words))
    return max(-2.0, min(5.0, 8.0 * (overlap - 0.35)))
