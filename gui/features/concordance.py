"""Searching the annotations of all articles, and deciding on many of them at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence

from gui.actions.live import Handler
from gui.actions.menus import GO
from gui.actions.spec import desk_action, window_action
from gui.actions.wording import key_text
from gui.concordance_wording import act_text, done_text, group_text, note_text, title_text
from gui.dialogs.bulk_preview import BulkPreview
from gui.dialogs.picker import Picker
from gui.item_models.bulk_preview import PreviewContext
from gui.item_models.concordance import AnnotationQuery, ConcordanceModel, Hit, HitPages, Planned, Sorting
from gui.item_models.preview_ticks import PreviewRow, PreviewTicks
from gui.jumping import jump
from gui.pages.concordance import ConcordancePage
from gui.query_pickers import QueryPickers, label_rows
from gui.soon import after
from gui.window import Feature, Window
from gui.works import Work
from models.bulk_plan import Act, Wish
from models.decision import Decision

_MOST_COPIED = 10_000
_RETURN = "⏎"
_QUIET_MS = 1000
"""New suggestions are taken up after so much quiet, so that rows do not move under the reader's eyes."""

_COMMANDS = {
    "accept_stay": "accept",
    "reject_stay": "reject",
    "event": "relabel",
    "filter": "labels",
    "order": "sort",
    "search": "search",
}
"""Actions of the desk whose keys do the like in the list, and what they do there."""


