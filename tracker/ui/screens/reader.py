"""Reading the articles that report an event, the words that each field was read from marked."""

from __future__ import annotations

from collections.abc import Mapping

from textual import work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen

from tracker.model import Article, Chronicle, Event
from tracker.ui.actions import bindings, footer_actions, shown_keys
from tracker.ui.article_text import article_blocks, paragraph_of, quotes_of, spans_of
from tracker.ui.widgets.bars import Footer, TopBar
from tracker.ui.widgets.lines import LineView
from tracker.ui.words import counted, told

_MEASURE = 72
_MARGIN = 13
_BESIDE_FROM = 100


class ReaderScreen(Screen[None]):
    """One report, or two side by side."""

    BINDINGS = bindings("reader")
    AUTO_FOCUS = "#left"

    def __init__(self, chronicle: Chronicle, event: Event, keymap: Mapping[str, str], article: str = "") -> None:
        """`article` is the id of the report to start with; the first one unless given."""
        super().__init__()
        self._keymap = keymap
        self._event = event
        found = dict.fromkeys(mention.article for mention in event.mentions)
        self.articles: list[Article] = [chronicle.articles[one] for one in found if one in chronicle.articles]
        ids = [one.id for one in self.articles]
        self.report = ids.index(article) if article in ids else 0
        self.two = False
        self.quote = -1
        self._unfold = False

    def compose(self) -> ComposeResult:
        """Top line, one or two texts, keys."""
        yield TopBar(id="top")
        with Horizontal(id="reading"):
            yield LineView(id="left", measure=_MEASURE, margin=_MARGIN).add_class("article")
            yield LineView(id="right", measure=_MEASURE, margin=_MARGIN).add_class("article", "-beside")
        yield Footer(id="footer")

    def on_mount(self) -> None:
        """Show the first report."""
        hints = [
            (shown_keys(action, self._keymap)[0], told(action.short))
            for action in footer_actions("reader")
            if self._helps(action.id)
        ]
        self.query_one("#footer", Footer).show(hints)
        self._show()
        self.call_after_refresh(self._show_words)

    def _helps(self, action: str) -> bool:
        """Whether an action does anything with these reports."""
        if action in ("beside", "next_report"):
            return len(self.articles) > 1
        return action != "furniture" or any(article.cut for article in self.articles)

    @property
    def left(self) -> LineView:
        """The text that the keys move."""
        return self.query_one("#left", LineView)

    @property
    def article(self) -> Article | None:
        """The report that is read."""
        return self.articles[self.report] if self.articles else None

    def _show(self, *, keep_place: bool = False) -> None:
        right = self.query_one("#right", LineView)
        right.display = self.two and len(self.articles) > 1 and self.size.width >= _BESIDE_FROM
        article = self.article
        if article is None:
            return
        quotes = quotes_of(self._event, article)
        spans = spans_of(quotes)
        current = spans[self.quote] if 0 <= self.quote < len(spans) else None
        blocks = article_blocks(article, quotes, current=current, unfold=self._unfold)
        self.left.show(blocks, keep_place=keep_place)
        if right.display:
            other = self.articles[(self.report + 1) % len(self.articles)]
            right.show(article_blocks(other, quotes_of(self._event, other), unfold=self._unfold), keep_place=keep_place)
        where = told("report {number} of {all}", number=self.report + 1, all=len(self.articles))
        if current:
            fields = dict.fromkeys(quote.field for quote in quotes if (quote.start, quote.end) == current)
            names = ", ".join(told(field) for field in fields)
            quote = told("quote {number} of {all}: {fields}", number=self.quote + 1, all=len(spans), fields=names)
            where += f" · {quote}"
        else:
            where += f" · {counted(len(spans), 'quote')}"
        self.query_one("#top", TopBar).show(where, [])

    def on_line_view_linked(self, message: LineView.Linked) -> None:
        """A click on the line about what was cut does what its key does."""
        message.stop()
        if message.link == "furniture":
            self.action_furniture()

    def on_resize(self) -> None:
        """Two texts need room."""
        self._show(keep_place=True)

    def _go_to_quote(self, step: int) -> None:
        article = self.article
        spans = spans_of(quotes_of(self._event, article)) if article else []
        if not article or not spans:
            return
        self.quote = (self.quote + step) % len(spans) if self.quote >= 0 else 0 if step > 0 else len(spans) - 1
        self._show(keep_place=True)
        block, offset = paragraph_of(article, spans[self.quote][0])
        self.left.show_line(self.left.line_of(block, offset), margin=4)

    def _show_words(self) -> None:
        """Scroll to the first quote when it stands below what is seen: for these words the article was opened."""
        article = self.article
        spans = spans_of(quotes_of(self._event, article)) if article else []
        if not article or not spans:
            return
        block, offset = paragraph_of(article, spans[0][0])
        line = self.left.line_of(block, offset)
        if line >= self.left.size.height:
            self.left.show_line(line, margin=4)

    async def action_mouse(self) -> None:
        await self.app.run_action("mouse")

    def action_next_quote(self) -> None:
        self._go_to_quote(1)

    def action_previous_quote(self) -> None:
        self._go_to_quote(-1)

    def _go_to_report(self, step: int) -> None:
        if self.articles:
            self.report = (self.report + step) % len(self.articles)
            self.quote = -1
            self._show()
            self._show_words()

    def action_next_report(self) -> None:
        self._go_to_report(1)

    def action_previous_report(self) -> None:
        self._go_to_report(-1)

    def action_beside(self) -> None:
        if len(self.articles) < 2:
            self.notify(told("This event has one report only."), markup=False, timeout=3)
        elif self.size.width < _BESIDE_FROM:
            self._go_to_report(1)
        else:
            self.two = not self.two
            self._show(keep_place=True)

    def action_furniture(self) -> None:
        if self.article and not self.article.cut:
            self.notify(told("Nothing was cut from this page."), markup=False, timeout=3)
            return
        self._unfold = not self._unfold
        self._show(keep_place=True)
        if self._unfold:
            self.left.scroll_end(animate=False)

    @work
    async def action_source(self) -> None:
        from tracker.ui.screens.source import open_address

        if self.article:
            await open_address(self.app, self.article.source)

    def action_down(self) -> None:
        self.left.scroll_relative(y=1, animate=False)

    def action_up(self) -> None:
        self.left.scroll_relative(y=-1, animate=False)

    def action_page_down(self) -> None:
        self.left.scroll_relative(y=max(1, self.left.size.height - 2), animate=False)

    def action_page_up(self) -> None:
        self.left.scroll_relative(y=-max(1, self.left.size.height - 2), animate=False)

    def action_first(self) -> None:
        self.left.scroll_to(y=0, animate=False)

    def action_last(self) -> None:
        self.left.scroll_end(animate=False)

    def action_close(self) -> None:
        self.dismiss()
