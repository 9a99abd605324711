"""The command palette: actions, sectors, bodies, places and people by any of their names; nothing is read as markup."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from tracker.knowledge.folding import fold
from tracker.timeline import Facet, label
from tracker.ui.actions import actions_of, key_of, shown_keys
from tracker.ui.cells import plain
from tracker.ui.names import full_name
from tracker.ui.screens.timeline import TimelineScreen
from tracker.ui.views import load_views, views_path
from tracker.ui.words import OWN_NAMES, counted, spoken, told

_FACETS: tuple[Facet, ...] = ("sector", "organisation", "kind", "status", "place", "person", "publisher")
_MOST = 40
# what says the words that are typed comes first, then what is called so, last what only has their letters somewhere
_WHOLE, _NAMED, _SCATTERED = 1.0, 0.9, 0.5


class TimelineCommands(Provider):
    """What can be done on the main screen, and what can be filtered by."""

    async def discover(self) -> Hits:
        """The actions, before anything is typed."""
        for words, help_text, run in self._actions():
            yield DiscoveryHit(Content(words), run, text=words, help=help_text)

    async def search(self, query: str) -> Hits:
        """Actions whose words contain the text, and filters for values with such a name."""
        matcher, wanted = self.matcher(query), fold(query.strip())
        found = False
        for words, help_text, run in (*self._actions(), *self._views(), *self._languages(), *self._themes()):
            score = _WHOLE if wanted in fold(words) else min(matcher.match(words), _SCATTERED)
            if score > 0:
                found = True
                yield Hit(score, Content(words), run, text=words, help=help_text)
        for words, help_text, run in self._values(query):
            found = True
            yield Hit(_NAMED, Content(words), run, text=words, help=help_text)
        if not found:  # in the language of the app: the palette itself says it in English
            yield Hit(_SCATTERED, Content(told("no such name")), _do_nothing, text=told("no such name"))

    def _actions(self) -> Iterator[tuple[str, str, Callable[[], object]]]:
        screen = self.screen
        if not isinstance(screen, TimelineScreen):
            return
        for action in actions_of("timeline"):
            if action.palette:
                keys = " ".join(shown_keys(action, screen.keymap))
                yield f"{told(action.text)}  {keys}", told(action.group), getattr(screen, f"action_{action.id}")

    def _views(self) -> Iterator[tuple[str, str, Callable[[], object]]]:
        screen = self.screen
        if isinstance(screen, TimelineScreen):
            for number, view in enumerate(load_views(views_path()), 1):
                key = key_of(f"view_{number}", screen.keymap)
                yield (
                    f"{told('View: {name}', name=plain(view.name, 60))}  {key}".rstrip(),
                    plain(view.command_line, 200),
                    partial(screen.show_view, view),
                )

    def _themes(self) -> Iterator[tuple[str, str, Callable[[], object]]]:
        screen = self.screen
        if isinstance(screen, TimelineScreen):
            for name in sorted(self.app.available_themes):
                yield told("Theme: {name}", name=name), "", partial(screen.choose_theme, name)

    def _languages(self) -> Iterator[tuple[str, str, Callable[[], object]]]:
        screen = self.screen
        if isinstance(screen, TimelineScreen):
            for language, name in OWN_NAMES.items():
                yield told("Language: {name}", name=name), "", partial(screen.choose_language, language)

    def _values(self, query: str) -> Iterator[tuple[str, str, Callable[[], object]]]:
        screen = self.screen
        if not isinstance(screen, TimelineScreen) or not query.strip():
            return
        found = 0
        for facet in _FACETS:
            counts = screen.timeline.counts(facet, screen.filters.query)
            matching = screen.timeline.names(facet).matching(query)
            for value in sorted(matching & set(counts), key=lambda one: (-counts[one], one)):
                found += 1
                if found > _MOST:
                    return
                name = full_name(screen.timeline.chronicle, facet, value, screen.language)
                words = f"{label('facet', facet, spoken())}: {name}"
                yield (
                    words,
                    told("filter · {events}", events=counted(counts[value], "event")),
                    _filtering(screen, facet, value),
                )


def _do_nothing() -> None:
    pass


def _filtering(screen: TimelineScreen, facet: Facet, value: str) -> Callable[[], None]:
    return lambda: screen.change(screen.filters.toggled(facet, value))
