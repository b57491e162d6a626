"""The command that writes all keys on a sheet to be printed."""

from __future__ import annotations

from pathlib import Path

import click

from gui.commands.display import require_qt
from gui.commands.options import PATH
from gui.commands.terminal import say
from gui.settings import Settings


@click.command(short_help="Write all keys on a sheet to be printed.")
@click.option("--output", required=True, type=PATH, help="File to write, .pdf or .png.")
@click.option("--schema", type=PATH, help="Take labels and types from this schema file.")
@click.option("--language", type=click.Choice(["en", "de"]), default="en", show_default=True)
@click.pass_obj
def keys(settings: Settings, output: Path, schema: Path | None, language: str) -> None:
    """Write all keys, your own among them, on one sheet of A4 to be printed.

    Works without a display.
    """
    require_qt(with_display=False)
    from dataclasses import replace

    from PySide6.QtWidgets import QWidget

    import resources
    from gui import cheat_sheet
    from gui.actions.key_table import key_groups
    from gui.actions.live import Actions
    from gui.actions.of_schema import schema_actions
    from gui.app import make_application
    from gui.features import ACTIONS
    from models.schema import schema_file_text, schema_from_toml

    application = make_application(replace(settings, language=language))
    path = schema or resources.path("schema", "diplomacy.toml")
    chosen = schema_from_toml(schema_file_text(path), path.name)
    window = QWidget()
    actions = Actions(window, window, settings.keys)
    for spec in (*ACTIONS, *schema_actions(chosen)):
        actions.add(spec, application.quit)
    actions.give_keys()
    cheat_sheet.write(output, key_groups(actions))
    say(f"The keys are in {output}.")
