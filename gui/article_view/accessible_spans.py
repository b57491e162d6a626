"""The annotations of the text as objects that a screen reader can step through, name and act on."""

from __future__ import annotations

from weakref import ref

from PySide6.QtCore import QCoreApplication, QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface

from gui.accessible_parts import AccessiblePart, PartAction, interface
from gui.article_view.speech import spoken, spoken_roles
from gui.article_view.text_surface import TextSurface
from models.annotation import Annotation, Event, Status
from models.review import Review


class SpanObject(QObject):
    """Stands for one annotation of the view that owns it, for as long as the annotation is shown."""

    def __init__(self, view: TextSurface, annotation_id: str) -> None:
        super().__init__(view)
        self.annotation_id = annotation_id
        self.view = ref(view)

    def annotation(self) -> Annotation | None:
        """Return the annotation as it is now, None if it is gone."""
        review = self.review()
        return review.annotation(self.annotation_id) if review else None

    def review(self) -> Review | None:
        """Return what the view shows."""
        view = self.view()
        return view.review() if view else None


class SpanChildren:
    """The annotations of a view in reading order; nothing is made before somebody asks for it."""

    def __init__(self, view: TextSurface) -> None:
        self._view = ref(view)
        self._review: Review | None = None
        self._ids: list[str] = []
        self._objects: dict[str, SpanObject] = {}

    def count(self) -> int:
        """Return how many annotations stand in the text; rejected ones do not."""
        self._follow()
        return len(self._ids)

    def interface(self, index: int) -> QAccessibleInterface | None:
        """Return the annotation at a place of the reading order, None outside of it."""
        self._follow()
        return self.of(self._ids[index]) if 0 <= index < len(self._ids) else None

    def of(self, annotation_id: str) -> QAccessibleInterface | None:
        """Return the annotation with this id, None if it does not stand in the text."""
        self._follow()
        view = self._view()
        if view is None or annotation_id not in self._ids:
            return None
        if annotation_id not in self._objects:
            self._objects[annotation_id] = SpanObject(view, annotation_id)
        return interface(self._objects[annotation_id])

    def index(self, child: QAccessibleInterface) -> int:
        """Return the place of an annotation in the reading order, -1 for anything else."""
        self._follow()
        thing = child.object()
        known = isinstance(thing, SpanObject) and thing.annotation_id in self._ids
        return self._ids.index(thing.annotation_id) if known else -1

    def _follow(self) -> None:
        view = self._view()
        review = view.review() if view else None
        if review is self._review:
            return
        self._review = review
        found = review.annotations() if review else ()
        self._ids = [item.id for item in found if item.status is not Status.REJECTED]
        for name in self._objects.keys() - set(self._ids):
            self._objects.pop(name).deleteLater()


class AccessibleSpan(AccessiblePart[SpanObject]):
    """One annotation: what it says, who fills its roles, where it stands, whether it has the focus.

    What lies inside is told beside it, in reading order.
    """

    def __init__(self, span: SpanObject) -> None:
        super().__init__(span, _FocusAction(span))

    def parent(self) -> QAccessibleInterface | None:
        """Return the article's interface."""
        return interface(self._shown_by())

    def role(self) -> QAccessible.Role:
        """Return that this is a note on the text."""
        return QAccessible.Role.Note

    def state(self) -> QAccessible.State:
        """Return whether the annotation has the focus; it is off screen where it is scrolled away."""
        state, view, span = QAccessible.State(), self._shown_by(), self.part()
        state.focusable = state.selectable = True
        if view and span:
            state.focused = state.selected = view.focus() == span.annotation_id
            state.offscreen = not self.rect().isValid()
        return state

    def rect(self) -> QRect:
        """Return where the annotation's first fragment is on the screen, empty where it is scrolled away."""
        view, span = self._shown_by(), self.part()
        annotation = span.annotation() if span else None
        if view is None or annotation is None:
            return QRect()
        first = annotation.fragments[0]
        start, end = view.character_rect(first.start), view.character_rect(first.end - 1)
        shown = QRect(view.viewport().mapToGlobal(view.viewport().rect().topLeft()), view.viewport().size())
        return start.united(end) & shown

    def text(self, kind: QAccessible.Text) -> str:
        """Return label, words and status as the name, the roles of an event as the description."""
        span = self.part()
        annotation, review = (span.annotation(), span.review()) if span else (None, None)
        if annotation is None or review is None:
            return ""
        if kind == QAccessible.Text.Name:
            return spoken(annotation, review)
        is_described = kind == QAccessible.Text.Description and isinstance(annotation, Event)
        return spoken_roles(annotation, review) if is_described else ""

    def _shown_by(self) -> TextSurface | None:
        span = self.part()
        return span.view() if span else None


class _FocusAction(PartAction[SpanObject]):
    """Lets a reader put the focus of the review on an annotation, as a click does."""

    def actionNames(self) -> list[str]:
        return [self.setFocusAction(), self.pressAction()]

    def localizedActionName(self, name: str) -> str:
        return QCoreApplication.translate("ArticleView", "Review this annotation")

    def act(self, part: SpanObject, name: str) -> None:
        """Ask for the focus."""
        view = part.view()
        if view:
            view.focus_requested.emit(part.annotation_id)
