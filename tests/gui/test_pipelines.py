"""Which pipelines the window and the commands let suggest, and how it is told when one cannot."""

from __future__ import annotations

from pathlib import Path

import pytest
from platformdirs import user_cache_path

import resources
from gui.dialogs.settings import SettingsChoice, SettingsDialog
from gui.error_wording import told_text
from gui.main_window import MainWindow
from gui.pipelines import shipped_names, suggest_config, told_names, used_names
from models.article import Article
from models.schema import schema_from_toml
from models.suggest.chain import suggest_article
from models.suggest.config import SuggestConfig
from models.suggest.pipelines.manifest import MANIFEST
from models.suggest.pipelines.unpacking import unpacked
from storage.annotations import store_suggestions
from tests.packed_pipelines import hollow, shipped

SCHEMA = schema_from_toml(resources.path("schema", "diplomacy.toml").read_text(encoding="utf-8"), "diplomacy")


@pytest.fixture
def pipelines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a folder of shipped pipelines with a German one, in place of the program's."""
    shipped(tmp_path / "pipelines", hollow(tmp_path / "tiny"))
    inside = resources.path
    monkeypatch.setattr(
        resources,
        "path",
        lambda *parts: tmp_path / "pipelines" if parts == ("pipelines",) else inside(*parts),
    )
    return tmp_path / "pipelines"


def test_shipped_pipelines_are_unpacked_into_the_cache_of_the_user(pipelines: Path) -> None:
    config = suggest_config(SCHEMA, {"fr": "fr_own", "de": "de_own"})
    assert config == SuggestConfig(
        resources.path("lexicons"),
        SCHEMA,
        (("de", "de_own"), ("fr", "fr_own")),
        pipelines,
        user_cache_path("dateline", appauthor=False) / "pipelines",
    )


def test_chosen_pipelines_take_the_place_of_shipped_ones(pipelines: Path) -> None:
    assert shipped_names() == {"de": "de_tiny"}
    assert used_names({}) == {"de": "de_tiny"}
    assert used_names({"en": "en_own", "de": "de_own"}) == {"de": "de_own", "en": "en_own"}
    assert used_names({"de": "none"}) == {}
    (pipelines / MANIFEST).write_text("{", encoding="utf-8")
    assert shipped_names() == {}


def test_settings_name_the_shipped_pipeline_and_offer_the_languages_of_the_articles(
    dressed_app: object,
) -> None:
    dialog = SettingsDialog(SettingsChoice(), {"de": "de_tiny"}, ["en", "fr"])
    shown = {code: field.line.placeholderText() for code, field in dialog.pipelines.items()}
    none = "None: rules and lexicons only"
    assert shown == {"de": "Dateline's own: de_tiny", "en": none, "fr": none}
    dialog.pipelines["fr"].set_text("fr_own")
    assert dialog.value().pipelines == (("fr", "fr_own"),)
    dialog.deleteLater()


def test_languages_of_the_articles_are_those_of_the_session(window: MainWindow) -> None:
    assert window.page.article_languages() == [window.controller.article("article").language]


def test_remark_stands_at_the_foot_beside_suggestions(window: MainWindow) -> None:
    controller = window.controller
    assert controller.session is not None and controller.review is not None
    revision, entities = controller.review.article.revision, tuple(controller.review.entities.values())
    remark = "The archive de.tar.xz of the pipeline de_tiny is missing. Put it back."
    controller.review = store_suggestions(
        controller.session, controller.review.article.id, revision, entities, (), (), "new", remark
    )
    window.page.refresh_theme()
    window.page._show_suggestions()
    assert window.page.footer._problem.accessibleName() == remark


@pytest.mark.parametrize("spoil", ["archive", "cache", "language"])
def test_remarks_are_told_in_german(spoil: str, tmp_path: Path, german: None) -> None:
    packed = shipped(tmp_path / "shipped", hollow(tmp_path / "tiny"))
    config = SuggestConfig(resources.path("lexicons"), SCHEMA, (), tmp_path / "shipped", tmp_path / "cache")
    if spoil == "archive":
        packed.archive.unlink()
        [remark] = suggest_article(Article("a", "Wien.", language="de"), config).remarks
        told = f"Das Archiv {packed.archive} der Pipeline de_tiny fehlt. Dateline neu installieren; "
    elif spoil == "language":
        [remark] = suggest_article(Article("a", "Vienne.", language="fr"), config).remarks
        told = "Für die Sprache „fr“ gibt es keine Pipeline, und nur wenige Regeln passen zu ihr: Gesucht"
    else:
        (tmp_path / "cache").write_text("a file", encoding="utf-8")
        with unpacked(packed, tmp_path / "cache") as (_, remark):
            told = f"Der Cache-Ordner {tmp_path / 'cache'} ist nicht zu benutzen ("
    assert told_text(remark).startswith(told)


def test_names_are_told_with_their_language_once() -> None:
    chosen = {"de": "de_core_news_md", "en": str(Path("models") / "newswire"), "fr": "none"}
    assert told_names(chosen) == ["de_core_news_md", "en newswire"]
