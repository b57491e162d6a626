"""Runs `spacy train` for the parts of a pipeline, each in a process of its own with one thread."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from models.errors import DatelineError

if TYPE_CHECKING:
    from thinc.config import Config

CONFIGS = Path(__file__).parent / "configs"

_ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "BLIS_NUM_THREADS": "1"}
_FEATURE_STEPS = 800
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
    rows: Sequence[int] = (),
) -> Path:
    """Train by `config` and return the folder of the best weights.

    `rows` are those of the hash tables, where they differ from the config. A training that was finished with
    the same config and settings is kept. What spaCy reports goes to `train.log` in `output`. Raises
    `TrainingFailed`.
    """
    best, finished = output / "model-best", output / "finished"
    options = [
        *("--nlp.lang", language),
        *("--paths.train", str(train_set)),
        *("--paths.dev", str(dev_set)),
        *("--training.max_steps", str(steps)),
        *(("--vars.rows", json.dumps(rows)) if rows else ()),
    ]
    stamp = "\n".join([*options, config.read_text(encoding="utf-8")])
    if best.is_dir() and finished.is_file() and finished.read_text(encoding="utf-8") == stamp:
        return best
    output.mkdir(parents=True, exist_ok=True)
    finished.unlink(missing_ok=True)
    _run([str(config), "--output", str(output), *options], output / "train.log")
    finished.write_text(stamp, encoding="utf-8")
    return best


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


def _run(arguments: list[str], log: Path) -> None:
    command = [sys.executable, "-m", "spacy", "train", *arguments]
    with log.open("w", encoding="utf-8") as report:
        ended = subprocess.run(
            command, check=False, stdout=report, stderr=subprocess.STDOUT, env=_environment()
        )
    if ended.returncode:
        raise TrainingFailed(f"spaCy could not finish a training; {log} tells why.")


def _environment() -> Mapping[str, str]:
    return os.environ | _ONE_THREAD
