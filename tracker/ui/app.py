"""The app: loads the timeline and opens the screen in which one walks through it."""

from __future__ import annotations

import difflib
import gc
from inspect import isawaitable
from pathlib import Path
from typing import ClassVar
from weakref import WeakKeyDictionary

from msgspec.structs import replace
from rich.console import RenderableType
from textual import events
from textual.app import App
from textual.binding import BindingType
from textual.command import Provider
from textual.filter import LineFilter, Monochrome, NoColor
from textual.widget import Widget

from tracker.errors import QueryError
from tracker.model import Chronicle
from tracker.storage import Database
from tracker.timeline import Order, Query, Timeline
from tracker.ui.actions import action_ids
from tracker.ui.choices import Choices, choices_path, language_of_locale, load_choices, save_choices
from tracker.ui.filters import Filters, filters_of
from tracker.ui.mouse import Mouse
from tracker.ui.remembering import LastView, load_last_view, save_last_view
from tracker.ui.screens.browsing import BrowsingScreen
from tracker.ui.screens.timeline import TimelineScreen
from tracker.ui.settings import Settings, load_settings, settings_path
from tracker.ui.themes import DARK, LIGHT
from tracker.ui.widgets.event_list import EventList
from tracker.ui.words import speak, told

_MANY = 10_000
# what a key leaves behind is nearly all gone without the garbage collector, which else looks for it at every tenth
_BETWEEN_COLLECTIONS = 20_000


def _commands() -> type[Provider]:
    """What the palette finds, imported when it is first opened."""
    from tracker.ui.palette import TimelineCommands

    return TimelineCommands


def _first_view(remember: Path | None, database: Path, query: Query | None, order: Order | None) -> LastView:
    """What the app opens with: the query and the order that are given, else what it was left with."""
    last = load_last_view(remember, database) if remember and query is None else None
    first = last or LastView(query=query or Query())
    if not order:
        return first
    return replace(first, look=replace(first.look, newest_first=order != "oldest", by_hit=order == "hits"))


