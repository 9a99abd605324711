"""How each role of text looks: a share of one of the theme's colours, and what stands in for it without colours.

They are no classes of the style sheet because Textual looks each of them up for each pane: a third of the time to the
first paint.
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from rich.style import Style
from textual.color import Color


class Role(msgspec.Struct, frozen=True):
    """The look of one role."""

    color: str = ""
    """Name of a colour of the theme; empty for the text's own."""
    share: int = 100
    """Per cent of it over the background."""
    light: int = 0
    """The same in a light theme, where a share looks paler; 0 for no difference."""
    ground: str = ""
    """Name of the background's colour, and of how much of it."""
    ground_share: int = 100
    words: str = ""
    """Bold, underlined and the like, as rich writes them."""
    ansi: str | None = None
    """The same with the terminal's own colours, which have no shares; None for no difference."""
    bare: str | None = None
    """The same without colours; None for no difference."""


ROLES: Mapping[str, Role] = {
    "dim": Role("foreground", 65, light=75, ansi="dim", bare="dim"),
    "faint": Role("foreground", 55, light=65, ansi="dim", bare="dim"),
    "mark": Role("foreground", 20),
    "accent": Role("accent"),
    "heading": Role("foreground", 80, words="bold"),
    "strong": Role("foreground", words="bold"),
    "cursor": Role(ground="accent", ground_share=22, ansi="reverse", bare="reverse"),
    "cursor-blurred": Role(ground="foreground", ground_share=8, bare="bold"),
    "hit": Role(
        "background", ground="accent", words="bold", ansi="reverse bold underline", bare="reverse bold underline"
    ),
    "occurred": Role("accent"),
    "planned": Role("warning"),
    "proposed": Role("secondary"),
    "milestone": Role("success"),
    "conflict": Role("error", words="bold"),
    "field-date": Role("warning", words="underline"),
    "field-place": Role("success", words="underline"),
    "field-who": Role("accent", words="underline"),
    "field-what": Role("secondary", words="underline"),
}


def look_of(role: Role, own: Color, ground: Color, variables: Mapping[str, str], *, light: bool, kind: str) -> Style:
    """The style of a role over a background; `own` is the text's colour there, `variables` are the theme's colours.

    `kind` is `ansi` with the terminal's own colours, `bare` without colours, else empty.
    """
    color, words = own, role.words
    if kind == "ansi" and role.ansi is not None:
        words = role.ansi
    if kind == "bare" and role.bare is not None:
        words = role.bare
    # what is turned round has its ground from its letters: one of its own would make the letters
    turned = "reverse" in words
    if role.ground and not turned:
        ground += _share(Color.parse(variables[role.ground]), role.ground_share)
    if role.color and not turned:
        color = _share(Color.parse(variables[role.color]), (light and role.light) or role.share)
    return Style.parse(words) + Style.from_color((ground + color).rich_color, ground.rich_color)


def _share(color: Color, per_cent: int) -> Color:
    return color if per_cent == 100 else color.multiply_alpha(per_cent / 100)
