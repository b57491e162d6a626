"""Labelling all that is like the focused annotation: in the article at once, elsewhere after a preview."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, Slot
from PySide6.QtWidgets import QApplication

from gui.actions.live import Handler
from gui.actions.menus import REVIEW
from gui.actions.spec import desk_action
from gui.dialogs.bulk_preview import BulkPreview
from gui.item_models.likeness import Likes, LinePages, decision, finding
from gui.likeness_wording import act_text, done_text, intro_text, title_text
from gui.tasks import Job
from gui.window import Feature, Window
from models.annotation import Entity, name_of
from models.decision import Decision
from models.like_plan import Example


class AllLikeThis(Feature):
    """One key labels what is surely like it in the article; the same key again looks in the whole session."""

    specs = (
        desk_action(
            "all_like_this",
            QT_TRANSLATE_NOOP("actions", "Label all like this"),
            REVIEW,
            "=",
            icon="all_like_this",
        ),
        desk_action(
            "all_like_this_everywhere",
            QT_TRANSLATE_NOOP("actions", "Label all like this in the session…"),
            REVIEW,
            "Alt+=",
        ),
    )

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._controller = window.controller
        self._done_here = ""
        """The annotation that the article was labelled like last, while it has the focus."""
        self._search: Job | None = None
        self._asked: tuple[str, int] | None = None
        controller = self._controller
        controller.decided.connect(self._take_decision)
        controller.focus_changed.connect(self._go_elsewhere)
        controller.session_changed.connect(self._go_elsewhere)
        window.page.suggestions.entity_card.replicate_requested.connect(self.label_here)

    def handlers(self) -> Mapping[str, Handler]:
        """Return what each action does."""
        return {"all_like_this": self.label_here, "all_like_this_everywhere": self.search_everywhere}

    def possible(self) -> Mapping[str, bool]:
        """Tell whether an annotation is focused that others could be like."""
        is_focused = self._controller.focused is not None
        return {"all_like_this": is_focused, "all_like_this_everywhere": is_focused}

    @Slot()
    def label_here(self) -> None:
        """Label what is surely like the focused entity in the article, or go on to the session.

        That is where it was done already, and for an event, whose roles want to be looked at.
        """
        item, last = self._controller.focused, self._controller.last_decision
        if not isinstance(item, Entity) or self._done_here == item.id:
            self.search_everywhere()
            return
        unsure = self._window.page.desk.all_like_this()
        decision = self._controller.last_decision
        if decision is not None and decision is not last:
            self._tell_replicated(decision, unsure)
        elif self._can_decide():
            self._tell(self._nothing_else(item), self._left_to_judge(unsure), self._how_to_go_on())
        self._done_here = item.id

    @Slot()
    def search_everywhere(self) -> None:
        """Look for all that could be labelled like the focused annotation, and show it."""
        controller, item = self._controller, self._controller.focused
        if controller.session is None or controller.review is None or item is None:
            return
        self._give_up()
        actor = controller.actors().get(item.actor or "") if isinstance(item, Entity) else None
        example = Example(item, controller.review, actor)
        work = finding(controller.session.path, controller.session.read_only, example)
        self._search = self._window.jobs.start(
            work, self._preview, title=self.tr("Looking for all that is like this")
        )

    @Slot(object)
    def _preview(self, likes: Likes | None) -> None:
        """Show what was found, unless the reviewer went on meanwhile: keys meant for the desk would do it."""
        self._search = None
        session, is_in_front = self._controller.session, QApplication.activeModalWidget() is None
        if likes is None or session is None or not (is_in_front and self._window.pages.desk_in_front):
            return
        example = likes.example
        if self._controller.focus_id != example.annotation.id:
            return
        if all(example.is_at(step) for step in likes.steps):
            nothing = self.tr("Nothing else in the session is like “{text}”.")
            self._window.tell(nothing.format(text=example.covered))
            return
        pages = LinePages(session, likes.steps)
        texts = title_text(example), intro_text(example), act_text(example)
        preview = BulkPreview(*texts, likes.ticks, pages.context, self._window)
        preview.chosen.connect(lambda places: self._decide(likes, places))
        preview.open()

    def _decide(self, likes: Likes, places: list[int]) -> None:
        self._asked = name_of(likes.example.annotation), len(places)
        steps = [likes.steps[place] for place in places]
        self._controller.push_planned(lambda session: decision(session, steps), len(places))

    @Slot(object)
    def _take_decision(self, decision: Decision) -> None:
        asked, self._asked = self._asked, None
        self._done_here = ""
        if decision.action != "edit":
            return
        if asked is not None and decision.summary.get("name") == "label_like":
            undo = self.tr("{key} undoes it.").format(key=self._key("undo"))
            self._tell(done_text(*asked, decision.articles), undo)

    def _tell_replicated(self, decision: Decision, unsure: int) -> None:
        model = str(decision.summary["id"])
        states = dict(decision.restore_after.states)
        others = sum(isinstance(state, Entity) and name != model for name, state in states.items())
        entity = self._controller.review.entities.get(model) if self._controller.review else None
        if entity is None:
            return
        if others:
            done = self.tr("%n more labelled {label}.", "", others).format(label=entity.label)
        else:
            done = self._nothing_else(entity)
        undo = self.tr("{key} undoes it.").format(key=self._key("undo"))
        self._tell(done, self._left_to_judge(unsure), undo, self._how_to_go_on())

    def _nothing_else(self, entity: Entity) -> str:
        review = self._controller.review
        covered = review.covered(entity) if review else ""
        return self.tr("Nothing else in this article reads “{text}”.").format(text=covered)

    def _left_to_judge(self, unsure: int) -> str:
        """Return how many places of the article are like the entity, but not surely so."""
        return self.tr("%n similar place(s) left to judge.", "", unsure) if unsure else ""

    def _how_to_go_on(self) -> str:
        return self.tr("{key} again: the whole session.").format(key=self._key("all_like_this"))

    def _tell(self, *sentences: str) -> None:
        self._window.tell(" ".join(filter(None, sentences)))

    def _key(self, action: str) -> str:
        return self._window.actions_by_id.key(action)

    def _can_decide(self) -> bool:
        session = self._controller.session
        return session is not None and not session.read_only and not self._controller.is_busy

    @Slot()
    def _go_elsewhere(self) -> None:
        """Forget what was asked for one annotation when another one is focused."""
        self._done_here, self._asked = "", None
        self._give_up()

    def _give_up(self) -> None:
        if self._search is not None:
            self._search.cancel()
        self._search = None
