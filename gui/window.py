"""The window's frame: its parts, the features that fill it with what can be done, and what all of them share.

Which features those are is up to `main_window`, so that each of them can know the window that it is made for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar, TypeVar

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from gui.actions.live import Actions, Handler
from gui.actions.menus import fill_menus
from gui.actions.spec import ActionSpec, Scope
from gui.context_menu import ContextMenu
from gui.controller import Controller
from gui.error_wording import error_parts
from gui.jobs import Jobs
from gui.page_stack import PageStack
from gui.panels.top_bar import TopBar
from gui.panels.welcome import RecentSession, WelcomePage
from gui.pipelines import suggest_config, told_names
from gui.review_page import ReviewPage
from gui.settings import Settings
from gui.soon import after
from gui.suggesting import Suggesting
from models.errors import DatelineError

_MESSAGE_FOR = 6000


class Feature(QObject):
    """One thing that the window can do, made once for each window.

    A subclass names its actions in `specs` and says in `handlers` what each does. A full page goes into
    `window.pages`, a tab beside the text into `window.page.side`, both while the feature is made; what
    it must know of it hears from the signals of `window.controller` and of the panels.
    """

    specs: ClassVar[tuple[ActionSpec, ...]] = ()

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window

    def handlers(self) -> Mapping[str, Handler]:
        """Return what each action in `specs` does, by its id."""
        return {}

    def possible(self) -> Mapping[str, bool]:
        """Tell which of the actions would do something now; those left out always would.

        Asked after each change of focus, so it must be quick.
        """
        return {}

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Show the keys that actions now have (action id to key text) where the feature names them."""

    def leave(self) -> None:
        """Put into the settings what shall be found again; the window is about to close."""


F = TypeVar("F", bound=Feature)


