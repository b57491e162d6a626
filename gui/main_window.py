"""The window: welcome page or review desk, menus and keys from the action table, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, Qt, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QMessageBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.actions import ACTIONS, MENUS, Actions, schema_actions, translated
from gui.context_menu import ContextMenu
from gui.controller import Controller
from gui.dialogs.error_box import ErrorBox
from gui.dialogs.guideline_popup import GuidelinePopup
from gui.dialogs.key_help import KeyHelpDialog
from gui.dialogs.palette import CommandPalette
from gui.dialogs.picker import Picker
from gui.dialogs.settings import SettingsChoice, SettingsDialog
from gui.dialogs.text_prompt import TextPrompt
from gui.dialogs.type_picker import TypePicker
from gui.doubt_wording import doubt_text
from gui.error_wording import error_parts
from gui.language_rows import language_rows
from gui.panels.top_bar import TopBar
from gui.panels.welcome import RecentSession, WelcomePage
from gui.pipelines import shipped_names, suggest_config, told_names
from gui.review_page import ReviewPage
from gui.session_files import SessionFiles
from gui.settings import Settings
from gui.tasks import Suggesting, after
from models.annotation import Entity, Event
from models.article import ArticleStatus
from models.boundaries import Edge, Unit
from models.errors import DatelineError
from models.version import VERSION

_ZOOM_STEP, _SMALLEST, _LARGEST = 10, 60, 300
_MESSAGE_FOR = 6000


class MainWindow(QMainWindow):
    """One window on at most one session."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.controller = Controller(settings.reviewer_name, self)
        self.suggesting = Suggesting(self.controller, self)
        self.page = ReviewPage(self.controller)
        self.bar = TopBar()
        self.welcome = WelcomePage()
        self.files = SessionFiles(self)
        self._quiet = after(_MESSAGE_FOR, self, lambda: self.page.footer.show_task(""))
        self._pages = QStackedWidget()
        self._lay_out()
        self.actions_by_id = Actions(self, self.page, settings.keys)
        self._add_actions()
        self._connect()
        self._follow_system()
        self._show_session()
        self.setAcceptDrops(True)
        if settings.window:
            self.restoreGeometry(QByteArray.fromBase64(settings.window.encode()))

    def open_session(self, path: Path) -> bool:
        """Open the session at `path` and go to where its reviewer left; tell why if it cannot be opened."""
        return self.files.open_path(path)

    @Slot(object)
    def show_error(self, error: DatelineError) -> None:
        """Tell the user what went wrong and what to do, unless a box that is open says so already."""
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

    def closeEvent(self, event: QCloseEvent) -> None:
        self.settings.window = self.saveGeometry().toBase64().data().decode()
        self.settings.save()
        self.files.close()
        self.files.wait_for_jobs()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.files.take_dropped(paths)

    def finish_article(self) -> None:
        """Mark the article complete, asking first what becomes of open suggestions, and go to the next."""
        review = self.controller.review
        if review is None:
            return
        waiting = len(self.controller.all_open())
        if waiting and not self.files.ask_reject_open(waiting):
            self.controller.step_focus()
            return
        finished = not waiting and review.article.status is ArticleStatus.COMPLETE
        if finished or self.page.desk.finish(reject_open=bool(waiting)):
            self.controller.step_article(True, self.page.article_ids())
            self.page.view.setFocus()

    def show_doubt(self) -> None:
        """Go to the next annotation that the checks doubt, and say why."""
        finding = self.controller.step_doubt()
        self.tell(doubt_text(finding) if finding else self.tr("The checks find nothing to doubt."))

    def note_article(self) -> None:
        """Let the reviewer write a note on the article."""
        if (review := self.controller.review) is not None:
            article = review.article
            prompt = TextPrompt(
                self.tr("Note on the article"), article.title, article.note, lines=True, parent=self
            )
            prompt.given.connect(self.page.desk.note_article)
            prompt.open()

    def edit_value(self) -> None:
        """Let the reviewer correct the resolved value of the focused entity, such as a date in ISO 8601."""
        if isinstance(item := self.controller.focused, Entity):
            intro = self.tr("For a date in ISO 8601: 2023-05-03, 2022-12 or --09-04.")
            prompt = TextPrompt(self.tr("Value"), intro, item.value or "", parent=self)
            prompt.given.connect(self.page.desk.set_value)
            prompt.open()

    def choose_language(self) -> None:
        """Let the reviewer correct the detected language; suggestions are then made anew."""
        if (review := self.controller.review) is not None:
            picker = Picker(self.tr("Language of the article"), self)
            picker.show_rows(language_rows(review.article.language))
            picker.picked.connect(self._take_language)
            picker.open_over(self)

    def pick_type(self, annotation_id: str = "") -> None:
        """Let the reviewer type the event type for the focus, the selection or the word at the caret."""
        item = self.controller.focused
        picker = TypePicker(self)
        picker.show_types(self.controller.schema, item.type if isinstance(item, Event) else "")
        picker.picked.connect(lambda name: self._take_type(name, annotation_id))
        picker.open_over(self)

    def show_guideline(self, name: str = "") -> None:
        """Show definition, example and common confusions of a label or type, by default the focused one's."""
        item = self.controller.focused
        name = name or (
            item.label if isinstance(item, Entity) else item.type if isinstance(item, Event) else ""
        )
        if name:
            popup = GuidelinePopup(self)
            popup.show_guideline(self.controller.schema, name)
            popup.open_beside(self.page.side)

    def set_zoom(self, percent: int) -> None:
        """Show the article's text at this size."""
        self.settings.zoom = min(max(percent, _SMALLEST), _LARGEST)
        self.page.view.set_zoom(self.settings.zoom)

    def toggle_theme(self) -> None:
        """Change from light to dark or back."""
        self.settings.theme = "light" if theme.current().is_dark else "dark"
        self.apply_theme()

    def apply_theme(self) -> None:
        """Show the window in the chosen theme, or the system's."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app, theme.Theme.named(self.settings.theme or theme.system_name(app)))
        self.page.refresh_theme()
        self.settings.save()

    def change_settings(self) -> None:
        """Let the user choose look, language, name and pipelines, and apply what changed."""
        settings = self.settings
        pipelines = tuple(sorted(settings.pipelines.items()))
        present = SettingsChoice(settings.theme, settings.language, settings.reviewer, pipelines)
        dialog = SettingsDialog(present, shipped_names(), self.page.article_languages(), parent=self)
        if not dialog.exec():
            return
        wanted = dialog.value()
        settings.theme, settings.reviewer = wanted.theme, wanted.reviewer
        settings.pipelines = dict(wanted.pipelines)
        self.controller.reviewer = settings.reviewer_name
        if wanted.language != settings.language:
            settings.language = wanted.language
            self.tell(self.tr("The language changes when Dateline starts next."))
        self.apply_theme()
        self.start_suggesting()

    def start_suggesting(self) -> None:
        """Let the worker suggest for the open session with the chosen pipelines."""
        if self.controller.session is not None:
            chosen = self.settings.pipelines
            self.suggesting.start(suggest_config(self.controller.schema, chosen))
            self.page.footer.show_pipeline(", ".join(told_names(chosen)) or self.tr("rules and lexicons"))

    def show_about(self) -> None:
        """Say which Dateline this is."""
        text = self.tr("Dateline {version}: review suggested entities and events, offline.")
        QMessageBox.about(self, self.tr("About Dateline"), text.format(version=VERSION))

    def _lay_out(self) -> None:
        self.setMinimumSize(900, 560)
        self.resize(1440, 900)
        self._pages.addWidget(self.welcome)
        self._pages.addWidget(self.page)
        central = QWidget()
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._pages, 1)
        self.setCentralWidget(central)

    def _connect(self) -> None:
        controller, page = self.controller, self.page
        controller.failed.connect(self.show_error)
        controller.failed.connect(lambda error: page.footer.show_unsaved(error_parts(error)[0]))
        for signal in (controller.focus_changed, controller.decided, controller.article_opened):
            signal.connect(self._enable_actions)
        controller.told.connect(self.tell)
        controller.session_changed.connect(self._show_session)
        controller.article_opened.connect(self.suggesting.refill)
        self.bar.acted.connect(lambda name: self.actions_by_id[name].trigger())
        page.view.menu_requested.connect(self._show_menu)
        page.view.zoom_requested.connect(lambda step: self.set_zoom(self.settings.zoom + step * _ZOOM_STEP))
        page.type_menu_requested.connect(self.pick_type)
        page.guideline_requested.connect(self.show_guideline)
        page.finish_requested.connect(self.finish_article)
        page.import_requested.connect(self.files.import_articles)
        page.retry_requested.connect(self.suggesting.retry)
        page.article_touched.connect(self.suggesting.refill)
        page.shown_count_changed.connect(self.bar.show_shown)
        self.welcome.new_requested.connect(self.files.new)
        self.welcome.open_requested.connect(self.files.open)
        self.welcome.sample_requested.connect(self.files.open_sample)
        self.welcome.session_chosen.connect(lambda path: self.open_session(Path(path)))
        self.welcome.files_dropped.connect(
            lambda paths: self.files.take_dropped([Path(item) for item in paths])
        )

    def _follow_system(self) -> None:
        """Change between light and dark with the desktop, unless the user has chosen one."""
        hints = QApplication.styleHints()
        hints.colorSchemeChanged.connect(
            lambda _scheme: self.apply_theme() if not self.settings.theme else None
        )

    def _handlers(self) -> dict[str, Callable[[], object]]:
        return self._window_handlers() | self._desk_handlers() | self._boundary_handlers()

    def _window_handlers(self) -> dict[str, Callable[[], object]]:
        controller, page, files = self.controller, self.page, self.files
        return {
            "new": files.new,
            "open": files.open,
            "save_copy": files.save_copy,
            "import": files.import_articles,
            "export": files.export,
            "close": files.close,
            "settings": self.change_settings,
            "quit": self.close,
            "undo": controller.undo,
            "redo": controller.redo,
            "history": lambda: page.side.setCurrentWidget(page.history),
            "find": page.finder.open,
            "find_next": page.finder.step,
            "find_previous": lambda: page.finder.step(False),
            "finish": self.finish_article,
            "doubt": self.show_doubt,
            "article_note": self.note_article,
            "language": self.choose_language,
            "discuss": lambda: page.desk.set_status(ArticleStatus.DISCUSS),
            "next_article": lambda: controller.step_article(True, page.article_ids()),
            "previous_article": lambda: controller.step_article(False, page.article_ids()),
            "search": page.articles.focus_search,
            "go_text": page.view.setFocus,
            "palette": self.show_palette,
            "zoom_in": lambda: self.set_zoom(self.settings.zoom + _ZOOM_STEP),
            "zoom_out": lambda: self.set_zoom(self.settings.zoom - _ZOOM_STEP),
            "zoom_reset": lambda: self.set_zoom(100),
            "theme": self.toggle_theme,
            "keys": lambda: KeyHelpDialog(self._key_groups(), self).open(),
            "about": self.show_about,
        }

    def _desk_handlers(self) -> dict[str, Callable[[], object]]:
        controller, page, desk = self.controller, self.page, self.page.desk
        return {
            "accept": desk.accept,
            "reject": desk.reject,
            "accept_shown": desk.accept_shown,
            "reject_shown": desk.reject_shown,
            "next": controller.step_focus,
            "previous": lambda: controller.step_focus(False),
            "at_caret": page.view.request_focus_at_caret,
            "all_like_this": desk.all_like_this,
            "flag": desk.toggle_flag,
            "note": page.edit_note,
            "guideline": self.show_guideline,
            "take_selection": desk.take_selection,
            "add_fragment": desk.add_fragment,
            "remove_fragment": desk.remove_fragment,
            "event": self.pick_type,
            "attribute": desk.attribute,
            "link": desk.link_event,
            "value": self.edit_value,
            "clear_attribution": desk.clear_attribution,
        }

    def _boundary_handlers(self) -> dict[str, Callable[[], object]]:
        ends = {"start": Edge.START, "end": Edge.END}
        units = {"word": Unit.WORD, "char": Unit.CHARACTER}
        move = self.page.desk.move_boundary
        return {
            f"{end}_{unit}_{way}": lambda step=(ends[end], units[unit], way == "on"): move(*step)
            for end in ends
            for unit in units
            for way in ("on", "back")
        }

    def show_palette(self) -> None:
        """Show every command with its key, to be found by typing."""
        palette = CommandPalette(self)
        rows = [self._command(name) for name in self.actions_by_id.ids() if name != "palette"]
        palette.show_commands(row for row in rows if self.actions_by_id[row[0]].isEnabled())
        palette.picked.connect(lambda name: self.actions_by_id[name].trigger())
        palette.open_over(self)

    def _add_actions(self) -> None:
        handlers = self._handlers()
        for spec in ACTIONS:
            self.actions_by_id.add(spec, handlers[spec.id])
        self.actions_by_id.give_keys()
        self._fill_menus()

    def _fill_menus(self) -> None:
        self.menuBar().clear()
        for title in MENUS:
            menu = self.menuBar().addMenu(translated(title))
            for name in self.actions_by_id.ids():
                if self.actions_by_id.spec(name).menu == title:
                    menu.addAction(self.actions_by_id[name])

    def _add_schema_actions(self) -> None:
        desk = self.page.desk
        for name in self.actions_by_id.ids():
            if "." in name:
                self.actions_by_id.remove(name)
        for spec in schema_actions(self.controller.schema):
            kind, _, value = spec.id.partition(".")
            handler = {
                "label": lambda value=value: desk.label(value),
                "type": lambda value=value: desk.type_event(value),
                "role": lambda value=value: desk.fill_role(int(value)),
                "clear_role": lambda value=value: desk.clear_role(int(value)),
                "preset": lambda value=value: desk.preset(value),
            }[kind]
            self.actions_by_id.add(spec, handler)
        self.actions_by_id.give_keys()
        self._fill_menus()

    def _show_session(self) -> None:
        session = self.controller.session
        if session is not None:
            self._add_schema_actions()
            self.page.view.set_zoom(self.settings.zoom)
        self._pages.setCurrentWidget(self.page if session else self.welcome)
        self.bar.show_session(
            session.path.name if session else "", read_only=bool(session and session.read_only)
        )
        self.setWindowTitle(f"{session.path.stem} – Dateline" if session else "Dateline")
        for name in self.actions_by_id.ids():
            always = {"new", "open", "import", "settings", "quit", "palette", "theme", "keys", "about"}
            self.actions_by_id[name].setEnabled(session is not None or name in always)
        if session is not None:
            self._enable_actions()
        keys = {name: self.actions_by_id.key(name) for name in self.actions_by_id.ids()}
        self.bar.set_keys(keys)
        self.page.set_keys(keys)
        self.welcome.set_keys(keys)
        self.welcome.show_recent([RecentSession(path) for path in self.settings.recent_sessions()])

    def _show_menu(self, position: QPoint, annotation_id: str) -> None:
        review = self.controller.review
        if review is not None:
            menu = ContextMenu(self.page, self.actions_by_id)
            menu.show(position, self.controller.schema, review.annotation(annotation_id))

    @Slot()
    def _enable_actions(self) -> None:
        """Let through only what would do something now."""
        controller = self.controller
        possible = {
            "undo": controller.can_undo(),
            "redo": controller.can_redo(),
            "all_like_this": isinstance(controller.focused, Entity),
            "finish": controller.review is not None,
        }
        for name, enabled in possible.items():
            self.actions_by_id[name].setEnabled(enabled)
            if name in self.bar.action_ids():
                self.bar.set_enabled(name, enabled)

    def _take_language(self, language: str) -> None:
        self.page.desk.set_language(language)

    def _take_type(self, name: str, annotation_id: str) -> None:
        self.page.desk.type_event(name, annotation_id)
        self.page.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _command(self, name: str) -> tuple[str, str, str, str]:
        spec = self.actions_by_id.spec(name)
        return name, translated(spec.title), translated(spec.menu), self.actions_by_id.key(name)

    def _key_groups(self) -> dict[str, list[tuple[str, list[str]]]]:
        groups: dict[str, list[tuple[str, list[str]]]] = {}
        for name in self.actions_by_id.ids():
            if keys := self.actions_by_id.key_texts(name):
                spec = self.actions_by_id.spec(name)
                groups.setdefault(translated(spec.menu), []).append((translated(spec.title), keys))
        return groups
