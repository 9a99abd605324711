"""All that a key can do, said once: bindings, footer, help, palette and the README's key table come from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Literal

import msgspec

if TYPE_CHECKING:
    from textual.binding import BindingType

Where = Literal["timeline", "reader"]


class Action(msgspec.Struct, frozen=True):
    """One thing to do and the keys for it."""

    id: str
    """What the config file calls it; also the name of the method `action_ID` of the screen."""
    keys: tuple[str, ...]
    """Key names as Textual spells them, the one to show first."""
    group: str
    text: str
    """What it does, in a few words."""
    short: str = ""
    """One word for the footer; empty for actions that the footer leaves out."""
    where: Where = "timeline"
    palette: bool = False
    """Offered in the command palette."""


ACTIONS: tuple[Action, ...] = (
    Action("down", ("down", "j"), "Move", "next event"),
    Action("up", ("up", "k"), "Move", "previous event"),
    Action("page_down", ("pagedown", "ctrl+f"), "Move", "a page down"),
    Action("page_up", ("pageup", "ctrl+b"), "Move", "a page up"),
    Action("first", ("home", "g"), "Move", "first event"),
    Action("last", ("end", "G"), "Move", "last event"),
    Action("next_month", ("right_square_bracket",), "Time", "next month down the list", "month"),
    Action("previous_month", ("left_square_bracket",), "Time", "previous month up the list"),
    Action("next_year", ("right_curly_bracket",), "Time", "next year down the list", "year"),
    Action("previous_year", ("left_curly_bracket",), "Time", "previous year up the list"),
    Action("go_to_date", ("colon",), "Time", "go to a date", palette=True),
    Action("histogram", ("h",), "Time", "choose a span in the bars: arrows, shift to extend, enter", palette=True),
    Action("turn", ("s",), "Time", "newest or oldest first, or the best hits of a search", palette=True),
    Action("search", ("slash",), "Find and filter", "search in any spelling", "search", palette=True),
    Action("next_hit", ("n",), "Find and filter", "next event that is found"),
    Action("previous_hit", ("N",), "Find and filter", "previous event that is found"),
    Action("narrow", ("f",), "Find and filter", "filter: type a name, space in, - out", "filter", palette=True),
    Action("dates", ("d",), "Find and filter", "filter by date", "date", palette=True),
    Action("include", ("space",), "Find and filter", "include the value under the cursor"),
    Action("exclude", ("minus",), "Find and filter", "exclude the value under the cursor"),
    Action("every", ("ampersand",), "Find and filter", "any or all of the chosen values of a facet"),
    Action("sort_facets", ("S",), "Find and filter", "facets by count or by name", palette=True),
    Action("peel", ("escape",), "Find and filter", "take off the last filter, or leave a pane"),
    Action("clear", ("c",), "Find and filter", "take off all filters", palette=True),
    Action("lift", ("backspace",), "Find and filter", "take off the filter that takes the most away"),
    Action("back", ("u", "alt+left"), "Find and filter", "back to the filters before", palette=True),
    Action("forward", ("ctrl+r", "alt+right"), "Find and filter", "forward again", palette=True),
    Action("open", ("enter",), "Act", "read the article", "read", palette=True),
    Action("source", ("o",), "Act", "open the source in the browser", palette=True),
    Action("copy", ("y",), "Act", "copy: citation, Markdown, JSON, quote, link", "copy", palette=True),
    Action("export", ("e",), "Act", "export what is shown to a file", "export", palette=True),
    Action("save_view", ("w",), "Views", "save the filters as a view", palette=True),
    Action("views", ("V",), "Views", "all saved views: open one or remove it", palette=True),
    *(Action(f"view_{n}", (str(n),), "Views", "open the saved view of this number") for n in range(1, 10)),
    Action("related", ("r",), "Act", "go to a related event", palette=True),
    Action("bring_in", ("i",), "Act", "import files or folders, or stop an import", palette=True),
    Action("remove_samples", ("x",), "Act", "take the sample articles out", palette=True),
    Action("next_pane", ("tab",), "Panes", "next pane"),
    Action("previous_pane", ("shift+tab",), "Panes", "previous pane"),
    Action("pane_facets", ("F",), "Panes", "facets"),
    Action("pane_timeline", ("T",), "Panes", "timeline"),
    Action("pane_event", ("D",), "Panes", "event"),
    Action("zoom", ("plus", "underscore"), "Panes", "this pane alone, or all again", palette=True),
    Action("fold", ("z",), "Panes", "fold this pane away; in the timeline both others, or back", palette=True),
    Action("edge_left", ("less_than_sign",), "Panes", "move the edge of this pane left, or up"),
    Action("edge_right", ("greater_than_sign",), "Panes", "move the edge of this pane right, or down"),
    Action("density", ("v",), "Panes", "one or two lines an event", palette=True),
    Action("names", ("L",), "Panes", "only names and titles in another language", palette=True),
    Action("words", ("W",), "Panes", "all in English, Vietnamese or Chinese", palette=True),
    Action("theme", ("t",), "Panes", "light or dark", palette=True),
    Action("mouse", ("m",), "Program", "release the mouse, so that the terminal can select text", palette=True),
    Action("help", ("question_mark", "f1"), "Program", "this help", "help", palette=True),
    Action("palette", ("ctrl+p",), "Program", "all actions, sectors and bodies by name"),
    Action("quit", ("q",), "Program", "quit", "quit", palette=True),
    Action("next_quote", ("n",), "Reading an article", "next quote", "quote", where="reader"),
    Action("previous_quote", ("N",), "Reading an article", "previous quote", where="reader"),
    Action("beside", ("tab",), "Reading an article", "the next report beside it, or not", "beside", where="reader"),
    Action("next_report", ("right_square_bracket",), "Reading an article", "next report", "report", where="reader"),
    Action("previous_report", ("left_square_bracket",), "Reading an article", "previous report", where="reader"),
    Action("furniture", ("f",), "Reading an article", "show or fold what was cut away", "cut parts", where="reader"),
    Action("source", ("o",), "Reading an article", "open the source in the browser", "open", where="reader"),
    Action("down", ("down", "j"), "Reading an article", "a line down", where="reader"),
    Action("up", ("up", "k"), "Reading an article", "a line up", where="reader"),
    Action("page_down", ("pagedown", "space"), "Reading an article", "a page down", where="reader"),
    Action("page_up", ("pageup", "b"), "Reading an article", "a page up", where="reader"),
    Action("first", ("home", "g"), "Reading an article", "to the start", where="reader"),
    Action("last", ("end", "G"), "Reading an article", "to the end", where="reader"),
    Action("mouse", ("m",), "Reading an article", "release the mouse, or take it again", where="reader"),
    Action("close", ("escape", "q"), "Reading an article", "back to the timeline", "back", where="reader"),
)  # fmt: skip

_FOOTER = ("search", "narrow", "dates", "open", "next_month", "next_year", "copy", "export", "help", "quit")

_SHOWN = {
    "right_square_bracket": "]",
    "left_square_bracket": "[",
    "right_curly_bracket": "}",
    "left_curly_bracket": "{",
    "question_mark": "?",
    "slash": "/",
    "colon": ":",
    "minus": "-",
    "plus": "+",
    "underscore": "_",
    "ampersand": "&",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "escape": "esc",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "up": "↑",
    "down": "↓",
    "f1": "F1",
}


def actions_of(where: Where) -> tuple[Action, ...]:
    """The actions of a screen."""
    return tuple(action for action in ACTIONS if action.where == where)


def footer_actions(where: Where) -> list[Action]:
    """The actions that the footer of a screen shows, those first that a newcomer needs: a small one has few."""
    shown = [action for action in actions_of(where) if action.short]
    return sorted(shown, key=lambda action: _FOOTER.index(action.id) if action.id in _FOOTER else 0)


def binding_id(action: Action) -> str:
    """What the config file calls an action: its id, on other screens than the timeline after the screen's name."""
    return action.id if action.where == "timeline" else f"{action.where}.{action.id}"


