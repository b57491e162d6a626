"""Trainings run once, by the recipe's configs, and a failing one says where to look."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.tiny_corpora import NAMED, named
from training.names import named_doc
from training.trainer import CONFIGS, TrainingFailed, features_config, pretrain, train, train_features

NAMES = CONFIGS / "names.cfg"


class Runs:
    """Stands for `subprocess.run`: remembers the commands, and writes weights unless it is to fail."""

    def __init__(self) -> None:
        self.commands: list[list[str]] = []
        self.status = 0

    def __call__(self, command: list[str], **settings: object) -> SimpleNamespace:
        self.commands.append(command)
        if not self.status:
            self._write(command)
        return SimpleNamespace(returncode=self.status)

    def _write(self, command: list[str]) -> None:
        if command[3] == "train":
            (Path(command[command.index("--output") + 1]) / "model-best").mkdir(exist_ok=True)
        else:
            for name in ("model0.bin", "model9.bin", "model10.bin", "model-last.bin"):
                (Path(command[5]) / name).touch()


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> Runs:
    found = Runs()
    monkeypatch.setattr(subprocess, "run", found)
    return found


def trained(folder: Path, config: Path = NAMES, steps: int = 2, pretrained: Path | None = None) -> Path:
    return train(config, "de", folder / "train", folder / "dev", folder / "out", steps, pretrained)


def pretrained(folder: Path, config: Path = NAMES) -> Path:
    return pretrain(config, folder / "texts.jsonl", folder / "out")


def test_a_finished_training_is_not_repeated(tmp_path: Path, runs: Runs) -> None:
    assert trained(tmp_path) == trained(tmp_path) == tmp_path / "out" / "model-best"
    assert len(runs.commands) == 1


def test_other_settings_another_config_and_lost_weights_train_anew(tmp_path: Path, runs: Runs) -> None:
    trained(tmp_path)
    trained(tmp_path, steps=3)
    config = tmp_path / "own.cfg"
    config.write_text("[training]", encoding="utf-8")
    trained(tmp_path, config, steps=3)
    assert len(runs.commands) == 3
    (tmp_path / "out" / "model-best").rmdir()
    trained(tmp_path, config, steps=3)
    assert len(runs.commands) == 4
    trained(tmp_path, config, steps=3, pretrained=tmp_path / "weights.bin")
    assert len(runs.commands) == 5


def test_failure_names_the_log_and_is_tried_again(tmp_path: Path, runs: Runs) -> None:
    trained(tmp_path)
    runs.status = 1
    with pytest.raises(TrainingFailed) as failure:
        trained(tmp_path, steps=3)
    assert str(tmp_path / "out" / "train.log") in failure.value.message
    assert len(failure.value.message.splitlines()) == 1
    runs.status = 0
    trained(tmp_path)
    assert len(runs.commands) == 3


def test_features_are_trained_by_a_config_of_their_own(tmp_path: Path, runs: Runs) -> None:
    from thinc.config import Config

    train_features("de", tmp_path / "trees", tmp_path / "dev", tmp_path / "out")
    config = Path(runs.commands[0][4])
    assert config == tmp_path / "out" / "features.cfg"
    assert Config().from_disk(config)["nlp"]["pipeline"] == ["tok2vec", "morphologizer"]


def test_features_config_keeps_the_syntax_s_shape() -> None:
    from thinc.config import Config

    syntax = Config().from_disk(CONFIGS / "syntax.cfg", interpolate=False)
    features = features_config()
    assert set(features["components"]) == {"tok2vec", "morphologizer"}
    assert features["components"]["tok2vec"] == syntax["components"]["tok2vec"]
    assert features["vars"] == syntax["vars"]


def test_pretraining_runs_on_the_texts_and_gives_the_newest_weights(tmp_path: Path, runs: Runs) -> None:
    out = tmp_path / "out"
    assert pretrained(tmp_path) == out / "model10.bin"
    places = [str(out / "whole.cfg"), str(out), "--paths.raw_text", str(tmp_path / "texts.jsonl")]
    assert runs.commands == [[sys.executable, "-m", "spacy", "pretrain", *places]]


def test_pretraining_gets_the_config_with_all_that_spacy_wants(tmp_path: Path, runs: Runs) -> None:
    from spacy.schemas import ConfigSchemaPretrain
    from thinc.config import Config

    pretrained(tmp_path)
    given = Config().from_disk(NAMES, interpolate=False)
    whole = Config().from_disk(tmp_path / "out" / "whole.cfg", interpolate=False)
    assert given["pretraining"].items() <= whole["pretraining"].items()
    assert set(ConfigSchemaPretrain.model_fields) <= set(whole["pretraining"])
    assert whole["components"]["tok2vec"]["model"] == given["components"]["tok2vec"]["model"]


def test_a_finished_pretraining_is_kept_until_its_config_changes(tmp_path: Path, runs: Runs) -> None:
    assert pretrained(tmp_path) == pretrained(tmp_path)
    assert len(runs.commands) == 1
    config = tmp_path / "own.cfg"
    given = NAMES.read_text(encoding="utf-8")
    config.write_text(given.replace("n_characters = 4", "n_characters = 3"), encoding="utf-8")
    pretrained(tmp_path, config)
    assert len(runs.commands) == 2
    assert "n_characters = 3" in (tmp_path / "out" / "whole.cfg").read_text(encoding="utf-8")


def test_failed_pretraining_names_the_log_and_is_tried_again(tmp_path: Path, runs: Runs) -> None:
    runs.status = 1
    with pytest.raises(TrainingFailed) as failure:
        pretrained(tmp_path)
    assert str(tmp_path / "out" / "train.log") in failure.value.message
    assert len(failure.value.message.splitlines()) == 1
    runs.status = 0
    pretrained(tmp_path)
    assert len(runs.commands) == 2


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the recipe's config for names with small layers."""
    from thinc.config import Config

    config = Config().from_disk(NAMES, interpolate=False)
    config["vars"] = {"width": 32, "depth": 1, "rows": [200, 100, 100, 100]}
    config["pretraining"]["objective"]["hidden_size"] = 16
    path = tmp_path_factory.mktemp("config") / "small.cfg"
    config.to_disk(path)
    return path


