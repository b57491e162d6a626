"""Runs `spacy train` for the parts of a pipeline, each in a process of its own with one thread."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from models.errors import DatelineError

if TYPE_CHECKING:
    from thinc.config import Config

CONFIGS = Path(__file__).parent / "configs"

_ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "BLIS_NUM_THREADS": "1"}
_FEATURE_STEPS = 800
_WEIGHTS = "model[0-9]*.bin"
_FEATURE_PIPES = ("tok2vec", "morphologizer")


class TrainingFailed(DatelineError):
    """A training ended with an error; the message names its log."""


def train(
    config: Path,
    language: str,
    train_set: Path,
    dev_set: Path,
    output: Path,
    steps: int,
    pretrained: Path | None = None,
) -> Path:
    """Train by `config` and return the folder of the best weights.

    `pretrained` are weights that the tok2vec starts with. A training that was finished with the same config
    and settings is kept. What spaCy reports goes to `train.log` in `output`. Raises `TrainingFailed`.
    """
    best = output / "model-best"
    options = [
        *("--nlp.lang", language),
        *("--paths.train", str(train_set)),
        *("--paths.dev", str(dev_set)),
        *("--training.max_steps", str(steps)),
        *(("--paths.init_tok2vec", str(pretrained)) if pretrained else ()),
    ]
    settings = [*options, config.read_text(encoding="utf-8")]
    with _unless_finished(output, settings, best.is_dir()) as needed:
        if needed:
            _run("train", [str(config), "--output", str(output), *options], output / "train.log")
    return best


def pretrain(config: Path, texts: Path, output: Path) -> Path:
    """Let the tok2vec of `config` learn to spell the words of `texts` (JSON lines); return its weights.

    The objective is that of `PretrainCharacters` (https://spacy.io/api/architectures#pretraining_characters):
    to tell the first and last letters of a word from the words around it. A run that was finished with the
    same config is kept. Raises `TrainingFailed`.
    """
    settings = [str(texts), config.read_text(encoding="utf-8")]
    with _unless_finished(output, settings, any(output.glob(_WEIGHTS))) as needed:
        if needed:
            for old in output.glob(_WEIGHTS):
                old.unlink()
            whole = output / "whole.cfg"
            _filled(config).to_disk(whole)
            _run("pretrain", [str(whole), str(output), "--paths.raw_text", str(texts)], output / "train.log")
    return max(output.glob(_WEIGHTS), key=lambda path: int(path.stem.removeprefix("model")))


def train_features(language: str, trees: Path, dev: Path, output: Path) -> Path:
    """Train classes and features on the trees alone and return the folder of the best weights."""
    output.mkdir(parents=True, exist_ok=True)
    config = output / "features.cfg"
    features_config().to_disk(config)
    return train(config, language, trees, dev, output, _FEATURE_STEPS)


def features_config() -> Config:
    """Return the syntax config reduced to word classes and features."""
    from thinc.config import Config

    config = Config().from_disk(CONFIGS / "syntax.cfg", interpolate=False)
    config["nlp"]["pipeline"] = list(_FEATURE_PIPES)
    config["components"] = {name: config["components"][name] for name in _FEATURE_PIPES}
    config["training"]["score_weights"] = {"pos_acc": 0.5, "morph_acc": 0.5}
    config["training"]["eval_frequency"] = 200
    return config


def _filled(path: Path) -> Config:
    """Return a config with spaCy's defaults for what it leaves out, as `spacy pretrain` wants it."""
    from spacy.util import load_config, load_model_from_config

    return load_model_from_config(load_config(path), auto_fill=True).config


@contextmanager
def _unless_finished(output: Path, settings: Sequence[str], is_there: bool) -> Iterator[bool]:
    """Tell whether what is made in `output` by these settings must be made; note when it is finished.

    `is_there` tells whether there are weights at all.
    """
    stamp, finished = "\n".join(settings), output / "finished"
    needed = not (is_there and finished.is_file() and finished.read_text(encoding="utf-8") == stamp)
    output.mkdir(parents=True, exist_ok=True)
    if needed:
        finished.unlink(missing_ok=True)
    yield needed
    finished.write_text(stamp, encoding="utf-8")


def _run(task: str, arguments: list[str], log: Path) -> None:
    command = [sys.executable, "-m", "spacy", task, *arguments]
    with log.open("w", encoding="utf-8") as report:
        ended = subprocess.run(
            command, check=False, stdout=report, stderr=subprocess.STDOUT, env=_environment()
        )
    if ended.returncode:
        raise TrainingFailed(f"spaCy could not finish a training; {log} tells why.")


def _environment() -> Mapping[str, str]:
    return os.environ | _ONE_THREAD
