"""The entities of the article by actor, and above them the question which actors are the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from time import monotonic

from PySide6.QtCore import QT_TRANSLATE_NOOP, Slot

import resources
from gui import works
from gui.actions.live import Handler
from gui.actions.menus import EDIT
from gui.actions.spec import article_action
from gui.actor_desk import ActorDesk
from gui.item_models.proposal_list import ProposalRow, proposal_rows
from gui.item_models.session_actors import ActorReader
from gui.panels.entities import EntitiesPanel
from gui.side_tabs import SideTab
from gui.soon import after
from gui.window import Feature, Window
from models.decision import Decision

_LOOK_AFTER, _KNOW_AFTER = 600, 2500
"""Milliseconds of quiet after which likely merges are looked for, and the suggester hears of new names."""

_LOOK_AGAIN = 10.0
"""Seconds after which likely merges are looked for once more, because of new suggestions."""

_KNOWN_BY = frozenset({"RenameActor", "SplitActor", "split_actor", "merge_actors", "set_actor"})
"""Decisions after which the suggester is told the actors anew."""

_ENDS = frozenset({"SetArticleStatus", "finish"})
"""With these an article may be finished; then the actors that were accepted in it are told."""


class Entities(Feature):
    """The entities as a tab, with the question which actors are the same above them."""

    specs = (
        article_action(
            "entities",
            QT_TRANSLATE_NOOP("actions", "Entities and actors"),
            EDIT,
            "Ctrl+Shift+U",
            icon="actor",
        ),
    )

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._controller = controller = window.controller
        self._reader = ActorReader(controller)
        self._desk = ActorDesk(controller, self._reader, self)
        self._known = works.SessionActors({}, {})
        self._is_stale = True
        self._decisions = 0
        self._looked_at = -_LOOK_AGAIN
        self._decided_in = ""
        self.panel = EntitiesPanel()
        window.page.side.add(SideTab("entities", self.tr("Entities"), self.panel, self._fill))
        self._look_due = after(_LOOK_AFTER, self, self._look_for_merges)
        self._know_due = after(_KNOW_AFTER, self, self._tell_suggester)
        panel = self.panel
        panel.focus_requested.connect(controller.set_focus)
        panel.keyboard_left.connect(window.page.view.setFocus)
        panel.proposals.merge_requested.connect(self._merge)
        panel.proposals.refuse_requested.connect(self._refuse)
        controller.session_changed.connect(self._forget)
        controller.rows_changed.connect(self._know_due.start)
        controller.rows_changed.connect(self._mark_stale)
        controller.row_changed.connect(self._note_row)
        controller.decided.connect(self._note_decision)
        controller.failed.connect(self._ask_again)

    def handlers(self) -> Mapping[str, Handler]:
        """Return what each action does."""
        return {"entities": self.show_tab}

    def show_tab(self) -> None:
        """Bring the tab into view and give it the keyboard."""
        page = self._window.page
        page.side.show_tab("entities")
        page.fill_side()
        self.panel.take_keyboard()

    def _fill(self) -> None:
        controller = self._controller
        if controller.review is None:
            self.panel.show_nothing()
            return
        self.panel.show_review(controller.review, controller.schema, controller.actors())
        self.panel.show_focus(controller.focus_id)
        self._show_proposals()
        if self._is_stale and monotonic() - self._looked_at > _LOOK_AGAIN and not self._look_due.isActive():
            self._look_due.start()

    def _show_proposals(self) -> None:
        review = self._controller.review
        near = (
            frozenset(item.actor for item in review.entities.values() if item.actor)
            if review
            else frozenset()
        )
        rows = proposal_rows(self._known.proposals, self._known.reaches, near)
        self.panel.show_proposals(rows)

    def _look_for_merges(self) -> None:
        if self._window.page.side.shown() == "entities" and not self._controller.is_busy:
            self._is_stale, self._looked_at = False, monotonic()
            lexicons, decisions = resources.path("lexicons"), self._decisions
            self._start(
                lambda path: works.listing_actors(path, lexicons), lambda known: self._take(known, decisions)
            )

    def _take(self, known: works.SessionActors, decisions: int) -> None:
        """Show what was found, unless actors were decided on since it was looked for."""
        if decisions == self._decisions:
            self._known = known
            self._show_proposals()

    def _merge(self, row: ProposalRow) -> None:
        self._drop(row)
        self._desk.merge(row.into, row.others)

    def _refuse(self, row: ProposalRow) -> None:
        self._drop(row)
        self._desk.refuse(row.into, row.others)

    def _drop(self, row: ProposalRow) -> None:
        """Leave out what was just decided, until likely merges are looked for anew."""
        asked = {(row.into, other) for other in row.others}
        left = tuple(
            item
            for item in self._known.proposals
            if not asked.intersection((item.into.id, other.id) for other in item.others)
        )
        self._known = works.SessionActors(self._known.actors, self._known.reaches, left)

    @Slot(object)
    def _note_decision(self, decision: Decision) -> None:
        name = decision.kind if decision.kind != "Batch" else str(decision.summary.get("name", ""))
        if decision.restore_after.actors or decision.restore_before.actors or name == "SetActor":
            self._decisions += 1
            self._mark_stale()
            self._look_due.start()
        self._decided_in = decision.article_id
        if name in _KNOWN_BY | _ENDS:
            self._know_due.start()

    @Slot(str)
    def _note_row(self, article_id: str) -> None:
        """Take note of new suggestions; a decision, of which the row tells too, has been noted."""
        if article_id == self._decided_in:
            self._decided_in = ""
        else:
            self._mark_stale()

    @Slot()
    def _ask_again(self) -> None:
        """Look anew for what may have left the list although it could not be decided."""
        self._mark_stale()
        self._look_due.start()

    @Slot()
    def _mark_stale(self) -> None:
        self._is_stale = True

    @Slot()
    def _forget(self) -> None:
        self._known = works.SessionActors({}, {})
        self._is_stale = True
        self._window.suggesting.know(())
        self._know_due.start()

    def _tell_suggester(self) -> None:
        """Let the suggester look for the names of the actors that were confirmed."""
        if self._controller.is_busy:
            self._know_due.start()
        elif self._controller.session is not None and not self._controller.session.read_only:
            self._start(works.knowing_actors, self._window.suggesting.know)

    def _start(self, work: Callable[..., works.Work], succeeded: Callable[..., None]) -> None:
        """Read in a thread; what comes after another session was opened is dropped."""
        session = self._controller.session
        if session is not None:
            self._window.jobs.start(
                work(session.path),
                lambda found: succeeded(found) if self._controller.session is session else None,
            )
