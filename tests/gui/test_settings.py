"""Settings come back as they were saved, and a damaged file never stops the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from gui.settings import Settings


def test_settings_come_back_as_saved(tmp_path: Path) -> None:
    settings = Settings.load(tmp_path / "new" / "folder")
    settings.theme, settings.zoom, settings.pipelines = "dark", 120, {"de": "de_core_news_sm"}
    settings.keys = {"accept": ["Space"]}
    settings.widths, settings.side_tab, settings.articles_shown = [200, 400], "history", False
    settings.slim_width, settings.side_shown = 340, False
    settings.font, settings.spacing = "sans", 130
    settings.save()
    assert Settings.load(tmp_path / "new" / "folder") == settings


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"zoom": "large", "theme": 3, "path": "/x", "more": 1}', "\0"]
)
def test_a_damaged_file_gives_the_defaults(tmp_path: Path, content: str) -> None:
    (tmp_path / "settings.json").write_text(content, encoding="utf-8")
    assert Settings.load(tmp_path) == Settings(tmp_path / "settings.json")


def test_recent_sessions_are_those_that_exist_the_latest_first(tmp_path: Path) -> None:
    settings = Settings.load(tmp_path)
    paths = [tmp_path / name for name in ("a.dateline", "b.dateline", "c.dateline")]
    for path in paths:
        path.touch()
        settings.remember_session(path)
    settings.remember_session(paths[0])
    paths[1].unlink()
    assert settings.recent_sessions() == [paths[0], paths[2]]


def test_a_folder_that_cannot_be_made_is_left_be(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    Settings.load(tmp_path / "file" / "folder").save()


def test_the_reviewer_is_the_chosen_name(tmp_path: Path) -> None:
    settings = Settings.load(tmp_path)
    assert settings.reviewer_name
    settings.reviewer = "Ida"
    assert settings.reviewer_name == "Ida"
