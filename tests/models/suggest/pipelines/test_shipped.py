"""A shipped pipeline suggests by itself; one that cannot be used leaves the rules and a remark."""

from __future__ import annotations

import multiprocessing
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

import resources
from models.article import Article
from models.errors import SuggestionError
from models.suggest import worker
from models.suggest.base import Draft
from models.suggest.chain import suggest_article
from models.suggest.config import NO_PIPELINE, SuggestConfig, suggester_version
from models.suggest.pipelines.manifest import MANIFEST
from models.suggest.pipelines.shipped import shipped_suggester
from models.suggest.pipelines.suggester import PipelineSuggester
from tests.models.suggest.event_cases import schema
from tests.packed_pipelines import hollow, ruler, shipped

ARTICLE = Article("a" * 32, "Der Nordrat tagte am 3. Mai 2024 in Wien.", title="Tagung", language="de")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("shipped")
    shipped(folder, ruler(tmp_path_factory.mktemp("made") / "tiny"))
    return folder


@pytest.fixture
def config(made: Path, tmp_path: Path) -> Iterator[SuggestConfig]:
    """Give a configuration with a copy of the shipped folder, to be spoilt, and an empty cache."""
    folder = Path(shutil.copytree(made, tmp_path / "shipped"))
    yield SuggestConfig(resources.path("lexicons"), schema(), (), folder, tmp_path / "cache")
    shipped_suggester.cache_clear()


def named(draft: Draft) -> set[tuple[str, str]]:
    """Return what the pipeline and the rules named, with their names."""
    return {(item.hull.text(ARTICLE.text), item.origin.name) for item in draft.entities}


def by_rules(config: SuggestConfig) -> Draft:
    return suggest_article(ARTICLE, replace(config, shipped=None))


def remark_of(config: SuggestConfig) -> str:
    """Return the one remark on an article that got what the rules found, and nothing less."""
    draft = suggest_article(ARTICLE, config)
    [remark] = draft.remarks
    assert replace(draft, remarks=()) == by_rules(config)
    return remark


def test_shipped_pipeline_is_used_where_none_is_chosen(config: SuggestConfig) -> None:
    draft = suggest_article(ARTICLE, config)
    assert ("Nordrat", "de_tiny") in named(draft)
    assert draft.remarks == ()
    assert ("Nordrat", "de_tiny") not in named(by_rules(config))


def test_chosen_pipeline_wins_and_fails_as_before(config: SuggestConfig, tmp_path: Path) -> None:
    own = replace(config, pipelines=(("de", str(ruler(tmp_path / "own", "7.0"))),))
    draft = suggest_article(ARTICLE, own)
    assert {item.origin.version for item in draft.entities if item.origin.name == "de_tiny"} == {"7.0"}
    with pytest.raises(SuggestionError, match="de_missing"):
        suggest_article(ARTICLE, replace(config, pipelines=(("de", "de_missing"),)))


def test_none_means_rules_alone_and_no_remark(config: SuggestConfig) -> None:
    assert suggest_article(ARTICLE, replace(config, pipelines=(("de", NO_PIPELINE),))) == by_rules(config)


def test_the_worker_process_unpacks_and_the_window_loads_nothing(config: SuggestConfig) -> None:
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=spawn, initializer=worker.start) as pool:
        draft = pool.submit(worker.run, ARTICLE, config).result()
    assert ("Nordrat", "de_tiny") in named(draft)
    assert config.cache is not None
    assert len(list(config.cache.glob("de_tiny/1.0.0-*/meta.json"))) == 1
    assert shipped_suggester.cache_info().currsize == 0


def test_third_language_is_told_which_pipeline_is_missing(config: SuggestConfig) -> None:
    draft = suggest_article(replace(ARTICLE, language="fr"), config)
    assert not draft.events
    [remark] = draft.remarks
    assert remark.startswith("There is no pipeline for the language “fr” and few rules fit it:")
    assert "Choose a spaCy pipeline for it" in remark


def test_version_follows_the_archives(config: SuggestConfig, tmp_path: Path) -> None:
    assert config.shipped is not None
    versions = {suggester_version(config), suggester_version(replace(config, shipped=None))}
    shipped(config.shipped, hollow(tmp_path / "other"))
    versions.add(suggester_version(config))
    (config.shipped / MANIFEST).write_text("{", encoding="utf-8")
    versions.add(suggester_version(config))
    assert len(versions) == 4
    (config.shipped / MANIFEST).unlink()
    assert suggester_version(config) == suggester_version(replace(config, shipped=None))


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (lambda folder: (folder / "de.tar.xz").unlink(), "is missing"),
        (lambda folder: (folder / "de.tar.xz").write_bytes(b"other"), "is damaged or another one"),
        (lambda folder: (folder / MANIFEST).write_text("[]"), "it is no table of languages"),
        (
            lambda folder: shipped(folder, hollow(folder / "old", spacy=">=2.0,<3.0")),
            "de_tiny was made for spaCy >=2.0,<3.0, but spaCy 3.",
        ),
        (
            lambda folder: shipped(folder, hollow(folder / "hollow")),
            "The pipeline de_tiny that comes with Dateline cannot be loaded: ",
        ),
    ],
    ids=["missing", "damaged", "bad manifest", "other spaCy", "not loadable"],
)
def test_pipeline_that_cannot_be_used_is_a_remark(
    config: SuggestConfig, spoil: Callable[[Path], object], reason: str
) -> None:
    assert config.shipped is not None
    spoil(config.shipped)
    remark = remark_of(config)
    assert reason in remark
    assert remark.endswith("until then only the rules suggest.")


def test_cache_that_cannot_be_written_is_a_remark_and_the_pipeline_suggests(config: SuggestConfig) -> None:
    assert config.cache is not None
    config.cache.write_text("a file", encoding="utf-8")
    draft = suggest_article(ARTICLE, config)
    assert ("Nordrat", "de_tiny") in named(draft)
    [remark] = draft.remarks
    assert remark.startswith(f"The cache folder {config.cache} cannot be used (")


def test_pipeline_that_fails_on_an_article_is_a_remark(
    config: SuggestConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(_suggester: PipelineSuggester, _article: Article, _draft: Draft) -> Draft:
        raise IndexError("no row")

    monkeypatch.setattr(PipelineSuggester, "suggest", failing)
    assert remark_of(config).startswith("The suggester de_tiny failed on “Tagung”: IndexError: no row.")


def test_failure_is_not_tried_again_for_every_article(config: SuggestConfig) -> None:
    assert config.shipped is not None
    archive = config.shipped / "de.tar.xz"
    archive.rename(config.shipped / "away")
    first = remark_of(config)
    (config.shipped / "away").rename(archive)
    assert remark_of(config) == first