class Window(QMainWindow):
    """One window on at most one session, as its features see it."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.controller = Controller(settings.reviewer_name, self)
        self.suggesting = Suggesting(self.controller, self)
        self.jobs = Jobs(self.show_error, self)
        self.page = ReviewPage(self.controller)
        self.bar = TopBar()
        self.welcome = WelcomePage()
        self.pages = PageStack(self.welcome, self.page)
        self.actions_by_id = Actions(self, self.page, settings.keys)
        self._quiet = after(_MESSAGE_FOR, self, lambda: self.page.footer.show_task(""))
        self._lay_out()
        self._features: dict[type[Feature], Feature] = {}
        # Before the features, which tell what a decision did: what was told of the one before is past.
        self.controller.decided.connect(self._hush)

    def add_features(self, kinds: Iterable[type[Feature]]) -> None:
        """Make the features of this window, in the order in which their actions and tabs stand; once."""
        for kind in kinds:
            feature = self._features[kind] = kind(self)
            handlers = feature.handlers()
            for spec in feature.specs:
                self.actions_by_id.add(spec, handlers[spec.id])
        self._connect()
        self.refresh_actions()
        self._show_session()

    def feature(self, kind: type[F]) -> F:
        """Return the window's feature of this kind."""
        found = self._features[kind]
        assert isinstance(found, kind)
        return found

    def start_suggesting(self) -> None:
        """Let the worker suggest for the open session with the chosen pipelines."""
        if self.controller.session is not None:
            chosen = self.settings.pipelines
            self.suggesting.start(suggest_config(self.controller.schema, chosen))
            self.page.footer.show_pipeline(", ".join(told_names(chosen)) or self.tr("rules and lexicons"))

    @Slot(object)
    def show_error(self, error: DatelineError) -> None:
        """Tell the user what went wrong and what to do, unless a box that is open says so already."""
        from gui.dialogs.error_box import ErrorBox

        told = {box.report() for box in self.findChildren(ErrorBox) if box.isVisible()}
        box = ErrorBox(*error_parts(error), error.detail, parent=self)
        if box.report() in told:
            box.deleteLater()
        else:
            box.open()

    @Slot(str)
    def tell(self, text: str) -> None:
        """Say something in passing at the foot of the window."""
        self.page.footer.show_task(text)
        self._quiet.start()

    def refresh_actions(self) -> None:
        """Give keys and menu entries anew after actions came or went, and show the keys where they apply."""
        self.actions_by_id.give_keys()
        fill_menus(self.menuBar(), self.actions_by_id)
        keys = self.actions_by_id.keys()
        self.bar.set_keys(keys)
        self.page.set_keys(keys)
        self.welcome.set_keys(keys)
        for feature in self._features.values():
            feature.show_keys(keys)
        self._enable_all()

    def refresh_possible(self) -> None:
        """Let through anew what would do something now."""
        self._enable_changing()

    def leave_features(self) -> None:
        """Let every feature put into the settings what shall be found again."""
        for feature in self._features.values():
            feature.leave()
        self.settings.save()

    def add_foot(self, line: QWidget) -> None:
        """Put a line of its own over the foot of the window."""
        self._column.insertWidget(self._column.count() - 1, line)

    def _lay_out(self) -> None:
        self.setMinimumSize(640, 400)
        self.resize(1440, 900)
        central = QWidget()
        column = self._column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.pages, 1)
        column.addWidget(self.page.footer)
        self.setCentralWidget(central)

    def _connect(self) -> None:
        controller, page = self.controller, self.page
        controller.failed.connect(self.show_error)
        controller.failed.connect(lambda error: page.footer.show_unsaved(error_parts(error)[0]))
        controller.told.connect(self.tell)
        for signal in (
            controller.focus_changed,
            controller.decided,
            controller.article_opened,
            controller.queue_changed,
        ):
            signal.connect(self._enable_changing)
        controller.session_changed.connect(self._show_session)
        controller.article_opened.connect(self.suggesting.refill)
        self.pages.front_changed.connect(self._enable_all)
        self.bar.acted.connect(lambda name: self.actions_by_id[name].trigger())
        page.view.menu_requested.connect(self._show_menu)
        page.retry_requested.connect(self.suggesting.retry)
        page.article_touched.connect(self.suggesting.refill)
        page.shown_count_changed.connect(self.bar.show_shown)

    @Slot()
    def _hush(self) -> None:
        """Take back what stands at the foot; "Ctrl Z undoes it" would be about another decision now."""
        self.page.footer.show_task("")

    @Slot()
    def _show_session(self) -> None:
        session = self.controller.session
        if session is None:
            self.pages.show_welcome()
        else:
            self.pages.show_desk()
        self.page.footer.setVisible(session is not None)
        self.bar.show_session(
            session.path.name if session else "", read_only=bool(session and session.read_only)
        )
        self.setWindowTitle(f"{session.path.stem} – Dateline" if session else "Dateline")
        self.welcome.show_recent([RecentSession(path) for path in self.settings.recent_sessions()])
        self._enable_all()

    def _show_menu(self, position: QPoint, annotation_id: str) -> None:
        review = self.controller.review
        if review is not None:
            menu = ContextMenu(self.page, self.actions_by_id)
            menu.show(position, self.controller.schema, review.annotation(annotation_id))

    @Slot()
    def _enable_all(self) -> None:
        """Let through only what would do something now."""
        self._enable(dict.fromkeys(self.actions_by_id.ids(), True) | self._possible())

    @Slot()
    def _enable_changing(self) -> None:
        """Do so for what depends on article and focus alone; this happens with every key."""
        self._enable(self._possible())

    def _possible(self) -> dict[str, bool]:
        found: dict[str, bool] = {}
        for feature in self._features.values():
            found |= feature.possible()
        return found

    def _enable(self, possible: dict[str, bool]) -> None:
        with_buttons = self.bar.action_ids()
        for name, does_something in possible.items():
            enabled = does_something and self._has_its_place(name)
            self.actions_by_id[name].setEnabled(enabled)
            if name in with_buttons:
                self.bar.set_enabled(name, enabled)

    def _has_its_place(self, name: str) -> bool:
        """Tell whether what an action works on is in front: a session, and the desk if it needs that."""
        spec = self.actions_by_id.spec(name)
        at_home = spec.scope is Scope.WINDOW or self.pages.desk_in_front
        return spec.always or (self.controller.session is not None and at_home)