class Concordance(Feature):
    """The full page with the concordance; a decision on many hits is previewed, stored and undone as one."""

    specs = (
        window_action(
            "concordance",
            QT_TRANSLATE_NOOP("actions", "Search all annotations"),
            GO,
            "Ctrl+Shift+F",
            icon="search",
        ),
        desk_action(
            "concordance_here",
            QT_TRANSLATE_NOOP("actions", "Find these words in all articles"),
            GO,
            "Ctrl+Alt+F",
        ),
    )

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._controller = window.controller
        self.model = ConcordanceModel(window.jobs.start, self)
        self.page = ConcordancePage(self.model)
        self._pickers = QueryPickers(self.page, lambda: self.page.bar.query, self.page.search)
        self._is_stale = True
        self._asked: tuple[Wish, int] | None = None
        self._quiet = after(_QUIET_MS, self, self._take_up_in_passing)
        window.pages.add_page(self.page)
        self._connect()

    def handlers(self) -> Mapping[str, Handler]:
        """Return what each action does."""
        return {"concordance": self.open, "concordance_here": self.open_here}

    def possible(self) -> Mapping[str, bool]:
        """Tell whether an annotation is focused whose words could be searched for."""
        return {"concordance_here": self._controller.focused is not None}

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Let the keys that decide and relabel on the desk do so in the list too."""
        actions = self._window.actions_by_id
        names = _COMMANDS | {name: name for name in actions.ids() if name.startswith(("label.", "type."))}
        commands = {
            key.toString(): command
            for name, command in names.items()
            if name in actions.ids()
            for key in actions[name].shortcuts()
        }
        shown = {command: keys.get(name, "") for name, command in _COMMANDS.items()}
        self.page.set_keys(
            commands, shown | {"jump": _RETURN, "copy": key_text(QKeySequence(QKeySequence.StandardKey.Copy))}
        )

    def open(self) -> None:
        """Show the page as it was left; if it is in front already, put the cursor into its search line."""
        if self._window.pages.currentWidget() is self.page:
            self.page.focus_search()
            return
        self._window.pages.open_page(self.page)
        if self._is_stale:
            self._take_up()

    def open_query(self, query: AnnotationQuery) -> None:
        """Show the page with what `query` finds, the keyboard in the list."""
        self._is_stale = False
        self.page.search(query)
        self._window.pages.open_page(self.page)
        self.page.list.setFocus()

    def open_here(self) -> None:
        """Search for the words of the focused annotation, whatever they are labelled."""
        review, focused = self._controller.review, self._controller.focused
        if review is not None and focused is not None:
            words = " ".join(review.covered(focused).replace('"', " ").split())
            self.open_query(AnnotationQuery(text=f'"{words}"'))

    def ask(self, wish: Wish) -> None:
        """Show what `wish` would do to the chosen annotations, and do it if that is confirmed."""
        numbers = self.model.numbers(self.page.list.chosen())
        if numbers:
            work = with_ticks(self.model.planning(numbers, wish))
            self._window.jobs.start(work, self._preview, title=self.tr("Preparing the preview"))

    @Slot(str)
    def _command(self, command: str) -> None:
        kind, _, label = command.partition(".")
        if label:
            self.ask(Wish(Act.RELABEL, label))
        elif kind in (Act.ACCEPT, Act.REJECT):
            self.ask(Wish(Act(kind)))
        else:
            handlers = {
                "relabel": self._pick_label,
                "labels": lambda: self._pick("labels"),
                "sort": self._sort_next,
                "copy": self._copy,
                "search": self.page.focus_search,
            }
            handlers[kind]()

    @Slot(str)
    def _pick(self, name: str) -> None:
        self._pickers.pick(name, self._controller.schema, self._controller.reviewers())

    def _pick_label(self) -> None:
        """Let the user pick a label, or a type where the current row is an event."""
        hit = self.model.hit(self.page.list.currentIndex().row()) if self.model.rowCount() else None
        if hit is not None:
            wanted = "type" if hit.row.is_event else "label"
            picker = Picker(self.tr("Letters of a label, or its key"), self.page)
            picker.show_rows([row for row in label_rows(self._controller.schema) if row.tag == wanted])
            picker.picked.connect(lambda name: self.ask(Wish(Act.RELABEL, name)))
            picker.open_over(self.page)

    def _sort_next(self) -> None:
        orders = list(Sorting)
        following = orders[(orders.index(self.model.sorting) + 1) % len(orders)]
        self.page.search(self.page.bar.query, following)

    def _copy(self) -> None:
        """Copy the chosen hits as text, a line for each."""
        count = self.page.chosen_total()
        if count > _MOST_COPIED:
            self._window.tell(self.tr("At most {0} lines are copied at once.").format(_MOST_COPIED))
            return
        QGuiApplication.clipboard().setText("\n".join(copied(hit) for hit in self.page.hits()))
        self._window.tell(self.tr("%n line(s) copied.", "", count))

    @Slot(object)
    def _preview(self, prepared: tuple[Planned, PreviewTicks] | None) -> None:
        if prepared is None or self._window.pages.currentWidget() is not self.page:
            return
        planned, ticks = prepared
        if not ticks.rows:
            self._window.tell(self.tr("These annotations are no longer there."))
            return
        wish, pages = planned.plan.wish, self.model.pages_of([row.number for row in planned.rows])
        intro = self.tr("All of it is one decision, and one undo.")
        preview = BulkPreview(
            title_text(wish),
            intro,
            act_text(wish),
            ticks,
            lambda place: _context(pages, place),
            self._window,
        )
        preview.chosen.connect(lambda places: self._decide(planned, places))
        preview.open()

    def _decide(self, planned: Planned, places: list[int]) -> None:
        self._asked = planned.plan.wish, len(places)
        self._controller.push_planned(lambda _session: planned.plan.bulk(places), len(places))

    @Slot(object)
    def _take_decision(self, decision: Decision) -> None:
        asked, self._asked = self._asked, None
        name = str(decision.summary.get("name", ""))
        if asked is not None and decision.action == "edit" and name == asked[0].name:
            how = self.tr("{key} undoes it.").format(key=self._window.actions_by_id.key("undo"))
            self._window.tell(f"{done_text(*asked, decision.articles)} {how}")
        self._is_stale = True
        if self._window.pages.currentWidget() is self.page:
            self._take_up()

    @Slot()
    def _take_up(self) -> None:
        """Search for the same again, if the page is in front; else when it is the next time."""
        if self._window.pages.currentWidget() is self.page:
            self._is_stale = False
            self.page.refresh()

    @Slot()
    def _take_up_in_passing(self) -> None:
        """Do so as soon as nobody is choosing rows, which would be let go of."""
        if self.page.chosen_total() > 1:
            self._quiet.start()
        else:
            self._take_up()

    @Slot()
    def _go_stale(self) -> None:
        self._is_stale = True
        self._quiet.start()

    @Slot()
    def _take_session(self) -> None:
        self._is_stale = True
        self._asked = None
        self.model.set_session(self._controller.session)
        self.page.start_anew()

    @Slot(object)
    def _jump(self, hit: Hit) -> None:
        """Show a hit in its article, the keyboard in the text."""
        self._window.pages.show_desk()
        jump(self._window, hit.row.article_id, hit.row.id)

    def _connect(self) -> None:
        controller, page = self._controller, self.page
        page.commanded.connect(self._command)
        page.jump_requested.connect(self._jump)
        page.bar.pick_requested.connect(self._pick)
        page.bar.left.connect(self._window.pages.leave)
        controller.session_changed.connect(self._take_session)
        controller.decided.connect(self._take_decision)
        controller.rows_changed.connect(self._go_stale)
        controller.row_changed.connect(self._go_stale)


def with_ticks(planning: Work) -> Work:
    """Return work that makes the rows of the preview too: of a hundred thousand they take a second."""

    def work(
        progress: Callable[[int, int, str], None], cancelled: Callable[[], bool]
    ) -> tuple[Planned, PreviewTicks] | None:
        planned: Planned | None = planning(progress, cancelled)
        return None if planned is None else (planned, PreviewTicks(preview_rows(planned)))

    return work


def preview_rows(planned: Planned) -> list[PreviewRow]:
    """Return the steps of a plan as the preview shows them."""
    wish = planned.plan.wish
    return [
        PreviewRow(
            step.article_id,
            group_text(step),
            None if step.edit is None else True,
            note_text(step, wish),
            row.label,
            row.is_event,
        )
        for step, row in zip(planned.plan.steps, planned.rows, strict=True)
    ]


def copied(hit: Hit) -> str:
    """Return a hit as a line of text whose parts are parted by tabs."""
    row = hit.row
    return "\t".join((row.label, hit.left, hit.covered, hit.right, str(row.status), row.title))


def _context(pages: HitPages, place: int) -> PreviewContext | None:
    hit = pages.hit(place)
    return PreviewContext(hit.row.title, hit.left, hit.covered, hit.right) if hit else None
