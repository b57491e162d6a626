"""Trainings run once, by the recipe's configs, and a failing one says where to look."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.tiny_corpora import NAMED, named
from training.names import named_doc
from training.trainer import CONFIGS, TrainingFailed, features_config, train, train_features


class Runs:
    """Stands for `subprocess.run`: remembers the commands, and writes weights unless it is to fail."""

    def __init__(self) -> None:
        self.commands: list[list[str]] = []
        self.status = 0

    def __call__(self, command: list[str], **settings: object) -> SimpleNamespace:
        self.commands.append(command)
        if not self.status:
            (Path(command[command.index("--output") + 1]) / "model-best").mkdir(exist_ok=True)
        return SimpleNamespace(returncode=self.status)


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> Runs:
    found = Runs()
    monkeypatch.setattr(subprocess, "run", found)
    return found


def trained(
    folder: Path, config: Path = CONFIGS / "names.cfg", steps: int = 2, rows: Sequence[int] = ()
) -> Path:
    return train(config, "de", folder / "train", folder / "dev", folder / "out", steps, rows)


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
    trained(tmp_path, config, steps=3, rows=(4, 3, 2, 1))
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


def test_spacy_takes_the_settings_and_its_words_go_to_the_log(tmp_path: Path) -> None:
    import spacy
    from spacy.tokens import DocBin

    for part in ("train", "dev"):
        (tmp_path / part).mkdir()
        DocBin(docs=[named_doc(named(*text)) for text in NAMED]).to_disk(tmp_path / part / "texts.spacy")
    nlp = spacy.load(trained(tmp_path, rows=(400, 100, 200, 200)))
    assert nlp.config.interpolate()["components"]["ner"]["model"]["tok2vec"]["embed"]["rows"] == [
        *(400, 100, 200, 200)
    ]
    assert (nlp.lang, nlp.pipe_names) == ("de", ["ner"])
    assert "ENTS_F" in (tmp_path / "out" / "train.log").read_text(encoding="utf-8")
