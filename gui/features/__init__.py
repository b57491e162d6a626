"""What the window can do, feature by feature; a new one is a module here and a line in `FEATURES`."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from gui.actions.key_table import KeyGroups, key_groups
from gui.actions.live import Actions
from gui.actions.of_schema import schema_actions
from gui.actions.spec import ActionSpec
from gui.features.actors import Actors
from gui.features.all_like_this import AllLikeThis
from gui.features.announcing import Announcing
from gui.features.articles import Articles
from gui.features.checks import Checks
from gui.features.commands import Commands
from gui.features.concordance import Concordance
from gui.features.deciding import Deciding
from gui.features.entities import Entities
from gui.features.events import Events
from gui.features.exporting import Exporting
from gui.features.finding import Finding
from gui.features.finishing import Finishing
from gui.features.guidelines import Guidelines
from gui.features.helping import Helping
from gui.features.history import History
from gui.features.keys import Keys
from gui.features.long_work import LongWork
from gui.features.look import Look
from gui.features.overview import Overview
from gui.features.preferences import Preferences
from gui.features.program import Program
from gui.features.queue import Queue
from gui.features.roles import Roles
from gui.features.schema_keys import SchemaKeys
from gui.features.session_files import SessionFiles
from gui.features.spans import Spans
from gui.features.story import Story
from gui.features.window_shape import WindowShape
from gui.window import Feature
from models.schema import Schema

FEATURES: tuple[type[Feature], ...] = (
    SessionFiles,
    Exporting,
    Preferences,
    Entities,
    History,
    LongWork,
    Finding,
    Deciding,
    AllLikeThis,
    Queue,
    Guidelines,
    Story,
    Checks,
    Finishing,
    Articles,
    Concordance,
    Overview,
    Spans,
    Actors,
    Events,
    Roles,
    SchemaKeys,
    Commands,
    Keys,
    Look,
    WindowShape,
    Announcing,
    Helping,
    Program,
)
"""In the order in which their actions stand in the menus, and their tabs beside the text."""

ACTIONS: tuple[ActionSpec, ...] = tuple(spec for feature in FEATURES for spec in feature.specs)
"""The one table of everything a user can do; a session's schema adds its own."""


def keys_without_window(own: Mapping[str, object], schema: Schema) -> KeyGroups:
    """Return the keys that a window on a session with `schema` would have, the user's `own` among them."""
    home = QWidget()
    actions = Actions(home, home, own)
    for spec in (*ACTIONS, *schema_actions(schema)):
        actions.add(spec, home.update)
    actions.give_keys()
    return key_groups(actions)
