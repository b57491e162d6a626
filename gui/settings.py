"""What a user has chosen for all sessions: look, language, name, pipelines, keys, recent sessions."""

from __future__ import annotations

import getpass
import json
import os
import tempfile
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

_RECENT = 8


@dataclass(slots=True)
class Settings:
    """The user's choices, kept as JSON in `path`; empty strings mean "as the system has it".

    `pipelines` maps a language to a spaCy package name or folder, `keys` an action id to its keys,
    `zoom` and `spacing` are in percent, `font` is what `text_fonts` understands. `widths` are those of
    articles and right side in pixels, `slim_width` is that of the right side in a window that only has a
    strip of articles; 0 is the usual width.
    """

    path: Path
    theme: str = ""
    language: str = ""
    reviewer: str = ""
    zoom: int = 100
    spacing: int = 100
    font: str = ""
    pipelines: dict[str, str] = field(default_factory=dict)
    keys: dict[str, list[str]] = field(default_factory=dict)
    recent: list[str] = field(default_factory=list)
    window: str = ""
    widths: list[int] = field(default_factory=list)
    slim_width: int = 0
    side_tab: str = ""
    articles_shown: bool = True
    side_shown: bool = True

    @classmethod
    def load(cls, folder: Path) -> Settings:
        """Read the settings in `folder`; what is missing or unreadable falls back to its default."""
        settings = cls(folder / "settings.json")
        try:
            stored = json.loads(settings.path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return settings
        if isinstance(stored, dict):
            settings._take(stored)
        return settings

    def save(self) -> None:
        """Write the settings at once, whole or not at all; a folder that cannot be written is left be."""
        values = {name: value for name, value in asdict(self).items() if name != "path"}
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.path.parent, prefix="settings-")
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(values, file, ensure_ascii=False, indent=1)
            Path(name).replace(self.path)
        except OSError:
            return

    @property
    def reviewer_name(self) -> str:
        """Return the name that goes into the decision log: the chosen one, else the system's."""
        if self.reviewer:
            return self.reviewer
        try:
            return getpass.getuser()
        except (OSError, KeyError):
            return "reviewer"

    def remember_session(self, path: Path) -> None:
        """Put a session at the top of the recent ones."""
        name = str(path.resolve())
        self.recent = [name, *(item for item in self.recent if item != name)][:_RECENT]
        self.save()

    def recent_sessions(self) -> list[Path]:
        """Return the recent sessions that still exist, the latest first."""
        return [Path(item) for item in self.recent if Path(item).is_file()]

    def _take(self, stored: dict[str, Any]) -> None:
        for item in fields(self):
            value = stored.get(item.name)
            if item.name != "path" and type(value) is type(getattr(self, item.name)):
                setattr(self, item.name, value)
