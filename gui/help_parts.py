"""Which part of the window is about what: where F1 finds its topic.

A widget names its topic by the property `topic`, else its kind does, else what it stands in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtWidgets import QTabBar, QWidget

from gui.article_view.overview import Overview
from gui.article_view.view import ArticleView
from gui.dialogs.actor_picker import ActorPicker
from gui.dialogs.bulk_preview import BulkPreview
from gui.dialogs.error_box import ErrorBox
from gui.dialogs.export_dialog import ExportDialog
from gui.dialogs.import_dialog import ImportDialog
from gui.dialogs.key_editor import KeyEditor
from gui.dialogs.key_help import KeyHelpDialog
from gui.dialogs.new_session import NewSessionDialog
from gui.dialogs.picker import Picker
from gui.dialogs.range_picker import RangePicker
from gui.dialogs.settings import SettingsDialog
from gui.dialogs.text_prompt import TextPrompt
from gui.dialogs.tick_picker import TickPicker
from gui.dialogs.type_picker import TypePicker
from gui.dialogs.undo_preview import UndoPreviewDialog
from gui.help_topics import GUIDELINE, PRESET
from gui.pages.concordance import ConcordancePage
from gui.pages.overview import OverviewPage
from gui.panels.annotation_card import AnnotationCard
from gui.panels.article_list import ArticleListPanel
from gui.panels.check_list import CheckList
from gui.panels.entities import EntitiesPanel
from gui.panels.filter_chips import FilterChips
from gui.panels.find_bar import FindBar
from gui.panels.focus_line import FocusLine
from gui.panels.history import HistoryPanel
from gui.panels.label_button import LabelButton
from gui.panels.progress_bar import ProgressFooter
from gui.panels.query_bar import QueryBar
from gui.panels.role_row import RoleRow
from gui.panels.segments import CHOICE, Segments
from gui.panels.story import StoryLine
from gui.panels.suggestions import SuggestionsPanel
from gui.panels.suggestions_head import SuggestionsHead
from gui.panels.top_bar import TopBar
from gui.panels.welcome import WelcomePage

TOPIC = "topic"
"""The property by which a widget names its topic."""

_OF_KIND: Mapping[type[QWidget], str] = {
    Overview: "overview",
    ArticleView: "text",
    RoleRow: "role",
    StoryLine: "story",
    AnnotationCard: "card",
    FocusLine: "card",
    SuggestionsHead: "queue",
    SuggestionsPanel: "suggestions",
    FilterChips: "article filter",
    ArticleListPanel: "articles",
    EntitiesPanel: "entities",
    HistoryPanel: "history",
    CheckList: "check list",
    FindBar: "find",
    QTabBar: "tabs",
    TopBar: "bar",
    QueryBar: "query",
    ConcordancePage: "concordance",
    OverviewPage: "figures",
    ProgressFooter: "progress",
    WelcomePage: "welcome",
    ActorPicker: "actor picker",
    RangePicker: "range picker",
    TickPicker: "tick picker",
    TypePicker: "type picker",
    Picker: "picker",
    BulkPreview: "bulk preview",
    ErrorBox: "error",
    ExportDialog: "export",
    ImportDialog: "import",
    KeyEditor: "key editor",
    KeyHelpDialog: "key list",
    NewSessionDialog: "new session",
    SettingsDialog: "settings",
    TextPrompt: "prompt",
    UndoPreviewDialog: "undo preview",
}


def topic_of(widget: QWidget | None) -> str:
    """Return the topic of a widget, the first that it or what it stands in has; empty if none has any.

    It is a key of `TOPICS`, or `GUIDELINE` and the name of a label or type, or `PRESET`, a colon and
    the name of a preset.
    """
    choice = ""
    for part in _with_parents(widget):
        if isinstance(part, LabelButton):
            return GUIDELINE + part.label
        choice = choice or str(part.property(CHOICE) or "")
        topic = str(part.property(TOPIC) or "") or kind_topic(type(part))
        if topic == PRESET and choice and isinstance(part, Segments):
            return f"{PRESET}:{choice}"
        if topic:
            return topic
    return ""


def kind_topic(wanted: type[QWidget]) -> str:
    """Return the topic of a class of widgets, or of what it is derived from; empty if there is none."""
    return next((topic for kind, topic in _OF_KIND.items() if issubclass(wanted, kind)), "")


def _with_parents(widget: QWidget | None) -> Iterator[QWidget]:
    while widget is not None:
        yield widget
        widget = widget.parentWidget()