@pytest.fixture(scope="module")
def shifted(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return weights that spaCy pretrained, the tables of their hash embeddings raised by one."""
    from spacy.util import load_config, load_model_from_config

    folder = tmp_path_factory.mktemp("pretrained")
    rows = (json.dumps({"text": text}) + "\n" for text, *_ in NAMED)
    (folder / "texts.jsonl").write_text("".join(rows), encoding="utf-8")
    nlp = load_model_from_config(load_config(small, interpolate=True), auto_fill=True)
    nlp.initialize()
    model = nlp.get_pipe("tok2vec").model
    model.from_bytes(pretrained(folder, small).read_bytes())
    for node in model.walk():
        if node.has_param("E"):
            node.set_param("E", node.get_param("E") + 1)
    path = folder / "shifted.bin"
    path.write_bytes(model.to_bytes())
    return path


def test_spacy_trains_on_from_pretrained_weights_and_its_words_go_to_the_log(
    tmp_path: Path, small: Path, shifted: Path
) -> None:
    import spacy
    from spacy.tokens import DocBin

    for part in ("train", "dev"):
        (tmp_path / part).mkdir()
        DocBin(docs=[named_doc(named(*text)) for text in NAMED]).to_disk(tmp_path / part / "texts.spacy")
    nlp = spacy.load(trained(tmp_path, small, pretrained=shifted))
    assert (nlp.lang, nlp.pipe_names) == ("de", ["tok2vec", "ner"])
    assert "ENTS_F" in (tmp_path / "out" / "train.log").read_text(encoding="utf-8")
    tables = [
        node.get_param("E") for node in nlp.get_pipe("tok2vec").model.walk() if node.name == "hashembed"
    ]
    assert [len(table) for table in tables] == [200, 100, 100, 100]
    assert all(table.min() > 0.5 for table in tables)
