"""One language is made from sets to a packed pipeline, and nothing is made twice."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from models.suggest.pipelines.manifest import packed_pipelines
from tests.tiny_corpora import GERMAN, NAMED, conllu, named
from training import making
from training.composing import composed, save
from training.making import VERSION, Places, make, pretrain_names, ship
from training.names import named_doc
from training.plan import PLANS
from training.preparing import OWN_DEV
from training.treebanks import tree_docs

PLAN = PLANS["de"]
PRETRAINED = Path("weights.bin")


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch, syntax_part: Path, names_part: Path) -> list[str]:
    """Put quick parts in place of preparing and training, and return the list of what was done."""
    done: list[str] = []

    def preparing(*names: str):
        def prepare(_plan, _corpora, sets: Path, _features=None) -> None:
            done.append(f"prepare {names[0]}")
            for name in names:
                (sets / name).mkdir(parents=True)

        return prepare

    def train(
        config: Path,
        _language,
        train_set: Path,
        dev_set: Path,
        _output,
        _steps,
        pretrained: Path | None = None,
    ) -> Path:
        assert train_set.is_dir()
        assert dev_set.is_dir()
        done.append(f"train {config.stem} from {pretrained}" if pretrained else f"train {config.stem}")
        return names_part if config.stem == "names" else syntax_part

    def train_features(_language, trees: Path, _dev, _output) -> Path:
        assert trees.is_dir()
        done.append("train features")
        return syntax_part

    monkeypatch.setattr(making, "prepare_trees", preparing("trees", "syntax-dev"))
    monkeypatch.setattr(making, "prepare_syntax", preparing("syntax"))
    monkeypatch.setattr(making, "prepare_names", preparing("names", "names-dev"))
    monkeypatch.setattr(making, "train", train)
    monkeypatch.setattr(making, "train_features", train_features)
    return done


def test_everything_is_made_in_its_order_and_joined(steps: list[str], tmp_path: Path) -> None:
    import spacy

    make(PLAN, tmp_path, tmp_path / "de", PRETRAINED)
    assert steps == [
        *("prepare trees", "train features", "prepare syntax", "train syntax"),
        *("prepare names", "train names from weights.bin"),
    ]
    nlp = spacy.load(Places(tmp_path / "de").composed)
    assert (nlp.meta["version"], nlp.pipe_names[-1]) == (VERSION, "ner")


def test_sets_that_are_there_are_not_made_again(steps: list[str], tmp_path: Path) -> None:
    make(PLAN, tmp_path, tmp_path / "de", PRETRAINED)
    steps.clear()
    make(PLAN, tmp_path, tmp_path / "de", PRETRAINED)
    assert steps == ["train syntax", "train names from weights.bin"]


def test_features_are_learnt_only_where_classes_lack_them(steps: list[str], tmp_path: Path) -> None:
    make(replace(PLAN, classes=""), tmp_path, tmp_path / "de", PRETRAINED)
    assert "train features" not in steps


def test_names_are_pretrained_by_their_config_on_texts_that_are_written_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[object] = []

    def prepare_texts(corpora: Path, path: Path) -> None:
        done.append(corpora)
        path.touch()

    def pretrain(config: Path, texts: Path, output: Path) -> Path:
        assert texts.is_file()
        done.append((config.name, texts, output))
        return PRETRAINED

    monkeypatch.setattr(making, "prepare_texts", prepare_texts)
    monkeypatch.setattr(making, "pretrain", pretrain)
    corpora, run = tmp_path / "corpora", ("names.cfg", tmp_path / "texts.jsonl", tmp_path / "pretrained")
    assert [pretrain_names(corpora, tmp_path) for _ in range(2)] == [PRETRAINED] * 2
    assert done == [corpora, run, run]


@pytest.fixture
def places(tmp_path: Path, syntax_part: Path, names_part: Path) -> Places:
    """Return the folders of a language that was made, with dev sets of few sentences."""
    from spacy.tokens import DocBin

    found = Places(tmp_path / "de")
    save(composed(syntax_part, names_part, VERSION), found.composed)
    trees = tree_docs(conllu(tmp_path / "trees.conllu.xz", GERMAN), "de")
    sets = {
        "syntax-dev": trees,
        f"names-dev/de/{OWN_DEV}": [named_doc(named(*NAMED[0]))],
        "names-dev/de/germeval-de": [named_doc(named(*NAMED[1]))],
        f"names-dev/en/{OWN_DEV}": [named_doc(named(*NAMED[2]))],
        "names-dev/en/uner-en-ewt": [named_doc(named(*NAMED[2]))],
    }
    for name, docs in sets.items():
        (found.sets / name).mkdir(parents=True)
        DocBin(docs=docs).to_disk(found.sets / name / "dev.spacy")
    return found


def test_pipeline_is_packed_and_described(
    places: Places, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("training.scoring._TIMED_WORDS", 20)
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    card = ship(PLAN, places.work, shelf)
    shutil.rmtree(places.work)
    assert (shelf / "de.md").read_text(encoding="utf-8") == card
    assert card.startswith(f"# de_dateline {VERSION}\n")
    for found in ("| germeval-de | all |", "| own | PERSON |", "| word classes |", "Trained on"):
        assert found in card
    assert "uner-en-ewt" not in card
    assert card.count("| own | all |") == 1
    entry = packed_pipelines(shelf)["de"]
    assert (entry.version, entry.archive.is_file()) == (VERSION, True)
