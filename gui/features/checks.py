"""What is left to look at in the open article: doubts about annotations, and places that have none."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt, Slot

from gui.actions.live import Handler
from gui.actions.menus import REVIEW
from gui.actions.spec import article_action
from gui.check_rows import FILLERS, OPEN, key_of, rows_of
from gui.checking import Checking
from gui.doubt_wording import doubt_text, left_text, missed_text
from gui.panels.check_list import CheckList
from gui.side_tabs import SideTab
from gui.soon import after
from gui.window import Feature, Window
from models import edits
from models.checks import can_stay, kind_of, places_of
from models.fixes import accepted_fillers, fix_of
from models.left import Item, Left, place_of
from models.offsets import Span
from models.sweep.missed import TRIGGERS, Missed

_TAB = "check"
_COUNT_AFTER = 200
"""Milliseconds of quiet after which the tab counts anew while it is not in view."""
_MANY = 1500
"""Annotations beyond which looking at them all takes longer than a key may; so it waits, also in view."""


class Checks(Feature):
    """The check list as a tab, live while it is in view, and stepping through it from the text."""

    specs = (
        article_action("check", QT_TRANSLATE_NOOP("actions", "Check list"), REVIEW, "Ctrl+Shift+J"),
        article_action("doubt", QT_TRANSLATE_NOOP("actions", "Next doubt"), REVIEW, "Ctrl+J"),
        article_action(
            "passed_over", QT_TRANSLATE_NOOP("actions", "Show what was passed over"), REVIEW, "Ctrl+Alt+J"
        ),
    )

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._controller = window.controller
        self._page = window.page
        self.checking = Checking(window.controller, window.jobs, self)
        self.panel = CheckList()
        self._asks_to_finish = False
        self._shows_passed = False
        self._shown: tuple[Left, bool, bool] | None = None
        self._page.side.add(SideTab(_TAB, self.tr("Check"), self.panel, self._fill))
        self._count_due = after(_COUNT_AFTER, self, self._count)
        self._connect()

    def handlers(self) -> Mapping[str, Handler]:
        """Return what each action does."""
        return {"check": self.show_list, "doubt": self.step, "passed_over": self.turn_to_passed}

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Show the key that finishes."""
        self.panel.set_keys(keys)

    @Slot()
    def show_list(self) -> None:
        """Bring the list into view and the keyboard to it, and go to its current row."""
        self._shows_passed = False
        self._open_list()

    @Slot()
    def turn_to_passed(self) -> None:
        """Show once more what was passed over in the article; asked again, what is left."""
        in_view = self._page.side.shown() == _TAB
        self._shows_passed = not (self._shows_passed and in_view)
        self._open_list()

    def _open_list(self) -> None:
        self._page.side.show_tab(_TAB)
        self._show_items()
        self.panel.rows.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.panel.go()

    def ask_to_finish(self) -> None:
        """Show the list with what is left before the article is finished."""
        self._asks_to_finish = True
        self.show_list()

    @Slot()
    def step(self) -> None:
        """Go to what is to be looked at next after the focus or the caret, around the end; say what it is."""
        review, items = self._controller.review, self.checking.left().items
        if review is None:
            return
        if not items:
            self._window.tell(self.tr("Nothing is left to look at."))
            return
        here = self._here()
        found = next((item for item in items if place_of(item, review) > here), items[0])
        self._shows_passed = False
        self._show_items()
        self.panel.go(key_of(found))
        self._window.tell(missed_text(found) if isinstance(found, Missed) else doubt_text(found))

    def _connect(self) -> None:
        controller, panel = self._controller, self.panel
        panel.chosen.connect(self._go)
        panel.fix_requested.connect(self._fix)
        panel.right_requested.connect(self._leave_as_it_is)
        panel.jump_requested.connect(self._jump)
        panel.passed_requested.connect(self.turn_to_passed)
        controller.article_opened.connect(self._start_anew)
        for signal in (
            controller.changed,
            controller.queue_changed,
            controller.session_changed,
            self.checking.learned,
        ):
            signal.connect(self._count_soon)

    @Slot()
    def _start_anew(self) -> None:
        self._asks_to_finish = self._shows_passed = False
        self._count_soon()

    @Slot()
    def _count_soon(self) -> None:
        """Count as soon as it is quiet, which for many annotations has to be for longer."""
        self._count_due.start(_COUNT_AFTER + self._size() // 2)

    def _size(self) -> int:
        review = self._controller.review
        return len(review.entities) + len(review.events) if review else 0

    @Slot()
    def _count(self) -> None:
        """Say in the tab's title how much is left, and show it if the tab is in view."""
        count = len(self.checking.left().items)
        title = self.tr("Check ({count})").format(count=count) if count else self.tr("Check")
        self._page.side.retitle(_TAB, title)
        if self._page.side.shown() == _TAB:
            self._show_items()

    def _fill(self) -> None:
        if self._size() > _MANY and not self.checking.is_known:
            self._count_soon()
        else:
            self._show_items()

    def _show_items(self) -> None:
        review, left = self._controller.review, self._listed()
        self._show_head(left)
        shown = (left, self._asks_to_finish, self._shows_passed)
        if shown == self._shown and review is not None:
            return
        self._shown = shown
        before = self.panel.current_key()
        asks = self._asks_to_finish and not self._shows_passed
        rows = rows_of(left, review, self._controller.schema, before_finishing=asks) if review else ()
        self.panel.show_rows(rows)
        if before and not self.panel.has_row(before) and self.panel.rows.hasFocus():
            self._go_on(before)

    def _go_on(self, settled: str) -> None:
        """Go to the row after one that is settled; an event that was made for it wants its roles first."""
        if settled.startswith(TRIGGERS) and self._controller.focused_event is not None:
            self._page.view.setFocus()
        else:
            self.panel.go()

    def _listed(self) -> Left:
        """Return what the list shows: what is left, or what was passed over."""
        return Left(0, self.checking.passed()) if self._shows_passed else self.checking.left()

    def _item(self, key: str) -> Item | None:
        return next((item for item in self._listed().items if key_of(item) == key), None)

    @Slot(str)
    def _go(self, key: str) -> None:
        """Bring the place of a row into view: an annotation in focus, or words selected."""
        item, view = self._item(key), self._page.view
        if isinstance(item, Missed):
            self._controller.set_focus(None, scroll=False)
            view.set_selection(item.span)
            view.scroll_to(item.span.start, calm=True)
        elif item is not None:
            view.set_selection(None)
            self._controller.set_focus(item.annotation)

    @Slot(str)
    def _fix(self, key: str) -> None:
        """Do what a row offers."""
        item, review = self._item(key), self._controller.review
        if key == OPEN:
            self._look_at_open()
        elif key == FILLERS and review is not None:
            accepted = accepted_fillers(self.checking.left().undecided(), review)
            self._controller.push(edits.Batch(accepted, "accept_fillers"))
        elif isinstance(item, Missed):
            self._add(item)
        elif item is not None and review is not None:
            fix = fix_of(item, review, self._controller.schema)
            if fix is None:
                self._window.tell(self.tr("Only you know what is right here."))
            else:
                single = len(fix.edits) == 1
                self._controller.push(fix.edits[0] if single else edits.Batch(fix.edits, "fix"))

    def _add(self, item: Missed) -> None:
        self._go(key_of(item))
        if item.kind == TRIGGERS:
            self._page.desk.type_event(item.label)
        elif item.label:
            self._page.desk.label(item.label)
        else:
            self._window.tell(self.tr("Press the key of the label that it has."))

    def _look_at_open(self) -> None:
        self._controller.set_labels(frozenset())
        self._page.side.show_tab("suggestions")
        self._controller.set_focus(self._controller.all_open()[0].id)
        self._page.view.setFocus()

    @Slot(str)
    def _leave_as_it_is(self, key: str) -> None:
        """Note that a doubt is none, or that a place stays without annotation: it is not shown again.

        Among what was passed over, take that back.
        """
        item, review = self._item(key), self._controller.review
        note = edits.LookAgain if self._shows_passed else edits.PassOver
        if isinstance(item, Missed):
            self._controller.push(note(item.kind, (item.span,)))
        elif item is not None and not can_stay(item):
            self._window.tell(self.tr("Accept it, or take it out of its event."))
        elif item is not None and review is not None:
            self._controller.push(note(kind_of(item, review), places_of(item, review)))

    @Slot(str)
    def _jump(self, key: str) -> None:
        """Go to the place of a row and take the keyboard there."""
        if key == OPEN:
            self._look_at_open()
        else:
            self._go(key)
            self._page.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _here(self) -> Span:
        """Return where the reviewer is: at what is selected, else in focus, else at the caret."""
        view, focused = self._page.view, self._controller.focused
        if (selected := view.selection()) is not None:
            return selected
        return focused.hull if focused else Span(view.caret(), view.caret())

    def _show_head(self, listed: Left) -> None:
        review, panel = self._controller.review, self.panel
        is_there = review is not None and any(item.spans for item in review.article.looked)
        panel.show_passed(is_there=is_there, is_shown=self._shows_passed)
        if self._shows_passed:
            headline = self.tr("Passed over") if listed.items else ""
            hint = self.tr("⏎ does what the row says, ⌦ puts it back on the list of what is left.")
            panel.show_head(headline, hint, can_finish=False)
            nothing = self.tr("Nothing that was passed over is without annotation or in doubt now.")
            panel.show_state(self.tr("Nothing was passed over"), nothing if is_there else "")
        else:
            panel.show_head(*self._before_finishing(listed))
            ready = self.checking.is_ready
            panel.show_state(
                self.tr("Nothing to look at") if ready else self.tr("Looking through the text …"),
                self.tr("Doubts, names without label and trigger words without event are listed here."),
            )

    def _before_finishing(self, left: Left) -> tuple[str, str]:
        """Return what is told before the article is finished: what is left, and what finishing does."""
        if not self._asks_to_finish:
            return "", ""
        hint = self.tr("Finishing rejects what is open and keeps the rest as it is.")
        if left.undecided():
            hint = self.tr("Finishing accepts fillers of decided events and rejects what else is open.")
        return left_text(left) or self.tr("Nothing is left to look at."), hint
