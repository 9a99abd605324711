"""How roles look in themes with colours of their own, with the terminal's, and without any."""

from __future__ import annotations

import pytest
from textual.color import Color

from tracker.ui.roles import ROLES, look_of

OWN, GROUND = Color(220, 220, 220), Color(20, 20, 20)
VARIABLES = dict.fromkeys(("foreground", "background", "accent", "warning", "secondary", "success", "error"), "#40a0c0")


@pytest.mark.parametrize("kind", ["ansi", "bare"])
@pytest.mark.parametrize("role", ["cursor", "hit"])
def test_what_is_turned_round_keeps_its_colours(role: str, kind: str) -> None:
    """Letters and ground change places and nothing else, so that they stand apart as much as before."""
    plain = look_of(ROLES["strong"], OWN, GROUND, VARIABLES, light=False, kind="")
    turned = look_of(ROLES[role], OWN, GROUND, VARIABLES, light=False, kind=kind)
    assert turned.reverse
    assert turned.bgcolor == plain.bgcolor
    assert turned.color == OWN.rich_color


@pytest.mark.parametrize("kind", ["ansi", "bare"])
def test_a_hit_under_the_cursor_is_told_without_colours(kind: str) -> None:
    """Both are turned round; the line under it is the hit's alone."""
    hit, cursor = (look_of(ROLES[r], OWN, GROUND, VARIABLES, light=False, kind=kind) for r in ("hit", "cursor"))
    assert hit.underline
    assert not cursor.underline
