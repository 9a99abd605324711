"""What the keys do with saved views: save what is shown under a name, and open it again by its number."""

from __future__ import annotations

from functools import partialmethod

from textual import work

from tracker.ui.actions import key_of
from tracker.ui.cells import plain
from tracker.ui.choices import Choices
from tracker.ui.command_line import command_line
from tracker.ui.filters import filters_of
from tracker.ui.screens.browsing import with_language
from tracker.ui.screens.filtering import FilteringScreen
from tracker.ui.views import View, drop_view, load_views, save_view, views_path
from tracker.ui.widgets.prompt import Purpose
from tracker.ui.wording import reason_of
from tracker.ui.words import told


class ViewingScreen(FilteringScreen):
    """The actions that keep what is shown and bring it back."""

    def action_save_view(self) -> None:
        self.prompt.ask("save_view")
        self.prompt.tell(command_line(self.filters.query, self.look.order, self.language))

    def take(self, purpose: Purpose, text: str) -> None:
        if purpose != "save_view":
            super().take(purpose, text)
        elif name := plain(text.strip(), 60):
            self._close_prompt()
            self._save_view(name)
        else:
            self.prompt.tell(told("Type a name for the view."), wrong=True)

    def _save_view(self, name: str) -> None:
        view = View(name, self.filters.query, self.language, self.look)
        path = views_path()
        try:
            key = key_of(f"view_{save_view(path, view).index(view) + 1}", self.keymap)
        except OSError as error:
            words = told("The view cannot be saved in {path}: {reason}.", path=path, reason=reason_of(error))
            self.notify(plain(words), markup=False, severity="error")
            return
        words = told("Saved as {name}: {command}", name=view.name, command=view.command_line)
        if key:
            words += "\n" + told("{key} opens it.", key=key)
        self.notify(words, markup=False, timeout=6)

    @work
    async def action_views(self) -> None:
        """Choose one of the saved views and show it."""
        from tracker.ui.screens.dialogs import ChooseOrDrop, numbered

        views = load_views(views_path())
        if not views:
            self.notify(told("No views are saved yet: w saves the filters under a name."), markup=False, timeout=4)
            return
        choices = numbered(plain(one.name) + "\n    " + plain(one.command_line) for one in views)
        dialog = ChooseOrDrop(told("Which view?"), choices)
        number = await self.app.push_screen_wait(dialog)
        if number is not None and dialog.drops:
            self._drop_view(views[number])
        elif number is not None:
            self.show_view(views[number])

    def _drop_view(self, view: View) -> None:
        try:
            drop_view(views_path(), view)
        except OSError as error:
            words = told("The view cannot be removed: {reason}.", reason=reason_of(error))
            self.notify(words, markup=False, severity="error")
        else:
            self.notify(told("Removed the view {name}.", name=view.name), markup=False, timeout=4)

    def show_view(self, view: View) -> None:
        """Put a view's filters, order and names on."""
        self.history.go(filters_of(view.query))
        self.show_look(view.look)
        with_language(self, view.language)
        self.post_message(self.ChoiceMade(Choices(names=view.language)))
        self.show_trail()

    def open_view(self, number: int) -> None:
        """Show the saved view of a number, the first one saved being 1."""
        views = load_views(views_path())
        if number <= len(views):
            self.show_view(views[number - 1])
            words = told("View: {name}", name=plain(views[number - 1].name, 60))
        elif views:
            words = told("There is no view {number}; V lists the views.", number=number)
        else:
            words = told("No views are saved yet: w saves the filters under a name.")
        self.app.clear_notifications()
        self.notify(words, markup=False, timeout=3)

    action_view_1 = partialmethod(open_view, 1)
    action_view_2 = partialmethod(open_view, 2)
    action_view_3 = partialmethod(open_view, 3)
    action_view_4 = partialmethod(open_view, 4)
    action_view_5 = partialmethod(open_view, 5)
    action_view_6 = partialmethod(open_view, 6)
    action_view_7 = partialmethod(open_view, 7)
    action_view_8 = partialmethod(open_view, 8)
    action_view_9 = partialmethod(open_view, 9)