def bindings(where: Where) -> list[BindingType]:
    """The Textual bindings of a screen."""
    # not at the top: the command line reads the settings, which know the actions, and does without Textual
    from textual.binding import Binding

    return [
        Binding(",".join(action.keys), action.id, action.text, show=False, id=binding_id(action))
        for action in actions_of(where)
    ]


def action_ids(where: Where, keymap: Mapping[str, str]) -> dict[str, str]:
    """The action that each key of a screen is for, remapped ones included."""
    return {
        key.strip(): action.id
        for action in actions_of(where)
        for key in (keymap[binding_id(action)].split(",") if binding_id(action) in keymap else action.keys)
    }


def shown_key(key: str) -> str:
    """A key as people write it: `]`, `esc`, `ctrl+p`."""
    return _SHOWN.get(key, key)


def shown_keys(action: Action, keymap: Mapping[str, str]) -> tuple[str, ...]:
    """The keys of an action as people write them, remapped ones included."""
    keys = keymap[binding_id(action)].split(",") if binding_id(action) in keymap else action.keys
    return tuple(shown_key(key.strip()) for key in keys)


def key_of(identity: str, keymap: Mapping[str, str]) -> str:
    """The key to show for an action of the timeline; empty when there is no such action."""
    return next((shown_keys(one, keymap)[0] for one in actions_of("timeline") if one.id == identity), "")


def groups(keymap: Mapping[str, str]) -> Iterable[tuple[str, list[tuple[str, str]]]]:
    """For the help and the README: each group with its (keys, what they do) pairs, those that do the same in one."""
    grouped: dict[str, dict[str, list[str]]] = {}
    for action in ACTIONS:
        grouped.setdefault(action.group, {}).setdefault(action.text, []).extend(shown_keys(action, keymap))
    return {group: [(" ".join(keys), text) for text, keys in rows.items()] for group, rows in grouped.items()}.items()


def key_table() -> str:
    """The key table of the README, in Markdown."""
    lines = ["| keys | |", "|---|---|"]
    for group, rows in groups({}):
        lines.append(f"| **{group}** | |")
        lines += [f"| {' '.join(f'`{key}`' for key in keys.split(' '))} | {text} |" for keys, text in rows]
    return "\n".join(lines) + "\n"
