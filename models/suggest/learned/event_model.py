"""The file of weights that tell events and roles, as `python -m training.event_model` writes it.

A NumPy archive without pickled objects: for `triggers`, `roles` and `presets` each the classes and the
features (text, one a line), weights of shape (features, classes) and biases in half precision; and the
triggers learnt from the corpus (JSON).
"""

from __future__ import annotations

import hashlib
import json
import zipfile
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from models.errors import SuggestionError, first_line
from models.suggest.learned.candidates import Learnt
from models.suggest.learned.linear import LinearModel
from models.suggest.triggers import WordClass

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


EVENT, NONE = "event", "-"
"""The class of a candidate that is an event, and that of one, or of a filler, that is nothing."""

_PARTS = ("triggers", "roles", "presets")


@dataclass(frozen=True, slots=True, eq=False)
class EventModel:
    """What was learnt: which candidates are events, who fills their roles, their presets, and triggers."""

    triggers: LinearModel
    roles: LinearModel
    presets: LinearModel
    learnt: Learnt
    version: str = ""


def read_event_model(path: Path) -> EventModel:
    """Return the model in a file; raise `SuggestionError` if it cannot be read or is no such model."""
    return _read(path, path.stat().st_mtime_ns if path.is_file() else 0)


def write_event_model(model: EventModel, path: Path) -> None:
    """Write a model in half precision."""
    import numpy as np

    arrays: dict[str, Any] = {"learnt": _text(_packed(model.learnt))}
    for name, part in zip(_PARTS, (model.triggers, model.roles, model.presets), strict=True):
        features = sorted(part.places, key=lambda feature: part.places[feature])
        arrays |= {
            f"{name}_classes": _text("\n".join(part.classes)),
            f"{name}_features": _text("\n".join(features)),
            f"{name}_weights": part.weights.astype(np.float16),
            f"{name}_biases": part.biases.astype(np.float16),
        }
    with path.open("wb") as file:
        np.savez_compressed(file, **arrays)


@lru_cache(maxsize=2)
def _read(path: Path, mtime: int) -> EventModel:
    import numpy as np

    try:
        if not zipfile.is_zipfile(path):
            raise ValueError("it is no archive")
        with path.open("rb") as file, np.load(file, allow_pickle=False) as archive:
            triggers, roles, presets = (_part(archive, name) for name in _PARTS)
            learnt = _unpacked(_words(archive["learnt"]))
        if EVENT not in triggers.classes:
            raise ValueError(f"its triggers have no class “{EVENT}”")
        version = hashlib.sha256(path.read_bytes()).hexdigest()[:12]
    except Exception as error:
        raise SuggestionError(
            f"The event model {path.name} cannot be read: {first_line(error)}.",
            "Restore the file from the program's own; until then events are found by rules alone.",
        ) from error
    return EventModel(triggers, roles, presets, learnt, version)


def _part(archive: Any, name: str) -> LinearModel:
    import numpy as np

    classes = _lines(archive[f"{name}_classes"])
    features = _lines(archive[f"{name}_features"])
    weights = archive[f"{name}_weights"].astype(np.float32)
    biases = archive[f"{name}_biases"].astype(np.float32)
    if weights.shape != (len(features), len(classes)) or biases.shape != (len(classes),):
        raise ValueError(f"its {name} have weights of the shape {weights.shape}")
    if not (np.isfinite(weights).all() and np.isfinite(biases).all()):
        raise ValueError(f"its {name} have weights that are no numbers")
    return LinearModel(classes, {feature: place for place, feature in enumerate(features)}, weights, biases)


def _text(words: str) -> NDArray[np.uint8]:
    import numpy as np

    return np.frombuffer(words.encode(), dtype=np.uint8)


def _words(array: NDArray[np.uint8]) -> str:
    return array.tobytes().decode()


def _lines(array: NDArray[np.uint8]) -> list[str]:
    words = _words(array)
    return words.split("\n") if words else []


def _packed(learnt: Learnt) -> str:
    rows = [[language, word_class, lemma, *types] for (language, word_class, lemma), types in learnt.items()]
    return json.dumps(sorted(rows), ensure_ascii=False)


def _unpacked(text: str) -> Learnt:
    return {
        (language, WordClass(word_class), lemma): tuple(types)
        for language, word_class, lemma, *types in json.loads(text)
    }