class TrackerApp(App[None]):
    """The timeline of a database, in the terminal."""

    TITLE = "vnc-tracker"
    CSS_PATH = "tracker.tcss"
    ENABLE_COMMAND_PALETTE = False  # Textual's own key, which would open it over menus too; ours is an action
    COMMANDS: ClassVar = {_commands}
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(
        self,
        database: Path,
        *,
        query: Query | None = None,
        chronicle: Chronicle | None = None,
        settings: Settings | None = None,
        remember: Path | None = None,
        names: str = "",
        order: Order | None = None,
        samples: bool = False,
    ) -> None:
        """`query` filters the timeline from the start; a `chronicle` is shown instead of what the database holds.

        `settings` are those of the user's config file unless given. `remember` is the file in which the view is kept
        for the next start, and beside it what was chosen; a `query` that is given, the language of `names` and
        the `order` count for more than what is kept. `samples` reads the sample articles first.

        Raises DatabaseError when the database cannot be read.
        """
        super().__init__()
        for own in (DARK, LIGHT):
            self.register_theme(own)
        self.settings = settings if settings is not None else load_settings(settings_path())
        self._choices_file = remember.with_name(choices_path().name) if remember else None
        self._choices = load_choices(self._choices_file) if self._choices_file else Choices()
        theme = self._choices.theme or self.settings.theme
        self.theme = theme if theme in self.available_themes else DARK.name
        if self.no_color:
            # NO_COLOR means none at all, not grey ones; the style sheet says it with weight and reverse instead
            self._filters: list[LineFilter] = [NoColor() if isinstance(f, Monochrome) else f for f in self._filters]
        self.database = Database(database)
        self._chronicle = chronicle if chronicle is not None else self.database.load()
        gc.set_threshold(_BETWEEN_COLLECTIONS)
        if len(self._chronicle.events) > _MANY:
            gc.freeze()  # nothing of it is garbage: looking for it takes half a second, in the middle of some key
        self._samples = samples
        self._remember = remember
        self._last = _first_view(remember, database, query, order)
        words = self._choices.words or self.settings.words
        self._names = names or self._choices.names or self.settings.names or words or language_of_locale()
        speak(words or language_of_locale())
        self.mouse = Mouse(self)
        self.set_keymap(dict(self.settings.keys))
        self._actions = action_ids("timeline", self.settings.keys)
        self._aims: WeakKeyDictionary[events.Key, Widget | None] = WeakKeyDictionary()

    def get_default_screen(self) -> TimelineScreen:
        """The main screen."""
        timeline = Timeline(self._chronicle)
        filters = filters_of(self._last.query)
        try:
            timeline.count(filters.query)
        except QueryError:  # a kept search whose words mean something else by now
            filters = Filters()
        return TimelineScreen(
            timeline,
            filters,
            database=self.database,
            keymap=self.settings.keys,
            language=self._names,
            last=self._last,
        )

    def refresh_css(self, animate: bool = True) -> None:
        """Apply the theme; before there is a screen to apply it to, only its colours are noted.

        A theme that is set before the start would otherwise have all style sheets parsed twice.
        """
        if self.screen_stack:
            super().refresh_css(animate)
        else:
            self.stylesheet.set_variables(self.get_css_variables())

    def exit(self, result: None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        """Leave the app; how the timeline is looked at is kept."""
        screens = [screen for screen in self.screen_stack if isinstance(screen, TimelineScreen)]
        if self._remember and screens:
            last = LastView(screens[0].filters.query, screens[0].look)
            save_last_view(self._remember, self.database.path, last)
        super().exit(result, return_code, message)

    def on_browsing_screen_choice_made(self, message: BrowsingScreen.ChoiceMade) -> None:
        """Keep what was chosen for the next start."""
        kept, made = self._choices, message.choices
        self._choices = Choices(made.names or kept.names, made.words or kept.words, made.theme or kept.theme)
        if self._choices_file:
            save_choices(self._choices_file, self._choices)

    def action_mouse(self) -> None:
        """Release the mouse, or take it again."""
        self.mouse.toggle()

    def on_ready(self) -> None:
        """Read the samples, now that something is on the screen."""
        if self._samples and isinstance(self.screen, TimelineScreen):
            self.screen.read_samples()

    def on_mount(self) -> None:
        """Say what of the config file was not taken."""
        complaints = [told(one.text, **one.values) for one in self.settings.complaints]
        if self.settings.theme not in self.available_themes:
            near = difflib.get_close_matches(self.settings.theme, self.available_themes, n=1, cutoff=0)
            values = {"name": self.settings.theme, "near": near[0]}
            complaints.append(told("There is no theme '{name}'; the nearest is '{near}'.", **values))
        if complaints:
            self.notify("\n".join(complaints), title="config.toml", markup=False, severity="warning", timeout=10)

    async def on_event(self, event: events.Event) -> None:
        """Do what a key is for in the timeline at once, and remember where any other key was aimed.

        Textual carries a key through the queue of every widget from the pane up to the app before it looks for its
        action. The timeline pane itself wants no keys, so that nothing is lost when that is not waited for; elsewhere
        a key is on its way while the key before it may still move the focus.
        """
        if isinstance(event, events.Key) and not event.is_forwarded:
            if isinstance(self.focused, EventList) and self.app_focus and not self._aims:
                act = getattr(self.screen, f"action_{self._actions.get(event.key)}", None)
                if act is not None:
                    done = act()
                    if isawaitable(done):
                        await done
                    return
            self._aims[event] = self.focused
        await super().on_event(event)

    async def _on_key(self, event: events.Key) -> None:
        """Send a key that was typed ahead to the line or pane that the keys before it opened.

        `/visit` that arrives in one piece must search for "visit", not press v, i, s, i and t in the timeline.
        """
        target = self.focused
        aimed = self._aims.pop(event, target)
        if target is not None and aimed is not target:
            event.prevent_default()
            again = events.Key(event.key, event.character)
            self._aims[again] = target
            target._forward_event(again)
